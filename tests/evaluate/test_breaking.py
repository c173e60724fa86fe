"""What is broken on purpose is caught: named cases fail, and the drop is more than chance."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from assistant import pipeline
from assistant.answer.refuse import Calibration
from assistant.index.embed import SentenceTransformerEmbedder
from assistant.index.library import Library
from assistant.types import Passage, Quote
from tests.conftest import ROOT, SHIPPED

pytest_plugins = ["pytester"]

GOLD = ROOT / "tests" / "retrieval"


class Model:
    """Gives inner runs the model that is loaded already."""

    def __init__(self, embedder: SentenceTransformerEmbedder) -> None:
        """With the model."""
        self._embedder = embedder

    def pytest_gold_embedder(self) -> SentenceTransformerEmbedder:
        """The model, for every inner run."""
        return self._embedder


@pytest.fixture
def shipped(
    five: Any,
    minilm: SentenceTransformerEmbedder,
    pytester: pytest.Pytester,
    monkeypatch: pytest.MonkeyPatch,
) -> pytest.Pytester:
    """The shipped article and its gold questions, with the baseline of a good run."""
    del five  # loads what an inner run must not load
    shutil.copytree(SHIPPED, pytester.path / "corpus")
    for path in GOLD.glob("*.gold.yaml"):
        shutil.copy(path, pytester.path)
    pytester.makeini("[pytest]\naddopts = -p assistant.evaluate.pytest_plugin")
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    pytester.plugins.append(Model(minilm))
    done = pytester.runpytest("--gold-baseline", "good.json", "--gold-update")
    assert "failed" not in done.parseoutcomes()
    return pytester


def drop_sentences(monkeypatch: pytest.MonkeyPatch) -> None:
    """The cutter leaves out each second sentence."""
    whole = pipeline.cut

    def holed(*given: Any) -> list[Passage]:
        return [
            replace(passage, span=sentence, sentences=(sentence,))
            for passage in whole(*given)
            for sentence in passage.sentences[::2]
        ]

    monkeypatch.setattr(pipeline, "cut", holed)


def drop_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """Search goes by meaning alone."""
    monkeypatch.setattr(Library, "words", lambda *_: [])


def first_speaker(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every quote is the first person's."""
    find = pipeline.find_quotes

    def confused(*given: Any) -> tuple[Quote, ...]:
        quotes = find(*given)
        first = next(quote for quote in quotes if quote.speaker)
        return tuple(
            replace(quote, speaker=first.speaker, evidence=first.evidence) for quote in quotes
        )

    monkeypatch.setattr(pipeline, "find_quotes", confused)


def no_threshold(monkeypatch: pytest.MonkeyPatch) -> None:
    """Any support is enough."""
    read = Calibration.from_dict

    monkeypatch.setattr(
        Calibration, "from_dict", lambda data: replace(read(data), threshold=0.0)
    )


@pytest.mark.parametrize(
    ("break_it", "named", "figure"),
    [
        (drop_sentences, "FAILED passages.gold.yaml::*", "recall@10"),
        (drop_words, "FAILED *", "MRR"),
        (first_speaker, "FAILED quotes.gold.yaml::*", "speaker accuracy"),
        (no_threshold, "FAILED refusals.gold.yaml::*", "refusal recall"),
    ],
)
def test_a_break_is_caught(
    shipped: pytest.Pytester,
    monkeypatch: pytest.MonkeyPatch,
    break_it: Callable[[pytest.MonkeyPatch], None],
    named: str,
    figure: str,
) -> None:
    """By name in the failures and by its figure in the summary."""
    break_it(monkeypatch)
    done = shipped.runpytest("--gold-baseline", "good.json")
    assert done.ret == pytest.ExitCode.TESTS_FAILED
    done.stdout.fnmatch_lines([f"DROPPED: {figure} fell from *", named])


def test_nothing_broken_is_nothing_caught(shipped: pytest.Pytester) -> None:
    """The same run again is as before."""
    done = shipped.runpytest("--gold-baseline", "good.json")
    assert done.ret == pytest.ExitCode.OK
    done.stdout.no_fnmatch_line("DROPPED*")
