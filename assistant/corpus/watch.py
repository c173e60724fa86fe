"""A folder -> a signal each time that it has changed and come to rest."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path

INTERVAL = 1.0  # seconds between two looks

State = frozenset[tuple[str, int, int]]


def changes(folder: Path, known: State, interval: float = INTERVAL) -> Iterator[None]:
    """Wait for the folder to change, then for one interval without change, and again.

    Args:
        folder: Looked through with all below it; hidden files do not count.
        known: Its state when it was last read.
        interval: Seconds.
    """
    while True:
        time.sleep(interval)
        now = state(folder)
        if now == known:
            continue
        while True:  # whoever copies files into the folder is not to be disturbed
            time.sleep(interval)
            later = state(folder)
            if later == now:
                break
            now = later
        known = now
        yield


def state(folder: Path) -> State:
    """Name, size and time of change of every file."""
    found = set()
    for root, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            path = os.path.join(root, name)  # noqa: PTH118 - thousands of files each second
            try:
                status = os.stat(path)  # noqa: PTH116 - as above
            except OSError:
                continue  # gone in between: the next look sees it
            if not name.startswith("."):
                found.add((path, status.st_size, status.st_mtime_ns))
    return frozenset(found)
