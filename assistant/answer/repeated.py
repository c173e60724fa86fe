"""How many of a question's words a sentence has, in some form."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answer.demands import holds_form

FEWEST = 2  # words repeated


def repeats(given: Sequence[str], least: float, text: str) -> bool:
    """Whether a sentence has at least so many of some words of a question, and never just one."""
    return held(given, text) >= max(FEWEST, least)


def held(given: Sequence[str], text: str) -> int:
    """How many of some words of a question a sentence has."""
    return sum(holds_form(word, text) for word in given)
