"""The region table: every country's clocks, and how many people live by each.

A region is one country with one clock behaviour; its id is COUNTRY/Zone, such as IR/Asia/Tehran.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from lowtide_data import cities, clocks, internet, names, population, shares, weekends
from lowtide_data.cities import City
from lowtide_data.clocks import Zone
from lowtide_data.facts import Facts, SmallPlace
from lowtide_data.inputs import Inputs

# The country and its zone stand in the id, and the country's name begins that of the region: the
# table is part of the page, and nothing in it is said twice.
COLUMNS = (
    "id",
    "name",
    "continent",
    "also",
    "city",
    "lat",
    "lon",
    "people",
    "internet_users",
    "internet_year",
    "weekend",
)


@dataclass(frozen=True)
class Geography:
    """Which zones make a region, and where everyone lives."""

    zones: Mapping[tuple[str, str], Zone]
    """Zones by country and name: Europe/Belgrade serves Serbia and Kosovo."""
    regions_of: Mapping[str, Mapping[str, str]]
    """Country to (any zone of it to the representative zone of its region)."""
    settled: list[tuple[City, str]]
    """Cities, each with the representative zone of its region."""


def survey(inputs: Inputs, facts: Facts, aliases: Mapping[str, str]) -> Geography:
    """Merge zones into regions and settle the cities in them."""
    counted = [city for city in inputs.cities if city.key not in facts.ignored_cities]
    in_zone: dict[tuple[str, str], int] = {}
    for city in counted:
        at = (city.country, aliases.get(city.zone, city.zone))
        in_zone[at] = in_zone.get(at, 0) + city.people
    by_country: dict[str, list[Zone]] = {}
    for zone in inputs.zones:
        by_country.setdefault(zone.country, []).append(zone)
    regions_of: dict[str, dict[str, str]] = {}
    for country, zones in by_country.items():
        people_in = {zone.name: in_zone.get((country, zone.name), 0) for zone in zones}
        merged = clocks.merge(zones, inputs.behaviour_of, people_in)
        regions_of[country] = {name: chief for chief, all_of in merged.items() for name in all_of}
    return Geography(
        {(zone.country, zone.name): zone for zone in inputs.zones},
        regions_of,
        cities.settle(counted, regions_of, aliases),
    )


def people_by_region(
    geography: Geography, totals: Mapping[str, int], facts: Facts
) -> dict[str, int]:
    """People by region id."""
    people: dict[str, int] = {}
    for country, regions in geography.regions_of.items():
        small = places_of(country, facts.small_places)
        units = [unit for unit in facts.census_units if unit.country == country]
        weights: dict[str, int | Fraction] = {chief: 0 for chief in regions.values()}
        if len(weights) == 1:
            weights = {chief: 1 for chief in weights}
        elif units:
            weights.update(shares.by_census(units, regions, geography.settled))
        else:
            weights.update(shares.by_cities(geography.settled, country))
        fixed = {chief: place.people or 0 for chief, place in small.items()}
        spread = {chief: weight for chief, weight in weights.items() if chief not in fixed}
        rest = totals[country] - sum(fixed.values())
        for chief, count in {**fixed, **shares.allot(rest, spread)}.items():
            people[f"{country}/{chief}"] = count
    return people


def places_of(country: str, places: Mapping[str, SmallPlace]) -> dict[str, SmallPlace]:
    """The small places of a country, by representative zone."""
    prefix = f"{country}/"
    return {
        region.removeprefix(prefix): place
        for region, place in places.items()
        if region.startswith(prefix)
    }


@dataclass(frozen=True)
class Spot:
    """The place that stands for a region on the map and in search."""

    name: str
    latitude: float
    longitude: float


def spots(geography: Geography, facts: Facts) -> dict[str, Spot]:
    """The spot of each region by id: its small place, its reviewed city, else its largest city.

    Raises `ValueError` for a reviewed place that is not in the region it is listed for, and for a
    region with none. Among cities with equally many people the oldest GeoNames number wins.
    """
    found: dict[str, Spot] = {}
    largest: dict[str, City] = {}
    in_region: dict[tuple[str, int], City] = {}
    for city, chief in geography.settled:
        region = f"{city.country}/{chief}"
        in_region[region, city.key] = city
        known = largest.get(region)
        if known is None or (city.people, -city.key) > (known.people, -known.key):
            largest[region] = city
    for region, city in largest.items():
        found[region] = Spot(city.name, city.latitude, city.longitude)
    for region, choice in facts.city_choices.items():
        chosen = in_region.get((region, choice.key))
        if chosen is None:
            raise ValueError(f"{region}: {choice.name} ({choice.key}) is no city of it")
        found[region] = Spot(choice.name, chosen.latitude, chosen.longitude)
    for region, place in facts.small_places.items():
        zone = geography.zones.get((region[:2], region[3:]))
        if zone is None:
            raise ValueError(f"{region}: {place.place} is listed for no such region")
        found[region] = Spot(place.place, zone.latitude, zone.longitude)
    return found


def continent_of(country: str, zone: str, continents: Mapping[str, str]) -> str:
    """GeoNames' two-letter continent; Russia's regions follow their zone into Europe or Asia."""
    if country == "RU" and zone.startswith("Asia/"):
        return "AS"
    return continents[country]


def table_rows(inputs: Inputs, facts: Facts, geography: Geography) -> list[tuple[str, ...]]:
    """The rows of regions.tsv, sorted by id."""
    countries = sorted(geography.regions_of)
    totals = population.totals(
        countries, inputs.factbook, inputs.cldr_people, facts.included_territories
    )
    people = people_by_region(geography, totals, facts)
    spot_of = spots(geography, facts)
    if set(spot_of) != set(people):
        odd = ", ".join(sorted(set(spot_of) ^ set(people)))
        raise ValueError(f"no place stands for these, or they are no regions: {odd}")
    online = internet.shares(inputs.factbook, facts.internet_shares)
    country_names = names.parse_cldr(inputs.cldr_territories, facts.country_name_forms)
    region_names = names.region_names(
        [(region, region[:2]) for region in sorted(people)], country_names, facts.region_names
    )
    rows: list[tuple[str, ...]] = []
    for region in sorted(people):
        country, chief = region[:2], region[3:]
        spot = spot_of[region]
        share = online.get(country) if people[region] else None
        siblings = geography.regions_of[country].items()
        rows.append(
            (
                region,
                region_names[region],
                continent_of(country, chief, inputs.continents),
                " ".join(sorted(name for name, of in siblings if of == chief and name != chief)),
                spot.name,
                f"{spot.latitude:.2f}",
                f"{spot.longitude:.2f}",
                str(people[region]),
                str(internet.users(people[region], share) if share else 0),
                str(share.year) if share and share.year else "",
                ",".join(
                    weekends.weekend(
                        country, inputs.weekend_first, inputs.weekend_last, facts.weekends
                    )
                ),
            )
        )
    return rows
