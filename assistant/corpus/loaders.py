"""Files -> Article: the Loader seam, one small loader a format."""

from __future__ import annotations

import codecs
import datetime as dt
import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

import frontmatter
import yaml

from assistant.errors import CorpusError
from assistant.types import Article

PREFIX = "articles"  # a folder that does not show in article ids


class Loader(Protocol):
    """Reads one format."""

    def load(self, path: Path, article_id: str) -> Article:
        """Read a file.

        Raises:
            CorpusError: It is not UTF-8, holds no text, or is not of the format.
        """


class TextLoader:
    """Plain text; its first line is its title."""

    def load(self, path: Path, article_id: str) -> Article:
        """Read a file of plain text."""
        raw = _read(path)
        text = _decode(path, raw)
        return Article(
            id=article_id,
            title=text.strip().splitlines()[0].strip(),
            text=text,
            source_path=str(path),
            sha256=hashlib.sha256(raw).hexdigest(),
        )


class MarkdownLoader:
    """Markdown with optional YAML front matter: title, author, publisher, published, url."""

    def load(self, path: Path, article_id: str) -> Article:
        """Read a file of Markdown; the text is what stands below the front matter."""
        raw = _read(path)
        try:
            fields, text = frontmatter.parse(_decode(path, raw))
        except yaml.YAMLError as error:
            mark = getattr(error, "problem_mark", None)
            line = f"line {_lines_above(raw) + mark.line + 1}" if mark else "its first lines"
            raise CorpusError(
                f"The front matter of {path} is not valid YAML at {line}; "
                f"mend it, for example with quotation marks around a value that has a colon."
            ) from error
        if not text.strip():
            raise CorpusError(f"The file {path} has no text; write some or take it away.")
        return Article(
            id=article_id,
            title=_field(fields, "title") or text.strip().splitlines()[0].lstrip("# ").strip(),
            text=text,
            publisher=_field(fields, "publisher"),
            author=_field(fields, "author"),
            published=_field(fields, "published"),
            url=_field(fields, "url"),
            source_path=str(path),
            sha256=hashlib.sha256(raw).hexdigest(),
        )


LOADERS: Mapping[str, Loader] = {".md": MarkdownLoader(), ".txt": TextLoader()}


def article_files(folder: Path) -> tuple[Path, ...]:
    """Every article file below `folder`, by id; README.md, hidden and unknown files are not.

    Raises:
        CorpusError: There is no such folder, no article in it, or two files of one id.
    """
    if not folder.is_dir():
        raise CorpusError(
            f"There is no corpus folder {folder}; make it and put articles into it, "
            f"or name another with --corpus."
        )
    found: dict[str, Path] = {}
    for path in sorted(folder.rglob("*")):
        if not _is_article(path, folder):
            continue
        name = article_id(path, folder)
        if name in found:
            raise CorpusError(
                f"The files {found[name]} and {path} would both be the article {name!r}; "
                f"rename one of them."
            )
        found[name] = path
    if not found:
        raise CorpusError(
            f"There is no article in {folder}; put .md or .txt files into it, then try again."
        )
    return tuple(found[name] for name in sorted(found))


def article_id(path: Path, folder: Path) -> str:
    """The path below `folder` without a leading `articles/` and without the ending."""
    parts = path.relative_to(folder).with_suffix("").parts
    if len(parts) > 1 and parts[0] == PREFIX:
        parts = parts[1:]
    return "/".join(parts)


def load(path: Path, folder: Path) -> Article:
    """Read one article of the corpus in `folder`.

    Raises:
        CorpusError: The file cannot be read, or its ending is not one of ours.
    """
    loader = LOADERS.get(path.suffix.lower())
    if loader is None:
        raise CorpusError(
            f"The file {path} ends in {path.suffix or 'nothing'!r}; "
            f"articles end in {' or '.join(LOADERS)}."
        )
    return loader.load(path, article_id(path, folder))


def _is_article(path: Path, folder: Path) -> bool:
    below = path.relative_to(folder)
    return (
        path.suffix.lower() in LOADERS
        and path.name != "README.md"
        and not any(part.startswith(".") for part in below.parts)
        and path.is_file()
        and path.resolve().is_relative_to(folder.resolve())
    )


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise CorpusError(
            f"The file {path} cannot be read ({error.strerror}); check its name and permissions."
        ) from error


def _decode(path: Path, raw: bytes) -> str:
    """The text of a file with one kind of line end, made so before any offset counts in it."""
    words = raw.removeprefix(codecs.BOM_UTF8)
    try:
        text = words.decode("utf-8")
    except UnicodeDecodeError as error:
        byte = len(raw) - len(words) + error.start
        raise CorpusError(
            f"The file {path} is not UTF-8 at byte {byte}; save it as UTF-8 and try again."
        ) from error
    if not text.strip():
        raise CorpusError(f"The file {path} has no text; write some or take it away.")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _lines_above(raw: bytes) -> int:
    """How many empty lines stand above the front matter, which YAML does not count."""
    return raw[: len(raw) - len(raw.lstrip())].count(b"\n")


def _field(fields: Mapping[str, object], name: str) -> str | None:
    value = fields.get(name)
    if isinstance(value, dt.date):
        return value.isoformat()
    return str(value).strip() or None if value is not None else None
