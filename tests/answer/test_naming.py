"""A name that is asked for, and the sentences that give one."""

import pytest

from assistant.answer.naming import asks_name, gives_name, names_holder
from assistant.answer.question import understand
from assistant.index.search import Search
from assistant.index.words import stems

HOUSES = {"Dunlin Hemp"}
LEADS = frozenset(stems("leads led"))


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("What is the name of the yawl?", True),
        ("what's its full name of birth", True),
        ("name of the loft?", True),
        ("what was the sailmaker's name", True),
        ("which lofts went online, names?", True),
        ("which lofts went online, any names", True),
        ("What is the yawl called?", True),
        ("Can you name the lofts that went online?", True),
        ("Which language is the manual in?", True),
        ("What is the name of the game?", False),
        ("What does Quill call the yawl?", False),
        ("How many names are on the petition?", False),
        ("Why did they act in the name of safety?", False),
        ("Did the mayor name the culprit?", False),
        ("Why did the council name the ferry after Quill?", False),
        ("What software skills do riggers need?", False),
        ("What is the name of Reed's dog?", True),
        ("Which rope is best?", False),
    ],
)
def test_what_asks_for_a_name(question: str, asks: bool) -> None:
    """In so many words, or by a kind of thing that goes by names."""
    assert asks_name(question) is asks


@pytest.mark.parametrize(
    ("question", "text", "given"),
    [
        ("What is the name of the yawl?", "The Dotterel is a yawl.", True),
        ("What is the name of the yawl?", "The yawl was built in May.", False),
        ("What is the name of the yawl?", "The yawl is kept by Dunlin Hemp.", False),
        ("What is the name of the yawl?", "The yawl lies in Vell.", False),
        ("What is the name of the yawl?", "Riggers with Ph.D.s sail the yawl.", False),
        ("What is the yawl called?", "They sail a yawl, known as the old lady.", True),
        ("Which loft is in Vell? Any names?", "A loft in Vell is run by Anna and her dog.", False),
        ("Which firm asked them?", "The loft was asked by the firm Bo Tarn.", True),
        ("Which firm asked them?", "The loft was asked by Bo Tarn.", False),
        ("What is the name of the old rope firm Tarn helped?", "Bo Tarn helped a firm.", False),
        ("Which town has a loft?", "There is a loft in Vell.", True),
        ("What is the name of his wife?", "His wife, Anna, sings.", True),
        ("Which hospital took him in?", "He was treated at Quay Hospital.", True),
        ("Which hotel was it?", "They stayed in the Marsh.", True),
        ("What is the name of the cafe?", "Tarn runs the Crumb cafe on the pier.", True),
        ("What is the name of the farm?", "Tarn keeps sheep at Low Fell Farm.", True),
        ("What is the name of the cafe owner?", "Lee Vell, who runs the Crumb cafe, left.", True),
        ("What is the name of the driver?", "The driver, Lee Vell, was not hurt.", True),
        ("What is the name of the driver?", "The driver, a man from Vell, was not hurt.", False),
        ("What is the name of the driver?", "Tarn said that the driver was not hurt.", False),
    ],
)
def test_whether_a_sentence_gives_it(question: str, text: str, given: bool, search: Search) -> None:
    """Not by whoever speaks, a place, or the house of those who do."""
    assert gives_name(text, understand(question), search, HOUSES) is given


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Lee Vell is the mayor.", True),
        ("The mayor is Lee Vell.", True),
        ("Mayor Tarn opened the pier.", True),
        ("Tarn, the mayor, opened the pier.", True),
        ("Tarn said that the mayor was ill.", False),
        ("Vell is led by Ada Marsh.", True),
        ("Lee Vell came.", False),
        ("The mayor was ill in Vell.", False),
    ],
)
def test_who_has_a_post(text: str, named: bool, search: Search) -> None:
    """Whoever stands beside the word for it, or one for what he does."""
    asked = understand("Who is the mayor?")
    assert names_holder("mayor", LEADS, text, asked, search) is named


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("Who is the head of Quay?", False),
        ("Who is the head of sales at Quay?", True),
        ("Who is the head?", True),
    ],
)
def test_who_heads_a_part_does_not_head_the_whole(
    question: str, named: bool, search: Search
) -> None:
    """But for the part that is asked for."""
    text = "Lee Vell, the head of sales at Quay, came."
    assert names_holder("head", LEADS, text, understand(question), search) is named
