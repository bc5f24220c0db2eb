"""The clock of every zone in a tzdata.zi, worked out from its text.

For each name the instants at which offset or abbreviation change, exactly, inside a range of instants.
A second, independent reading of the file that crates/chrono-tz-build compiles, so that two releases can
be compared without building anything. Knows nothing of packages or of files.

The form of the lines and their meaning: the manual page of zic, the compiler of the tz project.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from dataclasses import dataclass
from typing import Iterator, NamedTuple

EPOCH_DAY = dt.date(1970, 1, 1).toordinal()
MONTHS = (
    "january february march april may june july august september october november december".split()
)
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()


class Clock(NamedTuple):
    """What a clock shows: seconds east of UTC, and the abbreviation."""

    offset: int
    abbreviation: str


@dataclass(frozen=True)
class History:
    """A zone's clock: `clocks[0]` before `changes[0]`, `clocks[i]` from `changes[i - 1]` on (Unix seconds)."""

    changes: tuple[int, ...]
    clocks: tuple[Clock, ...]

    def at(self, instant: int) -> Clock:
        """The clock at an instant in Unix seconds."""
        return self.clocks[bisect_right(self.changes, instant)]


class Moment(NamedTuple):
    """A date and time of day in the file: seconds since 1970 on the clock that `kind` names."""

    seconds: int
    kind: str  # w: wall clock, s: standard time, u: UTC

    def instant(self, standard: int, saving: int) -> int:
        """Unix seconds, where the clock before it was `standard` + `saving` seconds ahead of UTC."""
        return self.seconds - {"w": standard + saving, "s": standard, "u": 0}[self.kind]


class Turn(NamedTuple):
    """One application of a rule in one year."""

    moment: Moment
    saving: int
    letters: str


@dataclass(frozen=True)
class Era:
    """One line of a zone."""

    standard: int
    rules: str
    form: str
    until: Moment | None


class Malformed(ValueError):
    """A line of the file is not understood."""


def version(text: str) -> str:
    """The release that the first line names, such as `2026f`."""
    first = text.split("\n", 1)[0].split()
    if first[:2] != ["#", "version"] or len(first) != 3:
        raise Malformed("the first line of tzdata.zi does not name a version")
    return first[2]


def histories(text: str, start: int, end: int) -> dict[str, History]:
    """The history of every zone and link, cut to the instants from `start` up to `end` (Unix seconds)."""
    last_year = dt.datetime.fromtimestamp(end, dt.timezone.utc).year
    rules: dict[str, list[Turn]] = {}
    zones: dict[str, list[Era]] = {}
    links: dict[str, str] = {}
    current: list[Era] = []
    for number, line in enumerate(text.splitlines(), start=1):
        fields = line.split()
        if not fields or line.startswith("#"):
            continue
        try:
            if fields[0] == "R":
                rules.setdefault(fields[1], []).extend(_turns(fields, last_year))
            elif fields[0] == "L":
                links[fields[2]] = fields[1]
            elif fields[0] == "Z":
                current = zones.setdefault(fields[1], [])
                current.append(_era(fields[2:]))
            else:
                current.append(_era(fields))
        except (ValueError, IndexError) as cause:
            raise Malformed(f"line {number}: {line}: {cause}") from cause
    for turns in rules.values():
        turns.sort(key=lambda turn: turn.moment.seconds)
    found = {name: _cut(list(_spans(eras, rules)), start, end) for name, eras in zones.items()}
    for name, target in links.items():
        while target in links:
            target = links[target]
        found[name] = found[target]
    return found


def _spans(eras: list[Era], rules: dict[str, list[Turn]]) -> Iterator[tuple[int | None, Clock]]:
    """The spans of a zone, in order: the instant each begins at (None: always) and its clock."""
    begin: int | None = None
    for era in eras:
        turns = rules.get(era.rules, [])
        saving = 0 if turns else _seconds(era.rules)
        letters = next((turn.letters for turn in turns if turn.saving == 0), "")
        due = begin  # where the span that is being worked out begins
        for turn in turns:
            instant = turn.moment.instant(era.standard, saving)
            if era.until is not None and instant >= era.until.instant(era.standard, saving):
                break
            if begin is None or instant > begin:
                yield due, _clock(era, saving, letters)
                due = instant
            saving, letters = turn.saving, turn.letters
        yield due, _clock(era, saving, letters)
        if era.until is not None:
            begin = era.until.instant(era.standard, saving)


def _cut(spans: list[tuple[int | None, Clock]], start: int, end: int) -> History:
    changes: list[int] = []
    clocks: list[Clock] = []
    for begin, clock in _settled(spans):
        if begin is None or begin <= start:
            clocks = [clock]
        elif begin < end and clock != clocks[-1]:
            changes.append(begin)
            clocks.append(clock)
    return History(tuple(changes), tuple(clocks))


def _settled(spans: list[tuple[int | None, Clock]]) -> list[tuple[int | None, Clock]]:
    """Joins two changes that the local clock shows as one, as zic does.

    A zone may change its standard time and its saving at the same local time (Indiana, 2 April 2006):
    reckoned in the new standard time, the second seems to come an hour later.
    """
    settled: list[tuple[int | None, Clock]] = []
    for begin, clock in spans:
        if len(settled) > 1 and begin is not None:
            last_begin, last = settled[-1]
            before = settled[-2][1]
            if last_begin is not None and begin + last.offset <= last_begin + before.offset:
                settled[-1] = (last_begin, clock)
                continue
        settled.append((begin, clock))
    return settled


def _clock(era: Era, saving: int, letters: str) -> Clock:
    offset = era.standard + saving
    standard_form, _, saving_form = era.form.partition("/")
    if saving_form:
        return Clock(offset, saving_form if saving else standard_form)
    if era.form != "%z":
        return Clock(offset, era.form.replace("%s", letters))
    minutes, seconds = divmod(abs(offset), 60)
    digits = f"{minutes // 60:02}{minutes % 60:02}{seconds:02}"
    while len(digits) > 2 and digits.endswith("00"):
        digits = digits[:-2]
    return Clock(offset, ("-" if offset < 0 else "+") + digits)


def _turns(fields: list[str], last_year: int) -> Iterator[Turn]:
    _, _, first, last, _, month, day, time, saving, letters = fields
    if last[0].isdigit():
        until_year = int(last)
    else:
        until_year = int(first) if _place(last, ["only", "maximum"]) == 0 else last_year
    for year in range(int(first), min(until_year, last_year) + 1):
        moment = _moment(_date(year, month, day), time)
        yield Turn(moment, _seconds(saving), "" if letters == "-" else letters)


def _era(fields: list[str]) -> Era:
    standard, rules, form = fields[:3]
    until = None
    if len(fields) > 3:
        year, month, day, time = fields[3:] + ["Jan", "1", "0"][len(fields) - 4 :]
        until = _moment(_date(int(year), month, day), time)
    return Era(_seconds(standard), rules, form, until)


def _date(year: int, month_word: str, day: str) -> int:
    """Days since 1970 of `14`, `lastSu`, `Su>=8` or `Sa<=30` in a month."""
    month = _place(month_word, MONTHS) + 1
    if day.startswith("last"):
        first_of_next = dt.date(year + month // 12, month % 12 + 1, 1)
        ordinal = first_of_next.toordinal() - 1
        return ordinal - (ordinal - 1 - _place(day[4:], WEEKDAYS)) % 7 - EPOCH_DAY
    word, sign, number = day.partition(">=") if ">=" in day else day.partition("<=")
    ordinal = dt.date(year, month, int(number or word)).toordinal()
    if sign:
        after = (_place(word, WEEKDAYS) - (ordinal - 1)) % 7
        ordinal += after if sign == ">=" else after - (7 if after else 0)
    return ordinal - EPOCH_DAY


def _moment(day: int, time: str) -> Moment:
    kind = {"s": "s", "u": "u", "g": "u", "z": "u"}.get(time[-1], "w")
    return Moment(day * 86_400 + _seconds(time.rstrip("wsugz")), kind)


def _seconds(text: str) -> int:
    """An amount of time such as `-1`, `5:30`, `0:1:15` or `-` (none), in seconds."""
    if text == "-":
        return 0
    parts = [int(part) for part in text.removeprefix("-").split(":")]
    if len(parts) > 3:
        raise Malformed(f'"{text}" is no time')
    seconds = sum(part * unit for part, unit in zip(parts, (3600, 60, 1)))
    return -seconds if text.startswith("-") else seconds


def _place(word: str, names: list[str]) -> int:
    """Which of `names` the word is the start of."""
    hits = [at for at, name in enumerate(names) if name.startswith(word.lower())]
    if len(hits) != 1:
        raise Malformed(f'"{word}" is {"more than one" if hits else "none"} of {", ".join(names)}')
    return hits[0]
