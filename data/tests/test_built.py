"""Tests that the committed tables agree with the facts, the pinned packages and each other."""

import gzip
import json
import re
import unittest
from collections import defaultdict
from datetime import date

from lowtide_data import (
    coverage,
    events,
    facts,
    holidays,
    large_cities,
    layout,
    manifest,
    moment_rules,
    regions,
    released,
    sources,
    windows_zones,
)
from lowtide_data.clocks import COMPARED_FROM, COMPARED_UNTIL
from lowtide_data.tables import parse_tab_separated
from lowtide_data.weekends import parse_days
from lowtide_data.world_map import record

FILES = {path.name: path.read_bytes() for path in layout.BUILT.iterdir()}
REGIONS = parse_tab_separated(FILES["regions.tsv"])
ALIASES = parse_tab_separated(FILES["aliases.tsv"])
CITIES = parse_tab_separated(FILES["cities.tsv"])
EVENTS = parse_tab_separated(FILES["events.tsv"])
COVERAGE = parse_tab_separated(FILES["coverage.tsv"])
MANIFEST = json.loads(FILES["manifest.json"])
FACTS = facts.read(layout.FACTS)


def zones_of(row: dict[str, str]) -> list[str]:
    return [row["id"][3:], *row["also"].split()]


class Files(unittest.TestCase):
    def test_tables_have_their_columns_and_end_their_lines_with_lf(self) -> None:
        for name, columns in (
            ("regions.tsv", regions.COLUMNS),
            ("aliases.tsv", ("alias", "zone")),
            ("cities.tsv", large_cities.COLUMNS),
            ("coverage.tsv", coverage.COLUMNS),
            ("events.tsv", events.COLUMNS),
            ("windows-zones.tsv", windows_zones.COLUMNS),
        ):
            with self.subTest(name):
                self.assertEqual(FILES[name].decode().split("\n")[0].split("\t"), list(columns))
                self.assertTrue(FILES[name].endswith(b"\n"))
                self.assertNotIn(b"\r", FILES[name])

    def test_the_manifest_counts_and_digests_every_table(self) -> None:
        others = {"manifest.json", record.MAP, record.RECORD}
        self.assertEqual(set(MANIFEST["files"]) | others, set(FILES))
        for name, entry in MANIFEST["files"].items():
            with self.subTest(name):
                self.assertEqual(entry["sha256"], manifest.digest(FILES[name]))
                self.assertEqual(entry["rows"], manifest.rows_of(name, FILES[name]))

    def test_the_manifest_names_the_pinned_packages_and_the_totals(self) -> None:
        pinned = [(p.name, p.version, p.sha256) for p in sources.read_packages(layout.SOURCES)]
        listed = [(p["name"], p["version"], p["sha256"]) for p in MANIFEST["inputs"]]
        self.assertEqual(listed, pinned)
        self.assertEqual(MANIFEST["totals"], manifest.totals(REGIONS))
        self.assertEqual(MANIFEST["data_as_of"], manifest.DATA_AS_OF)
        self.assertEqual(MANIFEST["events_until"], manifest.EVENTS_UNTIL)


class Regions(unittest.TestCase):
    def test_ids_are_country_and_zone_unique_and_sorted(self) -> None:
        ids = [row["id"] for row in REGIONS]
        self.assertEqual(ids, sorted(set(ids)))
        for region in ids:
            self.assertRegex(region, r"^[A-Z]{2}/[A-Z][A-Za-z_-]+/")

    def test_no_released_id_is_lost(self) -> None:
        ids = {row["id"] for row in REGIONS}
        released.check(ids, FACTS.released_regions, FACTS.region_id_aliases)

    def test_a_zone_belongs_to_one_region_of_a_country(self) -> None:
        seen = [(row["id"][:2], zone) for row in REGIONS for zone in zones_of(row)]
        self.assertEqual(len(seen), len(set(seen)))

    def test_names_are_unique(self) -> None:
        names = [row["name"] for row in REGIONS]
        self.assertEqual(len(names), len(set(names)))
        self.assertTrue(all(row["name"] and row["city"] for row in REGIONS))

    def test_the_world_has_its_people_and_internet_users(self) -> None:
        # United Nations: about 8.1 billion in 2024; ITU: about 5.4 billion users in 2023.
        totals = MANIFEST["totals"]
        self.assertAlmostEqual(totals["people"] / 8.1e9, 1, delta=0.015)
        self.assertAlmostEqual(totals["internet_users"] / 5.4e9, 1, delta=0.015)

    def test_figures_are_possible(self) -> None:
        for row in REGIONS:
            with self.subTest(row["id"]):
                self.assertLessEqual(abs(float(row["lat"])), 90)
                self.assertLessEqual(abs(float(row["lon"])), 180)
                self.assertLessEqual(int(row["internet_users"]), int(row["people"]))
                self.assertIn(row["continent"], {"AF", "AN", "AS", "EU", "NA", "OC", "SA"})
                if row["internet_year"]:
                    self.assertIn(int(row["internet_year"]), range(1990, 2027))
                if row["people"] == "0":
                    self.assertEqual((row["internet_users"], row["internet_year"]), ("0", ""))
                parse_days(row["weekend"])

    def test_the_reviewed_weekends_are_in_the_table(self) -> None:
        shown = {row["id"][:2]: row["weekend"] for row in REGIONS}
        for country, days in FACTS.weekends.items():
            self.assertEqual(shown[country], ",".join(days))
        self.assertEqual(shown["IR"], "fri")
        self.assertEqual(shown["AE"], "sat,sun")

    def test_people_cities_and_clocks_of_known_traps_are_right(self) -> None:
        people = {row["id"]: int(row["people"]) for row in REGIONS}
        self.assertGreater(people["VN/Asia/Ho_Chi_Minh"], 100_000_000)
        self.assertGreater(people["XK/Europe/Belgrade"], 1_500_000)
        self.assertGreater(people["PS/Asia/Hebron"], 5_000_000)
        self.assertLess(people["NZ/Pacific/Chatham"], 1_000)
        self.assertGreater(people["US/America/Adak"], 100)
        self.assertEqual(people["AQ/Antarctica/McMurdo"], 0)

    def test_clocks_are_compared_from_april_2024_to_the_end_of_2029(self) -> None:
        self.assertEqual((COMPARED_FROM, COMPARED_UNTIL), (1711929600, 1893456000))


class Census(unittest.TestCase):
    def total(self, country: str) -> int:
        return sum(unit.people for unit in FACTS.census_units if unit.country == country)

    def test_the_units_add_up_to_the_published_totals(self) -> None:
        self.assertEqual(self.total("US"), 331_449_281)
        self.assertEqual(self.total("CA"), 36_991_981)
        self.assertEqual(self.total("MX"), 126_014_024)
        self.assertAlmostEqual(self.total("ID") / 270_203_917, 1, delta=0.001)

    def test_the_shares_in_the_table_are_those_of_the_census(self) -> None:
        for country, region, percent in (
            ("US", "US/America/Chicago", 28.9),
            ("CA", "CA/America/Toronto", 61.3),
            ("CD", "CD/Africa/Kinshasa", 42.1),
            ("RU", "RU/Europe/Moscow", 60.8),
            ("ID", "ID/Asia/Jakarta", 80.7),
        ):
            with self.subTest(region):
                people = {r["id"]: int(r["people"]) for r in REGIONS if r["id"].startswith(country)}
                share = 100 * people[region] / sum(people.values())
                self.assertAlmostEqual(share, percent, delta=0.1)


class Aliases(unittest.TestCase):
    FOUND = {row["alias"]: row["zone"] for row in ALIASES}

    def test_aliases_are_unique_sorted_and_lead_to_a_zone_of_a_region(self) -> None:
        names = [row["alias"] for row in ALIASES]
        self.assertEqual(names, sorted(set(names)))
        zones = {zone for row in REGIONS for zone in zones_of(row)}
        self.assertLessEqual(set(self.FOUND.values()), zones)
        self.assertFalse(set(names) & zones)

    def test_known_old_names_lead_to_their_own_country(self) -> None:
        for alias, zone in (
            ("Asia/Calcutta", "Asia/Kolkata"),
            ("Europe/Kiev", "Europe/Kyiv"),
            ("US/Pacific", "America/Los_Angeles"),
            ("Iceland", "Atlantic/Reykjavik"),
            ("Eire", "Europe/Dublin"),
            ("Singapore", "Asia/Singapore"),
            ("America/Coral_Harbour", "America/Atikokan"),
        ):
            self.assertEqual(self.FOUND[alias], zone)

    def test_names_without_a_place_are_left_out(self) -> None:
        for alias in ("UTC", "GMT", "EST", "EST5EDT", "CET", "Etc/UTC", "Zulu"):
            self.assertNotIn(alias, self.FOUND)


class WindowsZones(unittest.TestCase):
    ROWS = parse_tab_separated(FILES["windows-zones.tsv"])
    FOUND = {row["windows"]: row["zone"] for row in ROWS}

    def test_names_that_outlook_writes_lead_to_zones_of_a_region(self) -> None:
        zones = {zone for row in REGIONS for zone in zones_of(row)}
        places = {zone for zone in self.FOUND.values() if not zone.startswith("Etc/")}
        self.assertLessEqual(places, zones)
        for name, zone in (
            ("W. Europe Standard Time", "Europe/Berlin"),
            ("Eastern Standard Time", "America/New_York"),
            ("India Standard Time", "Asia/Kolkata"),
            ("UTC", "Etc/UTC"),
        ):
            self.assertEqual(self.FOUND[name], zone)


class Cities(unittest.TestCase):
    NAMES = {row["zone"]: row["cities"].split(";") for row in CITIES}

    def test_every_zone_is_one_of_a_region_and_every_name_is_plain(self) -> None:
        zones = {zone for row in REGIONS for zone in zones_of(row)}
        self.assertLessEqual(set(self.NAMES), zones)
        for zone, names in self.NAMES.items():
            with self.subTest(zone):
                self.assertEqual(len(names), len(set(names)))
                self.assertTrue(all(name.isascii() and name.strip() for name in names))
                self.assertNotIn(zone.rsplit("/", 1)[1].replace("_", " "), names)

    def test_cities_that_people_plan_by_are_there(self) -> None:
        for zone, wanted in (
            ("America/Los_Angeles", ["San Francisco", "Seattle"]),
            ("America/New_York", ["Boston", "Washington"]),
            ("Asia/Kolkata", ["Bengaluru", "Bangalore", "Delhi"]),
            ("Asia/Shanghai", ["Beijing", "Shenzhen"]),
            ("Europe/Berlin", ["Munich", "Frankfurt", "Cologne"]),
            ("Europe/Zurich", ["Geneva", "Bern"]),
        ):
            with self.subTest(zone):
                self.assertLessEqual(set(wanted), set(self.NAMES[zone]))

    def test_the_table_stays_small_enough_for_the_page(self) -> None:
        self.assertLessEqual(len(gzip.compress(FILES["cities.tsv"], 9)), 5_000)


class Events(unittest.TestCase):
    ALL = [*FACTS.events, *moment_rules.rows()]
    UNTIL = date.fromisoformat(manifest.EVENTS_UNTIL)

    def test_the_tables_are_made_from_the_facts_and_the_rules(self) -> None:
        places = events.places_of(row["id"] for row in REGIONS)
        made = events.table_rows(self.ALL, places, self.UNTIL)
        self.assertEqual([tuple(row.values()) for row in EVENTS], made)
        as_of = date.fromisoformat(manifest.DATA_AS_OF)
        covered = coverage.table_rows(self.ALL, as_of, self.UNTIL)
        self.assertEqual([tuple(row.values()) for row in COVERAGE], covered)

    def test_past_feasts_are_as_sure_as_their_public_holidays(self) -> None:
        holidays_of = defaultdict(list)
        for holiday in holidays.read(FILES["holidays.txt"].decode()):
            holidays_of[holiday.place, holiday.day.isoformat()].append(holiday)
        names = {
            "eid-al-fitr": "Fitr",
            "eid-al-adha": "Adha",
            "ashura": "Ashura",
            "mawlid": "Prophet|Mohammed|Mawlid",
        }
        for row in EVENTS:
            name = names.get(row["id"].partition("-20")[0])
            if name is None or row["from"] > manifest.DATA_AS_OF or row["precision"] == "estimate":
                continue
            by_other_sources = set(re.findall(r"\b[A-Z]{2}\b", row["sources"]))
            for place in set(row["scope"].split(";")) - by_other_sources:
                marks = {
                    holiday.estimated
                    for holiday in holidays_of[place, row["from"]]
                    if re.search(name, holiday.name)
                }
                self.assertNotEqual(marks, {True}, (row["id"], place))

    def test_the_votes_that_the_planner_was_made_for_are_there(self) -> None:
        days = {row["id"]: (row["from"], row["to"]) for row in EVENTS}
        self.assertEqual(days["ir-2009-president"], ("2009-06-12", "2009-06-12"))
        self.assertEqual(days["ir-2009-aftermath"], ("2009-06-13", "2009-06-30"))
        self.assertEqual(days["ke-2027-general"], ("2027-08-10", "2027-08-10"))

    def test_the_founding_case_is_covered_and_an_unknown_calendar_is_not(self) -> None:
        def covered(kind: str, country: str, day: str) -> bool:
            return any(
                row["kind"] == kind
                and row["country"] in (country, "*")
                and row["from"] <= day <= row["to"]
                for row in COVERAGE
            )

        self.assertTrue(covered("election", "IR", "2009-06-16"))
        self.assertTrue(covered("religious", "IR", "2009-06-16"))
        self.assertFalse(covered("election", "IR", "2010-01-01"))
        self.assertTrue(covered("election", "KE", "2027-01-01"))
        self.assertFalse(covered("election", "KE", "2028-01-01"))
        self.assertFalse(covered("aftermath", "IR", "2009-06-16"))

    def test_the_tables_stay_small_enough_for_the_page(self) -> None:
        sizes = [len(gzip.compress(FILES[name], 9)) for name in ("events.tsv", "coverage.tsv")]
        self.assertLessEqual(sum(sizes), 18_000)
