"""What somebody said: by which verbs it is asked, and what stands beside it."""

from pathlib import Path

import pytest

from assistant.answer.question import understand
from assistant.index.embed import Embedder
from assistant.pipeline import Assistant
from tests.answer.over import over

BARGE = """Tar at sea

"Cooks are typically quick with tar," said Lena Voss, tar boiler at Pitch Works. "Cooks on a \
trading barge are able to stir."

Voss once spent a winter with cooks from a whaling barge in the north.

"They could boil it in a pan," Voss said. And then the oil ran out, she said.
"""


KETTLES = """Kettles on the barge

"The cooks built kettles for tar and could stir them on the barge," said Lena Voss, tar boiler at \
Pitch Works.

"The lids had no handles," Voss said. "They were never tight."

Oil is dear in a wet spring and butter dearer, the Office of Lamps said. Lamps are its business.

In answer to threats against keepers of the lamps the Office of Lamps withheld the keepers' names.
"""


def shown(opened: Assistant, question: str) -> list[str]:
    """The parts of an answer."""
    return [" ".join(part.text.split()) for part in opened.ask(question).statements]


def test_two_people_on_what_the_article_is_about(quay: Assistant) -> None:
    """Neither names rope, but all that is said there is on it."""
    answer = quay.ask("Compare what Voss and Brandt say about rope.")
    assert [part.about for part in answer.statements] == [
        "Lena Voss",
        "Olaf Brandt",
        "Olaf Brandt",
    ]
    assert not quay.ask("Compare what Voss and Brandt say about wages.").answered


def test_why_somebody_thinks_so_goes_on_in_the_next_words(quay: Assistant) -> None:
    """What he says behind it may be the reason as well."""
    assert shown(quay, "Why is old cable safer, according to Brandt?") == [
        (
            '"Old cable is safer, because it has been wet," said Olaf Brandt, cable keeper at the '
            "Quay Office."
        ),
        '"With each year of tar it grows stiffer," he said.',
    ]
    assert len(shown(quay, "What did Brandt say about old cable?")) == 1


def test_what_an_institution_held_may_be_told_of_it(quay: Assistant) -> None:
    """Its words are on a clock; what it allowed is the reporter's to tell. A person's are not."""
    told = "In May the Harbour Court allowed fires on the quay."
    assert shown(quay, "What did the Harbour Court say about fires on the quay?") == [told]
    assert told not in shown(quay, "What did Brandt say about fires on the quay?")


@pytest.mark.parametrize("verb", ["dislike", "complain about", "expect", "predict", "liken"])
def test_many_verbs_ask_for_words(verb: str) -> None:
    """They tell what somebody thinks; what is done does not."""
    assert understand(f"What does Voss {verb}?").asks_saying
    assert not understand("What does Voss boil?").asks_saying


def test_only_the_words_of_the_one_asked_are_shown(quay: Assistant) -> None:
    """The reporter's sentence on tar is no nearer to what she dislikes."""
    assert shown(quay, "What does Voss dislike about rain?") == [
        (
            '"Nobody boils tar in the rain," said Lena Voss, tar boiler at Pitch Works. "The fire '
            'goes out."'
        )
    ]


def test_words_go_on_from_the_paragraph_before(tmp_path: Path, minilm: Embedder) -> None:
    """What "they" did is told by her, and who they are by the reporter's sentence before."""
    with over(BARGE, tmp_path, minilm) as barge:
        said = shown(
            barge, "What were the cooks on the whaling barge able to do, according to Voss?"
        )
    assert '"They could boil it in a pan," Voss said.' in said[0]


def test_a_fault_and_a_response(tmp_path: Path, minilm: Embedder) -> None:
    """Of her words those that find fault; what an office did may answer how it responded."""
    with over(KETTLES, tmp_path, minilm) as kettles:
        said = shown(
            kettles, "What did Voss find lacking in the cooks' kettles for tar on the barge?"
        )
        assert said == ['"The lids had no handles," Voss said. "They were never tight."']
        told = shown(kettles, "What was wrong with the cooks' kettles on the barge?")
        assert "The lids had no handles" in told[0]
        told = shown(kettles, "How did the Office of Lamps respond to the threats against keepers?")
        assert told[0].startswith("In answer to threats against keepers")


@pytest.mark.parametrize(
    "topic", ["hippos", "football", "mortgage rates", "a pension plan", "chocolate", "SQL"]
)
def test_what_nobody_speaks_of_is_not_said(quay: Assistant, topic: str) -> None:
    """However near the name in the question is to the sentences that have it."""
    for name in ("Lena Voss", "Brandt", "the cable keeper", "the Harbour Court"):
        for form in (f"What does {name} say about {topic}?", f"{name} on {topic}?"):
            assert not quay.ask(form).answered


def test_a_title_asks_for_its_words(quay: Assistant) -> None:
    """Nobody who is quoted is called a mayor; a tar boiler is."""
    said = shown(quay, "what does the tar boiler say about rain")
    assert said == shown(quay, "What does Lena Voss say about rain?")
    declined = quay.ask("what does the mayor say about tar")
    assert declined.refusal is not None
    assert declined.refusal.message == "The articles quote no mayor."
    assert not quay.ask("what does the director of Pitch Works say about tar").answered


def test_the_ends_of_a_question_name_who_is_to_answer_it(quay: Assistant) -> None:
    """Each of these is the same question."""
    said = shown(quay, "What does Brandt say about old cable?")
    assert said
    for form in (
        "is old cable any good? brandt",
        "old cable any good, according to the cable keeper",
        "acc to the quay office guy is old cable any good",
        "hi, could you tell me if old cable is any good, per Olaf Brandt? thanks",
    ):
        assert shown(quay, form)[0] == said[0]


def test_strangers_without_capitals_are_named(quay: Assistant) -> None:
    """As the articles do not have them; "researchers" are nobody's name."""
    refusal = quay.ask("what does peter flint say about tar").refusal
    assert refusal is not None
    assert refusal.reason == "unknown-name"
    assert "Peter Flint" in refusal.message
    other = quay.ask("what did old researchers say about tar").refusal
    assert other is None or other.reason != "unknown-name"


def test_whose_first_name_is_left_out_is_a_person(quay: Assistant) -> None:
    """What is told of something else is not told for them, as it may be for a court."""
    assert not quay.ask("What does Voss say about fires on the quay in May?").answered
