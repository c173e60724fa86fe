"""Question and passages -> which passage answers best, by a model that reads both together.

Off unless the user names a model: none comes with the program.
"""

from __future__ import annotations

import importlib.util
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

from assistant.errors import ModelUnavailable

_SCORES = "ForSequenceClassification"  # how the architecture of a model with a score ends


class Reranker(Protocol):
    """Scores passages against a question; higher is better, on a scale of its own."""

    def scores(self, question: str, texts: Sequence[str]) -> list[float]:
        """One score a text."""


class CrossEncoderReranker:
    """A sentence-transformers cross-encoder from an installed package or a folder."""

    def __init__(self, model: str) -> None:
        """Load `model`, which takes seconds.

        Raises:
            ModelUnavailable: It is not there, or not a cross-encoder.
        """
        folder = _folder(model)
        os.environ["HF_HUB_OFFLINE"] = "1"
        from sentence_transformers import CrossEncoder
        from transformers import AutoConfig

        try:
            _check(folder, AutoConfig.from_pretrained(str(folder), local_files_only=True))
            self._model = CrossEncoder(str(folder), device="cpu", local_files_only=True)
        except (OSError, ValueError, KeyError) as error:
            raise ModelUnavailable(
                f"The cross-encoder in {folder.name} cannot be loaded ({error}); "
                f"name another, or leave --reranker out."
            ) from error

    def scores(self, question: str, texts: Sequence[str]) -> list[float]:
        """One score a text."""
        if not texts:
            return []
        pairs = [(question, text) for text in texts]
        return [float(one) for one in self._model.predict(pairs, show_progress_bar=False)]


def _check(folder: Path, config: Any) -> None:
    """Of any other model the head, which gives the score, would be made up at random."""
    kinds = config.architectures or ()
    if config.num_labels != 1 or not any(kind.endswith(_SCORES) for kind in kinds):
        kind = " and ".join(kinds) or "a model of no kind"
        raise ModelUnavailable(
            f"The model in {folder.name} is {kind} with {config.num_labels} labels and no "
            f"cross-encoder, which scores texts with one; name another, or leave --reranker out."
        )


def _folder(model: str) -> Path:
    """The folder with the model's config.json: the one named, or one inside a package."""
    folder = Path(model)
    if (folder / "config.json").is_file():
        return folder
    name = model.replace("-", "_")
    package = importlib.util.find_spec(name) if name.isidentifier() else None
    for place in package.submodule_search_locations or () if package else ():
        for config in sorted(Path(place).rglob("config.json")):
            return config.parent
    raise ModelUnavailable(
        f"There is no cross-encoder in {model}; name its folder or an installed package, "
        f"or leave --reranker out."
    )
