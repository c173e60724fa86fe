"""The stretch of an article that can stand alone."""

from pathlib import Path

import pytest

from assistant.answer.excerpt import leans, widened
from assistant.building import build
from assistant.index.cache import load_or_rebuild
from assistant.index.embed import HashingEmbedder
from assistant.index.library import Library
from assistant.index.search import Search
from assistant.pipeline import Assistant
from assistant.settings import Settings
from assistant.types import Span


def first(tower: Assistant, question: str) -> str:
    """The first part of an answer."""
    return tower.ask(question).statements[0].text


def test_a_semicolon_ends_no_sentence(tower: Assistant) -> None:
    """Both halves are shown, whichever was found."""
    for question in ("What does brass need?", "What does glass need?"):
        assert first(tower, question) == "Brass needs oil; glass needs only water."


def test_that_comes_with_what_it_means(tower: Assistant) -> None:
    """A "that" at the start says nothing without the sentence before."""
    text = first(tower, "What makes the oil thin enough to climb the wick?")
    assert text == ("The keeper first warms the oil. That makes it thin enough to climb the wick.")


def test_a_she_who_is_named_beside_needs_no_paragraph_before(tower: Assistant) -> None:
    """What is reported of somebody comes with the name."""
    answer = tower.ask("Who should train a second keeper?")
    assert answer.statements[0].text.startswith("She suggested")
    assert answer.quotes[0].quote.speaker is not None
    assert answer.quotes[0].quote.speaker.name == "Ira Moss"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("That makes it thin.", True),
        ("But they stayed.", True),
        ("Of those, six stayed.", True),
        ("It is never easy to leave.", False),
        ('"Like a bell."', True),
        ("The keeper warms the oil.", False),
    ],
)
def test_what_leans(text: str, expected: bool) -> None:
    """A pronoun at the start, or a scrap of a quotation."""
    assert leans(text) is expected


def test_a_he_inside_comes_with_the_sentence_that_names_him(tmp_path: Path) -> None:
    """Where the words are given to nobody that a reader could see."""
    named = "Big lofts keep the trades apart, Bo Tarn said."
    called = "A small loft hires one person for both, which he called a false economy."
    settings = Settings(tmp_path / "corpus", tmp_path / "index")
    settings.corpus.mkdir()
    text = f"Lofts\n\n{named} {called} A loft is dry.\n"
    (settings.corpus / "one.txt").write_text(text, "utf-8")
    embedder = HashingEmbedder()
    build(settings, embedder=embedder)
    library = Library.open(settings.index)
    found = Search(library, load_or_rebuild(settings.index, library, embedder.dim), embedder)
    at = found.article("one").text.index(called)
    span = widened("one", Span(at, at + len(called)), found)
    assert span.of(found.article("one").text) == f"{named} {called}"
    library.close()
