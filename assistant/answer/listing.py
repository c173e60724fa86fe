"""What things of a kind are mentioned -> the sentences that list names of that kind."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answer.asked import Limits
from assistant.answer.evidence import Candidate
from assistant.answer.excerpt import LONGEST, Excerpt, added, around
from assistant.answer.finder import Finder
from assistant.index.words import stem, stems, words

LISTED_FROM = 40  # passages looked at for lists of names
LISTED = 5  # sentences shown that list some
LEAST = 2  # names that make a list
NEAR_KIND = 0.12  # cosine below the nearest at which a list is of something else
FAR = 0.15  # cosine to the kind below which nothing is of it

_ASKS = re.compile(
    r"^\W*(?:what|which)(?: (?:kinds?|sorts?) of)? ((?:[\w-]+ ){0,3}?[\w-]+s) "
    r"(?:are|were|get|is|does|do) (?:(?:all|the|these|this|articles?|it) )*"
    r"(?:mention(?:ed)?|named?|listed?|covered?|discussed?|brought up)\b"
    r"|^\W*(?:please )?(?:list|name|show)(?: me)?(?: all)?(?: of)?(?: the)? "
    r"((?:[\w-]+ ){0,3}?[\w-]+s)"
    r"(?: (?:mentioned|named|in (?:the|this|these) (?:articles?|text)))*\W*$",
    re.IGNORECASE,
)
_HOUSE = re.compile(r"\b(?:compan(?:y|ies)|organi[sz]ations?|firms?|employers?)$", re.IGNORECASE)
# Bounded, so that a run of capitals costs no more than its length.
_NAME = r"\b[A-Z][\w.+#’'-]*(?: (?:[A-Z][\w.+#’'-]*|of|for|the)){0,5}"
_LIST = re.compile(
    rf"{_NAME}(?:, {_NAME}){{0,20}},? (?:and|or) {_NAME}|(?:like|such as|including) {_NAME}"
)
_ONE = re.compile(r"[A-Z][\w.+#’'-]*")


def kind_asked(text: str) -> str | None:
    """The kind of thing whose mentions a question asks for ("tools"); None where it does not."""
    match = _ASKS.match(text)
    return (match.group(1) or match.group(2)) if match else None


def is_house(kind: str) -> bool:
    """Whether a kind of things is that of the organisations that people are of."""
    return bool(_HOUSE.search(kind))


def listed(kind: str, limits: Limits, finder: Finder) -> list[Excerpt]:
    """The sentences that list things of a kind by name, in the order of the articles."""
    wide = finder.ask(f"{kind} such as", limits)
    shown: list[Excerpt] = []
    for candidate in of_kind(kind, finder.candidates(wide, LISTED_FROM))[:LISTED]:
        added(around(candidate, finder.search), shown, finder.search, LONGEST)
    return sorted(shown, key=lambda one: (one.article_id, one.span))


def lists(text: str) -> bool:
    """Whether a sentence lists names, or gives some as examples of a kind."""
    return any(
        len(_ONE.findall(match.group())) >= LEAST or re.match("like|such|incl", match.group())
        for match in _LIST.finditer(text)
    )


def of_kind(kind: str, scored: Sequence[Candidate]) -> list[Candidate]:
    """The sentences that list names of a kind, best first: by that word, or near it in meaning."""
    wanted = {stem(word) for word in words(kind)}
    listing = sorted((c for c in scored if lists(c.text)), key=lambda c: -c.cosine)
    by_word = [c for c in listing if wanted & set(stems(c.text))]
    nearest = max((c.cosine for c in listing), default=0.0)
    near = [c for c in listing if c.cosine >= max(FAR, nearest - NEAR_KIND) and c not in by_word]
    return [*by_word, *near] if by_word else []
