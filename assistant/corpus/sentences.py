"""Text -> sentences, by syntok, which keeps "p.m. Tuesday" and "J. Smith" whole."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import Any

from assistant.types import Span


@cache
def _syntok() -> tuple[Any, Any]:
    from syntok import segmenter
    from syntok.tokenizer import Tokenizer

    return segmenter, Tokenizer(replace_not_contraction=False)


def sentences(text: str, within: Span | None = None) -> tuple[Span, ...]:
    """The sentences of `text` in order; together they hold every visible character.

    Args:
        text: A whole article.
        within: Look only here, a paragraph as a rule; the spans still count in `text`.
    """
    segmenter, tokenizer = _syntok()
    within = within or Span(0, len(text))
    tokens = tokenizer.tokenize(within.of(text))
    starts = [within.start + sentence[0].offset for sentence in segmenter.segment(tokens)]
    edges = [within.start, *starts[1:], within.end]
    found = (trim(text, Span(*edge)) for edge in pairwise(edges))
    return tuple(span for span in found if len(span))


def trim(text: str, span: Span) -> Span:
    """`span` without the white space at its ends."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.start + len(words.rstrip())))
