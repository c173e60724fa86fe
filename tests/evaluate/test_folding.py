"""A text is found however its marks, dashes and white space are written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.evaluate.folding import Folded, bare, fold
from assistant.types import Span

LETTERS = st.text(alphabet="aB“”\"'’-–— .…\n\tİ", max_size=40)


@pytest.mark.parametrize(
    ("text", "wanted", "found"),
    [
        ("He said “it’s  all\nright”.", "IT'S all right\"", "it’s  all\nright”"),
        ("a -- b — c", "a - b - c", "a -- b — c"),
        ("so... it goes", "so… it", "so... it"),
        ("one two one", "ONE", "one"),
        ("İstanbul bees", "bees", "bees"),
    ],
)
def test_spans_are_of_the_text_itself(text: str, wanted: str, found: str) -> None:
    """Folding shortens, and the span still counts in the original."""
    first = next(Folded.of(text).places(wanted))
    assert first.of(text) == found


def test_every_place_is_found() -> None:
    """Twice is twice, and nothing is nowhere."""
    folded = Folded.of("bee  bee")
    assert list(folded.places("bee")) == [Span(0, 3), Span(5, 8)]
    assert list(folded.places("wasp")) == []
    assert list(folded.places("  ")) == []


def test_bare_takes_the_marks_away() -> None:
    """Only those around it."""
    assert bare(' “It’s "so",” ') == 'It\'s "so",'


@given(LETTERS, LETTERS, LETTERS)
def test_what_is_found_folds_to_what_was_wanted(before: str, wanted: str, after: str) -> None:
    """Wherever a text is put, the first place found reads the same when folded."""
    text = f"{before}x{wanted.strip()}x{after}"
    for place in Folded.of(text).places(f"x{wanted.strip()}x"):
        assert fold(place.of(text), case=True) == fold(f"x{wanted.strip()}x", case=True)
        break
    else:
        raise AssertionError(text)
