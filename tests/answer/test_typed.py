"""Questions as people type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answer.typed import bare


@pytest.mark.parametrize(
    ("typed", "question"),
    [
        ("do ppl still mix the two up", "do people still mix the two up"),
        ("whats a rigger", "what's a rigger"),
        ("acc to Quill is hemp dear", "according to Quill is hemp dear"),
        ("diff between a cable and a line?", "difference between a cable and a line?"),
        ("ok so do riggers sew", "do riggers sew"),
        ("Hello! Could you please tell me what riggers sew?", "what riggers sew?"),
        ("I hope you don't mind my asking, but who sews sails?", "who sews sails?"),
        ("I would be most grateful if you could tell me who sews.", "who sews."),
        ("I'd be curious to know why rope rots", "why rope rots"),
        ("do you happen to know if hemp rots", "if hemp rots"),
        ("Might I ask how many riggers there are?", "how many riggers there are?"),
        ("what yr did it open", "what year did it open"),
        ("which lofts sew, just list them", "which lofts sew?"),
        ("what do riggers need, thanks", "what do riggers need?"),
        ("is hemp dear, right?", "is hemp dear?"),
    ],
)
def test_what_only_puts_a_question_is_left_out(typed: str, question: str) -> None:
    """Chat spellings are written out."""
    assert bare(typed) == question


@pytest.mark.parametrize(
    "question",
    [
        "Does the rope turn left or right?",
        "Who owns the right?",
        "Well water: is it safe?",
        "Good day care near the quay?",
        "Can you tell if a rope is old?",
        "Which pump is best if you don't mind the cost?",
        "Hello",
        "thanks",
        "ok thanks",
        "please",
        "diff in the tar prices",
        "and the other trade?",
        "so who said that",
    ],
)
def test_words_that_are_the_question_stay(question: str) -> None:
    """Nor is a question left without words, nor a follow-up without its "and"."""
    assert bare(question) == question


@given(st.text(max_size=80))
def test_nothing_is_emptied(text: str) -> None:
    """Whatever is typed, something is left of it."""
    assert bool(bare(text).strip()) == bool(text.strip())
