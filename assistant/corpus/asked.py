"""Paragraphs -> the questions of an interview, which stand there like headings and are its text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from assistant.corpus.scripts import word_count
from assistant.types import Block, Role, Span

QUESTION_WORDS = 16  # of a paragraph that only asks
FEWEST = 3  # in one article; one or two are headings of its sections

_QUESTION = re.compile(r"[?？][\"'”’)\]*_]*\s*#*$")
_MARK = re.compile(r"#+(?=\s)")


def questions(texts: Sequence[str], roles: Sequence[Role]) -> set[int]:
    """Which headings are questions that the paragraph below each answers.

    Args:
        texts: The paragraphs.
        roles: What each is taken for so far.
    """
    found = {
        i
        for i, words in enumerate(texts[:-1])
        if roles[i] == "heading" and roles[i + 1] == "body" and _QUESTION.search(words)
    }
    return found if len(found) >= FEWEST else set()


def with_answers(text: str, blocks: Sequence[Block]) -> list[Span]:
    """The questions of an interview, each as far as its answer begins."""
    found = [
        Span(block.span.start, following.span.start + 1)
        for block, following in pairwise(blocks)
        if block.role == following.role == "body"
        and _QUESTION.search(block.span.of(text))
        and word_count(block.span.of(text)) <= QUESTION_WORDS
    ]
    return found if len(found) >= FEWEST else []


def mark(text: str, span: Span) -> Span | None:
    """What marks a paragraph as a heading, which is no word of it."""
    found = _MARK.match(text, span.start, span.end)
    return Span(*found.span()) if found else None
