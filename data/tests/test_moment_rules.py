"""Tests of lowtide_data.moment_rules: the days of past and coming years, each looked up by hand."""

import unittest
from datetime import date

from lowtide_data import events, moment_rules

ROWS = {row["id"]: row for row in moment_rules.rows()}
DAYS = {
    # The day after the fourth Thursday; in 2024 and 2030 that is the fifth Friday.
    "blackfriday": ("11-29/12-02", "11-28/12-01", "11-27/11-30", "11-26/11-29", "11-24/11-27")
    + ("11-23/11-26", "11-29/12-02", "11-28/12-01"),
    "thanksgiving-us": ("11-28", "11-27", "11-26", "11-25", "11-23", "11-22", "11-28", "11-27"),
    "singlesday": ("11-11",) * 8,
    "china618": ("06-18",) * 8,
    "boxingday-sales": ("12-26",) * 8,
    "gaokao": ("06-07/06-10",) * 8,
    "gb-tax": ("01-31",) * 8,
    # Held on 14 November 2024 and 13 November 2025, announced for 19 November 2026.
    "csat": ("11-14", "11-13", "11-19", "11-18", "11-16", "11-15", "11-14", "11-13"),
    "jp-commontest": ("01-13/01-14", "01-18/01-19", "01-17/01-18", "01-16/01-17", "01-15/01-16"),
    "us-tax": ("04-15", "04-15", "04-15", "04-15", "04-18", "04-17", "04-15", "04-15"),
    "ca-tax": ("04-30", "04-30", "04-30", "04-30", "05-01", "04-30", "04-30", "04-30"),
    "jp-tax": ("03-15", "03-17", "03-16", "03-15", "03-15", "03-15", "03-15", "03-17"),
}


class Rules(unittest.TestCase):
    def test_every_rule_gives_the_days_that_were_looked_up(self) -> None:
        for family, spans in DAYS.items():
            for year, span in enumerate(spans, start=2024):
                with self.subTest(family, year=year):
                    row = ROWS[f"{family}-{year}"]
                    first, _, last = span.partition("/")
                    self.assertEqual(row["from"], f"{year}-{first}")
                    self.assertEqual(row["to"], f"{year}-{last or first}")

    def test_us_elections_are_on_the_tuesday_after_the_first_monday(self) -> None:
        for event, day in (
            ("us-2020-general", "2020-11-03"),
            ("us-2022-midterm", "2022-11-08"),
            ("us-2024-general", "2024-11-05"),
            ("us-2026-midterm", "2026-11-03"),
            ("us-2028-general", "2028-11-07"),
            ("us-2032-general", "2032-11-02"),
            ("us-2034-midterm", "2034-11-07"),
            ("us-2036-general", "2036-11-04"),
        ):
            self.assertEqual((ROWS[event]["from"], ROWS[event]["to"]), (day, day))

    def test_a_new_year_ends_in_the_next_one(self) -> None:
        self.assertEqual(ROWS["newyear-2026"]["from"], "2026-12-31")
        self.assertEqual(ROWS["newyear-2026"]["to"], "2027-01-01")

    def test_tax_days_know_emancipation_day_of_every_weekday(self) -> None:
        # In 2016 it was observed on Friday the 15th, in 2017 on Monday the 17th, in 2018 on Monday
        # the 16th with the 15th a Sunday; in 2023 on Monday the 17th.
        for day in ((2016, 18), (2017, 18), (2018, 17), (2019, 15), (2022, 18), (2023, 18)):
            self.assertEqual(moment_rules.us_tax_day(day[0]), date(day[0], 4, day[1]))

    def test_suneung_is_not_always_the_third_thursday(self) -> None:
        for day in ((2018, 15), (2019, 14), (2021, 18), (2022, 17), (2023, 16)):
            self.assertEqual(moment_rules.suneung(day[0]), date(day[0], 11, day[1]))

    def test_rules_reach_2036_and_every_row_is_well_formed(self) -> None:
        self.assertEqual(max(row["from"] for row in ROWS.values()), "2036-12-31")
        last = {event for event, row in ROWS.items() if row["from"].startswith("2036")}
        self.assertGreaterEqual(len(last), 12)
        places = {place for rule in moment_rules.RULES for place in rule.scope.split(";")}
        made = events.table_rows(moment_rules.rows(), places, date(2028, 12, 31))
        self.assertEqual(len(made), len(ROWS))
