"""Markup -> paragraphs: all the words of a chapter, mail or feed entry, which has no menus."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from typing import Any

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_PARAGRAPHS = frozenset({"p", "li", "blockquote", "div", "section", "td", "dd", "dt", "figcaption"})
_MARKUP = re.compile(r"</?(?:p|div|br|h[1-6]|ul|section)\b[^>]*>", re.IGNORECASE)
_SKIPPED = frozenset({"script", "style", "nav", "svg", "head"})
_BREAK = "\u2028"  # stands for an element that breaks a line, until the lines are put together
_BREAKS = re.compile(rf"{_BREAK}\s*{_BREAK}[\s{_BREAK}]*")
_TYPE = "{http://www.idpf.org/2007/ops}type"  # of EPUB, without a namespace in HTML
# Characters that no element may hold (XML 1.0, 2.2).
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_NUMBERED = re.compile(r"&#(?:(\d{1,9})|[xX]([0-9a-fA-F]{1,8}));?")
_NO_MARK = re.compile(r"[\[\]\s]")
_NUMBER = re.compile(r"\W*(?:\d{1,3}|[a-z*†‡])\W*$")


def paragraphs(element: Any) -> Iterator[str]:
    """The paragraphs of a page, in order; words that stand in no paragraph make their own."""
    loose: list[str] = [element.text or ""]
    for child in element:
        tag = _tag(child)
        if tag and tag not in _SKIPPED:
            if _stands_alone(tag, child):
                yield from _joined(loose)
                loose = []
                yield from _marked(tag, child)
            else:
                loose.append(_words(child))
        loose.append(child.tail or "")
    yield from _joined(loose)


def of_html(markup: str) -> str:
    """The paragraphs of a piece of HTML, a blank line between them."""
    return "\n\n".join(paragraphs(piece(markup))) + "\n"


def piece(markup: str) -> Any:
    """An element around a piece of HTML."""
    from lxml import etree, html

    try:
        return html.fragment_fromstring(storable(markup), create_parent="div")
    except etree.ParserError:  # a remark and nothing else
        return html.Element("div")


def storable(markup: str) -> str:
    """HTML without characters that no element may hold, plain or as numbers."""
    return _NUMBERED.sub(_unless_stored, _NOT_XML.sub("", markup))


def _unless_stored(found: re.Match[str]) -> str:
    code = int(found[1], 10) if found[1] else int(found[2], 16)
    return "" if code > sys.maxunicode or _NOT_XML.match(chr(code)) else found[0]


def plain(text: str) -> str:
    """`text` with one kind of line end; where it is HTML, its paragraphs."""
    if _MARKUP.search(text):
        return of_html(text)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _tag(element: Any) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _marked(tag: str, element: Any) -> Iterator[str]:
    if tag in _HEADINGS:
        words = _line(_words(element))
        if words:
            yield f"{'#' * _HEADINGS[tag]} {words}"
    elif _is_footnote(element):
        mark = _NO_MARK.sub("", element.get("id") or "") or "*"
        yield from (f"[^{mark}]: {part}" for part in paragraphs(element))
    elif tag == "li":
        yield from (f"- {part}" for part in paragraphs(element))
    else:
        yield from paragraphs(element)


def _stands_alone(tag: str, element: Any) -> bool:
    """Whether an element is a paragraph or holds some, and is no part of one."""
    if tag in _HEADINGS or tag in _PARAGRAPHS:
        return True
    return (tag == "aside" and _is_footnote(element)) or _holds_paragraphs(element)


def _holds_paragraphs(element: Any) -> bool:
    return any(
        _tag(part) in {*_PARAGRAPHS, *_HEADINGS} for part in element.iter() if part is not element
    )


def _words(element: Any) -> str:
    """The words of an element without paragraphs, and without the numbers of notes."""
    tag = _tag(element)
    if tag == "br":
        return _BREAK
    if not tag or tag in _SKIPPED or _is_note(element):
        return ""
    inner = (f"{_words(child)}{child.tail or ''}" for child in element)
    return f"{element.text or ''}{''.join(inner)}"


def _is_note(element: Any) -> bool:
    """Whether an element is the number of a note: called so, or a raised link within the text."""
    if _called(element) & {"noteref", "doc-noteref"}:
        return True
    links = [part for part in element.iter() if _tag(part) == "a"]
    within = any((link.get("href") or "").partition("#")[2] for link in links)
    parent = element.getparent()
    raised = _tag(element) == "sup" or (parent is not None and _tag(parent) == "sup")
    return raised and within and bool(_NUMBER.match("".join(element.itertext())))


def _is_footnote(element: Any) -> bool:
    """Whether an element is the text of a note, which is marked as Markdown marks it."""
    return bool(_called(element) & {"footnote", "doc-footnote", "endnote", "doc-endnote"})


def _called(element: Any) -> set[str]:
    """What an element is called in EPUB and for screen readers."""
    kind = element.get(_TYPE) or element.get("epub:type") or ""
    return {*kind.split(), *(element.get("role") or "").split()}


def _joined(loose: list[str]) -> Iterator[str]:
    """A paragraph, or several where two breaks stand between them."""
    yield from filter(None, map(_line, _BREAKS.split("".join(loose))))


def _line(words: str) -> str:
    return " ".join(words.replace(_BREAK, " ").split())
