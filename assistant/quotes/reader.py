"""One paragraph after another -> quotes with their voices."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from assistant.corpus.sentences import sentences
from assistant.quotes.beside import (
    Said,
    before_attribution,
    followed,
    is_one_sentence,
    is_part,
    lead,
    led_in,
    mask_end,
    nearest,
    signed,
    speaks,
)
from assistant.quotes.clauses import dangles, object_in_marks, reported
from assistant.quotes.cue import Cue, cues
from assistant.quotes.cues import CHARACTERISATIONS, SPEECH, base_form
from assistant.quotes.extents import extent
from assistant.quotes.floating import (
    NEXT_PARAGRAPH,
    OPEN,
    Floating,
    Surroundings,
)
from assistant.quotes.fragments import fragments
from assistant.quotes.grammar import Range
from assistant.quotes.headings import headed
from assistant.quotes.interview import Turn
from assistant.quotes.leading import led_in_by_clause
from assistant.quotes.marks import Quotation, inside, quotations
from assistant.quotes.naming import is_title, named_in_marks
from assistant.quotes.paragraph import Paragraph
from assistant.quotes.parse import Parsed
from assistant.quotes.people import People
from assistant.quotes.pieces import with_sentences
from assistant.quotes.posts import Post
from assistant.quotes.shape import SHORTEST, shaped
from assistant.quotes.spans import Spans
from assistant.quotes.voice import NOBODY, Voice, tokens
from assistant.quotes.voices import Voices
from assistant.types import Kind, Quote, Span

Found = tuple[Quote, Voice]
SHORTEST_CALL = 2  # words of what is called for: "his dismissal"


class Reader:
    """Reads an article's paragraphs in order and remembers who spoke last."""

    def __init__(self, text: str, article_id: str, people: People, voices: Voices) -> None:
        self._text = text
        self._article_id = article_id
        self._people = people
        self._voices = voices
        self._floating = Floating(text, people, voices)
        self._found: list[tuple[list[Found], list[Found]]] = []  # with a cue, without one
        self._below: tuple[Span, Voice] | None = None  # the cue that leads to what stands below

    def read(self, number: int, span: Span, quoted: Sequence[Quotation], parsed: Parsed) -> None:
        """Read one paragraph; `quotes` has what was found once all have been read."""
        self._voices.back.enter(number)
        names = {
            i: (m.start, m.end)
            for m in self._people.mentions(number)
            for i in range(m.start, m.end)
        }
        said = [(cue, self._voices.resolve(number, cue.source)) for cue in cues(parsed.doc, names)]
        inner = Spans(_sentences(self._text, span))
        paragraph = Paragraph(number, span, quoted, inner, parsed, names, said)
        direct = list(self._direct(paragraph))
        found = _outermost([*direct, *self._clauses(paragraph, [quote for quote, _ in direct])])
        found += self._fragments(paragraph, Spans(quote.span for quote, _ in found))
        found.sort(key=lambda pair: pair[0].span)
        here = Surroundings(number, span, quoted, inner, parsed, said)
        floating = [
            self._quote(at, inner.around(at), kind, None, NOBODY)
            for at, kind in self._floating.read(here, found)
        ]
        leads = self._lead_below(paragraph)
        if leads is not None and leads.speaker is not None:
            self._floating.lead(leads)
        self._below = self._leads(paragraph)
        self._found.append((found, floating))

    def quotes(self) -> Iterator[Quote]:
        """Everything found; quotations without a cue have the voices of their runs."""
        voices = self._floating.decided()
        for found, floating in self._found:
            given = [quote for quote, _ in found]
            for quote, _ in floating:
                voice = voices[quote.span]
                given.append(
                    replace(
                        quote,
                        speaker=voice.speaker,
                        evidence=voice.evidence,
                        sure=voice.sure,
                        rule=voice.rule,
                    )
                )
            said = [
                q for q in given if q.kind != "direct" or not is_title(self._text, q.cue, q.span)
            ]
            whole = led_in_by_clause(self._text, sorted(said, key=lambda quote: quote.span))
            yield from with_sentences(self._text, whole)

    def below(self, number: int, paragraph: Span, words: Span) -> bool:
        """Read a paragraph set apart below its lead-in; False if nothing leads to it."""
        if self._below is None:
            return False
        self._voices.back.enter(number)
        cue, voice = self._below
        self._found.append(([self._quote(words, paragraph, "direct", cue, voice)], []))
        self._floating.turn(number, voice, NEXT_PARAGRAPH)
        return True

    def knows(self, turn: Turn) -> bool:
        """Whether a turn is that of a person of the article."""
        return self._voices.is_known(turn.label)

    def turn(self, number: int, paragraph: Span, turn: Turn) -> None:
        """Read a paragraph that is one turn of an interview."""
        self._voices.back.enter(number)
        self._below = None
        voice = replace(self._voices.labelled(turn.label, number), rule="turn")
        if not turn.is_question:
            self._found.append(([self._quote(turn.words, paragraph, "direct", None, voice)], []))
        self._floating.turn(number, voice, OPEN)

    def post(self, post: Post) -> None:
        """Note a post from elsewhere, once all paragraphs have been read."""
        voice = self._voices.posting(post)
        self._found.append(([self._quote(post.words, post.words, "direct", None, voice)], []))

    def headline(self, number: int, paragraph: Span) -> bool:
        """Read a headline that begins with whose words it gives; False if it does not."""
        found = headed(self._text, paragraph)
        if found is None:
            return False
        label, words = found
        voice = self._voices.heading(label)
        (quoted,) = quotations(self._text, [words])
        final = shaped(self._text, words, quoted)
        if voice is None or final is None:
            return False
        self._voices.back.enter(number)
        self._found.append(([self._quote(final[0], paragraph, final[1], None, voice)], []))
        return True

    def _quote(self, span: Span, around: Span, kind: Kind, cue: Span | None, voice: Voice) -> Found:
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

    def _direct(self, paragraph: Paragraph) -> Iterator[Found]:
        """Quotations beside a reporting verb, a colon or a signature."""
        doc = paragraph.parsed.doc
        speaking = [pair for pair in paragraph.said if speaks(pair[0])]
        before: tuple[int, Said] | None = None  # the end of the last quotation, and its cue
        for place, quotation in paragraph.parsed.places():
            words = inside(self._text, quotation).lstrip()
            pair = nearest(doc, place, speaking) or self._led_in(paragraph, place)
            if pair is None:
                yield from self._signed(paragraph, place, quotation)
                continue
            if is_part(self._text, doc, place, quotation, pair[0]):
                if (
                    before is None
                    or not words[:1].islower()
                    or not is_one_sentence(doc, before[0], place)
                ):
                    continue
                pair = before[1]
            before = mask_end(doc, place), pair
            cue = tokens(paragraph.parsed, pair[0].start, pair[0].end)
            around = paragraph.sentences.around(quotation.span, cue)
            first = lead(doc, place, pair[0])
            span: Span = quotation.span
            kind: Kind = "direct"
            if first < place:
                whole = Span(tokens(paragraph.parsed, first, place).start, span.end)
                span, kind = shaped(self._text, whole, [quotation]) or (span, kind)
            yield self._quote(span, around, kind, cue, pair[1])
            if words[:1].islower() and (bounds := before_attribution(doc, pair[0], place)):
                yield from self._clause(
                    paragraph, tokens(paragraph.parsed, *bounds), (cue, pair[1]), 1
                )

    def _led_in(self, paragraph: Paragraph, place: int) -> Said | None:
        """The attribution by a verb that is in no table: before a quotation, or behind it."""
        doc, names = paragraph.parsed.doc, paragraph.names
        behind = followed(doc, place, names)
        found = behind or led_in(doc, place, names)
        if found is None or found[1] is None:
            return None
        voice = self._voices.resolve(paragraph.number, found[1])
        # A verb of no table is weak evidence, and so is any before a colon.
        return found[0], replace(voice, rule="any verb" if behind else "lead-in", sure=False)

    def _leads(self, paragraph: Paragraph) -> tuple[Span, Voice] | None:
        """The cue that ends a paragraph before a colon: "She wrote in a letter:"."""
        doc = paragraph.parsed.doc
        if not len(doc) or doc[-1].text != ":" or not paragraph.said:
            return None
        cue, voice = paragraph.said[-1]
        at = tokens(paragraph.parsed, cue.start, cue.end)
        behind = paragraph.touching(Span(at.end, paragraph.span.end))
        last = cue.head.sent.end == len(doc) and cue.form == "verb" and cue.told
        if not last or behind or cue.source is None or not speaks(cue):
            return None
        if any(bounds[0] >= cue.end for bounds in reported(doc, cue)):
            return None
        return at, replace(voice, rule="set apart")

    def _lead_below(self, paragraph: Paragraph) -> Voice | None:
        """Who acts in the end of a paragraph that leads to the quotation below it."""
        doc = paragraph.parsed.doc
        if len(doc) == 0 or doc[-1].text != ":":
            return None
        found = led_in(doc, len(doc), paragraph.names)
        last = self._people.at(paragraph.number, len(doc) - 2)
        said = last is not None and last.start and base_form(doc[last.start - 1].text) in SPEECH
        if last is not None and said:  # "Said Quill:"
            return self._voices.of_person(last.person, "lead-in", sure=last.person.is_full)
        if found is None or found[1] is None:
            return None
        return self._voices.resolve(paragraph.number, found[1])

    def _signed(self, paragraph: Paragraph, place: int, quotation: Quotation) -> Iterator[Found]:
        found = signed(paragraph.parsed.doc, place, paragraph.names)
        if found is None:
            return
        rule, at = found
        mention = self._people.at(paragraph.number, at)
        if mention is not None:
            voice = self._voices.of_person(mention.person, rule, sure=mention.person.is_full)
            if _is_joined(paragraph.parsed.doc, mention.start):
                voice = NOBODY
            name = tokens(paragraph.parsed, mention.start, mention.end)
            around = paragraph.sentences.around(quotation.span, name)
            yield self._quote(quotation.span, around, "direct", None, voice)

    def _clauses(self, paragraph: Paragraph, direct: Sequence[Quote]) -> Iterator[Found]:
        """The reported clauses of the cues."""
        owned = {quote.cue: quote.span for quote in direct}  # the last quotation of each cue
        held = Spans(quote.span for quote in direct)
        doc = paragraph.parsed.doc
        for cue, voice in paragraph.said:
            if cue.source is None and cue.form == "noun":
                continue
            at = tokens(paragraph.parsed, cue.start, cue.end)
            ranges = reported(doc, cue)
            for bounds in ranges:
                mine = owned.get(at)
                if mine is not None and _is_across(doc, cue, bounds, mine, at):
                    continue
                shortest = 1 if len(ranges) > 1 else SHORTEST
                if bounds[0] and doc[bounds[0] - 1].lower_ == "for":
                    shortest = min(shortest, SHORTEST_CALL)
                for span in self._without(paragraph, bounds, held):
                    if mine is not None and span.end <= mine.start and mine.end <= at.start:
                        continue  # "He shook his head, "…," he said"
                    yield from self._clause(paragraph, span, (at, voice), shortest)
            yield from self._object(paragraph, cue, (at, voice), held)

    def _clause(
        self, paragraph: Paragraph, span: Span, said: tuple[Span, Voice], shortest: int
    ) -> Iterator[Found]:
        named = base_form(said[0].of(self._text)) in CHARACTERISATIONS | {"call"}
        span = extent(self._text, paragraph, span, is_object=named)
        yield from self._shaped(paragraph, span, paragraph.touching(span), said, shortest)

    def _shaped(
        self,
        paragraph: Paragraph,
        span: Span,
        parts: Sequence[Quotation],
        said: tuple[Span, Voice],
        shortest: int = SHORTEST,
    ) -> Iterator[Found]:
        """A stretch as a quote, or only what is in marks where somebody is called so."""
        if parts and all(is_title(self._text, said[0], part.span) for part in parts):
            return
        final = shaped(self._text, span, parts, shortest)
        marked = named_in_marks(self._text, said[0], span, parts)
        named: list[tuple[Span, Kind]] = [(words, "direct") for words in marked]
        for words, kind in named or ([] if final is None else [final]):
            around = paragraph.sentences.around(words, said[0])
            yield self._quote(words, around, kind, *said)

    def _object(
        self, paragraph: Paragraph, cue: Cue, said: tuple[Span, Voice], held: Spans
    ) -> Iterator[Found]:
        """The object of a verb such as "praised", where it is partly in quotation marks."""
        bounds = object_in_marks(paragraph.parsed.doc, cue)
        if bounds is None:
            return
        span = extent(self._text, paragraph, tokens(paragraph.parsed, *bounds), is_object=True)
        parts = [q for q in paragraph.touching(span) if not held.touches(q.span)]
        if parts:
            yield from self._shaped(paragraph, span, parts, said)

    def _without(
        self, paragraph: Paragraph, bounds: tuple[int, int], held: Spans
    ) -> Iterator[Span]:
        """A clause less the direct quotations in it, unless it is unfinished without them."""
        parsed = paragraph.parsed
        span = tokens(parsed, *bounds)
        start = span.start
        for quotation in held.touching(Span(span.start, span.end + 2)):
            last = parsed.token_before(quotation.start)
            if start < quotation.start:
                if bounds[0] < last <= bounds[1] and dangles(parsed.doc, bounds[0], last):
                    yield Span(start, max(span.end, quotation.end))
                    return
                yield Span(start, min(span.end, quotation.start))
            start = max(start, quotation.end)
        if start < span.end:
            yield Span(start, span.end)

    def _fragments(self, paragraph: Paragraph, held: Spans) -> Iterator[Found]:
        """Words in marks beside a reporting verb that no clause has taken."""
        for quotation, (cue, voice) in fragments(self._text, paragraph, held):
            at = tokens(paragraph.parsed, cue.start, cue.end)
            around = paragraph.sentences.around(quotation.span, at)
            yield self._quote(quotation.span, around, "direct", at, voice)


def _sentences(text: str, paragraph: Span) -> Iterator[Span]:
    """The sentences of a paragraph, once they are asked for: most need none."""
    yield from sentences(text, paragraph)


def _is_joined(doc: Any, name: int) -> bool:
    """Whether a name is the last of several: "Quill and Reed: "."""
    return name > 1 and doc[name - 1].lower_ in {"and", "&"}


def _is_across(doc: Any, cue: Cue, bounds: Range, mine: Span, at: Span) -> bool:
    """Whether a clause stands on the other side of its verb than the quotation that is its words.

    Behind "…," she said, only "that" opens another one.
    """
    if mine.start >= at.end:
        return bounds[1] <= cue.start
    return mine.end <= at.start and bounds[0] >= cue.end and doc[bounds[0]].lower_ != "that"


def _outermost(found: Sequence[Found]) -> list[Found]:
    """Without the quotes that stand inside another."""
    kept: list[Found] = []
    for pair in sorted(found, key=lambda pair: (pair[0].span.start, -pair[0].span.end)):
        if not kept or not kept[-1][0].span.overlaps(pair[0].span):
            kept.append(pair)
    return kept
