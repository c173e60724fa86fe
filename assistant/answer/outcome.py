"""What a question came to: excerpts to show, or why there are none and what comes nearest."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from assistant.answer.asked import Ask
from assistant.answer.cite import near
from assistant.answer.evidence import Candidate
from assistant.answer.excerpt import Excerpt, around, repeats
from assistant.answer.finder import Finder
from assistant.answer.refuse import NOT_QUITE, message
from assistant.index.search import Search
from assistant.index.words import stems
from assistant.types import Nearest, Reason, Refusal, Span, Speaker

CERTAIN = 1.0  # support of an answer that the index gives without a search
NEAREST = 2  # excerpts shown with a refusal
INSTEAD = 8  # people named in place of somebody who is not known


@dataclass(frozen=True, slots=True)
class Outcome:
    """Excerpts to show, or a refusal; with neither there is no more to show."""

    support: float
    excerpts: Sequence[Excerpt] = ()
    refusal: Refusal | None = None

    @property
    def is_shown(self) -> bool:
        """Whether there is something to show."""
        return self.refusal is None and bool(self.excerpts)

    @property
    def may_widen(self) -> bool:
        """Whether the articles may say more to the question together with the one before."""
        return self.refusal is not None and self.refusal.reason in {"off-topic", "no-support"}


def unanswered(reason: Reason, said: str) -> Outcome:
    """A refusal that nothing was searched for."""
    return Outcome(0.0, (), Refusal(reason, said))


def refused(
    reason: Reason,
    ask: Ask,
    finder: Finder,
    score: float = 0.0,
    scored: Sequence[Candidate] = (),
    *,
    said: str = "",
) -> Outcome:
    """A refusal of what was searched for, with what comes nearest to it.

    Args:
        reason: Why.
        ask: What was asked.
        finder: Finds what comes nearest, if nothing was found.
        score: Support; from the threshold on, what was found is related but not what is asked for.
        scored: What was found.
        said: Why, in a sentence, if not the usual one.
    """
    if score >= finder.threshold:
        score = NOT_QUITE * finder.threshold
    shown = _nearest(scored or finder.candidates(ask), ask.question.names, finder.search)
    return Outcome(score, (), Refusal(reason, said or message(reason, ask.question), shown))


def unknown(names: Sequence[str], ask: Ask, finder: Finder) -> Outcome:
    """A refusal because of names that the running text of the articles does not hold.

    A name in a heading is mentioned all the same.
    """
    names = [name for name in names if not finder.search.library.mentions(name)]
    if not names:
        return refused("no-support", ask, finder)
    quoted = finder.search.library.most_quoted(INSTEAD)
    said = message("unknown-name", ask.question, names, quoted)
    return refused("unknown-name", ask, finder, said=said)


def unheard(names: Sequence[str], ask: Ask, finder: Finder) -> Outcome:
    """A refusal because people are named whose words are not there."""
    said = f"The articles name {' and '.join(names)} but quote no words of theirs."
    return refused("no-support", ask, finder, said=said)


def unsure(
    speakers: Collection[Speaker], ask: Ask, finder: Finder, score: float, own: Sequence[Candidate]
) -> Outcome:
    """A refusal because none of the words of those asked for are plainly on what is asked.

    Args:
        speakers: Those asked for.
        ask: What was asked.
        finder: Finds what comes nearest, if nothing of theirs was found.
        score: Support.
        own: What is theirs, best first.
    """
    names = sorted({one.name for one in speakers if one.name})
    known = f"The articles quote {' and '.join(names)}, but no words that are plainly on this."
    said = known if 0 < len(names) <= NEAREST else ""
    return refused("no-support", ask, finder, score, own[:NEAREST], said=said)


def of_kin(kin: str, ask: Ask, finder: Finder) -> Outcome:
    """A refusal because a relative of somebody is asked for, of whom no words are there."""
    return refused(
        "no-support",
        ask,
        finder,
        said=f"The articles quote no words of {kin[:1].upper()}{kin[1:]}.",
    )


def nobody(role: str, ask: Ask, finder: Finder) -> Outcome:
    """A refusal because nobody who is quoted has the title that words are asked for by."""
    return refused("no-support", ask, finder, said=f"The articles quote no {role}.")


def _nearest(
    scored: Sequence[Candidate], names: Sequence[str], search: Search
) -> tuple[Nearest, ...]:
    """What comes nearest to a question, and of that first what says something of its names."""
    named = {one for name in names for one in stems(name)}

    def order(one: Candidate) -> tuple[bool, float, str, Span]:
        return named.isdisjoint(stems(one.text)), -one.cosine, one.passage.article_id, one.span

    found: list[tuple[Excerpt, float]] = []
    for candidate in sorted(scored, key=order):
        excerpt = around(candidate, search)
        if len(found) < NEAREST and not repeats(excerpt, [one for one, _ in found]):
            found.append((excerpt, candidate.cosine))
    return tuple(near(excerpt, cosine) for excerpt, cosine in found)
