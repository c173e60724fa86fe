"""Quotes and answers to take away."""

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.chat.cite import (
    FORMATS,
    Cited,
    card_dict,
    cited_parts,
    cited_quote,
    in_markdown,
)
from assistant.chat.parts import Sentence, parts
from assistant.types import Article, Citation, Span
from tests.chat.material import ARTICLE, BO_SENTENCE, CONTRAST, FIRST, THIRD

ITEMS = (cited_quote(FIRST, ARTICLE), cited_quote(THIRD, ARTICLE))


def test_card_holds_what_a_check_needs() -> None:
    """Exact words, offsets, the file's hash."""
    card = card_dict(ITEMS[0])
    text = ARTICLE.text
    assert card["text"] == text[card["start"] : card["end"]] == FIRST.span.of(text)
    assert card["article"]["sha256"] == ARTICLE.sha256
    assert (card["format"], card["version"]) == ("article-assistant/quote-card", 1)
    assert json.loads(FORMATS["Quote card (JSON)"][1](ITEMS[:1])) == card


EXPECTED = {
    "Plain text": (
        "“Kites pull <b>harder</b> than sails” — Ada Quill, rigger, Northwind Rope, "
        "Kites & <keels>, Cy Reel, Harbour Post, 2031-02-03, https://harbour.example/kites"
    ),
    "Markdown": (
        "> “Kites pull \\<b\\>harder\\</b\\> than sails”\n>\n"
        "> — Ada Quill, rigger, Northwind Rope, "
        "[Kites \\& \\<keels\\>](<https://harbour.example/kites>), Cy Reel, Harbour Post, "
        "2031-02-03"
    ),
    "BibTeX": (
        "@online{boats-kites,\n  title = {{Kites \\& <keels>}},\n  author = {Cy Reel},\n"
        "  organization = {Harbour Post},\n  date = {2031-02-03},\n"
        "  url = {https://harbour.example/kites},\n"
        "  note = {“Kites pull <b>harder</b> than sails”}\n}"
    ),
    "RIS": (
        "TY  - ELEC\nAU  - Reel, Cy\nTI  - Kites & <keels>\nPB  - Harbour Post\nPY  - 2031\n"
        "DA  - 2031/02/03\nUR  - https://harbour.example/kites\n"
        "N1  - “Kites pull <b>harder</b> than sails”\nER  - "
    ),
}


@pytest.mark.parametrize("name", EXPECTED)
def test_formats_by_hand(name: str) -> None:
    """What each format looks like."""
    assert FORMATS[name][1](ITEMS[:1]) == EXPECTED[name]


@pytest.mark.parametrize(
    ("style", "reference"),
    [
        ("APA", "Reel, C. (2031, February 3). Kites & <keels>. Harbour Post. "),
        ("MLA", "Reel, Cy. “Kites & <keels>”. Harbour Post, 3 Feb. 2031, "),
        ("Chicago", "Reel, Cy. 2031. “Kites & <keels>”. Harbour Post, February 3. "),
        ("Harvard", "Reel, C. (2031) Kites & <keels>, Harbour Post. Available at: "),
    ],
)
def test_reference_styles(style: str, reference: str) -> None:
    """The words with who said them, then one reference for the article."""
    said, listed = FORMATS[style][1](ITEMS).split("\n\n")
    assert said == (
        "“Kites pull <b>harder</b> than sails” — Ada Quill, rigger, Northwind Rope\n"
        "Keels are cheaper to build — Bo Stern, designer, Keel & Sons"
    )
    assert listed == f"{reference}https://harbour.example/kites."[: -1 if style == "APA" else None]


def test_apa_of_an_article_without_a_date() -> None:
    """Nobody knows when it was read, so that the reference ends with the bare address."""
    article = Article("x", "Kites", "Kites pull.", author="Cy Reel", url="https://a.example/kites")
    listed = FORMATS["APA"][1]([Cited(article, Span(0, 11), None, None)]).split("\n\n")[1]
    assert listed == "Reel, C. (n.d.). Kites. https://a.example/kites"


def test_csv_is_exact_and_runs_no_formula() -> None:
    """Words with offsets; a cell that a spreadsheet would compute is marked as text."""
    text = "=SUM(A1)\n“A, b”"
    article = Article("x", "+title", text)
    items = [Cited(article, Span(0, 8), None, None), *ITEMS]
    rows = list(csv.DictReader(io.StringIO(FORMATS["CSV"][1](items))))
    assert rows[0]["words"] == "'=SUM(A1)"
    assert rows[0]["article title"] == "'+title"
    assert rows[1]["words"] == FIRST.span.of(ARTICLE.text)
    assert (rows[1]["start"], rows[1]["end"]) == (str(FIRST.span.start), str(FIRST.span.end))


def test_an_answer_is_its_quotes_and_sentences() -> None:
    """Each quote of a card by itself, each other sentence whole and nobody's."""
    items = cited_parts(parts(CONTRAST), {ARTICLE.id: ARTICLE})
    assert [(item.text[:5], item.kind) for item in items] == [
        ("“Kite", "direct"),
        ("“We u", "direct"),
        ("Keels", None),
        ("Of a ", None),
    ]


def test_what_leads_to_a_card_is_cited_once() -> None:
    """The sentence before a quotation is cited without the quotation, which has its own entry."""
    words = BO_SENTENCE.of(ARTICLE.text)
    citation = Citation(1, ARTICLE.id, ARTICLE.title, None, None, None, BO_SENTENCE, words)
    lead = words.split(",")[0]
    (item,) = cited_parts([Sentence(lead, (citation,), (), None)], {ARTICLE.id: ARTICLE})
    assert item.text == lead == "Keels are cheaper to build"


def test_markdown_at_the_start_of_a_line() -> None:
    """A sentence that begins like a list or a heading stays a sentence."""
    assert in_markdown("1. One *two*") == "1\\. One \\*two\\*"
    assert in_markdown("- dash") == "\\- dash"
    assert in_markdown("# head") == "\\# head"


@given(st.text("ab1.)-+=*_`[]<>#|~$&!\\ ", min_size=1))
def test_markdown_shows_the_text(text: str) -> None:
    """Read by CommonMark's own rules, the escaped text is the text."""
    markdown = pytest.importorskip("markdown_it", reason="no CommonMark reader is installed")
    shown = markdown.MarkdownIt().parseInline(f"x{in_markdown(text)}")[0].children
    assert "".join(token.content for token in shown) == f"x{' '.join(text.split())}".rstrip()
