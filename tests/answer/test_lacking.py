"""What a question says and the sentence found does not."""

import pytest

from assistant.answer.evidence import Candidate, candidates
from assistant.answer.lacking import lacking
from assistant.answer.question import understand
from assistant.index.search import Search


@pytest.fixture(scope="module")
def geometry(search: Search) -> Candidate:
    """The sentence that says why sail makers need geometry: a sail is cut from flat cloth."""
    asked = "Do sail makers need geometry?"
    vector = search.embedder.embed_question(asked)
    found = candidates(understand(asked), search.retrieve(asked, vector, 5), search)
    assert found[0].text.startswith("Sail makers need geometry")
    return found[0]


@pytest.mark.parametrize(
    ("question", "lacks"),
    [
        ("Do sail makers need geometry?", 0.0),
        ("Do sail makers not need geometry?", 0.4),
        ("Why do sail makers not need geometry?", 0.0),  # what comes of it tells why
        ("Did sail makers need geometry in 1931?", 0.25),
        ("Is the sail a flat surface or no surface?", 0.4),
        ("Do sail makers need the smallest geometry?", 0.12),
        ("Do sail makers need a forest?", 0.0),
        ("Do sail makers need geometry at least?", 0.0),
        ("Do the sail makers of Lorn need geometry?", 0.08),
        ("Do sail makers need geometry, Ada Quill asks?", 0.16),
    ],
)
def test_what_is_lacking(question: str, lacks: float, geometry: Candidate, search: Search) -> None:
    """A negation, a number, a superlative, and each word of a name."""
    assert lacking(understand(question), geometry, search) == pytest.approx(lacks)


def test_a_name_in_the_sentence_before(search: Search) -> None:
    """Of the two sentences that Ada Quill says, the first names her."""
    asked = "Does that muddle live on?"
    vector = search.embedder.embed_question(asked)
    found = candidates(understand(asked), search.retrieve(asked, vector, 5), search)
    muddle = next(one for one in found if "muddle" in one.text and "Quill" not in one.text)
    assert lacking(understand("Does that muddle live on, Quill?"), muddle, search) == 0
