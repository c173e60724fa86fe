"""Paragraphs -> quotations set apart below a lead-in, without marks: "She wrote:" and a block."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from assistant.types import Span

FEWEST_WORDS = 6  # fewer are a heading or an item of a list
_MARKDOWN = re.compile(r">\s*")
# What is set below a colon and is no quotation: an item, an embedded post, a time, another lead-in.
_NO_SPEECH = re.compile(r"[\W\d]|[A-Za-z][.)]?\s")
_MARKS = re.compile(r"[“”\"«»]|''|``")
_ENDS = re.compile(r"[.!?…][)\]’']*$")


def set_apart(text: str, paragraphs: Sequence[Span]) -> dict[Span, Span]:
    """The words of each paragraph that could be a quotation set apart, by paragraph.

    It stands right below one that ends in a colon, or begins with the mark of Markdown, and has no
    quotation marks of its own. Whether it is speech is for the words above it to say.

    Args:
        text: The article.
        paragraphs: Its running text.
    """
    found: dict[Span, Span] = {}
    for above, paragraph in pairwise(paragraphs):
        words = paragraph.of(text)
        marked = _MARKDOWN.match(words)
        if _MARKS.search(words) or len(words.split(maxsplit=FEWEST_WORDS)) < FEWEST_WORDS:
            continue
        if marked is not None:
            found[paragraph] = Span(paragraph.start + marked.end(), paragraph.end)
        elif text[above.end - 1] == ":" and not _NO_SPEECH.match(words) and _ENDS.search(words):
            found[paragraph] = paragraph
    return found
