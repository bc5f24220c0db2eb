"""Tests of lowtide_data.clocks and lowtide_data.rules."""

import io
import unittest
import zoneinfo
from datetime import UTC, datetime

from lowtide_data import clocks
from lowtide_data.clocks import Behaviour, Zone
from lowtide_data.rules import Change, parse_rule
from tests.tzif import tzif

PARIS = "CET-1CEST,M3.5.0,M10.5.0/3"


def second(year: int, month: int, day: int, hour: int = 0) -> int:
    return int(datetime(year, month, day, hour, tzinfo=UTC).timestamp())


class ZoneTable(unittest.TestCase):
    def test_a_line_gives_country_position_and_comment(self) -> None:
        zones = clocks.parse_zone_tab(
            "# a remark\nIR\t+3540+05126\tAsia/Tehran\nAQ\t-720041+0023206\tAntarctica/Troll\tTroll\n"
        )
        self.assertEqual(set(zones), {"Asia/Tehran", "Antarctica/Troll"})
        self.assertEqual(zones["Asia/Tehran"].country, "IR")
        self.assertAlmostEqual(zones["Asia/Tehran"].latitude, 35 + 40 / 60)
        self.assertAlmostEqual(zones["Asia/Tehran"].longitude, 51 + 26 / 60)
        self.assertAlmostEqual(zones["Antarctica/Troll"].latitude, -(72 + 41 / 3600))
        self.assertEqual(zones["Antarctica/Troll"].comment, "Troll")

    def test_a_broken_position_is_refused(self) -> None:
        with self.assertRaisesRegex(ValueError, "no position"):
            clocks.parse_position("35N51E")


class Rules(unittest.TestCase):
    def test_the_last_sunday_is_found_in_months_of_four_and_five(self) -> None:
        last = Change(month=3, week=5, weekday=0, at=3600)
        self.assertEqual(last.on(2026), datetime(2026, 3, 29, 1, tzinfo=UTC))
        self.assertEqual(last.on(2027), datetime(2027, 3, 28, 1, tzinfo=UTC))

    def test_the_second_sunday_is_not_the_second_week(self) -> None:
        second_sunday = Change(month=3, week=2, weekday=0, at=0)
        self.assertEqual(second_sunday.on(2026), datetime(2026, 3, 8, tzinfo=UTC))

    def test_both_changes_of_a_year_are_given_in_order_of_time(self) -> None:
        rule = parse_rule("AEST-10AEDT,M10.1.0,M4.1.0/3")
        self.assertEqual(
            list(rule.transitions(2026, 2026)),
            [(second(2026, 4, 4, 16), 36000), (second(2026, 10, 3, 16), 39600)],
        )

    def test_times_before_midnight_and_names_in_brackets_are_read(self) -> None:
        rule = parse_rule("<-02>2<-01>,M3.5.0/-1,M10.5.0/0")
        self.assertEqual((rule.standard, rule.summer), (-7200, -3600))
        self.assertEqual(
            list(rule.transitions(2026, 2026)),
            [(second(2026, 3, 29, 1), -3600), (second(2026, 10, 25, 1), -7200)],
        )

    def test_a_summer_offset_of_its_own_is_kept(self) -> None:
        rule = parse_rule("<+1030>-10:30<+11>-11,M10.1.0,M4.1.0")
        self.assertEqual((rule.standard, rule.summer), (37800, 39600))

    def test_a_rule_without_summer_time_never_changes(self) -> None:
        self.assertEqual(list(parse_rule("<+0330>-3:30").transitions(2024, 2029)), [])

    def test_other_forms_are_refused(self) -> None:
        for text in ("", "EST5EDT", "CET-1CEST,J60,J300"):
            with self.subTest(text), self.assertRaisesRegex(ValueError, "no clock rule"):
                parse_rule(text)


class Behaviours(unittest.TestCase):
    def test_listed_changes_inside_the_span_count_and_earlier_ones_set_the_start(self) -> None:
        file = tzif([0, 3600, 7200], [(50, 1), (150, 2), (250, 1)], "<+01>-1")
        self.assertEqual(clocks.behaviour(file, 100, 200), (3600, ((150, 7200),)))

    def test_a_change_at_the_start_is_before_it_and_one_at_the_end_after(self) -> None:
        file = tzif([0, 3600, 7200], [(100, 1), (200, 2)], "<+02>-2")
        self.assertEqual(clocks.behaviour(file, 100, 200), (3600, ()))

    def test_a_change_of_nothing_but_the_name_is_no_change(self) -> None:
        file = tzif([3600, 3600], [(150, 1)], "<+01>-1")
        self.assertEqual(clocks.behaviour(file, 100, 200), (3600, ()))

    def test_the_footer_goes_on_where_the_list_ends_even_before_the_span(self) -> None:
        # The list ends in winter 2008; the span begins in the summer of the southern half.
        file = tzif([36000, 39600], [(second(2008, 4, 5, 16), 0)], "AEST-10AEDT,M10.1.0,M4.1.0/3")
        start, end = second(2024, 4, 1), second(2024, 12, 1)
        expected = (39600, ((second(2024, 4, 6, 16), 36000), (second(2024, 10, 5, 16), 39600)))
        self.assertEqual(clocks.behaviour(file, start, end), expected)

    def test_a_rule_alone_is_enough(self) -> None:
        file = tzif([3600, 7200], [], PARIS)
        start, end = second(2024, 4, 1), second(2025, 1, 1)
        self.assertEqual(
            clocks.behaviour(file, start, end), (7200, ((second(2024, 10, 27, 1), 3600),))
        )

    def test_the_answer_is_that_of_zoneinfo(self) -> None:
        file = tzif([0, 3600, 7200], [(second(1990, 1, 1), 1)], PARIS)
        zone = zoneinfo.ZoneInfo.from_file(io.BytesIO(file))
        initial, changes = clocks.behaviour(file)
        self.assertEqual(len(changes), 11)
        offset = initial
        for moment, new_offset in changes:
            for at, expected in ((moment - 1, offset), (moment, new_offset)):
                shown = datetime.fromtimestamp(at, zone).utcoffset()
                assert shown is not None
                self.assertEqual(shown.total_seconds(), expected)
            offset = new_offset

    def test_another_file_is_refused(self) -> None:
        with self.assertRaisesRegex(ValueError, "not a TZif file"):
            clocks.behaviour(b"PK\x03\x04" + bytes(60))


class Merging(unittest.TestCase):
    ALIKE: Behaviour = (3600, ((150, 7200),))
    OTHER: Behaviour = (3600, ((151, 7200),))

    def merge(self, people: dict[str, int]) -> dict[str, tuple[str, ...]]:
        zones = [
            Zone("A/One", "AA", 0, 0, ""),
            Zone("A/Two", "AA", 0, 0, ""),
            Zone("A/Three", "AA", 0, 0, ""),
            Zone("B/One", "BB", 0, 0, ""),
        ]
        behaviours = {"A/One": self.ALIKE, "A/Two": self.ALIKE, "B/One": self.ALIKE}
        return clocks.merge(zones, lambda name: behaviours.get(name, self.OTHER), people)

    def test_zones_of_one_country_with_equal_clocks_are_one_region(self) -> None:
        merged = self.merge({"A/Two": 5, "A/One": 3})
        self.assertEqual(
            merged, {"A/Two": ("A/One", "A/Two"), "A/Three": ("A/Three",), "B/One": ("B/One",)}
        )

    def test_without_people_the_first_name_stands_for_the_region(self) -> None:
        self.assertIn("A/One", self.merge({}))
