"""Tests of the holiday table: its codes, its rows, and the committed files."""

import contextlib
import gzip
import sys
import tempfile
import unittest
import zipfile
from datetime import date
from pathlib import Path

import holidays_golden
from lowtide_data import holidays, layout
from lowtide_data.holiday_codes import BadCode, Years, decode, occurrences, spans, spans_text
from lowtide_data.holiday_package import PACKAGES, imported
from lowtide_data.holiday_rows import Gap, Row, check_gaps, english, rows, split_name
from lowtide_data.holiday_series import Coder
from lowtide_data.sources import Archive

YEARS = Years(2009, 2036)
TABLE = (layout.BUILT / "holidays.txt").read_bytes()
ROWS = holidays.read(TABLE.decode("utf-8"))

# A package with one country: what the real one is asked, in its words.
FAKE = """
from datetime import date
class KE:
    supported_languages = ("en_KE", "en_US", "sw")
    supported_categories = ("public", "bank")
class AQ:
    supported_languages = ()
    supported_categories = ("bank",)
def list_supported_countries(include_aliases):
    return {"AQ": [], "KE": []}
class Calendar(dict):
    def get_list(self, day):
        return self[day].split("; ")
def country_holidays(country, subdiv, years, categories, language):
    assert (years[0], years[-1], categories, language) == (2008, 2037, ("public",), "en_US")
    days = {
        date(2008, 12, 31): "Early",
        date(2026, 3, 20): "Idd-ul-Fitr (estimated); Madaraka Day",
        date(2026, 3, 21): "Idd-ul-Fitr (estimated); Idd-ul-Fitr",
    }
    if subdiv:
        days |= {date(2026, 3, 20): "Again", date(2026, 4, 1): "Own Day (observed)"}
    return Calendar(days)
"""


def days(code: str, *shared: str) -> list[str]:
    lists = [occurrences(each, YEARS) for each in shared]
    return [f"{YEARS.day(day)}{'?' * guess}" for day, guess in decode(code, YEARS, lists)]


class Codes(unittest.TestCase):
    def test_every_rule_gives_the_days_that_an_almanac_has(self) -> None:
        for code, expected in (
            ("f2t", ["2012-02-29", "2016-02-29"]),
            ("e2s@01", ["2009-04-12", "2010-04-04"]),
            ("o2s@01", ["2009-04-19", "2010-04-04"]),
            ("nb33@hi", ["2026-11-26", "2027-11-25"]),
            ("n505@h", ["2026-05-25", "2027-05-31"]),
            ("w74.....a1@bc", ["2020-07-03"]),
            ("c0br4@0", ["2009-11-27", "2010-11-16"]),
            ("s00h", ["2009-11-26", "2010-11-15"]),
            ("x011r7u", ["2009-01-01", "2036-07-30"]),
            ("x011012013-1>0~", ["2009-01-02", "2009-01-03"]),
            ("x011113215<2~12", ["2009-01-01", "2010-01-03?", "2011-01-04?"]),
        ):
            with self.subTest(code):
                self.assertEqual(days(code, "c0br4")[: len(expected)], expected)

    def test_observed_days_move_with_the_days_themselves(self) -> None:
        plain = tuple(YEARS.number(date(year, 12, 25)) for year in (2010, 2011, 2012))
        found = [YEARS.day(day) for day, _ in decode("v.....21", YEARS, (), plain)]
        self.assertEqual(found, [date(2010, 12, 27), date(2011, 12, 26)])

    def test_what_is_no_rule_is_refused(self) -> None:
        for code in ("", "q11", "f1", "n11", "w11", "v1", "x1", "s0"):
            with self.subTest(code), self.assertRaises(BadCode):
                decode(code, YEARS, ())

    def test_spans_of_years_are_read_as_they_were_written(self) -> None:
        for chosen in ({0}, {27}, {3, 4, 5, 9}, set(range(17, 28)), set()):
            text = spans_text(chosen, range(28), YEARS)
            self.assertEqual(spans(text, YEARS), chosen)
        self.assertEqual(spans_text({17, 27}, {16, 17, 27}, YEARS), "h")

    def test_any_days_come_back_from_their_codes(self) -> None:
        numbers = [n * n * 7 % YEARS.days for n in range(150)]
        lists = [
            {number: number % 3 == 0 for number in numbers},
            {number: number > 5000 for number in range(40, YEARS.days, 354)},
            {number + n: False for number in range(0, YEARS.days, 365) for n in range(4)},
        ]
        coder = Coder(YEARS, [*lists, *lists])
        shared = [occurrences(code, YEARS) for code in coder.shared]
        for each in lists:
            found = [day for code in coder.codes(each) for day in decode(code, YEARS, shared)]
            self.assertEqual(sorted(found), sorted(each.items()))


class Rows(unittest.TestCase):
    def ask(self, subdivisions: dict[str, str]) -> list[Row]:
        with tempfile.TemporaryDirectory() as folder, contextlib.ExitStack() as stack:
            archives = {}
            for package, module in PACKAGES.items():
                path = Path(folder) / f"{package}.whl"
                with zipfile.ZipFile(path, "w") as wheel:
                    wheel.writestr(f"{module}/__init__.py", FAKE)
                archives[package] = Archive(path)
            before = list(sys.path)
            package_of_holidays = stack.enter_context(imported(archives))
            found = rows(package_of_holidays, {"AQ", "KE"}, subdivisions)
            stack.close()
            self.assertEqual(sys.path, before)
            self.assertNotIn("holidays", sys.modules)
        return found

    def test_the_package_is_asked_for_english_names_of_public_days(self) -> None:
        fitr = "Idd-ul-Fitr"
        self.assertEqual(
            self.ask({}),
            [
                Row("KE", date(2026, 3, 20), fitr, False, True),
                Row("KE", date(2026, 3, 20), "Madaraka Day", False, False),
                Row("KE", date(2026, 3, 21), fitr, False, False),
            ],
        )

    def test_a_region_has_the_days_that_its_country_has_not(self) -> None:
        own = [row for row in self.ask({"KE/Africa/Nairobi": "30"}) if len(row.place) > 2]
        self.assertEqual(own, [Row("KE/Africa/Nairobi", date(2026, 4, 1), "Own Day", True, False)])

    def test_names_lose_their_labels(self) -> None:
        for text, expected in (
            ("Boxing Day (substitute day)", ("Boxing Day", True, False)),
            ("Ashura (observed, estimated)", ("Ashura", True, True)),
            ("Day off (substituted from 01/10/2009)", ("Day off (substituted)", False, False)),
            ("Independence (National) Day", ("Independence (National) Day", False, False)),
        ):
            self.assertEqual(split_name(text), expected)
        self.assertEqual(english(("en_BQ", "en_US", "nl")), "en_US")
        self.assertEqual(english(("en_KY", "nl")), "en_KY")
        self.assertIsNone(english(()))

    def test_every_year_without_a_row_needs_a_reason_and_no_other(self) -> None:
        every = [Row("KE", date(year, 1, 1), "Day", False, False) for year in range(2010, 2037)]
        gap = Gap("KE", 2009, 2009, "none", "no source")
        check_gaps(every, {"KE"}, [gap])
        for gaps, message in (
            ([], "KE 2009 has no holiday"),
            ([Gap("KE", 2009, 2010, "none", "")], "KE 2010 has holidays"),
            ([gap, Gap("UG", 2009, 2009, "none", "")], "without use"),
        ):
            with self.subTest(message), self.assertRaisesRegex(ValueError, message):
                check_gaps(every, {"KE"}, gaps)


class Tables(unittest.TestCase):
    def test_a_table_gives_its_rows_again(self) -> None:
        made = [
            Row(place, date(year, 7, day), name, day == 4, year > 2026)
            for place in ("KE", "UG", "US/Pacific/Honolulu")
            for year in range(2009, 2037)
            for day, name in ((4, "Shared"), (5, "Shared"), (6, f"Of {place} alone"))
        ]
        text = holidays.table(made, [Gap("UA", 2022, 2022, "part", "why")], YEARS).decode()
        self.assertEqual(holidays.read(text), sorted(made))
        self.assertTrue(
            text.startswith(f"lowtide-holidays 1 2009 2036 {len(made)}\n\nUA 2022 2022")
        )

    def test_the_committed_table_stays_small_enough_for_the_page(self) -> None:
        self.assertLessEqual(len(gzip.compress(TABLE, 9)), 30_000)

    def test_the_days_that_people_know_are_there(self) -> None:
        for place, day, name in (
            ("US", "2026-11-26", "Thanksgiving Day"),
            ("US", "2021-12-31", "New Year's Day"),
            ("KE", "2025-10-17", "State Funeral for Former Prime Minister Raila Odinga"),
            ("IR", "2026-03-21", "Nowruz"),
            ("IL", "2026-09-21", "Yom Kippur"),
            ("CN", "2027-02-06", "Chinese New Year (Spring Festival)"),
            ("US/Pacific/Honolulu", "2026-06-11", "Kamehameha Day"),
        ):
            with self.subTest(day):
                there = [row.name for row in ROWS if (row.place, str(row.day)) == (place, day)]
                self.assertIn(name, there)

    def test_the_golden_files_are_those_of_the_table(self) -> None:
        for name, text in holidays_golden.files(ROWS).items():
            with self.subTest(name):
                there = (holidays_golden.FOLDER / name).read_text(encoding="utf-8")
                self.assertEqual(there, text)
