"""Pictures of the window over the articles that ship, for README and docs: `make screenshots`."""

from __future__ import annotations

import io
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.acts import open_tab
from tests.browser.conftest import ARGUMENTS, CHROMIUM, PATIENCE, serve
from tests.conftest import SHIPPED

WIDE = {"width": 1280, "height": 800}
PHONE = {"width": 390, "height": 844}
LOOKS: dict[str, dict[str, Any]] = {
    "light": {"viewport": WIDE, "color_scheme": "light"},
    "dark": {"viewport": WIDE, "color_scheme": "dark"},
    "phone": {"viewport": PHONE, "has_touch": True},
}
COLOURS = 128  # a PNG with a palette takes a quarter of the bytes
STILL = 1200  # milliseconds for what moves to come to rest


def main(folder: Path) -> None:
    """Take every picture into `folder`."""
    with tempfile.TemporaryDirectory() as scratch:
        shutil.copytree(SHIPPED, Path(scratch) / "corpus")
        with serve(Path(scratch)) as window, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
            for name, settings in LOOKS.items():
                with _page(browser, window.url, **settings) as page:
                    _tour(page, folder, name)
            browser.close()


@contextmanager
def _page(browser: Browser, url: str, **settings: Any) -> Iterator[Page]:
    context = browser.new_context(reduced_motion="reduce", **settings)
    context.set_default_timeout(2 * PATIENCE)
    page = context.new_page()
    page.goto(url)
    page.locator(".welcome .ask").first.wait_for()
    yield page
    context.close()


def _tour(page: Page, folder: Path, name: str) -> None:
    """The empty window, two answers, and every tab; on a phone the tabs are below the chat."""

    def take(what: str, *, tab: bool = False) -> None:
        if tab:
            page.locator("#right").evaluate("node => node.scrollIntoView()")
        _take(page, folder / f"window-{name}-{what}.png")

    take("start")
    _question(page, 0)
    take("contrast")
    page.locator(".chip").first.click()
    take("source", tab=True)
    page.locator("article.turn .ask").nth(1).click()
    page.locator("article.turn:not([aria-busy])").nth(1).wait_for()
    take("quote")
    quotes = open_tab(page, "Quotes")
    words = quotes.locator(".said-words").first.inner_text().split()
    page.get_by_text("Map of the quotes").click()
    page.locator("#map-plot .mark-symbol path").first.wait_for()
    take("quotes", tab=True)
    open_tab(page, "People")
    page.locator("#by-person .mark-rect path").first.wait_for()
    take("people", tab=True)
    open_tab(page, "Check")
    page.get_by_label("Quote to check").fill(" ".join(words[:3] + words[4:]))
    page.get_by_role("button", name="Check", exact=True).click()
    page.get_by_label("Verdict").wait_for()
    take("check", tab=True)
    open_tab(page, "Library")
    take("library", tab=True)
    open_tab(page, "Quotes")
    page.locator(".entry").get_by_role("button", name="Cite").first.click()
    page.get_by_label("As", exact=True).click()
    page.get_by_role("option", name="APA").click()
    page.locator(".result").wait_for()
    take("cite", tab=True)


def _question(page: Page, number: int) -> None:
    page.locator(".welcome .ask").nth(number).click()
    page.locator("article.turn:not([aria-busy])").wait_for()


def _take(page: Page, path: Path) -> None:
    page.mouse.move(0, 0)
    page.wait_for_timeout(STILL)
    shown = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    shown.quantize(COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
