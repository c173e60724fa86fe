"""Titles held at what is only alluded to: "Its president, Ada Quill", "the company's chairman"."""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence

from assistant.quotes.mentioned import BODIES, GENERIC
from assistant.quotes.organisations import Organisations
from assistant.quotes.parse import Parsed
from assistant.quotes.people import People
from assistant.types import Span

REACH = 24  # characters of "the association's" before a title
_ITS = re.compile(r"\bits $", re.IGNORECASE)
_OWNER = re.compile(r"\bthe (\w+)['’]s? ?$", re.IGNORECASE)
_OWNED = re.compile(r"([a-z]+)['’]s? ")
# What somebody is of an organisation, and never of a person or place.
_OFFICE = re.compile(
    r"\b(?:ceo|chair(?:man|woman)?|chief executive|director|president"
    r"|spokes(?:man|woman|person))\b",
    re.IGNORECASE,
)


def affiliate(
    text: str,
    paragraphs: Sequence[Span],
    parsed: Sequence[Parsed],
    people: People,
    organisations: Organisations,
) -> None:
    """Give an organisation to those whose title says whose it is by another word than its name.

    Args:
        text: The article.
        paragraphs: Its paragraphs, with what is read for names only behind them.
        parsed: Their parses.
        people: Everybody named in them.
        organisations: Those that are named in them.
    """
    order = sorted((span, number) for number, span in enumerate(paragraphs))
    for person in people.all:
        if person.title is None or person.organisation is not None:
            continue
        at = person.title.start
        number = order[bisect.bisect_right(order, at, key=lambda pair: pair[0].start) - 1][1]
        token = parsed[number].token_before(at)
        before = text[max(0, at - REACH) : at]
        owner = _OWNER.search(before) or _OWNED.match(text, at, person.title.end)
        if owner is not None and owner[1].lower() in BODIES | GENERIC:
            person.organisation = organisations.owning(number, token, owner[1].lower())
        elif _ITS.search(before) and _OFFICE.search(text, at, person.title.end):
            person.organisation = organisations.just_told(number, token)
