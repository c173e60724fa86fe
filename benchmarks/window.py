"""How long a person waits for the window, on a built index: seconds, as JSON.

    python -m benchmarks.window

Figures hold for an idle machine; the load at the start is printed with them, and the processor
time that the program itself took, which depends less on what else the machine does.
"""

from __future__ import annotations

import json
import os
import shutil
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from assistant.pipeline import build
from assistant.settings import Settings
from tests.browser.conftest import ARGUMENTS, CHROMIUM, PATIENCE, Window, serve
from tests.conftest import SHIPPED

WARM = 5  # questions asked once the model is loaded
QUESTION = "What do the experts say about machine learning engineers?"


def asked(page: Page) -> float:
    """Seconds from Enter to the answer on the page."""
    page.get_by_role("button", name="Ask", exact=True).wait_for()  # the one before is whole
    page.get_by_label("Your question").fill(QUESTION)
    before = page.locator("article.turn").count()
    began = time.monotonic()
    page.get_by_label("Your question").press("Enter")
    page.locator("article.turn").nth(before).wait_for()  # its first part
    return time.monotonic() - began


def processor_time(window: Window) -> float:
    """Seconds that the program has computed so far (proc(5), fields 14 and 15 of stat)."""
    fields = Path(f"/proc/{window.pid}/stat").read_text().rpartition(")")[2].split()
    return round((int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK"), 2)


def main() -> None:
    """Measure and print."""
    figures: dict[str, object] = {"load": os.getloadavg()[0], "cores": os.cpu_count()}
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        folder = Path(scratch)
        shutil.copytree(SHIPPED, folder / "corpus")
        build(Settings(folder / "corpus", folder / "index"))
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        page = browser.new_page()
        page.set_default_timeout(PATIENCE)
        began = time.monotonic()
        with serve(folder) as window:
            page.goto(window.url)
            page.get_by_label("Your question").fill(QUESTION)
            figures["page usable"] = round(time.monotonic() - began, 2)
            figures["processor time until then"] = processor_time(window)
            asked(page)
            figures["first answer"] = round(time.monotonic() - began, 2)
            before = processor_time(window)
            figures["warm answers"] = [round(asked(page), 2) for _ in range(WARM)]
            spent = processor_time(window) - before
            figures["processor time of a warm answer"] = round(spent / WARM, 2)
        browser.close()
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
