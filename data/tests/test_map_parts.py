"""Tests of lowtide_data.world_map without its packages: projection, grid, text, belonging, record."""

import json
import math
import tempfile
import unittest
from dataclasses import dataclass
from pathlib import Path

from lowtide_data import layout
from lowtide_data.cities import City
from lowtide_data.regions import Geography
from lowtide_data.tables import BadFact
from lowtide_data.world_map import belonging, equal_earth, facts, record, text, topology
from lowtide_data.world_map.facts import Box, MapFacts

# Metres of a grid unit, and the north-western corner of the grid.
UNIT = topology.UNIT
WEST, NORTH = -equal_earth.HALF_WIDTH, equal_earth.HALF_HEIGHT


def ring(*corners: tuple[float, float]) -> list[tuple[float, float]]:
    """A closed ring in metres from corners in grid units."""
    metres = [(WEST + x * UNIT, NORTH - y * UNIT) for x, y in corners]
    return [*metres, metres[0]]


class Projection(unittest.TestCase):
    def test_the_poles_and_the_ends_of_the_equator_are_where_the_paper_has_them(self) -> None:
        # Šavrič, Patterson and Jenny: half the equator is 2.70663, half the meridian 1.31736 radii.
        self.assertAlmostEqual(equal_earth.HALF_WIDTH / equal_earth.RADIUS, 2.70663, places=5)
        self.assertAlmostEqual(equal_earth.HALF_HEIGHT / equal_earth.RADIUS, 1.31736, places=5)
        self.assertEqual((topology.WIDTH, topology.HEIGHT), (10_000, 4868))

    def test_areas_are_those_of_the_sphere(self) -> None:
        for south in (-70, -20, 0, 45, 60):
            with self.subTest(south):
                step = 0.01
                corners = [(40, south), (40 + step, south), (40 + step, south + step)]
                drawn = [equal_earth.project(*corner) for corner in [*corners, (40, south + step)]]
                (a, b), (c, d), (e, f), (g, h) = drawn
                flat = abs((e - a) * (h - d) - (g - c) * (f - b)) / 2
                band = math.sin(math.radians(south + step)) - math.sin(math.radians(south))
                round_one = equal_earth.RADIUS**2 * math.radians(step) * band
                self.assertAlmostEqual(flat / round_one, 1, places=4)

    def test_the_map_is_cut_in_the_bering_strait(self) -> None:
        wales, provideniya = topology.place(-168.1, 65.6), topology.place(-173.2, 64.4)
        self.assertLess(wales[0], 2500)
        self.assertGreater(provideniya[0], 7500)


class Grid(unittest.TestCase):
    def test_what_two_regions_share_is_one_arc(self) -> None:
        whole = topology.on_grid(
            [
                ("B/b", [ring((10, 0), (20, 0), (20, 10), (10, 10))]),
                ("A/a", [ring((0, 0), (10, 0), (10, 10), (0, 10))]),
            ]
        )
        self.assertEqual(list(whole.rings), ["A/a", "B/b"])
        own, other = ({max(i, ~i) for i in whole.rings[region][0]} for region in whole.rings)
        (shared,) = own & other
        self.assertEqual(whole.arcs[shared], ((10, 0), (10, 10)))
        self.assertEqual(len(whole.arcs), 3)
        self.assertEqual([whole.area(region) for region in whole.rings], [100, 100])

    def test_a_hole_is_taken_from_its_outline(self) -> None:
        outline, hole = ring((0, 0), (9, 0), (9, 9), (0, 9)), ring((3, 3), (3, 6), (6, 6), (6, 3))
        whole = topology.on_grid([("A/a", [outline, hole]), ("B/b", [hole[::-1]])])
        self.assertEqual((whole.area("A/a"), whole.area("B/b")), (72, 9))
        self.assertEqual(len(whole.arcs), 2)
        self.assertEqual(whole.rings["A/a"][1], (~whole.rings["B/b"][0][0],))

    def test_rings_without_area_go_and_leave_their_neighbours_a_border(self) -> None:
        # The middle region is a tenth of a unit wide.
        whole = topology.on_grid(
            [
                ("A/a", [ring((0, 0), (10, 0), (10, 10), (0, 10))]),
                ("B/b", [ring((10, 0), (10.1, 0), (10.1, 10), (10, 10))]),
                ("C/c", [ring((10.1, 0), (20, 0), (20, 10), (10.1, 10))]),
            ]
        )
        self.assertEqual(list(whole.rings), ["A/a", "C/c"])
        used = [max(i, ~i) for rings in whole.rings.values() for ring in rings for i in ring]
        self.assertEqual(sorted(used.count(index) for index in set(used)), [1, 1, 2])

    def test_ways_out_and_straight_back_are_left_out_at_the_start_too(self) -> None:
        square = [(0, 0), (5, 0), (5, 5), (0, 5)]
        for spiked in (
            [(0, 0), (5, 0), (9, 0), (5, 0), (5, 5), (0, 5)],
            [(-3, 0), (0, 0), (5, 0), (5, 5), (0, 5), (0, 0)],
            [(0, 0), (5, 0), (5, 5), (0, 5), (0, 0), (-3, 0)],
        ):
            with self.subTest(spiked):
                whole = topology.on_grid([("A/a", [ring(*spiked)])])
                self.assertEqual(set(whole.line(whole.rings["A/a"][0])), set(square))
                self.assertEqual(len(whole.line(whole.rings["A/a"][0])), 4)


class Text(unittest.TestCase):
    WHOLE = topology.on_grid(
        [
            ("A/a", [ring((0, 0), (9000, 0), (9000, 30), (0, 30))]),
            ("B/b", [ring((0, 30), (9000, 30), (4000, 4000))]),
        ]
    )

    def test_numbers_are_written_as_described(self) -> None:
        # 0, -1, 1, -2 stand as 0, 1, 2, 3; digits of base 46, the least first, "Q" and up when more follow.
        for value, written in (
            *((0, "#"), (-1, "$"), (1, "%"), (-2, "&"), (22, "O"), (-23, "P")),
            *((23, "Q$"), (-24, "R$"), (1057, "}P"), (1058, "QQ$")),
        ):
            with self.subTest(value):
                self.assertEqual(text.number(value), written)
                self.assertEqual(list(text.numbers(written)), [value])

    def test_every_map_comes_back(self) -> None:
        written = text.encode(self.WHOLE)
        self.assertTrue(written.startswith("lowtide-map 1 10000 4868 3 2\n"))
        self.assertIn("\nA/a\t", written)
        self.assertTrue(written.isascii())
        self.assertEqual(text.decode(written), self.WHOLE)

    def test_a_damaged_file_is_refused(self) -> None:
        written = text.encode(self.WHOLE)
        lines = written.split("\n")
        for damaged in (
            written[:-1],
            written.replace("lowtide-map 1", "lowtide-map 2"),
            written.replace(" 3 2\n", " 4 2\n"),
            written.replace(lines[1], lines[1] + " "),
            written.replace(lines[1], lines[1] + "Q"),
            written.replace(lines[1], lines[1] + "#"),
            written.replace("B/b\t", "B/b\t9,"),
        ):
            with self.subTest(damaged), self.assertRaises(ValueError):
                text.decode(damaged)


@dataclass(frozen=True)
class Coded:
    code: str
    country_code: str
    country: str


CRIMEA = Coded("RUS-283", "RUS", "RU")
TEXAS = Coded("USA-1", "USA", "US")
SIACHEN = Coded("KAS+1", "KAS", "-1")
NOTHING = MapFacts(countries={}, zones={}, boxes={}, cities={})


class Belonging(unittest.TestCase):
    def test_the_facts_go_before_natural_earths_country(self) -> None:
        kept = MapFacts({"RUS-283": "UA", "KAS": ""}, {}, {}, {})
        found = [belonging.country_of(unit, kept) for unit in (CRIMEA, TEXAS, SIACHEN)]
        self.assertEqual(found, ["UA", "US", ""])

    def test_a_zone_leads_to_the_region_that_holds_it(self) -> None:
        geography = Geography({}, {"CA": {"America/Iqaluit": "America/Toronto"}}, [])
        found = belonging.region_of("CA/America/Iqaluit", geography, "Nunavut")
        self.assertEqual(found, "CA/America/Toronto")
        for place in ("CA/America/Chicago", "US/America/Iqaluit"):
            with self.subTest(place), self.assertRaisesRegex(ValueError, "Nunavut"):
                belonging.region_of(place, geography, "Nunavut")

    def test_most_people_decide_and_a_province_without_a_city_is_named(self) -> None:
        def city(key: int, people: int) -> City:
            return City(key, "", "US", "", "", 0, 0, people)

        inside = [(city(1, 5), "b"), (city(2, 3), "a"), (city(3, 3), "a")]
        self.assertEqual(belonging.most_peopled(inside, "Texas"), "a")
        with self.assertRaisesRegex(ValueError, "Texas.*map-units.csv"):
            belonging.most_peopled([], "Texas")

    def test_facts_of_no_province_or_in_two_files_are_refused(self) -> None:
        belonging.check_use([TEXAS, SIACHEN], MapFacts({"KAS": ""}, {"USA-1": "US/x"}, {}, {}))
        for kept, message in (
            (MapFacts({}, {"USA-9": "US/x"}, {}, {}), "no province: USA-9"),
            (MapFacts({"XXX": ""}, {}, {}, {}), "no province: XXX"),
            (MapFacts({}, {"USA-1": "US/x"}, {}, {"USA-1": ("x",)}), "two .* USA-1"),
            (MapFacts({"USA-1": "CA"}, {"USA-1": "US/x"}, {}, {}), "two .* USA-1"),
        ):
            with self.subTest(message), self.assertRaisesRegex(ValueError, message):
                belonging.check_use([TEXAS], kept)

    def test_the_hand_kept_files_are_read(self) -> None:
        kept = facts.read(layout.FACTS)
        self.assertEqual(kept.zones["RUS-283"], "UA/Europe/Simferopol")
        self.assertEqual(kept.countries["KAS"], "")
        self.assertEqual(kept.boxes["CAN-682"][0], Box("CA/America/Winnipeg", (-96, -90, 47, 58)))
        self.assertIsNone(kept.boxes["CAN-682"][1].bounds)
        self.assertIn("America/Denver", kept.cities["USA-3536"])

    def test_a_box_that_is_cut_off_is_refused(self) -> None:
        with tempfile.TemporaryDirectory() as name:
            for file in facts.FILES:
                (Path(name) / file).write_bytes((layout.FACTS / file).read_bytes())
            boxes = Path(name) / "map-boxes.csv"
            boxes.write_text(boxes.read_text("utf-8") + "CAN-1,Nowhere,1,2\n", "utf-8")
            with self.assertRaisesRegex(BadFact, "4 columns"):
                facts.read(Path(name))


class Record(unittest.TestCase):
    REGIONS = (layout.BUILT / "regions.tsv").read_bytes()

    def faults(self, made: bytes, told: bytes, regions: bytes = REGIONS) -> list[str]:
        with tempfile.TemporaryDirectory() as name:
            (Path(name) / record.MAP).write_bytes(made)
            (Path(name) / record.RECORD).write_bytes(told)
            return record.faults(Path(name), regions)

    def setUp(self) -> None:
        self.made = text.encode(Text.WHOLE).encode("ascii")
        inputs = record.made_from(self.REGIONS, layout.FACTS, record.packages())
        self.told = record.record(self.made, inputs, record.packages())

    def test_a_map_of_the_present_inputs_is_fresh(self) -> None:
        self.assertEqual(self.faults(self.made, self.told), [])
        people = self.REGIONS.replace(b"\t85370\t", b"\t85371\t")
        self.assertNotEqual(people, self.REGIONS)
        self.assertEqual(self.faults(self.made, self.told, people), [])

    def test_another_map_region_fact_or_package_makes_it_stale(self) -> None:
        self.assertIn("map.txt is not", self.faults(self.made + b"\n", self.told)[0])
        moved = self.REGIONS.replace(b"AD/Europe/Andorra", b"AD/Europe/Madrid")
        self.assertIn("zones of regions.tsv", self.faults(self.made, self.told, moved)[0])
        for key in ("map-boxes.csv", "ignored-cities.csv", "shapely 2.2.0", "tzdata 2026.6"):
            with self.subTest(key):
                content = json.loads(self.told)
                content["made_from"][key] = "0"
                (said,) = self.faults(self.made, json.dumps(content).encode())
                self.assertEqual(said, f"map.txt was made from other {key}")
                del content["made_from"][key]
                self.assertEqual(self.faults(self.made, json.dumps(content).encode()), [said])

    def test_a_missing_map_is_named(self) -> None:
        with tempfile.TemporaryDirectory() as name:
            self.assertEqual(record.faults(Path(name), self.REGIONS), ["map.txt is missing"])


if __name__ == "__main__":
    unittest.main()
