"""Whether what was found bears on the very thing asked: a reason, a deed, the most."""

import pytest

from assistant.answer.bearing import bearing
from assistant.answer.demands import gives_reason, holds_form
from assistant.answer.evidence import Candidate, candidates
from assistant.answer.question import understand
from assistant.index.search import Search


def look(text: str, search: Search) -> list[Candidate]:
    """What is found for a question."""
    vector = search.embedder.embed_question(text)
    return candidates(understand(text), search.retrieve(text, vector, 5), search)


@pytest.mark.parametrize(
    ("question", "start"),
    [
        ("Why do sail makers need geometry?", "Sail makers need geometry, because"),
        ("Who leads the riggers at Northwind Rope?", '"Nobody told the two trades apart'),
        ("What do sail makers need?", "Sail makers need geometry"),
    ],
)
def test_what_bears_is_moved_first(question: str, start: str, search: Search) -> None:
    """The reason, and the sentence that calls her head; what asks for neither is left alone."""
    found = bearing(understand(question), look(question, search), search)
    assert found[0].text.startswith(start)


@pytest.mark.parametrize(
    "question",
    [
        "Why did the shed close?",  # it closed, and for how long, but no reason
        "Why do visitors take one trade for the other?",
        "Who owns Fairwind Canvas?",
        "Which loft hires the most sail makers?",
        "How old is Ada Quill?",
        "Where did Ada Quill study?",
        "In which city is Northwind Rope based?",
        "What is canvas?",  # sail makers sew it
        "What is the name of the survey?",
        "What salary does a sail maker get?",  # a sail costs $900
    ],
)
def test_nothing_bears(question: str, search: Search) -> None:
    """A sentence on the subject gives no reason, names no owner, compares nobody."""
    scored = look(question, search)
    assert scored
    assert bearing(understand(question), scored, search) == []


def test_what_is_asked_of_somebody_is_told_of_them(search: Search) -> None:
    """Hemp is twisted into cable, but no passage has it of her, so nothing bears."""
    question = understand("Does Ada Quill twist hemp into cable?")
    scored = look(question.text, search)
    text = search.article("trades").text
    first, *_ = scored
    assert "hemp" in first.text
    assert "Quill" not in first.passage.span.of(text)
    assert bearing(question, scored, search) == []


def test_a_purpose_is_a_reason_only_beside_the_question(search: Search) -> None:
    """That they begin by sorting it says what they do, not why."""
    question = "Why do apprentices begin with old cordage?"
    assert bearing(understand(question), look(question, search), search) == []


@pytest.mark.parametrize(
    ("said", "gives"),
    [
        ("Tom Crake was arrested on suspicion of stealing rope.", True),
        ("Tom Crake was arrested on a harbour hold.", True),
        ("Tom Crake was arrested on the old pier.", False),
        ("Tom Crake, accused of it, was arrested.", True),
        ("Tom Crake was arrested at noon and charged nothing.", False),
    ],
)
def test_what_somebody_is_held_for_is_why(said: str, gives: bool) -> None:
    """A suspicion, a charge or a hold; neither a place nor a time."""
    question = understand("Why was Tom Crake arrested?")
    assert gives_reason("arrested", [said], question) is gives


def test_what_is_asked_of_somebody_has_to_be_told(search: Search) -> None:
    """No reason for what no sentence tells of a person, whatever else they have reasons for."""
    question = "Why did Bo Tarn emigrate?"
    assert bearing(understand(question), look(question, search), search) == []


@pytest.mark.parametrize(
    ("word", "text", "holds"),
    [
        ("apprentice", "two apprenticeships", True),
        ("weaver", "the weaving shed", True),
        ("weave", "the weavers", True),
        ("ropes", "a rope", True),
        ("rot", "a rota", False),
        ("harbour", "a hardship", False),
    ],
)
def test_forms_of_a_word(word: str, text: str, holds: bool) -> None:
    """The same stem, or roots that differ in the last letter."""
    assert holds_form(word, text) is holds
