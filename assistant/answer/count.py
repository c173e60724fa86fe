"""How many of what: the things that a question counts, and the sentence that gives their number."""

from __future__ import annotations

import re

from assistant.answer.kinds import NUMBER_WORDS, has_shape
from assistant.answer.question import Question
from assistant.answer.wording import groups
from assistant.index.words import STOP_WORDS, stem, words

NAMED = 3  # words that may name what is counted
BETWEEN = 3  # words between a number and what it is the number of

_HOW_MANY = re.compile(
    r"\bhow many (?:of (?:the|these|those|his|her|their|its) )?([^?]+?)"
    r"(?= (?:do|does|did|is|are|was|were|has|have|had|will|would|can|could|of|in|on|at|from|for|to|"
    r"with|by)\b|\W*$)",
    re.IGNORECASE,
)
# "Six", "1,200", "two hundred", but neither a share, nor the 7 of "7-yard", nor "one of them".
_NUMBER = re.compile(
    r"(?<![\w.,$€£-])(?:\d[\d,.]*(?!\w|-|[\d,.]*\s?(?:%|per ?cent\b))|"
    rf"(?!one\b)(?:{NUMBER_WORDS}|trillion)s?\b(?!-))",
    re.IGNORECASE,
)
# Words that people count the same things by.
_SAME = groups(
    """
    kid child pupil student schoolchild youngster / staff employee employ worker
/   job post position / house home dwelling / car vehicle / film movie / shop store
/   boat ship vessel / bike bicycle / plane aircraft / passenger rider / visitor guest attendee
/   company firm business / flat apartment / unit item copy piece
    """
)
# "Twice", "seven were hurt", "nine of them": without a word for what is counted.
_UNNAMED = frozenset(map(stem, ("time", "person", "people", "victim")))
_BARE = re.compile(
    rf"\b(?:{NUMBER_WORDS}) (?:of (?:them|these|those|its|his|her|their)|were|was|have|had|are)\b",
    re.IGNORECASE,
)
_FEW = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|third|quarter|twice|"
    r"double|single|pair|couple|several|none|no one|nobody)s?\b",
    re.IGNORECASE,
)
_SHARE_OF = re.compile(
    r"\d\s?(?:%|per ?cent) of (?:(?:all|the|these|those|its|their) )*([\w-]+)", re.IGNORECASE
)
# Of how many altogether no share tells.
_IN_ALL = re.compile(
    r"\b(?:asked|polled|surveyed|questioned|interviewed|responded|answered|took part|participated|"
    r"in (?:all|total)|altogether)\b",
    re.IGNORECASE,
)

# "How many said so?": people, of whom a share may be told.
_HOW_MANY_DID = re.compile(
    r"\bhow many (?:(?:said|say|were|are|was|is|did|do|have|had|would|will|went|came|left|died|"
    r"fell|ran|won|\w{3,}ed(?= (?:to|in|at|on|for|by|from|the|an?|his|her|their|out|up|it)\b))\b|"
    r"(?:saw|see|thought|think|reported|told|felt|feel|expected|expect|agreed?|lost|kept|got|planned|"
    r"plan|wanted|want) (?:to|that|it|so|the|their|a|no|any)\b)",
    re.IGNORECASE,
)


def counted(text: str) -> frozenset[str]:
    """Stems of what a question asks the number of, as far as its first words tell.

    None where it asks for none.
    """
    match = None if _HOW_MANY_DID.search(text) else _HOW_MANY.search(text)
    named = words(match.group(1))[:NAMED] if match else []
    return frozenset(stem(word) for word in named if word not in STOP_WORDS)


def widened(things: frozenset[str]) -> frozenset[str]:
    """The stems of things counted, with other words for the same."""
    return things.union(*(group for group in _SAME if group & things))


def shares(things: frozenset[str], text: str) -> bool:
    """Whether a text gives a share of things, given as stems: "62% of riggers"."""
    return any(stem(words(of)[-1]) in things for of in _SHARE_OF.findall(text))


def counts(things: frozenset[str], text: str) -> bool:
    """Whether a text gives a number of things, given as stems."""
    return bool(things) and any(
        stem(word) in things
        for match in _NUMBER.finditer(text)
        for word in words(text[match.end() :])[: BETWEEN + 1]
    )


def _tells_number(things: frozenset[str], text: str) -> bool:
    """Whether a number in a text may be that of things: a small one only right before them.

    "The two kinds of rope" says nothing of how many riggers there are.
    """
    if has_shape("count", _FEW.sub(" ", text)) or _UNNAMED & things or _BARE.search(text):
        return True
    return any(
        stem(word) in things
        for match in _FEW.finditer(text)
        for word in words(text[match.end() :].replace("-", " "))[: BETWEEN + 1]
    )


def gives(question: Question, text: str) -> bool:
    """Whether a text gives what a question for a number, sum, share or time may be answered by.

    "How many riggers had work?" is answered by a share of them as well.
    """
    if question.wants != "count":
        return has_shape(question.wants, text)
    things = widened(counted(question.main))
    if has_shape("count", text) and (not things or _tells_number(things, text)):
        return True
    if _IN_ALL.search(question.text):
        return False
    return shares(things, text) or (not things and has_shape("share", text))
