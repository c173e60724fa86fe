"""Text -> posts put into it from elsewhere, whose words stand in no marks and end in their author.

"The lamp is lit. pic.twitter.com/9dHs — Ada Quill (@adaquill) January 3, 2019"
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.corpus.sentences import trim
from assistant.types import Span

LONGEST = 400  # characters; a post has at most 280 and its links
FEWEST_WORDS = 3
_SIGNED = re.compile(
    r"""
    [ \t\u00a0]*(?:—|–|--?)[ \t\u00a0]?
    (?:(?P<name>[^\s()@—–-][^\n()@—–]{0,50}?)[ \t\u00a0]\(@(?P<handle>\w{1,20})\)
       (?:[ \t\u00a0]+[A-Z][a-z]{2,8}\.?[ \t\u00a0]\d{1,2},[ \t\u00a0]\d{4}|(?=[ \t\u00a0.]*$))
     | @(?P<alone>\w{1,20})[ \t\u00a0]*$)
    """,
    re.VERBOSE | re.MULTILINE,
)
_TAG = re.compile(r"\s*<[^<>\n]{1,200}>\s*")
_MARKS = re.compile(r"[“”\"]")
_LINKS = re.compile(r"(?:\s*(?:https?://\S+|pic\.twitter\.com/\S+))+\s*$")


@dataclass(frozen=True, slots=True)
class Post:
    """A post: its words, without the links behind them, and what stands for its author.

    `name` is None where only a handle is given; `whole` is all of it, signature included.
    """

    words: Span
    name: Span | None
    handle: str
    whole: Span


def posts(text: str) -> Iterator[Post]:
    """The posts in an article, in order."""
    if "@" not in text:
        return
    last = 0
    for signed in _SIGNED.finditer(text):
        start = max(last, text.rfind("\n", 0, signed.start()) + 1)
        if not text[start : signed.start()].strip():  # signed below
            above = len(text[:start].rstrip())
            start = max(last, text.rfind("\n", 0, above) + 1)
        tag = _TAG.match(text, start, signed.start())
        told = trim(text, Span(start if tag is None else tag.end(), signed.start()))
        links = _LINKS.search(text, told.start, told.end)
        words = trim(text, Span(told.start, told.end if links is None else links.start()))
        last = signed.end()
        short = len(words.of(text).split()) < FEWEST_WORDS
        if len(told) > LONGEST or short or _MARKS.search(text, told.start + 1, words.end - 1):
            continue  # with somebody else's words in it, whose they are is for the reader to say
        name = None if signed["name"] is None else Span(*signed.span("name"))
        yield Post(words, name, signed["handle"] or signed["alone"], Span(told.start, last))
