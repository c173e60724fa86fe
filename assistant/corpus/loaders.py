"""Files -> Article: the Loader seam, one small loader a format."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Protocol

from assistant.corpus.formats.archive import ZipLoader
from assistant.corpus.formats.book import EpubLoader
from assistant.corpus.formats.mail import MailLoader
from assistant.corpus.formats.markdown import MarkdownLoader
from assistant.corpus.formats.pdf import PdfLoader
from assistant.corpus.formats.plain import TextLoader
from assistant.corpus.formats.records import JsonLinesLoader, JsonLoader
from assistant.corpus.formats.webpage import HtmlLoader
from assistant.corpus.formats.word import WordLoader
from assistant.corpus.language import language_of
from assistant.corpus.sniff import kind
from assistant.corpus.source import LARGEST, Reading, Source, read, shown
from assistant.errors import CorpusError
from assistant.types import Article

PREFIX = "articles"  # a folder that does not show in article ids
ORIGINAL = ".original"  # the stem of a file that `assistant add` keeps beside its Markdown

_CONTROL = re.compile(r"[\x00-\x1f\x7f]+")


class Loader(Protocol):
    """Reads one format."""

    def load(self, source: Source) -> Reading:
        """Read a file's bytes.

        Raises:
            CorpusError: They are not of the format, or hold no text.
        """


def _member(source: Source, name: str) -> Reading | None:
    """A file inside an archive; an archive inside an archive is not opened."""
    path = PurePosixPath(name)
    ending = kind(source.raw, path.suffix.lower())
    if path.name.startswith(".") or path.name == "README.md" or ending not in LOADERS:
        return None
    if ending == ".zip":
        raise CorpusError(f"The archive {source.name} lies in another; unpack that one.")
    return LOADERS[ending].load(source)


LOADERS: Mapping[str, Loader] = {
    ".md": MarkdownLoader(),
    ".txt": TextLoader(),
    ".html": HtmlLoader(),
    ".htm": HtmlLoader(),
    ".pdf": PdfLoader(),
    ".docx": WordLoader(),
    ".epub": EpubLoader(),
    ".json": JsonLoader(),
    ".jsonl": JsonLinesLoader(),
    ".eml": MailLoader(),
    ".zip": ZipLoader(_member),
}


def article_files(folder: Path) -> tuple[Path, ...]:
    """Every article file below `folder`, by id; README.md, hidden and unknown files are not.

    Raises:
        CorpusError: There is no such folder, or no article in it.
    """
    if not folder.is_dir():
        raise CorpusError(
            f"There is no corpus folder {shown(folder)}; make it and put articles into it, "
            f"or name another with --corpus."
        )
    found = sorted(_articles(folder), key=lambda path: (article_id(path, folder), path))
    if not found:
        raise CorpusError(
            f"There is no article in {shown(folder)}; put files into it that end in {_endings()}, "
            f"then try again."
        )
    return tuple(found)


def strays(folder: Path) -> dict[Path, str]:
    """What has the name of an article and is not read, with the reason in a sentence."""
    return {
        path: _reason(path)
        for path in sorted(_named(folder))
        if not (path.is_file() and _is_inside(path, folder.resolve()))
    }


def article_id(path: Path, folder: Path) -> str:
    """The path below `folder` without a leading `articles/` and without the ending."""
    parts = path.relative_to(folder).with_suffix("").parts
    if len(parts) > 1 and parts[0] == PREFIX:
        parts = parts[1:]
    return _CONTROL.sub("_", os.fsencode("/".join(parts)).decode("utf-8", "replace"))


def reading(path: Path, folder: Path) -> Reading:
    """Read a file of the corpus in `folder`: one article, or several from a book or an archive.

    Raises:
        CorpusError: The file cannot be read, or its format is not one of ours.
    """
    return read_source(read(path, article_id(path, folder)), path.suffix.lower())


def read_source(source: Source, ending: str) -> Reading:
    """Read bytes by the loader for their content, or else for their ending.

    Raises:
        CorpusError: As for `reading`.
    """
    loader = LOADERS.get(kind(source.raw, ending))
    if loader is None:
        raise CorpusError(
            f"The file {source.name} ends in {ending or 'nothing'!r}; articles end in {_endings()}."
        )
    found = loader.load(source)
    return replace(found, articles=tuple(map(_with_language, found.articles)))


def load(path: Path, folder: Path) -> Article:
    """The article in a file of the corpus in `folder`, or the first of several.

    Raises:
        CorpusError: As for `reading`.
    """
    return reading(path, folder).articles[0]


def fingerprint(path: Path) -> str:
    """What changes when a file's content does: its SHA-256, or for one too large its size.

    Raises:
        CorpusError: It cannot be read.
    """
    try:
        with path.open("rb") as file:
            size = os.fstat(file.fileno()).st_size
            if size > LARGEST:
                return f"{size} bytes"
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise CorpusError(
            f"The file {shown(path)} cannot be read ({error.strerror}); check it and try again."
        ) from error


def _with_language(article: Article) -> Article:
    if article.language is not None:
        return article
    return replace(article, language=language_of(article.text))


def _articles(folder: Path) -> Iterator[Path]:
    home = folder.resolve()
    return (path for path in _named(folder) if path.is_file() and _is_inside(path, home))


def _is_inside(path: Path, home: Path) -> bool:
    return not path.is_symlink() or path.resolve().is_relative_to(home)


def _reason(path: Path) -> str:
    if not path.exists():
        return f"The link {shown(path)} leads to nothing; take it away."
    if not path.is_file():
        return f"{shown(path)} is no file that can be read; take it away."
    return f"The link {shown(path)} leads out of the corpus; put the file itself there."


def _named(folder: Path) -> Iterator[Path]:
    """Everything that is called as an article is, folders aside."""
    for root, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            path = Path(root, name)
            if _is_article(path):
                yield path


def _is_article(path: Path) -> bool:
    return (
        path.suffix.lower() in LOADERS
        and path.name != "README.md"
        and not path.name.startswith(".")
        and not path.stem.endswith(ORIGINAL)
    )


def _endings() -> str:
    *first, last = LOADERS
    return f"{', '.join(first)} or {last}"
