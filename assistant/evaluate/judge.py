"""Holds an answer and a ranking against what a case expects; words only, no model."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from assistant.evaluate.cases import UNATTRIBUTED, Case
from assistant.evaluate.folding import Folded, bare, fold
from assistant.evaluate.result import Share
from assistant.types import Answer, CitedQuote, Hit, Span, Speaker

HONORIFICS = {"mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "dame"}
SHOWN_OF_TEXT = 90  # characters of a text in a message

Texts = Mapping[str, Folded]


@dataclass(frozen=True, slots=True)
class Target:
    """A text that retrieval has to find, and everywhere it stands, by article."""

    text: str
    places: tuple[tuple[str, Span], ...]

    def held_by(self, hit: Hit) -> bool:
        """Whether a passage holds at least half of the text, or is wholly part of it."""
        passage = hit.passage
        for article_id, span in self.places:
            if article_id == passage.article_id:
                start = max(span.start, passage.span.start)
                shared = min(span.end, passage.span.end) - start
                if 2 * shared >= len(span) or span.contains(passage.span):
                    return True
        return False


def targets(case: Case, texts: Texts) -> tuple[tuple[Target, ...], tuple[str, ...]]:
    """What retrieval has to find for a case, and its texts that stand in no article."""
    found: list[Target] = []
    stale: list[str] = []
    for text in case.texts:
        wanted = bare(text) if text in case.quotes else text
        places = tuple(
            (article_id, span)
            for article_id, folded in texts.items()
            if case.article in (None, article_id)
            for span in folded.places(wanted)
        )
        if not places:
            stale.append(text)
        elif text in case.evidence:
            found.append(Target(text, places))
    return tuple(found), tuple(stale)


def ranks(wanted: Sequence[Target], hits: Sequence[Hit]) -> tuple[int | None, ...]:
    """The rank, from 1, of the first passage that holds each target; None where none does."""
    return tuple(
        next((rank for rank, hit in enumerate(hits, start=1) if target.held_by(hit)), None)
        for target in wanted
    )


def missed_passages(
    case: Case, wanted: Sequence[Target], found: Sequence[int | None], hits: Sequence[Hit]
) -> Iterator[str]:
    """A line for each expected passage that came too late."""
    if not case.passages:
        return
    for target, rank in zip(wanted, found, strict=True):
        if rank is None:
            yield (
                f"passage: {clip(target.text)} is in none of the first {len(hits)} passages, "
                f"expected within {case.within}"
            )
        elif rank > case.within:
            cosine = hits[rank - 1].score
            yield (
                f"passage: {clip(target.text)} came at rank {rank}, cosine {cosine:.2f}, "
                f"expected within {case.within}"
            )


def shown_text(answer: Answer) -> tuple[str, ...]:
    """Everything an answer shows as one, its quotes with their speakers."""
    quotes = (f"{quote.text} ({speaker_line(quote.quote.speaker)})" for quote in answer.quotes)
    return (*(statement.text for statement in answer.statements), *quotes)


def wrong_in_answer(case: Case, answer: Answer) -> Iterator[str]:
    """A line for each thing in an answer that a case forbids or misses."""
    if case.answerable is False:
        yield from _wrong_in_refusal(case, answer)
    elif case.answerable and answer.refusal is not None:
        yield (
            f"declined: {answer.refusal.reason}, support {answer.support:.2f}; "
            f"an answer was expected"
        )
    else:
        yield from _wrong_quotes(case, answer)
        shown = fold("\n".join(shown_text(answer)), case=True)
        for text in case.answer:
            if fold(text, case=True) not in shown:
                yield f"answer: {clip(text)} is not in what is shown"
    shown = fold("\n".join(shown_text(answer)), case=True)
    for text in case.never:
        if fold(text, case=True) in shown:
            yield f"not: {clip(text)} is shown"


def _wrong_in_refusal(case: Case, answer: Answer) -> Iterator[str]:
    if answer.refusal is None:
        reason = "" if case.refuse is True else f" ({case.refuse})"
        yield f"answered, support {answer.support:.2f}; it was to be declined{reason}"
    elif case.refuse not in (True, answer.refusal.reason):
        yield f"declined: {answer.refusal.reason}; the reason was to be {case.refuse}"


def _wrong_quotes(case: Case, answer: Answer) -> Iterator[str]:
    for text in case.quotes:
        cited = citing(text, answer, case.article)
        if not cited:
            yield f"quote: {clip(text)} is not cited{_out_of(case)}"
        elif case.speaker and not any(_is_by(case, quote.quote.speaker) for quote in cited):
            yield from _wrong_speaker(case, text, [quote.quote.speaker for quote in cited])
    if case.speaker and not case.quotes:
        of_article = [q for q in answer.quotes if case.article in (None, q.quote.article_id)]
        if not any(_is_by(case, quote.quote.speaker) for quote in of_article):
            given = "; ".join(dict.fromkeys(speaker_line(q.quote.speaker) for q in of_article))
            yield f"speaker: expected {_who(case)}; quoted are {given or 'none'}{_out_of(case)}"


def _wrong_speaker(case: Case, text: str, given: Sequence[Speaker | None]) -> Iterator[str]:
    """Whose words they were instead, or what is told wrongly of the right person."""
    wanted = name_key(case.speaker)
    named = next((one for one in given if one is not None and name_key(one.name) == wanted), None)
    if named is None or case.speaker == UNATTRIBUTED:
        yield f"speaker: {clip(text)} is given to {speaker_line(given[0])}; expected {_who(case)}"
        return
    pairs = (
        ("title", case.title, named.title),
        ("organisation", case.organisation, named.organisation),
    )
    for field, want, told in pairs:
        if want is not None and not _same_words(want, told):
            shown = clip(told) if told else "none"
            yield f"{field}: {named.name} is shown with {shown}; expected {clip(want)}"


def citing(text: str, answer: Answer, article: str | None) -> list[CitedQuote]:
    """The quotes of an answer that hold `text`, word for word."""
    wanted = bare(text)
    return [
        quote
        for quote in answer.quotes
        if article in (None, quote.quote.article_id) and wanted in fold(quote.text)
    ]


def quote_shares(case: Case, answer: Answer) -> dict[str, Share]:
    """What a case adds to quote exactness and speaker accuracy."""
    shares: dict[str, Share] = {}
    cited = [citing(text, answer, case.article) for text in case.quotes]
    if cited:
        shares["quote exactness"] = (sum(map(bool, cited)), len(cited))
    if case.speaker:
        groups = cited or [list(answer.quotes)]
        right = sum(any(_is_by(case, quote.quote.speaker) for quote in each) for each in groups)
        shares["speaker accuracy"] = (right, len(groups))
    return shares


def refusal_shares(case: Case, answer: Answer) -> dict[str, Share]:
    """What a case adds to refusal precision and recall; nothing where it leaves refusing open."""
    if case.answerable is None:
        return {}
    refused, rightly = not answer.answered, case.answerable is False
    shares: dict[str, Share] = {"refusal precision": (float(refused and rightly), float(refused))}
    if rightly:
        shares["refusal recall"] = (float(refused), 1.0)
    return shares


def _is_by(case: Case, speaker: Speaker | None) -> bool:
    if case.speaker == UNATTRIBUTED:
        return speaker is None
    if speaker is None or name_key(speaker.name) != name_key(case.speaker):
        return False
    pairs = ((case.title, speaker.title), (case.organisation, speaker.organisation))
    return all(want is None or _same_words(want, given) for want, given in pairs)


def _same_words(want: str, given: str | None) -> bool:
    return fold(want, case=True) == fold(given or "", case=True)


def name_key(name: str | None) -> str:
    """A name as it is compared: case, honorifics and initials aside."""
    words = re.findall(r"[\w-]+", re.sub(r"['’]s$", "", (name or "").strip()).casefold())
    while words and words[0] in HONORIFICS:
        del words[0]
    return " ".join(word for word in words if len(word) > 1)


def _who(case: Case) -> str:
    return ", ".join(filter(None, (case.speaker, case.title, case.organisation)))


def _out_of(case: Case) -> str:
    return f" out of {case.article}" if case.article else ""


def speaker_line(speaker: Speaker | None) -> str:
    """A speaker in one line, or "unattributed"."""
    if speaker is None:
        return UNATTRIBUTED
    return ", ".join(filter(None, (speaker.name, speaker.title, speaker.organisation)))


def clip(text: str) -> str:
    """A text on one line in quotation marks, cut if it is long."""
    line = " ".join(text.split())
    return f"“{line if len(line) <= SHOWN_OF_TEXT else line[: SHOWN_OF_TEXT - 1] + '…'}”"
