"""The name of what an article is all about is left out where its sentences are told apart."""

import pytest

from assistant.answer.question import understand
from assistant.answer.subject import without_subject
from assistant.index.search import Search
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
