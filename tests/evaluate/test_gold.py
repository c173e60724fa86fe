"""Gold files are read by one schema, and what is wrong in them is told by line."""

from pathlib import Path
from typing import Any

import pytest

from assistant.errors import AssistantError
from assistant.evaluate.cases import GoldError
from assistant.evaluate.gold import read_gold
from tests.evaluate.material import gold_lines

YAML = """\
# Who said what.
- question: Who keeps the hives?
  quote: |
    The hives came
    through
  speaker: Ada Quill
  article: bees
- question: Who keeps the hives?
  passage: [one, two]
  within: 3
  after: Where are they?
  tags: [hive, slow-one]
  why: They were lost once.
- question: Is it raining?
  refuse: off-topic
  not: rain
  draft: true
"""


def _write(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_every_field_is_read(tmp_path: Path) -> None:
    """One text or a list, lines, and ids made unlike."""
    first, second, third = read_gold(_write(tmp_path, "a.gold.yaml", YAML), "a.gold.yaml")
    assert (first.id, first.line, first.path) == ("who-keeps-the-hives", 2, "a.gold.yaml")
    assert first.quotes == ("The hives came\nthrough",)
    assert (first.speaker, first.article, first.within) == ("Ada Quill", "bees", 5)
    assert (second.id, second.line) == ("who-keeps-the-hives-2", 8)
    assert (second.passages, second.within) == (("one", "two"), 3)
    assert second.after == ("Where are they?",)
    assert second.tags == ("hive", "slow-one")
    assert second.why == "They were lost once."
    assert (third.refuse, third.never, third.draft) == ("off-topic", ("rain",), True)
    assert [c.answerable for c in (first, second, third)] == [True, None, False]


def test_json_lines_are_the_same_schema(tmp_path: Path) -> None:
    """A byte order mark and empty lines do no harm."""
    rows = gold_lines({"question": "A?", "answer": "b"}, {"question": "C?", "refuse": True})
    text = "\ufeff" + rows.replace("\n", "\n\n")
    one, other = read_gold(_write(tmp_path, "a.gold.jsonl", text))
    assert (one.question, one.answer, one.line) == ("A?", ("b",), 1)
    assert (other.question, other.refuse, other.line) == ("C?", True, 3)


def test_ids_are_cut_between_words(tmp_path: Path) -> None:
    """A long question has a readable id, an apostrophe leaves no gap, and no words no id."""
    long = "word " * 30
    rows = gold_lines(
        {"question": long, "refuse": True},
        {"question": "Don't they?", "refuse": True},
        {"question": "???", "refuse": True},
    )
    ids = [case.id for case in read_gold(_write(tmp_path, "a.gold.jsonl", rows))]
    assert ids == ["-".join(["word"] * 12), "dont-they", "case"]


YES: dict[str, Any] = {"question": "A?", "answer": "b"}


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ({"answer": "b"}, 'a case without a question; add "question"'),
        (
            {"question": "A?", "anwser": "b"},
            'there is no key "anwser"; write "answer"',
        ),
        ({"question": "A?", "zzz": 1}, "known are question, speaker"),
        ({"question": "A?"}, "add passage, quote, answer, not or refuse"),
        ({"question": ""}, '"question" is empty; write one text'),
        ({"question": 3, "answer": "b"}, '"question" is 3, which is no text'),
        ({"question": "A?", "answer": 74}, '"answer" is 74, which is no text; write a text'),
        ({"question": "A?", "answer": []}, '"answer" is empty'),
        ({"question": "A?", "not": ["x", None]}, '"not" is empty'),
        (YES | {"within": 0}, '"within" is 0; write a whole number from 1 to 50'),
        (YES | {"within": 3}, 'how early a passage has to come; add "passage"'),
        (YES | {"refuse": "never"}, "write true, false or off-topic, no-support"),
        (YES | {"refuse": True}, '"answer" cannot be shown when the question is refused'),
        (YES | {"title": "captain"}, '"title" is a speaker\'s; add "speaker"'),
        (YES | {"article": "bees"}, 'where a text stands; add "passage" or "quote"'),
        (YES | {"not": "B"}, "\"not\" forbids 'B', which is also expected"),
        (YES | {"draft": "yes"}, "\"draft\" is 'yes'; write true or false"),
        (YES | {"tags": ["two words"]}, "the tag 'two words' is not one word"),
    ],
)
def test_a_bad_case_is_told(tmp_path: Path, row: dict[str, Any], message: str) -> None:
    """File, line, and what to write instead."""
    path = _write(tmp_path, "bad.gold.jsonl", gold_lines(YES, row))
    with pytest.raises(GoldError) as caught:
        read_gold(path, "bad.gold.jsonl")
    (fault,) = caught.value.faults
    assert fault.line == 2
    assert message in fault.message
    assert str(caught.value).startswith("bad.gold.jsonl:2: ")
    assert isinstance(caught.value, AssistantError)


@pytest.mark.parametrize(
    ("name", "content", "line", "message"),
    [
        ("a.gold.yaml", "", 1, 'the file has no cases; write at least one, such as - {"question"'),
        ("a.gold.jsonl", "\n\n", 1, "the file has no cases"),
        ("a.gold.yaml", "question: A?\n", 1, "not a list of cases"),
        ("a.gold.yaml", "- question: A?\n  answer: b\n- why\n", 3, "not a case"),
        ("a.gold.yaml", "- question: A?\n  answer: b: c\n", 2, "not valid YAML"),
        (
            "a.gold.yaml",
            "- question: A?\n  answer: b\n  answer: c\n",
            2,
            '"answer" is written twice',
        ),
        ("a.gold.yaml", "- question: A?\n  answer: no\n", 2, '"answer" is false, which is no text'),
        ("a.gold.jsonl", '{"question": "A?"\n', 1, "not valid JSON"),
        ("a.gold.jsonl", '["A?"]\n', 1, "not a JSON object"),
        ("a.gold.jsonl", '{"question": "A?", "question": "B?", "answer": "c"}', 1, "twice"),
        ("a.gold.yaml", b"- question: A?\n  answer: caf\xe9\n", 2, "not UTF-8 from here on"),
        ("missing", None, 1, "cannot be read"),
    ],
)
def test_a_bad_file_is_told(
    tmp_path: Path, name: str, content: str | bytes | None, line: int, message: str
) -> None:
    """Empty, of the wrong shape, of the wrong encoding, or not there."""
    path = tmp_path / name if content is None else _write(tmp_path, name, content)
    with pytest.raises(GoldError) as caught:
        read_gold(path)
    assert [fault.line for fault in caught.value.faults] == [line]
    assert message in caught.value.faults[0].message


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    """One line each, by line."""
    path = _write(tmp_path, "a.gold.jsonl", '{"question": "A?"}\n{\n{"answer": "b"}\n')
    with pytest.raises(GoldError) as caught:
        read_gold(path)
    assert [fault.line for fault in caught.value.faults] == [1, 2, 3]
