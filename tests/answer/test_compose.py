"""What an answer shows first, and what it adds."""

from assistant.pipeline import Assistant


def first(tower: Assistant, question: str) -> str:
    """The first part of an answer."""
    return tower.ask(question).statements[0].text


def test_the_number_beside_the_best_sentence_is_in_the_first_part(tower: Assistant) -> None:
    """The fall is told in one sentence and counted in the next."""
    assert first(tower, "How much did the number of visitors fall?") == (
        "There has been a steep fall in visitors to the tower. "
        "Tickets went from 900 in May to 300 in June."
    )


def test_the_reason_beside_the_best_sentence_is_in_the_first_part(tower: Assistant) -> None:
    """The question's words stand in the one, the reason in the other."""
    assert first(tower, "Why did the trust close the old stair?") == (
        "The trust closed the old stair. After all, its steps were loose."
    )


def test_a_difference_is_told_by_what_follows_it(assistant: Assistant) -> None:
    """The sentences behind the one that announces it come before better matches elsewhere."""
    answer = assistant.ask("How do the two trades differ?")
    texts = [part.text for part in answer.statements]
    assert texts[0].startswith("The main difference")
    assert texts[1].startswith("Rope makers walk the long shed")
    assert [part.about for part in answer.statements[:3]] == [None, "rope maker", "sail maker"]


def test_what_two_people_say_stands_under_their_names(tower: Assistant) -> None:
    """One who said nothing on it is left out rather than shown on something else."""
    answer = tower.ask("What do Ira Moss and Una Pike say about work in winter and at dawn?")
    names = [part.about for part in answer.statements]
    assert set(names) == {"Ira Moss", "Una Pike"}
    for part, name in zip(answer.statements, names, strict=True):
        said = [one.quote.speaker for one in answer.quotes if one.citation in part.citations]
        assert {one.name for one in said if one} == {name}
    alone = tower.ask("What do Ira Moss and Una Pike say about wicks?")
    assert [part.about for part in alone.statements] == [None]


def test_who_said_it_is_answered_with_words_of_somebody(tower: Assistant) -> None:
    """Never with a sentence of the reporter's, however alike."""
    answer = tower.ask("Who said that the pictures are too blue?")
    assert [part.text for part in answer.statements] == [
        "Moss said that the pictures are too blue."
    ]
    assert answer.quotes
