import json
import sys

from timeofclick_models import URLClickAction, URLTimeOfClickRecord

for line in open(sys.argv[1], encoding="utf-8"):
    record = URLTimeOfClickRecord.from_dict(json.loads(line))
    if record.url_click_action == URLClickAction.BLOCK_PAGE_OVERRIDE:
        print(f"{record.user_id} went past the block page")
    else:
        print(f"{record.user_id}: action {record.url_click_action}")
    print("no member holds:", ", ".join(record.additional_properties))
    assert record.to_dict() == json.loads(line)  # nothing is lost
