"""Finds short codes (`holiday_codes`) for lists of days.

Nothing here decides what is true: a code found here is decoded again and must give the same days.
Start with `Coder`.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from lowtide_data.holiday_codes import (
    CHAIN_BASE,
    DIGITS,
    EASTER_BASE,
    LAST_OF_MONTH,
    SHIFT_BASE,
    Occurrences,
    Years,
    base36,
    code_of_day,
    eastern_easter,
    occurrences,
    spans_text,
    western_easter,
)

# What one day costs in a list (rule x): its three characters pack badly. A rule must be shorter than
# the days that it stands for.
LISTED = 4
# A shared list must stand for so many days of another series in the place of its own.
ALIKE = 0.8
SHORTEST_CHAIN = 8
LONGEST_LIST = len(DIGITS)
# A yearly rule of fewer characters, span included, is not improved upon.
PLAIN = 7
# Characters that a usual rule may cost more: repeated text is packed well.
USUAL = 5
# The characters of the rules w and v.
SHIFTS = {by: DIGITS[by] if by >= 0 else DIGITS[9 - by] for by in range(-9, 10)}

# Day numbers, each with whether it is estimated.
Days = Mapping[int, bool]


@dataclass(frozen=True)
class Fit:
    """A code, the days that it stands for, and the characters that it saves."""

    code: str
    days: frozenset[int]
    saved: int


class Coder:
    """Writes series of days; `shared` are the lists that several series refer to."""

    def __init__(self, years: Years, series: Iterable[Days]) -> None:
        self._years = years
        self._known: dict[str, Occurrences] = {}
        self._done: dict[
            tuple[frozenset[tuple[int, bool]], frozenset[int], tuple[str, ...]], list[str]
        ] = {}
        self._easters = {
            letter: {
                year: years.number(easter(year)) for year in range(years.first, years.last + 1)
            }
            for letter, easter in (("e", western_easter), ("o", eastern_easter))
        }
        self.shared: list[str] = []
        self._shared_days: list[Occurrences] = []
        self._shared_masks: list[int] = []
        for chain in self._common_chains(series):
            self.shared.append(chain)
            days = occurrences(chain, years, ())
            self._shared_days.append(days)
            self._shared_masks.append(_mask(day for day in days if day is not None))

    def codes(
        self, days: Days, plain: Days | None = None, usual: tuple[str, ...] = ()
    ) -> list[str]:
        """The codes of a series; `plain` are the days that an observed holiday is observed for.

        The rules `usual` are taken where another one saves little more.
        """
        key = (frozenset(days.items()), frozenset(plain or ()), usual)
        if key not in self._done:
            moved = tuple(sorted(plain or ()))
            self._done[key] = self._find(days, moved if len(moved) <= len(DIGITS) else (), usual)
        return self._done[key]

    def _find(self, days: Days, plain: tuple[int, ...], usual: tuple[str, ...]) -> list[str]:
        rest = dict(days)
        found = []
        while rest and (fit := self._best(rest, plain, usual)):
            found.append(fit.code)
            for day in fit.days:
                del rest[day]
        while rest:
            guesses = _guesses(rest, self._years)
            listed = sorted(
                day for day, guess in rest.items() if guess == (self._years.index(day) in guesses)
            )
            part = listed[:LONGEST_LIST]
            text = spans_text(guesses, {self._years.index(day) for day in part}, self._years)
            rule = "x" + "".join(code_of_day(self._years, day) for day in part)
            found.append(f"{rule}~{text}" if text else rule)
            for day in part:
                del rest[day]
        return found

    def _best(self, days: Days, plain: tuple[int, ...], usual: tuple[str, ...]) -> Fit | None:
        """The rule that saves most against a list."""
        guesses = _guesses(days, self._years)
        rules = self._yearly(days)
        fits = [self._fit(rule, days, self._occurrences(rule), guesses) for rule in rules]
        if not any(len(fit.days) == len(days) and len(fit.code) < PLAIN for fit in fits):
            rules = [*self._shared_rules(days), *self._chains(days), *self._weekday_rules(days)]
            fits += [self._fit(rule, days, self._occurrences(rule), guesses) for rule in rules]
            for rule in [self._observed_rule(days, plain), *usual]:
                fit = self._fit(rule, days, occurrences(rule, self._years, plain=plain), guesses)
                fits.append(
                    replace(fit, saved=fit.saved + USUAL * (rule in usual and bool(fit.days)))
                )
        best = max(fits, key=lambda fit: (fit.saved, fit.code), default=None)
        return best if best and best.saved > 0 else None

    def _occurrences(self, rule: str) -> Occurrences:
        if rule not in self._known:
            self._known[rule] = occurrences(rule, self._years, self._shared_days)
        return self._known[rule]

    def _fit(self, rule: str, days: Days, every: Occurrences, guesses: frozenset[int]) -> Fit:
        years = self._years
        on_time = {day for day in every if day is not None}
        hits: dict[int, int] = {}
        taken: set[int] = set()
        inside = {i: day for i, day in enumerate(every) if day is not None and years.has(day)}
        for i, day in inside.items():
            for by in (0, -1, 1):
                to = day + by
                right = to in days and days[to] == (years.index(to) in guesses)
                if right and (by == 0 or to not in on_time) and to not in taken:
                    hits[i] = to
                    taken.add(to)
                    break
        if not hits:
            return Fit(rule, frozenset(), -1)
        used = {years.index(inside[i]) for i in hits}
        first, last = min(used), max(used)
        marks = {"@": "", "-": "", "<": "", ">": "", "~": ""}
        bounds = {years.index(day) for day in inside.values()}
        if last < max(bounds):
            marks["@"] = DIGITS[first] + DIGITS[last]
        elif first > min(bounds):
            marks["@"] = DIGITS[first]
        for i, day in inside.items():
            if i not in hits and first <= years.index(day) <= last:
                marks["-"] += DIGITS[i]
            elif i in hits and hits[i] != day:
                marks["<" if hits[i] < day else ">"] += DIGITS[i]
        when = {years.index(day) for day in hits.values()}
        marks["~"] = spans_text(guesses, when, years)
        code = rule + "".join(mark + text for mark, text in marks.items() if text)
        return Fit(code, frozenset(hits.values()), LISTED * len(hits) - len(code) - 1)

    def _yearly(self, days: Days) -> list[str]:
        """Fixed days, days around Easter and nth weekdays that two days at least agree with."""
        votes: Counter[str] = Counter()
        for number in days:
            day = self._years.day(number)
            votes[f"f{DIGITS[day.month]}{DIGITS[day.day]}"] += 1
            head = f"n{DIGITS[day.month]}{day.weekday()}"
            votes[f"{head}{(day.day - 1) // 7}"] += 1
            if self._years.day(number + 7).month != day.month:
                votes[f"{head}{LAST_OF_MONTH}"] += 1
            for letter, easter in self._easters.items():
                offset = number - easter[day.year]
                if abs(offset) <= EASTER_BASE:
                    votes[f"{letter}{base36(offset + EASTER_BASE, 2)}"] += 1
        return [rule for rule, count in votes.most_common(8) if count > 1]

    def _weekday_rules(self, days: Days) -> list[str]:
        """Days that move with the weekday of a fixed day, which is looked for near each of them."""
        if len(days) < 4:
            return []
        bases = Counter(
            (near.month, near.day)
            for number in days
            for by in range(-9, 10)
            if (near := self._years.day(number + by)).year <= self._years.last + 1
        )
        rules = []
        for (month, day), _ in bases.most_common(30):
            head = f"{DIGITS[month]}{DIGITS[day]}"
            rules.append(f"w{head}{self._shifts(self._occurrences('f' + head), days)}")
        return rules

    def _observed_rule(self, days: Days, plain: tuple[int, ...]) -> str:
        """Days that move with the weekday of the days that they are observed for."""
        return f"v{self._shifts(plain, days)}"

    def _shifts(self, bases: Occurrences, days: Days) -> str:
        """What brings the bases of each weekday to most of the days."""
        votes = [Counter[int]() for _ in range(7)]
        for base in bases:
            if base is not None:
                weekday = self._years.day(base).weekday()
                votes[weekday].update(by for by in range(-9, 10) if base + by in days)
        return "".join(
            SHIFTS[min(vote, key=lambda by: (-vote[by], abs(by), by))] if vote else "."
            for vote in votes
        )

    def _shared_rules(self, days: Days) -> list[str]:
        """The shared lists, moved, that stand for several of the days."""
        if len(days) < 3:
            return []
        mask = _mask(days)
        rules = []
        for index, shared in enumerate(self._shared_masks):
            for by in range(-SHIFT_BASE, SHIFT_BASE):
                if (mask & _shifted(shared, by)).bit_count() > 2:
                    rules.append(f"s{base36(index, 2)}{DIGITS[by + SHIFT_BASE]}")
        return rules

    def _chains(self, days: Days) -> list[str]:
        """Lists of the days at one place of each run of days, year by year."""
        by_place: dict[int, list[int]] = {}
        place = 0
        for day in sorted(days):
            place = place + 1 if day - 1 in days else 0
            by_place.setdefault(place, []).append(day)
        chains = []
        for numbers in by_place.values():
            chain = [numbers[0]]
            for day in numbers[1:]:
                if day - chain[-1] > CHAIN_BASE + 35:
                    chains.append(chain)
                    chain = [day]
                elif day - chain[-1] >= CHAIN_BASE:
                    chain.append(day)
            chains.append(chain)
        return [self._chain(chain) for chain in chains if len(chain) >= SHORTEST_CHAIN]

    def _chain(self, days: list[int]) -> str:
        deltas = (b - a - CHAIN_BASE for a, b in zip(days, days[1:], strict=False))
        return f"c{code_of_day(self._years, days[0])}{''.join(DIGITS[d] for d in deltas)}"

    def _common_chains(self, series: Iterable[Days]) -> list[str]:
        """Lists that several series follow, days apart: the most frequent one of each kind."""
        votes: Counter[str] = Counter()
        for days in series:
            guesses = _guesses(days, self._years)
            fits = [
                self._fit(rule, days, self._occurrences(rule), guesses)
                for rule in self._yearly(days)
            ]
            if max((len(fit.days) for fit in fits), default=0) * 2 < len(days):
                votes.update(self._chains(days))
        kinds: list[tuple[int, str]] = []
        followers: Counter[str] = Counter()
        order = sorted(votes.items(), key=lambda item: (-item[1] * len(item[0]), item[0]))
        for chain, count in order:
            listed = occurrences(chain, self._years)
            mask = _mask(day for day in listed if day is not None)
            kind = next((k for m, k in kinds if _alike(mask, m) >= ALIKE * len(listed)), None)
            if kind is None:
                kinds.append((mask, chain))
            followers[kind or chain] += count
        return [chain for _, chain in kinds if followers[chain] > 1]


def _alike(mask: int, other: int) -> int:
    """How many days two lists share when one is moved."""
    return max((mask & _shifted(other, by)).bit_count() for by in range(-SHIFT_BASE, SHIFT_BASE))


def _mask(days: Iterable[int]) -> int:
    """The days as bits; days before the first year are left out."""
    mask = 0
    for day in days:
        if day >= 0:
            mask |= 1 << day
    return mask


def _shifted(mask: int, by: int) -> int:
    return mask << by if by >= 0 else mask >> -by


def _guesses(days: Days, years: Years) -> frozenset[int]:
    """The years of which a first day is estimated."""
    first: dict[int, bool] = {}
    for day in sorted(days):
        first.setdefault(years.index(day), days[day])
    return frozenset(year for year, estimated in first.items() if estimated)
