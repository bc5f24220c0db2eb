"""The hand-kept files of data/facts that the map needs: which clock a province keeps.

A province is named by Natural Earth's `adm1_code`, its name stands beside it for the reader.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from lowtide_data.tables import read_facts

FILES = ("map-boxes.csv", "map-cities.csv", "map-countries.csv", "map-units.csv")


@dataclass(frozen=True)
class Box:
    """A country with its zone, and the degrees west, east, south and north between which a
    province keeps it. Without degrees it has what earlier boxes left.
    """

    zone: str
    bounds: tuple[float, float, float, float] | None


@dataclass(frozen=True)
class MapFacts:
    """What is kept by hand for the map."""

    countries: Mapping[str, str]
    """Province, or Natural Earth's code of a country, to ISO code; empty leaves it out."""
    zones: Mapping[str, str]
    """Province to country and zone: UA/Europe/Simferopol."""
    boxes: Mapping[str, tuple[Box, ...]]
    """Province to its boxes; the first that holds a point has it."""
    cities: Mapping[str, tuple[str, ...]]
    """Province to the zones of its country whose cities divide it."""


def read(folder: Path) -> MapFacts:
    """Read the four files; raises `BadFact` or `ValueError` for one that is not as it should be."""

    def rows(name: str, *columns: str) -> list[dict[str, str]]:
        return read_facts(folder / name, columns)

    boxes: dict[str, tuple[Box, ...]] = {}
    sides = ("west", "east", "south", "north")
    for row in rows("map-boxes.csv", "unit", "name", *sides, "zone", "reason"):
        given = [row[side] for side in sides]
        west, east, south, north = (float(degrees or 0) for degrees in given)
        bounds = (west, east, south, north) if any(given) else None
        boxes[row["unit"]] = (*boxes.get(row["unit"], ()), Box(row["zone"], bounds))
    return MapFacts(
        countries={
            row["unit"]: row["country"]
            for row in rows("map-countries.csv", "unit", "name", "country", "reason")
        },
        zones={
            row["unit"]: row["zone"]
            for row in rows("map-units.csv", "unit", "name", "zone", "reason")
        },
        boxes=boxes,
        cities={
            row["unit"]: tuple(row["zones"].split())
            for row in rows("map-cities.csv", "unit", "name", "zones", "reason")
        },
    )
