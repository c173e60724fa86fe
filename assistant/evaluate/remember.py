"""An embedder that keeps the vectors of questions, since a case is both searched for and asked."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from assistant.index.embed import Embedder

if TYPE_CHECKING:
    import numpy as np

REMEMBERED = 64  # questions; a case puts few, one after the other


class RememberingEmbedder:
    """Another embedder, whose last questions cost nothing a second time."""

    def __init__(self, embedder: Embedder) -> None:
        """Stands for `embedder`, its name included."""
        self.name = embedder.name
        self.dim = embedder.dim
        self._embedder = embedder
        self._question = lru_cache(maxsize=REMEMBERED)(embedder.embed_question)

    def embed_passages(self, texts: Sequence[str]) -> np.ndarray:
        """One unit row a text, float32, shape `(len(texts), dim)`."""
        return self._embedder.embed_passages(texts)

    def embed_question(self, text: str) -> np.ndarray:
        """One unit vector, float32, shape `(dim,)`."""
        return self._question(text)

    def fits(self, text: str) -> bool:
        """Whether the model reads all of `text`."""
        return self._embedder.fits(text)
