"""Sentences that quote people -> the words of each by turns, under their names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.answer.evidence import Candidate
from assistant.answer.excerpt import LONGEST, Excerpt, added, around, cut, next_line
from assistant.index.search import Search
from assistant.types import Span, Speaker

SHOWN = 4  # stretches of people's words on a topic


def by_turns(
    scored: Sequence[Candidate], people: frozenset[Speaker] | None, search: Search
) -> list[Excerpt]:
    """The best words of each person before the second of any, under their names if several.

    `people` are those whose words they are; of anybody's, only the best of each are shown.
    """
    own: dict[str, list[Candidate]] = {}
    for candidate in scored:
        own.setdefault(_name_of(candidate, people), []).append(candidate)
    shown: list[Excerpt] = []
    for turn in range(SHOWN if len(own) == 1 or people else 1):
        for name, said in own.items():
            if turn < len(said) and len(shown) < SHOWN:
                one = replace(_with_words(said[turn], people, search), about=name)
                added(one, shown, search, LONGEST)
    return shown if len(own) > 1 else [replace(one, about=None) for one in shown]


def _with_words(one: Candidate, people: frozenset[Speaker] | None, search: Search) -> Excerpt:
    """A sentence as an excerpt; one that only tells of people, with their words right behind it."""
    alone = around(one, search)
    if people is None or is_by(people, one):
        return alone
    behind = next_line(alone.article_id, one.span, search)
    quotes = search.quotes(alone.article_id)
    if behind is None or not any(
        quote.speaker in people and quote.sentences.overlaps(behind) for quote in quotes
    ):
        return alone
    whole = cut(alone.article_id, Span(alone.span.start, max(alone.span.end, behind.end)), search)
    return whole if whole.words <= LONGEST else alone


def speaker_of(candidate: Candidate) -> Speaker | None:
    """The named person whose words a sentence holds."""
    speakers = (quote.speaker for quote in candidate.quotes)
    return next((one for one in speakers if one is not None and one.name is not None), None)


def is_by(people: frozenset[Speaker], candidate: Candidate) -> bool:
    """Whether a sentence holds words of one of these."""
    return any(quote.speaker in people for quote in candidate.quotes)


def _name_of(candidate: Candidate, people: frozenset[Speaker] | None) -> str:
    """By what a sentence's speaker is called: one of `people`, or anybody.

    What tells of people without their words is told of the one it is about.
    """
    for quote in candidate.quotes:
        one = quote.speaker
        if one is not None and (people is None or one in people):
            called = one.title or one.organisation or ""
            return one.name or called[:1].upper() + called[1:]
    names = {one.name for one in people or () if one.name}
    return names.pop() if len(names) == 1 else ""
