"""The city table: names under which people look for a clock, zone by zone.

It serves the search alone: no figure depends on it. The rule is written down in docs/data.md.
"""

import math
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

from lowtide_data.cities import City, separation
from lowtide_data.facts import CityName

COLUMNS = ("zone", "cities")

# Cities of a country: this often the square root of its internet users in millions. Where nearly all
# keep one clock, the name of the country leads there too, and fewer cities will do.
CITIES_PER_ROOT = {"one clock": Fraction(4, 3), "several": Fraction(3)}
NEARLY_ALL = Fraction(9, 10)
SMALLEST = 100_000
# A place this near to a larger one is its district or suburb.
NEAR_RADIANS = 25 / 6371
# Letters that have no decomposition into an ASCII letter and an accent.
LETTERS = str.maketrans(
    {"’": "'", "‘": "'", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "ı": "i", "đ": "d", "Đ": "D"}
    | {"ß": "ss", "æ": "ae", "Æ": "Ae", "ð": "d", "ʻ": "'", "ə": "a"}
)


def ascii_name(name: str) -> str:
    """A name without accents. Raises `ValueError` when a letter has no ASCII form."""
    parts = unicodedata.normalize("NFKD", name.translate(LETTERS))
    plain = "".join(part for part in parts if not unicodedata.combining(part))
    if not plain.isascii():
        raise ValueError(f"{name} has a letter without an ASCII form: add it to LETTERS")
    return plain


def city_count(internet_users: Sequence[int]) -> int:
    """How many cities of a country the table names, by the internet users of each of its regions."""
    total = sum(internet_users)
    shared = max(internet_users) >= NEARLY_ALL * total
    per_root = CITIES_PER_ROOT["one clock" if shared else "several"]
    return max(1, math.isqrt(int(per_root**2 * total / 1_000_000)))


def chosen(cities: Iterable[City], count: int, capital: str) -> list[City]:
    """The cities of one country that the table names, most peopled first; its capital is one."""
    ranked = sorted(cities, key=lambda city: (-city.people, city.key))
    kept: list[City] = []
    for city in ranked:
        if city.people < SMALLEST or len(kept) == count:
            break
        if all(separation(city, larger) > NEAR_RADIANS for larger in kept):
            kept.append(city)
    seat = next((city for city in ranked if city.name == capital), None)
    return kept if seat is None or seat in kept else [*kept, seat]


def table_rows(
    settled: Iterable[tuple[City, str]],
    regions: Iterable[Mapping[str, str]],
    aliases: Mapping[str, str],
    capitals: Mapping[str, str],
    other_names: Iterable[CityName],
) -> list[tuple[str, str]]:
    """The rows of cities.tsv, sorted by zone, from the cities, each with its region's zone.

    Left out are names that the region or any zone has already: there is but one London. Raises `ValueError` for another name
    that GeoNames does not give to the city, or of a city that is in no row.
    """
    zones_of: dict[str, set[str]] = {}
    users: dict[str, list[int]] = {}
    known: set[tuple[str, str]] = set()
    places: set[str] = set()
    for row in regions:
        country, zone = row["id"].split("/", 1)
        zones_of.setdefault(country, set()).update([zone, *row["also"].split()])
        places.update(name.rsplit("/", 1)[1].replace("_", " ") for name in zones_of[country])
        users.setdefault(country, []).append(int(row["internet_users"]))
        known.add((zone, ascii_name(row["city"])))
    in_country: dict[str, list[City]] = {}
    chief_of: dict[int, str] = {}
    for city, chief in settled:
        in_country.setdefault(city.country, []).append(city)
        chief_of[city.key] = chief
    names = {name.key: name for name in other_names}
    in_zone: dict[str, list[City]] = {}
    for country, cities in in_country.items():
        for city in chosen(cities, city_count(users[country]), capitals.get(country, "")):
            own = aliases.get(city.zone, city.zone)
            zone = own if own in zones_of[country] else chief_of[city.key]
            in_zone.setdefault(zone, []).append(city)
    rows = []
    for zone, cities in sorted(in_zone.items()):
        listed: list[str] = []
        for city in sorted(cities, key=lambda city: (-city.people, city.key)):
            other = names.pop(city.key, None)
            if other and (other.city != city.name or other.known_as not in city.other_names):
                raise ValueError(f"GeoNames does not call {other.city} {other.known_as}: remove it")
            for name in [city.name, other.known_as] if other else [city.name]:
                plain = ascii_name(name)
                if plain not in places and (zone, plain) not in known and plain not in listed:
                    listed.append(plain)
        if listed:
            rows.append((zone, ";".join(listed)))
    if names:
        idle = ", ".join(sorted(name.city for name in names.values()))
        raise ValueError(f"other names of cities that are not in the table: {idle}: remove them")
    return rows
