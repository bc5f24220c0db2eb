"""Notices that Lowtide writes, as the readers of network operators take them.

The two files that are read are what `lowtide ics` writes today: tests/command_line/ics.rs holds that.
"""

import unittest
from pathlib import Path

from circuit_maintenance_parser import NotificationData, init_provider
from icalendar import Calendar

NOTICES = Path(__file__).parents[1] / "data" / "notices"


def maintenances(name: str) -> list[dict[str, object]]:
    """What the parser of operators' notices makes of a file."""
    data = NotificationData.init_from_raw("ical", (NOTICES / name).read_bytes())
    return [found.model_dump(mode="json") for found in init_provider().get_maintenances(data)]


class Notices(unittest.TestCase):
    def test_the_moved_hour_of_june_2009_comes_back(self) -> None:
        [found] = maintenances("story-2.ics")
        self.assertEqual((found["start"], found["end"]), (1245186000, 1245189600))
        self.assertEqual((found["provider"], found["account"]), ("example.com", "all-customers"))
        self.assertEqual(found["maintenance_id"], "CHG-2009-0616")
        self.assertEqual(found["status"], "CONFIRMED")
        self.assertEqual(found["circuits"], [{"circuit_id": "twitter.com", "impact": "OUTAGE"}])
        self.assertEqual(found["organizer"], "mailto:noc@example.com")
        self.assertEqual((found["sequence"], found["stamp"]), (1, 1245106800))

    def test_a_backup_is_a_maintenance_of_its_own(self) -> None:
        found = maintenances("with-backup.ics")
        self.assertEqual([each["maintenance_id"] for each in found], ["CHG-7", "CHG-7-backup"])
        self.assertEqual([each["status"] for each in found], ["CANCELLED", "CANCELLED"])
        self.assertEqual(len({each["uid"] for each in found}), 2)
        impacts = [each["circuits"][0]["impact"] for each in found]  # type: ignore[index]
        self.assertEqual(impacts, ["DEGRADED", "REDUCED-REDUNDANCY"])
        self.assertEqual(found[0]["account"], "Acme, Ltd; \\ 7")

    def test_text_comes_back_as_it_was_typed(self) -> None:
        calendar = Calendar.from_ical((NOTICES / "with-backup.ics").read_bytes())
        primary, _ = calendar.walk("VEVENT")
        self.assertEqual(str(primary["SUMMARY"]), "Näcḥtliche Arbeiten 🌊; „Netz“, C\\ 7: Acme Chat")
        self.assertEqual(str(primary["X-MAINTNOTE-OBJECT-ID"]), "Acme Chat")
        # Properties that are made of text would show here.
        self.assertEqual(
            primary["X-MAINTNOTE-OBJECT-ID"].params, {"X-MAINTNOTE-OBJECT-IMPACT": "DEGRADED"}
        )


if __name__ == "__main__":
    unittest.main()
