"""The HTML of an item -> its text, by the reader of web pages where that loses no sentence."""

from __future__ import annotations

from assistant.corpus.asides import speaks_to_reader
from assistant.corpus.formats.markup import paragraphs, piece
from assistant.corpus.formats.webpage import SENTENCE_WORDS, extracted, text_of
from assistant.corpus.scripts import STOPPED, word_count

SHORT = 60  # words; of less than that there is nothing to tell from its surroundings

_CAPTIONS = ".//figcaption | .//*[contains(@class, 'caption-text')]"


def text_of_item(markup: str) -> str:
    """The paragraphs of an item, without captions and links to share it.

    The reader of web pages knows these, but takes some short paragraphs for them too: where one
    that is a sentence is not in what it gives, all of the item is read but for its captions.
    """
    inner = piece(markup)
    for caption in inner.xpath(_CAPTIONS):
        caption.drop_tree()
    parts = list(paragraphs(inner))
    if sum(map(word_count, parts)) >= SHORT:
        page = extracted(f"<html><body><article>{markup}</article></body></html>".encode())
        told = "" if page is None else text_of(page.body)
        if told and _holds(told, parts):
            return f"{told}\n"
    return "\n\n".join(parts) + "\n"


def _holds(told: str, parts: list[str]) -> bool:
    """Whether all that are sentences of the story stand in a text."""
    whole = " ".join(told.split())
    return all(
        " ".join(part.split()).removeprefix("- ") in whole
        for part in parts
        if STOPPED.search(part)
        and word_count(part) >= SENTENCE_WORDS
        and not speaks_to_reader(part)
    )
