"""The decision to answer: its score, its threshold, and names and kinds that are missing."""

import pytest

from assistant.answer.evidence import Candidate, candidates
from assistant.answer.question import understand
from assistant.answer.refuse import (
    FLOOR,
    Calibration,
    answerable_declined,
    calibrate,
    lacks_kind,
    message,
    related,
    stock_questions,
    support,
    unknown_names,
)
from assistant.index.search import Search
from assistant.types import Speaker


def look(text: str, search: Search) -> list[Candidate]:
    """What is found for a question."""
    vector = search.embedder.embed_question(text)
    return candidates(understand(text), search.retrieve(text, vector, 5), search)


def score(text: str, search: Search) -> float:
    """The support of a question."""
    return support(understand(text), look(text, search), search, FLOOR)


def near(text: str, search: Search) -> float:
    """How much what is found is about what is asked."""
    return related(understand(text), look(text, search), search)


def test_support_tells_what_is_answered_from_what_is_not(search: Search) -> None:
    """Higher for what the article says; lower for a word it lacks, a number, a negation."""
    asked = score("Do sail makers need geometry?", search)
    assert asked > FLOOR
    assert score("Do sail makers need submarines?", search) < asked
    assert score("Do sail makers need geometry in 1931?", search) < asked
    assert score("Do sail makers not need geometry?", search) < asked
    assert score("How do I bake sourdough bread?", search) < FLOOR


def test_related_by_hand(search: Search) -> None:
    """The sum that the comment on the weights gives, put on [0, 1]; what is above the threshold."""
    scored = look("Do sail makers need geometry?", search)
    first = scored[0]
    cosine = max(c.cosine for c in scored)
    raw = (cosine + first.cosine) / 2 + 0.3 * first.passage_cosine + 0.2 * first.coverage
    assert first.coverage == pytest.approx(1.0)
    about = near("Do sail makers need geometry?", search)
    assert about == pytest.approx((raw + 0.5) / 2)
    above = FLOOR + (1 - FLOOR) * about
    assert score("Do sail makers need geometry?", search) == pytest.approx(above)


def test_one_word_may_be_the_askers_own(search: Search) -> None:
    """Each after the first takes from the score; everyday words and other forms of known do not."""
    scored = look("Do sail makers need geometry?", search)

    def of(text: str) -> float:
        return related(understand(text), scored, search)

    asked = of("Do sail makers need geometry?")
    assert of("Do sail makers need geometry nowadays, mostly, to begin with?") == asked
    assert of("Do sail makers need geometry and geometricians?") == asked
    assert of("Do sail makers need geometry and submarines?") == asked
    less = of("Do sail makers need geometry, submarines and zeppelins?")
    assert less == pytest.approx(asked - 0.025 / 2)


def test_what_shares_too_little_is_declined_however_near(search: Search) -> None:
    """Six words that the articles lack."""
    scored = look("Do sail makers need geometry?", search)
    text = "Do sail makers need geometry, submarines, zeppelins, rockets, tanks, lasers and radar?"
    assert support(understand(text), scored, search, FLOOR) == pytest.approx(0.9 * FLOOR)


def test_no_words_no_support(search: Search) -> None:
    """Small words alone ask for nothing."""
    assert score("What is it?", search) == 0.0


def test_the_threshold_lies_above_the_stock_questions(search: Search) -> None:
    """But never below the floor, which decides for one small article."""
    calibration = calibrate(search)
    assert calibration == Calibration(FLOOR, 0.1165, len(stock_questions()), 0.01)
    assert Calibration.from_dict(calibration.to_dict()) == calibration


@pytest.mark.parametrize(
    ("threshold", "declined"), [(FLOOR, 0.01), (0.5, 0.009), (0.52, 0.015), (0.72, 0.326)]
)
def test_expected_declined(threshold: float, declined: float) -> None:
    """At the floor as on articles alone; above it between two measured points, by hand."""
    assert answerable_declined(threshold) == declined


def test_stock_questions_are_many_and_each_is_one_question() -> None:
    """None twice."""
    stock = stock_questions()
    assert len(stock) == len(set(stock)) >= 200
    assert all(text.endswith("?") for text in stock)


@pytest.mark.parametrize(
    ("text", "unknown"),
    [
        ("What does Ada Quill say?", []),
        ("What does Max Quill say?", ["Max Quill"]),
        ("Is Port Example near Atlantis?", ["Atlantis"]),
        ("Is the NATO here?", []),
        ("What does Zoe Marsh of Northwind Rope say?", ["Zoe Marsh"]),
        ("What does Ada Quill of Northwind Rope say?", []),
        ("What does the Victoria University of Port Example say?", []),
        ("What does Zed Northwind expect?", ["Zed Northwind"]),  # only a yard is called so
    ],
)
def test_unknown_names(text: str, unknown: list[str], search: Search) -> None:
    """A name is known by its words; another first name is another person."""
    assert unknown_names(understand(text), search) == unknown


def test_a_kind_of_thing_may_be_missing(search: Search) -> None:
    """No promising sentence gives a date; one gives a price."""
    for text, lacking in (
        ("When was the harbour school founded?", True),
        ("How much does a new sail cost?", False),
        ("What do sail makers sew?", False),
    ):
        assert lacks_kind(understand(text), look(text, search)) is lacking


def test_messages_say_what_is_missing() -> None:
    """In one sentence for the person who asked."""
    when = understand("When did Quill retire?")
    assert message("no-support", when) == "The articles do not say: no date is given for this."
    assert message("no-support", understand("Why?")) == "The articles do not say why."
    assert message("no-support", understand("Who left?")) == "The articles do not say who."
    assert message("no-support", understand("What now?")) == "The articles do not say."
    assert message("greeting", understand("hi")).startswith("Hello!")
    assert message("greeting", understand("thanks")).startswith("You are welcome")
    quoted = (Speaker("Ada Quill"), Speaker(None, "a spokesperson"))
    assert message("unknown-name", when, ["Zed Nemo"], quoted) == (
        "The articles do not mention Zed Nemo. Quoted here: Ada Quill."
    )
    assert message("unknown-name", when, ["Zed Nemo"]) == "The articles do not mention Zed Nemo."
