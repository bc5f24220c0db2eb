"""Arcs and rings: the map with every border once, on a grid of whole numbers."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any

from lowtide_data.world_map import equal_earth

WIDTH = 10_000
"""Grid units from the cut of the projection on the west to the cut on the east."""
UNIT = 2 * equal_earth.HALF_WIDTH / WIDTH
"""Metres of a grid unit, the same from west to east and from north to south."""
HEIGHT = ceil(2 * equal_earth.HALF_HEIGHT / UNIT)

Point = tuple[int, int]
Ring = tuple[int, ...]


@dataclass(frozen=True)
class Topology:
    """Arcs, and by region id the rings that they make.

    A ring names its arcs in order; `~index` is an arc from its end to its start. Rings are filled by
    the even-odd rule. An arc that two rings share is a border, any other a coast.
    """

    arcs: tuple[tuple[Point, ...], ...]
    rings: Mapping[str, tuple[Ring, ...]]

    def line(self, ring: Ring) -> list[Point]:
        """The corners of a ring, the first not repeated."""
        corners: list[Point] = []
        for index in ring:
            arc = self.arcs[index] if index >= 0 else self.arcs[~index][::-1]
            corners.extend(arc[:-1])
        return corners

    def area(self, region: str) -> float:
        """Square units inside a region. Holes run against their outline and so count against it."""
        return abs(sum(twice_area(self.line(ring)) for ring in self.rings[region])) / 2


def to_grid(x: float, y: float) -> Point:
    """The grid point of metres on the projection, y downwards from the north pole."""
    return (
        round((x + equal_earth.HALF_WIDTH) / UNIT),
        round((equal_earth.HALF_HEIGHT - y) / UNIT),
    )


def place(longitude: float, latitude: float) -> Point:
    """The grid point of a position, west of the cut counted on from 180° E."""
    beyond = 360 if longitude < equal_earth.CUT else 0
    return to_grid(*equal_earth.project(longitude + beyond, latitude))


def twice_area(corners: Sequence[Point]) -> int:
    """Twice the area of a ring, with a sign for its direction."""
    following = [*corners[1:], *corners[:1]]
    return sum(x * v - u * y for (x, y), (u, v) in zip(corners, following, strict=True))


def on_grid(shapes: Iterable[tuple[str, Sequence[Any]]]) -> Topology:
    """The map of region ids with their rings in metres, on the grid, every ring closed.

    Rings without area are dropped. Arcs stand in the order of their first use, by region id.
    """
    rings: dict[str, list[list[Point]]] = {}
    for region, listed in sorted(shapes, key=lambda shape: shape[0]):
        corners = [_without_spikes(to_grid(x, y) for x, y in ring[:-1]) for ring in listed]
        kept = [ring for ring in corners if twice_area(ring)]
        if kept:
            rings[region] = kept
    junctions = _junctions(ring for listed in rings.values() for ring in listed)
    numbered: dict[tuple[Point, ...], int] = {}
    named: dict[str, tuple[Ring, ...]] = {}
    for region, listed in rings.items():
        named[region] = tuple(
            tuple(_number(arc, numbered) for arc in _cut(ring, junctions)) for ring in listed
        )
    return Topology(tuple(numbered), named)


def _without_spikes(points: Iterable[Point]) -> list[Point]:
    """The corners of a ring without repeats in a row and without ways out and straight back."""
    kept: list[Point] = []
    for point in points:
        if kept and kept[-1] == point:
            continue
        if len(kept) > 1 and kept[-2] == point:
            kept.pop()
            continue
        kept.append(point)
    while len(kept) > 2 and (kept[0] == kept[-1] or kept[1] == kept[-1] or kept[0] == kept[-2]):
        # The seam of the ring, where its end meets its start.
        del kept[0 if kept[1] == kept[-1] else -1]
    return kept


def _junctions(rings: Iterable[Sequence[Point]]) -> set[Point]:
    """The points at which more than two ways meet."""
    ways: dict[Point, set[Point]] = {}
    for ring in rings:
        for here, there in zip(ring, [*ring[1:], ring[0]], strict=True):
            ways.setdefault(here, set()).add(there)
            ways.setdefault(there, set()).add(here)
    return {point for point, others in ways.items() if len(others) > 2}


def _cut(ring: Sequence[Point], junctions: set[Point]) -> Iterator[tuple[Point, ...]]:
    """The ring from junction to junction; in one piece from its least point when it has none."""
    start = next((index for index, point in enumerate(ring) if point in junctions), None)
    if start is None:
        start = ring.index(min(ring))
    arc = [ring[start]]
    for point in [*ring[start + 1 :], *ring[: start + 1]]:
        arc.append(point)
        if point in junctions:
            yield tuple(arc)
            arc = [point]
    if len(arc) > 1:
        yield tuple(arc)


def _number(arc: tuple[Point, ...], numbered: dict[tuple[Point, ...], int]) -> int:
    """The index of an arc, as a ring names it; a new arc gets the next."""
    if arc[::-1] in numbered:
        return ~numbered[arc[::-1]]
    return numbered.setdefault(arc, len(numbered))
