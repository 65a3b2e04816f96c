"""orjson over the lines of a file, where Python has it."""
import json
import sys
from collections import Counter

import orjson

tally = Counter()
with open(sys.argv[1], "rb", buffering=1 << 20) as file:
    for line in file:
        record = orjson.loads(line)
        if record.get("Operation") == "TIUrlClickData" and record.get("RecordType") == 41:
            tally[(record["UserId"], record.get("UrlClickAction"))] += 1
json.dump([[user, action, clicks] for (user, action), clicks in tally.items()], sys.stdout)
