"""For which countries and dates somebody has looked, so that "none known" means something.

Nothing is claimed for aftermaths, shutdowns and crises: nobody knows them beforehand.
"""

from collections.abc import Iterable
from datetime import date, timedelta

from lowtide_data.events import VOTES, Row

COLUMNS = ("kind", "country", "from", "to")
EVERYWHERE = "*"
# Kinds compiled for all countries at once, and the days for which that was done. In the span of
# 2009, about the vote in Iran, none was found.
COMPILED = ("religious", "cultural")
COMPILED_DAYS = (
    (date(2009, 5, 10), date(2009, 8, 12)),
    (date(2024, 1, 1), date(2031, 12, 31)),
)
# Kinds kept for some countries: what is held is each year with a row.
KEPT = ("exam", "tax", "shopping", "sport", "broadcast")

Span = tuple[date, date]


def table_rows(events: Iterable[Row], as_of: date, elections_until: date) -> list[tuple[str, ...]]:
    """The rows of coverage.tsv, by kind and country, spans that adjoin being one."""
    held: dict[tuple[str, str], list[Span]] = {}
    for event in events:
        first, last = day_of(event["from"]), day_of(event["to"])
        for country in countries(event["scope"]):
            if event["kind"] in VOTES:
                spans = held.setdefault(("election", country), [])
                spans.append((new_year(first), min(new_years_eve(last), elections_until)))
                spans.append((as_of, min(last, elections_until)))
            elif event["kind"] in KEPT:
                spans = held.setdefault((event["kind"], country), [])
                spans.append((new_year(first), new_years_eve(first)))
    rows = [
        (kind, EVERYWHERE, first.isoformat(), last.isoformat())
        for kind in COMPILED
        for first, last in COMPILED_DAYS
    ]
    for (kind, country), spans in held.items():
        everywhere = merged(held.get((kind, EVERYWHERE), []))
        for first, last in merged(spans):
            if country != EVERYWHERE and within((first, last), everywhere):
                continue
            rows.append((kind, country, first.isoformat(), last.isoformat()))
    return sorted(rows)


def day_of(moment: str) -> date:
    """The day of a local date or of an instant."""
    return date.fromisoformat(moment[:10])


def countries(scope: str) -> set[str]:
    """The countries that a scope names or lies in."""
    return {place if place == EVERYWHERE else place[:2] for place in scope.split(";")}


def new_year(day: date) -> date:
    """The first day of its year."""
    return date(day.year, 1, 1)


def new_years_eve(day: date) -> date:
    """The last day of its year."""
    return date(day.year, 12, 31)


def within(span: Span, spans: Iterable[Span]) -> bool:
    """Whether one of the spans has every day of it."""
    return any(first <= span[0] and span[1] <= last for first, last in spans)


def merged(spans: Iterable[Span]) -> list[Span]:
    """The same days in as few spans as possible, in their order; empty spans vanish."""
    whole: list[Span] = []
    for first, last in sorted(span for span in spans if span[0] <= span[1]):
        if whole and first <= whole[-1][1] + timedelta(days=1):
            whole[-1] = (whole[-1][0], max(whole[-1][1], last))
        else:
            whole.append((first, last))
    return whole
