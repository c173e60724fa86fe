"""Builds that are killed at random moments, and the index that comes of them.

python -m tests.corpus.killing --articles 300 --rounds 10 [--news] [--real-model]

With --news the articles are those of `benchmarks.news`, of the length of real ones.
"""

from __future__ import annotations

import argparse
import json
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path

from assistant.export import lines
from assistant.index.embed import Embedder, HashingEmbedder, open_embedder
from assistant.index.library import FILE, Library
from assistant.pipeline import Assistant, BuildReport, build
from assistant.settings import Settings
from benchmarks.news import article
from tests.conftest import ROOT
from tests.corpus.stories import story

CODE = """
import sys
from pathlib import Path
from assistant.index.embed import HashingEmbedder, open_embedder
from assistant.pipeline import build
from assistant.settings import Settings
from assistant.quotes.parse import pipeline
model = {"plain": HashingEmbedder, "real": open_embedder}[sys.argv[3]]()
pipeline()
print("begun", flush=True)
build(Settings(Path(sys.argv[1]), Path(sys.argv[2])), embedder=model)
"""


def write(corpus: Path, articles: int, told: Callable[[int], str]) -> None:
    """A folder of articles, each told by its number."""
    corpus.mkdir()
    for n in range(articles):
        (corpus / f"{n:04d}.txt").write_text(told(n), "utf-8")


def short(number: int) -> str:
    """A story as plain text."""
    one = story(number)
    return "\n\n".join([one.title, *one.texts])


def export(settings: Settings, embedder: Embedder) -> str:
    """All that an index holds, and what it finds and answers, as JSON lines."""
    assistant = Assistant.open(settings, embedder)
    try:
        asked = {
            "suggestions": assistant.suggestions(100),
            "hits": [asdict(hit) for hit in assistant.search("ferry harbour storm", 50)],
            "answer": asdict(assistant.ask("What did Ada Quill say about the ferry?")),
        }
        return "\n".join([*lines(assistant), json.dumps(asked, ensure_ascii=False)])
    finally:
        assistant.close()


def kills(settings: Settings, rounds: int, took: float, model: str) -> Iterator[int]:
    """Begin a build and kill it, again and again; how many articles are in after each.

    Args:
        settings: What to build.
        rounds: How often.
        took: Seconds that the whole takes; each life is at random up to two of `rounds` parts.
        model: `plain` or `real`.
    """
    rng = random.Random(7)  # noqa: S311 - moments, not secrets
    command = [sys.executable, "-c", CODE, str(settings.corpus), str(settings.index), model]
    for _round in range(rounds):
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as child:
            child.stdout.readline()
            time.sleep(rng.uniform(0, 2 / rounds) * took)
            child.send_signal(signal.SIGKILL)
        yield held(settings)


def held(settings: Settings) -> int:
    """How many articles an index holds, finished or not."""
    if not (settings.index / FILE).is_file():
        return 0
    library = Library.create(settings.index)
    try:
        return library.counts()["articles"]
    finally:
        library.close()


def killed_and_whole(
    folder: Path,
    articles: int,
    rounds: int,
    told: Callable[[int], str] = short,
    *,
    real: bool = False,
) -> tuple[str, str, list[int], BuildReport]:
    """The exports of an index whose builds were killed and of one whose was not.

    Also how many articles the first held after each kill, and what a last build of it reports.
    """
    embedder = open_embedder() if real else HashingEmbedder()
    corpus = folder / "corpus"
    write(corpus, articles, told)
    whole, stopped = (Settings(corpus, folder / name) for name in ("whole", "stopped"))
    start = time.monotonic()
    build(whole, embedder=embedder)
    took = time.monotonic() - start
    counts = list(kills(stopped, rounds, took, "real" if real else "plain"))
    build(stopped, embedder=embedder)
    return (
        export(stopped, embedder),
        export(whole, embedder),
        counts,
        build(stopped, embedder=embedder),
    )


def main() -> None:
    """Kill, go on, compare, print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--articles", type=int, default=300)
    options.add_argument("--rounds", type=int, default=10)
    options.add_argument("--news", action="store_true")
    options.add_argument("--real-model", action="store_true")
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        stopped, whole, counts, _ = killed_and_whole(
            Path(folder),
            given.articles,
            given.rounds,
            article if given.news else short,
            real=given.real_model,
        )
    sys.stdout.write(
        f"articles held after each kill: {counts}\n"
        f"{len(whole.encode()):,} bytes of export, {'the same' if stopped == whole else 'OTHERS'}\n"
    )


if __name__ == "__main__":
    main()
