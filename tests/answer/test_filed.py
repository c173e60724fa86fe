"""Who wrote an article and when it was published."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from assistant.answer.filed import asks_of_file
from assistant.index.embed import Embedder
from assistant.pipeline import Assistant, build
from assistant.settings import Settings

DATED = """---
title: The new pier
author: Ada Quill
publisher: Port Example Gazette
published: 2024-05-01
---
The new pier of Port Example is built of oak. Ropes are stored below its deck.
"""
PLAIN = "The old pier\n\nThe old pier was built of pine. Its lamp has been dark since the storm.\n"


@pytest.fixture(scope="module")
def piers(tmp_path_factory: pytest.TempPathFactory, minilm: Embedder) -> Iterator[Assistant]:
    """Two articles, of which one says what it is."""
    folder: Path = tmp_path_factory.mktemp("piers")
    (folder / "corpus").mkdir()
    (folder / "corpus" / "new.md").write_text(DATED, "utf-8")
    (folder / "corpus" / "old.txt").write_text(PLAIN, "utf-8")
    settings = Settings(folder / "corpus", folder / "index")
    build(settings, embedder=minilm)
    with closing(Assistant.open(settings, embedder=minilm)) as assistant:
        yield assistant


@pytest.mark.parametrize(
    ("text", "is_asked"),
    [
        ("Who wrote this article?", True),
        ("and who is the author of this piece?", True),
        ("When was this story published?", True),
        ("which newspaper published this", True),
        ("What is the source of this article?", True),
        ("Who wrote the report on ropes?", False),
        ("Who is the author of the rope book?", False),
        ("When was the pier built?", False),
        ("When was this pier published?", False),
    ],
)
def test_asked_of_the_article_itself(text: str, is_asked: bool) -> None:
    """Not of what it tells."""
    assert asks_of_file(text) is is_asked


def test_the_metadata_is_told_of_the_article_just_shown(piers: Assistant) -> None:
    """Of no other; the text itself does not say, so nothing is cited."""
    shown = piers.ask("What is the new pier built of?")
    answer = piers.ask("Who wrote this article?", history=(shown,))
    assert answer.refusal is not None
    assert answer.refusal.message == (
        "“The new pier”: by Ada Quill, published by Port Example Gazette, dated 2024-05-01."
    )
    assert not answer.citations


def test_what_is_not_known_is_said(piers: Assistant) -> None:
    """Without a turn before, of every article asked."""
    answer = piers.ask("When was this published?", article="old")
    assert answer.refusal is not None
    assert answer.refusal.message == "“The old pier”: no author, publisher or date is given."


def test_the_talk_goes_on_behind_it(piers: Assistant) -> None:
    """What is asked next follows the answer before."""
    shown = piers.ask("What is the new pier built of?")
    filed = piers.ask("Who wrote this article?", history=(shown,))
    assert piers.ask("And the old pier?", history=(shown, filed)).answered
