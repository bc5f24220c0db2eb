"""Tests of lowtide_data.regions on a made-up world of three countries."""

import unittest
from dataclasses import replace
from fractions import Fraction

from lowtide_data import regions
from lowtide_data.cities import City
from lowtide_data.clocks import Behaviour, Zone
from lowtide_data.factbook import Country
from lowtide_data.facts import CityChoice, Facts, SmallPlace
from lowtide_data.inputs import Inputs
from lowtide_data.shares import CensusUnit

BEHAVIOURS: dict[str, Behaviour] = {
    "Asia/Tehran": (12600, ()),
    "Asia/Jakarta": (25200, ()),
    "Asia/Pontianak": (25200, ()),
    "Asia/Jayapura": (32400, ()),
    "Asia/Outpost": (36000, ()),
    "Antarctica/Base": (0, ()),
}
ZONES = (
    Zone("Asia/Tehran", "IR", 35.7, 51.4, ""),
    Zone("Asia/Jakarta", "ID", -6.2, 106.8, ""),
    Zone("Asia/Pontianak", "ID", 0, 109.3, ""),
    Zone("Asia/Jayapura", "ID", -2.5, 140.7, ""),
    Zone("Asia/Outpost", "ID", -9.126, 150.0, ""),
    Zone("Antarctica/Base", "AQ", -70, 0, ""),
)
CITIES = (
    City(1, "Tehran", "IR", "26", "Asia/Tehran", 35.694, 51.421, 7),
    City(2, "Jakarta", "ID", "04", "Asia/Jakarta", -6.2, 106.8, 60),
    City(3, "Pontianak", "ID", "11", "Asia/Pontianak", 0, 109.3, 20),
    City(4, "Jayapura", "ID", "36", "Asia/Jayapura", -2.5, 140.7, 20),
    City(5, "Suburb of Jakarta", "ID", "04", "Asia/Jayapura", -6.3, 106.9, 99),
)
INPUTS = Inputs(
    iana_version="2026f",
    zones=ZONES,
    behaviour_of=BEHAVIOURS.__getitem__,
    links={},
    cities=CITIES,
    continents={"IR": "AS", "ID": "AS", "AQ": "AN", "RU": "EU"},
    capitals={},
    factbook={
        "IR": Country(89, Fraction(80), 2023),
        "ID": Country(1004, Fraction(69), 2022),
        "AQ": Country(None, Fraction(100), 2021),
    },
    cldr_people={},
    cldr_territories={
        "main": {
            "en": {
                "localeDisplayNames": {
                    "territories": {"IR": "Iran", "ID": "Indonesia", "AQ": "Antarctica"}
                }
            }
        }
    },
    weekend_first={"001": "sat", "IR": "fri"},
    weekend_last={"001": "sun", "IR": "fri"},
    windows_zones={},
)
FACTS = Facts(
    alias_overrides={},
    census_units=(),
    city_choices={},
    city_names=(),
    country_name_forms={},
    events=(),
    holiday_gaps=(),
    ignored_cities=frozenset({5}),
    included_territories=(),
    internet_shares={},
    region_id_aliases={},
    region_names={
        "ID/Asia/Jakarta": "Indonesia, western",
        "ID/Asia/Jayapura": "Indonesia, eastern",
        "ID/Asia/Outpost": "Indonesia, outpost",
    },
    region_subdivisions={},
    released_regions=(),
    small_places={
        "AQ/Antarctica/Base": SmallPlace("Base", None),
        "ID/Asia/Outpost": SmallPlace("Outpost", 4),
    },
    weekends={},
)


def table(facts: Facts = FACTS) -> dict[str, dict[str, str]]:
    rows = regions.table_rows(INPUTS, facts, regions.survey(INPUTS, facts, {}))
    return {row[0]: dict(zip(regions.COLUMNS, row, strict=True)) for row in rows}


class Regions(unittest.TestCase):
    def test_rows_are_sorted_and_zones_with_equal_clocks_folded_in(self) -> None:
        rows = table()
        self.assertEqual(
            list(rows),
            [
                "AQ/Antarctica/Base",
                "ID/Asia/Jakarta",
                "ID/Asia/Jayapura",
                "ID/Asia/Outpost",
                "IR/Asia/Tehran",
            ],
        )
        self.assertEqual(rows["ID/Asia/Jakarta"]["also"], "Asia/Pontianak")

    def test_a_countrys_only_region_has_all_its_people_and_its_name(self) -> None:
        tehran = table()["IR/Asia/Tehran"]
        self.assertEqual((tehran["people"], tehran["internet_users"]), ("89", "71"))
        self.assertEqual(tehran["name"], "Iran")
        self.assertEqual(
            (tehran["city"], tehran["lat"], tehran["lon"]), ("Tehran", "35.69", "51.42")
        )
        self.assertEqual((tehran["internet_year"], tehran["weekend"]), ("2023", "fri"))

    def test_people_follow_the_cities_once_small_places_are_counted(self) -> None:
        rows = table()
        people = {region: row["people"] for region, row in rows.items() if region.startswith("ID")}
        self.assertEqual(
            people, {"ID/Asia/Jakarta": "800", "ID/Asia/Jayapura": "200", "ID/Asia/Outpost": "4"}
        )

    def test_a_census_goes_before_the_cities(self) -> None:
        units = (
            CensusUnit("ID", "", "Java", 3, "Asia/Pontianak"),
            CensusUnit("ID", "", "Papua", 1, "Asia/Jayapura"),
        )
        rows = table(replace(FACTS, census_units=units))
        self.assertEqual(rows["ID/Asia/Jakarta"]["people"], "750")
        self.assertEqual(rows["ID/Asia/Jayapura"]["people"], "250")
        self.assertEqual(rows["ID/Asia/Outpost"]["people"], "4")

    def test_an_uninhabited_region_has_a_place_but_no_people_and_no_share(self) -> None:
        base = table()["AQ/Antarctica/Base"]
        self.assertEqual((base["city"], base["lat"], base["continent"]), ("Base", "-70.00", "AN"))
        self.assertEqual(
            (base["people"], base["internet_users"], base["internet_year"]), ("0", "0", "")
        )

    def test_an_ignored_city_neither_counts_nor_stands_for_its_region(self) -> None:
        self.assertEqual(table()["ID/Asia/Jayapura"]["city"], "Jayapura")
        counted = table(replace(FACTS, ignored_cities=frozenset()))
        self.assertEqual(counted["ID/Asia/Jayapura"]["city"], "Suburb of Jakarta")

    def test_a_reviewed_city_stands_for_its_region(self) -> None:
        choices = {"ID/Asia/Jakarta": CityChoice(3, "Pontianak City")}
        row = table(replace(FACTS, city_choices=choices))["ID/Asia/Jakarta"]
        self.assertEqual((row["city"], row["lon"]), ("Pontianak City", "109.30"))

    def test_places_listed_for_another_region_are_refused(self) -> None:
        stray_choice = replace(FACTS, city_choices={"IR/Asia/Tehran": CityChoice(2, "Jakarta")})
        stray_place = replace(
            FACTS, small_places={**FACTS.small_places, "IR/Asia/Isle": SmallPlace("Isle", 1)}
        )
        homeless = replace(FACTS, small_places={"AQ/Antarctica/Base": SmallPlace("Base", None)})
        for facts, message in (
            (stray_choice, "is no city of it"),
            (stray_place, "no such region"),
            (homeless, "no place stands for these, or they are no regions: ID/Asia/Outpost"),
        ):
            with self.subTest(message), self.assertRaisesRegex(ValueError, message):
                table(facts)

    def test_russias_regions_follow_their_zone_into_asia(self) -> None:
        self.assertEqual(regions.continent_of("RU", "Asia/Omsk", INPUTS.continents), "AS")
        self.assertEqual(regions.continent_of("RU", "Europe/Samara", INPUTS.continents), "EU")
        self.assertEqual(regions.continent_of("IR", "Asia/Tehran", INPUTS.continents), "AS")
