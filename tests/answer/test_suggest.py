"""Suggested questions are about things, and such as a reader asks."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.answer.suggest import drafts
from assistant.building import build
from assistant.index.cache import load_or_rebuild
from assistant.index.embed import HashingEmbedder
from assistant.index.library import Library
from assistant.index.search import Search
from assistant.settings import Settings

ARTICLE = """# Harbour closed by storm

## What is your background?

The storm lamp office is old. The storm lamp office is cold. The storm lamp office is full.

## What is a wick?

A harbour closed in May. A harbour closed in June. A harbour closed in July.

Port Lorn has a pier. Port Lorn has a school. Port Lorn has a shed.
"""


@pytest.fixture
def search(tmp_path: Path) -> Iterator[Search]:
    """The article, indexed."""
    settings = Settings(tmp_path / "corpus", tmp_path / "index")
    settings.corpus.mkdir()
    (settings.corpus / "one.md").write_text(ARTICLE, "utf-8")
    embedder = HashingEmbedder()
    build(settings, embedder=embedder)
    library = Library.open(settings.index)
    yield Search(library, load_or_rebuild(settings.index, library, embedder.dim), embedder)
    library.close()


def test_drafts_are_whole_things_and_questions_of_a_reader(search: Search) -> None:
    """No question to the one interviewed, no "harbour closed", no "lamp office" of a longer one."""
    assert drafts(search) == [
        "What is a wick?",
        "What do the experts say about storm lamp office?",
        "What do the experts say about Port Lorn?",
    ]
