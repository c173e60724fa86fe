"""What a person reads of a checked quote, and quote cards checked again."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from assistant.chat.card import check_card, file_message, read_cards
from assistant.chat.check import Report, check_html, check_text, message
from assistant.chat.cite import card_dict, cited_quote
from assistant.errors import CorpusError
from assistant.quotes.verify import verify
from assistant.types import Article
from tests.chat.reading import Read
from tests.quotes.test_verify import ADA, FIRST, KITES, Held, Village, check

ARTICLES = {article.id: article for article in Held().articles()}


def test_an_altered_quote_in_the_terminal() -> None:
    """What was left out and put in, the true words, who said them and where."""
    start = KITES.index("A rigger")
    assert check_text(check("A rigger must trust the maps in fog"), ARTICLES) == (
        "Altered. Not word for word: this is the nearest wording that the articles hold.\n\n"
        "Difference: A rigger must [-not-] trust the [-charts-] {+maps+} in fog\n"
        "“A rigger must not trust the charts in fog” — Ada Quill, rigger, Northwind Rope\n"
        f"  kites, characters {start}-{start + 41} of kites"
    )


@pytest.mark.parametrize(
    ("text", "speaker", "says"),
    [
        (FIRST, None, "Word for word in the article."),
        ("sails are cheaper than kites", None, "reports it without quotation marks."),
        ("Most boats of the island", None, "it is nobody's quote there."),
        ("Most boats of the island", "Ada", "it does not give them to Ada."),
        (FIRST, "Stern", "they are given to Ada Quill, rigger, Northwind Rope."),
        ("A rigger must trust the charts in fog", "Stern", "Nor are they given to Stern."),
        ("You learn patience … Never buy a sail", None, "they were joined."),
        ("Nobody at all ever said these very words", None, "does not prove it false."),
    ],
)
def test_the_verdict_in_a_sentence(text: str, speaker: str | None, says: str) -> None:
    """Each says no more than is known."""
    assert message(check(text, speaker)).endswith(says)


def test_the_difference_in_the_window() -> None:
    """In colours, and in words for who does not see them; the words around are there."""
    read = Read(check_html(check("A rigger must trust the charts in fog"), ARTICLES))
    tags = [tag for tag, _ in read.tags]
    assert (tags.count("ins"), tags.count("del")) == (2, 1)  # with the legend
    assert "left out: not" in read.text
    assert "said Ada Quill, rigger at Northwind Rope" in read.text
    (button,) = [attributes for _, attributes in read.tags if "data-place" in attributes]
    start = KITES.index("A rigger")
    assert button["data-place"] == f"{start} {start + 41}"


def _card(sha256: str) -> dict[str, object]:
    article = Article("kites", "Kites", KITES, sha256=sha256)
    quote = Held().quotes()[0]
    return card_dict(cited_quote(quote, article))


class _Filed(Held):
    """The same articles, with the hashes of their files."""

    def articles(self) -> tuple[Article, ...]:
        """Both."""
        return tuple(
            Article(a.id, a.title, a.text, sha256=f"of {a.id}") for a in super().articles()
        )


@pytest.mark.parametrize(
    ("sha256", "article", "file", "in_place", "says"),
    [
        ("of kites", "kites", "same", True, "the words stand at the card's place in it."),
        ("of kites", "renamed", "same", True, "the words stand at the card's place in it."),
        ("older", "kites", "changed", False, "not the one that the card was made from."),
        ("older", "gone", "missing", False, "every other article was looked through."),
    ],
)
def test_a_card_is_held_against_its_file(
    sha256: str, article: str, file: str, in_place: bool, says: str
) -> None:
    """By the hash of the file, whatever its name is now; the words are looked for anyway."""
    card = _card(sha256)
    card["article"]["id"] = article
    checked = check_card(card, _Filed())
    assert (checked.file, checked.in_place, checked.verdict.result) == (file, in_place, "verbatim")
    assert file_message(checked).endswith(says)


def test_a_forged_card_is_found_out() -> None:
    """Another word, or another speaker."""
    card = _card("of kites")
    forged = check_card(card | {"text": card["text"].replace("not ", "")}, _Filed())
    assert (forged.in_place, forged.verdict.result) == (False, "altered")
    other = check_card(card | {"speaker": {"name": "Bo Stern"}}, _Filed())
    assert (other.in_place, other.verdict.result) == (True, "wrong-speaker")


def test_cards_from_a_file(tmp_path: Path) -> None:
    """One or a list; anything else is refused in a sentence."""
    path = tmp_path / "card.json"
    path.write_text(json.dumps(_card("x")), "utf-8")
    assert len(read_cards(path)) == 1
    path.write_text(json.dumps([_card("x"), _card("y")]), "utf-8")
    assert len(read_cards(path)) == 2
    for bad in ("no json", "[]", '{"text": "x"}', json.dumps(_card("x") | {"start": -1})):
        path.write_text(bad, "utf-8")
        with pytest.raises(CorpusError, match="card"):
            read_cards(path)
    with pytest.raises(CorpusError, match="cannot be read"):
        read_cards(tmp_path / "none.json")


def test_a_speaker_without_a_name_is_not_asked_for() -> None:
    """A card of an unnamed source says nothing that a name could contradict."""
    assert verify(FIRST, Held(), None).agrees is None
    assert ADA.name == "Ada Quill"


def test_what_was_checked_of_a_pasted_text() -> None:
    """In the sentence, and as a key of the JSON row beside the others."""
    text = 'Marla Fenwick said: "You stop hearing it after a week."'
    row = Report(Village(), as_json=True).row(text, None)
    assert row["message"].startswith(
        "Only the quotation in the text was checked, as said by Marla Fenwick. The words are real"
    )
    assert (row["text"], row["checked"]) == (text, "You stop hearing it after a week.")
    plain = Report(Village(), as_json=True).row("It hums.", None)
    assert plain["checked"] == plain["text"] == "It hums."


def test_words_outside_the_marks_are_said_to_be() -> None:
    """All of the text is in the article, but not all of it is quoted there."""
    verdict = verify("We regret the inconvenience caused to walkers, the company said", Village())
    assert message(verdict).endswith("only the words shown are quoted there.")


def test_a_split_quotation_is_marked_without_its_attribution() -> None:
    """The terminal leaves it out, the window does not mark it."""
    articles = {article.id: article for article in Village().articles()}
    verdict = verify("The turbine was popular with the village", Village())
    lines = check_text(verdict, articles).splitlines()
    assert lines[2] == "Difference: The turbine was [-never-] popular with the village"
    assert lines[3].startswith("“The turbine” … “was never popular with the village” — Marla")
    html = check_html(verdict, articles)
    assert "<mark>The turbine</mark>" in html
    assert "<mark>was never popular with the village</mark>" in html


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("She did not count the gulls", "She did not “count the gulls"),
        (
            "said Marla Fenwick of Orrin Energy, was never popular",
            "said Marla Fenwick of Orrin Energy, “was never popular",
        ),
    ],
)
def test_words_partly_quoted_are_put_in_nobodys_mouth(text: str, words: str) -> None:
    """A denial outside the marks, and more words outside than inside."""
    verdict = verify(text, Village())
    assert message(verdict).endswith("but only part of it is in quotation marks there.")
    (place,) = verdict.places
    assert (place.quote, place.whole.of(Village().texts[0][1])) == (None, words)
