"""An answer as text and as HTML."""

import re
from dataclasses import replace

from assistant.chat.render import answer_html, arriving_html, as_text, failure_html, quote_line
from tests.chat.material import (
    ADA_SENTENCES,
    BO_SENTENCE,
    CONTRAST,
    DECLINED,
    FIRST,
    TEXT,
    THIRD,
    answer,
)
from tests.chat.reading import Read

PLACE = "Kites & <keels> (Harbour Post, 2031-02-03, https://harbour.example/kites), characters"


def test_text_of_quotes_and_reports() -> None:
    """Quotation marks around direct words only; each place at the end."""
    shown = as_text(answer((ADA_SENTENCES, None), (BO_SENTENCE, None), interpreted_as="Kites?"))
    a, b = ADA_SENTENCES, BO_SENTENCE
    assert shown == (
        "(Understood as: Kites?)\n\n"
        "“Kites pull <b>harder</b> than sails” … “We use *two*.”"
        " — Ada Quill, rigger, Northwind Rope [1]\n\n"
        "Keels are cheaper to build, said Bo Stern, designer at Keel & Sons. [2]\n"
        "  — reported of Bo Stern, designer, Keel & Sons\n\n"
        f"[1] {PLACE} {a.start}-{a.end} of boats/kites\n"
        f"[2] {PLACE} {b.start}-{b.end} of boats/kites\n\n"
        "You can ask: Who makes keels?"
    )


def test_text_of_a_contrast() -> None:
    """Each side under its name."""
    lines = as_text(CONTRAST).splitlines()
    assert [line for line in lines if line.isupper()] == ["KITE", "KEEL"]


def test_text_of_a_refusal() -> None:
    """The nearest is marked as no answer."""
    assert as_text(DECLINED) == (
        "The articles do not say.\n\n"
        "Nearest in the articles, not an answer:\n"
        "  Keels are cheaper to build, said Bo Stern, designer at Keel & Sons. (boats/kites)\n\n"
        "You can ask: Who makes keels?"
    )


def test_quote_lines() -> None:
    """Marks for direct words, none for reported ones, and nobody is guessed."""
    assert quote_line([FIRST], TEXT) == (
        "“Kites pull <b>harder</b> than sails” — Ada Quill, rigger, Northwind Rope"
    )
    assert quote_line([THIRD], TEXT) == (
        "Keels are cheaper to build — reported of Bo Stern, designer, Keel & Sons"
    )
    assert quote_line([replace(FIRST, speaker=None)], TEXT).endswith("— unattributed")


def test_everything_in_quotation_marks_is_in_the_article() -> None:
    """The second law, on the page."""
    read = Read(answer_html(CONTRAST, 0))
    assert re.findall("“([^”]*)”", read.text) == [
        "Kites pull <b>harder</b> than sails",
        "We use *two*.",
        "mostly float",
    ]
    assert all(words in TEXT for words in re.findall("“([^”]*)”", read.text))


def test_article_text_makes_no_element() -> None:
    """Markup in an article is shown, not obeyed."""
    tags = [tag for tag, _ in Read(answer_html(CONTRAST, 0)).tags]
    assert "b" not in tags
    assert "keels" not in tags


def test_chips_carry_number_turn_and_article() -> None:
    """A chip says which mark of which answer it is."""
    chips = [a for _, a in Read(answer_html(CONTRAST, 4)).tags if a.get("class") == "chip"]
    assert [(c["data-show"], c["data-turn"], c["data-article"]) for c in chips] == [
        ("1", "4", "boats/kites"),
        ("2", "4", "boats/kites"),
        ("3", "4", "boats/kites"),
    ]


def test_sides_are_sections() -> None:
    """A contrast is side by side under its names."""
    tags = Read(answer_html(CONTRAST, 0)).tags
    assert [t for t, a in tags if a.get("class") == "side"] == ["section", "section"]


def test_a_refusal_looks_different() -> None:
    """Another class, the nearest with their buttons, and what can be asked."""
    read = Read(answer_html(DECLINED, 2))
    assert read.tags[0] == ("article", {"class": "turn refusal", "data-turn": "2"})
    assert "not an answer" in read.text
    assert [a["data-near"] for _, a in read.tags if "data-near" in a] == ["0"]
    assert sum(a.get("class") == "ask" for _, a in read.tags) == 1
    assert "Who makes keels?" in read.text


def test_failure() -> None:
    """A failure is one sentence, escaped."""
    assert failure_html("No <x>.") == (
        '<article class="turn failure" role="alert"><p>No &lt;x&gt;.</p></article>'
    )


def test_an_answer_arrives_part_after_part() -> None:
    """Each state holds one part more than the one before, is busy, and has no buttons below it."""
    whole = answer((ADA_SENTENCES, None), (BO_SENTENCE, None))
    states = [Read(html) for html in arriving_html(whole, 0)]
    assert len(states) == 1
    assert states[0].text in Read(answer_html(whole, 0)).text
    assert "Kites pull" in states[0].text
    assert "Keels are" not in states[0].text
    assert states[0].tags[0] == (
        "article",
        {"class": "turn answer", "data-turn": "0", "aria-busy": "true"},
    )
    assert "aria-busy" not in answer_html(whole, 0)


def test_a_refusal_arrives_whole() -> None:
    """It has no parts to wait for."""
    assert list(arriving_html(DECLINED, 0)) == []
