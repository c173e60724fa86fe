"""One rule says whom a name, an organisation or a title means."""

from __future__ import annotations

import pytest

from assistant.index.naming import belongs_to, has_title, is_called
from assistant.types import Speaker

QUILL = Speaker("Ada Quill", "chief hydrographer", "Port Lorn Ferries")


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("QUILL", True),
        ("Quill, Ada", True),
        ("Ada Quill’s", True),
        ("Qui", False),
        ("Ada Reed", False),
        (" ", False),
    ],
)
def test_a_name_is_whole_words_of_the_speakers(name: str, meant: bool) -> None:
    """A surname matches in any case and with a possessive, part of a word does not."""
    assert is_called(QUILL, name) is meant


@pytest.mark.parametrize(
    ("organisation", "meant"),
    [
        ("port lorn", True),
        ("Ferries", True),
        ("Port Ferries", False),
        ("Ferri", False),
        ("", False),
        ("Ada Quill", False),
    ],
)
def test_an_organisation_is_a_run_of_words_of_its_name(organisation: str, meant: bool) -> None:
    """The start or the end of its name will do, words that do not follow one another will not."""
    assert belongs_to(QUILL, organisation) is meant


def test_an_organisation_speaks_as_itself() -> None:
    """The quotes of an organisation are its own by name, whole words and all of them."""
    itself = Speaker("Port Lorn Ferries", "officials")
    assert belongs_to(itself, "port lorn ferries")
    assert is_called(itself, "Ferries")
    assert not belongs_to(itself, "Port")
    assert not belongs_to(Speaker(None, "spokesperson"), "Port Lorn Ferries")


def test_a_title_is_a_run_of_words_of_the_speakers() -> None:
    """A word of the title matches, its words in another order do not."""
    assert has_title(QUILL, "Hydrographer")
    assert has_title(QUILL, "chief hydrographer")
    assert not has_title(QUILL, "hydrographer chief")
    assert not has_title(Speaker("Ada Quill"), "chief")
