"""How fast a corpus is read and indexed, stage by stage, and how fast one change is followed.

    python -m benchmarks.corpus --articles 1000 [--real-model]

The articles are invented ones of the tests. Without --real-model the plain embedder stands in, so
that the figures are those of everything but the embedding.
"""

from __future__ import annotations

import argparse
import resource
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from assistant.corpus import loaders
from assistant.corpus.clean import blocks
from assistant.corpus.passages import cut
from assistant.index.embed import Embedder, HashingEmbedder, open_embedder
from assistant.pipeline import build
from assistant.quotes.extract import find_quotes
from assistant.settings import Settings
from tests.corpus.stories import story

SURNAMES = ("Quill", "Tarn", "Marsh", "Holm")
SYLLABLES = ("ba", "den", "fo", "gar", "hi", "ley", "mon", "ner", "pol", "ster")
SAMPLE = 200  # articles over which the stages are timed one by one


def main() -> None:
    """Write, time, print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--articles", type=int, default=1_000)
    options.add_argument("--real-model", action="store_true")
    given = options.parse_args()
    embedder: Embedder = open_embedder() if given.real_model else HashingEmbedder()
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(Path(folder, "corpus"), Path(folder, "index"))
        settings.corpus.mkdir()
        for n in range(given.articles):
            _write(settings.corpus / f"{n:05d}.txt", n)
        size = sum(path.stat().st_size for path in settings.corpus.iterdir())
        print(f"{given.articles} articles, {size / 1e6:.1f} MB, embedder {embedder.name}")
        _stages(settings.corpus, embedder)
        _builds(settings, embedder)


def _write(path: Path, number: int) -> None:
    """A story whose people nobody else quotes, as in a corpus of many places."""
    one = story(number)
    text = "\n\n".join([one.title, *one.texts]) + "\n"
    for surname in SURNAMES:
        text = text.replace(surname, surname + "".join(SYLLABLES[int(d)] for d in str(number)))
    path.write_text(text, "utf-8")


def _stages(corpus: Path, embedder: Embedder) -> None:
    spent: dict[str, float] = {}

    def timed(name: str, call: Callable[[], Any]) -> Any:
        start = time.perf_counter()
        result = call()
        spent[name] = spent.get(name, 0.0) + time.perf_counter() - start
        return result

    find_quotes("“We sail,” said Ada Quill.", "warm", blocks("“We sail,” said Ada Quill."))
    characters = 0
    paths = loaders.article_files(corpus)[:SAMPLE]
    for path in paths:
        article = timed("read", lambda path=path: loaders.load(path, corpus))
        text = article.text
        parts = timed("tell furniture", lambda a=article: blocks(a.text, a.title))
        quotes = timed("find quotes", lambda t=text, p=parts: find_quotes(t, "a", p))
        held = [quote.sentences for quote in quotes]
        cuts = timed("cut", lambda a=article, p=parts, h=held: cut(a, p, h, embedder.fits))
        texts = [s.of(text) for p in cuts for s in (p.span, *p.sentences)]
        timed("embed", lambda t=texts: embedder.embed_passages(t))
        characters += len(text)
    for name, seconds in spent.items():
        articles, speed = len(paths) / seconds, characters / seconds
        print(f"  {name:15} {articles:8.1f} articles/s {speed:12,.0f} chars/s")


def _builds(settings: Settings, embedder: Embedder) -> None:
    marks: list[float] = []
    start = time.perf_counter()
    report = build(settings, lambda *_step: marks.append(time.perf_counter()), embedder)
    end = time.perf_counter()
    print(
        f"  build           {report.articles / (end - start):8.1f} articles/s ({end - start:.1f} s)"
    )
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    print(f"  {report.passages} passages, {report.quotes} quotes; peak memory {peak:.2f} GB")
    for what in ("nothing changed", "one article changed"):
        if what.startswith("one"):
            _write(settings.corpus / "00000.txt", 1_000_000)
        start = time.perf_counter()
        report = build(settings, embedder=embedder)
        spent = time.perf_counter() - start
        print(f"  {what}: {spent:.2f} s ({len(report.changed)} indexed)")


if __name__ == "__main__":
    main()
