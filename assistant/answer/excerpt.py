"""A sentence that answers -> the stretch of its article that can stand alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from assistant.answer.evidence import Candidate
from assistant.index.search import Search
from assistant.index.words import STOP_WORDS, stems
from assistant.types import Quote, Span

LONGEST = 90  # words of one excerpt; a longer quotation is cut at the end of a sentence
FRAGMENT = 8  # words; a shorter quotation that is all of an excerpt needs what leads up to it
STEPS_BACK = 2  # sentences that a pronoun is followed to
UNFINISHED = ";:"  # a sentence does not end here
SAME = 0.7  # share of the smaller excerpt's stems in the larger: they say the same

# A sentence opening so means something said before it. "It is never easy to…" does not.
_LEANS = re.compile(
    r"""^["“‘']?(?:(?:and|but|so|then|yet|also)\b,?\s+(?:then\s+)?)?(?:(?:of|among)\s)?
    (?:he|she|they|this|that|these|those|both|his|her|their|its|such|with\sthat|it(?!['’]s|\sis|\swas)
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
_PERSON = re.compile(r"^(?:(?:and|but|so|then|yet|also)\b,?\s+(?:then\s+)?)?s?he\b", re.IGNORECASE)
_REPORTS = re.compile(
    r"\bs?he (?:\w+ly )?(?:sa(?:ys|id)|call(?:s|ed)|describe[sd]|argue[sd]|add(?:s|ed)|"
    r"warn(?:s|ed)|explain(?:s|ed)|believe[sd]|th(?:inks|ought)|suggest(?:s|ed)|note[sd])\b"
)
_NAMES = re.compile(r"\b[A-Z][\w’'-]*[a-z]\b")
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
    article_id = candidate.passage.article_id
    span = widened(article_id, candidate.span, search)
    if len(span.of(_text(article_id, search)).split()) > LONGEST:
        span = candidate.span
    return cut(article_id, span, search)


def widened(article_id: str, span: Span, search: Search) -> Span:
    """`span` in whole sentences and whole quotations, with the sentences that it leans on.

    It is not widened across a heading, nor for a "she" who is named with what she is reported to
    say into the paragraph before.
    """
    text, lines = _text(article_id, search), search.lines(article_id)
    near = [i for i, line in enumerate(lines) if line.span.overlaps(span)]
    if not near:
        return span
    heading = lines[near[0]].heading
    section = [line.span for line in lines if line.heading == heading]
    quotes = search.quotes(article_id)
    whole = _whole(span, section, quotes, text)
    for _ in range(STEPS_BACK):
        before = [one for one in section if one.end <= whole.start]
        if not before or not (leans(whole.of(text)) or _calls_nameless(whole, quotes, text)):
            break
        same = is_small_gap(text, before[-1].end, whole.start)
        if not same and _PERSON.match(whole.of(text)) and _is_reported(whole, quotes):
            break
        whole = _whole(Span(before[-1].start, whole.end), section, quotes, text)
    return whole


def next_line(article_id: str, span: Span, search: Search) -> Span | None:
    """The sentence after a place, if it stands under the same heading."""
    lines = search.lines(article_id)
    at = [i for i, line in enumerate(lines) if line.span.overlaps(span)]
    after = lines[at[-1] + 1] if at and at[-1] + 1 < len(lines) else None
    return after.span if after and after.heading == lines[at[-1]].heading else None


def last_line(article_id: str, span: Span, search: Search) -> Span | None:
    """The sentence before a place, if it stands under the same heading."""
    lines = search.lines(article_id)
    at = next((i for i, line in enumerate(lines) if line.span.overlaps(span)), 0)
    before = lines[at - 1] if at else None
    return before.span if before and before.heading == lines[at].heading else None


def leans(text: str) -> bool:
    """Whether a sentence means nothing without the one before it."""
    return bool(_LEANS.match(text)) or _is_fragment(text)


def cut(article_id: str, span: Span, search: Search, about: str | None = None) -> Excerpt:
    """The excerpt at `span`; a quote that runs over its edge is cut to it."""
    quotes = tuple(
        replace(q, span=Span(max(q.span.start, span.start), min(q.span.end, span.end)))
        for q in search.quotes(article_id)
        if q.span.overlaps(span)
    )
    return Excerpt(article_id, span, span.of(_text(article_id, search)), quotes, about)


def stretch(quote: Quote, search: Search) -> Excerpt:
    """A quote in its whole sentences, or alone where these are many."""
    for span in (widened(quote.article_id, quote.sentences, search), quote.sentences):
        excerpt = cut(quote.article_id, span, search)
        if excerpt.words <= LONGEST:
            return excerpt
    return cut(quote.article_id, quote.span, search)


def repeats(one: Excerpt, others: Sequence[Excerpt]) -> bool:
    """Whether an excerpt overlaps another or says the same in nearly the same words."""
    return any(
        (one.article_id == other.article_id and one.span.overlaps(other.span))
        or _alike(one.text, other.text)
        for other in others
    )


def fresh(excerpts: Iterable[Excerpt]) -> list[Excerpt]:
    """Those that do not repeat one before."""
    kept: list[Excerpt] = []
    for excerpt in excerpts:
        if not repeats(excerpt, kept):
            kept.append(excerpt)
    return kept


def added(one: Excerpt, chosen: list[Excerpt], search: Search, room: int) -> bool:
    """Put an excerpt with those chosen before, and say whether that was done.

    One that runs into another makes that one longer; one that says the same is left out.

    Args:
        one: The excerpt.
        chosen: Changed in place.
        search: What the articles hold.
        room: Words that may be added.
    """
    for i, other in enumerate(chosen):
        if other.article_id == one.article_id and other.span.overlaps(one.span):
            start = min(one.span.start, other.span.start)
            whole = cut(one.article_id, Span(start, max(one.span.end, other.span.end)), search)
            if not other.words < whole.words <= min(LONGEST, other.words + room):
                return False
            chosen[i] = replace(whole, about=other.about)
            return True
    if one.words > room or repeats(one, chosen):
        return False
    chosen.append(one)
    return True


def joined(excerpts: Sequence[Excerpt], search: Search) -> list[Excerpt]:
    """The excerpts in order, those of one paragraph that follow each other made one."""
    whole: list[Excerpt] = []
    for excerpt in excerpts:
        last = whole[-1] if whole else None
        if (
            last is not None
            and (last.article_id, last.about) == (excerpt.article_id, excerpt.about)
            and last.span.end <= excerpt.span.start
            and not (_speaks(last) or _speaks(excerpt))
            and is_small_gap(_text(last.article_id, search), last.span.end, excerpt.span.start)
        ):
            span = Span(last.span.start, excerpt.span.end)
            whole[-1] = cut(last.article_id, span, search, last.about)
        else:
            whole.append(excerpt)
    return whole


def _speaks(excerpt: Excerpt) -> bool:
    return any(quote.kind != "indirect" for quote in excerpt.quotes)


def _text(article_id: str, search: Search) -> str:
    return search.article(article_id).text


def _whole(span: Span, section: Sequence[Span], quotes: Sequence[Quote], text: str) -> Span:
    """`span` widened to the whole sentences of every quotation that it touches, and to their ends.

    What ends in a semicolon or a colon goes on in the next sentence of its paragraph.
    """
    edges = Span(section[0].start, section[-1].end)
    held = [q.sentences for q in quotes if q.span.overlaps(span) and q.kind != "indirect"]
    held = [wide for wide in held if edges.contains(wide)]
    start, end = min(s.start for s in (span, *held)), max(s.end for s in (span, *held))
    for one, after in pairwise(section):
        if end == one.end and _goes_on(text, one, after):
            end = after.end
    for one, after in reversed(list(pairwise(section))):
        if start == after.start and _goes_on(text, one, after):
            start = one.start
    return Span(start, end)


def _goes_on(text: str, one: Span, after: Span) -> bool:
    return text[one.end - 1] in UNFINISHED and is_small_gap(text, one.end, after.start)


def _is_reported(span: Span, quotes: Sequence[Quote]) -> bool:
    """Whether words of somebody with a name stand there."""
    return any(q.span.overlaps(span) and q.speaker and q.speaker.name for q in quotes)


def _calls_nameless(span: Span, quotes: Sequence[Quote], text: str) -> bool:
    """Whether a sentence gives words to a "she" whom neither it nor what she says names."""
    said = span.of(text)
    match = _REPORTS.search(_QUOTED.sub("", said))
    return match is not None and not _NAMES.search(said, 1) and not _is_reported(span, quotes)


def _is_fragment(text: str) -> bool:
    return len(text.split()) < FRAGMENT and bool(_QUOTED.fullmatch(text.strip()))


def is_small_gap(text: str, start: int, end: int) -> bool:
    """Whether two places of a text stand in one paragraph with nothing between them."""
    between = text[start:end]
    return not between.strip() and not _PARAGRAPH.search(between)


def _alike(one: str, other: str) -> bool:
    a, b = (set(stems(text)) - STOP_WORDS for text in (one, other))
    return bool(a and b) and len(a & b) / min(len(a), len(b)) >= SAME
