"""A block of running text -> what the page has put into it: credits, captions, leads elsewhere.

"Ada Quill at the tower. (Olly Marsh/Quay News) The lamp …", "READ MORE: Quill says no" and
"Story continues below advertisement" are nobody's words, and no part of the sentence beside them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.corpus.sentences import sentences, trim
from assistant.types import Span

LONGEST_CAPTION = 400  # characters of the sentence before a credit
_NAME = r"[A-Z][\w.'’&-]*(?:[^\S\n][A-Z][\w.'’&-]*){0,4}"
_BOTH = rf"{_NAME}\s?/\s?{_NAME}"  # who took a picture, and for whom
_BEHIND_STOP = r"(?:(?<=[.?!][\"”’'])|(?<=[.?!]))[^\S\n]"
# Behind a sentence or before one: who took the picture above.
_CREDIT = re.compile(
    rf"""
    (?:^|{_BEHIND_STOP})
    (?:\((?:{_BOTH}|(?:Submitted|Supplied|Provided|Courtesy|Photo|Image)\b[^()\n]{{0,60}})\)
      | {_BOTH}\s*$)
    | ^{_BOTH}\s(?=["“])
    """,
    re.VERBOSE,
)
# What leads to another story or a film, up to the end of the line.
_LEADS_ON = re.compile(
    rf"(?:^|{_BEHIND_STOP})"
    r"(?:READ|WATCH|LISTEN|SEE|RELATED|VIDEO)(?: (?:MORE|NEXT|ALSO|BELOW|ABOVE|HERE|STORIES))?"
    r"\s?[:|»>] .*$"
)
_BREAK = re.compile(r"\b(?:Story|Article) continues below(?: (?:this )?advertisement)?\b")
_SPEECH = re.compile(r"[“”\"«»]|''|\b(?:said|told)\b")


@dataclass(frozen=True, slots=True)
class Unglued:
    """The parts of a block that are running text, and the captions that stand between them."""

    running: Sequence[Span]
    captions: Sequence[Span]


def unglued(text: str, block: Span, posts: Sequence[Span] = ()) -> Unglued:
    """A block without what the page has put into it.

    Args:
        text: The article.
        block: A paragraph.
        posts: The posts put into the article, in order.
    """
    inserted = [post for post in posts if post.overlaps(block)]
    if inserted:
        rest = [unglued(text, part) for part in _without(text, block, inserted)]
        return Unglued(
            [part for one in rest for part in one.running],
            [part for one in rest for part in one.captions],
        )
    words = block.of(text)
    if not ("/" in words or "(" in words or ":" in words or "ontinues" in words):
        return Unglued([block], [])
    captions: list[Span] = []
    taken: list[Span] = []
    for pattern in (_CREDIT, _BREAK, _LEADS_ON):
        for match in pattern.finditer(words):
            found = Span(block.start + match.start(), block.start + match.end())
            taken.append(found)
            if pattern is _CREDIT and match.start():
                captions.extend(_caption(text, Span(block.start, found.start)))
    return Unglued(list(_without(text, block, sorted([*taken, *captions]))), captions)


def _caption(text: str, before: Span) -> Iterator[Span]:
    """The sentence before a credit, if nobody speaks in it."""
    near = Span(max(before.start, before.end - LONGEST_CAPTION), before.end)
    found = sentences(text, near)
    if found and not _SPEECH.search(found[-1].of(text)):
        yield found[-1]


def _without(text: str, block: Span, taken: Sequence[Span]) -> Iterator[Span]:
    start = block.start
    for span in [*taken, Span(block.end, block.end)]:
        rest = trim(text, Span(start, max(start, span.start)))
        if len(rest):
            yield rest
        start = max(start, span.end)
