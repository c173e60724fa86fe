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
    its article, best first, one of which may say what sets the two apart. `chooses` says that the
    question asks which of the two does something, not how they differ. `wants` is the kind of thing
    that it asks for.
    """

    scored: tuple[Candidate, ...]
    sides: tuple[Side, Side] | None = None
    topic: str = ""
    wants: Wants = "any"
    apart: tuple[Candidate, ...] = ()
    chooses: bool = False


@dataclass(frozen=True, slots=True)
class Spelt:
    """A question that sets two things against each other, put anew with the two spelt out.

    `topic` is what it asks of them. `whole` asks it of both, `sides` of each if they are to be set
    apart, and `difference`, where there is no topic besides, what does so.
    """

    pair: Sides
    topic: str
    whole: Ask
    sides: tuple[Ask, ...]
    difference: Ask | None


def spelt_out(
    pair: Sides, ask: Ask, scored: Sequence[Candidate], finder: Finder, *, set_apart: bool
) -> Spelt:
    """A question on two things with these spelt out: "their skills" names neither."""
    first, second = pair
    article = scored[0].passage.article_id
    topic = contrast.topic(ask.question, pair, contrast.kinds(finder.search.article(article)))
    queries = [f"{topic} {first} {second}"]
    if set_apart:
        queries += [f"{topic} {first}", f"{topic} {second}"]
        queries += [] if topic else [f"What is the difference between {first} and {second}?"]
    whole, *others = finder.ask_all(queries, ask.limits)
    sides, difference = others[:2], others[2:]
    return Spelt(
        pair,
        topic,
        replace(whole, limits=Limits(ask.limits.within)),
        tuple(sides),
        replace(difference[0], limits=ask.limits.only(article)) if difference else None,
    )


def findings(
    ask: Ask, scored: Sequence[Candidate], spelt: Spelt | None, finder: Finder
) -> Findings:
    """The sentences found for a question, with what is found for the two that it contrasts."""
    if spelt is None or not spelt.sides:
        return Findings(tuple(scored), wants=ask.question.wants)
    first, second = (
        Side(name, tuple(finder.candidates(one)))
        for name, one in zip(spelt.pair, spelt.sides, strict=True)
    )
    apart = finder.candidates(spelt.difference, WHOLE) if spelt.difference else ()
    return Findings(
        tuple(scored),
        (first, second),
        spelt.topic,
        ask.question.wants,
        tuple(apart),
        not ask.question.contrasts,
    )


def support_of(spelt: Spelt, finder: Finder) -> float:
    """The support of a question on two things with these spelt out."""
    whole = spelt.whole
    # The pair is known: it weighs nothing.
    own = replace(whole.question, words=tuple(spelt.topic.split()) or whole.question.words)
    return finder.support(own, finder.candidates(whole))
