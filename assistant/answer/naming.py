"""What something or somebody is called: the questions for a name, and the sentences that give it.

"Several yards have closed" names none of them.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from assistant.answer.kinds import MONTHS, WEEKDAYS
from assistant.answer.question import Question
from assistant.answer.role import has_post
from assistant.index.search import Search
from assistant.index.words import STOP_WORDS, stem, stems, words
from assistant.quotes.gender import by_name
from assistant.quotes.titles import is_title

BESIDE = 40  # letters beside a name among which the post of who has it stands

# "Head of sales": of a part, not of the house.
_OF_PART = re.compile(
    r"\b(?:head|director|chief|manager|president) of (?:[\w-]+ )?(sales|marketing|operations|"
    r"nursing|catering|finance|research|engineering|communications|security|training|design|product|"
    r"development|human resources|hr|it|policy|education|sports?|studies|science|music|"
    r"maintenance|innovation|strategy|content|technology|data|planning|programm?es|programming)\b",
    re.IGNORECASE,
)
# What is known by a name of its own, asked which one it is.
_NAMED = (
    r"(?:compan(?:y|ies)|firms?|organi[sz]ations?|providers?|vendors?|suppliers?|manufacturers?|"
    r"brands?|airlines?|banks?|universit(?:y|ies)|colleges?|schools?|newspapers?|magazines?|"
    r"journals?|publications?|publishers?|channels?|broadcasters?|stations?|hotels?|restaurants?|"
    r"hospitals?|museums?|cruise lines?|books?|films?|movies?|songs?|albums?|ships?|languages?|"
    r"towns?|villages?|charit(?:y|ies)|clubs?|labs?|laborator(?:y|ies)|conferences?|festivals?|"
    r"web ?sites?|software|frameworks?)\b"
)
# What stands behind the word for a kind, not for a part of it: "what software skills".
_GOES_ON = (
    r"do|does|did|is|are|was|were|has|have|had|will|would|can|could|should|in|of|at|on|for|from|"
    r"that|which|who|to|and|or|by|with|\w+ed|made|won|put|ran|run|went|got|"
    r"took|gave|sold|sell|bought|buy|built|held|sent|wrote|found|lost|paid|grew|became|led|taught|kept|"
    r"left|came|saw|began|brought|offer|make|use|own|"
    r"\w{3,}s(?! (?:do|does|did|is|are|was|were|has|have|had|can|will)\b)"
)
_WHICH_NAMED = re.compile(
    r"\b(?:which|what) (?:(?!(?:d(?:o|oes|id)|is|are|was|were|has|have|the|an?|of|to|in|and|or)\b)"
    rf"[a-z-]+ ){{0,2}}{_NAMED}(?= (?:{_GOES_ON})\b|\W*$)",
    re.IGNORECASE,
)
_ENDS = (
    r"(?:who|whose|that|which|where|when|of|in|at|on|for|with|from|by|across|behind|near|opposite|"
    r"under|over|after|before|during|about|to|and)"
)
_NAME_OF = re.compile(
    r"(?:(?<!\bin )\b(?:the|its|their|his|her|what['’]?s|know) (?:\w+ )?|^\W*)"
    r"names? of (?!the game\b)"
    r"(?:(?:the|an?|his|her|their|its|this|that|these|those) )?"
    rf"((?:(?!{_ENDS}\b)[\w'’-]+ (?!{_ENDS}\b)){{0,3}}[\w-]+)",
    re.IGNORECASE,
)
_NAMES_ASKED = re.compile(
    r"(?:\b(?:any|by|their|\w+['’]s(?: real| full| first)?)|[,.;?!–-]) names?\W*$|"
    r"(?:^\W*|\b(?:can|could|please|to|you|me) )name (?:the|some|any|two|three|a few) "
    r"(?!of\b)(?!.*\b(?:after|as)\b)|\bnames?,? (?:please|only)\b",
    re.IGNORECASE,
)
_CALLED_WHAT = re.compile(
    r"\bwhat(?:['’]?s| is| was| are| were) (?:the|his|her|their|its|this|that) (?:[\w-]+ ){0,2}?"
    rf"([\w-]+)(?: {_ENDS}\b.*)? (?:called|named)\W*$",
    re.IGNORECASE,
)
_CALLED = re.compile(
    r"\b(?:called|named|dubbed|nicknamed|entitled|(?:known|described|expressed|referred to) as)\b",
    re.IGNORECASE,
)
# In the middle of a sentence, or of two words at its beginning or that of a quotation.
_NEW_NAME = re.compile(
    r"(?:(?<=[\w,;:)’'”\"] )|(?<=[(]))[A-Z][\w’'&.-]*(?: [A-Z][\w’'&.-]*)*|"
    r"(?:^|(?<=[“\"]))[A-Z][\w’'-]+(?: [A-Z]\w+)+"
)
_NO_NAMES = STOP_WORDS | frozenset(stems(" ".join([*WEEKDAYS, *MONTHS, "CEO CTO CFO COO CIO PhD"])))
_IS = re.compile(r",| \(| (?:is|was|became|as|has|had|who|serve[sd]?)\b")
_RUNS = frozenset(stems("runs owns keeps manages heads leads"))
_RUN_BY = dict.fromkeys(("owner", "boss", "manager", "head", "keeper"), _RUNS)
_FIRST = re.compile(r"[A-Z][\w’'-]*")
_ARTICLE = re.compile(r"^(?:The|An?) ")
# Where something may be, so that "in Vell" may be what is asked for.
_PLACES = re.compile(
    r"\b(?:towns?|villages?|languages?|cities|city|hospitals?|hotels?|restaurants?|museums?|schools?|"
    r"colleges?|universit(?:y|ies)|books?|films?|movies?|newspapers?|magazines?|journals?|streets?|"
    r"pubs?|church(?:es)?|parks?|rivers?|lakes?|valleys?|villas?|farms?)\b",
    re.IGNORECASE,
)
_IN = re.compile(r"\b(?:in|near|from)(?: the)? $")
_PLACED = re.compile(r"\b(?:in|at|from|near|on|to|for|around)(?: the)? $", re.IGNORECASE)


def asks_name(text: str) -> bool:
    """Whether a question asks for a name, or which of a kind that goes by names."""
    return any(one.search(text) for one in (_WHICH_NAMED, _NAME_OF, _CALLED_WHAT, _NAMES_ASKED))


def gives_name(text: str, question: Question, search: Search, houses: Collection[str]) -> bool:
    """Whether a sentence has what a question may want as a name.

    Args:
        text: The sentence.
        question: As understood.
        search: What the articles hold.
        houses: The organisations of those who are quoted there, which are no answer.
    """
    if _CALLED.search(text):
        return True
    kind = _kind(question.text)
    if is_title(kind):
        return names_holder(kind, _RUN_BY.get(kind, ()), text, question, search)
    return names_another(text, question, search, houses, kind)


def _kind(text: str) -> str:
    """The word for what a name is asked of: a yawl, a director; none where it is not plain."""
    for pattern in (_NAME_OF, _CALLED_WHAT, _WHICH_NAMED):
        match = pattern.search(text)
        if match:
            return words(match.group(match.lastindex or 0))[-1]
    return ""


def _of_the_whole(text: str, question: Question) -> str:
    """A text without posts that are of one part of a house, where the whole house is asked for."""
    asked = set(stems(question.text))

    def meant(match: re.Match[str]) -> str:
        return match.group() if asked.intersection(stems(match.group(1))) else " "

    return _OF_PART.sub(meant, text) if question.names else text


def names_holder(
    post: str, deeds: Collection[str], text: str, question: Question, search: Search
) -> bool:
    """Whether a sentence names somebody who may have a post: "the mayor".

    Args:
        post: The word for it.
        deeds: Stems of words that tell of it as well: who owns a thing is its owner.
        text: The sentence.
        question: As understood.
        search: What the articles hold.
    """
    text = re.sub(rf"\b{re.escape(post)}\b", post.lower(), text, flags=re.IGNORECASE)
    text = _of_the_whole(text, question)
    opening = _FIRST.match(text)
    first = opening.group() if opening else ""
    names = new_names(text, question, ())
    if search.namesakes(first.lower()) and first not in question.text:
        names.append(first)
    return any(
        _may_hold(post, deeds, name, text, _titles(name, question, search)) for name in names
    )


def _titles(name: str, question: Question, search: Search) -> list[str]:
    people = search.called(words(name)[-1])
    return [_of_the_whole(one.title or "", question) for one in people]


def _may_hold(
    post: str, deeds: Collection[str], name: str, text: str, titles: Sequence[str]
) -> bool:
    """Whether a name is no place, and of somebody called by the post, beside it or elsewhere."""
    at = text.index(name)
    if _PLACED.search(text[:at]):
        return False
    before, behind = text[max(0, at - BESIDE) : at], text[at + len(name) :][:BESIDE]
    if not set(deeds).isdisjoint(stems(before + behind)):
        return True
    called = before + (behind if _IS.match(behind) else "")
    return any(has_post(post, one) for one in (called, *titles))


def names_another(
    text: str, question: Question, search: Search, houses: Collection[str], kind: str = ""
) -> bool:
    """Whether a sentence has a name that the question has not, but for who speaks, and for whom.

    Of what is asked by its kind, a farm, the house of who speaks may be one: "Low Fell Farm".
    """
    kind = "" if search.namesakes(kind) else kind  # "the firm Quill helped"
    new = [
        name
        for name in new_names(text, question, (), kind)
        if name.rstrip(".") not in houses or _is_of_kind(kind, name, text)
    ]
    places = bool(_PLACES.search(question.text))
    is_thing = asks_name(question.text) and not _NAME_OF.search(question.text)
    return any(
        (not search.namesakes(words(name)[-1]) or _is_of_kind(kind, name, text))
        and not (is_thing and by_name(name.lower()))
        and (places or not _IN.search(text[: text.index(name)]))
        for name in new
    )


def _is_of_kind(kind: str, name: str, text: str) -> bool:
    """Whether a name has the word for a kind in it or beside it: the Crumb cafe, the firm Crumb."""
    at = text.index(name)
    before = words(text[max(0, at - BESIDE) : at])[-1:]
    behind = words(text[at + len(name) :][:BESIDE])[:1]
    return bool(kind) and stem(kind) in map(stem, [*before, *words(name), *behind])


def new_names(text: str, question: Question, houses: Collection[str], kind: str = "") -> list[str]:
    """The names of a sentence that the question has not, but for those of organisations.

    The word for the kind that is asked for may be part of one.
    """
    known = set(words(question.text)) - set(words(kind))
    found = (_ARTICLE.sub("", name) for name in _NEW_NAME.findall(text))
    return [
        name
        for name in found
        if known.isdisjoint(words(name))
        and _NO_NAMES.isdisjoint(stems(name))
        and name.rstrip(".") not in houses
    ]
