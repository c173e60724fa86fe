"""The command line over files of many kinds: add, build, and what it says of them."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.corpus import files
from tests.corpus.stories import story
from tests.test_cli import run


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a page and a paper to be added, and one that is cut short."""
    folder = tmp_path_factory.mktemp("commands")
    (folder / "page.html").write_bytes(files.page())
    (folder / "paper.pdf").write_bytes(files.pdf(story(1).title, story(1).texts))
    (folder / "cut.pdf").write_bytes(files.pdf()[:-100])
    return folder


def test_add_and_build(folder: Path) -> None:
    """What can be added is, the exit code says that not all could; --strict and --quiet hold."""
    done = run(folder, "add", "page.html", "cut.pdf", "paper.pdf")
    assert done.returncode == 1
    assert [line.partition(" ")[0] for line in done.stdout.splitlines()] == ["Added", "Added"]
    assert "assistant: The PDF cut.pdf is cut short; fetch it anew.\n" in done.stderr
    (folder / "corpus" / "cut.pdf").write_bytes((folder / "cut.pdf").read_bytes())
    done = run(folder, "build", "--quiet")
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert lines[0] == "2 added"
    assert lines[-2:] == [
        "1 could not be read.",
        "Skipped: The PDF corpus/cut.pdf is cut short; fetch it anew.",
    ]
    assert run(folder, "build", "--strict").returncode == 1


def test_quotes_of_a_book(folder: Path) -> None:
    """A line of JSON for each chapter, without an index."""
    (folder / "book.epub").write_bytes(files.chapters([story(1), story(2)]))
    done = run(folder, "quotes", "book.epub", "--json")
    assert done.returncode == 0, done.stderr
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert [row["id"] for row in rows] == ["book/001", "book/002"]
    for row in rows:
        assert row["quotes"]
        assert all(row["text"][q["start"] : q["end"]] == q["text"] for q in row["quotes"])


def test_an_address_on_this_machine(folder: Path) -> None:
    """It is refused in a sentence, and nothing is fetched."""
    done = run(folder, "add", "http://localhost:1/story")
    assert (done.returncode, done.stdout) == (1, "")
    assert "not on the open internet; it is not fetched" in done.stderr


@pytest.mark.parametrize("args", [["add"], ["build", "--stricter"]])
def test_wrong_usage(folder: Path, args: list[str]) -> None:
    """Exit code 2."""
    assert run(folder, *args).returncode == 2


@pytest.mark.slow
def test_watching(folder: Path) -> None:
    """A file that comes later is indexed without being asked for."""
    (folder / "corpus").mkdir(exist_ok=True)
    (folder / "corpus" / "bees.txt").write_bytes(files.text())
    command = [str(Path(sys.executable).with_name("assistant")), "build", "--watch", "--quiet"]
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, text=True) as watching:
        lines = iter(watching.stdout.readline, "")
        assert any(line.startswith("The index in index holds") for line in lines)
        one = story(5)
        (folder / "corpus" / "late.txt").write_text("\n\n".join([one.title, *one.texts]), "utf-8")
        assert any(line.startswith("1 added") for line in lines)
        watching.terminate()
