"""What is left of a question without the words that say whose answer is wanted."""

import pytest

from assistant.answer.sayer import MOST, Sayers
from assistant.types import Speaker

ADA = Speaker("Ada Quill", "head rigger", "Northwind Rope")
BO = Speaker("Bo Tarn", "master sail maker", "Fairwind Canvas")
HILL = Speaker("Rose Hill", "clerk", "The Data Company")


@pytest.mark.parametrize(
    ("question", "rest"),
    [
        ("What is hemp good for, according to Ada Quill?", "What is hemp good for"),
        ("According to Quill, what is hemp good for?", "what is hemp good for?"),
        ("according to Quill is hemp dear", "is hemp dear"),
        ("is hemp dear per the head rigger of Northwind Rope", "is hemp dear"),
        ("is hemp dear? what does quill say", "is hemp dear?"),
        ("is hemp dear? quill", "is hemp dear?"),
        ("is hemp dear, quill", "is hemp dear"),
        ("Why, in Quill's view, is hemp dear?", "Why, is hemp dear?"),
        ("is hemp dear in quills experience", "is hemp dear"),
        ("Is hemp dear? I want to hear it from the Northwind expert.", "Is hemp dear?"),
        ("What does Ada Quill say about hemp?", "hemp?"),
        ("Does the head rigger think that hemp is dear?", "hemp is dear?"),
        ("Which rope does Quill recommend for winter?", "Which rope for winter?"),
        ("What is Quill's opinion of hemp?", "hemp?"),
        ("Quill on hemp?", "hemp?"),
        ("per quill is hemp dear", "is hemp dear"),
        ("How did Ada Quill respond to the storm?", "the storm?"),
    ],
)
def test_who_is_to_say_it_is_left_out(question: str, rest: str) -> None:
    """As a clause, at the end, at the start, or around a verb of saying."""
    assert Sayers([ADA]).left_out(question) == rest


@pytest.mark.parametrize(
    "question",
    [
        "What does Ada Quill say?",  # nothing would be left
        "Where did Ada Quill see the barge?",  # a deed, no words
        "What did the barge cost Northwind Rope, and what did Quill see?",
        "Is the hill view nice?",
        "Who are the data company's clerks?",
    ],
)
def test_what_is_asked_stays(question: str) -> None:
    """Words of a name are not names wherever they stand."""
    rest = Sayers([ADA, HILL]).left_out(question)
    assert rest == question


def test_without_a_name() -> None:
    """Wherever it stands, as long as something is left."""
    sayers = Sayers([ADA])
    assert sayers.without_name("Would Ada Quill's loft burn?") == "Would loft burn?"
    assert sayers.without_name("Ada Quill?") == "Ada Quill?"
    assert Sayers([]).without_name("Would Ada Quill burn?") == "Would Ada Quill burn?"


def test_several_are_left_out_together() -> None:
    """Quill and Tarn are one who is asked."""
    both = Sayers([ADA, BO])
    assert both.left_out("What do Ada Quill and Bo Tarn say about hemp?") == "hemp?"


def test_a_name_behind_a_question_asks_for_words() -> None:
    """Less surely so than a word for saying; in front of it, it does not."""
    one = Sayers([ADA])
    assert one.are_asked_apart("is hemp dear? quill")
    assert one.are_addressed("is hemp dear? quill")
    assert not one.are_addressed("is hemp dear, says quill")
    assert not one.are_asked_apart("Ada Quill: how old is she?")
    assert not one.are_asked_apart("What happened at the loft, Northwind Rope?")


def test_of_very_many_people_nothing_is_left_out() -> None:
    """They are not told apart by what they are called."""
    many = [Speaker(f"Reed{chr(97 + i // 26)}{chr(97 + i % 26)}") for i in range(MOST + 1)]
    assert Sayers(many).left_out("is hemp dear, says Reedaa") == "is hemp dear, says Reedaa"


def test_long_questions_keep_what_they_ask() -> None:
    """However often what may name somebody stands in them without a name."""
    for part in ("the ", "of the ", "? ", ", ", "according to ", "says "):
        rest = Sayers([ADA, BO]).left_out(f"is hemp dear {part * 700}")
        assert rest.startswith("is hemp dear")
