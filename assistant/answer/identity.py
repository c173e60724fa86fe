"""Which of a kind is asked for, and whether a sentence says which or only that there are some.

"Many yards sell for less" does not tell which yards do.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import dropwhile, pairwise

from assistant.answer.naming import asks_name, gives_name, names_another, new_names
from assistant.answer.question import Question
from assistant.index.framing import is_everyday, is_framing
from assistant.index.search import Search
from assistant.index.words import STOP_WORDS, stem, stems, words
from assistant.quotes.cues import table

LONGEST = 3  # words that name a kind
SHORTEST = 4  # letters of the plural of a kind
BEFORE = 6  # words before a kind among which "Knots and hitches are the skills" has its verb

_WHICH = re.compile(
    r"\b(?:which|what|names? of(?: the| its| their)?) ((?:[\w-]+ ){0,4}[\w-]+)", re.IGNORECASE
)
_PLURAL = re.compile(r"^\w+(?:[^\Wsui]s|ies)$")
# Asked what somebody is or heads, the organisation is the answer.
_OF_HOUSE = re.compile(
    r"\bwork(?:s|ed|ing)? (?:at|for)\b|\bemploy|\b(?:of|at|from|behind)\W*$|"
    r"\b(?:runs?|leads?|heads?|found(?:s|ed|er)|co-?found\w+|CEO|CTO|chief|director|executive|"
    r"president|boss)\b",
    re.IGNORECASE,
)
_LISTS = re.compile(
    r"\b(?:such as|like|includ\w+|namely|e\.g|for example)\b(?! (?:those|ones|some|many)\b)|"
    r":|--|[–—]"
)
_BESIDES = re.compile(
    r"^\W*who(?:['’]s| is| was| are| were) the other\b|"
    r"^\W*who\b.* (?:together with|along with|alongside|besides|other than|apart from)\b|"
    r"^\W*with whom?\b.* (?:(?:co-?)?found|start|set up|launch|own|run)\b|"
    r"^\W*whom? (?:did|do|does) .* (?:(?:co-?)?found|start|set up|launch|own|run)\b.* with\W*$",
    re.IGNORECASE,
)
# Adjectives that tell no kind from another.
_OF_ANY_KIND = table(
    """
    big bigger biggest large larger largest small smaller smallest other good great new old local
    special main major many several various different certain such more most
    """
)
_VERBS = frozenset(
    {
        *("do", "does", "did", "is", "are", "was", "were", "has", "have", "had", "can", "could"),
        *("will", "would", "should", "must", "may", "might"),
    }
)
_EACH = frozenset({"all", "any", "every", "both", "no"})
_IS = frozenset({"is", "are", "was", "were", "as", "called"})


def asks_which(question: Question) -> bool:
    """Whether a question asks which one or ones of a kind are meant."""
    named = asks_name(question.text) or _BESIDES.match(question.text)
    return bool(named or _kind(question))


def identifies(
    question: Question, near: Sequence[str], search: Search, houses: Collection[str]
) -> bool:
    """Whether sentences say which one or ones a question asks for.

    Args:
        question: As understood.
        near: The sentences.
        search: What the articles hold.
        houses: The organisations of those who are quoted there, which are no answer unless asked
            for as theirs.
    """
    if _OF_HOUSE.search(question.text):
        houses = ()
    if _BESIDES.match(question.text):
        return any(_names_somebody_else(text, question, houses) for text in near)
    if asks_name(question.text):
        return any(gives_name(text, question, search, houses) for text in near)
    kind = _kind(question)
    repeating = [text for text in near if _at(kind, text)]
    return not repeating or any(
        _tells_which(kind, text, question, search, houses) for text in repeating
    )


def _kind(question: Question) -> tuple[str, ...]:
    """Stems of the words for what is asked for: of "which tall ships sail", tall and ships."""
    match = _WHICH.search(question.main) if question.wants == "any" else None
    found = words(match.group(1)) if match else []
    own = (word for word in found if word not in question.name_words)
    named = list(dropwhile(_OF_ANY_KIND.__contains__, own))[: LONGEST + 1]
    needs_verb = match is not None and match.group().lower().startswith("what")
    for i, (word, after) in enumerate(pairwise([*named, ""])):
        if word in STOP_WORDS or (is_framing(word) and not i):
            break
        if not needs_verb and after in _VERBS and not is_everyday(word):
            return tuple(map(stem, named[: i + 1]))
        if _PLURAL.match(word) and len(word) >= SHORTEST and not is_everyday(word):
            # "What lies beneath": without "do" or "are" behind it, it may be a verb itself.
            return () if needs_verb and after not in _VERBS else tuple(map(stem, named[: i + 1]))
    return ()


def _at(kind: Sequence[str], text: str) -> list[int]:
    row = [stem(word) for word in words(text)]
    return [i for i in range(len(row)) if tuple(row[i : i + len(kind)]) == tuple(kind)]


def _tells_which(
    kind: Sequence[str], text: str, question: Question, search: Search, houses: Collection[str]
) -> bool:
    """Whether a sentence that has the words for a kind says more of which it is."""
    if _LISTS.search(text) or names_another(text, question, search, houses, kind[-1]):
        return True
    row, asked = words(text), set(stems(question.text))
    return any(_is_narrowed(row[max(0, at - BEFORE) : at], asked) for at in _at(kind, text))


def _is_narrowed(before: Sequence[str], asked: Collection[str]) -> bool:
    """Whether the words before that for a kind say which of it: "tall", "sloops are"."""
    if not before or _IS & set(before) or before[-1] in _EACH:
        return bool(before)
    last = before[-1]
    return (
        last not in STOP_WORDS | _OF_ANY_KIND and not is_everyday(last) and stem(last) not in asked
    )


def _names_somebody_else(text: str, question: Question, houses: Collection[str]) -> bool:
    """Whether a sentence that names somebody of the question, if it names any, names another."""
    named = not question.names or any(name in text for name in question.names)
    return named and bool(new_names(text, question, houses))
