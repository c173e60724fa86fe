"""The assistants that a pytest session has open, each built once."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.errors import CorpusError
from assistant.evaluate import network

if TYPE_CHECKING:
    from assistant.evaluate.run import Runner
    from assistant.index.embed import Embedder


@dataclass(frozen=True, slots=True)
class Place:
    """A corpus and its index; `built` says that the index is ours to build."""

    corpus: Path
    index: Path
    built: bool


class Opened:
    """Opens each index once; builds it first, in `folder`, unless one was named.

    Several pytest-xdist workers share `folder`; the first one there builds.
    """

    def __init__(
        self,
        folder: Path,
        corpus: Path | None,
        index: Path | None,
        embedder: Callable[[], Embedder | None],
        questions: Callable[[], Iterable[str]] = tuple,
    ) -> None:
        """What the command line named.

        `embedder`, and `questions` for those that will be put, are asked when an index is opened.
        """
        self._folder = folder
        self._corpus = corpus
        self._index = index
        self._embedder = embedder
        self._questions = questions
        self._runners: dict[Place, Runner] = {}

    def place(self, near: Path, stop: Path) -> Place:
        """Where the corpus for a test file is, and its index.

        Args:
            near: The test file.
            stop: The folder above which nothing is looked for.
        """
        return self.place_of(self._corpus or nearest_corpus(near.parent, stop))

    def place_of(self, corpus: Path) -> Place:
        """A corpus and where its index is."""
        if self._index is not None:
            return Place(corpus, self._index, built=False)
        name = hashlib.sha256(str(corpus.resolve()).encode()).hexdigest()[:12]
        return Place(corpus, self._folder / name, built=True)

    def runner(self, place: Place) -> Runner:
        """An open index with its articles, built first if need be."""
        if place not in self._runners:
            with network.blocked():
                self._runners[place] = self._open(place)
        return self._runners[place]

    def _open(self, place: Place) -> Runner:
        from filelock import FileLock

        from assistant import pipeline
        from assistant.evaluate.remember import RememberingEmbedder
        from assistant.evaluate.run import Runner
        from assistant.index.embed import open_embedder
        from assistant.settings import Settings

        settings = Settings.read(corpus=place.corpus, index=place.index)
        embedder = RememberingEmbedder(self._embedder() or open_embedder(settings.model))
        if place.built:
            place.index.mkdir(parents=True, exist_ok=True)
            with FileLock(place.index.with_suffix(".lock")):
                pipeline.build(settings, embedder=embedder)
        embedder.expect(self._questions())
        return Runner(pipeline.Assistant.open(settings, embedder))

    def close(self) -> None:
        """Let every index go."""
        while self._runners:
            _, runner = self._runners.popitem()
            runner.assistant.close()


def nearest_corpus(folder: Path, stop: Path) -> Path:
    """The nearest `corpus` folder with articles, from `folder` up to `stop`.

    Raises:
        CorpusError: There is none.
    """
    from assistant.corpus import loaders

    for above in (folder, *folder.parents):
        corpus = above / "corpus"
        if corpus.is_dir() and any(path.suffix in loaders.LOADERS for path in corpus.rglob("*")):
            return corpus
        if above == stop:
            break
    raise CorpusError(
        f"There is no folder named corpus with articles beside {folder} or above it; "
        f"make one, or name another with --corpus."
    )
