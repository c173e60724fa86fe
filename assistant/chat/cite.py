"""Quotes and answers to take away: for a text, a table, a reference manager, or a later check.

A quote card (JSON) holds the exact words with their offsets and the SHA-256 of the article's file,
so that anybody who has the file can check it years later.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from assistant import contract
from assistant.chat import references
from assistant.chat.origin import origin
from assistant.chat.parts import Card, Part, Sentence, bare, speaker_line
from assistant.types import Article, Citation, Kind, Quote, Span, Speaker

CARD_FORMAT = "article-assistant/quote-card"
CARD_VERSION = 1
# What Markdown could read as markup anywhere in a line, and at its beginning (CommonMark 0.31,
# GitHub's tables, strikethrough and mathematics).
MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#|~$&!])")
MARKDOWN_START = re.compile(r"^(\d+(?=[.)])|)([-+=.)])")
COLUMNS = (
    *("words", "kind", "name", "title", "organisation"),
    *("article", "article title", "publisher", "published", "url", "start", "end", "sha256"),
    *("author", "language", "licence"),
)
BIBTEX = re.compile(r"([&%$#_{}])")
FORMULA = ("=", "+", "-", "@", "\t", "\r")  # a spreadsheet would compute such a cell (OWASP)


@dataclass(frozen=True, slots=True)
class Cited:
    """Words of an article to cite; `kind` is None where they are the article's own."""

    article: Article
    span: Span
    kind: Kind | None
    speaker: Speaker | None

    @property
    def text(self) -> str:
        """The exact words as they stand in the article."""
        return self.span.of(self.article.text)

    @property
    def words(self) -> str:
        """The words as one writes them: direct speech in curly marks."""
        return f"“{bare(self.text)}”" if self.kind == "direct" else self.text


def cited_quote(quote: Quote, article: Article) -> Cited:
    """A quote, to cite."""
    return Cited(article, quote.span, quote.kind, quote.speaker)


def cited_parts(parts: Sequence[Part], articles: Mapping[str, Article]) -> tuple[Cited, ...]:
    """What an answer shows, to cite: each quote of a card, each other sentence as a whole."""
    made: list[Cited] = []
    for part in parts:
        if isinstance(part, Card):
            made += [cited_quote(quote, articles[quote.article_id]) for quote in part.quotes]
        else:
            made += [
                Cited(articles[c.article_id], _shown(part, c), None, None) for c in part.citations
            ]
    return tuple(made)


def _shown(part: Sentence, citation: Citation) -> Span:
    """What of a citation is shown as a sentence: all of it, or what leads to a card."""
    if len(part.citations) > 1:
        return citation.span
    start = citation.span.start + citation.text.index(part.text)
    return Span(start, start + len(part.text))


def card_dict(cited: Cited) -> dict[str, Any]:
    """A quote card: what to check, and against which file."""
    article = cited.article
    return {
        "format": CARD_FORMAT,
        "version": CARD_VERSION,
        "text": cited.text,
        "kind": cited.kind,
        "speaker": contract.speaker_dict(cited.speaker),
        "article": {
            "id": article.id,
            "title": article.title,
            "publisher": article.publisher,
            "author": article.author,
            "published": article.published,
            "url": article.url,
            "language": article.language,
            "licence": article.licence,
            "sha256": article.sha256,
        },
        "start": cited.span.start,
        "end": cited.span.end,
    }


def in_markdown(text: str) -> str:
    """Text that Markdown shows exactly as it is."""
    line = MARKDOWN.sub(r"\\\1", " ".join(text.split()))
    return MARKDOWN_START.sub(r"\1\\\2", line)


def _markdown(items: Sequence[Cited]) -> str:
    return "\n\n".join(f"> {in_markdown(i.words)}\n>\n> — {_origin_markdown(i)}" for i in items)


def _origin_markdown(item: Cited) -> str:
    article = item.article
    title = in_markdown(article.title)
    linked = f"[{title}](<{article.url}>)" if _is_web(article.url) else title
    fields = [in_markdown(speaker_line(item.speaker))] if item.kind is not None else []
    fields.append(linked)
    fields += map(in_markdown, origin(article))
    return ", ".join(fields)


def _is_web(url: str | None) -> bool:
    return bool(url and re.fullmatch(r"https?://[^\s<>]+", url))


def _plain(items: Sequence[Cited]) -> str:
    return "\n\n".join(f"{item.words} — {_origin(item)}" for item in items)


def _origin(item: Cited) -> str:
    article = item.article
    who = speaker_line(item.speaker) if item.kind is not None else None
    fields = (who, article.title, *origin(article), article.url)
    return ", ".join(field for field in fields if field)


def _cards(items: Sequence[Cited]) -> str:
    cards = [card_dict(item) for item in items]
    return json.dumps(cards[0] if len(cards) == 1 else cards, ensure_ascii=False, indent=2)


def _csv(items: Sequence[Cited]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for item in items:
        article, who = item.article, item.speaker or Speaker(None)
        row = [item.text, item.kind, who.name, who.title, who.organisation, article.id]
        row += [article.title, article.publisher, article.published, article.url]
        place = (item.span.start, item.span.end, article.sha256)
        more = (article.author, article.language, article.licence)
        writer.writerow([*map(_cell, row), *place, *map(_cell, more)])
    return out.getvalue()


def _cell(text: str | None) -> str:
    return f"'{text}" if text and text.startswith(FORMULA) else text or ""


def _bibtex(items: Sequence[Cited]) -> str:
    return "\n\n".join(_bibtex_entry(article, said) for article, said in _by_article(items))


def _bibtex_entry(article: Article, said: Sequence[Cited]) -> str:
    fields = {
        "title": f"{{{_in_bibtex(article.title)}}}",
        "author": _in_bibtex(" and ".join(references.authors(article.author))),
        "organization": _in_bibtex(article.publisher or ""),
        "date": _in_bibtex(article.published or ""),
        "url": (article.url or "").replace("{", "%7B").replace("}", "%7D"),
        "note": _in_bibtex("; ".join(item.words for item in said)),
    }
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
    return "@online{" + ",\n".join([references.key(article), *lines]) + "\n}"


def _in_bibtex(text: str) -> str:
    plain = " ".join(text.split()).replace("\\", "\0")
    plain = BIBTEX.sub(r"\\\1", plain).replace("~", "\\textasciitilde{}")
    return plain.replace("^", "\\textasciicircum{}").replace("\0", "\\textbackslash{}")


def _ris(items: Sequence[Cited]) -> str:
    return "\n".join(_ris_entry(article, said) for article, said in _by_article(items))


def _ris_entry(article: Article, said: Sequence[Cited]) -> str:
    date = references.date_parts(article.published)
    fields = [
        ("TY", "ELEC"),
        *(("AU", references.inverted(name)) for name in references.authors(article.author)),
        ("TI", article.title),
        ("PB", article.publisher),
        ("PY", str(date[0]) if date else None),
        ("DA", "/".join(f"{part:02d}" for part in date) if date else None),
        ("UR", article.url),
        *(("N1", item.words) for item in said),
        ("ER", ""),
    ]
    return "\n".join(
        f"{tag}  - {' '.join(value.split())}" for tag, value in fields if value is not None
    )


def _csl(items: Sequence[Cited]) -> str:
    rows = [references.csl_item(article) for article, _ in _by_article(items)]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def _by_article(items: Sequence[Cited]) -> list[tuple[Article, list[Cited]]]:
    grouped: dict[str, tuple[Article, list[Cited]]] = {}
    for item in items:
        grouped.setdefault(item.article.id, (item.article, []))[1].append(item)
    return list(grouped.values())


def _styled(style: str) -> Callable[[Sequence[Cited]], str]:
    def write(items: Sequence[Cited]) -> str:
        articles = [article for article, _ in _by_article(items)]
        listed = "\n".join(references.formatted(articles, style))
        return f"{_in_text(items)}\n\n{listed}"

    return write


def _in_text(items: Sequence[Cited]) -> str:
    """The words with who said them, for the running text above the references."""
    return "\n".join(
        f"{item.words} — {speaker_line(item.speaker)}" if item.kind is not None else item.words
        for item in items
    )


FORMATS: Mapping[str, tuple[str, Callable[[Sequence[Cited]], str]]] = {
    "Plain text": ("txt", _plain),
    "Markdown": ("md", _markdown),
    "Quote card (JSON)": ("json", _cards),
    "CSV": ("csv", _csv),
    "BibTeX": ("bib", _bibtex),
    "RIS": ("ris", _ris),
    "CSL-JSON": ("json", _csl),
    **{style: ("txt", _styled(style)) for style in references.STYLES},
}
"""Name of each format, the ending of its files, and its writer."""
