"""Who did it: the sentences that name him, and those that leave him out."""

import pytest

from assistant.answer.doer import doer_tests
from assistant.answer.question import understand
from assistant.index.search import Search


@pytest.mark.parametrize(
    ("question", "text", "told"),
    [
        ("Who leaked the plan?", "The plan was leaked in May.", False),
        ("Who leaked the plan?", "The plan was leaked in May by a clerk.", True),
        ("Who leaked the plan?", "The plan was leaked in May, and by June all had it.", False),
        ("Which company runs the yard?", "Oona Marsh is of Quay, a yard for yawls.", True),
        ("Who is the owner of the yard?", "The yard is owned by Oona Marsh.", True),
        ("Who is the owner of the yard?", "Oona Marsh bought the yard.", True),
        ("Who is the CEO of Quay?", "Quay is led by Oona Marsh.", True),
        ("Who leaked the plan?", "A clerk leaked the plan.", True),
        ("Who leaked the plan?", "A clerk gave the plan away.", True),
        ("Which company owns the yawl?", "Marsh Cable bought the yawl.", True),
        ("Which company owns the yawl?", "Marsh Cable mended the yawl.", False),
        ("Who is the harbour master?", "The harbour master wrote.", False),
        ("Who is the harbour master?", "The harbour master, Lee Vell, wrote.", True),
        ("Who is the architect of Vell?", "Lee Vell came.", False),  # no word for it anywhere
    ],
)
def test_what_tells_who(question: str, text: str, told: bool, search: Search) -> None:
    """A deed done by nobody, or a post without a name, does not."""
    assert all(fits([text]) for fits in doer_tests(understand(question), search)) is told


def test_nothing_is_asked_of_other_questions(search: Search) -> None:
    """What somebody did is told by anything."""
    assert doer_tests(understand("What did the clerk leak?"), search) == []
