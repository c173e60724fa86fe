"""The tables of words, and the small questions put to them."""

from __future__ import annotations

import pytest

from assistant.quotes import gender
from assistant.quotes.cues import CHARACTERISATIONS, NOT_INDIRECT, SPEECH, base_form, noun_form
from assistant.quotes.spans import Spans
from assistant.types import Span


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("said", "say"),
        ("says", "say"),
        ("Saying", "say"),
        ("told", "tell"),
        ("argued", "argue"),
        ("noting", "note"),
        ("quipped", "quip"),
        ("denies", "deny"),
        ("replied", "reply"),
        ("stresses", "stress"),
        ("tweeting", "tweet"),
        ("Lamp", "lamp"),
    ],
)
def test_base_form(word: str, expected: str) -> None:
    """The forms of a reporting verb lead to its entry; other words come back in small letters."""
    assert base_form(word) == expected


def test_noun_form() -> None:
    """A noun of speech loses its plural, another word keeps it."""
    assert [noun_form(word) for word in ("claims", "claim", "lamps")] == ["claim", "claim", "lamps"]


def test_every_verb_is_its_own_base_form() -> None:
    """No entry of the tables is taken for a form of another."""
    assert [verb for verb in SPEECH | CHARACTERISATIONS if base_form(verb) != verb] == []


def test_exceptions_are_verbs_of_speech() -> None:
    """The list of verbs without indirect speech names no verb that the tables lack."""
    assert frozenset() == NOT_INDIRECT - SPEECH


@pytest.mark.parametrize(
    ("first", "pronoun"), [("Mary", "she"), ("Peter", "he"), ("Xqzzy", None), ("ALICE", "she")]
)
def test_by_name(first: str, pronoun: str | None) -> None:
    """A given name tells the pronoun only where it is mostly one of them."""
    assert gender.by_name(first) == pronoun


@pytest.mark.parametrize(
    ("words", "pronoun"),
    [(["Mrs."], "she"), (["the", "chairman"], "he"), (["keeper"], None), ([], None)],
)
def test_by_words(words: list[str], pronoun: str | None) -> None:
    """An honorific or a title tells the pronoun where it has one."""
    assert gender.by_words(words) == pronoun


def test_spans() -> None:
    """The spans that touch a stretch are those that a look at each one finds."""
    held = [Span(0, 4), Span(6, 9), Span(9, 12), Span(20, 21)]
    spans = Spans(held)
    for start in range(24):
        for end in range(start, 24):
            stretch = Span(start, end)
            expected = [span for span in held if span.overlaps(stretch)]
            assert list(spans.touching(stretch)) == expected
    assert spans.around(Span(7, 10)) == Span(6, 12)
    assert spans.starts_at(9)
    assert not spans.starts_at(10)
