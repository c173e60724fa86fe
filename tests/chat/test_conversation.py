"""A conversation goes to the browser and comes back."""

import json

import pytest

from assistant.chat.conversation import Turn, history, keep, recall
from tests.chat.material import CONTRAST, DECLINED

TURNS = (
    Turn("Which pulls harder?", CONTRAST),
    Turn("x" * 3000, failure="The question has 3,000 characters; ask it in at most 2,000."),
    Turn("Who won?", DECLINED),
)


def test_round_trip_through_json() -> None:
    """What the browser keeps is the whole conversation, citations and speakers included."""
    assert recall(json.loads(json.dumps(keep(TURNS)))) == TURNS


def test_history_is_the_answers() -> None:
    """Questions that could not be taken do not count as history."""
    assert history(TURNS) == (CONTRAST, DECLINED)


@pytest.mark.parametrize(
    "kept",
    [
        None,
        "text",
        {},
        {"format": 0, "turns": []},
        {"format": 1},
        {"format": 1, "turns": [{"question": "?"}]},
        {"format": 1, "turns": [{"question": "?", "answer": {"question": 1}, "failure": None}]},
        {"format": 1, "turns": 3},
    ],
)
def test_damaged_stores_are_forgotten(kept: object) -> None:
    """A store that is not ours begins an empty conversation."""
    assert recall(kept) == ()
