"""Topics that a question names, and the sentences that are on them."""

import pytest

from assistant.answer.question import understand
from assistant.answer.topics import topic_tests


@pytest.mark.parametrize(
    ("question", "said", "meets"),
    [
        ("Which certificate do riggers need?", "Riggers need strong hands.", False),
        ("Which certificate do riggers need?", "Riggers sit an exam at eighteen.", True),
        ("Is the sewing outsourced?", "The loft sews its own sails.", False),
        ("Is the sewing outsourced?", "A contractor in Dunlin sews the sails.", True),
        ("Are riggers unionised?", "The riggers meet on the pier.", False),
        ("Are riggers unionised?", "The riggers went on strike.", True),
        ("What does Bo Tarn say about burnout?", "Tarn says he is tired.", True),
        ("What does Bo Tarn say about burnout?", "Tarn says hemp is dear.", False),
        ("What is the Burnout made of?", "The boat is made of oak.", True),  # a name
        ("What questions are riggers asked?", "Riggers are asked to bring a knife.", False),
        ("What questions are riggers asked?", "Riggers are asked how they sleep.", True),
        ("What questions did the inspector ask?", "He wanted to know who tars the hull.", True),
        ("What comes up in a job interview?", "Riggers begin by sorting cordage.", False),
        ("What comes up in a job interview?", "Each candidate ties a knot.", True),
        ("What did Tarn say in an interview on Monday?", "Hemp is dear.", True),
        ("Who was interviewed for a study of tar?", "They heard six riggers.", True),
        ("What do they ask in an interview for a rigger's job?", "Riggers sort hemp.", False),
        ("What questions should I ask a rigger?", "Ask him how old the rope is.", True),
        ("Which questions does the book deal with?", "It deals with tar.", True),
        ("Where do riggers work?", "Riggers work on the pier.", True),
    ],
)
def test_what_is_on_a_topic(question: str, said: str, meets: bool) -> None:
    """A word of the topic stands there, whatever word the question has for it."""
    assert all(fits([said]) for fits in topic_tests(understand(question), said)) is meets


def test_what_the_article_names_goes_without_saying() -> None:
    """Three sentences on, a conference is not named again."""
    question = understand("How many riggers came to the conference?")
    said = "Sixty riggers came."
    assert not all(fits([said]) for fits in topic_tests(question, said))
    assert topic_tests(question, f"A conference was held in Lorn. It rained. {said}") == []
