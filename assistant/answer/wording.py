"""English words that exclude each other or stand for each other, and those that give a reason."""

from __future__ import annotations

import re

from assistant.answer.negation import NEGATION
from assistant.index.words import stem

# Alternatives of a pattern, to be read in any case of letters.
REASON = (
    r"because|due to|owing to|thanks to|so that|so as to|in order to|given that|on account of|"
    r"for fear|after all|to be able to|"
    r"since(?! the (?:first|last|start|beginning|end)| then| last|,| (?:\w+ )?\d)"
)

# "Unequal", "non-binary"
_PREFIXED = re.compile(
    r"^(?:non-?|un(?!less|der|til)|(?:in|im|ir|il|dis)(?=\w+(?:ly|able|ible|al|ect)$))(\w{4,})$"
)

_OPPOSITES = """
    large/small big/small big/little high/low more/less more/fewer most/least many/few first/last
    early/late old/new old/young before/after increase/decrease rise/fall gain/lose win/lose
    north/south east/west northern/southern eastern/western left/right upper/lower major/minor
    majority/minority maximum/minimum positive/negative same/different inside/outside
    internal/external allow/prevent allow/prohibit support/oppose agree/disagree accept/reject
    begin/end start/end start/stop open/close male/female man/woman king/queen strong/weak
    rich/poor easy/difficult easy/hard simple/complex fast/slow quick/slow short/long light/dark
    hot/cold warm/cold public/private war/peace success/failure succeed/fail create/destroy
    build/destroy arrive/leave enter/leave join/leave buy/sell teach/learn modern/ancient
    direct/indirect active/passive odd/even best/worst good/bad common/rare legal/illegal
    formal/informal expand/shrink never/always attack/defend include/exclude birth/death born/die
    top/bottom above/below over/under far/near add/remove multiply/divide wet/dry finite/infinite
    known/unknown equal/unequal dependent/independent summer/winter land/sea urban/rural
    raise/lower innate/adaptive stable/unstable permanent/temporary voluntary/involuntary
    cheap/expensive possible/impossible necessary/unnecessary
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


def contradicts(asked: list[str], said: list[str]) -> bool:
    """Whether a sentence says the opposite of a word of the question, and not that word.

    Args:
        asked: The question's words, lower case.
        said: The sentence's words, lower case.
    """
    if _denies_a_word(asked, said):
        return True
    question, sentence = _bases(asked), _bases(said)
    return any(
        word not in sentence and others & sentence and not others & question
        for word in question
        if (others := _OPPOSITE.get(word))
    )


def _denies_a_word(asked: list[str], said: list[str]) -> bool:
    """Whether a question has "indirectly" and the sentence "directly", and nothing denies that."""
    denied = [match for match in map(_PREFIXED.match, asked) if match]
    if not denied or any(map(NEGATION.match, said)):
        return False
    held = set(map(stem, said))
    return any(stem(match.group(1)) in held and stem(match.string) not in held for match in denied)


def _bases(words: list[str]) -> set[str]:
    return {stem(_FORMS.get(word, word)) for word in words}
