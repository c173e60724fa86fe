"""Short pull quotes: a quoted person's sentence, printed once more without quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.corpus.scripts import STOPPED

FEWEST_WORDS = 4
MOST_WORDS = 12

_QUOTED = re.compile(r"[“„«\"]([^“”„«»\"]+)[”“»\"]")
_MARKED = re.compile(r"[“”„«»\"]|^['‘‹>]")
_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+")
_SPEAKS = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Mm]e|us)\b")
_WORD = re.compile(r"\w+")


def lifted(texts: Sequence[str]) -> set[int]:
    """Which paragraphs are such sentences: they speak of "us", and the story does not.

    Args:
        texts: The paragraphs.
    """
    short = {i: _key(words) for i, words in enumerate(texts) if _may_be(words)}
    if not short:
        return set()
    said = {key for words in texts for key in _said(words)}
    found = {i for i, key in short.items() if key in said}
    told = (_QUOTED.sub(" ", words) for i, words in enumerate(texts) if i not in found)
    return set() if any(_SPEAKS.search(words) for words in told) else found


def _may_be(words: str) -> bool:
    """Whether a paragraph is one short sentence of somebody who is not named."""
    return (
        FEWEST_WORDS <= len(words.split()) <= MOST_WORDS
        and bool(STOPPED.search(words) and _SPEAKS.search(words))
        and not _MARKED.search(words)
        and len(_SENTENCE_END.split(words)) == 1
    )


def _said(words: str) -> Iterator[tuple[str, ...]]:
    for quoted in _QUOTED.findall(words):
        yield from map(_key, _SENTENCE_END.split(quoted))


def _key(words: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(words.casefold()))
