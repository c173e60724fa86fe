"""The quotes as a map: what is near in meaning lies near, each in its speaker's colour."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.chat.parts import bare, speaker_line
from assistant.chat.plots import COLOURS, PlotValue, plot_value
from assistant.chat.quotelist import Entry

if TYPE_CHECKING:
    import numpy as np

MOST_SHOWN = 300  # dots; more cannot be told apart, and embedding takes about 10 ms each
FEWEST = 3  # points that two dimensions mean anything for
MARGIN = 3  # percent of the map left free at each side
LONGEST_LABEL = 140  # characters of a quote
COLUMNS = ("x", "y", "speaker", "quote", "article", "index")
NEIGHBOUR = 4.5  # percent between two dots, so that each can be hit


def projected(vectors: np.ndarray) -> np.ndarray:
    """Places on a map, in percent of its sides: the two directions in which `vectors` differ most.

    Principal components, each turned so that its largest part is positive, so that the same
    vectors give the same map; dots that would lie on another move to the nearest free place.

    Args:
        vectors: `(n, dim)`, one row a quote.

    Returns:
        `(n, 2)`, each between `MARGIN` and 100 - `MARGIN`.
    """
    import numpy as np

    centred = vectors - vectors.mean(axis=0)
    left, sizes, right = np.linalg.svd(centred, full_matrices=False)
    flat = left[:, :2] * sizes[:2]
    signs = np.sign(right[np.arange(2), np.abs(right[:2]).argmax(axis=1)])
    flat = flat * np.where(signs == 0, 1, signs)
    low, high = flat.min(axis=0), flat.max(axis=0)
    spread = np.where(high > low, high - low, 1)
    placed: np.ndarray = MARGIN + (flat - low) / spread * (100 - 2 * MARGIN)
    return _apart(placed)


def map_plot(entries: Sequence[Entry], places: np.ndarray) -> PlotValue:
    """The map for Gradio's scatter plot: a point a quote, with where the quote is found."""
    rows = [
        [x, y, speaker_line(entry.quote.speaker), _words(entry), entry.article.id, entry.index]
        for entry, (x, y) in zip(entries, places.tolist(), strict=True)
    ]
    return plot_value("point", COLUMNS, rows)


def colours(entries: Sequence[Entry]) -> dict[str, str]:
    """A colour for each speaker of the map; the first few speakers differ."""
    speakers = dict.fromkeys(speaker_line(entry.quote.speaker) for entry in entries)
    return dict(zip(speakers, itertools.cycle(COLOURS), strict=False))


def _words(entry: Entry) -> str:
    words = " ".join(bare(entry.words).split())
    return words if len(words) <= LONGEST_LABEL else f"{words[:LONGEST_LABEL]}…"


def _apart(places: np.ndarray) -> np.ndarray:
    """The places on a grid, each moved outwards in rings until it has a point of its own."""
    import numpy as np

    taken: set[tuple[int, int]] = set()
    side = int((100 - 2 * MARGIN) / NEIGHBOUR)
    moved = np.empty_like(places)
    for row, (x, y) in enumerate(places.tolist()):
        wanted = (round((x - MARGIN) / NEIGHBOUR), round((y - MARGIN) / NEIGHBOUR))
        point = min(
            ((a, b) for a in range(side + 1) for b in range(side + 1) if (a, b) not in taken),
            key=lambda at: ((at[0] - wanted[0]) ** 2 + (at[1] - wanted[1]) ** 2, at),
        )
        taken.add(point)
        moved[row] = [MARGIN + point[0] * NEIGHBOUR, MARGIN + point[1] * NEIGHBOUR]
    return moved
