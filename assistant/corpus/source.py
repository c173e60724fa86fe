"""Path -> Source -> Reading: the bytes of one file, and the articles that a loader made of them."""

from __future__ import annotations

import codecs
import hashlib
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from assistant.errors import CorpusError
from assistant.types import Article

LARGEST = 100_000_000  # bytes; a hundred long books of plain text
TITLE_WORDS = 30  # of the longest first line that is a title; headlines have under 25
SHORT_TITLE_WORDS = 10
FIELDS = ("title", "author", "publisher", "published", "language", "url", "licence")

LONGEST_PART = 80  # characters of an id that a file gives a part of it; addresses are longer

_CONTROL = re.compile(r"[\x00-\x1f\x7f]+")
_NOT_IN_ID = re.compile(r"[^\w.-]+")
_DAY = re.compile(r"\d{4}-\d\d-\d\d(?=[T ]\d\d)")
# What programs put where nobody wrote a title: a word for none, or the name of the file.
_NO_TITLE = re.compile(
    r"(?:untitled|unbenannt|sans titre|sin título|no title|document|presentation|title|"
    r"word document)?[\s\d()._-]*$|microsoft (?:word|powerpoint|excel)\b|"
    r".*\.(?:docx?|odt|rtf|indd|qxp|qxd|tex|dvi|pdf|pptx?|html?|txt)$",
    re.IGNORECASE,
)
# What opens a by-line; "von" before one word is a surname.
_BY = re.compile(r"^(?:by|par|por|von(?=:|\s+\S+\s+\S))(?::\s*|\s+)(?=\S)", re.IGNORECASE)
_HEADING = re.compile(r"^#{1,6}\s+(\S.*)$", re.MULTILINE)
_SURROGATE = re.compile(r"[\ud800-\udfff]")  # half a character, which nobody can store
_BINARY = re.compile(rb"\x00")


@dataclass(frozen=True)
class Source:
    """The bytes of a file, under the name that messages give it and the id its article gets."""

    id: str
    name: str
    raw: bytes

    @cached_property
    def sha256(self) -> str:
        """The hash of the bytes."""
        return hashlib.sha256(self.raw).hexdigest()

    def text(self) -> str:
        """The bytes as UTF-8, with one kind of line end.

        Raises:
            CorpusError: They are not UTF-8, or show nothing.
        """
        words = self.raw.removeprefix(codecs.BOM_UTF8)
        try:
            text = words.decode("utf-8")
        except UnicodeDecodeError as error:
            byte = len(self.raw) - len(words) + error.start
            raise CorpusError(
                f"The file {self.name} is not UTF-8 at byte {byte}; save it as UTF-8 and try again."
            ) from error
        if _BINARY.search(words):
            raise CorpusError(f"The file {self.name} is not text; take it away.")
        self.needs_text(text)
        return text.replace("\r\n", "\n").replace("\r", "\n")

    def needs_text(self, text: str) -> None:
        """Refuse a text that shows nothing.

        Raises:
            CorpusError: It is empty or white space.
        """
        if not text.strip():
            raise CorpusError(f"The file {self.name} has no text; write some or take it away.")

    def article(
        self, text: str, fields: Mapping[str, str | None], below: str | None = None
    ) -> Article:
        """An article read from this file.

        Args:
            text: What every offset will count in.
            fields: Of `FIELDS`, those that are known; without a title the first line is it.
            below: What tells it from other articles of the same file.

        Raises:
            CorpusError: The text shows nothing.
        """
        text = _SURROGATE.sub("�", text)
        self.needs_text(text)
        known = {name: clean(fields.get(name)) for name in FIELDS}
        known["author"] = _BY.sub("", known["author"] or "") or None
        known["published"] = day(known["published"])
        title = known.pop("title") or _first_line(text)
        return Article(
            id=self.id if below is None else f"{self.id}/{below}",
            title=title,
            text=text,
            source_path=self.name,
            sha256=self.sha256,
            **known,
        )


def _first_line(text: str) -> str:
    """The first line as a title; where it is a whole paragraph, its first words."""
    line = text.strip().splitlines()[0].lstrip("# ").strip()
    words = line.split()
    return line if len(words) <= TITLE_WORDS else f"{' '.join(words[:SHORT_TITLE_WORDS])} …"


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file gave: its articles, and for each part that could not be read a sentence.

    `unread` are the ids of such parts; that of the file itself where it cannot be told of which
    part the words were.
    """

    articles: tuple[Article, ...]
    failures: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()

    def leaves(self, article_id: str) -> bool:
        """Whether an article may be one that could not be read this time."""
        return any(article_id == part or article_id.startswith(f"{part}/") for part in self.unread)


def clean(value: str | None) -> str | None:
    """A field on one line, or None where it says nothing."""
    return " ".join(_SURROGATE.sub("�", value).split()) or None if value is not None else None


def day(stated: str | None) -> str | None:
    """A date as it is, of one of ISO 8601 with a time only the day."""
    found = _DAY.match(stated or "")
    return found.group() if found else stated


def meant_title(stated: str | None, text: str) -> str | None:
    """The title that a file states, or where a program filled it in, the first heading."""
    if stated is None or not _NO_TITLE.match(stated.strip()):
        return stated
    first = _HEADING.search(text)
    return first.group(1) if first else None


def part_id(given: str) -> str:
    """What a file calls one of its parts, as part of an article's id; empty if nothing is left.

    Of a long one the beginning, and a hash of all of it.
    """
    name = _NOT_IN_ID.sub("-", given).strip("-.")
    if len(name) <= LONGEST_PART:
        return name
    mark = hashlib.sha256(given.encode("utf-8", "replace")).hexdigest()[:8]
    return f"{name[:LONGEST_PART]}-{mark}"


def shown(path: Path) -> str:
    """A path as a message can show it: on one line, and Unicode."""
    return _CONTROL.sub("�", os.fsencode(path).decode("utf-8", "replace"))


def read(path: Path, article_id: str) -> Source:
    """The bytes of a file.

    Raises:
        CorpusError: It cannot be read, or is too large to be an article.
    """
    try:
        with path.open("rb") as file:
            size = os.fstat(file.fileno()).st_size
            raw = file.read(LARGEST + 1) if size <= LARGEST else b""
    except OSError as error:
        raise CorpusError(
            f"The file {shown(path)} cannot be read ({error.strerror}); "
            f"check its name and permissions."
        ) from error
    if max(size, len(raw)) > LARGEST:
        raise CorpusError(
            f"The file {shown(path)} has {max(size, len(raw)):,} bytes; "
            f"split it into files of at most {LARGEST:,}."
        )
    return Source(article_id, shown(path), raw)
