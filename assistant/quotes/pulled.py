"""Words that the article gives once more in large letters: a pull quote, or in the headline."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from assistant.quotes.marks import Quotation, quotations
from assistant.types import Block, Quote, Span

FEWEST_WORDS = 4
LONGEST_NAME = 100  # characters of the line that names the speaker
_WORD = re.compile(r"\w+")


def pulled(text: str, blocks: Sequence[Block], quotes: Sequence[Quote]) -> Iterator[Quote]:
    """The quotes of an article that stand there a second time, each where it does.

    Args:
        text: The article.
        blocks: Its layout; what repeats running text is furniture.
        quotes: What was found in the running text.
    """
    said: dict[str, list[tuple[str, Quote]]] | None = None
    if blocks:
        yield from _headlined(text, blocks[0].span, quotes)
    for block, below in zip_longest(blocks, blocks[1:]):
        if block.role != "furniture":
            continue
        words = _key(block.span.of(text))
        starts = _runs(words)
        if not starts:
            continue
        if said is None:
            said = _by_run(text, quotes)
        name = "" if below is None else below.span.of(text)
        for key, quote in said.get(starts[0], ()):
            if words in key and (quote.rule == "signed" or _names(name, quote)):
                yield replace(
                    quote, span=block.span, sentences=block.span, cue=None, rule="pull quote"
                )
                break


def _headlined(text: str, headline: Span, quotes: Sequence[Quote]) -> Iterator[Quote]:
    """The quotes that a headline repeats beside a colon: "'It is out': keepers fear for lamp"."""
    (marked,) = quotations(text, [headline])
    beside = [quotation.span for quotation in marked if _is_beside_colon(text, headline, quotation)]
    said = _by_run(text, quotes) if beside else {}
    for span in beside:
        words = _key(span.of(text))
        starts = _runs(words) or [""]
        found = next((quote for key, quote in said.get(starts[0], ()) if words in key), None)
        if found is not None and not any(quote.span.overlaps(span) for quote in quotes):
            found = replace(found, kind="direct", cue=None, rule="headline")
            yield replace(found, span=span, sentences=span)


def _is_beside_colon(text: str, headline: Span, quotation: Quotation) -> bool:
    """Whether words in marks open a headline before a colon, or end it behind one."""
    span = quotation.span
    opens = span.start == headline.start and text[span.end : span.end + 1] == ":"
    before = text[max(0, span.start - 2) : span.start].strip()
    return opens or (span.end == headline.end and before == ":")


def _by_run(text: str, quotes: Sequence[Quote]) -> dict[str, list[tuple[str, Quote]]]:
    """The words of quotes with a named speaker, under every run of words in them."""
    said: dict[str, list[tuple[str, Quote]]] = {}
    for quote in quotes:
        if quote.speaker and quote.speaker.name:
            key = _key(quote.span.of(text))
            for run in dict.fromkeys(_runs(key)):
                said.setdefault(run, []).append((key, quote))
    return said


def _runs(key: str) -> list[str]:
    words = key.split()
    ends = range(FEWEST_WORDS, len(words) + 1)
    return [" ".join(words[end - FEWEST_WORDS : end]) for end in ends]


def _key(words: str) -> str:
    return f" {' '.join(_WORD.findall(words.casefold()))} "


def _names(line: str, quote: Quote) -> bool:
    """Whether a line begins with the name of the one who is quoted."""
    name = quote.speaker.name if quote.speaker is not None else None
    if name is None or len(line) > LONGEST_NAME:
        return False
    return _key(line).startswith(_key(name))
