"""What is asked of a thing in a word that its answer does without."""

import pytest

from assistant.answer.demands import demands
from assistant.answer.question import understand
from assistant.index.search import Search


@pytest.mark.parametrize(
    ("question", "text", "told"),
    [
        ("How tall is the mast?", "The mast is 90 feet of pine.", True),
        ("How tall is the mast?", "The mast is pine.", False),
        ("How heavy is the bell?", "It weighs as much as two men.", True),
        ("How much does the bell weigh?", "The bell cost 90 crowns.", False),
        ("What is the top speed of the cutter?", "She makes nine knots.", True),
        ("What is the top speed of the cutter?", "She has nine sails.", False),
        ("How deep is the dock?", "The dock is 9 feet at low water.", True),
        ("How deep is the dock?", "The dock is old.", False),
        ("How old must a rigger be?", "Riggers are 16 or older.", True),
        ("How old must a rigger be?", "Riggers are hired in May.", False),
        ("How cold was it?", "It was 9 degrees below zero.", True),
        ("How cold was it?", "It was Monday.", False),
        ("What colour is the sail?", "The sail was dyed red.", True),
        ("What colour is the sail?", "The sail is new.", False),
        ("What fee do riggers charge?", "Riggers are paid 9 crowns.", True),
        ("What fee do riggers charge?", "The race raised 9 crowns.", False),
        ("How much is the fine?", "They were fined 9 crowns.", True),
        ("How much is the fine?", "The fees rose to 9 crowns.", False),
        ("What bonus do riggers get?", "Each had a bonus of 9 crowns.", True),
        ("What bonus do riggers get?", "Riggers get boots.", False),
        ("How much prize money was there?", "The winner got 9 crowns.", True),
        ("How much prize money was there?", "The race raised 9 crowns.", False),
        ("How high is the rent?", "They pay 9 crowns a month.", True),
        ("How high is the rent?", "They sold it for 9 crowns.", False),
        ("What are the dimensions of the sail?", "The sail is 9 by 4 feet.", True),
        ("What are the dimensions of the sail?", "The sail is red.", False),
        ("On which day of the week do they sew?", "They sew on Mondays.", True),
        ("On which day of the week do they sew?", "They sew at noon.", False),
        ("How deep is the dock?", "The deep dock is old.", False),
        ("What is the size of the crew?", "There are 12 in the crew.", True),
        ("On which day of the week do they sew?", "They sewed yesterday.", False),
        ("Is Quill married?", "Quill and her husband sew.", True),
        ("Is Quill married?", "Quill sews.", False),
        ("Does Quill have any children?", "Quill and her twins sew.", True),
        ("Does Quill have any children?", "Quill and her dog sew.", False),
        ("What time does the ferry leave?", "It leaves at 7.25.", True),
        ("What time does the ferry leave?", "It leaves the pier.", False),
        ("Who is the chief executive of Quay?", "The medical director of Quay came.", False),
        (
            "Who is the medical director of Quay?",
            "Bo Vell, its medical director, came.",
            True,
        ),
    ],
)
def test_what_answers_it(question: str, text: str, told: bool, search: Search) -> None:
    """A measure or a word of the kind, beside whatever else."""
    tests = demands(understand(question), search)
    assert tests
    assert all(fits([text]) for fits in tests) is told
