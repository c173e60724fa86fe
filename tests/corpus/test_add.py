"""What is added reads back as it was, with the original beside it."""

from pathlib import Path

import pytest

from assistant.corpus.add import add, file_name
from assistant.corpus.loaders import article_files, load
from assistant.errors import CorpusError
from tests.corpus import feeds, files
from tests.corpus.stories import story


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A corpus that is not there yet."""
    return tmp_path / "corpus"


def _plain(number: int) -> bytes:
    one = story(number)
    return files.text(one.title, one.texts)


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


@pytest.mark.parametrize(
    ("name", "raw", "before"),
    [
        ("book.epub", files.chapters([story(1), story(2)]), "Sample Book: "),
        ("feed.rss", feeds.rss([story(1), story(2)]), ""),
        ("pack.zip", files.packed({f"{n}.txt": _plain(n) for n in (1, 2)}), ""),
    ],
)
def test_each_article_of_several_has_its_own_name(
    tmp_path: Path, corpus: Path, name: str, raw: bytes, before: str
) -> None:
    """That of its title; the original keeps the name that it had."""
    paths = add(_file(tmp_path, name, raw), corpus).files
    assert [path.stem for path in paths] == [file_name(f"{before}{story(n).title}") for n in (1, 2)]
    assert set(article_files(corpus)) == set(paths)
    stem, _, ending = name.partition(".")
    assert (corpus / "articles" / f"{stem}.original.{ending}").read_bytes() == raw


def test_two_of_one_title(tmp_path: Path, corpus: Path) -> None:
    """The second gets a number, also after a third file of that name."""
    raw = files.packed({"a.txt": files.text(), "b.txt": files.text() + b"Late."})
    first = add(_file(tmp_path, "it.zip", raw), corpus).files
    (third,) = add(_file(tmp_path, "c.txt", files.text() + b"Later."), corpus).files
    assert [path.stem for path in (*first, third)] == [
        f"the-bees-of-mount-sample{number}" for number in ("", "-2", "-3")
    ]


def test_a_feed_that_has_gone_on(tmp_path: Path, corpus: Path) -> None:
    """Only what is new is added, and the rest is told."""
    one, two, three = story(1), story(2), story(3)
    first = add(_file(tmp_path, "feed.rss", feeds.rss([two, three])), corpus).files
    added = add(_file(tmp_path, "feed.rss", feeds.rss([one, two, three])), corpus)
    assert [path.stem for path in added.files] == [file_name(one.title)]
    assert added.failures == tuple(f"{path} is in the corpus already." for path in first)
    shown = feeds.rss([two]).replace(b"Harbour", b"Quay")
    with pytest.raises(CorpusError, match=r"feed\.rss is in the corpus already, beginning with"):
        add(_file(tmp_path, "feed.rss", shown), corpus)


def test_a_folder_is_not_added(tmp_path: Path, corpus: Path) -> None:
    """It says what to do instead."""
    with pytest.raises(CorpusError, match=r"is a folder; name the files in it, or copy all of it"):
        add(str(tmp_path), corpus)


def test_a_corpus_without_articles(tmp_path: Path, corpus: Path) -> None:
    """One that has only its README, or nothing any more, takes the first article."""
    corpus.mkdir()
    (corpus / "README.md").write_text("Articles go here.")
    assert len(add(_file(tmp_path, "a.txt", files.text()), corpus).files) == 1


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
