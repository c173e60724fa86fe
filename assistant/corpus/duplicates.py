"""Articles -> which of them are copies: the same agency text on two sites."""

from __future__ import annotations

import heapq
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from hashlib import blake2b

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


def copies(sketches: Mapping[str, Sketch]) -> dict[str, str]:
    """Each article that is a copy, with the first article by id that it is a copy of.

    Only articles are compared that share one of their rarest hashes, so that what stands below
    every article of a site does not make each a rival of each. None is missed: of two sketches
    with half of their hashes in common, the rarer halves share one.
    Source: prefix filtering, Chaudhuri, Ganti and Kaushik, 2006.
    """
    counts = Counter(value for made in sketches.values() for value in made)
    holders: dict[int, list[str]] = defaultdict(list)
    found: dict[str, str] = {}
    for name in sorted(sketches):
        made = sketches[name]
        common = max(1, math.ceil(COPY * len(made)))
        rarest = sorted(made, key=lambda value: (counts[value], value))[: len(made) - common + 1]
        rivals = sorted({other for value in rarest for other in holders.get(value, ())})
        original = _first(name, rivals, sketches)
        if original is not None:
            found[name] = original
            continue
        for value in rarest:
            holders[value].append(name)
    return found


def _first(name: str, rivals: Iterable[str], sketches: Mapping[str, Sketch]) -> str | None:
    return next(
        (other for other in rivals if likeness(sketches[name], sketches[other]) >= COPY), None
    )
