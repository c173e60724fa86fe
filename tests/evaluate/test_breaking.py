"""What is broken on purpose is caught: named cases fail, and the drop is more than chance."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from assistant import workers
from assistant.answer.refuse import Calibration
from assistant.index import search
from assistant.index.embed import Embedder
from assistant.types import Passage, Quote
from tests.conftest import ROOT, SHIPPED
from tests.evaluate.material import gold_lines

pytest_plugins = ["pytester"]

PARTS = 40  # articles that differ in little but a number
GOLD = ROOT / "tests" / "retrieval"


class Model:
    """Gives inner runs the model that is loaded already."""

    def __init__(self, embedder: Embedder) -> None:
        """With the model."""
        self._embedder = embedder

    def pytest_gold_embedder(self) -> Embedder:
        """The model, for every inner run."""
        return self._embedder


@dataclass(frozen=True, slots=True)
class Inner:
    """A folder to run pytest in, with a model."""

    pytester: pytest.Pytester
    model: Model

    @property
    def path(self) -> Path:
        """The folder."""
        return self.pytester.path

    def run(self, *options: str) -> pytest.RunResult:
        """Run pytest there."""
        return self.pytester.runpytest(*options, plugins=[self.model])


@pytest.fixture
def inner(
    five: Any,
    minilm: Embedder,
    pytester: pytest.Pytester,
    monkeypatch: pytest.MonkeyPatch,
) -> Inner:
    """A folder whose test runs use the real model."""
    del five  # loads what an inner run must not load
    pytester.makeini("[pytest]\naddopts = -p assistant.evaluate.pytest_plugin")
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    return Inner(pytester, Model(minilm))


@pytest.fixture
def shipped(inner: Inner) -> Inner:
    """The shipped article and its gold questions, with the baseline of a good run."""
    shutil.copytree(SHIPPED, inner.path / "corpus")
    for path in (GOLD / "conftest.py", *GOLD.glob("*.gold.yaml")):
        shutil.copy(path, inner.path)
    return _with_baseline(inner)


@pytest.fixture
def parts(inner: Inner) -> Inner:
    """A store whose parts have numbers of noughts and ones, which mean nothing to a model."""
    corpus = inner.path / "corpus"
    corpus.mkdir()
    rows = []
    for number in range(PARTS):
        code = f"{617 * number % 1024:010b}"  # 617 is odd, so that no number comes twice
        sentence = f"Part {code} is kept in drawer {number + 10} of the example store."
        (corpus / f"part{number:02}.txt").write_text(f"Part {code}\n\n{sentence}\n", "utf-8")
        rows.append({"question": f"Where is part {code} kept?", "passage": sentence, "within": 3})
    (inner.path / "parts.gold.jsonl").write_text(gold_lines(*rows), "utf-8")
    return _with_baseline(inner)


def _with_baseline(inner: Inner) -> Inner:
    done = inner.run("--gold-baseline", "good.json", "--gold-update")
    assert "failed" not in done.parseoutcomes()
    return inner


def drop_sentences(monkeypatch: pytest.MonkeyPatch) -> None:
    """The cutter leaves out each second sentence."""
    whole = workers.cut

    def holed(*given: Any) -> list[Passage]:
        return [
            replace(passage, span=sentence, sentences=(sentence,))
            for passage in whole(*given)
            for sentence in passage.sentences[::2]
        ]

    monkeypatch.setattr(workers, "cut", holed)


def first_speaker(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every quote is the first person's."""
    find = workers.find_quotes

    def confused(*given: Any) -> tuple[Quote, ...]:
        quotes = find(*given)
        first = next(quote for quote in quotes if quote.speaker)
        return tuple(
            replace(quote, speaker=first.speaker, evidence=first.evidence) for quote in quotes
        )

    monkeypatch.setattr(workers, "find_quotes", confused)


def no_threshold(monkeypatch: pytest.MonkeyPatch) -> None:
    """Any support is enough."""
    read = Calibration.from_dict

    monkeypatch.setattr(Calibration, "from_dict", lambda data: replace(read(data), threshold=0.0))


@pytest.mark.parametrize(
    ("break_it", "named", "figure"),
    [
        (drop_sentences, "FAILED passages.gold.yaml::*", "recall@10"),
        (first_speaker, "FAILED quotes.gold.yaml::*", "speaker accuracy"),
        (no_threshold, "FAILED refusals.gold.yaml::*", "refusal recall"),
    ],
)
def test_a_break_is_caught(
    shipped: Inner,
    monkeypatch: pytest.MonkeyPatch,
    break_it: Callable[[pytest.MonkeyPatch], None],
    named: str,
    figure: str,
) -> None:
    """By name in the failures and by its figure in the summary."""
    break_it(monkeypatch)
    done = shipped.run("--gold-baseline", "good.json")
    assert done.ret == pytest.ExitCode.TESTS_FAILED
    done.stdout.fnmatch_lines([f"DROPPED: {figure} fell from *", named])


def test_a_search_without_words_is_caught(parts: Inner, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where only the word tells one passage from another."""
    monkeypatch.setattr(search, "content_words", lambda _: [])
    done = parts.run("--gold-baseline", "good.json")
    assert done.ret == pytest.ExitCode.TESTS_FAILED
    done.stdout.fnmatch_lines(
        ["DROPPED: recall@1 fell from *", "FAILED parts.gold.jsonl::where-is-part-*"]
    )


def test_nothing_broken_is_nothing_caught(shipped: Inner) -> None:
    """The same run again is as before."""
    done = shipped.run("--gold-baseline", "good.json")
    assert done.ret == pytest.ExitCode.OK
    done.stdout.no_fnmatch_line("DROPPED*")
