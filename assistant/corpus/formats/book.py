"""EPUB books: one article a chapter, in the order of reading."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

from assistant.corpus.formats.archive import BROKEN, check
from assistant.corpus.formats.markup import paragraphs
from assistant.corpus.source import LARGEST, Reading, Source
from assistant.errors import CorpusError

_CONTAINER = "META-INF/container.xml"
_XHTML = "application/xhtml+xml"
_SHORTEST = 200  # characters; covers and half titles have fewer


class EpubLoader:
    """Reads the spine of an unprotected book by its own package file."""

    def load(self, source: Source) -> Reading:
        """Read an .epub file."""
        from lxml import etree

        try:
            with zipfile.ZipFile(io.BytesIO(source.raw)) as archive:
                check(archive, source.name)
                if "META-INF/encryption.xml" in archive.namelist():
                    raise CorpusError(
                        f"The book {source.name} may be locked by its seller; "
                        f"only unprotected books can be read."
                    )
                articles = tuple(_articles(source, archive))
        except (*BROKEN, etree.XMLSyntaxError, StopIteration) as error:
            raise CorpusError(
                f"The file {source.name} is not a whole EPUB book; fetch it anew."
            ) from error
        if not articles:
            raise CorpusError(f"The book {source.name} has no text; take it away.")
        return Reading(articles)


def _articles(source: Source, archive: zipfile.ZipFile) -> Iterator[Any]:
    package_path, package = _package(archive)
    fields = {name: _about(package, tag) for name, tag in _ABOUT.items()}
    book = fields.pop("title")
    published = fields["published"]
    fields["published"] = published[:10] if published else None
    number = 0
    for path in _spine(package_path, package):
        parts = list(paragraphs(_parsed(archive, path)))
        text = "\n\n".join(parts)
        if len(text) < _SHORTEST:
            continue
        number += 1
        heading = next((part.lstrip("# ") for part in parts if part.startswith("#")), None)
        title = ": ".join(part for part in (book, heading or f"chapter {number}") if part)
        yield source.article(text + "\n", {**fields, "title": title}, f"{number:03d}")


_ABOUT = {
    "title": "title",
    "author": "creator",
    "publisher": "publisher",
    "published": "date",
    "language": "language",
    "licence": "rights",
}


def _package(archive: zipfile.ZipFile) -> tuple[str, Any]:
    container = _parsed(archive, _CONTAINER)
    path = next(element.get("full-path") for element in container.iter("{*}rootfile"))
    return path, _parsed(archive, path)


def _parsed(archive: zipfile.ZipFile, path: str) -> Any:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=path != _CONTAINER)
    with archive.open(path) as file:
        return etree.fromstring(file.read(LARGEST + 1), parser)


def _about(package: Any, tag: str) -> str | None:
    words = [
        element.text or "" for element in package.iter("{http://purl.org/dc/elements/1.1/}" + tag)
    ]
    return ", ".join(word.strip() for word in words if word.strip()) or None


def _spine(package_path: str, package: Any) -> Iterator[str]:
    items = {
        item.get("id"): item
        for item in package.iter("{*}item")
        if item.get("media-type") == _XHTML and "nav" not in (item.get("properties") or "").split()
    }
    folder = posixpath.dirname(package_path)
    for reference in package.iter("{*}itemref"):
        item = items.get(reference.get("idref"))
        if item is not None and reference.get("linear") != "no":
            yield posixpath.normpath(posixpath.join(folder, unquote(item.get("href"))))
