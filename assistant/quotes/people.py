"""Parses -> the people of an article: their fullest names, titles and organisations."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from assistant.quotes.cues import HONORIFICS, JOINS_ORGANISATION, SPEECH, TITLES, base_form
from assistant.quotes.parse import Parsed
from assistant.types import Evidence, Span, Speaker

LONGEST_DESCRIPTION = 16  # tokens after a name that may still be its title and organisation
_LINKING = frozenset({"of", "and", "&", "for", "the", "-", "’s", "'s"})
_STOPS = frozenset({",", ";", ".", ":", '"', "(", ")", "who", "which", "that", "--", "–", "—"})


@dataclass(slots=True)
class Person:
    """Somebody named in the article, with where each field was read."""

    name: Span
    words: tuple[str, ...]
    title: Span | None = None
    organisation: Span | None = None

    def speaker(self, text: str) -> Speaker:
        """The person as a speaker, in the article's words."""
        return Speaker(
            self.name.of(text),
            self.title.of(text) if self.title is not None else None,
            self.organisation.of(text) if self.organisation is not None else None,
        )

    def evidence(self) -> Evidence:
        """Where the fields were read."""
        return Evidence(self.name, self.title, self.organisation)


class People:
    """Everybody named in an article; finds a person by any part of the name."""

    def __init__(self, parsed: Sequence[Parsed]) -> None:
        """Read all names first, so that a surname finds a full name that comes later too."""
        self._by_words: dict[tuple[str, ...], Person] = {}
        self._by_last: dict[str, list[Person]] = {}
        for paragraph in parsed:
            for start, end in names(paragraph.doc):
                self._note(paragraph, start, end)

    def find(self, words: Sequence[str]) -> Person | None:
        """The only person whose name is, or ends in, these words; None where two could be meant."""
        key = tuple(words)
        if key in self._by_words and len(key) > 1:
            return self._by_words[key]
        known = self._by_last.get(key[-1], []) if key else []
        full = [person for person in known if len(person.words) > 1 and _agree(person.words, key)]
        if len(full) == 1:
            return full[0]
        return self._by_words.get(key) if not full else None

    def _note(self, paragraph: Parsed, start: int, end: int) -> None:
        doc = paragraph.doc
        words = tuple(token.text for token in doc[start:end])
        person = self._by_words.get(words)
        if person is None:
            span = paragraph.to_text(doc[start].idx, doc[end - 1].idx + len(doc[end - 1]))
            person = self._by_words[words] = Person(span, words)
            self._by_last.setdefault(words[-1], []).append(person)
        title, organisation = described(doc, start, end)
        if person.title is None and title is not None:
            person.title = _span(paragraph, *title)
        if person.organisation is None and organisation is not None:
            person.organisation = _span(paragraph, *organisation)


def names(doc: Any) -> Iterator[tuple[int, int]]:
    """Token ranges of the people's names in a parse, without honorifics and 's."""
    for entity in doc.ents:
        if entity.label_ != "PERSON":
            continue
        start, end = entity.start, entity.end
        while start < end and doc[start].text.lower().strip(".") in HONORIFICS:
            start += 1
        while start < end and (doc[end - 1].tag_ == "POS" or not doc[end - 1].text[0].isalnum()):
            end -= 1
        if start < end and doc[start].text[0].isupper():
            yield start, end


def described(
    doc: Any, start: int, end: int
) -> tuple[tuple[int, int] | None, tuple[int, int] | None]:
    """Token ranges of the title and the organisation beside the name at `start:end`, if any."""
    title, organisation = _after(doc, end)
    if title is None and organisation is None:
        title, organisation = _before(doc, start)
    return title, organisation


def _after(doc: Any, end: int) -> tuple[tuple[int, int] | None, tuple[int, int] | None]:
    """From `Name, title at Organisation`."""
    if end >= len(doc) or doc[end].text != ",":
        return None, None
    last = first = end + 1
    while last < min(len(doc), first + LONGEST_DESCRIPTION) and not _stops(doc[last]):
        last += 1
    while first < last and doc[first].text.lower() in {"the", "a", "an", "then", "now"}:
        first += 1
    at = next((i for i in range(first, last) if is_title(doc[i].text)), None)
    if at is None:
        return None, None
    for join in range(at + 1, last):
        if doc[join].text.lower() not in JOINS_ORGANISATION:
            continue
        organisation = _proper(doc, join + 1, last)
        if organisation is not None:
            return (first, join), organisation
    return (first, last), None


def _before(doc: Any, start: int) -> tuple[tuple[int, int] | None, tuple[int, int] | None]:
    """From `Title Name` and `Organisation title Name`."""
    first = start
    while first > 0 and doc[first - 1].tag_ in {"NN", "NNP", "NNPS", "JJ"}:
        first -= 1
    at = [i for i in range(first, start) if is_title(doc[i].text)]
    if not at or at[-1] != start - 1:
        return None, None
    for i in range(first, start - 1):
        if doc[i].ent_type_ == "ORG":
            last = i
            while last < at[-1] and doc[last].ent_type_ == "ORG":
                last += 1
            return (last, start), (i, last)
    return (first, start), None


def _stops(token: Any) -> bool:
    if token.text in _STOPS:
        return True
    return bool(token.tag_ in {"VBD", "VBZ", "VBP"} and base_form(token.text) in SPEECH)


def _proper(doc: Any, first: int, last: int) -> tuple[int, int] | None:
    """A run of capitalised words, small linking words inside it allowed."""
    while first < last and doc[first].text.lower() == "the":
        first += 1
    end = first
    for i in range(first, last):
        if doc[i].text[0].isupper() or doc[i].text[0].isdigit():
            end = i + 1
        elif doc[i].text.lower() not in _LINKING:
            break
    return (first, end) if end > first else None


def is_title(word: str) -> bool:
    """Whether a word is the kernel of a title, such as "director"."""
    return word.lower().strip(".") in TITLES


def _agree(full: tuple[str, ...], part: tuple[str, ...]) -> bool:
    """Whether `part` could be `full` in short: each of its words in the same order."""
    left = iter(full)
    return all(any(re.fullmatch(re.escape(word), w) for w in left) for word in part)


def _span(paragraph: Parsed, first: int, last: int) -> Span:
    doc = paragraph.doc
    return paragraph.to_text(doc[first].idx, doc[last - 1].idx + len(doc[last - 1]))
