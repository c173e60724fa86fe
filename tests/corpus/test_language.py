"""Languages are told apart where there is enough to tell."""

import pytest

from assistant.corpus.language import is_english, language_of

TEXTS = {
    "en": "The ferry did not leave at noon on Monday because of thick fog on the lake, and many "
    "people came late to work, but nobody was hurt and the captain went home.",
    "de": "Die Fähre fuhr am Montag nicht, weil dichter Nebel über dem ganzen See lag, und viele "
    "Leute kamen zu spät zur Arbeit, aber niemand wurde verletzt.",
    "fr": "Le bac n'est pas parti lundi à midi à cause d'un brouillard épais sur le lac, et "
    "beaucoup de gens sont arrivés en retard, mais personne n'a été blessé.",
    "es": "El transbordador no salió el lunes al mediodía por la espesa niebla sobre el lago, y "
    "mucha gente llegó tarde al trabajo, pero nadie resultó herido.",
    "zh": "星期一中午湖上有大雾，渡船没有开出，"
    "很多人上班迟到了，但是没有人受伤，船长在星期一下午就回家了。",
    "ja": "月曜日の正午、湖に濃い霧が出たため渡し船は出港せず、"
    "多くの人が仕事に遅れたが、けが人はいなかった。",
}


@pytest.mark.parametrize("code", TEXTS)
def test_languages(code: str) -> None:
    """By the text alone."""
    assert language_of(TEXTS[code]) == code


@pytest.mark.parametrize("text", ["", "Bees", "12 34 56 " * 20, "Nebel auf dem See"])
def test_too_little_to_tell(text: str) -> None:
    """Nobody guesses."""
    assert language_of(text) in {None, "en"}


@pytest.mark.parametrize("code", [None, "en", "en-GB", "EN_us", "English", "eng"])
def test_english_by_any_name(code: str | None) -> None:
    """Unknown is taken for English."""
    assert is_english(code)
    assert not is_english("de")
