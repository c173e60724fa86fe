"""How much memory a process and all that it starts take, looked at while they run; Linux only."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

EVERY = 0.5  # seconds between two looks
_PROC = Path("/proc")
_KB = 1_000_000  # kilobytes in a gigabyte, near enough as the kernel's are of 1,024 bytes


@dataclass(frozen=True, slots=True)
class Peak:
    """The most that was seen, in gigabytes.

    `largest` is what one process held. `resident` is the sum over all, which counts what they share
    once for each; `proportional` divides what is shared among those who share it.
    """

    largest: float
    resident: float
    proportional: float

    @classmethod
    def of(cls, child: subprocess.Popen[bytes]) -> Peak:
        """Look until the process has ended."""
        largest = resident = proportional = 0.0
        while child.poll() is None:
            held = [_held(pid) for pid in _tree(child.pid)]
            largest = max([largest, *(rss for rss, _ in held)])
            resident = max(resident, sum(rss for rss, _ in held))
            proportional = max(proportional, sum(pss for _, pss in held))
            time.sleep(EVERY)
        return cls(largest, resident, proportional)

    def __str__(self) -> str:
        """In one line."""
        return (
            f"{self.largest:.2f} GB in the largest process, {self.resident:.2f} GB in all, "
            f"{self.proportional:.2f} GB with what they share counted once"
        )


def _tree(pid: int) -> Iterator[int]:
    """The process and all below it."""
    yield pid
    for children in (_PROC / str(pid) / "task").glob("*/children"):
        for child in _read(children).split():
            yield from _tree(int(child))


def _held(pid: int) -> tuple[float, float]:
    """Resident and proportional set size, in gigabytes; nothing for a process that has ended."""
    lines = _read(_PROC / str(pid) / "smaps_rollup").splitlines()
    sizes = {line.partition(":")[0]: line.split()[1] for line in lines[1:]}
    return int(sizes.get("Rss", 0)) / _KB, int(sizes.get("Pss", 0)) / _KB


def _read(path: Path) -> str:
    try:
        return path.read_text("ascii")
    except OSError:
        return ""
