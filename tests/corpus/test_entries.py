"""Pages whose text stands in several articles side by side."""

import json

import pytest

from assistant.corpus.loaders import read_source
from assistant.corpus.source import Source

ENTRIES = [
    [
        f"The {what} of Quay Bank were counted again on Monday by two clerks with a lamp.",
        f"“We never had so many {what} in one harbour,” said Ada Quill, who keeps the list.",
        f"Whoever finds more {what} is to bring them to the town hall by noon, dry and in a bag.",
        f"The last time that anyone lost sight of the {what} was in the winter of the long fog.",
    ]
    for what in ("gulls", "ropes", "lanterns", "herrings")
]


def _entry(texts: list[str], head: str = "") -> str:
    inner = "".join(f"<p>{words}</p>" for words in texts)
    return f"<article>{head}<div>{inner}</div></article>"


def _text(body: str, head: str = "") -> str:
    head = f"<head><title>It</title>{head}</head>"
    page = f"<html>{head}<body><main><h1>It</h1>{body}</main></body></html>"
    return read_source(Source("it", "it.html", page.encode()), ".html").articles[0].text


def _parts(body: str, head: str = "") -> list[str]:
    return [part for part in _text(body, head).strip().split("\n\n") if not part.startswith("#")]


EVERY = [words for entry in ENTRIES for words in entry]


@pytest.mark.parametrize(
    "head",
    ["", "<time>9.10</time>", "<h2>What we know</h2>", "<h2><a href='/live#block-1'>Now</a></h2>"],
    ids=["bare", "with a time", "with a heading", "with a link to itself"],
)
def test_entries_side_by_side(head: str) -> None:
    """All of them are read, in their order."""
    assert _parts("".join(_entry(texts, head) for texts in ENTRIES)) == EVERY


TEASERS = [
    "<article><h3><a href='/lamps'>Lamps out</a></h3><div><p>{0}</p><p>{0}</p></div></article>",
    "<article><div><p>The bakers want an oven.</p><a href='/oven'>More</a></div></article>",
    "<article><a href='/lamps'><h3>Lamps out</h3><p>{0}</p></a></article>",
]


@pytest.mark.parametrize("card", TEASERS, ids=["title", "one sentence", "all a link"])
def test_cards_of_other_stories(card: str) -> None:
    """They do not come in, beside entries or beside one article."""
    more = 3 * card.format("The bakers of Tarn Street want their old oven back. It was warm.")
    for entries in (ENTRIES, [EVERY]):
        text = _text("".join(map(_entry, entries)) + more)
        assert "bakers" not in text
        assert all(words in text for entry in entries for words in entry)


def test_stories_one_below_the_other() -> None:
    """Those with titles of their own are not entries of one."""
    longer = [*ENTRIES[0], *ENTRIES[1]]
    other = _entry(ENTRIES[2], "<h1>Lanterns</h1>")
    assert "lanterns" not in _text(_entry(longer, "<h1>Gulls</h1>") + other)


def test_entries_that_a_page_states() -> None:
    """They are read where the page shows much less of them."""
    updates = [
        {"@type": "BlogPosting", "articleBody": " ".join(entry), "headline": "Now"}
        for entry in ENTRIES
    ]
    live = {"@type": "LiveBlogPosting", "headline": "It", "liveBlogUpdate": updates}
    head = f"<script type='application/ld+json'>{json.dumps(live)}</script>"
    assert _parts(_entry(EVERY[:2]), head) == [" ".join(entry) for entry in ENTRIES]
