"""A question as asked -> the sentences that may answer it, and how well they bear an answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.answer import contrast
from assistant.answer.asked import Ask, Limits
from assistant.answer.evidence import Candidate, candidates, in_order
from assistant.answer.question import Question, understand
from assistant.answer.refuse import support
from assistant.answer.subject import without_subject
from assistant.index.candidates import FEW
from assistant.index.search import Search
from assistant.index.words import content_words

PASSAGES = 5  # looked at for an answer, and for each side of a contrast
WHOLE = FEW  # passages of one article; of a book only the nearest so many
WITHOUT_SUBJECT = 0.8  # weight of the cosine with what is asked of an article's subject
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
        return Ask(question, self.search.vector(question.main), limits)

    def ask_all(self, queries: Sequence[str], limits: Limits) -> list[Ask]:
        """Several of them, embedded at once, which takes little longer than one."""
        questions = [understand(query.strip()) for query in queries]
        vectors = self.search.embedder.embed_questions([one.main for one in questions])
        return [Ask(one, row, limits) for one, row in zip(questions, vectors, strict=True)]

    def candidates(self, ask: Ask, k: int = PASSAGES) -> list[Candidate]:
        """The sentences of the `k` best passages that may be shown, best first."""
        question, limits = ask.question, ask.limits
        whole = question.words == tuple(content_words(question.main))
        query = question.main if whole else " ".join(question.words)
        found = self.search.retrieve(query, ask.vector, k, limits.within)
        scored = self._told_apart(question, candidates(question, found, self.search))
        scored = [c for c in scored if not limits.has_seen(c.passage.article_id, c.span)]
        is_other = contrast.one_sided(question, scored, self.search)
        if is_other is None:
            return scored
        return in_order(replace(c, score=c.score - OTHER_SIDE * is_other(c)) for c in scored)

    def _told_apart(self, question: Question, scored: list[Candidate]) -> list[Candidate]:
        """In the order of how near they are to what is asked of the article's subject."""
        search = self.search
        article = search.article(scored[0].passage.article_id) if scored else None
        rest = without_subject(question, article) if article else None
        if rest is None:
            return scored
        vector = search.vector(rest)
        near = {
            (passage.article_id, span): cosine
            for passage in dict.fromkeys(c.passage for c in scored)
            for span, cosine in search.sentence_cosines(passage, vector).items()
        }
        return in_order(
            replace(c, score=c.score + WITHOUT_SUBJECT * (own - c.cosine))
            for c in scored
            for own in [near[c.passage.article_id, c.span]]
        )

    def support(self, question: Question, scored: Sequence[Candidate]) -> float:
        """How well these bear an answer, in [0, 1]."""
        return support(question, scored, self.search, self.threshold)
