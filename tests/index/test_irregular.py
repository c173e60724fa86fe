"""Forms that no rule leads back to their word."""

import Stemmer

from assistant.index.irregular import BASE, FORMS
from assistant.index.words import STOP_WORDS, spellings, stem, stems

SHORTEST = 3  # letters of a stem that is not that of a small word as well


def test_forms_have_the_stem_of_their_word() -> None:
    """In questions and articles alike."""
    assert stem("sold") == stem("sells") == stem("selling")
    assert stems("two children") == stems("two child")
    assert stem("seller") != stem("sold")


def test_passages_are_searched_for_the_other_forms() -> None:
    """FTS5 knows nothing of them."""
    assert spellings("sold") == ["sold", "sell"]
    assert spellings("losing") == ["losing", "lose", "lost"]
    assert spellings("sailing") == ["sailing"]


def test_each_form_is_of_one_word_and_no_small_one() -> None:
    """FTS5 would find "at" for "ate"."""
    assert sorted(BASE) == sorted(form for forms in FORMS.values() for form in forms)
    assert not set(BASE) & set(FORMS)
    porter = Stemmer.Stemmer("porter", 0)
    for form in (*BASE, *FORMS):
        assert len(porter.stemWord(form)) >= SHORTEST
        assert porter.stemWord(form) not in STOP_WORDS
