"""A follow-up and the turns before -> a question that stands alone.

Only what the turns before make certain is filled in: the other of two sides, the one person just
quoted, the question itself. Any other question is left as it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.answer.contrast import Sides, holds, of_title
from assistant.answer.question import understand
from assistant.answer.whose import People
from assistant.index.search import Search
from assistant.index.words import words
from assistant.types import Answer, Speaker

_OTHER = re.compile(
    r"^\W*(?:and|but|what about|how about|and what about|or)?\s*(?:for |of |in )?"
    r"the other(?: \w+)?\W*$",
    re.IGNORECASE,
)
_WHAT_ABOUT = re.compile(
    r"^\W*(?:and|but|or)?\s*(?:what about|how about|and)\s+(?:for |of )?(.+?)\W*$", re.IGNORECASE
)
_WHO_SAID = re.compile(
    r"^\W*(?:and )?who (?:said|says|is saying|told you|claims?) (?:that|this|it|so)\W*$",
    re.IGNORECASE,
)
_WHY = re.compile(r"^\W*(?:and |but )?(?:why|how come|how so)(?: is that| so)?\W*$", re.IGNORECASE)
_MORE = re.compile(
    r"^\W*(?:and )?(?:what else|anything else|more|tell me more|go on|something else|and more|else)"
    r"\W*$",
    re.IGNORECASE,
)
_ELSE = re.compile(r"\belse\b", re.IGNORECASE)
_PERSON = re.compile(r"\b(?:he|she|him|her(?= |\?|$)(?! \w+ (?:is|are|was)))\b", re.IGNORECASE)
_PERSONS_OWN = re.compile(r"\b(?:his|her)\b", re.IGNORECASE)
_THEY = re.compile(r"\b(?:they|them)\b", re.IGNORECASE)
FIRST_WORDS = 30  # of a statement that "who said that" asks about


@dataclass(frozen=True, slots=True)
class Followed:
    """A question that stands alone; `anew` asks not to be shown again what was shown before."""

    text: str
    anew: bool = False


def follow(text: str, history: Sequence[Answer], search: Search, people: People) -> Followed:
    """Complete a follow-up from the turns before, oldest first; another question stays as it is."""
    before = next((one for one in reversed(history) if one.answered), None)
    if before is None:
        return Followed(text)
    turn = _Turn(text, before, search, people)
    for step in (_again, _who_said, _other_side, _what_about, _person_named, _side_named):
        full = step(turn)
        if full is not None:
            anew = _MORE.match(text) or _WHY.match(text) or _ELSE.search(text)
            return Followed(full, anew=bool(anew))
    return Followed(text)


class _Turn:
    """A follow-up with what the last answer makes certain."""

    def __init__(self, text: str, before: Answer, search: Search, people: People) -> None:
        self.text = text
        self.before = before
        self.asked = before.interpreted_as or before.question
        self.people = people
        self.pair = _pair(before, search)
        named_sides = [side for side in self.pair or () if holds(self.asked, side)]
        self.side = named_sides[0] if len(named_sides) == 1 else None


def _again(turn: _Turn) -> str | None:
    """What else, and why, ask the question before once more."""
    if _MORE.match(turn.text):
        return turn.asked
    return f"Why? {turn.asked}" if _WHY.match(turn.text) else None


def _who_said(turn: _Turn) -> str | None:
    if not _WHO_SAID.match(turn.text):
        return None
    said = " ".join(turn.before.statements[0].text.split()[:FIRST_WORDS])
    return f"Who said: {said}?"


def _other_side(turn: _Turn) -> str | None:
    if turn.pair is None or turn.side is None or not _OTHER.match(turn.text):
        return None
    first, second = turn.pair
    return _swapped(turn.asked, turn.side, second if turn.side == first else first)


def _what_about(turn: _Turn) -> str | None:
    """The question before, put about another person or the other side."""
    match = _WHAT_ABOUT.match(turn.text)
    if match is None:
        return None
    thing = match.group(1)
    before = turn.people.named(understand(turn.asked))
    if before and turn.people.named(understand(f"What about {thing}?")):
        name = next((s.name for s in before if s.name and s.name in turn.asked), None)
        name = name or next((w for s in before for w in _names_in(s, turn.asked)), None)
        return turn.asked.replace(name, thing) if name else None
    if turn.side is not None and any(holds(thing, one) for one in turn.pair or ()):
        return _swapped(turn.asked, turn.side, thing.removeprefix("the ").removeprefix("a "))
    return None


def _person_named(turn: _Turn) -> str | None:
    """He and she are the only person quoted in the last answer."""
    names = {shown.quote.speaker.name for shown in turn.before.quotes if shown.quote.speaker}
    if len(names) != 1 or None in names or understand(turn.text).names:
        return None
    name = str(*names)
    for pronoun, put in ((_PERSON, name), (_PERSONS_OWN, f"{name}’s")):
        if pronoun.search(turn.text):
            return pronoun.sub(put, turn.text)
    return None


def _side_named(turn: _Turn) -> str | None:
    """They are the side that the question before was about."""
    if turn.side is None or any(holds(turn.text, one) for one in turn.pair or ()):
        return None
    return _THEY.sub(_plural(turn.side), turn.text) if _THEY.search(turn.text) else None


def _names_in(speaker: Speaker, text: str) -> list[str]:
    return [word for word in (speaker.name or "").split() if re.search(rf"\b{word}\b", text)]


def _pair(before: Answer, search: Search) -> Sides | None:
    """The two sides that the last answer's article is about."""
    if not before.citations:
        return None
    article = search.article(before.citations[0].article_id)
    return of_title(article.title, article.text)


def _swapped(asked: str, side: str, other: str) -> str:
    """A question with one side put for the other, in the number it was asked in."""
    run = r"\W+".join(re.escape(word) for word in side.split())
    plain = other.removesuffix("s") if words(other) else other

    def put(match: re.Match[str]) -> str:
        return _plural(plain) if match.group().lower().endswith("s") else plain

    return re.sub(rf"\b{run}s?\b", put, asked, count=1, flags=re.IGNORECASE)


def _plural(thing: str) -> str:
    return thing if thing.endswith("s") else f"{thing}s"
