"""What a page says of its making and its makers, and to its reader; and what sounds so."""

import pytest

from assistant.corpus.clean import blocks
from tests.corpus.test_asides import STORY

ANYWHERE = [
    "Hal Stint does not work for or own shares in any firm that would benefit from this article.",
    "The authors declare no competing interests.",
    "*This interview has been edited and condensed for clarity.*",
    "Our conversation was lightly edited for length.",
    "Thanks for reading The Quay! Subscribe for free to get new letters.",
    "If you enjoyed this story, clap 50 times and follow me.",
    "Tried this recipe? Mention @portkitchen or tag #portkitchen!",
    "Made this soup? Let us know below.",
    "This post may contain affiliate links.",
    "No spam. Unsubscribe anytime.",
    "Stay with KLMP for updates on this story.",
    "This is a developing story and will be updated.",
    "Order your copy at books.example. Delivery charges may apply.",
    "Stay tuned for more updates.",
    "The author has no conflicts of interest to declare.",
    "Some of the links in this post are affiliate links.",
    "Thanks for reading The Quay! This post is public so feel free to share it.",
    "Was this e-mail forwarded to you? Sign up here.",
    "Our brisk briefing on the sea, delivered every weekday morning.",
]
AT_FOOT = [
    "Sample Press writer Ada Quill in Fennside contributed to this report.",
    "Ada Quill and Bo Tarn contributed reporting.",
    "Ada Quill contributed reporting from Fennside. Bo Tarn reported from Port Invented.",
    "Ada Quill edited the audio story. Bo Tarn produced it for the web.",
    "Ada van Quill covers the lakes for Sample Wire. She is based in Fennside.",
    "Thanks for reading!",
    "This story was edited by Ada Quill and produced by Bo Tarn.",
    "The audio version of this story was produced by Ada Quill.",
    "The interview has been edited for length and clarity.",
    "The Lamp by Ada Quill is out (Cask, £9). To order a copy go to books.example.",
    "Updated 5-10-2031, 9:15 am ET: The height of the lamp was corrected.",
]
ORDINARY = [
    "Firms that would benefit from this article of the treaty were asked to leave.",
    "The authors declare no love for lamps that fail.",
    "This interview was edited by the ministry, which took out all it did not like.",
    "Our conversation was shortened when the boat came in.",
    "Thank you for reading to the children until the lamps were lit again.",
    "If you enjoyed this walk, the path goes on to the lake.",
    "If you enjoyed this story, follow the path to the lake in which it was set.",
    "Thank you for listening to the keepers. Leave them their lamps.",
    "Have you made this soup? Let it rest for an hour.",
    "Tag #3 was found on a whale near the quay.",
    "The site contains affiliate links to lamps that were never made.",
    "No spam reached the harbour office for a week.",
    "The act lets those who pay by month unsubscribe at any time.",
    "Stay with the keepers for a night and you will see the lamps lit.",
    "This is a developing story of two towns and one lamp.",
    "You order a copy at the desk, and it comes in a week.",
    "Milk was delivered every weekday morning.",
    "Our stories were sent each night by wire.",
    "Stay tuned to the lamps, as sailors have to be.",
    "The author has no lamps to declare.",
    "This report was produced by Fennside University.",
    "The interview was edited by the ministry.",
    "To order a copy took an hour.",
    "Dozens of keepers contributed to this report.",
    "Ada Quill contributed to this failure of the lamps.",
    "Staff Sergeant Ada Quill contributed to this disaster.",
    "Ada Quill edited the audio guide of the lighthouse in 1962.",
    "Ada Quill covers the costs for the town.",
    "Updated figures for 1953 were printed: the errors had been corrected.",
    "Sign up sheets were passed round by the keeper of the lamps.",
]
CARD = [
    "## Sign up for The Quay",
    "One letter a month about boats.",
    "No spam. Unsubscribe anytime.",
]


def _roles(*paragraphs: str) -> list[str]:
    return [block.role for block in blocks("\n\n".join(paragraphs))]


@pytest.mark.parametrize("words", ANYWHERE)
def test_the_word_of_the_page(words: str) -> None:
    """Anywhere in the article."""
    assert _roles(STORY[0], words, STORY[1]) == ["body", "furniture", "body"]


@pytest.mark.parametrize("words", AT_FOOT)
def test_who_worked_on_it(words: str) -> None:
    """At the end and only there."""
    assert _roles(*STORY, words) == ["body", "body", "furniture"]
    assert _roles(STORY[0], words, STORY[1]) == ["body"] * 3


@pytest.mark.parametrize("words", ORDINARY)
def test_sentences_that_sound_so(words: str) -> None:
    """They stay in the running text, also as the last paragraph."""
    assert _roles(*STORY, words) == ["body"] * 3


def test_what_is_quoted_is_the_storys() -> None:
    """Whoever says it."""
    assert _roles(*STORY, "“Stay with us for updates on the fog,” said Ada Quill.")[-1] == "body"


def test_a_card_to_sign_up() -> None:
    """Its title and what is sent go with its last line, and stay without that."""
    assert _roles(STORY[0], *CARD, STORY[1]) == ["body", *["furniture"] * 3, "body"]
    assert _roles(STORY[0], *CARD[:2], STORY[1]) == ["body", "heading", "body", "body"]
    assert _roles(STORY[0], "## Lamps", CARD[2], STORY[1])[1] == "heading"


def test_what_authors_disclose() -> None:
    """The headings are no sections of the story."""
    above = ["## Author", "Hal Stint", "### Disclosure statement", ANYWHERE[0]]
    assert _roles(*above, *STORY) == [*["furniture"] * 4, "body", "body"]
    assert _roles("## Lamps", ANYWHERE[0], *STORY)[0] == "heading"
    assert _roles("## Authors", *STORY) == ["heading", "body", "body"]


def test_buttons_above_the_story() -> None:
    """As a list, if there is nothing else in it."""
    assert _roles("- Playlist", "- Transcript", *STORY) == ["furniture"] * 2 + ["body"] * 2
    assert _roles("- Print", "- Lamps", *STORY) == ["body"] * 4
    assert _roles(*STORY, "- Print", "- Video") == ["body"] * 4


def test_other_stories_in_a_list() -> None:
    """In capitals, as such lines are."""
    assert _roles(STORY[0], "- READ MORE: Why lamps fail", STORY[1])[1] == "furniture"
    assert _roles(STORY[0], "- Read more: it helps against the fog.", STORY[1])[1] == "body"


def test_a_heading_below_a_pull_quote() -> None:
    """It is no name under the quote."""
    quote = "I have seen six lamps fail in one winter and bought them all again."
    told = f"Not all are sure. “{quote}” Ada Quill said so."
    assert _roles(STORY[0], quote, "## Doubts", told) == ["body", "furniture", "heading", "body"]
    assert _roles(STORY[0], quote, "Ada Quill", told)[2] == "furniture"
