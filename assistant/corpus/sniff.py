"""Bytes -> format: what a file is by its content, where its content is unmistakable."""

from __future__ import annotations

import codecs
import io
import re
import zipfile

from assistant.corpus.formats.archive import BROKEN

_PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b",
    re.IGNORECASE | re.DOTALL,
)
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
    return ending


def _packed(raw: bytes, ending: str) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            names = set(archive.namelist())
    except BROKEN:
        return ending if ending in {".docx", ".epub"} else ".zip"
    return next((found for name, found in _MEMBERS.items() if name in names), ".zip")
