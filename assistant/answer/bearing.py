"""Whether a sentence found bears on what the question is after, and does not merely look alike.

A reason has to be given as one, near what it is a reason for; who did a thing, near the deed; who
has the most of something, near a comparison. For other questions the score alone decides:
docs/decisions/answers.md has what was tried.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from assistant.answer.evidence import Candidate
from assistant.answer.question import Question
from assistant.index.framing import is_framing
from assistant.index.search import Search
from assistant.index.words import STOP_WORDS, stem, stems

PROMISING = 0.3  # score below the best at which a sentence is no answer of its own
SHORTEST_ROOT = 4  # letters that two forms of a word share

_REASON = re.compile(
    r"\b(?:because|since(?! the (?:first|last|start|beginning|end)| then| last|,| (?:\w+ )?\d)|"
    r"due to|owing to|thanks to|(?:as a |the )result(?:ed|s|ing)?|so that|"
    r"so as to|in order to|therefore|thus|hence|after all|given that|reasons?|caus\w+|why|"
    r"led to|leads? to|leading to|in response to|for fear|on account of|motivat\w+|prompt\w+)\b",
    re.IGNORECASE,
)
# An infinitive that says what for: not "need to", nor "easy to", nor "expected to be".
_PURPOSE = re.compile(
    r"\b(?!(?:expect\w*|need\w*|ha[sd]|have|having|want\w*|seem\w*|likely|unlikely|able|unable|"
    r"ask\w*|going|beg[aiu]n\w*|tend\w*|try|tries|tried|hop\w+|plan\w*|start\w*|continu\w*|"
    r"appear\w*|told|said|supposed|according|easier|harder|easy|hard|difficult|ability|how|when|"
    r"what|where|whether|chances?|ways?|opportunit\w+)\b)[\w'’-]+,? to "
    r"(be able|(?!\w{3,}ing\b)[a-z]+)\b",
    re.IGNORECASE,
)
_NO_PURPOSE = (STOP_WORDS - {"do", "have"}) | {"fewer", "less", "many", "much"}
_FROM = re.compile(r"\bfrom\b[^,;]*$", re.IGNORECASE)  # "from 9 to fewer"
_WHO_MOST = re.compile(
    r"^\W*(?:who|(?:which|what) \w+) (?:ha[sd]|do|did|\w+s|\w+ed) the (?:most|fewest|least)\b",
    re.IGNORECASE,
)
_MOST = re.compile(
    r"\b(?:most|more|majority|largest|biggest|greatest|highest|leading|top|record|least|fewest|"
    r"fewer|less|lowest|smallest)\b",
    re.IGNORECASE,
)
_WHO_DID = re.compile(
    r"^\W*(?:in \w+,? )?who(?: (?:first|really|originally|now|currently|initially|also))? (\w+)",
    re.IGNORECASE,
)
_DEEDS = """
    found founder co-founder establish established create created creator formed set launched start
/   lead leader led leading head ceo president chair chairman chairwoman executive boss run ran
    governor manage manager
/   own owner ownership bought buy acquire acquisition parent subsidiary belong possession sold
/   invent inventor invention develop developer create creator devise introduce design designer
    built conceived pioneer discovered discovery
/   write wrote written author penned published compose
/   pay paid payer fund funded finance sponsor cost money expense free fee
/   marry married wife husband spouse marriage wed
/   hire employ employer employment recruit
"""
_SAME_DEED = tuple(frozenset(map(stem, group.split())) for group in _DEEDS.split("/"))


def bearing(question: Question, scored: Sequence[Candidate], search: Search) -> Sequence[Candidate]:
    """What was found, with the best promising sentence that bears on the question moved first.

    Empty where none does. A sentence bears with those beside it.
    """
    fits = _test(question, search)
    if fits is None or not scored:
        return scored
    for candidate in scored:
        if candidate.score < scored[0].score - PROMISING:
            break
        if fits(beside(candidate, search)):
            return [candidate, *(c for c in scored if c is not candidate)]
    return []


def _test(question: Question, search: Search) -> Callable[[Sequence[str]], bool] | None:
    """What a sentence and those beside it have to pass; None where the score alone decides."""
    deed = _deed(question)
    if deed is not None:
        return lambda near: not deed.isdisjoint(stems(" ".join(near)))
    if question.wants == "reason":
        told = _telling(question, search)
        return lambda near: _gives_reason(told, near, question)
    if _WHO_MOST.match(question.text):
        return lambda near: any(map(_MOST.search, near))
    return None


def holds_form(word: str, text: str) -> bool:
    """Whether a text has a word in some form: the same stem, or the same root to a last letter."""
    return any(same_root(stem(word), other) for other in stems(text))


def _deed(question: Question) -> frozenset[str] | None:
    """Stems of the words for what somebody did, in a question who did it; None for any other."""
    match = _WHO_DID.match(question.text)
    if match is None:
        return None
    asked = stem(match.group(1).lower())
    groups = [group for group in _SAME_DEED if asked in group]
    return frozenset().union(*groups) if groups else None


def _telling(question: Question, search: Search) -> str | None:
    """The most telling word of the question that the articles know and that is no name."""
    named = {one for name in question.names for one in stems(name)}
    known = [
        word
        for word in question.words
        if stem(word) not in named and not is_framing(word) and search.knows(word)
    ]
    return max(known, key=search.idf, default=None)


def beside(candidate: Candidate, search: Search) -> list[str]:
    """The sentence with the one before and the one after it in its passage."""
    text = search.article(candidate.passage.article_id).text
    places = candidate.passage.sentences
    at = places.index(candidate.span)
    return [place.of(text) for place in places[max(0, at - 1) : at + 2]]


def _gives_reason(told: str | None, near: Sequence[str], question: Question) -> bool:
    """Whether one of these gives a reason or a purpose, and what it is for stands among them."""
    if told is not None and not holds_form(told, " ".join(near)):
        return False
    weighty = [word for word in question.words if not is_framing(word)]
    return any(
        _REASON.search(text)
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
