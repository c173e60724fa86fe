"""Files -> Article: the Loader seam, one small loader a format."""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
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


@dataclass(frozen=True, slots=True)
class Listing:
    """The article files of a corpus with their article ids, by id.

    `strays` has the name of an article and is not read; for each the reason in a sentence.
    """

    files: Mapping[Path, str]
    strays: Mapping[Path, str]


def article_files(folder: Path) -> tuple[Path, ...]:
    """Every article file below `folder`, by id; README.md, hidden and unknown files are not.

    Raises:
        CorpusError: There is no such folder, or no article in it.
    """
    return tuple(listing(folder).files)


def listing(folder: Path) -> Listing:
    """What lies below `folder`, in one walk.

    Raises:
        CorpusError: As for `article_files`.
    """
    if not folder.is_dir():
        raise CorpusError(
            f"There is no corpus folder {shown(folder)}; make it and put articles into it, "
            f"or name another with --corpus."
        )
    home = folder.resolve()
    found, strays = [], {}
    for entry in _named(folder):
        path = Path(entry)
        if not entry.is_symlink():
            is_inside = entry.is_file()
        else:
            is_inside = path.is_file() and path.resolve().is_relative_to(home)
        if is_inside:
            found.append((article_id(path, folder), path))
        else:
            strays[path] = _reason(path)
    if not found:
        raise CorpusError(
            f"There is no article in {shown(folder)}; put files into it that end in {_endings()}, "
            f"then try again."
        )
    return Listing({path: name for name, path in sorted(found)}, dict(sorted(strays.items())))


def article_id(path: Path, folder: Path) -> str:
    """The path below `folder` without a leading `articles/` and without the ending."""
    *folders, name = path.relative_to(folder).parts
    if folders and folders[0] == PREFIX:
        folders = folders[1:]
    name = "/".join([*folders, name.removesuffix(path.suffix)])
    return _CONTROL.sub("_", os.fsencode(name).decode("utf-8", "replace"))


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


def _reason(path: Path) -> str:
    if not path.exists():
        return f"The link {shown(path)} leads to nothing; take it away."
    if not path.is_file():
        return f"{shown(path)} is no file that can be read; take it away."
    return f"The link {shown(path)} leads out of the corpus; put the file itself there."


def _named(folder: Path) -> Iterator[os.DirEntry[str]]:
    """Everything that is called as an article is, folders aside; links to folders not followed."""
    waiting = [os.fspath(folder)]
    while waiting:
        with contextlib.suppress(OSError), os.scandir(waiting.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    if not entry.name.startswith("."):
                        waiting.append(entry.path)
                elif _is_article(entry.name) and not (entry.is_symlink() and Path(entry).is_dir()):
                    yield entry


def _is_article(name: str) -> bool:
    stem, ending = os.path.splitext(name)  # noqa: PTH122 - a path for each of many is slow
    return (
        ending.lower() in LOADERS
        and name != "README.md"
        and not name.startswith(".")
        and not stem.endswith(ORIGINAL)
    )


def _endings() -> str:
    *first, last = LOADERS
    return f"{', '.join(first)} or {last}"
