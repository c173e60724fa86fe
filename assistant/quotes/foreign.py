"""Text in a language that we cannot parse -> its quotations, by their marks alone."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.corpus.scripts import word_count
from assistant.quotes.marks import quotations
from assistant.types import Block, Quote

RULE = "marks only"
FEWEST_WORDS = 3  # shorter ones are titles and single words in marks as a rule


def quotes_by_marks(text: str, article_id: str, blocks: Sequence[Block]) -> tuple[Quote, ...]:
    """Every quotation of the running text, unattributed."""
    paragraphs = [block.span for block in blocks if block.role == "body"]
    return tuple(
        Quote(article_id, quotation.span, quotation.span, "direct", rule=RULE)
        for found in quotations(text, paragraphs)
        for quotation in found
        if word_count(quotation.span.of(text)) >= FEWEST_WORDS
    )
