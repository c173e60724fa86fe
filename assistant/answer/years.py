"""The years that a question sets its matter in, and the sentences that tell of them.

"What did Quill buy in 2011?" is not answered by what she bought in 2014.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answer.evidence import Candidate
from assistant.answer.question import Question
from assistant.answer.repeated import held

CLOSE = 0.4  # score below the best at which a sentence may be the one that is meant
WINDOW = 30  # characters before a number that say whether it is a year
EVER = 10_000  # a year after all others

_YEAR = re.compile(r"(?<![$€£,.\d])\b(1\d{3}|20\d\d)(['’]?s)?\b(?![,.]\d)(?!-(?:year|day))")
# Four digits may be a number of boats: "sold 1500 boats", "the 1500 metres", "was 2000 when".
_DATED = re.compile(
    r"\b(?:in|since|until|till|by|from|of|during|before|after|to|through|between|early|late|mid-?)"
    r" (?:the )?(?:early |mid-?|late )?$",
    re.IGNORECASE,
)
_COUNTED = re.compile(r" (?:\w+ )?\w{3,}s\b")
_NO_YEAR = re.compile(
    r"\b(?:was|were|is|are|some|over|than|only|nearly|almost|sold|had|has|have|costs?|number)"
    r" (?:about |around )?$",
    re.IGNORECASE,
)
CENTURY = re.compile(r"\b(\d\d?)(?:st|nd|rd|th)[ -]century\b", re.IGNORECASE)
_LATE = r" (?:the )?(?:early |mid-?|late )?$"
_UP_TO = re.compile(rf"\b(?:before|until|till|by|to|through){_LATE}|\d[-–—]$", re.IGNORECASE)
_FROM = re.compile(rf"\b(?:after|since|from|between|beginning|starting){_LATE}", re.IGNORECASE)
_GOES_ON = re.compile(r"[-–—]\d")
# What somebody owned in 1990 may still be theirs in 1991.
_LASTS = re.compile(
    r"\b(?:own(?:s|ed)?|live[sd]?|leads?|led|runs?|ran|holds?|held|keeps?|kept|work(?:s|ed)?|"
    r"belong(?:s|ed)?|serve[sd]?|chair(?:s|ed)?|manage[sd]?|head(?:s|ed)?)\b",
    re.IGNORECASE,
)

Years = tuple[int, int]  # the first and the last


class InYears:
    """The years in which a question asks for something, if it names any."""

    def __init__(self, text: str) -> None:
        """Of a question's text. What lasts has no year of its own."""
        told = [] if _LASTS.search(text) else _told(text)
        self._asked = [one for one in told if one[0] and one[1] < EVER]

    def tells(self, text: str) -> bool:
        """Whether a text tells of one of these years."""
        told = _told(text) if self._asked else []
        return any(_overlap(one, asked) for one in told for asked in self._asked)

    def tells_of_others(self, text: str) -> bool:
        """Whether a text tells of other years only."""
        return bool(self._asked and _told(text)) and not self.tells(text)


def is_of_other_years(question: Question, close: Sequence[Candidate]) -> bool:
    """Whether the best sentence tells of other years than a question's, and none of those."""
    when = InYears(question.text)
    return when.tells_of_others(close[0].text) and not any(when.tells(one.text) for one in close)


def of_its_years(question: Question, scored: Sequence[Candidate]) -> list[Candidate]:
    """The sentences close to the best that tell of a question's years, where the best does not.

    Each stands in its passage, or has half as many of the other words.
    """
    when = InYears(question.text)
    if not scored or not when.tells_of_others(scored[0].text):
        return []
    others = [word for word in question.words if not word[0].isdigit()]
    least = held(others, scored[0].text) / 2
    close = (c for c in scored if c.score >= scored[0].score - CLOSE)
    near = (c for c in close if c.passage == scored[0].passage or held(others, c.text) >= least)
    return [c for c in near if when.tells(c.text)]


def _told(text: str) -> list[Years]:
    """The years, decades, centuries and stretches of years of a text; 0 and `EVER` for no end."""
    found = []
    for match in _YEAR.finditer(text):
        before = text[max(0, match.start() - WINDOW) : match.start()]
        counts = _NO_YEAR.search(before) or _COUNTED.match(text, match.end())
        if counts and not _DATED.search(before):
            continue
        first = int(match.group(1))
        last = first + (0 if match.group(2) is None else 9 if first % 100 else 99)
        if _FROM.search(before) or _GOES_ON.match(text, match.end()):
            last = EVER
        if _UP_TO.search(before):
            first = 0
        found.append((first, last))
    for match in CENTURY.finditer(text):
        after = int(match.group(1)) * 100
        found.append((after - 100, after - 1))
    return found


def _overlap(one: Years, other: Years) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]
