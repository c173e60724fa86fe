"""The library: one SQLite file with everything the program knows, and its only source of truth."""

from __future__ import annotations

import contextlib
import json
import sqlite3
import threading
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import resources
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.errors import IndexBusy, IndexMissing, IndexStale
from assistant.types import Article, Block, Evidence, Passage, Quote, Span, Speaker

if TYPE_CHECKING:
    import numpy as np

FORMAT = 5
FILE = "library.db"
MAX_VARIABLES = 30_000  # SQLite takes 32,766 in one statement


@dataclass(frozen=True, slots=True)
class Units:
    """All passages and sentences of a library as columns, in the order of article id and place.

    The order does not depend on the order in which articles were added, so that ties broken by row
    come out alike however an index was built. Every column has one entry a unit.

    `ids` are the ids in the database and the vector index. `article` indexes `article_ids`.
    `passage` is the row of the passage that holds the unit; a passage holds itself.
    """

    article_ids: tuple[str, ...]
    ids: np.ndarray
    article: np.ndarray
    passage: np.ndarray
    start: np.ndarray
    end: np.ndarray

    def __len__(self) -> int:
        return len(self.ids)


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
        folder.mkdir(parents=True, exist_ok=True)
        _drop_other_format(folder)
        db = _connect(folder / FILE)
        try:
            if db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0:
                db.execute("PRAGMA journal_mode = WAL")
                _make_tables(db)
            library = cls(db)
            library.setting("format")
        except sqlite3.DatabaseError as error:
            db.close()
            raise _foreign(folder) from error
        return library

    @classmethod
    def in_memory(cls) -> Library:
        """An empty library that is gone when it is closed."""
        db = _connection(":memory:")
        _make_tables(db)
        library = cls(db)
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
        path = folder / FILE
        if not path.is_file():
            raise IndexMissing(f"There is no index in {folder}; make it with: assistant build")
        try:
            try:
                db, found = _read(_connect(path))
            except sqlite3.OperationalError as error:
                if error.sqlite_errorname not in _UNWRITABLE:
                    raise
                db, found = _read(_connect_unwritable(path))
        except sqlite3.DatabaseError as error:
            raise _foreign(folder) from error
        if found != FORMAT:
            db.close()
            raise IndexStale(
                f"The index in {folder} has another format or was never finished; "
                f"make it anew with: assistant build"
            )
        return cls(db)

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
            gone = self._remove(article_id)
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
        near: bytes = b"",
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
            near: How near it comes to the stock questions.

        Returns:
            The unit ids that went and those that came, these in the order of `vectors`.
        """
        with self._lock, self._db:
            self._db.execute("BEGIN")
            gone = self._remove(article.id)
            number = self._add_article(article)
            self._db.execute("INSERT INTO sketch VALUES (?, ?)", (number, sketch))
            self._db.execute("INSERT INTO near VALUES (?, ?)", (number, near))
            self._db.executemany(
                "INSERT INTO block VALUES (?, ?, ?, ?)",
                [(number, b.span.start, b.span.end, b.role) for b in blocks],
            )
            for quote in quotes:
                self._add_quote(number, quote)
            came = self._add_units(number, article.text, passages, vectors)
            self._touch()
        return gone, came

    def _touch(self) -> None:
        self._store({"generation": self.setting("generation") + 1})

    def _remove(self, article_id: str) -> list[int]:
        rows = self._db.execute(
            "SELECT unit.id FROM unit JOIN article ON number = article WHERE article.id = ?",
            (article_id,),
        ).fetchall()
        for table in ("passage_words", "sentence_words"):
            self._db.executemany(f"DELETE FROM {table} WHERE rowid = ?", rows)
        quoted = self._db.execute(
            "SELECT DISTINCT speaker FROM quote JOIN article ON number = quote.article"
            " WHERE article.id = ? AND speaker NOT NULL",
            (article_id,),
        ).fetchall()
        self._db.execute("DELETE FROM article WHERE id = ?", (article_id,))
        self._db.executemany(
            "DELETE FROM speaker WHERE id = ? AND id NOT IN"
            " (SELECT speaker FROM quote WHERE speaker = speaker.id)",
            quoted,
        )
        return [row[0] for row in rows]

    def _add_article(self, article: Article) -> int:
        cursor = self._db.execute(
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
        return int(cursor.lastrowid or 0)

    def _add_quote(self, number: int, quote: Quote) -> None:
        speaker = None
        if quote.speaker is not None:
            fields = (quote.speaker.name, quote.speaker.title, quote.speaker.organisation)
            self._db.execute(
                "INSERT OR IGNORE INTO speaker (name, title, organisation) VALUES (?, ?, ?)", fields
            )
            speaker = self._db.execute(
                "SELECT id FROM speaker WHERE name IS ? AND title IS ? AND organisation IS ?",
                fields,
            ).fetchone()[0]
        spans = (quote.cue, quote.evidence.name, quote.evidence.title, quote.evidence.organisation)
        ends = [
            end
            for span in spans
            for end in ((span.start, span.end) if span is not None else (None, None))
        ]
        row = (
            number,
            quote.span.start,
            quote.span.end,
            quote.sentences.start,
            quote.sentences.end,
            quote.kind,
            speaker,
            *ends,
            quote.sure,
            quote.rule,
        )
        self._db.execute(f"INSERT INTO quote VALUES (NULL{', ?' * len(row)})", row)

    def _add_units(
        self, number: int, text: str, passages: Sequence[Passage], vectors: np.ndarray
    ) -> list[int]:
        rows = iter(vectors)
        ids: list[int] = []
        add = "INSERT INTO unit (article, passage, start, end, heading) VALUES (?, ?, ?, ?, ?)"
        for passage in passages:
            holder = 0
            for span in (passage.span, *passage.sentences):
                blob = next(rows).astype("<f4").tobytes()
                unit = self._db.execute(
                    add, (number, holder, span.start, span.end, passage.heading)
                ).lastrowid
                self._db.execute("INSERT INTO vector VALUES (?, ?)", (unit, blob))
                table = "sentence_words" if holder else "passage_words"
                self._db.execute(
                    f"INSERT INTO {table} (rowid, text) VALUES (?, ?)",
                    (unit, span.of(text)),
                )
                holder = holder or int(unit or 0)
                ids.append(int(unit or 0))
            self._db.execute("UPDATE unit SET passage = id WHERE id = ?", (holder,))
        return ids

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
            f"{_QUOTE} {where} ORDER BY article.id, quote.start, quote.end",
            *([] if article_id is None else [article_id]),
        )
        return tuple(_quote(row) for row in rows)

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
            f"{_QUOTE} WHERE quote.speaker = (SELECT id FROM speaker WHERE"
            " ifnull(name, '') = ifnull(?, '') AND ifnull(title, '') = ifnull(?, '')"
            " AND ifnull(organisation, '') = ifnull(?, ''))"
            " ORDER BY article.id, quote.start, quote.end",
            speaker.name,
            speaker.title,
            speaker.organisation,
        )
        return tuple(_quote(row) for row in rows)

    def units(self) -> Units:
        """Every passage and sentence, as columns."""
        import numpy as np

        numbers = dict(self._all("SELECT number, id FROM article"))
        names = sorted(numbers.values())
        place = {name: i for i, name in enumerate(names)}
        rows = self._all("SELECT id, article, passage, start, end FROM unit")
        table = np.array(rows, dtype=np.int64).reshape(-1, 5)
        ids, number, passage, start, end = table.T
        article = np.array([place[numbers[n]] for n in number.tolist()], dtype=np.int64)
        order = np.lexsort((ids, ids != passage, start, article))
        by_id = np.argsort(ids[order])
        holder = by_id[np.searchsorted(ids[order][by_id], passage[order])]
        return Units(tuple(names), ids[order], article[order], holder, start[order], end[order])

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
        rows = self._all(
            "SELECT passage, unit.id, start, end, heading FROM unit JOIN article ON number ="
            " article WHERE article.id = ? ORDER BY passage, start, unit.id = passage DESC,"
            " unit.id",
            article_id,
        )
        found = {}
        for number, (_, group) in enumerate(groupby(rows, key=lambda row: row[0])):
            if numbers is None or number in numbers:
                held = list(group)
                whole, *parts = (Span(start, end) for _, _, start, end, _ in held)
                passage = Passage(article_id, whole, held[0][4], tuple(parts))
                found[number] = (passage, [row[1] for row in held])
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
        for at in range(0, len(wanted), MAX_VARIABLES):
            part = wanted[at : at + MAX_VARIABLES]
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

    def rows(self, query: str) -> list[Any]:
        """What a query of the tables kept elsewhere finds."""
        return self._all(query)

    def _one(self, query: str, *values: object) -> Any:
        with self._lock:
            return self._db.execute(query, values).fetchone()

    def _all(self, query: str, *values: object) -> list[Any]:
        with self._lock:
            return self._db.execute(query, values).fetchall()


# What SQLite says where it may not make the files beside the database.
_UNWRITABLE = ("SQLITE_READONLY_DIRECTORY", "SQLITE_CANTOPEN")
_ARTICLE = (
    "SELECT id, title, text, publisher, author, published, url, source_path, sha256,"
    " language, licence FROM article"
)
_QUOTE = (
    "SELECT article.id, start, end, sentences_start, sentences_end, kind, speaker.name,"
    " speaker.title, speaker.organisation, cue_start, cue_end, name_start, name_end, title_start,"
    " title_end, organisation_start, organisation_end, sure, rule"
    " FROM quote JOIN article ON number = quote.article LEFT JOIN speaker ON speaker.id = speaker"
)


def _quote(row: Sequence[Any]) -> Quote:
    article_id, start, end, first, last, kind, name, title, organisation, *rest = row
    ends, (sure, rule) = rest[:8], rest[8:]
    cue, *evidence = [
        None if ends[i] is None else Span(ends[i], ends[i + 1]) for i in range(0, 8, 2)
    ]
    known = (name, title, organisation) != (None, None, None)
    return Quote(
        article_id,
        Span(start, end),
        Span(first, last),
        kind,
        Speaker(name, title, organisation) if known else None,
        cue,
        Evidence(*evidence),
        bool(sure),
        rule,
    )


def _drop_other_format(folder: Path) -> None:
    """Take away a library of another format, which has other tables; the next build fills anew."""
    path = folder / FILE
    if not path.is_file():
        return
    db = _connect(path)
    try:
        row = db.execute("SELECT value FROM setting WHERE name = 'format'").fetchone()
    except sqlite3.DatabaseError:
        return  # empty, or not ours: whoever opens it will see
    finally:
        db.close()
    if row is not None and json.loads(row[0]) != FORMAT:
        for name in (FILE, f"{FILE}-wal", f"{FILE}-shm"):
            (folder / name).unlink(missing_ok=True)


def _connect(path: Path, *, immutable: bool = False) -> sqlite3.Connection:
    return _connection(f"{path.resolve().as_uri()}{'?immutable=1' if immutable else ''}")


def _connection(name: str) -> sqlite3.Connection:
    db = sqlite3.connect(name, uri=True, isolation_level=None, check_same_thread=False)
    db.execute("PRAGMA foreign_keys = 1")
    return db


def _make_tables(db: sqlite3.Connection) -> None:
    schema = resources.files(__package__).joinpath("schema.sql").read_text("utf-8")
    db.executescript(f"BEGIN;\n{schema}\nCOMMIT;")


def _connect_unwritable(path: Path) -> sqlite3.Connection:
    """Open the file where SQLite may not make the files beside it that its WAL mode needs.

    `immutable` does without them, and so without what is written in them only.
    """
    log = path.with_name(f"{path.name}-wal")
    if log.is_file() and log.stat().st_size:
        raise IndexBusy(
            f"The last changes of the index in {path.parent} wait in {log.name} and the folder "
            f"cannot be written; wait for the build to end, or run where it can be written: "
            f"assistant build"
        )
    return _connect(path, immutable=True)


def _read(db: sqlite3.Connection) -> tuple[sqlite3.Connection, Any]:
    """The connection in its one read transaction, and the format of what it sees."""
    try:
        db.execute("PRAGMA query_only = 1")
        db.execute("BEGIN")
        return db, Library(db).setting("format")
    except sqlite3.DatabaseError:
        db.close()
        raise


def _foreign(folder: Path) -> IndexStale:
    return IndexStale(
        f"The file {folder / FILE} is not an index of this program; move it away, or name another "
        f"folder with --index, and run: assistant build"
    )
