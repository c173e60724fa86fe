"""A question for the words of "the mayor" -> who is called so."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answer.sayer import SAY
from assistant.index.words import STOP_WORDS, stems, words
from assistant.quotes.titles import is_title
from assistant.types import Speaker

_SAY = f"{SAY}|want|see|feel|reply|answer|respond|make of"
_ROLE = re.compile(
    rf"\b(?:(?:do|does|did|would|has|have) the ((?:[\w.'’-]+ ){{0,4}}?[\w'’-]+) (?:{_SAY})\b|"
    r"(?:according to|per|says|said) the ((?:[\w.'’-]+ ){0,4}[\w'’-]+)(?=\W*$|[,;?]))|"
    r"^\W*the ((?:[\w.'’-]+ ){0,4}?[\w'’-]+) (?:on|about)\b",
    re.IGNORECASE,
)
# Other words for a post.
_SAME = {
    "ceo": ("chief executive",),
    "cto": ("chief technology officer",),
    "cfo": ("chief financial officer",),
    "coo": ("chief operating officer",),
    "chair": ("chairwoman", "chairman", "chairperson"),
    "boss": ("head", "director", "chief"),
}
_OF = re.compile(r" (?:of|at|from|for) (?:the )?", re.IGNORECASE)


def role_asked(text: str) -> str | None:
    """By what title a question asks for somebody's words: "the mayor of Vell", without "the"."""
    match = _ROLE.search(text)
    role = next((one for one in match.groups() if one), None) if match else None
    return role if role and is_title(words(_OF.split(role)[0])[-1]) else None


def called(role: str, speakers: Sequence[Speaker]) -> list[Speaker]:
    """Those whose title is that role, and whose title or organisation has its other words."""
    own = _OF.split(role)[0]
    rest = {
        one
        for word in words(f"{own.rpartition(' ')[0]} {role[len(own) :]}")
        if word not in STOP_WORDS
        for one in stems(word)
    }
    return [
        one
        for one in speakers
        if has_post(role, one.title or "")
        and rest <= set(stems(f"{one.title} {one.organisation or ''} {one.name or ''}"))
    ]


def has_post(role: str, text: str) -> bool:
    """Whether a title or text has what a role is the kernel of, in this or another word for it."""
    held = set(stems(text))
    return any(set(stems(post)) <= held for post in _posts(role))


def looked_under(role: str) -> list[str]:
    """The stems of which a title of that role has one: "mayor"; "ceo" or "chief"."""
    return [stems(post)[0] for post in _posts(role)]


def _posts(role: str) -> tuple[str, ...]:
    post = words(_OF.split(role)[0])[-1]
    return post, *_SAME.get(post, ())
