"""What is somebody's: words, what is told of them, and what leads up to either."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.answer.own import tells_of
from assistant.index.embed import Embedder
from assistant.pipeline import Assistant
from assistant.types import Speaker
from tests.answer import ferry
from tests.answer.over import over


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory, minilm: Embedder) -> Iterator[Assistant]:
    """An assistant over the one article."""
    with over(ferry.ARTICLE, tmp_path_factory.mktemp("ferry"), minilm) as assistant:
        yield assistant


def shown(opened: Assistant, question: str) -> str:
    """The answer, its parts one after another."""
    return " ".join(part.text for part in opened.ask(question).statements)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What does Voss want?", "Voss wants the town to pay for a bus instead."),
        ("Which boat does Voss want to keep the longest?", "She would give up the morning boat"),
        ("What does Voss suggest for people on shifts?", "Shift workers, however, ought to be"),
        ("what is marsh scared of", "Marsh fears that the lighthouse will be next."),
        ("does marsh mind the quiet", "What I mind is the quiet"),
    ],
)
def test_what_is_told_of_somebody_is_theirs(opened: Assistant, question: str, told: str) -> None:
    """By the name or a pronoun for it, or behind these in one paragraph."""
    assert told in shown(opened, question)


@pytest.mark.parametrize(
    "question", ["Why did Brandt quit his job?", "Why did Brandt quit driving through a lake?"]
)
def test_why_somebody_left_is_told_by_a_word_for_leaving(opened: Assistant, question: str) -> None:
    """And not by whatever they said, as a view is."""
    assert not opened.ask(question).answered


def test_what_stands_behind_words_is_not_theirs(opened: Assistant) -> None:
    """The narrator goes on with what anybody knows."""
    assert not opened.ask("What does Brandt say about stacked chairs?").answered


def test_somebody_who_is_quoted_on_something_else(opened: Assistant) -> None:
    """The refusal does not say that nothing is said, and shows what of theirs is nearest."""
    refusal = opened.ask("What does Brandt say about stacked chairs?").refusal
    assert refusal
    assert refusal.message == (
        "The articles quote Olaf Brandt, but no words that are plainly on this."
    )
    assert "Brandt" in refusal.nearest[0].text


def test_a_name_stands_near_the_best(opened: Assistant) -> None:
    """Not in any sentence that is somewhat near."""
    assert not opened.ask("Which company will run the bus?").answered


def test_a_name_is_not_asked_for_by_that_name(opened: Assistant) -> None:
    """Whoever a description fits is the answer, and no part of the question."""
    answer = opened.ask("What's the name of the cafe owner?")
    assert answer.interpreted_as is None
    assert "Olaf Brandt, who owns the Lamp Cafe" in answer.statements[0].text


def test_what_leads_up_to_words_tells_what_they_are_on(opened: Assistant) -> None:
    """The word for it stands in the narrator's sentence alone."""
    assert "up to the neck" in shown(opened, "What does Brandt say about floods?")
    assert not opened.ask("What does Marsh say about floods?").answered


def test_an_answer_is_to_what_was_said_before_it(opened: Assistant) -> None:
    """By somebody else, some sentences ahead."""
    answer = shown(opened, "How did the council respond to the worries about the sheep?")
    assert "high wheels" in answer


PIER = """The pier of Port Example

"The pier is too short for the barge," said Ada Quill, mayor of Port Example. "It was built for \
rowing boats. Geese nest on it."

Bo Tarn, a rigger, answered that nobody had asked him. "Tar is dear," Tarn said.

Quill wants a green lamp. He wants a jetty.

Quill met Tarn at the school. She wants a brass bell.
"""


def test_another_pronoun_or_a_second_name_is_somebody_elses(
    tmp_path: Path, minilm: Embedder
) -> None:
    """Quill is a woman, and "she" behind two names may be either."""
    with over(PIER, tmp_path, minilm) as pier:
        wanted = shown(pier, "What does Quill want?")
    assert "green lamp" in wanted
    assert "jetty" not in wanted
    assert "brass bell" not in wanted


def test_what_is_answered_may_stand_some_sentences_ahead(tmp_path: Path, minilm: Embedder) -> None:
    """The barge is named three sentences before, and the geese in the last of them."""
    with over(PIER, tmp_path, minilm) as pier:
        assert "nobody had asked" in shown(pier, "How did Tarn respond to the barge?")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Quill wants a longer pier.", True),
        ("Mayor Ada Quill wants a longer pier.", True),
        ("If it rains, Quill stays at home.", True),
        ("The pier was built for Quill.", False),
        ("Mary Quill wants a longer pier.", False),
        ("Quill Street was closed.", False),
        ("Quill's boat sank.", False),
    ],
)
def test_whom_a_sentence_tells_of(text: str, told: bool) -> None:
    """By the subject, and not by a namesake or a street."""
    assert tells_of(Speaker("Ada Quill", "mayor"), text) is told


def test_a_house_has_no_surname() -> None:
    """One word may be any."""
    assert not tells_of(Speaker("Northwind"), "Northwind wants a longer pier.")


@pytest.mark.parametrize(
    ("question", "message"),
    [
        ("What did Marsh's sister say about the quiet?", "quote no words of Marsh's sister"),
        ("how old is voss", "The articles do not say."),
    ],
)
def test_words_of_others_are_not_theirs(opened: Assistant, question: str, message: str) -> None:
    """A relative has said nothing, and an age is that of the one who is named beside it."""
    answer = opened.ask(question)
    assert answer.refusal is not None
    assert message in answer.refusal.message


@pytest.mark.parametrize(
    "question",
    [
        "Why does Voss think that the night ferry is hopeless?",
        "why is voss against the night ferry",
    ],
)
def test_a_view_needs_no_because(opened: Assistant, question: str) -> None:
    """What somebody says of it is why; for a deed it is not."""
    assert "three passengers" in shown(opened, question)
    assert not opened.ask("Why did Voss move to Port Example?").answered
