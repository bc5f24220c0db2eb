#!/usr/bin/env python3
"""Says whether the clock data compiled into Lowtide is the newest there is.

Compares crates/chrono-tz-build/tzdata/tzdata.zi with the one in the newest PyPI package `tzdata`, which
`pip download` fetches; nothing else leaves the machine. The answers and their exit codes:

  0  current
  2  behind without effect: no clock changes its offset or abbreviation in the next five years
  1  behind: the zones concerned, each with the first instant at which its clock changes; or altered:
     the file is not the one that was published under its name
  3  the package, or a file, cannot be had or read, so nothing is known

`--update` puts the newest tzdata.zi in place; then run `cargo test -p chrono-tz-build`.
"""

from __future__ import annotations

import argparse
import datetime as dt
import subprocess
import sys
import tempfile
import zipfile
from dataclasses import dataclass
from pathlib import Path

from tzdata_history import Clock, History, Malformed, histories, version

BUNDLED = Path(__file__).resolve().parents[1] / "crates/chrono-tz-build/tzdata/tzdata.zi"
IN_PACKAGE = "tzdata/zoneinfo/tzdata.zi"
DATA_RANGE = (946_684_800, 3_155_760_000)  # as in crates/chrono-tz-build: 2000 up to 2070
LOOK_AHEAD = 5 * 366 * 86_400  # five years, rounded up, in seconds

CURRENT, BEHIND, WITHOUT_EFFECT, UNKNOWN = 0, 1, 2, 3


class Unavailable(Exception):
    """The package cannot be had."""


@dataclass(frozen=True)
class Change:
    """The first instant (Unix seconds) at which two releases disagree on a zone; None: no such clock."""

    zone: str
    at: int
    bundled: Clock | None
    newest: Clock | None

    def told(self, now: int) -> str:
        """The change in words."""
        at = dt.datetime.fromtimestamp(self.at, dt.timezone.utc)
        since = "already" if self.at <= now else f"from {at:%Y-%m-%dT%H:%MZ}"
        return f"{self.zone}: {since} {_shown(self.newest)}, here {_shown(self.bundled)}"


@dataclass(frozen=True)
class Answer:
    """What the comparison found: the exit code and the lines to print."""

    code: int
    lines: list[str]


def compare(bundled: str, newest: str, now: int) -> Answer:
    """Compares two texts of tzdata.zi, looking ahead from `now` (Unix seconds)."""
    ours, theirs = version(bundled), version(newest)
    if bundled == newest or _order(ours) > _order(theirs):
        return Answer(CURRENT, [f"current: {ours} here, {theirs} is the newest package"])
    if ours == theirs:
        return Answer(BEHIND, [f"altered: the file here is not the published {ours}"])
    here, there = histories(bundled, *DATA_RANGE), histories(newest, *DATA_RANGE)
    ahead = changes(here, there, now, now + LOOK_AHEAD)
    elsewhere = {change.zone for change in changes(here, there, *DATA_RANGE)}
    elsewhere -= {change.zone for change in ahead}
    lines = [f"{ours} here, {theirs} is the newest package"]
    if ahead:
        lines[0] = f"behind: {lines[0]}; clocks that change in the next five years: {len(ahead)}"
        lines += [f"  {change.told(now)}" for change in ahead]
    else:
        lines[0] = f"behind without effect in the next five years: {lines[0]}"
    if elsewhere:
        lines.append(f"  only at other times in 2000-2069: {', '.join(sorted(elsewhere))}")
    return Answer(BEHIND if ahead else WITHOUT_EFFECT, lines)


def changes(
    bundled: dict[str, History], newest: dict[str, History], start: int, end: int
) -> list[Change]:
    """For each zone whose clocks disagree between `start` and `end` (Unix seconds), where they first do."""
    found = []
    for zone in sorted(bundled.keys() | newest.keys()):
        here, there = bundled.get(zone), newest.get(zone)
        turns = {at for history in (here, there) if history for at in history.changes}
        for at in [start, *sorted(turn for turn in turns if start < turn < end)]:
            ours, theirs = here.at(at) if here else None, there.at(at) if there else None
            if ours != theirs:
                found.append(Change(zone, at, ours, theirs))
                break
    return found


def fetch() -> bytes:
    """The tzdata.zi of the newest package."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"]
        command += ["--only-binary", ":all:", "--dest", folder, "tzdata"]
        done = subprocess.run(command, capture_output=True, check=False)
        wheels = list(Path(folder).glob("tzdata-*.whl"))
        if done.returncode or len(wheels) != 1:
            raise Unavailable("the package tzdata cannot be had: see `pip download tzdata`")
        return from_wheel(wheels[0])


def from_wheel(wheel: Path) -> bytes:
    """The tzdata.zi inside a downloaded package."""
    try:
        with zipfile.ZipFile(wheel) as package:
            return package.read(IN_PACKAGE)
    except (KeyError, zipfile.BadZipFile) as cause:
        raise Unavailable(f"the package tzdata holds no {IN_PACKAGE}: {cause}") from cause


def update(path: Path, newest: bytes) -> str:
    """Puts `newest` in place at `path`, unless that is as new already, and says what was done."""
    bundled = path.read_text(encoding="utf-8")
    ours, theirs = version(bundled), version(newest.decode())
    if bundled == newest.decode() or _order(ours) > _order(theirs):
        return f"left as it is: {ours} here, {theirs} is the newest package"
    path.write_bytes(newest)
    return f"updated from {ours} to {theirs}: now run cargo test -p chrono-tz-build"


def _order(release: str) -> tuple[int, int, str]:
    """Sorts releases: 2026b before 2026z before 2026za."""
    return int(release[:4]), len(release), release


def _shown(clock: Clock | None) -> str:
    if clock is None:
        return "unknown"
    hours, minutes = divmod(abs(clock.offset) // 60, 60)
    return f"UTC{'-' if clock.offset < 0 else '+'}{hours:02}:{minutes:02} ({clock.abbreviation})"


def main(arguments: list[str]) -> int:
    """Runs the program and returns its exit code."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--update", action="store_true", help="put the newest tzdata.zi in place")
    parser.add_argument("--file", type=Path, default=BUNDLED, help="another tzdata.zi to look at")
    options = parser.parse_args(arguments)
    now = int(dt.datetime.now(dt.timezone.utc).timestamp())
    try:
        newest = fetch()
        answer = compare(options.file.read_text(encoding="utf-8"), newest.decode(), now)
        print("\n".join(answer.lines))
        if not options.update:
            return answer.code
        print(update(options.file, newest))
    except (Unavailable, Malformed, OSError) as cause:
        print(f"nothing is known: {cause}", file=sys.stderr)
        return UNKNOWN
    return CURRENT


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
