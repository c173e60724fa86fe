"""Nobody is kept out: axe-core looks at every tab, light and dark, and on a phone."""

from __future__ import annotations

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.acts import ask, open_tab
from tests.browser.conftest import Visit

pytestmark = pytest.mark.browser

SERIOUS = {"serious", "critical"}
TABS = ("Source", "Quotes", "People", "Check", "Library", "Cite")


def violations(page: Page) -> list[tuple[Any, ...]]:
    """What axe-core calls serious or worse, and where."""
    found = Axe().run(page).response["violations"]
    return [
        (one["id"], node["html"], node["failureSummary"])
        for one in found
        if one["impact"] in SERIOUS
        for node in one["nodes"]
    ]


def test_the_empty_window(visit: Visit) -> None:
    """Before anything is asked."""
    assert violations(visit()) == []


@pytest.mark.parametrize(
    "settings",
    [
        {"color_scheme": "light"},
        {"color_scheme": "dark"},
        {"viewport": {"width": 360, "height": 740}},
    ],
    ids=["light", "dark", "phone"],
)
def test_every_tab(visit: Visit, settings: dict[str, Any]) -> None:
    """With a contrast, a quote and a refusal in the chat, and something on every tab."""
    page = visit(reduced_motion="reduce", **settings)
    ask(page, "What is the difference between a lamp keeper and a harbour pilot?")
    ask(page, "Who won the chess cup in 1998?")
    answer = ask(page, "What does Ada Quill say about the lamp?")
    for name in TABS:
        open_tab(page, name)
        if name == "Quotes":
            page.get_by_text("Map of the quotes").click()
            page.locator("#map-plot .mark-symbol path[tabindex]").first.wait_for()
        if name == "People":
            page.locator("#by-person .mark-rect path[tabindex]").first.wait_for()
        if name == "Check":
            page.get_by_label("Quote to check").fill("A pilot must trust the charts in mist")
            page.get_by_role("button", name="Check", exact=True).click()
            page.get_by_label("Verdict").wait_for()
        if name == "Cite":
            answer.get_by_role("button", name="Cite").click()
            page.locator(".result").wait_for()
        assert violations(page) == [], name


def test_text_at_twice_its_size(visit: Visit) -> None:
    """Nothing sticks out at the side and the question box stays in reach."""
    page = visit()
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    ask(page, "What is the difference between a lamp keeper and a harbour pilot?")
    for name in TABS:
        open_tab(page, name)
        assert page.evaluate("document.documentElement.scrollWidth") <= 1280, name
    expect(page.get_by_label("Your question")).to_be_in_viewport()


def test_nothing_moves_for_those_who_ask_for_that(visit: Visit) -> None:
    """With reduced motion the marked place is gone to at once, and nothing is animated."""
    page = visit(reduced_motion="reduce", viewport={"width": 1280, "height": 420})
    answer = ask(page, "What does Bo Stern say?")
    chip = answer.locator(".chip").last
    mark = page.locator(f"#source mark[data-label='{chip.inner_text()}']")
    chip.click()
    expect(mark).to_have_class("flash")
    expect(mark).to_be_in_viewport()
    assert mark.evaluate("node => parseFloat(getComputedStyle(node).animationDuration)") < 0.001
