"""Moments that a statute or a fixed custom puts on the same day of every year, to 2036.

What is announced year by year is kept in data/facts/moments.csv instead.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from lowtide_data.days import MONDAY, SATURDAY, THURSDAY, nth, on_or_after, working_day
from lowtide_data.events import Row

YEARS = range(2024, 2037)
SHOPPERS_AT_THANKSGIVING = (
    "US;CA;GB;IE;DE;FR;ES;IT;NL;BE;AT;CH;PL;SE;NO;DK;FI;PT;BR;MX;AR;CL;CO;ZA;AU;NZ;AE"
)


@dataclass(frozen=True)
class Rule:
    """One moment of every year; in `id` and `title` the year stands as {year}."""

    id: str
    title: str
    kind: str
    scope: str
    days: Callable[[int], tuple[date, date]]
    sources: str
    grade: str = "B"
    traits: str = ""
    note: str = ""
    years: Sequence[int] = YEARS


def rows() -> list[Row]:
    """The events of all rules, in the columns of the event table."""
    return [row(rule, year) for rule in RULES for year in rule.years]


def row(rule: Rule, year: int) -> Row:
    """The event of one rule in one year."""
    first, last = rule.days(year)
    return {
        "id": rule.id.format(year=year),
        "title": rule.title,
        "kind": rule.kind,
        "tier": "national",
        "scope": rule.scope,
        "from": first.isoformat(),
        "to": last.isoformat(),
        "precision": "date",
        "confidence": "rule",
        "grade": rule.grade,
        "traits": rule.traits,
        "sources": rule.sources,
        "note": rule.note,
    }


def fixed(month: int, day: int) -> Callable[[int], tuple[date, date]]:
    """The same date of every year."""
    return one(lambda year: date(year, month, day))


def one(day_of: Callable[[int], date]) -> Callable[[int], tuple[date, date]]:
    """A moment of a single day."""
    return lambda year: (day_of(year), day_of(year))


def thanksgiving(year: int) -> date:
    """The fourth Thursday of November."""
    return nth(4, THURSDAY, year, 11)


def black_friday(year: int) -> tuple[date, date]:
    """The day after Thanksgiving, which need not be the fourth Friday, to Cyber Monday."""
    return thanksgiving(year) + timedelta(days=1), thanksgiving(year) + timedelta(days=4)


def election_day(year: int) -> date:
    """The Tuesday after the first Monday of November."""
    return nth(1, MONDAY, year, 11) + timedelta(days=1)


def common_test(year: int) -> tuple[date, date]:
    """The first Saturday from 13 January on, and the Sunday."""
    saturday = on_or_after(date(year, 1, 13), SATURDAY)
    return saturday, saturday + timedelta(days=1)


def suneung(year: int) -> date:
    """The Thursday of the third week of November, weeks beginning on Sunday."""
    first = date(year, 11, 1)
    first_sunday = first - timedelta(days=first.isoweekday() % 7)
    return first_sunday + timedelta(weeks=2, days=4)


def us_tax_day(year: int) -> date:
    """15 April, moved by weekends and by Emancipation Day (16 April) of the District of Columbia."""
    emancipation = date(year, 4, 16)
    if emancipation.weekday() == SATURDAY:
        observed = emancipation - timedelta(days=1)
    else:
        observed = working_day(emancipation)
    return working_day(date(year, 4, 15), frozenset({observed}))


RULES = (
    Rule(
        "us-{year}-general",
        "US presidential and congressional election",
        "election",
        "US",
        one(election_day),
        "2 U.S.C. ss.1, 7 and 3 U.S.C. s.1 (factually.co 2026-01-15); PyPI holidays 0.109",
        "A",
        years=range(2020, 2037, 4),
    ),
    Rule(
        "us-{year}-midterm",
        "US mid-term election",
        "election",
        "US",
        one(election_day),
        "2 U.S.C. ss.1, 7 (factually.co 2026-01-15)",
        "A",
        years=range(2022, 2037, 4),
    ),
    Rule(
        "thanksgiving-us-{year}",
        "US Thanksgiving",
        "cultural",
        "US",
        one(thanksgiving),
        "5 U.S.C. s.6103; PyPI holidays 0.109",
        "A",
        "great",
    ),
    Rule(
        "newyear-{year}",
        "New Year's Eve and New Year's Day",
        "broadcast",
        "*",
        lambda year: (date(year, 12, 31), date(year + 1, 1, 1)),
        "lbc.co.uk 2021-01-04; financialexpress.com 2018-01-05",
        traits="great midnight",
        note="greetings peak at each local midnight",
    ),
    Rule(
        "blackfriday-{year}",
        "Black Friday to Cyber Monday",
        "shopping",
        SHOPPERS_AT_THANKSGIVING,
        black_friday,
        "5 U.S.C. s.6103; westernunion.com how-does-the-world-celebrate-black-friday; "
        "trends.acommerce.asia black-friday",
        note="the list of countries is an editor's choice",
    ),
    Rule(
        "singlesday-{year}",
        "Singles' Day",
        "shopping",
        "CN;HK;TW;SG;MY;TH;ID;PH;VN",
        fixed(11, 11),
        "emarketer.com southeast-asian-shopping-festivals; abs-cbn.com 2020-11-10",
        note="HK and TW without a source",
    ),
    Rule(
        "china618-{year}",
        "618 shopping festival",
        "shopping",
        "CN",
        fixed(6, 18),
        "thatsmags.com 2020-06-18; en.wikipedia.org 618_shopping_day",
    ),
    Rule(
        "boxingday-sales-{year}",
        "Boxing Day sales",
        "shopping",
        "GB;CA;AU;NZ",
        fixed(12, 26),
        "the-independent.com 2009-12-23; trends.acommerce.asia black-friday",
        traits="minor",
    ),
    Rule(
        "gaokao-{year}",
        "Gaokao, national college entrance exam",
        "exam",
        "CN",
        lambda year: (date(year, 6, 7), date(year, 6, 10)),
        "en.people.cn 2025-05-28 and 2022-06-07",
        note="7 and 8 June in some provinces, to 10 June in others; July in 2020",
    ),
    Rule(
        "csat-{year}",
        "Suneung (CSAT), college entrance exam",
        "exam",
        "KR",
        one(suneung),
        "ko.wikipedia.org (since 2016); sisamirae.com 254371 (ministry: 19 November 2026)",
        note="the ministry sets each date",
    ),
    Rule(
        "jp-commontest-{year}",
        "Common Test for University Admissions",
        "exam",
        "JP",
        common_test,
        "yotsuyagakuin.com kyotsu-schedule; nippon.com 2026-01-17",
    ),
    Rule(
        "us-tax-{year}",
        "US federal income tax filing deadline",
        "tax",
        "US",
        one(us_tax_day),
        "26 U.S.C. ss.6072, 7503 (legalclarity.org why-arent-taxes-due-on-april-15); "
        "Rev. Rul. 2015-13 (lexology.com)",
        "A",
        "great",
    ),
    Rule(
        "ca-tax-{year}",
        "Canada individual tax return deadline",
        "tax",
        "CA",
        one(lambda year: working_day(date(year, 4, 30))),
        "Income Tax Act s.150 (lexology.com); CRA 2015-0598291C6 (taxinterpretations.com)",
        "A",
        "great",
    ),
    Rule(
        "gb-tax-{year}",
        "UK Self Assessment online filing deadline",
        "tax",
        "GB",
        fixed(1, 31),
        "itv.com 2020-01-07 (HMRC); taxation.co.uk 2010-01-13",
        note="at a weekend too",
    ),
    Rule(
        "jp-tax-{year}",
        "Japan income tax return deadline",
        "tax",
        "JP",
        one(lambda year: working_day(date(year, 3, 15))),
        "denpyo.com key-dates 2026 (National Tax Agency)",
    ),
)
