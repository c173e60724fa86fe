"""The word that denies what begins behind it, in a row of words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from assistant.quotes.wording import is_word

WITHIN_REACH = 2  # words between a negation and what it denies: "never really thought"
NEGATIONS: Final = frozenset(
    {"not", "never", "no", "nor", "neither", "nobody", "none", "nothing", "without", "cannot"}
    | {"hardly", "barely", "scarcely"}
)


def denial(tokens: Sequence[str], begins: int) -> int | None:
    """Where the first of the words just before stands that denies what begins there."""
    first = begins
    while first > 0 and begins - first < WITHIN_REACH and is_word(tokens[first - 1]):
        first -= 1
    return next((at for at in range(first, begins) if _negates(tokens[at])), None)


def _negates(token: str) -> bool:
    folded = token.casefold()
    return folded in NEGATIONS or folded.endswith("n't")
