"""The packages that work on shapes: shapely, unpacked and imported, and mapshaper, unpacked and run.

The wheels are those of CPython 3.11 on 64-bit Linux: a map is made there and nowhere else, so that
no other build of GEOS can round differently.
"""

import importlib
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from lowtide_data.sources import Archive, Unavailable

SHAPELY = ("shapely", "numpy")
MAPSHAPER = ("mapshaper", "iconv-lite", "safer-buffer", "mproj", "geographiclib", "rw")
# Two gigabytes are node's usual limit and too little for the provinces of the world.
HEAP = "--max-old-space-size=6000"


@contextmanager
def shapely_imported(archives: Mapping[str, Archive]) -> Iterator[None]:
    """While the context lasts, `import shapely` finds the pinned package.

    Raises `Unavailable` on a machine for which its wheel was not made.
    """
    with tempfile.TemporaryDirectory() as folder:
        for package in SHAPELY:
            archives[package].unpack(Path(folder))
        sys.path.insert(0, folder)
        try:
            importlib.import_module("shapely")
        except ImportError as error:
            raise Unavailable(
                f"shapely does not run here, its wheel is for CPython 3.11 on Linux x86-64: {error}"
            ) from error
        else:
            yield
        finally:
            sys.path.remove(folder)


def run_mapshaper(archives: Mapping[str, Archive], commands: Sequence[str], folder: Path) -> None:
    """Run mapshaper in `folder`. Raises `Unavailable` without node, `ValueError` when it fails."""
    for package in MAPSHAPER:
        place = folder / "node_modules" / package
        archives[package].unpack(place)
        for part in (place / "package").iterdir():
            part.rename(place / part.name)
    program = folder / "node_modules" / "mapshaper" / "bin" / "mapshaper"
    words = ["node", HEAP, str(program), *commands]
    try:
        done = subprocess.run(words, cwd=folder, capture_output=True, text=True, check=False)
    except OSError as error:
        raise Unavailable(f"node cannot be started: {error}") from error
    if done.returncode != 0:
        raise ValueError(f"mapshaper: {done.stderr.strip()}")
