"""What is asked not to be so, and what tells that something is not."""

import pytest

from assistant.answer.negation import asks_not, tells_not
from assistant.answer.question import understand
from assistant.pipeline import Assistant


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("Which trade does not need geometry?", True),
        ("What can't a rope maker do?", True),
        ("Nobody may sew where?", True),
        ("Isn't it hard to sew?", False),
        ("I can't sew. Which trade should I learn?", False),
        ("If I do not like hemp, which trade is for me?", False),
        ("Does it matter whether or not I sew?", False),
        ("What do rope makers need, not only sail makers?", False),
        ("What happens to makers who do not sew?", False),
        ("What is the No Fly rule, and what is No. 5?", False),
        ("Which trade needs geometry?", False),
    ],
)
def test_what_is_asked_not_to_be_so(question: str, asks: bool) -> None:
    """Not what an asker cannot do, nor a "not" that only asks."""
    assert asks_not(question) is asks


@pytest.mark.parametrize(
    ("sentence", "tells"),
    [
        ("Sewing needs no geometry.", True),
        ("He refused to sew.", True),
        ("The shed was unsold, and unpainted.", True),
        ("Uncle Reed unveiled a little ship.", False),
        ("A non-smoker twists it.", True),
        ("Under the unit the hemp is twisted until noon.", False),
        ("Rope makers twist hemp.", False),
    ],
)
def test_what_tells_that_something_is_not_so(sentence: str, tells: bool) -> None:
    """By a negation, a verb of keeping from, or a prefix."""
    assert tells_not(sentence) is tells


def test_why_something_is_not_so_may_be_told_otherwise() -> None:
    """By what comes of it."""
    assert not understand("Why should I not hire one person?").asks_not


def test_what_is_not_so_is_not_told_by_what_is(assistant: Assistant) -> None:
    """A question with the same words and a "not" is declined."""
    assert assistant.ask("What do sail makers sew?").answered
    assert not assistant.ask("What do sail makers not sew?").answered
