"""Provinces of several clocks, cut by boxes of degrees or by the cells of their cities (shapely)."""

import math
from collections.abc import Iterable, Sequence
from typing import Any

import shapely

from lowtide_data.cities import City
from lowtide_data.world_map.facts import Box

# A shape of shapely, which has no types.
Shape = Any
Settled = tuple[City, str]

# Square degrees: what is left of a province below this is rounding.
NOTHING = 1e-9


class Finder:
    """The cities of one country, to be asked which of them lie in a shape."""

    def __init__(self, settled: Iterable[Settled]) -> None:
        self._settled = sorted(settled, key=lambda each: each[0].key)
        east = [city.longitude for city, _ in self._settled]
        north = [city.latitude for city, _ in self._settled]
        self._tree = shapely.STRtree(shapely.points(east, north))

    def within(self, shape: Shape) -> list[Settled]:
        """The cities in it, by number."""
        found = self._tree.query(shape, predicate="contains")
        return [self._settled[index] for index in sorted(int(index) for index in found)]


def by_boxes(shape: Shape, boxes: Sequence[Box], where: str) -> list[tuple[str, Shape]]:
    """The zones of a shape with their pieces; the first box that holds a point has it.

    Raises `ValueError` for a box without any of it, and when something is left over.
    """
    parts = []
    for box in boxes:
        if box.bounds:
            west, east, south, north = box.bounds
            frame = shapely.box(west, south, east, north)
            part, shape = shapely.intersection(shape, frame), shapely.difference(shape, frame)
        else:
            part, shape = shape, shapely.Polygon()
        if part.area <= NOTHING:
            raise ValueError(f"{where}: nothing of it is left for {box.zone}: map-boxes.csv")
        parts.append((box.zone, part))
    if shape.area > NOTHING:
        raise ValueError(f"{where}: its boxes leave something over: end them with an open one")
    return parts


def by_cities(
    shape: Shape, inside: Sequence[Settled], wanted: set[str], where: str
) -> list[tuple[str, Shape]]:
    """The regions of a shape with their pieces: every point goes to the nearest city's region.

    Cities of other regions than the `wanted` ones do not count: they are strays of the border.
    Nearest by degrees, shrunk to the middle latitude. Raises `ValueError` for a region without one.
    """
    counted = [(city, chief) for city, chief in inside if chief in wanted]
    if missing := sorted(wanted - {chief for _, chief in counted}):
        raise ValueError(f"{where}: no city in it keeps {', '.join(missing)}: map-cities.csv")
    narrowing = math.cos(math.radians(shape.centroid.y))
    places = {(city.longitude * narrowing, city.latitude): chief for city, chief in counted}
    points = shapely.MultiPoint(sorted(places))
    cells = shapely.get_parts(shapely.voronoi_polygons(points, extend_to=_wider(shape, narrowing)))
    tree = shapely.STRtree(cells)
    cells_of: dict[str, list[Shape]] = {}
    for place, chief in sorted(places.items()):
        cell = int(tree.query(shapely.Point(place), predicate="within")[0])
        cells_of.setdefault(chief, []).append(cells[cell])
    parts = []
    for chief, own in sorted(cells_of.items()):
        area = _wider(shapely.union_all(own), 1 / narrowing)
        parts.append((chief, shapely.intersection(shape, area)))
    return parts


def _wider(shape: Shape, factor: float) -> Shape:
    """The shape stretched from west to east."""
    return shapely.transform(shape, lambda points: points * (factor, 1))
