"""Asking in the window: what one sees, in a real browser."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.acts import ask, in_view, open_tab
from tests.browser.conftest import Visit

pytestmark = pytest.mark.browser

LAMP = "What does Ada Quill say about the lamp?"
WORDS = "The lamp never sleeps, so neither do we"


def test_a_quote_its_speaker_and_the_place(visit: Visit) -> None:
    """The words in a card with name, title and organisation; the same words marked beside it."""
    page = visit()
    card = ask(page, LAMP).locator(".card").first
    expect(card.locator(".words").first).to_have_text(f"“{WORDS}”")
    expect(card.locator("figcaption")).to_have_text(
        "— Ada Quill, chief lamp keeper, Brindle Light Trust"
    )
    mark = page.locator("#source mark[data-label='1']")
    expect(mark).to_contain_text(WORDS)
    expect(page.locator("#source h2")).to_contain_text("Lamp keeper versus harbour pilot")


def test_a_chip_goes_to_its_place(visit: Visit) -> None:
    """Clicking a number scrolls the source to the words and flashes them."""
    page = visit(viewport={"width": 1280, "height": 420})
    answer = ask(page, "What does Bo Stern say?")
    chip = answer.locator(".chip").last
    number = chip.inner_text()
    chip.click()
    mark = page.locator(f"#source mark[data-label='{number}']")
    expect(mark).to_have_class("flash")
    expect(mark).to_be_focused()
    page.wait_for_function("!document.querySelector('#source .flash')?.getAnimations().length")
    assert in_view(page, mark)


def test_the_source_is_found_where_it_was_left(visit: Visit) -> None:
    """An answer that came while another tab was open has its place in view on the way back."""
    page = visit(viewport={"width": 1280, "height": 420})
    open_tab(page, "Library")
    ask(page, "What does Dana Fell say?")
    expect(page.locator("#source mark[data-label='1']")).to_be_attached()
    page.wait_for_timeout(1500)  # longer than the page waits for the tab by itself
    open_tab(page, "Source")
    expect(page.locator("#source mark[data-label='1']")).to_be_in_viewport()


def test_stepping_through_the_marks(visit: Visit) -> None:
    """Next and previous go round the cited places and say which one it is."""
    page = visit()
    answer = ask(page, "What does Bo Stern say?")
    total = answer.locator(".chip").count()
    page.get_by_role("button", name="Next").click()
    expect(page.locator("#source .count")).to_have_text(f"2 of {total}")
    page.get_by_role("button", name="Previous").click()
    page.get_by_role("button", name="Previous").click()
    expect(page.locator("#source .count")).to_have_text(f"{total} of {total}")


def test_a_contrast_is_side_by_side(visit: Visit) -> None:
    """One column for each side, under its name, next to each other."""
    page = visit()
    answer = ask(page, "What is the difference between a lamp keeper and a harbour pilot?")
    sides = answer.locator(".side")
    expect(sides).to_have_count(2)
    assert [side.locator("h2").inner_text() for side in sides.all()] == [
        "Lamp keeper",
        "Harbour pilot",
    ]
    left, right = (side.bounding_box() for side in sides.all())
    assert left is not None
    assert right is not None
    assert left["y"] == right["y"]
    assert left["x"] + left["width"] <= right["x"]


def test_a_refusal_looks_different_and_helps(visit: Visit) -> None:
    """It says that it is none, shows the nearest as no answer, and offers what can be asked."""
    page = visit()
    answer = ask(page, "Who won the chess cup in 1998?")
    expect(answer).to_have_class("turn refusal")
    expect(answer.locator(".label").first).to_have_text("Nearest in the articles, not an answer")
    answer.get_by_role("button", name="Show in source").first.click()
    expect(page.locator("#source mark[data-label='1']")).to_be_visible()
    answer.locator(".ask").first.click()
    expect(page.locator("article.turn.answer")).to_be_visible()


def test_a_follow_up_is_understood(visit: Visit) -> None:
    """A question that leans on the one before is answered as what it was understood to be."""
    page = visit()
    ask(page, "What does Ada Quill say?")
    answer = ask(page, "What about Stern?")
    expect(answer).to_contain_text("Bo Stern, senior pilot, Harbour Guild")
    expect(answer.locator(".understood")).to_have_text("Understood as: What does Stern say?")
    expect(page.locator("article.turn")).to_have_count(2)


def test_a_link_asks(visit: Visit) -> None:
    """`?q=` opens the window with the question asked and answered."""
    page = visit("?q=What+does+Ada+Quill+say+about+the+lamp%3F")
    expect(page.locator(".card .words").first).to_have_text(f"“{WORDS}”")


def test_questions_to_begin_with(visit: Visit) -> None:
    """The empty window offers questions, and each is answered."""
    page = visit()
    page.locator("#chat .welcome .ask").first.click()
    expect(page.locator("article.turn.answer")).to_be_visible()


def test_asking_again_in_other_words(visit: Visit) -> None:
    """A question can be edited; its answer is replaced."""
    page = visit()
    ask(page, "Who won the chess cup in 1998?")
    page.locator("#chat .user-row").hover()
    page.get_by_role("button", name="Edit").click()
    page.locator("#chat .user-row textarea").fill(LAMP)
    page.get_by_role("button", name="Submit").first.click()
    expect(page.locator("article.turn.answer")).to_be_visible()
    expect(page.locator("article.turn")).to_have_count(1)


def test_asking_once_more(visit: Visit) -> None:
    """Retry puts the last question again: one answer, the same as before."""
    page = visit()
    before = ask(page, LAMP).inner_text()
    page.evaluate("document.querySelector('article.turn').dataset.old = 'yes'")
    page.get_by_role("button", name="Retry").click()
    expect(page.locator("article.turn[data-old]")).to_have_count(0)
    expect(page.locator("article.turn:not([aria-busy])")).to_have_count(1)
    assert page.locator("article.turn").inner_text() == before


def test_hovering_names_the_speaker(visit: Visit) -> None:
    """Whatever is said in the article tells who said it, and how it is known."""
    page = visit()
    ask(page, LAMP)
    said = page.locator("#source .said", has_text="The lamp never sleeps")
    expect(said).to_have_attribute(
        "title", "Ada Quill, chief lamp keeper, Brindle Light Trust (quoted)"
    )
    around = page.locator("#source .body p", has_text="The lamp never sleeps").inner_text()
    assert around.endswith("“You learn patience before you learn optics.”")


def test_a_quote_is_copied_with_its_origin(visit: Visit) -> None:
    """What is pasted names the speaker, the article and where it is found."""
    page = visit(permissions=["clipboard-read", "clipboard-write"])
    card = ask(page, LAMP).locator(".card").first
    card.get_by_role("button", name="Copy quote").click()
    expect(card.get_by_role("button", name="Copied")).to_be_visible()
    pasted = page.evaluate("navigator.clipboard.readText()")
    assert pasted.startswith(f"“{WORDS}”")
    assert "— Ada Quill, chief lamp keeper, Brindle Light Trust (Lamp keeper versus" in pasted
    assert pasted.endswith("Brindle Gazette, 2031-02-03, https://gazette.example/trades)")


def test_three_questions_to_go_on_with(visit: Visit) -> None:
    """Each is answered in its turn, from the articles, and not offered again."""
    page = visit()
    answer = ask(page, LAMP)
    questions = answer.locator(".asks .ask").all_inner_texts()
    assert len(questions) == 3
    asked = {LAMP}
    for question in questions:
        asked.add(question)
        answer = ask(page, question)
        expect(answer).to_have_class("turn answer")
        assert asked.isdisjoint(answer.locator(".asks .ask").all_inner_texts())


TWICE = """(box) => {
  const key = { key: "Enter", bubbles: true };
  const enter = () => box.dispatchEvent(new KeyboardEvent("keypress", key));
  enter();
  const heard = setInterval(() => {
    if (box.value !== "") return;
    clearInterval(heard);
    box.value = "What does Petra Lund say?";
    box.dispatchEvent(new InputEvent("input", { bubbles: true }));
    setTimeout(enter, 0);
  }, 1);
}"""


def test_a_question_sent_too_early_waits(visit: Visit) -> None:
    """Two questions one upon the other: both are answered, in order."""
    page = visit()
    box = page.get_by_label("Your question")
    box.fill(LAMP)
    box.evaluate(TWICE)
    turns = page.locator("article.turn:not([aria-busy])")
    expect(turns).to_have_count(2, timeout=20_000)
    expect(turns.first).to_contain_text("Ada Quill")
    expect(turns.last).to_contain_text("Petra Lund")


def test_on_a_phone_the_answer_is_read_from_its_start(visit: Visit) -> None:
    """The question stays at the top, above its answer, though the source below has its place."""
    page = visit(viewport={"width": 390, "height": 844}, reduced_motion="reduce")
    for question in (LAMP, "What does Bo Stern say?"):
        answer = ask(page, question)
        expect(page.locator("#source .flash").first).to_be_attached()
        page.wait_for_timeout(300)  # for a move that should not come
        asked = page.locator("#chat [data-testid=user]").last
        expect(asked).to_be_in_viewport(ratio=1)
        expect(answer.locator(".words, .sentence").first).to_be_in_viewport(ratio=1)
    answer.locator(".chip").last.click()
    expect(page.locator("#source mark:focus")).to_be_in_viewport()
