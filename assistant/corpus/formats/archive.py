"""Zip archives of articles, and what makes one safe to open."""

from __future__ import annotations

import io
import lzma
import zipfile
import zlib
from collections.abc import Callable
from pathlib import PurePosixPath

from assistant.corpus.source import LARGEST, Reading, Source
from assistant.errors import CorpusError
from assistant.plural import counted
from assistant.types import Article

MOST_FILES = 20_000
# Text packs to a fifth or a tenth; deflate's limit, reached by bombs, is about 1,030.
MOST_PACKED = 200
SMALL = 1_000_000  # bytes unpacked; a bomb of this size harms nobody

# What zipfile lets through of archives that break the format's rules.
BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    KeyError,
    NotImplementedError,
    OSError,
    OverflowError,
    ValueError,
)

_ENCRYPTED = 0x1

Inner = Callable[[Source, str], Reading | None]


def check(archive: zipfile.ZipFile, name: str) -> None:
    """Refuse an archive that would harm whoever unpacks it.

    Raises:
        CorpusError: It is a bomb, leads out of its folder, or is encrypted.
    """
    members = archive.infolist()
    size = sum(member.file_size for member in members)
    packed = sum(member.compress_size for member in members)
    if len(members) > MOST_FILES or size > LARGEST or size > max(SMALL, packed * MOST_PACKED):
        raise CorpusError(
            f"The archive {name} would unpack to {counted(len(members), 'file')} of "
            f"{counted(size, 'byte')} together; unpack it yourself "
            f"and put the articles into the corpus."
        )
    for member in members:
        path = PurePosixPath(member.filename.replace("\\", "/"))
        if path.is_absolute() or ".." in path.parts or ":" in "".join(path.parts[:1]):
            raise CorpusError(
                f"The archive {name} holds a file that leads out of its folder "
                f"({member.filename!r}); it is not opened."
            )
        if member.flag_bits & _ENCRYPTED:
            raise CorpusError(
                f"The archive {name} is encrypted; unpack it and put the articles into the corpus."
            )


class ZipLoader:
    """Reads every file of an archive by the loader for it."""

    def __init__(self, inner: Inner) -> None:
        """Members are read by `inner`, which gives None for what is no article."""
        self._inner = inner

    def load(self, source: Source) -> Reading:
        """Read an archive; a member that cannot be read is a failure, and the others are read."""
        articles: dict[str, Article] = {}
        failures: list[str] = []
        unread: list[str] = []
        try:
            with zipfile.ZipFile(io.BytesIO(source.raw)) as archive:
                check(archive, source.name)
                for member in sorted(archive.infolist(), key=lambda one: one.filename):
                    if member.is_dir():
                        continue
                    try:
                        reading = self._read(archive, member, source)
                    except CorpusError as error:
                        failures.append(str(error))
                        unread.append(_id(source, member))
                        continue
                    failures += reading.failures
                    unread += reading.unread
                    for article in reading.articles:
                        if article.id in articles:
                            failures.append(_twice(source, article))
                        else:
                            articles[article.id] = article
        except BROKEN as error:
            raise CorpusError(
                f"The archive {source.name} is not a whole zip file; make it anew."
            ) from error
        if not articles:
            raise CorpusError(
                failures[0]
                if failures
                else f"The archive {source.name} holds no article; put some in or take it away."
            )
        return Reading(tuple(articles.values()), tuple(failures), tuple(unread))

    def _read(self, archive: zipfile.ZipFile, member: zipfile.ZipInfo, source: Source) -> Reading:
        path = PurePosixPath(member.filename)
        with archive.open(member) as file:
            raw = file.read(LARGEST + 1)
        name = f"{source.name}/{path}"
        reading = self._inner(Source(_id(source, member), name, raw), path.name)
        return Reading(()) if reading is None else reading


def _id(source: Source, member: zipfile.ZipInfo) -> str:
    return f"{source.id}/{PurePosixPath(member.filename).with_suffix('').as_posix()}"


def _twice(source: Source, article: Article) -> str:
    return (
        f"The archive {source.name} holds two files for the article {article.id!r}; "
        f"rename one of them."
    )
