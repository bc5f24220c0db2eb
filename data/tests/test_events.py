"""Tests of lowtide_data.events."""

import unittest
from datetime import date

from lowtide_data import events

UNTIL = date(2028, 12, 31)
PLACES = events.places_of(["KE/Africa/Nairobi", "IL/Asia/Jerusalem", "US/Pacific/Honolulu"])
ELECTION = {
    "id": "ke-2027-general",
    "title": "Kenya general election",
    "kind": "election",
    "tier": "national",
    "scope": "KE",
    "from": "2027-08-10",
    "to": "2027-08-10",
    "precision": "date",
    "confidence": "rule",
    "grade": "A",
    "traits": "",
    "sources": "Constitution, arts 101 and 136; a page",
    "note": "",
}
FAST = {
    **ELECTION,
    "id": "yomkippur-2027",
    "title": "Yom Kippur",
    "kind": "religious",
    "scope": "IL",
    "from": "2027-10-10",
    "to": "2027-10-11",
    "traits": "great sunset use-down",
}


class Events(unittest.TestCase):
    def test_a_good_row_becomes_a_row_of_the_table(self) -> None:
        rows = events.table_rows([ELECTION], PLACES, UNTIL)
        as_table = dict(zip(events.COLUMNS, rows[0], strict=True))
        self.assertEqual(as_table, {**ELECTION, "sources": "Constitution, arts 101 and 136;a page"})

    def test_rows_of_a_family_stand_together_by_first_day_then_id(self) -> None:
        later = {**ELECTION, "id": "ke-2027-a", "from": "2027-08-11", "to": "2027-08-11"}
        twin = {**ELECTION, "id": "ke-2027-early"}
        rows = events.table_rows([later, ELECTION, twin], PLACES, UNTIL)
        self.assertEqual(
            [row[0] for row in rows], ["ke-2027-early", "ke-2027-general", "ke-2027-a"]
        )

    def test_an_id_may_not_come_twice(self) -> None:
        with self.assertRaisesRegex(ValueError, "there twice"):
            events.table_rows([ELECTION, ELECTION], PLACES, UNTIL)

    def test_a_scope_may_be_a_country_a_region_or_everywhere(self) -> None:
        for scope in ("IL", "*", "IL;US/Pacific/Honolulu"):
            with self.subTest(scope):
                self.assertIsNone(events.fault({**FAST, "scope": scope}, PLACES, UNTIL))

    def test_a_live_moment_has_two_instants(self) -> None:
        final = {
            **FAST,
            "kind": "sport",
            "traits": "great",
            "from": "2026-07-19T19:00Z",
            "to": "2026-07-19T21:30Z",
        }
        self.assertIsNone(events.fault(final, PLACES, UNTIL))
        for change, message in (
            ({"to": "2026-07-19T19:00Z"}, "before it begins"),
            ({"to": "2026-07-19"}, "neither two dates"),
            ({"from": "2026-07-19T24:30Z"}, "hour must be in"),
            ({"precision": "estimate"}, "need the precision date"),
        ):
            with self.subTest(message), self.assertRaisesRegex(ValueError, message):
                events.table_rows([{**final, **change}], PLACES, UNTIL)

    def test_any_kind_may_have_instants(self) -> None:
        shutdown = {
            **ELECTION,
            "id": "ke-2027-shutdown",
            "kind": "shutdown",
            "from": "2027-08-09T15:00Z",
            "to": "2027-08-12T21:00Z",
        }
        self.assertIsNone(events.fault(shutdown, PLACES, UNTIL))

    def test_only_a_broadcast_keeps_people_up(self) -> None:
        night = {**FAST, "id": "newyear-2027", "kind": "broadcast", "traits": "great midnight"}
        self.assertIsNone(events.fault(night, PLACES, UNTIL))
        self.assertRegex(
            events.fault({**FAST, "traits": "midnight"}, PLACES, UNTIL) or "",
            "no trait of the kind",
        )

    def test_a_first_round_needs_its_run_off_or_a_note_that_none_was_needed(self) -> None:
        first = {**ELECTION, "title": "Kenya presidential election (first round)"}
        second = {
            **ELECTION,
            "id": "ke-2027-second",
            "title": "Kenya presidential election (run-off)",
            "kind": "runoff",
            "from": "2027-09-07",
            "to": "2027-09-07",
        }
        other_vote = {**ELECTION, "id": "ke-2027-local", "from": "2027-08-20", "to": "2027-08-20"}
        for rows in (
            (second, first),
            ({**first, "note": "no run-off was needed"},),
        ):
            self.assertEqual(len(events.table_rows(rows, PLACES, UNTIL)), len(rows))
        for rows in (
            (first,),
            (first, {**second, "id": "il-2027-second", "scope": "IL"}),
            (first, other_vote, second),
            (first, {**second, "from": "2028-02-01", "to": "2028-02-01"}),
        ):
            with self.assertRaisesRegex(ValueError, "ke-2027-general: .* no run-off within"):
                events.table_rows(rows, PLACES, UNTIL)

    def test_only_a_statute_reaches_beyond_the_days_that_elections_were_compiled_for(self) -> None:
        later = {**ELECTION, "from": "2032-08-10", "to": "2032-08-10"}
        self.assertIsNone(events.fault(later, PLACES, UNTIL))
        announced = {**later, "confidence": "announced"}
        self.assertRegex(events.fault(announced, PLACES, UNTIL) or "", "where the elections end")
        self.assertIsNone(
            events.fault({**FAST, "from": "2031-09-26", "to": "2031-09-27"}, PLACES, UNTIL)
        )

    def test_every_fault_is_named(self) -> None:
        for row, change, message in (
            (ELECTION, {"id": "Kenya 2027"}, "not words and a year"),
            (ELECTION, {"id": "ke-general"}, "not words and a year"),
            (ELECTION, {"title": " "}, "no title"),
            (ELECTION, {"kind": "poll"}, "kind is 'poll'"),
            (ELECTION, {"tier": "world"}, "tier is 'world'"),
            (ELECTION, {"precision": "day"}, "precision is 'day'"),
            (ELECTION, {"confidence": ""}, "confidence is ''"),
            (ELECTION, {"grade": "C"}, "grade is 'C'"),
            (ELECTION, {"scope": "KE;ZZ"}, "'ZZ' is no country"),
            (ELECTION, {"scope": "KE/Africa/Mombasa"}, "is no country or region"),
            (ELECTION, {"scope": "KE;KE"}, "named twice"),
            (ELECTION, {"scope": "KE;*"}, "named twice"),
            (ELECTION, {"id": "il-2027-general"}, "another country"),
            (ELECTION, {"traits": "great"}, "'great' is no trait of the kind election"),
            (FAST, {"traits": "holy"}, "'holy' is no trait"),
            (FAST, {"traits": "great great"}, "a trait twice"),
            (FAST, {"traits": "use-down need-up"}, "two effects"),
            (FAST, {"to": "2027-10-10"}, "ends on a later day"),
            (ELECTION, {"sources": ""}, "source is empty"),
            (ELECTION, {"sources": "a;b"}, "contains a semicolon"),
            (ELECTION, {"sources": "a (b; c)"}, "within brackets"),
            (ELECTION, {"from": "2027-02-29"}, "neither two dates"),
            (ELECTION, {"to": "2027-08-09"}, "before it begins"),
            (ELECTION, {"precision": "month"}, "does not span a month"),
            (ELECTION, {"precision": "by", "to": "2027-08-11"}, "one day of the deadline"),
        ):
            with self.subTest(message), self.assertRaisesRegex(ValueError, message):
                events.table_rows([{**row, **change}], PLACES, UNTIL)
