"""The election table: checked row by row, then written in the order of its dates.

A row is a fact with a source. This module checks its form; it cannot know whether it is true.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from datetime import date

FACT_COLUMNS = (
    "id",
    "title",
    "kind",
    "tier",
    "countries",
    "start_date",
    "end_date",
    "precision",
    "confidence",
    "source_grade",
    "source",
    "note",
)
COLUMNS = (
    "id",
    "title",
    "kind",
    "tier",
    "countries",
    "from",
    "to",
    "precision",
    "confidence",
    "grade",
    "sources",
    "note",
)
VOCABULARY: Mapping[str, frozenset[str]] = {
    "kind": frozenset({"election", "runoff", "aftermath", "shutdown"}),
    "tier": frozenset({"national", "local"}),
    "precision": frozenset({"date", "window", "month", "by"}),
    "confidence": frozenset({"certain", "announced", "rule", "high", "medium", "low"}),
    "source_grade": frozenset({"A", "B"}),
}


def table_rows(
    facts: Iterable[Mapping[str, str]], countries: Collection[str], until: date
) -> list[tuple[str, ...]]:
    """The rows of elections.tsv, sorted by first day and id.

    `until` is the day through which the table was compiled: later rows are refused, since the
    table would look as if it covered their time. Raises `ValueError` naming the first wrong row.
    """
    seen: set[str] = set()
    rows = []
    for fact in facts:
        if problem := fault(fact, countries, until):
            raise ValueError(f"election {fact['id'] or fact['title']!r}: {problem}")
        if fact["id"] in seen:
            raise ValueError(f"election {fact['id']}: the id is there twice")
        seen.add(fact["id"])
        sources = ";".join(split_sources(fact["source"]))
        rows.append(
            tuple(sources if column == "source" else fact[column] for column in FACT_COLUMNS)
        )
    first_day, own_id = FACT_COLUMNS.index("start_date"), FACT_COLUMNS.index("id")
    return sorted(rows, key=lambda row: (row[first_day], row[own_id]))


def split_sources(text: str) -> list[str]:
    """The sources of a row; each may contain commas, none a semicolon."""
    return text.split("; ")


def fault(fact: Mapping[str, str], countries: Collection[str], until: date) -> str | None:
    """What is wrong with a row, or None."""
    if not re.fullmatch(r"[a-z]{2}-\d{4}-[a-z0-9-]+", fact["id"]):
        return "the id is not country-year-word in small letters"
    if not fact["title"].strip():
        return "it has no title"
    for column, words in VOCABULARY.items():
        if fact[column] not in words:
            return f"{column} is {fact[column]!r}, make it one of {', '.join(sorted(words))}"
    for code in fact["countries"].split(";"):
        if code not in countries:
            return f"{code!r} is no country of the region table"
    if fact["id"][:2].upper() not in fact["countries"].split(";"):
        return "the id names another country than the row"
    if not all(source and ";" not in source for source in split_sources(fact["source"])):
        return "a source is empty or contains a semicolon without a space after it"
    if not all(source.count("(") == source.count(")") for source in split_sources(fact["source"])):
        return "a source is cut in two by a semicolon within brackets: use a comma there"
    return fault_in_dates(fact, until)


def fault_in_dates(fact: Mapping[str, str], until: date) -> str | None:
    """What is wrong with a row's days, or None. Both are local days, the last one included."""
    try:
        first, last = date.fromisoformat(fact["start_date"]), date.fromisoformat(fact["end_date"])
    except ValueError as error:
        return f"a date is not YYYY-MM-DD: {error}"
    if last < first:
        return f"it ends on {last}, before it begins on {first}"
    if first > until:
        return f"it begins after {until}, where the table ends"
    if fact["precision"] == "month" and (first.day != 1 or (last - first).days < 27):
        return "a row of precision month does not span a month"
    if fact["precision"] == "by" and first != last:
        return "a row of precision by holds the one day of the deadline"
    return None
