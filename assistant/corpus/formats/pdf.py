"""PDF files, by pypdf: paragraphs put together again from lines."""

from __future__ import annotations

import io
import logging
import struct
import zlib
from collections.abc import Sequence
from typing import Any

from assistant.corpus.formats.lines import Line, paragraphs
from assistant.corpus.source import Reading, Source, meant_title
from assistant.errors import CorpusError

# What pypdf lets through of files that break the format's rules.
NAMED = 10  # pages without text that a message names
_BROKEN = (
    AssertionError, AttributeError, IndexError, KeyError, NotImplementedError, OverflowError,
    RecursionError, TypeError, ValueError, struct.error, zlib.error,
)  # fmt: skip
_BEGIN, _END = b"%PDF-", b"%%EOF"
_HEAD = 1024  # bytes in which readers look for the mark at the beginning
_TAIL = 2048  # bytes in which readers look for the end mark
_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\x00": ""}
)


class PdfLoader:
    """Reads the text of a PDF, without what repeats at the head and foot of its pages."""

    def load(self, source: Source) -> Reading:
        """Read a .pdf file; pages without text are failures."""
        from pypdf.errors import PyPdfError

        logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it mends is not our news
        if source.raw and _BEGIN not in source.raw[:_HEAD]:
            raise CorpusError(
                f"The file {source.name} is not a PDF; give it the ending of what it is."
            )
        if source.raw and _END not in source.raw[-_TAIL:]:
            raise CorpusError(f"The PDF {source.name} is cut short; fetch it anew.")
        try:
            reader = _opened(source)
            pages = [_lines(page) for page in reader.pages]
            fields = _fields(reader)
        except (PyPdfError, *_BROKEN) as error:
            raise CorpusError(
                f"The file {source.name} is not a whole PDF; fetch it anew or print it to a PDF."
            ) from error
        blank = [number for number, page in enumerate(pages, start=1) if not page]
        if len(blank) == len(pages):
            raise CorpusError(
                f"The PDF {source.name} has no text, only pictures of it; "
                f"run text recognition (OCR) over it first."
            )
        text = "\n\n".join(paragraphs(pages)) + "\n"
        fields["title"] = meant_title(fields.get("title"), text)
        return Reading((source.article(text, fields),), _failures(source, blank))


def _opened(source: Source) -> Any:
    from pypdf import PdfReader

    source.needs_text("x" if source.raw else "")
    reader = PdfReader(io.BytesIO(source.raw))
    if reader.is_encrypted and not reader.decrypt(""):
        raise CorpusError(f"The PDF {source.name} needs a password; save it without one.")
    return reader


def _lines(page: Any) -> list[Line]:
    """The lines of a page in the order of its content, each with where its first word stands."""
    lines: list[Line] = []
    pieces: list[str] = []
    place: tuple[float, float, float] | None = None

    def end_line() -> None:
        nonlocal place
        words = " ".join("".join(pieces).translate(_LIGATURES).split())
        if words and place is not None:
            lines.append(Line(words, *place))
        pieces.clear()
        place = None

    def visit(text: str, cm: Sequence[float], tm: Sequence[float], _font: Any, size: float) -> None:
        nonlocal place
        if text.strip() and place is None:
            x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
            y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
            scale = abs(tm[3] * cm[3]) or abs(tm[1] * cm[2]) or 1.0
            place = (x, y, size * scale)
        first, *others = text.split("\n")
        pieces.append(first)
        for other in others:
            end_line()
            if other.strip():
                place = place or (lines[-1].x, lines[-1].y, lines[-1].size) if lines else (0, 0, 0)
            pieces.append(other)

    page.extract_text(visitor_text=visit)
    end_line()
    return lines


def _fields(reader: Any) -> dict[str, str | None]:
    """Title and author; when the file was made is not when the article was published."""
    known = reader.metadata
    if known is None:
        return {}
    return {
        "title": known.title,
        "author": known.author if known.author not in {"anonymous", "(anonymous)"} else None,
    }


def _failures(source: Source, blank: Sequence[int]) -> tuple[str, ...]:
    if not blank:
        return ()
    which = ", ".join(map(str, blank[:NAMED])) + (" and others" if len(blank) > NAMED else "")
    return (f"The PDF {source.name} has no text on page {which}; scans need OCR to be read.",)
