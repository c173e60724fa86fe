"""An embedder that embeds questions many at a time and keeps them: a case is searched and asked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from assistant.index.embed import Embedder

if TYPE_CHECKING:
    import numpy as np

TOGETHER = 64  # questions embedded at a time; more are no faster
REMEMBERED = 1_024  # vectors kept, 1.5 MB at 384 numbers


class RememberingEmbedder:
    """Another embedder, which is told what will be asked and asked it a batch at a time."""

    def __init__(self, embedder: Embedder) -> None:
        """Stands for `embedder`, its name included."""
        self.name = embedder.name
        self.dim = embedder.dim
        self._embedder = embedder
        self._expected: list[str] = []
        self._place: dict[str, int] = {}
        self._vectors: dict[str, np.ndarray] = {}

    def expect(self, questions: Iterable[str]) -> None:
        """Say which questions will be put, in order; any others may come between them."""
        for question in questions:
            if question not in self._place:
                self._place[question] = len(self._expected)
                self._expected.append(question)

    def embed_passages(self, texts: Sequence[str]) -> np.ndarray:
        """One unit row a text, float32, shape `(len(texts), dim)`."""
        return self._embedder.embed_passages(texts)

    def embed_questions(self, texts: Sequence[str]) -> np.ndarray:
        """One unit row a question, float32, shape `(len(texts), dim)`."""
        return self._embedder.embed_questions(texts)

    def embed_question(self, text: str) -> np.ndarray:
        """One unit vector, float32, shape `(dim,)`."""
        vector = self._vectors.get(text)
        if vector is None:
            place = self._place.get(text)
            batch = [text] if place is None else self._expected[place : place + TOGETHER]
            rows = self._embedder.embed_questions(batch)
            vector = rows[0]
            self._vectors.update(zip(batch, rows, strict=True))
            for old in list(self._vectors)[: max(0, len(self._vectors) - REMEMBERED)]:
                self._vectors.pop(old, None)
        return vector

    def fits(self, text: str) -> bool:
        """Whether the model reads all of `text`."""
        return self._embedder.fits(text)
