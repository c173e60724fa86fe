"""Text -> unit vectors: the Embedder seam, a plain one, and sentence-transformers for any model."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from assistant.errors import ModelUnavailable
from assistant.index import bert
from assistant.index.bert import BertEmbedder
from assistant.index.model import Model
from assistant.index.symmetric import Symmetric
from assistant.settings import DEFAULT_MODEL

if TYPE_CHECKING:
    import numpy as np

BATCH = 16  # texts; sorted by length, so that few are padded to much longer ones


class Embedder(Protocol):
    """Turns text into vectors whose dot product is the cosine similarity.

    `name` identifies model and weights: an index made under one name is not read under another.
    """

    name: str
    dim: int

    def embed_passages(self, texts: Sequence[str]) -> np.ndarray:
        """One unit row a text, float32, shape `(len(texts), dim)`."""

    def embed_questions(self, texts: Sequence[str]) -> np.ndarray:
        """One unit row a question, float32, shape `(len(texts), dim)`."""

    def embed_question(self, text: str) -> np.ndarray:
        """One unit vector, float32, shape `(dim,)`."""

    def fits(self, text: str) -> bool:
        """Whether the model reads all of `text`, with nothing truncated."""


class HashingEmbedder(Symmetric):
    """The plain Embedder: each word adds one signed unit to a slot chosen by its hash.

    Source: feature hashing, Weinberger et al., 2009. Needs no model; texts that share words are
    near each other, which is all that a test of the machinery needs.
    """

    def __init__(self, dim: int = 256, window: int = 200) -> None:
        """Vectors of `dim` numbers over texts of at most `window` words."""
        self.name = f"hashing-{dim}-{window}"
        self.dim = dim
        self._window = window

    def embed_passages(self, texts: Sequence[str]) -> np.ndarray:
        """One unit row a text, float32, shape `(len(texts), dim)`."""
        import numpy as np

        rows = np.zeros((len(texts), self.dim), dtype=np.float32)
        for row, text in zip(rows, texts, strict=True):
            for word in self._words(text) or [""]:
                digest = hashlib.blake2b(word.encode(), digest_size=8).digest()
                slot = int.from_bytes(digest[:4], "big") % self.dim
                row[slot] += 1.0 if digest[4] & 1 else -1.0
            if not row.any():  # the words cancelled each other
                row[0] = 1.0
        unit: np.ndarray = rows / np.linalg.norm(rows, axis=1, keepdims=True)
        return unit

    def fits(self, text: str) -> bool:
        """Whether `text` has at most `window` words."""
        return len(self._words(text)) <= self._window

    @staticmethod
    def _words(text: str) -> list[str]:
        return re.findall(r"\w+", text.lower())


class SentenceTransformerEmbedder(Symmetric):
    """Any sentence-transformers model, of whatever architecture."""

    def __init__(self, model: Model) -> None:
        """Load `model`, which takes seconds: it imports torch.

        Raises:
            ModelUnavailable: It is not a model.
        """
        self._model = _load(model.folder)
        self.name = model.name
        self.dim = int(self._model.get_embedding_dimension() or 0)
        # A window may be configured wider than the model has places for word pieces.
        config = getattr(self._model[0], "config", None)
        window = int(self._model.max_seq_length or 0)
        self._window = min(window, getattr(config, "max_position_embeddings", window))
        self._model.max_seq_length = self._window
        self._tokenizer = self._model.tokenizer

    def embed_passages(self, texts: Sequence[str]) -> np.ndarray:
        """One unit row a text, float32, shape `(len(texts), dim)`."""
        import numpy as np

        if not texts:
            return np.zeros((0, self.dim), dtype=np.float32)
        rows: np.ndarray = self._model.encode(
            list(texts),
            batch_size=BATCH,
            normalize_embeddings=True,
            show_progress_bar=False,
            convert_to_numpy=True,
        )
        return rows.astype(np.float32, copy=False)

    def fits(self, text: str) -> bool:
        """Whether `text` has at most the model's word pieces, its two special ones included."""
        if len(text) + 2 <= self._window:  # a word piece has at least one character
            return True
        pieces = self._tokenizer(text, truncation=False, verbose=False)["input_ids"]
        return len(pieces) <= self._window


def open_embedder(model: str = DEFAULT_MODEL) -> Embedder:
    """Load the model that the settings name: in numpy where it is a BERT with mean pooling.

    Raises:
        ModelUnavailable: It is not installed, not a model, or not the weights it claims to be.
    """
    named = Model.named(model)
    return BertEmbedder(named) if bert.reads(named.folder) else SentenceTransformerEmbedder(named)


def _load(folder: Path) -> Any:
    os.environ["HF_HUB_OFFLINE"] = "1"
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    from huggingface_hub.utils.tqdm import disable_progress_bars

    disable_progress_bars()  # they would draw over ours; transformers looks when it is imported
    from sentence_transformers import SentenceTransformer

    try:
        return SentenceTransformer(str(folder), device="cpu", local_files_only=True)
    except (OSError, ValueError, KeyError) as error:
        raise ModelUnavailable(
            f"The model in {folder.name} cannot be loaded ({error}); reinstall it."
        ) from error
