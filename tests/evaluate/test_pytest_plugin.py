"""Gold files are tests: in plain pytest, with its own switches, and readable when they fail."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from assistant.settings import Settings
from tests.evaluate.material import CONFTEST, gold_lines, write_articles
from tests.test_house import HEAVY

pytest_plugins = ["pytester"]

GOOD = """\
- question: How many bees does each hive hold in June?
  passage: Each hive holds about 40,000 bees in June.
  answer: 40,000
  tags: [bees]
- question: Who said that the hives came through the winter?
  quote: The hives came through the winter well,
  speaker: Ada Quill
- question: When does the ferry leave?
  passage: The ferry leaves at noon.
"""
LATE = """\
- question: When does the ferry leave?
  passage: The great bell weighs nine tonnes.
  within: 1
  why: They set the clocks by it.
"""


@pytest.fixture
def folder(
    five: Settings, pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> pytest.Pytester:
    """A folder with five articles and their index; the plain embedder keeps it fast."""
    pytester.makeini(f"[pytest]\naddopts = {PLUGIN} --index '{five.index}'")
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")  # other plugins take seconds a run
    write_articles(pytester.path)
    pytester.makeconftest(CONFTEST)
    return pytester


PLUGIN = "-p assistant.evaluate.pytest_plugin"
BUILDING = ("-o", f"addopts={PLUGIN}")  # an index of its own, as most people run it


def _write(folder: pytest.Pytester, name: str, text: str) -> None:
    (folder.path / name).write_text(text, "utf-8")


def test_gold_files_are_collected_and_pass(folder: pytest.Pytester) -> None:
    """One item a case, with an id to read, and the figures at the end."""
    _write(folder, "my.gold.yaml", GOOD)
    done = folder.runpytest("-v", *BUILDING)
    done.assert_outcomes(passed=3)
    done.stdout.fnmatch_lines(
        [
            "my.gold.yaml::how-many-bees-does-each-hive-hold-in-june PASSED*",
            "*= gold questions =*",
            "3 cases: 3 passed",
            "recall@1 *1.000 *n=3*",
            "speaker accuracy *1.000 *n=1*",
        ]
    )


def test_cases_are_chosen_like_any_test(folder: pytest.Pytester) -> None:
    """By -k, by tag, by id; and --lf runs what failed."""
    _write(folder, "my.gold.yaml", GOOD)
    _write(folder, "late.gold.yaml", LATE)
    folder.runpytest("-k", "bees").assert_outcomes(passed=1, deselected=3)
    folder.runpytest("-m", "bees", "--strict-markers").assert_outcomes(passed=1, deselected=3)
    folder.runpytest("my.gold.yaml::when-does-the-ferry-leave").assert_outcomes(passed=1)
    folder.runpytest().assert_outcomes(passed=3, failed=1)
    folder.runpytest("--lf").assert_outcomes(failed=1)


def test_a_failure_can_be_read(folder: pytest.Pytester) -> None:
    """Asked, expected, where it was instead, why it matters, and how to see it again."""
    _write(folder, "late.gold.yaml", LATE)
    done = folder.runpytest()
    assert done.ret == pytest.ExitCode.TESTS_FAILED
    done.stdout.fnmatch_lines(
        [
            (
                "Wrong     passage: “The great bell weighs nine tonnes.” came at rank *, cosine *, "
                "expected within 1"
            ),
            "Question  When does the ferry leave?",
            "          late.gold.yaml:1",
            "Why       They set the clocks by it.",
            "Expected  passage within 1: “The great bell weighs nine tonnes.”",
            "Found     rank, cosine, passage; > is expected",
            "            1  0.*  boats: The ferry leaves at noon.*",
            "          > *  clocks: The great bell weighs*",
            "Replay    pytest --index * late.gold.yaml::when-does-the-ferry-leave",
        ]
    )


def test_stale_cases_and_drafts_are_neither(folder: pytest.Pytester) -> None:
    """They are counted and named; they do not fail, and are in no figure."""
    rows = gold_lines(
        {"question": "What colour are the boats?", "passage": "The boats are blue."},
        {"question": "When does the ferry leave?", "passage": "The ferry leaves at noon."},
        {"question": "Who knows?", "answer": "me", "draft": True},
    )
    _write(folder, "my.gold.jsonl", rows)
    done = folder.runpytest("-v")
    assert done.ret == pytest.ExitCode.OK
    done.stdout.fnmatch_lines(
        [
            "*what-colour-are-the-boats STALE*",
            "*who-knows DRAFT*",
            "my.gold.jsonl:1: stale, in no article: “The boats are blue.”",
            "3 cases: 1 passed, 1 stale, 1 draft",
            "recall@1 *n=1*",
            "*1 passed, 1 stale, 1 draft in *",
        ]
    )


def test_nothing_but_stale_cases_fails(folder: pytest.Pytester) -> None:
    """The wrong corpus must not look green."""
    _write(folder, "my.gold.jsonl", gold_lines({"question": "Blue?", "passage": "Blue boats."}))
    done = folder.runpytest()
    assert done.ret == pytest.ExitCode.TESTS_FAILED
    done.stdout.fnmatch_lines(["Every case is stale: is this the corpus*"])


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.gold.yaml", b"", "a.gold.yaml:1: the file has no cases; write at least one*"),
        ("a.gold.jsonl", b'{"question": "A?", "anser": "b"}', '*:1: there is no key "anser"; *'),
        ("a.gold.yaml", b"- answer: b\n", "a.gold.yaml:1: a case without a question; add *"),
        ("a.gold.yaml", b"- question: caf\xe9\n", "a.gold.yaml:1: the file is not UTF-8 *"),
        (
            "a.gold.yaml",
            b"- question: A?\n  refuse: true\n  answer: b\n",
            'a.gold.yaml:3: "answer" cannot be shown when *',
        ),
    ],
)
def test_bad_gold_is_a_collection_error(
    folder: pytest.Pytester, name: str, content: bytes, message: str
) -> None:
    """With file, line and what to write instead, and no traceback."""
    (folder.path / name).write_bytes(content)
    done = folder.runpytest()
    assert done.ret == pytest.ExitCode.INTERRUPTED
    done.stdout.fnmatch_lines([f"*ERROR collecting {name}*", message])
    done.stdout.no_fnmatch_line("*Traceback*")


def test_without_a_corpus_it_says_so(pytester: pytest.Pytester) -> None:
    """What is missing and which option names it."""
    pytester.makeconftest(CONFTEST)
    (pytester.path / "my.gold.yaml").write_text(GOOD, "utf-8")
    done = pytester.runpytest("--rootdir", str(pytester.path))
    done.assert_outcomes(failed=3)
    done.stdout.fnmatch_lines(["There is no folder named corpus with articles beside *--corpus."])


def test_a_drop_below_the_baseline_fails(folder: pytest.Pytester) -> None:
    """Passages that still come within reach but later than before, in every case."""
    words = ["ferry", "noon", "leaves", "captain", "lake", "fog", "sail", "boats", "Tarn", "ship"]
    rows = [{"question": f"{word}?", "passage": "The ferry leaves at noon."} for word in words]
    _write(folder, "my.gold.jsonl", gold_lines(*rows))
    written = folder.runpytest("--gold-baseline", "base.json", "--gold-update")
    assert written.ret == pytest.ExitCode.OK
    same = folder.runpytest("--gold-baseline", "base.json")
    assert same.ret == pytest.ExitCode.OK
    same.stdout.fnmatch_lines(["recall@1 *as before"])
    folder.makeconftest(CONFTEST + WORST_LAST)
    done = folder.runpytest("--gold-baseline", "base.json")
    done.assert_outcomes(passed=10)
    assert done.ret == pytest.ExitCode.TESTS_FAILED
    done.stdout.fnmatch_lines(["DROPPED: recall@1 fell from * to 0.000 over 10 cases*"])


WORST_LAST = """
from assistant.pipeline import Assistant

def pytest_collection_finish(session):
    search = Assistant.search
    Assistant.search = lambda self, *given: tuple(reversed(search(self, *given)))
    session.config.add_cleanup(lambda: setattr(Assistant, "search", search))
"""


def test_options_that_make_no_sense(folder: pytest.Pytester) -> None:
    """Are refused before anything runs."""
    for options, message in (
        (["--gold-update"], "*--gold-update needs --gold-baseline FILE*"),
        (["--gold-baseline", "none.json"], "*there is no baseline none.json; write it*"),
        (["--gold-report", "r.pdf"], "*--gold-report r.pdf: end it in .html, .json, .md*"),
    ):
        done = folder.runpytest(*options)
        assert done.ret == pytest.ExitCode.USAGE_ERROR
        done.stderr.fnmatch_lines([message])


def test_an_index_is_used_as_it_is(folder: pytest.Pytester) -> None:
    """--index opens what is there, builds nothing, and says so when nothing is there."""
    _write(folder, "my.gold.yaml", GOOD)
    missing = folder.runpytest("--index", "built")
    missing.stdout.fnmatch_lines(["There is no index in built; make it with: assistant build"])
    assert not (folder.path / "built").exists()


def test_junit_xml_names_the_cases(folder: pytest.Pytester) -> None:
    """As any test runner reads it."""
    _write(folder, "late.gold.yaml", LATE)
    folder.runpytest("--junit-xml", "out.xml")
    text = (folder.path / "out.xml").read_text("utf-8")
    assert 'name="when-does-the-ferry-leave"' in text
    assert "expected within 1" in text


def test_three_runs_write_the_same_bytes(folder: pytest.Pytester) -> None:
    """Reports have no clock and no chance in them."""
    _write(folder, "my.gold.yaml", GOOD)
    _write(folder, "late.gold.yaml", LATE)
    for ending in ("json", "md", "html"):
        written = set()
        for _ in range(3):
            folder.runpytest("--gold-report", f"report.{ending}")
            written.add((folder.path / f"report.{ending}").read_bytes())
        assert len(written) == 1


def test_two_workers_report_what_one_process_reports(
    folder: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Under pytest-xdist, with an index that the first worker builds for both."""
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(sys.path))
    _write(folder, "my.gold.yaml", GOOD)
    _write(folder, "late.gold.yaml", LATE)
    alone = folder.runpytest(*BUILDING, "--gold-report", "one.json")
    workers = ("-p", "xdist", "-n", "2")
    done = folder.runpytest_subprocess(*BUILDING, *workers, "--gold-report", "two.json")
    assert done.parseoutcomes() == alone.parseoutcomes() == {"passed": 3, "failed": 1}
    assert (folder.path / "one.json").read_bytes() == (folder.path / "two.json").read_bytes()


def test_an_answer_is_looked_for_in_the_passages(folder: pytest.Pytester) -> None:
    """Where nothing else says what has to be found, so that one sees how near it was."""
    _write(folder, "my.gold.yaml", "- question: Who paints fences?\n  answer: nine tonnes\n")
    done = folder.runpytest()
    done.assert_outcomes(failed=1)
    done.stdout.fnmatch_lines(["          > *  clocks: The great bell weighs nine tonnes.*"])


def test_the_fixtures(folder: pytest.Pytester) -> None:
    """For a person's own tests, over the nearest corpus."""
    folder.makepyfile(
        """
        from dataclasses import replace
        import pytest

        def test_ask(ask, assert_grounded):
            answer = ask("How many bees does each hive hold in June?")
            assert "40,000" in answer.statements[0].text
            assert_grounded(answer)
            wrong = replace(answer.statements[0], text="Nobody wrote this.")
            with pytest.raises(AssertionError, match="not in the article"):
                assert_grounded(replace(answer, statements=(wrong,)))

        def test_places(assistant, corpus, index):
            assert sorted(p.name for p in corpus.iterdir())[0] == "bees.txt"
            assert (index / "library.db").is_file()
            assert len(assistant.articles()) == 5
        """
    )
    folder.runpytest(*BUILDING).assert_outcomes(passed=2)


def test_the_network_is_shut(folder: pytest.Pytester) -> None:
    """An embedder that reaches out is stopped, and the case says what it reached for."""
    _write(folder, "my.gold.yaml", LATE)
    folder.makeconftest(
        """
        import socket
        from assistant.index.embed import HashingEmbedder

        class Calling(HashingEmbedder):
            def embed_questions(self, texts):
                socket.getaddrinfo("models.example", 443)

        def pytest_gold_embedder(config):
            return Calling()
        """
    )
    done = folder.runpytest()
    done.assert_outcomes(failed=1)
    done.stdout.fnmatch_lines(["A gold case reached for models.example, and the network is *"])


def test_without_gold_files_nothing_heavy_is_loaded(tmp_path: Path) -> None:
    """A plain test run pays nothing for the plugin."""
    (tmp_path / "test_plain.py").write_text(
        f"import sys\ndef test_plain():\n    assert not [m for m in {HEAVY} if m in sys.modules]\n"
    )
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:hypothesispytest", str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
    )
    assert done.returncode == 0, done.stdout


def test_reports_carry_every_case(folder: pytest.Pytester) -> None:
    """The JSON report has each result with its passages."""
    _write(folder, "my.gold.yaml", GOOD)
    _write(folder, "late.gold.yaml", LATE)
    folder.runpytest("--gold-report", "report.json")
    report = json.loads((folder.path / "report.json").read_text("utf-8"))
    assert report["counts"] == {"passed": 3, "failed": 1}
    assert report["figures"]["recall@1"]["value"] == 0.75
    keys = [case["key"] for case in report["cases"]]
    assert keys[0] == "late.gold.yaml::when-does-the-ferry-leave"
    assert [hit["rank"] for hit in report["cases"][0]["hits"]] == [1, 2, 3, 4, 5]
