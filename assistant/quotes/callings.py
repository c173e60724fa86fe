"""What an article calls an organisation: "the firm" of "Quay Works, a 60-person firm"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import Any

from assistant.quotes.cues import table
from assistant.quotes.grammar import Range, is_noun, is_proper

LONGEST = 8  # tokens of "a 60-person software firm"
# Words in a name that tell what its bearer is called.
_TELLING = {
    "airline": table("air airlines airways jet"),
    "carrier": table("air airlines airways jet"),
    "lender": table("bank"),
    "union": table("brotherhood employees nurses steelworkers teachers teamsters workers"),
}
_FLIES = re.compile(r"[a-z](?:Air|Jet)$|^(?:Air|Jet)[A-Z][a-z]")  # "QuayJet"
_APPOSED = re.compile(r", an? ")
_ENDINGS = table("co corp corporation inc incorporated limited llc ltd plc")
_FIRM = frozenset({"company", "corporation", "firm"})
_FIRMS = _FIRM | {"airline", "carrier", "lender", "retailer", "startup"}
_MODIFIERS = frozenset({"CD", "HYPH", "JJ", "NN", "NNP", "NNS", "POS", "VBG", "VBN"})


def callings(words: Sequence[str]) -> set[str]:
    """What the words of a name tell that its bearer is called."""
    small = {word.lower().strip(".,") for word in words}
    small |= {"air" for word in words if _FLIES.search(word)}
    found = {noun for noun, telling in _TELLING.items() if small & telling}
    return found | (_FIRM if small & _ENDINGS or found & _FIRMS else set())


def apposed(doc: Any, nouns: Collection[str]) -> Iterator[tuple[Range, set[str]]]:
    """The names with "a 60-person firm" behind them, and what their bearers are called.

    Args:
        doc: A parse.
        nouns: What organisations are called.
    """
    commas = {match.start() for match in _APPOSED.finditer(doc.text)}
    if not commas:
        return
    for token in doc:
        i = token.i
        if token.idx not in commas or not 0 < i < len(doc) - 2:
            continue
        end = i + 2
        while end < min(len(doc), i + LONGEST) and doc[end].tag_ in _MODIFIERS:
            end += 1
        noun = doc[end - 1]
        if noun.lower_ not in nouns or not is_noun(noun):
            continue
        start = i
        while start > 0 and is_proper(doc[start - 1]):
            start -= 1
        if start < i:
            yield (start, i), {noun.lower_} | (_FIRM if noun.lower_ in _FIRMS else set())
