"""What an answer shows first, and what it adds."""

from dataclasses import replace

import pytest

from assistant.answer.compose import Extractive
from assistant.answer.evidence import Candidate, candidates
from assistant.answer.findings import Findings
from assistant.answer.kinds import Wants
from assistant.answer.question import understand
from assistant.index.search import Search
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


def test_a_reason_at_the_best_sentence_needs_no_word_of_the_question(tower: Assistant) -> None:
    """Its most telling word, "worst", stands in neither of the two."""
    assert first(tower, "Why, in the worst winter, did the trust shut its stair?") == (
        "The trust closed the old stair. After all, its steps were loose."
    )


def test_what_goes_on_from_the_best_is_read_right_behind_it(search: Search) -> None:
    """Though another part stands before both in the article."""
    text = "What do the makers do all day?"
    scored = candidates(
        understand(text), search.retrieve(text, search.embedder.embed_question(text), 9), search
    )
    starts = ("Sail makers sit", "Rope makers walk", "Sail makers need")
    chosen = [next(one for one in scored if one.text.startswith(start)) for start in starts]
    near = [
        replace(one, cosine=0.8, score=score)
        for one, score in zip(chosen, (1.0, 0.9, 0.8), strict=True)
    ]
    parts = Extractive().compose(Findings(tuple(near)), search)
    assert [part.text for part in parts] == [f"{near[0].text} {near[2].text}", near[1].text]


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


def test_what_somebody_says_of_that_is_about_the_sentence_before(tower: Assistant) -> None:
    """The sand stands in the one sentence, Pike's verdict on it in the next."""
    (part,) = tower.ask("What does Una Pike say about sand at small towers?").statements
    assert part.text == (
        "At small towers the brass is scoured with sand. That can be a mistake, Pike said."
    )


def _two_passages(search: Search) -> tuple[Candidate, Candidate]:
    """The best sentence, and the best of another passage."""
    text = "When do rope makers twist hemp?"
    found = search.retrieve(text, search.embedder.embed_question(text), 2)
    best, *others = candidates(understand(text), found, search)
    return best, next(one for one in others if one.passage != best.passage)


@pytest.mark.parametrize(
    ("cosine", "coverage", "has_kind", "parts"),
    [
        (0.56, 0.2, True, 2),  # seven tenths of the best
        (0.55, 0.2, True, 1),
        (0.1, 0.6, True, 2),  # more of the question's words
        (0.56, 0.2, False, 1),  # a date is asked for, and given by the best
    ],
)
def test_a_further_part_bears_on_the_question(
    cosine: float, coverage: float, has_kind: bool, parts: int, search: Search
) -> None:
    """It is as near in meaning, or covers more, and gives what is asked for."""
    best, other = _two_passages(search)
    scored = (
        replace(best, cosine=0.8, coverage=0.5, score=1.0, has_kind=True),
        replace(other, cosine=cosine, coverage=coverage, score=0.9, has_kind=has_kind),
    )
    assert len(Extractive().compose(Findings(scored, wants="date"), search)) == parts


@pytest.mark.parametrize(
    ("wants", "ahead", "parts"),
    [("any", 0.41, 1), ("any", 0.39, 2), ("date", 0.41, 2)],
)
def test_a_sentence_far_ahead_stands_alone(
    wants: Wants, ahead: float, parts: int, search: Search
) -> None:
    """By .4 of score; but another date may be the one that is asked for."""
    best, other = _two_passages(search)
    scored = (
        replace(best, cosine=0.8, coverage=0.5, score=1.0, has_kind=True),
        replace(other, cosine=0.8, coverage=0.5, score=1.0 - ahead, has_kind=True),
    )
    assert len(Extractive().compose(Findings(scored, wants=wants), search)) == parts
