#!/usr/bin/env python3
"""Writes tests/data/holidays*.csv, with which the tests of the program compare what it reads.

    python3 data/holidays_golden.py      after each change of data/built/holidays.txt

The first file has all rows of a few places; the second, for each year, the number of all rows and a
digest (FNV-1a, 64 bits) of their lines in the form of the first.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

from lowtide_data import holidays, layout
from lowtide_data.holiday_rows import Row

PLACES = ("AU/Australia/Perth", "CN", "IL", "IN", "IR", "KE", "US", "US/Pacific/Honolulu")
FOLDER = layout.DATA.parent / "tests" / "data"


def files(rows: Sequence[Row]) -> dict[str, str]:
    """The text of the files by name."""
    # Countries, whose codes have two letters, come before regions.
    ordered = sorted(
        rows, key=lambda row: (row.day, row.name, len(row.place) > 2, row.place, row.observed)
    )
    some = [line(row) for row in ordered if row.place in PLACES]
    years = []
    for year in sorted({row.day.year for row in ordered}):
        lines = [line(row) for row in ordered if row.day.year == year]
        years.append(f"{year},{len(lines)},{fnv1a(''.join(lines).encode('utf-8')):016x}\n")
    return {"holidays.csv": "".join(some), "holidays-by-year.csv": "".join(years)}


def line(row: Row) -> str:
    """A row without quotes: the name comes last and may have commas."""
    marks = "o" * row.observed + "e" * row.estimated
    return f"{row.day},{row.place},{marks},{row.name}\n"


def fnv1a(content: bytes) -> int:
    """A digest that takes three lines in any language."""
    digest = 0xCBF29CE484222325
    for byte in content:
        digest = (digest ^ byte) * 0x100000001B3 % 2**64
    return digest


def main(folder: Path) -> int:
    """Write the files and return the exit code."""
    table = (layout.BUILT / "holidays.txt").read_text(encoding="utf-8")
    for name, text in files(holidays.read(table)).items():
        (folder / name).write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(FOLDER))
