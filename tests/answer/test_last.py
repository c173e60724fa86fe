"""What is asked of the sentences just shown: why, and who said so."""

import pytest

from assistant.pipeline import Assistant
from tests.answer.test_follow import talk


def last(tower: Assistant, *questions: str) -> list[str]:
    """What the last of these questions is answered with; nothing where it is declined."""
    return [part.text for part in talk(tower, *questions)[-1].statements]


def test_the_reason_stands_behind(tower: Assistant) -> None:
    """What opens with "after all" gives the reason of the sentence before."""
    assert last(tower, "What did the trust close?", "Why?") == ["After all, its steps were loose."]


def test_the_reason_is_in_the_sentence_itself(assistant: Assistant) -> None:
    """It is shown once more, since it is the answer."""
    (shown,) = last(assistant, "What do sail makers need?", "why is that?")
    assert shown.startswith("Sail makers need geometry, because")


def test_no_reason_beside_no_reason_given(tower: Assistant) -> None:
    """Declined, with what follows in the article marked as nearest."""
    answer = talk(tower, "What did Moss say about the pictures?", "Why?")[1]
    assert answer.interpreted_as == "Why? Moss said that the pictures are too blue."
    assert answer.refusal is not None
    assert answer.refusal.message == "The articles do not say why."
    assert [near.text[:7] for near in answer.refusal.nearest] == ['"A wick']


def test_who_said_that_is_the_speaker_of_what_was_shown(tower: Assistant) -> None:
    """The same words with their speaker, not the sentence most like them."""
    asked, answer = talk(tower, "How many times did the lamps go dark?", "Who said that?")
    assert answer.statements == asked.statements[:1]
    assert {shown.quote.speaker.name for shown in answer.quotes if shown.quote.speaker} == {
        "Ira Moss"
    }


def test_what_nobody_said(tower: Assistant) -> None:
    """The article's own sentence is nobody's."""
    answer = talk(tower, "What does brass need?", "who said that?")[1]
    assert answer.refusal is not None
    assert answer.refusal.message == (
        "The article says that in its own words; nobody is quoted for it."
    )


@pytest.mark.parametrize("text", ["Why?", "who said that?", "What else?", "Tell me more"])
def test_nothing_to_ask_it_of(text: str, tower: Assistant) -> None:
    """At the start, and after a question that was declined."""
    for before in ((), ("What is the price of bread?",), ("hello",)):
        answer = talk(tower, *before, text)[-1]
        assert answer.refusal is not None
        assert answer.refusal.reason == "empty"


def test_a_follow_up_in_vain_is_passed_over(tower: Assistant) -> None:
    """The next one is to the answer before it."""
    answers = talk(tower, "What does Una Pike say?", "Why?", "Who said that?")
    assert answers[1].refusal is not None
    assert answers[2].statements == answers[0].statements[:1]
