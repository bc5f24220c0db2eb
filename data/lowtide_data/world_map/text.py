"""The map as text, data/built/map.txt; docs/data.md describes it."""

from collections.abc import Iterator

from lowtide_data.world_map.topology import HEIGHT, WIDTH, Point, Ring, Topology

NAME = "lowtide-map 1"
BASE = 46
FIRST = 0x23
"""The character of a last digit 0; a digit with more to follow stands `BASE` later."""


def encode(topology: Topology) -> str:
    """The file: a line about it, a line for each arc, a line for each region."""
    head = f"{NAME} {WIDTH} {HEIGHT} {len(topology.arcs)} {len(topology.rings)}"
    arcs = ["".join(number(part) for step in _steps(arc) for part in step) for arc in topology.arcs]
    regions = [
        f"{region}\t{' '.join(','.join(_named(i) for i in ring) for ring in rings)}"
        for region, rings in sorted(topology.rings.items())
    ]
    return "\n".join([head, *arcs, *regions]) + "\n"


def decode(text: str) -> Topology:
    """The map of a file. Raises `ValueError` for one that is cut, damaged or of another kind."""
    lines = text.split("\n")
    head = lines[0].split(" ")
    if " ".join(head[:2]) != NAME or head[2:4] != [str(WIDTH), str(HEIGHT)] or lines[-1] != "":
        raise ValueError("no map of this version and size, or its end is missing")
    arc_count, region_count = int(head[4]), int(head[5])
    if len(lines) != 2 + arc_count + region_count:
        raise ValueError(f"{len(lines)} lines, not those of {arc_count} arcs and {region_count}")
    arcs = tuple(_arc(line) for line in lines[1 : 1 + arc_count])
    rings: dict[str, tuple[Ring, ...]] = {}
    for line in lines[1 + arc_count : -1]:
        region, _, listed = line.partition("\t")
        rings[region] = tuple(
            tuple(_index(name, arc_count) for name in ring.split(",")) for ring in listed.split(" ")
        )
    return Topology(arcs, rings)


def number(value: int) -> str:
    """A whole number: 0, -1, 1, -2 … as 0, 1, 2, 3 …, least digit first."""
    left = 2 * value if value >= 0 else -2 * value - 1
    digits = ""
    while left >= BASE:
        left, digit = divmod(left, BASE)
        digits += chr(FIRST + BASE + digit)
    return digits + chr(FIRST + left)


def numbers(line: str) -> Iterator[int]:
    """The whole numbers of a line; raises `ValueError` for a character that is no digit."""
    value, worth = 0, 1
    for character in line:
        digit = ord(character) - FIRST
        if not 0 <= digit < 2 * BASE:
            raise ValueError(f"{character!r} is no digit of the map")
        value += digit % BASE * worth
        worth *= BASE
        if digit < BASE:
            yield value // 2 if value % 2 == 0 else -(value + 1) // 2
            value, worth = 0, 1
    if worth > 1:
        raise ValueError("an arc ends within a number")


def _steps(arc: tuple[Point, ...]) -> Iterator[Point]:
    """The first point of an arc, then the way to each next one."""
    x, y = 0, 0
    for u, v in arc:
        yield u - x, v - y
        x, y = u, v


def _arc(line: str) -> tuple[Point, ...]:
    """The points of an arc."""
    values = list(numbers(line))
    if len(values) % 2 or len(values) < 4:
        raise ValueError(f"an arc of {len(values)} numbers: two points have four")
    points: list[Point] = []
    x, y = 0, 0
    for dx, dy in zip(values[::2], values[1::2], strict=True):
        x, y = x + dx, y + dy
        points.append((x, y))
    return tuple(points)


def _named(index: int) -> str:
    return str(index) if index >= 0 else f"~{~index}"


def _index(name: str, count: int) -> int:
    index = int(name.removeprefix("~"))
    if not 0 <= index < count:
        raise ValueError(f"there is no arc {name}")
    return ~index if name.startswith("~") else index
