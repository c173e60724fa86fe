"""The library gives back exactly what was put in, and a reader's view stands still."""

import contextlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.errors import IndexBusy, IndexMissing, IndexStale
from assistant.index.library import Library
from assistant.types import Article, Block, Evidence, Passage, Quote, Span, Speaker

TEXT = "Ada Quill ran. “We won,” she said. The end."
ARTICLE = Article(
    id="news/one",
    title="One",
    text=TEXT,
    publisher="The Daily Sample",
    author="B. Byline",
    published="2020-01-02",
    url="file:one",
    source_path="news/one.txt",
    sha256="ab",
)
BLOCKS = (Block(Span(0, len(TEXT)), "body"),)
PASSAGE = Passage(
    "news/one", Span(0, len(TEXT)), "Sport", (Span(0, 14), Span(15, 34), Span(35, 43))
)
QUOTE = Quote(
    article_id="news/one",
    span=Span(15, 24),
    sentences=Span(15, 34),
    kind="direct",
    speaker=Speaker("Ada Quill", None, None),
    cue=Span(29, 33),
    evidence=Evidence(name=Span(0, 9)),
    sure=True,
    rule="pronoun",
)
VECTORS = np.eye(4, 8, dtype=np.float32)
MADE = {"made_with": "a test"}


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """A library with the one article."""
    library = Library.create(tmp_path)
    library.reset(MADE)
    library.put(ARTICLE, BLOCKS, [QUOTE], [PASSAGE], VECTORS)
    return library


@pytest.fixture
def shared() -> Iterator[Path]:
    """A folder that anybody may look into, as `tmp_path` is not; odd names do not mislead."""
    with tempfile.TemporaryDirectory() as made:
        Path(made).chmod(0o755)
        folder = Path(made) / "100 %#?"
        folder.mkdir()
        yield folder


@contextlib.contextmanager
def _unwritable(folder: Path) -> Iterator[None]:
    """As on a read-only mount; root, who may write everywhere, is somebody else meanwhile."""
    root = os.geteuid() == 0
    folder.chmod(0o555)
    if root:
        os.seteuid(65534)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)
        folder.chmod(0o755)


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_an_index_that_cannot_be_written_can_be_read(shared: Path) -> None:
    """And nothing is left beside it."""
    writer = Library.create(shared)
    writer.reset(MADE)
    writer.put(ARTICLE, BLOCKS, [QUOTE], [PASSAGE], VECTORS)
    writer.close()
    before = _names(shared)
    with _unwritable(shared):
        reader = Library.open(shared)
        assert reader.articles() == (ARTICLE,)
        reader.close()
    assert _names(shared) == before


def test_an_unwritable_index_shows_what_a_writer_has_just_stored(shared: Path) -> None:
    """What is in the log only is read from there, while the writer has it open."""
    writer = Library.create(shared)
    writer.reset(MADE)
    with _unwritable(shared):
        reader = Library.open(shared)
        assert reader.setting("made_with") == "a test"
        reader.close()
    writer.close()


def test_an_older_state_is_never_shown_for_the_newest(shared: Path) -> None:
    """A log left by a killed writer is refused where it cannot be taken in; elsewhere it is."""
    writer = Library.create(shared)
    writer.reset({"state": "old"})
    writer.close()
    writer = Library.create(shared)
    writer.store({"state": "new"})
    killed = {name: (shared / name).read_bytes() for name in ("library.db", "library.db-wal")}
    writer.close()
    for name, held in killed.items():
        (shared / name).write_bytes(held)
    with _unwritable(shared), pytest.raises(IndexBusy, match="assistant build"):
        Library.open(shared)
    reader = Library.open(shared)
    assert reader.setting("state") == "new"
    reader.close()


def test_what_was_put_in_comes_out(library: Library) -> None:
    """Article, layout and quote survive unchanged."""
    assert library.articles() == (ARTICLE,)
    assert library.article("news/one") == ARTICLE
    assert library.article("news/two") is None
    assert library.blocks("news/one") == BLOCKS
    assert library.quotes() == library.quotes("news/one") == (QUOTE,)
    assert library.hashes() == {"news/one": "ab"}
    assert library.counts() == {"articles": 1, "passages": 1, "quotes": 1, "speakers": 1}


def test_units_are_the_passage_and_its_sentences(library: Library) -> None:
    """Rows in order of place, each with the row of its passage."""
    units = library.units()
    assert units.article_ids == ("news/one",)
    assert units.article.tolist() == [0, 0, 0, 0]
    assert units.passage.tolist() == [0, 0, 0, 0]
    assert units.start.tolist() == [0, 0, 15, 35]
    assert units.end.tolist() == [43, 14, 34, 43]
    assert library.heading(int(units.ids[0])) == "Sport"
    np.testing.assert_array_equal(library.vectors(units.ids[[2, 0]]), VECTORS[[2, 0]])


def test_words_are_found_by_their_stem(library: Library) -> None:
    """The lexical half stems, and scores what is found above nothing."""
    units = library.units()
    ((found, score),) = library.words("sentence", ["winning", "wins", "ended"], 5)
    assert found == units.ids[3]
    assert score > 0
    assert library.words("passage", [], 5) == []
    assert library.words("passage", ['"', "absent"], 5) == []
    assert (library.frequency("says"), library.frequency("said")) == (0, 1)


def test_putting_an_article_again_replaces_it(library: Library) -> None:
    """The old units go, the new come, and nothing of the old is left."""
    before = library.units().ids.tolist()
    shorter = Passage("news/one", Span(0, 14), None, (Span(0, 14),))
    gone, came = library.put(ARTICLE, (), [], [shorter], VECTORS[:2])
    assert sorted(gone) == before
    assert library.units().ids.tolist() == came
    assert library.words("passage", ["end"], 5) == []
    assert library.counts() == {"articles": 1, "passages": 1, "quotes": 0, "speakers": 0}


def test_a_removed_article_leaves_nothing(library: Library) -> None:
    """Units, words, quotes and speakers go with it."""
    gone = library.remove("news/one")
    assert len(gone) == 4
    assert library.counts() == {"articles": 0, "passages": 0, "quotes": 0, "speakers": 0}
    assert library.words("sentence", ["won"], 5) == []


def test_a_reader_sees_the_state_it_opened(library: Library, tmp_path: Path) -> None:
    """A build meanwhile changes nothing for it; a new reader sees the change."""
    reader = Library.open(tmp_path)
    library.remove("news/one")
    assert reader.articles() == (ARTICLE,)
    later = Library.open(tmp_path)
    assert later.articles() == ()
    for each in (reader, later, library):
        each.close()


def test_a_failed_put_changes_nothing(library: Library) -> None:
    """One article is one transaction: too few vectors, and the old state stands."""
    before = library.units().ids.tolist()
    with pytest.raises(StopIteration):
        library.put(ARTICLE, BLOCKS, [], [PASSAGE], VECTORS[:1])
    assert library.units().ids.tolist() == before
    assert library.quotes() == (QUOTE,)


def test_no_index_and_no_library(tmp_path: Path) -> None:
    """A missing or foreign file is told apart, and left as it was."""
    with pytest.raises(IndexMissing, match="assistant build"):
        Library.open(tmp_path)
    (tmp_path / "library.db").write_text("these are my holiday plans, not a database")
    for attempt in (Library.open, Library.create):
        with pytest.raises(IndexStale, match="not an index"):
            attempt(tmp_path)
    assert (tmp_path / "library.db").read_text().startswith("these are my holiday plans")


def test_a_library_that_was_never_finished_is_stale(tmp_path: Path) -> None:
    """A database with our tables and no format is not opened for reading."""
    Library.create(tmp_path).close()
    with pytest.raises(IndexStale, match="never finished"):
        Library.open(tmp_path)


@settings(deadline=None, max_examples=25)
@given(data=st.data())
def test_every_span_survives_storage(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Law 1 over storage: any text, any spans in it, come back as the same slices."""
    text = data.draw(st.text(st.characters(codec="utf-8"), min_size=1, max_size=80))
    ends = st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))
    span = ends.map(lambda pair: Span(*sorted(pair)))
    quotes = [
        Quote("a", data.draw(span), data.draw(span), "mixed", evidence=Evidence(data.draw(span)))
        for _ in range(3)
    ]
    passage = Passage("a", data.draw(span), None, (data.draw(span),))
    folder = tmp_path_factory.mktemp("index")
    library = Library.create(folder)
    library.reset(MADE)
    library.put(Article("a", "t", text), (), quotes, [passage], VECTORS[:2])
    library.close()
    library = Library.open(folder)
    article = library.article("a")
    assert article is not None
    assert article.text == text
    assert sorted(map(repr, library.quotes("a"))) == sorted(map(repr, quotes))
    units = library.units()
    assert {(s, e) for s, e in zip(units.start, units.end, strict=True)} == {
        (passage.span.start, passage.span.end),
        (passage.sentences[0].start, passage.sentences[0].end),
    }
    library.close()
