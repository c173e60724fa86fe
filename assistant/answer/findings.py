"""What was found for a question: its sentences, and those for the sides that it contrasts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.answer import contrast
from assistant.answer.asked import Ask, Limits
from assistant.answer.contrast import Sides
from assistant.answer.evidence import Candidate
from assistant.answer.finder import WHOLE, Finder
from assistant.answer.kinds import Wants


@dataclass(frozen=True, slots=True)
class Side:
    """One of two things that a question sets against each other, and what may be said of it."""

    name: str
    scored: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class Findings:
    """What was found for a question: its sentences, best first, and those for each side.

    `topic` are the words that a contrast is about, besides its sides. `apart` are the sentences of
    its article, best first, one of which may say what sets the two apart. `wants` is the kind of
    thing that the question asks for.
    """

    scored: tuple[Candidate, ...]
    sides: tuple[Side, Side] | None = None
    topic: str = ""
    wants: Wants = "any"
    apart: tuple[Candidate, ...] = ()


@dataclass(frozen=True, slots=True)
class Spelt:
    """A question that sets two things against each other, put anew with the two spelt out.

    `topic` is what it asks of them. `whole` asks it of both, `sides` of each, and `difference` what
    sets the two apart.
    """

    pair: Sides
    topic: str
    whole: Ask
    sides: tuple[Ask, Ask]
    difference: Ask


def spelt_out(pair: Sides, ask: Ask, scored: Sequence[Candidate], finder: Finder) -> Spelt:
    """A question on two things with these spelt out: "their skills" names neither."""
    first, second = pair
    article = scored[0].passage.article_id
    topic = contrast.topic(ask.question, pair, contrast.kinds(finder.search.article(article)))
    queries = [
        f"{topic} {first} {second}",
        f"{topic} {first}",
        f"{topic} {second}",
        f"What is the difference between {first} and {second}?",
    ]
    whole, one, other, apart = finder.ask_all(queries, ask.limits)
    return Spelt(
        pair,
        topic,
        replace(whole, limits=Limits(ask.limits.within)),
        (one, other),
        replace(apart, limits=ask.limits.only(article)),
    )


def findings(
    ask: Ask, scored: Sequence[Candidate], spelt: Spelt | None, finder: Finder
) -> Findings:
    """The sentences found for a question, with what is found for the two that it contrasts."""
    if spelt is None:
        return Findings(tuple(scored), wants=ask.question.wants)
    first, second = (
        Side(name, tuple(finder.candidates(one)))
        for name, one in zip(spelt.pair, spelt.sides, strict=True)
    )
    apart = () if spelt.topic else tuple(finder.candidates(spelt.difference, WHOLE))
    return Findings(tuple(scored), (first, second), spelt.topic, ask.question.wants, apart)


def support_of(spelt: Spelt, finder: Finder) -> float:
    """The support of a question on two things with these spelt out."""
    whole = spelt.whole
    # The pair is known: it weighs nothing.
    own = replace(whole.question, words=tuple(spelt.topic.split()) or whole.question.words)
    return finder.support(own, finder.candidates(whole))
