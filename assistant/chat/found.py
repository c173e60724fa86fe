"""The quotes of files, without an index: as lines for a terminal or as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from assistant import contract
from assistant.chat.render import quote_line
from assistant.corpus.clean import blocks
from assistant.errors import CorpusError
from assistant.progress import progress
from assistant.quotes.extract import find_quotes_many
from assistant.quotes.pieces import whole
from assistant.types import Article
from assistant.workers import quotes_of


def of_lines(path: Path) -> Iterator[str]:
    """The quotes of each `{"id", "text"}` of a file, as a line of JSON each, as they are found.

    Raises:
        CorpusError: A line is something else, or the file cannot be read.
    """
    rows: list[dict[str, Any]] = []

    def texts() -> Iterator[str]:
        for row in _rows(path):
            rows.append(row)
            yield row["text"]

    with progress("Reading") as on_progress:
        for done, found in enumerate(find_quotes_many(texts()), start=1):
            row = rows.pop(0)
            said = [contract.quote_dict(quote, row["text"]) for quote in found]
            yield json.dumps({"id": row["id"], "quotes": said}, ensure_ascii=False)
            on_progress(done, 0, str(row["id"]))


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    try:
        with path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, start=1):
                if line.strip():
                    yield _row(path, number, line)
    except OSError as error:
        raise CorpusError(
            f"The file {path} cannot be read ({error.strerror}); check its name."
        ) from error
    except UnicodeDecodeError as error:
        raise CorpusError(f"The file {path} is not UTF-8; save it as UTF-8.") from error


def _row(path: Path, number: int, line: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except json.JSONDecodeError:
        row = None
    if isinstance(row, dict) and "id" in row and isinstance(row.get("text"), str):
        return row
    raise CorpusError(
        f'Line {number} of {path} is not a JSON object with "id" and "text"; mend it.'
    )


def of_articles(articles: Iterable[Article], *, as_json: bool) -> Iterator[str]:
    """The quotes of articles: a line each, or as JSON a line for each article."""
    for article in articles:
        found = quotes_of(article, blocks(article.text, article.title))
        if as_json:
            quotes = contract.quotes_dict(article.id, article.text, found)
            yield json.dumps(quotes, ensure_ascii=False)
        else:
            for pieces in whole(found):
                yield quote_line(pieces, article.text)
