"""An attribution inside a sentence -> what the sentence says outside it."""

from __future__ import annotations

from typing import Any

from assistant.quotes.cue import Cue
from assistant.quotes.cues import SPEECH, base_form
from assistant.quotes.grammar import (
    DASHES,
    FINITE,
    PARTICIPLES,
    Range,
    is_reporting,
    is_verb,
)
from assistant.quotes.parse import MASK

LEAD = 3  # tokens that can stand before a trailing attribution without being a clause
FAR = 60  # tokens behind an attribution in which the clause must be seen to go on
_GOES_ON = frozenset({"while", "but", "because", "although", "though", "if", "when", "so", "since"})
_COMPLEMENTS = frozenset({"attr", "acomp", "dobj", "ccomp", "xcomp", "nsubj", "nsubjpass"})
_RELATIVE = frozenset({"WP", "WDT", "WP$"})


def attribution(doc: Any, cue: Cue) -> Range:
    """The tokens of "he said" or "said Ada Quill, a printer": the verb with its source."""
    verb = cue.head
    start, end = verb.i, verb.i + 1
    while start > 0 and _belongs(doc[start - 1], verb):
        start -= 1
    if cue.source is not None:
        first, last = cue.source.phrase
        start, end = min(start, first), max(end, last)
    return start, end


def _belongs(token: Any, verb: Any) -> bool:
    return token.dep_ in {"aux", "advmod", "neg"} and token.head.i == verb.i


def accord_phrase(cue: Cue) -> Range:
    """The tokens of "according to Ada Quill, a printer"."""
    last = cue.head.doc[cue.end - 1]
    return cue.start, last.right_edge.i + 1


def around(doc: Any, inner: Range, head: Any) -> list[Range]:
    """What a sentence says outside its attribution, before it, behind it or both.

    Args:
        doc: The parse.
        inner: The tokens of the attribution.
        head: Its verb, or the word "according".
    """
    start, end = inner
    sentence = doc[start].sent
    lead = start - sentence.start
    opening = doc[sentence.start : start]
    if lead < LEAD or (lead == LEAD and not any(token.tag_ in FINITE for token in opening)):
        return [(end, sentence.end)]
    if doc[start - 1].text not in DASHES | {",", '"'}:
        return []
    before = (sentence.start, start)
    if end < sentence.end and doc[end].text in DASHES | {","}:
        after = (end + 1, sentence.end)
        if _returns(doc, after, head) or _completes(doc, before, after):
            return [before, after]
    return [before] if _is_clause(doc, before) else []


def _is_clause(doc: Any, bounds: Range) -> bool:
    """Whether a stretch says something by itself: it has a verb, and does not only lead in."""
    inner = doc[bounds[0] : bounds[1]]
    if inner[0].tag_ in PARTICIPLES and inner[0].dep_ not in {"csubj", "prep"}:
        return False
    if any(token.text == MASK for token in inner):
        return not any(is_reporting(token) for token in inner)
    return any(token.tag_ in FINITE for token in inner)


def _completes(doc: Any, before: Range, after: Range) -> bool:
    """Whether what stands behind completes the sentence: "It was, she said, a shame"."""
    return any(
        token.dep_ in _COMPLEMENTS and before[0] <= token.head.i < before[1]
        for token in doc[after[0] : min(after[1], after[0] + FAR)]
    )


def _returns(doc: Any, after: Range, head: Any) -> bool:
    """Whether what was said goes on behind the attribution in its middle."""
    rest = [token for token in doc[after[0] : min(after[1], after[0] + FAR)] if not token.is_punct]
    if len(rest) < LEAD or rest[0].tag_ in PARTICIPLES | _RELATIVE:
        return False
    if not any(token.tag_ in FINITE for token in rest):
        return False
    hung = sum(head.left_edge.i <= token.i <= head.right_edge.i for token in rest)
    if hung * 2 < len(rest):
        return True
    own = any(token.dep_ == "nsubj" for token in rest)
    told = any(is_verb(token) and base_form(token.text) in SPEECH for token in rest)
    return own and not told and rest[0].lower_ in _GOES_ON
