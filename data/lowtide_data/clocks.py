"""Zones, their countries and their clocks, from the IANA Time Zone Database.

A region is one country with one clock behaviour, so this module says which zones of a country show
the same time throughout a span. It knows nothing of people, cities or names.
"""

import re
import struct
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from lowtide_data.rules import parse_rule

# Clocks are compared over this half-open span. It starts in the past on purpose: compared from
# today on, zones that a recent law joined would merge into one region, and a reader with older
# clock rules would see one region with two times. It starts in April because Kazakhstan joined its
# clocks on 1 March 2024 and Scoresbysund followed Nuuk on 31 March 2024.
COMPARED_FROM = int(datetime(2024, 4, 1, tzinfo=UTC).timestamp())
COMPARED_UNTIL = int(datetime(2030, 1, 1, tzinfo=UTC).timestamp())

# The offset at the start of the span in seconds, then each change: (Unix second, new offset).
Behaviour = tuple[int, tuple[tuple[int, int], ...]]


@dataclass(frozen=True)
class Zone:
    """One line of zone.tab."""

    name: str
    country: str
    latitude: float
    longitude: float
    comment: str


def parse_zone_tab(text: str) -> dict[str, Zone]:
    """The zones of zone.tab by name. Never zone1970.tab: it folds Oslo into Berlin."""
    zones = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            country, position, name, comment = (line + "\t").split("\t")[:4]
            latitude, longitude = parse_position(position)
            zones[name] = Zone(name, country, latitude, longitude, comment)
    return zones


def parse_position(text: str) -> tuple[float, float]:
    """Degrees north and east from ISO 6709 text such as +3540+05126 or -772940+1664000."""
    match = re.fullmatch(r"([+-])(\d\d)(\d\d)(\d\d)?([+-])(\d{3})(\d\d)(\d\d)?", text)
    if match is None:
        raise ValueError(f"{text!r} is no position in degrees, minutes and seconds")
    south, lat, lat_min, lat_sec, west, lon, lon_min, lon_sec = match.groups(default="0")
    latitude = int(lat) + int(lat_min) / 60 + int(lat_sec) / 3600
    longitude = int(lon) + int(lon_min) / 60 + int(lon_sec) / 3600
    return (-latitude if south == "-" else latitude, -longitude if west == "-" else longitude)


def behaviour(tzif: bytes, start: int = COMPARED_FROM, end: int = COMPARED_UNTIL) -> Behaviour:
    """The UTC offsets that a TZif file (RFC 9636) gives for [start, end), change by change.

    Changes of the abbreviation or of the summer-time mark alone do not count. After the last change
    that the file lists, the rule in its footer goes on. Raises `ValueError` for another kind of file.
    """
    if tzif[:4] != b"TZif" or tzif[4:5] < b"2":
        raise ValueError("not a TZif file of version 2 or later")
    header = 44 + _block_length(tzif, 0, 4)
    times, kinds = struct.unpack_from(">2I", tzif, header + 32)
    at = header + 44
    moments = struct.unpack_from(f">{times}q", tzif, at)
    indices = struct.unpack_from(f">{times}B", tzif, at + 8 * times)
    first_kind = at + 9 * times
    offsets = [struct.unpack_from(">i", tzif, first_kind + 6 * kind)[0] for kind in range(kinds)]
    listed = [(moment, offsets[index]) for moment, index in zip(moments, indices, strict=True)]
    rule = parse_rule(tzif[at + _block_length(tzif, header, 8) :].decode("ascii").strip())
    first_year, last_year = (datetime.fromtimestamp(second, UTC).year for second in (start, end))
    last = moments[-1] if moments else -(2**63)
    # The change before the span gives the offset that the span begins with.
    ruled = rule.transitions(first_year - 1, last_year)
    listed += [change for change in ruled if change[0] > last]
    initial = offset = offsets[0]
    changes: list[tuple[int, int]] = []
    for moment, new_offset in listed:
        if moment <= start:
            initial = offset = new_offset
        elif moment < end and new_offset != offset:
            offset = new_offset
            changes.append((moment, offset))
    return (initial, tuple(changes))


def _block_length(tzif: bytes, header: int, time_size: int) -> int:
    """The length in bytes of the data block after the TZif header at `header`."""
    utc, standard, leaps, times, kinds, letters = struct.unpack_from(">6I", tzif, header + 20)
    return int(
        times * (time_size + 1) + kinds * 6 + letters + leaps * (time_size + 4) + standard + utc
    )


def merge(
    zones: Iterable[Zone],
    behaviour_of: Callable[[str], Behaviour],
    people_in: Mapping[str, int],
) -> dict[str, tuple[str, ...]]:
    """Zones of one country with equal clocks, merged: representative to all its zones, sorted.

    The representative is the zone with the most city people, then the first by name.
    """
    groups: dict[tuple[str, Behaviour], list[str]] = {}
    for zone in zones:
        groups.setdefault((zone.country, behaviour_of(zone.name)), []).append(zone.name)
    merged = {}
    for names in groups.values():
        names.sort(key=lambda name: (-people_in.get(name, 0), name))
        merged[names[0]] = tuple(sorted(names))
    return merged
