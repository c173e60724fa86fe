"""Markup -> paragraphs: all the words of a chapter, mail or feed entry, which has no menus."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_PARAGRAPHS = frozenset({"p", "li", "blockquote", "div", "section", "td", "dd", "dt", "figcaption"})
_MARKUP = re.compile(r"</?(?:p|div|br|h[1-6]|ul|section)\b[^>]*>", re.IGNORECASE)
_SKIPPED = frozenset({"script", "style", "nav", "svg", "head"})


def paragraphs(element: Any) -> Iterator[str]:
    """The paragraphs of a page, in order; words that stand in no paragraph make their own."""
    loose: list[str] = [element.text or ""]
    for child in element:
        tag = child.tag.rpartition("}")[2] if isinstance(child.tag, str) else ""
        if tag and tag not in _SKIPPED:
            if tag in _HEADINGS or tag in _PARAGRAPHS or _holds_paragraphs(child):
                yield from _joined(loose)
                loose = []
                yield from _marked(tag, child)
            else:
                loose.append("\n" if tag == "br" else "".join(child.itertext()))
        loose.append(child.tail or "")
    yield from _joined(loose)


def _marked(tag: str, element: Any) -> Iterator[str]:
    if tag in _HEADINGS:
        words = " ".join("".join(element.itertext()).split())
        if words:
            yield f"{'#' * _HEADINGS[tag]} {words}"
    elif tag == "li":
        yield from (f"- {part}" for part in paragraphs(element))
    else:
        yield from paragraphs(element)


def _holds_paragraphs(element: Any) -> bool:
    return any(
        isinstance(part.tag, str) and part.tag.rpartition("}")[2] in {*_PARAGRAPHS, *_HEADINGS}
        for part in element.iter()
        if part is not element
    )


def _joined(loose: list[str]) -> Iterator[str]:
    words = " ".join("".join(loose).split())
    if words:
        yield words


def plain(text: str) -> str:
    """`text` with one kind of line end; where it is HTML, its paragraphs."""
    if _MARKUP.search(text):
        from lxml import html

        return "\n\n".join(paragraphs(html.fragment_fromstring(text, create_parent="div"))) + "\n"
    return text.replace("\r\n", "\n").replace("\r", "\n")
