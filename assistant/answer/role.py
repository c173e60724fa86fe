"""A question for the words of "the mayor" -> who is called so."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answer.sayer import SAY
from assistant.index.words import STOP_WORDS, stems, words
from assistant.quotes.titles import is_title
from assistant.types import Speaker

_SAY = f"{SAY}|want|see|feel|reply|answer|respond|make of"
_LAST = r"[\w'’-]+(?:\.[\w'’-]+)*"  # "Quay.org", but no full stop behind it
_ROLE = re.compile(
    rf"\b(?:(?:do|does|did|would|has|have) the ((?:[\w.'’-]+ ){{0,4}}?{_LAST}) (?:{_SAY})\b|"
    rf"(?:according to|per|says|said) the ((?:[\w.'’-]+ ){{0,4}}{_LAST})(?=\W*$|[,;?]))|"
    rf"^\W*the ((?:[\w.'’-]+ ){{0,4}}?{_LAST}) (?:on|about)\b",
    re.IGNORECASE,
)
_KIN = (
    r"(?:aunt|uncle|sister|brother|wife|husband|widow|mother|father|mum|mom|dad|son|daughter|cousin|"
    r"niece|nephew|grandmother|grandfather|girlfriend|boyfriend|fianc[eé]e?)"
)
# "What did Quill's sister say?"
_OF_KIN = re.compile(
    rf"\b(?:(?:do|does|did|would|has|have) ((?:[\w.-]+ )?[\w-]+['’]s {_KIN}) (?:{_SAY})\b|"
    rf"(?:acc(?:ording)? to|per|says|said) ((?:[\w.-]+ )?[\w-]+['’]s {_KIN})\b)|"
    rf"^\W*((?:[\w.-]+ )?[\w-]+['’]s {_KIN}) (?:on|about)\b",
    re.IGNORECASE,
)
# Other words for a post.
_SAME = {
    "ceo": ("chief executive",),
    "cto": ("chief technology officer",),
    "cfo": ("chief financial officer",),
    "coo": ("chief operating officer",),
    "chair": ("chairwoman", "chairman", "chairperson"),
    "boss": ("head", "director", "chief", "president", "leader", "owner", "ceo"),
    "leader": ("head",),
    "head": ("director", "chief", "leader", "ceo", "president", "boss"),
    "investor": ("backer", "shareholder"),
    "doctor": ("physician", "surgeon"),
    "lawyer": ("attorney", "barrister", "solicitor"),
}
# "Vice president": one who would be it, or was, is not.
_OF_LESS = re.compile(
    r"\battorney general\b|\b(?:vice|deputy|assistant|associate|acting|former|ex)[ -]"
    r"(?:[\w-]+ )??(?:president|chair\w*|mayor|director|head|chief|captain|leader|manager|editor|"
    r"coach)\b",
    re.IGNORECASE,
)
_OF = re.compile(r" (?:of|at|from|for) (?:the )?", re.IGNORECASE)


def role_asked(text: str) -> str | None:
    """By what title a question asks for somebody's words: "the mayor of Vell", without "the"."""
    match = _ROLE.search(text)
    role = next((one for one in match.groups() if one), None) if match else None
    return role if role and is_title(kernel(role)) else None


def kin_asked(text: str) -> str | None:
    """Which relative of somebody a question asks the words of: "Quill's sister"."""
    match = _OF_KIN.search(text)
    return next((one for one in match.groups() if one), None) if match else None


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

    def asked(match: re.Match[str]) -> str:
        return match.group() if match.group().lower() in role.lower() else " "

    held = set(stems(_OF_LESS.sub(asked, text)))
    return any(set(stems(post)) <= held for post in posts(role))


def looked_under(role: str) -> list[str]:
    """The stems of which a title of that role has one: "mayor"; "ceo" or "chief"."""
    return [stems(post)[0] for post in posts(role)]


def posts(role: str) -> tuple[str, ...]:
    """What a role is the kernel of, and other words for that."""
    return kernel(role), *_SAME.get(kernel(role), ())


def kernel(role: str) -> str:
    """What somebody with a role is: of "chief rigger of Vell", a rigger."""
    return words(_OF.split(role)[0])[-1]
