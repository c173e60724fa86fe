"""Web pages, by trafilatura: the article of a page, with what the page says about it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from assistant.corpus.source import Reading, Source
from assistant.errors import CorpusError

FEWEST_WORDS = 12  # what is left of a page of links has fewer

_BREAKS = re.compile(r"\s*\n\s*\n\s*")
_SPACE = re.compile(r"[^\S\n]+")
_BLOCKS = frozenset(
    {"p", "quote", "code", "ab", "div", "head", "list", "table", "row", "cell", "item"}
)
_LAID_OUT = frozenset({"p", "head", "list"})  # a table with these in it is a page's layout


class HtmlLoader:
    """Reads the main text: headings, paragraphs and lists, without menus and comments."""

    def load(self, source: Source) -> Reading:
        """Read a saved web page."""
        source.needs_text(source.raw.decode("utf-8", "replace"))
        document = _extracted(source.raw)
        text = "" if document is None else text_of(document.body)
        if document is None or len(text.split()) < FEWEST_WORDS:
            raise CorpusError(
                f"The page {source.name} has no article that can be told from its menus; "
                f"save its text as .txt or .md instead."
            )
        fields = {
            "title": document.title,
            "author": document.author,
            "publisher": document.sitename,
            "published": document.date,
            "url": document.url,
            "licence": document.license,
        }
        return Reading((source.article(text + "\n", fields),))


def text_of(body: Any) -> str:
    """The text of an element of trafilatura's, a blank line between its parts."""
    return "\n\n".join(part for part in _parts(body) if part)


def _extracted(raw: bytes) -> Any:
    from trafilatura import bare_extraction

    return bare_extraction(
        raw,
        with_metadata=True,
        include_comments=False,
        include_formatting=True,
        favor_recall=True,
        # A date that the page states, not one guessed from its words, which takes seconds besides.
        date_extraction_params={"original_date": True, "extensive_search": False},
    )


def _parts(element: Any) -> Iterator[str]:
    """The parts of an element; words that stand between its blocks make parts of their own."""
    loose = [element.text or ""]
    for child in element:
        if child.tag == "lb":
            loose.append("\n")
        elif child.tag not in _BLOCKS:
            loose.append(_words(child))
        else:
            yield from _BREAKS.split("".join(loose).strip())
            loose = []
            yield from _block(child)
        loose.append(child.tail or "")
    yield from _BREAKS.split(_SPACE.sub(" ", "".join(loose)).strip())


def _block(element: Any) -> Iterator[str]:
    if element.tag == "head":
        level = str(element.get("rend", "h2")).removeprefix("h")
        words = _inline(element)
        yield f"{'#' * int(level) if level.isdigit() else '##'} {words}" if words else ""
    elif element.tag == "list":
        yield "\n".join(f"- {_inline(item)}" for item in element.iter("item") if _inline(item))
    elif element.tag == "table" and not any(part.tag in _LAID_OUT for part in element.iter()):
        yield "\n".join(_cells(row) for row in element.iter("row"))
    else:
        yield from _parts(element)


def _cells(row: Any) -> str:
    return " | ".join(_inline(cell) for cell in row.iter("cell") if _inline(cell))


def _inline(element: Any) -> str:
    return " ".join(_words(element).split())


def _words(element: Any) -> str:
    """The words of an element, a line break where the page has one."""
    pieces = [element.text or ""]
    for child in element:
        pieces.append("\n" if child.tag == "lb" else _words(child))
        pieces.append(child.tail or "")
    return _SPACE.sub(" ", "".join(pieces)).strip(" ")
