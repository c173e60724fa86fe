"""The file of a library: made, opened for writing, and opened for reading in one state."""

from __future__ import annotations

import json
import sqlite3
from importlib import resources
from pathlib import Path
from typing import Any

from assistant.errors import IndexBusy, IndexMissing, IndexStale

FORMAT = 6
FILE = "library.db"

# What SQLite says where it may not make the files beside the database.
_UNWRITABLE = ("SQLITE_READONLY_DIRECTORY", "SQLITE_CANTOPEN")


def in_memory() -> sqlite3.Connection:
    """Empty tables that are gone when they are closed."""
    db = _connection(":memory:")
    _make_tables(db)
    return db


def writable(folder: Path) -> sqlite3.Connection:
    """Open for writing, making the folder and empty tables where there are none.

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
        _format(db)
    except sqlite3.DatabaseError as error:
        db.close()
        raise _foreign(folder) from error
    return db


def snapshot(folder: Path) -> sqlite3.Connection:
    """Open for reading, in one read transaction: what is written later is not seen.

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
    return db


def _drop_other_format(folder: Path) -> None:
    """Take away a library of another format, which has other tables; the next build fills anew."""
    path = folder / FILE
    if not path.is_file():
        return
    db = _connect(path)
    try:
        found = _format(db)
    except sqlite3.DatabaseError:
        return  # empty, or not ours: whoever opens it will see
    finally:
        db.close()
    if found not in {None, FORMAT}:
        for name in (FILE, f"{FILE}-wal", f"{FILE}-shm"):
            (folder / name).unlink(missing_ok=True)


def _format(db: sqlite3.Connection) -> Any:
    row = db.execute("SELECT value FROM setting WHERE name = 'format'").fetchone()
    return None if row is None else json.loads(row[0])


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
        return db, _format(db)
    except sqlite3.DatabaseError:
        db.close()
        raise


def _foreign(folder: Path) -> IndexStale:
    return IndexStale(
        f"The file {folder / FILE} is not an index of this program; move it away, or name another "
        f"folder with --index, and run: assistant build"
    )
