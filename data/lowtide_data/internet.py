"""The share of people who use the internet, by country: ITU figures as the Factbook prints them.

What the Factbook lacks is filled from the reviewed list data/facts/internet-share.csv: a territory
takes the share of the state it belongs to, a share of its own is written there with its reason.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from lowtide_data.factbook import Country


@dataclass(frozen=True)
class Share:
    """Internet users in percent of people, and the year of the figure if it has one."""

    percent: Fraction
    year: int | None


@dataclass(frozen=True)
class FillIn:
    """A hand-kept share: that of another country, or a figure of its own."""

    same_as: str
    percent: str
    year: str


def shares(factbook: Mapping[str, Country], fill_ins: Mapping[str, FillIn]) -> dict[str, Share]:
    """The share of every country that has one.

    Raises `ValueError` for a fill-in that the Factbook has a figure for: it would hide the figure.
    """
    known = {
        code: Share(country.internet_percent, country.internet_year)
        for code, country in factbook.items()
        if country.internet_percent is not None and country.internet_year is not None
    }
    filled = dict(known)
    for code, fill_in in fill_ins.items():
        if code in known:
            raise ValueError(f"{code} has an internet share in the Factbook: remove the fill-in")
        if fill_in.same_as:
            filled[code] = known[fill_in.same_as]
        else:
            year = int(fill_in.year) if fill_in.year else None
            filled[code] = Share(Fraction(fill_in.percent), year)
    return filled


def users(people: int, share: Share) -> int:
    """Internet users in whole persons, half a person rounded up."""
    exact = people * share.percent / 100
    return (2 * exact.numerator + exact.denominator) // (2 * exact.denominator)
