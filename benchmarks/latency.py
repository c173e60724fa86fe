"""How long warm questions take: 50th and 95th percentile of wall and of CPU time, in milliseconds.

    python benchmarks/latency.py INDEX_FOLDER [QUESTIONS] [--rounds N] [--hashing]

QUESTIONS is a file with a question a line; without it, the suggestions of the index and the stock
questions are asked, which are answered and declined. Each is asked `--rounds` times after the
whole list was asked once; no answer is remembered between them, but read sentences are.
`--hashing` is for an index made with hashed words of 384 dimensions in place of the model, whose
cost for a question `embedding` gives alone.
"""

from __future__ import annotations

import argparse
import json
import statistics
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from assistant.answer.refuse import stock_questions
from assistant.index.embed import Embedder, HashingEmbedder, open_embedder
from assistant.pipeline import Assistant
from assistant.settings import Settings

DIM, WINDOW = 384, 200  # of the model, for the hashed words
STOCK = 40  # of the stock questions
SUGGESTED = 40


def timed(ask: Callable[[str], object], questions: Sequence[str], rounds: int) -> dict[str, float]:
    """Percentiles of the wall and CPU time of one question, in milliseconds."""
    for question in questions:
        ask(question)
    wall, cpu = [], []
    for _ in range(rounds):
        for question in questions:
            began, used = time.perf_counter(), time.process_time()
            ask(question)
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
    parser.add_argument("--hashing", action="store_true")
    given = parser.parse_args()
    embedder: Embedder = HashingEmbedder(DIM, WINDOW) if given.hashing else open_embedder()
    settings = Settings(given.index.parent / "corpus", given.index)
    assistant = Assistant.open(settings, embedder)
    questions = (
        given.questions.read_text("utf-8").splitlines()
        if given.questions
        else [*assistant.suggestions(SUGGESTED), *stock_questions()[:STOCK]]
    )
    figures = {
        "questions": len(questions),
        "answered": sum(assistant.ask(question).answered for question in questions),
        "speakers": len(assistant.speakers()),
        "asked": timed(assistant.ask, questions, given.rounds),
        "embedding": timed(embedder.embed_question, questions, given.rounds),
    }
    print(json.dumps(figures, indent=1))
    assistant.close()


if __name__ == "__main__":
    main()
