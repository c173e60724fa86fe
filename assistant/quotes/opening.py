"""Whom the first sentences describe, named just below: "A judge said … ¶ Justice Ada Quill"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from assistant.quotes import gender
from assistant.quotes.cues import SOURCE_WITHOUT_NAME, table
from assistant.quotes.grammar import is_noun
from assistant.quotes.parse import Parsed
from assistant.quotes.people import People
from assistant.quotes.person import Person
from assistant.quotes.phrases import Source
from assistant.quotes.titles import is_title
from assistant.types import Speaker

OPENING, BELOW = 2, 3  # paragraphs that tell of somebody first, and that then give the name
NEW = frozenset({"a", "an", "another", "one", "its", "their"})
# Titles of which a court, town or band has one, so that who bears it below is the one meant.
_OF_ONE = table("chief coroner judge magistrate mayor premier principal sheriff")
_NO_MORE = ("ex-", "former ", "retired ")
_OFFICERS = table("const constable cpl corporal det detective insp inspector sgt sergeant")


class Opening:
    """The first paragraphs of an article, and the people named behind them."""

    def __init__(self, text: str, people: People, parsed: Sequence[Parsed]) -> None:
        self._text = text
        self._people = people
        self._parsed = parsed

    def meant(self, paragraph: int, source: Source) -> Person | None:
        """Whom a source in the first sentences means, if it is named just below."""
        return self._of_one(paragraph, source) or self._named_next(paragraph, source)

    def _of_one(self, paragraph: int, source: Source) -> Person | None:
        """Whoever has a title below that only one person has."""
        doc = self._parsed[paragraph].doc
        title = doc[source.end - 1].lower_
        own = source.phrase[1] > source.end
        own |= any(token.text[0].isupper() for token in doc[source.start + 1 : source.end])
        if paragraph >= OPENING or title not in _OF_ONE or own:
            return None
        if self._people.calling(title) != 1 or self._is_told_apart(title):
            return None
        below = range(paragraph + 1, min(paragraph + 1 + BELOW, len(self._parsed)))
        named = [m.person for number in below for m in self._people.mentions(number)]
        person = next((p for p in named if p.is_full and p.is_called(title)), None)
        return None if person is None or _is_no_more(person.speaker(self._text)) else person

    def _named_next(self, paragraph: int, source: Source) -> Person | None:
        """Whoever opens the second paragraph by name: "A Lorn woman says … ¶ Ada Quill, 41,".

        Who has no title there was told of above; only where that tells of nobody else, or where a
        rank bears out "the officer".
        """
        doc = self._parsed[paragraph].doc
        kernel = doc[source.end - 1]
        if paragraph != 0 or len(self._parsed) < OPENING or not _is_person(kernel):
            return None
        told = kernel.right_edge.i + 1 > source.end and doc[source.end].lower_ == "who"
        if doc[source.start].lower_ not in {"a", "an"} and not told:
            return None
        person = self._opens_with(paragraph + 1)
        he_or_she = gender.by_words([kernel.text])
        if person is None or not person.is_full or person in self._named(paragraph):
            return None
        if he_or_she is not None and not person.may_be(he_or_she):
            return None
        if kernel.lower_ == "officer" and not person.called.isdisjoint(_OFFICERS):
            return person
        alone = not any(_is_new(token) for token in doc if token.i != kernel.i)
        bare = person.title is None and alone and not self._named(paragraph)
        return person if bare else None

    def _named(self, paragraph: int) -> list[Person]:
        return [mention.person for mention in self._people.mentions(paragraph)]

    def _opens_with(self, paragraph: int) -> Person | None:
        """Whose name opens a paragraph, behind nothing but a title."""
        mentions, doc = self._people.mentions(paragraph), self._parsed[paragraph].doc
        if not mentions or not all(is_noun(token) for token in doc[: mentions[0].start]):
            return None
        return mentions[0].person

    def _is_told_apart(self, title: str) -> bool:
        """Whether an article tells of another of a title: "a judge … another judge", "judges"."""
        words = [token for parsed in self._parsed for token in parsed.doc]
        new = sum(t.head.lower_ == title for t in words if t.lower_ in NEW)
        return new > 1 or any(t.lower_ == f"{title}s" for t in words)


def _is_person(noun: Any) -> bool:
    """Whether a noun is of one person, who may be named later: "woman", "printer"."""
    if noun.tag_ not in {"NN", "NNP"} or noun.lower_ in SOURCE_WITHOUT_NAME:
        return False
    return is_title(noun.text) or noun.ent_type_ == "NORP" or bool(gender.by_words([noun.text]))


def _is_new(noun: Any) -> bool:
    """Whether a noun tells of a person for the first time: "a man"."""
    return noun.left_edge.lower_ in NEW and noun.left_edge.i < noun.i and _is_person(noun)


def _is_no_more(speaker: Speaker) -> bool:
    """Whether somebody only was what the title says: "former judge"."""
    return (speaker.title or "").lower().startswith(_NO_MORE)
