"""Tests of who lives where: cities, factbook, population, shares, internet."""

import unittest
from fractions import Fraction

from lowtide_data import factbook, internet, population, shares
from lowtide_data.cities import City, parse_cities, separation, settle
from lowtide_data.factbook import Country
from lowtide_data.internet import FillIn, Share
from lowtide_data.shares import CensusUnit


def city(
    country: str, zone: str, people: int, lat: float = 0, lon: float = 0, div: str = ""
) -> City:
    return City(people, "Somewhere", country, div, zone, lat, lon, people)


class Cities(unittest.TestCase):
    REGIONS = {
        "VN": {"Asia/Ho_Chi_Minh": "Asia/Ho_Chi_Minh"},
        "TH": {"Asia/Bangkok": "Asia/Bangkok"},
        "XX": {"X/East": "X/East", "X/West": "X/West", "X/Also_West": "X/West"},
    }

    def test_an_entry_is_read_with_its_division(self) -> None:
        entry = {
            "geonameid": 112931,
            "name": "Tehran",
            "latitude": 35.69439,
            "longitude": 51.42151,
            "countrycode": "IR",
            "population": 7153309,
            "timezone": "Asia/Tehran",
            "admin1code": "26",
            "alternatenames": [],
        }
        expected = City(112931, "Tehran", "IR", "26", "Asia/Tehran", 35.69439, 51.42151, 7153309)
        self.assertEqual(parse_cities({"112931": entry}), [expected])

    def test_a_city_with_a_zone_of_another_country_stays_in_its_own(self) -> None:
        hanoi = city("VN", "Asia/Bangkok", 8)
        self.assertEqual(settle([hanoi], self.REGIONS, {}), [(hanoi, "Asia/Ho_Chi_Minh")])

    def test_a_stray_joins_the_region_of_the_nearest_city_of_its_country(self) -> None:
        east, west = city("XX", "X/East", 1, 0, 50), city("XX", "X/Also_West", 2, 0, 10)
        foreign, stray = city("TH", "Asia/Bangkok", 3, 0, 20), city("XX", "Y/Far", 4, 0, 21)
        settled = dict(settle([east, west, foreign, stray], self.REGIONS, {}))
        self.assertEqual(settled[stray], "X/West")
        self.assertEqual(settled[west], "X/West")

    def test_an_old_zone_name_is_followed_before_the_nearest_city_is_asked(self) -> None:
        near, far = city("XX", "X/West", 1, 0, 0), city("XX", "X/Old_East", 2, 0, 1)
        settled = dict(settle([near, far], self.REGIONS, {"X/Old_East": "X/East"}))
        self.assertEqual(settled[far], "X/East")

    def test_the_nearest_city_may_lie_across_the_date_line(self) -> None:
        here, there = city("XX", "X/East", 1, 0, 179), city("XX", "X/West", 2, 0, 100)
        stray = city("XX", "", 3, 0, -179)
        self.assertLess(separation(stray, here), separation(stray, there))

    def test_cities_of_unknown_countries_are_left_out(self) -> None:
        self.assertEqual(settle([city("ZZ", "X/East", 1)], self.REGIONS, {}), [])


class Factbook(unittest.TestCase):
    def test_people_are_read_from_prose(self) -> None:
        self.assertEqual(factbook.parse_people("89,177,357 (2025 est.)"), 89177357)
        self.assertEqual(factbook.parse_people("1.2 million (2025 est.)"), 1200000)
        self.assertEqual(factbook.parse_people("50 (2021 est.)"), 50)

    def test_a_number_further_on_in_the_text_is_no_population(self) -> None:
        text = "no permanent inhabitants, but 56 countries have signed the treaty"
        self.assertIsNone(factbook.parse_people(text))

    def test_shares_are_read_with_their_year(self) -> None:
        self.assertEqual(factbook.parse_percent("80% (2023 est.)"), (Fraction(80), 2023))
        self.assertEqual(factbook.parse_percent("37.6% (July 2021 est.)"), (Fraction("37.6"), 2021))
        self.assertIsNone(factbook.parse_percent("NA"))

    def test_a_country_file_may_lack_either_figure(self) -> None:
        file = {"People and Society": {"Population": {"text": "593 (2021 est.)"}}}
        self.assertEqual(factbook.parse_country(file), Country(593, None, None))
        self.assertEqual(factbook.parse_country({}), Country(None, None, None))

    def test_gaza_and_the_west_bank_are_one_with_shares_weighted_by_people(self) -> None:
        parts = {
            "GZ": Country(3, Fraction(60), 2022),
            "WE": Country(1, Fraction(100), 2023),
            "IR": Country(7, None, None),
            "AX": Country(9, None, None),
        }
        joined = factbook.by_iso(parts, {"WE": "PS", "IR": "IR"})
        self.assertEqual(
            joined, {"PS": Country(4, Fraction(70), 2022), "IR": Country(7, None, None)}
        )


class Population(unittest.TestCase):
    def test_the_factbook_comes_first_and_cldr_fills_in(self) -> None:
        totals = population.totals(
            ["IR", "RE", "ZZ"],
            {"IR": Country(89, None, None), "RE": Country(None, None, None)},
            {"IR": 80, "RE": 9},
            [],
        )
        self.assertEqual(totals, {"IR": 89, "RE": 9, "ZZ": 0})

    def test_a_territory_with_a_row_of_its_own_is_not_counted_twice(self) -> None:
        totals = population.totals(
            ["FR", "RE"], {"FR": Country(68, None, None)}, {"RE": 9}, [("FR", "RE")]
        )
        self.assertEqual(totals, {"FR": 59, "RE": 9})

    def test_station_staff_are_no_residents(self) -> None:
        self.assertEqual(population.totals(["AQ"], {}, {"AQ": 300}, []), {"AQ": 0})


class Shares(unittest.TestCase):
    REGIONS = {"X/East": "X/East", "X/West": "X/West", "X/Also_West": "X/West"}

    def test_whole_units_go_to_the_region_of_their_zone(self) -> None:
        units = [
            CensusUnit("XX", "", "Coast", 10, "X/East"),
            CensusUnit("XX", "", "Hills", 20, "X/Also_West"),
        ]
        self.assertEqual(shares.by_census(units, self.REGIONS, []), {"X/East": 10, "X/West": 20})

    def test_a_split_unit_is_shared_out_by_its_own_cities_only(self) -> None:
        settled = [
            (city("XX", "X/East", 1, div="7"), "X/East"),
            (city("XX", "X/West", 3, div="7"), "X/West"),
            (city("XX", "X/West", 99, div="8"), "X/West"),
        ]
        units = [CensusUnit("XX", "7", "Border", 100, "split")]
        self.assertEqual(
            shares.by_census(units, self.REGIONS, settled), {"X/East": 25, "X/West": 75}
        )

    def test_a_unit_that_cannot_be_placed_is_refused(self) -> None:
        for zone, message in (("Y/Nowhere", "no zone of the country"), ("split", "no city")):
            with self.subTest(zone), self.assertRaisesRegex(ValueError, message):
                shares.by_census([CensusUnit("XX", "7", "Border", 1, zone)], self.REGIONS, [])

    def test_whole_persons_add_up_exactly(self) -> None:
        self.assertEqual(shares.allot(10, {"a": 1, "b": 1, "c": 1}), {"a": 4, "b": 3, "c": 3})
        self.assertEqual(shares.allot(7, {"a": Fraction(1, 3), "b": 0}), {"a": 7, "b": 0})

    def test_people_without_a_place_are_refused_and_nobody_needs_none(self) -> None:
        self.assertEqual(shares.allot(0, {"a": 0}), {"a": 0})
        with self.assertRaisesRegex(ValueError, "nowhere to put them"):
            shares.allot(1, {"a": 0})


class Internet(unittest.TestCase):
    FACTBOOK = {"FR": Country(68, Fraction(87), 2023), "RE": Country(9, None, None)}

    def test_a_territory_takes_the_share_and_year_of_its_state(self) -> None:
        found = internet.shares(self.FACTBOOK, {"RE": FillIn("FR", "", "")})
        self.assertEqual(found["RE"], Share(Fraction(87), 2023))

    def test_a_share_of_its_own_may_lack_a_year(self) -> None:
        found = internet.shares(self.FACTBOOK, {"KP": FillIn("", "0", "")})
        self.assertEqual(found["KP"], Share(Fraction(0), None))

    def test_a_fill_in_may_not_hide_a_figure(self) -> None:
        with self.assertRaisesRegex(ValueError, "remove the fill-in"):
            internet.shares(self.FACTBOOK, {"FR": FillIn("", "90", "2024")})

    def test_half_a_user_is_rounded_up(self) -> None:
        self.assertEqual(internet.users(50, Share(Fraction(87), 2023)), 44)
        self.assertEqual(internet.users(89177357, Share(Fraction(80), 2023)), 71341886)
