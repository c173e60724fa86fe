"""How many of what: the question, and the number that a sentence gives."""

import pytest

from assistant.answer.count import counted, counts, gives, shares, widened
from assistant.answer.question import understand
from assistant.pipeline import Assistant

RIGGERS = frozenset({"rigger"})


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("How many riggers are there?", {"rigger"}),
        ("How many of the riggers saw no work?", {"rigger", "saw"}),
        ("How many rope makers did the loft hire?", {"rope", "maker"}),
        ("How long did it take?", set()),
        ("How many went to the pier?", set()),
        ("How many signed for the pier?", set()),
        ("How many reported damage by the third week?", set()),
        ("How many reported cases were there?", {"report", "case"}),
        ("How many in the Quay survey had no work?", set()),
    ],
)
def test_what_is_counted(text: str, things: set[str]) -> None:
    """The first words behind "how many", up to a verb that is known."""
    assert counted(text) == things


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The loft hired six riggers.", True),
        ("It had 1,200 tired old riggers.", True),
        ("Two hundred and forty riggers came.", True),
        ("A 7-yard rigger line broke.", False),
        ("62% of riggers had work.", False),
        ("A rigger costs $900.", False),
        ("Six sails were hung by a rigger.", False),
        ("One rigger came.", False),
    ],
)
def test_a_number_of_just_those(text: str, told: bool) -> None:
    """It stands right before them, and is neither a share, a measure nor a sum."""
    assert counts(RIGGERS, text) is told


def test_other_words_for_the_same_things() -> None:
    """Kids in a question are pupils in an article; sails are nothing else."""
    assert "pupil" in widened(counted("How many kids are there?"))
    assert widened(frozenset({"sail"})) == {"sail"}
    asked = understand("how many kids go there")
    assert gives(asked, "The school has 41 pupils.")
    assert gives(asked, "The school has six pupils.")
    assert not gives(asked, "The school has six doors.")


@pytest.mark.parametrize(
    ("question", "text", "given"),
    [
        ("How many riggers are there?", "The loft has 86 berths.", False),
        ("How many riggers are there?", "There were 86 on the pier.", True),
        ("How many riggers are there?", "Riggers start at 2 or 3 in the morning.", False),
        ("How many riggers are there?", "Riggers slept for nine hours.", False),
        ("How many hours do riggers sleep?", "Riggers slept for nine hours.", True),
        ("How many riggers are there?", "There is one rigger, and 86 berths.", True),
        ("How many boats were sold?", "They sold 20 second-hand boats.", True),
        ("How many ferries run?", "Three night ferries run.", True),
        ("How many boats did it build?", "It is boats that count: it built 12 for farmers.", True),
        ("How many homes were flooded?", "Water ran into 14 homes on Mill Lane.", True),
        ("How many riggers are there?", "In June 62% of riggers had work.", False),
        ("How many riggers had work?", "In June 62% of riggers had work.", True),
        ("How many riggers work there?", "But the two work together.", False),
        ("How many of the calls were for riggers?", "Of 87 callouts 61 involved sails.", True),
        ("How many people were hurt?", "The storm hurt 61 riggers.", True),
        ("How many types of rope are there?", "There are 12 kinds of rope.", True),
    ],
)
def test_numbers_of_other_things(question: str, text: str, given: bool) -> None:
    """A number right before the word for something else counts that, and hours count no riggers."""
    assert gives(understand(question), text) is given


def test_a_share_of_those() -> None:
    """Of these, and not of others."""
    assert shares(RIGGERS, "In June 62% of the riggers had work.")
    assert not shares(RIGGERS, "In June 62% of sail makers had work.")


@pytest.mark.parametrize(
    ("question", "given"),
    [
        ("How many riggers had work?", True),
        ("How many sail makers had work?", False),
        ("How many riggers were asked?", False),
    ],
)
def test_a_share_answers_how_many_had_something(question: str, given: bool) -> None:
    """But not how many there are altogether."""
    assert gives(understand(question), "In June 62% of riggers had work.") is given


@pytest.mark.parametrize(
    ("question", "said", "given"),
    [
        ("How many riggers came?", "Two kinds of rope were sold.", False),
        ("How many riggers came?", "Two old riggers came.", True),
        ("How many riggers came?", "Nine of them came.", True),
        ("How many riggers came?", "Forty were there.", True),
        ("How many riggers came?", "They were 1,200.", True),
        ("How many times did they come?", "They came twice.", True),
        ("How many people came?", "Two men came.", True),
    ],
)
def test_a_small_number_is_of_what_stands_behind_it(question: str, said: str, given: bool) -> None:
    """Unless it stands for them, or there are words for few things of the kind."""
    assert gives(understand(question), said) is given


@pytest.mark.parametrize("text", ["how many said so?", "how many were glad by week 3"])
def test_how_many_people_did_something_may_be_a_share(text: str) -> None:
    """Nothing is named that is counted."""
    question = understand(text)
    assert not counted(question.main)
    assert gives(question, "62% of rope makers said that they had work.")


def test_a_named_thing_is_counted(assistant: Assistant) -> None:
    """A number of something else is none of it."""
    assert not assistant.ask("How many apprentices are there in winter?").answered
