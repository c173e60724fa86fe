"""The window's functions as other programs call them."""

from __future__ import annotations

import json

import pytest
from gradio_client import Client
from playwright.sync_api import expect

from tests.browser.acts import ask
from tests.browser.conftest import Visit, Window

pytestmark = pytest.mark.browser

LAMP = "What does Ada Quill say about the lamp?"


@pytest.fixture(scope="module")
def client(window: Window) -> Client:
    """Another program."""
    return Client(window.url, verbose=False)


def test_nothing_but_the_named_endpoints(client: Client) -> None:
    """Four, each described; the window's own events are nobody's business."""
    described = client.view_api(return_format="dict", print_info=False)
    assert sorted(described["named_endpoints"]) == ["/ask", "/quotes", "/search", "/verify"]
    assert described["unnamed_endpoints"] == {}


def test_each_returns_its_json(client: Client) -> None:
    """What the commands print with --json."""
    text, answer = client.predict(LAMP, api_name="/ask")
    assert "Ada Quill, chief lamp keeper, Brindle Light Trust [1]" in text
    assert answer["quotes"][0]["speaker"]["name"] == "Ada Quill"
    found = client.predict("fog", 1, api_name="/search")
    assert [hit["article"] for hit in found["hits"]] == ["trades"]
    said = client.predict("Lund", "", api_name="/quotes")
    assert [row["text"] for row in said] == ["“We hear the gulls again,”"]
    checked = client.predict("A pilot must trust the charts", "", api_name="/verify")
    assert checked["verdict"] == "altered"
    assert "no article 'none'" in client.predict("", "none", api_name="/quotes")[0]["error"]


def test_what_a_visitor_thinks_is_kept(visit: Visit, window: Window) -> None:
    """As a gold question in the user's own folder, which the window names."""
    page = visit()
    answer = ask(page, LAMP)
    answer.get_by_label("This is right").click()
    expect(page.get_by_text("Kept as a test question")).to_be_visible()
    answer.get_by_label("Something is wrong").click()
    answer.get_by_role("button", name="Wrong person").click()
    expect(page.get_by_text("Kept as a test question")).to_have_count(2)
    path = window.folder / "home" / "article-assistant" / "feedback.gold.jsonl"
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    assert [(row["question"], row["tags"][1]) for row in rows] == [
        (LAMP, "right"),
        (LAMP, "wrong-person"),
    ]
    assert rows[0]["speaker"] == "Ada Quill"
