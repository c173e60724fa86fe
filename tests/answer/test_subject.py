"""The name of what an article is all about is left out where its sentences are told apart."""

import pytest

from assistant.answer.question import understand
from assistant.answer.subject import without_subject
from assistant.index.search import Search
from assistant.pipeline import Assistant
from assistant.types import Article

QUILL = Article(
    "a",
    "Ada Quill sails home",
    "Ada Quill came home. Quill won two races. Bo Tarn met her. Quill slept. Quill’s boat sank.",
    sha256="0",
)


@pytest.mark.parametrize(
    ("question", "rest"),
    [
        ("Which races did Ada Quill win?", "Which races did win?"),
        ("How did Ada Quill’s boat sink?", "How did boat sink?"),
        ("Which races did Bo Tarn win?", None),
        ("Who is Ada Quill?", None),
        ("Which races were won?", None),
    ],
)
def test_without_subject(question: str, rest: str | None) -> None:
    """Named four times or more; a question that asks for nothing besides stays whole."""
    assert without_subject(understand(question), QUILL) == rest


def test_sentence_cosines_are_those_of_the_library(search: Search) -> None:
    """Of each sentence of a passage, in order."""
    vector = search.embedder.embed_question("What do sail makers need?")
    article = next(iter(search.library.hashes()))
    passage, units = search.library.passages(article)[1]
    slow = [float(row @ vector) for row in search.library.vectors(units[1:])]
    assert list(search.sentence_cosines(passage, vector)) == list(passage.sentences)
    assert list(search.sentence_cosines(passage, vector).values()) == pytest.approx(slow)


@pytest.mark.parametrize(
    "question",
    [
        "do rope makers own dogs?",
        "what do sail makers eat for breakfast?",
        "is a rope maker better at chess than a sail maker?",
        "why do sail makers like chocolate?",
    ],
)
def test_what_is_nothing_to_do_with_the_subject_is_declined(
    assistant: Assistant, question: str
) -> None:
    """Every sentence is near to the two trades, and none to what is asked of them."""
    assert not assistant.ask(question).answered


def test_the_subject_may_be_asked_of_in_other_words(assistant: Assistant) -> None:
    """A word that the article lacks may be near to what it tells."""
    assert assistant.ask("What mathematics do sail makers use?").answered
