"""Whose words a question asks for, and on what."""

import pytest

from assistant.answer.question import understand
from assistant.answer.reports import reports
from assistant.answer.whose import People, asked_for, unquoted, whose
from assistant.index.search import Search
from assistant.types import Speaker

ADA = Speaker("Ada Quill", "head rigger", "Northwind Rope")
BO = Speaker("Bo Tarn", "master sail maker", "Fairwind Canvas")
NIA = Speaker("Nia Tarn", "clerk", "Port Example Gazette")
EVERYBODY = People((ADA, BO, NIA))


@pytest.mark.parametrize(
    ("text", "speakers", "topic"),
    [
        ("What does Ada Quill say?", {ADA}, ()),
        ("what does quill say about hemp", {ADA}, ("hemp",)),
        ("What does Bo Tarn think of geometry?", {BO}, ("geometry",)),
        ("What does Tarn say about stoves?", {BO, NIA}, ("stoves",)),
        ("What did people from Fairwind say?", {BO}, ()),
        ("What does the head rigger say about winter?", {ADA}, ("winter",)),
        ("What did the master sail maker at Fairwind Canvas advise?", {BO}, ()),
    ],
)
def test_people_are_found(text: str, speakers: set[Speaker], topic: tuple[str, ...]) -> None:
    """By name, surname, title or organisation; who they are is no part of the topic."""
    found = whose(understand(text), EVERYBODY)
    assert found is not None
    assert (found.speakers, found.topic) == (speakers, topic)


@pytest.mark.parametrize(
    "text",
    [
        "What do the experts say?",  # nobody in particular
        "What did Max Quill say?",  # another person of that surname
        "What does the rigger of Fairwind say about the Hollow Tarn?",
    ],
)
def test_nobody_is_found(text: str) -> None:
    """Better nobody than somebody else; the last asks for people of a house, not for a Tarn."""
    found = whose(understand(text), People((ADA, NIA)))
    assert found is None


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("Where does Ada Quill work?", "Where does work?"),
        ("Would the head rigger burn hemp?", "Would burn hemp?"),
        ("would quill burn hemp?", "would burn hemp?"),
    ],
)
def test_what_is_asked_of_one_person_may_be_told_in_her_words(text: str, about: str) -> None:
    """It need not, and so is not sure to ask for them; nor is it asked of her name."""
    found = whose(understand(text), EVERYBODY)
    assert found is not None
    assert (found.speakers, found.about, found.named, found.surely) == (
        {ADA}, about, about, False
    )  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "Would Tarn burn hemp?",  # one of two
        "What would the Port Example Gazette burn?",  # nobody
        "Who is Ada Quill?",  # nothing besides
    ],
)
def test_of_one_person_only_and_only_what_is_asked_besides(text: str) -> None:
    """An organisation has no wishes that a pronoun could stand for."""
    assert whose(understand(text), EVERYBODY) is None


def test_a_question_for_words_in_other_words_is_put_without_the_name() -> None:
    """Where nothing is found so, it is looked for with it."""
    found = whose(understand("Does Ada Quill mind that hemp is called dear?"), EVERYBODY)
    assert found is not None
    assert "Quill" in found.named
    assert "Quill" not in found.about


def test_a_speaker_asked_for_beside_the_question() -> None:
    """`--speaker` names the person; the whole question is the topic."""
    question = understand("What about hemp?")
    found = asked_for(EVERYBODY, question, "quill")
    assert found is not None
    assert (found.speakers, found.topic) == ({ADA}, ("hemp",))
    assert asked_for(EVERYBODY, question, "Nobody") is None
    assert asked_for(EVERYBODY, question, "") is None
    assert asked_for(EVERYBODY, question, "quill", "no such house") is None


def test_people_keep_their_order_and_nobody_comes_twice() -> None:
    """By surname, those of one in the order given."""
    people = People((NIA, BO, ADA))
    assert people.everybody == (NIA, BO, ADA)
    assert people.meant(understand("what did tarn and quill say?")) == [ADA, NIA, BO]
    assert people.named(understand("What does the head rigger say?")) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("What did Max Hull say about Quill?", ["Max Hull"]),
        ("According to Hull, is hemp dear?", ["Hull"]),
        ("What do Ada Quill and Max Hull say?", ["Max Hull"]),
        ("What does Quill say about Max Hull?", []),
        ("What does Fairwind say?", []),
        ("Where does Max Hull live?", []),
    ],
)
def test_names_that_nobody_quoted_has(text: str, expected: list[str]) -> None:
    """Only those whose words are asked for, not those they are to be about."""
    assert unquoted(understand(text), EVERYBODY) == expected


def test_the_one_who_is_asked_for_is_not_the_one_spoken_about() -> None:
    """Quill on Tarn is Quill's, and Tarn is the topic."""
    found = whose(understand("What does Ada Quill say about Bo Tarn?"), EVERYBODY)
    assert found is not None
    assert found.speakers == {ADA}


def test_the_company_is_the_only_one_there_is() -> None:
    """Of two nobody knows which."""
    question = understand("What does the company say about hemp?")
    assert whose(question, EVERYBODY) is None
    found = whose(question, People((ADA, Speaker("Ivo Kern"))))
    assert found is not None
    assert (found.speakers, found.topic) == ({ADA}, ("hemp",))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hull argued that hemp is dear.", True),
        ("Hemp is dear, said Max Hull.", True),
        ("According to Hull, hemp is dear.", True),
        ("Quill said that she replaced Hull to bring joy back.", False),
    ],
)
def test_a_sentence_reports_somebody(text: str, expected: bool) -> None:
    """The name beside a verb of saying, and not as what is spoken of."""
    assert reports("Max Hull", text) is expected


def test_a_survey_says_nothing_itself() -> None:
    """Whoever was asked reports; figures according to it are nobody's words."""
    house = People((Speaker("Quay Energy", None, None),))
    assert whose(understand("What did Quay Energy report?"), house) is not None
    asked = "What share of those in the Quay Energy survey reported cuts?"
    assert whose(understand(asked), house) is None
    assert whose(understand("How many masts did Quay Energy report lost?"), house) is not None
    told = "What share is out of work, according to the Vell survey?"
    assert unquoted(understand(told), house) == []


def test_what_speaks_for_an_organisation_speaks_with_it() -> None:
    """Its survey is asked for by its name, though it is quoted under that name itself."""
    house = Speaker("Quay Weekly")
    survey = Speaker(None, "survey", "Quay Weekly")
    found = whose(understand("What did the survey by Quay Weekly find?"), People((house, survey)))
    assert found is not None
    assert (found.speakers, found.topic) == ({house, survey}, ())


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Quill on SQL?", {ADA}),
        ("what does the northwind guy say about hemp", {ADA}),
        ("what does the boss at northwind say about hemp", {ADA}),
    ],
)
def test_short_ways_to_call_somebody(text: str, speakers: set[Speaker]) -> None:
    """A surname that opens the question, and the first word of the organisation."""
    found = whose(understand(text), EVERYBODY)
    assert found is not None
    assert found.speakers == speakers


def test_of_two_with_a_title_the_organisation_decides() -> None:
    """In small letters, too."""
    other = Speaker("Ida Marsh", "head rigger", "Dunlin Hemp")
    asked = understand("what does the head rigger at dunlin hemp say about winter")
    found = whose(asked, People((ADA, other)))
    assert found is not None
    assert found.speakers == {other}


def test_another_post_is_nobody(search: Search) -> None:
    """Whoever is quoted of that organisation; a word that stands there may be a title not read."""
    for role, is_nobody in (
        ("director of northwind rope", True),
        ("head rigger of northwind rope", False),
        ("harbour keeper of northwind rope", True),
        ("rope maker", False),
    ):
        asked = understand(f"what does the {role} say about hemp")
        assert EVERYBODY.is_nobody(role, asked, search) == is_nobody
