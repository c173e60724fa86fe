"""Found passages -> scored sentences: which of them answers the question best."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.answer.question import Question, has_shape
from assistant.index.search import Found, Search
from assistant.index.words import stem, stems
from assistant.types import Passage, Quote, Span

PASSAGES = 5  # whose sentences are candidates
# Weights of the sum, from ../shared/FINDINGS.md: measured on encyclopaedia questions.
COVERAGE = 0.4
COVERAGE_WITH_BEFORE = 0.6
GAP = 0.05
RIGHT_KIND = 0.2


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that may answer.

    `coverage` in [0, 1] is the share of the question's weight (IDF) among the sentence's words.
    """

    passage: Passage
    span: Span
    text: str
    cosine: float
    coverage: float
    score: float
    has_kind: bool
    quotes: tuple[Quote, ...]


def candidates(question: Question, found: Sequence[Found], search: Search) -> list[Candidate]:
    """The sentences of the best passages, best first."""
    weights = {stem(word): search.idf(word) for word in question.words}
    total = sum(weights.values()) or 1.0
    scored: list[Candidate] = []
    for passage in found[:PASSAGES]:
        text = search.article(passage.passage.article_id).text
        gap = passage.score - found[0].score
        before: set[str] = set()
        for sentence in passage.sentences:
            words = sentence.span.of(text)
            here = set(stems(words))
            coverage = sum(w for s, w in weights.items() if s in here) / total
            wider = sum(w for s, w in weights.items() if s in here | before) / total
            quotes = tuple(
                quote
                for quote in search.quotes(passage.passage.article_id)
                if quote.span.overlaps(sentence.span)
            )
            kind = _has_kind(question, words, quotes)
            score = (
                sentence.cosine
                + COVERAGE * coverage
                + COVERAGE_WITH_BEFORE * wider
                + GAP * gap
                + RIGHT_KIND * (kind and question.wants != "any")
            )
            scored.append(
                Candidate(
                    passage.passage,
                    sentence.span,
                    words,
                    sentence.cosine,
                    coverage,
                    score,
                    kind,
                    quotes,
                )
            )
            before = here
    return sorted(scored, key=lambda c: (-c.score, c.passage.article_id, c.span))


def _has_kind(question: Question, words: str, quotes: Sequence[Quote]) -> bool:
    if question.wants == "person":
        return any(quote.speaker is not None for quote in quotes)
    return has_shape(question.wants, words)
