"""vectors.faiss: a cache of the library's vectors, rebuilt whenever it is not exactly that."""

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
CHUNK = 10_000  # rows read at a time when rebuilding: 15 MB at 384 numbers


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


def load(folder: Path, library: Library, dim: int) -> FaissIndex | None:
    """The cached vectors, or None when the file is missing, foreign, cut short or out of date."""
    recorded = library.setting(SETTING) or {}
    path = folder / FILE
    if recorded.get("generation") != library.setting("generation") or not path.is_file():
        return None
    if _sha256(path) != recorded["sha256"]:
        return None
    return FaissIndex.load(path, dim)


def rebuild(library: Library, dim: int) -> FaissIndex:
    """The vectors as the library has them."""
    vectors = FaissIndex(dim)
    ids = sorted(library.units().ids.tolist())
    for at in range(0, len(ids), CHUNK):
        part = ids[at : at + CHUNK]
        vectors.add(part, library.vectors(part))
    return vectors


def save(folder: Path, library: Library, vectors: FaissIndex) -> None:
    """Write the cache and record in the library what was written; needs the write lock."""
    vectors.save(folder / FILE)
    state = {"generation": library.setting("generation"), "sha256": _sha256(folder / FILE)}
    library.store({SETTING: state})


def load_or_rebuild(folder: Path, library: Library, dim: int) -> FaissIndex:
    """The vectors for a reader; a bad cache file is replaced too, if nobody is writing."""
    vectors = load(folder, library, dim)
    if vectors is not None:
        return vectors
    vectors = rebuild(library, dim)
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
