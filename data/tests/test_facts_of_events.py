"""Tests of what is in the event table: days against statutes, families against each other."""

import re
import unittest
from collections import defaultdict
from datetime import date, datetime, timedelta, timezone

from lowtide_data import events, facts, layout, moment_rules
from lowtide_data.days import (
    LAST,
    MONDAY,
    SATURDAY,
    SUNDAY,
    THURSDAY,
    TUESDAY,
    WEDNESDAY,
    nth,
    on_or_after,
)

ROWS = {row["id"]: row for row in [*facts.read(layout.FACTS).events, *moment_rules.rows()]}
# The day on which each statute puts its vote.
BY_STATUTE = {
    "ar-2027-general": nth(4, SUNDAY, 2027, 10),
    "br-2024-municipal-1": nth(1, SUNDAY, 2024, 10),
    "br-2024-municipal-2": nth(LAST, SUNDAY, 2024, 10),
    "br-2026-general-1": nth(1, SUNDAY, 2026, 10),
    "br-2026-general-2": nth(LAST, SUNDAY, 2026, 10),
    "br-2028-municipal-1": nth(1, SUNDAY, 2028, 10),
    "br-2028-municipal-2": nth(LAST, SUNDAY, 2028, 10),
    "ch-2027-federal": nth(-2, SUNDAY, 2027, 10),
    "co-2027-regional": nth(LAST, SUNDAY, 2027, 10),
    "do-2028-general": nth(3, SUNDAY, 2028, 5),
    "ee-2027-riigikogu": nth(1, SUNDAY, 2027, 3),
    "fi-2027-eduskunta": nth(3, SUNDAY, 2027, 4),
    "ge-2028-parliament": nth(LAST, SATURDAY, 2028, 10),
    "ke-2017-general": nth(2, TUESDAY, 2017, 8),
    "ke-2022-general": nth(2, TUESDAY, 2022, 8),
    "ke-2027-general": nth(2, TUESDAY, 2027, 8),
    "kg-2027-president": nth(4, SUNDAY, 2027, 1),
    # The first Wednesday from the fiftieth day before the end of the term on 29 May.
    "kr-2028-assembly": on_or_after(date(2028, 5, 29) - timedelta(days=50), WEDNESDAY),
    "lt-2028-seimas": nth(2, SUNDAY, 2028, 10),
    "mh-2027-general": nth(3, MONDAY, 2027, 11),
    "mx-2027-federal": nth(1, SUNDAY, 2027, 6),
    "ph-2025-general": nth(2, MONDAY, 2025, 5),
    "ph-2028-general": nth(2, MONDAY, 2028, 5),
    "se-2026-riksdag": nth(2, SUNDAY, 2026, 9),
    "us-2026-midterm": nth(1, MONDAY, 2026, 11) + timedelta(days=1),
    "us-2028-general": nth(1, MONDAY, 2028, 11) + timedelta(days=1),
    "zm-2026-general": nth(2, THURSDAY, 2026, 8),
}
# Live moments: where the sources put their beginning, as local time and hours from UTC that day.
KICK_OFFS = {
    "superbowl-2026": (datetime(2026, 2, 8, 15, 30), -8, 240),
    "fifawc-2026-final": (datetime(2026, 7, 19, 15, 0), -4, 150),
    "euro-2028-final": (datetime(2028, 7, 9, 17, 0), 1, 150),
    "olympics-2028-opening": (datetime(2028, 7, 14, 17, 0), -7, 240),
}
# Families whose days are great for every country alike; docs/data.md says by which rule.
GREAT = {
    "chuseok",
    "christmas",
    "cny",
    "cny-cn",
    "diwali",
    "eid-al-adha",
    "eid-al-fitr",
    "et-ny",
    "goldenweek-cn",
    "nowruz",
    "orthodoxchristmas",
    "roshhashanah",
    "seollal",
    "songkran",
    "thanksgiving-us",
    "yomkippur",
}
MOON = ("ashura", "eid-al-adha", "eid-al-fitr", "mawlid", "ramadan")


def family(event: str) -> str:
    return re.split(r"-\d{4}", event)[0]


def days(row: events.Row) -> tuple[date, date]:
    return date.fromisoformat(row["from"][:10]), date.fromisoformat(row["to"][:10])


class Votes(unittest.TestCase):
    def test_votes_by_statute_are_on_its_weekday(self) -> None:
        for event, day in BY_STATUTE.items():
            with self.subTest(event):
                self.assertEqual(days(ROWS[event]), (day, day))

    def test_the_french_vote_is_twenty_to_thirty_five_days_before_the_end_of_the_term(self) -> None:
        before = date(2027, 5, 13) - days(ROWS["fr-2027-president-1"])[0]
        self.assertTrue(timedelta(days=20) <= before <= timedelta(days=35))

    def test_a_deadline_agrees_with_the_term_that_it_ends(self) -> None:
        # Elected on 25 June 2023 for four years; the vote is within thirty days of their end.
        self.assertEqual(days(ROWS["gr-2027-general"])[1], date(2027, 6, 25) + timedelta(days=30))

    def test_votes_beyond_the_table_are_by_statute(self) -> None:
        beyond = [
            row for row in ROWS.values() if row["kind"] == "election" and row["from"] > "2029"
        ]
        self.assertEqual({row["confidence"] for row in beyond}, {"rule"})


class Families(unittest.TestCase):
    def test_a_family_is_great_in_every_year_and_country_or_in_none(self) -> None:
        great = defaultdict(set)
        for row in ROWS.values():
            if row["kind"] in ("religious", "cultural"):
                great[family(row["id"])].add("great" in row["traits"].split())
        self.assertEqual({name for name, seen in great.items() if True in seen}, GREAT)
        self.assertEqual([name for name, seen in great.items() if len(seen) > 1], [])

    def test_each_year_from_2024_to_2031_has_every_family_once_for_a_country(self) -> None:
        by_family = defaultdict(list)
        for row in ROWS.values():
            if row["kind"] in ("religious", "cultural") and "2024" <= row["from"] < "2032":
                by_family[family(row["id"])].append(row)
        for name, rows in by_family.items():
            with self.subTest(name):
                self.assertEqual(
                    {int(row["from"][:4]) for row in rows},
                    set(range(2024, 2032)),
                    "a year is missing",
                )
                seen = [
                    (place, row["from"][:4]) for row in rows for place in row["scope"].split(";")
                ]
                if name not in ("ashura", "ramadan"):  # these come twice in some civil years
                    self.assertEqual(len(seen), len(set(seen)))

    def test_days_that_wait_for_the_moon_are_estimates(self) -> None:
        for row in ROWS.values():
            if family(row["id"]) in MOON and row["from"] > "2026-11-22":
                self.assertEqual(row["precision"], "estimate", row["id"])

    def test_tet_follows_the_calendar_of_viet_nam(self) -> None:
        # The new moon of 2 February 2030 is at 16:07 UTC: still that day there, the next in China.
        self.assertEqual(days(ROWS["cny-2030-vn"])[0], date(2030, 2, 1))
        self.assertEqual(days(ROWS["cny-2030"])[0], date(2030, 2, 2))
        self.assertNotIn("VN", ROWS["cny-2030"]["scope"].split(";"))

    def test_national_day_in_china_takes_in_a_mid_autumn_that_falls_into_it(self) -> None:
        for year in range(2025, 2032):
            first, last = days(ROWS[f"goldenweek-cn-{year}"])
            inside = first <= days(ROWS[f"midautumn-{year}"])[0] <= first + timedelta(days=7)
            self.assertEqual((last - first).days + 1, 8 if inside else 7, year)

    def test_feasts_kept_on_another_day_than_the_package_has(self) -> None:
        for event, countries in (
            ("eid-al-adha-2024-p1", "MA OM SN"),
            ("eid-al-fitr-2025-p1", "DZ EG JO MA OM TN"),
            ("eid-al-adha-2025-p1", "MA PK SN"),
        ):
            self.assertLessEqual(set(countries.split()), set(ROWS[event]["scope"].split(";")))

    def test_a_country_keeps_its_feasts_in_every_year(self) -> None:
        for name in ("eid-al-fitr", "eid-al-adha", "diwali", "holi", "dussehra"):
            by_year = defaultdict(set)
            for row in ROWS.values():
                if family(row["id"]) == name:
                    by_year[row["from"][:4]].update(row["scope"].split(";"))
            for country in ("IN", "LK", "MY", "NP"):
                held = {year for year, countries in by_year.items() if country in countries}
                self.assertIn(len(held), (0, len(by_year)), f"{name} of {country}")

    def test_lunar_years_keep_their_pace(self) -> None:
        # A year of twelve lunar months is 354 or 355 days, one of thirteen 383 to 385.
        for name in ("cny-cn", "seollal", "chuseok", "midautumn", "passover", "yomkippur"):
            first = sorted(row["from"] for row in ROWS.values() if family(row["id"]) == name)
            steps = {
                (date.fromisoformat(late) - date.fromisoformat(early)).days
                for early, late in zip(first, first[1:], strict=False)
            }
            self.assertLessEqual(steps, {353, 354, 355, 383, 384, 385}, name)

    def test_no_source_is_general_knowledge(self) -> None:
        for row in ROWS.values():
            self.assertNotRegex(row["sources"], "general knowledge|no page checked", row["id"])


class Moments(unittest.TestCase):
    def test_a_shutdown_has_the_hours_that_are_known_and_a_window_where_it_comes_and_goes(
        self,
    ) -> None:
        row = ROWS["ug-2026-shutdown"]
        kampala = timezone(timedelta(hours=3))
        self.assertEqual(
            [
                datetime.fromisoformat(row[end]).astimezone(kampala).isoformat()
                for end in ("from", "to")
            ],
            ["2026-01-13T18:00:00+03:00", "2026-01-19T00:00:00+03:00"],
        )
        for event in ("iq-exams-2024", "dz-bac-2024"):
            self.assertEqual(ROWS[event]["precision"], "window")

    def test_people_are_up_at_midnight_on_new_years_eve_alone(self) -> None:
        up = [row["id"] for row in ROWS.values() if "midnight" in row["traits"].split()]
        self.assertEqual(up, [f"newyear-{year}" for year in range(2024, 2037)])

    def test_instants_are_the_local_beginnings_of_the_sources_and_an_editors_span(self) -> None:
        live = {
            row["id"] for row in ROWS.values() if "T" in row["from"] and row["kind"] != "shutdown"
        }
        self.assertEqual(live, set(KICK_OFFS))
        for event, (local, hours, minutes) in KICK_OFFS.items():
            with self.subTest(event):
                start = local.replace(tzinfo=timezone(timedelta(hours=hours)))
                row = ROWS[event]
                self.assertEqual(datetime.fromisoformat(row["from"]), start)
                self.assertEqual(
                    datetime.fromisoformat(row["to"]), start + timedelta(minutes=minutes)
                )

    def test_finals_of_nations_and_super_bowls_are_great_and_no_other_sport_is(self) -> None:
        great = {
            row["id"] for row in ROWS.values() if (row["kind"], row["traits"]) == ("sport", "great")
        }
        finals = {event for event in ROWS if event.endswith("-final")}
        bowls = {event for event in ROWS if family(event) == "superbowl"}
        self.assertEqual(great, finals | bowls)

    def test_super_bowls_are_on_the_second_sunday_of_february(self) -> None:
        for year in (2026, 2027, 2028):
            self.assertEqual(days(ROWS[f"superbowl-{year}"])[0], nth(2, SUNDAY, year, 2))

    def test_voter_registration_days_are_tuesdays_of_september_that_need_the_service(self) -> None:
        rows = [row for row in ROWS.values() if family(row["id"]) == "us-voter-registration"]
        self.assertEqual(
            [row["from"] for row in rows if row["from"][:4] in ("2020", "2023")],
            ["2020-09-22", "2023-09-19"],
        )
        for row in rows:
            self.assertEqual((days(row)[0].weekday(), row["from"][5:7]), (TUESDAY, "09"))
            self.assertEqual(row["traits"], "need-up")
