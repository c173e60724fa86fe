"""A question who somebody is, or who holds a post -> the people quoted who are to be introduced."""

from __future__ import annotations

import re

from assistant.answer.question import Question
from assistant.answer.whose import People, left_over
from assistant.index.naming import belongs_to
from assistant.types import Speaker

_WHO_IS = re.compile(
    r"^\W*(?:and |so )?(?:who(?:['’]s| is| was| are| were)|tell me (?:who|about)|introduce)\b"
    r"|\b(?:job|title|role|position|profession|occupation|employer|work|works|employs?|represents?|"
    r"affiliat\w+)\b|^\W*(?:and )?what (?:does|do|did) .+ do(?: for (?:a living|work))?\W*$",
    re.IGNORECASE,
)
# A post that is not the one the article gives, or not now.
_OTHER_TIME = re.compile(
    r"\b(?:before|previous\w*|former\w*|after|used to|first|last|with|next|until|since)\b",
    re.IGNORECASE,
)
_WHICH = re.compile(r"\b(?:which|who)\b", re.IGNORECASE)
_POST = re.compile(
    r"^(?:jobs?|titles?|roles?|positions?|profession|occupation|employer|works?|working|worked|"
    r"living|represents?|represented|compan(?:y|ies)|organi[sz]ations?|firms?|employs?|employed|"
    r"affiliat\w+|interviewed|introduce)$"
)


def to_introduce(question: Question, people: People) -> list[Speaker]:
    """The people whom a question asks who they are, by name, or else by title or organisation.

    None where it asks for anything besides.
    """
    if _OTHER_TIME.search(question.text):
        return []
    if not _WHO_IS.search(question.text) and question.wants != "person":
        return []
    found = people.named(question) if _WHO_IS.search(question.text) else []
    if not found and question.wants == "person":
        found = people.meant(question)
    asks_more = any(not _POST.match(word) for word in left_over(question, found))
    if len(found) > 1 and _WHICH.search(question.text):  # "which of them works at Acme"
        found = [one for one in found if _is_of(one, question)] or found
    return [] if asks_more else found


def _is_of(speaker: Speaker, question: Question) -> bool:
    """Whether a question gives the organisation of a speaker."""
    return any(belongs_to(speaker, name) for name in question.names if speaker.organisation)
