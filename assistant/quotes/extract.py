"""Article -> Quote: every piece of speech with its speaker."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from assistant.corpus.clean import blocks as layout
from assistant.corpus.sentences import sentences
from assistant.quotes.cues import NOT_INDIRECT, base_form
from assistant.quotes.marks import Quotation, inside, quotations
from assistant.quotes.parse import Parsed, parse
from assistant.quotes.people import People, Person
from assistant.quotes.sources import Cue, Source, cues
from assistant.types import Block, Evidence, Kind, Quote, Span, Speaker

REACH_AFTER = 24  # tokens from a quotation to the verb after it: a name with a long title between
REACH_BEFORE = 14  # tokens from a verb to the quotation after it
SHORTEST_CLAUSE = 3  # words of reported speech
SHORTEST_FLOATING = 4  # words in marks that can be speech with no verb beside them


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
    reader = _Reader(text, article_id, People(parsed))
    found: list[Quote] = []
    for paragraph, quoted, parse_ in zip(paragraphs, marked, parsed, strict=True):
        found += reader.read(paragraph, quoted, parse_)
    return tuple(sorted(found, key=lambda quote: (quote.span, quote.kind)))


def find_quotes_many(texts: Iterable[str]) -> Iterator[tuple[Quote, ...]]:
    """`find_quotes` of each text, in order, one in memory at a time."""
    for text in texts:
        yield find_quotes(text)


@dataclass(frozen=True, slots=True)
class _Voice:
    """A speaker as resolved at one place, and by which rule."""

    speaker: Speaker | None
    evidence: Evidence
    rule: str
    sure: bool


_NOBODY = _Voice(None, Evidence(), "unattributed", sure=False)


class _Reader:
    """Reads an article's paragraphs in order and remembers who spoke last."""

    def __init__(self, text: str, article_id: str, people: People) -> None:
        self._text = text
        self._article_id = article_id
        self._people = people
        self._recent: Person | None = None  # the person last named, for pronouns
        self._voice: _Voice | None = None  # the one whose words were read last
        self._open = False  # whether the last paragraph ended inside a quotation

    def read(self, paragraph: Span, quoted: Sequence[Quotation], parsed: Parsed) -> Iterator[Quote]:
        doc = parsed.doc
        spans = sentences(self._text, paragraph)
        voices = [(cue, self._resolve(parsed, cue.source)) for cue in cues(doc)]
        taken: set[Span] = set()
        found: list[Quote] = []
        for at, quotation in sorted(parsed.quotations.items()):
            place = next(token.i for token in doc if token.idx >= at)
            pair = _nearest(doc, place, voices)
            if pair is None or _is_fragment(self._text, quotation, pair[0], parsed):
                continue
            taken.add(quotation.span)
            around = _around(spans, quotation.span, _tokens(parsed, pair[0].start, pair[0].end))
            found.append(self._quote((quotation.span, around), "direct", parsed, pair))
        clauses = [
            quote
            for said in voices
            if (quote := self._reported(parsed, said, spans, quoted, taken)) is not None
        ]
        found += clauses
        held = [quote.span for quote in found]
        for quotation in quoted:
            if not any(span.overlaps(quotation.span) for span in held):
                floating = self._floating(paragraph, quotation, spans, found)
                if floating is not None:
                    found.append(floating)
        self._open = bool(quoted) and not quoted[-1].closed
        found.sort(key=lambda quote: quote.span)
        if found:
            last = found[-1]
            self._voice = _Voice(last.speaker, last.evidence, last.rule, last.sure)
        else:
            self._voice = None
        return iter(_joined(self._text, found))

    def _resolve(self, parsed: Parsed, source: Source | None) -> _Voice:
        """Who the words beside a cue mean."""
        if source is None:
            return _NOBODY
        doc = parsed.doc
        words = [token.text for token in doc[source.start : source.end]]
        if source.kind == "name":
            person = self._people.find(words)
            if person is None:
                return _NOBODY
            self._recent = person
            rule = "name" if len(words) > 1 else "surname"
            return _Voice(person.speaker(self._text), person.evidence(), rule, sure=True)
        if source.kind == "pronoun":
            return self._pronoun(words[0].lower())
        span = _tokens(parsed, source.start, source.end)
        if source.kind == "description":
            speaker, evidence = Speaker(None, span.of(self._text)), Evidence(title=span)
        elif (person := self._people.find(words)) is not None and len(person.words) > 1:
            self._recent = person
            return _Voice(person.speaker(self._text), person.evidence(), "surname", sure=True)
        else:
            speaker, evidence = Speaker(span.of(self._text)), Evidence(name=span)
        return _Voice(speaker, evidence, source.kind, sure=False)

    def _pronoun(self, word: str) -> _Voice:
        if word not in {"he", "she"}:
            return _NOBODY
        if self._recent is not None:
            person = self._recent
            return _Voice(person.speaker(self._text), person.evidence(), "pronoun", sure=True)
        return _NOBODY

    def _quote(
        self, spans: tuple[Span, Span], kind: Kind, parsed: Parsed, said: tuple[Cue, _Voice]
    ) -> Quote:
        """A quote of content and sentence `spans` by the cue and voice of `said`."""
        cue, voice = said
        return Quote(
            self._article_id,
            *spans,
            kind,
            voice.speaker,
            _tokens(parsed, cue.start, cue.end),
            voice.evidence,
            voice.sure,
            voice.rule,
        )

    def _reported(
        self,
        parsed: Parsed,
        said: tuple[Cue, _Voice],
        spans: Sequence[Span],
        quoted: Sequence[Quotation],
        taken: set[Span],
    ) -> Quote | None:
        """The reported clause of a cue, if it has one."""
        cue, voice = said
        if cue.source is None or voice is _NOBODY:
            return None
        bounds = _clause(parsed.doc, cue)
        if bounds is None:
            return None
        span = _tokens(parsed, *bounds)
        if any(span.overlaps(other) for other in taken):
            return None
        if len(span.of(self._text).split()) < SHORTEST_CLAUSE:
            return None
        parts = any(span.overlaps(q.span) and inside(self._text, q).strip() for q in quoted)
        around = _around(spans, span, _tokens(parsed, cue.start, cue.end))
        return self._quote((span, around), "mixed" if parts else "indirect", parsed, said)

    def _floating(
        self,
        paragraph: Span,
        quotation: Quotation,
        spans: Sequence[Span],
        found: Sequence[Quote],
    ) -> Quote | None:
        """Words in marks with no cue of their own: they go on from what was said before."""
        words = inside(self._text, quotation).strip()
        alone = any(span.start == quotation.span.start for span in spans)
        ends = words[-1:] in {".", "!", "?", "…"} or not quotation.closed
        if not (alone and ends) or len(words.split()) < SHORTEST_FLOATING:
            return None
        before = [quote for quote in found if quote.span.end <= quotation.span.start]
        voice = _NOBODY
        if before:
            last = max(before, key=lambda quote: quote.span)
            voice = _Voice(last.speaker, last.evidence, "continues", last.sure)
        elif self._voice is not None and self._voice.speaker is not None:
            starts = quotation.span.start == paragraph.start
            if starts and self._open:
                voice = replace(self._voice, rule="next paragraph")
            elif starts:
                voice = replace(self._voice, rule="floating", sure=False)
        around = _around(spans, quotation.span)
        return Quote(
            self._article_id,
            quotation.span,
            around,
            "direct",
            voice.speaker,
            None,
            voice.evidence,
            voice.sure,
            voice.rule,
        )


def _nearest(
    doc: Any, place: int, voices: Sequence[tuple[Cue, _Voice]]
) -> tuple[Cue, _Voice] | None:
    """The cue of the masked quotation at token `place`: after it, or else before it."""
    end = place + 1
    while end < len(doc) and doc[end].text != '"':
        end += 1
    ended = doc[end - 1].text == "."
    for cue, voice in voices:
        if cue.start > end and not ended and cue.start - end <= REACH_AFTER:
            if not _breaks(doc, end + 1, cue.start):
                return cue, voice
            break
    for cue, voice in reversed(voices):
        if cue.end <= place <= cue.end + REACH_BEFORE and not _breaks(doc, cue.end, place):
            return cue, voice
    return None


def _breaks(doc: Any, start: int, end: int) -> bool:
    return any(doc[i].text in {".", "!", "?", '"', ";"} for i in range(start, end))


def _is_fragment(text: str, quotation: Quotation, cue: Cue, parsed: Parsed) -> bool:
    """Whether a quotation is part of a reported clause: it starts small, after other words."""
    if _tokens(parsed, cue.start, cue.end).start > quotation.span.start:
        return False
    before = text[: quotation.span.start].rstrip()[-1:]
    return inside(text, quotation).lstrip()[:1].islower() and before not in {",", ":"}


def _clause(doc: Any, cue: Cue) -> tuple[int, int] | None:
    """Token range of the clause that a cue reports."""
    if cue.accords:
        sentence = doc[cue.start].sent
        phrase_end = max(token.i for token in doc[cue.end - 1].subtree) + 1
        left, right = (sentence.start, cue.start), (phrase_end, sentence.end)
        return _trimmed(doc, *(left if cue.start - sentence.start > SHORTEST_CLAUSE else right))
    verb = cue.head
    if base_form(verb.text) in NOT_INDIRECT or any(c.dep_ == "neg" for c in verb.children):
        return None
    for child in verb.children:
        if child.dep_ != "ccomp":
            continue
        tokens = [token.i for token in child.subtree]
        source = cue.source
        if child.i < verb.i:
            stop = min(verb.i, source.start if source and source.start < verb.i else verb.i)
            tokens = [i for i in tokens if i < stop]
        else:
            start = max(verb.i + 1, source.end if source and source.start > verb.i else 0)
            tokens = [i for i in tokens if i >= start]
        if tokens:
            return _trimmed(doc, min(tokens), max(tokens) + 1)
    return None


def _trimmed(doc: Any, start: int, end: int) -> tuple[int, int] | None:
    while start < end and doc[start].text in {",", ":", ";", "--", "–", "—"}:
        start += 1
    while start < end and doc[end - 1].text in {",", ".", ":", ";", "--", "–", "—"}:
        end -= 1
    return (start, end) if start < end else None


def _tokens(parsed: Parsed, start: int, end: int) -> Span:
    doc = parsed.doc
    return parsed.to_text(doc[start].idx, doc[end - 1].idx + len(doc[end - 1]))


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
