"""Opening the index in the background, so that the page is up before the model is loaded."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from assistant.errors import AssistantError, IndexMissing, IndexStale

if TYPE_CHECKING:
    import numpy as np

    from assistant.index.embed import Embedder
    from assistant.pipeline import Assistant, BuildReport
    from assistant.settings import Settings

Phase = Literal["loading", "building", "ready", "failed"]


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the opening is, for a person to read."""

    phase: Phase
    message: str
    done: int = 0
    total: int = 0


READY = Progress("ready", "Ready")


class Opening:
    """The assistant of one window: being opened, open, or failed with a reason.

    Shared by every visitor; it holds nothing of theirs.
    """

    def __init__(self, settings: Settings, embedder: Embedder | None = None) -> None:
        """Prepare; `start` begins the work. `embedder` is in place of the settings' model."""
        self.settings = settings
        self._progress = Progress("loading", "Loading the model…")
        self._assistant: Assistant | None = None
        self._embedder = embedder
        self._error: AssistantError | None = None
        self._done = threading.Event()
        self._building = threading.Lock()
        self._begun = threading.Lock()  # taken once and for all

    @property
    def progress(self) -> Progress:
        """Where the opening stands now."""
        return self._progress

    def start(self, after: float = 0.0) -> None:
        """Open in a thread of its own, building the index first where there is none.

        Args:
            after: Seconds to wait with it, unless `start` is called again: loading the model slows
                everything else down, the first page of the first visitor above all.
        """
        if after:
            timer = threading.Timer(after, self.start)
            timer.daemon = True
            timer.start()
        elif self._begun.acquire(blocking=False):
            threading.Thread(target=self._open, name="opening", daemon=True).start()

    def wait(self, seconds: float | None = None) -> bool:
        """Wait until the opening has ended either way; whether it has."""
        return self._done.wait(seconds)

    def assistant(self) -> Assistant:
        """The open assistant, waiting for it.

        Raises:
            AssistantError: It could not be opened.
        """
        self._done.wait()
        if self._assistant is None:
            raise self._error or AssistantError("The index could not be opened; see the terminal.")
        return self._assistant

    def embed(self, texts: Sequence[str]) -> np.ndarray:
        """Vectors of texts, `(n, dim)`, by the model of the index.

        Raises:
            AssistantError: It could not be loaded.
        """
        self.assistant()
        return self._model().embed_passages(texts)

    def rebuild(self) -> BuildReport:
        """Bring the index up to date and go on with it.

        Raises:
            AssistantError: The index cannot be built; the one open before stays open.
        """
        from assistant import pipeline

        with self._building:
            try:
                report = pipeline.build(self.settings, self._on_progress, self._model())
                self._take(pipeline.Assistant.open(self.settings, self._model()))
            finally:
                if self._assistant is not None:
                    self._progress = READY
        return report

    def _open(self) -> None:
        from assistant import pipeline

        try:
            try:
                self._take(pipeline.Assistant.open(self.settings, self._model()))
            except (IndexMissing, IndexStale):
                self._progress = Progress("building", "Reading the articles…")
                self.rebuild()
        except AssistantError as error:
            self._error = error
            self._progress = Progress("failed", str(error))
        finally:
            self._done.set()

    def _model(self) -> Embedder:
        """The model, loaded once for every index that is opened or built."""
        from assistant.index.embed import open_embedder

        if self._embedder is None:
            self._embedder = open_embedder(self.settings.model)
        return self._embedder

    def _take(self, opened: Assistant) -> None:
        self._assistant = opened  # whoever still reads the one before keeps it alive
        self._error = None
        self._progress = READY

    def _on_progress(self, done: int, total: int, name: str) -> None:
        if done < total:
            message = f"Reading article {done + 1} of {total}: {name}"
            self._progress = Progress("building", message, done, total)
        else:
            self._progress = Progress("building", "Finishing the index…", done, total)
