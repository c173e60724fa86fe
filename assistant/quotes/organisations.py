"""Parses -> the organisations of an article, and which one a short form means."""

from __future__ import annotations

import bisect
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from assistant.quotes.cues import table
from assistant.quotes.grammar import SUBJECTS
from assistant.quotes.parse import Parsed
from assistant.types import Span

LOOK_BACK = 6  # paragraphs
MENTIONS = 50  # looked back to at most
# "the ministry" of "Ministry of Health": nouns that stand in the names of what they mean.
BODIES = table(
    """
    academy administration agency airline alliance army assembly association authority bank
    board bureau campaign center centre charity church club coalition college commission
    committee company congress corporation council court department district division
    federation firm force foundation fund government group hospital institute institution
    laboratory league ministry mission museum network office organisation organization
    parliament party police school senate service society station store team tribunal trust
    union university
    """
)
# Of these, the ones that may mean any organisation just named.
GENERIC = table(
    """
    agency airline association bank charity club company corporation firm group nonprofit
    organisation organization retailer startup union
    """
)
_SHORTEST_ACRONYM, _LONGEST_ACRONYM = 2, 6  # letters
_MINOR = frozenset({"of", "and", "the", "for", "&", "on", "in"})


@dataclass(frozen=True, slots=True)
class Named:
    """A mention of an organisation at tokens `start:end` of a paragraph."""

    paragraph: int
    start: int
    end: int
    words: tuple[str, ...]
    span: Span
    is_subject: bool


class Organisations:
    """Every organisation that the parser sees in an article, in order."""

    def __init__(self, parsed: Sequence[Parsed], labels: Collection[int] = ()) -> None:
        """Read all names first, so that an acronym finds a full name that comes later.

        Args:
            parsed: The paragraphs.
            labels: The numbers of those that are no running text, such as captions.
        """
        self._all = [
            named
            for number, paragraph in enumerate(parsed)
            if number not in labels
            for named in _named(number, paragraph)
        ]
        self._places = [(named.paragraph, named.start) for named in self._all]
        self._spelt: dict[str, Named] = {}
        for named in self._all:
            for letters in _initials(named.words):
                self._spelt.setdefault(letters, named)

    def full(self, word: str) -> Span | None:
        """The name that an acronym is spelt out as anywhere in the article."""
        plain = word.replace(".", "")
        if not (plain.isupper() and _SHORTEST_ACRONYM <= len(plain) <= _LONGEST_ACRONYM):
            return None
        named = self._spelt.get(plain)
        return None if named is None else named.span

    def meant(self, paragraph: int, token: int, head: str) -> Span | None:
        """The organisation named before a place that "the board" or "the company" means."""
        acted: Named | None = None
        others: dict[tuple[str, ...], Named] = {}
        for named in self._before(paragraph, token):
            if any(word.lower() == head for word in named.words):
                return self._whole(named)
            if acted is None and named.is_subject:
                acted = named
            others.setdefault(named.words, named)
        if acted is None and len(others) == 1:
            acted = next(iter(others.values()))
        return None if acted is None or head not in GENERIC else self._whole(acted)

    def acting(self, paragraph: int, token: int) -> Span | None:
        """The organisation that acts in the sentence before "it said", in the same paragraph."""
        for named in self._before(paragraph, token):
            if named.paragraph == paragraph and named.is_subject:
                return self._whole(named)
        return None

    def _whole(self, named: Named) -> Span:
        full = self.full(named.words[0]) if len(named.words) == 1 else None
        return named.span if full is None else full

    def _before(self, paragraph: int, token: int) -> Iterator[Named]:
        """The mentions before a place, the nearest first."""
        last = bisect.bisect_left(self._places, (paragraph, token))
        first = bisect.bisect_left(self._places, (paragraph - LOOK_BACK, 0))
        for at in range(last - 1, max(first, last - MENTIONS) - 1, -1):
            yield self._all[at]


def _named(number: int, paragraph: Parsed) -> Iterator[Named]:
    doc = paragraph.doc
    for entity in doc.ents:
        if entity.label_ != "ORG":
            continue
        start, end = entity.start, entity.end
        start += doc[start].lower_ == "the"
        end -= doc[end - 1].tag_ == "POS"
        if start >= end or not any(token.text[0].isupper() for token in doc[start:end]):
            continue
        words = tuple(token.text for token in doc[start:end])
        where = paragraph.to_text(doc[start].idx, doc[end - 1].idx + len(doc[end - 1]))
        yield Named(number, start, end, words, where, _acts(doc[start:end]))


def _acts(tokens: Any) -> bool:
    return any(token.dep_ in SUBJECTS for token in tokens)


def _initials(words: Sequence[str]) -> Iterator[str]:
    """The acronyms that a name can have: of its capitals, with and without its small words."""
    if len(words) < _SHORTEST_ACRONYM:
        return
    major = [word for word in words if word[0].isalpha() and word.lower() not in _MINOR]
    yield "".join(word[0] for word in major).upper()
    yield "".join(word[0] for word in words if word[0].isalpha()).upper()
