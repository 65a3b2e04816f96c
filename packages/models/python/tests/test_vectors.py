"""Reads every object of the conformance vectors into a model and writes it again."""

import json
import unittest
from pathlib import Path
from typing import Any

import timeofclick_models as models

# Written by `npm test -w @timeofclick/models` from packages/conformance/vectors.
CASES = Path(__file__).parents[2] / "vectors.ndjson"

FORMS = {
    "AuditRecord": models.AuditRecord,
    "UrlTimeOfClickRecord": models.URLTimeOfClickRecord,
    "EmailMessageRecord": models.EmailMessageRecord,
    "FileEventRecord": models.FileEventRecord,
    "UrlClickEventsRow": models.URLClickEventsRow,
    "SafeLinksDetailRow": models.SafeLinksDetailRow,
    "AlertEntityData": models.AlertEntityData,
    "UrlTimeOfClickActivity": models.URLTimeOfClickActivity,
}

# What the member at a path in JSON is called here.
NAMES = {
    "AADSessionId": "aad_session_id",
    "AccountUpn": "account_upn",
    "Action": "action",
    "ActionType": "action_type",
    "AppAccessContext": "app_access_context",
    "AppName": "app_name",
    "AttachmentData": "attachment_data",
    "Blocked": "blocked",
    "ClickTime": "click_time",
    "ClickedThrough": "clicked_through",
    "ClientIP": "client_ip",
    "CreationTime": "creation_time",
    "DetectionDate": "detection_date",
    "FileData": "file_data",
    "FileName": "file_name",
    "FileVerdict": "file_verdict",
    "Flags": "flags",
    "Id": "id",
    "InternetMessageId": "internet_message_id",
    "IsClickedThrough": "is_clicked_through",
    "Operation": "operation",
    "P1Sender": "p1_sender",
    "Policy": "policy",
    "RecordType": "record_type",
    "SHA256": "sha256",
    "SenderIp": "sender_ip",
    "SourceId": "source_id",
    "SourceWorkload": "source_workload",
    "TimeOfClick": "time_of_click",
    "Timestamp": "timestamp",
    "Url": "url",
    "UrlClickAction": "url_click_action",
    "UserId": "user_id",
    "UserIp": "user_ip",
    "UserType": "user_type",
    "Verdict": "verdict",
    "Version": "version",
    "clickedThrough": "clicked_through",
    "outcomeReason": "outcome_reason",
    "recordType": "record_type",
    "schemaVersion": "schema_version",
    "timeOfClick": "time_of_click",
    "urlChain": "url_chain",
    "userId": "user_id",
    "userIp": "user_ip",
    "userIpPort": "user_ip_port",
}


def member_at(value: Any, path: str) -> Any:
    for step in path.split("."):
        if value is None:
            return None
        if step.isdigit():
            value = value[int(step)] if int(step) < len(value) else None
        else:
            value = getattr(value, NAMES.get(step, step))
    return value


class Vectors(unittest.TestCase):
    def test_every_object_is_held_and_given_back(self) -> None:
        passed = set()
        for line in CASES.read_text("utf-8").rstrip("\n").split("\n"):
            case = json.loads(line)
            with self.subTest(vector=case["vector"], form=case["form"]):
                model = FORMS[case["form"]].from_dict(case["sent"])
                found = {path: member_at(model, path) for path in case["members"]}
                # Compared as JSON: to Python 1, 1.0 and True are equal.
                self.assertEqual(json.dumps(found), json.dumps(case["members"]))
                self.assertEqual(ordered(model.to_dict()), ordered(case["sent"]))
                passed.add(case["vector"])
        self.assertTrue(passed)
        print(f"\n{len(passed)} vectors passed")


class Rules(unittest.TestCase):
    def test_what_the_normal_form_does_not_allow_is_an_error(self) -> None:
        for sent, expected in [
            ({"sent": "Url"}, "Alias.documented: is missing"),
            ({"sent": "Url", "documented": None}, "Alias.documented: is missing"),
            (
                {"sent": "Url", "documented": 7},
                "Alias.documented: expected a string, found an integer",
            ),
            ([], "Alias: expected an object, found an array"),
        ]:
            with self.assertRaises(models.ModelError) as raised:
                models.Alias.from_dict(sent)  # type: ignore[arg-type]
            self.assertEqual(str(raised.exception), expected)

    def test_a_member_that_was_set_goes_before_what_was_sent(self) -> None:
        sent = {"Url": 7, "UserId": None, "AppName": "Mail"}
        record = models.URLTimeOfClickRecord.from_dict(sent)
        record.url, record.app_name = "https://contoso.example/", None
        written = {"Url": "https://contoso.example/", "UserId": None}
        self.assertEqual(record.to_dict(), written)
        self.assertEqual(sent["Url"], 7)


def ordered(value: Any) -> str:
    return json.dumps(value, sort_keys=True)


if __name__ == "__main__":
    unittest.main()
