"""Who asked what is answered next: in "Quill asked Reed why. “It is dark,” he said." not Quill."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from assistant.quotes.cues import base_form
from assistant.quotes.grammar import OBJECTS, SUBJECTS
from assistant.quotes.parse import Parsed
from assistant.quotes.people import People
from assistant.quotes.person import Person

WHETHER = frozenset({"how", "if", "what", "when", "where", "whether", "who", "why"})
_ANSWERS = frozenset({"reply", "answer", "respond"})


def asker(people: People, parsed: Sequence[Parsed], paragraph: int, pronoun: int) -> Person | None:
    """Who is told to have asked something in the sentence before a pronoun's.

    A critic asks, and goes on: so only of somebody named, or where the pronoun answers.
    """
    doc = parsed[paragraph].doc
    number, end = paragraph, doc[pronoun].sent.start
    if not end and paragraph:
        number = paragraph - 1
        end = len(parsed[number].doc)
    before = parsed[number].doc[end - 1].sent if end else ()
    for verb in before:
        if verb.lower_ == "asked" and any(
            t.lower_ in WHETHER for t in verb.subtree if t.i > verb.i
        ):
            asked = _named(verb, OBJECTS, people, number)
            if asked is not None or base_form(doc[pronoun].head.text) in _ANSWERS:
                return _named(verb, SUBJECTS, people, number)
    return None


def _named(verb: Any, parts: frozenset[str], people: People, number: int) -> Person | None:
    """The person who is the subject or object of a verb."""
    named = (people.at(number, child.i) for child in verb.children if child.dep_ in parts)
    return next((mention.person for mention in named if mention is not None), None)
