"""The parser is driven by hand, for speed; it must see what its own pipeline sees."""

from __future__ import annotations

import pytest

from assistant.quotes.parse import parse, pipeline
from assistant.types import Span
from tests.quotes.patterns import PATTERNS


@pytest.mark.parametrize("width", [1, 4])
def test_same_as_the_pipeline(width: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Tags, heads and entities are those of spaCy's own `pipe`, texts without a word among them.

    So they are where its components follow several readings at once.
    """
    for name in ("parser", "ner"):
        monkeypatch.setitem(pipeline().get_pipe(name).cfg, "beam_width", width)
    texts = [*(pattern.text for pattern in PATTERNS[:60]), "—", ""]
    articles = [(text, [Span(0, len(text))], [[]]) for text in texts]
    parsed = [paragraph.doc for paragraph in parse(articles)]
    expected = pipeline().pipe([doc.text for doc in parsed])
    assert [_read(doc) for doc in parsed] == [_read(doc) for doc in expected]


def _read(doc: object) -> list[tuple[str, str, str, int, str, str]]:
    return [
        (token.text, token.tag_, token.dep_, token.head.i, token.ent_type_, token.ent_iob_)
        for token in doc  # type: ignore[attr-defined]
    ]
