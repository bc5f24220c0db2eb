"""The entry points: `build` writes data/built, `check` says whether it is fresh, `map` is for the map."""

import difflib
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path

from lowtide_data import (
    aliases,
    coverage,
    events,
    facts,
    holiday_rows,
    holidays,
    inputs,
    large_cities,
    layout,
    manifest,
    moment_rules,
    regions,
    released,
    sources,
    windows_zones,
)
from lowtide_data.holiday_package import imported
from lowtide_data.tables import parse_tab_separated, tab_separated
from lowtide_data.world_map import command as map_command
from lowtide_data.world_map import record

USAGE = """usage: python3 data/build.py build|check|map [--check]
  build         download what is missing and write the tables of data/built
  check         make the tables again in memory and compare; is the map made from what is there now
  map           download what is missing and write data/built/map.txt, the shapes of the regions
  map --check   make the map again in memory and compare
exit: 0 done or fresh, 1 stale or not to be made from these facts, 3 an input is missing"""

FRESH, STALE, WRONG_USE, MISSING = 0, 1, 2, 3
SHOWN_LINES = 20


def main(arguments: Sequence[str]) -> int:
    """Run one command and return the exit code."""
    words = list(arguments)
    if words not in (["build"], ["check"], ["map"], ["map", "--check"]):
        print(USAGE, file=sys.stderr)
        return WRONG_USE
    try:
        made = (map_command.make if words[0] == "map" else make)(_say)
    except sources.Unavailable as error:
        print(f"not made: {error}")
        return MISSING
    except ValueError as error:
        print(f"cannot be made: {error}")
        return STALE
    if words[0] == "map":
        return write(made, layout.BUILT) if words == ["map"] else compare(made, layout.BUILT, "map")
    ended = write(made, layout.BUILT) if words == ["build"] else compare(made, layout.BUILT)
    faults = record.faults(layout.BUILT, made["regions.tsv"])
    for fault in faults:
        print(f"stale: {fault}: {record.REMEDY}")
    return max(ended, STALE if faults and words == ["check"] else FRESH)


def _say(line: str) -> None:
    print(line, flush=True)


def make(say: Callable[[str], None]) -> dict[str, bytes]:
    """All files of data/built by name; `say` is told how far it is."""
    packages = sources.read_packages(layout.SOURCES)
    cache = layout.cache_folder()
    archives = {}
    for number, package in enumerate(packages, start=1):
        say(f"[1/4] package {number} of {len(packages)}: {package.name} {package.version}")
        archives[package.name] = sources.Archive(sources.obtain(package, cache, say))
    say("[2/4] reading the packages and data/facts")
    kept = facts.read(layout.FACTS)
    read = inputs.read(archives)
    say(f"[3/4] {len(read.zones)} zones of IANA {read.iana_version}, {len(read.cities)} cities")
    zones = {zone.name for zone in read.zones}
    alias_of = aliases.resolve(read.links, zones, kept.alias_overrides)
    geography = regions.survey(read, kept, alias_of)
    region_rows = regions.table_rows(read, kept, geography)
    released.check({row[0] for row in region_rows}, kept.released_regions, kept.region_id_aliases)
    until = date.fromisoformat(manifest.EVENTS_UNTIL)
    places = events.places_of(row[0] for row in region_rows)
    all_events = [*kept.events, *moment_rules.rows()]
    event_rows = events.table_rows(all_events, places, until)
    as_of = date.fromisoformat(manifest.DATA_AS_OF)
    coverage_rows = coverage.table_rows(all_events, as_of, until)
    region_table = tab_separated(regions.COLUMNS, region_rows)
    city_rows = large_cities.table_rows(
        geography.settled,
        parse_tab_separated(region_table),
        alias_of,
        read.capitals,
        kept.city_names,
    )
    windows_rows = windows_zones.table_rows(read.windows_zones, zones, alias_of)
    say("      working out the holidays")
    countries = {row[0][:2] for row in region_rows}
    with imported(archives) as package_of_holidays:
        days = holiday_rows.rows(package_of_holidays, countries, kept.region_subdivisions)
    holiday_rows.check_gaps(days, countries, kept.holiday_gaps)
    tables = {
        "regions.tsv": region_table,
        "aliases.tsv": tab_separated(("alias", "zone"), sorted(alias_of.items())),
        "cities.tsv": tab_separated(large_cities.COLUMNS, city_rows),
        "coverage.tsv": tab_separated(coverage.COLUMNS, coverage_rows),
        "events.tsv": tab_separated(events.COLUMNS, event_rows),
        "holidays.txt": holidays.table(days, kept.holiday_gaps, holiday_rows.YEARS),
        "windows-zones.tsv": tab_separated(windows_zones.COLUMNS, windows_rows),
    }
    say(
        f"[4/4] {len(region_rows)} regions, {len(alias_of)} old zone names, "
        f"cities of {len(city_rows)} zones, {len(event_rows)} events, {len(days)} holidays, "
        f"{len(windows_rows)} zone names of Windows"
    )
    return {**tables, "manifest.json": manifest.manifest(read.iana_version, packages, tables)}


def write(made: Mapping[str, bytes], folder: Path) -> int:
    """Write the files that differ."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in made.items():
        path = folder / name
        same = path.exists() and path.read_bytes() == content
        if not same:
            path.write_bytes(content)
        print(f"{name}: {'unchanged' if same else 'written'}, {len(content)} bytes")
    return FRESH


def compare(made: Mapping[str, bytes], folder: Path, remedy: str = "build") -> int:
    """Say which files differ from what was just made, with the first differing lines."""
    stale = False
    for name, content in made.items():
        path = folder / name
        there = path.read_bytes() if path.exists() else b""
        if there != content:
            stale = True
            print(f"stale: {name}")
            old, new = (text.decode("utf-8", "replace").splitlines() for text in (there, content))
            changes = list(difflib.unified_diff(old, new, "committed", "made now", "", "", 0, ""))
            print("\n".join(changes[:SHOWN_LINES]))
            if len(changes) > SHOWN_LINES:
                print(f"... and {len(changes) - SHOWN_LINES} lines more")
    print(f"stale: run python3 data/build.py {remedy}" if stale else "fresh")
    return STALE if stale else FRESH
