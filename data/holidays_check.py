#!/usr/bin/env python3
"""Says how far the holiday table agrees with the npm package `date-holidays`, for the years 2024 to 2028.

    python3 data/holidays_check.py [COUNTRY...]    with countries: the differing days themselves

A development check: the package's data is under a share-alike licence, so nothing of it is kept here or
shipped. A difference is no error of one side by itself; docs/data.md says what the classes mean. Needs
npm or a filled cache, and node. Exit codes: 0 compared, 3 the package or node cannot be had.
"""

import json
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from lowtide_data import holidays, layout
from lowtide_data.holiday_rows import Row
from lowtide_data.sources import Archive, Package, Unavailable, obtain

OTHER = Package(
    kind="npm",
    name="date-holidays",
    version="3.37.0",
    file="date-holidays-3.37.0.tgz",
    sha256="5c6d640e7d8c1deab4a8030cc4127f61b74af4c3c12aa4a0bd6d0f42b5ee2067",
    licence="ISC; data CC-BY-SA-3.0",
    used_for="comparison only",
)
IN_PACKAGE = "dist/umd.min.js"
YEARS = range(2024, 2029)
COMPARED, MISSING = 0, 3
# Prints {country: [[day, name, type], ...]} of all countries.
PROGRAM = """
globalThis.self = globalThis;
const module = require(process.argv[1]);
const Holidays = module.default ?? module;
const found = {};
for (const country of Object.keys(new Holidays().getCountries())) {
  const calendar = new Holidays(country);
  found[country] = process.argv.slice(2).flatMap((year) =>
    calendar.getHolidays(Number(year), 'en').map((day) => [day.date.slice(0, 10), day.name, day.type]));
}
console.log(JSON.stringify(found));
"""
MOON = ("eid ", "ashura", "prophet", "mawlid", "islamic", "ramadan", "arafah", "hijri", "muharram")
CLASSES = (
    "estimated here, a day apart",
    "of the Islamic year",
    "observed or moved, only here",
    "only here",
    "of another kind there",
    "only there",
)


@dataclass(frozen=True)
class Country:
    """The days of one country that both have, and the differing ones by class."""

    agreed: int
    differing: Mapping[str, Sequence[tuple[date, str]]]

    @property
    def share(self) -> float:
        """Common days as a share of the days that either has."""
        every = self.agreed + sum(len(days) for days in self.differing.values())
        return self.agreed / every if every else 1.0


def compare(ours: Iterable[Row], theirs: Iterable[tuple[date, str, str]]) -> Country:
    """One country's rows against those of the other package: day, name, type."""
    here: dict[date, Row] = {}
    for row in sorted(ours, key=lambda row: (row.day, row.observed)):
        here.setdefault(row.day, row)
    there = {day: name for day, name, kind in theirs if kind == "public"}
    other_kind = {day for day, _, kind in theirs if kind != "public"}
    differing: dict[str, list[tuple[date, str]]] = {name: [] for name in CLASSES}
    for day in sorted(here.keys() ^ there.keys()):
        mine = here.get(day)
        name = mine.name if mine else there[day]
        near = any(
            abs((day - other).days) == 1 for other in (there if mine else here) if other != day
        )
        estimated = any(each.estimated for each in here.values() if abs((each.day - day).days) <= 1)
        if near and estimated:
            kind = "estimated here, a day apart"
        elif any(word in name.lower() for word in MOON):
            kind = "of the Islamic year"
        elif mine and (mine.observed or "substituted" in name or "day off" in name.lower()):
            kind = "observed or moved, only here"
        elif mine:
            kind = "of another kind there" if day in other_kind else "only here"
        else:
            kind = "only there"
        differing[kind].append((day, name))
    return Country(len(here.keys() & there.keys()), differing)


def ask(script: Path) -> dict[str, list[tuple[date, str, str]]]:
    """What the other package says; raises `Unavailable` where node cannot say it."""
    command = ["node", "-e", PROGRAM, str(script), *(str(year) for year in YEARS)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except OSError as error:
        raise Unavailable(f"node cannot be started: {error}") from error
    if done.returncode != 0:
        errors = [line for line in done.stderr.splitlines() if line.startswith(("Error", "Type"))]
        raise Unavailable(f"node: {(errors or ['no reason given'])[0]}")
    return {
        country: [(date.fromisoformat(day), name, kind) for day, name, kind in days]
        for country, days in json.loads(done.stdout).items()
    }


def report(found: Mapping[str, Country]) -> list[str]:
    """The comparison in lines."""
    shares = sorted((country.share, code) for code, country in found.items())
    agreed = sum(country.agreed for country in found.values())
    classes = Counter(
        {name: sum(len(c.differing[name]) for c in found.values()) for name in CLASSES}
    )
    lines = [
        f"{len(found)} countries, {YEARS[0]} to {YEARS[-1]}: {agreed} days agree, "
        f"{classes.total()} differ, {agreed / (agreed + classes.total()):.2f} of all",
        f"median country {shares[len(shares) // 2][0]:.2f}; in full: "
        f"{sum(share == 1 for share, _ in shares)}; below 0.70: "
        f"{sum(share < 0.7 for share, _ in shares)}",
        *(f"  {count:5} {name}" for name, count in classes.most_common()),
    ]
    cells = [f"{code} {share:.2f}" for share, code in shares]
    return lines + ["  ".join(cells[at : at + 12]) for at in range(0, len(cells), 12)]


def main(arguments: Sequence[str]) -> int:
    """Run the check and return the exit code."""
    try:
        archive = Archive(obtain(OTHER, layout.cache_folder(), print))
        with tempfile.TemporaryDirectory() as folder:
            script = Path(folder) / "date-holidays.cjs"
            script.write_bytes(archive.read(IN_PACKAGE))
            theirs = ask(script)
    except Unavailable as error:
        print(f"not compared: {error}")
        return MISSING
    ours: dict[str, list[Row]] = {}
    for row in holidays.read((layout.BUILT / "holidays.txt").read_text(encoding="utf-8")):
        if row.day.year in YEARS:
            ours.setdefault(row.place, []).append(row)
    both = sorted(ours.keys() & theirs.keys())
    found = {
        code: compare(ours[code], [day for day in theirs[code] if day[0].year in YEARS])
        for code in both
    }
    print("\n".join(report(found)))
    for code in arguments:
        for kind, days in found[code].differing.items():
            for day, name in days:
                print(f"{code} {day} {name}: {kind}")
    return COMPARED


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
