"""Pieces of regions into whole regions with shared borders and fewer corners, by mapshaper."""

import json
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from lowtide_data.sources import Archive
from lowtide_data.world_map.packages import run_mapshaper

INTERVAL = 15_000
"""Metres: coasts and borders keep bends of about this size."""
LARGEST_GAP = 5_000_000_000
"""Square metres: a gap between regions up to this size goes to a neighbour. Siachen has half of it."""
COMMANDS = (
    *("-i", "pieces.json", "snap"),
    *("-clean", f"gap-fill-area={LARGEST_GAP}"),
    *("-dissolve", "region"),
    *("-simplify", "weighted", "planar", "keep-shapes", f"interval={INTERVAL}"),
    *("-clean", f"gap-fill-area={LARGEST_GAP}"),
    *("-o", "regions.json", "format=geojson", "precision=0.1"),
)


def simplified(
    archives: Mapping[str, Archive], pieces: Iterable[tuple[str, list[Any]]]
) -> Iterator[tuple[str, list[Any]]]:
    """The regions with their rings in metres; where two meet, both have the same corners.

    `pieces` are region ids with polygons in metres, as GeoJSON has them.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with (folder / "pieces.json").open("w", encoding="ascii") as file:
            file.write('{"type":"FeatureCollection","features":[\n')
            for number, (region, polygons) in enumerate(pieces):
                shape = {"type": "MultiPolygon", "coordinates": polygons}
                feature = {"type": "Feature", "properties": {"region": region}, "geometry": shape}
                file.write((",\n" if number else "") + json.dumps(feature, separators=(",", ":")))
            file.write("\n]}\n")
        run_mapshaper(archives, COMMANDS, folder)
        made = json.loads((folder / "regions.json").read_bytes())
    for feature in made["features"]:
        shape = feature["geometry"]
        one = shape["type"] == "Polygon"
        polygons = [shape["coordinates"]] if one else shape["coordinates"]
        yield feature["properties"]["region"], [ring for polygon in polygons for ring in polygon]
