"""Answers over the harbour article, as a person would ask for them."""

import pytest

from assistant.pipeline import Assistant


def first(assistant: Assistant, question: str) -> str:
    """What answers alone."""
    return assistant.ask(question).statements[0].text


def test_the_first_part_answers_alone(assistant: Assistant) -> None:
    """The sentence that answers comes first, whole."""
    assert first(assistant, "What do sail makers need?").startswith("Sail makers")
    assert first(assistant, "What share of rope makers has work all winter?").startswith(
        "In a survey by the Port Example Gazette, 62%"
    )
    assert "$900" in first(assistant, "How much does a new sail cost?")


def test_a_quotation_is_shown_whole_with_its_speaker(assistant: Assistant) -> None:
    """All pieces of it, one citation, the title and organisation that the article gives."""
    answer = assistant.ask("What is half a mathematician?")
    words = [shown.text for shown in answer.quotes if shown.citation == 1]
    assert words == [
        '"A sail maker is half a mathematician,"',
        '"She draws before she cuts. She cuts before she sews."',
    ]
    speakers = {shown.quote.speaker for shown in answer.quotes if shown.citation == 1}
    (speaker,) = speakers
    assert speaker is not None
    assert (speaker.name, speaker.title, speaker.organisation) == (
        "Bo Tarn",
        "master sail maker",
        "Fairwind Canvas",
    )


def test_everything_that_somebody_said_in_order(assistant: Assistant) -> None:
    """None of anybody else's."""
    answer = assistant.ask("What did people from Fairwind Canvas say?")
    names = {shown.quote.speaker.name for shown in answer.quotes if shown.quote.speaker}
    assert names == {"Bo Tarn"}
    starts = [citation.span.start for citation in answer.citations]
    assert starts == sorted(starts)
    assert len(answer.statements) == 3


def test_somebodys_words_on_a_topic(assistant: Assistant) -> None:
    """Only those that are on it."""
    answer = assistant.ask("What does Quill say about the shed?")
    assert [part.text for part in answer.statements] == [
        "According to Quill, the shed closed for three weeks in January."
    ]


def test_the_speaker_may_be_named_beside_the_question(assistant: Assistant) -> None:
    """`speaker` narrows any question to one person's words."""
    answer = assistant.ask("Should a loft hire two people?", speaker="Tarn")
    assert {shown.quote.speaker.name for shown in answer.quotes if shown.quote.speaker} == {
        "Bo Tarn"
    }


def test_a_contrast_stands_side_by_side(assistant: Assistant) -> None:
    """What sets them apart, then each under its name."""
    answer = assistant.ask("What is the difference between a rope maker and a sail maker?")
    assert answer.statements[0].text.startswith("The main difference")
    sides = [part.about for part in answer.statements[1:]]
    assert set(sides) == {"rope maker", "sail maker"}
    assert sides[:2] == ["rope maker", "sail maker"]
    for part in answer.statements[1:]:
        assert part.about is not None
        assert part.about.split()[0] in part.text.lower()


def test_a_contrast_leads_only_with_what_is_on_its_topic(assistant: Assistant) -> None:
    """The sentence that sets the two apart tells where they work, not what they need."""
    answer = assistant.ask("How do the two trades compare in geometry?")
    assert [part.about for part in answer.statements[:2]] == ["rope maker", "sail maker"]
    assert not answer.statements[0].text.startswith("The main difference")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Who works at a bench, the rope maker or the sail maker?", "Sail makers sit at a bench"),
        ("Do both rope makers and sail makers need strong hands?", "Rope makers walk"),
    ],
)
def test_which_of_two_is_told_first(assistant: Assistant, question: str, told: str) -> None:
    """Whichever of the two it is, and that both do, before what else is told of each."""
    assert first(assistant, question).startswith(told)


def test_what_sets_two_apart_is_told_by_that_word(assistant: Assistant) -> None:
    """However it is asked for."""
    lead = first(assistant, "What main thing sets the two trades apart?")
    assert lead.startswith("The main difference")


def test_a_name_in_a_heading_is_mentioned(assistant: Assistant) -> None:
    """The running text lacks it, so nothing answers; but it is not said to be nowhere."""
    for name, reason in (("Wages", "no-support"), ("Wage", "unknown-name")):
        refusal = assistant.ask(f"Where was {name} born?").refusal
        assert refusal is not None
        assert refusal.reason == reason
        assert ("do not mention" in refusal.message) == (reason == "unknown-name")


def test_the_side_asked_for_comes_first(assistant: Assistant) -> None:
    """A sentence on the other trade alone does not answer."""
    for side in ("Rope makers", "Sail makers"):
        assert first(assistant, f"What do {side.lower()} need?").startswith(side)


def test_words_on_the_other_side_are_not_on_the_one_asked_for(assistant: Assistant) -> None:
    """Tarn calls a sail maker half a mathematician."""
    assert "mathematician" in first(assistant, "What does Tarn say of sail makers?")
    assert not assistant.ask("What does Tarn say a rope maker draws before he cuts?").answered


def test_what_the_experts_say(assistant: Assistant) -> None:
    """The best words of each who spoke of it, and nobody twice."""
    answer = assistant.ask("Do the experts agree on the two trades and the sail maker?")
    names = [shown.quote.speaker.name for shown in answer.quotes if shown.quote.speaker]
    assert {"Ada Quill", "Bo Tarn", "Port Example Gazette"} == set(names)
    assert len(answer.statements) == 3
    refused = assistant.ask("Do the experts agree on submarines?").refusal
    assert refused is not None
    introduced = assistant.ask("What do the experts say?")
    assert introduced.statements == assistant.ask("Which experts are quoted?").statements


def test_who_is_quoted(assistant: Assistant) -> None:
    """Each person where the article introduces them."""
    answer = assistant.ask("Who is quoted here?")
    said = " ".join(part.text for part in answer.statements)
    assert "Ada Quill, head rigger at Northwind Rope" in said
    assert "Bo Tarn, master sail maker at Fairwind Canvas" in said


def test_what_it_is_about(assistant: Assistant) -> None:
    """Sentences near the title, never the title itself."""
    answer = assistant.ask("What is this article about?")
    assert answer.answered
    assert all("two trades of the harbour" not in part.text for part in answer.statements)


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        ("", "empty"),
        ("?!", "empty"),
        ("hello", "greeting"),
        ("How do I bake sourdough bread?", "off-topic"),
        ("How long does it take to become a sail maker?", "no-support"),
        ("When was the harbour school founded?", "no-support"),
        ("What did Zed Nemo say about ropes?", "unknown-name"),
        ("What did Max Quill say about ropes?", "unknown-name"),
        ("What does Quill say about geometry lessons in space?", "no-support"),
        ("What does Quill say about Fairwind Canvas?", "no-support"),
        ("What does Quill warn against?", "no-support"),
        ("Why did the shed close?", "no-support"),
    ],
)
def test_declined(question: str, reason: str, assistant: Assistant) -> None:
    """With the reason, and nothing stated."""
    answer = assistant.ask(question)
    assert answer.refusal is not None
    assert answer.refusal.reason == reason
    assert answer.statements == answer.quotes == answer.citations == ()


def test_a_refusal_says_what_to_do_instead(assistant: Assistant) -> None:
    """Who is quoted, the nearest words, and questions that are answered."""
    answer = assistant.ask("What did Zed Nemo say about ropes?")
    assert answer.refusal is not None
    assert answer.refusal.message == (
        "The articles do not mention Zed Nemo. "
        "Quoted here: Bo Tarn, Ada Quill, Port Example Gazette."
    )
    assert answer.refusal.nearest
    assert answer.suggestions
    assert all(assistant.ask(question).answered for question in answer.suggestions)


def test_every_suggestion_is_answered(assistant: Assistant) -> None:
    """They were tried when the index was built."""
    suggestions = assistant.suggestions(30)
    assert "What is the difference between a rope maker and a sail maker?" in suggestions
    assert all(assistant.ask(question).answered for question in suggestions)


def test_a_question_is_not_suggested_back(assistant: Assistant) -> None:
    """Neither the one asked, in other small words, nor one asked before."""
    before = assistant.ask("How do you learn a trade?")
    after = assistant.ask(
        "What's the difference between rope maker and sail maker?", history=[before]
    )
    assert "How do you learn a trade?" in assistant.suggestions(30)
    assert "How do you learn a trade?" not in after.suggestions
    assert not any("difference" in question for question in after.suggestions)


def test_a_warning_is_only_what_warns(assistant: Assistant) -> None:
    """Not everything that he said, but with what the warning is against."""
    shown = [part.text for part in assistant.ask("What does Tarn warn against?").statements]
    said = "Tarn said that small lofts hire one person for both trades."
    assert shown == [f"{said} That is a false economy, he said."]


def test_a_complaint_is_only_what_finds_fault(assistant: Assistant) -> None:
    """As a warning is; who finds none complains of nothing."""
    shown = [part.text for part in assistant.ask("What does Tarn complain about?").statements]
    said = "Tarn said that small lofts hire one person for both trades."
    assert shown == [f"{said} That is a false economy, he said."]
    assert not assistant.ask("What does Quill complain about?").answered


@pytest.mark.parametrize(
    "question",
    [
        "Who said that a pier was built of canvas?",  # the pier is the reporter's
        "Who said that cordage is cheap in spring?",  # so is the cordage
    ],
)
def test_nobody_said_it(question: str, assistant: Assistant) -> None:
    """Words on the same things are not what was said."""
    refusal = assistant.ask(question).refusal
    assert refusal is not None
    assert refusal.message == "The articles do not say who."


def test_a_meaning_that_is_not_told(assistant: Assistant) -> None:
    """What is done with it does not tell what it is."""
    refusal = assistant.ask("What is canvas?").refusal
    assert refusal is not None
    assert refusal.message == "The articles do not say what that is."
    assert "curved surface" in first(assistant, "What is a sail?")


def test_a_share_of_those_counted_is_their_number(assistant: Assistant) -> None:
    """Of how many were asked it tells nothing."""
    assert "62% of rope makers" in first(assistant, "How many rope makers had work all winter?")
    assert not assistant.ask("How many rope makers were asked in the survey?").answered


@pytest.mark.parametrize("word", ["usually", "typically", "mostly"])
def test_what_is_so_as_a_rule_is_found_without_that_word(word: str, assistant: Assistant) -> None:
    """The same sentence as without it."""
    asked = first(assistant, f"Where do sail makers {word} sit?")
    assert asked == first(assistant, "Where do sail makers sit?")


def test_headings_and_titles_are_no_answers(assistant: Assistant) -> None:
    """However well they match."""
    for question in ("What the work is", "Wages and winters", "How do you learn a trade?"):
        shown = [part.text for part in assistant.ask(question).statements]
        assert not {"What the work is", "Wages and winters", "How to learn a trade"} & set(shown)


def test_answers_are_short(assistant: Assistant) -> None:
    """At most 120 words in at most five parts."""
    for question in ("What do sail makers do?", "How do the two trades differ?", "Why hire two?"):
        parts = assistant.ask(question).statements
        assert len(parts) <= 5
        assert sum(len(part.text.split()) for part in parts) <= 120


def test_figures_according_to_a_name_are_told_of_it(assistant: Assistant) -> None:
    """Wherever the name stands in the question, though nobody of that name is quoted."""
    for text in (
        "According to the Port Example Gazette, what share of rope makers has work?",
        "What share of rope makers has work according to the Port Example Gazette?",
    ):
        assert "62% of rope makers" in assistant.ask(text).statements[0].text


def test_what_the_two_share_is_asked_with_both_named(assistant: Assistant) -> None:
    """It has no word of its own that could be looked for."""
    pointed = assistant.ask("What do the two trades have in common?")
    named = assistant.ask("What do rope makers and sail makers have in common?")
    assert pointed.statements
    assert pointed.statements == named.statements
