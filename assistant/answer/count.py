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
    r"\bhow many (?:of (?:the|these|those|his|her|their|its) )?(?!(?:in|at|among) )([^?]+?)"
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
/   type kind sort / company firm business / flat apartment / unit item copy piece
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
    r"in (?:all|total)|altogether)\b|"
    r"\bhow many (?:[\w-]+ ){1,3}(?:are|were|is|was) there\b",
    re.IGNORECASE,
)

_ONE = re.compile(r"\b(?:one|single) (\w+)", re.IGNORECASE)
_OF_SOME = re.compile(r"\bhow many of\b", re.IGNORECASE)
_PLURAL = re.compile(
    r"(?!(?:others|members|adults|years|times|residents|locals|persons|was|is|has|does|goes)$)"
    r"\w{2,}[^\Wsui]s$"
)
_BREAKS = re.compile(
    r"[,.;:()–—]|--|\b(?:of|for|by|to|in|at|on|from|with|and|or|is|are|was|were|has|have|had|who|that|"
    r"which)\b"
)
BEHIND = 60  # letters behind a number, among which the word for what it counts stands
# So long, so far, so heavy: no count of anything else.
_MEASURE = re.compile(
    rf"(?<![\w.,$€£-])(?:\d[\d,.]*+|{NUMBER_WORDS}|half)"
    rf"(?: (?:(?:or|to|and) )?(?:a half|\d[\d,.]*+|{NUMBER_WORDS})){{0,3}}+[ -]"
    r"(minutes|hours|days|nights|weeks|months|years|decades|seconds|miles|kilomet(?:re|er)s|"
    r"met(?:re|er)s|feet|inches|yards|tonnes|tons|kilos|pounds|euros|dollars|pence|degrees|"
    r"per ?cent|in the (?:morning|afternoon|evening))\b(?!-)",
    re.IGNORECASE,
)

# "How many said so?": people, of whom a share may be told.
_HOW_MANY_DID = re.compile(
    r"\bhow many (?:(?:said|say|were|are|was|is|did|do|have|had|would|will|went|came|left|died|"
    r"fell|ran|won|\w{3,}ed(?= (?:to|in|at|on|for|by|from|the|an?|his|her|their|out|up|it)\b))\b|"
    r"(?:saw|see|thought|think|reported|told|felt|feel|expected|expect|agreed?|lost|kept|got|planned|"
    r"plan|wanted|want) (?:to|that|it|so|the|their|a|no|any)\b|"
    r"reported (?!.*\b(?:is|are|was|were|has|have|had|did|do|does)\b))",
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


def _without_others(things: frozenset[str], text: str) -> str:
    """A text without numbers that stand right before the word for another thing."""

    def other(match: re.Match[str]) -> str:
        row = _BREAKS.split(text[match.end() :][:BEHIND], 1)[0]
        behind = words(row)[:BETWEEN]
        if any(stem(word) in things for word in behind):
            return match.group()
        return " " if any(map(_PLURAL.match, behind)) else match.group()

    return _NUMBER.sub(other, text)


def _without_measures(things: frozenset[str], text: str) -> str:
    """A text without its lengths of time, distances and the like, unless these are counted."""
    return _MEASURE.sub(lambda m: m.group() if stem(m.group(1).lower()) in things else " ", text)


def gives(question: Question, text: str) -> bool:
    """Whether a text gives what a question for a number, sum, share or time may be answered by.

    "How many riggers had work?" is answered by a share of them as well.
    """
    if question.wants != "count":
        return has_shape(question.wants, text)
    things = widened(counted(question.main))
    if counts(things, _FEW.sub(" ", text)):
        return True
    text = _without_measures(things, text)
    if things and not things & _UNNAMED and not _OF_SOME.search(question.text):
        if any(stem(word) in things for word in _ONE.findall(text)):
            return True
        text = _without_others(things, text)
    if has_shape("count", text) and (not things or _tells_number(things, text)):
        return True
    if _IN_ALL.search(question.text):
        return False
    return shares(things, text) or (not things and has_shape("share", text))
