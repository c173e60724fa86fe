"""Found passages -> scored sentences: which of them answers the question best."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assistant.answer.count import counted, counts, gives, widened
from assistant.answer.definition import defined, defines
from assistant.answer.kinds import Wants
from assistant.answer.question import Question
from assistant.index.found import Found
from assistant.index.search import Search
from assistant.types import Passage, Quote, Span

GAP = 0.4  # weight of how far a passage lies behind the best
LENGTH = 0.03  # of the logarithm of its words: a short sentence is near to much and tells little
ASKS = 0.3  # taken from what tells nothing: a question of the article's own, a line in brackets
COUNTS = 0.3  # for a sentence that gives the number of the things that are counted
RIGHT_KIND = 0.1  # for a sentence that holds the kind of thing asked for
# For a kind that the question's own words for it, which a sentence does without, say nothing of.
RIGHT_KIND_ALONE: dict[Wants, float] = {
    "origin": 0.3,
    "fault": 0.5,
    "warning": 0.2,
    "advice": 0.2,
    "shared": 1.0,
    "definition": 0.4,
}

_ASKS = re.compile(r"\?\W*$|^\[.*\]$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that may answer.

    `coverage` in [0, 1] is the share of the question's weight (IDF) among the sentence's words.
    """

    passage: Passage
    passage_cosine: float
    span: Span
    text: str
    cosine: float
    coverage: float
    score: float
    has_kind: bool
    quotes: tuple[Quote, ...]


def candidates(question: Question, found: Sequence[Found], search: Search) -> list[Candidate]:
    """The sentences of the passages found, best first."""
    scored: list[Candidate] = []
    things = widened(counted(question.main)) if question.wants == "count" else frozenset()
    weight = 0.0 if question.wants == "any" else RIGHT_KIND_ALONE.get(question.wants, RIGHT_KIND)
    for passage in found:
        article_id = passage.passage.article_id
        text, whole = search.article(article_id).text, passage.passage.span
        quotes = [q for q in search.quotes(article_id) if q.span.overlaps(whole)]
        gap = passage.score - found[0].score
        for sentence in passage.sentences:
            words = sentence.span.of(text)
            own = tuple(quote for quote in quotes if quote.span.overlaps(sentence.span))
            kind = _has_kind(question, words, own)
            scored.append(
                Candidate(
                    passage.passage,
                    passage.cosine,
                    sentence.span,
                    words,
                    sentence.cosine,
                    sentence.coverage,
                    sentence.score
                    + _told(words)
                    + GAP * gap
                    + weight * kind
                    + COUNTS * counts(things, words)
                    - ASKS * bool(not own and _ASKS.search(words)),
                    kind,
                    own,
                )
            )
    return in_order(scored)


def in_order(scored: Iterable[Candidate]) -> list[Candidate]:
    """Best first; of equals the first by article id and place."""
    return sorted(scored, key=lambda c: (-c.score, c.passage.article_id, c.span))


def _told(words: str) -> float:
    return LENGTH * math.log(max(1, len(words.split())))


def _has_kind(question: Question, words: str, quotes: Sequence[Quote]) -> bool:
    if question.wants == "person":
        return any(quote.speaker is not None for quote in quotes)
    if question.wants == "definition":
        return defines(defined(question.main) or "", words)
    return gives(question, words)
