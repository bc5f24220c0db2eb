"""Tests of lowtide_data.sources and lowtide_data.command, without a network."""

import contextlib
import hashlib
import io
import subprocess
import tarfile
import tempfile
import unittest
import zipfile
from pathlib import Path
from unittest import mock

from lowtide_data import command, layout, sources
from lowtide_data.sources import Archive, Package, Unavailable
from lowtide_data.world_map import command as map_command
from lowtide_data.world_map import record


def package(kind: str = "pypi", content: bytes = b"wheel") -> Package:
    sha256 = hashlib.sha256(content).hexdigest()
    return Package(kind, "tzdata", "2026.6", "tzdata.whl", sha256, "public domain", "clocks")


class Obtaining(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.cache = Path(folder.name) / "cache"
        self.said: list[str] = []

    def obtain(self, wanted: Package) -> Path:
        return sources.obtain(wanted, self.cache, self.said.append)

    def test_a_cached_package_is_taken_without_a_word(self) -> None:
        self.cache.mkdir()
        (self.cache / "tzdata.whl").write_bytes(b"wheel")
        with mock.patch.object(subprocess, "run", side_effect=AssertionError("no program needed")):
            self.assertEqual(self.obtain(package()), self.cache / "tzdata.whl")
        self.assertEqual(self.said, [])

    def test_a_missing_package_is_asked_of_its_own_client_by_exact_version(self) -> None:
        for kind, client, pin in (
            ("pypi", "pip", "tzdata==2026.6"),
            ("npm", "npm", "tzdata@2026.6"),
        ):
            with self.subTest(kind):

                def arrive(arguments: list[str], **_: object) -> subprocess.CompletedProcess[str]:
                    self.assertIn(client, " ".join(arguments[:3]))
                    self.assertEqual(arguments[-1], pin)
                    (self.cache / "tzdata.whl").write_bytes(b"wheel")
                    return subprocess.CompletedProcess(arguments, 0, "", "")

                with mock.patch.object(subprocess, "run", arrive):
                    path = self.obtain(package(kind))
                path.unlink()
        self.assertEqual(len(self.said), 2)

    def test_another_files_digest_is_refused(self) -> None:
        self.cache.mkdir()
        (self.cache / "tzdata.whl").write_bytes(b"something else")
        with self.assertRaisesRegex(Unavailable, "not the pinned one"):
            self.obtain(package())

    def test_a_client_that_fails_or_is_missing_gives_one_line(self) -> None:
        failed = subprocess.CompletedProcess(
            [], 1, "", "warning: old\nerror code ENOTFOUND\nerror see the log\n"
        )
        for outcome, message in (
            (mock.Mock(return_value=failed), "cannot be downloaded: error code ENOTFOUND"),
            (mock.Mock(side_effect=FileNotFoundError("npm")), "cannot be started"),
            (mock.Mock(return_value=subprocess.CompletedProcess([], 0, "", "")), "did not arrive"),
        ):
            with self.subTest(message), mock.patch.object(subprocess, "run", outcome):
                with self.assertRaisesRegex(Unavailable, message):
                    self.obtain(package("npm"))


class Archives(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def test_a_wheel_gives_files_json_and_names(self) -> None:
        path = self.folder / "a.whl"
        with zipfile.ZipFile(path, "w") as wheel:
            wheel.writestr("data/b.json", '{"b": 1}')
            wheel.writestr("data/a.json", "[1]")
            wheel.writestr("other.txt", "x")
        archive = Archive(path)
        self.assertEqual(archive.read("other.txt"), b"x")
        self.assertEqual(archive.json("data/b.json"), {"b": 1})
        self.assertEqual(archive.names("data/"), ["data/a.json", "data/b.json"])
        with self.assertRaisesRegex(ValueError, "no JSON object"):
            archive.json("data/a.json")

    def test_an_npm_tarball_is_read_below_its_package_folder(self) -> None:
        path = self.folder / "a.tgz"
        with tarfile.open(path, "w:gz") as ball:
            entry = tarfile.TarInfo("package/main/en.json")
            entry.size = 2
            ball.addfile(entry, io.BytesIO(b"{}"))
        self.assertEqual(Archive(path).json("main/en.json"), {})


class Commands(unittest.TestCase):
    def run_main(self, *arguments: str) -> tuple[int, str]:
        out = io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
            return command.main(arguments), out.getvalue()

    def check(
        self, made: dict[str, bytes], committed: dict[str, bytes], *faults: str
    ) -> tuple[int, str]:
        with tempfile.TemporaryDirectory() as folder:
            for name, content in committed.items():
                (Path(folder) / name).write_bytes(content)
            with (
                mock.patch.object(command, "make", return_value={"regions.tsv": b"", **made}),
                mock.patch.object(layout, "BUILT", Path(folder)),
                mock.patch.object(record, "faults", return_value=faults),
            ):
                (Path(folder) / "regions.tsv").write_bytes(b"")
                return self.run_main("check")

    def test_an_unknown_command_says_what_there_is(self) -> None:
        code, said = self.run_main("rebuild")
        self.assertEqual(code, command.WRONG_USE)
        self.assertIn("build|check", said)

    def test_equal_files_are_fresh(self) -> None:
        code, said = self.check({"a.tsv": b"x\n"}, {"a.tsv": b"x\n"})
        self.assertEqual((code, said), (0, "fresh\n"))

    def test_another_or_missing_file_is_stale_and_shown(self) -> None:
        code, said = self.check({"a.tsv": b"x\ny\n", "b.tsv": b"z\n"}, {"a.tsv": b"x\nw\n"})
        self.assertEqual(code, 1)
        for line in ("stale: a.tsv", "-w", "+y", "stale: b.tsv", "+z"):
            self.assertIn(line, said.splitlines())

    def test_a_map_of_other_inputs_is_stale_and_the_remedy_is_named(self) -> None:
        code, said = self.check({}, {}, "map.txt was made from other map-boxes.csv")
        self.assertEqual(code, 1)
        stale = "stale: map.txt was made from other map-boxes.csv: run python3 data/build.py map\n"
        self.assertEqual(said, "fresh\n" + stale)

    def test_the_map_has_its_own_command(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            with (
                mock.patch.object(map_command, "make", return_value={"map.txt": b"x"}),
                mock.patch.object(layout, "BUILT", Path(folder)),
            ):
                self.assertEqual(self.run_main("map", "--check")[0], command.STALE)
                self.assertEqual(self.run_main("map"), (0, "map.txt: written, 1 bytes\n"))
                self.assertEqual(self.run_main("map", "--check"), (0, "fresh\n"))

    def test_a_missing_input_is_exit_three_and_one_line(self) -> None:
        with mock.patch.object(command, "make", side_effect=Unavailable("tzdata is not there")):
            self.assertEqual(self.run_main("check"), (3, "not made: tzdata is not there\n"))

    def test_facts_that_cannot_be_used_are_named(self) -> None:
        with mock.patch.object(command, "make", side_effect=ValueError("row 7 is odd")):
            self.assertEqual(self.run_main("build"), (1, "cannot be made: row 7 is odd\n"))
