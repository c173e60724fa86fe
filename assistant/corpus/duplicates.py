"""Articles -> which of them are copies: the same agency text on two sites."""

from __future__ import annotations

import heapq
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2b
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np

SHINGLE = 5  # words
SIZE = (
    64  # hashes kept of a text: the estimate of a likeness of .5 is within .13, nineteen in twenty
)
COPY = 0.5  # of their shingles shared: another head, another end, a paragraph left out

_WORD = re.compile(r"\w+")
_BYTES = 8

Sketch = tuple[int, ...]


def sketch(text: str) -> Sketch:
    """The `SIZE` smallest hashes of the runs of `SHINGLE` words, smallest first.

    Source: bottom-k sketches, Broder, 1997.
    """
    words = _WORD.findall(text.casefold())
    runs = {" ".join(words[i : i + SHINGLE]) for i in range(max(1, len(words) - SHINGLE + 1))}
    hashes = (
        int.from_bytes(blake2b(run.encode("utf-8", "replace"), digest_size=_BYTES).digest(), "big")
        for run in runs
    )
    return tuple(heapq.nsmallest(SIZE, hashes))


def pack(made: Sketch) -> bytes:
    """A sketch as bytes."""
    return b"".join(value.to_bytes(_BYTES, "big") for value in made)


def unpack(raw: bytes) -> Sketch:
    """The sketch that was packed."""
    return tuple(int.from_bytes(raw[i : i + _BYTES], "big") for i in range(0, len(raw), _BYTES))


def likeness(first: Sketch, second: Sketch) -> float:
    """The estimated share of the two texts' shingles that both have, in [0, 1]."""
    size = min(SIZE, len(set(first) | set(second)))
    if not size:
        return 0.0
    smallest = set(heapq.nsmallest(size, {*first, *second}))
    return len(smallest & set(first) & set(second)) / size


def copies(packed: Mapping[str, bytes]) -> dict[str, str]:
    """Each article that is a copy, with the first article by id that it is a copy of.

    Args:
        packed: The packed sketch of each article, by id.

    Only articles are compared that share one of their rarest hashes, so that what stands below
    every article of a site does not make each a rival of each. None is missed: of two sketches
    with half of their hashes in common, the rarer halves share one.
    Source: prefix filtering, Chaudhuri, Ganti and Kaushik, 2006.
    """
    sketches = {name: unpack(packed[name]) for name in _rivals(packed)}
    counts = Counter(value for made in sketches.values() for value in made)
    holders: dict[int, list[str]] = defaultdict(list)
    found: dict[str, str] = {}
    for name in sorted(sketches):
        made = sketches[name]
        rarest = sorted(made, key=lambda value: (counts[value], value))[: _telling(len(made))]
        rivals = sorted({other for value in rarest for other in holders.get(value, ())})
        original = _first(name, rivals, sketches)
        if original is not None:
            found[name] = original
            continue
        for value in rarest:
            holders[value].append(name)
    return found


def _telling(size: int) -> int:
    """How many of a sketch's rarest hashes a copy of it cannot be without, all at once."""
    return size - max(1, math.ceil(COPY * size)) + 1


def _rivals(packed: Mapping[str, bytes]) -> list[str]:
    """The articles that share one of their rarest hashes with another, by a few sorts."""
    import numpy as np

    names = sorted(packed)
    sizes = [len(packed[name]) // _BYTES for name in names]
    values = np.frombuffer(b"".join(packed[name] for name in names), dtype=f">u{_BYTES}")
    owner = np.repeat(np.arange(len(names)), sizes)
    _, which, counts = np.unique(values, return_inverse=True, return_counts=True)
    order = np.lexsort((which, counts[which], owner))  # owner by owner, the rarest first
    place = np.arange(len(order)) - np.repeat(_before(sizes), sizes)
    rarest = order[place < np.repeat(list(map(_telling, sizes)), sizes)]
    shared = np.bincount(which[rarest], minlength=len(counts)) > 1
    return [names[i] for i in np.unique(owner[rarest[shared[which[rarest]]]])]


def _before(sizes: Sequence[int]) -> np.ndarray:
    """The sum of the sizes before each."""
    import numpy as np

    return np.cumsum([0, *sizes], dtype=np.int64)[:-1]


def _first(name: str, rivals: Iterable[str], sketches: Mapping[str, Sketch]) -> str | None:
    return next(
        (other for other in rivals if likeness(sketches[name], sketches[other]) >= COPY), None
    )
