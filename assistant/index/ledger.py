"""What became of each file of the corpus: kept in the library, so that nothing is tried twice."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.index.library import Library


@dataclass(frozen=True, slots=True)
class FileRecord:
    """A file as it was last read.

    `path` is below the corpus folder, with forward slashes. `reasons` say in a sentence each what
    of it could not be read. `articles` are the ids of the articles that the index holds of it.
    """

    path: str
    fingerprint: str
    reasons: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()


def read(library: Library) -> dict[str, FileRecord]:
    """The record of every file, by path."""
    rows = library.rows("SELECT path, fingerprint, reasons, articles FROM file ORDER BY path")
    return {
        path: FileRecord(path, mark, tuple(json.loads(reasons)), tuple(json.loads(articles)))
        for path, mark, reasons, articles in rows
    }


def write(library: Library, record: FileRecord) -> None:
    """Keep the record of a file in place of what was known of it."""
    with library.transaction() as db:
        db.execute(
            "INSERT OR REPLACE INTO file VALUES (?, ?, ?, ?)",
            (
                record.path,
                record.fingerprint,
                json.dumps(record.reasons),
                json.dumps(record.articles),
            ),
        )


def forget(library: Library, paths: Sequence[str]) -> None:
    """Drop the records of files that are gone."""
    with library.transaction() as db:
        db.executemany("DELETE FROM file WHERE path = ?", [(path,) for path in paths])
