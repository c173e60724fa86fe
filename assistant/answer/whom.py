"""Whom "he", "they", "the woman" or "the company" of a follow-up means, by the turns before."""

from __future__ import annotations

import re

from assistant.answer.contrast import holds
from assistant.answer.pronoun import asked_with, fitting, pronoun_of
from assistant.answer.question import understand
from assistant.answer.turn import WHAT_ABOUT, Turn
from assistant.answer.whose import People, left_over
from assistant.index.search import Search
from assistant.index.words import words
from assistant.types import Answer, Speaker

_PERSON = re.compile(
    r"\b(?:he|she|him|her(?=\W*$| (?:about|to|for|in|on|at|with|and|or|from|by)\b))\b",
    re.IGNORECASE,
)
_PERSONS_OWN = re.compile(r"\b(?:his|her)\b", re.IGNORECASE)
_PAIR = re.compile(r"\b(?:they|them|(?:the|these) two(?: of them)?)\b", re.IGNORECASE)
_THEY = re.compile(r"\b(?:they|them)\b", re.IGNORECASE)
_AGREE = re.compile(r"\b(?:agree|disagree|differ)\W*$", re.IGNORECASE)
_MAN_OR_WOMAN = re.compile(r"\bthe (?:man|gentleman|woman|lady)\b", re.IGNORECASE)
BARE_PERSON = re.compile(r"^(?:he|she|him|her)$", re.IGNORECASE)
_FULL_NAME = re.compile(r"\b[A-Z][\w’'-]*[a-z] [A-Z][\w’'-]*[a-z]\b")
_THE_HOUSE = re.compile(
    r"\b(?:the|his|her|their|this|that) (?:company|firm|organi[sz]ation|agency)\b"
)
TWO = 2  # people whom "they" can mean


def they_named(turn: Turn) -> str | None:
    """They, after two people were asked about, are those two."""
    names = turn.people_asked_about()
    if len(names) != TWO or not _PAIR.search(turn.text):
        return None
    put = _PAIR.sub(" and ".join(names), turn.text, count=1)
    about = re.search(r" about .+?(?=\W*$)", turn.asked)
    if about is None or not _AGREE.search(put):
        return put
    return f"{put.rstrip(' ?.!')}{about.group()}?"


def sides_named(turn: Turn) -> str | None:
    """They, after a question on both sides of an article, are these two."""
    if turn.pair is None or turn.side is not None or not _THEY.search(turn.text):
        return None
    asked = understand(turn.asked)
    both = asked.contrasts or all(holds(turn.asked, side) for side in turn.pair)
    if not both or turn.people.named(asked):
        return None
    first, second = turn.pair
    return _THEY.sub(f"{first}s and {second}s", turn.text, count=1)


def person_named(turn: Turn) -> str | None:
    """He and she are the one person asked about, or else the only one quoted in the answer."""
    if turn.people.named(understand(turn.text)) or WHAT_ABOUT.match(turn.text):
        return None
    if turn.pronoun is None:  # none, or "he" and "her", who are two
        return None
    name = person_meant(turn)
    if name is None or set(words(name)) & set(words(turn.text)):
        return None
    for pronoun, put in ((_PERSON, name), (_PERSONS_OWN, f"{name}’s")):
        if pronoun.search(turn.text):
            return pronoun.sub(put, turn.text)
    return None


def person_meant(turn: Turn) -> str | None:
    """Whom "he" or "she" means; nobody where two may be meant or the articles say otherwise."""
    return _person_asked_about(turn) or _person_quoted(turn)


def _person_asked_about(turn: Turn) -> str | None:
    asked = understand(turn.asked)
    named = turn.people.named(asked)
    fit = fitting(named, turn.pronoun, turn.search)
    if len(fit) == 1:
        return fit.pop()
    if len(named) == 1 and _is_by_surname(named[0], turn.asked) and not fit:
        own = pronoun_of(named[0], turn.search)
        return named[0].name if own in {None, turn.pronoun} else None
    houses = [words(one.organisation or "") for one in turn.people.everybody]
    others = [
        full
        for name in asked.names
        if not any(house[: len(words(name))] == words(name) for house in houses)
        for full in [_in_full(name, turn.before)]
        if " " in full and not _is_the(full, turn)
    ]
    return others[0] if len(others) == 1 and not named else None


def _is_by_surname(speaker: Speaker, asked: str) -> bool:
    """Whether somebody is called by the last name alone, as no organisation is."""
    first, _, last = (speaker.name or "").rpartition(" ")
    return bool(first) and last in asked and first not in asked


def _is_the(name: str, turn: Turn) -> bool:
    """Whether something is called "the" by this name, as no person is."""
    texts = [turn.search.article(one.article_id).text for one in turn.before.citations]
    pattern = re.compile(rf"\b[Tt]he {re.escape(name)}\b(?! (?:family|case|team)\b)")
    return any(pattern.search(text) for text in (turn.asked, *texts))


def _in_full(name: str, before: Answer) -> str:
    """A surname with the first name that the last answer gives it."""
    nearest = before.refusal.nearest if before.refusal else ()
    parts = [*(part.text for part in before.statements), *(one.text for one in nearest)]
    shown = " ".join(parts)
    found = re.search(rf"\b[A-Z][\w.]+ {re.escape(name)}\b", shown)
    return found.group() if found else name


def _person_quoted(turn: Turn) -> str | None:
    """The one person quoted, where nobody else is told of who could be meant as well."""
    speakers = [one for shown in turn.before.quotes for one in [shown.quote.speaker] if one]
    names = fitting(speakers, turn.pronoun, turn.search)
    if len(names) != 1:
        return None
    known = {word for one in speakers for part in _fields(one) for word in words(part)}
    shown = " ".join(part.text for part in turn.before.statements)
    strange = [one for one in _FULL_NAME.findall(shown) if known.isdisjoint(words(one))]
    return None if strange else names.pop()


def _fields(speaker: Speaker) -> list[str]:
    return [one for one in (speaker.name, speaker.title, speaker.organisation) if one]


def man_or_woman(text: str, search: Search, people: People) -> str:
    """The woman is the one person of all quoted who may be meant, if there is one."""
    match = _MAN_OR_WOMAN.search(text)
    if match is None or people.named(understand(text)):
        return text
    names = fitting(people.everybody, asked_with(match.group()), search)
    return text.replace(match.group(), names.pop()) if len(names) == 1 else text


def asks_of_nobody(turn: Turn) -> bool:
    """Whether what somebody says is asked for and nothing besides, but not whose words."""
    own = understand(turn.text)
    if WHAT_ABOUT.match(turn.text) and BARE_PERSON.match(WHAT_ABOUT.sub(r"\1", turn.text)):
        return True
    points = turn.pronoun is not None and _PERSON.search(turn.text)
    return bool(points and own.asks_saying and not own.names and not left_over(own, ()))


def house_named(turn: Turn) -> str | None:
    """The company is the one that the people quoted in the last answer are of."""
    speakers = (shown.quote.speaker for shown in turn.before.quotes)
    houses = {one.organisation for one in speakers if one is not None and one.organisation}
    if len(houses) != 1 or not _THE_HOUSE.search(turn.text):
        return None
    return _THE_HOUSE.sub(str(*houses), turn.text)
