"""News as agencies send it: NITF, and NewsML-G2 with NITF, XHTML or plain text in it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from assistant.corpus.formats.markup import paragraphs, plain
from assistant.corpus.formats.tree import parsed
from assistant.corpus.source import Reading, Source, day, part_id
from assistant.errors import CorpusError
from assistant.types import Article

_G2 = "{http://iptc.org/std/nar/2006-10-01/}"
_BASIC_DAY = re.compile(r"^(\d{4})(\d\d)(\d\d)(?:T|$)")  # ISO 8601 without hyphens, as NITF has it
_ADDRESS = re.compile(r"https?://", re.IGNORECASE)
# Of NITF: what stands beside the words, and headings within them.
_BESIDE = ("{*}media", "{*}note")
_HEADING = "{*}hl2"
_XML_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def holds_news(root: Any) -> bool:
    """Whether a file whose first element this is may hold a story."""
    return str(root.tag).rpartition("}")[2] == "nitf" or root.tag in {
        f"{_G2}newsItem",
        f"{_G2}newsMessage",
    }


class NewsLoader:
    """Reads one story, or each of a message."""

    def load(self, source: Source) -> Reading:
        """Read an .xml file; a story of a message without text is a failure."""
        source.needs_text(source.raw.decode("utf-8", "replace"))
        root = parsed(source.raw, source.name)
        if not holds_news(root):
            raise CorpusError(
                f"The file {source.name} is neither a feed nor NewsML-G2 or NITF; it is not read."
            )
        if root.tag != f"{_G2}newsMessage":
            return Reading((source.article(_text(root), _fields(root)),))
        return _message(source, root)


def _message(source: Source, root: Any) -> Reading:
    articles: dict[str, Article] = {}
    failures: list[str] = []
    unread: list[str] = []
    for number, item in enumerate(root.iter(f"{_G2}newsItem"), start=1):
        name = part_id(item.get("guid") or "") or f"{number:05d}"
        text, fields = _text(item), _fields(item)
        if not text.strip() or f"{source.id}/{name}" in articles:
            what = "is there twice" if text.strip() else "has no text"
            failures.append(f"The item {name!r} of {source.name} {what}; it is not read.")
            unread.append(f"{source.id}/{name}")
            continue
        own = replace(source, raw=json.dumps([text, fields], sort_keys=True).encode())
        article = own.article(text, fields, name)
        articles[article.id] = article
    if not articles:
        raise CorpusError(" ".join(failures) or f"The file {source.name} holds no story.")
    return Reading(tuple(articles.values()), tuple(failures), tuple(unread))


def _text(item: Any) -> str:
    """The words of a story: those of its first form that has any."""
    return next((text for text in _forms(item) if text.strip()), "")


def _forms(item: Any) -> Iterator[str]:
    for body in item.iter("{*}body.content"):
        yield _paragraphs(body)
    for inner in item.iter(f"{_G2}inlineXML"):
        yield from (_paragraphs(body) for body in inner.iter("{*}body"))
        yield _paragraphs(inner)
    for inner in item.iter(f"{_G2}inlineData"):
        yield plain(inner.text or "")


def _paragraphs(body: Any) -> str:
    for element in list(body.iter(*_BESIDE)):
        tail = element.tail
        element.clear()
        element.tail = tail
    for element in list(body.iter(_HEADING)):
        element.tag = element.tag.replace("hl2", "h2")
    return "".join(f"{part}\n\n" for part in paragraphs(body)).rstrip("\n") + "\n"


def _fields(item: Any) -> dict[str, str | None]:
    """What a story says of itself; in NewsML-G2 around it, in NITF in its head."""
    said = _Said(item)
    address = item.get("guid") or said.attribute("{*}doc-id", "id-string") or ""
    return {
        "title": said.words(f"{_G2}headline", "{*}hl1", "{*}title"),
        "author": _author(said),
        "publisher": _publisher(said),
        "published": _published(said),
        "language": said.attribute(f"{_G2}contentMeta/{_G2}language", "tag")
        or item.get(_XML_LANGUAGE),
        "url": address if _ADDRESS.match(address) else None,
        "licence": said.words(f"{_G2}copyrightNotice", f"{_G2}usageTerms") or _holder(said),
    }


class _Said:
    """What the elements of a story say, by paths below it."""

    def __init__(self, item: Any) -> None:
        self._item = item

    def all(self, path: str) -> tuple[str, ...]:
        """Of every element that a path leads to."""
        found = (
            " ".join("".join(element.itertext()).split())
            for element in self._item.iterfind(f".//{path}")
        )
        return tuple(filter(None, found))

    def words(self, *paths: str) -> str | None:
        """Of the first element, by the first path that leads to any."""
        return next((words for path in paths for words in self.all(path)), None)

    def attribute(self, path: str, name: str) -> str | None:
        """The first of a name."""
        found = (element.get(name) for element in self._item.iterfind(f".//{path}"))
        return next(filter(None, found), None)


def _author(said: _Said) -> str | None:
    """Who is named, or else the whole line."""
    people = said.all(f"{_G2}contentMeta/{_G2}creator/{_G2}name") or said.all("{*}byline/{*}person")
    line = said.words(f"{_G2}contentMeta/{_G2}by", "{*}byline")
    return ", ".join(dict.fromkeys(people)) or line


def _publisher(said: _Said) -> str | None:
    return (
        said.words(f"{_G2}itemMeta/{_G2}provider/{_G2}name", "{*}distributor")
        or said.attribute(f"{_G2}itemMeta/{_G2}provider", "literal")
        or said.attribute("{*}pubdata", "name")
    )


def _published(said: _Said) -> str | None:
    stated = (
        said.words(f"{_G2}contentMeta/{_G2}contentCreated", f"{_G2}itemMeta/{_G2}firstCreated")
        or said.words(f"{_G2}itemMeta/{_G2}versionCreated")
        or said.attribute("{*}date.issue", "norm")
        or said.attribute("{*}story.date", "norm")
    )
    return day(_BASIC_DAY.sub(r"\1-\2-\3T", stated).rstrip("T")) if stated else None


def _holder(said: _Said) -> str | None:
    """The copyright that NITF states in its head."""
    holder = said.attribute("{*}doc.copyright", "holder")
    year = said.attribute("{*}doc.copyright", "year")
    return " ".join(filter(None, ("©", year, holder))) if holder else None
