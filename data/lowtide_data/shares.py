"""How a country's people are spread over its regions.

First come places kept by hand because no city stands for them; then census counts of provinces,
where they are known; then the people of cities. Cities alone favour the urban half of a country.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from lowtide_data.cities import City

SPLIT = "split"


@dataclass(frozen=True)
class CensusUnit:
    """A province or state: its people at a census and the zone it lies in.

    `zone` is a zone of the country, or "split": then `division`, GeoNames' admin-1 code, says which
    cities share the unit's people out.
    """

    country: str
    division: str
    name: str
    people: int
    zone: str


def by_cities(
    settled: Iterable[tuple[City, str]], country: str, division: str | None = None
) -> dict[str, int]:
    """City people by region for one country, or one division of it."""
    people: dict[str, int] = {}
    for city, region in settled:
        if city.country == country and division in (None, city.division):
            people[region] = people.get(region, 0) + city.people
    return people


def by_census(
    units: Iterable[CensusUnit], regions: Mapping[str, str], settled: Sequence[tuple[City, str]]
) -> dict[str, Fraction]:
    """Census people by region for the units of one country.

    `regions` maps each zone of the country to the representative zone of its region.
    """
    people: dict[str, Fraction] = {}
    for unit in units:
        if unit.zone == SPLIT:
            weights = by_cities(settled, unit.country, unit.division)
        elif unit.zone in regions:
            weights = {regions[unit.zone]: 1}
        else:
            raise ValueError(f"{unit.country} {unit.name}: {unit.zone!r} is no zone of the country")
        total = sum(weights.values())
        if total == 0:
            raise ValueError(f"{unit.country} {unit.name}: no city has division {unit.division!r}")
        for region, weight in weights.items():
            part = Fraction(unit.people * weight, total)
            people[region] = people.get(region, Fraction(0)) + part
    return people


def allot(people: int, weights: Mapping[str, int | Fraction]) -> dict[str, int]:
    """`people` shared out in proportion, in whole persons that add up exactly.

    Rounded down, then one more to each of the largest remainders, ties by name.
    """
    total = Fraction(sum(weights.values(), Fraction(0)))
    if total == 0:
        if people:
            raise ValueError(f"{people} people and nowhere to put them")
        return {region: 0 for region in weights}
    exact = {region: people * Fraction(weight) / total for region, weight in weights.items()}
    counts = {region: int(value) for region, value in exact.items()}
    missing = people - sum(counts.values())
    by_remainder = sorted(exact, key=lambda region: (counts[region] - exact[region], region))
    for region in by_remainder[:missing]:
        counts[region] += 1
    return counts
