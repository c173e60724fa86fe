"""What people are called instead of their names: small questions about the words of a source."""

from __future__ import annotations

from typing import Any

from assistant.quotes.cues import SOURCE_WITHOUT_NAME, base_form, table
from assistant.quotes.grammar import OBJECTS
from assistant.quotes.phrases import Source

# Titles that an article gives with the name; "the director" is not just anybody who acted.
_OFFICES = table(
    """
    adviser advisor attorney auditor ceo chair chairman chairwoman chief commissioner coroner
    director general governor judge justice lawyer mayor minister ombudsman premier president
    secretary senator spokesman spokesperson spokeswoman
    """
)
# What somebody who stands for an office is called, with or without a name: "the front-runner".
STANDING = table("candidate challenger contender hopeful incumbent nominee runner")
# What somebody may be called who has a name: "the teenager", "the Lorn native".
_KINDS = table(
    """
    champion defender father finalist grandfather grandmother immigrant legend medalist medallist
    mother native newcomer pensioner rookie scorer star teen teenager veteran widow widower winner
    youngster youth
    """
)
# Who says something and has no title.
_ANYBODY = table(
    """
    attendee buyer colleague customer demonstrator donor fan friend guest insider listener local
    neighbor neighbour onlooker parent parishioner participant person protester reader relative
    subscriber supporter tester tourist user viewer villager visitor voter
    """
)
PARTIES = table("gop democratic republican liberal conservative labour labor tory green")
SHORTEST_SIDE = 3  # words of "the northern Republican"


def is_new(doc: Any, source: Source) -> bool:
    """Whether a source is a person told of for the first time: "a tester, who left, said"."""
    kernel = doc[source.end - 1]
    new = doc[source.start].lower_ in {"a", "an", "another", "one"}
    if not new or kernel.dep_ != "nsubj" or base_form(kernel.head.text) == "ask":
        return False
    told_of = doc[source.end : source.phrase[1]]
    return kernel.lower_ in _ANYBODY or any(t.lower_ in {"who", "whose"} for t in told_of)


def told_by(verb: Any) -> str | None:
    """The "he" or "she" who was told: "a keeper told her"."""
    told = {child.lower_ for child in verb.children if child.dep_ in OBJECTS}
    if "him" in told:
        return "he"
    return "she" if "her" in told else None


def is_one(kernel: Any, source: Source) -> bool:
    """Whether a word can call one person: "printer", "the northern Republican", but no office."""
    if kernel.lower_ in SOURCE_WITHOUT_NAME | _OFFICES:
        return False
    if kernel.ent_type_ == "NORP":
        return source.end - source.start >= SHORTEST_SIDE and kernel.tag_ in {"NN", "NNP", "JJ"}
    known = source.kind == "description" or kernel.lower_ in STANDING | _KINDS
    return bool(known and kernel.tag_ == "NN") or _is_of_age(kernel)


def _is_of_age(kernel: Any) -> bool:
    """Whether a word ends "the 34-year-old"."""
    aged = kernel.lower_ == "old" and kernel.i > 1 and kernel.nbor(-2).lower_ == "year"
    return bool(aged or kernel.lower_.endswith("-year-old"))
