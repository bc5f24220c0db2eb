"""Tests of lowtide_data.windows_zones: what the zone names of Windows mean."""

import unittest

from lowtide_data import windows_zones

CLDR = {
    "supplemental": {
        "windowsZones": {
            "mapTimezones": [
                {"mapZone": {"_other": name, "_type": zones, "_territory": territory}}
                for name, zones, territory in (
                    ("W. Europe Standard Time", "Europe/Berlin", "001"),
                    ("W. Europe Standard Time", "Europe/Rome", "IT"),
                    ("India Standard Time", "Asia/Calcutta", "001"),
                    ("Dateline Standard Time", "Etc/GMT+12", "001"),
                )
            ]
        }
    }
}


class Rows(unittest.TestCase):
    def test_names_have_the_zone_of_the_world_in_the_current_spelling(self) -> None:
        rows = windows_zones.table_rows(
            windows_zones.parse_cldr(CLDR),
            {"Europe/Berlin", "Asia/Kolkata"},
            {"Asia/Calcutta": "Asia/Kolkata"},
        )
        self.assertEqual(
            rows,
            [
                ("Dateline Standard Time", "Etc/GMT+12"),
                ("India Standard Time", "Asia/Kolkata"),
                ("W. Europe Standard Time", "Europe/Berlin"),
            ],
        )

    def test_a_zone_that_is_none_is_refused(self) -> None:
        with self.assertRaisesRegex(ValueError, "Mars"):
            windows_zones.table_rows({"Mars Standard Time": "Mars/Olympus"}, {"Europe/Berlin"}, {})


if __name__ == "__main__":
    unittest.main()
