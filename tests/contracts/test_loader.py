"""What every Loader keeps to."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.corpus.clean import blocks
from assistant.corpus.loaders import LOADERS, fingerprint, load, read_source, reading
from assistant.corpus.source import Source
from assistant.errors import CorpusError
from tests.corpus import feeds, files
from tests.corpus.files import PARAGRAPHS, TITLE
from tests.corpus.stories import Story

BEES = Story(TITLE, files.AUTHOR, files.PUBLISHED, tuple((part,) for part in PARAGRAPHS), {})
MAKERS: dict[str, Callable[[], bytes]] = {
    ".txt": files.text,
    ".md": files.markdown,
    ".html": files.page,
    ".htm": files.page,
    ".pdf": files.pdf,
    ".docx": files.word,
    ".epub": files.book,
    ".json": files.record,
    ".jsonl": files.records,
    ".eml": files.mail,
    ".rss": lambda: feeds.rss([BEES]),
    ".atom": lambda: feeds.atom([BEES]),
    ".xml": lambda: feeds.rss_1([BEES]),
    ".nitf": lambda: feeds.nitf(BEES),
    ".newsml": lambda: feeds.newsml(BEES),
    ".zip": files.archive,
}


@pytest.fixture(params=sorted(MAKERS))
def path(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A file of each format in turn, with the same article in it."""
    path = tmp_path / f"bees{request.param}"
    path.write_bytes(MAKERS[request.param]())
    return path


def test_every_loader_is_tested_here() -> None:
    """A new one cannot be forgotten."""
    assert MAKERS.keys() == LOADERS.keys()


def test_every_paragraph_comes_back(path: Path) -> None:
    """Word for word, in order, with one kind of line end, and nothing else for running text."""
    article = load(path, path.parent)
    parts = blocks(article.text, article.title)
    assert [part.span.of(article.text) for part in parts if part.role == "body"] == PARAGRAPHS
    assert "\r" not in article.text


def test_the_title_is_known(path: Path) -> None:
    """From the fields of the format, or the first line."""
    assert load(path, path.parent).title.removeprefix("Sample Book: ") == TITLE


def test_the_article_knows_its_file(path: Path) -> None:
    """Its id begins with the file's, its hash is that of the bytes."""
    article = load(path, path.parent)
    assert article.id.partition("/")[0] == "bees"
    assert article.source_path.startswith(str(path))
    if path.suffix not in {
        ".zip",
        ".jsonl",
        ".rss",
        ".atom",
        ".xml",
    }:  # whose parts have hashes of their own
        assert article.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
        assert fingerprint(path) == article.sha256


def test_reading_twice_gives_the_same(path: Path) -> None:
    """Law 4 begins here."""
    assert reading(path, path.parent) == reading(path, path.parent)


@pytest.mark.parametrize("content", [b"", b" \n", b"\xff\xfe\x00\x01" * 100])
def test_a_file_without_text_is_refused(path: Path, content: bytes) -> None:
    """In one sentence that names it."""
    path.write_bytes(content)
    with pytest.raises(CorpusError, match=path.name) as caught:
        reading(path, path.parent)
    assert len(str(caught.value).splitlines()) == 1


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_file_cut_short_never_crashes(path: Path, share: float) -> None:
    """It is read as far as its format allows, or refused in one sentence."""
    raw = path.read_bytes()
    path.write_bytes(raw[: int(len(raw) * share)])
    try:
        found = reading(path, path.parent)
    except CorpusError as error:
        assert path.name in str(error)  # noqa: PT017 - either outcome is right
    else:
        assert path.suffix in {".txt", ".md", ".html", ".htm", ".eml", ".jsonl"}
        assert found.articles


@settings(
    deadline=None, max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_a_damaged_file_never_crashes(path: Path, data: st.DataObject) -> None:
    """Bytes changed, lost or put in anywhere: it is read, or refused in one sentence."""
    raw = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 5))):
        at = data.draw(st.integers(0, len(raw)))
        raw[at : at + data.draw(st.integers(0, 30))] = data.draw(st.binary(max_size=20))
    try:
        read_source(Source("bees", path.name, bytes(raw)), path.suffix)
    except CorpusError as error:
        assert len(str(error).splitlines()) == 1  # noqa: PT017 - either outcome is right


def test_a_file_that_is_gone_is_refused(path: Path) -> None:
    """As above."""
    path.unlink()
    with pytest.raises(CorpusError, match=path.name):
        reading(path, path.parent)
