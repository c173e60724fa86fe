"""`assistant evaluate` and `assistant gold` as a person runs them."""

import contextlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.evaluate.material import ARTICLES, gold_lines, write_articles
from tests.test_cli import result, run

NOON = "The ferry leaves at noon."
ROWS = (
    {"question": "When does the ferry leave?", "passage": NOON, "answer": "noon"},
    {
        "question": "Who said that the hives came through the winter?",
        "quote": "The hives came through the winter well,",
        "speaker": "Ada Quill",
    },
    {"question": "How do I paint a fence?", "refuse": True},
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The five articles with an index and three gold questions."""
    folder = tmp_path_factory.mktemp("commands")
    write_articles(folder)
    (folder / "my.gold.jsonl").write_text(gold_lines(*ROWS), "utf-8")
    done = run(folder, "build")
    assert done.returncode == 0, done.stderr
    return folder


def test_the_figures_come_as_table_and_json(folder: Path) -> None:
    """The same ones; the page and the text beside them."""
    table = run(folder, "evaluate", "my.gold.jsonl", "--html", "r.html", "--md", "r.md")
    assert table.returncode == 0, table.stderr
    assert table.stdout.splitlines()[0] == "3 cases: 3 passed"
    assert (folder / "r.html").read_text("utf-8").startswith("<!doctype html>")
    assert (folder / "r.md").read_text("utf-8").startswith("# Gold questions\n\n3 cases: 3 passed.")
    data = result(run(folder, "evaluate", "my.gold.jsonl", "--json"))
    assert data["counts"] == {"passed": 3}
    assert data["figures"]["speaker accuracy"] == {
        "name": "speaker accuracy",
        "n": 1,
        "value": 1.0,
        "low": 1.0,
        "high": 1.0,
    }


def test_a_regression_exits_with_1(folder: Path) -> None:
    """Against a baseline in which ten more were right; and one that is missing is told."""
    rows = [
        {"question": f"Is line seven {word}?", "passage": "Line seven runs every ten minutes."}
        for word in ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"]
    ]
    (folder / "many.gold.jsonl").write_text(gold_lines(*rows), "utf-8")
    many = ("evaluate", "many.gold.jsonl", "--baseline", "base.json")
    assert run(folder, *many).returncode == 1  # there is none yet
    assert run(folder, *many, "--update").returncode == 0
    assert run(folder, *many).returncode == 0
    baseline = json.loads((folder / "base.json").read_text("utf-8"))
    moved = {key: case["shares"]["recall@1"] for key, case in baseline["cases"].items()}
    assert set(map(tuple, moved.values())) == {(1.0, 1.0)}
    for row in rows:
        row["passage"] = "The great bell weighs nine tonnes."
    (folder / "many.gold.jsonl").write_text(gold_lines(*rows), "utf-8")
    done = run(folder, *many)
    assert done.returncode == 1
    assert "DROPPED: recall@1 fell from 1.000 to 0.000 over 10 cases" in done.stdout


def test_bad_gold_is_one_message(folder: Path) -> None:
    """File, line and mend on stderr, exit code 1, no traceback."""
    (folder / "bad.gold.jsonl").write_text('{"question": "A?"}\n{"answer": "b"}\n', "utf-8")
    done = run(folder, "evaluate", "bad.gold.jsonl")
    assert done.returncode == 1
    assert done.stderr == (
        "assistant: bad.gold.jsonl:1: nothing is expected of this question; "
        "add passage, quote, answer, not or refuse\n"
        'bad.gold.jsonl:2: a case without a question; add "question"\n'
    )


def test_check_needs_no_index(folder: Path) -> None:
    """Exit code 1 and a line for each thing found, 0 when all is good."""
    good = run(folder, "gold", "check", "my.gold.jsonl", "--index", "none")
    assert (good.returncode, good.stdout) == (0, "3 cases, all good\n")
    row = {"question": "Blue?", "passage": "Blue boats.", "draft": True}
    (folder / "stale.gold.jsonl").write_text(gold_lines(row), "utf-8")
    stale = run(folder, "gold", "check", "stale.gold.jsonl")
    assert stale.returncode == 1
    assert stale.stdout.startswith("stale.gold.jsonl:1: stale: “Blue boats.” is in no article")


def test_suggest_without_a_terminal_writes_drafts(folder: Path) -> None:
    """Once; a second call adds only what is new."""
    first = run(folder, "gold", "suggest", "s.gold.jsonl", "-n", "2", stdin="")
    assert first.stdout == "2 new drafts in s.gold.jsonl\n"
    lines = (folder / "s.gold.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line)["draft"] for line in lines] == [True, True]
    run(folder, "gold", "suggest", "s.gold.jsonl", "-n", "1", stdin="")
    again = (folder / "s.gold.jsonl").read_text("utf-8").splitlines()
    assert again[:2] == lines
    assert len(again) == 3


@pytest.mark.skipif(sys.platform == "win32", reason="needs a terminal of Unix")
def test_a_person_goes_through_the_drafts(folder: Path) -> None:
    """In a terminal: accepted, asked better, rejected, a slip of the hand, and left for later."""
    done, shown = _typed(
        folder,
        "a\ne\nHow many bees are there?\nr\nx\nq\n",
        "gold",
        "suggest",
        "t.gold.jsonl",
        "-n",
        "4",
    )
    assert done == 0, shown
    assert "4 new drafts in t.gold.jsonl" in shown
    assert "'x' is none of these; type one letter." in shown
    assert shown.endswith("t.gold.jsonl: 2 accepted, 1 still drafts\n")
    rows = [json.loads(line) for line in (folder / "t.gold.jsonl").read_text("utf-8").splitlines()]
    assert [row.get("draft", False) for row in rows] == [False, False, True]
    assert rows[1]["question"] == "How many bees are there?"


def _typed(folder: Path, keys: str, *args: str) -> tuple[int, str]:
    """Run `assistant` in a terminal in which somebody types; the exit code, and what it showed."""
    import pty

    ours, theirs = pty.openpty()
    program = [str(Path(sys.executable).with_name("assistant")), *args]
    with subprocess.Popen(program, stdin=theirs, stdout=theirs, stderr=theirs, cwd=folder) as done:
        os.close(theirs)
        os.write(ours, keys.encode())
        shown = b""
        with contextlib.suppress(OSError):  # Linux ends so where others give nothing
            while part := os.read(ours, 4096):
                shown += part
    os.close(ours)
    return done.returncode, shown.decode("utf-8").replace("\r\n", "\n")


def test_quotes_are_scored(folder: Path) -> None:
    """Against marked articles, as table and as JSON."""
    words = "“We never sail in fog,”"
    start = ARTICLES["boats"].index(words)
    span = [start, start + len(words)]
    quotes = [{"span": span, "kind": "direct", "speaker": "Bo Tarn"}]
    row = {"id": "boats", "text": ARTICLES["boats"], "quotes": quotes}
    (folder / "marked.jsonl").write_text(gold_lines(row), "utf-8")
    done = run(folder, "evaluate", "marked.jsonl", "--quotes")
    assert done.returncode == 0, done.stderr
    assert "IoU >= 0.8                       100.0     100.0     100.0" in done.stdout
    data = result(run(folder, "evaluate", "marked.jsonl", "--quotes", "--json"))
    assert data["content"]["speakers"]["full name right, of matched"] == 100.0
    assert data["worst"][0]["id"] == "boats"
