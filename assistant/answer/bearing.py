"""Whether a sentence found bears on what the question is after, and does not merely look alike.

A reason has to be given as one, near what it is a reason for; who did a thing, near the deed; who
has the most of something, near a comparison. For other questions the score alone decides:
docs/decisions/answers.md has what was tried.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import chain

from assistant.answer.evidence import Candidate
from assistant.answer.question import Question, Wants, has_shape
from assistant.answer.wording import REASON
from assistant.index.framing import is_framing
from assistant.index.search import Search
from assistant.index.words import STOP_WORDS, stem, stems, words

Test = Callable[[Sequence[str]], bool]

BY_ITSELF = 0.5  # score below the best at which a sentence that needs none beside it still leads
PROMISING = 0.3  # score below the best at which a sentence is no answer of its own
MEASURED: tuple[Wants, ...] = ("duration", "money", "share", "number", "count", "date")
OFTEN = 4  # times that an article names what it is about
SHORTEST_ROOT = 4  # letters that two forms of a word share

_GIVES_REASON = re.compile(
    rf"\b(?:{REASON}|(?:as a |the )result(?:ed|s|ing)?|therefore|thus|hence|reasons?|caus\w+|why|"
    r"led to|leads? to|leading to|in response to|motivat\w+|prompt\w+|"
    # What somebody is held or charged for is why.
    r"on suspicion of|on (?:an? |the )?(?:[\w-]+ )?(?:charges?|warrants?|hold|grounds)|"
    r"charged with|accus\w+ (?:\w+ )?of|for allegedly)\b",
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
_WHICH_BETTER = re.compile(
    r"\b(?:which|who|what)(?: \w+){0,3} (?:is|are|was|were)(?: the)? "
    r"(?:better|worse|cheaper|cheapest|faster)\b"
    r"|\b(?:which|who|what)\b.* the (?:best|worst|cheapest|easiest|hardest)\b",
    re.IGNORECASE,
)
_MOST = re.compile(
    r"\b(?:most|more|majority|largest|biggest|greatest|highest|leading|top|record|least|fewest|"
    r"fewer|less|lowest|smallest|better|best|worse|worst|cheap\w*|fast\w*|than|prefer\w*|ideal)\b",
    re.IGNORECASE,
)
_WHO_DID = re.compile(
    r"^\W*(?:in \w+,? )?who(?: (?:first|really|originally|now|currently|initially|also))? (\w+)",
    re.IGNORECASE,
)
_DEEDS = """
    found founder co-founder establish established create created creator formed set launched start
/   lead leader led leading head ceo president chair chairman chairwoman executive boss run ran
    governor manage manager conduct conducted organise organize oversee direct director
/   own owner ownership bought buy acquire acquisition parent subsidiary belong possession sold
/   invent inventor invention develop developer create creator devise introduce design designer
    built conceived pioneer discovered discovery
/   write wrote written author penned published compose
/   pay paid payer fund funded finance sponsor cost money expense free fee
/   marry married wife husband spouse marriage wed
/   hire employ employer employment recruit
/   win won winner victory victorious champion triumph beat defeat prevail clinch
/   coach coached coaching train trainer trained
/   kill killed killer murder murdered shot slain assassin assassinated
/   replace replaced replacement succeed succeeded successor
"""
_WHERE = re.compile(
    r"\bwhere\b|\b(?:which|what) (?:city|town|country|state|village|county|region)\b", re.IGNORECASE
)
_STAYS = """
    base based headquarter headquarters headquartered located location situated seat
/   born birth birthplace native hail
/   live lives lived living reside resident
/   phd study studied degree doctorate graduate graduated university college educated alumnus
"""
_BASED_ON = re.compile(r"\bbased (?:up)?on\b", re.IGNORECASE)
_PLACE = re.compile(r"\b(?:[Ii]n|[Aa]t|[Nn]ear) (?:the )?([A-Z][a-z]{2,})")
# What is known by a name of its own, asked which one it is.
_WHICH_NAMED = re.compile(
    r"\bwhat(?: is|['’]s| was| are| were) (?:the )?(?:full |real |first |last )*names? of\b|"
    r"\b(?:which|what) (?:(?!(?:d(?:o|oes|id)|is|are|was|were|has|have|the|an?|of|to|in|and|or)\b)"
    r"[a-z-]+ ){0,2}(?:compan(?:y|ies)|firms?|organi[sz]ations?|providers?|"
    r"vendors?|suppliers?|manufacturers?|brands?|airlines?|banks?|universit(?:y|ies)|colleges?|"
    r"schools?|newspapers?|magazines?|journals?|publications?|publishers?|channels?|networks?|"
    r"broadcasters?|stations?|hotels?|restaurants?|hospitals?|museums?|lines?)\b",
    re.IGNORECASE,
)
_NEW_NAME = re.compile(
    r"(?:(?<=[\w,;:)’'”\"] )|(?<=[(“\"]))[A-Z][\w’'&.-]*|^[A-Z][\w’'-]+ [A-Z]\w+"
)
_HOW_OLD = re.compile(r"\bhow old (?:is|was|are|were)\b", re.IGNORECASE)
_AGE = re.compile(
    r"\b(?:aged?|ages|birthday|born|old|oldest|older|built|founded|established|introduced|date[sd]|"
    r"centur(?:y|ies))\b|\byears?[ -](?:old|ago)\b",
    re.IGNORECASE,
)


def _groups(written: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(map(stem, group.split())) for group in written.split("/"))


_SAME_DEED, _SAME_STAY = _groups(_DEEDS), _groups(_STAYS)


def bearing(question: Question, scored: Sequence[Candidate], search: Search) -> Sequence[Candidate]:
    """What was found, with the best promising sentence that bears on the question moved first.

    Empty where none does. A sentence bears with those beside it.
    """
    tests, subjects = _tests(question, search), _subjects(question, search)
    if not scored or not (tests or subjects):
        return scored
    named = [c for c in scored if not subjects or subjects & _named(c, question, search)]
    # A number may well stand in the next sentence, with which it is shown.
    alone = [] if question.wants in MEASURED else [(BY_ITSELF, _alone)]
    for reach, of in (*alone, (PROMISING, beside)):
        for candidate in named:
            if candidate.score < scored[0].score - reach:
                break
            near = of(candidate, search)
            if all(fits(near) for fits in tests):
                return [candidate, *(c for c in scored if c is not candidate)]
    return []


def _alone(candidate: Candidate, _search: Search) -> list[str]:
    return [candidate.text]


def _tests(question: Question, search: Search) -> list[Test]:
    """What a sentence and those beside it have to pass."""
    deed, stay = _deed(question), _stay(question)
    tests = [_holds(deed)] if deed else []
    if stay:
        own = max(_name_words(question), key=search.idf, default="")
        tests.append(lambda near: _holds(stay)(near) or _in_place(own, stay, near))
    if question.wants in MEASURED:
        tests.append(lambda near: any(has_shape(question.wants, text) for text in near))
    if question.wants == "reason":
        told = _telling(question, search)
        tests.append(lambda near: gives_reason(told, near, question))
    if _WHICH_NAMED.search(question.text):
        tests.append(lambda near: any(_names_another(text, question) for text in near))
    for asked, held in ((_WHO_MOST, _MOST), (_HOW_OLD, _AGE), (_WHICH_BETTER, _MOST)):
        if asked.search(question.text):
            tests.append(_finds(held))
    return tests


def _names_another(text: str, question: Question) -> bool:
    """Whether a sentence has a name that the question does not have."""
    known = set(stems(question.text)) | STOP_WORDS
    return any(known.isdisjoint(stems(one)) for one in _NEW_NAME.findall(text))


def _in_place(own: str, stay: frozenset[str], near: Sequence[str]) -> bool:
    """Whether what is based somewhere, by its most telling word, stands with the name of a place.

    Where somebody was born or lives is not told by any place in the sentence.
    """
    return stay is _SAME_STAY[0] and any(
        stem(own) not in stems(place.group(1))
        for text in near
        if stem(own) in stems(text)
        for place in _PLACE.finditer(text)
    )


def _name_words(question: Question) -> list[str]:
    return [word for name in question.names for word in words(name)]


def _holds(group: frozenset[str]) -> Test:
    return lambda near: not group.isdisjoint(stems(_BASED_ON.sub(" ", " ".join(near))))


def _finds(pattern: re.Pattern[str]) -> Test:
    return lambda near: any(map(pattern.search, near))


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


def _stay(question: Question) -> frozenset[str] | None:
    """Stems of the words for being somewhere, in a question where somebody or something is so."""
    if not _WHERE.search(question.text):
        return None
    asked = set(stems(question.text))
    return next((group for group in _SAME_STAY if group & asked), None)


def _people(question: Question, search: Search) -> frozenset[str]:
    """Stems of the surnames of the people quoted that a question names; "the Crew" is nobody."""
    people = (name for name in question.names if f"the {name}" not in question.text)
    last = (words(name)[-1:] for name in people)
    return frozenset(stem(word) for word in chain(*last) if search.namesakes(word))


def _subjects(question: Question, search: Search) -> frozenset[str]:
    """Stems of the names that what answers has to name as well; none where it need not.

    They are those of the people quoted, and any of which a number or a date is asked; but for an
    abbreviation, for which the name may stand in full.
    """
    people = _people(question, search)
    if people or question.wants not in MEASURED:
        return people
    names = (name for name in question.names if not name.isupper())
    return frozenset(stem(word) for name in names for word in words(name) if search.knows(word))


def _named(candidate: Candidate, question: Question, search: Search) -> frozenset[str]:
    """Stems of the words of a sentence's passage, of who speaks in it, and of who it is all about.

    An article is about what it names often; what it tells a number or date of need then not be
    named in every passage.
    """
    passage = candidate.passage
    whole = search.article(passage.article_id).text
    measured = question.names if question.wants in MEASURED else ()
    often = [name for name in measured if whole.count(name) >= OFTEN]
    speakers = [quote.speaker.name or "" for quote in candidate.quotes if quote.speaker]
    return frozenset(stems(" ".join([passage.span.of(whole), *speakers, *often])))


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


def gives_reason(told: str | None, near: Sequence[str], question: Question) -> bool:
    """Whether one of these gives a reason or a purpose, and what it is for stands among them."""
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
