"""Building keeps the index in step with the corpus and loses nothing on the way."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from assistant.errors import CorpusError, IndexBusy, IndexMissing, IndexStale, QuestionError
from assistant.index import cache
from assistant.index.embed import HashingEmbedder
from assistant.pipeline import FINISHING, Assistant, build
from assistant.settings import Settings
from assistant.types import Filters, Speaker

BEES = """The bees of Mount Sample

“The hives came through the winter well,” said Ada Quill, head beekeeper at Sample Apiaries.

Each hive holds about 40,000 bees in June. The honey is taken in August.
"""
BOATS = """Boats on Lake Example

The ferry leaves at noon. “We never sail in fog,” said Bo Tarn, captain at Example Ferries.
"""


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Two articles and a place for their index."""
    corpus = tmp_path / "corpus"
    (corpus / "articles").mkdir(parents=True)
    (corpus / "articles" / "bees.txt").write_text(BEES, "utf-8")
    (corpus / "articles" / "boats.txt").write_text(BOATS, "utf-8")
    return Settings(corpus, tmp_path / "index")


@pytest.fixture
def embedder() -> HashingEmbedder:
    """The plain model."""
    return HashingEmbedder()


def test_a_build_reports_and_the_second_does_nothing(
    settings: Settings, embedder: HashingEmbedder
) -> None:
    """Unchanged files are not read into the index again."""
    first = build(settings, embedder=embedder)
    assert first.added == ("bees", "boats")
    assert (first.articles, first.quotes, first.speakers) == (2, 2, 2)
    database = (settings.index / "library.db").read_bytes()
    second = build(settings, embedder=embedder)
    assert second.unchanged == ("bees", "boats")
    assert second.added == second.changed == second.removed == ()
    assert (settings.index / "library.db").read_bytes() == database


def test_changed_and_removed_files_are_followed(
    settings: Settings, embedder: HashingEmbedder
) -> None:
    """Only the article that changed is indexed anew, and one that is gone goes."""
    build(settings, embedder=embedder)
    articles = settings.corpus / "articles"
    (articles / "bees.txt").write_text(BEES.replace("40,000", "50,000"), "utf-8")
    (articles / "boats.txt").unlink()
    done: list[tuple[int, int, str]] = []
    report = build(settings, lambda *step: done.append(step), embedder)
    assert (report.changed, report.removed, report.articles) == (("bees",), ("boats",), 1)
    assert done == [(0, 1, "bees"), (1, 1, FINISHING), (1, 1, "")]
    assistant = Assistant.open(settings, embedder)
    assert "50,000" in assistant.search("How many bees in a hive?", 1)[0].text
    assert assistant.search("When does the ferry leave?", 1)[0].passage.article_id == "bees"
    assistant.close()


def test_the_order_of_adding_does_not_show(
    settings: Settings, embedder: HashingEmbedder, tmp_path: Path
) -> None:
    """Law 4: an index grown file by file answers like one built at once."""
    build(settings, embedder=embedder)
    grown = replace(settings, index=tmp_path / "grown")
    bees = settings.corpus / "articles" / "bees.txt"
    text = bees.read_bytes()
    bees.unlink()
    build(grown, embedder=embedder)
    bees.write_bytes(text)
    build(grown, embedder=embedder)
    answers = []
    for each in (settings, grown):
        assistant = Assistant.open(each, embedder)
        answers.append([assistant.ask("How many bees does each hive hold in June?")])
        answers[-1] += [assistant.search("ferry fog honey", 5), assistant.quotes()]
        assistant.close()
    assert answers[0] == answers[1]


def test_a_file_that_cannot_be_read_is_skipped(
    settings: Settings, embedder: HashingEmbedder
) -> None:
    """The others are indexed, and what the index had of a file that went bad stays."""
    build(settings, embedder=embedder)
    (settings.corpus / "articles" / "bees.txt").write_bytes(b"caf\xe9 " + BEES.encode())
    (settings.corpus / "articles" / "new.txt").write_text("A new one.\n\nIt has a sentence.\n")
    report = build(settings, embedder=embedder)
    assert report.added == ("new",)
    assert report.unchanged == ("bees", "boats")
    assert report.articles == 3
    ((path, reason),) = [(s.path, s.reason) for s in report.skipped]
    assert path.endswith("bees.txt")
    assert "byte 3" in reason


def test_nothing_to_read_leaves_the_index_alone(
    settings: Settings, embedder: HashingEmbedder, tmp_path: Path
) -> None:
    """An empty or missing corpus is an error, never an emptied index."""
    build(settings, embedder=embedder)
    (tmp_path / "empty").mkdir()
    for corpus in ("empty", "missing"):
        with pytest.raises(CorpusError):
            build(replace(settings, corpus=tmp_path / corpus), embedder=embedder)
    assistant = Assistant.open(settings, embedder)
    assert [article.id for article in assistant.articles()] == ["bees", "boats"]
    assistant.close()


def test_an_index_opens_only_as_it_was_made(settings: Settings, embedder: HashingEmbedder) -> None:
    """Law 3: another model is refused, and a build with it makes the index anew."""
    with pytest.raises(IndexMissing, match="assistant build"):
        Assistant.open(settings, embedder)
    build(settings, embedder=embedder)
    other = HashingEmbedder(dim=64)
    with pytest.raises(IndexStale, match="another dim and embedder; make it anew"):
        Assistant.open(settings, other)
    report = build(settings, embedder=other)
    assert report.added == ("bees", "boats")
    Assistant.open(settings, other).close()


def test_two_builds_at_once(settings: Settings, embedder: HashingEmbedder) -> None:
    """The second is told, and the first is not disturbed."""
    with cache.write_lock(settings.index), pytest.raises(IndexBusy, match="Another build"):
        build(settings, embedder=embedder)
    assert build(settings, embedder=embedder).articles == 2


def test_a_stopped_build_goes_on(settings: Settings, embedder: HashingEmbedder) -> None:
    """Stopped after the first article, the next build adds only the second."""

    def stop(done: int, _total: int, _what: str) -> None:
        if done == 1:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build(settings, stop, embedder)
    with pytest.raises(IndexStale, match="never finished"):
        Assistant.open(settings, embedder)
    report = build(settings, embedder=embedder)
    assert (report.added, report.unchanged) == (("boats",), ("bees",))
    Assistant.open(settings, embedder).close()


def test_questions_that_cannot_be_taken(settings: Settings, embedder: HashingEmbedder) -> None:
    """Too long, or about an article that is not there."""
    build(settings, embedder=embedder)
    assistant = Assistant.open(settings, embedder)
    with pytest.raises(QuestionError, match="10,000 characters; ask it in at most 2,000"):
        assistant.ask("x" * 10_000)
    calls: list[Callable[[], object]] = [
        lambda: assistant.ask("Why?", article="nope"),
        lambda: assistant.quotes(article="nope"),
        lambda: assistant.article("nope"),
    ]
    for call in calls:
        with pytest.raises(QuestionError, match="no article 'nope'"):
            call()
    assert assistant.ask("  ").refusal.reason == "empty"
    assistant.close()


def test_a_bad_file_of_the_same_name_takes_nothing_away(
    settings: Settings, embedder: HashingEmbedder
) -> None:
    """The good article stays, though the bad file comes before it by path."""
    build(settings, embedder=embedder)
    (settings.corpus / "articles" / "bees.md").write_bytes(b"\xff\xfe\x00\xd8\x00")
    report = build(settings, embedder=embedder)
    assert report.removed == ()
    assert (report.articles, len(report.skipped)) == (2, 2)
    (settings.corpus / "articles" / "bees.md").unlink()
    assert build(settings, embedder=embedder).skipped == ()


def test_who_said_what(settings: Settings, embedder: HashingEmbedder) -> None:
    """Speakers by name, and quotes by any word of a name."""
    build(settings, embedder=embedder)
    assistant = Assistant.open(settings, embedder)
    quill = Speaker("Ada Quill", "head beekeeper", "Sample Apiaries")
    tarn = Speaker("Bo Tarn", "captain", "Example Ferries")
    assert assistant.speakers() == (quill, tarn)
    (quote,) = assistant.quotes(speaker="quill")
    assert assistant.text("bees", quote.span) == "“The hives came through the winter well,”"
    assert [q.speaker for q in assistant.quotes()] == [quill, tarn]
    assert [q.article_id for q in assistant.quotes(article="boats")] == ["boats"]
    assistant.close()


def test_quotes_are_found_by_what_they_are(settings: Settings, embedder: HashingEmbedder) -> None:
    """By words, speaker, organisation, title and kind, each alone or together."""
    build(settings, embedder=embedder)
    assistant = Assistant.open(settings, embedder)

    def names(about: str = "", **wanted: Any) -> list[str]:
        return [hit.quote.speaker.name for hit in assistant.find_quotes(about, **wanted)]

    assert names() == ["Ada Quill", "Bo Tarn"]
    assert names("winter fog") == ["Bo Tarn", "Ada Quill"]
    assert names("winter fog", k=1) == ["Bo Tarn"]
    assert names("winter fog", speaker="quill") == ["Ada Quill"]
    assert names("We sail in fog", speaker="quill") == []
    assert names(organisation="ferries") == names(title="Captain") == ["Bo Tarn"]
    assert names(title="captain", organisation="Sample Apiaries") == []
    assert names(kind="direct", article="bees") == ["Ada Quill"]
    assert names("fog", kind="mixed") == []
    assistant.close()


def dated(publisher: str, date: str, text: str) -> str:
    """An article with front matter."""
    title, _, body = text.partition("\n\n")
    return f"---\ntitle: {title}\npublisher: {publisher}\npublished: {date}\n---\n\n{body}"


def test_questions_are_limited_to_some_articles(
    settings: Settings, embedder: HashingEmbedder
) -> None:
    """By publisher, time and organisation, in answers and in searches."""
    folder = settings.corpus / "articles"
    for name, publisher, date, text in (
        ("bees", "Sample Press", "2020-04-17", BEES),
        ("boats", "Example Weekly", "2021-01-02", BOATS),
    ):
        (folder / f"{name}.txt").unlink()
        (folder / f"{name}.md").write_text(dated(publisher, date, text), "utf-8")
    build(settings, embedder=embedder)
    assistant = Assistant.open(settings, embedder)

    def found(filters: Filters) -> set[str]:
        hits = assistant.search("hives ferry", filters=filters)
        answer = assistant.ask("What did the captain and the beekeeper say?", filters=filters)
        places = [*answer.citations, *(answer.refusal.nearest if answer.refusal else ())]
        assert {place.article_id for place in places} <= {h.passage.article_id for h in hits}
        return {hit.passage.article_id for hit in hits}

    assert found(Filters()) == {"bees", "boats"}
    assert found(Filters(publisher="sample press")) == {"bees"}
    assert found(Filters(since="2020-05")) == {"boats"}
    assert found(Filters(until="2020")) == {"bees"}
    assert found(Filters(organisation="example")) == {"boats"}
    assert {h.passage.article_id for h in assistant.search("hives", speaker="Quill")} == {"bees"}
    said = assistant.ask("What was said?", filters=Filters(organisation="Sample"))
    assert {q.quote.speaker.name for q in said.quotes if q.quote.speaker} == {"Ada Quill"}
    nobody = assistant.ask("What was said?", filters=Filters(organisation="Zed Works"))
    assert nobody.refusal is not None
    assert nobody.refusal.reason == "unknown-name"
    apart = assistant.ask("What was said?", speaker="Tarn", filters=Filters(organisation="Sample"))
    assert apart.refusal is not None
    assert apart.refusal.message == (
        "The articles do not mention Tarn of Sample. Quoted here: Ada Quill, Bo Tarn."
    )
    outside = assistant.ask(
        "What was said?", speaker="Tarn", filters=Filters(publisher="sample press")
    )
    assert outside.refusal is not None
    assert (outside.refusal.message, outside.support) == ("The articles do not say.", 0.0)
    with pytest.raises(QuestionError, match="the publishers are Example Weekly, Sample Press"):
        assistant.ask("Why?", filters=Filters(publisher="Nobody"))
    assistant.close()


def test_progress_counts_the_articles_of_a_file(
    settings: Settings, embedder: HashingEmbedder
) -> None:
    """A file counts as one until it is read, and then as those that are new in it."""
    build(settings, embedder=embedder)
    articles = settings.corpus / "articles"
    done: list[tuple[int, int, str]] = []
    (articles / "tides.jsonl").write_text(
        "".join(
            json.dumps({"id": name, "text": f"The tide of {name} came late to Port Invented."})
            + "\n"
            for name in ("may", "june", "july")
        )
    )
    build(settings, lambda *step: done.append(step), embedder)
    assert [step[:2] for step in done[:-2]] == [(0, 1), (1, 3), (2, 3)]
    assert done[-1] == (3, 3, "")
