"""Quotes are ranked by the sentences they stand in, among few as among many."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.index import quote_search
from assistant.index.embed import HashingEmbedder
from assistant.pipeline import Assistant, build
from assistant.settings import Settings

TEXT = """The keepers of the bay

“The lamp failed at nine,” said Ada Quill. “Nobody came to mend the tower,” said Bo Tarn.

Cara Fenn said the tide tables were printed in the wrong ink.
"""


@pytest.fixture
def assistant(tmp_path: Path) -> Assistant:
    """An index of one article."""
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "bay.txt").write_text(TEXT, "utf-8")
    settings = Settings(tmp_path / "corpus", tmp_path / "index")
    build(settings, embedder=HashingEmbedder())
    return Assistant.open(settings, HashingEmbedder())


@pytest.mark.parametrize("many", [5_000, 0])
def test_the_quote_about_it_comes_first(
    assistant: Assistant, monkeypatch: pytest.MonkeyPatch, many: int
) -> None:
    """Whether every quote is scored or only those near a found sentence."""
    monkeypatch.setattr(quote_search, "MANY", many)
    for about, name in [("failed lamp", "Quill"), ("mend tower", "Tarn"), ("tide ink", "Fenn")]:
        first = assistant.find_quotes(about)[0].quote
        assert first.speaker.name.split()[1] == name
    assistant.close()


def test_scores_are_cosines_of_the_best_sentence(assistant: Assistant) -> None:
    """A question that is the very sentence has cosine 1."""
    sentence = "Cara Fenn said the tide tables were printed in the wrong ink."
    hit = assistant.find_quotes(sentence)[0]
    assert hit.score == pytest.approx(1.0, abs=1e-6)
    assert assistant.text("bay", hit.quote.span) == (
        "the tide tables were printed in the wrong ink"
    )
    assistant.close()
