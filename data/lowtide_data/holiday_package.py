"""The packages that compute holidays, unpacked and imported: the only input that is run, not read."""

import importlib
import sys
import tempfile
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from lowtide_data.sources import Archive

# holidays, and what it imports.
PACKAGES = {"holidays": "holidays", "python-dateutil": "dateutil", "six": "six"}
PUBLIC = "public"


@contextmanager
def imported(archives: Mapping[str, Archive]) -> Iterator[Any]:
    """The module `holidays` of the pinned package, while the context lasts.

    It is unpacked into a folder of its own, since its translations are found as files only, and an
    installed package of the same name is not looked at.
    """
    kept = {name: sys.modules.pop(name) for name in _loaded()}
    with tempfile.TemporaryDirectory() as folder, warnings.catch_warnings():
        # It says that India's days of the moon end with 2035: data/facts/holiday-gaps.csv has that.
        warnings.simplefilter("ignore")
        for package in PACKAGES:
            archives[package].unpack(Path(folder))
        sys.path.insert(0, folder)
        try:
            yield importlib.import_module("holidays")
        finally:
            sys.path.remove(folder)
            for name in _loaded():
                del sys.modules[name]
            sys.modules.update(kept)


def _loaded() -> list[str]:
    return [name for name in sys.modules if name.partition(".")[0] in PACKAGES.values()]
