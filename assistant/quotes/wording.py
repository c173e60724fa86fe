"""Text -> tokens to compare: what two wordings share, whatever their typography.

Only quotation marks, dashes, white space and ellipses are folded. Every token knows where it
stands, so that whatever is found can be shown as it is written.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Literal, Protocol

from assistant.types import Span

ELLIPSIS = "..."
DASH = "-"
# A word with its apostrophes, an ellipsis (also in brackets), a run of dashes, or any other visible
# character. Marks that stand at no letter's side are no part of the wording.
_TOKEN = re.compile(
    r"(?P<word>\w+(?:['’ʼ]\w+)*)"
    r"|(?P<ellipsis>\[\s*(?:…|\.{3}|\.\s\.\s\.)\s*\]|…|\.{3,}|\.\s\.\s\.)"
    r"|(?P<dash>[-‐‑‒–—―−]+)"
    r"|(?P<mark>[\"“”„‟«»‹›'‘’‚‛`´]+)"
    r"|(?P<other>[^\w\s\u00ad\u200b-\u200d\ufeff])"
)
_APOSTROPHES = str.maketrans("’ʼ", "''")
CACHED = 1024  # texts kept in tokens

MATCH, CHANGED, GAP = 2, -1, -1  # scores of the alignment: a shared word outweighs two changes

Op = Literal["same", "missing", "added"]


@dataclass(frozen=True, slots=True)
class Change:
    """A stretch of a comparison.

    `same` stands in both, `missing` only in the true wording, `added` only in the one checked.
    """

    op: Op
    text: str


class Tokens(Protocol):
    """What a wording can be compared with: tokens that know how they are written."""

    @property
    def tokens(self) -> Sequence[str]:
        """In order."""
        ...

    def slices(self, first: int, last: int) -> Sequence[str]:
        """The text from one token up to another, cut where it is interrupted."""
        ...


class Wording:
    """A text as tokens."""

    def __init__(self, text: str) -> None:
        """Read `text`."""
        self.text = text
        self.tokens: list[str] = []
        self.spans: list[Span] = []
        for match in _TOKEN.finditer(text):
            if match.lastgroup != "mark":
                self.tokens.append(_folded(match))
                self.spans.append(Span(match.start(), match.end()))
        self._line = f" {' '.join(self.tokens)} "
        self._starts = _starts(self.tokens)
        self._begins = [span.start for span in self.spans]

    def __len__(self) -> int:
        return len(self.tokens)

    def find(self, tokens: Sequence[str]) -> Iterator[tuple[int, int]]:
        """Where `tokens` stand one after another: the first, and the one after the last."""
        wanted = f" {' '.join(tokens)} "
        at = self._line.find(wanted) if tokens else -1
        while at >= 0:
            first = bisect_right(self._starts, at)
            yield first, first + len(tokens)
            at = self._line.find(wanted, at + 1)

    def span(self, first: int, last: int) -> Span:
        """Where the tokens from `first` up to `last` stand in the text."""
        return Span(self.spans[first].start, self.spans[last - 1].end)

    def before(self, offset: int) -> int:
        """How many tokens begin before a character."""
        return bisect_left(self._begins, offset)

    def slice(self, first: int, last: int) -> str:
        """The text from one token up to another, as it is written."""
        return self.span(first, last).of(self.text) if first < last else ""

    def slices(self, first: int, last: int) -> Sequence[str]:
        """The text from one token up to another: one slice, or none."""
        return [self.slice(first, last)] if first < last else []


@lru_cache(maxsize=CACHED)
def wording(text: str) -> Wording:
    """The tokens of a text, kept for the next time."""
    return Wording(text)


def is_word(token: str) -> bool:
    """Whether a token is a word, not punctuation."""
    return token[0].isalnum() or token[0] == "_"


def diff(checked: Wording, true: Tokens, first: int, last: int) -> tuple[Change, ...]:
    """What differs between `checked` and the tokens of `true` from `first` up to `last`.

    The capital of the first word is a difference only where there is no other.
    """
    wanted, given = list(true.tokens[first:last]), list(checked.tokens)
    if wanted and given and wanted[0].casefold() == given[0].casefold():
        alike = [wanted[0], *given[1:]]
        given = given if alike == wanted else alike
    changes: list[Change] = []
    matcher = SequenceMatcher(None, wanted, given, autojunk=False)
    for op, start, end, other_start, other_end in matcher.get_opcodes():
        mine = true.slices(first + start, first + end)
        if op == "equal":
            changes += [Change("same", text) for text in mine]
            continue
        changes += [Change("missing", text) for text in mine]
        changes += [Change("added", text) for text in checked.slices(other_start, other_end)]
    return tuple(changes)


def matched(checked: Wording, true: Wording, first: int, last: int) -> tuple[Span, ...]:
    """Where in `true` the stretches stand that `checked` shares with its tokens there."""
    matcher = SequenceMatcher(None, true.tokens[first:last], checked.tokens, autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    return tuple(true.span(first + b.a, first + b.a + b.size) for b in blocks)


def fit(needle: Sequence[str], hay: Sequence[str]) -> tuple[int, int, int]:
    """The part of `hay` that all of `needle` fits best: its ends and the score.

    An alignment of the whole of one text with a part of another (Sellers 1980), words compared
    without case.

    Args:
        needle: What is looked for.
        hay: Where.

    Returns:
        The first token of the part, the one after its last, and the score; (0, 0, 0) for none.
    """
    hay = [token.casefold() for token in hay]
    scores, origins = [0] * (len(hay) + 1), list(range(len(hay) + 1))
    for number, token in enumerate(needle, start=1):
        folded = token.casefold()
        row, began = [GAP * number], [0]
        for at, other in enumerate(hay):
            score, start = scores[at] + (MATCH if other == folded else CHANGED), origins[at]
            if scores[at + 1] + GAP > score:
                score, start = scores[at + 1] + GAP, origins[at + 1]
            if row[at] + GAP > score:
                score, start = row[at] + GAP, began[at]
            row.append(score)
            began.append(start)
        scores, origins = row, began
    end = max(range(len(scores)), key=lambda at: (scores[at], at))
    return (origins[end], end, scores[end]) if origins[end] < end else (0, 0, 0)


def shared_words(needle: Sequence[str], hay: Sequence[str]) -> list[str]:
    """The words, without case, that stand in both in the same order."""
    left = [token.casefold() for token in needle if is_word(token)]
    right = [token.casefold() for token in hay if is_word(token)]
    blocks = SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks()
    return [word for block in blocks for word in left[block.a : block.a + block.size]]


def _folded(match: re.Match[str]) -> str:
    if match.lastgroup == "word":
        return match.group().translate(_APOSTROPHES)
    return {"ellipsis": ELLIPSIS, "dash": DASH}.get(match.lastgroup or "", match.group())


def _starts(tokens: Sequence[str]) -> list[int]:
    """Where each token ends in the line of all, which is one before where the next begins."""
    ends, at = [], 0
    for token in tokens:
        at += len(token) + 1
        ends.append(at)
    return ends
