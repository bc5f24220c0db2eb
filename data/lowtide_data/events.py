"""The event table: checked row by row, then written in the order of its dates.

A row is a fact with a source. This module checks its form; it cannot know whether it is true.
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta

Row = Mapping[str, str]

# The columns of the table and of the files of facts alike.
COLUMNS = (
    "id",
    "title",
    "kind",
    "tier",
    "scope",
    "from",
    "to",
    "precision",
    "confidence",
    "grade",
    "traits",
    "sources",
    "note",
)
# Kinds whose ids begin with the country they are about.
OF_A_COUNTRY = frozenset({"election", "runoff", "aftermath", "shutdown", "crisis"})
VOCABULARY: Mapping[str, frozenset[str]] = {
    "kind": OF_A_COUNTRY
    | {"religious", "cultural", "exam", "shopping", "sport", "broadcast", "tax"},
    "tier": frozenset({"national", "local"}),
    "precision": frozenset({"date", "estimate", "window", "month", "by"}),
    "confidence": frozenset({"certain", "announced", "rule", "high", "medium", "low"}),
    "grade": frozenset({"A", "B"}),
}
# What a trait says, and the kinds that may carry it. Weight: `great` counts one more than the kind,
# `minor` one less. Hours: `sunset`, it begins at that of the first day; `midnight`, people are up
# around that which ends it.
TRAITS: Mapping[str, frozenset[str]] = {
    "great": frozenset({"religious", "cultural", "sport", "broadcast", "tax"}),
    "minor": frozenset({"exam", "shopping"}),
    "sunset": frozenset({"religious"}),
    "midnight": frozenset({"broadcast"}),
    "need-up": frozenset({"religious", "cultural"}),
    "use-down": frozenset({"religious"}),
    "hours-shift": frozenset({"religious"}),
}
EFFECTS = frozenset({"need-up", "use-down", "hours-shift"})
# The words of titles and notes by which the build knows that a vote has two rounds.
FIRST_ROUND, RUN_OFF, NO_RUN_OFF = "(first round", "run-off", "no run-off was needed"
VOTES = frozenset({"election", "runoff"})
LONGEST_WAIT = timedelta(days=120)
INSTANT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}Z")


def places_of(regions: Iterable[str]) -> frozenset[str]:
    """What a scope may name, besides everywhere: these regions and their countries."""
    return frozenset(name for region in regions for name in (region, region[:2]))


def table_rows(
    facts: Iterable[Row], places: Collection[str], elections_until: date
) -> list[tuple[str, ...]]:
    """The rows of events.tsv, those of one family together: so they are shortest after gzip.

    `elections_until` is the day through which elections were compiled: later ones are refused
    unless a statute fixes their day, since the table would look as if it covered their time.
    Raises `ValueError` naming the first wrong row.
    """
    seen: set[str] = set()
    rows = []
    for fact in facts:
        if problem := fault(fact, places, elections_until):
            raise ValueError(f"event {fact['id'] or fact['title']!r}: {problem}")
        if fact["id"] in seen:
            raise ValueError(f"event {fact['id']}: the id is there twice")
        seen.add(fact["id"])
        rows.append(fact)
    rows.sort(key=lambda row: (row["from"], row["id"]))
    if lonely := without_run_off(rows):
        raise ValueError(
            f"event {lonely['id']}: the country's next vote is no run-off within "
            f"{LONGEST_WAIT.days} days: add it, or say in the note that {NO_RUN_OFF}"
        )
    rows.sort(key=lambda row: (row["kind"], row["title"], row["scope"], row["from"], row["id"]))
    return [
        tuple(
            ";".join(split_sources(row[column])) if column == "sources" else row[column]
            for column in COLUMNS
        )
        for row in rows
    ]


def without_run_off(rows: Sequence[Row]) -> Row | None:
    """The first of the sorted rows that is a first round without an answer, or None."""
    votes = [row for row in rows if row["kind"] in VOTES]
    for number, row in enumerate(votes):
        if FIRST_ROUND not in row["title"] or NO_RUN_OFF in row["note"]:
            continue
        later = [vote for vote in votes[number + 1 :] if vote["scope"] == row["scope"]]
        latest = date.fromisoformat(row["to"]) + LONGEST_WAIT
        if not (later and RUN_OFF in later[0]["title"] and later[0]["from"] <= latest.isoformat()):
            return row
    return None


def split_sources(text: str) -> list[str]:
    """The sources of a row; each may contain commas, none a semicolon."""
    return text.split("; ")


def fault(fact: Row, places: Collection[str], elections_until: date) -> str | None:
    """What is wrong with a row, or None."""
    if not re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*-\d{4}(-[a-z0-9]+)*", fact["id"]):
        return "the id is not words and a year in small letters, joined by hyphens"
    if not fact["title"].strip():
        return "it has no title"
    for column, words in VOCABULARY.items():
        if fact[column] not in words:
            return f"{column} is {fact[column]!r}, make it one of {', '.join(sorted(words))}"
    return (
        fault_in_scope(fact, places)
        or fault_in_traits(fact)
        or fault_in_sources(fact)
        or fault_in_time(fact, elections_until)
    )


def fault_in_scope(fact: Row, places: Collection[str]) -> str | None:
    """What is wrong with the places of a row, or None."""
    scope = fact["scope"].split(";")
    for place in scope:
        if place != "*" and place not in places:
            return f"{place!r} is no country or region of the region table"
    if len(set(scope)) < len(scope) or ("*" in scope and len(scope) > 1):
        return "a place is named twice"
    if fact["kind"] in OF_A_COUNTRY and fact["id"][:2].upper() not in {p[:2] for p in scope}:
        return "the id names another country than the row"
    return None


def fault_in_traits(fact: Row) -> str | None:
    """What is wrong with the traits of a row, or None."""
    traits = fact["traits"].split()
    for trait in traits:
        if fact["kind"] not in TRAITS.get(trait, ()):
            return f"{trait!r} is no trait of the kind {fact['kind']}"
    if len(set(traits)) < len(traits) or len(EFFECTS.intersection(traits)) > 1:
        return "it has a trait twice or two effects"
    return None


def fault_in_sources(fact: Row) -> str | None:
    """What is wrong with the sources of a row, or None."""
    sources = split_sources(fact["sources"])
    if not all(source and ";" not in source for source in sources):
        return "a source is empty or contains a semicolon without a space after it"
    if not all(source.count("(") == source.count(")") for source in sources):
        return "a source is cut in two by a semicolon within brackets: use a comma there"
    return None


def fault_in_time(fact: Row, elections_until: date) -> str | None:
    """What is wrong with a row's time, or None.

    Either two local days, the last one included, or two instants, the last one not.
    """
    ends = (fact["from"], fact["to"])
    if all(INSTANT.fullmatch(end) for end in ends):
        start, stop = map(datetime.fromisoformat, ends)
        if stop <= start:
            return f"it ends at {ends[1]}, before it begins at {ends[0]}"
        return None if fact["precision"] == "date" else "instants need the precision date"
    try:
        first, last = map(date.fromisoformat, ends)
    except ValueError as error:
        return f"a time is neither two dates YYYY-MM-DD nor two instants: {error}"
    if last < first:
        return f"it ends on {last}, before it begins on {first}"
    if fact["kind"] in OF_A_COUNTRY and first > elections_until and fact["confidence"] != "rule":
        return f"it begins after {elections_until}, where the elections end"
    if fact["precision"] == "month" and (first.day != 1 or (last - first).days < 27):
        return "a row of precision month does not span a month"
    if fact["precision"] == "by" and first != last:
        return "a row of precision by holds the one day of the deadline"
    if "sunset" in fact["traits"].split() and first == last:
        return "a row that begins at sunset ends on a later day"
    return None
