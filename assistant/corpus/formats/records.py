"""JSON and JSON Lines: one article an object, or schema.org's NewsArticle."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from assistant.corpus.formats.markup import plain
from assistant.corpus.source import FIELDS, Reading, Source, part_id
from assistant.errors import CorpusError
from assistant.types import Article

# Each field by the keys it is read from, the first that is there: ours, then schema.org's, then
# those of ninjs, the JSON of NewsML, and of JSON Feed.
KEYS: Mapping[str, Sequence[str]] = {
    "text": (
        *("text", "articleBody", "body_text", "body_xhtml", "body_html", "body"),
        *("content_text", "content_html", "content"),
    ),
    "title": ("title", "headline", "name"),
    "author": ("author", "byline", "creator", "authors"),
    "publisher": ("publisher", "site", "source", "provider"),
    "published": ("published", "datePublished", "versioncreated", "date_published", "date"),
    "language": ("language", "inLanguage"),
    "url": ("url", "mainEntityOfPage", "canonicalurl", "link", "uri"),
    "licence": ("licence", "license", "copyrightnotice"),
}
_LISTS = ("articles", "items", "docs", "data", "@graph")


class JsonLoader:
    """Reads an object, a list of them, or an object that holds such a list."""

    def load(self, source: Source) -> Reading:
        """Read a .json file."""
        try:
            value = json.loads(source.text())
        except (json.JSONDecodeError, RecursionError) as error:
            at = f"line {error.lineno}" if isinstance(error, json.JSONDecodeError) else "its depth"
            raise CorpusError(f"The file {source.name} is not JSON at {at}; mend it.") from error
        rows = list(_rows(value))
        if len(rows) == 1 and not isinstance(value, list):
            return Reading((_article(source, rows[0], None, source.name),))
        return _reading(source, ((f"object {n}", row) for n, row in enumerate(rows, start=1)))


class JsonLinesLoader:
    """Reads one object a line."""

    def load(self, source: Source) -> Reading:
        """Read a .jsonl file; a line that cannot be read is a failure, and the others are read."""
        return _reading(source, _lines(source))


def _lines(source: Source) -> Iterator[tuple[str, object]]:
    for number, line in enumerate(source.text().split("\n"), start=1):
        if line.strip():
            try:
                yield f"line {number}", json.loads(line)
            except (json.JSONDecodeError, RecursionError):
                yield f"line {number}", None


def _rows(value: object) -> Iterator[object]:
    if isinstance(value, list):
        yield from value
        return
    if isinstance(value, dict) and not _is_article(value):
        for name in _LISTS:
            if isinstance(value.get(name), list):
                yield from (row for row in value[name] if name != "@graph" or _is_article(row))
                return
    yield value


def _is_article(row: object) -> bool:
    return isinstance(row, dict) and any(isinstance(row.get(key), str) for key in KEYS["text"])


def _reading(source: Source, rows: Iterator[tuple[str, object]]) -> Reading:
    articles: dict[str, Article] = {}
    failures: list[str] = []
    unread: list[str] = []
    for place, row in rows:
        try:
            article = _article(source, row, _below(row, place), f"{source.name}, {place},")
        except CorpusError as error:
            failures.append(str(error))
            unread.append(
                f"{source.id}/{_below(row, place)}" if isinstance(row, dict) else source.id
            )
            continue
        if article.id in articles:
            failures.append(
                f"The file {source.name} has a second article {article.id!r} at {place}; "
                f"give it another id."
            )
        else:
            articles[article.id] = article
    if not articles:
        source.needs_text("\n".join(failures))
        raise CorpusError(" ".join(failures))
    return Reading(tuple(articles.values()), tuple(failures), tuple(unread))


def _below(row: object, place: str) -> str:
    """The object's own id, or its place, as the last part of the article's id."""
    given = row.get("id") if isinstance(row, dict) else None
    name = part_id(str(given)) if isinstance(given, str | int) else ""
    return name or f"{int(place.rpartition(' ')[2]):05d}"


def _article(source: Source, row: object, below: str | None, place: str) -> Article:
    if not isinstance(row, dict) or not _is_article(row):
        raise CorpusError(
            f'{place} is not a JSON object with the article\'s words under "text"; mend it.'
        )
    text = plain(_first(row, "text") or "")
    if not text.strip():
        raise CorpusError(f"{place} has no text; write some or take it away.")
    fields = {name: _first(row, name) for name in FIELDS}
    if below is not None:  # the hash of the row, so that other rows may change
        source = replace(source, raw=json.dumps(row, sort_keys=True).encode())
    return source.article(text, fields, below)


def _first(row: Mapping[str, Any], field: str) -> str | None:
    for key in KEYS[field]:
        words = _words(row.get(key))
        if words:
            return words
    return None


def _words(value: object) -> str | None:
    """A value as text: schema.org gives people and publishers as objects, or lists of them."""
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        return _words(value.get("name") or value.get("url") or value.get("@id"))
    if isinstance(value, list):
        return ", ".join(words for words in map(_words, value) if words) or None
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else None
