"""The real window over an invented corpus, and pages of a real browser to look at it."""

from __future__ import annotations

import contextlib
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.browser import corpus
from tests.conftest import ROOT

CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
PATIENCE = 120_000  # milliseconds for the slowest machine we know
# What a page complains of when a reload or its end has cut a request short.
CUT_SHORT = ("AbortError:", "Unexpected error Connection errored out.")

expect.set_options(timeout=PATIENCE // 4)


@dataclass(frozen=True, slots=True)
class Window:
    """A running window: where it is, the folders it reads and writes, and its process."""

    url: str
    folder: Path
    pid: int


@dataclass(slots=True)
class Heard:
    """What a browser asked of the network and complained about."""

    hosts: set[str] = field(default_factory=set)
    complaints: list[str] = field(default_factory=list)


def environment(folder: Path) -> dict[str, str]:
    """What makes the program work on `folder/corpus` with the code of this checkout."""
    return os.environ | {
        "ASSISTANT_CORPUS": str(folder / "corpus"),
        "ASSISTANT_INDEX": str(folder / "index"),
        "PYTHONPATH": str(ROOT),
        "XDG_DATA_HOME": str(folder / "home"),
    }


@contextlib.contextmanager
def serve(folder: Path, *arguments: str) -> Iterator[Window]:
    """Run `python app.py` over `folder/corpus` until the block ends."""
    port = _free_port()
    with (folder / "window.log").open("w") as log:
        process = subprocess.Popen(
            [sys.executable, str(ROOT / "app.py"), *arguments],
            env=environment(folder) | {"ASSISTANT_PORT": str(port)},
            cwd=folder,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        try:
            _until_up(f"http://127.0.0.1:{port}/", process, folder / "window.log")
            yield Window(f"http://127.0.0.1:{port}/", folder, process.pid)
        finally:
            process.terminate()
            process.wait(30)


@pytest.fixture(scope="session")
def window(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Window]:
    """One window for every test that changes nothing in its library."""
    folder = tmp_path_factory.mktemp("window")
    corpus.write(folder / "corpus")
    with serve(folder) as running:
        yield running


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Debian's browser."""
    if not CHROMIUM.is_file():
        pytest.skip(f"no {CHROMIUM}; install Debian's chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


Visit = Callable[..., Page]


@pytest.fixture
def heard() -> Heard:
    """What the browsers of this test asked for and complained about."""
    return Heard()


@pytest.fixture
def visit(chromium: Browser, window: Window, heard: Heard) -> Iterator[Visit]:
    """Open the window as a visitor of its own: `visit(path, **browser settings)`.

    With `early`, without waiting until it can be asked.

    Afterwards: no request went to another host, and the console held no complaint.
    """
    contexts: list[BrowserContext] = []

    def opened(
        path: str = "", at: Window = window, *, early: bool = False, **settings: Any
    ) -> Page:
        wide = {"viewport": {"width": 1280, "height": 860}}
        context = chromium.new_context(**(wide | settings))
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        page = context.new_page()
        listen(page, heard)
        page.goto(at.url + path)
        if not early:
            page.get_by_text("people quoted").wait_for()
        return page

    yield opened
    for context in contexts:
        context.close()
    assert heard.hosts <= {"127.0.0.1"}
    assert heard.complaints == []


def listen(page: Page, heard: Heard) -> None:
    """Write down every host that the page asks and every error it reports."""
    page.on("request", lambda request: _note_host(request.url, heard))
    page.on("pageerror", lambda error: _note_error(str(error), heard))
    page.on(
        "console",
        lambda message: _note_error(message.text, heard) if message.type == "error" else None,
    )


def _note_error(error: str, heard: Heard) -> None:
    if not error.startswith(CUT_SHORT):
        heard.complaints.append(error)


def _note_host(url: str, heard: Heard) -> None:
    parts = urlsplit(url)
    if parts.scheme not in {"data", "blob", "file"}:
        heard.hosts.add(parts.hostname or "")


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def _until_up(url: str, process: subprocess.Popen[bytes], log: Path) -> None:
    for _ in range(PATIENCE // 100):
        assert process.poll() is None, log.read_text()
        with contextlib.suppress(OSError), urlopen(url) as answer:  # noqa: S310 - our own http
            if answer.status == 200:
                return
        time.sleep(0.1)
    raise AssertionError(f"the window is not up: {log.read_text()}")
