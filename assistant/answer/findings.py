"""What was found for a question: its sentences, and those for the sides that it contrasts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.answer import contrast
from assistant.answer.asked import Ask, Limits
from assistant.answer.contrast import Sides
from assistant.answer.evidence import Candidate
from assistant.answer.finder import WHOLE, Finder
from assistant.answer.question import Wants


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


def findings(ask: Ask, scored: Sequence[Candidate], pair: Sides | None, finder: Finder) -> Findings:
    """The sentences found for a question, with what is found for the two that it contrasts."""
    if pair is None:
        return Findings(tuple(scored), wants=ask.question.wants)
    topic = contrast.topic(ask.question, pair, _called(scored, finder))
    first, second = (_side(name, topic, ask, finder) for name in pair)
    apart = () if topic else _apart(pair, scored[0], ask, finder)
    return Findings(tuple(scored), (first, second), topic, ask.question.wants, apart)


def support_of(pair: Sides, ask: Ask, scored: Sequence[Candidate], finder: Finder) -> float:
    """The support of a contrast with its two sides spelt out: "their skills" names neither."""
    topic = contrast.topic(ask.question, pair, _called(scored, finder))
    spelt = finder.ask(f"{topic} {' '.join(pair)}", Limits(ask.limits.within))
    own = tuple(topic.split()) or spelt.question.words  # the pair is known: it weighs nothing
    return finder.support(replace(spelt.question, words=own), finder.candidates(spelt))


def _called(scored: Sequence[Candidate], finder: Finder) -> frozenset[str]:
    """What the two sides of the best sentence's article are called together."""
    return contrast.kinds(finder.search.article(scored[0].passage.article_id))


def _side(name: str, topic: str, ask: Ask, finder: Finder) -> Side:
    """What may be said of one of the two that a question sets against each other."""
    return Side(name, tuple(finder.candidates(finder.ask(f"{topic} {name}", ask.limits))))


def _apart(pair: Sides, best: Candidate, ask: Ask, finder: Finder) -> tuple[Candidate, ...]:
    """The sentences of the best one's article, by how near they are to what two differ in."""
    query = f"What is the difference between {pair[0]} and {pair[1]}?"
    limits = ask.limits.only(best.passage.article_id)
    return tuple(finder.candidates(finder.ask(query, limits), WHOLE))
