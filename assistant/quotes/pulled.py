"""Pull quotes: words that the article gives once more in large letters, with the name below."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from assistant.types import Block, Quote

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
