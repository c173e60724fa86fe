"""Excerpts -> the parts of an answer, each with its numbered place."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answer.excerpt import Excerpt
from assistant.index.search import Search
from assistant.types import Answer, Citation, CitedQuote, Nearest, Refusal, Statement


def cited(question: str, excerpts: Sequence[Excerpt], support: float, search: Search) -> Answer:
    """An answer of these excerpts, numbered from 1 in their order."""
    numbered = list(enumerate(excerpts, start=1))
    return Answer(
        question=question,
        interpreted_as=None,
        statements=tuple(Statement(one.text, (n,), one.about) for n, one in numbered),
        quotes=tuple(
            CitedQuote(quote, quote.span.of(search.article(one.article_id).text), n)
            for n, one in numbered
            for quote in one.quotes
        ),
        citations=tuple(_citation(n, one, search) for n, one in numbered),
        refusal=None,
        support=support,
        index_id=search.index_id,
    )


def declined(question: str, refusal: Refusal, support: float, search: Search) -> Answer:
    """An answer that is a refusal."""
    return Answer(question, None, (), (), (), refusal, support, search.index_id)


def near(excerpt: Excerpt, score: float) -> Nearest:
    """An excerpt that does not answer, with its cosine to the question."""
    return Nearest(excerpt.article_id, excerpt.span, excerpt.text, score)


def _citation(number: int, excerpt: Excerpt, search: Search) -> Citation:
    article = search.article(excerpt.article_id)
    return Citation(
        number,
        article.id,
        article.title,
        article.publisher,
        article.url,
        article.published,
        excerpt.span,
        excerpt.text,
        _also_in(excerpt, search),
        article.author,
        article.language,
        article.licence,
    )


def _also_in(excerpt: Excerpt, search: Search) -> tuple[str, ...]:
    """The copies of the article in which the very words stand, however their lines are broken."""
    words = " ".join(excerpt.text.split())
    return tuple(
        other
        for other in search.copies(excerpt.article_id)
        if words in " ".join(search.article(other).text.split())
    )
