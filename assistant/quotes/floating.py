"""Quotations without a cue -> the voice that they go on from."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.quotes.marks import Quotation, inside
from assistant.quotes.people import People
from assistant.quotes.spans import Spans
from assistant.quotes.voices import NOBODY, Voice, Voices
from assistant.types import Quote, Span

NEAR = 4  # characters from a stop to the quotation behind it
SHORTEST_FLOATING = 4  # words in marks that can be speech with no verb beside them
_ENDS = frozenset({".", "!", "?", "…", ","})
_SINGLE = frozenset({"'", "‘"})
_STOPS = frozenset({".", "!", "?", "…"})
_INNER_MARKS = "'’”\""  # of a quotation that ends inside this one


class Floating:
    """Carries the speaker from paragraph to paragraph."""

    def __init__(self, text: str, people: People, voices: Voices) -> None:
        self._text = text
        self._people = people
        self._voices = voices
        self._before: Voice | None = None  # whose words ended the last paragraph
        self._acting: Voice | None = None  # or, without any words, who acted in it
        self._open = False  # whether it ended inside a quotation

    def read(
        self,
        paragraph: Span,
        quoted: Sequence[Quotation],
        sentences: Spans,
        found: Sequence[tuple[Quote, Voice]],
    ) -> Iterator[tuple[Quotation, Voice]]:
        """The quotations of a paragraph that no cue has claimed, with their voices.

        Args:
            paragraph: Its span.
            quoted: Its quotations.
            sentences: Its sentences.
            found: Its quotes that have a cue, in order.
        """
        held = Spans(quote.span for quote, _ in found)
        left = deque(found)
        voice: Voice | None = None
        for quotation in quoted:
            while left and left[0][0].span.end <= quotation.span.start:
                voice = left.popleft()[1]
            whole = self._follows_speech and self._is_whole(paragraph, quotation)
            goes_on = whole or voice is not None or not quotation.closed
            shortest = 1 if goes_on else SHORTEST_FLOATING
            if held.touches(quotation.span) or not self._is_speech(quotation, sentences, shortest):
                continue
            if voice is None and self._text[quotation.span.start] in _SINGLE:
                continue  # a heading or a title, as often as not
            if voice is not None:
                yield quotation, replace(voice, rule="continues")
                continue
            starts = quotation.span.start == paragraph.start
            carried = self._carried(bool(found)) if starts else NOBODY
            yield quotation, carried

    def leave(
        self, number: int, last: Voice | None, quoted: Sequence[Quotation], leads: Voice | None
    ) -> None:
        """Remember how a paragraph ended; `leads` is who acts in one that ends in a colon."""
        if leads is not None and leads.speaker is not None:
            last = replace(leads, rule="lead-in")
        self._open = bool(quoted) and not quoted[-1].closed
        self._before = last
        self._acting = None
        if last is not None and last.person is not None:
            self._voices.spoke(last.person, number)
        if last is None:
            acting = [m.person for m in self._people.mentions(number) if m.is_subject]
            if acting and acting[-1].is_full:
                self._acting = self._voices.of_person(acting[-1], "floating", sure=False)

    @property
    def _follows_speech(self) -> bool:
        return self._before is not None and self._before.speaker is not None

    def _is_whole(self, paragraph: Span, quotation: Quotation) -> bool:
        """Whether a paragraph is nothing but one quotation."""
        after = self._text[quotation.span.end : paragraph.end]
        return quotation.span.start == paragraph.start and not after.strip()

    def _is_speech(self, quotation: Quotation, sentences: Spans, shortest: int) -> bool:
        """Whether words in marks make a sentence of their own, of so many words at least."""
        words = inside(self._text, quotation).strip()
        if len(words.split(maxsplit=shortest)) < shortest:
            return False
        ends = words.rstrip(_INNER_MARKS)[-1:] in _ENDS or not quotation.closed
        at = quotation.span.start
        before = self._text[max(0, at - NEAR) : at].rstrip()[-1:]
        starts = before in _STOPS and words[:1].isupper()
        return ends and (starts or sentences.starts_at(quotation.span.start))

    def _carried(self, shared: bool) -> Voice:
        """The voice of the paragraph before; with `shared`, this one has another cue of its own."""
        if self._before is not None:
            if self._open:
                return replace(self._before, rule="next paragraph")
            if self._before.speaker is not None:
                return replace(self._before, rule="floating")
        if self._acting is not None and not shared:
            return self._acting
        return NOBODY
