"""What stands below a story: firms on themselves, earlier mails, what subscribers get, cards."""

import pytest

from assistant.corpus.clean import blocks
from tests.corpus.test_asides import STORY

FIRM = "Acme Lamps is a leading maker of lamps with 40 employees in Fennside."
WROTE = "On Fri, 1 May 2020 at 09:00, Ada Quill <ada@example.org> wrote:"
OFFER = "Subscribe today for unlimited digital access and cancel anytime."


def _body(*paragraphs: str) -> list[str]:
    """The running text of a story with these paragraphs."""
    text = "\n\n".join(paragraphs)
    return [block.span.of(text) for block in blocks(text) if block.role == "body"]


@pytest.mark.parametrize(
    "ending",
    [
        ["About Acme Lamps", FIRM],
        ["## About Acme Lamps", FIRM, "Media contact:", "Bo Tarn, bo@example.org"],
        ["ENDS", "Notes to editors:", FIRM, "Press enquiries: Bo Tarn, +44 116 000 0000"],
        ["For more information, visit www.example.org."],
        ["Contact:", "Bo Tarn", "bo@example.org", "SOURCE Acme Lamps"],
    ],
)
def test_what_a_firm_says_of_itself(ending: list[str]) -> None:
    """From the line that opens it to the end."""
    assert _body(*STORY, *ending) == STORY


@pytest.mark.parametrize(
    "ending",
    [
        ["About Fennside", "Fennside lies on the lake, and its lamps are lit at four in winter."],
        ["About forty lamps", "The company put up forty lamps, and half of them failed."],
        ["About Acme Lamps", FIRM, "“We were wrong,” said Ada Quill, who leads it."],
        ["About Acme Lamps", FIRM, "The lamps will be mended before the ferry sails again."],
        ["The contact failed.", "Nobody knew why it did, and the lamps stayed dark until noon."],
    ],
)
def test_a_story_that_goes_on(ending: list[str]) -> None:
    """Sections, quotations and sentences of the story below such a line stay."""
    assert _body(*STORY, *ending)[-1] == ending[-1]


def test_a_release_of_nothing_else() -> None:
    """What is most of the text is the text."""
    assert FIRM in _body("The lamps are lit.", "About Acme Lamps", FIRM)


@pytest.mark.parametrize(
    "line",
    [
        WROTE,
        "On 1 May 2020, at 09:00, Ada Quill wrote:",
        "Am 01.05.20 um 09:00 schrieb Ada Quill:",
        "Le ven. 1 mai 2020 à 09:00, Ada Quill <ada@example.org> a écrit :",
        "-----Original Message-----",
    ],
)
def test_the_mail_that_one_answers(line: str) -> None:
    """All below the line, or what is marked below it: the answer may go on between."""
    old = "The ferry did not sail on Monday, and nobody knows when it will."
    assert _body(*STORY, line, old, old.replace("Monday", "Sunday")) == STORY
    if "wrote" in line:
        assert _body(STORY[0], line, f"> {old}", "> It was late.", STORY[1]) == STORY


@pytest.mark.parametrize(
    "line",
    ["On Monday at 9:41 the captain wrote:", "On the first page the captain wrote:", WROTE],
)
def test_words_that_a_story_quotes_from_a_letter(line: str) -> None:
    """They and what follows stay."""
    quoted = "“The fog was thick, and we did not sail, whatever they say of it.”"
    assert _body(STORY[0], line, quoted, STORY[1])[-2:] == [quoted, STORY[1]]


def test_what_subscribers_get() -> None:
    """Items between two lines to the reader, or that sound so below one."""
    items = ["- Global news and analysis", "- The lamp app"]
    perks = ["- Unlimited access", "- A newsletter by the editor", "- The lamp app"]
    assert _body(*STORY, OFFER, *items, "Already a subscriber? Log in here.") == STORY
    assert _body(*STORY, OFFER, *perks) == STORY
    assert _body(*STORY, OFFER, *items) == [*STORY, *items]
    assert _body(*STORY, *perks) == [*STORY, *perks]


def test_a_card_below_read_more() -> None:
    """Its sentence goes with it if it is on the same thing and the story is not."""
    line, card = "#### READ MORE: Timetable torn up again", "Trains will keep to no timetable."
    assert _body(STORY[0], line, card, STORY[1]) == STORY
    assert card in _body(STORY[0], line, card, f"{STORY[1]} The timetable is new.")
    other = "Nobody was hurt."
    assert other in _body(STORY[0], line, other, STORY[1])


def test_cards_below_the_author() -> None:
    """Parted from the story by the author and the page's words; not without these."""
    life = "Hal Stint covers transport for the Example Tribune."
    aside = "A version of this article appears in print on May 8, 2024, Section B, Page 3."
    card = "A ring of thieves has a calendar, the police say."
    assert _body(*STORY, life, aside, card) == STORY
    assert _body(*STORY, life, card)[-1] == card
    assert _body(*STORY, aside, card)[-1] == card


HEAD = ["From: Ada Quill <ada@example.org>", "Sent: 1 May 2031 09:00", "To: Bo", "Subject: Lamps"]
OLD = "The lamps have to be there by noon, or nobody will see the boat."


def test_the_mail_below_its_head() -> None:
    """With the lines over it, in one paragraph or in four."""
    assert _body(*STORY, "Kind regards,", "Bo", "_____", *HEAD, OLD) == STORY
    assert _body(*STORY, "Bo", "\n".join(HEAD), OLD) == STORY
    german = ["Von: Ada", "Gesendet: 1. Mai 2031 09:00", "An: Bo", "Betreff: Lampen"]
    assert _body(*STORY, "Bo", *german, OLD) == STORY


def test_a_mail_that_a_story_prints() -> None:
    """A sentence leads to it; and a story that was sent on is longer than what stands above."""
    assert _body(*STORY, "The mail was short:", *HEAD, OLD)[-1] == OLD
    assert _body("For you.", "Bo", *HEAD, *STORY)[-2:] == STORY
    assert _body(*STORY, "From: Ada", "To: Bo", OLD)[-1] == OLD


def test_regards_that_a_story_sends() -> None:
    """They are a sentence there."""
    sent = "Kind regards, he wrote, and that was all."
    assert _body(*STORY, sent)[-1] == sent
