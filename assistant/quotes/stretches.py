"""A block of running text -> the stretches that are read each on its own.

A headline run together with the first sentence, a dateline and the turns of a conversation in one
paragraph would else lend their words to what stands beside them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from assistant.corpus.sentences import trim
from assistant.quotes.cues import SPEECH, base_form
from assistant.quotes.parse import LONGEST
from assistant.types import Span

REPEATED = 6, 40  # words of a headline that stands there twice, at least and at most
OPENING = 800  # characters that hold a headline and the first sentence
FEWEST_TURNS = 3
TELLING = 10  # words from a headline's "says" to the verb of the first sentence
# "PORT LORN, Wash. (LNA) —": a place in capitals, and what may stand before the dash.
_DATELINE = re.compile(
    r"(?=[A-Z][A-Z .'’-]{3})[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,3}"
    r"(?:, [A-Z][^—–()\n\"“]{1,24})?(?: ?\([^()\n]{2,24}\))?"
    r"(?:\s*(?:—|–|--)\s*|\s+-\s+)(?=[A-Z\"“‘'])"
)
# A small word with a capital, in mid sentence: "… in Lorn The keeper has left".
_OPENER = re.compile(
    r"(?<=[\w)’'”\"]) (?=(?:An?|The|This|These|In|On|At|After|When|As|For|It|He|She|They) [a-z\d])"
)
_STOP = re.compile(r"[.?!][\"”’)]*\s")
_ATTRIBUTED = re.compile(r", (?:[\w’'-]+ ){1,3}says?(?= [A-Z])")  # "Lamp fails, keepers say"
_DEPENDENT = re.compile(
    r"(?:after|although|as|at|because|before|by|during|for|from|if|in|on|since|though|to|under"
    r"|until|when|while|with)\b",
    re.IGNORECASE,
)
_LABEL = re.compile(r"(?:^|(?<=[.?!”\"] ))([A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2}): (?=\S)")


def stretches(text: str, block: Span, *, opens: bool) -> Iterator[Span]:
    """The stretches of a block, in order; a dateline is in none of them.

    Args:
        text: The article.
        block: A paragraph.
        opens: Whether it is the first of the running text, where a headline may be left.
    """
    for part in _parted(text, block, _after_headline(text, block)) if opens else [block]:
        dateline = _DATELINE.match(text, part.start, part.end)
        rest = part if dateline is None else Span(dateline.end(), part.end)
        for turn in _parted(text, rest, _labels(text, rest)):
            yield from _bounded(text, turn)


def _parted(text: str, span: Span, places: Sequence[int]) -> Iterator[Span]:
    edges = [span.start, *(place for place in places if place > span.start), span.end]
    for start, end in pairwise(edges):
        part = trim(text, Span(start, end))
        if len(part):
            yield part


def _after_headline(text: str, block: Span) -> list[int]:
    """Where a headline that is run together with the first sentence ends."""
    repeated = _repeated(text, block)
    if repeated:
        return repeated
    stop = _STOP.search(text, block.start, min(block.end, block.start + OPENING))
    end = min(block.end, block.start + OPENING) if stop is None else stop.start()
    if _DEPENDENT.match(text, block.start):
        return []
    for headline in _ATTRIBUTED.finditer(text, block.start, end):
        first = text[headline.end() : end].split()[:TELLING]
        if any(
            base_form(word) in SPEECH and word.endswith(("ed", "said", "told")) for word in first
        ):
            return [headline.end()]
    opener = _OPENER.search(text, block.start, end)
    if opener is not None:
        return [opener.end()]
    return [m.start() for m in _DATELINE.finditer(text, block.start + 1, end)][:1]


def _repeated(text: str, block: Span) -> list[int]:
    """Where the second copy of a headline starts and ends, if the block opens with two."""
    fewest, most = REPEATED
    limit = min(block.end, block.start + OPENING)
    words = [m.end() for m in re.finditer(r"\S+", text[block.start : limit])][:most]
    for length in reversed(words[fewest - 1 :]):
        headline = text[block.start : block.start + length]
        at = text.find(headline, block.start + length, limit)
        if at >= 0:
            return [at, at + length]
    return []


def _labels(text: str, span: Span) -> list[int]:
    """Where the turns of a conversation start: labels that alternate and are named elsewhere."""
    found = list(_LABEL.finditer(text, span.start, span.end))
    names = [label[1] for label in found]
    alternate = all(one != other for one, other in pairwise(names))
    if len(found) < FEWEST_TURNS or not alternate or len(set(names)) == len(names):
        return []
    known = all(re.search(rf"\b{re.escape(name)}\b(?!:)", text) for name in set(names))
    return [label.start(1) for label in found] if known else []


def _bounded(text: str, span: Span) -> Iterator[Span]:
    """A stretch, or the pieces of an endless one that the parser can take at once."""
    start = span.start
    while span.end - start > LONGEST:
        end = start + LONGEST
        for stop in (". ", "\n", " "):
            at = text.rfind(stop, start + LONGEST // 2, end)
            if at >= 0:
                end = at + len(stop)
                break
        yield Span(start, end)
        start = end
    yield Span(start, span.end)
