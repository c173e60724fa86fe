"""Web pages, by trafilatura: the article of a page, with what the page says about it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from assistant.corpus.formats import entries, linked
from assistant.corpus.formats.markup import storable
from assistant.corpus.scripts import ENDS, word_count
from assistant.corpus.source import Reading, Source
from assistant.errors import CorpusError

SENTENCE_WORDS = 5  # at least, of a line that ends as a sentence does
FEWEST_WORDS = 20  # a page that says only that something is not there has fewer

LOOKED_AT = 4096  # bytes in which a browser's remark stands

# Of Chromium and Internet Explorer, and of SingleFile.
_SAVED = re.compile(
    rb"<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)"
    rb"(https?://[!-~]+?)(?:\s|-->)",
    re.IGNORECASE,
)
# White space just within an inline element, which is lost there: "The<i> Quay Post</i> wrote".
_INLINE = rb"(?:a|abbr|b|cite|em|font|i|mark|q|small|span|strong|sub|sup|u)"
_LEADING = re.compile(rb"(<" + _INLINE + rb"(?:\s[^<>]*)?>)(\s+)", re.IGNORECASE)
_TRAILING = re.compile(rb"(?<!\s)(\s+)(</" + _INLINE + rb"\s*>)", re.IGNORECASE)
NESTED = 3  # such elements, one within the other
_BREAKS = re.compile(r"\s*\n\s*\n\s*")
_SPACE = re.compile(r"[^\S\n]+")
_UNSEEN = re.compile("[\u00ad\u200b\ufeff]")  # where a word may be broken, and empty characters
_NOTE = re.compile(r"^\s*(?:\d{1,3}|[a-z*†‡])\s*$")
_BRACKETED = re.compile(r"^\s*\[\w{1,3}\]\s*$")
# A long word, a stop, a year: after other numbers and after units of two letters it is a power.
_NOTED = re.compile(r"(?:[^\W\d]{3}|[.,;:!?…%”’\"')\]]|\b(?:1[5-9]|20)\d\d)\s*$")
_BLOCKS = frozenset(
    {"p", "quote", "code", "ab", "div", "head", "list", "table", "row", "cell", "item"}
)
_LAID_OUT = frozenset({"p", "head", "list"})  # a table with these in it is a page's layout


class HtmlLoader:
    """Reads the main text: headings, paragraphs and lists, without menus and comments."""

    def load(self, source: Source) -> Reading:
        """Read a saved web page."""
        source.needs_text(source.raw.decode("utf-8", "replace"))
        # What trafilatura takes from JSON-LD itself may be of any story.
        document = extracted(linked.unstated(source.raw))
        text = "" if document is None else _whole(source.raw, text_of(document.body))
        text = linked.fuller(source.raw, text) or text
        if document is None or not _tells(text):
            raise CorpusError(
                f"The page {source.name} has no article that can be told from its menus; "
                f"save its text as .txt or .md instead."
            )
        fields = _fields(source.raw, document)
        return Reading((source.article(text + "\n", fields),))


def _whole(raw: bytes, seen: str) -> str:
    """What is seen of a page, with the entries beside it where it is but one of several."""
    page = entries.unfolded(raw, seen)
    document = None if page is None else extracted(linked.unstated(page.encode()))
    text = "" if document is None else text_of(document.body)
    return max(seen, text, key=word_count)


def _fields(raw: bytes, document: Any) -> dict[str, str | None]:
    """What trafilatura finds, and where it finds nothing or an entry's, what the page states."""
    stated = linked.story(raw)
    fields = {
        "title": document.title,
        "author": document.author,
        "publisher": linked.publisher(raw, document.sitename),
        "published": document.date,
        "url": document.url or _saved_from(raw),
        "licence": document.license or linked.licence(raw),
    }
    if stated is not None:
        for name in ("title", "author", "publisher", "published"):
            said = getattr(stated, name)
            fields[name] = (said or fields[name]) if stated.live else (fields[name] or said)
    return fields


def _saved_from(raw: bytes) -> str | None:
    """The address that a browser writes into a page that it saves."""
    found = _SAVED.search(raw[:LOOKED_AT])
    return found.group(1).decode("ascii", "ignore") if found else None


def _tells(text: str) -> bool:
    """Whether a text is more than a list of links: it is long enough and has a whole sentence."""
    lines = text.splitlines()
    return word_count(text) >= FEWEST_WORDS and any(
        ENDS.search(line) and word_count(line) >= SENTENCE_WORDS for line in lines
    )


def text_of(body: Any) -> str:
    """The text of an element of trafilatura's, a blank line between its parts."""
    return _UNSEEN.sub("", "\n\n".join(part for part in _parts(body) if part))


def extracted(raw: bytes) -> Any:
    """What trafilatura makes of a page; None where it finds no text."""
    from trafilatura.utils import decode_file

    for _ in range(NESTED):
        raw = _LEADING.sub(rb"\2\1", _TRAILING.sub(rb"\2\1", raw))
    try:
        found = _extracted(raw)
    except ValueError:  # lxml reads characters that it does not take again
        found = None
    if found is None:
        page = decode_file(raw)
        without = storable(page)
        return _extracted(without) if without != page else None
    return found


def _extracted(page: bytes | str) -> Any:
    from trafilatura import bare_extraction

    return bare_extraction(
        page,
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
            loose.append("" if _is_mark(child, "".join(loose)) else _words(child))
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
        yield from _items(element)
    elif element.tag == "table" and not any(part.tag in _LAID_OUT for part in element.iter()):
        yield "\n".join(_cells(row) for row in element.iter("row"))
    else:
        yield from _parts(element)


def _items(element: Any) -> Iterator[str]:
    """Short items line by line; one of several parts, as in a live page, by itself."""
    run: list[str] = []
    for item in element:
        parts = [part for part in _parts(item) if part]
        if len(parts) == 1 and not parts[0].startswith("#"):
            run.append(f"- {' '.join(parts[0].split())}")
        elif parts:
            yield "\n".join(run)
            run = []
            yield from parts
    yield "\n".join(run)


def _cells(row: Any) -> str:
    return " | ".join(_inline(cell) for cell in row.iter("cell") if _inline(cell))


def _inline(element: Any) -> str:
    return " ".join(_words(element).split())


def _words(element: Any) -> str:
    """The words of an element, a line break where the page has one."""
    pieces = [element.text or ""]
    for child in element:
        if child.tag == "lb":
            pieces.append("\n")
        elif not _is_mark(child, "".join(pieces)):
            pieces.append(_words(child))
        pieces.append(child.tail or "")
    return _SPACE.sub(" ", "".join(pieces)).strip(" ")


def _is_mark(element: Any, before: str) -> bool:
    """Whether an element is the number of a note, which is no word of the text it hangs on."""
    if element.get("rend") != "#sup":
        return False
    words = _words(element)
    return bool(_BRACKETED.match(words) or (_NOTE.match(words) and _NOTED.search(before)))
