"""How near each article comes to each of some stock questions: kept with the article.

So what these questions find among all articles is known without a search, exactly, and after a
change only the changed article is looked at.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.index.embed import Embedder
from assistant.index.library import Library
from assistant.types import Passage

if TYPE_CHECKING:
    import numpy as np

# Passages of an article for each question, and as many are looked at of all articles: so what is
# found is exact, even where all of it is in one article.
KEPT = 5
DECIMALS = 4  # of a nearness; more would differ between machines
NONE = -9.0  # where an article has fewer passages; below any sum of two cosines

Packed = tuple[bytes, bytes]  # the nearness of the nearest passages; and of the others, and which
Place = tuple[str, int]  # an article's id, and which of its passages, counted from 0


def vectors(library: Library, questions: Sequence[str], embedder: Embedder) -> np.ndarray:
    """The vectors of the questions, `(n, dim)`, from the library or else put into it."""
    import numpy as np

    rows = library.rows("SELECT question, vector FROM stock ORDER BY number")
    if [row[0] for row in rows] == list(questions):
        return np.array([np.frombuffer(row[1], dtype="<f4") for row in rows], dtype=np.float32)
    made = embedder.embed_questions(questions)
    with library.transaction() as db:
        db.execute("DELETE FROM stock")
        db.executemany(
            "INSERT INTO stock VALUES (?, ?, ?)",
            [
                (number, text, row.astype("<f4").tobytes())
                for number, (text, row) in enumerate(zip(questions, made, strict=True))
            ],
        )
    return made


def nearest(passages: Sequence[Passage], rows: np.ndarray, questions: np.ndarray) -> Packed:
    """The passages of an article that come nearest to each question, packed.

    Near is the cosine of a passage plus that of its best sentence, as in the first ranking of
    `Search` without its word half.

    Args:
        passages: In order.
        rows: `(n, dim)`, a row for each passage and then for each of its sentences.
        questions: `(q, dim)`.
    """
    import numpy as np

    cosines = rows @ questions.T
    near = np.full((max(KEPT, len(passages)), len(questions)), NONE, dtype=np.float32)
    at = 0
    for number, passage in enumerate(passages):
        end = at + 1 + len(passage.sentences)
        near[number] = cosines[at] + cosines[min(at + 1, end - 1) : end].max(axis=0)
        at = end
    near = near.round(DECIMALS)
    order = np.argsort(-near, axis=0, kind="stable")[:KEPT]
    best = np.take_along_axis(near, order, axis=0).astype("<f4")
    return best[0].tobytes(), best.tobytes() + order.astype("<u4").tobytes()


def best(library: Library, count: int) -> list[list[Place]]:
    """For each question the `count` passages, `KEPT` at most, nearest to it among all articles.

    Best first; of equals the first by article id and place.
    """
    import numpy as np

    rows = library.rows(
        "SELECT article.id, near.article, first FROM near JOIN article ON number = near.article"
        " ORDER BY 1"
    )
    questions = library.rows("SELECT count(*) FROM stock")[0][0]
    first = np.frombuffer(b"".join(row[2] for row in rows), dtype="<f4")
    first = first.reshape(len(rows), questions).T.copy()
    # Of as many articles as there are places, each has one that is as near as the cut.
    cuts = np.full(questions, NONE + 1, dtype=np.float32)
    if count <= len(rows):
        cuts = np.maximum(cuts, np.partition(first, -count, axis=1)[:, -count])
    reaches = first >= cuts[:, None]
    kept = {int(i): _unpacked(library, rows[i][1]) for i in np.flatnonzero(reaches.any(axis=0))}
    found = []
    for question in range(questions):
        reach = [
            (-float(near[at, question]), rows[i][0], int(place[at, question]))
            for i in np.flatnonzero(reaches[question]).tolist()
            for near, place in [kept[i]]
            for at in np.flatnonzero(near[:, question] >= cuts[question]).tolist()
        ]
        found.append([(article_id, number) for _, article_id, number in sorted(reach)[:count]])
    return found


def _unpacked(library: Library, article: int) -> tuple[np.ndarray, np.ndarray]:
    """Nearness and number of the passages kept of an article, `(KEPT, questions)` each."""
    import numpy as np

    (packed,) = library.rows("SELECT best FROM near WHERE article = ?", article)[0]
    half = len(packed) // 2
    near = np.frombuffer(packed[:half], dtype="<f4").reshape(KEPT, -1)
    return near, np.frombuffer(packed[half:], dtype="<u4").reshape(KEPT, -1)
