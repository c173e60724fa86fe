"""Which sentence answers a question best."""

import math
from pathlib import Path

import pytest

from assistant.answer.evidence import candidates
from assistant.answer.question import understand
from assistant.index.embed import HashingEmbedder
from assistant.index.found import Found, Sentence
from assistant.index.search import Search
from assistant.pipeline import Assistant, build
from assistant.settings import Settings

TEXT = """A pier for Port Example

Who will still get the winter lamp of the pier? The winter lamp of the pier was cut in May.

Keepers with one lung will still get the winter lamp, the board found.
"""


def test_of_two_as_near_the_longer_tells_more(search: Search) -> None:
    """By the weight of length times the logarithm of how many times as many words it has."""
    text = "What do sail makers sew?"
    (one,) = search.retrieve(text, search.embedder.embed_question(text), 1)
    spans = one.passage.sentences[:2]
    sentences = tuple(Sentence(span, 0.5, 0.0, 0.5) for span in spans)
    found = Found(one.passage, 1.0, 0.5, sentences)
    scored = candidates(understand(text), [found], search)
    most, least = (len(c.text.split()) for c in scored)
    assert most > least
    assert scored[0].score - scored[1].score == pytest.approx(0.03 * math.log(most / least))


def test_a_question_of_the_articles_own_answers_nothing(tmp_path: Path) -> None:
    """Though no sentence is nearer to what is asked."""
    settings = Settings(tmp_path / "corpus", tmp_path / "index")
    settings.corpus.mkdir()
    (settings.corpus / "pier.txt").write_text(TEXT, "utf-8")
    build(settings, embedder=HashingEmbedder())
    opened = Assistant.open(settings, HashingEmbedder())
    answer = opened.ask("Who will get the winter lamp?")
    opened.close()
    assert answer.answered
    assert "?" not in answer.statements[0].text
