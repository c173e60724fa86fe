"""A question as asked -> the sentences that may answer it, and how well they bear an answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.answer import contrast
from assistant.answer.asked import Ask, Limits
from assistant.answer.evidence import Candidate, candidates
from assistant.answer.question import Question, understand
from assistant.answer.refuse import support
from assistant.index.candidates import FEW
from assistant.index.search import Search
from assistant.index.words import content_words

PASSAGES = 5  # looked at for an answer, and for each side of a contrast
WHOLE = FEW  # passages of one article; of a book only the nearest so many
OTHER_SIDE = 0.6  # taken from a sentence on the one of two sides that was not asked for


class Finder:
    """Finds sentences in one state of an index, and holds them against its threshold."""

    def __init__(self, search: Search, threshold: float) -> None:
        """Find by `search`; from `threshold` on, support bears an answer."""
        self.search = search
        self.threshold = threshold

    def ask(self, query: str, limits: Limits) -> Ask:
        """Words put as a question."""
        return self.ask_of(understand(query.strip()), limits)

    def ask_of(self, question: Question, limits: Limits) -> Ask:
        """A question with its vector."""
        return Ask(question, self.search.embedder.embed_question(question.text), limits)

    def candidates(self, ask: Ask, k: int = PASSAGES) -> list[Candidate]:
        """The sentences of the `k` best passages that may be shown, best first."""
        question, limits = ask.question, ask.limits
        whole = question.words == tuple(content_words(question.text))
        query = question.text if whole else " ".join(question.words)
        found = self.search.retrieve(query, ask.vector, k, limits.within)
        scored = candidates(question, found, self.search)
        scored = [c for c in scored if not limits.has_seen(c.passage.article_id, c.span)]
        is_other = contrast.one_sided(question, scored, self.search)
        if is_other is None:
            return scored
        off = [replace(c, score=c.score - OTHER_SIDE * is_other(c.text)) for c in scored]
        return sorted(off, key=lambda c: (-c.score, c.passage.article_id, c.span))

    def support(self, question: Question, scored: Sequence[Candidate]) -> float:
        """How well these bear an answer, in [0, 1]."""
        return support(question, scored, self.search, self.threshold)
