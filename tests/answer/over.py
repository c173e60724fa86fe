"""One invented article, indexed and opened, to be asked."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from assistant.index.embed import Embedder
from assistant.pipeline import Assistant, build
from assistant.settings import Settings


@contextmanager
def over(article: str, folder: Path, embedder: Embedder) -> Iterator[Assistant]:
    """An assistant over the one article, with its index in `folder`."""
    settings = Settings(folder / "corpus", folder / "index")
    settings.corpus.mkdir()
    (settings.corpus / "article.txt").write_text(article, "utf-8")
    build(settings, embedder=embedder)
    opened = Assistant.open(settings, embedder)
    try:
        yield opened
    finally:
        opened.close()
