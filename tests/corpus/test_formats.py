"""Each format's fields, and what can be wrong with a file of it."""

import io
import json
import zipfile
from email.message import EmailMessage
from pathlib import Path

import pytest

from assistant.corpus.clean import blocks
from assistant.corpus.formats.archive import MOST_FILES
from assistant.corpus.formats.markup import of_html
from assistant.corpus.loaders import read_source, reading
from assistant.corpus.source import LARGEST, Reading, Source
from assistant.errors import CorpusError
from assistant.types import Article
from tests.corpus import files
from tests.corpus.stories import Story, story

WORDS = "The ferry did not leave at noon on Monday because of thick fog on the lake."


STORY = [f"{WORDS} It was the {n}th time this year." for n in range(4, 10)]


def _read(raw: bytes | str, ending: str) -> Reading:
    content = raw.encode() if isinstance(raw, str) else raw
    return read_source(Source("it", f"it{ending}", content), ending)


def _zip(members: dict[str, bytes], **options: int) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, **options) as made:
        for name, raw in members.items():
            made.writestr(name, raw)
    return file.getvalue()


@pytest.mark.parametrize(
    ("raw", "ending", "known"),
    [
        (files.markdown(), ".md", "title author publisher published url language licence"),
        (files.page(), ".html", "title author publisher published url language"),
        (files.record(), ".json", "title author publisher published url language"),
        (files.records(), ".jsonl", "title author publisher published url language"),
        (files.pdf(), ".pdf", "title author language"),
        (files.word(), ".docx", "title author language"),
        (files.mail(), ".eml", "title author published language"),
    ],
    ids=lambda value: value if isinstance(value, str) and value.startswith(".") else "",
)
def test_what_a_file_says_of_itself(raw: bytes, ending: str, known: str) -> None:
    """All that it says, and nothing that it does not."""
    (article,) = _read(raw, ending).articles
    says = {
        "title": files.TITLE,
        "author": files.AUTHOR,
        "publisher": files.PUBLISHER,
        "published": files.PUBLISHED,
        "url": files.URL,
        "language": "en",
        "licence": "CC BY 4.0",
    }
    for field, value in says.items():
        assert getattr(article, field) == (value if field in known.split() else None), field


@pytest.mark.parametrize(
    ("raw", "ending"),
    [(files.pdf(), ".txt"), (files.word(), ".zip"), (files.book(), ".docx"), (files.page(), ".md")],
    ids=["pdf", "docx", "epub", "html"],
)
def test_the_content_tells_the_format(raw: bytes, ending: str) -> None:
    """A file with the wrong ending is read for what it is."""
    assert _read(raw, ending).articles[0].title.endswith(files.TITLE)


def test_headings_of_a_page_are_kept() -> None:
    """Marked as in Markdown, by level."""
    page = files.page(paragraphs=[*files.PARAGRAPHS, WORDS]).decode()
    page = page.replace(f"<p>{WORDS}", f"<h3>The ferry</h3><p>{WORDS}")
    text = _read(page, ".html").articles[0].text
    assert f"### The ferry\n\n{WORDS}" in text


def _page(body: str, head: str = "") -> str:
    return (
        f"<html><head><title>It</title>{head}</head><body><article>{body}</article></body></html>"
    )


def test_what_linked_data_says_of_site_and_licence() -> None:
    """The site's name is not the page's; an article's licence goes before its copyright."""
    graph: list[dict[str, object]] = [
        {"@type": "ImageObject", "license": "a photographer's"},
        {"@type": ["NewsArticle"], "headline": "Fog", "copyrightNotice": "Quay Bank Press 2024"},
        {"@type": "WebPage", "name": "Fog - The Invented Ledger"},
        {"@type": "Organization", "name": "Quay Bank Press"},
        {"@type": "WebSite", "name": "The Invented Ledger"},
    ]

    def read() -> tuple[str | None, str | None]:
        data = json.dumps({"@context": "https://schema.org", "@graph": graph})
        script = f'<script type="application/ld+json">{data}</script>'
        body = "".join(f"<p>{words}</p>" for words in STORY)
        (article,) = _read(_page(body, script), ".html").articles
        return article.publisher, article.licence

    assert read() == ("The Invented Ledger", "Quay Bank Press 2024")
    graph[1]["license"] = "CC BY 4.0"
    graph.pop()
    assert read() == ("Quay Bank Press", "CC BY 4.0")


def test_a_list_within_a_list() -> None:
    """Each item once."""
    page = _page(f"<p>{WORDS}</p><ul><li>Fog<ul><li>on the lake</li></ul></li><li>Ice</li></ul>")
    assert _read(page, ".html").articles[0].text.endswith("Fog\n\n- on the lake\n\n- Ice\n")


def test_entries_of_a_live_page() -> None:
    """An item with paragraphs in it is read as paragraphs."""
    items = "".join(f"<li>{n}:05<p>{WORDS}</p></li>" for n in (9, 10))
    text = _read(_page(f"<ol>{items}</ol>"), ".html").articles[0].text
    assert text == f"9:05\n\n{WORDS}\n\n10:05\n\n{WORDS}\n"


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("in the fog.<sup><a href='#n'>1</a></sup>", "in the fog."),
        ("the lake<sup>[2]</sup> said", "the lake said"),
        ("was in 2019<sup>3</sup>", "was in 2019"),
        ("was 4 %<sup>a</sup> of it", "was 4 % of it"),
        ("of 30<sup>[4]</sup> lamps", "of 30 lamps"),
        ("of 10<sup>2</sup> lamps", "of 102 lamps"),
        ("of 4 km<sup>2</sup> of fog", "of 4 km2 of fog"),
        ("al&shy;though it is", "although it is"),
    ],
)
def test_what_is_no_word_of_the_text(markup: str, words: str) -> None:
    """Numbers of notes and places where a word may be broken; units keep their powers."""
    text = _read(_page(f"<p>{WORDS}</p><p>{WORDS} It {markup}</p>"), ".html").articles[0].text
    assert f"It {words}" in text


OTHER = ["Another story, of lamps that went out along the whole quay."] * 30


def _stated(
    body: list[str], headline: str = "", within: str = "@graph", of: str = "application/ld+json"
) -> str:
    story = {"@type": "NewsArticle", "articleBody": "\n\n".join(body), "headline": headline}
    return f"<script type='{of}'>{json.dumps({within: [story]})}</script>"


def _shown(shown: list[str], head: str) -> str:
    page = _page("".join(f"<p>{words}</p>" for words in shown), head)
    return _read(page, ".html").articles[0].text.strip()


@pytest.mark.parametrize(
    ("shown", "head"),
    [
        (STORY[:1], _stated(STORY)),
        (STORY, _stated(STORY[:2])),
        (STORY, _stated(OTHER)),
        (["Subscribe."], _stated(STORY, "It")),
        (STORY[:1], _stated(STORY) + _stated(OTHER, "Lamps out")),
        (["Subscribe."], _stated(OTHER, "It goes on") + _stated(STORY, "It")),
        (STORY[:1], _stated(STORY, within="mainEntity")),
        (STORY[:1], _stated(STORY, of="application/ld+json; charset=utf-8")),
    ],
    ids=[
        "behind a wall",
        "all to be seen",
        "of another story",
        "nothing to be seen",
        "beside a longer one",
        "beside a longer one, nothing to be seen",
        "main entity",
        "charset",
    ],
)
def test_the_body_that_a_page_states(shown: list[str], head: str) -> None:
    """It is read where the page shows much less of the same article, its paragraphs apart."""
    assert _shown(shown, head).split("\n\n") == STORY


def test_a_wall_before_another_story() -> None:
    """That the page states the text of another does not make it this one's."""
    with pytest.raises(CorpusError, match="no article"):
        _shown(["Subscribe to read."], _stated(OTHER, "Lamps out"))


@pytest.mark.parametrize(
    "markup",
    [
        "<b>Salt</b> &amp; fog, {}",
        "&lt;b&gt;Salt&lt;/b&gt; &amp;amp; fog, {}",
        "<p><b>Salt</b> &amp; fog, {}</p>",
    ],
)
def test_markup_in_the_body_that_a_page_states(markup: str) -> None:
    """Its words alone are read."""
    body = [*STORY, markup.format("as ever.")]
    assert _shown(STORY[:1], _stated(body)).endswith("Salt & fog, as ever.")


_STATES = {
    "headline": "Fog closes the lake",
    "author": [{"@type": "Person", "name": "Ada Quill"}, "Bo Tarn", {"@type": ["Organization"]}],
    "publisher": {"@type": "Organization", "name": "Sample News"},
    "datePublished": "2020-05-01T09:00:00Z",
    "license": "CC BY 4.0",
}


def _stating(*nodes: object, body: str = "") -> Article:
    head = f"<script type='application/ld+json'>{json.dumps({'@graph': nodes})}</script>"
    shown = body or "".join(f"<p>{words}</p>" for words in STORY)
    return _read(_page(shown, head), ".html").articles[0]


@pytest.mark.parametrize("kind", ["Report", ["Report"], ["NewsArticle", "Report"]])
def test_what_a_page_states_of_its_story(kind: object) -> None:
    """Whatever kind of story it calls itself, in a list or not."""
    found = _stating({"@type": kind, **_STATES, "headline": "It"})
    assert (found.author, found.publisher) == ("Ada Quill; Bo Tarn", "Sample News")
    assert (found.published, found.licence) == ("2020-05-01", "CC BY 4.0")


def test_a_live_page_is_not_one_of_its_entries() -> None:
    """Title and author are the page's."""
    entry = {"@type": "BlogPosting", "headline": "Lamps out", "author": "Cy Marsh"}
    live = {"@type": "LiveBlogPosting", **_STATES, "liveBlogUpdate": [entry, entry]}
    entries = "".join(f"<div><h2>Lamps out</h2><p>{words}</p></div>" for words in STORY)
    for body in ("", entries):
        found = _stating(live, body=body)
        assert (found.title, found.author) == ("Fog closes the lake", "Ada Quill; Bo Tarn")
        assert (found.publisher, found.published) == ("Sample News", "2020-05-01")


def test_of_several_stories_that_a_page_states() -> None:
    """Only one whose headline is the page's title says who wrote it, also where it is alone."""
    other = {"@type": "Report", **_STATES, "headline": "Lamps out", "author": "Cy Marsh"}
    assert _stating(other, {"@type": "Report", **_STATES, "headline": "It"}).author == (
        "Ada Quill; Bo Tarn"
    )
    assert _stating(other).author is None


@pytest.mark.parametrize(
    ("remark", "url"),
    [
        ("<!-- saved from url=(0023)https://example.org/fog -->", "https://example.org/fog"),
        (
            "<!--\n Page saved with SingleFile\n url: https://example.org/fog\n-->",
            "https://example.org/fog",
        ),
        ("<!-- saved from url=(0014)about:internet -->", None),
        ("<!-- see https://example.org/fog -->", None),
    ],
)
def test_where_a_browser_saved_a_page_from(remark: str, url: str | None) -> None:
    """It is the address where the page names none itself."""
    body = "".join(f"<p>{words}</p>" for words in STORY)
    saved = _page(body).replace("<html", f"{remark}\n<html", 1)
    assert _read(saved, ".html").articles[0].url == url
    own = saved.replace("</head>", "<link rel='canonical' href='https://example.org/own'></head>")
    assert _read(own, ".html").articles[0].url == "https://example.org/own"


@pytest.mark.parametrize(
    "title", ["untitled", "Microsoft Word - bees_v2.doc", "bees.indd", "Untitled-1", " "]
)
def test_a_title_that_a_program_filled_in(title: str) -> None:
    """The first heading is the title, in a PDF and in a Word document."""
    from docx import Document
    from pypdf import PdfWriter

    file = io.BytesIO()
    writer = PdfWriter(clone_from=io.BytesIO(files.pdf()))
    writer.add_metadata({"/Title": title})
    writer.write(file)
    assert _read(file.getvalue(), ".pdf").articles[0].title == files.TITLE
    document = Document(io.BytesIO(files.word()))
    document.core_properties.title = title
    file = io.BytesIO()
    document.save(file)
    assert _read(file.getvalue(), ".docx").articles[0].title == files.TITLE


@pytest.mark.parametrize("title", ["Untitled lives", "Document of the year", "Notes for bees.com"])
def test_a_title_that_only_looks_filled_in(title: str) -> None:
    """It is the title."""
    assert _read(files.pdf(title), ".pdf").articles[0].title == title


def test_captions_and_rows_of_a_word_document() -> None:
    """None of them is a heading of what stands below it."""
    import docx

    document = docx.Document()
    document.add_paragraph(WORDS)
    document.add_paragraph("The quay in May", style="Caption")
    document.add_paragraph(WORDS.replace("noon", "one"))
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "2019", "40"
    document.add_paragraph(WORDS.replace("noon", "two"))
    file = io.BytesIO()
    document.save(file)
    text = _read(file.getvalue(), ".docx").articles[0].text
    roles = [(block.span.of(text), block.role) for block in blocks(text)]
    assert [words for words, role in roles if role == "furniture"] == [
        "*The quay in May*",
        "2019 | 40",
    ]
    assert not [words for words, role in roles if role == "heading"]


def test_numbers_of_notes_in_a_book() -> None:
    """Called so or raised links, they are no words of the text; other raised numbers are."""

    def chapter(markup: str) -> str:
        one = Story("Fog", "Cy Marsh", "2020-05-01", ((WORDS, WORDS, WORDS),), {})
        raw = files.chapters([one])
        with zipfile.ZipFile(io.BytesIO(raw)) as book:
            parts = {name: book.read(name) for name in book.namelist()}
        name = next(name for name in parts if name.endswith("chapter0.xhtml"))
        parts[name] = parts[name].replace(b"</p>", f" It was {markup}</p>".encode(), 1)
        return _read(_zip(parts), ".epub").articles[0].text

    for note in (
        '<a epub:type="noteref" href="#n1">12</a>',
        '<sup><a href="notes.xhtml#n1">3</a></sup>',
        '<a role="doc-noteref" href="#n1"><sup>[4]</sup></a>',
    ):
        assert "It was late." in chapter(f"late{note}.")
    assert "It was 10 m2 of fog." in chapter("10 m<sup>2</sup> of fog.")
    assert "It was page 12 of it." in chapter('page <a href="#p12">12</a> of it.')


@pytest.mark.parametrize(
    ("note", "line"),
    [
        ('<aside epub:type="footnote" id="n1">1. Of 2031.</aside>', "[^n1]: 1. Of 2031."),
        ('<aside epub:type="footnote"><p>Of 2031.</p></aside>', "[^*]: Of 2031."),
        ('<ol><li role="doc-endnote" id="[2]">Of 2031.</li></ol>', "[^2]: Of 2031."),
    ],
)
def test_notes_of_a_book(note: str, line: str) -> None:
    """They are marked as such, so that none is running text; other asides are."""
    assert of_html(f"<p>{WORDS}</p>{note}") == f"{WORDS}\n\n{line}\n"
    text = f"{WORDS}\n\n{line}"
    assert [block.role for block in blocks(text)] == ["body", "furniture"]
    aside = "<aside><p>It was late.</p></aside>"
    assert of_html(f"<p>{WORDS}</p>{aside}").endswith("\n\nIt was late.\n")


def test_a_date_with_a_time() -> None:
    """The day is the date."""
    row = {"text": WORDS, "datePublished": "2024-03-12T09:00:00+01:00"}
    assert _read(json.dumps(row), ".json").articles[0].published == "2024-03-12"
    head = f"---\npublished: 2024-03-12 09:00:00\n---\n\n{WORDS}\n"
    assert _read(head, ".md").articles[0].published == "2024-03-12"


def test_a_page_without_an_article() -> None:
    """It says what to do instead."""
    with pytest.raises(CorpusError, match=r"it\.html has no article .* save its text"):
        _read("<html><body><nav><a href='/'>Home</a></nav></body></html>", ".html")


def test_a_chapter_is_an_article() -> None:
    """Numbered in the order of reading; covers and contents are none."""
    stories = [story(1), story(2), story(3)]
    articles = _read(files.chapters(stories), ".epub").articles
    assert [article.id for article in articles] == ["it/001", "it/002", "it/003"]
    assert [a.title for a in articles] == [f"Sample Book: {one.title}" for one in stories]


def test_a_locked_pdf() -> None:
    """One with a password is named."""
    with pytest.raises(CorpusError, match=r"it\.pdf needs a password; save it without one"):
        _read(files.pdf(locked=True), ".pdf")


def test_a_pdf_cut_short() -> None:
    """Even where most of it could be read, nothing is lost in silence."""
    with pytest.raises(CorpusError, match=r"it\.pdf is cut short"):
        _read(files.pdf()[:-40], ".pdf")


def test_a_text_that_is_called_a_pdf() -> None:
    """It is said what is wrong with it, which is not that it is cut short."""
    with pytest.raises(CorpusError, match=r"it\.pdf is not a PDF"):
        _read(WORDS, ".pdf")


def _scan(pages: list[str]) -> bytes:
    from reportlab.pdfgen.canvas import Canvas

    file = io.BytesIO()
    canvas = Canvas(file)
    for words in pages:
        canvas.rect(50, 50, 400, 600, fill=1)
        if words:
            canvas.drawString(72, 700, words)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def test_a_scanned_pdf() -> None:
    """No text at all is refused, a page without is reported and the others are read."""
    with pytest.raises(CorpusError, match=r"it\.pdf has no text, only pictures"):
        _read(_scan(["", ""]), ".pdf")
    found = _read(_scan([WORDS, "", WORDS]), ".pdf")
    assert WORDS in found.articles[0].text
    assert found.failures == ("The PDF it.pdf has no text on page 2; scans need OCR to be read.",)


def test_a_table_in_a_word_document() -> None:
    """A row a line, in its place."""
    import docx

    document = docx.Document()
    document.add_paragraph(WORDS)
    table = document.add_table(rows=2, cols=2)
    for cell, words in zip(
        [cell for row in table.rows for cell in row.cells],
        ["Year", "Bees", "2019", "40"],
        strict=True,
    ):
        cell.text = words
    document.add_paragraph("They slept.")
    file = io.BytesIO()
    document.save(file)
    text = _read(file.getvalue(), ".docx").articles[0].text
    assert text == f"{WORDS}\n\nYear | Bees\n2019 | 40\n\nThey slept.\n"


_CONTROL = "<w:sdt><w:sdtPr>{}</w:sdtPr><w:sdtContent><w:p>{}</w:p></w:sdtContent></w:sdt>"


def test_word_as_if_its_changes_were_accepted() -> None:
    """What is inserted is read in its place, what is deleted is not; nor contents and prompts."""
    import docx
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    def run(words: str, tag: str = "t") -> str:
        return f'<w:r><w:{tag} xml:space="preserve">{words}</w:{tag}></w:r>'

    contents = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
    tracked = [
        run("The pilot, "),
        f"<w:ins>{run('Ada Quill')}</w:ins><w:del>{run('Bo Tarn', 'delText')}</w:del>",
        f"<w:hyperlink><w:ins>{run(', slept')}</w:ins></w:hyperlink>",
        f"<w:moveFrom>{run(' badly')}</w:moveFrom><w:moveTo>{run(' well')}</w:moveTo>",
        f"<w:sdt><w:sdtContent>{run(' on Monday.')}</w:sdtContent></w:sdt>",
    ]
    rows = [
        f"<w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p>{run('Bees')}</w:p></w:tc></w:tr>",
        f"<w:tr><w:tc><w:p>{run('Boats')}</w:p></w:tc></w:tr>",
    ]
    parts = [
        _CONTROL.format(contents, run("Fog 1")),
        f"<w:p>{''.join(tracked)}</w:p>",
        _CONTROL.format("", run("The ferry waited.")),
        _CONTROL.format("<w:showingPlcHdr/>", run("Click here to enter text.")),
        f"<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid>{''.join(rows)}</w:tbl>",
        f"<w:p>{run('It was noon.')}</w:p>",
    ]
    document = docx.Document()
    whole = parse_xml(f"<w:body {nsdecls('w')}>{''.join(parts)}</w:body>")
    for number, part in enumerate(list(whole)):
        document.element.body.insert(number, part)
    file = io.BytesIO()
    document.save(file)
    text = _read(file.getvalue(), ".docx").articles[0].text
    assert text == (
        "The pilot, Ada Quill, slept well on Monday.\n\nThe ferry waited.\n\nBoats\n\n"
        "It was noon.\n"
    )


@pytest.mark.parametrize(
    "value",
    [
        {"text": WORDS},
        [{"content": WORDS}],
        {"articles": [{"body": WORDS}]},
        {"@graph": [{"@type": "Organization"}, {"articleBody": WORDS}]},
        {"text": f"<p>{WORDS}</p>"},
    ],
    ids=["object", "list", "list inside", "graph", "markup"],
)
def test_json_as_feeds_write_it(value: object) -> None:
    """An object, a list, an object around a list, linked data, HTML inside."""
    (article,) = _read(json.dumps(value), ".json").articles
    assert article.text.strip() == WORDS


def test_every_object_is_bad() -> None:
    """Each is named with what is wrong with it."""
    with pytest.raises(CorpusError) as error:
        _read(json.dumps([{"text": " "}, {"title": "Fog"}]), ".json")
    assert str(error.value) == (
        "it.json, object 1, has no text; write some or take it away. "
        'it.json, object 2, is not a JSON object with the article\'s words under "text"; mend it.'
    )


def test_a_bad_line_does_not_spoil_the_others() -> None:
    """Each is named by its number, and an id given twice too."""
    rows = [
        json.dumps({"id": "a b/c", "text": WORDS}),
        "{not json",
        json.dumps({"text": ""}),
        json.dumps({"id": "a b/c", "text": WORDS}),
        json.dumps({"id": 7, "text": WORDS}),
        json.dumps({"text": WORDS + "\ud800"}),
    ]
    found = _read("\n".join(rows), ".jsonl")
    assert [article.id for article in found.articles] == ["it/a-b-c", "it/7", "it/00006"]
    assert [failure.partition("it.jsonl")[2][:9] for failure in found.failures] == [
        ", line 2,",
        ", line 3,",
        " has a se",
    ]
    assert found.articles[2].text.endswith("�")


def test_a_row_has_its_own_hash() -> None:
    """So that only the rows that changed are indexed anew."""
    one, two = json.dumps({"id": "1", "text": WORDS}), json.dumps({"id": "2", "text": WORDS})
    more = json.dumps({"id": "2", "text": WORDS + " It was late."})
    before = [a.sha256 for a in _read(f"{one}\n{two}", ".jsonl").articles]
    after = [a.sha256 for a in _read(f"{one}\n{more}", ".jsonl").articles]
    assert before[0] == after[0]
    assert before[1] != after[1]


@pytest.mark.parametrize(
    ("stated", "author"),
    [
        ("By Cy Marsh", "Cy Marsh"),
        ("by: Cy Marsh", "Cy Marsh"),
        ("Par Odile Tarn", "Odile Tarn"),
        ("Von Jens Quill", "Jens Quill"),
        ("Por Ana Marsh", "Ana Marsh"),
        ("Von Quill", "Von Quill"),
        ("Byron Marsh", "Byron Marsh"),
        ("By", "By"),
    ],
)
def test_what_opens_a_by_line(stated: str, author: str) -> None:
    """It is no part of the name."""
    row = json.dumps({"text": WORDS, "byline": stated})
    head = f"<meta name=author content='{stated}'>"
    page = _page("".join(f"<p>{words}</p>" for words in STORY), head)
    assert _read(row, ".json").articles[0].author == author
    assert _read(page, ".html").articles[0].author in {author, None}


def test_a_mail_in_html_only() -> None:
    """Its paragraphs, without script and style."""
    mail = (
        "From: Ada Quill <ada@example.org>\r\nSubject: =?utf-8?q?Caf=C3=A9?=\r\n"
        "Content-Type: text/html; charset=iso-8859-1\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
        f"<html><style>p {{}}</style><body><p>{WORDS}</p><p>Caf\xe9 au lait.</p></body></html>"
    ).encode("latin-1")
    (article,) = _read(mail, ".eml").articles
    assert article.text == f"{WORDS}\n\nCafé au lait.\n"
    assert (article.title, article.author) == ("Café", "Ada Quill")


@pytest.mark.parametrize(
    ("plain", "stub"),
    [("Please view this mail in a browser.", True), (f"{WORDS} So we wait.", False)],
    ids=["stub", "whole"],
)
def test_a_mail_in_two_forms(plain: str, *, stub: bool) -> None:
    """The plain one is read, unless it is far shorter; what the HTML hides is not."""
    mail = EmailMessage()
    mail["Subject"] = "Fog"
    mail.set_content(plain)
    hidden = "<div style='display: none'>Preview</div>"
    rich = "".join(f"<p>{words}</p>" for words in STORY[:2])
    mail.add_alternative(f"<html><body>{hidden}{rich}</body></html>", subtype="html")
    text = _read(mail.as_bytes(), ".eml").articles[0].text
    assert text.strip() == ("\n\n".join(STORY[:2]) if stub else plain)


@pytest.mark.parametrize("rich", ["", "<!-- none -->", "<?xml version='1.0' encoding='x'?>"])
def test_a_mail_whose_html_is_empty(rich: str) -> None:
    """The plain part is read."""
    mail = EmailMessage()
    mail.set_content(WORDS)
    mail.add_alternative(rich, subtype="html")
    assert _read(mail.as_bytes(), ".eml").articles[0].text.strip() == WORDS


def test_a_mail_with_broken_headers() -> None:
    """It is refused in a sentence, whatever the library trips over."""
    raw = f"Subject: Fog\nFrom: crew: cy@example.org;all\n\n{WORDS}"
    with pytest.raises(CorpusError, match=r"The mail it\.eml has broken headers; save its text"):
        _read(raw, ".eml")


def test_an_archive_within_its_folders() -> None:
    """Ids follow the folders inside; what is no article is passed over; a bad file is a failure."""
    raw = _zip(
        {
            "news/fog.txt": WORDS.encode(),
            "news/.hidden.txt": WORDS.encode(),
            "README.md": WORDS.encode(),
            "picture.png": b"\x89PNG",
            "bad.txt": b"\xff",
            "inner.zip": _zip({"a.txt": WORDS.encode()}),
        }
    )
    found = _read(raw, ".zip")
    assert [(a.id, a.source_path) for a in found.articles] == [
        ("it/news/fog", "it.zip/news/fog.txt")
    ]
    assert [failure.split("; ")[0] for failure in found.failures] == [
        "The file it.zip/bad.txt is not UTF-8 at byte 0",
        "The archive it.zip/inner.zip lies in another",
    ]


@pytest.mark.parametrize(
    ("members", "says"),
    [
        ({"a.txt": b"0" * 30_000_000}, r"would unpack to 1 file of 30,000,000 bytes"),
        ({"../a.txt": b"x"}, r"leads out of its folder \('\.\./a\.txt'\)"),
        ({"a/../../b.txt": b"x"}, "leads out of its folder"),
        ({"/etc/a.txt": b"x"}, "leads out of its folder"),
        ({"..\\a.txt": b"x"}, "leads out of its folder"),
        ({"C:/a.txt": b"x"}, "leads out of its folder"),
        ({"a.png": b"x"}, "holds no article"),
        ({f"{i}.txt": b"" for i in range(MOST_FILES + 1)}, "would unpack to 20,001 files"),
    ],
    ids=["bomb", "up", "up inside", "root", "backslash", "drive", "nothing", "many"],
)
def test_an_archive_that_is_not_opened(members: dict[str, bytes], says: str) -> None:
    """It would fill the disk, leads out of its folder, or holds nothing."""
    with pytest.raises(CorpusError, match=says):
        _read(_zip(members), ".zip")


def test_a_bomb_that_lies_about_its_size() -> None:
    """The size that an archive states is not believed."""
    raw = bytearray(_zip({"a.txt": b"a" * 5_000_000}))
    for sign, at in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        place = raw.index(sign) + at
        raw[place : place + 4] = (10).to_bytes(4, "little")
    with pytest.raises(CorpusError, match=r"it\.zip"):
        _read(bytes(raw), ".zip")


def test_a_word_file_that_is_a_bomb() -> None:
    """Other formats that are archives are looked at in the same way."""
    with pytest.raises(CorpusError, match=r"it\.docx would unpack to"):
        _read(_zip({"word/document.xml": b" " * 50_000_000}), ".docx")


def test_a_file_of_two_gigabytes(tmp_path: Path) -> None:
    """It is not read, and its size is said."""
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(2_000_000_000)
    with pytest.raises(CorpusError, match=rf"2,000,000,000 bytes; split it .* {LARGEST:,}"):
        reading(path, tmp_path)


def test_a_name_with_newlines(tmp_path: Path) -> None:
    """Messages and ids stay on one line."""
    path = tmp_path / "two\nlines.txt"
    path.write_text(WORDS)
    assert reading(path, tmp_path).articles[0].id == "two_lines"
    path.write_bytes(b"\xff")
    with pytest.raises(CorpusError) as caught:
        reading(path, tmp_path)
    assert len(str(caught.value).splitlines()) == 1


@pytest.mark.parametrize(
    "body",
    [
        "".join(f"<p>Headline number {n} about ropes and sails</p>" for n in range(30)),
        "<h1>Not found</h1><p>The page that you looked for cannot be found. It may have moved.</p>",
    ],
)
def test_a_list_of_headlines_is_no_article(body: str) -> None:
    """A list of headlines, and a page that says that there is none."""
    page = f"<html><head><title>Port Example</title></head><body>{body}</body></html>"
    with pytest.raises(CorpusError, match="no article that can be told from its menus"):
        _read(page, ".html")


def test_html_in_ninjs_and_json_feed() -> None:
    """Each under keys of its own."""
    ninjs = {"headline": "Fog", "byline": "Cy Marsh", "body_xhtml": f"<p>{WORDS}</p>"}
    article = _read(json.dumps(ninjs), ".json").articles[0]
    assert (article.text.strip(), article.author) == (WORDS, "Cy Marsh")
    item = {
        "id": "fog",
        "title": "Fog",
        "authors": [{"name": "Cy Marsh"}],
        "date_published": "2031-02-03",
        "content_html": f"<p>{WORDS}</p>",
    }
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "Port", "items": [item]}
    (found,) = _read(json.dumps(feed), ".json").articles
    assert (found.title, found.author, found.published) == ("Fog", "Cy Marsh", "2031-02-03")
    assert found.text.strip() == WORDS


def test_white_space_within_an_element_parts_words(tmp_path: Path) -> None:
    """It stands between them on the screen, on whichever side of the tag it is written."""
    page = (
        "<html><body><article><h1>The ferry of Port Invented</h1>"
        "<p>The<i> Quay Post</i> wrote that<b> <em>every </em></b>ferry of <a href='/x'>the line "
        "</a>was late, and nobody on the pier of Port Invented knew why that was so.</p>"
        "<p>The harbour master said that fog had lain on the water since the early morning, and "
        "that the boats would sail as soon as the lamps could be seen again.</p>"
        "</article></body></html>"
    )
    (tmp_path / "ferry.html").write_text(page, "utf-8")
    (article,) = reading(tmp_path / "ferry.html", tmp_path).articles
    assert "The Quay Post wrote that every" in article.text.replace("*", "")
    assert "every ferry of the line was late" in article.text.replace("*", "")
