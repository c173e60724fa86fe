"""Which sentence answers a question best."""

import math

import pytest

from assistant.answer.evidence import candidates
from assistant.answer.question import understand
from assistant.index.found import Found, Sentence
from assistant.index.search import Search


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
