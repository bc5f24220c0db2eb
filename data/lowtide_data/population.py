"""How many people each country has: the Factbook's count, else CLDR's, less what is listed apart.

Some national totals include territories that have a row of their own (France and its five overseas
departments); the reviewed list data/facts/included-territories.csv names them so that nobody is
counted twice.
"""

from collections.abc import Iterable, Mapping

from lowtide_data.factbook import Country

# Stations and garrisons only, no residents; CLDR lists their staff as population.
UNINHABITED = frozenset({"AQ", "GS", "TF", "UM"})


def parse_cldr(territory_info: Mapping[str, object]) -> dict[str, int]:
    """People by ISO code from cldr-core's supplemental/territoryInfo.json."""
    supplemental = territory_info["supplemental"]
    assert isinstance(supplemental, dict)
    territories = supplemental["territoryInfo"]
    return {code: int(info["_population"]) for code, info in territories.items() if len(code) == 2}


def totals(
    countries: Iterable[str],
    factbook: Mapping[str, Country],
    cldr: Mapping[str, int],
    included: Iterable[tuple[str, str]],
) -> dict[str, int]:
    """People by country. `included` pairs a country with a territory that its count includes."""
    people = {}
    for country in countries:
        listed = factbook.get(country)
        count = (listed.people if listed else None) or cldr.get(country, 0)
        people[country] = 0 if country in UNINHABITED else count
    for country, territory in included:
        people[country] -= people[territory]
    return people
