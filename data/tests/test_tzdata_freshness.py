"""Tests of tzdata_freshness and of the reading of tzdata.zi that it rests on. No network."""

from __future__ import annotations

import contextlib
import csv
import datetime as dt
import io
import sys
import tempfile
import unittest
import zipfile
from pathlib import Path
from unittest import mock

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import tzdata_freshness as freshness  # noqa: E402
from tzdata_history import Clock, History, Malformed, histories, version  # noqa: E402

GOLDEN = Path(__file__).resolve().parents[2] / "tests/data/local-times.csv"
START, END = freshness.DATA_RANGE

RULES = """\
R U 1967 2006 - O lastSu 2 0 S
R U 1987 2006 - Ap Su>=1 2 1 D
R U 2007 ma - Mar Su>=8 2 1 D
R U 2007 ma - N Su>=1 2 0 S
R E 1981 ma - Mar lastSu 1u 1 S
R E 1996 ma - O lastSu 1u 0 -
R I 2000 o - Mar Su<=25 2s 1 -
R I 2000 o - O 1 24:0 0 -
R M 2026 o - F 15 3 -1 -
R M 2026 o - Mar 22 2 0 -
"""


def seconds(text: str) -> int:
    """Unix seconds of `2026-11-22T21:01Z`."""
    return int(dt.datetime.fromisoformat(text).timestamp())


def history(zone: str) -> History:
    """The history of the zone that `zone`, the lines after its name, describes."""
    return histories(f"# version 2026f\n{RULES}Z A/B {zone}\n", START, END)["A/B"]


def told(zone: str, year: int) -> list[tuple[str, int, str]]:
    """The changes of one year: when, the new offset in minutes, the abbreviation."""
    found = history(zone)
    at = [dt.datetime.fromtimestamp(change, dt.timezone.utc) for change in found.changes]
    return [
        (f"{begin:%m-%dT%H:%MZ}", clock.offset // 60, clock.abbreviation)
        for begin, clock in zip(at, found.clocks[1:])
        if begin.year == year
    ]


class ReadingTheFile(unittest.TestCase):
    def test_the_release_is_on_the_first_line(self) -> None:
        self.assertEqual(version("# version 2026f\nZ A 0 - X\n"), "2026f")
        for text in ["", "Z A 0 - X\n", "# version\n"]:
            with self.assertRaises(Malformed):
                version(text)

    def test_wall_clock_rules_follow_the_saving_in_force(self) -> None:
        self.assertEqual(
            told("-5 U E%sT", 2027),
            [("03-14T07:00Z", -240, "EDT"), ("11-07T06:00Z", -300, "EST")],
        )

    def test_utc_rules_are_the_same_instant_everywhere(self) -> None:
        expected = [("03-28T01:00Z", 120, "CEST"), ("10-31T01:00Z", 60, "CET")]
        self.assertEqual(told("1 E CE%sT", 2027), expected)
        self.assertEqual([row[0] for row in told("2 E EE%sT", 2027)], [row[0] for row in expected])

    def test_standard_time_rules_and_a_day_on_or_before_another(self) -> None:
        # The Sunday on or before 25 March 2000 is the 19th; 1 October 24:00 is 2 October.
        self.assertEqual(
            told("2 I X/Y", 2000), [("03-19T00:00Z", 180, "Y"), ("10-01T21:00Z", 120, "X")]
        )

    def test_a_negative_saving_takes_time_off(self) -> None:
        self.assertEqual(
            told("1 M %z", 2026), [("02-15T02:00Z", 0, "+00"), ("03-22T02:00Z", 60, "+01")]
        )

    def test_a_zone_moves_to_its_next_line_at_the_time_named(self) -> None:
        self.assertEqual(
            told("-3 - -03 2010\n-4 - -04 2010 Jul 4 5s\n-4 1 %z 2010 S\n5:30 - %z", 2010),
            [
                ("01-01T03:00Z", -240, "-04"),
                ("07-04T09:00Z", -180, "-03"),
                ("09-01T03:00Z", 330, "+0530"),
            ],
        )

    def test_a_next_line_starts_with_the_saving_its_rules_have_reached(self) -> None:
        self.assertEqual(
            told("0 - GMT 2010 Jul 1\n1 E CE%sT", 2010)[0], ("07-01T00:00Z", 120, "CEST")
        )

    def test_two_changes_at_one_local_time_are_one(self) -> None:
        # Knox, Indiana, 2 April 2006: from Eastern to Central time as daylight saving began.
        self.assertEqual(
            told("-5 - EST 2006 Ap 2 2\n-6 U C%sT", 2006),
            [("04-02T07:00Z", -300, "CDT"), ("10-29T07:00Z", -360, "CST")],
        )

    def test_a_change_of_abbreviation_alone_is_a_change(self) -> None:
        self.assertEqual(told("-7 - PDT 2026 N 1\n-7 - MST", 2026), [("11-01T07:00Z", -420, "MST")])

    def test_changes_outside_the_range_are_cut_off(self) -> None:
        found = history("0 - LMT 2000\n1 - A 2070 Ja 1 1\n2 - B")
        self.assertEqual(found, History((), (Clock(3600, "A"),)))

    def test_links_have_the_history_of_their_target(self) -> None:
        found = histories("# version 2026f\nZ A 0 - X\nL A B\nL B C\n", START, END)
        self.assertEqual(found["C"], found["A"])

    def test_a_line_that_is_not_understood_is_named(self) -> None:
        for line, cause in [
            ("R x 2000 o - Ma 1 0 0 -", 'line 2: .* "Ma" is more than one of'),
            ("R x 2000 o - Mar 1 0 0", "line 2: "),
            ("Z A 1:2:3:4 - X", 'line 2: .* "1:2:3:4" is no time'),
        ]:
            with self.assertRaisesRegex(Malformed, cause):
                histories(f"# version 2026f\n{line}\n", START, END)

    def test_the_file_in_use_gives_the_golden_clocks(self) -> None:
        found = histories(freshness.BUNDLED.read_text(encoding="utf-8"), START, END)
        checked = 0
        with GOLDEN.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                for instant in filter(None, (row["utc1"], row["utc2"])):
                    utc = seconds(instant)
                    if START <= utc < END:
                        local = utc + found[row["zone"]].at(utc).offset
                        self.assertEqual(local, seconds(row["local"] + "Z"), row)
                        checked += 1
        self.assertGreater(checked, 60)


NOW = seconds("2026-11-22T21:00Z")


def file(release: str, rest: str) -> str:
    return f"# version {release}\n{RULES}{rest}"


class Comparing(unittest.TestCase):
    def test_the_same_text_is_current(self) -> None:
        text = file("2026f", "Z A/B 1 E CE%sT\n")
        answer = freshness.compare(text, text, NOW)
        self.assertEqual(answer.code, freshness.CURRENT)
        self.assertEqual(answer.lines, ["current: 2026f here, 2026f is the newest package"])

    def test_a_newer_file_than_the_package_is_current(self) -> None:
        here, there = file("2027a", "Z A/B 1 - X\n"), file("2026f", "Z A/B 2 - Y\n")
        self.assertEqual(freshness.compare(here, there, NOW).code, freshness.CURRENT)

    def test_a_change_ahead_is_told_with_its_zone_and_first_instant(self) -> None:
        here = file("2026e", "Z A/B 1 E CE%sT\nZ C/D 0 - GMT\n")
        there = file("2026f", "Z A/B 1 E CE%sT 2027 N\n2 - EET\nZ C/D 0 - GMT\n")
        answer = freshness.compare(here, there, NOW)
        self.assertEqual(answer.code, freshness.BEHIND)
        self.assertEqual(
            answer.lines,
            [
                "behind: 2026e here, 2026f is the newest package; "
                "clocks that change in the next five years: 1",
                "  A/B: from 2027-10-31T23:00Z UTC+02:00 (EET), here UTC+01:00 (CET)",
            ],
        )

    def test_a_change_in_force_is_told_as_such(self) -> None:
        answer = freshness.compare(
            file("2026e", "Z A/B -5 - EST\n"), file("2026f", "Z A/B -4:30 - X\n"), NOW
        )
        self.assertIn("  A/B: already UTC-04:30 (X), here UTC-05:00 (EST)", answer.lines)

    def test_a_change_that_lasts_one_minute_is_found(self) -> None:
        there = file("2026f", "Z A/B 0 - A 2028 Ja 1 1\n1 - B 2028 Ja 1 2:1\n0 - A\n")
        answer = freshness.compare(file("2026e", "Z A/B 0 - A\n"), there, NOW)
        self.assertEqual(answer.code, freshness.BEHIND)
        self.assertIn("from 2028-01-01T01:00Z", answer.lines[1])

    def test_a_change_of_the_abbreviation_alone_counts(self) -> None:
        answer = freshness.compare(
            file("2026e", "Z A/B 0 - WET\n"), file("2026f", "Z A/B 0 - GMT\n"), NOW
        )
        self.assertEqual(answer.code, freshness.BEHIND)

    def test_a_change_of_the_past_or_far_ahead_has_no_effect(self) -> None:
        here = file("2026e", "Z A/B 0 - A\nZ C/D 0 - C\n")
        for there in ["Z A/B 1 - B 2020\n0 - A\n", "Z A/B 0 - A 2040\n1 - B\n"]:
            answer = freshness.compare(here, file("2026f", there + "Z C/D 0 - C\n"), NOW)
            self.assertEqual(answer.code, freshness.WITHOUT_EFFECT)
            self.assertEqual(answer.lines[1:], ["  only at other times in 2000-2069: A/B"])

    def test_a_release_that_changes_only_words_has_no_effect(self) -> None:
        here, there = file("2026e", "Z A/B 0 - A\n"), file("2026f", "# said better\nZ A/B 0 - A\n")
        answer = freshness.compare(here, there, NOW)
        self.assertEqual((answer.code, len(answer.lines)), (freshness.WITHOUT_EFFECT, 1))

    def test_a_new_name_counts_and_so_does_a_lost_one(self) -> None:
        short, long = "Z A/B 0 - A\n", "Z A/B 0 - A\nL A/B New\n"
        gained = freshness.compare(file("2026e", short), file("2026f", long), NOW)
        lost = freshness.compare(file("2026e", long), file("2026f", short), NOW)
        self.assertEqual(gained.lines[1:], ["  New: already UTC+00:00 (A), here unknown"])
        self.assertEqual(lost.lines[1:], ["  New: already unknown, here UTC+00:00 (A)"])

    def test_a_file_that_was_edited_by_hand_is_altered(self) -> None:
        answer = freshness.compare(
            file("2026f", "Z A/B 0 - A\n"), file("2026f", "Z A/B 0 - B\n"), NOW
        )
        self.assertEqual(answer.code, freshness.BEHIND)
        self.assertTrue(answer.lines[0].startswith("altered: "))

    def test_releases_are_ordered_by_year_then_letters(self) -> None:
        releases = ["2025b", "2025c", "2026a", "2026z", "2026za", "2027a"]
        self.assertEqual(sorted(reversed(releases), key=freshness._order), releases)


class Running(unittest.TestCase):
    """The program as a whole, with the package in place of its download."""

    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.file = self.folder / "tzdata.zi"
        self.file.write_text(file("2026e", "Z A/B 0 - A\n"), encoding="utf-8")
        self.newest = file("2026f", "Z A/B 1 - B\n").encode()

    def run_with(self, *options: str) -> tuple[int, str]:
        printed = io.StringIO()
        with mock.patch.object(freshness, "fetch", return_value=self.newest):
            with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
                code = freshness.main(["--file", str(self.file), *options])
        return code, printed.getvalue()

    def test_without_update_the_file_stays(self) -> None:
        before = self.file.read_bytes()
        code, printed = self.run_with()
        self.assertEqual(code, freshness.BEHIND)
        self.assertIn("A/B: already UTC+01:00 (B)", printed)
        self.assertEqual(self.file.read_bytes(), before)

    def test_update_puts_the_newest_in_place_and_says_so(self) -> None:
        code, printed = self.run_with("--update")
        self.assertEqual(code, freshness.CURRENT)
        self.assertIn("updated from 2026e to 2026f", printed)
        self.assertEqual(self.file.read_bytes(), self.newest)
        self.assertEqual(self.run_with()[0], freshness.CURRENT)
        self.assertIn("left as it is", self.run_with("--update")[1])

    def test_update_never_goes_back(self) -> None:
        newer = file("2027a", "Z A/B 0 - A\n")
        self.file.write_text(newer, encoding="utf-8")
        self.assertEqual(self.run_with("--update")[0], freshness.CURRENT)
        self.assertEqual(self.file.read_text(encoding="utf-8"), newer)

    def test_a_package_that_cannot_be_had_leaves_nothing_known(self) -> None:
        with mock.patch.object(freshness, "fetch", side_effect=freshness.Unavailable("no package")):
            with contextlib.redirect_stderr(io.StringIO()) as printed:
                code = freshness.main(["--file", str(self.file), "--update"])
        self.assertEqual(code, freshness.UNKNOWN)
        self.assertIn("nothing is known: no package", printed.getvalue())

    def test_a_file_that_is_no_tzdata_leaves_nothing_known(self) -> None:
        self.file.write_text("something else\n", encoding="utf-8")
        self.assertEqual(self.run_with()[0], freshness.UNKNOWN)
        self.file.unlink()
        self.assertEqual(self.run_with()[0], freshness.UNKNOWN)

    def test_a_download_that_fails_is_no_package(self) -> None:
        failed = mock.Mock(returncode=1)
        with mock.patch("subprocess.run", return_value=failed):
            with self.assertRaisesRegex(freshness.Unavailable, "cannot be had"):
                freshness.fetch()

    def test_the_file_is_taken_out_of_the_package(self) -> None:
        wheel = self.folder / "tzdata-2026.6-py2.py3-none-any.whl"
        with zipfile.ZipFile(wheel, "w") as package:
            package.writestr(freshness.IN_PACKAGE, self.newest)
        self.assertEqual(freshness.from_wheel(wheel), self.newest)

    def test_a_package_without_the_file_is_no_package(self) -> None:
        wheel = self.folder / "tzdata-2026.6-py2.py3-none-any.whl"
        with zipfile.ZipFile(wheel, "w") as package:
            package.writestr("tzdata/zones", "UTC\n")
        with self.assertRaises(freshness.Unavailable):
            freshness.from_wheel(wheel)
        wheel.write_bytes(b"no package at all")
        with self.assertRaises(freshness.Unavailable):
            freshness.from_wheel(wheel)


if __name__ == "__main__":
    unittest.main()
