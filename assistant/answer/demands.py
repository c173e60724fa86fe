"""A question -> what the sentence that answers it has to hold: a date, a place, a reason, a deed.

Words of the same group may stand for each other: where a thing is based is told by its office.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from assistant.answer import attribute, comparison
from assistant.answer.career import career_test
from assistant.answer.count import counted, gives, widened
from assistant.answer.definition import defined, defines
from assistant.answer.doer import doer_tests
from assistant.answer.held import Test, finds, holds
from assistant.answer.identity import asks_which, identifies
from assistant.answer.kinds import MEASURED
from assistant.answer.question import Question
from assistant.answer.wording import REASON, groups
from assistant.index.framing import is_framing
from assistant.index.search import Search
from assistant.index.words import STOP_WORDS, stem, stems, words

SHORTEST_ROOT = 4  # letters that two forms of a word share

_GIVES_REASON = re.compile(
    rf"\b(?:{REASON}|(?:as a |the )result(?:ed|s|ing)?|therefore|thus|hence|reasons?|caus\w+|why|"
    r"and so (?:it|he|she|they|we|I|has|have|had|is|are|was|were|did|does|do|can|could|will|would|"
    r"must|needs?)|"
    r"led to|leads? to|leading to|made (?:him|her|them|me|us)|in response to|motivat\w+|prompt\w+|"
    # What somebody is held or charged for is why.
    r"on suspicion of|on (?:an? |the )?(?:[\w-]+ )?(?:charges?|warrants?|hold|grounds)|"
    r"charged with|accus\w+ (?:\w+ )?of|for allegedly)\b",
    re.IGNORECASE,
)
# An infinitive that says what for: not "need to", nor "easy to", nor "expected to be".
_PURPOSE = re.compile(
    r"(?<![\w'’-])(?!(?:expect\w*|need\w*|ha[sd]|have|having|want\w*|seem\w*|likely|unlikely|able|unable|"
    r"ask\w*|going|beg[aiu]n\w*|tend\w*|try|tries|tried|hop\w+|plan\w*|start\w*|continu\w*|"
    r"appear\w*|told|said|supposed|according|easier|harder|easy|hard|difficult|ability|how|when|"
    r"what|where|whether|chances?|ways?|opportunit\w+)\b)[\w'’-]+,? to "
    r"(be able|(?!\w{3,}ing\b)[a-z]+)\b",
    re.IGNORECASE,
)
_NO_PURPOSE = (STOP_WORDS - {"do", "have"}) | {"fewer", "less", "many", "much"}
_FROM = re.compile(r"\bfrom\b[^,;]*$", re.IGNORECASE)  # "from 9 to fewer"
_HOW_MANY_DO = re.compile(
    r"\bhow many (?:people (?:(?:did|do|have|has|had|were|was|are) (?:[\w'’-]+ ){0,4}?)?"
    r"(live|work|employed|vote[sd]?|attend(?:ed)?)|"
    r"[\w-]+ (?:(?:did|do|have|has|had|were|was|are) (?:[\w'’-]+ ){0,4}?)?"
    r"(died?|killed|drown(?:ed)?|arrest(?:ed)?|injured|hurt|poll(?:ed)?|survey(?:ed)?|"
    r"interview(?:ed)?))\b",
    re.IGNORECASE,
)
_COUNTS = """
    live lived population resident reside inhabitant
/   work employ employed employee staff workforce worker
/   die died dead death kill killed fatality fatal victim lost
/   drown drowned
/   arrest arrested custody detain charged
/   injured hurt injury wounded
/   poll polled survey surveyed interview interviewed respondent responded asked
/   vote voted ballot
/   attend attended crowd audience came
"""
_WHERE = re.compile(
    r"\bwhere\b|\b(?:which|what) (?:city|town|country|state|village|county|region)\b", re.IGNORECASE
)
_STAYS = """
    base based headquarter headquarters headquartered hq office located location situated seat
/   born birth birthplace native hail
/   live lives lived living reside resident population inhabitant
/   phd study studied degree doctorate graduate graduated university college educated alumnus
"""
_PLACE = re.compile(r"\b(?:[Ii]n|[Aa]t|[Nn]ear) (?:the )?([A-Z][\w’'-]{2,})")
_WHICH_SCHOOL = re.compile(
    r"\b(?:which|what) (?:university|college|school)\b|"
    r"\bwhere\b.* (?:to|at) (?:university|college|school)\b",
    re.IGNORECASE,
)
_SCHOOL = re.compile(
    r"\b(?:universit\w+|colleges?|schools?|graduated|academy|institute)\b", re.IGNORECASE
)
_MAIL = re.compile(r"\be-?mail address", re.IGNORECASE)
_PHONE = re.compile(r"\b(?:tele)?phone number", re.IGNORECASE)
_SITE = re.compile(r"\b(?:web ?site|web ?page|url|web address)\b.*\b(?:of|for)\b", re.IGNORECASE)
HOW_OLD = re.compile(r"\bhow old (?:is|was|are|were|do|does|must|should)\b", re.IGNORECASE)
_AGE = re.compile(
    r"\b(?:aged?|ages|birthday|born|old|oldest|older|built|founded|established|introduced|date[sd]|"
    r"centur(?:y|ies))\b|\byears?[ -](?:old|ago)\b|(?:, |\bis |\bwas )\d{1,3}(?=,| and\b|[.;]|$)",
    re.IGNORECASE,
)

_WHAT_YEAR = re.compile(
    r"\b(?:what|which) year\b(?! (?:group|level|student|pupil|of)\b)", re.IGNORECASE
)
_YEAR = re.compile(
    r"\b(?:1\d|2[01])\d\ds?\b|\b\d{1,4} (?:AD|BC|CE)\b|\byear (?:\d|one|two|three)|"
    r"['’]\d\ds?\b|\b(?:last|this|next|that|same|previous) year\b|"
    r"\byears? (?:ago|later|earlier|before|after)\b",
    re.IGNORECASE,
)
_WHEN_BEGUN = re.compile(
    r"^\W*(?:when|in (?:what|which) year|what year) (?:was|were)\b.* "
    r"(?:founded|established|set up|built|formed)\W*$",
    re.IGNORECASE,
)
_BEGUN = re.compile(
    r"\b(?:found\w*|establish\w*|set up|built|build\w*|form(?:ed|ation)|start\w*|beg[au]n|open\w*|"
    r"launch\w*|creat\w*|since|dat(?:es|ed|ing)|ago|old|erect\w*|construct\w*|came|"
    r"complet\w*|finish\w*|inaugurat\w*|unveil\w*|made)\b",
    re.IGNORECASE,
)
_EARNS = re.compile(r"\b(?:salar(?:y|ies)|wages?|earns?|gets? paid)\b", re.IGNORECASE)
_EARNED = re.compile(
    r"\b(?:salar\w+|wages?|paid|earn\w*|incomes?|compensation|bonus\w*|stipends?|makes)\b",
    re.IGNORECASE,
)

_HELD = (
    (_EARNS, _EARNED),
    *attribute.HELD,
    *comparison.HELD,
    (HOW_OLD, _AGE),
    (_WHAT_YEAR, _YEAR),
    (_WHEN_BEGUN, _BEGUN),
    (_WHICH_SCHOOL, _SCHOOL),
    (_MAIL, re.compile(r"\w@\w")),
    (_PHONE, re.compile(r"\d[\d ()/-]{5,}\d")),
    (_SITE, re.compile(r"https?:|www\.|\w\.(?:com|org|net|io|co|gov|edu|uk|de|fr)\b")),
)


# What is counted by a number alone: "nine were hurt".
_ANYBODYS = frozenset(map(stem, ("time", "person", "people", "victim", "job", "copy", "member")))


_SAME_STAY, _SAME_COUNT = map(groups, (_STAYS, _COUNTS))


def demands(question: Question, search: Search, houses: Collection[str] = ()) -> list[Test]:
    """What a sentence and those beside it have to pass.

    Args:
        question: As understood.
        search: What the articles hold.
        houses: The organisations of those who are quoted in what was found.
    """
    done, stay = _done(question), _stay(question)
    tests = doer_tests(question, search)
    if done:
        tests.append(holds(done, question.text))
    if stay:
        own = max(question.name_words, key=search.idf, default="")
        tests.append(lambda near: holds(stay, question.text)(near) or _in_place(own, stay, near))
    if question.wants in MEASURED:
        tests.append(lambda near: any(gives(question, text) for text in near))
    things = counted(question.main) if question.wants == "count" else frozenset()
    if things and not things & _ANYBODYS and not all(map(is_framing, things)):
        same = widened(things)
        tests.append(lambda near: any(_holds_stem(one, " ".join(near)) for one in same))
    if question.wants == "reason":
        told = _telling(question, search)
        tests.append(lambda near: gives_reason(told, near, question))
    thing = defined(question.main) if question.wants == "definition" else None
    if thing:
        tests.append(lambda near: any(defines(thing, text) for text in near))
    if asks_which(question):
        tests.append(lambda near: identifies(question, near, search, houses))
    career = career_test(question.text, search)
    if career:
        tests.append(career)
    tests += [finds(held) for asked, held in _HELD if asked.search(question.text)]
    return tests


def asks_year(question: Question) -> bool:
    """Whether a question asks for a year."""
    return _WHAT_YEAR.search(question.text) is not None


def is_given(question: Question, text: str) -> bool:
    """Whether a text by itself gives what is to be measured, counted or dated, if anything is."""
    if question.wants not in MEASURED:
        return True
    return gives(question, text) and (not asks_year(question) or bool(_YEAR.search(text)))


def _in_place(own: str, stay: frozenset[str], near: Sequence[str]) -> bool:
    """Whether what is based somewhere, by its most telling word, stands with the name of a place.

    Where somebody was born or lives is not told by any place in the sentence.
    """
    return stay is _SAME_STAY[0] and any(
        not own.startswith(place.group(1).lower())
        for text in near
        if stem(own) in stems(text)
        for place in _PLACE.finditer(text)
    )


def holds_form(word: str, text: str) -> bool:
    """Whether a text has a word in some form: the same stem, or the same root to a last letter."""
    return _holds_stem(stem(word), text)


def _holds_stem(one: str, text: str) -> bool:
    return any(same_root(one, other) for other in stems(text))


def _done(question: Question) -> frozenset[str] | None:
    """Stems of the words for what is done to or by those whose number is asked for."""
    counted = _HOW_MANY_DO.search(question.text)
    if counted is None:
        return None
    deed = next(one for one in counted.groups() if one)
    return next(one for one in _SAME_COUNT if stem(words(deed)[-1]) in one)


def _stay(question: Question) -> frozenset[str] | None:
    """Stems of the words for being somewhere, in a question where somebody or something is so."""
    if not _WHERE.search(question.text):
        return None
    asked = set(stems(question.text))
    return next((group for group in _SAME_STAY if group & asked), None)


def _telling(question: Question, search: Search) -> str | None:
    """The most telling word of the question that the articles know and that is no name."""
    named = {one for name in question.names for one in stems(name)}
    known = [
        word
        for word in question.words
        if stem(word) not in named and not is_framing(word) and search.knows(word)
    ]
    return max(known, key=search.idf, default=None)


def gives_reason(told: str | None, near: Sequence[str], question: Question) -> bool:
    """Whether one of these gives a reason or a purpose, and what it is for stands among them."""
    if told is None and question.names:
        return False  # what they are asked the reason of is nowhere
    if told is not None and not holds_form(told, " ".join(near)):
        return False
    weighty = [word for word in question.words if not is_framing(word)]
    return any(
        _GIVES_REASON.search(text)
        or (_has_purpose(text) and any(holds_form(word, text) for word in weighty))
        for text in near
    )


def _has_purpose(text: str) -> bool:
    return any(
        match.group(1).lower() not in _NO_PURPOSE and not _FROM.search(text[: match.start() + 1])
        for match in _PURPOSE.finditer(text)
    )


def same_root(one: str, other: str) -> bool:
    """Whether two stems are the same to a last letter: "scientist" and "scienc"."""
    short = min(len(one), len(other))
    if one == other or short < SHORTEST_ROOT:
        return one == other
    same = next((i for i in range(short) if one[i] != other[i]), short)
    return same >= max(SHORTEST_ROOT, short - 1)
