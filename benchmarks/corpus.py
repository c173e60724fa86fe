"""How fast a corpus is read and indexed, stage by stage, in how much memory.

    python -m benchmarks.corpus --articles 5000 --real-model [--folder FOLDER]

The articles are those of `benchmarks.news`. Without --real-model the plain embedder stands in, with
as many numbers a vector, so that the figures are those of everything but the embedding. With
--folder corpus and index stay there, and a run that was stopped goes on.

The build runs in a process of its own while this one looks at its memory. Seconds of a stage are
those of the processor, summed over all processes and all articles; in the end one article at each
end of the corpus is changed and followed, by `benchmarks.rebuild`.
"""

from __future__ import annotations

import argparse
import multiprocessing
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from assistant import building, workers
from assistant.corpus.language import language_of
from assistant.index.embed import Embedder, HashingEmbedder, open_embedder
from assistant.quotes.parse import pipeline
from assistant.settings import Settings
from benchmarks.memory import Peak
from benchmarks.news import article

DIM, WINDOW = 384, 200  # as the real model has them
# What is timed: where it stands, its name there, and what to call it.
STAGES = (
    (building.loaders, "reading", "read the file"),
    (workers, "layout", "tell furniture"),
    (workers, "quotes_of", "find quotes"),
    (workers, "cut", "cut into passages"),
    (workers.duplicates, "sketch", "sketch for copies"),
    (workers.stock, "nearest", "near stock questions"),
    (building._Build, "_store", "store"),  # noqa: SLF001 - to be timed
    (building.cache, "refresh", "write vectors.faiss"),
    (building, "calibrate", "set the threshold"),
    (building.tried, "questions", "try suggestions"),
    (building.duplicates, "copies", "look for copies"),
)


def main() -> None:
    """Write the articles, build, change, print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--articles", type=int, default=1_000)
    options.add_argument("--real-model", action="store_true")
    options.add_argument("--folder", type=Path, help="keep corpus and index here, and go on there")
    options.add_argument("--build", action="store_true", help=argparse.SUPPRESS)
    given = options.parse_args()
    if given.build:
        _build(given.folder, embedder(real=given.real_model))
        return
    with tempfile.TemporaryDirectory() as temporary:
        folder = given.folder or Path(temporary)
        size = write(folder, given.articles)
        print(f"{given.articles} articles, {size / 1e6:.1f} MB", flush=True)
        model = ["--real-model"] if given.real_model else []
        command = [sys.executable, "-m", "benchmarks.corpus", "--build", "--folder", str(folder)]
        begun = time.perf_counter()
        with subprocess.Popen([*command, *model]) as child:  # noqa: S603 - ours
            peak = Peak.of(child)
        if child.returncode:
            sys.exit(child.returncode)
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        wall, processor = time.perf_counter() - begun, used.ru_utime + used.ru_stime
        print(f"  with start-up: {wall:,.1f} s by the clock, {processor:,.1f} s of the processor")
        print(f"  memory: {peak}", flush=True)
        follow = [sys.executable, "-m", "benchmarks.rebuild", "--folder", str(folder), *model]
        subprocess.run([*follow, "--articles", str(given.articles)], check=True)  # noqa: S603


def embedder(*, real: bool) -> Embedder:
    """The model, or what stands in for it."""
    return open_embedder() if real else HashingEmbedder(DIM, WINDOW)


def settings(folder: Path) -> Settings:
    """The corpus and the index in a folder."""
    return Settings(folder / "corpus", folder / "index")


def write(folder: Path, articles: int) -> int:
    """Write so many articles, those that are not there yet; the bytes of all."""
    corpus = settings(folder).corpus
    corpus.mkdir(parents=True, exist_ok=True)
    paths = [corpus / f"{number:05d}.txt" for number in range(articles)]
    for number, path in enumerate(paths):
        if not path.exists():
            path.write_text(article(number), "utf-8")
    return sum(path.stat().st_size for path in paths)


class Meter:
    """What a stage takes of the processor, and of how many, over all processes."""

    def __init__(self, what: str, unit: str = "articles") -> None:
        self.what = what
        self._unit = unit
        self._seconds = multiprocessing.Value("d", 0.0)
        self._units = multiprocessing.Value("q", 0)

    def timing(self, call: Callable[..., Any]) -> Callable[..., Any]:
        """The same call, which adds what it spends."""

        def timed(*values: Any, **named: Any) -> Any:
            start = time.process_time()
            result = call(*values, **named)
            spent = time.process_time() - start
            with self._seconds.get_lock(), self._units.get_lock():
                self._seconds.value += spent
                self._units.value += len(values[0]) if self._unit == "texts" else 1
            return result

        return timed

    def line(self, characters: int) -> str:
        """What it spent, and its rates over so many characters of articles."""
        seconds, units = self._seconds.value, self._units.value
        if units <= 1:  # of all articles at once
            return f"  {self.what:22} {seconds:9.1f} s"
        rate = units / seconds
        return (
            f"  {self.what:22} {seconds:9.1f} s {rate:10,.1f} {self._unit}/s "
            f"{characters / seconds:12,.0f} characters/s"
        )


class Marks:
    """When each article was begun, and the end of the build."""

    def __init__(self) -> None:
        self._end = time.perf_counter()

    def __call__(self, _done: int, _all: int, what: str) -> None:
        """Take note."""
        if what == building.FINISHING:
            self._end = time.perf_counter()

    def since(self) -> float:
        """Seconds since the last article was done."""
        return time.perf_counter() - self._end


def _build(folder: Path, model: Embedder) -> None:
    """One build, with what each stage spends."""
    where = settings(folder)
    meters = [Meter(what) for _, _, what in STAGES]
    for meter, (home, name, _) in zip(meters, STAGES, strict=True):
        setattr(home, name, meter.timing(getattr(home, name)))
    embedding = Meter("embed", "texts")
    model.embed_passages = embedding.timing(model.embed_passages)  # type: ignore[method-assign]
    pipeline()
    language_of(article(0))
    marks, start, before = Marks(), time.perf_counter(), _processor()
    report = building.build(where, marks, model)
    wall, end = time.perf_counter() - start, marks.since()
    print(f"  {report.passages:,} passages, {report.quotes:,} quotes; embedder {model.name}")
    spent, rate = _processor() - before, len(report.added) / wall
    print(
        f"  build: {wall:,.1f} s by the clock, {end:,.1f} s of it after the last article; "
        f"{spent:,.1f} s of the processor; {rate:.2f} articles/s"
    )
    read = sum((where.corpus / f"{name}.txt").stat().st_size for name in report.added)
    for meter in (*meters[:4], embedding, *meters[4:]):
        print(meter.line(read), flush=True)


def _processor() -> float:
    """Seconds of the processor used by this process and those that it waited for."""
    spent = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(used.ru_utime + used.ru_stime for used in spent)


if __name__ == "__main__":
    main()
