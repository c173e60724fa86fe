"""What is asked of somebody's working life and schooling, and the words that tell it of them.

"Why did Quill leave the yard?" is not answered by whatever Quill says of leaving yards.
"""

from __future__ import annotations

import re

from assistant.answer.held import Test
from assistant.answer.sayer import SAY
from assistant.index.search import Search
from assistant.index.words import words

BEFORE = 160  # letters before a word for leaving, joining … in which its subject stands

_DID = r"(?:did|does|do|has|have|had|was|is)"
_WHO = rf"((?:(?!(?:{SAY}|warn|mean|feel|want|expect)\b)\S+ ){{1,5}}?)"
# What a question asks of whom, and the words of a sentence that answers it.
_TOLD = tuple(
    (re.compile(asked, re.IGNORECASE), re.compile(rf"\b(?:{told})(?!\w)", re.IGNORECASE))
    for asked, told in (
        (
            rf"\b{_DID} {_WHO}(?:leave|quit|resign|retire|give up|step down|drop out)\b",
            (
                r"left|leav\w+|quit\w*|resign\w*|retir\w+|g[ai]v\w+ up|stepp?\w* (?:down|aside)|"
                r"depart\w*|walk\w* (?:out|away)|dropp\w* out|former\w*|ex-\w+|until|"
                r"stopped|switch\w*|swapp\w*|turned"
            ),
        ),
        (
            (
                rf"\b(?:which|what) (?:\w+ )?(?:books?|novels?|poems?|plays?|papers?)\b.* {_DID} "
                rf"{_WHO}(?:write|publish)\b"
            ),
            r"wr[io]t\w*|author\w*|publish\w*|books?|novels?|poems?",
        ),
        (
            (
                rf"\b(?:why|how|when) {_DID} {_WHO}(?:co-?)?(?:found|set up|launch)\b|"
                r"\bwhat (?:prompted|made|led|inspired|drove) ((?:\S+ ){1,5}?)(?:to )?"
                r"(?:co-?)?(?:found|set up|start|launch)\b"
            ),
            r"(?:co-?)?found(?:ed|ing|er|s)?|set\w* up|start\w*|launch\w*|establish\w*|creat\w*",
        ),
        (
            (
                rf"\bwhat {_DID} {_WHO}(?:study|studied|major in)\b|"
                rf"\b(?:what|which) (?:degree|qualification)s? {_DID} ((?:\S+ ){{1,5}}?)"
                r"(?:have|hold|do|take|get)\b"
            ),
            (
                r"stud\w+|graduat\w+|universit\w+|colleges?|schools?|degrees?|diploma|doctorate|"
                r"ph\.?d|master['’]?s|bachelor\w*|majored|qualifi\w+|trained|apprentice\w*|"
                r"courses?|read"
            ),
        ),
        (
            rf"\bwhat (?:job |work )?{_DID} {_WHO}(?:(?:do|work as|be) )?before\b",
            (
                r"before\w*|previous\w*|former\w*|ex-\w+|once|earlier|used to|beg[au]n\w*|start\w*|"
                r"career|worked|spent|after|left|until|retired|g[ai]v\w+ up|stopped|was an?|as an?"
            ),
        ),
        (
            rf"\bwhen {_DID} {_WHO}(?:start|join|begin|come|get hired|become|take over)\b",
            (
                r"start\w*|join\w*|beg[au]n\w*|since|appoint\w*|hired|c[ao]me|bec[ao]me|took over|"
                r"promot\w*|elect\w*|for \w+ years|years? ago"
            ),
        ),
    )
)
_THEY = frozenset({"i", "we", "he", "she", "they", "my", "our", "his", "her", "their"})


def career_test(text: str, search: Search) -> Test | None:
    """Whether sentences tell what somebody quoted left, studied, joined or did before.

    They have a word for it behind the name or a pronoun. None for a question that asks nothing of
    the kind.
    """
    for asked, told in _TOLD:
        match = asked.search(text)
        who = next((one for one in match.groups() if one), "") if match else ""
        names = frozenset(word for word in words(who) if search.namesakes(word))
        if names:
            return lambda near: any(_tells(told, names | _THEY, one) for one in near)
    return None


def _tells(told: re.Pattern[str], subjects: frozenset[str], text: str) -> bool:
    return any(
        not subjects.isdisjoint(words(text[max(0, match.start() - BEFORE) : match.start()]))
        for match in told.finditer(text)
    )
