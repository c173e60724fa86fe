"""Article -> Quote: every piece of speech with its speaker."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from assistant.corpus.clean import blocks as layout
from assistant.corpus.sentences import sentences
from assistant.quotes.clauses import dangles, in_marks, reported
from assistant.quotes.cues import SPEECH, base_form
from assistant.quotes.marks import Quotation, inside, quotations
from assistant.quotes.parse import Parsed, parse
from assistant.quotes.people import People
from assistant.quotes.sources import Cue, cues, source_of_verb
from assistant.quotes.voices import NOBODY, Voice, Voices, tokens
from assistant.types import Block, Kind, Quote, Span

REACH_AFTER = 24  # tokens from a quotation to the verb after it: a name with a long title between
REACH_BEFORE = 14  # tokens from a verb to the quotation after it
SHORTEST_CLAUSE = 3  # words of reported speech
SHORTEST_FLOATING = 4  # words in marks that can be speech with no verb beside them
_EDGES = " \t\n,;:.—–-"

Said = tuple[Cue, Voice]


def find_quotes(
    text: str, article_id: str = "", blocks: Sequence[Block] | None = None
) -> tuple[Quote, ...]:
    """Everything that `text` gives as somebody's words, in order.

    Args:
        text: An article.
        article_id: Put into each quote.
        blocks: Its layout; only running text is read. Worked out when it is not given.

    Raises:
        ModelUnavailable: The language pipeline is not installed.
    """
    if blocks is None:
        blocks = layout(text)
    paragraphs = [block.span for block in blocks if block.role == "body"]
    marked = quotations(text, paragraphs)
    parsed = list(parse(text, paragraphs, marked))
    people = People(parsed)
    reader = _Reader(text, article_id, people, Voices(text, people, parsed))
    found: list[Quote] = []
    for number, held in enumerate(zip(paragraphs, marked, parsed, strict=True)):
        found += reader.read(number, *held)
    return tuple(sorted(found, key=lambda quote: (quote.span, quote.kind)))


def find_quotes_many(texts: Iterable[str]) -> Iterator[tuple[Quote, ...]]:
    """`find_quotes` of each text, in order, one in memory at a time."""
    for text in texts:
        yield find_quotes(text)


class _Reader:
    """Reads an article's paragraphs in order and remembers who spoke last."""

    def __init__(self, text: str, article_id: str, people: People, voices: Voices) -> None:
        self._text = text
        self._article_id = article_id
        self._people = people
        self._voices = voices
        self._voice: Voice | None = None  # the one whose words were read last
        self._owned: dict[Span, list[Span]] = {}  # a paragraph's quotations by their cue
        self._open = False  # whether the last paragraph ended inside a quotation

    def read(
        self, number: int, paragraph: Span, quoted: Sequence[Quotation], parsed: Parsed
    ) -> Iterator[Quote]:
        """The quotes of one paragraph."""
        spans = sentences(self._text, paragraph)
        self._voices.enter(number)
        self._owned = {}
        found: list[tuple[Quote, Voice]] = []
        held: set[Span] = set()
        said: list[Said] = []
        for cue in cues(parsed.doc, self._names(number)):
            voice = self._voices.resolve(number, cue.source)
            said.append((cue, voice))
        found += self._direct(number, parsed, said, spans)
        held = {quote.span for quote, _ in found}
        found += self._clauses(parsed, said, spans, quoted, held)
        found = _outermost(found)
        found += self._fragments(parsed, said, spans, quoted, [quote.span for quote, _ in found])
        found += self._floating_all(paragraph, quoted, spans, found)
        self._open = bool(quoted) and not quoted[-1].closed
        found.sort(key=lambda pair: pair[0].span)
        self._voice = found[-1][1] if found else None
        if self._voice is not None and self._voice.person is not None:
            self._voices.spoke(self._voice.person, number)
        return iter(_joined(self._text, [quote for quote, _ in found]))

    def _direct(
        self, number: int, parsed: Parsed, said: Sequence[Said], spans: Sequence[Span]
    ) -> Iterator[tuple[Quote, Voice]]:
        """Quotations beside a reporting verb."""
        doc = parsed.doc
        speaking = [pair for pair in said if pair[0].form != "noun" and _speaks(pair[0])]
        for at, quotation in sorted(parsed.quotations.items()):
            place = next((token.i for token in doc if token.idx >= at), None)
            if place is None:
                continue
            pair = _nearest(doc, place, speaking) or self._led_in(number, doc, place)
            if pair is None or self._is_part(parsed, place, quotation, pair[0]):
                continue
            cue = tokens(parsed, pair[0].start, pair[0].end)
            around = _around(spans, quotation.span, cue)
            self._owned.setdefault(cue, []).append(quotation.span)
            yield self._quote(quotation.span, around, "direct", cue, pair[1])

    def _led_in(self, number: int, doc: Any, place: int) -> Said | None:
        """Whoever acts in a sentence that ends in a colon before the quotation."""
        if place == 0 or doc[place - 1].text != ":":
            return None
        names = self._names(number)
        root = doc[place - 1].sent.root
        if root.pos_ not in {"VERB", "AUX"} or root.i > place:
            return None
        source = source_of_verb(doc, root, names)
        cue = Cue(root.i, root.i + 1, source, root)
        return cue, replace(self._voices.resolve(number, source), rule="lead-in")

    def _names(self, number: int) -> dict[int, tuple[int, int]]:
        return {
            i: (m.start, m.end)
            for m in self._people.mentions(number)
            for i in range(m.start, m.end)
        }

    def _is_part(self, parsed: Parsed, place: int, quotation: Quotation, cue: Cue) -> bool:
        """Whether a quotation is part of a clause outside its marks: it starts small in mid clause.
        """
        first = inside(self._text, quotation).lstrip()[:1]
        led_by = parsed.doc[place - 1].text if place else ""
        if not led_by or led_by in {".", "!", "?", ":", '"', ")", "”"}:
            return False
        if first.islower():
            return led_by != "," or cue.start > place or cue.end < place - 1
        return cue.start > place and led_by not in {",", "—", "–", "--", "and", "but"}

    def _quote(
        self, span: Span, around: Span, kind: Kind, cue: Span | None, voice: Voice
    ) -> tuple[Quote, Voice]:
        quote = Quote(
            self._article_id,
            span,
            around,
            kind,
            voice.speaker,
            cue,
            voice.evidence,
            voice.sure,
            voice.rule,
        )
        return quote, voice

    def _clauses(
        self,
        parsed: Parsed,
        said: Sequence[Said],
        spans: Sequence[Span],
        quoted: Sequence[Quotation],
        held: set[Span],
    ) -> Iterator[tuple[Quote, Voice]]:
        """The reported clauses of the cues."""
        for cue, voice in said:
            if cue.source is None and cue.form == "noun":
                continue
            at = tokens(parsed, cue.start, cue.end)
            for bounds in reported(parsed.doc, cue):
                whole = tokens(parsed, *bounds)
                if bounds[1] <= cue.start and any(q.start >= at.end for q in self._by_cue(at)):
                    continue
                for span in self._without(parsed, whole, [q for q in quoted if q.span in held]):
                    parts = [q for q in quoted if q.span.overlaps(span)]
                    final, kind = self._shaped(span, parts)
                    if final is not None:
                        yield self._quote(final, _around(spans, final, at), kind, at, voice)
            bounds = in_marks(parsed.doc, cue)
            if bounds is not None:
                span = tokens(parsed, *bounds)
                parts = [q for q in quoted if q.span.overlaps(span) and q.span not in held]
                final, kind = self._shaped(span, parts)
                if final is not None and parts:
                    yield self._quote(final, _around(spans, final, at), kind, at, voice)

    def _fragments(
        self,
        parsed: Parsed,
        said: Sequence[Said],
        spans: Sequence[Span],
        quoted: Sequence[Quotation],
        held: Sequence[Span],
    ) -> Iterator[tuple[Quote, Voice]]:
        """Words in marks right after a reporting verb, too few or too small for a sentence."""
        ends = {tokens(parsed, c.start, c.end).end: (c, v) for c, v in said if _speaks(c)}
        for quotation in quoted:
            if any(span.overlaps(quotation.span) for span in held):
                continue
            end = quotation.span.start
            while end > 0 and self._text[end - 1] in " ,:":
                end -= 1
            pair = ends.get(end)
            if pair is not None:
                at = tokens(parsed, pair[0].start, pair[0].end)
                around = _around(spans, quotation.span, at)
                yield self._quote(quotation.span, around, "direct", at, pair[1])

    def _without(
        self, parsed: Parsed, span: Span, held: Sequence[Quotation]
    ) -> Iterator[Span]:
        """A clause less the direct quotations in it, unless it is unfinished without them."""
        start = span.start
        for quotation in held:
            if not quotation.span.overlaps(Span(start, max(start, span.end + 2))):
                continue
            before = Span(start, max(start, quotation.span.start))
            if len(before) and self._dangles(parsed, before):
                yield Span(start, max(span.end, quotation.span.end))
                return
            if len(before) and before.start < span.end:
                yield Span(start, min(span.end, quotation.span.start))
            start = max(start, quotation.span.end)
        if start < span.end:
            yield Span(start, span.end)

    def _dangles(self, parsed: Parsed, span: Span) -> bool:
        doc = parsed.doc
        inside_ = [
            token.i
            for token in doc
            if span.start <= parsed.to_text(token.idx, token.idx + 1).start < span.end
        ]
        return bool(inside_) and dangles(doc, inside_[0], inside_[-1] + 1)

    def _by_cue(self, cue: Span) -> list[Span]:
        """The direct quotations already given to a cue."""
        return self._owned.get(cue, [])

    def _shaped(self, span: Span, parts: Sequence[Quotation]) -> tuple[Span | None, Kind]:
        """A clause's exact words and kind, whole quotations taken in."""
        start = min([span.start, *(q.span.start for q in parts)])
        end = max([span.end, *(q.span.end for q in parts)])
        words = self._text[start:end]
        start += len(words) - len(words.lstrip(_EDGES))
        end -= len(words) - len(words.rstrip(_EDGES))
        if end <= start:
            return None, "indirect"
        outside = sum(len(w.split()) for w in _outside(self._text, Span(start, end), parts))
        if not parts:
            return (Span(start, end) if outside >= SHORTEST_CLAUSE else None), "indirect"
        if not outside:
            return Span(start, end), "direct"
        if parts[-1].closed and end == parts[-1].span.end:
            inner = inside(self._text, parts[-1]).rstrip(_EDGES)
            end = end - len(self._text[start:end]) + self._text[start:end].rfind(inner) + len(inner)
        return Span(start, end), "mixed"

    def _floating_all(
        self,
        paragraph: Span,
        quoted: Sequence[Quotation],
        spans: Sequence[Span],
        found: Sequence[tuple[Quote, Voice]],
    ) -> list[tuple[Quote, Voice]]:
        more: list[tuple[Quote, Voice]] = []
        for quotation in quoted:
            if any(quote.span.overlaps(quotation.span) for quote, _ in found):
                continue
            floating = self._floating(paragraph, quotation, spans, [*found, *more])
            if floating is not None:
                more.append(floating)
        return more

    def _floating(
        self,
        paragraph: Span,
        quotation: Quotation,
        spans: Sequence[Span],
        found: Sequence[tuple[Quote, Voice]],
    ) -> tuple[Quote, Voice] | None:
        """Words in marks with no cue of their own: they go on from what was said before."""
        words = inside(self._text, quotation).strip()
        alone = any(span.start == quotation.span.start for span in spans)
        ends = words[-1:] in {".", "!", "?", "…", ","} or not quotation.closed
        if not (alone and ends) or len(words.split()) < SHORTEST_FLOATING:
            return None
        before = [pair for pair in found if pair[0].span.end <= quotation.span.start]
        voice = NOBODY
        if before:
            last = max(before, key=lambda pair: pair[0].span)[1]
            voice = replace(last, rule="continues")
        elif self._voice is not None and self._voice.speaker is not None:
            starts = quotation.span.start == paragraph.start
            if starts and self._open:
                voice = replace(self._voice, rule="next paragraph")
            elif starts:
                voice = replace(self._voice, rule="floating", sure=False)
        around = _around(spans, quotation.span)
        return self._quote(quotation.span, around, "direct", None, voice)


def _speaks(cue: Cue) -> bool:
    """Whether a cue can have a quotation beside it."""
    return cue.form == "accord" or base_form(cue.head.text) in SPEECH


def _outermost(found: Sequence[tuple[Quote, Voice]]) -> list[tuple[Quote, Voice]]:
    """Without the quotes that stand inside another."""
    kept: list[tuple[Quote, Voice]] = []
    for pair in sorted(found, key=lambda pair: (pair[0].span.start, -pair[0].span.end)):
        if not kept or not kept[-1][0].span.overlaps(pair[0].span):
            kept.append(pair)
    return kept


def _outside(text: str, span: Span, parts: Sequence[Quotation]) -> Iterator[str]:
    """The stretches of a clause outside its quotation marks."""
    start = span.start
    for quotation in parts:
        yield text[start : max(start, quotation.span.start)].strip(_EDGES)
        start = max(start, quotation.span.end)
    yield text[start : max(start, span.end)].strip(_EDGES)


def _nearest(doc: Any, place: int, said: Sequence[Said]) -> Said | None:
    """The cue of the masked quotation at token `place`: after it, or else before it."""
    end = place + 1
    while end < len(doc) and doc[end].text != '"':
        end += 1
    ended = doc[end - 1].text == "."
    for cue, voice in said:
        if cue.start > end and not ended and cue.start - end <= REACH_AFTER:
            if not _breaks(doc, end + 1, cue.start):
                return cue, voice
            break
    for cue, voice in reversed(said):
        if cue.end <= place <= cue.end + REACH_BEFORE and not _breaks(doc, cue.end, place):
            return cue, voice
    return None


def _breaks(doc: Any, start: int, end: int) -> bool:
    return any(doc[i].text in {".", "!", "?", '"', ";"} for i in range(start, end))


def _around(spans: Sequence[Span], *parts: Span) -> Span:
    """The whole sentences that hold all of `parts`."""
    held = [span for span in spans if any(span.overlaps(part) for part in parts)]
    ends = [*held, *parts]
    return Span(min(span.start for span in ends), max(span.end for span in ends))


def _joined(text: str, found: Sequence[Quote]) -> Iterator[Quote]:
    """Give the pieces of one split quotation the same sentences."""
    runs: list[list[Quote]] = []
    for quote in found:
        if runs and _goes_on(text, runs[-1][-1], quote):
            runs[-1].append(quote)
        else:
            runs.append([quote])
    for run in runs:
        start = min(quote.sentences.start for quote in run)
        end = max(quote.sentences.end for quote in run)
        yield from (replace(quote, sentences=Span(start, end)) for quote in run)


def _goes_on(text: str, first: Quote, second: Quote) -> bool:
    """Whether nothing but the attribution of the first stands between two pieces of speech."""
    if first.kind != "direct" or second.kind != "direct" or first.speaker != second.speaker:
        return False
    return not text[first.sentences.end : second.span.start].strip() or (
        first.sentences.overlaps(second.span)
    )
