"""A question that calls somebody by what the articles say of them -> the same with the name.

"What does the union guy want?", "per the owner of the pharmacy": nobody has that for a title, but
one of those quoted is introduced with these words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from assistant.answer.bearing import OFTEN
from assistant.answer.excerpt import last_line
from assistant.answer.pronoun import goes_by_surname
from assistant.answer.question import Question, understand
from assistant.answer.role import posts
from assistant.answer.sayer import MOST, SOMEBODY
from assistant.answer.whose import People
from assistant.index.search import Search
from assistant.index.words import STOP_WORDS, stem, stems, words
from assistant.quotes.cues import table
from assistant.quotes.titles import is_title
from assistant.types import Span

LONGEST = 6  # words of a description
SURE = 2  # words that tell somebody of no known post, whatever he is called

_BEGINS = re.compile(
    r"^\W*(?:(?:hi|hello|hey|and|so|but|ok|okay)\b\W*)*|"
    r"\b(?:the|this|that|our|their|per|to|by|of|do|does|did|would|could|should|will|can|is|was|"
    r"has|had|how|why|what|when|where|which) (?!the )",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"\b(?:the|this|that|our|their) $", re.IGNORECASE)
_THERE = re.compile(r"\bthere\b")  # "a partner there", at the house just named
_WORD = re.compile(r"[\w&][\w&’'.-]*")
_OF = table("of at from for with in on")
_OF_HOUSE = table("of at from for")
# Where somebody lives or what he saw is not what he is called by.
_DOING = re.compile(
    r"\bwho (?!(?:lives?|lived|was|were|is|are|has been|had been|saw|heard|watched|stood|sat|"
    r"died|lost|said|says|told|did|does)\b)[^,;.“”\"]*|^,? ?(?:an?|the|one of|of|at|from|for|with) "
    r"(?:(?!\bwho\b)[^,;.“”\"])*",
)
# Who owns or runs something is its owner, boss and head.
_HEADS = re.compile(
    r"\bwho (?:has |had )?(?:also )?(?:owns?|owned|runs?|ran|leads?|led|heads?|headed|chairs?|"
    r"chaired|founded|manages?|managed) (?:an?\b|the\b|his\b|her\b|their\b|[A-Z])"
)
_HEAD_WORDS = "owner boss head leader manager chief"


class _Introduced(NamedTuple):
    """Stems of what somebody is called or does, whether a title is known, and the articles."""

    told: frozenset[str]
    titled: bool
    articles: tuple[str, ...]


class Introductions:
    """How the articles introduce the people they quote, if these are fifty at most.

    Of more, a description fits several sooner or later, and to read how each is introduced takes
    long: there a question stays as it is.
    """

    def __init__(self, search: Search, people: People) -> None:
        """Read nothing yet: most questions need none of it."""
        self._search = search
        self._people = people
        self._read: dict[str, _Introduced] | None = None

    def with_name(self, question: Question, covers: Callable[[str], bool]) -> Question:
        """The question with the name of the one person whom a description in it fits.

        Args:
            question: As understood.
            covers: Whether an article is asked; of others nobody is meant.
        """
        if self._people.meant(question):
            return question
        for start, end in _descriptions(question.text):
            called = words(question.text[start:end])
            fits = [
                name
                for name, one in self._introduced().items()
                if _fits(called, one) and any(map(covers, one.articles))
            ]
            if len(fits) == 1 and not self._is_subject(called, fits[0]):
                text = question.text
                before = _ARTICLE.sub("", text[:start])
                return understand(f"{before}{fits[0]}{text[end:]}")
        return question

    def _is_subject(self, called: Sequence[str], name: str) -> bool:
        """Whether what somebody is called is what the articles are about: "the rope maker"."""
        texts = (self._search.article(one).text for one in self._introduced()[name].articles)
        return any(text.lower().count(" ".join(called)) >= OFTEN for text in texts)

    def _introduced(self) -> dict[str, _Introduced]:
        if self._read is None:
            people = [one for one in self._people.everybody if one.name and " " in one.name]
            few = people if len({one.name for one in people}) <= MOST else []
            persons = (one for one in few if one.title or goes_by_surname(one, self._search))
            names = {one.name for one in persons if one.name}
            self._read = {name: self._introduction(name) for name in sorted(names)}
        return self._read

    def _introduction(self, name: str) -> _Introduced:
        own = [one for one in self._people.everybody if one.name == name]
        quotes = [quote for one in own for quote in self._search.library.quotes_by(one)]
        articles = tuple(dict.fromkeys(quote.article_id for quote in quotes))
        told = {s for one in own for s in stems(f"{one.title or ''} {one.organisation or ''}")}
        told.update(one for article_id in articles for one in self._first_said(name, article_id))
        return _Introduced(frozenset(told), any(one.title for one in own), articles)

    def _first_said(self, name: str, article_id: str) -> list[str]:
        """Stems of what an article says somebody is or does where its text first has the name."""
        text = self._search.article(article_id).text
        for match in re.finditer(rf"\b{re.escape(name)}\b", text):
            place = self._search.sentence(article_id, Span(*match.span()))
            if place is not None:
                before, behind = text[place.start : match.start()], text[match.end() : place.end]
                said = " ".join([*before.split()[-1:], *_DOING.findall(behind)])
                heads = _HEAD_WORDS if _HEADS.search(behind) else ""
                house = last_line(article_id, place, self._search) if _THERE.search(said) else None
                return stems(f"{said} {heads} {house.of(text) if house else ''}")
        return []


def _descriptions(text: str) -> Iterator[tuple[int, int]]:
    """Where a text may describe somebody, the longest first: runs of words with a person's post."""
    for begin in _BEGINS.finditer(text):
        row = list(islice(_WORD.finditer(text, begin.end()), LONGEST + 1))
        for n in range(min(len(row), LONGEST), 0, -1):
            kernel = _kernel(words(text[row[0].start() : row[n - 1].end()]))
            after = row[n].group().lower() if n < len(row) else ""
            if kernel and after not in _OF_HOUSE and (is_title(kernel) or kernel in SOMEBODY):
                yield row[0].start(), row[n - 1].end()


def _kernel(called: Sequence[str]) -> str | None:
    """What somebody is: the "head" of "head of the harbour", the "guy" of "harbour guy"."""
    ends = next((i for i, word in enumerate(called) if word in _OF), len(called))
    own = called[:ends]
    return own[-1] if own and STOP_WORDS.isdisjoint([*own, called[-1]]) else None


def _fits(called: Sequence[str], one: _Introduced) -> bool:
    """Whether somebody is introduced with all these words."""
    kernel = _kernel(called)
    rest = [word for word in called if word != kernel and word not in STOP_WORDS]
    if kernel is None or not all(stem(word) in one.told for word in rest):
        return False
    if kernel in SOMEBODY or (len(rest) >= SURE and not one.titled):
        return bool(rest)
    return any(all(stem(word) in one.told for word in post.split()) for post in posts(kernel))
