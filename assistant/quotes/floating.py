"""Quotations without a cue -> the voice that they go on from, or that the words around name."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.quotes.asker import WHETHER
from assistant.quotes.beside import Said
from assistant.quotes.cues import base_form
from assistant.quotes.grammar import SUBJECTS
from assistant.quotes.marks import Quotation, inside, is_in_single_marks
from assistant.quotes.parse import Parsed
from assistant.quotes.partly import goes_on_partly
from assistant.quotes.people import People
from assistant.quotes.runs import Run, Step
from assistant.quotes.spans import Spans
from assistant.quotes.voice import NOBODY, Voice
from assistant.quotes.voices import Voices
from assistant.types import Evidence, Kind, Quote, Span, Speaker

NEAR = 4  # characters from a stop to the quotation behind it
SHORTEST_FLOATING = 4  # words in marks that can be speech with no verb beside them
SHORTEST_SIGNATURE = 2  # words of a name that stands nowhere else in the article
_ENDS = frozenset({".", "!", "?", "…", ","})
_STOPS = frozenset({".", "!", "?", "…"})
_LEADING = _STOPS | {":"}
_INNER_MARKS = "'’”\""  # of a quotation that ends inside this one
_NAMED = re.compile(r"\b[A-Z][\w'’-]+")
# A dash and a name that end the line of a quotation, or are the whole of the next one.
_SIGNATURE = re.compile(
    r"\s*[-‐‑‒–—―−]{1,2}[^\S\n]*"
    r"(?P<name>[^\W\d_a-z][\w.'’-]*(?:[^\S\n]+[^\W\d_a-z][\w.'’-]*){0,4}?)"
    r"(?:,[^\n]*|[^\S\n]*\([^\n]*)?\.?[^\S\n]*(?:\n|$)"
)

# What speaks for a voice: from what is all but a rule to mere neighbourhood.
REOPENED = 12.0  # one mark closes this quotation and the one above, and somebody is named here
SIGNED = 8.0
OPEN = 6.0  # the quotation before was never closed, and this one opens the next paragraph
SAME_PARAGRAPH = 4.0
LED = 4.0  # the words before end in a colon
SAID = 3.0  # somebody reports something in the sentence before
ACTED = 2.5  # somebody acts in the sentence before
ALTERNATES = 2.5  # two people ask and answer in turn
JOINED = 2.5  # somebody speaks behind the run in the same paragraph
NEXT_PARAGRAPH = 2.2
ACTED_ABOVE = 1.5  # somebody acts in the paragraph above, behind all that is said in it
LAPSED = 1.6  # the paragraph above goes on behind what is said in it
BEHIND = 1.6  # somebody speaks in the paragraph behind the run
INTERRUPTED = -1.5  # a sentence about something else stands between
ANSWERS = -2.0  # in a dialogue the one who asked does not go on


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A paragraph as a quotation without a cue sees it."""

    number: int
    span: Span
    quoted: Sequence[Quotation]
    sentences: Spans
    parsed: Parsed
    said: Sequence[Said]


@dataclass(slots=True)
class Dialogue:
    """Two people of whom one asked and the other answered in the next paragraph."""

    asker: Voice
    answerer: Voice


class Floating:
    """Gathers runs of quotations without a cue, and decides each when all of it has been read."""

    def __init__(self, text: str, people: People, voices: Voices) -> None:
        self._text = text
        self._people = people
        self._voices = voices
        self._run = Run(NOBODY)
        self._places: list[Span] = []  # of the run's quotations
        self._decided: dict[Span, Voice] = {}
        self._above: list[tuple[Voice, float]] = []  # who acted or leads in the paragraph above
        self._tie = 0.0  # how much speaks for the voice before going on in this paragraph
        self._asked = False  # whether the last words were a question
        self._reported = False  # whether somebody is only told to have asked
        self._signed = False  # whether they are signed, so that nothing goes on from them
        self._dialogue: Dialogue | None = None

    def read(
        self, here: Surroundings, found: Sequence[tuple[Quote, Voice]]
    ) -> list[tuple[Span, Kind]]:
        """The quotations of a paragraph that no cue has claimed, and sentences partly in marks.

        Args:
            here: The paragraph.
            found: Its quotes that have a cue, in order.
        """
        held = Spans(quote.span for quote, _ in found)
        left = deque(found)
        last: Span | None = None  # the words before in this paragraph
        floats: list[tuple[Span, Kind]] = []
        for quotation in here.quoted:
            while left and left[0][0].span.end <= quotation.span.start:
                last = self._anchor(here, *left.popleft(), last)
            if held.touches(quotation.span) or (last is not None and last.overlaps(quotation.span)):
                continue
            speech = self._speech(here, quotation, last)
            if speech is not None and not held.touches(speech[0]):
                self._add(here, speech[0], last)
                last = speech[0]
                floats.append(speech)
        for pair in left:
            last = self._anchor(here, *pair, last)
        self._leave(here, last)
        return floats

    def turn(self, number: int, voice: Voice, tie: float) -> None:
        """Note a paragraph that is all somebody's words, and how much they go on in the next."""
        self._close(voice, 0.0)
        self._tie, self._above, self._asked = tie, [], False
        self._remember(number, voice)

    def lead(self, voice: Voice) -> None:
        """Note who acts in a paragraph that ends in a colon, after it has been read."""
        self._above = [(replace(voice, rule="lead-in"), LED)]
        self._tie = 0.0

    def decided(self) -> dict[Span, Voice]:
        """The voice of every quotation without a cue; to be asked once all has been read."""
        self._close(NOBODY, 0.0)
        return self._decided

    def _anchor(self, here: Surroundings, quote: Quote, voice: Voice, last: Span | None) -> Span:
        """Note a quotation that has a cue; a run before it ends here."""
        starts = quote.span.start == here.span.start
        before = self._run.before if not self._places else None
        if last is not None and self._places and self._places[-1] == last:
            self._close(voice, JOINED)
        else:
            tie = REOPENED if self._tie == OPEN else BEHIND
            self._close(voice, tie if starts and self._tie >= LAPSED else 0.0)
        if last is None and self._asked and before is not None and _differ(before, voice):
            self._dialogue = Dialogue(before, voice)
        elif self._dialogue is not None and last is None:
            pair = self._dialogue.asker, self._dialogue.answerer
            self._dialogue = self._dialogue if not all(_differ(v, voice) for v in pair) else None
        self._asked, self._signed = self._is_question(quote.span), False
        cue = "" if quote.cue is None else quote.cue.of(self._text)
        first = quote.span.of(self._text).split(maxsplit=1)[0]
        self._reported = base_form(cue) == "ask" and first in WHETHER
        return quote.span

    def _close(self, after: Voice, tie: float) -> None:
        """Decide the run that has been read, and begin another behind `after`."""
        if self._places:
            voices = self._run.voices(after, tie)
            self._decided.update(zip(self._places, voices, strict=True))
        self._run, self._places = Run(after), []

    def _speech(
        self, here: Surroundings, quotation: Quotation, last: Span | None
    ) -> tuple[Span, Kind] | None:
        """What is said in a quotation without a cue, alone or with its sentence."""
        if self._floats(here, quotation, last):
            return quotation.span, "direct"
        if last is None:
            return None
        return goes_on_partly(self._text, quotation, here.sentences, here.parsed, here.said)

    def _add(self, here: Surroundings, at: Span, last: Span | None) -> None:
        """Note a quotation without a cue, and what the words around say of its voice."""
        starts = at.start == here.span.start
        hints = list(self._above) if starts else list(self._sentence_before(here, at.start, last))
        tie = self._tie if starts else 0.0
        rule = "next paragraph" if tie == OPEN else "floating"
        if last is not None and not self._signed:
            tie, rule = SAME_PARAGRAPH, "continues"
            if self._is_interrupted(here, last, at):
                tie += INTERRUPTED
        elif self._dialogue is not None and starts:
            if self._asked:
                tie += ANSWERS
                hints.append((self._dialogue.answerer, ALTERNATES))
            elif self._is_question(at):
                tie += ANSWERS
                hints.append((self._dialogue.asker, ALTERNATES))
        signed = self._signature(at)
        if signed is not None:
            hints.append((signed, SIGNED))
        self._signed, self._reported = signed is not None, False
        words = frozenset(_NAMED.findall(self._text, at.start, at.end))
        self._run.steps.append(Step(tie, rule, tuple(hints), words))
        self._places.append(at)
        self._asked = self._is_question(at)

    def _leave(self, here: Surroundings, last: Span | None) -> None:
        """Remember how a paragraph ended."""
        tokens = here.parsed.doc
        if last is None:
            self._tie = 0.0
            self._dialogue = None
            self._above = [(v, ACTED_ABOVE) for v in self._acting(here.number, 0, len(tokens))]
            self._asked = False
            return
        rest = self._behind(here, last)
        self._above = [(v, ACTED_ABOVE) for v in self._acting(here.number, rest, len(tokens))]
        self._tie = LAPSED if rest < len(tokens) else NEXT_PARAGRAPH
        if here.quoted and not here.quoted[-1].closed:
            self._tie, self._above = OPEN, []
        elif self._signed or self._reported:
            self._tie = 0.0
        self._remember(here.number, self._run.last() if self._places else self._run.before)

    def _remember(self, number: int, voice: Voice) -> None:
        if voice.person is not None:
            self._voices.back.spoke(voice.person, number)

    def _behind(self, here: Surroundings, last: Span) -> int:
        """The token after the sentence that the last words of a paragraph stand in."""
        doc = here.parsed.doc
        at = here.parsed.token_before(last.end)
        if at >= len(doc):
            return len(doc)
        attributed = here.sentences.around(Span(last.end - 1, last.end)).end
        said = [cue for cue, _ in here.said if cue.start >= at - 1 and cue.told]
        end = max(here.parsed.token_before(attributed), 0)
        return end if not said else max(end, int(doc[said[-1].start].sent.end))

    def _sentence_before(
        self, here: Surroundings, place: int, last: Span | None
    ) -> Iterator[tuple[Voice, float]]:
        """Who reports or acts in the sentence before a quotation in the middle of a paragraph."""
        doc = here.parsed.doc
        end = here.parsed.token_before(place)
        if end == 0:
            return
        start = int(doc[end - 1].sent.start)
        if last is not None:
            start = max(start, here.parsed.token_before(last.end))
        for cue, voice in here.said:
            if start <= cue.start < end and cue.told and voice.speaker is not None:
                yield voice, SAID
        for voice in self._acting(here.number, start, end):
            yield voice, ACTED

    def _acting(self, number: int, start: int, end: int) -> list[Voice]:
        """The last of those who act between two tokens of a paragraph, if the name is full."""
        acting = [
            mention.person
            for mention in self._voices.back.acting(number)
            if start <= mention.start < end
        ]
        if not acting or not acting[-1].is_full:
            return []
        return [self._voices.of_person(acting[-1], "floating", sure=False)]

    def _is_interrupted(self, here: Surroundings, last: Span, at: Span) -> bool:
        """Whether a sentence of somebody else stands between two quotations of a paragraph."""
        doc = here.parsed.doc
        end = here.parsed.token_before(at.start)
        start = self._behind(here, last)
        return start < end and any(
            token.dep_ in SUBJECTS and token.head.dep_ == "ROOT" for token in doc[start:end]
        )

    def _signature(self, quotation: Span) -> Voice | None:
        """Whoever is named behind a dash that follows a quotation."""
        match = _SIGNATURE.match(self._text, quotation.end)
        if match is None:
            return None
        words = match["name"].rstrip(".").split()
        person = self._people.find(words)
        if person is not None:
            return self._voices.of_person(person, "signed", sure=person.is_full)
        if len(words) < SHORTEST_SIGNATURE:
            return None
        name = Span(match.start("name"), match.start("name") + len(match["name"].rstrip(".")))
        return Voice(Speaker(name.of(self._text)), Evidence(name=name), "signed", sure=False)

    def _is_question(self, span: Span) -> bool:
        return self._text[span.start : span.end].rstrip("'’”\"»")[-1:] == "?"

    def _floats(self, here: Surroundings, quotation: Quotation, last: Span | None) -> bool:
        """Whether a quotation without a cue is speech."""
        follows = self._tie >= LAPSED and self._run.before.speaker is not None
        whole = follows and self._is_whole(here.span, quotation)
        goes_on = whole or last is not None or not quotation.closed
        shortest = 1 if goes_on else SHORTEST_FLOATING
        if not self._is_speech(quotation, here.sentences, shortest):
            return False
        # A heading or a title, as often as not.
        return last is not None or not is_in_single_marks(self._text, quotation)

    def _is_whole(self, paragraph: Span, quotation: Quotation) -> bool:
        """Whether a paragraph is nothing but one quotation."""
        after = self._text[quotation.span.end : paragraph.end]
        return quotation.span.start == paragraph.start and not after.strip()

    def _is_speech(self, quotation: Quotation, sentences: Spans, shortest: int) -> bool:
        """Whether words in marks make a sentence of their own, of so many words at least."""
        words = inside(self._text, quotation).strip()
        if len(words.split(maxsplit=shortest)) < shortest or _is_bracketed(words):
            return False
        ends = words.rstrip(_INNER_MARKS)[-1:] in _ENDS or not quotation.closed
        at = quotation.span.start
        before = self._text[max(0, at - NEAR) : at].rstrip()[-1:]
        starts = before in _LEADING and words[:1].isupper()
        return ends and (starts or sentences.starts_at(quotation.span.start))


def _is_bracketed(words: str) -> bool:
    """Whether words are a transcript's remark: "(APPLAUSE.)"."""
    return words.startswith("(") and words.endswith(")") and words.count("(") == 1


def _differ(one: Voice, other: Voice) -> bool:
    """Whether two voices are known and two people's."""
    return None not in (one.speaker, other.speaker) and one.speaker != other.speaker
