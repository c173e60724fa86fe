"""The article's words as a page's JSON-LD has them, where the page itself shows fewer."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Any

from assistant.corpus.formats.markup import plain
from assistant.corpus.scripts import word_count

MORE = 1.5  # times the words that are to be seen: behind a wall, or put there by a script
KNOWN = 40  # characters of a paragraph that tell whether it is of the same article

_FIELD = b"articleBody"
_KEY = re.compile(rb'"articleBody"(?=\s*:)')
_OWNERS = ("WebSite", "NewsMediaOrganization", "Organization")  # the site's name comes first
_WRITTEN = ("Article", "BlogPosting", "Report")
_STORIES = (*_WRITTEN, "WebPage")
_WITHIN = ("@graph", "mainEntity")
_BETWEEN = re.compile(r"\n\s*\n")
_TAG = re.compile(r"</?[a-z][a-z0-9]*(?:\s[^<>]*)?/?>", re.IGNORECASE)
_SITE = re.compile(r"\W*$|\s*[|–—·«»-]\s")  # what parts a headline from the site's name


def unstated(raw: bytes) -> bytes:
    """A page without the bodies that it states, of whichever stories, to see what it shows."""
    return _KEY.sub(b'"stated"', raw)


def fuller(raw: bytes, seen: str) -> str | None:
    """The text that a page states as its article's, or None where it shows as much itself.

    Args:
        raw: The page.
        seen: What of the article is to be seen.
    """
    if _FIELD not in raw:
        return None
    from lxml import html

    page = html.document_fromstring(raw)
    titles = [_plain_key(title) for title in _titles(page)]
    bodies = (
        body
        for headline, body in _bodies(page)
        if _is_same(body, seen) or any(_is_headline(_plain_key(headline), of) for of in titles)
    )
    stated = max(bodies, key=len, default="")
    more = stated and word_count(stated) >= MORE * word_count(seen)
    return stated if more else None


def _is_same(stated: str, seen: str) -> bool:
    """Whether one of the paragraphs seen stands in what is stated."""
    whole = " ".join(stated.split())
    parts = [" ".join(part.split())[:KNOWN] for part in _BETWEEN.split(seen)]
    return any(len(part) == KNOWN and part in whole for part in parts)


def _is_headline(headline: str, title: str) -> bool:
    """Whether a page's title is a headline, alone or with the site's name behind it."""
    return bool(headline and title.startswith(headline) and _SITE.match(title, pos=len(headline)))


def _plain_key(words: str) -> str:
    return " ".join(unescape(words).casefold().split())


def _titles(page: Any) -> Iterator[str]:
    yield from page.xpath("//meta[@property='og:title']/@content")
    for tag in ("title", "h1"):
        yield from (one.text_content() for one in page.iter(tag))


def _bodies(page: Any) -> Iterator[tuple[str, str]]:
    """The headline and the text of each story that a page states."""
    for node in _nodes(page):
        words, headline = node.get(_FIELD.decode()), node.get("headline")
        for body in (_words(words) if isinstance(words, str) else "", _updates(node)):
            if body:
                yield headline if isinstance(headline, str) else "", body


def _updates(node: dict[str, Any]) -> str:
    """The entries that a live page states, in its order."""
    entries = node.get("liveBlogUpdate")
    bodies = (
        entry.get(_FIELD.decode()) if isinstance(entry, dict) else None
        for entry in (entries if isinstance(entries, list) else [entries])
    )
    return "\n\n".join(_words(body).strip() for body in bodies if isinstance(body, str))


def _nodes(page: Any) -> Iterator[dict[str, Any]]:
    """The objects of a page's JSON-LD, those within graphs too."""
    for script in page.iter("script"):
        if script.get("type", "").partition(";")[0].strip().lower() == "application/ld+json":
            try:
                value = json.loads(script.text or "", strict=False)
            except (json.JSONDecodeError, RecursionError):
                continue
            yield from _within(value)


def _within(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, list):
        for one in value:
            yield from _within(one)
    elif isinstance(value, dict):
        yield value
        for name in _WITHIN:
            yield from _within(value.get(name))


@dataclass(frozen=True, slots=True)
class Stated:
    """What a page states of its story; `live` where it states its entries beside."""

    title: str
    author: str | None
    publisher: str | None
    published: str | None
    live: bool


def story(raw: bytes) -> Stated | None:
    """What a page states of the story whose headline is its title."""
    if b"ld+json" not in raw:
        return None
    from lxml import html

    page = html.document_fromstring(raw)
    found = [
        node
        for node in _nodes(page)
        if any(kind.endswith(_WRITTEN) for kind in _kinds(node))
        and isinstance(node.get("headline"), str)
    ]
    titles = {_plain_key(title) for title in _titles(page)}
    for node in found:
        alone_live = len(found) == 1 and node.get("liveBlogUpdate")  # its title says more
        headline = _plain_key(node["headline"])
        if alone_live or any(_is_headline(headline, title) for title in titles):
            return _stated(node)
    return None


def _stated(node: dict[str, Any]) -> Stated:
    people = [name for name in _names(node.get("author")) if not name.startswith("http")]
    published = node.get("datePublished")
    return Stated(
        title=unescape(node["headline"]),
        author="; ".join(dict.fromkeys(people)) or None,
        publisher=next(_names(node.get("publisher"), of_firms=True), None),
        published=published if isinstance(published, str) else None,
        live=bool(node.get("liveBlogUpdate")),
    )


def _names(value: Any, *, of_firms: bool = False) -> Iterator[str]:
    """The names of people, or also of firms: plain, as objects, or in lists of these."""
    if isinstance(value, str) and value.strip():
        yield unescape(value.strip())
    elif isinstance(value, list):
        for one in value:
            yield from _names(one, of_firms=of_firms)
    elif isinstance(value, dict) and (
        of_firms or not any(kind.endswith("Organization") for kind in _kinds(value))
    ):
        yield from _names(value.get("name"), of_firms=of_firms)


def publisher(raw: bytes, found: str | None) -> str | None:
    """`found`, or where that is the name of a page in the JSON-LD, that of its site or owner."""
    if found is None or b"ld+json" not in raw:
        return found
    from lxml import html

    names: dict[str, str] = {}
    for node in _nodes(html.document_fromstring(raw)):
        name = node.get("name")
        if isinstance(name, str):
            for kind in _kinds(node):
                names.setdefault(kind, name)
    if names.get("WebPage") != found:
        return found
    return next((names[kind] for kind in _OWNERS if kind in names), None)


def licence(raw: bytes) -> str | None:
    """The licence that the page states for its article in JSON-LD, or else its copyright."""
    if b"ld+json" not in raw:
        return None
    from lxml import html

    stories = [
        node
        for node in _nodes(html.document_fromstring(raw))
        if any(kind.endswith(_STORIES) for kind in _kinds(node))
    ]
    said = (node.get(key) for key in ("license", "copyrightNotice") for node in stories)
    return next((words for words in said if isinstance(words, str) and words.strip()), None)


def _kinds(node: dict[str, Any]) -> list[str]:
    kinds = node.get("@type")
    return [
        kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)
    ]


def _words(body: str) -> str:
    """A body without HTML, which it may hold as it is or escaped once more."""
    if not _TAG.search(body):
        body = unescape(body)
    text = plain(body)
    # Without an element of paragraphs in it nothing was taken out.
    return unescape(_TAG.sub("", text)) if text.split() == body.split() else text
