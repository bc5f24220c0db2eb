"""Tests of lowtide_data.large_cities: which cities the search knows, and under which names."""

import unittest

from lowtide_data import large_cities
from lowtide_data.cities import City
from lowtide_data.facts import CityName


def city(key: int, name: str, people: int, east: float, zone: str = "Europe/Berlin") -> City:
    return City(key, name, "DE", "", zone, 50, east, people, ("München", "Colonia"))


REGION = {
    "id": "DE/Europe/Berlin",
    "also": "Europe/Busingen",
    "city": "Berlin",
    "internet_users": "78000000",
}
CITIES = [
    city(1, "Berlin", 3_400_000, 0),
    city(2, "Munich", 1_500_000, 1),
    city(3, "Wandsbek", 400_000, 1.01),
    city(4, "Köln", 1_000_000, 2),
    city(5, "Bonn", 99_999, 3),
    city(6, "Dörflingen", 200_000, 4, "Europe/Busingen"),
    city(7, "Strayburg", 300_000, 5, "Europe/Zurich"),
]


def rows(*names: CityName, capital: str = "Berlin") -> list[tuple[str, str]]:
    settled = [(each, "Europe/Berlin") for each in CITIES]
    return large_cities.table_rows(settled, [REGION], {}, {"DE": capital}, names)


class Rows(unittest.TestCase):
    def test_cities_stand_by_people_under_their_own_zone_without_accents(self) -> None:
        self.assertEqual(
            rows(),
            [("Europe/Berlin", "Munich;Koln;Strayburg"), ("Europe/Busingen", "Dorflingen")],
        )

    def test_a_district_is_left_out_and_a_small_capital_is_not(self) -> None:
        self.assertEqual(rows(capital="Bonn")[0][1], "Munich;Koln;Strayburg;Bonn")

    def test_another_name_follows_the_first_and_must_be_one_of_the_source(self) -> None:
        known = rows(CityName(2, "Munich", "München"))
        self.assertEqual(known[0][1], "Munich;Munchen;Koln;Strayburg")
        for name in (
            CityName(2, "Munich", "Monaco"),
            CityName(2, "Koeln", "München"),
            CityName(5, "Bonn", "Colonia"),
        ):
            with self.subTest(name), self.assertRaises(ValueError):
                rows(name)


class Rule(unittest.TestCase):
    def test_countries_of_several_clocks_have_more_cities(self) -> None:
        self.assertEqual(large_cities.city_count([81_000_000]), 12)
        self.assertEqual(large_cities.city_count([41_000_000, 40_000_000]), 27)
        self.assertEqual(large_cities.city_count([0]), 1)

    def test_a_letter_without_an_ascii_form_is_refused(self) -> None:
        self.assertEqual(large_cities.ascii_name("Łódź’s Ø"), "Lodz's O")
        with self.assertRaises(ValueError):
            large_cities.ascii_name("東京")


if __name__ == "__main__":
    unittest.main()
