"""Two versions of an article -> what became of its quotes."""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from assistant.types import Quote

Change = Literal["changed", "gone", "given to someone else"]

ALIKE = 0.6  # a share of common characters (difflib's ratio): the same quote in other words

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Drift:
    """A quote that is not what it was: what it said and who said it, then and now."""

    article_id: str
    change: Change
    before: str
    after: str | None
    speaker_before: str | None
    speaker_after: str | None


@dataclass(frozen=True, slots=True)
class _Said:
    words: str
    speaker: str | None

    @property
    def key(self) -> str:
        return " ".join(_WORD.findall(self.words.casefold()))


def drift(
    before: tuple[str, Sequence[Quote]], after: tuple[str, Sequence[Quote]]
) -> tuple[Drift, ...]:
    """What became of the quotes of an article.

    Args:
        before: The text as it was, and its quotes.
        after: The text as it is, and its quotes.

    Returns:
        One entry for each quote whose words or speaker are no longer what they were, in the order
        of the old text; quotes that are new are no news here.
    """
    new = [_said(after[0], quote) for quote in after[1]]
    left = dict(enumerate(new))
    waiting = [(quote, _said(before[0], quote)) for quote in before[1]]
    pairs: list[tuple[Quote, _Said, _Said | None]] = []
    for match in (_exactly, _same_words, _alike):  # the surest pairs first
        rest = []
        for quote, old in waiting:
            at = match(old, left)
            if at is None:
                rest.append((quote, old))
            else:
                pairs.append((quote, old, left.pop(at)))
        waiting = rest
    pairs += [(quote, old, None) for quote, old in waiting]
    pairs.sort(key=lambda pair: pair[0].span)
    return tuple(
        Drift(
            quote.article_id,
            change,
            old.words,
            None if now is None else now.words,
            old.speaker,
            None if now is None else now.speaker,
        )
        for quote, old, now in pairs
        if (change := _change(old, now)) is not None
    )


def _said(text: str, quote: Quote) -> _Said:
    speaker = quote.speaker
    name = None if speaker is None else speaker.name or speaker.organisation or speaker.title
    return _Said(quote.span.of(text), name)


def _exactly(old: _Said, left: dict[int, _Said]) -> int | None:
    found = (at for at, new in left.items() if (new.key, new.speaker) == (old.key, old.speaker))
    return next(found, None)


def _same_words(old: _Said, left: dict[int, _Said]) -> int | None:
    return next((at for at, new in left.items() if new.key == old.key), None)


def _alike(old: _Said, left: dict[int, _Said]) -> int | None:
    best, place = ALIKE, None
    for at, new in left.items():
        matcher = difflib.SequenceMatcher(None, old.key, new.key, autojunk=False)
        if matcher.real_quick_ratio() > best and matcher.quick_ratio() > best:
            ratio = matcher.ratio()
            if ratio > best:
                best, place = ratio, at
    return place


def _change(old: _Said, new: _Said | None) -> Change | None:
    if new is None:
        return "gone"
    if new.key != old.key:
        return "changed"
    return "given to someone else" if new.speaker != old.speaker else None
