"""How long warm questions take: 50th and 95th percentile of wall and of CPU time, in milliseconds.

    python -m benchmarks.latency INDEX_FOLDER [QUESTIONS] [--rounds N] [--invented]

QUESTIONS is a file with a question a line; without it, the suggestions of the index and the stock
questions are asked, which are answered and declined. Each is asked `--rounds` times after the
whole list was asked once; no answer is remembered between them, but read sentences are.

`--invented` is for the thousands of articles that `python -m benchmarks.rebuild --folder FOLDER`
makes, whose index is FOLDER/index: hashed words of 384 dimensions stand in for the model, which
nobody waits an hour for, but each question is embedded by the model as well, for its time. Beside
the above, questions in the articles' own words are asked, and each kind is timed by itself.
"""

from __future__ import annotations

import argparse
import json
import statistics
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.answer.refuse import stock_questions
from assistant.index.embed import Embedder, HashingEmbedder, open_embedder
from assistant.pipeline import Assistant
from assistant.settings import Settings
from benchmarks.news import question

if TYPE_CHECKING:
    import numpy as np

DIM, WINDOW = 384, 200  # of the model, for the hashed words
STOCK = 40  # of the stock questions
SUGGESTED = 40
INVENTED = 200  # questions in the words of invented articles, evenly over the first thousand
EVERY = 5


class Standin(HashingEmbedder):
    """Hashed words that take as long for a question as the model does."""

    def __init__(self) -> None:
        """Load the model."""
        super().__init__(DIM, WINDOW)
        self._model = open_embedder()

    def embed_question(self, text: str) -> np.ndarray:
        """One unit vector, float32, shape `(dim,)`, of the hashed words."""
        self._model.embed_question(text)
        return super().embed_question(text)


def timed(ask: Callable[[str], object], questions: Sequence[str], rounds: int) -> dict[str, float]:
    """Percentiles of the wall and CPU time of one question, in milliseconds."""
    for text in questions:
        ask(text)
    wall, cpu = [], []
    for _ in range(rounds):
        for text in questions:
            began, used = time.perf_counter(), time.process_time()
            ask(text)
            wall.append(1000 * (time.perf_counter() - began))
            cpu.append(1000 * (time.process_time() - used))
    return {
        f"{name} p{percent}": round(statistics.quantiles(times, n=100)[percent - 1], 1)
        for name, times in (("wall", wall), ("cpu", cpu))
        for percent in (50, 95)
    }


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("index", type=Path)
    parser.add_argument("questions", type=Path, nargs="?")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--invented", action="store_true")
    given = parser.parse_args()
    embedder: Embedder = Standin() if given.invented else open_embedder()
    settings = Settings(given.index.parent / "corpus", given.index)
    assistant = Assistant.open(settings, embedder)
    kinds = _kinds(assistant, given.questions, invented=given.invented)
    everything = [text for texts in kinds.values() for text in texts]
    figures = {
        "questions": len(everything),
        "answered": sum(assistant.ask(text).answered for text in everything),
        "articles": len(assistant.articles()),
        "speakers": len(assistant.speakers()),
        "asked": timed(assistant.ask, everything, given.rounds),
        "embedding": timed(embedder.embed_question, everything, given.rounds),
        **{kind: timed(assistant.ask, texts, given.rounds) for kind, texts in kinds.items()},
    }
    print(json.dumps(figures, indent=1))
    assistant.close()


def _kinds(assistant: Assistant, file: Path | None, *, invented: bool) -> dict[str, list[str]]:
    """What is asked, by kind."""
    if file is not None:
        return {"given": file.read_text("utf-8").splitlines()}
    suggested = list(assistant.suggestions(SUGGESTED))
    kinds = {"suggested": suggested, "stock": stock_questions()[:STOCK]}
    if invented:
        kinds["invented"] = [question(number * EVERY) for number in range(INVENTED)]
    return kinds


if __name__ == "__main__":
    main()
