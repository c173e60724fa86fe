"""Answers and rankings are held against what a case expects."""

from typing import Any

import pytest

from assistant.evaluate import judge
from assistant.evaluate.folding import Folded
from assistant.types import Speaker
from tests.evaluate.material import ARTICLES, QUILL, TARN, answer, case, hit, refusal

TEXTS = {name: Folded.of(text) for name, text in ARTICLES.items()}
HIVES = "“The hives came through the winter well,”"
NOON = "The ferry leaves at noon."


def test_a_passage_counts_from_half_of_the_text_on() -> None:
    """However the article is cut, and wherever else the text is not."""
    wanted = "Each hive holds about 40,000 bees in June. The honey is taken in August."
    (target,), stale = judge.targets(case(passages=(wanted,)), TEXTS)
    assert stale == ()
    assert target.held_by(hit("bees", "Each hive holds about 40,000 bees in June."))
    assert target.held_by(hit("bees", "honey is taken"))  # wholly part of it
    assert not target.held_by(hit("bees", "well,” said Ada Quill"))
    assert not target.held_by(hit("boats", NOON))


def test_the_right_person_is_told_wrongly() -> None:
    """What is told of them is named, and not the whole person."""
    one = case(
        quotes=("The hives came through the winter well,",),
        speaker="Ada Quill",
        title="head beekeeper",
        organisation="Sample Apiaries",
    )
    told = Speaker("Ada Quill", "head beekeeper of Sample Apiaries", None)
    assert list(judge.wrong_in_answer(one, answer("bees", HIVES, told))) == [
        (
            "title: Ada Quill is shown with “head beekeeper of Sample Apiaries”; "
            "expected “head beekeeper”"
        ),
        "organisation: Ada Quill is shown with none; expected “Sample Apiaries”",
    ]


def test_ranks_and_what_came_too_late() -> None:
    """The rank and cosine of the one expected, or that it never came."""
    one = case(passages=(NOON, "The honey is taken in August."), within=1)
    wanted, _ = judge.targets(one, TEXTS)
    hits = (hit("bees", HIVES, 0.6), hit("boats", NOON, 0.31))
    ranks = judge.ranks(wanted, hits)
    assert ranks == (2, None)
    assert list(judge.missed_passages(one, wanted, ranks, hits)) == [
        "passage: “The ferry leaves at noon.” came at rank 2, cosine 0.31, expected within 1",
        (
            "passage: “The honey is taken in August.” is in none of the first 2 passages, "
            "expected within 1"
        ),
    ]


def test_a_text_in_no_article_is_stale() -> None:
    """Nowhere, or not in the article named."""
    _, stale = judge.targets(case(passages=("The boats are blue.",)), TEXTS)
    assert stale == ("The boats are blue.",)
    _, stale = judge.targets(case(passages=(NOON,), article="bees"), TEXTS)
    assert stale == (NOON,)


@pytest.mark.parametrize(
    ("fields", "speaker", "wrong"),
    [
        ({"quotes": ("the winter well",), "speaker": "Quill, Ada"}, QUILL, 1),
        ({"quotes": ("the winter well",), "speaker": "Ms. Ada B. Quill"}, QUILL, 0),
        ({"quotes": ("The Winter well",)}, QUILL, 1),  # word for word
        ({"quotes": ("the winter well",), "speaker": "Ada Quill"}, TARN, 1),
        ({"quotes": ("the winter well",), "speaker": "unattributed"}, None, 0),
        ({"quotes": ("the winter well",), "speaker": "unattributed"}, QUILL, 1),
        ({"quotes": ("the winter well",), "article": "boats"}, QUILL, 1),
        ({"speaker": "Ada Quill", "title": "Head Beekeeper"}, QUILL, 0),
        ({"speaker": "Ada Quill", "organisation": "Sample"}, QUILL, 1),
        ({"speaker": "Bo Tarn"}, QUILL, 1),
        ({"answer": ("HIVES  came",)}, QUILL, 0),
        ({"answer": ("Sample Apiaries",)}, QUILL, 0),  # who said it is shown too
        ({"answer": ("40,000", "wasps")}, QUILL, 2),
        ({"never": ("winter",)}, QUILL, 1),
        ({"never": ("Tarn",)}, QUILL, 0),
        ({"refuse": True}, QUILL, 1),
        ({"refuse": False}, QUILL, 0),
    ],
)
def test_an_answer_is_judged(fields: dict[str, Any], speaker: Speaker | None, wrong: int) -> None:
    """By its quotes, speakers, words, and that it is one."""
    found = list(judge.wrong_in_answer(case(**fields), answer("bees", HIVES, speaker)))
    assert len(found) == wrong, found


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"refuse": True}, []),
        ({"refuse": "no-support"}, []),
        ({"refuse": "off-topic"}, ["declined: no-support; the reason was to be off-topic"]),
        (
            {"answer": ("a", "b")},
            ["declined: no-support, support 0.30; an answer was expected"],
        ),
        ({"never": ("a",)}, []),
    ],
)
def test_a_refusal_is_judged(fields: dict[str, Any], wrong: list[str]) -> None:
    """By whether it was due and by its reason."""
    assert list(judge.wrong_in_answer(case(**fields), refusal())) == wrong


def test_wrong_speakers_are_named() -> None:
    """The one given and the one expected."""
    one = case(quotes=("the winter well",), speaker="Bo Tarn", title="captain")
    assert list(judge.wrong_in_answer(one, answer("bees", HIVES, QUILL))) == [
        (
            "speaker: “the winter well” is given to Ada Quill, head beekeeper, Sample Apiaries; "
            "expected Bo Tarn, captain"
        )
    ]


def test_what_a_case_adds_to_the_figures() -> None:
    """Counted by hand: two quotes of which one is cited, by the right person."""
    one = case(quotes=("the winter well", "not there"), speaker="Ada Quill")
    given = answer("bees", HIVES, QUILL)
    assert judge.quote_shares(one, given) == {
        "quote exactness": (1, 2),
        "speaker accuracy": (1, 2),
    }
    assert judge.refusal_shares(one, given) == {"refusal precision": (0.0, 0.0)}
    assert judge.refusal_shares(one, refusal()) == {"refusal precision": (0.0, 1.0)}
    assert judge.refusal_shares(case(refuse=True), refusal()) == {
        "refusal precision": (1.0, 1.0),
        "refusal recall": (1.0, 1.0),
    }
    assert judge.refusal_shares(case(never=("a",)), refusal()) == {}


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Dr. Ada B. Quill", "ada quill"),
        ("Ada Quill’s", "ada quill"),
        ("Anne-Marie Oak", "anne-marie oak"),
        (None, ""),
    ],
)
def test_names_are_compared_by_their_words(name: str | None, key: str) -> None:
    """Case, honorifics, initials and the genitive aside."""
    assert judge.name_key(name) == key
