"""The hand-kept files of data/facts, each read into what the other modules want."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from lowtide_data import events, weekends
from lowtide_data.holiday_rows import Gap
from lowtide_data.internet import FillIn
from lowtide_data.shares import CensusUnit
from lowtide_data.tables import read_facts


@dataclass(frozen=True)
class SmallPlace:
    """A region that no listed city stands for. Without `people` it has no residents, or no count."""

    place: str
    people: int | None


@dataclass(frozen=True)
class CityChoice:
    """The city that stands for a region where the largest entry is wrong, and its name."""

    key: int
    name: str


@dataclass(frozen=True)
class CityName:
    """Another name of a city, by which people look for it."""

    key: int
    city: str
    known_as: str


@dataclass(frozen=True)
class Facts:
    """Everything kept by hand, reviewed and with its source in the file."""

    alias_overrides: Mapping[str, str]
    census_units: tuple[CensusUnit, ...]
    city_choices: Mapping[str, CityChoice]
    city_names: tuple[CityName, ...]
    country_name_forms: Mapping[str, str]
    events: tuple[events.Row, ...]
    holiday_gaps: tuple[Gap, ...]
    ignored_cities: frozenset[int]
    included_territories: tuple[tuple[str, str], ...]
    internet_shares: Mapping[str, FillIn]
    region_id_aliases: Mapping[str, str]
    region_names: Mapping[str, str]
    region_subdivisions: Mapping[str, str]
    released_regions: tuple[str, ...]
    small_places: Mapping[str, SmallPlace]
    weekends: Mapping[str, tuple[str, ...]]


def read(folder: Path) -> Facts:
    """All of data/facts; raises `BadFact` or `ValueError` for a file that is not as it should be."""

    def rows(name: str, *columns: str) -> list[dict[str, str]]:
        return read_facts(folder / name, columns)

    return Facts(
        alias_overrides={
            row["alias"]: row["zone"]
            for row in rows("alias-overrides.csv", "alias", "zone", "reason")
        },
        census_units=tuple(
            CensusUnit(
                row["country"], row["division"], row["name"], int(row["people"]), row["zone"]
            )
            for row in rows(
                "admin-populations.csv",
                *("country", "division", "name", "people", "year", "zone", "source", "note"),
            )
        ),
        city_choices={
            row["region"]: CityChoice(int(row["geonameid"]), row["name"])
            for row in rows("city-choices.csv", "region", "geonameid", "name", "reason")
        },
        city_names=tuple(
            CityName(int(row["geonameid"]), row["city"], row["known_as"])
            for row in rows("city-names.csv", "geonameid", "city", "known_as")
        ),
        country_name_forms={
            row["country"]: row["form"]
            for row in rows("country-name-forms.csv", "country", "form", "reason")
        },
        holiday_gaps=tuple(
            Gap(row["country"], int(row["first"]), int(row["last"]), row["extent"], row["reason"])
            for row in rows(
                "holiday-gaps.csv", "country", "first", "last", "extent", "reason", "source"
            )
        ),
        events=tuple(
            row
            for name in ("elections.csv", "observances.csv", "moments.csv")
            for row in rows(name, *events.COLUMNS)
        ),
        ignored_cities=frozenset(
            int(row["geonameid"])
            for row in rows("ignored-cities.csv", "geonameid", "name", "reason")
        ),
        included_territories=tuple(
            (row["country"], row["territory"])
            for row in rows("included-territories.csv", "country", "territory", "reason")
        ),
        internet_shares={
            row["country"]: FillIn(row["same_as"], row["percent"], row["year"])
            for row in rows("internet-share.csv", "country", "same_as", "percent", "year", "reason")
        },
        region_id_aliases={
            row["region"]: row["successor"]
            for row in rows("region-id-aliases.csv", "region", "successor", "reason")
        },
        region_names={
            row["region"]: row["name"] for row in rows("region-names.csv", "region", "name")
        },
        region_subdivisions={
            row["region"]: row["subdivision"]
            for row in rows("region-subdivisions.csv", "region", "subdivision", "reason")
        },
        released_regions=tuple(
            (folder / "region-ids.txt").read_text(encoding="utf-8").splitlines()
        ),
        small_places={
            row["region"]: SmallPlace(row["place"], int(row["people"]) if row["people"] else None)
            for row in rows(
                "small-places.csv", "region", "place", "people", "year", "source", "note"
            )
        },
        weekends={
            row["country"]: weekends.parse_days(row["weekend"])
            for row in rows("weekends.csv", "country", "weekend", "since", "source", "note")
        },
    )
