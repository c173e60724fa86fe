"""Words that the article gives once more in large letters: a pull quote, or in the headline."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from assistant.quotes.marks import Quotation, quotations
from assistant.types import Block, Evidence, Quote, Span

FEWEST_WORDS = 4
MOST_NAMED = 3  # words of a line that says who speaks: "Mayor Ada Quill"
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
    for span in beside:
        words = _key(span.of(text))
        if not _runs(words) or any(quote.span.overlaps(span) for quote in quotes):
            continue
        same = [quote for quote in quotes if words in _key(quote.span.of(text))]
        named = [quote for quote in same if quote.speaker and quote.speaker.name]
        if not named:
            continue
        found = replace(named[0], span=span, sentences=span, kind="direct", cue=None)
        outside = f"{text[headline.start : span.start]} {text[span.end : headline.end]}"
        several = len({_last_name(quote) for quote in same}) > 1
        if several or _is_anothers(outside, named[0], quotes):
            found = replace(found, speaker=None, evidence=Evidence(), sure=False)
        yield replace(found, rule="headline")


def _is_anothers(outside: str, quote: Quote, quotes: Sequence[Quote]) -> bool:
    """Whether what a headline says outside the marks names another than who is quoted.

    It does if it says nothing but a name, or has that of another who is quoted in the article.
    """
    last = _last_name(quote)
    words = _WORD.findall(outside)
    if last in words:
        return False
    alone = len(words) <= MOST_NAMED and all(word[:1].isupper() for word in words)
    return alone or any(_last_name(other) in words for other in quotes)


def _last_name(quote: Quote) -> str:
    name = quote.speaker.name if quote.speaker is not None else None
    return _WORD.findall(name)[-1] if name and _WORD.search(name) else ""


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
