"""English words that exclude each other or stand for each other, and those that give a reason."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from assistant.answer.negation import NEGATION
from assistant.index.words import stem

# Alternatives of a pattern, to be read in any case of letters.
REASON = (
    r"because|due to|owing to|thanks to|so that|so as to|in order to|given that|on account of|"
    r"for fear|after all|to be able to|"
    r"since(?! the (?:first|last|start|beginning|end)| then| last|,| (?:\w+ )?\d)"
)

# "Unequal", "unpaid", "non-binary", but not "unit" or "unveiled".
_UN = re.compile(
    r"^un(?!it|cover|veil|fold|earth|pack|load|lock|leash|til|der|dert|derst)"
    r"(\w+(?:ed|able|ible|al|ful|ly|ary|ous|ing)|equal|known|fair|safe|true|common|even|happy|"
    r"healthy|likely|clear|stable|popular|certain|usual|paid|sold|important|finished)$"
)
_NON = re.compile(r"^non-(\w{4,})$")
# Others that begin so deny nothing: "important", "invent", "income".
_BY_PREFIX = {
    "in": """
        accurate accurately active adequate animate appropriate capable complete completely
        consistent correct correctly dependent dependently direct directly effective efficient
        expensive finite flexible formal formally frequent frequently organic secure significant
        sufficient tolerant valid variable visible voluntary
    """,
    "im": "mature mobile moral patient perfect possible proper pure",
    "ir": "rational regular regularly relevant responsible",
    "il": "legal legally literate logical",
    "dis": "agreeable honest loyal similar satisfied",
}
_DENIED = {
    f"{prefix}{word}": word for prefix, listed in _BY_PREFIX.items() for word in listed.split()
}

_OPPOSITES = """
    large/small big/small big/little high/low more/less more/fewer most/least many/few
    first/last early/late old/new old/young before/after increase/decrease rise/fall gain/lose
    win/lose north/south east/west northern/southern eastern/western left/right upper/lower
    major/minor majority/minority maximum/minimum positive/negative same/different
    inside/outside internal/external allow/prevent allow/prohibit support/oppose agree/disagree
    accept/reject begin/end start/end start/stop open/close male/female man/woman king/queen
    strong/weak rich/poor easy/difficult easy/hard simple/complex fast/slow quick/slow
    short/long light/dark hot/cold warm/cold public/private war/peace success/failure
    succeed/fail create/destroy build/destroy arrive/leave enter/leave join/leave modern/ancient
    active/passive odd/even best/worst good/bad common/rare expand/shrink never/always
    attack/defend include/exclude birth/death born/die top/bottom above/below over/under
    far/near add/remove multiply/divide wet/dry summer/winter land/sea urban/rural raise/lower
    innate/adaptive permanent/temporary cheap/expensive qualitative/quantitative past/future
    fixed/flexible abstract/concrete deep/shallow thick/thin true/false horizontal/vertical
    analogue/digital safe/dangerous useful/useless careful/careless victory/defeat
"""
# Forms that a stemmer does not lead back.
_FORMS = {
    form: base
    for base, forms in {
        "large": "larger largest",
        "small": "smaller smallest",
        "big": "bigger biggest",
        "high": "higher highest",
        "low": "lower lowest",
        "early": "earlier earliest",
        "late": "later latest",
        "old": "older oldest",
        "new": "newer newest",
        "young": "younger youngest",
        "few": "fewest",
        "long": "longer longest",
        "short": "shorter shortest",
        "fast": "faster fastest",
        "slow": "slower slowest",
        "strong": "stronger strongest",
        "weak": "weaker weakest",
        "rich": "richer richest",
        "poor": "poorer poorest",
        "easy": "easier easiest",
        "hard": "harder hardest",
        "near": "nearer nearest closest",
        "cheap": "cheaper cheapest",
        "begin": "began begun",
        "leave": "left",
    }.items()
    for form in forms.split()
}


def _opposites() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for pair in _OPPOSITES.split():
        one, other = map(stem, pair.split("/"))
        table.setdefault(one, set()).add(other)
        table.setdefault(other, set()).add(one)
    return {word: frozenset(others) for word, others in table.items()}


_OPPOSITE = _opposites()


def groups(written: str) -> tuple[frozenset[str], ...]:
    """The stems of words that stand for each other, from a table with a stroke between groups."""
    return tuple(frozenset(map(stem, group.split())) for group in written.split("/"))


def contradicts(asked: list[str], said: list[str], near: Sequence[str] = ()) -> bool:
    """Whether a sentence says the opposite of a word of the question, and not that word.

    Args:
        asked: The question's words, lower case.
        said: The sentence's, the same.
        near: Those of other sentences, none of which may be the word either.
    """
    question, sentence = _bases(asked), _bases(said)
    opposed = {
        word
        for word in question
        if word not in sentence
        and (others := _OPPOSITE.get(word))
        and others & sentence
        and not others & question
    }
    return bool((opposed | _denied(asked, said)) - _bases(near))


def _denied(asked: list[str], said: list[str]) -> frozenset[str]:
    """Of "indirectly" where the sentence has "directly", or the other way round, the question's.

    None where a "not" may set it right.
    """
    if any(map(NEGATION.match, (*asked, *said))):
        return frozenset()
    questions, sentences = set(map(stem, asked)), set(map(stem, said))
    own = {stem(word): base for word in asked if (base := _unprefixed(word))}
    theirs = {base for word in said if (base := _unprefixed(word))}
    return frozenset(
        {word for word, base in own.items() if base in sentences - questions}
        | (questions & theirs - sentences)
    )


def _unprefixed(word: str) -> str | None:
    """The stem of what a word denies by its prefix: "equal" of "unequal"."""
    match = _UN.match(word) or _NON.match(word)
    base = match.group(1) if match else _DENIED.get(word)
    return stem(base) if base else None


def _bases(words: Iterable[str]) -> set[str]:
    return {stem(_FORMS.get(word, word)) for word in words}
