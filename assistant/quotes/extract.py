"""Article -> Quote: every piece of speech with its speaker."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from assistant.corpus.clean import blocks as layout
from assistant.quotes.marks import quotations
from assistant.quotes.parse import LONGEST, parse
from assistant.quotes.people import People
from assistant.quotes.reader import Reader
from assistant.quotes.voices import Voices
from assistant.types import Block, Quote, Span


def find_quotes(
    text: str, article_id: str = "", blocks: Sequence[Block] | None = None
) -> tuple[Quote, ...]:
    """Everything that `text` gives as somebody's words, in order.

    Args:
        text: An article.
        article_id: Put into each quote.
        blocks: Its layout; only running text is read. Worked out when it is not given.

    Raises:
        ModelUnavailable: The language pipeline is not installed.
    """
    if blocks is None:
        blocks = layout(text)
    paragraphs = [
        part for block in blocks if block.role == "body" for part in _parts(text, block.span)
    ]
    marked = quotations(text, paragraphs)
    parsed = list(parse(text, paragraphs, marked))
    people = People(parsed)
    reader = Reader(text, article_id, people, Voices(text, people, parsed))
    found: list[Quote] = []
    for number, held in enumerate(zip(paragraphs, marked, parsed, strict=True)):
        found += reader.read(number, *held)
    return tuple(sorted(found, key=lambda quote: (quote.span, quote.kind)))


def find_quotes_many(texts: Iterable[str]) -> Iterator[tuple[Quote, ...]]:
    """`find_quotes` of each text, in order, one in memory at a time."""
    for text in texts:
        yield find_quotes(text)


def _parts(text: str, block: Span) -> Iterator[Span]:
    """A paragraph, or the pieces of an endless one that the parser can take at once."""
    start = block.start
    while block.end - start > LONGEST:
        end = start + LONGEST
        for stop in (". ", "\n", " "):
            at = text.rfind(stop, start + LONGEST // 2, end)
            if at >= 0:
                end = at + len(stop)
                break
        yield Span(start, end)
        start = end
    yield Span(start, block.end)
