"""Which words are titles, such as "director": small questions about words."""

from __future__ import annotations

from typing import Any

from assistant.quotes.cues import HONORIFICS, TITLES

LONGEST_DESCRIPTION = 24  # tokens after a name that may still be its title and organisation
UNTITLED = frozenset({"", "NORP"})  # entity types of a common noun that may be a title
ANOTHER = frozenset({"next", "only", "other"})  # "the next mayor" is not the mayor
_ABSTRACT = ("tion", "sion", "ment", "ness", "ity", "ism", "ing", "ance", "ence", "ship", "hood")


def is_title(word: str) -> bool:
    """Whether a word is the kernel of a title, such as "director"."""
    return word.lower().strip(".") in TITLES


def is_plural_title(token: Any) -> bool:
    """Whether a word is the title of several: "candidates", "Sens."."""
    plain = token.lower_.strip(".")
    return plain.endswith("s") and not is_title(plain) and is_title(plain[:-1])


def plural_ending(token: Any) -> str:
    """What makes a title that of several: "s", or the "s." of "Sens."."""
    return "s." if token.text.endswith(".") else "s"


def is_honorific(word: str) -> bool:
    """Whether a word is a form of address, such as "Mrs."."""
    return word.lower().strip(".") in HONORIFICS


def is_abstract(word: str) -> bool:
    """Whether a noun's ending makes it an act, a quality or a state, which nobody is."""
    return word.lower().removesuffix("s").endswith(_ABSTRACT)
