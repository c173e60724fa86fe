"""Who somebody is, and who holds a post."""

import pytest

from assistant.answer.introduce import to_introduce
from assistant.answer.question import understand
from assistant.answer.whose import People
from assistant.pipeline import Assistant
from assistant.types import Speaker

MOSS = Speaker("Ira Moss", "chief lamp keeper", "Beacon Trust")
PIKE = Speaker("Una Pike", "workshop director", "Cresset Works")
PEOPLE = People((MOSS, PIKE, Speaker("Harrow Works")))


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Who is Ira Moss?", [MOSS]),
        ("who's pike?", [PIKE]),
        ("What is Ira Moss's job?", [MOSS]),
        ("What does Una Pike do?", [PIKE]),
        ("Where does Moss work?", [MOSS]),
        ("Which expert works for Beacon Trust and what is his title?", [MOSS]),
        ("Which of Ira Moss and Una Pike works at Cresset Works?", [PIKE]),
        ("Who is the workshop director at Cresset Works?", [PIKE]),
        ("Who is Ira Moss's neighbour?", []),
        ("Where did Moss work before Beacon Trust?", []),
        ("Who owns Beacon Trust?", []),
        ("What does Ira Moss say?", []),
        ("Who works at night?", []),
        ("What did Harrow Works find?", []),
    ],
)
def test_asked_who_they_are(text: str, people: list[Speaker]) -> None:
    """By name, post or organisation, and only where nothing else is asked."""
    assert to_introduce(understand(text), PEOPLE) == people


def test_introduced_where_the_article_does(tower: Assistant) -> None:
    """The sentence that gives the title, with the words said."""
    answer = tower.ask("Who is Una Pike?")
    (part,) = answer.statements
    assert "Una Pike, workshop director at Cresset Works" in part.text
    assert answer.quotes[0].quote.speaker == PIKE


def test_the_experts_are_those_with_a_post(tower: Assistant) -> None:
    """A book that says something is none."""
    answer = tower.ask("List the experts")
    names = {one.quote.speaker.name for one in answer.quotes if one.quote.speaker}
    assert names == {"Ira Moss", "Una Pike"}


def test_what_else_the_experts_say(tower: Assistant) -> None:
    """Words of the same people that were not shown; neither an introduction nor a quote again."""
    first = tower.ask("What do the experts say?")
    second = tower.ask("What else do the experts say?", history=[first])
    shown, more = (
        {(one.quote.article_id, one.quote.span) for one in answer.quotes}
        for answer in (first, second)
    )
    assert len(more) > 0
    assert not shown & more
