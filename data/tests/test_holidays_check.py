"""Tests of the comparison with another package."""

import unittest
from datetime import date

from holidays_check import CLASSES, Country, compare, report
from lowtide_data.holiday_rows import Row


def row(day: int, name: str, observed: bool = False, estimated: bool = False) -> Row:
    return Row("KE", date(2026, 6, day), name, observed, estimated)


class Comparing(unittest.TestCase):
    def test_each_difference_is_in_one_class(self) -> None:
        ours = [
            row(1, "Madaraka Day"),
            row(4, "Eid al-Adha", estimated=True),
            row(10, "Ashura"),
            row(12, "Day off", observed=True),
            row(15, "Decree"),
            row(18, "Bank Day"),
        ]
        theirs = [
            (date(2026, 6, 1), "Madaraka Day", "public"),
            (date(2026, 6, 5), "Eid al-Adha", "public"),
            (date(2026, 6, 18), "Bank Day", "bank"),
            (date(2026, 6, 28), "Other", "public"),
        ]
        found = compare(ours, theirs)
        self.assertEqual(found.agreed, 1)
        counts = [len(found.differing[name]) for name in CLASSES]
        self.assertEqual(counts, [2, 1, 1, 1, 1, 1])
        self.assertAlmostEqual(found.share, 1 / 8)

    def test_the_report_begins_with_the_sums(self) -> None:
        found = {"KE": Country(3, dict.fromkeys(CLASSES, [])), "UG": compare([], [])}
        lines = report(found)
        self.assertIn("2 countries, 2024 to 2028: 3 days agree, 0 differ, 1.00 of all", lines[0])
        self.assertIn("in full: 2", lines[1])
