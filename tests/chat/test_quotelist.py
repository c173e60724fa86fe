"""The list of all quotes: search, filters, order."""

import pytest

from assistant.chat.quotelist import MOST_SHOWN, Filter, choices, chosen, entries, folded, list_html
from assistant.types import Article, Quote, Span, Speaker
from tests.chat.material import ADA, ARTICLE, QUOTES
from tests.chat.reading import Read

OTHER_TEXT = "“Rope frays,” said Zoë Abel of Knot. “It does.”"
OTHER = Article("a", "A rope", OTHER_TEXT, published="2032")
ZOE = Speaker("Zoë Abel", None, "Knot")
OTHER_QUOTES = (
    Quote("a", Span(0, 13), Span(0, 35), "direct", ZOE),
    Quote("a", Span(36, 47), Span(36, 47), "direct", None),
)
LISTED = entries([OTHER, ARTICLE], [*OTHER_QUOTES, *QUOTES])


def _starts(wanted: Filter) -> list[str]:
    return [entry.words.split()[0].strip("“,”") for entry in chosen(LISTED, wanted)]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Filter(), ["Rope", "It", "Kites", "We", "Keels"]),
        (Filter(words="ZOE"), ["Rope"]),
        (Filter(words="cheaper keel"), ["Keels"]),
        (Filter(words="rigger northwind sails"), ["Kites"]),
        (Filter(words="nothing"), []),
        (Filter(person="Ada Quill"), ["Kites", "We"]),
        (Filter(organisation="Keel & Sons"), ["Keels"]),
        (Filter(kind="reported"), ["Keels"]),
        (Filter(article="A rope"), ["Rope", "It"]),
        (Filter(person="Ada Quill", kind="reported"), []),
        (Filter(order="person"), ["Rope", "Kites", "We", "Keels", "It"]),
        (Filter(order="date"), ["Rope", "It", "Kites", "We", "Keels"]),
        (Filter(order="length"), ["Kites", "Keels", "We", "Rope", "It"]),
    ],
)
def test_chosen(wanted: Filter, found: list[str]) -> None:
    """Filters and orders, by hand."""
    assert _starts(wanted) == found


def test_choices() -> None:
    """The filters offer what is there, accents sorted as letters."""
    assert choices(LISTED) == {
        "person": ["Ada Quill", "Bo Stern", "Zoë Abel"],
        "organisation": ["Keel & Sons", "Knot", "Northwind Rope"],
        "kind": ["quoted", "reported"],
        "article": ["A rope", "Kites & <keels>"],
    }


def test_index_counts_within_the_article() -> None:
    """An entry knows which quote of its article it is."""
    assert [(e.article.id, e.index) for e in LISTED] == [
        ("a", 0),
        ("a", 1),
        ("boats/kites", 0),
        ("boats/kites", 1),
        ("boats/kites", 2),
    ]


def test_list_html() -> None:
    """Direct words in marks, reported ones without, and the count above."""
    read = Read(list_html(LISTED, 5))
    assert read.text.startswith("5 of 5 quotes“Rope frays”— Zoë Abel, Knotquoted")
    assert "Keels are cheaper to build— Bo Stern" in read.text
    assert "“Keels" not in read.text
    assert "— unattributed" in read.text


def test_a_long_list_says_so() -> None:
    """No more than the most are shown."""
    many = LISTED * 21
    html = list_html(many, 500)
    assert f"105 of 500 quotes, the first {MOST_SHOWN} shown" in html
    assert html.count('class="entry"') == 100


def test_folded() -> None:
    """Case, accents and curly apostrophes do not matter to a search."""
    assert folded("Zoë’S") == "zoe's"
    assert folded(ADA.name or "") == "ada quill"
