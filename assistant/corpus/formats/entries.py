"""A page whose text stands in several articles side by side, as a live page's does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from assistant.corpus.formats.markup import storable
from assistant.corpus.scripts import STOPPED, word_count
from assistant.corpus.sentences import sentences
from assistant.types import Span

SENTENCE_WORDS = 5  # at least, of a paragraph that is text and no label
SHOWN = 0.8  # of the words of the entries: with fewer in the text, some of them are lost
LINKED = 0.5  # of the words of a card that leads to another page
TEASER = 2  # sentences; a card with fewer and a link to elsewhere is a teaser

_HEADINGS = "(self::h1 or self::h2 or self::h3 or self::h4 or self::h5 or self::h6)"
_TITLE_LINKS = f".//a[ancestor::*[{_HEADINGS}] or .//*[{_HEADINGS}]] | ancestor-or-self::a"


def unfolded(raw: bytes, seen: str) -> str | None:
    """The page with the paragraphs of its entries right below them, or None where none is lost.

    The reader of web pages takes the longest of several elements of one kind for the article. Here
    they are entries of one text where part of it is to be seen and the rest is not.

    Args:
        raw: The page.
        seen: What of the article is to be seen.
    """
    if raw.count(b"<article") < 2:  # noqa: PLR2004 - side by side
        return None
    from lxml import html
    from trafilatura.utils import decode_file

    page = html.document_fromstring(storable(decode_file(raw)))
    known = _plain(seen)
    lost = [group for group in _groups(page) if _is_cut(group, known)]
    if not lost:
        return None
    for group in lost:
        _unfold(group)
    return str(html.tostring(page, encoding="unicode"))


def _groups(page: Any) -> Iterator[list[Any]]:
    """The articles of each parent that has several, without those that lead to other pages.

    Those that have a title of the page's own rank are stories, not entries of one.
    """
    below: dict[Any, list[Any]] = {}
    for one in page.iter("article"):
        below.setdefault(one.getparent(), []).append(one)
    for side_by_side in below.values():
        group = [one for one in side_by_side if not _is_teaser(one)]
        if len(group) > 1 and not any(one.find(".//h1") is not None for one in group):
            yield group


def _is_teaser(card: Any) -> bool:
    """Whether a card leads to a story on another page: by its heading, or for the most part."""
    if any(_leads_away(link) for link in card.xpath(_TITLE_LINKS)):
        return True
    links = [link for link in card.iter("a") if _leads_away(link)]
    linked = sum(word_count(link.text_content()) for link in links)
    short = sum(_sentences(words) for words in _texts(card)) < TEASER
    return bool(links) and (short or linked > LINKED * word_count(card.text_content()))


def _leads_away(link: Any) -> bool:
    """Whether a link leads to another page, not to a place on one, as those to an entry do."""
    address, _, place = (link.get("href") or "").partition("#")
    return bool(address) and not place


def _sentences(words: str) -> int:
    return len(sentences(words, Span(0, len(words))))


def _texts(element: Any) -> Iterator[str]:
    """The paragraphs of an element that are sentences."""
    for part in element.iter("p"):
        words = _plain(part.text_content())
        if STOPPED.search(words) and word_count(words) >= SENTENCE_WORDS:
            yield words


def _is_cut(group: Sequence[Any], seen: str) -> bool:
    """Whether some of the words of entries are in what is seen, and many are not."""
    texts = [words for one in group for words in _texts(one)]
    there = sum(word_count(words) for words in texts if words in seen)
    return 0 < there < SHOWN * sum(map(word_count, texts))


def _unfold(group: Sequence[Any]) -> None:
    """Make one article of entries, without boxes around paragraphs and the cards beside them."""
    first = group[0]
    for other in list(first.getparent().iterchildren("article")):
        if other not in group:
            other.drop_tree()
    for one in group:
        for box in list(one.iter("div", "section")):
            if box.find(".//p") is not None:
                box.drop_tag()
    for other in group[1:]:
        first.extend(list(other))
        other.drop_tree()


def _plain(words: str) -> str:
    return " ".join(words.split())
