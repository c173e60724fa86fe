"""An article -> the names that its acronyms are spelt out as, in brackets beside them."""

from __future__ import annotations

import re

from assistant.types import Span

_SHORTEST, _LONGEST = 2, 6  # letters
_BEHIND = re.compile(rf"\(([A-Z]{{{_SHORTEST},{_LONGEST}}})\)")  # "Harbour Lamp Union (HLU)"
_BEFORE = re.compile(rf"\b([A-Z]{{{_SHORTEST},{_LONGEST}}}) \(([A-Z][^()\n]+)\)")
_WORDS = re.compile(r"[\w'’&-]+")
REACH = 120  # characters before an acronym that may spell it out


def spelt_out(text: str) -> dict[str, Span]:
    """From each acronym that stands in brackets behind its name, or the other way about."""
    found: dict[str, Span] = {}
    for match in _BEHIND.finditer(text):
        name = _name(text, Span(max(0, match.start() - REACH), match.start()), match[1])
        if name is not None:
            found.setdefault(match[1], name)
    for match in _BEFORE.finditer(text):
        name = _name(text, Span(*match.span(2)), match[1])
        if name is not None and name.start == match.start(2):
            found.setdefault(match[1], name)
    return found


def _name(text: str, within: Span, letters: str) -> Span | None:
    """The last words of a stretch whose capitals are an acronym's letters.

    Small words need not be in it: "Alliance to Light Our Harbours (ALOH)".
    """
    words = list(_WORDS.finditer(text, within.start, within.end))
    wanted = list(letters)
    start = None
    for word in reversed(words):
        first = word[0][0]
        if not wanted:
            break
        if first.upper() == wanted[-1]:
            wanted.pop()
            start = word.start()
        elif first.isupper():
            return None
    if wanted or start is None or not text[start].isupper() or "\n" in text[start : within.end]:
        return None
    return Span(start, within.start + len(within.of(text).rstrip()))
