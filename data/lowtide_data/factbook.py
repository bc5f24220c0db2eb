"""What the CIA World Factbook says of a country: people, and internet users in percent.

Its files are named by GEC codes (once FIPS 10-4), not by ISO's, and its figures stand in prose.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

# GEC codes that GeoNames' country list does not carry: it joins Gaza to the West Bank.
GEC_TO_ISO = {"GZ": "PS"}


@dataclass(frozen=True)
class Country:
    """One country's figures; None where the Factbook gives none. The share is in percent."""

    people: int | None
    internet_percent: Fraction | None
    internet_year: int | None


def parse_people(text: str) -> int | None:
    """The count at the start of the text, such as "89,177,357 (2025 est.)" or "1.2 million"."""
    match = re.match(r"\s*(\d[\d,]*)(\.\d+)?\s*(million|billion)?", text)
    if match is None:
        return None
    whole, part, scale = match.groups(default="")
    factor = {"": 1, "million": 10**6, "billion": 10**9}[scale]
    return int(Fraction(whole.replace(",", "") + part) * factor)


def parse_percent(text: str) -> tuple[Fraction, int] | None:
    """Share in percent and year from text such as "80% (2023 est.)"."""
    match = re.match(r"\s*([\d.]+)%\s*\((?:[A-Za-z]+ )?(\d{4})", text)
    return (Fraction(match[1]), int(match[2])) if match else None


def parse_country(file: Mapping[str, object]) -> Country:
    """The figures of one country file."""
    population = _at(file, "People and Society", "Population")
    total = _text(population, "total") or _text(_at(file, "People and Society"), "Population")
    users = _text(_at(file, "Communications", "Internet users"), "percent of population")
    share = parse_percent(users)
    percent, year = share if share else (None, None)
    return Country(parse_people(total), percent, year)


def _at(value: object, *keys: str) -> object:
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    return value


def _text(value: object, key: str) -> str:
    text = _at(value, key, "text")
    return text if isinstance(text, str) else ""


def join(parts: Iterable[Country]) -> Country:
    """Parts of one country listed separately (Gaza and the West Bank), shares weighted by people."""
    known = [part for part in parts if part.people]
    people = sum(part.people or 0 for part in known)
    shared = [part for part in known if part.internet_percent is not None]
    years = [part.internet_year for part in shared if part.internet_year is not None]
    if not shared or len(shared) < len(known):
        return Country(people or None, None, None)
    weighted = sum((part.internet_percent or 0) * (part.people or 0) for part in shared)
    return Country(people, Fraction(weighted) / people, min(years))


def by_iso(files: Mapping[str, Country], iso_of_gec: Mapping[str, str]) -> dict[str, Country]:
    """Countries by ISO code, from country files by GEC code in capitals."""
    known = {**iso_of_gec, **GEC_TO_ISO}
    groups: dict[str, list[Country]] = {}
    for gec in sorted(files):
        if gec in known:
            groups.setdefault(known[gec], []).append(files[gec])
    return {iso: parts[0] if len(parts) == 1 else join(parts) for iso, parts in groups.items()}
