"""What a visitor does in the window, in the words of one."""

from __future__ import annotations

from playwright.sync_api import Locator, Page


def ask(page: Page, question: str) -> Locator:
    """Type a question, send it and wait for its answer, which is returned."""
    before = page.locator("article.turn").count()
    box = page.get_by_label("Your question")
    box.fill(question)
    box.press("Enter")
    answer = page.locator("article.turn").nth(before)
    page.locator("article.turn:not([aria-busy])").nth(before).wait_for()
    return answer


def open_tab(page: Page, name: str) -> Locator:
    """Choose a tab; returns what it shows."""
    tab = page.get_by_role("tab", name=name, exact=True)
    if not tab.count():  # there is no room for it in the row
        page.get_by_label("More tabs").click()
        tab = page.locator(".overflow-dropdown").get_by_role("button", name=name, exact=True)
    tab.click()
    panel = page.get_by_role("tabpanel").filter(visible=True)
    panel.wait_for()
    return panel


def in_view(page: Page, node: Locator) -> bool:
    """Whether any of the node is inside the window."""
    box = node.bounding_box()
    height = page.viewport_size["height"] if page.viewport_size else 0
    return box is not None and box["y"] < height and box["y"] + box["height"] > 0


def is_dark(page: Page) -> bool:
    """Whether the window is dark now."""
    return bool(page.evaluate("document.body.classList.contains('dark')"))
