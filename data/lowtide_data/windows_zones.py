"""The zone names of Windows, which Outlook and Exchange write into calendar files, and what they mean.

CLDR maps each name to a zone for the world (territory 001), mostly by the spelling of its own keys;
the table has the current spelling.
"""

from collections.abc import Collection, Mapping

COLUMNS = ("windows", "zone")
WORLD = "001"


def parse_cldr(windows_zones: Mapping[str, object]) -> dict[str, str]:
    """Windows names to zones from cldr-core's supplemental/windowsZones.json, for the world."""
    supplemental = windows_zones["supplemental"]
    assert isinstance(supplemental, dict)
    rows = [row["mapZone"] for row in supplemental["windowsZones"]["mapTimezones"]]
    return {row["_other"]: row["_type"] for row in rows if row["_territory"] == WORLD}


def table_rows(
    found: Mapping[str, str], zones: Collection[str], alias_of: Mapping[str, str]
) -> list[tuple[str, str]]:
    """The rows of windows-zones.tsv in the order of the names.

    Raises `ValueError` for a zone that is neither in zone.tab nor an offset such as Etc/GMT+12.
    """
    rows = [(name, alias_of.get(zone, zone)) for name, zone in sorted(found.items())]
    for name, zone in rows:
        if zone not in zones and not zone.startswith("Etc/"):
            raise ValueError(f"{name} leads to {zone}, which is not in zone.tab")
    return rows
