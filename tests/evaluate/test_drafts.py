"""Drafts come from quotes and figures, and become cases only when a person accepts them."""

from dataclasses import replace
from pathlib import Path

import pytest

from assistant.evaluate import drafts
from assistant.evaluate.gold import read_gold
from assistant.evaluate.run import Runner
from assistant.index.embed import HashingEmbedder
from assistant.pipeline import Assistant
from assistant.settings import Settings


@pytest.fixture(scope="module")
def rows(five: Settings) -> list[drafts.Row]:
    """Every draft for the five articles."""
    assistant = Assistant.open(five, HashingEmbedder())
    made = drafts.suggest(assistant, 50)
    assistant.close()
    return made


def test_quotes_and_figures_in_turn(rows: list[drafts.Row]) -> None:
    """Each marked as a draft, verbatim, under its speaker."""
    assert rows[0] == {
        "question": "What does Ada Quill say about hives and winter?",
        "quote": "The hives came through the winter well,",
        "speaker": "Ada Quill",
        "title": "head beekeeper",
        "organisation": "Sample Apiaries",
        "draft": True,
    }
    assert rows[1] == {
        "question": "What figure belongs here: Each hive holds about … bees in June?",
        "passage": "Each hive holds about 40,000 bees in June.",
        "answer": "40,000",
        "draft": True,
    }
    assert {row.get("answer") for row in rows} >= {"40,000", "1962"}


def test_known_questions_are_not_drafted_again(five: Settings, rows: list[drafts.Row]) -> None:
    """And no more than asked for."""
    assistant = Assistant.open(five, HashingEmbedder())
    known = [rows[0]["question"]]
    again = drafts.suggest(assistant, 2, known)
    assistant.close()
    assert len(again) == 2
    assert rows[0]["question"] not in [row["question"] for row in again]


def test_a_draft_is_a_case_that_is_not_stale(
    five: Settings, rows: list[drafts.Row], tmp_path: Path
) -> None:
    """Accepted, every one of them stands in the corpus it came from."""
    path = tmp_path / "s.gold.jsonl"
    drafts.DraftFile(path).write(rows)
    cases = read_gold(path)
    assert all(case.draft for case in cases)
    assistant = Assistant.open(five, HashingEmbedder())
    runner = Runner(assistant)
    accepted = {runner.run(replace(case, draft=False)).outcome for case in cases}
    assistant.close()
    assert accepted <= {"passed", "failed"}


def test_a_person_decides_one_by_one() -> None:
    """Accept, accept with another question, reject, leave."""
    one, two = {"question": "A?", "draft": True}, {"question": "B?", "draft": True}
    rows = [one, two]
    assert drafts.decide(rows, one, "a", None) == [{"question": "A?"}, two]
    assert drafts.decide(rows, two, "e", "C?") == [one, {"question": "C?"}]
    assert drafts.decide(rows, one, "r", None) == [two]
    assert drafts.decide(rows, one, "s", None) == rows


def test_the_file_keeps_what_is_there(tmp_path: Path) -> None:
    """Rows come back as written; a name that no test run would find is refused."""
    store = drafts.DraftFile(tmp_path / "feedback.gold.jsonl")
    row = {"question": "A?", "answer": "b", "draft": True}
    assert store.rows() == []
    store.write([row])
    assert store.rows() == [row]
    with pytest.raises(drafts.DraftError, match=r"must end in \.gold\.jsonl"):
        drafts.DraftFile(tmp_path / "feedback.jsonl").rows()


def test_a_draft_is_shown_in_words() -> None:
    """One field a line."""
    lines = list(drafts.in_words({"question": "A?", "answer": "b", "draft": True}))
    assert lines == ["question      A?", "answer        b"]
