"""How fast a corpus is read and indexed, stage by stage, and how fast one change is followed.

    python -m benchmarks.corpus --articles 1000 [--real-model]

The articles are those of `benchmarks.news`. Without --real-model the plain embedder stands in, with
as many numbers a vector, so that the figures are those of everything but the embedding. Seconds are
those of the processor, which other work on the machine does not change, and of the clock.
"""

from __future__ import annotations

import argparse
import resource
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from assistant.corpus import duplicates, loaders
from assistant.corpus.clean import blocks
from assistant.corpus.passages import cut
from assistant.index.embed import Embedder, HashingEmbedder, open_embedder
from assistant.pipeline import FINISHING, build
from assistant.quotes.extract import find_quotes
from assistant.settings import Settings
from benchmarks.news import article

CHANGED = 1_000_000  # the number of an article that is not in any corpus
SAMPLE = 50  # articles over which the stages are timed one by one
DIM, WINDOW = 384, 200  # as the real model has them


def main() -> None:
    """Write, time, print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--articles", type=int, default=1_000)
    options.add_argument("--real-model", action="store_true")
    given = options.parse_args()
    embedder: Embedder = open_embedder() if given.real_model else HashingEmbedder(DIM, WINDOW)
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(Path(folder, "corpus"), Path(folder, "index"))
        settings.corpus.mkdir()
        for n in range(given.articles):
            (settings.corpus / f"{n:05d}.txt").write_text(article(n), "utf-8")
        size = sum(path.stat().st_size for path in settings.corpus.iterdir())
        print(f"{given.articles} articles, {size / 1e6:.1f} MB, embedder {embedder.name}")
        _stages(settings.corpus, embedder)
        _builds(settings, embedder)


def _stages(corpus: Path, embedder: Embedder) -> None:
    """Each stage over a few articles, in this process alone."""
    spent: dict[str, float] = {}

    def timed(name: str, call: Callable[[], Any]) -> Any:
        start = time.process_time()
        result = call()
        spent[name] = spent.get(name, 0.0) + time.process_time() - start
        return result

    find_quotes("“We sail,” said Ada Quill.", "warm", blocks("“We sail,” said Ada Quill."))
    embedder.embed_passages(["warm"])
    characters = 0
    paths = loaders.article_files(corpus)[:SAMPLE]
    for path in paths:
        one = timed("read", lambda path=path: loaders.load(path, corpus))
        text = one.text
        parts = timed("tell furniture", lambda a=one: blocks(a.text, a.title))
        quotes = timed("find quotes", lambda t=text, p=parts: find_quotes(t, "a", p))
        held = [quote.sentences for quote in quotes]
        cuts = timed("cut", lambda a=one, p=parts, h=held: cut(a, p, h, embedder.fits))
        texts = [s.of(text) for p in cuts for s in (p.span, *p.sentences)]
        timed("embed", lambda t=texts: embedder.embed_passages(t))
        timed("look for copies", lambda t=text: duplicates.sketch(t))
        characters += len(text)
    for name, seconds in spent.items():
        articles, speed = len(paths) / seconds, characters / seconds
        print(f"  {name:16} {articles:8.1f} articles and {speed:12,.0f} characters a second")


def _builds(settings: Settings, embedder: Embedder) -> None:
    marks: dict[str, float] = {}
    clock, start = time.perf_counter(), _processor()
    report = build(
        settings, lambda _done, _all, what: marks.setdefault(what, time.perf_counter()), embedder
    )
    end = time.perf_counter()
    print(
        f"  build: {end - clock:.1f} s, of which {end - marks[FINISHING]:.1f} s at the end; "
        f"processor {_processor() - start:.1f} s; {report.articles / (end - clock):.2f} articles/s"
    )
    own, others = (resource.getrusage(who).ru_maxrss / 1e6 for who in _PROCESSES)
    print(f"  {report.passages} passages, {report.quotes} quotes")
    print(f"  peak memory: {own:.2f} GB here, {others:.2f} GB in the largest other process")
    for what in ("nothing changed", "one article changed"):
        if what.startswith("one"):
            (settings.corpus / "00000.txt").write_text(article(CHANGED), "utf-8")
        clock, start = time.perf_counter(), _processor()
        report = build(settings, embedder=embedder)
        spent, used = time.perf_counter() - clock, _processor() - start
        print(f"  {what}: {spent:.2f} s, processor {used:.2f} s ({len(report.changed)} indexed)")


_PROCESSES = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)


def _processor() -> float:
    """Seconds of the processor used by this process and those that it waited for."""
    return sum(
        used.ru_utime + used.ru_stime for used in (resource.getrusage(who) for who in _PROCESSES)
    )


if __name__ == "__main__":
    main()
