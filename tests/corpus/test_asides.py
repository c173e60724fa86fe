"""Whole sentences that are not the story's: the page speaks to its reader, or of its author."""

import pytest

from assistant.corpus.clean import blocks

STORY = [
    "The ferry of Port Invented was repaired in March, and most of those who use it were glad.",
    "It will sail again on Monday, as the captain told the council in an e-mail dated 3 May.",
]
TO_READER = [
    "The Morning Tide: five stories, in your inbox before breakfast.",
    "Sign up to get our newsletter every morning.",
    "Thank you! Please check your inbox to confirm.",
    "We and our 214 partners store and access information on your device to personalise ads.",
    "You have read your last free article this month.",
    "This article was amended on 3 May to correct a name.",
    "This story has been updated with the answer of the council.",
    "Do you have a story for us? Email newsdesk@example.org or call our newsroom.",
]
OF_AUTHOR = [
    "Hal Stint is the transport reporter of the Example Tribune.",
    "Hal Stint writes about the sea. He joined the Tribune in 2014.",
]
NOT_ASIDES = [
    "“Sign up to our newsletter,” said Ada Quill, head beekeeper at Sample Apiaries.",
    "The council said in an email that the article was wrong.",
    "Readers of the report were asked to contact the council before the vote was taken.",
    "Ada Quill is the head beekeeper at Sample Apiaries and has forty hives.",
]


def _roles(paragraphs: list[str]) -> list[str]:
    return [block.role for block in blocks("\n\n".join(paragraphs))]


@pytest.mark.parametrize("words", TO_READER)
def test_the_page_speaks_to_its_reader(words: str) -> None:
    """Anywhere in the article."""
    assert _roles([STORY[0], words, STORY[1]]) == ["body", "furniture", "body"]


@pytest.mark.parametrize("words", OF_AUTHOR)
def test_the_author_is_told_of_at_the_end(words: str) -> None:
    """And only there: in the middle it may be somebody whom the story is about."""
    assert _roles([*STORY, words, TO_READER[-1]]) == ["body", "body", "furniture", "furniture"]
    assert _roles([STORY[0], words, STORY[1]]) == ["body", "body", "body"]


@pytest.mark.parametrize("words", NOT_ASIDES)
def test_what_only_sounds_so(words: str) -> None:
    """It stays in the running text, also as the last paragraph."""
    assert _roles([*STORY, words]) == ["body", "body", "body"]


def test_nothing_else_in_the_text() -> None:
    """A text of asides alone is read as it is."""
    assert _roles(TO_READER[-2:]) == ["body", "body"]
