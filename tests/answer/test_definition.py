"""What a word means: asked, and told."""

import pytest

from assistant.answer.definition import defined, defines


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("What is a jib?", "jib"),
        ("what does baggywrinkle even mean?", "baggywrinkle"),
        ("What are sail makers?", "sail makers"),
        ("What does flag season mean?", "flag season"),
        ("Define hemp", "hemp"),
        ("What is the name of the harbour?", None),
        ("What is the weight of a jib?", None),
        ("What is Ada Quill like?", None),
        ("What is a jib worth?", None),
    ],
)
def test_a_meaning_is_asked_for(text: str, thing: str | None) -> None:
    """A word or three, and nothing besides; not what somebody is like."""
    assert defined(text) == thing


@pytest.mark.parametrize(
    "text",
    [
        "A jib is a small sail.",
        "The jib (of canvas) means a small sail.",
        "Jibs, which are small sails, came last.",
        "He cut the jib, a small sail.",
        "The small sails -- the jibs -- were cut.",
        "A small sail called a jib was cut.",
    ],
)
def test_a_meaning_is_told(text: str) -> None:
    """By what it is, in other words, or by its name."""
    assert defines("jib", text)


@pytest.mark.parametrize(
    "text",
    [
        "A jib is patched, and a jib was washed in June.",
        "The jib boom is a spar.",
        "For riggers and jibs, the two work together.",
        "They cut the jib.",
        "A staysail is a small sail.",
    ],
)
def test_a_meaning_is_not_told(text: str) -> None:
    """By what is done to a thing, by what it is a part of, or by its mere name."""
    assert not defines("jib", text)
