"""Scored sentences -> the few excerpts that an answer consists of, in reading order."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Protocol

from assistant.answer.contrast import sets_apart, side_of, tells_difference
from assistant.answer.evidence import Candidate, in_order
from assistant.answer.excerpt import (
    LONGEST,
    Excerpt,
    added,
    around,
    cut,
    joined,
    leans,
    next_line,
    widened,
)
from assistant.answer.findings import Findings, Side
from assistant.answer.kinds import MEASURED, Wants, has_shape
from assistant.answer.last import reason_at
from assistant.index.framing import is_framing
from assistant.index.search import Search
from assistant.index.words import stem, stems, words
from assistant.types import Span

MOST_WORDS = 120
MOST_PARTS = 5
# Score below the best at which a sentence of its passage, or of another, adds nothing; see
# docs/decisions/answers.md.
NEAR = 0.7
NEAR_ELSEWHERE = 0.5
AHEAD = 0.4  # score above the best of other passages from which nothing of these adds
ON_TOPIC = 0.7  # of the largest cosine: a sentence less near only shares words with the question
EVERY_WORD = 1_000_000  # of the first excerpt
# Kinds of things that the sentence after the best may give for it.
GIVEN_BESIDE: frozenset[Wants] = frozenset(
    {"count", "number", "share", "money", "duration", "date", "reason", "fault"}
)
TOLD_AFTER = 8  # sentences that may tell what a sentence announces
ANNOUNCED = 2.0  # for these, above sentences from elsewhere
_EXAMPLE = re.compile(r"^\W*(?:for (?:example|instance)\b|in the \w+ example\b)", re.IGNORECASE)
SIDE_PARTS = 2  # excerpts on each side of a contrast


class Composer(Protocol):
    """Chooses what an answer shows. The first excerpt has to answer by itself."""

    def compose(self, findings: Findings, search: Search) -> list[Excerpt]:
        """The excerpts, in reading order; none only where nothing was found."""
        ...


class BestSentence:
    """The plain composer: the best sentence and nothing else."""

    def compose(self, findings: Findings, search: Search) -> list[Excerpt]:
        """One excerpt."""
        return [around(candidate, search) for candidate in findings.scored[:1]]


class Extractive:
    """The best sentence, then others that add to it; contrasts side by side."""

    def compose(self, findings: Findings, search: Search) -> list[Excerpt]:
        """Up to `MOST_PARTS` excerpts of `MOST_WORDS` words together, the first one whole."""
        if findings.sides is not None:
            columns = _columns(findings, findings.sides, search)
            if columns:
                return columns
        chosen = [
            _completed(candidate, findings.wants, search) for candidate in findings.scored[:1]
        ]
        _add(chosen, _with_next(_adding(findings), search), search, MOST_PARTS)
        return _ordered(chosen, search)


def _adding(findings: Findings) -> list[Candidate]:
    """The best sentence, and of the others those that may add to it.

    One is as near to the question in meaning, or has more of its words, or stands beside the best;
    where a number or date is asked for and the best gives one, it gives one as well. To a sentence
    far better than any of another passage only its own passage adds; but a number may be another.
    """
    best, nearest = findings.scored[0], max(c.cosine for c in findings.scored)
    measured = findings.wants in MEASURED
    elsewhere = (c for c in findings.scored[1:] if c.passage != best.passage)
    second = next(elsewhere, best)
    stands_alone = findings.wants not in MEASURED and best.score - second.score >= AHEAD
    return [best] + [
        c
        for c in findings.scored[1:]
        if (c.passage == best.passage or not stands_alone)
        and (
            _is_next_to(c, best)
            or (
                (c.has_kind or not measured)
                and (c.cosine >= ON_TOPIC * nearest or c.coverage > best.coverage)
            )
        )
    ]


def _is_next_to(one: Candidate, other: Candidate) -> bool:
    """Whether two sentences stand beside each other in a passage."""
    if one.passage != other.passage:
        return False
    places = other.passage.sentences
    return abs(places.index(one.span) - places.index(other.span)) == 1


def _completed(candidate: Candidate, wants: Wants, search: Search) -> Excerpt:
    """The best sentence, with the one beside it that holds what is asked for if it does not."""
    excerpt = around(candidate, search)
    if wants not in GIVEN_BESIDE or candidate.has_kind or has_shape(wants, excerpt.text):
        return excerpt
    article_id = excerpt.article_id
    text = search.article(article_id).text
    if wants == "reason":
        place = reason_at(article_id, excerpt.span, search)
    else:
        after = next_line(article_id, excerpt.span, search)
        place = after if after and has_shape(wants, after.of(text)) else None
    if place is None:
        return excerpt
    whole = Span(min(place.start, excerpt.span.start), max(place.end, excerpt.span.end))
    longer = cut(article_id, widened(article_id, whole, search), search)
    return longer if longer.words <= LONGEST else excerpt


def _with_next(scored: Sequence[Candidate], search: Search) -> Sequence[Candidate]:
    """The sentences with the one that goes on from the best ("That is where …") second."""
    best = scored[0]
    after = next_line(best.passage.article_id, best.span, search)
    if after is None or not leans(after.of(search.article(best.passage.article_id).text)):
        return scored
    place = (best.passage.article_id, after)
    goes_on = [c for c in scored[1:] if (c.passage.article_id, c.span) == place]
    rest = [c for c in scored[1:] if c not in goes_on]
    return [best, *(replace(c, score=max(c.score, best.score - NEAR)) for c in goes_on), *rest]


def _add(chosen: list[Excerpt], scored: Sequence[Candidate], search: Search, most: int) -> None:
    """Append the best excerpts that are not in `chosen` yet, as long as there is room."""
    for candidate in scored:
        if len(chosen) == most:
            return
        near = NEAR if candidate.passage == scored[0].passage else NEAR_ELSEWHERE
        if candidate.score < scored[0].score - near:
            continue
        room = MOST_WORDS - sum(one.words for one in chosen) if chosen else EVERY_WORD
        added(around(candidate, search), chosen, search, room)


def _ordered(chosen: Sequence[Excerpt], search: Search) -> list[Excerpt]:
    """The best first and what goes on from it, the rest as they stand in the articles."""
    first, rest = chosen[:1], chosen[1:]
    articles = list(dict.fromkeys(one.article_id for one in chosen))
    after = next_line(first[0].article_id, first[0].span, search) if first else None

    def order(one: Excerpt) -> tuple[bool, int, Span]:
        place = articles.index(one.article_id)
        goes_on = place == 0 and after is not None and one.span.start == after.start
        return not goes_on, place, one.span

    return joined([*first, *sorted(rest, key=order)], search)


def _columns(findings: Findings, sides: tuple[Side, Side], search: Search) -> list[Excerpt]:
    """What sets the two apart, if a sentence does, then the two by turns."""
    names = (sides[0].name, sides[1].name)

    def about(candidate: Candidate) -> str | None:
        text = search.article(candidate.passage.article_id).text
        return side_of(candidate.span, candidate.passage, text, names)

    chosen: list[Excerpt] = []
    lead = _lead(findings, names)
    told = _told_after(lead, search)
    if not lead and findings.chooses:
        lead = list(findings.scored[:1])
    _add(chosen, lead, search, 1)
    columns: list[list[Excerpt]] = []
    for side in sides:
        heard = [c for c in (*findings.scored, *findings.apart) if _place(c) in told]
        scored: dict[Place, Candidate] = {}
        for one in (*side.scored, *heard):
            scored[_place(one)] = max(scored.get(_place(one), one), one, key=lambda c: c.score)
        own = in_order(_raised(c, told) for c in scored.values() if about(c) == side.name)
        taken = len(chosen)
        _add(chosen, own, search, taken + SIDE_PARTS)
        columns.append([replace(one, about=side.name) for one in chosen[taken:]])
    if not all(columns):
        return []
    turns = [column[i] for i in range(SIDE_PARTS) for column in columns if i < len(column)]
    return [*chosen[: len(lead)], *turns]


def _lead(findings: Findings, names: tuple[str, str]) -> list[Candidate]:
    """The sentence that sets the two apart on the topic; without a topic, rather by that word."""
    topic = {stem(word) for word in words(findings.topic) if not is_framing(word)}
    if not topic:
        telling = [c for c in findings.apart if tells_difference(c.text)]
        lead = [c for c in telling if sets_apart(c.text, names)]
        if lead:
            return lead[:1]
    lead = [c for c in findings.scored if sets_apart(c.text, names) and topic <= set(stems(c.text))]
    return lead[:1]


Place = tuple[str, Span]


def _place(candidate: Candidate) -> Place:
    return candidate.passage.article_id, candidate.span


def _told_after(lead: Sequence[Candidate], search: Search) -> dict[Place, float]:
    """The sentences that tell more of what sets two things apart, with what they gain by it.

    They are those behind it in its section, the nearer the more; an example only illustrates.
    """
    if not lead:
        return {}
    article_id, span = _place(lead[0])
    text, lines = search.article(article_id).text, search.lines(article_id)
    heading = next((line.heading for line in lines if line.span.contains(span)), None)
    after = [one.span for one in lines if one.heading == heading and one.span.start >= span.end]
    return {
        (article_id, one): ANNOUNCED * (1 - number / TOLD_AFTER)
        for number, one in enumerate(after[:TOLD_AFTER])
        if not _EXAMPLE.search(one.of(text))
    }


def _raised(candidate: Candidate, told: Mapping[Place, float]) -> Candidate:
    """A sentence that tells what the lead announces is worth more than one from elsewhere."""
    return replace(candidate, score=candidate.score + told.get(_place(candidate), 0.0))
