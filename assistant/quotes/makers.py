"""What somebody wrote, in a parse -> the words that say who did."""

from __future__ import annotations

from typing import Any

from assistant.quotes.cues import DOCUMENTS, STUDIES, noun_form, table
from assistant.quotes.grammar import is_proper

_PAPERS = table(
    """
    account ad affidavit article book count document documents editorial estimate estimates
    guidelines opinion paper petition readout ruling tally transcript website
    """
)
_MONTHS = table(
    """
    january february march april may june july august september october november december
    """
)
# "a poll conducted by", "a study that appeared in"
_MADE = table(
    "appeared commissioned compiled conducted done issued made posted prepared produced published "
    "put released sent signed written"
)
_ISSUED = table("by from")
_SHOWN = table("in on")
_PLACES = table("page site website")


def is_written(head: str) -> bool:
    """Whether a noun is of what somebody wrote or counted: "a poll", "the letter"."""
    return head in STUDIES | _PAPERS or noun_form(head) in DOCUMENTS


def maker_before(doc: Any, head: int) -> tuple[int, int] | None:
    """The organisation right before a noun, as in "a Quay News/Lorn College poll"."""
    start = head
    while start > 0 and (is_proper(doc[start - 1]) or doc[start - 1].text == "/"):
        start -= 1
    while start < head and (
        doc[start].ent_type_ in {"DATE", "NORP", "ORDINAL", "GPE"} or doc[start].lower_ in _MONTHS
    ):
        start += 1
    known = any(token.ent_type_ == "ORG" for token in doc[start:head])
    return (start, head) if known else None


def maker_behind(doc: Any, head: int) -> Any | None:
    """Who wrote it, as in "a study by Quay College", "a poll conducted by" and "posted on"."""
    noun = doc[head]
    participles = [c for c in noun.children if c.dep_ in {"acl", "relcl"} and c.lower_ in _MADE]
    for holder in (noun, *participles):
        for child in holder.children:
            held = next((c for c in child.children if c.dep_ == "pobj"), None)
            if held is None or child.i < head:
                continue
            if child.lower_ in _ISSUED:
                return held
            printed = held.lower_ in _PLACES or (holder is not noun and held.ent_type_ == "ORG")
            if child.lower_ in _SHOWN and printed:
                return held
    return None
