"""The weekly days of rest of each country: CLDR's, put right by data/facts/weekends.csv."""

from collections.abc import Mapping

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
WORLD = "001"


def parse_cldr(week_data: Mapping[str, object]) -> tuple[dict[str, str], dict[str, str]]:
    """First and last weekend day by territory from cldr-core's supplemental/weekData.json."""
    supplemental = week_data["supplemental"]
    assert isinstance(supplemental, dict)
    weeks = supplemental["weekData"]
    return dict(weeks["weekendStart"]), dict(weeks["weekendEnd"])


def span(first: str, last: str) -> tuple[str, ...]:
    """The days from `first` through `last`, round the end of the week, in the order Monday to Sunday."""
    start = DAYS.index(first)
    length = (DAYS.index(last) - start) % 7 + 1
    rest = {DAYS[(start + step) % 7] for step in range(length)}
    return tuple(day for day in DAYS if day in rest)


def parse_days(text: str) -> tuple[str, ...]:
    """Days such as "fri,sat", or raises `ValueError` unless known, unique and in week order."""
    days = tuple(text.split(","))
    if days != tuple(day for day in DAYS if day in days):
        raise ValueError(f"{text!r} is no list of weekdays in the order {','.join(DAYS)}")
    return days


def weekend(
    country: str,
    first: Mapping[str, str],
    last: Mapping[str, str],
    overrides: Mapping[str, tuple[str, ...]],
) -> tuple[str, ...]:
    """The country's weekly days of rest in week order."""
    if country in overrides:
        return overrides[country]
    return span(first.get(country, first[WORLD]), last.get(country, last[WORLD]))
