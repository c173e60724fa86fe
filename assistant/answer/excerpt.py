"""A sentence that answers -> the stretch of its article that can stand alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.answer.evidence import Candidate
from assistant.index.search import Search
from assistant.index.words import STOP_WORDS, stems
from assistant.types import Passage, Quote, Span

LONGEST = 90  # words of one excerpt; a longer quotation is cut at the end of a sentence
FRAGMENT = 8  # words; a shorter quotation that is all of an excerpt needs what leads up to it
SAME = 0.7  # share of the smaller excerpt's stems in the larger: they say the same

# A sentence opening so means something said before it. "It is never easy to…" does not.
_LEANS = re.compile(
    r"""^["“‘']?(?:(?:and|but|so|then|yet|also)\b,?\s+(?:then\s+)?)?
    (?:he|she|they|this|that|these|those|both|his|her|their|its|such|with\sthat|it(?!['’]s|\sis|\swas)
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
_QUOTED = re.compile(r"""["“][^"“”]*["”]""")
_PARAGRAPH = re.compile(r"\n\s*\n")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Whole sentences of one article, next to each other, with the quotes that lie in them.

    `about` is the side of a contrast that it belongs to.
    """

    article_id: str
    span: Span
    text: str
    quotes: tuple[Quote, ...]
    about: str | None = None

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(self.text.split())


def around(candidate: Candidate, search: Search) -> Excerpt:
    """A candidate with what it needs: its quotations whole, and what its first words lean on."""
    passage = candidate.passage
    text, quotes = _text(passage.article_id, search), search.quotes(passage.article_id)
    span = _whole_quotes(candidate.span, passage, quotes)
    before = [s for s in passage.sentences if s.end <= span.start]
    if before and (_LEANS.match(span.of(text)) or _is_fragment(span.of(text))):
        span = _whole_quotes(Span(before[-1].start, span.end), passage, quotes)
    if len(span.of(text).split()) > LONGEST:
        span = candidate.span
    return cut(passage.article_id, span, search)


def cut(article_id: str, span: Span, search: Search, about: str | None = None) -> Excerpt:
    """The excerpt at `span`; a quote that runs over its edge is cut to it."""
    quotes = tuple(
        replace(q, span=Span(max(q.span.start, span.start), min(q.span.end, span.end)))
        for q in search.quotes(article_id)
        if q.span.overlaps(span)
    )
    return Excerpt(article_id, span, span.of(_text(article_id, search)), quotes, about)


def repeats(one: Excerpt, others: Sequence[Excerpt]) -> bool:
    """Whether an excerpt overlaps another or says the same in nearly the same words."""
    return any(
        (one.article_id == other.article_id and one.span.overlaps(other.span))
        or _alike(one.text, other.text)
        for other in others
    )


def joined(excerpts: Sequence[Excerpt], search: Search) -> list[Excerpt]:
    """The excerpts in order, those of one paragraph that follow each other made one."""
    whole: list[Excerpt] = []
    for excerpt in excerpts:
        last = whole[-1] if whole else None
        if (
            last is not None
            and (last.article_id, last.about) == (excerpt.article_id, excerpt.about)
            and last.span.end <= excerpt.span.start
            and _is_small_gap(_text(last.article_id, search), last.span.end, excerpt.span.start)
        ):
            span = Span(last.span.start, excerpt.span.end)
            whole[-1] = cut(last.article_id, span, search, last.about)
        else:
            whole.append(excerpt)
    return whole


def _text(article_id: str, search: Search) -> str:
    return search.article(article_id).text


def _whole_quotes(span: Span, passage: Passage, quotes: Sequence[Quote]) -> Span:
    """`span` widened to the whole sentences of every quotation that it touches."""
    held = [q.sentences for q in quotes if q.span.overlaps(span) and q.kind != "indirect"]
    held = [wide for wide in held if passage.span.contains(wide)]
    return Span(min(s.start for s in (span, *held)), max(s.end for s in (span, *held)))


def _is_fragment(text: str) -> bool:
    return len(text.split()) < FRAGMENT and bool(_QUOTED.fullmatch(text.strip()))


def _is_small_gap(text: str, start: int, end: int) -> bool:
    between = text[start:end]
    return not between.strip() and not _PARAGRAPH.search(between)


def _alike(one: str, other: str) -> bool:
    a, b = (set(stems(text)) - STOP_WORDS for text in (one, other))
    return bool(a and b) and len(a & b) / min(len(a), len(b)) >= SAME
