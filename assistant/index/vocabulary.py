"""A word -> how telling it is in a library."""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import cached_property, lru_cache

from assistant.index.framing import is_framing, is_qualifying
from assistant.index.library import Library
from assistant.index.words import spellings, stem

COMMON = 4_000  # passages; words are looked for, the rarest first, till so many hold one
FRAMING = 0.5  # of the IDF of a word that only puts the question


class Vocabulary:
    """The words of one state of a library."""

    def __init__(self, library: Library) -> None:
        """The words of the passages of `library`."""
        self._library = library
        self._spelt = lru_cache(maxsize=4096)(self._spelt_here)
        self._frequency = lru_cache(maxsize=4096)(library.frequency)

    @cached_property
    def _passages(self) -> int:
        return self._library.passage_count()

    def idf(self, word: str) -> float:
        """How telling a word is here: log((N + 1) / (df + 0.5)) over passages, 0 at least."""
        found = self._frequency(self._spelt(word))
        return max(0.0, math.log((self._passages + 1) / (found + 0.5)))

    def knows(self, word: str) -> bool:
        """Whether the word, stemmed, stands in any passage."""
        return self._frequency(self._spelt(word)) > 0

    def weights(self, words: Iterable[str]) -> dict[str, float]:
        """The stems of a question's words, and what each weighs."""
        return {stem(word): self._weight(word) for word in words}

    def _weight(self, word: str) -> float:
        if is_qualifying(word):
            return 0.0
        return self.idf(word) * (FRAMING if is_framing(word) else 1)

    def telling(self, words: Iterable[str]) -> list[str]:
        """The words to look for: a word of thousands of passages takes long and tells little."""
        told: list[str] = []
        held = 0
        for word in sorted(map(self._spelt, words), key=self._frequency):
            held += self._frequency(word)
            if told and held > COMMON:
                break
            told.append(word)
        return told

    def _spelt_here(self, word: str) -> str:
        """The word, or an abbreviation as the passages spell it where they lack it as it stands."""
        return next((one for one in spellings(word) if self._frequency(one)), word)
