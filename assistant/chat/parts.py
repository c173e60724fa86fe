"""What an answer is shown as: quote cards and sentences, the same on every screen.

A part of an answer that is somebody's direct words and little but the attribution is shown as a
card: the words in quotation marks and, beside them, who said them. Any other part is shown as the
sentence that it is, with the people whose speech it reports named beneath.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.types import Answer, Citation, CitedQuote, Kind, Quote, Span, Speaker, Statement

OPENING = "“„«‹\"'‘"
CLOSING = "”“»›\"'’"
# "…," said Ann Reed, head of the board at Acme, which makes anvils: words of an attribution that
# are neither the cue nor the speaker. Longer ones tell something of their own.
MOST_ATTRIBUTION_WORDS = 12
WORD = re.compile(r"\w+")
BLANK = "\0"  # neither a word nor white space
SENTENCE_BETWEEN = re.compile(r"[.!?]\s+\w")  # outside the quotations: something told besides

KIND_NAMES: dict[Kind, str] = {
    "direct": "quoted",
    "mixed": "partly quoted",
    "indirect": "reported",
}
UNATTRIBUTED = "unattributed"


@dataclass(frozen=True, slots=True)
class Card:
    """Somebody's direct words.

    `pieces` are slices of the article without their outer quotation marks; more than one when the
    article interrupts the quotation to say who speaks.
    """

    pieces: tuple[str, ...]
    speaker: Speaker | None
    kind: Kind
    citation: Citation
    about: str | None
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an article; `reports` are the quotes in it."""

    text: str
    citations: tuple[Citation, ...]
    reports: tuple[Quote, ...]
    about: str | None


Part = Card | Sentence


def parts(answer: Answer) -> tuple[Part, ...]:
    """The parts of an answer, in its order."""
    return tuple(_part(answer, statement) for statement in answer.statements)


def sides(found: Sequence[Part]) -> tuple[tuple[str | None, tuple[Part, ...]], ...]:
    """The parts grouped by what they are about, sides in order of first appearance.

    A side named None holds the parts that belong to no side of a contrast.
    """
    names = dict.fromkeys(part.about for part in found)
    return tuple((name, tuple(part for part in found if part.about == name)) for name in names)


def bare(words: str) -> str:
    """A quotation without its outer marks and the comma before the closing one.

    Still a slice: nothing inside is changed.
    """
    start = 1 if words[:1] and words[0] in OPENING else 0
    end = len(words) - 1 if len(words) > start and words[-1] in CLOSING else len(words)
    inner = words[start:end]
    return inner.strip().removesuffix(",")


def speaker_line(speaker: Speaker | None) -> str:
    """Name, title and organisation as far as they are known."""
    if speaker is None:
        return UNATTRIBUTED
    fields = (speaker.name, speaker.title, speaker.organisation)
    return ", ".join(field for field in fields if field) or UNATTRIBUTED


def reported(sentence: Sentence) -> tuple[tuple[Speaker | None, Kind], ...]:
    """Whose speech a sentence holds and how, each speaker once, in order."""
    seen: dict[Speaker | None, Kind] = {}
    for quote in sentence.reports:
        seen.setdefault(quote.speaker, quote.kind)
    return tuple(seen.items())


def _part(answer: Answer, statement: Statement) -> Part:
    by_number = {citation.number: citation for citation in answer.citations}
    citations = tuple(by_number[number] for number in statement.citations)
    inside = sorted(
        (quote for quote in answer.quotes if quote.citation in statement.citations),
        key=lambda cited: cited.quote.span,
    )
    if len(citations) == 1 and _is_card(statement, citations[0], inside):
        return Card(
            pieces=tuple(bare(cited.text) for cited in inside),
            speaker=inside[0].quote.speaker,
            kind="direct",
            citation=citations[0],
            about=statement.about,
            quotes=tuple(cited.quote for cited in inside),
        )
    reports = tuple(cited.quote for cited in inside)
    return Sentence(statement.text, citations, reports, statement.about)


def _is_card(statement: Statement, citation: Citation, inside: Sequence[CitedQuote]) -> bool:
    quotes = [cited.quote for cited in inside]
    if not quotes or any(quote.kind != "direct" for quote in quotes):
        return False
    if any(a.speaker != b.speaker for a, b in itertools.pairwise(quotes)):
        return False
    if any(not citation.span.contains(quote.span) for quote in quotes):
        return False
    shown = _blank(statement.text, citation.span.start, [quote.span for quote in quotes])
    if SENTENCE_BETWEEN.search(shown):
        return False
    known = [
        span
        for quote in quotes
        for span in (
            quote.cue,
            quote.evidence.name,
            quote.evidence.title,
            quote.evidence.organisation,
        )
        if span is not None
    ]
    rest = _blank(shown, citation.span.start, known)
    return len(WORD.findall(rest)) <= MOST_ATTRIBUTION_WORDS


def _blank(text: str, start: int, spans: Sequence[Span]) -> str:
    """`text`, which stands at `start` in its article, with the spans overwritten."""
    left = list(text)
    for span in spans:
        first, last = max(0, span.start - start), min(len(text), span.end - start)
        left[first:last] = BLANK * max(0, last - first)
    return "".join(left)
