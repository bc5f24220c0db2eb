"""Tests of lowtide_data.coverage."""

import unittest
from datetime import date

from lowtide_data import coverage

AS_OF, UNTIL = date(2026, 11, 22), date(2028, 12, 31)


def event(kind: str, scope: str, first: str, last: str = "") -> dict[str, str]:
    return {"kind": kind, "scope": scope, "from": first, "to": last or first}


def held(*rows: dict[str, str]) -> list[tuple[str, ...]]:
    compiled = coverage.COMPILED
    return [row for row in coverage.table_rows(rows, AS_OF, UNTIL) if row[0] not in compiled]


class Coverage(unittest.TestCase):
    def test_a_year_with_a_vote_is_held_and_a_run_off_counts_as_one(self) -> None:
        self.assertEqual(
            held(event("election", "IR", "2009-06-12"), event("runoff", "PT", "2026-02-08")),
            [
                ("election", "IR", "2009-01-01", "2009-12-31"),
                ("election", "PT", "2026-01-01", "2026-12-31"),
            ],
        )

    def test_from_the_day_of_the_table_votes_are_held_to_the_last_row(self) -> None:
        self.assertEqual(
            held(event("election", "LT", "2028-10-08"), event("election", "FJ", "2026-12-24")),
            [
                ("election", "FJ", "2026-01-01", "2026-12-31"),
                ("election", "LT", "2026-11-22", "2028-12-31"),
            ],
        )

    def test_votes_are_not_held_beyond_the_days_that_they_were_compiled_for(self) -> None:
        self.assertEqual(
            held(event("election", "US", "2032-11-02"), event("election", "GB", "2029-08-15")),
            [
                ("election", "GB", "2026-11-22", "2028-12-31"),
                ("election", "US", "2026-11-22", "2028-12-31"),
            ],
        )

    def test_other_kinds_are_held_in_the_years_that_have_a_row(self) -> None:
        self.assertEqual(
            held(
                event("tax", "CA;US/Pacific/Honolulu", "2024-04-30"),
                event("tax", "CA", "2025-04-30"),
                event("tax", "CA", "2027-04-30"),
                event("broadcast", "*", "2026-12-31", "2027-01-01"),
                event("sport", "*", "2026-07-19T19:00Z", "2026-07-19T21:30Z"),
            ),
            [
                ("broadcast", "*", "2026-01-01", "2026-12-31"),
                ("sport", "*", "2026-01-01", "2026-12-31"),
                ("tax", "CA", "2024-01-01", "2025-12-31"),
                ("tax", "CA", "2027-01-01", "2027-12-31"),
                ("tax", "US", "2024-01-01", "2024-12-31"),
            ],
        )

    def test_what_is_held_everywhere_is_not_said_again_of_a_country(self) -> None:
        self.assertEqual(
            held(event("sport", "*", "2026-07-19"), event("sport", "US", "2026-02-08")),
            [("sport", "*", "2026-01-01", "2026-12-31")],
        )

    def test_nothing_is_claimed_for_what_nobody_knows_beforehand(self) -> None:
        self.assertEqual(held(event("aftermath", "IR", "2009-06-13", "2009-06-30")), [])
        self.assertEqual(held(event("shutdown", "UG", "2026-01-13", "2026-01-18")), [])

    def test_religious_and_cultural_days_are_held_for_the_days_compiled(self) -> None:
        rows = coverage.table_rows([], AS_OF, UNTIL)
        self.assertEqual({row[0] for row in rows}, {"religious", "cultural"})
        self.assertIn(("religious", "*", "2024-01-01", "2031-12-31"), [row[:4] for row in rows])

    def test_spans_that_meet_or_overlap_become_one(self) -> None:
        def day(number: int) -> date:
            return date(2027, 1, number)

        self.assertEqual(
            coverage.merged(
                [(day(8), day(9)), (day(1), day(3)), (day(4), day(5)), (day(2), day(2))]
            ),
            [(day(1), day(5)), (day(8), day(9))],
        )
        self.assertEqual(coverage.merged([(day(9), day(1))]), [])
