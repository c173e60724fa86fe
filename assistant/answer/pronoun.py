"""People quoted -> who may be meant by "he", "she", "the man" or "the woman"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

from assistant.index.search import Search
from assistant.quotes.gender import by_name
from assistant.types import Speaker

Pronoun = Literal["he", "she"]

_SUBJECT = re.compile(r"\b(s?he)\s+(?:\w+ly\s+|also\s+|then\s+)?$", re.IGNORECASE)
_HE = re.compile(r"\b(?:he|him|his|the (?:man|gentleman))\b", re.IGNORECASE)
_SHE = re.compile(r"\b(?:she|hers?|the (?:woman|lady))\b", re.IGNORECASE)
BEFORE_CUE = 30  # characters in which the subject of a reporting verb stands


def asked_with(text: str) -> Pronoun | None:
    """Which of the two a question points with; None for neither, or both."""
    he, she = bool(_HE.search(text)), bool(_SHE.search(text))
    if he == she:
        return None
    return "he" if he else "she"


def pronoun_of(speaker: Speaker, search: Search) -> Pronoun | None:
    """What the articles call somebody where they report the words; None where that is not told."""
    found: set[Pronoun] = set()
    for quote in search.library.quotes_by(speaker):
        if quote.cue is None:
            continue
        text = search.article(quote.article_id).text
        match = _SUBJECT.search(text[max(0, quote.cue.start - BEFORE_CUE) : quote.cue.start])
        if match:
            found.add("she" if match.group(1).lower() == "she" else "he")
    return found.pop() if len(found) == 1 else None


def goes_by_surname(speaker: Speaker, search: Search) -> bool:
    """Whether somebody has a known first name, or the articles leave it out, as of no institution.

    "The Harbour Court" is "the court" for short; nobody is called "Office of Lamps".
    """
    first, _, last = (speaker.name or "").rpartition(" ")
    if not first or " of " in f"{first} ":
        return False
    named = {quote.article_id for quote in search.library.quotes_by(speaker)}
    texts = (search.article(one).text for one in named)
    full = speaker.name or ""
    alone = any(text.count(last) > text.count(full) for text in texts)
    return alone or by_name(first.split()[0].lower()) is not None


def fitting(speakers: Iterable[Speaker], pronoun: Pronoun | None, search: Search) -> set[str]:
    """The names of those who may be meant: a person, and not one told of with the other pronoun.

    An organisation that is quoted has a name too, but neither a title nor a "she said".
    """
    names: set[str] = set()
    for one in speakers:
        own = pronoun_of(one, search)
        if one.name and (one.title or own) and (None in {own, pronoun} or own == pronoun):
            names.add(one.name)
    return names
