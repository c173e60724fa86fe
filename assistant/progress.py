"""How far a long piece of work is, on stderr: bars for a person, plain lines for a log."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import typer

PLAIN_EVERY = 10.0  # seconds between two lines of progress in a log


@contextmanager
def progress(what: str, *, quiet: bool = False) -> Iterator[Callable[[int, int, str], None]]:
    """A bar on stderr with rate and time left; plain lines where stderr is no terminal."""
    if quiet or not sys.stderr.isatty():
        yield _Lines(what, quiet=quiet)
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.fields[done]}"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=None, done="")

        def on_progress(done: int, total: int, name: str) -> None:
            speed = bar.tasks[task].speed
            of = f"{done} of {total}" if total else f"{done}"
            told = f"{of}, {speed:.1f} a second" if speed else of
            text = f"{what} {name}"
            bar.update(task, completed=done, total=total or None, description=text, done=told)

        yield on_progress


@contextmanager
def busy(what: str) -> Iterator[None]:
    """A sign on stderr that something goes on whose end nobody can foresee; none in a log."""
    if not sys.stderr.isatty():
        yield
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        bar.add_task(what, total=None)
        yield


class _Lines:
    """Progress as a line now and then, none for what takes no longer than that."""

    def __init__(self, what: str, *, quiet: bool) -> None:
        self._what = what
        self._quiet = quiet
        self._start = self._last = time.monotonic()

    def __call__(self, done: int, total: int, name: str) -> None:
        """Tell how far it is."""
        now = time.monotonic()
        if self._quiet or now - self._last < PLAIN_EVERY:
            return
        self._last = now
        rate = done / (now - self._start)
        of = f" of {total}" if total else ""
        left = f", {(total - done) / rate:.0f} s left" if total and done else ""
        typer.echo(f"{self._what} {done}{of}, {rate:.1f} a second{left}: {name}", err=True)
