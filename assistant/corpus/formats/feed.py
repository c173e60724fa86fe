"""Feeds, by feedparser: one article an item of RSS or Atom."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from email.utils import parsedate_to_datetime
from typing import Any

from assistant.corpus.formats.fragment import text_of_item
from assistant.corpus.formats.markup import of_html, plain
from assistant.corpus.formats.tree import refuse_entities
from assistant.corpus.language import language_of
from assistant.corpus.scripts import word_count
from assistant.corpus.source import Reading, Source, day, part_id
from assistant.errors import CorpusError
from assistant.plural import counted
from assistant.types import Article

_END = re.compile(rb"</(?:[\w.-]+:)?(?:rss|feed|RDF|entry)\s*>", re.IGNORECASE)
_TAIL = 2048  # bytes in which the end is looked for: caches write remarks below it
_ADDRESS = re.compile(r"https?://", re.IGNORECASE)


class FeedLoader:
    """Reads the items of a feed; one that has only a teaser is an article of that."""

    def load(self, source: Source) -> Reading:
        """Read an .rss or .atom file; items without text are a failure, and the others are read."""
        import feedparser

        source.needs_text(source.raw.decode("utf-8", "replace"))
        refuse_entities(source.raw, source.name)
        try:  # not an address and not a path, which feedparser would open
            found = feedparser.parse(io.BytesIO(source.raw))
        except ValueError as error:  # of encodings that are none
            raise CorpusError(f"The feed {source.name} is damaged; fetch it anew.") from error
        if not found.get("version"):
            raise CorpusError(
                f"The file {source.name} is not an RSS or Atom feed; "
                f"give it the ending of what it is."
            )
        if not _END.search(source.raw.replace(b"\0", b"")[-_TAIL:]):
            raise CorpusError(f"The feed {source.name} is cut short; fetch it anew.")
        return _reading(source, found)


def _reading(source: Source, found: Any) -> Reading:
    articles: dict[str, Article] = {}
    failures: list[str] = []
    bare: list[str] = []
    for number, item in enumerate(found.entries, start=1):
        text = _text(item)
        if not text.strip():
            bare.append(f"{source.id}/{_below(item, number)}")
            continue
        article = _article(source, text, _fields(item, found, text), _below(item, number))
        if article.id not in articles:
            articles[article.id] = article
        else:
            failures.append(
                f"The feed {source.name} has a second item {article.id!r}, the {number}. of all; "
                f"only the first is read."
            )
    if bare or not articles:
        items = counted(len(bare), "item")
        failures.append(f"The feed {source.name} has {items} without text; add the page itself.")
    if not articles:
        raise CorpusError(failures[0])
    return Reading(tuple(articles.values()), tuple(failures), tuple(bare))


def _article(source: Source, text: str, fields: Mapping[str, str | None], below: str) -> Article:
    """With a hash of its own, so that other items may come and go."""
    own = json.dumps([text, fields], sort_keys=True).encode()
    return replace(source, raw=own).article(text, fields, below)


def _below(item: Any, number: int) -> str:
    """What stays the same when the feed goes on: the item's id, or else its address or title."""
    given = item.get("id") or item.get("link") or item.get("title") or ""
    return part_id(_ADDRESS.sub("", given)) or f"{number:05d}"


def _text(item: Any) -> str:
    """The longest of what an item has: its content, or what it says of it."""
    parts = [*item.get("content", ()), item.get("summary_detail", {"value": ""})]
    return max(map(_story, parts), key=word_count)


def _story(part: Mapping[str, Any]) -> str:
    if part.get("type") == "text/plain":
        return _words(part)
    return text_of_item(part.get("value") or "")


def _words(part: Mapping[str, Any]) -> str:
    value = part.get("value") or ""
    return plain(value) if part.get("type") == "text/plain" else of_html(value)


def _fields(item: Any, found: Any, text: str) -> dict[str, str | None]:
    feed = found.feed
    title, whole = item.get("title_detail", {}), feed.get("title_detail", {})
    origin = item.get("source") or {}
    # feedparser warns of `updated` where only `published` is there.
    stated = item.get("published") if "published" in item else item.get("updated")
    link = item.get("link") or ""
    signed = item.get("authors") or (feed.get("authors") if _is_atom(found) else ())
    return {
        "title": _line(title),
        "author": ", ".join(_names(signed or ())) or None,
        "publisher": item.get("publisher") or origin.get("title") or _line(whole),
        "published": _day(stated),
        "language": _language(item, feed, text),
        "url": link if _ADDRESS.match(link) else None,
        "licence": next(filter(None, (*_licences(item), *_licences(feed))), None),
    }


def _is_atom(found: Any) -> bool:
    """Whether who is named for the feed wrote its items (RFC 4287, 4.2.1); in RSS it is edited."""
    return bool(found.version.startswith("atom"))


def _line(part: Mapping[str, Any]) -> str | None:
    return " ".join(_words(part).split()) or None


def _names(people: Any) -> Iterator[str]:
    """Names, not addresses, each once."""
    yield from dict.fromkeys(one["name"] for one in people if one.get("name"))


def _day(stated: str | None) -> str | None:
    """The day where it was written, not in Greenwich."""
    if stated is None:
        return None
    try:
        return parsedate_to_datetime(stated).date().isoformat()
    except ValueError:
        return day(stated)


def _language(item: Any, feed: Any, text: str) -> str | None:
    """What the item says, or else its words; a feed's own is often its template's."""
    of_feed = feed.get("language")
    of_title = item.get("title_detail", {}).get("language")
    own = item.get("language") or (of_title if of_title != of_feed else None)
    return own or language_of(text) or of_feed


def _licences(part: Any) -> Iterator[str | None]:
    yield from (link.get("href") for link in part.get("links", ()) if link.get("rel") == "license")
    yield part.get("rights")
