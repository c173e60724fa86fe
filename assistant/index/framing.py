"""English words that say nothing of a question's subject."""

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


def is_framing(word: str) -> bool:
    """Whether a lower-case word only puts a question."""
    return stem(word) in FRAMING
