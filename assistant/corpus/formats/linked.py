"""The article's words as a page's JSON-LD has them, where the page itself shows fewer."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from assistant.corpus.formats.markup import plain

MORE = 1.5  # times the words that are to be seen: behind a wall, or put there by a script
KNOWN = 40  # characters of a paragraph that tell whether it is of the same article

_FIELD = b"articleBody"
_BETWEEN = re.compile(r"\n\s*\n")


def fuller(raw: bytes, seen: str) -> str | None:
    """The text that a page states as its article's, or None where it shows as much itself.

    Args:
        raw: The page.
        seen: What of the article is to be seen.
    """
    if _FIELD not in raw:
        return None
    stated = max(_bodies(raw), key=len, default="")
    more = len(stated.split()) >= MORE * len(seen.split()) and _is_same(stated, seen)
    # What trafilatura takes from there itself has lost its paragraphs.
    return stated if more or stated.split() == seen.split() else None


def _is_same(stated: str, seen: str) -> bool:
    """Whether one of the paragraphs seen stands in what is stated, if any are seen."""
    whole = " ".join(stated.split())
    parts = [" ".join(part.split())[:KNOWN] for part in _BETWEEN.split(seen)]
    long = [part for part in parts if len(part) == KNOWN]
    return not long or any(part in whole for part in long)


def _bodies(raw: bytes) -> Iterator[str]:
    from lxml import html

    page = html.document_fromstring(raw)
    for script in page.iter("script"):
        if script.get("type") == "application/ld+json":
            try:
                value = json.loads(script.text or "", strict=False)
            except (json.JSONDecodeError, RecursionError):
                continue
            yield from map(plain, _stated(value))


def _stated(value: Any) -> Iterator[str]:
    if isinstance(value, list):
        for one in value:
            yield from _stated(one)
    elif isinstance(value, dict):
        words = value.get(_FIELD.decode())
        if isinstance(words, str):
            yield words
        yield from _stated(value.get("@graph"))
