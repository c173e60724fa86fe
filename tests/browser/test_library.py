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


def test_asking_before_it_is_ready(visit: Visit, own: Window) -> None:
    """While the first index is built the page can be typed in; stopping takes the question back."""
    page = visit(at=own, early=True)
    box = page.get_by_label("Your question")
    box.fill("What does Ada Quill say about the lamp?")
    box.press("Enter")
    expect(page.locator("#chat .waiting")).to_contain_text("eading")
    page.get_by_role("button", name="Stop").click()
    expect(page.locator("#chat .user-row")).to_have_count(0)
    expect(page.get_by_role("button", name="Ask", exact=True)).to_be_visible()
    page.get_by_text("people quoted").wait_for()
    expect(page.locator("article.turn")).to_have_count(0)
    ask(page, "What does Ada Quill say about the lamp?")


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


def test_a_file_is_dropped(visit: Visit, own: Window) -> None:
    """Let go over the place for it, a file is taken in as if it had been chosen."""
    page = visit(at=own)
    open_tab(page, "Library")
    text = "The quay clock\n\n“The clock at the quay is four minutes slow,” said Ole Bark, clerk."
    carried = page.evaluate_handle(
        """(text) => {
          const carried = new DataTransfer();
          carried.items.add(new File([text], "clock.txt", { type: "text/plain" }));
          return carried;
        }""",
        text,
    )
    page.dispatch_event("#add button", "drop", {"dataTransfer": carried})
    expect(page.locator("#told")).to_contain_text("Added “The quay clock", timeout=REBUILT)
    expect(page.locator("#shelf")).to_contain_text("The quay clock")


def test_rebuilding(visit: Visit, own: Window) -> None:
    """A file put into the folder by other means is read when asked for."""
    page = visit(at=own)
    path = own.folder / "corpus" / "articles" / "kelp.txt"
    path.write_text("Kelp soup\n\n“Kelp wants salt,” said Una Wick, cook at Brindle Inn.\n")
    open_tab(page, "Library")
    page.get_by_role("button", name="Rebuild the index").click()
    expect(page.locator("#told")).to_contain_text("The library holds", timeout=REBUILT)
    expect(page.locator("#shelf")).to_contain_text("Kelp soup")
    answer = ask(page, "What does Una Wick say?")
    expect(answer.locator(".card .words")).to_have_text("“Kelp wants salt”")


def test_bad_files_are_told_in_a_sentence(visit: Visit, own: Window, tmp_path: Path) -> None:
    """Each by its own name; the library stays as it is."""
    page = visit(at=own)
    open_tab(page, "Library")
    titles = page.locator("#shelf .shelf-title")
    titles.first.wait_for()
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


def test_what_could_not_be_read_is_told_again(visit: Visit, own: Window) -> None:
    """A bad file in the folder is named on the shelf when the page is opened later."""
    path = own.folder / "corpus" / "articles" / "blank.txt"
    path.write_text("", "utf-8")
    page = visit(at=own)
    open_tab(page, "Library")
    page.get_by_role("button", name="Rebuild the index").click()
    expect(page.locator("#told")).to_contain_text("The library holds", timeout=REBUILT)
    page = visit(at=own)
    open_tab(page, "Library")
    unread = page.locator("#shelf .unread")
    expect(unread.locator("summary")).to_have_text("1 file could not be read")
    expect(unread.locator(".bad")).to_contain_text("blank.txt")
    path.unlink()


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
