"""Words are kept in mind, but never without end."""

import re

from hypothesis import given
from hypothesis import strategies as st

from assistant.index import words
from assistant.index.words import stem, stems


def test_words_by_hand() -> None:
    """Lower case, no possessive ending; hyphens and full stops hold a word together."""
    assert words.words("The mayor’s U.S. rope-makers' Ropes") == [
        "the",
        "mayor",
        "u.s",
        "rope-makers",
        "ropes",
    ]
    assert stems("rope-makers") == ["rope-mak", "rope", "maker"]


@given(st.text("aSsß'’-.", max_size=120))
def test_cutting_first_changes_no_word(text: str) -> None:
    """As where the whole word is folded, freed of its ending and only then cut."""
    whole = re.findall(r"[^\W_]+(?:[.'’-][^\W_]+)*", text)
    slow = [re.sub(r"['’]s$", "", word.casefold())[:40] for word in whole]
    assert words.words(text) == slow


def test_what_is_kept_in_mind_is_bounded() -> None:
    """However many words a server meets, and however long each is."""
    assert words.words("a" * 100_000) == ["a" * 40]
    for number in range(words.REMEMBERED + 100):
        stems(f"w{number}")
    for kept in (words._plain, words._stems_of, stem):
        assert kept.cache_info().currsize <= words.REMEMBERED
    assert words._written("a" * 100_000) == ["a" * 42]
