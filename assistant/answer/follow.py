"""A follow-up and the turns before -> a question that stands alone.

Only what the turns before make certain is filled in: the other of two sides, the one person just
quoted, the question itself. Any other question is left as it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from assistant.answer.contrast import Sides, holds, of_title
from assistant.answer.pronoun import asked_with, fitting, pronoun_of
from assistant.answer.question import Question, understand
from assistant.answer.whose import People, left_over
from assistant.index.framing import is_framing
from assistant.index.naming import has_title
from assistant.index.search import Search
from assistant.index.words import content_words, words
from assistant.types import Answer, Speaker

_OTHER = re.compile(
    r"^\W*(?:and|but|what about|how about|and what about|or)?\s*(?:for |of |in )?"
    r"the other(?: \w+)?\W*$",
    re.IGNORECASE,
)
# Not "and how is it made?", which is a question of its own.
_WHAT_ABOUT = re.compile(
    r"^\W*(?:and|but|or)?\s*(?:what about|how about|and about|and|but|or)\s+"
    r"(?!(?:who|what|when|where|why|how|which|whose|is|are|was|were|do|does|did|has|have|can|could|"
    r"will|would|should|if)\b)(?:for |of )?(.+?)\W*$",
    re.IGNORECASE,
)
_WHO_SAID = re.compile(
    r"^\W*(?:and |but |so )?(?:who (?:said|says|is saying|told you|claims?|claimed)"
    r"(?: (?:that|this|it|so))?|says who|whose (?:words|opinion|view) (?:is|are|was|were) "
    r"(?:that|this|these|those|it|they))\W*$",
    re.IGNORECASE,
)
_WHY = re.compile(
    r"^\W*(?:and |but |so )?(?:why|how come|how so)(?: is (?:that|this|it)| so| exactly)*\W*$",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"^\W*(?:and )?(?:what else|anything else|more|(?:tell|show) me more|go on|something else|"
    r"and more|else|is there more|any more|(?:are there )?(?:any|which|what|some) others?)"
    r"(?: (?:about|on) (?:that|this|it)| worth \w+| (?:are|there|mentioned))*\W*$",
    re.IGNORECASE,
)
_ELSE = re.compile(r"\belse\b", re.IGNORECASE)
_PERSON = re.compile(
    r"\b(?:he|she|him|her(?=\W*$| (?:about|to|for|in|on|at|with|and|or|from|by)\b))\b",
    re.IGNORECASE,
)
_PERSONS_OWN = re.compile(r"\b(?:his|her)\b", re.IGNORECASE)
_THEY = re.compile(r"\b(?:they|them)\b", re.IGNORECASE)
_PAIR = re.compile(r"\b(?:they|them|(?:the|these) two(?: of them)?)\b", re.IGNORECASE)
_THEN = re.compile(r" then(?=\W*$)", re.IGNORECASE)
_AGREE = re.compile(r"\b(?:agree|disagree|differ)\W*$", re.IGNORECASE)
_MAN_OR_WOMAN = re.compile(r"\bthe (?:man|gentleman|woman|lady)\b", re.IGNORECASE)
# "His co-author", "him".
_POST = re.compile(r"^(?:his|her|their) (.+)$", re.IGNORECASE)
_BARE_PERSON = re.compile(r"^(?:he|she|him|her)$", re.IGNORECASE)
_FULL_NAME = re.compile(r"\b[A-Z][\w’'-]*[a-z] [A-Z][\w’'-]*[a-z]\b")
# What a question may point back with.
_BACK = re.compile(
    r"^\W*(?:and|but|or|so)\b|\b(?:it|its|that|this|they|them|their|these|those|there|then|ones?|"
    r"he|she|him|her|his)\b",
    re.IGNORECASE,
)
_ABOUT = re.compile(r"\b(?:about|of|on)\s+(?!.*\b(?:about|of|on)\b)([^?]+)", re.IGNORECASE)
_THE_LAST = re.compile(r"\b(?:the|an?|his|her|its|their) (?:[\w'’-]+ ){0,2}[\w'’-]+(?=\W*$)")
_DETERMINED = re.compile(r"^(?:the|an?|his|her|its|their)\b", re.IGNORECASE)
_PLACED = re.compile(r"^(?:in|on|at|by|from|for|during|after|before|with|to)\b", re.IGNORECASE)
_COUNTED = re.compile(r"\b(?i:how many|how much|which|what) [A-Z]")
_LAST_PLACED = re.compile(
    r" (?:in|on|at|by|from|for|during|after|before|with|(?<!according )to) "
    r"(?!.* (?:in|on|at|by|from|for|during|after|before|with|(?<!according )to) ).+$",
    re.IGNORECASE,
)
_THE_HOUSE = re.compile(
    r"\b(?:the|his|her|their|this|that) (?:company|firm|organi[sz]ation|agency)\b"
)
# "The film", "they": something spoken of before.
_SAME = re.compile(
    r"\b(?:the|this|that|it|its|they|them|their|these|those|he|she|his|her)\b", re.IGNORECASE
)
# "Since when?", "by whom?": a question that is none without the one before it.
_BARE = re.compile(
    r"^\W*(?:and |but |so )?(?:(?:since|until|till|from|by|for|how) )?"
    r"(?:who|whom|when|where|how|how (?:much|many|long|often|far)|which(?: ones?)?|what)\W*$",
    re.IGNORECASE,
)
# What can mean nothing but what was just spoken of; "it" may mean nothing at all.
_PLAINLY_BACK = re.compile(
    r"^(?:\W*(?:and|but|so))?(?:\W*\w+){1,3} (?:they|them|their|he|she|him|his|her)\b"
    r"|\b(?:that|this)(?=\W*$| (?:out|up|so|happen\w*|work\w*|mean|possible|true)\b)",
    re.IGNORECASE,
)
FIRST_WORDS = 30  # of a statement that "who said that" and "why" ask about

Kind = Literal["question", "speaker", "reason", "nothing"]


@dataclass(frozen=True, slots=True)
class Followed:
    """A question that stands alone.

    `anew` asks not to be shown again what was shown before. `kind` says what is asked: a question,
    the speaker of the last answer, the reason for it, or either of these with nothing to ask it
    of. `wider` is another reading, to be tried if the first comes to nothing: what was said as it
    stands, or with the question before it. `articles` are those of the turn before, where a
    question names nothing itself and may be about what they tell; `bound` is one that can be about
    nothing else.
    """

    text: str
    anew: bool = False
    kind: Kind = "question"
    wider: str | None = None
    articles: frozenset[str] = frozenset()
    bound: bool = False


def follow(text: str, history: Sequence[Answer], search: Search, people: People) -> Followed:
    """Complete a follow-up from the turns before, oldest first; another question stays as it is."""
    told = [one for one in history if _is_turn(one)]
    text = _man_or_woman(text, search, people)
    asks = _asks(text)
    if (asks or _MORE.match(text)) and not (told and told[-1].statements):
        return Followed(text, kind="nothing")
    if not told:
        return Followed(text)
    before = told[-1]
    if asks:
        return Followed(f"{_OF_LAST[asks]}{_opening(before)}", kind=asks)
    turn = _Turn(text, told, search, people)
    steps = (
        _again,
        _other_side,
        _what_about,
        _they_named,
        _house_named,
        _person_named,
        _side_named,
    )
    for step in steps:
        full = step(turn)
        if full is not None:
            anew = bool(_MORE.match(text) or _ELSE.search(text))
            alone = step is _what_about and not all(map(str.isdigit, understand(text).words))
            return Followed(full, anew, wider=text if alone else None)
    return _as_it_stands(turn)


def _as_it_stands(turn: _Turn) -> Followed:
    """A question that nothing is filled in of, with what it may be about."""
    text = turn.text
    if _asks_of_nobody(turn):
        return Followed(text, kind="nothing")
    own, before = understand(text), f"{_said_before(turn)} {text}"
    articles = frozenset(one.article_id for one in turn.before.citations)
    if _BARE.match(text):
        return Followed(before, articles=articles, bound=True)
    back = _points_back(text, turn.search)
    if back and all(map(is_framing, own.words)):
        return Followed(before, articles=articles)
    same = _SAME.search(text) and not own.names
    return Followed(
        text,
        bool(_ELSE.search(text)),
        wider=before if back else None,
        articles=articles if same else frozenset(),
        bound=bool(same and back and _PLAINLY_BACK.search(text)),
    )


def _said_before(turn: _Turn) -> str:
    """The question before; without the one that it was itself read behind, if it needs none."""
    own = " ".join(turn.before.question.split())
    read_behind = turn.asked != own and turn.asked.endswith(own)
    alone = read_behind and not all(map(is_framing, understand(own).words))
    return own if alone else turn.asked


def read(full: str, asked: str) -> Question:
    """A question as understood; put behind the one before it, the kind asked for is its own."""
    if full == asked or not full.endswith(asked):
        return understand(full)
    own = understand(asked)
    return replace(
        understand(full),
        wants=own.wants,
        contrasts=own.contrasts,
        sides=own.sides,
        asks_saying=own.asks_saying,
        asks_everybody=own.asks_everybody,
    )


_OF_LAST: dict[Kind, str] = {"speaker": "Who said: ", "reason": "Why? "}
_NO_TURN = ("greeting", "empty")


def _is_turn(one: Answer) -> bool:
    """Whether a follow-up may be to this; not to what followed up in vain itself."""
    if one.refusal is None:
        return True
    full = one.interpreted_as or ""
    return one.refusal.reason not in _NO_TURN and not full.startswith(tuple(_OF_LAST.values()))


def _opening(before: Answer) -> str:
    """The first words of what was shown, as a whole where they are few."""
    words_ = before.statements[0].text.split()
    cut = f"{' '.join(words_[:FIRST_WORDS])} …"
    return cut if len(words_) > FIRST_WORDS else " ".join(words_)


def _plain(asked: str) -> str:
    for prefix in _OF_LAST.values():
        asked = asked.removeprefix(prefix)
    return asked


def _asks(text: str) -> Kind | None:
    """What a follow-up asks of the answer before."""
    if _WHO_SAID.match(text):
        return "speaker"
    return "reason" if _WHY.match(text) else None


def _points_back(text: str, search: Search) -> bool:
    """Whether a question may be about what was just spoken of: it names nothing strange itself."""
    own = [word for word in content_words(text) if not is_framing(word)]
    return bool(_BACK.search(text)) and all(search.knows(word) for word in own)


class _Turn:
    """A follow-up with what the last answer makes certain."""

    def __init__(self, text: str, told: Sequence[Answer], search: Search, people: People) -> None:
        self.text = text
        self.before = told[-1]
        self.all_asked = [_plain(one.interpreted_as or one.question) for one in told]
        self.asked = self.all_asked[-1]
        self.search = search
        self.people = people
        self.pair = _pair(self.before, search)
        self.side = self.side_of(self.asked)
        self.pronoun = asked_with(text)

    def side_of(self, asked: str) -> str | None:
        """The one side that a question names."""
        named = [side for side in self.pair or () if holds(asked, side)]
        return named[0] if len(named) == 1 else None

    def people_asked_about(self) -> list[str]:
        """The people that the last question names, and with "and Reed?" those of the one before."""
        asked = [self.asked]
        if _WHAT_ABOUT.match(self.before.question) and len(self.all_asked) > 1:
            asked.insert(0, self.all_asked[-2])
        found = (one for text in asked for one in self.people.named(understand(text)))
        return list(dict.fromkeys(n for one in found for n in fitting([one], None, self.search)))


def _again(turn: _Turn) -> str | None:
    """What else asks the question before once more."""
    return turn.asked if _MORE.match(turn.text) and turn.before.answered else None


def _other_side(turn: _Turn) -> str | None:
    if turn.pair is None or turn.side is None or not _OTHER.match(turn.text):
        return None
    first, second = turn.pair
    return _swapped(turn.asked, turn.side, second if turn.side == first else first)


def _what_about(turn: _Turn) -> str | None:
    """The question before, put about another person, the other side or another thing."""
    match = _WHAT_ABOUT.match(turn.text)
    thing = _thing(match.group(1), turn) if match else None
    if thing is None:
        return None
    before = turn.people.named(understand(turn.asked))
    other = understand(f"What about {thing}?")
    if before and turn.people.named(other):
        name = next((s.name for s in before if s.name and s.name in turn.asked), None)
        name = name or next((w for s in before for w in _names_in(s, turn.asked)), None)
        return _instead(name, thing, turn.asked) if name else None
    swapped = _about_side(thing, turn)
    if swapped is not None:
        return swapped
    if not all(turn.search.knows(word) for word in other.words):
        return None
    names = understand(turn.asked).names
    if len(names) == 1 and other.names == (thing,) and not _COUNTED.search(turn.asked):
        return _instead(names[0], thing, turn.asked)
    return _put(thing, turn.asked) if other.words else None


def _instead(name: str, thing: str, asked: str) -> str:
    """A question with a thing in the place of a name, but for longer words: not of "Reedham"."""
    return re.sub(rf"\b{re.escape(name)}\b", lambda _: thing, asked, count=1)


def _thing(thing: str, turn: _Turn) -> str | None:
    """What is asked about next, by name: "his co-author" is the one person with that title."""
    if _BARE_PERSON.match(thing):
        name = _person(turn)
        return None if name is None or name in turn.people_asked_about() else name
    post = _POST.match(thing)
    if post is None:
        return thing
    articles = dict.fromkeys(one.article_id for one in turn.before.citations)
    quotes = [quote for one in articles for quote in turn.search.quotes(one)]
    names = {
        one.name
        for quote in quotes
        for one in [quote.speaker]
        if one is not None and one.name and has_title(one, post.group(1))
    }
    names -= set(turn.people_asked_about())
    return names.pop() if len(names) == 1 else None


def _about_side(thing: str, turn: _Turn) -> str | None:
    """The last question that was about one side, put about the side that a thing is."""
    side = next((one for one in turn.pair or () if _is_side(thing, one)), None)
    asked = next((one for one in reversed(turn.all_asked) if turn.side_of(one)), "")
    before = turn.side_of(asked)
    if side is None or before is None:
        return None
    plain = thing.removeprefix("the ").removeprefix("a ")
    return _swapped(asked, before, plain if holds(thing, side) else side)


def _is_side(thing: str, side: str) -> bool:
    """Whether a thing is one of two sides, by its words or the first letters of some of them."""
    if holds(thing, side):
        return True
    whole = words(side)
    for short in re.findall(r"\b[A-Z]{2,}(?=s?\b)", thing):
        if [word[0] for word in whole[: len(short)]] == list(short.lower()):
            spelt = thing.replace(short, " ".join(whole[: len(short)]))
            return holds(spelt, side)
    return False


def _put(thing: str, asked: str) -> str | None:
    """A question with a thing in the place of its last one, if it has one of that kind."""
    stem_ = asked.rstrip(" ?.!")
    if _PLACED.match(thing):
        placed = _LAST_PLACED.search(stem_)
        return f"{stem_[: placed.start()] if placed else stem_} {thing}?"
    last = _THE_LAST.search(stem_)
    if _DETERMINED.match(thing) and last:
        return f"{stem_[: last.start()]}{thing}?"
    about = _ABOUT.search(stem_)
    return f"{stem_[: about.start(1)]}{thing}?" if about else None


def _they_named(turn: _Turn) -> str | None:
    """They, after two people were asked about, are those two."""
    names = turn.people_asked_about()
    if len(names) != len(("one", "the other")) or not _PAIR.search(turn.text):
        return None
    put = _PAIR.sub(" and ".join(names), turn.text, count=1)
    about = re.search(r" about .+?(?=\W*$)", turn.asked)
    if about is None or not _AGREE.search(put):
        return put
    return f"{put.rstrip(' ?.!')}{about.group()}?"


def _person_named(turn: _Turn) -> str | None:
    """He and she are the one person asked about, or else the only one quoted in the answer."""
    if turn.people.named(understand(turn.text)) or _WHAT_ABOUT.match(turn.text):
        return None
    if turn.pronoun is None:  # none, or "he" and "her", who are two
        return None
    name = _person(turn)
    if name is None or set(words(name)) & set(words(turn.text)):
        return None
    for pronoun, put in ((_PERSON, name), (_PERSONS_OWN, f"{name}’s")):
        if pronoun.search(turn.text):
            return pronoun.sub(put, turn.text)
    return None


def _person(turn: _Turn) -> str | None:
    """Whom "he" or "she" means; nobody where two may be meant or the articles say otherwise."""
    return _person_asked_about(turn) or _person_quoted(turn)


def _person_asked_about(turn: _Turn) -> str | None:
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


def _is_the(name: str, turn: _Turn) -> bool:
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


def _person_quoted(turn: _Turn) -> str | None:
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


def _man_or_woman(text: str, search: Search, people: People) -> str:
    """The woman is the one person of all quoted who may be meant, if there is one."""
    match = _MAN_OR_WOMAN.search(text)
    if match is None or people.named(understand(text)):
        return text
    names = fitting(people.everybody, asked_with(match.group()), search)
    return text.replace(match.group(), names.pop()) if len(names) == 1 else text


def _asks_of_nobody(turn: _Turn) -> bool:
    """Whether what somebody says is asked for and nothing besides, but not whose words."""
    own = understand(turn.text)
    if _WHAT_ABOUT.match(turn.text) and _BARE_PERSON.match(_WHAT_ABOUT.sub(r"\1", turn.text)):
        return True
    points = turn.pronoun is not None and _PERSON.search(turn.text)
    return bool(points and own.asks_saying and not own.names and not left_over(own, ()))


def _house_named(turn: _Turn) -> str | None:
    """The company is the one that the people quoted in the last answer are of."""
    speakers = (shown.quote.speaker for shown in turn.before.quotes)
    houses = {one.organisation for one in speakers if one is not None and one.organisation}
    if len(houses) != 1 or not _THE_HOUSE.search(turn.text):
        return None
    return _THE_HOUSE.sub(str(*houses), turn.text)


def _side_named(turn: _Turn) -> str | None:
    """They are the side that the question before was about; they differ as the two sides do."""
    if turn.pair is not None and understand(turn.text).contrasts and turn.side is not None:
        both = " and ".join(_plural(one) for one in turn.pair)
        plain = _THEN.sub("", turn.text)
        return _THEY.sub(both, plain) if _THEY.search(plain) else None
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
