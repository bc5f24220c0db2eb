"""Whose clock a province keeps, where it is not to be cut. Knows codes and cities, no shapes."""

from collections.abc import Iterable
from typing import Protocol

from lowtide_data.cities import City
from lowtide_data.regions import Geography
from lowtide_data.world_map.facts import MapFacts


class Coded(Protocol):
    """What has Natural Earth's codes: of the province, of its country there, and ISO's."""

    @property
    def code(self) -> str: ...
    @property
    def country_code(self) -> str: ...
    @property
    def country(self) -> str: ...


def country_of(unit: Coded, facts: MapFacts) -> str:
    """The ISO code of a province's country; empty for one that is left out."""
    for code in (unit.code, unit.country_code):
        if code in facts.countries:
            return facts.countries[code]
    return unit.country


def region_of(place: str, geography: Geography, where: str) -> str:
    """The region id of a country and any of its zones, such as CA/America/Iqaluit."""
    country, _, zone = place.partition("/")
    chief = geography.regions_of.get(country, {}).get(zone)
    if chief is None:
        raise ValueError(f"{where}: {place} is no zone of a country")
    return f"{country}/{chief}"


def most_peopled(inside: Iterable[tuple[City, str]], where: str) -> str:
    """The representative zone of the region in which most people of these cities live."""
    people: dict[str, int] = {}
    for city, chief in inside:
        people[chief] = people.get(chief, 0) + max(1, city.people)
    if not people:
        raise ValueError(f"{where}: no city of its country lies in it: add it to map-units.csv")
    return max(sorted(people), key=lambda chief: people[chief])


def check_use(units: Iterable[Coded], facts: MapFacts) -> None:
    """Raise `ValueError` for a province of the facts that is not there, or is in two files."""
    known: set[str] = set()
    countries: set[str] = set()
    for unit in units:
        known.add(unit.code)
        countries.add(unit.country_code)
    listed = [*facts.zones, *facts.boxes, *facts.cities]
    if idle := (set(listed) - known) | (set(facts.countries) - known - countries):
        raise ValueError(f"map facts of no province: {', '.join(sorted(idle))}: remove them")
    listed += set(facts.countries) & known
    if twice := sorted({code for code in listed if listed.count(code) > 1}):
        raise ValueError(f"provinces in two of the map's files: {', '.join(twice)}: keep one")
