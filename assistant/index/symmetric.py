"""What is the same in every embedder here: a question is embedded as a passage is."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np


class Symmetric(ABC):
    """An embedder without another way, such as a prefix, for questions."""

    @abstractmethod
    def embed_passages(self, texts: Sequence[str]) -> np.ndarray:
        """One unit row a text, float32, shape `(len(texts), dim)`."""

    def embed_questions(self, texts: Sequence[str]) -> np.ndarray:
        """One unit row a question, float32, shape `(len(texts), dim)`."""
        return self.embed_passages(texts)

    def embed_question(self, text: str) -> np.ndarray:
        """One unit vector, float32, shape `(dim,)`."""
        vector: np.ndarray = self.embed_questions([text])[0]
        return vector
