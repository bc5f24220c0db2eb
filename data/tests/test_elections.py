"""Tests of lowtide_data.elections."""

import unittest
from datetime import date

from lowtide_data import elections

UNTIL = date(2028, 12, 31)
ROW = {
    "id": "ke-2027-general",
    "title": "Kenya general election",
    "kind": "election",
    "tier": "national",
    "countries": "KE",
    "start_date": "2027-08-10",
    "end_date": "2027-08-10",
    "precision": "date",
    "confidence": "rule",
    "source_grade": "A",
    "source": "Constitution, arts 101 and 136; a page",
    "note": "",
}


class Elections(unittest.TestCase):
    def test_a_good_row_becomes_a_row_of_the_table(self) -> None:
        rows = elections.table_rows([ROW], {"KE"}, UNTIL)
        self.assertEqual(len(rows[0]), len(elections.COLUMNS))
        as_table = dict(zip(elections.COLUMNS, rows[0], strict=True))
        self.assertEqual((as_table["from"], as_table["to"]), ("2027-08-10", "2027-08-10"))
        self.assertEqual(as_table["sources"], "Constitution, arts 101 and 136;a page")
        self.assertEqual(as_table["grade"], "A")

    def test_rows_are_sorted_by_first_day_then_id(self) -> None:
        later = {**ROW, "id": "ke-2027-a", "start_date": "2027-08-11", "end_date": "2027-08-11"}
        twin = {**ROW, "id": "ke-2027-early"}
        rows = elections.table_rows([later, ROW, twin], {"KE"}, UNTIL)
        self.assertEqual(
            [row[0] for row in rows], ["ke-2027-early", "ke-2027-general", "ke-2027-a"]
        )

    def test_an_id_may_not_come_twice(self) -> None:
        with self.assertRaisesRegex(ValueError, "there twice"):
            elections.table_rows([ROW, ROW], {"KE"}, UNTIL)

    def test_every_fault_is_named(self) -> None:
        for change, message in (
            ({"id": "Kenya 2027"}, "not country-year-word"),
            ({"title": " "}, "no title"),
            ({"kind": "poll"}, "kind is 'poll'"),
            ({"tier": "world"}, "tier is 'world'"),
            ({"precision": "day"}, "precision is 'day'"),
            ({"confidence": ""}, "confidence is ''"),
            ({"source_grade": "C"}, "source_grade is 'C'"),
            ({"countries": "KE;ZZ"}, "'ZZ' is no country"),
            ({"id": "ug-2027-general"}, "another country"),
            ({"source": ""}, "source is empty"),
            ({"source": "a;b"}, "contains a semicolon"),
            ({"start_date": "2027-02-29"}, "not YYYY-MM-DD"),
            ({"end_date": "2027-08-09"}, "before it begins"),
            ({"start_date": "2029-01-01", "end_date": "2029-01-01"}, "where the table ends"),
            ({"precision": "month"}, "does not span a month"),
            ({"precision": "by", "end_date": "2027-08-11"}, "one day of the deadline"),
        ):
            with self.subTest(message), self.assertRaisesRegex(ValueError, message):
                elections.table_rows([{**ROW, **change}], {"KE"}, UNTIL)
