"""Visitors of the window: what stays theirs, and in whatever browser they come."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.acts import ask, is_dark, open_tab
from tests.browser.conftest import Visit

pytestmark = pytest.mark.browser

LAMP = "What does Ada Quill say about the lamp?"


def test_a_reload_keeps_the_conversation(visit: Visit) -> None:
    """Questions, answers and citations are there again, and the citations still work."""
    page = visit()
    ask(page, LAMP)
    ask(page, "Who won the chess cup in 1998?")
    page.reload()
    expect(page.locator("article.turn")).to_have_count(2)
    page.locator(".chip").first.click()
    expect(page.locator("#source mark[data-label='1']")).to_be_focused()


def test_two_visitors_see_their_own(visit: Visit) -> None:
    """What one asks, the other does not see; not after a reload either."""
    one, other = visit(), visit()
    ask(one, LAMP)
    ask(other, "What does Bo Stern say?")
    for page, mine, theirs in ((one, "Ada Quill", "Bo Stern"), (other, "Bo Stern", "Ada Quill")):
        page.reload()
        turns = page.locator("article.turn")
        expect(turns).to_have_count(1)
        expect(turns).to_contain_text(f"{mine},")
        expect(turns).not_to_contain_text(f"{theirs},")


def test_clearing_forgets(visit: Visit) -> None:
    """A cleared conversation is gone after a reload too."""
    page = visit()
    ask(page, LAMP)
    page.get_by_role("button", name="Clear").click()
    expect(page.locator("article.turn")).to_have_count(0)
    expect(page.locator("#source .hint")).to_be_visible()
    page.reload()
    page.get_by_text("people quoted").wait_for()
    expect(page.locator("article.turn")).to_have_count(0)
    assert "gradio" not in page.evaluate("Object.keys(localStorage).join()")


def test_a_phone(visit: Visit) -> None:
    """Nothing sticks out at the side, chat and tabs stack, and a chip leads down to the source."""
    page = visit(viewport={"width": 360, "height": 740}, has_touch=True)
    ask(page, LAMP)
    for name in ("Source", "Quotes", "People", "Library", "Cite"):
        open_tab(page, name)
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, name
    page.locator(".chip").first.tap()
    expect(page.locator("#source mark[data-label='1']")).to_be_in_viewport()


def test_dark_follows_the_system_and_the_switch(visit: Visit) -> None:
    """Dark where the system is; the switch changes it, and the choice stays."""
    assert is_dark(visit(color_scheme="dark"))
    page = visit(color_scheme="light")
    assert not is_dark(page)
    page.get_by_role("button", name="Switch between dark and light").click()
    assert is_dark(page)
    page.reload()
    page.get_by_text("people quoted").wait_for()
    assert is_dark(page)


def test_by_keyboard_alone(visit: Visit) -> None:
    """Ask, go to a chip and press it, change the tab: no pointer."""
    page = visit()
    expect(page.get_by_label("Your question")).to_be_focused()
    page.keyboard.type(LAMP)
    page.keyboard.press("Enter")
    page.locator("article.turn").wait_for()
    for _ in range(40):
        if page.evaluate("document.activeElement.className").startswith("chip"):
            break
        page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#source mark[data-label='1']")).to_be_focused()
    page.get_by_role("tab", name="Source").focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_label("Search the quotes")).to_be_visible()
