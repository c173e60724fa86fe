"""The article as it stands, marked."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from assistant.chat.source import source_html, tints
from assistant.types import Article, Block, Quote, Span
from tests.chat.material import (
    ADA,
    ADA_SENTENCES,
    ARTICLE,
    BLOCKS,
    BO,
    BO_SENTENCE,
    QUOTES,
    TEXT,
)
from tests.chat.reading import Read

BODY = 'class="body" lang="en">'


def _body(html: str) -> str:
    return html.split(BODY, 1)[1]


def test_the_body_is_the_article() -> None:
    """Nothing of the text is lost or added, marks and quotes or not."""
    html = source_html(ARTICLE, BLOCKS, QUOTES, {1: ADA_SENTENCES, 2: BO_SENTENCE})
    assert Read(_body(html)).text == TEXT


def test_marks_and_quotes_by_hand() -> None:
    """A cited sentence is one mark in pieces; the quote in it names the speaker."""
    html = source_html(ARTICLE, BLOCKS, QUOTES, {2: BO_SENTENCE}, turn=3, goto="2")
    assert (
        '<p><mark data-cites="2" data-label="2" tabindex="-1">'
        '<span class="said tint-1" title="Bo Stern, designer, Keel &amp; Sons (reported)" '
        'data-quote="2" id="quote-2">Keels are cheaper to build</span></mark>'
        '<mark data-cites="2">, said Bo Stern, designer at Keel &amp; Sons.</mark></p>'
    ) in html
    assert "<h3>Kites &amp; keels</h3>" in html
    assert 'data-article="boats/kites" data-turn="3" data-goto="2"' in html


def test_only_web_links_are_links() -> None:
    """A script in the place of an address is not offered."""
    evil = replace(ARTICLE, url="javascript:alert(1)")
    assert "href" not in source_html(evil, BLOCKS, (), {})
    assert 'href="https://harbour.example/kites"' in source_html(ARTICLE, BLOCKS, (), {})


def test_tints_by_first_appearance() -> None:
    """Each speaker has one colour."""
    assert tints(QUOTES) == {ADA: 0, BO: 1}


Marked = tuple[Article, tuple[Block, ...], tuple[Quote, ...], dict[int, Span]]


@st.composite
def marked(
    draw: st.DrawFn,
) -> tuple[Article, tuple[Block, ...], tuple[Quote, ...], dict[int, Span]]:
    """An article with blocks, quotes and marks anywhere."""
    text = draw(st.text("ab <&“”\n", max_size=40))
    spans = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(
        lambda pair: Span(min(pair), max(pair))
    )
    edges = sorted(draw(st.lists(st.integers(0, len(text)), max_size=6, unique=True)))
    pairs = zip(edges[::2], edges[1::2], strict=False)
    blocks = tuple(Block(Span(a, b), draw(st.sampled_from(["body", "heading"]))) for a, b in pairs)
    said = draw(st.lists(spans, max_size=3))
    quotes = tuple(Quote("a", span, span, "direct", ADA) for span in said)
    marks = dict(enumerate(draw(st.lists(spans, max_size=3)), start=1))
    return Article("a", "A", text), blocks, quotes, marks


@given(marked())
def test_any_marking_keeps_the_text(
    case: Marked,
) -> None:
    """However marks and quotes overlap, the text is the article's and each mark its span's."""
    article, blocks, quotes, marks = case
    read = Marks(_body(source_html(article, blocks, quotes, marks)))
    assert read.text == article.text
    assert read.cited == {n: s.of(article.text) for n, s in marks.items() if len(s)}


class Marks(Read):
    """Also the text under each citation number."""

    def __init__(self, html: str) -> None:
        """Read `html` whole."""
        self.cited: dict[int, str] = {}
        self._now: list[int] = []
        super().__init__(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the numbers of a mark."""
        super().handle_starttag(tag, attrs)
        if tag == "mark":
            self._now = [int(n) for n in (dict(attrs)["data-cites"] or "").split()]

    def handle_endtag(self, tag: str) -> None:
        """Forget them at its end."""
        if tag == "mark":
            self._now = []

    def handle_data(self, data: str) -> None:
        """Take in text under the numbers."""
        super().handle_data(data)
        for number in self._now:
            self.cited[number] = self.cited.get(number, "") + data


def test_what_is_known_of_an_article() -> None:
    """Its licence too, and its language where that is not English."""
    known = replace(ARTICLE, licence="CC BY 4.0", language="de")
    html = source_html(known, BLOCKS, [], {})
    assert "<span>language: de</span> · <span>CC BY 4.0</span>" in html
    assert 'class="body" lang="de">' in html
    assert "language:" not in source_html(replace(ARTICLE, language="en-GB"), BLOCKS, [], {})
