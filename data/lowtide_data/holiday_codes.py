"""How a list of days is written as a few characters, and read again.

A code is a rule and what restricts it. Numbers are base 36. Days count from the first of January of
the first year, here called day numbers; the occurrences of a rule are numbered from 0.

    fMD        a day of every year: month 1 to c, day 1 to v
    eNN oNN    Easter of the West or of the East, NN - 100 days later
    nMWK       the Kth weekday W (Monday 0) of a month, K from 0; 5 is the last one
    wMDsssssss a day of every year, moved by what stands for its weekday, Monday first: a digit is as
               many days later, a to i are 1 to 9 days earlier, a dot is no holiday in that year
    cYMDd...   a day, then each time d + 350 days later: calendars of the moon
    sIIn       list II of the shared ones, n - 18 days later
    vsssssss   the days of the same holiday that are not marked as observed, moved like those of w
    xYMDYMD    just these days; Y is the year, 0 the first

Yearly rules have an occurrence for each year and one more for the year after the last. Then, each only
where needed, a and b being years from the first one:

    @ab        only the days of the years a to b; without b, to the end
    -ijk       without the occurrences i, j and k, counted from 0
    <ijk >ijk  these are one day earlier, or one day later
    ~abcd      estimated in the years a to b and c to d; without the last one, to the end
"""

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
EASTER_BASE, CHAIN_BASE, SHIFT_BASE = 100, 350, 18
LAST_OF_MONTH = 5
# A day number, or None where a rule gives no day: 29 February, or a weekday with a dot.
Occurrences = tuple[int | None, ...]


class BadCode(ValueError):
    """A code that is not of the form above."""


@dataclass(frozen=True)
class Years:
    """The years of a table, both included: at most 35, so that an occurrence is one digit."""

    first: int
    last: int

    @property
    def count(self) -> int:
        """How many years there are."""
        return self.last - self.first + 1

    @cached_property
    def _index(self) -> list[int]:
        return [self.day(number).year - self.first for number in range(self.days)]

    @cached_property
    def days(self) -> int:
        """How many days there are in all years."""
        return (date(self.last + 1, 1, 1) - date(self.first, 1, 1)).days

    def has(self, number: int) -> bool:
        """Whether a day is one of theirs."""
        return 0 <= number < self.days

    def index(self, number: int) -> int:
        """The year of a day, counted from the first."""
        return self._index[number]

    def number(self, day: date) -> int:
        """The number of a day."""
        return (day - date(self.first, 1, 1)).days

    def day(self, number: int) -> date:
        """The day of a number."""
        return date(self.first, 1, 1) + timedelta(number)


def base36(number: int, width: int = 1) -> str:
    """A number in at least `width` digits of base 36."""
    text = ""
    while number or len(text) < width:
        text = DIGITS[number % 36] + text
        number //= 36
    return text


def western_easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher)."""
    century, rest = divmod(year, 100)
    golden, leaps = year % 19, century // 4
    moon = (19 * golden + century - leaps - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    week = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * late + 114, 31)
    return date(year, month, day + 1)


def eastern_easter(year: int) -> date:
    """Easter Sunday of the Julian calendar, as a Gregorian date of the years 1900 to 2099."""
    moon = (19 * (year % 19) + 15) % 30
    week = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + week + 114, 31)
    return date(year, month, day + 1) + timedelta(13)


def code_of_day(years: Years, number: int) -> str:
    """Three characters: year, month, day."""
    day = years.day(number)
    return DIGITS[day.year - years.first] + DIGITS[day.month] + DIGITS[day.day]


def moved(shift: str) -> int | None:
    """What a character of the rule `w` means."""
    if shift == ".":
        return None
    value = int(shift, 36)
    return value if value < 10 else 9 - value


def occurrences(
    rule: str, years: Years, shared: Sequence[Occurrences] = (), plain: Occurrences = ()
) -> Occurrences:
    """The days of a rule; `plain` are those that the rule `v` moves.

    Raises `BadCode`, and `ValueError` for a character that is no digit.
    """
    kind, rest = rule[:1], rule[1:]
    if kind == "f" and len(rest) == 2:
        month, day = (int(digit, 36) for digit in rest)
        return _each_year(years, lambda year: _fixed(years, year, month, day))
    if kind in ("e", "o") and len(rest) == 2:
        easter = western_easter if kind == "e" else eastern_easter
        offset = int(rest, 36) - EASTER_BASE
        return _each_year(years, lambda year: years.number(easter(year)) + offset)
    if kind == "n" and len(rest) == 3:
        month, weekday, nth = (int(digit, 36) for digit in rest)
        return _each_year(years, lambda year: _nth_weekday(years, year, month, weekday, nth))
    if kind == "w" and len(rest) == 9:
        month, day = (int(digit, 36) for digit in rest[:2])
        shifts = [moved(shift) for shift in rest[2:]]
        return _each_year(years, lambda year: _by_weekday(years, year, month, day, shifts))
    if kind == "c" and len(rest) >= 3:
        chain = [_listed(years, rest[:3])]
        for delta in rest[3:]:
            chain.append(chain[-1] + int(delta, 36) + CHAIN_BASE)
        return tuple(chain)
    if kind == "s" and len(rest) == 3:
        by = int(rest[2], 36) - SHIFT_BASE
        return tuple(None if day is None else day + by for day in shared[int(rest[:2], 36)])
    if kind == "v" and len(rest) == 7:
        shifts = [moved(shift) for shift in rest]
        return tuple(None if day is None else _shifted(years, day, shifts) for day in plain)
    if kind == "x" and len(rest) % 3 == 0:
        return tuple(_listed(years, rest[at : at + 3]) for at in range(0, len(rest), 3))
    raise BadCode(f"{rule!r} is no rule")


def decode(
    code: str, years: Years, shared: Sequence[Occurrences], plain: Occurrences = ()
) -> list[tuple[int, bool]]:
    """The days of a code that lie within the years, each with whether it is estimated."""
    rule, *parts = re.split("([@<>~-])", code)
    marks = dict(zip(parts[::2], parts[1::2], strict=True))
    at = {mark: {int(digit, 36) for digit in digits} for mark, digits in marks.items()}
    used = spans(marks.get("@", "0"), years)
    guesses = spans(marks.get("~", ""), years)
    found = []
    for index, day in enumerate(occurrences(rule, years, shared, plain)):
        if day is not None and years.has(day) and index not in at.get("-", ()):
            moved_day = day + (index in at.get(">", ())) - (index in at.get("<", ()))
            if years.index(day) in used and years.has(moved_day):
                found.append((moved_day, years.index(moved_day) in guesses))
    return found


def spans(text: str, years: Years) -> frozenset[int]:
    """The years of pairs of digits, the last of which may lack its end."""
    ends = [int(digit, 36) for digit in text] + [years.count - 1] * (len(text) % 2)
    return frozenset(
        year for a, b in zip(ends[::2], ends[1::2], strict=True) for year in range(a, b + 1)
    )


def spans_text(chosen: Collection[int], of: Collection[int], years: Years) -> str:
    """The shortest text whose `spans` have, of the years `of`, those that are chosen."""
    text, inside, last = "", False, 0
    for year in sorted(of):
        if (year in chosen) != inside:
            text += DIGITS[year] if not inside else DIGITS[last]
            inside = not inside
        last = year
    return text


def _each_year(years: Years, day_of: Callable[[int], int | None]) -> Occurrences:
    return tuple(day_of(year) for year in range(years.first, years.last + 2))


def _fixed(years: Years, year: int, month: int, day: int) -> int | None:
    if (month, day) == (2, 29) and date(year, 3, 1) - date(year, 2, 28) == timedelta(1):
        return None
    return years.number(date(year, month, day))


def _nth_weekday(years: Years, year: int, month: int, weekday: int, nth: int) -> int | None:
    if nth == LAST_OF_MONTH:
        after = date(year + month // 12, month % 12 + 1, 1)
        return years.number(after) - 1 - (after.weekday() - 1 - weekday) % 7
    first = date(year, month, 1)
    day = first + timedelta((weekday - first.weekday()) % 7 + 7 * nth)
    return years.number(day) if day.month == month else None


def _by_weekday(
    years: Years, year: int, month: int, day: int, shifts: Sequence[int | None]
) -> int | None:
    base = _fixed(years, year, month, day)
    return None if base is None else _shifted(years, base, shifts)


def _shifted(years: Years, day: int, shifts: Sequence[int | None]) -> int | None:
    shift = shifts[years.day(day).weekday()]
    return None if shift is None else day + shift


def _listed(years: Years, text: str) -> int:
    year, month, day = (int(digit, 36) for digit in text)
    return years.number(date(years.first + year, month, day))
