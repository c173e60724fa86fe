"""PDFs as three kinds of paper print them, around a story."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from html import escape
from typing import Any

from tests.corpus.stories import Story

JOURNAL = "The Sample Review"
WIDTH = 62  # characters of a printed line


def report(story: Story) -> bytes:
    """One column, space between paragraphs, a running head and page numbers."""
    from reportlab.lib.pagesizes import A5
    from reportlab.platypus import SimpleDocTemplate

    file = io.BytesIO()
    document = SimpleDocTemplate(file, pagesize=A5, title=story.title, author=story.author)
    document.build(_flow(story), onFirstPage=_edges, onLaterPages=_edges)
    return file.getvalue()


def columns(story: Story) -> bytes:
    """Two columns, justified."""
    from reportlab.lib.pagesizes import A4
    from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

    file = io.BytesIO()
    document = BaseDocTemplate(file, pagesize=A4, title=story.title, author=story.author)
    frames = [Frame(60, 330, 230, 430, id="left"), Frame(300, 330, 230, 430, id="right")]
    document.addPageTemplates([PageTemplate(frames=frames, onPage=_edges)])
    document.build(_flow(story, justified=True))
    return file.getvalue()


def printed(story: Story) -> bytes:
    """First lines moved in, no space between paragraphs, words cut at the margin."""
    from reportlab.lib.pagesizes import A5
    from reportlab.pdfgen.canvas import Canvas

    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A5)
    canvas.setTitle(story.title)
    canvas.setAuthor(story.author)
    y = 0.0
    for text, size, indent in _printed_lines(story):
        if y < 60:
            if y:
                canvas.showPage()
            canvas.setFont("Times-Italic", 8)
            canvas.drawString(40, 565, JOURNAL)
            canvas.drawString(200, 30, f"{canvas.getPageNumber()}")
            y = 535.0
        canvas.setFont("Times-Roman", size)
        canvas.drawString(40 + indent, y, text)
        y -= size * 1.2
    canvas.save()
    return file.getvalue()


def _edges(canvas: Any, document: Any) -> None:
    canvas.setFont("Helvetica", 8)
    canvas.drawString(60, document.pagesize[1] - 25, JOURNAL)
    canvas.drawRightString(document.pagesize[0] - 60, 25, f"Page {document.page}")


def _flow(story: Story, *, justified: bool = False) -> list[Any]:
    from reportlab.lib.enums import TA_JUSTIFY
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import Paragraph

    style = getSampleStyleSheet()
    body = style["BodyText"]
    if justified:
        body.alignment = TA_JUSTIFY
    parts = [Paragraph(escape(story.title), style["Title"])]
    for i, text in enumerate(story.texts):
        if i in story.headings:
            parts.append(Paragraph(story.headings[i], style["Heading2"]))
        parts.append(Paragraph(escape(text, quote=False), body))
    return parts


def _printed_lines(story: Story) -> Iterator[tuple[str, float, float]]:
    """Each line with its size and how far it is moved in."""
    yield story.title, 16, 0
    for i, text in enumerate(story.texts):
        if i in story.headings:
            yield story.headings[i], 13, 0
        for number, line in enumerate(_cut(text)):
            yield line, 10, 12 if number == 0 and i not in story.headings else 0


def _cut(text: str) -> Iterator[str]:
    """Lines of at most WIDTH characters; a word of letters that does not fit is cut by a hyphen."""
    line = ""
    for word in text.split(" "):
        room = WIDTH - len(line) - 1
        if len(word) <= room or not line:
            line = f"{line} {word}" if line else word
            continue
        if re.fullmatch(r"[a-z]{8,}", word) and room > 4:
            yield f"{line} {word[: room - 2]}-"
            line = word[room - 2 :]
        else:
            yield line
            line = word
    yield line


PAPERS: dict[str, Callable[[Story], bytes]] = {
    "report": report,
    "columns": columns,
    "printed": printed,
}
