"""A follow-up and the turns before -> a question that stands alone.

Only what the turns before make certain is filled in: the other of two sides, the one person just
quoted, the question itself. Any other question is left as it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.answer.filed import asks_of_file
from assistant.answer.instead import other_side, side_named, what_about
from assistant.answer.question import Question, understand
from assistant.answer.turn import OF_LAST, Kind, Turn
from assistant.answer.whom import (
    asks_of_nobody,
    house_named,
    man_or_woman,
    person_named,
    sides_named,
    they_named,
)
from assistant.answer.whose import People
from assistant.index.framing import is_framing
from assistant.index.search import Search
from assistant.index.words import content_words
from assistant.types import Answer

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
# What a question may point back with.
_BACK = re.compile(
    r"^\W*(?:and|but|or|so)\b|\b(?:it|its|that|this|they|them|their|these|those|there|then|ones?|"
    r"he|she|him|her|his)\b",
    re.IGNORECASE,
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
# Beside, or in the place of, what was just spoken of.
_BESIDE = frozenset({"instead", "otherwise", "besides", "meanwhile"})
_NO_TURN = ("greeting", "empty")
FIRST_WORDS = 30  # of a statement that "who said that" and "why" ask about


@dataclass(frozen=True, slots=True)
class Followed:
    """A question that stands alone.

    `anew` asks not to be shown again what was shown before. `kind` says what is asked: a question,
    the speaker of the last answer, the reason for it, either of these with nothing to ask it of,
    or what its article is filed under. `wider` is another reading, to be tried if the first comes
    to nothing: what was said as it stands, or with the question before it. `articles` are those of
    the turn before, where a question names nothing itself and may be about what they tell; `bound`
    is one that can be about nothing else.
    """

    text: str
    anew: bool = False
    kind: Kind = "question"
    wider: str | None = None
    articles: frozenset[str] = frozenset()
    bound: bool = False


def follow(text: str, history: Sequence[Answer], search: Search, people: People) -> Followed:
    """Complete a follow-up from the turns before, oldest first; another question stays as it is."""
    if asks_of_file(text):
        return Followed(text, kind="file")
    told = [one for one in history if _is_turn(one)]
    text = man_or_woman(text, search, people)
    asks = _asks(text)
    if (asks or _MORE.match(text)) and not (told and told[-1].statements):
        return Followed(text, kind="nothing")
    if not told:
        return Followed(text)
    before = told[-1]
    if asks:
        return Followed(f"{OF_LAST[asks]}{_opening(before)}", kind=asks)
    turn = Turn(text, told, search, people)
    steps = (
        _again,
        other_side,
        what_about,
        they_named,
        sides_named,
        house_named,
        person_named,
        side_named,
    )
    for step in steps:
        full = step(turn)
        if full is not None:
            anew = bool(_MORE.match(text) or _ELSE.search(text))
            alone = step is what_about and not all(map(str.isdigit, understand(text).words))
            return Followed(full, anew, wider=text if alone else None)
    return _as_it_stands(turn)


def _as_it_stands(turn: Turn) -> Followed:
    """A question that nothing is filled in of, with what it may be about."""
    text = turn.text
    if asks_of_nobody(turn):
        return Followed(text, kind="nothing")
    own, before = understand(text), f"{_said_before(turn)} {text}"
    articles = frozenset(one.article_id for one in turn.before.citations)
    if _BARE.match(text):
        return Followed(before, articles=articles, bound=True)
    back = _points_back(text, turn.search)
    if back and all(map(_is_of_before, own.words)):
        return Followed(before, articles=articles)
    same = _SAME.search(text) and not own.names
    return Followed(
        text,
        bool(_ELSE.search(text)),
        wider=before if back else None,
        articles=articles if same else frozenset(),
        bound=bool(same and back and _PLAINLY_BACK.search(text)),
    )


def _said_before(turn: Turn) -> str:
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


def _is_turn(one: Answer) -> bool:
    """Whether a follow-up may be to this; not to what followed up in vain itself."""
    if one.refusal is None:
        return True
    full = one.interpreted_as or ""
    if asks_of_file(one.question):
        return False
    return one.refusal.reason not in _NO_TURN and not full.startswith(tuple(OF_LAST.values()))


def _opening(before: Answer) -> str:
    """The first words of what was shown, as a whole where they are few."""
    words_ = before.statements[0].text.split()
    cut = f"{' '.join(words_[:FIRST_WORDS])} …"
    return cut if len(words_) > FIRST_WORDS else " ".join(words_)


def _asks(text: str) -> Kind | None:
    """What a follow-up asks of the answer before."""
    if _WHO_SAID.match(text):
        return "speaker"
    return "reason" if _WHY.match(text) else None


def _points_back(text: str, search: Search) -> bool:
    """Whether a question may be about what was just spoken of: it names nothing strange itself."""
    own = [word for word in content_words(text) if not _is_of_before(word)]
    return bool(_BACK.search(text)) and all(search.knows(word) for word in own)


def _is_of_before(word: str) -> bool:
    """Whether a word says nothing but with the question before it."""
    return is_framing(word) or word in _BESIDE


def _again(turn: Turn) -> str | None:
    """What else asks the question before once more."""
    return turn.asked if _MORE.match(turn.text) and turn.before.answered else None
