"""English words that say nothing of a question's subject, and words that exclude each other."""

from __future__ import annotations

from assistant.index.words import stem


def _stems(words: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words.split())


# Words that a question is put with rather than words it is about: that an article does not have
# "factors", "impact" or "ways" does not mean that it cannot answer.
FRAMING = _stems(
    """
    specific specifically way might may manner factor impact affect influence contribute
    contribution regard regarding concern aspect element role various several certain particular
    particularly among within due lead led like compare comparison relate relation relative
    typical typically usual usually general generally current currently recent recently
    significant significantly major main key important importance kind type sort example describe
    description involve include known well-known make made much many one two first view reason
    cause circumstance detail information purpose happen occur result play use call name named
    term part number amount thing people person change develop development effect enhance improve
    help provide consider approach different difference new time exact exactly actual actually
    respect overall upcoming prior following feature featuring surround based set become became
    get got give gave given go went take took taken come came put see seen find found face show
    shown reveal create process step wrong right good bad best better worse want need talk point
    """
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
    known/unknown equal/unequal dependent/independent summer/winter day/night land/sea urban/rural
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
        "lose": "lost",
        "win": "won",
        "leave": "left",
        "fall": "fell fallen",
        "rise": "rose risen",
        "buy": "bought",
        "sell": "sold",
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


def is_framing(word: str) -> bool:
    """Whether a lower-case word only puts a question."""
    return stem(word) in FRAMING


def contradicts(asked: list[str], said: list[str]) -> bool:
    """Whether a sentence says the opposite of a word of the question, and not that word.

    Args:
        asked: The question's words, lower case.
        said: The sentence's words, lower case.
    """
    question, sentence = _bases(asked), _bases(said)
    return any(
        word not in sentence and others & sentence and not others & question
        for word in question
        if (others := _OPPOSITE.get(word))
    )


def _bases(words: list[str]) -> set[str]:
    return {stem(_FORMS.get(word, word)) for word in words}
