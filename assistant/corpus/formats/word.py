"""Word documents, by python-docx."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

from assistant.corpus.formats.archive import BROKEN, check
from assistant.corpus.scripts import ENDS
from assistant.corpus.source import Reading, Source, meant_title
from assistant.errors import CorpusError

_HEADING = re.compile(r"Heading (\d)$")
_LIST = re.compile(r"List (?:Bullet|Number|Paragraph)")
# What stands around words without being any: changes that are taken as accepted, controls to fill
# in, fields; then what is not there once the changes are accepted, and what Word writes itself.
_AROUND = ("ins", "moveTo", "sdt", "sdtContent", "smartTag", "customXml", "fldSimple")
_NOT_THERE = (
    "//w:tr[w:trPr/w:del] | //w:sdt[w:sdtPr/w:showingPlcHdr]"
    " | //w:sdt[w:sdtPr/w:docPartObj/w:docPartGallery[@w:val='Table of Contents']]"
    " | //w:del | //w:moveFrom | //w:sdtPr | //w:sdtEndPr"
)


class WordLoader:
    """Reads paragraphs, headings and tables in the order of the page; not headers and footers."""

    def load(self, source: Source) -> Reading:
        """Read a .docx file."""
        import docx
        from docx.opc.exceptions import OpcError

        try:
            with zipfile.ZipFile(io.BytesIO(source.raw)) as archive:
                check(archive, source.name)
            document = docx.Document(io.BytesIO(source.raw))
        except (*BROKEN, OpcError, SyntaxError) as error:
            raise CorpusError(
                f"The file {source.name} is not a whole Word document; save it again as .docx."
            ) from error
        _accept(document.element)
        text = "\n\n".join(_parts(document))
        known = document.core_properties
        fields = {
            "title": meant_title(known.title, text) or _titled(document),
            "author": known.author if known.author != "python-docx" else None,
        }
        return Reading((source.article(text + "\n" if text else "", fields),))


def _accept(body: Any) -> None:
    """Leave in a document, in its place, what it shows once all tracked changes are accepted."""
    from docx.oxml.ns import qn
    from lxml import etree

    for element in body.xpath(_NOT_THERE):
        element.getparent().remove(element)
    etree.strip_tags(body, *(qn(f"w:{name}") for name in _AROUND))


def _parts(document: Any) -> Iterator[str]:
    from docx.table import Table

    for part in document.iter_inner_content():
        if isinstance(part, Table):
            yield from _rows(part)
        elif words := part.text.replace("\t", " ").strip():
            yield _marked(words, part.style.name if part.style is not None else "")


def _rows(table: Any) -> Iterator[str]:
    rows = [" | ".join(_cells(row)) for row in table.rows]
    if any(rows):
        yield "\n".join(row for row in rows if row)


def _cells(row: Any) -> Iterator[str]:
    """The words of each cell, of a merged one once."""
    last = None
    for cell in row.cells:
        if cell._tc is not last and cell.text.strip():  # noqa: SLF001 - the only mark of a merge
            yield " ".join(cell.text.split())
        last = cell._tc  # noqa: SLF001 - as above


def _marked(words: str, style: str) -> str:
    heading = _HEADING.match(style)
    if style == "Title" or heading:
        level = 1 if heading is None else min(6, int(heading.group(1)) + 1)
        return f"{'#' * level} {' '.join(words.split())}"
    if style == "Caption" and not ENDS.search(words):
        return f"*{words}*"  # as in Markdown, where it would else look like a heading
    return f"- {words}" if _LIST.match(style) else words


def _titled(document: Any) -> str | None:
    for paragraph in document.paragraphs:
        if paragraph.style is not None and paragraph.style.name == "Title":
            return str(paragraph.text)
    return None
