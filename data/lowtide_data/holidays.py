"""The holiday table as text, and back. Codes are explained in `holiday_codes`.

Five parts with an empty line after each:

    header      lowtide-holidays 1 FIRST LAST ROWS: version, first and last year, number of rows
    gaps        COUNTRY FIRST LAST REASON, where holidays are not known or only in part
    names       NAME, with a tab and codes after it where several places have the name with just these;
                numbered from 0. Names that one place alone has come last, in the order of their use
    lists       the codes that the rule s refers to
    places      >PLACE NUMBER NUMBER...  the names that the place has with the codes after the name
                NUMBER CODE CODE *CODE   a name and its codes, those of observed days after a star
                 CODE CODE *CODE         the next of the names that one place alone has
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from lowtide_data.holiday_codes import Occurrences, Years, base36, decode, occurrences
from lowtide_data.holiday_rows import Gap, Row
from lowtide_data.holiday_series import Coder

FORMAT = "lowtide-holidays 1"
# How many rules for observed days a place may have that are tried on all its holidays.
USUAL_RULES = 2
# Days of one name in one place: as they are, and observed in place of others.
Series = tuple[dict[int, bool], dict[int, bool]]


def table(rows: Iterable[Row], gaps: Iterable[Gap], years: Years) -> bytes:
    """The text of the rows and gaps. Raises `ValueError` if it did not give the rows again."""
    rows = sorted(rows)
    coder, lines = _code_lines(_by_place(rows, years), years)
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
        body.append(f">{place}" + "".join(f" {number[name]}" for name in as_usual))
        for name in own:
            if name not in as_usual:
                body.append(f"{number.get(name, '')} {names[name]}")
        single += [name for name in own if name not in number]
    parts = (
        [f"{FORMAT} {years.first} {years.last} {len(rows)}"],
        [f"{gap.country} {gap.first} {gap.last} {gap.reason}" for gap in gaps],
        [f"{n}\t{usual[n]}" if n in usual else n for n in several] + single,
        coder.shared,
        body,
    )
    text = "\n\n".join("\n".join(part) for part in parts) + "\n"
    if read(text) != rows:
        raise ValueError("the holiday table does not give its rows again")
    return text.encode("utf-8")


def read(text: str) -> list[Row]:
    """The rows of a table written by `table`."""
    header, _, names, lists, body = text.removesuffix("\n").split("\n\n")
    years = Years(*(int(word) for word in header.removeprefix(FORMAT).split()[:2]))
    shared = [occurrences(code, years) for code in lists.split("\n")]
    named = [line.partition("\t") for line in names.split("\n")]
    rows: list[Row] = []
    place = ""
    entries: list[tuple[str, int, list[str]]] = []
    for line in body.split("\n"):
        first, *rest = line.split(" ")
        if first.startswith(">"):
            place = first[1:]
            entries += [(place, int(word, 36), named[int(word, 36)][2].split(" ")) for word in rest]
        else:
            entries.append((place, int(first, 36) if first else -1, rest))
    next_single = max(index for _, index, _ in entries) + 1
    for place, index, codes in entries:
        if index < 0:
            index, next_single = next_single, next_single + 1
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
) -> tuple[Coder, dict[str, dict[str, str]]]:
    """The codes of each name in each place."""
    series = [days for names in places.values() for both in names.values() for days in both]
    coder = Coder(years, [days for days in series if days])
    lines: dict[str, dict[str, str]] = {}
    for place, names in places.items():
        tried = Counter(
            code[:8]
            for plain, observed in names.values()
            if observed
            for code in coder.codes(observed, plain)
            if code.startswith("v")
        )
        usual = tuple(rule for rule, count in tried.most_common(USUAL_RULES) if count > 1)
        lines[place] = {
            name: " ".join(
                coder.codes(plain) + ["*" + code for code in coder.codes(observed, plain, usual)]
            )
            for name, (plain, observed) in names.items()
        }
    return coder, lines


def _usual_lines(lines: dict[str, dict[str, str]]) -> dict[str, str]:
    """The codes that most places have for a name, where several have the same."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for names in lines.values():
        for name, codes in names.items():
            counts[name][codes] += 1
    best = {name: max(c.items(), key=lambda item: (item[1], item[0])) for name, c in counts.items()}
    return {name: codes for name, (codes, count) in best.items() if count > 1}
