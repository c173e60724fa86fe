"""Follow-ups are completed only from what the turns before make certain."""

from pathlib import Path

import pytest

from assistant.answer.pronoun import fitting
from assistant.index.embed import HashingEmbedder
from assistant.index.search import Search
from assistant.pipeline import Assistant, build
from assistant.settings import Settings
from assistant.types import Answer

NEEDS = "Sail makers need geometry, because a sail is a curved surface cut from flat cloth."


def talk(assistant: Assistant, *questions: str) -> list[Answer]:
    """The answers of a conversation."""
    answers: list[Answer] = []
    for question in questions:
        answers.append(assistant.ask(question, history=answers))
    return answers


@pytest.mark.parametrize(
    ("before", "text", "full"),
    [
        ("What do sail makers need?", "and the other trade?", "What do rope makers need?"),
        ("What do sail makers need?", "What about rope makers?", "What do rope makers need?"),
        ("What does a sail maker need?", "And the other?", "What does a rope maker need?"),
        ("What do sail makers need?", "Do they sew canvas?", "Do sail makers sew canvas?"),
        ("What do sail makers need?", "What else?", "What do sail makers need?"),
        (
            "What do sail makers need?",
            "Why?",
            f"Why? {NEEDS}",
        ),
        ("Who won the chess game?", "Why?", None),
        ("How much is the rent?", "and the sail?", "How much is the sail?"),
        ("What does Tarn say about stoves?", "And about lofts?", "What does Tarn say about lofts?"),
        ("What does Quill say?", "What about Tarn?", "What does Tarn say?"),
        ("What does Quill say?", "Did he agree with her?", None),
        ("What does Quill say?", "What else did she say?", "What else did Ada Quill say?"),
        ("What does Bo Tarn say?", "Is he on sails?", "Is Bo Tarn on sails?"),
        ("Is a sail maker a mathematician?", "and the RM?", "Is a rope maker a mathematician?"),
        (
            "What do sail makers need?",
            "How do they differ then?",
            "How do rope makers and sail makers differ?",
        ),
        (
            "What is the difference between a rope maker and a sail maker?",
            "and what do they share?",
            "and what do rope makers and sail makers share?",
        ),
    ],
)
def test_completed(before: str, text: str, full: str, assistant: Assistant) -> None:
    """The other side, the other person, the same question again."""
    assert talk(assistant, before, text)[1].interpreted_as == full


@pytest.mark.parametrize(
    "text",
    ["What does a new sail cost?", "Do sail makers sew?", "What about the weather on the moon?"],
)
def test_left_alone(text: str, assistant: Assistant) -> None:
    """A question that stands alone, or that the turns before do not explain."""
    assert talk(assistant, "What do sail makers need?", text)[1].interpreted_as is None


def test_nothing_before_nothing_completed(assistant: Assistant) -> None:
    """A follow-up to nothing, or to a refusal, is taken as it stands."""
    assert talk(assistant, "and the other trade?")[0].interpreted_as is None
    assert talk(assistant, "hello", "What else?")[1].interpreted_as is None


def test_what_else_does_not_repeat(assistant: Assistant) -> None:
    """Nothing that was shown is shown again; when nothing is left it says so."""
    answers = talk(assistant, "What does Tarn say?", "What else?")
    assert len(answers[0].statements) == 3
    assert answers[1].refusal is not None
    assert answers[1].refusal.message == "The articles say no more on that."


def test_who_said_that(assistant: Assistant) -> None:
    """The first part of the answer before, with its speaker."""
    answer = talk(assistant, "What is half a mathematician?", "Who said that?")[1]
    assert answer.quotes[0].quote.speaker is not None
    assert answer.quotes[0].quote.speaker.name == "Bo Tarn"


def test_a_completed_question_passes_the_same_gate(assistant: Assistant) -> None:
    """Completing a question does not make it answerable."""
    answer = talk(assistant, "How much does a new sail cost?", "What did he pay in 1931?")[1]
    assert not answer.answered


@pytest.mark.parametrize(
    ("before", "text", "full"),
    [
        (
            "What does Tarn say about stoves?",
            "What does his company do?",
            "What does Fairwind Canvas do?",
        ),
        (
            "What share of rope makers has work in winter?",
            "and in spring?",
            "What share of rope makers has work in spring?",
        ),
        (
            "Who is Ada Quill?",
            "What did she say about the shed?",
            "What did Ada Quill say about the shed?",
        ),
        ("What does Quill say?", "What is her shed?", "What is Ada Quill’s shed?"),
        (
            "How long did the shed close?",
            "Since when?",
            "How long did the shed close? Since when?",
        ),
        (
            "What do sail makers need according to the harbour?",
            "and in January?",
            "What do sail makers need according to the harbour in January?",
        ),
        ("What do sail makers need?", "Any others worth knowing?", "What do sail makers need?"),
    ],
)
def test_what_it_points_back_to(before: str, text: str, full: str, assistant: Assistant) -> None:
    """The organisation, the time or place, the person asked about."""
    assert talk(assistant, before, text)[1].interpreted_as == full


def test_a_question_that_says_nothing_alone_is_read_with_the_one_before(
    assistant: Assistant,
) -> None:
    """And still has to hold what it asks for."""
    answer = talk(assistant, "Where is the harbour school?", "When was that?")[1]
    assert answer.interpreted_as == "Where is the harbour school? When was that?"
    assert answer.refusal is not None
    assert "no date is given" in answer.refusal.message
    answer = talk(assistant, "When did the shed close?", "How long was that?")[1]
    assert answer.interpreted_as == "When did the shed close? How long was that?"
    assert "three weeks" in answer.statements[0].text
    answer = talk(
        assistant, "Why is one person for both a mistake?", "What should they do instead?"
    )
    assert answer[1].interpreted_as == (
        "Why is one person for both a mistake? What should they do instead?"
    )


def test_who_else_is_quoted(assistant: Assistant) -> None:
    """Those whose words were not shown yet, until nobody is left."""
    answers = talk(assistant, "What does Tarn say?", "Who else is quoted?", "Who else is quoted?")
    names = {one.quote.speaker.name for one in answers[1].quotes if one.quote.speaker}
    assert names == {"Ada Quill", "Port Example Gazette"}
    assert answers[2].refusal is not None
    assert answers[2].refusal.message == "Nobody else is quoted by name."


def test_they_are_the_two_people_asked_about(assistant: Assistant) -> None:
    """Not the trade that they were asked of; each answers under the own name."""
    answers = talk(assistant, "What does Quill say?", "What about Tarn?", "Do they agree?")
    assert answers[2].interpreted_as == "Do Ada Quill and Bo Tarn agree?"
    assert {part.about for part in answers[2].statements} == {"Ada Quill", "Bo Tarn"}
    answers = talk(assistant, "What does Quill say about sails?", "And Tarn?", "Do they agree?")
    assert answers[2].interpreted_as == "Do Ada Quill and Bo Tarn agree about sails?"


def test_compared_people_stand_side_by_side(assistant: Assistant) -> None:
    """Two who are compared on nothing in particular are heard in all they say."""
    for question in ("Compare Quill and Tarn", "What is the difference between Quill and Tarn?"):
        answer = assistant.ask(question)
        assert {part.about for part in answer.statements} == {"Ada Quill", "Bo Tarn"}


def test_a_person_is_meant_only_where_the_pronoun_fits(search: Search) -> None:
    """An organisation is neither he nor she, and whoever is told of as "he" is no she."""
    names = {
        pronoun: fitting(search.speakers(), pronoun, search) for pronoun in (None, "he", "she")
    }
    assert names == {
        None: {"Ada Quill", "Bo Tarn"},
        "he": {"Ada Quill", "Bo Tarn"},
        "she": {"Ada Quill"},
    }


@pytest.mark.parametrize(
    "questions",
    [
        ("What does Bo Tarn say?", "What else does she say?"),
        ("What does Bo Tarn say?", "and him?"),
        ("How much does a new sail cost?", "and her?"),
    ],
)
def test_nobody_to_mean_is_asked_back(questions: tuple[str, ...], assistant: Assistant) -> None:
    """A wrong name is worse than none."""
    answer = talk(assistant, *questions)[-1]
    assert answer.refusal is not None
    assert answer.refusal.message.startswith("Please ask a whole question")
    assert answer.interpreted_as is None


def test_the_woman_is_the_only_one_who_may_be_meant(assistant: Assistant) -> None:
    """All others quoted are told of as "he"; the man may be either, and stays as typed."""
    woman = assistant.ask("What did the woman say about the shed?")
    assert woman.interpreted_as == "What did Ada Quill say about the shed?"
    assert assistant.ask("What did the man say about the shed?").interpreted_as is None


def test_when_somebody_said_it_is_a_date(assistant: Assistant) -> None:
    """Not all that was said."""
    answer = talk(assistant, "What does Bo Tarn say?", "When did he say it?")[1]
    assert answer.refusal is not None
    assert "no date is given" in answer.refusal.message


def test_a_post_means_the_other_person_who_holds_it(tower: Assistant) -> None:
    """And never the one just asked about."""
    answers = talk(tower, "What does Ira Moss say?", "What about her workshop director?")
    assert answers[1].interpreted_as == "What does Una Pike say?"


def test_a_side_goes_to_the_last_question_about_a_side(assistant: Assistant) -> None:
    """What was asked in between is not put about it."""
    told = talk(
        assistant, "What do sail makers need?", "Is canvas sewn?", "What about rope makers?"
    )
    assert told[2].interpreted_as == "What do rope makers need?"


def test_he_is_nobody_where_others_are_told_of(tmp_path: Path) -> None:
    """Two people without a word of theirs stand beside the office that reports."""
    text = (
        "A raid in Port Example\n\nTwo people were held: Hob Marl and Wat Fenn. "
        "According to the Port Example Police Department, the raid uncovered nine lamps.\n"
    )
    opened = _opened(tmp_path, text)
    answers = talk(opened, "What did the raid uncover?", "What was he charged with?")
    opened.close()
    assert answers[0].answered
    assert (
        answers[1].interpreted_as is None or "Department charged" not in answers[1].interpreted_as
    )


def test_what_plainly_points_back_stays_in_its_article(tmp_path: Path) -> None:
    """However well another article has the words; without an answer there, there is none."""
    drains = "Drains of Port Example\n\nThe council dug forty drains. Hands were short in May.\n"
    cooks = (
        "Cooks of Lorn\n\nThis is how they did all that: they did it by hand, and they did it well."
        " They did it in one night.\n"
    )
    opened = _opened(tmp_path, drains, cooks)
    answers = talk(opened, "How many drains did the council dig?", "How did they do it by hand?")
    opened.close()
    assert {one.article_id for one in answers[0].citations} == {"0"}
    assert {one.article_id for one in answers[1].citations} <= {"0"}


def test_a_chain_is_read_behind_its_last_question_alone(assistant: Assistant) -> None:
    """What was read behind another question itself is not read with both."""
    told = talk(
        assistant, "Where is the harbour school?", "When was that?", "Was that in the shed?"
    )
    assert told[1].interpreted_as == "Where is the harbour school? When was that?"
    assert not (told[2].interpreted_as or "").startswith("Where is the harbour school? When")


def test_he_is_the_one_asked_about_by_surname(tmp_path: Path) -> None:
    """Though the article calls him neither "he" nor by a title."""
    text = (
        'A race in Port Example\n\n"The wind was kind," Hob Marl said. Marl won by a length, since '
        "the other boat lost its sail.\n"
    )
    opened = _opened(tmp_path, text)
    told = talk(opened, "What did Marl say about the wind?", "Why did he win?")
    opened.close()
    assert told[1].interpreted_as == "Why did Hob Marl win?"


def _opened(folder: Path, *texts: str) -> Assistant:
    settings = Settings(folder / "corpus", folder / "index")
    (settings.corpus / "articles").mkdir(parents=True)
    for number, text in enumerate(texts):
        (settings.corpus / "articles" / f"{number}.txt").write_text(text, "utf-8")
    build(settings, embedder=HashingEmbedder())
    return Assistant.open(settings, HashingEmbedder())
