"""Provinces of Natural Earth, as they are or in pieces, each with the region that it belongs to.

A province goes, first to last: to the zone that data/facts names, or in pieces by boxes; with its
country, when that has one clock; in pieces by the cells of its cities, where the facts say so; to
the region in which most people of its cities live. A city counts for its own country alone.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from lowtide_data.regions import Geography
from lowtide_data.world_map import cuts
from lowtide_data.world_map.belonging import check_use, country_of, most_peopled, region_of
from lowtide_data.world_map.cuts import Settled, Shape
from lowtide_data.world_map.facts import MapFacts


@dataclass(frozen=True)
class Unit:
    """One province, with Natural Earth's codes and ISO's of its country."""

    code: str
    country_code: str
    country: str
    name: str
    shape: Shape


def read(collection: Mapping[str, Any], shape_of: Callable[[Any], Shape]) -> list[Unit]:
    """The provinces of a GeoJSON file of Natural Earth, sorted by code."""
    units = []
    for feature in collection["features"]:
        about, shape = feature["properties"], shape_of(feature["geometry"])
        codes = (about["adm1_code"], about["adm0_a3"], about["iso_a2"])
        units.append(Unit(*codes, about["name"], shape))
    return sorted(units, key=lambda unit: unit.code)


def pieces(
    units: Sequence[Unit], geography: Geography, facts: MapFacts
) -> Iterator[tuple[str, Shape]]:
    """Each region id with a shape that belongs to it, in the order of the units.

    Raises `ValueError` for a province whose country or zone is not known, and for facts of no use.
    """
    check_use(units, facts)
    homes: dict[str, list[Settled]] = {}
    for settled in geography.settled:
        homes.setdefault(settled[0].country, []).append(settled)
    finders = {country: cuts.Finder(cities) for country, cities in homes.items()}
    for unit in units:
        where = f"{unit.code} {unit.name}"
        if unit.code in facts.zones:
            yield region_of(facts.zones[unit.code], geography, where), unit.shape
        elif unit.code in facts.boxes:
            for zone, shape in cuts.by_boxes(unit.shape, facts.boxes[unit.code], where):
                yield region_of(zone, geography, where), shape
        elif country := country_of(unit, facts):
            chiefs = sorted(set(geography.regions_of.get(country, {}).values()))
            if not chiefs:
                raise ValueError(f"{where}: {country!r} has no region: map-countries.csv")
            if len(chiefs) == 1:
                yield f"{country}/{chiefs[0]}", unit.shape
                continue
            inside = finders[country].within(unit.shape)
            if unit.code in facts.cities:
                zones = [f"{country}/{zone}" for zone in facts.cities[unit.code]]
                wanted = {region_of(zone, geography, where)[3:] for zone in zones}
                parts = cuts.by_cities(unit.shape, inside, wanted, where)
            else:
                parts = [(most_peopled(inside, where), unit.shape)]
            for chief, shape in parts:
                yield f"{country}/{chief}", shape
