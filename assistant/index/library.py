"""The library: one SQLite file with everything the program knows, and its only source of truth."""

from __future__ import annotations

import contextlib
import json
import re
import sqlite3
import threading
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.index import database, quote_rows, storing
from assistant.index.database import FILE, FORMAT
from assistant.index.units import Units
from assistant.types import Article, Block, Passage, Quote, Span, Speaker

if TYPE_CHECKING:
    import numpy as np

__all__ = ["FILE", "FORMAT", "Library"]

NAMED_IN = 50  # articles with the letters of a name, which may be those of a longer one
MAX_VARIABLES = 30_000  # SQLite takes 32,766 in one statement


class Library:
    """Reads and writes `library.db`.

    A reader sees the state at the moment it opened, whatever a build does meanwhile: it holds one
    read transaction in WAL mode. Use from any thread.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Use `create` or `open`."""
        self._db = connection
        self._lock = threading.RLock()

    @classmethod
    def create(cls, folder: Path) -> Library:
        """Open for writing, making the folder and an empty library when there is none.

        Raises:
            IndexStale: The file there is not a library.
        """
        return cls(database.writable(folder))

    @classmethod
    def in_memory(cls) -> Library:
        """An empty library that is gone when it is closed."""
        library = cls(database.in_memory())
        library.reset({})
        return library

    @classmethod
    def open(cls, folder: Path) -> Library:
        """Open for reading.

        Raises:
            IndexMissing: There is no library in `folder`.
            IndexStale: The file there is not a library of this format.
            IndexBusy: The last changes are not in the file yet and cannot be read from here.
        """
        return cls(database.snapshot(folder))

    def close(self) -> None:
        """Let the file go."""
        with self._lock:
            self._db.close()

    # Settings: small JSON values under a name.

    def setting(self, name: str) -> Any:
        """The value stored under `name`, or None."""
        row = self._one("SELECT value FROM setting WHERE name = ?", name)
        return None if row is None else json.loads(row[0])

    def store(self, values: Mapping[str, object]) -> None:
        """Store JSON-able values under their names, all or none."""
        with self._lock, self._db:
            self._db.execute("BEGIN")
            self._store(values)

    @contextlib.contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """One change of the database, all of it or nothing; for the tables kept elsewhere."""
        with self._lock, self._db:
            if not self._db.in_transaction:
                self._db.execute("BEGIN")
            yield self._db

    def _store(self, values: Mapping[str, object]) -> None:
        self._db.executemany(
            "INSERT OR REPLACE INTO setting VALUES (?, ?)",
            [(name, json.dumps(value, sort_keys=True)) for name, value in values.items()],
        )

    # Articles in and out, each in one transaction.

    def reset(self, values: Mapping[str, object]) -> None:
        """Forget every article and store `values`, in one transaction."""
        with self._lock, self._db:
            self._db.execute("BEGIN")
            for table in (
                "article",
                "stock",
                "file",
                "speaker",
                "setting",
                "passage_words",
                "sentence_words",
            ):
                self._db.execute(f"DELETE FROM {table}")
            self._store({**values, "format": FORMAT, "generation": 0})

    def remove(self, article_id: str) -> list[int]:
        """Forget an article; the ids of its units."""
        with self._lock, self._db:
            self._db.execute("BEGIN")
            gone = storing.forget(self._db, article_id)
            self._touch()
        return gone

    def put(
        self,
        article: Article,
        blocks: Sequence[Block],
        quotes: Sequence[Quote],
        passages: Sequence[Passage],
        vectors: np.ndarray,
        *,
        sketch: bytes = b"",
        near: tuple[bytes, bytes] = (b"", b""),
    ) -> tuple[list[int], list[int]]:
        """Store an article and all that was found in it, in place of what was there.

        Args:
            article: Its `id` decides what is replaced.
            blocks: Its layout.
            quotes: Its quotes.
            passages: Its passages.
            vectors: `(n, dim)`, a row for each passage and then for each of its sentences, passage
                by passage.
            sketch: By which copies of it are found.
            near: How near it comes to the stock questions, as `index.stock` packs it.

        Returns:
            The unit ids that went and those that came, these in the order of `vectors`.
        """
        with self._lock, self._db:
            self._db.execute("BEGIN")
            gone = storing.forget(self._db, article.id)
            number = storing.add_article(self._db, article, blocks)
            self._db.execute("INSERT INTO sketch VALUES (?, ?)", (number, sketch))
            self._db.execute("INSERT INTO near VALUES (?, ?, ?)", (number, *near))
            for quote in quotes:
                storing.add_quote(self._db, number, quote)
            came = storing.add_units(self._db, number, article.text, passages, vectors)
            self._touch()
        return gone, came

    def _touch(self) -> None:
        self._store({"generation": self.setting("generation") + 1})

    # Reading.

    def counts(self) -> dict[str, int]:
        """How many articles, passages, quotes and speakers there are."""
        return {
            "articles": self._one("SELECT count(*) FROM article")[0],
            "passages": self._one("SELECT count(*) FROM unit WHERE id = passage")[0],
            "quotes": self._one("SELECT count(*) FROM quote")[0],
            "speakers": self._one("SELECT count(*) FROM speaker")[0],
        }

    def hashes(self) -> dict[str, str]:
        """The SHA-256 of each article's file, by article id, in the order of the ids."""
        return dict(self._all("SELECT id, sha256 FROM article ORDER BY id"))

    def hashes_of(self, article_ids: Sequence[str]) -> dict[str, str]:
        """The SHA-256 of those of these articles that are here."""
        found = (self._one("SELECT sha256 FROM article WHERE id = ?", i) for i in article_ids)
        return {i: row[0] for i, row in zip(article_ids, found, strict=True) if row is not None}

    def languages(self) -> dict[str, str | None]:
        """The language of each article, by article id."""
        return dict(self._all("SELECT id, language FROM article ORDER BY id"))

    def sketches(self) -> dict[str, bytes]:
        """The sketch of each article, by article id."""
        return dict(
            self._all("SELECT id, hashes FROM sketch JOIN article ON number = sketch.article")
        )

    def articles(self) -> tuple[Article, ...]:
        """Every article, by id."""
        return tuple(Article(*row) for row in self._all(f"{_ARTICLE} ORDER BY id"))

    def article(self, article_id: str) -> Article | None:
        """One article, or None."""
        row = self._one(f"{_ARTICLE} WHERE id = ?", article_id)
        return None if row is None else Article(*row)

    def copies(self, article_id: str) -> tuple[str, ...]:
        """The other articles with the same text or nearly so, by id, as the last build found."""
        found: dict[str, str] = self.setting("copies") or {}
        first = found.get(article_id, article_id)
        same = {first, *(copy for copy, original in found.items() if original == first)}
        return tuple(sorted(same - {article_id}))

    def published(self) -> list[tuple[str, str | None, str | None]]:
        """The id, publisher and date of each article, by id."""
        return self._all("SELECT id, publisher, published FROM article ORDER BY id")

    def blocks(self, article_id: str) -> tuple[Block, ...]:
        """The layout of an article, in order."""
        rows = self._all(
            "SELECT start, end, role FROM block JOIN article ON number = block.article"
            " WHERE article.id = ? ORDER BY start",
            article_id,
        )
        return tuple(Block(Span(start, end), role) for start, end, role in rows)

    def quotes(self, article_id: str | None = None) -> tuple[Quote, ...]:
        """The quotes of one article or of all, by article id and place."""
        where = "" if article_id is None else "WHERE article.id = ?"
        rows = self._all(
            f"{quote_rows.SELECT} {where} ORDER BY article.id, quote.start, quote.end",
            *([] if article_id is None else [article_id]),
        )
        return tuple(quote_rows.quote(row) for row in rows)

    def speakers(self) -> tuple[Speaker, ...]:
        """Everybody who is quoted, by name, organisation and title."""
        rows = self._all(
            "SELECT name, title, organisation FROM speaker ORDER BY name, organisation, title"
        )
        return tuple(Speaker(*row) for row in rows)

    def most_quoted(self, n: int) -> tuple[Speaker, ...]:
        """The `n` named people and organisations with the most quotes, the most quoted first."""
        rows = self._all(
            "SELECT name, title, organisation FROM speaker JOIN quote ON quote.speaker = speaker.id"
            " WHERE name IS NOT NULL GROUP BY speaker.id"
            " ORDER BY count(*) DESC, name, organisation, title LIMIT ?",
            n,
        )
        return tuple(Speaker(*row) for row in rows)

    def quotes_by(self, speaker: Speaker) -> tuple[Quote, ...]:
        """What somebody said, by article id and place."""
        rows = self._all(
            # As the index of speakers has them, or every speaker would be read.
            f"{quote_rows.SELECT} WHERE quote.speaker = (SELECT id FROM speaker WHERE"
            " ifnull(name, '') = ifnull(?, '') AND ifnull(title, '') = ifnull(?, '')"
            " AND ifnull(organisation, '') = ifnull(?, ''))"
            " ORDER BY article.id, quote.start, quote.end",
            speaker.name,
            speaker.title,
            speaker.organisation,
        )
        return tuple(quote_rows.quote(row) for row in rows)

    def units(self) -> Units:
        """Every passage and sentence, as columns."""
        return Units.of(
            dict(self._all("SELECT number, id FROM article")),
            self._all("SELECT id, article, passage, start, end FROM unit"),
        )

    def units_up_to(self, last: int) -> int:
        """How many passages and sentences have an id of at most `last`."""
        return int(self._one("SELECT count(*) FROM unit WHERE id <= ?", last)[0])

    def passage_count(self) -> int:
        """How many passages there are."""
        return int(self._one("SELECT count(*) FROM unit WHERE id = passage")[0])

    def passages(
        self, article_id: str, numbers: Collection[int] | None = None
    ) -> dict[int, tuple[Passage, list[int]]]:
        """The passages of an article, or those of some numbers, by number, counted from 0.

        With each come the ids of it and of its sentences.
        """
        holders = self._all(
            "SELECT unit.id FROM unit JOIN article ON number = article"
            " WHERE article.id = ? AND unit.id = passage ORDER BY unit.id",
            article_id,
        )
        wanted = {
            holder: number
            for number, (holder,) in enumerate(holders)
            if numbers is None or number in numbers
        }
        found: dict[int, tuple[Passage, list[int]]] = {}
        for some in _batched(list(wanted)):
            marks = ", ".join("?" * len(some))
            rows = self._all(
                "SELECT passage, unit.id, start, end, heading FROM unit WHERE article ="
                f" (SELECT number FROM article WHERE id = ?) AND passage IN ({marks})"
                " ORDER BY passage, start, unit.id = passage DESC, unit.id",
                article_id,
                *some,
            )
            for holder, group in groupby(rows, key=lambda row: row[0]):
                held = list(group)
                whole, *parts = (Span(start, end) for _, _, start, end, _ in held)
                passage = Passage(article_id, whole, held[0][4], tuple(parts))
                found[wanted[holder]] = (passage, [row[1] for row in held])
        return found

    def unit_ids(self) -> list[int]:
        """The id of every passage and sentence, in no order."""
        return [row[0] for row in self._all("SELECT id FROM unit")]

    def heading(self, unit: int) -> str | None:
        """The heading above a unit, by unit id."""
        row = self._one("SELECT heading FROM unit WHERE id = ?", unit)
        return None if row is None else row[0]

    def vectors(self, ids: Iterable[int]) -> np.ndarray:
        """The vectors of these units, `(n, dim)` float32, in the order asked."""
        import numpy as np

        wanted = [int(i) for i in ids]
        found: dict[int, bytes] = {}
        for part in _batched(wanted):
            marks = ", ".join("?" * len(part))
            found.update(self._all(f"SELECT unit, row FROM vector WHERE unit IN ({marks})", *part))
        return np.array([np.frombuffer(found[i], dtype="<f4") for i in wanted], dtype=np.float32)

    def words(self, level: str, words: Sequence[str], limit: int) -> list[tuple[int, float]]:
        """Units with any of `words`, best first, with their BM25 score (higher is better).

        Args:
            level: `passage` or `sentence`.
            words: Plain words; they are stemmed as the text was.
            limit: At most so many.

        Returns:
            (unit id, score). Source: FTS5's bm25, Robertson and Zaragoza, k1 1.2, b 0.75.
        """
        table = f"{level}_words"
        query = " OR ".join('"' + word.replace('"', '""') + '"' for word in words)
        if not query:
            return []
        return self._all(
            f"SELECT rowid, -bm25({table}) AS score FROM {table} WHERE {table} MATCH ?"
            " ORDER BY score DESC, rowid LIMIT ?",
            query,
            limit,
        )

    def frequency(self, word: str) -> int:
        """In how many passages `word`, stemmed, occurs."""
        query = '"' + word.replace('"', '""') + '"'
        row = self._one("SELECT count(*) FROM passage_words WHERE passage_words MATCH ?", query)
        return 0 if row is None else int(row[0])

    def mentions(self, name: str) -> bool:
        """Whether a name stands anywhere in an article as it is written, be it in a heading."""
        whole = re.compile(rf"\b{re.escape(name)}\b")
        texts = self._all("SELECT text FROM article WHERE instr(text, ?) LIMIT ?", name, NAMED_IN)
        return any(whole.search(text) for (text,) in texts)

    def rows(self, query: str, *values: object) -> list[Any]:
        """What a query of the tables kept elsewhere finds, with its values filled in."""
        return self._all(query, *values)

    def _one(self, query: str, *values: object) -> Any:
        with self._lock:
            return self._db.execute(query, values).fetchone()

    def _all(self, query: str, *values: object) -> list[Any]:
        with self._lock:
            return self._db.execute(query, values).fetchall()


_ARTICLE = (
    "SELECT id, title, text, publisher, author, published, url, source_path, sha256,"
    " language, licence FROM article"
)


def _batched(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    """As many at a time as one statement takes."""
    return (ids[at : at + MAX_VARIABLES] for at in range(0, len(ids), MAX_VARIABLES))
