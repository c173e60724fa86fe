"""Whose words "the mayor" are."""

import pytest

from assistant.answer.role import called, has_post, kin_asked, role_asked
from assistant.types import Speaker

MAYOR = Speaker("Ada Quill", "Mayor", "Port Example")
CHIEF = Speaker("Bo Tarn", "founder and chief executive", "Fairwind Canvas")
COACH = Speaker("Nia Marsh", "Vell coach", None)
OWNER = Speaker("Lee Vell", "owner and CEO", "Dunlin School")


@pytest.mark.parametrize(
    ("question", "role"),
    [
        ("what does the mayor say about tar", "mayor"),
        ("Does the mayor of Port Example think so?", "mayor of Port Example"),
        ("per the ceo, is canvas dear?", "ceo"),
        ("the coach on tar?", "coach"),
        ("What did the chief at Quay.org see in tar?", "chief at Quay.org"),
        ("Is canvas dear, per the chief of Quay.org?", "chief of Quay.org"),
        ("Is canvas dear, according to the chief executive?", "chief executive"),
        ("What does the court say about tar?", None),
        ("What does the mayor earn?", None),
        ("What does a mayor say?", None),
    ],
)
def test_a_title_that_words_are_asked_by(question: str, role: str | None) -> None:
    """Of a court or a company it is no title."""
    assert role_asked(question) == role


@pytest.mark.parametrize(
    ("role", "people"),
    [
        ("mayor", [MAYOR]),
        ("mayor of Port Example", [MAYOR]),
        ("mayor of Lorn", []),
        ("ceo", [CHIEF, OWNER]),
        ("ceo of fairwind canvas", [CHIEF]),
        ("cfo of fairwind canvas", []),
        ("coach", [COACH]),
        ("head of dunlin school", [OWNER]),
        ("head of sewing at dunlin school", []),
    ],
)
def test_who_is_called_so(role: str, people: list[Speaker]) -> None:
    """By the title or another word for it, and every other word of the role."""
    assert called(role, [MAYOR, CHIEF, COACH, OWNER]) == people


def test_one_beneath_a_post_does_not_have_it() -> None:
    """Nor one who had it."""
    assert has_post("president", "president of the harbour")
    assert not has_post("president", "vice president of leasing")
    assert not has_post("mayor", "former mayor")


@pytest.mark.parametrize(
    ("question", "kin"),
    [
        ("what did quill's sister say about tar", "quill's sister"),
        ("acc to Ada Quill's uncle, is it dear", "Ada Quill's uncle"),
        ("Quill's aunt on tar", "Quill's aunt"),
        ("What did Quill say about Tarn's sister?", None),
        ("What does Quill's sister cost?", None),
    ],
)
def test_whose_relative_is_asked(question: str, kin: str | None) -> None:
    """Somebody's words are not those of the family."""
    assert kin_asked(question) == kin


def test_a_boss_heads_something() -> None:
    """Of several words for it, any will do; of a long one, all."""
    assert has_post("boss", "head of tar")
    assert has_post("ceo", "chief executive")
    assert not has_post("ceo", "chief rigger")
