"""Looks at every answer before it leaves: what is not a slice of its article is an error."""

from __future__ import annotations

from collections.abc import Callable

from assistant.errors import GroundingError
from assistant.types import Answer, Span


def check(answer: Answer, text_of: Callable[[str], str]) -> None:
    """Hold an answer against the articles it cites.

    Args:
        answer: About to be shown.
        text_of: The text of an article, by id.

    Raises:
        GroundingError: A statement, citation, quote or nearest passage is not what its place in
            the article says, or a quote lies outside the citation that it is shown under.
    """
    cited = {citation.number: citation for citation in answer.citations}
    for citation in answer.citations:
        _same(text_of(citation.article_id), citation.span, citation.text)
    for statement in answer.statements:
        if statement.text != "".join(cited[number].text for number in statement.citations):
            raise GroundingError(_fault(statement.text))
    for shown in answer.quotes:
        place = cited[shown.citation]
        _same(text_of(shown.quote.article_id), shown.quote.span, shown.text)
        inside = place.span.contains(shown.quote.span)
        if shown.quote.article_id != place.article_id or not inside:
            raise GroundingError(_fault(shown.text))
    for near in answer.refusal.nearest if answer.refusal else ():
        _same(text_of(near.article_id), near.span, near.text)


def _same(text: str, span: Span, shown: str) -> None:
    if not shown or span.of(text) != shown:
        raise GroundingError(_fault(shown))


def _fault(shown: str) -> str:
    return (
        f"The words {shown[:60]!r} are not in the article they were to be cited from, so they are "
        f"not shown; please report this as a fault of the program."
    )
