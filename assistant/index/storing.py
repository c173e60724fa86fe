"""An article and all that was found in it -> rows of the library, and out again.

Whoever calls holds the transaction.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.index import quote_rows
from assistant.types import Article, Block, Passage, Quote

if TYPE_CHECKING:
    import numpy as np


def forget(db: sqlite3.Connection, article_id: str) -> list[int]:
    """Take an article out; the ids of its units."""
    rows = db.execute(
        "SELECT unit.id FROM unit JOIN article ON number = article WHERE article.id = ?",
        (article_id,),
    ).fetchall()
    for table in ("passage_words", "sentence_words"):
        db.executemany(f"DELETE FROM {table} WHERE rowid = ?", rows)
    quoted = db.execute(
        "SELECT DISTINCT speaker FROM quote JOIN article ON number = quote.article"
        " WHERE article.id = ? AND speaker NOT NULL",
        (article_id,),
    ).fetchall()
    db.execute("DELETE FROM article WHERE id = ?", (article_id,))
    db.executemany(
        "DELETE FROM speaker WHERE id = ? AND id NOT IN"
        " (SELECT speaker FROM quote WHERE speaker = speaker.id)",
        quoted,
    )
    return [row[0] for row in rows]


def add_article(db: sqlite3.Connection, article: Article, blocks: Sequence[Block]) -> int:
    """Put in an article with its layout; its number."""
    cursor = db.execute(
        "INSERT INTO article (id, title, text, publisher, author, published, url, source_path,"
        " sha256, language, licence) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            article.id,
            article.title,
            article.text,
            article.publisher,
            article.author,
            article.published,
            article.url,
            article.source_path,
            article.sha256,
            article.language,
            article.licence,
        ),
    )
    number = int(cursor.lastrowid or 0)
    db.executemany(
        "INSERT INTO block VALUES (?, ?, ?, ?)",
        [(number, block.span.start, block.span.end, block.role) for block in blocks],
    )
    return number


def add_quote(db: sqlite3.Connection, number: int, quote: Quote) -> None:
    """Put in a quote of the article of that number, and who said it."""
    speaker = None
    if quote.speaker is not None:
        fields = (quote.speaker.name, quote.speaker.title, quote.speaker.organisation)
        db.execute(
            "INSERT OR IGNORE INTO speaker (name, title, organisation) VALUES (?, ?, ?)", fields
        )
        speaker = db.execute(
            "SELECT id FROM speaker WHERE name IS ? AND title IS ? AND organisation IS ?",
            fields,
        ).fetchone()[0]
    row = quote_rows.values(number, quote, speaker)
    db.execute(f"INSERT INTO quote VALUES (NULL{', ?' * len(row)})", row)


def add_units(
    db: sqlite3.Connection,
    number: int,
    text: str,
    passages: Sequence[Passage],
    vectors: np.ndarray,
) -> list[int]:
    """Put in the passages of an article and their sentences.

    Args:
        db: The library.
        number: The article's.
        text: The article's.
        passages: In order.
        vectors: `(n, dim)`, a row for each passage and then for each of its sentences.

    Returns:
        The ids of the units, in the order of `vectors`.
    """
    rows = iter(vectors)
    ids: list[int] = []
    add = "INSERT INTO unit (article, passage, start, end, heading) VALUES (?, ?, ?, ?, ?)"
    for passage in passages:
        holder = 0
        for span in (passage.span, *passage.sentences):
            blob = next(rows).astype("<f4").tobytes()
            unit = db.execute(
                add, (number, holder, span.start, span.end, passage.heading)
            ).lastrowid
            db.execute("INSERT INTO vector VALUES (?, ?)", (unit, blob))
            table = "sentence_words" if holder else "passage_words"
            db.execute(
                f"INSERT INTO {table} (rowid, text) VALUES (?, ?)",
                (unit, span.of(text)),
            )
            holder = holder or int(unit or 0)
            ids.append(int(unit or 0))
        db.execute("UPDATE unit SET passage = id WHERE id = ?", (holder,))
    return ids
