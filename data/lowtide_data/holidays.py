"""The holiday table as text, and back. Codes are explained in `holiday_codes`.

Five parts with an empty line after each:

    header      lowtide-holidays 1 FIRST LAST ROWS: version, first and last year, number of rows
    gaps        COUNTRY FIRST LAST REASON, where holidays are not known or only in part
    lists       the codes that the rule s refers to
    places      >PLACE SHIFTS STEP...    a place, what the rule v means there when it stands alone (seven
                                         characters or none), and the numbers of the names that the
                                         place has with the codes after the name, each as the step from
                                         the one before
                NUMBER CODE CODE *CODE   a name and its codes, those of observed days after a star
                 CODE CODE *CODE         the next of the names that one place alone has
    names       NAME, with a tab and codes after it where several places have the name with just these;
                numbered from 0. Names that one place alone has come last, in the order of their use
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import accumulate

from lowtide_data.holiday_codes import Occurrences, Years, base36, decode, occurrences
from lowtide_data.holiday_rows import Gap, Row
from lowtide_data.holiday_series import Coder

FORMAT = "lowtide-holidays 1"
# How many rules for observed days a place may have that are tried on all its holidays.
USUAL_RULES = 2
# The rule v without its seven shifts: the place's own follow.
BARE_RULE = re.compile(r"\*v(?=[@<>~-]|$)")
# Days of one name in one place: as they are, and observed in place of others.
Series = tuple[dict[int, bool], dict[int, bool]]


def table(rows: Iterable[Row], gaps: Iterable[Gap], years: Years) -> bytes:
    """The text of the rows and gaps. Raises `ValueError` if it did not give the rows again."""
    rows = sorted(rows)
    coder, shifts, lines = _code_lines(_by_place(rows, years), years)
    uses = Counter(name for names in lines.values() for name in names)
    several = sorted((n for n in uses if uses[n] > 1), key=lambda name: (-uses[name], name))
    number = {name: base36(index) for index, name in enumerate(several)}
    usual = _usual_lines(lines)
    single: list[str] = []
    body = []
    for place, names in sorted(lines.items()):
        own = sorted(
            names, key=lambda name: (several.index(name) if name in number else 9999, name)
        )
        as_usual = [name for name in own if name in number and usual.get(name) == names[name]]
        numbers = [0] + [several.index(name) for name in as_usual]
        steps = (base36(b - a) for a, b in zip(numbers, numbers[1:], strict=False))
        body.append(" ".join((f">{place}", shifts[place], *steps)))
        for name in own:
            if name not in as_usual:
                body.append(f"{number.get(name, '')} {names[name]}")
        single += [name for name in own if name not in number]
    parts = (
        [f"{FORMAT} {years.first} {years.last} {len(rows)}"],
        [f"{gap.country} {gap.first} {gap.last} {gap.reason}" for gap in gaps],
        coder.shared,
        body,
        [f"{n}\t{usual[n]}" if n in usual else n for n in several] + single,
    )
    text = "\n\n".join("\n".join(part) for part in parts) + "\n"
    if read(text) != rows:
        raise ValueError("the holiday table does not give its rows again")
    return text.encode("utf-8")


def read(text: str) -> list[Row]:
    """The rows of a table written by `table`."""
    header, _, lists, body, names = text.removesuffix("\n").split("\n\n")
    years = Years(*(int(word) for word in header.removeprefix(FORMAT).split()[:2]))
    shared = [occurrences(code, years) for code in lists.split()]
    named = [line.partition("\t") for line in names.split("\n")]
    rows: list[Row] = []
    place = shifts = ""
    entries: list[tuple[str, str, int, list[str]]] = []
    for line in body.split("\n"):
        first, *rest = line.split(" ")
        if first.startswith(">"):
            place, shifts = first[1:], rest[0]
            for index in accumulate(int(word, 36) for word in rest[1:]):
                entries.append((place, shifts, index, named[index][2].split(" ")))
        else:
            entries.append((place, shifts, int(first, 36) if first else -1, rest))
    next_single = max(index for _, _, index, _ in entries) + 1
    for place, shifts, index, codes in entries:
        if index < 0:
            index, next_single = next_single, next_single + 1
        codes = [BARE_RULE.sub(f"*v{shifts}", code) for code in codes]
        rows += _rows(place, named[index][0], codes, years, shared)
    return sorted(rows)


def _rows(
    place: str, name: str, codes: Iterable[str], years: Years, shared: Sequence[Occurrences]
) -> list[Row]:
    rows = []
    plain: list[int] = []
    for code in codes:
        observed = code.startswith("*")
        days = decode(code.removeprefix("*"), years, shared, tuple(sorted(plain)))
        rows += [Row(place, years.day(day), name, observed, guess) for day, guess in days]
        if not observed:
            plain += [day for day, _ in days]
    return rows


def _by_place(rows: Iterable[Row], years: Years) -> dict[str, dict[str, Series]]:
    places: dict[str, dict[str, Series]] = defaultdict(lambda: defaultdict(lambda: ({}, {})))
    for row in rows:
        places[row.place][row.name][row.observed][years.number(row.day)] = row.estimated
    return places


def _code_lines(
    places: dict[str, dict[str, Series]], years: Years
) -> tuple[Coder, dict[str, str], dict[str, dict[str, str]]]:
    """The usual shifts of each place, and the codes of each name in each place."""
    series = [days for names in places.values() for both in names.values() for days in both]
    coder = Coder(years, [days for days in series if days])
    lines: dict[str, dict[str, str]] = {}
    shifts: dict[str, str] = {}
    for place, names in places.items():
        tried = Counter(
            code[:8]
            for plain, observed in names.values()
            if observed
            for code in coder.codes(observed, plain)
            if code.startswith("v")
        )
        usual = tuple(rule for rule, count in tried.most_common(USUAL_RULES) if count > 1)
        shifts[place] = usual[0][1:] if usual else ""
        lines[place] = {}
        for name, (plain, observed) in names.items():
            codes = coder.codes(plain) + [
                "*" + code for code in coder.codes(observed, plain, usual)
            ]
            if usual:
                codes = [code.replace("*" + usual[0], "*v") for code in codes]
            lines[place][name] = " ".join(codes)
    return coder, shifts, lines


def _usual_lines(lines: dict[str, dict[str, str]]) -> dict[str, str]:
    """The codes that most places have for a name, where several have the same."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for names in lines.values():
        for name, codes in names.items():
            counts[name][codes] += 1
    best = {name: max(c.items(), key=lambda item: (item[1], item[0])) for name, c in counts.items()}
    return {name: codes for name, (codes, count) in best.items() if count > 1}
