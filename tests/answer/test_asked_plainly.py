"""Questions as people put them, over one small article: what is answered, and what is not."""

from collections.abc import Iterator

import pytest

from assistant.index.embed import Embedder
from assistant.pipeline import Assistant
from tests.answer.over import over

CREW = """Knots: the crew of Port Example keeps its knots

The Alaskan rope yard of Port Example opened its loft on the quay. Knots hold the barges of the \
harbour, and knots are tied by hand. A barge needs forty knots. The U.S. fleet came at 9 a.m. \
The fleet stayed for a week.

Orla Quill, chief rigger at Dunlin Hemp, said she would rather hire someone with no diploma at all.

"Schools teach them to be careful, and then I have to teach them to be fast," she said. "I have \
burned my arms on wet cable."

Tarn said that old knots slip. "A knot is a promise," said Bo Tarn, chief rigger at Fairwind \
Canvas, who is 54. "My father tied them in the dark."

"Tar is dear," said Nora Marsh, the head of sales at Quay Energy.

The Harbour Court allowed fires on the quay in May. The two piers share a crane and a clerk.
"""


@pytest.fixture(scope="module")
def crew(tmp_path_factory: pytest.TempPathFactory, minilm: Embedder) -> Iterator[Assistant]:
    """The article, to be asked."""
    with over(CREW, tmp_path_factory.mktemp("crew"), minilm) as opened:
        yield opened


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("why does quill prefer people without a diploma", "teach them to be fast"),
        ("quill on burns", "burned my arms"),
        ("what is the chief rigger of fairwind canvas telling us about knots", "promise"),
        ("what does the dunlin guy say about schools", "careful"),
        ("how old is tarn", "54"),
        ("What do both piers share?", "a crane and a clerk"),
        ("Reading CVs: what does Bo Tarn think a knot is?", "promise"),
        ("how far did the fleet get", "fleet"),
        ("where did the fleet stay? tarn", "The fleet stayed"),
        ("What is the Alaska yard called?", "Alaskan"),
        ("When did the United States fleet come?", "U.S. fleet"),
    ],
)
def test_answered(crew: Assistant, question: str, words: str) -> None:
    """With the words that answer in what is shown."""
    answer = crew.ask(question)
    assert words in " ".join(part.text for part in answer.statements)


@pytest.mark.parametrize(
    "question",
    [
        "Quill on taxes?",
        "Who is the head of Quay Energy?",
        "Tarn on mortgages",
        "what colour are knots",
        "do knots taste of anything",
        "what does the ceo of dunlin hemp say about schools",
        "Who is Anna Marsh?",  # "a.m." is none of her initials
        "In which year did the fleet come?",
        "What does Orla Quill say about fires in May?",
    ],
)
def test_declined(crew: Assistant, question: str) -> None:
    """However near the name or the subject in it is to what the article tells."""
    assert not crew.ask(question).answered


def test_a_title_of_two_is_told_apart_by_the_house(crew: Assistant) -> None:
    """Both are chief riggers."""
    answer = crew.ask("what does the chief rigger at dunlin hemp say about schools")
    assert {shown.quote.speaker.name for shown in answer.quotes if shown.quote.speaker} == {
        "Orla Quill"
    }


def test_an_unknown_name_is_told(crew: Assistant) -> None:
    """Two letters of it stand everywhere."""
    refusal = crew.ask("Who is Anna Marsh?").refusal
    assert refusal is not None
    assert refusal.reason == "unknown-name"
