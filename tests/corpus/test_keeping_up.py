"""The index follows the folder: files go bad and come right, books lose chapters, quotes drift."""

import io
import json
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant import contract
from assistant.chat.conversation import Turn, keep, recall
from assistant.chat.render import answer_html, as_text
from assistant.corpus.drift import Drift
from assistant.errors import CorpusError
from assistant.export import lines
from assistant.index.embed import HashingEmbedder
from assistant.pipeline import Assistant, BuildReport, build
from assistant.settings import Settings
from tests.corpus import feeds, files
from tests.corpus.stories import story

EMBEDDER = HashingEmbedder()
GERMAN = (
    "Nebel auf dem See\n\nDie Fähre fuhr am Montag nicht, weil dichter Nebel über dem ganzen See "
    "lag. „Wir fahren nie im Nebel“, sagte Bo Tarn, der Kapitän der Fähre. Niemand wurde verletzt, "
    "aber viele kamen zu spät zur Arbeit.\n"
)

Write = Callable[[str, bytes | str], Path]


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """A corpus of one article and a place for its index."""
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "bees.txt").write_bytes(files.text())
    return Settings(tmp_path / "corpus", tmp_path / "index")


@pytest.fixture
def write(settings: Settings) -> Write:
    """Puts a file into the corpus."""

    def put(name: str, content: bytes | str) -> Path:
        path = settings.corpus / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return put


def _build(settings: Settings) -> BuildReport:
    return build(settings, embedder=EMBEDDER)


def test_a_failed_file_is_remembered(settings: Settings, write: Write) -> None:
    """Its reason is told at each build and by the open index, until it changes."""
    write("bad.pdf", b"%PDF-1.4 nothing")
    first = _build(settings)
    database = (settings.index / "library.db").read_bytes()
    again = _build(settings)
    assert first.skipped == again.skipped
    assert [s.reason for s in again.skipped] == [
        f"The PDF {settings.corpus / 'bad.pdf'} is cut short; fetch it anew."
    ]
    assert (settings.index / "library.db").read_bytes() == database
    assistant = Assistant.open(settings, EMBEDDER)
    assert [s.path for s in assistant.skipped()] == ["bad.pdf"]
    assistant.close()
    write("bad.pdf", files.pdf(story(1).title, story(1).texts))
    mended = _build(settings)
    assert (mended.added, mended.skipped) == (("bad",), ())


def test_a_failed_file_that_is_taken_away(settings: Settings, write: Write) -> None:
    """Nothing of it is told any more."""
    path = write("bad.txt", b"\xff")
    assert len(_build(settings).skipped) == 1
    path.unlink()
    assert _build(settings).skipped == ()


def test_a_file_that_went_bad_keeps_its_article(settings: Settings, write: Write) -> None:
    """What the index had of it stays, and is no longer there when the file is gone."""
    _build(settings)
    path = write("bees.txt", b"\xff")
    write("fog.txt", "\n\n".join([story(2).title, *story(2).texts]))
    report = _build(settings)
    assert (report.articles, report.added, report.removed) == (2, ("fog",), ())
    path.unlink()
    assert _build(settings).removed == ("bees",)


def test_a_file_that_vanishes_while_it_is_read(settings: Settings, write: Write) -> None:
    """It is told, and read when it is back with the same content."""
    raw = "\n\n".join([story(2).title, *story(2).texts])
    path = write("fog.txt", raw)

    def take_away(_done: int, _total: int, name: str) -> None:
        if name == "fog":
            path.unlink()

    report = build(settings, take_away, EMBEDDER)
    assert (report.added, len(report.skipped)) == (("bees",), 1)
    assert "fog.txt cannot be read" in report.skipped[0].reason
    write("fog.txt", raw)
    report = _build(settings)
    assert (report.added, report.skipped) == (("fog",), ())


def test_nothing_that_can_be_read(settings: Settings, write: Write) -> None:
    """A corpus without one good file is an error that names the first."""
    write("bees.txt", b"\xff")
    with pytest.raises(CorpusError, match=r"bees\.txt is not UTF-8"):
        _build(settings)


def test_two_files_of_one_id(settings: Settings, write: Write) -> None:
    """The first by path is read, the other named; it is read when the first is gone."""
    first = write("articles/bees.md", files.markdown(story(3).title, story(3).texts))
    report = _build(settings)
    assert report.articles == 1
    assert "would both be the article 'bees'" in report.skipped[0].reason
    first.unlink()
    report = _build(settings)
    assert (report.changed, report.removed, report.skipped) == (("bees",), (), ())
    assistant = Assistant.open(settings, EMBEDDER)
    assert assistant.article("bees").title == files.TITLE
    assistant.close()


def test_a_book_that_loses_a_chapter(settings: Settings, write: Write) -> None:
    """Its article goes, and those that stay are told apart from those that changed."""
    stories = [story(1), story(2), story(3)]
    write("book.epub", files.chapters(stories))
    report = _build(settings)
    assert report.added == ("bees", "book/001", "book/002", "book/003")
    write("book.epub", files.chapters(stories[:2]))
    report = _build(settings)
    assert report.removed == ("book/003",)
    assert report.articles == 3


def test_a_row_added_to_a_feed(settings: Settings, write: Write) -> None:
    """Only the new row is indexed; a bad one is told and does not stop the others."""
    row = files.records().decode().strip()
    write("feed.jsonl", row)
    _build(settings)
    write("feed.jsonl", f"{row}\n{row.replace('one', 'two', 1)}\n{{bad\n")
    report = _build(settings)
    assert (report.added, report.changed) == (("feed/two",), ())
    assert "line 3," in report.skipped[0].reason
    assert _build(settings).skipped == report.skipped


def test_a_line_that_went_bad(settings: Settings, write: Write) -> None:
    """What the index had of it stays, also at the next change, until the line is mended."""
    row = files.records().decode().strip()
    other = row.replace("one", "two", 1)
    write("feed.jsonl", f"{row}\n{other}\n")
    _build(settings)
    for more in ("", row.replace("one", "three", 1)):
        write("feed.jsonl", f"{{bad\n{other}\n{more}\n")
        report = _build(settings)
        assert (report.changed, report.removed, len(report.skipped)) == ((), (), 1)
        assert {"feed/one", "feed/two"} <= set(report.unchanged)
        assert len(report.added) + len(report.unchanged) == report.articles
    write("feed.jsonl", f"{other}\n")
    assert _build(settings).removed == ("feed/one", "feed/three")


def test_a_part_that_went_bad(settings: Settings, write: Write) -> None:
    """It alone stays, where it is known which it was; what was taken out goes."""
    row = files.records().decode().strip()
    rows = [row, row.replace("one", "two", 1), row.replace("one", "three", 1)]
    write("feed.jsonl", "\n".join(rows))
    _build(settings)
    write("feed.jsonl", f'{rows[0]}\n{{"id": "two", "text": " "}}\n')
    report = _build(settings)
    assert (report.removed, report.unchanged) == (
        ("feed/three",),
        ("bees", "feed/one", "feed/two"),
    )


def test_a_file_of_an_archive_that_went_bad(settings: Settings, write: Write) -> None:
    """What the index had of it stays."""
    raw = "\n\n".join([story(2).title, *story(2).texts]).encode()
    for second in (raw, b"\xff"):
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as archive:
            archive.writestr("fog.txt", raw)
            archive.writestr("ice.txt", second)
        write("pack.zip", packed.getvalue())
        report = _build(settings)
    assert report.unchanged == ("bees", "pack/fog", "pack/ice")


def test_a_renamed_file(settings: Settings, write: Write) -> None:
    """Text becomes Markdown under the same id, with its fields."""
    _build(settings)
    (settings.corpus / "bees.txt").unlink()
    write("bees.md", files.markdown())
    report = _build(settings)
    assert (report.changed, report.removed) == (("bees",), ())
    assistant = Assistant.open(settings, EMBEDDER)
    article = assistant.article("bees")
    assert (article.author, article.language, article.licence) == ("Cy Marsh", "en", "CC BY 4.0")
    assistant.close()


def test_quotes_that_drift(settings: Settings, write: Write) -> None:
    """The words before and now."""
    _build(settings)
    write("bees.txt", files.text().decode().replace("woke in March", "woke in April"))
    assert _build(settings).drift == (
        Drift(
            "bees",
            "changed",
            "“They woke in March, as they always do up here,”",
            "“They woke in April, as they always do up here,”",
            "Ada Quill",
            "Ada Quill",
        ),
    )


def test_copies_are_told(settings: Settings, write: Write) -> None:
    """Which is a copy of which, and where an article also stands."""
    write("wire.html", files.page())
    write("fog.txt", "\n\n".join([story(2).title, *story(2).texts]))
    assert _build(settings).copies == {"wire": "bees"}
    assistant = Assistant.open(settings, EMBEDDER)
    assert assistant.also_in("bees") == ("wire",)
    assert assistant.also_in("wire") == ("bees",)
    assert assistant.also_in("fog") == ()
    assistant.close()


def test_an_answer_names_the_copies(settings: Settings, write: Write) -> None:
    """Words that stand in two articles are shown once; a copy that changed them is not named."""
    write("wire.html", files.page())
    write("other.txt", files.text().decode().replace("woke in March", "woke in April"))
    _build(settings)
    assistant = Assistant.open(settings, EMBEDDER)
    answer = assistant.ask("What did Ada Quill say?")
    assistant.close()
    assert [(c.article_id, c.also_in) for c in answer.citations] == [("bees", ("wire",))]
    (citation,) = contract.answer_dict(answer)["citations"]
    assert citation["also_in"] == ["wire"]
    assert as_text(answer).splitlines()[-1].endswith("of bees; also in wire")
    assert "also in wire" in answer_html(answer, 1)
    kept = keep([Turn("?", answer)])
    assert recall(json.loads(json.dumps(kept))) == (Turn("?", answer),)


def test_other_languages(settings: Settings, write: Write) -> None:
    """Their articles are searched; their quotes are those in marks, and nobody's."""
    write("nebel.txt", GERMAN)
    report = _build(settings)
    assert report.foreign == ("nebel",)
    assistant = Assistant.open(settings, EMBEDDER)
    (quote,) = assistant.quotes(article="nebel")
    assert quote.span.of(GERMAN) == "„Wir fahren nie im Nebel“"
    assert (quote.speaker, quote.kind, quote.rule) == (None, "direct", "marks only")
    assert assistant.search("Fähre Nebel", 1)[0].passage.article_id == "nebel"
    assistant.close()


def test_an_index_of_another_format_is_made_anew(settings: Settings) -> None:
    """Its tables are others; nothing of it is used."""
    import sqlite3

    settings.index.mkdir()
    db = sqlite3.connect(settings.index / "library.db")
    db.executescript(
        "CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL);"
        "INSERT INTO setting VALUES ('format', '1');"
    )
    db.close()
    assert _build(settings).added == ("bees",)


def test_a_folder_of_bad_files(settings: Settings, write: Write, tmp_path: Path) -> None:
    """Each is a sentence that names it on one line, and the good ones are indexed."""
    write("cut.pdf", files.pdf()[:-300])
    write("locked.pdf", files.pdf(locked=True))
    write("bomb.docx", files.word()[:200])
    write("encoding.txt", b"caf\xe9")
    write("menu.html", "<html><body><nav><a href='/'>Home</a></nav></body></html>")
    write("empty.md", "")
    write("two\nlines.txt", b"\xff")
    write("list.json", "[")
    write("feed.jsonl", "\n\n")
    write("mail.eml", "no headers here at all\n\nand no text\n")
    write("zeros.zip", files.packed({"a.txt": b"0" * 30_000_000}))
    write("up.zip", files.packed({"../a.txt": b"Nobody should find this text outside."}))
    with (settings.corpus / "huge.txt").open("wb") as huge:
        huge.truncate(2_000_000_000)
    (tmp_path / "secret.txt").write_text("A secret outside of the folder.")
    (settings.corpus / "link.txt").symlink_to(tmp_path / "secret.txt")
    (settings.corpus / "gone.txt").symlink_to(tmp_path / "nothing.txt")
    os.mkfifo(settings.corpus / "pipe.txt")
    report = _build(settings)
    assert report.added == ("bees",)
    assert len(report.skipped) == 16
    reasons = "\n".join(skipped.reason for skipped in report.skipped)
    assert "zeros.zip would unpack to 1 file of 30,000,000 bytes" in reasons
    assert "up.zip holds a file that leads out of its folder" in reasons
    for skipped in report.skipped:
        name = Path(skipped.path).name
        assert name in skipped.reason
        assert len(skipped.reason.splitlines()) == 1
    assert not (settings.corpus.parent / "a.txt").exists()
    assistant = Assistant.open(settings, EMBEDDER)
    told = {Path(s.path).name for s in assistant.skipped()}
    assistant.close()
    assert told == {Path(s.path).name for s in report.skipped}
    assert _build(settings).skipped == report.skipped


def test_a_link_that_is_mended(settings: Settings, write: Write, tmp_path: Path) -> None:
    """Told while it leads out of the folder; read when the file itself is there."""
    raw = "\n\n".join([story(2).title, *story(2).texts])
    (tmp_path / "fog.txt").write_text(raw, "utf-8")
    (settings.corpus / "fog.txt").symlink_to(tmp_path / "fog.txt")
    (skipped,) = _build(settings).skipped
    assert skipped.reason.endswith("leads out of the corpus; put the file itself there.")
    (settings.corpus / "fog.txt").unlink()
    write("fog.txt", raw)
    report = _build(settings)
    assert (report.added, report.skipped) == (("fog",), ())


def test_changes_come_to_the_same_index(settings: Settings, write: Write) -> None:
    """However it came about: the export is that of an index made in one go."""
    for n in range(6):
        write(f"{n}.txt", "\n\n".join([story(n).title, *story(n).texts]))
    _build(settings)
    write("2.txt", "\n\n".join([story(9).title, *story(9).texts]))
    (settings.corpus / "4.txt").unlink()
    _build(settings)
    write("1b.txt", "\n\n".join([story(8).title, *story(8).texts]))
    _build(settings)
    once = Settings(settings.corpus, settings.index.parent / "once")
    _build(once)
    exports = []
    for each in (settings, once):
        assistant = Assistant.open(each, EMBEDDER)
        exports.append(list(lines(assistant)))
        assistant.close()
    assert exports[0] == exports[1]


def test_an_emptied_corpus(settings: Settings) -> None:
    """The index stays, and it is said how to be rid of it; without an index nothing is said."""
    (path,) = settings.corpus.iterdir()
    raw = path.read_bytes()
    path.unlink()
    with pytest.raises(CorpusError, match=r"no article in .*, then try again\.$"):
        _build(settings)
    path.write_bytes(raw)
    _build(settings)
    path.unlink()
    with pytest.raises(
        CorpusError, match=r"no article in .* The index in .* stays as it was; take"
    ):
        _build(settings)
    assistant = Assistant.open(settings, EMBEDDER)
    assert [article.title for article in assistant.articles()] == [files.TITLE]
    assistant.close()


def test_a_feed_that_goes_on(settings: Settings, write: Write) -> None:
    """Only new and changed items are worked through; a feed that breaks off loses none."""
    two, three = [story(1), story(2)], [story(1), story(2), story(3)]
    write("feed.xml", feeds.atom(two))
    _build(settings)
    write("feed.xml", feeds.atom(three))
    report = _build(settings)
    assert (report.added, report.changed) == (("feed/tag-example.org-2020-2",), ())
    write("feed.xml", feeds.atom(three)[:-40])
    report = _build(settings)
    assert (report.removed, len(report.skipped), report.articles) == ((), 1, 4)
    write("feed.xml", "")
    assert (_build(settings).removed, report.articles) == ((), 4)
    write("feed.xml", feeds.atom(two[:1]))
    assert len(_build(settings).removed) == 2
