"""data/built/manifest.json: what the tables were made from, and what is in them."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence

from lowtide_data import holidays
from lowtide_data.sources import Package
from lowtide_data.tables import parse_tab_separated

# The day on which the packages and facts were last looked through, the election table among them.
DATA_AS_OF = "2026-11-22"
# The last day that the election table was compiled for: beyond it "no election" means nothing.
EVENTS_UNTIL = "2028-12-31"


def digest(content: bytes) -> str:
    """The sha256 of a file in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def rows_of(name: str, table: bytes) -> int:
    """How many rows a table has; the holidays are packed and count by what comes out."""
    if name.endswith(".txt"):
        return len(holidays.read(table.decode("utf-8")))
    return len(parse_tab_separated(table))


def totals(regions: Sequence[Mapping[str, str]]) -> dict[str, int]:
    """Sums over the region table."""
    return {
        "people": sum(int(row["people"]) for row in regions),
        "internet_users": sum(int(row["internet_users"]) for row in regions),
        "regions": len(regions),
        "inhabited_regions": sum(int(row["people"]) > 0 for row in regions),
        "countries": len({row["id"][:2] for row in regions}),
    }


def manifest(iana_version: str, packages: Iterable[Package], tables: Mapping[str, bytes]) -> bytes:
    """The manifest of the tables, given by file name."""
    content = {
        "data_as_of": DATA_AS_OF,
        "as_of": DATA_AS_OF,
        "events_until": EVENTS_UNTIL,
        "iana_version": iana_version,
        "inputs": [
            {
                "name": package.name,
                "version": package.version,
                "sha256": package.sha256,
                "licence": package.licence,
            }
            for package in packages
        ],
        "files": {
            name: {"rows": rows_of(name, table), "sha256": digest(table)}
            for name, table in sorted(tables.items())
        },
        "totals": totals(parse_tab_separated(tables["regions.tsv"])),
    }
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode("utf-8")
