"""What a question asks not to be so, or to be so, and the sentences that tell the contrary.

"Who did not sign?" is not answered by who did, nor "What does the loft store?" by what it does not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from assistant.answer.bearing import and_after
from assistant.answer.evidence import Candidate
from assistant.answer.negation import tells_not
from assistant.answer.question import Question
from assistant.answer.repeated import held, repeats
from assistant.index.search import Search
from assistant.index.words import stem, stems

ASKED = 0.56  # of the question's words in a sentence that tells as so what is asked not to be so
COPIED = 0.8  # the same, in one that tells not to be so what is asked for
FAR = 0.7  # score below the best at which a sentence that denies is one on the question
REACH = 3  # words behind a "not" that may be what is not so
WINDOW = 60  # characters that hold them
SHORTEST = 3  # letters of a word that may be denied

# Who did not do what others did, told right behind it; nobody who gave no comment.
_REFUSES = re.compile(
    r"\b(?:refus\w+|declin\w+|reject\w+|oppose[sd]?|abstain\w*|except(?:ed|ions?)?|exempt\w*|"
    r"exclud\w+|opt(?:s|ed)? out)\b(?! to (?:comment|say|speak|answer|discuss|be)\b)",
    re.IGNORECASE,
)
_ASKS_WHAT = re.compile(
    r"^\W*(?:(?:in|at|on|by|from|for|to|of) )?(?:what|which|who|whom|when|where)\b", re.IGNORECASE
)
# "Does not sew", "cannot sew": not "did not sew until May", nor "not only".
_NOT_SO = re.compile(
    r"\b(?:(?:do|does|did|is|are|was|were|has|have|had|can|could|will|would)(?:n['’]t| not)|"
    r"cannot)\b(?! (?:only|just|merely|simply|more than)\b)"
    r"(?![^.;]{0,120}\b(?:until|till|before|unless|except|but|rather)\b)",
    re.IGNORECASE,
)


def is_of_what_is_not(question: Question, scored: Sequence[Candidate]) -> bool:
    """Whether the best sentence has the words by which a question asks what is not so."""
    least = ASKED * len(question.words)
    return bool(question.asks_not and scored) and repeats(question.words, least, scored[0].text)


def denying(question: Question, scored: Sequence[Candidate]) -> list[Candidate]:
    """The sentences that tell that something is not so, with as many words of such a question.

    The names aside, which may stand in the sentence before.
    """
    rest = question.words_besides_names
    most = held(rest, scored[0].text)
    near = (one for one in scored if one.score >= scored[0].score - FAR)
    return [one for one in near if tells_not(one.text) and held(rest, one.text) >= most]


def tells_as_so(question: Question, scored: Sequence[Candidate], search: Search) -> bool:
    """Whether sentences tell only as so what such a question asks not to be so."""
    behind = and_after(scored[0], search)[1:]
    return not any(map(_REFUSES.search, behind)) and not denying(question, scored)


def tells_as_not_so(question: Question, close: Sequence[Candidate], search: Search) -> bool:
    """Whether the sentences on a question tell only that what is asked for is not so."""
    if not _ASKS_WHAT.match(question.text) or tells_not(question.text):
        return False
    least = COPIED * len(question.words)
    told = [one for one in close if repeats(question.words, least, one.text)]
    asked = {stem(word) for word in question.words if len(word) >= SHORTEST}
    return bool(told) and all(_denies(asked, and_after(one, search)) for one in told)


def _denies(asked: AbstractSet[str], said: Sequence[str]) -> bool:
    """Whether the first sentence denies one of these stems, and none has that another time."""
    every = stems(" ".join(said))
    return any(
        every.count(one) == 1
        for match in _NOT_SO.finditer(said[0])
        for one in stems(" ".join(said[0][match.end() : match.end() + WINDOW].split()[:REACH]))
        if one in asked
    )
