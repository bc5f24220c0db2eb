"""The input packages: what data/sources.toml pins, how each is had, and what a file in it says.

The only module that starts pip and npm, and only for a package that is not in the cache yet. Every
package is checked against its sha256 before anything in it is read.
"""

import hashlib
import io
import json
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

# Offline, both clients would go on trying for minutes.
PIP_PATIENCE = ("--retries=1", "--timeout=20")
NPM_PATIENCE = ("--fetch-retries=1", "--fetch-timeout=20000")


class Unavailable(Exception):
    """An input cannot be had; the text is one line saying which and why."""


@dataclass(frozen=True)
class Package:
    """One pinned input package."""

    kind: str
    name: str
    version: str
    file: str
    sha256: str
    licence: str
    used_for: str


def read_packages(path: Path, table: str = "package") -> list[Package]:
    """The packages of data/sources.toml, in its order; raises `ValueError` for an unknown kind.

    `table` is "package" for those of the tables, "map_package" for those that the map needs besides.
    """
    with path.open("rb") as file:
        packages = [Package(**entry) for entry in tomllib.load(file)[table]]
    for package in packages:
        if package.kind not in ("pypi", "npm"):
            raise ValueError(f"{package.name}: kind {package.kind!r} is neither pypi nor npm")
    return packages


def obtain(package: Package, cache: Path, say: Callable[[str], None]) -> Path:
    """The package's file in the cache, downloaded by pip or npm when missing.

    Raises `Unavailable` when it can be had neither way or is not the pinned file.
    """
    path = cache / package.file
    if not path.exists():
        say(f"downloading {package.name} {package.version} ({package.kind})")
        cache.mkdir(parents=True, exist_ok=True)
        download(package, cache)
    if not path.exists():
        raise Unavailable(f"{package.file} did not arrive in {cache}: put it there by hand")
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != package.sha256:
        raise Unavailable(f"{path} has sha256 {found}, not the pinned one: delete it and try again")
    return path


def download(package: Package, cache: Path) -> None:
    """Ask the registry's own client for exactly this version."""
    pinned = f"{package.name}=={package.version}"
    if package.kind == "pypi":
        form = "--only-binary=:all:" if package.file.endswith(".whl") else "--no-binary=:all:"
        pip = [
            sys.executable,
            "-m",
            "pip",
            "download",
            "--disable-pip-version-check",
            *PIP_PATIENCE,
        ]
        command = [*pip, "--quiet", "--no-deps", form, "--dest", str(cache), pinned]
    else:
        command = [
            "npm",
            "pack",
            "--loglevel=error",
            *NPM_PATIENCE,
            f"{package.name}@{package.version}",
        ]
    try:
        done = subprocess.run(command, cwd=cache, capture_output=True, text=True, check=False)
    except OSError as error:
        raise Unavailable(f"{command[0]} cannot be started for {pinned}: {error}") from error
    if done.returncode != 0:
        lines = (done.stderr or done.stdout).strip().splitlines()
        reasons = (
            [line for line in lines if "error" in line.lower()] or lines or ["no reason given"]
        )
        raise Unavailable(f"{pinned} ({package.kind}) cannot be downloaded: {reasons[0]}")


class Archive:
    """A wheel or an npm tarball, read whole into memory."""

    def __init__(self, path: Path) -> None:
        self._name = path.name
        content = io.BytesIO(path.read_bytes())
        self._opened: zipfile.ZipFile | tarfile.TarFile
        if path.suffix == ".whl":
            self._opened = zipfile.ZipFile(content)
        else:
            self._opened = tarfile.open(fileobj=content)

    def read(self, member: str) -> bytes:
        """The bytes of one file in it; `member` is its path without npm's leading package/."""
        if isinstance(self._opened, zipfile.ZipFile):
            return self._opened.read(member)
        file = self._opened.extractfile(f"package/{member}")
        if file is None:
            raise KeyError(f"{member} is no file in {self._name}")
        return file.read()

    def json(self, member: str) -> dict[str, object]:
        """One JSON object file in it."""
        value = json.loads(self.read(member))
        if not isinstance(value, dict):
            raise ValueError(f"{member} in {self._name} is no JSON object")
        return value

    def names(self, prefix: str) -> list[str]:
        """The sorted paths of a wheel's files below `prefix`."""
        if isinstance(self._opened, tarfile.TarFile):
            raise TypeError(f"{self._name} is no wheel")
        return sorted(name for name in self._opened.namelist() if name.startswith(prefix))

    def unpack(self, folder: Path) -> None:
        """Write all files below `folder`, those of npm in its folder package/."""
        if isinstance(self._opened, tarfile.TarFile):
            self._opened.extractall(folder, filter="data")
        else:
            self._opened.extractall(folder)
