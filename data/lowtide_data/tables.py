"""Reading of hand-kept CSV files and writing of tab-separated tables; knows no column by name."""

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path


class BadFact(ValueError):
    """A hand-kept file that cannot be used; the text names file, row and remedy."""


def read_facts(path: Path, columns: Sequence[str]) -> list[dict[str, str]]:
    """The rows of a hand-kept CSV file whose header must be exactly `columns`.

    Raises `BadFact` for another header, a row of another length, or text with a tab or line break.
    """
    with path.open(encoding="utf-8", newline="") as file:
        return parse_facts(file, path.name, columns)


def parse_facts(
    lines: Iterable[str], file_name: str, columns: Sequence[str]
) -> list[dict[str, str]]:
    """Like `read_facts`, from lines already at hand."""
    rows = csv.reader(lines, strict=True)
    header = next(rows, [])
    if header != list(columns):
        raise BadFact(f"{file_name}: the header is {header}, make it {list(columns)}")
    facts = []
    for number, row in enumerate(rows, start=2):
        if len(row) != len(columns):
            raise BadFact(f"{file_name} row {number}: {len(row)} columns, make it {len(columns)}")
        for cell in row:
            if any(mark in cell for mark in "\t\r\n"):
                raise BadFact(
                    f"{file_name} row {number}: a tab or line break in {cell!r}, remove it"
                )
        facts.append(dict(zip(columns, row, strict=True)))
    return facts


def tab_separated(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """A table as UTF-8 with LF line ends, header first."""
    text = io.StringIO()
    for row in (columns, *rows):
        if len(row) != len(columns) or any(mark in cell for cell in row for mark in "\t\r\n"):
            raise ValueError(f"a row does not fit a tab-separated table: {row!r}")
        text.write("\t".join(row) + "\n")
    return text.getvalue().encode("utf-8")


def parse_tab_separated(table: bytes) -> list[dict[str, str]]:
    """The rows of a table written by `tab_separated`."""
    lines = table.decode("utf-8").split("\n")
    header = lines[0].split("\t")
    return [dict(zip(header, line.split("\t"), strict=True)) for line in lines[1:] if line]
