"""What is asked of somebody's working life, and what tells it."""

import pytest

from assistant.answer.career import career_test
from assistant.index.search import Search


@pytest.mark.parametrize(
    ("question", "text", "told"),
    [
        ("Why did Tarn leave the loft?", "Tarn left the loft in May.", True),
        ("why did tarn quit", "He resigned in May.", True),
        ("Why did Tarn leave the loft?", "Tarn is a former rigger.", True),
        ("Why did Tarn leave the loft?", "Apprentices are leaving, he said.", False),
        ("Why did Tarn quit?", "Quill quit because of Tarn.", False),  # of somebody else
        ("Why did Tarn quit?", "Her resignation was due to illness.", True),
        ("What did Tarn study?", "Tarn has a degree in rope.", True),
        ("What did Tarn study?", "Schools close in May.", False),
        ("Which degree does Tarn have?", "Tarn sews.", False),
        ("What did Tarn do before he sewed?", "Tarn started as a cook.", True),
        ("What did Tarn do before he sewed?", "Tarn sews sails.", False),
        ("When did Tarn join the loft?", "She has been there since 2011.", True),
        ("When did Tarn join the loft?", "The trades first started in 2011.", False),
        ("Which book did Tarn write?", "Tarn wrote one on hemp.", True),
        ("Which book did Tarn write?", "Tarn uses hemp.", False),
        ("What prompted Tarn to found the loft?", "Tarn set up the loft to mend sails.", True),
        ("What prompted Tarn to found the loft?", "Tarn mends sails.", False),
    ],
)
def test_what_tells_it(question: str, text: str, told: bool, search: Search) -> None:
    """A word for it right behind the name or a pronoun."""
    test = career_test(question, search)
    assert test is not None
    assert test([text]) is told


@pytest.mark.parametrize(
    "question",
    [
        "Why did the swallows leave?",  # nobody
        "When does the sale start?",
        "What does Tarn say of those who leave?",
        "Why does Tarn believe people quit?",
        "Why does Tarn warn people to quit?",
        "Why does Tarn sew?",
    ],
)
def test_what_is_not_asked_of_anybodys_career(question: str, search: Search) -> None:
    """Of nobody quoted, or nothing of the kind."""
    assert career_test(question, search) is None
