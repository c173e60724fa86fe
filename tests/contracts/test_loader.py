"""What every Loader keeps to."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.corpus.loaders import LOADERS, Loader, MarkdownLoader, TextLoader
from assistant.errors import CorpusError

PARAGRAPHS = ["The bees of Mount Sample", "The bees slept.", "“They woke,” said Ada Quill."]


def _text() -> bytes:
    return "\n\n".join(PARAGRAPHS).encode()


CASES: dict[str, tuple[Loader, Callable[[], bytes]]] = {
    ".txt": (TextLoader(), _text),
    ".md": (MarkdownLoader(), _text),
}


@pytest.fixture(params=sorted(CASES))
def case(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Loader, Path]:
    """Each implementation in turn with a file of three paragraphs."""
    loader, make = CASES[request.param]
    path = tmp_path / f"bees{request.param}"
    path.write_bytes(make())
    return loader, path


def test_every_loader_is_tested_here() -> None:
    """A new one cannot be forgotten."""
    assert {type(loader) for loader in LOADERS.values()} == {type(a) for a, _ in CASES.values()}


def test_every_paragraph_comes_back(case: tuple[Loader, Path]) -> None:
    """Word for word, in order, one line end, one title."""
    loader, path = case
    article = loader.load(path, "news/bees")
    assert [line for line in article.text.split("\n") if line.strip()] == PARAGRAPHS
    assert "\r" not in article.text
    assert article.title == PARAGRAPHS[0]


def test_the_article_knows_its_file(case: tuple[Loader, Path]) -> None:
    """The id given, the path read, the hash of the bytes."""
    loader, path = case
    article = loader.load(path, "news/bees")
    assert article.id == "news/bees"
    assert article.source_path == str(path)
    assert article.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


def test_reading_twice_gives_the_same(case: tuple[Loader, Path]) -> None:
    """Law 4 begins here."""
    loader, path = case
    assert loader.load(path, "bees") == loader.load(path, "bees")


@pytest.mark.parametrize("content", [b"", b" \n"])
def test_a_file_without_text_is_refused(case: tuple[Loader, Path], content: bytes) -> None:
    """In one sentence that names it."""
    loader, path = case
    path.write_bytes(content)
    with pytest.raises(CorpusError, match=path.name):
        loader.load(path, "bees")


def test_a_file_that_is_gone_is_refused(case: tuple[Loader, Path]) -> None:
    """As above."""
    loader, path = case
    path.unlink()
    with pytest.raises(CorpusError, match=path.name):
        loader.load(path, "bees")
