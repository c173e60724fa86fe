"""The passages and sentences of a library as columns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np


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

    @classmethod
    def of(cls, names: Mapping[int, str], rows: Sequence[Sequence[int]]) -> Units:
        """The columns of rows in any order.

        Args:
            names: The id of each article, by its number.
            rows: Of each unit its id, its article's number, its passage's id, start and end.
        """
        import numpy as np

        article_ids = sorted(names.values())
        place = {name: i for i, name in enumerate(article_ids)}
        ids, number, passage, start, end = np.array(rows, dtype=np.int64).reshape(-1, 5).T
        article = np.array([place[names[n]] for n in number.tolist()], dtype=np.int64)
        order = np.lexsort((ids, ids != passage, start, article))
        by_id = np.argsort(ids[order])
        holder = by_id[np.searchsorted(ids[order][by_id], passage[order])]
        return cls(tuple(article_ids), ids[order], article[order], holder, start[order], end[order])
