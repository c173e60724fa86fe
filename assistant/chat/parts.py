"""What an answer is shown as: quote cards and sentences, the same on every screen.

A part of an answer that is somebody's direct words and little but the attribution is shown as a
card: the words in quotation marks and, beside them, who said them. Any other part is shown as the
sentence that it is, with the people whose speech it reports named beneath.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.corpus.sentences import sentences
from assistant.types import Answer, Citation, CitedQuote, Kind, Quote, Span, Speaker, Statement

OPENING = "“„«‹\"'‘"
CLOSING = "”“»›\"'’"
# "…," said Ann Reed, head of the board at Acme, which makes anvils: words of an attribution that
# are neither the cue nor the speaker. Longer ones tell something of their own.
MOST_ATTRIBUTION_WORDS = 12
WORD = re.compile(r"\w+")
# "She said", "he also said": up to the verb that reports.
_SUBJECT = re.compile(r"\b(?:[Ss]he|[Hh]e)\b(?=[\w ]{0,12}$)")
REMEMBERED = 64  # answers: a conversation is drawn anew whenever it grows
BLANK = "\0"  # neither a word nor white space

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


@lru_cache(maxsize=REMEMBERED)
def parts(answer: Answer) -> tuple[Part, ...]:
    """The parts of an answer, in its order."""
    return tuple(part for statement in answer.statements for part in _parts(answer, statement))


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


def of_whom(kind: Kind, speaker: Speaker | None) -> str:
    """How words are given and whose they are, in one phrase."""
    line = speaker_line(speaker)
    return f"{KIND_NAMES[kind]}{', ' if line == UNATTRIBUTED else ' of '}{line}"


def named(sentence: Sentence) -> tuple[str, str, str]:
    """A sentence cut behind the first "she" of "she said", and who that is, in brackets.

    The three are the words up to there, what is added, and the rest; nothing is added where the
    words are not surely those of somebody with a name, or the sentence has the name itself.
    """
    start = sentence.citations[0].span.start
    for quote in sorted(sentence.reports, key=lambda one: one.span):
        name = quote.speaker.name if quote.speaker and quote.sure else None
        if name is None or quote.cue is None or quote.cue.start < start:
            continue
        subject = _SUBJECT.search(sentence.text[: quote.cue.start - start])
        if subject is None or re.search(rf"\b{re.escape(name.split()[-1])}\b", sentence.text):
            continue
        end = subject.end()
        return sentence.text[:end], f" [{name}]", sentence.text[end:]
    return sentence.text, "", ""


def _parts(answer: Answer, statement: Statement) -> Iterator[Part]:
    """A statement as one part; as two when sentences of the reporter's lead to a quotation."""
    by_number = {citation.number: citation for citation in answer.citations}
    citations = tuple(by_number[number] for number in statement.citations)
    inside = sorted(
        (quote for quote in answer.quotes if quote.citation in statement.citations),
        key=lambda cited: cited.quote.span,
    )
    if len(citations) == 1:
        citation = citations[0]
        lead = _lead(citation, inside)
        rest = Span(citation.span.start + len(lead), citation.span.end)
        if _is_card(citation.text[len(lead) :], rest, inside):
            if lead:
                yield Sentence(lead.strip(), citations, (), statement.about)
            yield Card(
                pieces=tuple(bare(cited.text) for cited in inside),
                speaker=inside[0].quote.speaker,
                kind="direct",
                citation=citation,
                about=statement.about,
                quotes=tuple(cited.quote for cited in inside),
            )
            return
    reports = tuple(cited.quote for cited in inside)
    yield Sentence(statement.text, citations, reports, statement.about)


def _lead(citation: Citation, inside: Sequence[CitedQuote]) -> str:
    """The sentences before the first that holds words of a quotation."""
    for sentence in _sentences(citation.text, citation.span.start):
        if any(cited.quote.span.overlaps(sentence) for cited in inside):
            return citation.text[: sentence.start - citation.span.start]
    return ""


def _sentences(text: str, start: int) -> list[Span]:
    """The sentences of a text that stands at `start` in its article."""
    found = sentences(text, Span(0, len(text)))
    return [Span(start + one.start, start + one.end) for one in found]


def _is_card(text: str, span: Span, inside: Sequence[CitedQuote]) -> bool:
    """Whether a slice of an article is one person's direct words and little else."""
    quotes = [cited.quote for cited in inside]
    if not quotes or any(quote.kind != "direct" for quote in quotes):
        return False
    if any(a.speaker != b.speaker for a, b in itertools.pairwise(quotes)):
        return False
    if any(not span.contains(quote.span) for quote in quotes):
        return False
    for sentence in _sentences(text, span.start):
        if not any(quote.span.overlaps(sentence) for quote in quotes):
            return False
    known = [
        place
        for quote in quotes
        for place in (
            quote.span,
            quote.cue,
            quote.evidence.name,
            quote.evidence.title,
            quote.evidence.organisation,
        )
        if place is not None
    ]
    rest = _blank(text, span.start, known)
    return len(WORD.findall(rest)) <= MOST_ATTRIBUTION_WORDS


def _blank(text: str, start: int, spans: Sequence[Span]) -> str:
    """`text`, which stands at `start` in its article, with the spans overwritten."""
    left = list(text)
    for span in spans:
        first, last = max(0, span.start - start), min(len(text), span.end - start)
        left[first:last] = BLANK * max(0, last - first)
    return "".join(left)
