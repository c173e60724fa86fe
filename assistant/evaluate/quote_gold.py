"""Articles with every quote marked by hand: {"id", "text", "quotes": [...]} a line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from assistant.evaluate.cases import Fault, GoldError
from assistant.types import Kind, Span

KINDS = get_args(Kind)
EXAMPLE = '{"id": "a", "text": "...", "quotes": [{"span": [0, 9], "kind": "direct"}]}'


@dataclass(frozen=True, slots=True)
class GoldQuote:
    """A quote as a person marked it; `speaker` is the full name or empty where not given."""

    span: Span
    kind: str
    speaker: str
    title: str


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """An article with its quotes."""

    id: str
    text: str
    quotes: tuple[GoldQuote, ...]


def read_articles(path: Path) -> Iterator[GoldArticle]:
    """The articles of a file, one in memory at a time.

    Raises:
        GoldError: At the first line that cannot be used.
    """
    try:
        with path.open(encoding="utf-8-sig") as lines:
            for number, line in enumerate(lines, start=1):
                if line.strip():
                    yield _article(line, path, number)
    except OSError as error:
        message = f"the file cannot be read ({error.strerror}); check its name"
        raise GoldError((Fault(str(path), 1, message),)) from error
    except UnicodeDecodeError as error:
        raise GoldError((Fault(str(path), 1, "the file is not UTF-8; save it so"),)) from error


def _article(line: str, path: Path, number: int) -> GoldArticle:
    try:
        row = json.loads(line)
        text = row["text"]
        quotes = tuple(quote for given in row["quotes"] for quote in _pieces(given, len(text)))
        return GoldArticle(str(row["id"]), text, quotes)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        message = f"not an article with its quotes ({error}); write one a line, as {EXAMPLE}"
        raise GoldError((Fault(str(path), number, message),)) from error


def _pieces(given: dict[str, Any], length: int) -> Iterator[GoldQuote]:
    """A quote, or each of its pieces where an attribution interrupts it."""
    speaker, title = given.get("speaker") or "", given.get("title") or ""
    if isinstance(speaker, dict):
        title = title or ", ".join(
            speaker[key] for key in ("title", "organisation") if speaker.get(key)
        )
        speaker = speaker.get("name") or ""
    kind = given["kind"]
    if kind not in KINDS:
        raise ValueError(f"the kind {kind!r} is none of {', '.join(KINDS)}")
    for start, end in given.get("pieces") or [given["span"]]:
        if not 0 <= start < end <= length:
            raise ValueError(f"{start}..{end} is not in the text")
        yield GoldQuote(Span(start, end), kind, speaker, title)
