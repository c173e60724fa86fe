"""One article of invented words in a file of every format."""

from __future__ import annotations

import datetime as dt
import io
import json
import warnings
import zipfile
from collections.abc import Sequence
from email.message import EmailMessage
from html import escape

from tests.corpus.stories import Story

TITLE = "The bees of Mount Sample"
PARAGRAPHS = [
    (
        "The bees of the mountain slept through all of the long winter, and the keepers were glad "
        "of it. They had wrapped each hive in straw before the snow of the last week of October."
    ),
    (
        "“They woke in March, as they always do up here,” said Ada Quill, head beekeeper at Sample "
        "Apiaries. She had counted forty hives in the autumn and found thirty-nine in the spring."
    ),
    (
        "The honey will be taken in August, which is later than last year. Buyers have been told "
        "to wait until then, and most of them have said that they will."
    ),
]
AUTHOR = "Cy Marsh"
PUBLISHER = "Sample News"
PUBLISHED = "2020-05-01"
URL = "https://example.org/bees"


def text(title: str = TITLE, paragraphs: Sequence[str] = PARAGRAPHS) -> bytes:
    """Plain text under its title."""
    return ("\r\n\r\n".join([title, *paragraphs]) + "\r\n").encode()


def markdown(title: str = TITLE, paragraphs: Sequence[str] = PARAGRAPHS) -> bytes:
    """Markdown with front matter."""
    head = (
        f"---\ntitle: {json.dumps(title)}\nauthor: {AUTHOR}\npublisher: {PUBLISHER}\n"
        f"published: {PUBLISHED}\nurl: {URL}\nlanguage: en\nlicence: CC BY 4.0\n---\n\n"
    )
    return (head + "\n\n".join(paragraphs) + "\n").encode()


def page(title: str = TITLE, paragraphs: Sequence[str] = PARAGRAPHS) -> bytes:
    """A web page with a menu and a footer."""
    body = "".join(f"<p>{escape(paragraph)}</p>\n" for paragraph in paragraphs)
    return f"""<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>{escape(title)} | {PUBLISHER}</title><meta property="og:title" content="{escape(title)}">
<meta property="og:site_name" content="{PUBLISHER}"><meta name="author" content="{AUTHOR}">
<meta property="article:published_time" content="{PUBLISHED}T09:00:00Z">
<link rel="canonical" href="{URL}"></head><body><nav><ul><li><a href="/">Home</a></li>
<li><a href="/sport">Sport</a></li></ul></nav><article><h1>{escape(title)}</h1>
{body}</article><footer>© 2020 {PUBLISHER}. All rights reserved.</footer></body></html>""".encode()


def pdf(
    title: str = TITLE, paragraphs: Sequence[str] = PARAGRAPHS, *, locked: bool = False
) -> bytes:
    """A PDF with a running head and page numbers."""
    from reportlab.lib.pagesizes import A5
    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import Paragraph, SimpleDocTemplate

    def edges(canvas: object, document: object) -> None:
        canvas.setFont("Helvetica", 8)
        canvas.drawString(72, 560, PUBLISHER)
        canvas.drawCentredString(210, 30, str(document.page))

    style = getSampleStyleSheet()
    file = io.BytesIO()
    document = SimpleDocTemplate(
        file,
        pagesize=A5,
        title=title,
        author=AUTHOR,
        encrypt=StandardEncryption("a word") if locked else None,
    )
    parts = [Paragraph(escape(title), style["Title"])]
    parts += [Paragraph(escape(paragraph), style["BodyText"]) for paragraph in paragraphs]
    document.build(parts, onFirstPage=edges, onLaterPages=edges)
    return file.getvalue()


def word(title: str = TITLE, paragraphs: Sequence[str] = PARAGRAPHS) -> bytes:
    """A Word document."""
    import docx

    document = docx.Document()
    document.core_properties.title = title
    document.core_properties.author = AUTHOR
    document.core_properties.created = dt.datetime.fromisoformat(PUBLISHED)
    document.add_heading(title, 0)
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def book(title: str = TITLE, paragraphs: Sequence[str] = PARAGRAPHS) -> bytes:
    """An EPUB book of one chapter."""
    return _epub([(title, paragraphs)])


def chapters(stories: Sequence[Story]) -> bytes:
    """An EPUB book with a story a chapter."""
    return _epub([(story.title, story.texts) for story in stories])


def _epub(parts: Sequence[tuple[str, Sequence[str]]]) -> bytes:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # ebooklib's own
        from ebooklib import epub

        made = epub.EpubBook()
        made.set_identifier("sample")
        made.set_title("Sample Book")
        made.set_language("en")
        made.add_author(AUTHOR)
        items = []
        for number, (title, paragraphs) in enumerate(parts):
            item = epub.EpubHtml(title=title, file_name=f"chapter{number}.xhtml", lang="en")
            body = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in paragraphs)
            item.content = f"<html><body><h1>{escape(title)}</h1>{body}</body></html>"
            made.add_item(item)
            items.append(item)
        made.toc = items
        made.spine = ["nav", *items]
        made.add_item(epub.EpubNcx())
        made.add_item(epub.EpubNav())
        file = io.BytesIO()
        epub.write_epub(file, made)
    return file.getvalue()


def _row(title: str, paragraphs: Sequence[str]) -> dict[str, object]:
    return {
        "@type": "NewsArticle",
        "headline": title,
        "articleBody": "\n\n".join(paragraphs),
        "author": [{"@type": "Person", "name": AUTHOR}],
        "publisher": {"@type": "Organization", "name": PUBLISHER},
        "datePublished": PUBLISHED,
        "inLanguage": "en",
        "mainEntityOfPage": {"@id": URL},
    }


def record(title: str = TITLE, paragraphs: Sequence[str] = PARAGRAPHS) -> bytes:
    """One article as schema.org has it."""
    return json.dumps(_row(title, paragraphs)).encode()


def records(title: str = TITLE, paragraphs: Sequence[str] = PARAGRAPHS) -> bytes:
    """One line with our own keys."""
    row = {"id": "one", "title": title, "text": "\n\n".join(paragraphs), "author": AUTHOR}
    more = {"publisher": PUBLISHER, "published": PUBLISHED, "url": URL}
    return (json.dumps({**row, **more}) + "\n").encode()


def mail(title: str = TITLE, paragraphs: Sequence[str] = PARAGRAPHS) -> bytes:
    """A mail with a plain and an HTML part."""
    message = EmailMessage()
    message["Subject"] = title
    message["From"] = f"{AUTHOR} <cy@example.org>"
    message["Date"] = "Fri, 01 May 2020 09:00:00 +0000"
    message.set_content("\n\n".join(paragraphs) + "\n")
    body = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in paragraphs)
    message.add_alternative(f"<html><body>{body}</body></html>", subtype="html")
    return message.as_bytes()


def packed(members: dict[str, bytes]) -> bytes:
    """A zip of these members."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        for name, raw in members.items():
            made.writestr(name, raw)
    return file.getvalue()


def archive(title: str = TITLE, paragraphs: Sequence[str] = PARAGRAPHS) -> bytes:
    """A zip with one file of text and one that is no article."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("news/bees.txt", text(title, paragraphs))
        made.writestr("picture.png", b"\x89PNG")
    return file.getvalue()
