"""Names as somebody asks for them -> whether a speaker is meant.

One rule for all who ask: the words of a question, compared as the index compares words, so that
case, possessives and punctuation make no difference and part of a word is no match.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.index.words import words
from assistant.types import Speaker


def is_called(speaker: Speaker, name: str) -> bool:
    """Whether every word of `name` is one of the speaker's name, in any order."""
    wanted = words(name)
    return bool(wanted) and set(wanted) <= set(words(speaker.name or ""))


def belongs_to(speaker: Speaker, organisation: str) -> bool:
    """Whether a speaker's organisation has that name or holds it, or the speaker is that one."""
    wanted = words(organisation)
    if stands_in(wanted, words(speaker.organisation or "")):
        return True
    return speaker.organisation is None and bool(wanted) and words(speaker.name or "") == wanted


def has_title(speaker: Speaker, title: str) -> bool:
    """Whether a speaker's title holds the words of `title`, one after another."""
    return stands_in(words(title), words(speaker.title or ""))


def stands_in(part: Sequence[str], whole: Sequence[str]) -> bool:
    """Whether a part stands in a whole as a run; an empty one stands nowhere."""
    ends = range(len(part), len(whole) + 1) if part and part[0] in whole else ()
    return any(list(whole[end - len(part) : end]) == list(part) for end in ends)
