"""The words of a source without a name -> what they tell of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from assistant.quotes import gender
from assistant.quotes.cues import DOCUMENTS, SPEECH_NOUNS, noun_form, table
from assistant.quotes.grammar import is_noun, is_proper
from assistant.quotes.mentioned import BODIES, is_mere_article
from assistant.quotes.organisations import COLLECTIVES
from assistant.quotes.phrases import Source
from assistant.quotes.titles import is_abstract

# Nouns that speak, though they end like what is abstract.
_SPEAKING = table(
    """
    administrations associations audience communities community delegation majority minorities
    minority opposition populations population prosecution authority coalitions corporations
    institutions organisations organizations federations foundations universities governments
    departments charities king kings sibling siblings celebrity celebrities being beings
    """
)
_SHARES = table("percent per cent half third quarter majority number dozens most share proportion")


def is_somebody(head: Any) -> bool:
    """Whether a source's last word can stand for a speaker: a noun, not "56%", no "firings"."""
    if not is_noun(head) or not any(character.isalpha() for character in head.text):
        return False
    word = head.lower_
    if word == "one":
        return False
    if word in BODIES | COLLECTIVES | _SPEAKING or noun_form(word) in DOCUMENTS | SPEECH_NOUNS:
        return True
    return not is_abstract(word)


def owner(doc: Any, source: Source) -> str | None:
    """The name in "Quill's spokesman"."""
    for child in doc[source.end - 1].children:
        if child.dep_ == "poss" and is_proper(child):
            return str(child.text)
    return None


def is_told_apart(doc: Any, end: int) -> bool:
    """Whether a description says which of several: "the lawyer representing Ada Quill"."""
    return end < len(doc) and (doc[end].tag_ == "VBG" or doc[end].lower_ in {"who", "whose"})


def part_of(doc: Any, end: int, last: int) -> int:
    """Where a source ends whose head only counts: "half of the keepers", "56 percent of voters"."""
    if doc[end - 1].lower_ in _SHARES and end < last and doc[end].lower_ == "of":
        held = next((child for child in doc[end].children if child.dep_ == "pobj"), None)
        return end if held is None else int(held.i) + 1
    return end


def pronoun_of(doc: Any, source: Source) -> str | None:
    """Give "he" or "she" for a description that says so: "the businessman"."""
    return gender.by_words(token.lower_ for token in doc[source.start : source.end])


def named_bodies(doc: Any, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The organisations named in a phrase."""
    for entity in doc.ents:
        if entity.label_ == "ORG" and start <= entity.start and entity.end <= end:
            first = entity.start + is_mere_article(doc[entity.start])
            yield first, entity.end - (doc[entity.end - 1].tag_ == "POS")
