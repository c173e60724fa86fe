"""Text -> language, by py3langid, where the text is long enough to tell."""

from __future__ import annotations

from functools import cache
from typing import Any

from assistant.corpus.scripts import word_count

ENGLISH = "en"
FEWEST_WORDS = 20  # names and figures of a shorter text mislead
LOOKED_AT = 3_000  # characters
SURE = 0.9  # the probability below which English is assumed, which the program reads best


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def language_of(text: str) -> str | None:
    """The ISO 639-1 code of the language that a text is in, or None where nobody can tell."""
    middle = max(0, len(text) // 2 - LOOKED_AT // 2)  # the ends of a page are in other languages
    part = text[middle : middle + LOOKED_AT]
    if word_count(part) < FEWEST_WORDS:
        return None
    language, probability = _identifier().classify(part)
    return str(language) if probability >= SURE else None


def is_english(language: str | None) -> bool:
    """Whether a code such as `en-GB` is English; None is taken for it."""
    return language is None or language.lower().replace("_", "-").split("-")[0] in {
        ENGLISH,
        "eng",
        "english",
    }
