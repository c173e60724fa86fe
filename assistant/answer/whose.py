"""A question -> the people whose words it asks for, and on what."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from assistant.answer.kinds import MEASURED, OF_A_KIND
from assistant.answer.question import Question
from assistant.answer.role import called, has_post, kernel, looked_under, role_asked
from assistant.answer.sayer import POSTS, SAY, SOMEBODY, Sayers
from assistant.index.naming import belongs_to, is_called, stands_in
from assistant.index.search import Search
from assistant.index.words import STOP_WORDS, stem, stems, words
from assistant.quotes.cues import table
from assistant.quotes.gender import by_name
from assistant.types import Speaker

SHORTEST_TITLE = 2  # words; "director" alone names nobody
SPEAKERS = 20_000  # whose words are remembered, about 10 MB

# Words of a question about somebody's words that name no topic.
_NO_TOPIC = re.compile(
    r"^(?:people|person|persons|m[ae]n|wom[ae]n|lady|gentleman|guy|experts?|someone|somebody|anyone|folks|opinions?|views?|advice|"
    r"advise[sd]?|advising|recommend\w*|suggest\w*|quot\w+|comments?|commented|describe[sd]?|"
    r"talk\w*|speaks?|spoke|claim\w*|argue[sd]?|explain\w*|tells?|told|call|calls|called|believe[sd]?|words|"
    r"exactly|everything|anything|something|things?|else|say|said|point|points|make|makes|made|"
    r"opinion|think|feel|feels|felt|company|firm|organi[sz]ation|agency|statements?|find|finds|found|reports?|reported|warn\w*|complain\w*|critici[sz]\w*|prais\w+|admit\w*|worr(?:y|ies|ied)|liken\w*|dislike[sd]?|expect|expects|expected|predict\w*|stress|insist\w*|repl(?:y|ies|ied)|respond|prefer\w*|favou?r\w*|rat(?:e|es|ed)|rank\w*|highe(?:r|st)|subject|matter|topic|here|ask|asked)$"
)
_NAMES = r"((?:(?:[A-Z][\w’'.-]*|of|and|or|de|van|von|the|&),? )*[A-Z][\w’'.-]*\w)"
_STUDIED = r"(?:survey|poll|study|census|questionnaire|report|figures|data|index)"
# "did Ann Reed and Bo Tarn say", "according to Reed", "Reed's opinion".
_SAYER = (
    re.compile(
        rf"\b(?:did|does|do|has|have|had|would) {_NAMES} (?:\w+ly |also |ever |both |himself |"
        r"herself )?(?:say|said|think|thought|tell|told|believe|claim|argue|suggest|recommend|"
        r"advise|explain|describe|mention|comment|warn|feel|write|written|add|point out|answer|"
        r"reply|respond|announce|react|predict|expect|prefer|favou?r|rate|rank|compare|liken|"
        r"criticise|criticize|praise)\b"
    ),
    re.compile(
        rf"\b(?:[Aa]ccording to|[Ww]ords of|[Oo]pinion of|[Vv]iew of) {_NAMES}\b"
        rf"(?!(?<!['’]s) {_STUDIED}\b)"
    ),
    re.compile(
        rf"\b{_NAMES}['’]s? (?:\w+ )?(?:opinions?|views?|words?|advice|comments?|remarks?)\b"
    ),
)
# Numbers "of the Quay Energy poll" are those of whoever was asked.
_SURVEY = re.compile(rf"\b(?:the|an?|this|that) {_NAMES} {_STUDIED}\b")
_SAYER_UNCAPPED = re.compile(rf"\b(?:did|does|would) ([a-z]+) ([a-z]+) (?:{SAY})\b")
# First words of many organisations.
_COMMON = table("national royal university city county state international federal")
_THE_HOUSE = re.compile(
    r"\b(?:did|does|has) the (?:company|firm|organi[sz]ation|agency|group|institute) "
    r"(?:say|said|think|tell|told|claim|argue|suggest|recommend|advise|announce)",
    re.IGNORECASE,
)
# "Compare Reed and Tarn": what each of them says, whatever it is on.
_COMPARED = re.compile(
    r"\b(?:(?:dis)?agree\w*|differ\w*|compar\w*|contrast\w*|versus|vs)\b", re.IGNORECASE
)
_COMPARING = re.compile(
    r"^(?:(?:dis)?agree\w*|differ\w*|compar\w*|contrast\w*|versus|vs|main|views?|positions?)$"
)
_AGREEING = re.compile(r"^(?:agree\w*|disagree\w*|concur\w*|speakers?|sources?|every\w+|all)$")


@dataclass(frozen=True, slots=True)
class Whose:
    """The people whose words are asked for, as they stand in the index; and on what.

    `about` is the question without the words that say who they are, and `topic` its words. `named`
    still has their names, where it does not ask what they say in so many words: "Does Reed mind …".
    `surely` is false where a name behind the question is all that asks for them, or where what is
    asked of somebody may be told in nobody's words.
    """

    speakers: frozenset[Speaker]
    about: str
    topic: tuple[str, ...]
    named: str
    surely: bool = True


class People:
    """Everybody who is quoted, by the words that a question may call them by.

    Built once for an index: a question looks only at those of whom it has such a word.
    """

    def __init__(self, speakers: Iterable[Speaker]) -> None:
        """Index `speakers`, whose order is kept."""
        self.everybody = tuple(speakers)
        self._surname: dict[str, list[Speaker]] = {}
        self._title: dict[str, list[Speaker]] = {}
        self._house: dict[str, list[Speaker]] = {}
        self._post: dict[str, list[Speaker]] = {}
        for speaker in self.everybody:
            told = _told(speaker)
            for under, words_ in (
                (self._surname, told.name[-1:]),
                (self._title, told.title[:1]),
                (self._house, told.house[:1]),
                (self._post, told.title),
            ):
                for word in words_:
                    under.setdefault(word, []).append(speaker)

    def named(self, question: Question) -> list[Speaker]:
        """The people that a question names, whether it asks for their words or not."""
        return self._by_name(_Asked.of(question))

    def meant(self, question: Question) -> list[Speaker]:
        """The people that a question names, or else gives the title or organisation of."""
        asked = _Asked.of(question)
        named = self._by_name(asked)
        if named:
            return list(dict.fromkeys(named + self._speaking_for(named)))
        return self._by_title(asked) or self._by_house(asked) or self._by_role(question)

    def told_of(self, question: Question) -> list[Speaker]:
        """The one person that a question names or gives the title of, whatever it asks."""
        asked = _Asked.of(question)
        found = self._by_name(asked) or self._by_title(asked)
        found = [one for one in found if one.name and _is_person(one)]
        return found if len({one.name for one in found}) == 1 else []

    def is_nobody(self, role: str, question: Question, search: Search) -> bool:
        """Whether nobody is called so: the articles lack the words, or theirs has another post."""
        if self._called(role):
            return False
        asked = _Asked.of(question)
        posts = [one.title for one in self._by_house(asked) if one.title]
        strange = [
            word for word in words(role) if word not in STOP_WORDS and not search.knows(word)
        ]
        if posts and not POSTS.isdisjoint(words(role)):
            return not any(has_post(role, title) for title in posts)
        return bool(strange)

    def uncalled(self, question: Question) -> list[str]:
        """By what a question calls somebody whom nobody quoted is called by."""
        role = role_asked(question.text)
        return [kernel(role)] if role and not self._called(role) else []

    def has_no_such_kin(self, kin: str) -> bool:
        """Whether nobody who is quoted is introduced as a relative of that kind."""
        return stem(words(kin)[-1]) not in self._post

    def of_the_only_house(self) -> list[Speaker]:
        """The people of the one organisation that anybody is of; none where there are several."""
        housed = [one for one in self.everybody if one.organisation]
        return housed if len({one.organisation for one in housed}) == 1 else []

    def _by_name(self, asked: _Asked) -> list[Speaker]:
        return [one for one in _under(self._surname, asked.all_words) if _by_name(one, asked)]

    def _speaking_for(self, named: Sequence[Speaker]) -> list[Speaker]:
        """Those who speak for an organisation that is itself quoted: "a survey by Quay Energy"."""
        houses = {one.name for one in named if one.name}
        return [one for one in self.everybody if one.organisation in houses]

    def _by_title(self, asked: _Asked) -> list[Speaker]:
        found = [one for one in _under(self._title, asked.stems) if _by_title(one, asked)]
        return [one for one in found if _by_organisation(one, asked)] or found

    def _by_role(self, question: Question) -> list[Speaker]:
        role = role_asked(question.text)
        return self._called(role) if role else []

    def _called(self, role: str) -> list[Speaker]:
        return called(role, _under(self._post, looked_under(role)))

    def _by_house(self, asked: _Asked) -> list[Speaker]:
        return [one for one in _under(self._house, asked.all_words) if _by_organisation(one, asked)]


def whose(question: Question, people: People) -> Whose | None:
    """Whose words a question asks for; None when it asks for nobody's in particular.

    When somebody said "it" is not asked of the words but of their date.
    """
    names = {one.name for one in people.named(question)}
    compared = bool(_COMPARED.search(question.text)) and len(names) > 1
    found = people.meant(question)
    role = role_asked(question.text)
    sayers_ = Sayers(found, role)
    asks = question.asks_saying or compared or role or sayers_.are_asked_apart(question.main)
    told_of = [] if asks else people.told_of(question)
    found = found if asks else told_of
    if not found and _THE_HOUSE.search(question.text):
        found = people.of_the_only_house()
    if question.wants in MEASURED and _SURVEY.search(question.text):
        found = [one for one in found if _is_person(one)]
    asked = _Asked.of_names(sayers(question))
    if asked is not None and role is None:
        found = [one for one in found if _is_among(one, asked)]
    named = sayers_.left_out(question.main)
    about = sayers_.without_name(named)
    topic = _topic(question, found, named)
    if told_of and not topic and question.wants not in OF_A_KIND:
        return None
    if compared:
        topic = tuple(word for word in topic if not _COMPARING.match(word))
    if not found or (question.wants == "date" and not topic):
        return None
    surely = question.asks_saying or compared or not sayers_.are_addressed(question.main)
    surely = surely and not told_of
    return Whose(frozenset(found), about, topic, about if told_of else named, surely)


def left_over(question: Question, speakers: Sequence[Speaker]) -> tuple[str, ...]:
    """The question's words without those that name these people and those that ask for words."""
    return _topic(question, speakers)


def sayers(question: Question) -> tuple[str, ...]:
    """The names of the question, as it has them, that it asks for the words of."""
    found = " ".join(one for pattern in _SAYER for one in pattern.findall(question.text))
    uncapped = _SAYER_UNCAPPED.findall(question.text) if not question.names else []
    return tuple(
        [name for name in question.names if name in found]
        + [f"{first} {last}".title() for first, last in uncapped if by_name(first)]
    )


def unquoted(question: Question, people: People) -> list[str]:
    """The names that a question asks for the words of, of which nobody is quoted."""
    return [
        name
        for name in sayers(question)
        for asked in [_Asked.of_names([name])]
        if asked
        and not name.isupper()
        and not any(
            _is_among(one, asked) or set(asked.words) <= set(words(one.title or ""))
            for one in people.everybody
        )
    ]


def strangers(question: Question, search: Search) -> list[str]:
    """Whose words a question without capitals asks for by first and last name, if unknown."""
    if question.text != question.text.lower():
        return []
    return [
        f"{first} {last}".title()
        for first, last in _SAYER_UNCAPPED.findall(question.text)
        if not search.knows(last)
        and (by_name(first) or not (search.knows(first) or first in STOP_WORDS or last[-1] == "s"))
    ]


def topic_of_all(question: Question) -> tuple[str, ...]:
    """What everybody is asked about: the question's words without those that ask."""
    return tuple(w for w in _topic(question, ()) if not _AGREEING.match(w))


def asked_for(
    people: People,
    question: Question,
    name: str | None = None,
    organisation: str | None = None,
) -> Whose | None:
    """The people of a name, an organisation or both, and the question as the topic.

    None when there is nobody such.
    """
    found = [
        one
        for one in people.everybody
        if (name is None or is_called(one, name))
        and (organisation is None or belongs_to(one, organisation))
    ]
    about = Sayers(found).left_out(question.main)
    topic = _topic(question, found, about)
    return Whose(frozenset(found), about, topic, about) if found else None


def _under(table: Mapping[str, Sequence[Speaker]], given: Iterable[str]) -> list[Speaker]:
    """Those who stand under a word given, each once, in an order that does not vary."""
    return list(dict.fromkeys(one for word in sorted(set(given)) for one in table.get(word, ())))


Words = tuple[str, ...]


class _Asked(NamedTuple):
    """A question read once for all speakers: its words, their stems, and the words of its names."""

    words: Words
    stems: Words
    names: tuple[Words, ...]
    all_words: frozenset[str]

    @classmethod
    def of(cls, question: Question) -> _Asked:
        names = tuple(tuple(words(name)) for name in question.names)
        own = tuple(words(question.text))
        every = frozenset(own).union(*names)
        return cls(own, tuple(stems(question.text)), names, every)

    @classmethod
    def of_names(cls, names: Sequence[str]) -> _Asked | None:
        """Only these names, if there are any."""
        given = tuple(tuple(words(name)) for name in names)
        own = tuple(word for name in given for word in name)
        return cls(own, tuple(stems(" ".join(names))), given, frozenset(own)) if given else None


class _Told(NamedTuple):
    """What is told of a speaker: words of the name, stems of the title, words of the house."""

    name: Words
    title: Words
    house: Words


@lru_cache(maxsize=SPEAKERS)
def _told(speaker: Speaker) -> _Told:
    name, title, house = (speaker.name or ""), (speaker.title or ""), (speaker.organisation or "")
    return _Told(tuple(words(name)), tuple(stems(title)), tuple(words(house)))


def _is_person(speaker: Speaker) -> bool:
    """Whether somebody has a first and a last name, and a title or a name that people have."""
    first, *rest = _told(speaker).name
    return bool(rest) and (speaker.title is not None or by_name(first) is not None)


def _by_name(speaker: Speaker, asked: _Asked) -> bool:
    """The full name, or the surname as a name of its own, in any case of letters."""
    parts = _told(speaker).name
    if not parts or parts[-1] not in asked.all_words:
        return False
    if len(parts) > 1 and stands_in(parts, asked.words):
        return True
    if any(parts[-1] in given and set(given) <= set(parts) for given in asked.names):
        return True
    is_person = len(parts) == 1 or speaker.title or speaker.organisation or by_name(parts[0])
    opens = asked.words[0] == parts[-1] and asked.words[1:2] in (("on",), ("about",))  # "Reed on …"
    return bool(is_person) and (opens or (not asked.names and parts[-1] in asked.words))


def _is_among(speaker: Speaker, asked: _Asked) -> bool:
    return _by_name(speaker, asked) or _by_organisation(speaker, asked)


def _by_title(speaker: Speaker, asked: _Asked) -> bool:
    title = _told(speaker).title
    if len(title) < SHORTEST_TITLE or not stands_in(title, asked.stems):
        return False
    return not asked.names or _by_organisation(speaker, asked)


def _by_organisation(speaker: Speaker, asked: _Asked) -> bool:
    """The organisation, whole or by the start of its name ("Hitachi" of "Hitachi Vantara")."""
    house = _told(speaker).house
    if not house:
        return False
    if stands_in(house, asked.words) or _is_its_man(house, asked.words):
        return True
    return any(given == house[: len(given)] for given in asked.names if given)


def _is_its_man(house: Sequence[str], asked: Sequence[str]) -> bool:
    """Whether a question speaks of "the Quay guy" or "the boss at Quay"."""
    first = next((word for word in house if word not in STOP_WORDS | _COMMON), None)
    somebody = SOMEBODY | POSTS
    return first is not None and any(
        (one == first and after in somebody)
        or (one in somebody and after in {"at", "of", "from"} and last == first)
        for one, after, last in zip(asked, [*asked[1:], ""], [*asked[2:], "", ""], strict=False)
    )


def _topic(
    question: Question, speakers: Sequence[Speaker], about: str | None = None
) -> tuple[str, ...]:
    """The question's words without those that say who, of `about` if given."""
    within = None if about is None else set(words(about))
    asked = stems(question.text)
    who = {s for name in question.names for s in stems(name)}
    who &= {s for p in speakers for s in stems(f"{p.name or ''} {p.organisation or ''}")}
    for speaker in speakers:
        who.update(stems(speaker.name or ""))
        for field in (speaker.title, speaker.organisation):
            if stands_in(stems(field or ""), asked):
                who.update(stems(field or ""))
    return tuple(
        word
        for word in question.words
        if stem(word) not in who
        and not _NO_TOPIC.match(word)
        and (within is None or word in within)
    )
