"""Unit vectors -> nearest ids: the VectorIndex seam, exact in numpy and in FAISS."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    import numpy as np


class VectorIndex(Protocol):
    """Finds the vectors with the largest dot product, that is cosine, for unit vectors."""

    def add(self, ids: Sequence[int], vectors: np.ndarray) -> None:
        """Take in `(n, dim)` rows under `n` new ids."""

    def remove(self, ids: Sequence[int]) -> None:
        """Forget these ids; unknown ones are ignored."""

    def search(self, vector: np.ndarray, k: int) -> list[tuple[int, float]]:
        """The `k` best (id, cosine), best first, equal cosines by id; fewer if there are fewer."""


class ExactIndex:
    """The plain VectorIndex: one matrix product over everything. It judges the FAISS one."""

    def __init__(self, dim: int) -> None:
        """An empty index over vectors of `dim` numbers."""
        import numpy as np

        self._ids = np.zeros(0, dtype=np.int64)
        self._rows = np.zeros((0, dim), dtype=np.float32)

    def add(self, ids: Sequence[int], vectors: np.ndarray) -> None:
        """Take in `(n, dim)` rows under `n` new ids."""
        import numpy as np

        self._ids = np.concatenate([self._ids, np.asarray(ids, dtype=np.int64)])
        self._rows = np.concatenate([self._rows, vectors])

    def remove(self, ids: Sequence[int]) -> None:
        """Forget these ids; unknown ones are ignored."""
        import numpy as np

        keep = ~np.isin(self._ids, np.asarray(ids, dtype=np.int64))
        self._ids, self._rows = self._ids[keep], self._rows[keep]

    def search(self, vector: np.ndarray, k: int) -> list[tuple[int, float]]:
        """The `k` best (id, cosine), best first, equal cosines by id; fewer if there are fewer."""
        scores = self._rows @ vector
        return _ranked(self._ids, scores, k)


class FaissIndex:
    """Exact inner-product search in FAISS, with ids, that can be saved and read back."""

    def __init__(self, dim: int) -> None:
        """An empty index over vectors of `dim` numbers."""
        import faiss

        faiss.omp_set_num_threads(1)  # it shares out queries, and ours come one at a time
        self._index: Any = faiss.IndexIDMap2(faiss.IndexFlatIP(dim))

    def __len__(self) -> int:
        return int(self._index.ntotal)

    def ids(self) -> list[int]:
        """The ids held, in no order."""
        import faiss

        found: list[int] = faiss.vector_to_array(self._index.id_map).tolist()
        return found

    def add(self, ids: Sequence[int], vectors: np.ndarray) -> None:
        """Take in `(n, dim)` rows under `n` new ids."""
        import numpy as np

        if len(ids):
            self._index.add_with_ids(vectors, np.asarray(ids, dtype=np.int64))

    def remove(self, ids: Sequence[int]) -> None:
        """Forget these ids; unknown ones are ignored."""
        import numpy as np

        if len(ids):  # each call walks over everything
            self._index.remove_ids(np.asarray(ids, dtype=np.int64))

    def search(self, vector: np.ndarray, k: int) -> list[tuple[int, float]]:
        """The `k` best (id, cosine), best first, equal cosines by id; fewer if there are fewer."""
        k = min(k, len(self))
        if k == 0:
            return []
        scores, ids = self._index.search(vector[None, :], k)
        return _ranked(ids[0], scores[0], k)

    def save(self, path: Path) -> None:
        """Write to `path` whole or not at all."""
        import faiss

        part = path.with_suffix(".part")
        faiss.write_index(self._index, str(part))
        os.replace(part, path)  # noqa: PTH105 - atomic, also over an existing file

    @classmethod
    def load(cls, path: Path, dim: int) -> FaissIndex | None:
        """What `save` wrote, or None when the file is not such an index of `dim` numbers."""
        import faiss

        try:
            index = faiss.read_index(str(path))
        except RuntimeError:
            return None
        if not isinstance(index, faiss.IndexIDMap2) or index.d != dim:
            return None
        loaded = cls(dim)
        loaded._index = index
        return loaded


def _ranked(ids: np.ndarray, scores: np.ndarray, k: int) -> list[tuple[int, float]]:
    import numpy as np

    order = np.lexsort((ids, -scores))[:k]
    return [(int(ids[i]), float(scores[i])) for i in order]
