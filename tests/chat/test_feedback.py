"""What visitors say of answers becomes gold questions."""

from __future__ import annotations

import json
from pathlib import Path
from typing import get_args

import pytest

from assistant.chat.feedback import Judgement, case, judgement, write
from assistant.errors import AssistantError, SettingsError
from assistant.evaluate.gold import read_gold
from tests.chat.material import ADA_SENTENCES, BO_SENTENCE, CONTRAST, DECLINED, TEXT, answer

ONE = answer((ADA_SENTENCES, None))


def test_a_right_answer_must_be_shown_again() -> None:
    """Its places, its quotes and who said them."""
    row = case(ONE, "right")
    assert row["answer"] == [ADA_SENTENCES.of(TEXT)]
    assert row["speaker"] == "Ada Quill"
    assert "draft" not in row
    assert case(CONTRAST, "right").get("speaker") is None  # two people speak


def test_a_right_refusal_must_stay_one() -> None:
    """With its reason."""
    assert DECLINED.refusal is not None
    assert case(DECLINED, "right")["refuse"] == DECLINED.refusal.reason
    assert case(DECLINED, "wrong-answer")["refuse"] is False


@pytest.mark.parametrize(
    ("word", "draft"), [("wrong-answer", None), ("wrong-person", True), ("wrong-place", True)]
)
def test_what_only_a_person_knows_is_a_draft(word: str, draft: bool | None) -> None:
    """A wrong answer can be run at once: its words must not be shown again."""
    row = case(answer((BO_SENTENCE, None)), judgement(word))
    assert row.get("draft") is draft
    assert row["tags"] == ["feedback", word]


def test_every_case_can_be_read_as_gold(tmp_path: Path) -> None:
    """Whatever is said of whatever answer, one line never spoils the file."""
    path = tmp_path / "feedback.gold.jsonl"
    answers = (ONE, CONTRAST, DECLINED, answer((BO_SENTENCE, None)))
    for one in answers:
        for word in get_args(Judgement):
            write(one, word, path)
    cases = read_gold(path)
    assert len(cases) == len(answers) * len(get_args(Judgement))
    assert [case.draft for case in cases[:4]] == [False, False, True, True]


def test_cases_are_added_line_by_line(tmp_path: Path) -> None:
    """To a file that is made where it is missing."""
    path = tmp_path / "new" / "feedback.gold.jsonl"
    for judged in ("right", "wrong-place"):
        write(ONE, judgement(judged), path)
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    assert [row["tags"][1] for row in rows] == ["right", "wrong-place"]
    with pytest.raises(SettingsError, match="cannot be written"):
        write(ONE, "right", path / "below-a-file.jsonl")
    with pytest.raises(AssistantError, match="no judgement"):
        judgement("splendid")
