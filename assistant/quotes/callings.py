"""What an article calls an organisation: "the firm" of "Quay Works, a 60-person firm"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from assistant.quotes.cues import table
from assistant.quotes.grammar import Range, is_noun, is_proper

LONGEST = 8  # tokens of "a 60-person software firm"
# Last words of a name that tell what its bearer is called.
_TELLING = {
    "airline": table("air airlines airways jet"),
    "carrier": table("air airlines airways jet"),
    "union": table("brotherhood employees nurses steelworkers teachers teamsters workers"),
}
_FLIES = re.compile(r"[a-z](?:Air|Jet)$|^(?:Air|Jet)[A-Z][a-z]")  # "QuayJet"
_APPOSED = re.compile(r", an? ")
_ENDINGS = table("co corp inc incorporated limited llc ltd plc")
_COMPANY = frozenset({"company", "corporation", "firm"})
_COMPANIES = _COMPANY | {"airline", "carrier", "retailer", "startup"}
_KINDS = _COMPANIES | {"nonprofit", "union"}
# Bodies of the public, of members or for the good: none of them is "the company".
PUBLIC = table(
    """
    academy administration alliance army assembly association authority board bureau campaign
    chamber charity church club coalition college clinic commission committee congress council
    county court department district division federation festival force foundation government
    hospital institute institution league ministry mission museum office organisation organization
    parliament party police program programme school senate society tribunal union university
    """
)
_RELATIVE = frozenset({"WDT", "WP", "WP$"})
_MODIFIERS = frozenset({"CD", "HYPH", "JJ", "NN", "NNP", "NNS", "POS", "VBG", "VBN"})


def callings(words: Sequence[str]) -> set[str]:
    """What the end of a name tells that its bearer is called."""
    kept = [word.strip(".,") for word in words]
    if not PUBLIC.isdisjoint(word.lower() for word in kept):
        return set()
    while len(kept) > 1 and kept[-1].lower() in _ENDINGS:
        kept.pop()
    last = "air" if _FLIES.search(kept[-1]) else kept[-1].lower()
    found = {noun for noun, telling in _TELLING.items() if last in telling}
    return found | (_COMPANY if len(kept) < len(words) or found & _COMPANIES else set())


def apposed(doc: Any) -> Iterator[tuple[Range, set[str]]]:
    """The names with ", a 60-person firm," behind them, and what their bearers are called."""
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
        if noun.lower_ not in _KINDS or not is_noun(noun) or doc[i - 1].ent_type_ != "ORG":
            continue
        if end == len(doc) or not (doc[end].is_punct or doc[end].tag_ in _RELATIVE):
            continue  # "Lorn, a company town", "a firm and a mill"
        start = i
        while start > 0 and is_proper(doc[start - 1]):
            start -= 1
        if start < i:
            yield (start, i), {noun.lower_} | (_COMPANY if noun.lower_ in _COMPANIES else set())
