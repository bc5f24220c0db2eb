"""Where things are in the repository, and where downloaded packages are kept."""

import os
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent
FACTS = DATA / "facts"
BUILT = DATA / "built"
SOURCES = DATA / "sources.toml"


def cache_folder() -> Path:
    """The folder of downloaded packages: $LOWTIDE_CACHE, else ~/.cache/lowtide/data."""
    chosen = os.environ.get("LOWTIDE_CACHE")
    return Path(chosen) if chosen else Path.home() / ".cache" / "lowtide" / "data"
