"""What an answer is shown as."""

from dataclasses import replace

import pytest

from assistant.chat.parts import (
    Card,
    Sentence,
    bare,
    named,
    of_whom,
    parts,
    reported,
    sides,
    speaker_line,
)
from assistant.types import Citation, Kind, Quote, Span, Speaker
from tests.chat.material import (
    ADA,
    ADA_SENTENCES,
    BO,
    BO_SENTENCE,
    CONTRAST,
    FIRST,
    LAST_SENTENCE,
    SECOND,
    TEXT,
    THIRD,
    answer,
)


def test_a_split_quotation_is_one_card_in_pieces() -> None:
    """Both halves of an interrupted quotation stand on one card, without the words between."""
    (card,) = parts(answer((ADA_SENTENCES, None)))
    assert isinstance(card, Card)
    assert card.pieces == ("Kites pull <b>harder</b> than sails", "We use *two*.")
    assert card.speaker == ADA
    assert card.quotes == (FIRST, SECOND)


def test_reported_speech_stays_a_sentence() -> None:
    """Indirect speech is never a card; the sentence names whose it is."""
    (sentence,) = parts(answer((BO_SENTENCE, None)))
    assert isinstance(sentence, Sentence)
    assert sentence.text == BO_SENTENCE.of(TEXT)
    assert sentence.reports == (THIRD,)
    assert reported(sentence) == ((BO, "indirect"),)


def test_marks_that_are_nobodys_speech_stay_a_sentence() -> None:
    """Words in marks that are no quote do not make a card."""
    (sentence,) = parts(answer((LAST_SENTENCE, None)))
    assert isinstance(sentence, Sentence)
    assert sentence.reports == ()


def test_a_contrast_has_sides_in_order() -> None:
    """Each side holds its parts."""
    shape = [(name, len(side)) for name, side in sides(parts(CONTRAST))]
    assert shape == [("kite", 1), ("keel", 2)]


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ('"Yes,"', "Yes"),
        ("“Yes.”", "Yes."),
        ("“A paragraph that goes on", "A paragraph that goes on"),
        ("no marks,", "no marks"),
        ("“", ""),
        ("", ""),
    ],
)
def test_bare(words: str, shown: str) -> None:
    """Outer marks go, and the comma before the closing one."""
    assert bare(words) == shown


@pytest.mark.parametrize(
    ("speaker", "line"),
    [
        (ADA, "Ada Quill, rigger, Northwind Rope"),
        (Speaker(None, "a spokesperson", "Acme"), "a spokesperson, Acme"),
        (Speaker("Ada Quill"), "Ada Quill"),
        (None, "unattributed"),
    ],
)
def test_speaker_line(speaker: Speaker | None, line: str) -> None:
    """Fields that are not known leave no gap."""
    assert speaker_line(speaker) == line


@pytest.mark.parametrize(
    ("kind", "speaker", "line"),
    [
        ("indirect", None, "reported, unattributed"),
        ("mixed", None, "partly quoted, unattributed"),
        ("indirect", Speaker("Ada Quill"), "reported of Ada Quill"),
    ],
)
def test_of_whom(kind: Kind, speaker: Speaker | None, line: str) -> None:
    """Nobody is not written like a name."""
    assert of_whom(kind, speaker) == line


def test_a_she_at_the_start_is_named_in_brackets() -> None:
    """Where the words are given to somebody with a name that the sentence lacks."""
    text = "She said that rope is dear."
    citation = Citation(1, "a", "Ropes", None, None, None, Span(10, 10 + len(text)), text)
    ada = Speaker("Ada Quill")
    said = Quote("a", Span(19, 36), Span(10, 37), "indirect", ada, cue=Span(14, 18), sure=True)
    sentence = Sentence(text, (citation,), (said,), None)
    assert named(sentence) == ("She", " [Ada Quill]", " said that rope is dear.")
    unsure = replace(said, sure=False)
    assert named(Sentence(text, (citation,), (unsure,), None)) == (text, "", "")
    unknown = replace(said, speaker=None)
    assert named(Sentence(text, (citation,), (unknown,), None)) == (text, "", "")
    inside = "Rope is dear, she also said in May."
    last = replace(said, span=Span(10, 22), cue=Span(33, 37))
    assert named(Sentence(inside, (citation,), (last,), None)) == (
        "Rope is dear, she",
        " [Ada Quill]",
        " also said in May.",
    )
    later = "She left, and Quill said that rope is dear."
    elsewhere = replace(said, cue=Span(30, 34))
    assert named(Sentence(later, (citation,), (elsewhere,), None)) == (later, "", "")
