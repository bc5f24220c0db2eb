"""The rule at the end of a TZif file: clock changes that go on year after year (POSIX TZ text).

Only the form that the IANA data uses is read: two names, two offsets, two changes by month, week
and weekday, such as `CET-1CEST,M3.5.0,M10.5.0/3` or `<-02>2<-01>,M3.5.0/-1,M10.5.0/0`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

_NAME = r"(?:[A-Za-z]+|<[^>]+>)"
_TIME = r"[+-]?\d+(?::\d\d)?(?::\d\d)?"
_CHANGE = rf"M(\d+)\.(\d)\.(\d)(?:/({_TIME}))?"
_RULE = re.compile(rf"{_NAME}({_TIME})(?:{_NAME}({_TIME})?,{_CHANGE},{_CHANGE})?")


@dataclass(frozen=True)
class Change:
    """The `week`-th `weekday` (0 Sunday; week 5 the last) of `month`, `at` seconds after midnight."""

    month: int
    week: int
    weekday: int
    at: int

    def on(self, year: int) -> datetime:
        """The local time of the change, written as if it were UTC."""
        first = date(year, self.month, 1)
        day = first + timedelta((self.weekday - first.isoweekday()) % 7 + 7 * (self.week - 1))
        while day.month != self.month:
            day -= timedelta(7)
        return datetime(day.year, day.month, day.day, tzinfo=UTC) + timedelta(seconds=self.at)


@dataclass(frozen=True)
class Rule:
    """Offsets in seconds east of Greenwich; `changes` is to summer and back, or None."""

    standard: int
    summer: int
    changes: tuple[Change, Change] | None

    def transitions(self, first_year: int, last_year: int) -> Iterator[tuple[int, int]]:
        """(Unix second, offset from then on), in order."""
        if self.changes is None:
            return
        to_summer, to_standard = self.changes
        found = []
        for year in range(first_year, last_year + 1):
            found.append((int(to_summer.on(year).timestamp()) - self.standard, self.summer))
            found.append((int(to_standard.on(year).timestamp()) - self.summer, self.standard))
        yield from sorted(found)


def parse_rule(text: str) -> Rule:
    """The rule of a TZif footer; raises `ValueError` for a form that is not read here."""
    match = _RULE.fullmatch(text)
    if match is None:
        raise ValueError(f"{text!r} is no clock rule of the kind that is read here")
    standard = -_seconds(match[1])
    if match[3] is None:
        return Rule(standard, standard, None)
    summer = -_seconds(match[2]) if match[2] else standard + 3600
    return Rule(standard, summer, (_change(match, 3), _change(match, 7)))


def _change(match: re.Match[str], group: int) -> Change:
    month, week, weekday, at = match.group(group, group + 1, group + 2, group + 3)
    return Change(int(month), int(week), int(weekday), _seconds(at or "2"))


def _seconds(text: str) -> int:
    parts = [int(part) for part in text.lstrip("+-").split(":")]
    size = sum(part * unit for part, unit in zip(parts, (3600, 60, 1), strict=False))
    return -size if text.startswith("-") else size
