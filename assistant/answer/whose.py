"""A question -> the people whose words it asks for, and on what."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from assistant.answer.question import Question
from assistant.index.words import stem, stems, words
from assistant.types import Speaker

SHORTEST_TITLE = 2  # words; "director" alone names nobody
SPEAKERS = 20_000  # whose words are remembered, about 10 MB

# Words of a question about somebody's words that name no topic.
_NO_TOPIC = re.compile(
    r"^(?:people|person|persons|experts?|someone|somebody|anyone|folks|opinions?|views?|advice|"
    r"advise[sd]?|advising|recommend\w*|suggest\w*|quot\w+|comments?|commented|describe[sd]?|"
    r"talk\w*|claim\w*|argue[sd]?|explain\w*|tells?|told|call|calls|called|believe[sd]?|words|"
    r"exactly|everything|anything|something|things?|else|say|said|point|points|make|makes|made|"
    r"opinion|think|feel|feels|felt|statement|statements|find|finds|found|reports?|reported|subject|matter|topic|here|ask|asked)$"
)


@dataclass(frozen=True, slots=True)
class Whose:
    """The people whose words are asked for, as they stand in the index; and the topic's words."""

    speakers: frozenset[Speaker]
    topic: tuple[str, ...]


def whose(question: Question, speakers: Sequence[Speaker]) -> Whose | None:
    """Whose words a question asks for; None when it asks for nobody's in particular."""
    if not question.asks_saying:
        return None
    asked = _Asked.of(question)
    for fits in (_by_name, _by_title, _by_organisation):
        found = [speaker for speaker in speakers if fits(speaker, asked)]
        if found:
            return Whose(frozenset(found), _topic(question, found))
    return None


def named(question: Question, speakers: Sequence[Speaker]) -> list[Speaker]:
    """The people that a question names, whether it asks for their words or not."""
    asked = _Asked.of(question)
    return [speaker for speaker in speakers if _by_name(speaker, asked)]


def asked_for(name: str, speakers: Sequence[Speaker], question: Question) -> Whose | None:
    """The people of a name, and the question as the topic; None when nobody has that name."""
    wanted = words(name)
    found = [one for one in speakers if wanted and set(wanted) <= set(words(one.name or ""))]
    return Whose(frozenset(found), _topic(question, found)) if found else None


Words = tuple[str, ...]


class _Asked(NamedTuple):
    """A question read once for all speakers: its words, their stems, and the words of its names."""

    words: Words
    stems: Words
    names: tuple[Words, ...]

    @classmethod
    def of(cls, question: Question) -> _Asked:
        names = tuple(tuple(words(name)) for name in question.names)
        return cls(tuple(words(question.text)), tuple(stems(question.text)), names)


class _Told(NamedTuple):
    """What is told of a speaker: words of the name, stems of the title, words of the house."""

    name: Words
    title: Words
    house: Words


@lru_cache(maxsize=SPEAKERS)
def _told(speaker: Speaker) -> _Told:
    name, title, house = (speaker.name or ""), (speaker.title or ""), (speaker.organisation or "")
    return _Told(tuple(words(name)), tuple(stems(title)), tuple(words(house)))


def _by_name(speaker: Speaker, asked: _Asked) -> bool:
    """The full name, or the surname as a name of its own, in any case of letters."""
    parts = _told(speaker).name
    if not parts:
        return False
    if len(parts) > 1 and _runs(parts, asked.words):
        return True
    if any(parts[-1] in given and set(given) <= set(parts) for given in asked.names):
        return True
    return not asked.names and parts[-1] in asked.words


def _by_title(speaker: Speaker, asked: _Asked) -> bool:
    title = _told(speaker).title
    if len(title) < SHORTEST_TITLE or not _runs(title, asked.stems):
        return False
    return not asked.names or _by_organisation(speaker, asked)


def _by_organisation(speaker: Speaker, asked: _Asked) -> bool:
    """The organisation, whole or by the start of its name ("Hitachi" of "Hitachi Vantara")."""
    house = _told(speaker).house
    if not house:
        return False
    if _runs(house, asked.words):
        return True
    return any(given == house[: len(given)] for given in asked.names if given)


def _topic(question: Question, speakers: Sequence[Speaker]) -> tuple[str, ...]:
    """The question's words without those that say who."""
    asked = stems(question.text)
    who = {s for name in question.names for s in stems(name)}
    who &= {s for p in speakers for s in stems(f"{p.name or ''} {p.organisation or ''}")}
    for speaker in speakers:
        who.update(stems(speaker.name or ""))
        for field in (speaker.title, speaker.organisation):
            if _runs(stems(field or ""), asked):
                who.update(stems(field or ""))
    return tuple(w for w in question.words if stem(w) not in who and not _NO_TOPIC.match(w))


def _runs(part: Sequence[str], whole: Sequence[str]) -> bool:
    """Whether `part` stands in `whole` as a run."""
    return (
        bool(part)
        and part[0] in whole
        and any(
            list(part) == list(whole[i : i + len(part)]) for i in range(len(whole) - len(part) + 1)
        )
    )
