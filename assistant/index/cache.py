"""vectors.faiss: a cache of the library's vectors, never trusted beyond what the library records.

The file is written when the library has moved far from it, not at every change: a unit's id is
never given twice, so what the file lacks and what it has too much is told by the ids alone, and is
made good from the library.
"""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Iterator
from pathlib import Path

from filelock import FileLock, Timeout

from assistant.errors import IndexBusy
from assistant.index.library import Library
from assistant.index.vectors import FaissIndex

FILE = "vectors.faiss"
SETTING = "vectors"
MOST_ID = 2**63 - 1  # SQLite's
CHUNK = 10_000  # rows read at a time from the library: 15 MB at 384 numbers
# Share of the rows that may differ between file and library. Reading as many rows from the library
# takes a fiftieth of the time of writing the file anew.
DRIFT = 0.02


@contextlib.contextmanager
def write_lock(folder: Path) -> Iterator[None]:
    """Hold the index for writing.

    Raises:
        IndexBusy: Another process holds it.
    """
    folder.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(folder / ".lock", timeout=0):
            yield
    except Timeout as error:
        raise IndexBusy(
            f"Another build is using the index in {folder}; wait for it to end, then try again."
        ) from error


def is_whole(folder: Path, library: Library) -> bool:
    """Whether the file is the one that the library records, byte for byte."""
    path = folder / FILE
    recorded = library.setting(SETTING)
    return recorded is not None and path.is_file() and _sha256(path) == recorded["sha256"]


def current(folder: Path, library: Library, dim: int) -> tuple[FaissIndex, bool]:
    """The vectors as the library has them, and whether the file should be written anew.

    A file that is missing, foreign or cut short is not read at all; one of an earlier state is
    brought up to date.
    """
    loaded = FaissIndex.load(folder / FILE, dim) if is_whole(folder, library) else None
    vectors = loaded or FaissIndex(dim)
    held, wanted = set(vectors.ids()), set(library.unit_ids())
    missing = sorted(wanted - held)
    vectors.remove(sorted(held - wanted))
    for at in range(0, len(missing), CHUNK):
        part = missing[at : at + CHUNK]
        vectors.add(part, library.vectors(part))
    differing = len(missing) + len(held - wanted)
    return vectors, loaded is None or differing > DRIFT * len(wanted)


def refresh(folder: Path, library: Library, dim: int) -> None:
    """Write the file anew if the library has moved far from it; needs the write lock.

    What stands in the file is for its readers to check, who have to read it anyway.
    """
    recorded = library.setting(SETTING)
    path = folder / FILE
    if recorded is not None and path.is_file() and path.stat().st_size == recorded["size"]:
        gone = recorded["rows"] - library.units_up_to(recorded["last"])
        came = library.units_up_to(MOST_ID) - library.units_up_to(recorded["last"])
        if gone + came <= DRIFT * recorded["rows"]:
            return
    vectors, _ = current(folder, library, dim)
    save(folder, library, vectors)


def save(folder: Path, library: Library, vectors: FaissIndex) -> None:
    """Write the file and record in the library what was written; needs the write lock."""
    path = folder / FILE
    vectors.save(path)
    state = {"sha256": _sha256(path), "size": path.stat().st_size}
    state |= {"rows": len(vectors), "last": max(vectors.ids(), default=0)}
    library.store({SETTING: state})


def load_or_rebuild(folder: Path, library: Library, dim: int) -> FaissIndex:
    """The vectors for a reader; a bad or outdated file is replaced too, if nobody is writing."""
    vectors, outdated = current(folder, library, dim)
    if outdated:
        with contextlib.suppress(IndexBusy, OSError), write_lock(folder):
            writer = Library.create(folder)
            try:
                if writer.setting("generation") == library.setting("generation"):
                    save(folder, writer, vectors)
            finally:
                writer.close()
    return vectors


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
