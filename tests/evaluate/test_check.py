"""`gold check` finds what a person would want to know before a run."""

from typing import Any

import pytest

from assistant.evaluate.cases import Case
from assistant.evaluate.check import check
from assistant.types import Article
from tests.evaluate.material import ARTICLES, case

CORPUS = [Article(name, name, text) for name, text in ARTICLES.items()]
NOON = "The ferry leaves at noon."


def _messages(*cases: Case) -> list[str]:
    return [fault.message for fault in check(cases, CORPUS)]


def test_a_good_case_is_silent() -> None:
    """Nothing to look at."""
    good = case(
        "Who keeps the hives?",
        quotes=("The hives came through the winter well,",),
        speaker="Ada Quill",
        title="head beekeeper",
        organisation="Sample Apiaries",
        article="bees",
    )
    assert _messages(good, case("Is it raining?", refuse=True)) == []


def test_the_same_question_twice() -> None:
    """Case and the question mark aside; another conversation is another question."""
    first = case("When does it leave?", answer=("noon",))
    same = case("when does it leave", answer=("noon",))
    other = case("When does it leave?", answer=("noon",), after=("The ferry?",))
    (message,) = _messages(first, same, other)
    assert message == "duplicate: the same question stands at t.gold.yaml:1; take one away"


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"passages": ("Blue boats.",)}, "stale: “Blue boats.” is in no article; copy it"),
        ({"passages": (NOON,), "article": "bees"}, "is in no article named bees; copy it"),
        ({"passages": (NOON,), "article": "ship"}, "unknown article: there is no 'ship'; there"),
        ({"speaker": "Zed Nobody"}, "unknown speaker: “Zed Nobody” is in no article"),
        ({"speaker": "Bo Tarn", "title": "cook"}, "unknown title: “cook”"),
        ({"speaker": "unattributed"}, None),
        ({"answer": ("the ferry leaves",)}, "given away: the question contains “the ferry le"),
        ({"answer": ("ferry",)}, None),
        ({"answer": ("at dusk",)}, "never shown: “at dusk” is in no article, whose words"),
    ],
)
def test_what_is_wrong_is_said(fields: dict[str, Any], message: str | None) -> None:
    """With what to do."""
    found = _messages(case("Is it noon when the ferry leaves?", **fields))
    assert len(found) == (message is not None)
    assert all(str(message) in each for each in found)
