"""What a question demands of the sentence that answers it."""

import pytest

from assistant.answer.bearing import bearing
from assistant.answer.demands import demands
from assistant.answer.evidence import candidates
from assistant.answer.question import understand
from assistant.index.search import Search


@pytest.mark.parametrize(
    ("question", "said", "meets"),
    [
        ("Which company twists the cable?", "It is twisted by Dunlin Hemp.", True),
        ("Which company twists the cable?", "It is twisted in the long shed on Monday.", False),
        ("Which company twists the cable?", "It is twisted by Ada Quill, the CEO.", False),
        ("What is the name of the journal?", "It stands in Knots and Splices.", True),
        ("What is the name of the journal?", "It stands in a journal of knots.", False),
        ("What does the company twist?", "It twists hemp.", True),
        ("Which school did Tarn attend?", "He went to the harbour school of Lorn Bay.", True),
        ("Which school did Tarn attend?", "He sews at Lorn Bay.", False),
        ("Where is Dunlin Hemp based?", "Dunlin Hemp is based on hemp.", False),
        ("Where is Dunlin Hemp based?", "The seat of Dunlin Hemp is a shed.", True),
        ("Where is Dunlin Hemp based?", "Dunlin Hemp stands in Lorn.", True),
        ("Where is McDunlin based?", "She is at McDunlin.", False),
        ("Who is Tarn's lawyer?", "Lee Vell, Tarn's attorney, called.", True),
        ("Who owns the loft?", "The loft sells sails.", False),
        ("Who is the architect of the loft?", "Bo Tarn drew the loft.", False),
        ("How many people drowned at the pier?", "The pier sold 900 tickets.", False),
        ("How many houses were tested?", "The club tested twelve houses.", True),
        ("How many houses were tested?", "The club tested twelve dwellings.", True),
        ("Why is hemp not sewn?", "Hemp is stiff and so is not sewn but twisted.", True),
        ("Why is hemp not sewn?", "Hemp is not sewn, nor so much as bought.", False),
        ("How many people drowned at the pier?", "Two drowned at the pier.", True),
        ("How many people did the Gazette poll?", "The Gazette counted 900 boats.", False),
        ("How many people did the Gazette poll?", "It surveyed 900 riggers.", True),
        ("Who designed the tower?", "The tower is the tallest building.", False),
        ("Who is the director of the film?", "Film director Bo Tarn opened the show.", True),
        ("How many posts did the club publish?", "The club published 12 poems.", False),
        ("What time does the loft open?", "The loft opens at 9.", True),
        ("Who is Tarn's lawyer?", "The attorney general called Tarn.", False),
        ("Who is the rigger of Lorn?", "Lorn has a harbour.", True),  # of no group: not demanded
        ("Who founded the loft?", "The loft was set up by Tarn.", True),
        ("Who founded the loft?", "A survey found that the loft is cold.", False),
        ("Who won the race?", "The winner was a barge.", True),
        ("Who won the race?", "The race was rowed at noon.", False),
        ("How many people live in Lorn?", "Lorn has 400 inhabitants.", True),
        ("How many people live in Lorn?", "Lorn has 400 boats.", False),
        ("How many people died in Lorn?", "In Lorn 4 people were killed.", True),
        ("How many people died in Lorn?", "Lorn has 400 boats.", False),
        ("How many riggers died in Lorn?", "In Lorn 4 riggers were killed.", True),
        ("How many riggers died in Lorn?", "Lorn has 400 riggers.", False),
        ("How many fish live in the lake?", "There are 300 fish in the lake.", True),
        ("How deep are the cuts?", "The cuts are deep: a third of the staff goes.", True),
        ("What fine rope does Reed make?", "Hemp.", True),
        ("What did Reed do with the prize money?", "He bought a boat.", True),
        ("Who needs more time or money?", "Reed needs time.", True),
        ("Is hemp more costly than flax?", "Hemp is stronger and more costly.", True),
        ("When was the pier built?", "The pier was completed in 1990.", True),
        ("Which yard has the most riggers?", "Dunlin has the largest crew.", True),
        ("Which yard has the most riggers?", "Riggers earn more and more.", False),
        ("Which is cheaper, hemp or flax?", "More and more flax is sold.", False),
        ("Which is cheaper, hemp or flax?", "Flax sells for more on Mondays.", False),
        ("When was the loft founded?", "The loft opened in 1911.", True),
        ("When was the loft founded?", "The loft burnt down in 1911.", False),
        ("With whom did Bo Tarn found the loft?", "Bo Tarn founded it with Lee Vell.", True),
        ("With whom did Bo Tarn found the loft?", "Bo Tarn founded the loft.", False),
        ("Who did Bo Tarn start it with?", "Bo Tarn started it.", False),
        ("With whom do riggers work?", "Riggers work with sailmakers.", True),
        ("What is Tarn's email address?", "Write to tarn@lorn.example.", True),
        ("What is Tarn's email address?", "Write to Tarn.", False),
        ("What is the phone number of the loft?", "Ring 555 0134 77.", True),
        ("What is the phone number of the loft?", "Ring the loft at 9.", False),
        ("Which is better, hemp or flax?", "Flax is better than hemp.", True),
        ("Which is better, hemp or flax?", "Hemp and flax are twisted.", False),
    ],
)
def test_demands(question: str, said: str, meets: bool, search: Search) -> None:
    """A name, a place, a post or a deed of the kind asked for, in some word for it."""
    asked = demands(understand(question), search)
    assert all(fits([said]) for fits in asked) is meets


def test_a_sentence_that_needs_none_beside_it_goes_before_one_that_does(search: Search) -> None:
    """The head rigger is named in one sentence; the better match has her only beside it."""
    question = understand("Who leads the riggers when visitors take one trade for the other?")
    vector = search.embedder.embed_question(question.text)
    found = candidates(question, search.retrieve(question.text, vector, 5), search)
    assert found[0].text.startswith("Visitors often take")
    assert bearing(question, found, search)[0].text.startswith('"Nobody told the two trades apart')


@pytest.mark.parametrize(
    ("question", "said", "holds"),
    [
        ("How old is Bo Tarn?", "Bo Tarn, who is 54, sews.", True),
        ("How old is Bo Tarn?", "Bo Tarn sews 54 sails.", False),
        ("Where is the head office of Dunlin Hemp?", "Dunlin Hemp pays.", False),
        ("Where is the head office of Dunlin Hemp?", "Its head office is small.", True),
    ],
)
def test_ages_and_offices(search: Search, question: str, said: str, holds: bool) -> None:
    """A number between commas or behind "is" is an age."""
    assert all(fits([said]) for fits in demands(understand(question), search)) == holds
