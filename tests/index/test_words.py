"""Words as they weigh: stems, and abbreviations with and without full stops."""

import pytest

from assistant.index.words import spellings, stem, stems


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
