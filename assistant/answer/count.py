"""How many of what: the things that a question counts, and the sentence that gives their number."""

from __future__ import annotations

import re

from assistant.index.words import stem, words

BETWEEN = 3  # words between a number and what it is the number of

_HOW_MANY = re.compile(
    r"\bhow many (?:of (?:the|these|those|his|her|their|its) )?([^?]+?)"
    r"(?= (?:do|does|did|is|are|was|were|has|have|had|will|would|can|could|of|in|on|at|from|for|to|"
    r"with|by)\b|\W*$)",
    re.IGNORECASE,
)
# "Six", "1,200", "two hundred", but neither a share, nor the 7 of "7-yard".
_NUMBER = re.compile(
    r"(?<![\w.,$€£-])(?:\d[\d,.]*(?!\w|-|[\d,.]*\s?(?:%|per ?cent\b))|(?:two|three|four|five|six|seven|"
    r"eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|"
    r"twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozen|hundred|thousand|(?:m|b|tr)illion)"
    r"s?\b(?!-))",
    re.IGNORECASE,
)


def counted(text: str) -> str | None:
    """The stem of the things whose number a question asks for; None where it asks for none."""
    match = _HOW_MANY.search(text)
    named = words(match.group(1)) if match else []
    return stem(named[-1]) if named else None


def counts(thing: str, text: str) -> bool:
    """Whether a text gives a number of things, which are given as a stem."""
    return any(
        thing in [stem(word) for word in words(text[match.end() :])[: BETWEEN + 1]]
        for match in _NUMBER.finditer(text)
    )
