"""Which two things a question sets against each other, and whose side a sentence is on."""

import pytest

from assistant.answer.contrast import (
    holds,
    kinds,
    of_title,
    plain,
    points_at,
    side_of,
    sides,
    tells_difference,
    topic,
)
from assistant.answer.evidence import candidates
from assistant.answer.question import understand
from assistant.index.search import Search
from assistant.types import Passage, Span

PAIR = ("rope maker", "sail maker")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("What is the difference between a rope maker and a sail maker?", PAIR),
        ("How do the two trades differ?", PAIR),
        ("How do their tools compare?", PAIR),
        ("Who needs more geometry, a rope maker or a sail maker?", PAIR),
        ("How do hemp and canvas differ?", ("hemp", "canvas")),
        ("What do rope makers twist?", None),
        ("Is a rope maker strong?", None),
    ],
)
def test_sides(text: str, expected: tuple[str, str] | None, search: Search) -> None:
    """Named in the question, or those of the article's title."""
    question = understand(text)
    found = search.retrieve(text, search.embedder.embed_question(text), 1)
    assert sides(question, candidates(question, found, search), search) == expected


def test_a_title_names_two_things_that_its_article_is_about() -> None:
    """The longest wording that the text speaks of often; anything else is no contrast."""
    text = "A rope maker twists. Rope makers walk. The rope maker sits. " + "Sail makers sew. " * 3
    assert of_title("Rope maker vs. sail maker careers", text) == PAIR
    assert of_title("Rope maker vs. sail maker", "Nothing on either.") is None
    assert of_title("The rope maker", text) is None


def test_a_side_is_named_in_singular_or_plural() -> None:
    """Stems are compared, whole words only."""
    assert holds("Two Sail makers sew.", "sail maker")
    assert not holds("The assail maker sews.", "sail maker")


def test_topic_is_what_is_left() -> None:
    """Neither the sides nor the words that compare, but others that begin like these."""
    assert topic(understand("How do rope makers and sail makers differ in tools?"), PAIR) == "tools"
    asked = understand("What is the main difference between the trades in mainsails?")
    assert topic(asked, PAIR, frozenset({"trade"})) == "mainsails"


@pytest.mark.parametrize(
    "text",
    [
        "What main thing sets a rope maker and a sail maker apart?",
        "What is the key difference between a rope maker and a sail maker?",
    ],
)
def test_words_that_only_set_apart_are_no_topic(text: str) -> None:
    """Nothing is asked of the two besides."""
    assert topic(understand(text), PAIR) == ""


def test_on_what_two_things_are_compared_is_no_part_of_the_second() -> None:
    """But what tells the second apart is."""
    for end in ("in pay", "when it comes to pay", "with regard to their pay"):
        asked = understand(f"What is the difference between a rope maker and a sail maker {end}?")
        assert asked.sides == PAIR
        assert "pay" in topic(asked, PAIR)
    own = understand("What is the difference between a maker in Quay and one of Marsh?").sides
    assert own == ("maker in Quay", "one of Marsh")


def test_what_the_two_are_called_together_is_read_from_their_article(search: Search) -> None:
    """The title and the text call them trades, so a question may."""
    called = kinds(search.article("trades"))
    assert "trade" in called
    assert points_at("Which trade pays better?", called)
    assert not points_at("Which winter is colder?", called)


def test_what_they_share_is_asked_without_it(search: Search) -> None:
    """Nothing is found by "trades"; a question of one kind only is left alone."""
    for text, words in (
        ("What tools do the trades share?", ("tools",)),
        ("What tools do the trades need?", ("tools", "trades", "need")),
    ):
        question = understand(text)
        found = search.retrieve(text, search.embedder.embed_question(text), 1)
        assert plain(question, candidates(question, found, search), search).words == words


def test_a_sentence_belongs_to_the_side_it_names_or_goes_on_from() -> None:
    """Both or none named is nobody's; a pronoun goes with the sentence before."""
    text = "Rope makers walk. They twist hemp. Rope makers and sail makers sing. It rains."
    ends = [17, 34, 69, 78]
    starts = [0, 18, 35, 70]
    spans = [Span(*edge) for edge in zip(starts, ends, strict=True)]
    passage = Passage("a", Span(0, len(text)), None, tuple(spans))
    found = [side_of(span, passage, text, PAIR) for span in spans]
    assert found == ["rope maker", "rope maker", None, None]


def test_a_last_word_names_a_side_where_it_tells_the_two_apart() -> None:
    """The engineers are one side of scientist and engineer, the makers of neither maker."""
    text = "The engineers build."
    passage = Passage("a", Span(0, 20), None, (Span(0, 20),))
    assert side_of(Span(0, 20), passage, text, ("data clerk", "lock engineer")) == "lock engineer"
    text = "The makers build it."
    assert side_of(Span(0, 20), passage, text, PAIR) is None


def test_a_heading_gives_the_side_where_no_sentence_does() -> None:
    """Under "What sail makers do" a sentence that names nobody is about them."""
    text = "They sit at a bench."
    passage = Passage("a", Span(0, 20), "What sail makers do", (Span(0, 20),))
    assert side_of(Span(0, 20), passage, text, PAIR) == "sail maker"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The main difference is the bench.", True),
        ("Unlike the one, the other sits.", True),
        ("There was no distinction between them.", False),
        ("Many are confused about the differences.", False),
        ("They walk.", False),
    ],
)
def test_a_difference_is_told(text: str, expected: bool) -> None:
    """By the word for it, and not where it is denied or sought."""
    assert tells_difference(text) is expected


def test_a_field_names_those_who_work_in_it() -> None:
    """Data clerkship is a data clerk's, though no sentence says so."""
    text = "Cargo science is old."
    passage = Passage("a", Span(0, 21), None, (Span(0, 21),))
    assert side_of(Span(0, 21), passage, text, ("cargo scientist", "lock engineer")) == (
        "cargo scientist"
    )


def test_a_plural_behind_two_is_no_topic() -> None:
    """But what "the two" do is."""
    assert topic(understand("How do the two trades differ?"), PAIR) == ""
    assert topic(understand("Which of the two earns more?"), PAIR) == "earns"
