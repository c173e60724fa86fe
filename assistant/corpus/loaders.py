"""Files -> Article: the Loader seam, one small loader a format."""

from __future__ import annotations

import hashlib
import os
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import Protocol

from assistant.corpus.formats.archive import ZipLoader
from assistant.corpus.formats.book import EpubLoader
from assistant.corpus.formats.feed import FeedLoader
from assistant.corpus.formats.mail import MailLoader
from assistant.corpus.formats.markdown import MarkdownLoader
from assistant.corpus.formats.newsml import NewsLoader
from assistant.corpus.formats.pdf import PdfLoader
from assistant.corpus.formats.plain import TextLoader
from assistant.corpus.formats.records import JsonLinesLoader, JsonLoader
from assistant.corpus.formats.tree import LOOKED_AT
from assistant.corpus.formats.webpage import HtmlLoader
from assistant.corpus.formats.word import WordLoader
from assistant.corpus.language import language_of
from assistant.corpus.sniff import kind, of_xml
from assistant.corpus.source import LARGEST, Reading, Source, read, shown
from assistant.errors import CorpusError
from assistant.plural import counted
from assistant.types import Article

PREFIX = "articles"  # a folder that does not show in article ids
XML = ".xml"  # the ending of many kinds, of which only feeds and news are read
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
    if ending == XML and of_xml(source.raw) is None:
        return None
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
    ".rss": FeedLoader(),
    ".atom": FeedLoader(),
    ".newsml": NewsLoader(),
    ".nitf": NewsLoader(),
    XML: NewsLoader(),
    ".zip": ZipLoader(_member),
}


@dataclass(frozen=True, slots=True)
class Listing:
    """The article files of a corpus with their article ids, by id.

    `strays` are what has the name of an article and is not read, and links to folders; `closed`
    are the folders that cannot be read. For each the reason in a sentence. `others` counts the
    files of kinds that are not read, by ending.
    """

    files: Mapping[Path, str]
    strays: Mapping[Path, str]
    closed: Mapping[Path, str]
    others: Mapping[str, int]

    def says_of_others(self) -> str:
        """The files of kinds that are not read, in a sentence; empty where there are none."""
        if not self.others:
            return ""
        many = sum(self.others.values())
        are = "is of a kind that is" if many == 1 else "are of kinds that are"
        endings = ", ".join(
            shown(Path(ending)) if ending else "without an ending" for ending in sorted(self.others)
        )
        return f"{counted(many, 'file')} {are} not read: {endings}."

    def hides(self, path: str, corpus: Path) -> bool:
        """Whether a path below the corpus, as it is shown, lies in a folder that is closed."""
        folders = (shown(folder.relative_to(corpus)) for folder in self.closed)
        return any(folder == "." or path.startswith(f"{folder}/") for folder in folders)


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
    found = walked(folder)
    if not found.files and found.closed:
        raise CorpusError(found.closed[min(found.closed)])
    if not found.files:
        raise CorpusError(
            f"There is no article in {shown(folder)}; put files into it that end in {_endings()}, "
            f"then try again."
        )
    return found


def walked(folder: Path) -> Listing:
    """The same, also where there is no article.

    Raises:
        CorpusError: There is no such folder.
    """
    if not folder.is_dir():
        raise CorpusError(
            f"There is no corpus folder {shown(folder)}; make it and put articles into it, "
            f"or name another with --corpus."
        )
    home = folder.resolve()
    found: list[tuple[str, Path]] = []
    strays: dict[Path, str] = {}
    closed: dict[Path, str] = {}
    others: Counter[str] = Counter()
    for entry in _listed(folder, closed):
        path = Path(entry)
        known = _is_article(entry.name)
        if (not known and not entry.is_symlink()) or (known and _is_other_xml(entry)):
            others[_ending(entry.name)] += 1
            continue
        fault = _fault(entry, home)
        if fault is not None:
            strays[path] = fault
        elif not entry.is_dir():
            found.append((article_id(path, folder), path))
    files = {path: name for name, path in sorted(found)}
    return Listing(files, dict(sorted(strays.items())), dict(sorted(closed.items())), others)


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


def _fault(entry: os.DirEntry[str], home: Path) -> str | None:
    """Why something is not read, or None; a link to another folder of `home` has no fault."""
    path = Path(entry)
    try:
        fault = _fault_of_link(path, home) if entry.is_symlink() else None
        if fault is None and not entry.is_file() and not entry.is_dir():
            fault = f"{shown(path)} is no file that can be read; take it away."
    except OSError as error:
        return f"{shown(path)} cannot be read ({error.strerror}); check its permissions."
    return fault


def _fault_of_link(path: Path, home: Path) -> str | None:
    try:
        target = path.resolve(strict=True)
    except (FileNotFoundError, RuntimeError):  # a link that leads to itself is the second
        return f"The link {shown(path)} leads to nothing; take it away."
    if not target.is_relative_to(home):
        what = "folder" if target.is_dir() else "file"
        return f"The link {shown(path)} leads out of the corpus; put the {what} itself there."
    if path.parent.resolve().is_relative_to(target):
        return f"The link {shown(path)} leads back to a folder that it lies in; take it away."
    return None


def _listed(folder: Path, closed: dict[Path, str]) -> Iterator[os.DirEntry[str]]:
    """All files but those that are meant to lie beside articles, and links to folders.

    Folders that cannot be read are put into `closed`, each with the reason.
    """
    waiting = [os.fspath(folder)]
    while waiting:
        here = waiting.pop()
        try:
            with os.scandir(here) as entries:
                for entry in entries:
                    if entry.is_dir(follow_symlinks=False):
                        if not entry.name.startswith("."):
                            waiting.append(entry.path)
                    elif _is_meant(entry.name) and (
                        _is_article(entry.name) or not entry.is_symlink() or _leads_to_folder(entry)
                    ):
                        yield entry
        except FileNotFoundError:
            continue  # gone in between
        except OSError as error:
            closed[Path(here)] = (
                f"The folder {shown(Path(here))} cannot be read ({error.strerror}); "
                f"check its permissions."
            )


def _leads_to_folder(entry: os.DirEntry[str]) -> bool:
    """Whether a link leads to a folder, or to where nobody can see what it is."""
    try:
        return entry.is_dir()
    except OSError:
        return True


def _is_article(name: str) -> bool:
    return _ending(name) in LOADERS


def _is_other_xml(entry: os.DirEntry[str]) -> bool:
    """Whether a file is XML of a kind that is not read; one that nobody can look into is not."""
    if _ending(entry.name) != XML:
        return False
    try:
        if not entry.is_file():
            return False
        with Path(entry).open("rb") as file:
            start = file.read(LOOKED_AT)
    except OSError:
        return False
    return bool(start.strip()) and of_xml(start) is None


def _is_meant(name: str) -> bool:
    """Whether a file is there to be read: no README, not hidden, not kept beside an article."""
    stem, _ = os.path.splitext(name)  # noqa: PTH122 - a path for each of many is slow
    return name != "README.md" and not name.startswith(".") and not stem.endswith(ORIGINAL)


def _ending(name: str) -> str:
    return os.path.splitext(name)[1].lower()  # noqa: PTH122 - as above


def _endings() -> str:
    *first, last = LOADERS
    return f"{', '.join(first)} or {last}"
