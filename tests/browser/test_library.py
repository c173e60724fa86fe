"""The library in the window: articles of one's own, in a real browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser import corpus
from tests.browser.acts import ask, open_tab
from tests.browser.conftest import Visit, Window, serve

pytestmark = pytest.mark.browser

REBUILT = 60_000  # milliseconds


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Window]:
    """A window whose library these tests change, one after another."""
    folder = tmp_path_factory.mktemp("library")
    corpus.write(folder / "corpus")
    with serve(folder) as running:
        yield running


def bring(page: Page, *files: Path) -> None:
    """Put files on the place for them."""
    open_tab(page, "Library")
    page.locator("#add input[type=file]").set_input_files(files)


def test_an_article_is_added_and_asked_about(visit: Visit, own: Window, tmp_path: Path) -> None:
    """Progress while it is read, then its title on the shelf, and its words in an answer."""
    page = visit(at=own)
    path = tmp_path / "bakery.txt"
    path.write_text(corpus.BAKERY, "utf-8")
    bring(page, path)
    expect(page.locator("#told .waiting")).to_be_visible()
    expect(page.locator("#told")).to_contain_text("Added “The bakery", timeout=REBUILT)
    expect(page.locator("#shelf")).to_contain_text("The bakery at the quay opens again")
    expect(page.locator(".header")).to_contain_text("3 articles")
    answer = ask(page, "What does Olly Marsh say about the saffron loaf?")
    expect(answer.locator(".card figcaption")).to_have_text("— Olly Marsh, head baker, Quay Bakery")
    expect(page.locator("#source h2")).to_have_text("The bakery at the quay opens again")


def test_bad_files_are_told_in_a_sentence(visit: Visit, own: Window, tmp_path: Path) -> None:
    """Each by its own name; the library stays as it is."""
    page = visit(at=own)
    open_tab(page, "Library")
    titles = page.locator("#shelf .shelf-title")
    before = titles.all_inner_texts()
    empty = tmp_path / "nothing.txt"
    empty.write_text("", "utf-8")
    noise = tmp_path / "noise.txt"
    noise.write_bytes(b"\xff\xfe\x00\xd8\x00")
    bring(page, empty, noise)
    bad = page.locator("#told .bad")
    expect(bad).to_have_count(2)
    expect(bad.first).to_contain_text("nothing.txt")
    expect(bad.last).to_contain_text("noise.txt")
    assert titles.all_inner_texts() == before


def test_removing_asks_first(visit: Visit, own: Window) -> None:
    """No is no; yes takes the article out and says where its file is kept."""
    page = visit(at=own)
    open_tab(page, "Library")
    row = page.locator("#shelf .entry", has_text="The Brindle ferry goes electric")
    page.once("dialog", lambda dialog: dialog.dismiss())
    row.get_by_role("button", name="Remove").click()
    expect(row).to_be_visible()
    page.once("dialog", lambda dialog: dialog.accept())
    row.get_by_role("button", name="Remove").click()
    expect(page.locator("#told")).to_contain_text("the file is kept as", timeout=REBUILT)
    expect(row).to_have_count(0)
    assert (own.folder / "index" / "removed" / "ferry.md").is_file()
    assert not (own.folder / "corpus" / "articles" / "ferry.md").exists()
