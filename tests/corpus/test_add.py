"""What is added reads back as it was, with the original beside it."""

from pathlib import Path

import pytest

from assistant.corpus.add import add, file_name
from assistant.corpus.loaders import article_files, load
from assistant.errors import CorpusError
from tests.corpus import files
from tests.corpus.stories import story


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A corpus that is not there yet."""
    return tmp_path / "corpus"


def _file(tmp_path: Path, name: str, raw: bytes) -> str:
    (tmp_path / name).write_bytes(raw)
    return str(tmp_path / name)


@pytest.mark.parametrize(
    ("name", "raw"),
    [("a.html", files.page()), ("a.pdf", files.pdf()), ("a.md", files.markdown())],
)
def test_a_file_becomes_markdown(tmp_path: Path, corpus: Path, name: str, raw: bytes) -> None:
    """The same text and fields; the original is kept, and is no article."""
    place = _file(tmp_path, name, raw)
    (path,) = add(place, corpus).files
    assert path == corpus / "articles" / "the-bees-of-mount-sample.md"
    was, now = load(Path(place), tmp_path), load(path, corpus)
    assert now.text.strip() == was.text.strip()
    fields = ("title", "author", "publisher", "published", "url", "language", "licence")
    assert [getattr(now, f) for f in fields] == [getattr(was, f) for f in fields]
    (original,) = (p for p in path.parent.iterdir() if ".original." in p.name)
    assert original.read_bytes() == raw
    assert article_files(corpus) == (path,)


def test_a_book_becomes_a_file_a_chapter(tmp_path: Path, corpus: Path) -> None:
    """Numbered in order."""
    place = _file(tmp_path, "book.epub", files.chapters([story(1), story(2)]))
    names = [path.name for path in add(place, corpus).files]
    assert [name[-7:] for name in names] == ["-001.md", "-002.md"]
    assert len(article_files(corpus)) == 2


def test_the_same_file_twice(tmp_path: Path, corpus: Path) -> None:
    """It is refused by name; another of the same title gets a number."""
    place = _file(tmp_path, "a.html", files.page())
    add(place, corpus)
    with pytest.raises(CorpusError, match=r"in the corpus already, as .*\.original\.html"):
        add(place, corpus)
    (path,) = add(_file(tmp_path, "b.txt", files.text()), corpus).files
    assert path.name == "the-bees-of-mount-sample-2.md"


def test_what_cannot_be_read_is_not_added(tmp_path: Path, corpus: Path) -> None:
    """Nothing is left behind."""
    with pytest.raises(CorpusError, match="not UTF-8"):
        add(_file(tmp_path, "a.txt", b"\xff"), corpus)
    assert not corpus.exists()


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("The Café’s 3 bees: a life!", "the-cafes-3-bees-a-life"),
        ("../../etc/passwd", "etc-passwd"),
        ("蜜蜂", "article"),
        ("x" * 200, "x" * 80),
    ],
)
def test_names_that_any_system_takes(title: str, name: str) -> None:
    """Letters, digits and hyphens of ASCII."""
    assert file_name(title) == name
