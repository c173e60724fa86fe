"""Sentences are slices that together hold every visible character."""

from itertools import pairwise

import pytest
from hypothesis import given, settings

from assistant.corpus.sentences import sentences, trim
from assistant.types import Span
from tests.corpus.made import texts, visible


@settings(deadline=None, max_examples=50)
@given(texts)
def test_sentences_cover_the_text_in_order(text: str) -> None:
    """Nothing visible is lost, nothing counted twice, no white space at the ends."""
    found = sentences(text)
    assert visible("".join(span.of(text) for span in found)) == visible(text)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(span.of(text) == span.of(text).strip() != "" for span in found)


@settings(deadline=None, max_examples=50)
@given(texts)
def test_a_part_counts_in_the_whole(text: str) -> None:
    """The sentences of a stretch are those of its text alone, moved to where it stands."""
    half = Span(len(text) // 3, len(text))
    alone = [Span(s.start + half.start, s.end + half.start) for s in sentences(half.of(text))]
    assert list(sentences(text, half)) == alone


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The ferry leaves at 4 p.m. on Monday. It is late.", 2),
        ("J. Tarn met Dr. Quill. They spoke.", 2),
        ("“We sail.” Ada Quill waved.", 2),
        ("Prices rose 3.5 per cent in the U.S. market.", 1),
        ("", 0),
        (" \n ", 0),
    ],
)
def test_stops_that_end_no_sentence(text: str, count: int) -> None:
    """Abbreviations, initials and decimals are kept whole."""
    assert len(sentences(text)) == count


def test_trim_keeps_the_words() -> None:
    """White space goes, and a stretch of nothing but it is empty and still inside."""
    text = "ab  cd  "
    assert trim(text, Span(2, 8)) == Span(4, 6)
    empty = trim(text, Span(2, 4))
    assert len(empty) == 0
    assert Span(2, 4).contains(empty)
