"""Tests that the committed map shows every region where it is."""

import gzip
import math
import unittest
from collections import Counter, defaultdict
from itertools import combinations

from lowtide_data import layout
from lowtide_data.tables import parse_tab_separated
from lowtide_data.world_map import record, text, topology
from lowtide_data.world_map.topology import Point, Topology

FILE = (layout.BUILT / record.MAP).read_bytes()
TABLE = (layout.BUILT / "regions.tsv").read_bytes()
REGIONS = {row["id"]: row for row in parse_tab_separated(TABLE)}
MAP = text.decode(FILE.decode("ascii"))

# Inhabited, and smaller than a grid unit: the page has a dot for them.
WITHOUT_SHAPE = {
    *("CC/Indian/Cocos", "IO/Indian/Chagos", "SX/America/Lower_Princes", "TK/Pacific/Fakaofo"),
    *("TV/Pacific/Funafuti", "VA/Europe/Vatican"),
}
# Two square pixels on a map 776 pixels wide, in square units.
VISIBLE = 2 * (topology.WIDTH / 776) ** 2
# Units, 34 km: where simplified coasts leave their cities.
NEAR = 10
# Its city is a town in Ontario, below what the map can show; the shape is Southampton Island.
ELSEWHERE = {"CA/America/Atikokan"}
# Places on either side of lines that run through provinces, with the clock they keep.
PLACES = (
    ("Sierra Blanca", -105.35, 31.2, "US/America/Denver"),
    ("San Antonio", -98.5, 29.5, "US/America/Chicago"),
    ("Rapid City", -103.2, 44.1, "US/America/Denver"),
    ("Sioux Falls", -96.7, 43.5, "US/America/Chicago"),
    ("Knoxville", -83.9, 36.0, "US/America/New_York"),
    ("Nashville", -86.8, 36.2, "US/America/Chicago"),
    ("Coeur d'Alene", -116.8, 47.7, "US/America/Los_Angeles"),
    ("Boise", -116.2, 43.6, "US/America/Denver"),
    ("Chinle, Navajo Nation", -109.55, 36.15, "US/America/Denver"),
    ("Flagstaff", -111.65, 35.2, "US/America/Phoenix"),
    ("Thunder Bay", -89.4, 48.5, "CA/America/Toronto"),
    ("Dryden", -92.8, 49.8, "CA/America/Winnipeg"),
    ("Whitehorse", -135.05, 60.7, "CA/America/Dawson_Creek"),
    ("Fort St. John", -120.8, 56.2, "CA/America/Dawson_Creek"),
    ("Labrador City", -66.9, 52.9, "CA/America/Halifax"),
    ("Saint-Augustin", -58.7, 51.3, "CA/America/Blanc-Sablon"),
    ("Baker Lake", -96.0, 64.35, "CA/America/Rankin_Inlet"),
    ("Southampton Island", -84.5, 64.5, "CA/America/Atikokan"),
    ("Culiacán", -107.4, 24.8, "MX/America/Mazatlan"),
    ("Mexicali", -115.4, 32.5, "MX/America/Tijuana"),
    ("Eirunepé", -69.9, -6.7, "BR/America/Rio_Branco"),
    ("Manaus", -60.0, -3.0, "BR/America/Manaus"),
    ("Verkhoyansk", 133.4, 67.55, "RU/Asia/Vladivostok"),
    ("Srednekolymsk", 153.7, 67.45, "RU/Asia/Sakhalin"),
    ("Mirny", 114.0, 62.5, "RU/Asia/Yakutsk"),
    ("Uelkal, beyond 180°", -179.5, 66.3, "RU/Asia/Kamchatka"),
    ("Simferopol", 34.1, 45.0, "UA/Europe/Simferopol"),
    ("Kashgar", 76.0, 39.5, "CN/Asia/Urumqi"),
    ("Smara", -11.7, 26.75, "EH/Africa/El_Aaiun"),
    ("Guelmim", -10.05, 29.0, "MA/Africa/Casablanca"),
    ("Madura", 127.0, -31.9, "AU/Australia/Eucla"),
    ("Kalgoorlie", 121.5, -30.7, "AU/Australia/Perth"),
    ("Hargeisa", 44.1, 9.6, "SO/Africa/Mogadishu"),
)


def edges(region: str) -> list[tuple[Point, Point]]:
    """The sides of a region's rings."""
    lines = [MAP.line(ring) for ring in MAP.rings[region]]
    return [side for line in lines for side in zip(line, [*line[1:], line[0]], strict=True)]


def holds(region: str, point: Point) -> bool:
    """Whether a point lies inside, by the even-odd rule."""
    x, y = point
    odd = False
    for (a, b), (c, d) in edges(region):
        if (b > y) != (d > y) and x < (c - a) * (y - b) / (d - b) + a:
            odd = not odd
    return odd


def distance(point: Point, start: Point, end: Point) -> float:
    """Units from a point to a side."""
    (x, y), (a, b), (c, d) = point, start, end
    along = ((x - a) * (c - a) + (y - b) * (d - b)) / max(1, (c - a) ** 2 + (d - b) ** 2)
    part = min(1.0, max(0.0, along))
    return math.hypot(x - a - part * (c - a), y - b - part * (d - b))


def users(whole: Topology) -> dict[int, list[str]]:
    """The regions whose rings go along an arc, by its index."""
    found: dict[int, list[str]] = defaultdict(list)
    for region, rings in whole.rings.items():
        for ring in rings:
            for index in ring:
                found[max(index, ~index)].append(region)
    return found


class File(unittest.TestCase):
    def test_it_is_made_from_what_is_there_now(self) -> None:
        self.assertEqual(record.faults(layout.BUILT, TABLE), [])

    def test_it_is_ascii_small_and_written_back_the_same(self) -> None:
        self.assertEqual(text.encode(MAP).encode("ascii"), FILE)
        self.assertLessEqual(len(gzip.compress(FILE, 9)), 36_000)

    def test_all_points_lie_on_the_projection(self) -> None:
        for arc in MAP.arcs:
            for x, y in arc:
                self.assertTrue(0 <= x <= topology.WIDTH and 0 <= y <= topology.HEIGHT, (x, y))


class Regions(unittest.TestCase):
    def test_every_inhabited_region_has_a_shape_but_for_the_smallest(self) -> None:
        inhabited = {region for region, row in REGIONS.items() if row["people"] != "0"}
        self.assertEqual(inhabited - set(MAP.rings), WITHOUT_SHAPE)
        self.assertLessEqual(set(MAP.rings), set(REGIONS))
        self.assertFalse([region for region in MAP.rings if region.startswith("AQ/")])
        self.assertTrue(all(MAP.area(region) > 0 for region in MAP.rings))

    def test_the_city_of_a_region_lies_in_its_shape_or_on_the_coast_beside_it(self) -> None:
        inside = 0
        seen = [region for region in MAP.rings if MAP.area(region) >= VISIBLE]
        for region in sorted(set(seen) - ELSEWHERE):
            row = REGIONS[region]
            point = topology.place(float(row["lon"]), float(row["lat"]))
            inside += (found := holds(region, point))
            with self.subTest(region):
                away = 0 if found else min(distance(point, *side) for side in edges(region))
                self.assertLessEqual(away, NEAR)
        self.assertGreaterEqual(len(seen), 215)
        self.assertGreaterEqual(inside / len(seen), 0.8)

    def test_places_near_a_change_of_clock_lie_on_their_side(self) -> None:
        for name, east, north, region in PLACES:
            point = topology.place(east, north)
            with self.subTest(name):
                self.assertEqual([each for each in MAP.rings if holds(each, point)], [region])

    def test_the_land_has_its_area(self) -> None:
        # World Factbook: 148.94 million square kilometres, of which Antarctica 14.2.
        square_kilometres = (topology.UNIT / 1000) ** 2
        land = sum(MAP.area(region) for region in MAP.rings) * square_kilometres
        self.assertAlmostEqual(land / 134_740_000, 1, delta=0.01)

    def test_large_countries_have_their_area(self) -> None:
        # World Factbook, with inland water.
        square_kilometres = (topology.UNIT / 1000) ** 2
        for country, known in (
            *(("AR", 2_780_400), ("AU", 7_741_220), ("BR", 8_515_770), ("KZ", 2_724_900)),
            *(("MN", 1_564_116), ("MX", 1_964_375), ("ZA", 1_219_090)),
        ):
            with self.subTest(country):
                own = [region for region in MAP.rings if region.startswith(country)]
                drawn = sum(MAP.area(region) for region in own) * square_kilometres
                self.assertAlmostEqual(drawn / known, 1, delta=0.01)


class Borders(unittest.TestCase):
    USERS = users(MAP)

    def test_an_arc_is_a_coast_or_a_border_of_two(self) -> None:
        self.assertEqual({len(regions) for regions in self.USERS.values()}, {1, 2})
        self.assertEqual(set(self.USERS), set(range(len(MAP.arcs))))
        listed = Counter(i for rings in MAP.rings.values() for ring in rings for i in ring)
        self.assertEqual(set(listed.values()), {1}, "two rings go along an arc in one direction")

    def test_neighbours_share_their_border(self) -> None:
        pairs = {frozenset(regions) for regions in self.USERS.values() if len(regions) == 2}
        for one, other in (
            ("DE/Europe/Berlin", "FR/Europe/Paris"),
            ("US/America/New_York", "US/America/Chicago"),
            ("US/America/Denver", "CA/America/Edmonton"),
            ("RU/Europe/Moscow", "UA/Europe/Kyiv"),
            ("UA/Europe/Kyiv", "UA/Europe/Simferopol"),
            ("CN/Asia/Shanghai", "CN/Asia/Urumqi"),
            ("IT/Europe/Rome", "SM/Europe/San_Marino"),
            ("LS/Africa/Maseru", "ZA/Africa/Johannesburg"),
        ):
            with self.subTest(one):
                self.assertIn(frozenset((one, other)), pairs)

    def test_siachen_is_no_hole(self) -> None:
        point = topology.place(77.1, 35.4)
        self.assertEqual(len([region for region in MAP.rings if holds(region, point)]), 1)

    def test_lines_cross_by_no_more_than_rounding(self) -> None:
        in_cell: dict[tuple[int, int], list[tuple[Point, Point]]] = defaultdict(list)
        for arc in MAP.arcs:
            for side in zip(arc, arc[1:], strict=False):
                (a, b), (c, d) = side
                for x in range(min(a, c) // 50, max(a, c) // 50 + 1):
                    for y in range(min(b, d) // 50, max(b, d) // 50 + 1):
                        in_cell[x, y].append(side)
        crossings = {
            (one, other)
            for sides in in_cell.values()
            for one, other in combinations(sides, 2)
            if crosses(one, other)
        }
        self.assertLessEqual(len(crossings), 20)
        for one, other in crossings:
            depth = min(
                *(distance(end, *other) for end in one), *(distance(end, *one) for end in other)
            )
            self.assertLessEqual(depth, 2, (one, other))


def crosses(one: tuple[Point, Point], other: tuple[Point, Point]) -> bool:
    """Whether two sides cross at a point that is no end of either."""

    def turn(a: Point, b: Point, c: Point) -> int:
        return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])

    (a, b), (c, d) = one, other
    return turn(a, b, c) * turn(a, b, d) < 0 and turn(c, d, a) * turn(c, d, b) < 0


if __name__ == "__main__":
    unittest.main()
