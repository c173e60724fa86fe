"""Copies are found, and what only looks alike is not."""

from hypothesis import given
from hypothesis import strategies as st

from assistant.corpus.duplicates import COPY, copies, likeness, pack, sketch, unpack
from tests.corpus.stories import story

ONE = "\n\n".join(story(1).texts)
EDITED = "\n\n".join(["THE WIRE — First edition.", *story(1).texts[:-2], "More to follow."])


def test_an_article_twice() -> None:
    """The first by id is the original, of three too."""
    made = {name: pack(sketch(ONE)) for name in ("c", "a", "b")}
    assert copies(made) == {"b": "a", "c": "a"}


def test_the_same_agency_text_on_two_sites() -> None:
    """Another head, another end, two paragraphs left out."""
    assert copies({"a": pack(sketch(ONE)), "b": pack(sketch(EDITED))}) == {"b": "a"}


def test_stories_of_one_kind_are_not_copies() -> None:
    """A hundred stories from one small vocabulary."""
    made = {f"{n:03d}": pack(sketch("\n\n".join(story(n).texts))) for n in range(100)}
    assert copies(made) == {}


@given(st.lists(st.lists(st.sampled_from("abc"), max_size=12).map(" ".join), max_size=12))
def test_copies_are_those_that_comparing_all_finds(texts: list[str]) -> None:
    """Each with the first before it that it is like and that is itself no copy."""
    made = {f"{n:02d}": sketch(text) for n, text in enumerate(texts)}
    slow: dict[str, str] = {}
    for name, one in made.items():
        before = (other for other in made if other < name and other not in slow)
        first = next((other for other in before if likeness(made[other], one) >= COPY), None)
        if first is not None:
            slow[name] = first
    assert copies({name: pack(one) for name, one in made.items()}) == slow


def test_likeness_of_small_texts_is_exact() -> None:
    """Six words have two shingles, of which these share one of three."""
    first, second = sketch("a b c d e f"), sketch("b c d e f g")
    assert likeness(first, second) == 1 / 3
    assert likeness(first, first) == 1
    assert likeness((), ()) == 0


@given(st.text())
def test_sketches_survive_packing(text: str) -> None:
    """As the library stores them."""
    assert unpack(pack(sketch(text))) == sketch(text)
