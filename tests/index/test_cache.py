"""vectors.faiss is never trusted: anything but the recorded file is rebuilt from the library."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from assistant.errors import IndexBusy
from assistant.index import cache
from assistant.index.library import Library
from tests.index.test_library import ARTICLE, PASSAGE, VECTORS

DIM = 8


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An index folder with a library and its cache."""
    library = Library.create(tmp_path)
    library.reset({})
    library.put(ARTICLE, (), [], [PASSAGE], VECTORS)
    cache.refresh(tmp_path, library, DIM)
    library.close()
    return tmp_path


def _nearest(folder: Path) -> list[tuple[int, float]]:
    library = Library.open(folder)
    try:
        return cache.load_or_rebuild(folder, library, DIM).search(VECTORS[2], 1)
    finally:
        library.close()


def test_a_good_cache_is_used(folder: Path) -> None:
    """What was saved is what is loaded."""
    library = Library.open(folder)
    vectors, outdated = cache.current(folder, library, DIM)
    assert not outdated
    assert vectors.search(VECTORS[2], 1) == [(int(library.units().ids[2]), 1.0)]
    library.close()


@pytest.mark.parametrize("damage", ["missing", "short", "foreign", "empty"])
def test_a_bad_cache_is_rebuilt_and_replaced(folder: Path, damage: str) -> None:
    """The answer is the same, and the file is good again afterwards."""
    path = folder / cache.FILE
    good, want = path.read_bytes(), _nearest(folder)
    bad = {"short": good[:-9], "foreign": b"IxF2 from elsewhere" * 9, "empty": b""}
    if damage == "missing":
        path.unlink()
    else:
        path.write_bytes(bad[damage])
    assert _nearest(folder) == want
    assert path.read_bytes() == good


def test_a_cache_of_an_older_state_is_brought_up_to_date(folder: Path) -> None:
    """After a crash between article and cache, the library wins; no id is given twice."""
    library = Library.create(folder)
    gone, came = library.put(ARTICLE, (), [], [PASSAGE], np.roll(VECTORS, 1, axis=0))
    assert not set(gone) & set(came)
    vectors, outdated = cache.current(folder, library, DIM)
    assert (sorted(vectors.ids()), outdated) == (sorted(came), True)
    library.close()
    library = Library.open(folder)
    vectors = cache.load_or_rebuild(folder, library, DIM)
    assert vectors.search(VECTORS[2], 1) == [(int(library.units().ids[3]), 1.0)]
    library.close()


def test_a_small_change_does_not_rewrite_the_cache(tmp_path: Path) -> None:
    """A hundredth of the rows is read from the library instead; a large change is written."""
    library = Library.create(tmp_path)
    library.reset({})
    for n in range(100):
        library.put(replace(ARTICLE, id=str(n)), (), [], [PASSAGE], VECTORS)
    cache.refresh(tmp_path, library, DIM)
    path = tmp_path / cache.FILE
    before = path.read_bytes()
    library.put(replace(ARTICLE, id="7"), (), [], [PASSAGE], np.roll(VECTORS, 1, axis=0))
    cache.refresh(tmp_path, library, DIM)
    assert path.read_bytes() == before
    vectors, outdated = cache.current(tmp_path, library, DIM)
    assert (sorted(vectors.ids()), outdated) == (sorted(library.unit_ids()), False)
    for n in range(4):
        library.remove(str(n))
    cache.refresh(tmp_path, library, DIM)
    assert sorted(cache.FaissIndex.load(path, DIM).ids()) == sorted(library.unit_ids())
    library.close()


def test_one_writer_at_a_time(folder: Path) -> None:
    """A second writer is told to wait, and a reader rebuilds without writing."""
    (folder / cache.FILE).unlink()
    with cache.write_lock(folder):
        with pytest.raises(IndexBusy, match="wait"), cache.write_lock(folder):
            pass
        assert _nearest(folder)[0][1] == 1.0
        assert not (folder / cache.FILE).exists()
