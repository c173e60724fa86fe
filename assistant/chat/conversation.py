"""A conversation: what was asked and answered, and its form for keeping in the browser."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from assistant.types import (
    Answer,
    Citation,
    CitedQuote,
    Evidence,
    Nearest,
    Quote,
    Refusal,
    Span,
    Speaker,
    Statement,
)

FORMAT = 1  # raise it when the kept form changes; older ones are then forgotten


@dataclass(frozen=True, slots=True)
class Turn:
    """A question and its answer, or in one sentence why it could not be taken."""

    question: str
    answer: Answer | None = None
    failure: str | None = None


def history(turns: Sequence[Turn]) -> tuple[Answer, ...]:
    """The answers so far, oldest first."""
    return tuple(turn.answer for turn in turns if turn.answer is not None)


def keep(turns: Sequence[Turn]) -> dict[str, Any]:
    """The conversation as JSON values."""
    return {"format": FORMAT, "turns": [dataclasses.asdict(turn) for turn in turns]}


def recall(kept: object) -> tuple[Turn, ...]:
    """The conversation that `keep` gave; empty when it is of another format or damaged."""
    if not isinstance(kept, dict) or kept.get("format") != FORMAT:
        return ()
    try:
        return tuple(
            Turn(row["question"], row["answer"] and _answer(row["answer"]), row["failure"])
            for row in kept["turns"]
        )
    except (KeyError, TypeError, ValueError):  # the browser is not ours to trust
        return ()


def _answer(row: dict[str, Any]) -> Answer:
    return Answer(
        question=row["question"],
        interpreted_as=row["interpreted_as"],
        statements=tuple(
            Statement(s["text"], tuple(s["citations"]), s["about"]) for s in row["statements"]
        ),
        quotes=tuple(
            CitedQuote(_quote(q["quote"]), q["text"], q["citation"]) for q in row["quotes"]
        ),
        citations=tuple(
            Citation(**{**c, "span": _span(c["span"]), "also_in": tuple(c.get("also_in", ()))})
            for c in row["citations"]
        ),
        refusal=row["refusal"] and _refusal(row["refusal"]),
        support=row["support"],
        index_id=row["index_id"],
        suggestions=tuple(row["suggestions"]),
    )


def _refusal(row: dict[str, Any]) -> Refusal:
    nearest = tuple(Nearest(**{**n, "span": _span(n["span"])}) for n in row["nearest"])
    return Refusal(row["reason"], row["message"], nearest)


def _quote(row: dict[str, Any]) -> Quote:
    evidence = {name: span and _span(span) for name, span in row["evidence"].items()}
    return Quote(
        article_id=row["article_id"],
        span=_span(row["span"]),
        sentences=_span(row["sentences"]),
        kind=row["kind"],
        speaker=row["speaker"] and Speaker(**row["speaker"]),
        cue=row["cue"] and _span(row["cue"]),
        evidence=Evidence(**evidence),
        sure=row["sure"],
        rule=row["rule"],
    )


def _span(row: dict[str, int]) -> Span:
    return Span(row["start"], row["end"])
