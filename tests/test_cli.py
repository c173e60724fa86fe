"""The command line keeps its contract, exit codes included."""

import hashlib
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.test_pipeline import BEES, BOATS

ASK_KEYS = [
    "question",
    "interpreted_as",
    "answered",
    "support",
    "reason",
    "message",
    "statements",
    "quotes",
    "citations",
    "nearest",
    "suggestions",
    "index",
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a corpus of two articles, built by the program itself."""
    folder = tmp_path_factory.mktemp("folder")
    (folder / "corpus" / "articles").mkdir(parents=True)
    (folder / "corpus" / "articles" / "bees.txt").write_text(BEES, "utf-8")
    (folder / "corpus" / "boats.txt").write_text(BOATS, "utf-8")
    (folder / "corpus" / "README.md").write_text("Not an article.", "utf-8")
    done = run(folder, "build")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("2 added\nThe index in index holds 2 articles, ")
    return folder


def run(folder: Path, *args: str, stdin: str | None = None) -> subprocess.CompletedProcess[str]:
    """Run `assistant` in `folder` as a person would."""
    return subprocess.run(
        [str(Path(sys.executable).with_name("assistant")), *args],
        capture_output=True,
        text=True,
        input=stdin,
        cwd=folder,
        check=False,
    )


def result(done: subprocess.CompletedProcess[str]) -> Any:
    """The JSON on stdout of a run that went well."""
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_ask_json_is_the_contract(folder: Path) -> None:
    """Every key, and every offset the slice it says."""
    answer = result(run(folder, "ask", "How many bees does each hive hold in June?", "--json"))
    assert list(answer) == ASK_KEYS
    assert answer["answered"] is True
    assert answer["reason"] is None
    assert "40,000" in answer["statements"][0]["text"]
    texts = {"bees": BEES, "boats": BOATS}
    for citation in answer["citations"]:
        text = texts[citation["article"]]
        assert text[citation["start"] : citation["end"]] == citation["text"]
    assert [c["number"] for c in answer["citations"]] == [1]


def test_a_quote_comes_with_its_speaker(folder: Path) -> None:
    """Name, title and organisation, words and place."""
    answer = result(run(folder, "ask", "What does Bo Tarn say about fog?", "--json"))
    (quote,) = answer["quotes"]
    words = "“We never sail in fog,”"
    assert quote == {
        "text": words,
        "kind": "direct",
        "speaker": {"name": "Bo Tarn", "title": "captain", "organisation": "Example Ferries"},
        "sure": True,
        "article": "boats",
        "start": BOATS.index(words),
        "end": BOATS.index(words) + len(words),
        "citation": 1,
    }


def test_declining_is_a_result(folder: Path) -> None:
    """Exit code 0, a reason, the nearest passages and no statement."""
    answer = result(run(folder, "ask", "Who won the football world cup in 1998?", "--json"))
    assert answer["answered"] is False
    assert answer["reason"] == "off-topic"
    assert answer["statements"] == answer["quotes"] == answer["citations"] == []
    assert answer["message"]


def test_one_question_a_line(folder: Path) -> None:
    """Each on its own line of output, also the empty and the one that is too long."""
    asked = ["When does the ferry leave?", "", "x" * 10_000, "When is the honey taken?"]
    done = run(folder, "ask", "-", "--json", stdin="\n".join(asked) + "\n")
    assert done.returncode == 0, done.stderr
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [answer["question"] for answer in answers] == asked
    assert "noon" in answers[0]["statements"][0]["text"]
    assert answers[1]["reason"] == "empty"
    assert answers[2]["error"].startswith("The question has 10,000 characters")
    assert "August" in answers[3]["statements"][0]["text"]


def test_the_same_question_gives_the_same_bytes(folder: Path) -> None:
    """Law 4, over two processes."""
    runs = [run(folder, "ask", "What did Ada Quill say?", "--json").stdout for _ in range(2)]
    assert runs[0] == runs[1] != ""


def test_search_json(folder: Path) -> None:
    """Ranked passages with offsets, and the quotes in them."""
    found = result(run(folder, "search", "ferry in fog", "--json", "-k", "1"))
    assert list(found) == ["query", "hits"]
    (hit,) = found["hits"]
    assert list(hit) == ["article", "start", "end", "text", "heading", "score", "quotes"]
    assert hit["article"] == "boats"
    assert BOATS[hit["start"] : hit["end"]] == hit["text"]
    assert [quote["text"] for quote in hit["quotes"]] == ["“We never sail in fog,”"]


def test_quotes_of_a_file(folder: Path) -> None:
    """Without an index, offsets into the text that is printed."""
    found = result(run(folder, "quotes", "corpus/boats.txt", "--json"))
    assert (found["id"], found["text"]) == ("boats", BOATS)
    (quote,) = found["quotes"]
    assert BOATS[quote["start"] : quote["end"]] == quote["text"] == "“We never sail in fog,”"
    assert quote["cue"]["text"] == "said"
    name = quote["evidence"]["name"]
    assert BOATS[name[0] : name[1]] == quote["speaker"]["name"] == "Bo Tarn"


def test_quotes_of_many_texts(folder: Path, tmp_path: Path) -> None:
    """One line in, one line out, offsets into exactly that text."""
    rows = [{"id": "a", "text": BEES}, {"id": "b", "text": ""}, {"id": "c", "text": BOATS}]
    path = tmp_path / "texts.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    done = run(folder, "quotes", "--jsonl", str(path))
    assert done.returncode == 0, done.stderr
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert [row["id"] for row in found] == ["a", "b", "c"]
    assert [len(row["quotes"]) for row in found] == [1, 0, 1]
    path.write_text('{"id": 1}\n', "utf-8")
    done = run(folder, "quotes", "--jsonl", str(path))
    assert (done.returncode, done.stdout) == (1, "")
    assert "Line 1 of" in done.stderr


def test_verify(folder: Path, tmp_path: Path) -> None:
    """A verdict a text, and a quote card checked against its file."""
    done = run(folder, "verify", "We sail in fog", "--speaker", "Tarn", "--json")
    found = result(done)
    assert list(found)[:3] == ["text", "speaker", "verdict"]
    assert list(found)[3:] == ["speaker_agrees", "places", "diff", "checked", "message"]
    assert (found["verdict"], found["speaker_agrees"]) == ("altered", True)
    assert {"op": "missing", "text": "never"} in found["diff"]
    assert found["places"][0]["text"] == "We never sail in fog"
    lines = run(folder, "verify", "-", stdin="We never sail in fog\nWe eat kites\n").stdout
    assert [line.split(".")[0] for line in lines.splitlines() if "." in line][:1] == ["Verbatim"]
    assert "Not found." in lines
    sha256 = hashlib.sha256((folder / "corpus" / "boats.txt").read_bytes()).hexdigest()
    card = {
        "format": "article-assistant/quote-card",
        "version": 1,
        "text": "“We never sail in fog,”",
        "speaker": {"name": "Bo Tarn", "title": None, "organisation": None},
        "article": {"id": "boats", "sha256": sha256},
        "start": BOATS.index("“We"),
        "end": BOATS.index("” said") + 1,
    }
    (tmp_path / "card.json").write_text(json.dumps(card), "utf-8")
    checked = result(run(folder, "verify", "--card", str(tmp_path / "card.json"), "--json"))
    assert (checked["file"], checked["in_place"], checked["verdict"]) == ("same", True, "verbatim")


def test_search_names_the_article(folder: Path) -> None:
    """By its title, with the id that options take."""
    first = run(folder, "search", "ferry in fog", "-k", "1").stdout.splitlines()[0]
    assert first.startswith(f"1. {BOATS.splitlines()[0]} (boats), cosine 0.")


def test_who(folder: Path) -> None:
    """Everybody with how often they are quoted, or all that one of them said."""
    assert run(folder, "who").stdout == (
        "Ada Quill, head beekeeper, Sample Apiaries (1)\nBo Tarn, captain, Example Ferries (1)\n"
    )
    said = run(folder, "who", "Tarn").stdout
    assert "We never sail in fog" in said
    assert said.endswith(f"  [{BOATS.splitlines()[0]} (boats)]\n")
    assert run(folder, "who", "Nemo").stdout == (
        "Nobody of that name is in these articles. Quoted here: Ada Quill, Bo Tarn.\n"
    )


def test_who_about(folder: Path) -> None:
    """Quotes by what they are about, who said them and how; the kinds are checked."""
    found = result(run(folder, "who", "--about", "sail in fog", "--json"))["quotes"]
    assert [quote["text"] for quote in found] == ["“We never sail in fog,”"]
    assert found[0]["score"] > 0.25
    assert run(folder, "who", "--about", "zebra").stdout.startswith("No quote fits")
    assert run(folder, "who", "--organisation", "sample").stdout.startswith("“The hives")
    assert run(folder, "who", "--kind", "indirect").stdout == (
        "No quote fits; see who is quoted with: assistant who\n"
    )
    assert run(folder, "who", "Quill", "--kind", "indirect").stdout.startswith("No quote fits")
    assert run(folder, "who", "--kind", "shouted").returncode == 2


def test_text_for_people(folder: Path) -> None:
    """The plain answer shows the words, who said them and where."""
    shown = run(folder, "ask", "What does Bo Tarn say about fog?").stdout
    assert "“We never sail in fog” — Bo Tarn, captain, Example Ferries [1]" in shown
    assert "Boats on Lake Example" in shown


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (["--corpus", "nowhere", "build"], "nowhere"),
        (["--index", "nowhere", "ask", "Why?"], "make it with: assistant build"),
        (["ask", "Why?", "--index=nowhere"], "make it with: assistant build"),
        (["search", "Why?", "--since", "spring"], "write it as 2020-04-17"),
        (["ask", "Why?", "--publisher", "Nobody"], "No article is of that publisher"),
        (["--reranker", "nothing", "ask", "Why?"], "leave --reranker out"),
        (["ask", "x" * 10_000], "ask it in at most 2,000"),
        (["quotes", "nothing.txt"], "nothing.txt"),
        (["--model", "nothing", "ask", "Why?"], "There is no sentence-transformers model"),
    ],
)
def test_bad_input_is_one_sentence(folder: Path, args: list[str], says: str) -> None:
    """Exit code 1, nothing on stdout, one line on stderr and no traceback."""
    done = run(folder, *args)
    assert (done.returncode, done.stdout) == (1, "")
    assert says in done.stderr
    assert done.stderr.startswith("assistant: ")
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    "args", [["fly"], ["ask"], ["search", "x", "-k", "0"], ["quotes"], ["verify"]]
)
def test_wrong_usage_is_exit_code_2(folder: Path, args: list[str]) -> None:
    """As DESIGN.md promises."""
    assert run(folder, *args).returncode == 2
