"""Who did a thing or has a post: the questions, and the sentences that name him or leave him out.

Words of the same group may stand for each other: who founded a thing is told by its founder. "The
plan was leaked in May" tells nobody who leaked it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answer.held import Test, holds
from assistant.answer.kinds import MONTHS, WEEKDAYS
from assistant.answer.naming import names_holder
from assistant.answer.question import Question
from assistant.answer.wording import groups
from assistant.index.search import Search
from assistant.index.words import stem
from assistant.quotes.titles import is_title

NEAR_BY = 160  # letters behind a deed in which its "by" stands

_WHO_DID = re.compile(
    r"^\W*(?:in \w+,? )?(?:who|which (?:company|firm|organi[sz]ation)"
    r"(?= (?:own|bought|acquir|found)))"
    r"(?: (?:first|really|originally|now|currently|initially|also))? (\w+)",
    re.IGNORECASE,
)
_DEEDS = """
    found founder co-founder establish established create created creator formed set launched start
/   lead leader led leading head officer ceo president chair chairman chairwoman executive boss run
    ran governor manage manager oversee direct director
/   conduct conducted organise organize run ran hold held
/   own owner ownership bought buy acquire acquisition parent subsidiary belong possession
/   invent inventor invention develop developer create creator devise introduce design designer
    conceived pioneer discovered discovery
/   write wrote written author penned published compose
/   pay paid payer fund funded finance sponsor cost money expense free fee
/   marry married wife husband spouse marriage wed
/   hire employ employer employment recruit
/   win won winner victory victorious champion triumph beat defeat prevail clinch
/   coach coached coaching train trainer trained
/   kill killed killer murder murdered shot slain assassin assassinated
/   replace replaced replacement succeed succeeded successor
/   lawyer attorney counsel barrister solicitor
/   brother sister sibling twin
/   fiance fiancee betrothed engaged wife husband
"""
# "Who is the mayor of …", "who is Reed's wife": what somebody is to somebody or something.
WHO_IS_THE = re.compile(
    r"^\W*who(?: is|['’]s| was| are| were) (?:currently |now )?(?:"
    r"(?:the|his|her|their|its) (?:[\w-]+ ){0,3}?([\w-]+) (?:of|at|for|behind)\b|"
    r".+['’]s? (?:[\w-]+ ){0,2}?([\w-]+)\W*$|the (?:[\w-]+ ){0,2}?([\w-]+)\W*$)",
    re.IGNORECASE,
)
_IS = re.compile(
    r"\b(?:is|are|was|were|been|being|be|get|gets|got)(?: \w+ly| not| also| first| since)? $"
)
# By somebody, and no time or means.
_BY = re.compile(
    rf"[^,;.]{{0,{NEAR_BY}}}\bby (?!(?:then|now|noon|mistake|e-?mail|post|phone|\d|"
    rf"{'|'.join([*MONTHS, *WEEKDAYS])}|the (?:end|time))\b)"
)
_WORD = re.compile(r"\w+")
_SAME_DEED = groups(_DEEDS)


def doer_tests(question: Question, search: Search) -> list[Test]:
    """What sentences have to pass that tell who did a thing, or who has a post."""
    post = _asked(WHO_IS_THE, question.text)
    deed = post or _asked(_WHO_DID, question.text)
    if deed is None:
        return []
    same = [group for group in _SAME_DEED if stem(deed) in group]
    group = frozenset().union(*same)
    tests = [holds(group, question.text)] if group else []
    if not post:
        return [*tests, lambda near: not _leaves_out_doer(stem(deed), near)]
    if not is_title(post):
        return tests

    def named(near: Sequence[str]) -> bool:
        return any(names_holder(post, group, text, question, search) for text in near)

    return [*tests, named]


def _asked(pattern: re.Pattern[str], text: str) -> str | None:
    """The word for the deed or post that a question asks the doer or holder of."""
    match = pattern.match(text)
    return next(one for one in match.groups() if one).lower() if match else None


def _leaves_out_doer(deed: str, near: Sequence[str]) -> bool:
    """Whether sentences have a deed, given as a stem, only as done to something, by nobody."""
    told = [
        bool(_IS.search(text[: word.start()])) and not _BY.match(text, word.end())
        for text in near
        for word in _WORD.finditer(text)
        if stem(word.group().lower()) == deed
    ]
    return bool(told) and all(told)
