"""Words as they weigh: stems, abbreviations with and without full stops, and what is remembered."""

import re
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.index import words
from assistant.index.words import spellings, stem, stems

_HEADS = ("rel", "vern", "organ", "hope", "need", "sail", "rope", "nav", "oper", "mast")


@pytest.mark.parametrize(
    ("word", "stemmed"),
    [("ph.d", "phd"), ("ph.d.s", "phd"), ("m.b.a", "mba"), ("u.s", stem("u.s")), ("ropes", "rope")],
)
def test_stops_of_an_abbreviation_do_not_count(word: str, stemmed: str) -> None:
    """From three letters on; "U.S." is not "us"."""
    assert stem(word) == stemmed
    assert stem("u.s") != stem("us")


def test_a_text_holds_an_abbreviation_however_it_is_written() -> None:
    """As a whole and in its parts."""
    assert "phd" in stems("They have Ph.D.s.")
    assert "phd" in stems("They have PhDs.")


@pytest.mark.parametrize(
    ("word", "among"),
    [("phd", "ph d"), ("ph.d", "phd"), ("mba", "m b a"), ("hemp", "hemp")],
)
def test_spellings(word: str, among: str) -> None:
    """As FTS5 would have cut it, after the word as it stands; never into small words."""
    assert spellings(word)[0] == word
    assert among in spellings(word)
    assert "us a" not in spellings("usa")
    assert spellings("geometry") == ["geometry"]


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


def test_threads_stem_without_disturbing_each_other() -> None:
    """A server answers several people at once, and a wrong stem would be remembered."""
    vocabulary = [f"{head}{tail}" for head in _HEADS for tail in ("ational", "izers", "fulness")]
    alone = [stem.__wrapped__(word) for word in vocabulary]
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(4) as threads:
            together = list(threads.map(lambda _: [*map(stem.__wrapped__, vocabulary)], range(40)))
    finally:
        sys.setswitchinterval(before)
    assert all(row == alone for row in together)
