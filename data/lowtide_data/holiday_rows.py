"""Public holidays as rows, asked of the package `holidays`: who rests on which day, and what it is called.

Countries have their national public holidays; a region that is one subdivision of its country (see
data/facts/region-subdivisions.csv) has the days that only the subdivision has.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from lowtide_data.holiday_codes import Years
from lowtide_data.holiday_package import PUBLIC

YEARS = Years(2009, 2036)
ENGLISH = ("en_US", "en")
# What the package writes after a name: is the day observed, is it estimated.
LABELS = {
    " (observed)": (True, False),
    " (in lieu)": (True, False),
    " (substitute day)": (True, False),
    " (estimated)": (False, True),
    " (observed, estimated)": (True, True),
}
# Hundreds of names differ only by the day that was worked instead.
SWAPPED = re.compile(r" \(substituted from [^)]*\)$")
NONE, PART = "none", "part"


@dataclass(frozen=True, order=True)
class Row:
    """One holiday: `place` is a country or the id of a region."""

    place: str
    day: date
    name: str
    observed: bool
    estimated: bool


@dataclass(frozen=True)
class Gap:
    """Years of which a country's holidays are not known, or in part only, and why."""

    country: str
    first: int
    last: int
    extent: str
    reason: str


def rows(holidays: Any, countries: Collection[str], subdivisions: Mapping[str, str]) -> list[Row]:
    """All rows of the countries and of the regions, given with their subdivision; sorted."""
    national = {
        country: _ask(holidays, country, country, None)
        for country in sorted(holidays.list_supported_countries(include_aliases=False))
        if country in countries
    }
    found = [row for of_country in national.values() for row in of_country]
    for region, subdivision in subdivisions.items():
        country = region[:2]
        known = {row.day for row in national[country]}
        own = [row for row in _ask(holidays, region, country, subdivision) if row.day not in known]
        if not own:
            raise ValueError(f"region-subdivisions.csv: {region} has no holiday of its own")
        found += own
    return sorted(found)


def _ask(holidays: Any, place: str, country: str, subdivision: str | None) -> list[Row]:
    languages = getattr(holidays, country).supported_languages
    if PUBLIC not in getattr(holidays, country).supported_categories:
        return []
    # A day is sometimes observed in the year before or after its own.
    calendar = holidays.country_holidays(
        country,
        subdiv=subdivision,
        years=range(YEARS.first - 1, YEARS.last + 2),
        categories=(PUBLIC,),
        language=english(languages),
    )
    named = {
        (day, *split_name(name))
        for day in calendar
        if YEARS.first <= day.year <= YEARS.last
        for name in calendar.get_list(day)
    }
    certain = {(day, name, observed) for day, name, observed, estimated in named if not estimated}
    return [
        Row(place, day, name, observed, estimated)
        for day, name, observed, estimated in named
        if not (estimated and (day, name, observed) in certain)
    ]


def english(languages: Sequence[str]) -> str | None:
    """The language to ask for; packages without languages have English names."""
    others = (language for language in languages if language.startswith("en_"))
    return next((each for each in ENGLISH if each in languages), next(others, None))


def split_name(text: str) -> tuple[str, bool, bool]:
    """The name alone, whether the day is observed in place of another, whether it is estimated."""
    for label, (observed, estimated) in LABELS.items():
        if text.endswith(label):
            return text.removesuffix(label), observed, estimated
    return SWAPPED.sub(" (substituted)", text), False, False


def check_gaps(found: Iterable[Row], countries: Iterable[str], gaps: Sequence[Gap]) -> None:
    """Raise `ValueError` for a year without a row or a reason, and for a reason without a need."""
    counts = Counter((row.place, row.day.year) for row in found)
    reasons = {
        (gap.country, year): gap.extent for gap in gaps for year in range(gap.first, gap.last + 1)
    }
    known = sorted(countries)
    for country in known:
        for year in range(YEARS.first, YEARS.last + 1):
            there, extent = counts[country, year] > 0, reasons.pop((country, year), "")
            if not there and extent != NONE:
                raise ValueError(f"{country} {year} has no holiday: say why in holiday-gaps.csv")
            if there and extent == NONE:
                raise ValueError(f"{country} {year} has holidays: correct holiday-gaps.csv")
    if reasons:
        raise ValueError(f"holiday-gaps.csv has rows without use: {sorted(reasons)[0]}")
