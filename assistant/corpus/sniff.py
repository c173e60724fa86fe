"""Bytes -> format: what a file is by its content, where its content is unmistakable."""

from __future__ import annotations

import codecs
import io
import re
import zipfile

from assistant.corpus.formats import newsml
from assistant.corpus.formats.archive import BROKEN
from assistant.corpus.formats.tree import LOOKED_AT, root_of

_PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b",
    re.IGNORECASE | re.DOTALL,
)
_MARKED = re.compile(rb"\s*<(?:[?!]|rss\b|feed\b|entry\b|rdf:RDF\b|nitf\b|news(?:Item|Message)\b)")
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_RSS_1 = frozenset({"http://purl.org/rss/1.0/", "http://my.netscape.com/rdf/simple/0.9/"})
_ATOM = frozenset({"http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#"})
_MEMBERS = {"word/document.xml": ".docx", "META-INF/container.xml": ".epub"}


def kind(raw: bytes, ending: str) -> str:
    """The ending that a file should have.

    Args:
        raw: Its bytes.
        ending: The one it has, which decides where the bytes do not.
    """
    start = raw[:4096].removeprefix(codecs.BOM_UTF8)
    if start[:1024].find(b"%PDF-") >= 0 and not start[:1].isalpha():
        return ".pdf"
    if start.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _packed(raw, ending)
    if _PAGE.match(start) and ending != ".eml":
        return ".html"
    if ending != ".eml":
        return of_xml(raw[:LOOKED_AT]) or ending
    return ending


def of_xml(start: bytes) -> str | None:
    """The ending that XML should have, by its first element; None for what is not read.

    Args:
        start: The file's first `LOOKED_AT` bytes.
    """
    if not start.startswith(_WIDE) and not _MARKED.match(start.removeprefix(codecs.BOM_UTF8)):
        return None
    root = root_of(start)
    if root is None:
        return None
    namespace, _, name = str(root.tag).rpartition("}")
    namespace = namespace.lstrip("{")
    if name == "rss" or (name == "RDF" and _RSS_1 & set(root.nsmap.values())):
        return ".rss"
    if name in {"feed", "entry"} and namespace in _ATOM:
        return ".atom"
    return ".xml" if newsml.holds_news(root) else None


def _packed(raw: bytes, ending: str) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            names = set(archive.namelist())
    except BROKEN:
        return ending if ending in {".docx", ".epub"} else ".zip"
    return next((found for name, found in _MEMBERS.items() if name in names), ".zip")
