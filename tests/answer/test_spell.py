"""Short forms in a question."""

from assistant.answer.question import understand
from assistant.answer.spell import spelt
from assistant.index.search import Search
from assistant.pipeline import Assistant


def test_initials_are_spelt_out_as_the_article_has_them(search: Search) -> None:
    """Those that stand there often enough; a word that the article knows is left alone."""
    assert spelt(understand("What does a SM need?"), search).text == "What does a sail maker need?"
    assert spelt(understand("What do SMs need?"), search).text == "What do sail makers need?"
    assert spelt(understand("Is it hard for an SM?"), search).text == "Is it hard for a sail maker?"
    for text in ("What does XQ need?", "What do sail makers need?", "Ropes vs sails?"):
        assert spelt(understand(text), search).text == text


def test_an_answer_to_initials(tower: Assistant) -> None:
    """Night lamp keeping is never called NLK there."""
    answer = tower.ask("What does NLK take?")
    assert answer.statements[0].text.startswith("Night lamp keeping takes patience")
    assert answer.interpreted_as == "What does night lamp keeping take?"
