"""The tabs beside the chat, in a real browser."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.acts import ask, open_tab
from tests.browser.conftest import PATIENCE, Visit, Window, environment

pytestmark = pytest.mark.browser

PROGRAM = "from assistant.cli import main; main()"


def choose_form(page: Page, form: str, part: str) -> None:
    """Choose a form of citing until it is shown: the button Cite, still at work, sets its own."""
    for patience in (5_000, 5_000, PATIENCE):  # milliseconds
        page.get_by_label("As", exact=True).click()
        page.get_by_role("option", name=form).first.click()
        try:
            expect(page.locator(".result pre")).to_contain_text(part, timeout=patience)
        except AssertionError:
            if patience == PATIENCE:
                raise
        else:
            return


@pytest.fixture(scope="module")
def cite(chromium: Browser, window: Window) -> Iterator[Page]:
    """The Cite tab with a quote of the chat in it."""
    context = chromium.new_context()
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    page.goto(window.url)
    page.get_by_text("people quoted").wait_for()
    answer = ask(page, "What does Ada Quill say about the lamp?")
    answer.get_by_role("button", name="Cite").first.click()
    page.locator(".result").wait_for()
    yield page
    context.close()


def test_an_altered_quote_is_found_out(visit: Visit) -> None:
    """The verdict, the word that was left out, whose it is, and the way to its place."""
    page = visit()
    open_tab(page, "Check")
    page.get_by_label("Quote to check").fill("“A pilot must trust the charts in fog.”")
    page.get_by_role("button", name="Check", exact=True).click()
    verdict = page.get_by_label("Verdict")
    expect(verdict.locator(".result-name")).to_have_text("Altered")
    expect(verdict.locator(".diff ins")).to_contain_text("not")
    expect(verdict.locator(".said-by")).to_have_text("— Bo Stern, senior pilot, Harbour Guild")
    verdict.get_by_role("button", name="Show in source").click()
    mark = page.locator("#source mark[data-label='1']")
    expect(mark).to_be_focused()
    expect(mark).to_contain_text("A pilot must not trust the charts in fog")


def test_fields_look_like_fields(visit: Visit, cite: Page) -> None:
    """There is a line around what can be typed in, and no chosen thing runs under its arrow."""
    page = visit()
    open_tab(page, "Check")
    for label in ("Quote to check", "Said by (if given)"):
        field = page.get_by_label(label)
        assert field.evaluate("node => parseFloat(getComputedStyle(node).borderTopWidth)") >= 1
        assert field.get_attribute("placeholder")
    ends = "node => node.getBoundingClientRect().right - parseFloat(getComputedStyle(node)%s)"
    field_end = cite.locator("#cite-what input").evaluate(ends % ".paddingRight")
    arrow = cite.locator("#cite-what .icon-wrap").evaluate("node => node.getBoundingClientRect().x")
    assert field_end <= arrow


def test_a_true_quote_of_somebody_else(visit: Visit) -> None:
    """Right words, wrong name; with the right name they are verbatim."""
    page = visit()
    open_tab(page, "Check")
    page.get_by_label("Quote to check").fill("We hear the gulls again")
    name = page.get_by_label("Said by (if given)")
    name.fill("Marek Oolan")
    name.press("Enter")
    result = page.get_by_label("Verdict").locator(".result-name")
    expect(result).to_have_text("Wrong speaker")
    name.fill("Petra Lund")
    name.press("Enter")
    expect(result).to_have_text("Verbatim")


def test_filtering_the_quotes(visit: Visit) -> None:
    """By words, person, organisation and kind; the list says how many there are."""
    page = visit()
    panel = open_tab(page, "Quotes")
    entries = panel.locator(".entry")
    entries.first.wait_for()
    everything = entries.count()
    page.get_by_label("Search the quotes").fill("gulls")
    expect(entries).to_have_count(1)
    page.get_by_label("Search the quotes").fill("")
    expect(entries).to_have_count(everything)
    page.get_by_label("Person").first.click()
    page.get_by_role("option", name="Petra Lund").click()
    expect(entries).to_have_count(1)
    expect(entries.first).to_contain_text("We hear the gulls again")
    expect(panel.get_by_role("status")).to_have_text(f"1 of {everything} quotes")
    entries.first.get_by_role("button", name="Show in source").click()
    expect(page.locator("#source h2")).to_have_text("The Brindle ferry goes electric")
    open_tab(page, "Quotes")
    page.get_by_label("Person").first.click()
    page.get_by_role("option", name="Anybody").click()
    page.get_by_label("Organisation").first.click()
    page.get_by_role("option", name="Harbour Guild").click()
    expect(entries.first).to_contain_text("Bo Stern")
    page.get_by_label("Kind").first.click()
    page.get_by_role("option", name="reported").click()
    expect(panel.locator(".kind.direct")).to_have_count(0)
    expect(entries.first).to_contain_text("Bo Stern")


def test_a_dot_of_the_map_is_a_quote(visit: Visit) -> None:
    """One for each quote, named by speaker and words; pressing it shows the place."""
    page = visit()
    panel = open_tab(page, "Quotes")
    panel.locator(".entry").first.wait_for()
    everything = panel.locator(".entry").count()
    page.get_by_text("Map of the quotes").click()
    dots = page.locator("#map-plot .mark-symbol path")
    expect(dots).to_have_count(everything)
    page.get_by_label("Petra Lund, passenger: We hear the gulls again").press("Enter")
    expect(page.locator("#source h2")).to_have_text("The Brindle ferry goes electric")
    expect(page.locator("#source .flash")).to_have_text("“We hear the gulls again,”")
    open_tab(page, "Quotes")
    page.get_by_label("Marek Oolan, captain, Brindle Ferries: The new ferry").click()
    expect(page.locator("#source .flash")).to_contain_text("The new ferry is not faster")


def test_the_conversation_as_a_page_of_its_own(visit: Visit, tmp_path: Path) -> None:
    """Saved from the Cite tab, it opens from disk and asks for nothing else."""
    page = visit()
    ask(page, "What does Ada Quill say about the lamp?")
    open_tab(page, "Cite")
    page.get_by_label("Cite", exact=True).last.click()
    page.get_by_role("option", name="The whole conversation").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as conversation.html").click()
    saved = tmp_path / "conversation.html"
    download.value.save_as(saved)
    page.goto(saved.as_uri())
    expect(page.locator("blockquote")).to_contain_text("The lamp never sleeps")
    expect(page.locator("figcaption")).to_contain_text("Ada Quill, chief lamp keeper")


def test_citing_begins_with_the_newest_answer(visit: Visit) -> None:
    """Opened by itself, the Cite tab offers what was last answered, each sentence once."""
    page = visit()
    ask(page, "What does Petra Lund say?")
    panel = open_tab(page, "Cite")
    result = panel.locator(".result pre")
    expect(result).to_contain_text("“We hear the gulls again” — Petra Lund")
    assert result.inner_text().count("gulls") == 1


def test_a_bar_of_the_chart_is_a_person(visit: Visit) -> None:
    """Who is quoted how much, drawn; pressing a bar opens the person's page."""
    page = visit()
    panel = open_tab(page, "People")
    expect(panel.locator("#by-organisation .mark-rect path").first).to_be_visible()
    panel.locator("#by-person").get_by_role("button", name="Bo Stern").press("Enter")
    expect(panel.locator(".person h2")).to_have_text("Bo Stern")
    expect(panel.locator("#by-person")).to_be_hidden()


@pytest.mark.parametrize(
    ("form", "part"),
    [
        ("APA", "Reel, C. (2031, February 3). Lamp keeper versus harbour pilot"),
        ("MLA", "Reel, Cy. “Lamp Keeper"),
        ("Chicago", "Reel, Cy. 2031. “Lamp Keeper"),
        ("Harvard", "Reel, C. (2031)"),
        ("BibTeX", "@"),
        ("RIS", "TY  - "),
        ("CSL-JSON", '"issued"'),
        ("CSV", "Ada Quill,chief lamp keeper"),
        ("Markdown", "> “The lamp never sleeps, so neither do we”"),
        ("Plain text", "“The lamp never sleeps, so neither do we”"),
    ],
)
def test_every_form_of_citing(cite: Page, form: str, part: str) -> None:
    """One quote of the chat in each style and format."""
    cite.get_by_label("As", exact=True).click()
    cite.get_by_role("option", name=form).first.click()
    expect(cite.locator(".result pre")).to_contain_text(part)


def test_a_persons_page(visit: Visit) -> None:
    """Everything that one person said, from the list of all."""
    page = visit()
    panel = open_tab(page, "People")
    panel.locator("#people").get_by_role("button", name="Ada Quill").click()
    expect(panel.locator(".person h2")).to_have_text("Ada Quill")
    expect(panel.locator(".person .origin").first).to_contain_text("chief lamp keeper")
    expect(panel.locator(".entry").first).to_contain_text("The lamp never sleeps")


def test_a_card_can_be_checked_later(visit: Visit, window: Window, tmp_path: Path) -> None:
    """Cite a quote as a card, save it, and `assistant verify --card` finds it verbatim."""
    page = visit()
    answer = ask(page, "What does Ada Quill say about the lamp?")
    answer.get_by_role("button", name="Cite").first.click()
    choose_form(page, "Quote card (JSON)", '"sha256"')
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as").click()
    card = tmp_path / "card.json"
    download.value.save_as(card)
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, "verify", "--json", "--card", str(card)],
        env=environment(window.folder),
        cwd=window.folder,
        capture_output=True,
        text=True,
        check=True,
    )
    checked = json.loads(done.stdout)
    rows = checked if isinstance(checked, list) else [checked]
    assert {(row["file"], row["in_place"], row["verdict"]) for row in rows} == {
        ("same", True, "verbatim")
    }
