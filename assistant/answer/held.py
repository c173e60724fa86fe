"""What sentences may be tested for."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from assistant.index.words import stems, words

Test = Callable[[Sequence[str]], bool]

# Neither is based anywhere, nor is that one somebody's lawyer; what is found is not founded.
_NOT_MEANT = re.compile(r"\bbased (?:up)?on\b|\battorney general\b|\bfound\b", re.IGNORECASE)
# Who heads one part of a house does not head the house.
_OTHER_POST = re.compile(
    r"\b(?:medical|clinical|artistic|musical?|creative|technical|sporting|stage|film|research|training|"
    r"deputy|assistant|vice) (?:director|head|president|chair\w*|manager|executive|coach)\b",
    re.IGNORECASE,
)


def holds(group: frozenset[str], asked: str) -> Test:
    """Whether one of these words is there, and not for another post than the one asked for.

    Args:
        group: Their stems.
        asked: The question.
    """

    def meant(match: re.Match[str]) -> str:
        part = words(match.group())[0]
        return match.group() if part in words(asked) else " "

    def test(near: Sequence[str]) -> bool:
        said = _OTHER_POST.sub(meant, _NOT_MEANT.sub(" ", " ".join(near)))
        return not group.isdisjoint(stems(said))

    return test


def finds(pattern: re.Pattern[str]) -> Test:
    """Whether a pattern is found in one of the sentences."""
    return lambda near: any(map(pattern.search, near))
