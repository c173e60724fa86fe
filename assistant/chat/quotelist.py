"""Every quote of the library as one list to search, filter and sort: the Quotes tab."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from assistant.chat.markup import Html, element, joined
from assistant.chat.origin import origin
from assistant.chat.parts import KIND_NAMES, bare, speaker_line
from assistant.chat.render import speaker_html
from assistant.quotes.pieces import shown
from assistant.types import Article, Kind, Quote

MOST_SHOWN = 100  # entries; a list longer than this is filtered, not read
ANYBODY = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A quote with the article it stands in; `index` counts in the article's own quotes."""

    quote: Quote
    index: int
    article: Article

    @property
    def words(self) -> str:
        """The exact words, marks included and closed."""
        return shown(self.quote, self.article.text)


@dataclass(frozen=True, slots=True)
class Filter:
    """What to list; an empty field lets everything through."""

    words: str = ""
    person: str = ANYBODY
    organisation: str = ""
    kind: str = ""
    article: str = ""
    order: str = "article"


ORDERS: dict[str, tuple[str, Callable[[Entry], Any]]] = {
    "article": ("As in the articles", lambda e: (e.article.title, e.article.id, e.quote.span)),
    "person": ("By person", lambda e: (_last_name(e.quote), speaker_line(e.quote.speaker))),
    "date": ("Newest first", lambda e: _descending(e.article.published or "")),
    "length": ("Longest first", lambda e: -len(e.quote.span)),
}


def entries(articles: Iterable[Article], quotes: Iterable[Quote]) -> tuple[Entry, ...]:
    """The quotes with their articles, in order of article and place."""
    by_id = {article.id: article for article in articles}
    counted: dict[str, int] = {}
    made = []
    for quote in quotes:
        index = counted.get(quote.article_id, 0)
        counted[quote.article_id] = index + 1
        made.append(Entry(quote, index, by_id[quote.article_id]))
    return tuple(made)


def chosen(listed: Sequence[Entry], wanted: Filter) -> tuple[Entry, ...]:
    """Those that pass the filter, in its order.

    A quote is found by its words, its speaker's name, title or organisation, case and accents
    aside; every word looked for must be there.
    """
    words = folded(wanted.words).split()
    kept = [entry for entry in listed if _passes(entry, wanted) and _holds(entry, words)]
    return tuple(sorted(kept, key=ORDERS[wanted.order][1]))


def choices(listed: Sequence[Entry]) -> dict[str, list[str]]:
    """What the filters can be set to: people, organisations, kinds and article titles."""
    speakers = [entry.quote.speaker for entry in listed if entry.quote.speaker]
    return {
        "person": sorted({s.name for s in speakers if s.name}, key=folded),
        "organisation": sorted({s.organisation for s in speakers if s.organisation}, key=folded),
        "kind": [KIND_NAMES[kind] for kind in KIND_NAMES if _has_kind(listed, kind)],
        "article": sorted({entry.article.title for entry in listed}, key=folded),
    }


def list_html(found: Sequence[Entry], total: int) -> Html:
    """The list; beyond `MOST_SHOWN` it says how many more there are."""
    if not total:
        return element("p", "The articles hold no quotes.", class_="hint")
    shown = found[:MOST_SHOWN]
    more = f", the first {MOST_SHOWN} shown" if len(found) > MOST_SHOWN else ""
    count = f"{len(found):,} of {total:,} quotes{more}"
    return joined(
        element("p", count, class_="label", role="status"),
        element("ul", *(element("li", entry_html(entry)) for entry in shown), class_="entries"),
    )


def entry_html(entry: Entry, *, with_speaker: bool = True) -> Html:
    """One quote of the list with its buttons."""
    quote, article = entry.quote, entry.article
    direct = quote.kind == "direct"
    words = f"“{bare(entry.words)}”" if direct else entry.words
    fields = " · ".join([article.title, *origin(article)])
    who = speaker_html(speaker_line(quote.speaker), known=quote.speaker is not None)
    place: dict[str, str | int] = {"data_article": article.id, "data_quote_index": entry.index}
    return element(
        "div",
        element("p", words, class_="said-words"),
        element("p", "— ", who, class_="said-by") if with_speaker else "",
        element(
            "p",
            element("span", KIND_NAMES[quote.kind], class_=f"kind {quote.kind}"),
            element("span", fields, class_="origin"),
            element("button", "Show in source", type="button", class_="tool", **place),
            element(
                "button",
                "Copy",
                type="button",
                class_="tool",
                data_copy=f"{words} — {speaker_line(quote.speaker)} ({fields})",
                aria_label=f"Copy the quote of {speaker_line(quote.speaker)}",
            ),
            element("button", "Cite", type="button", class_="tool", data_cite=True, **place),
            class_="foot",
        ),
        class_="entry",
    )


def folded(text: str) -> str:
    """Text for comparing: no case, no accents, no curly marks."""
    plain = unicodedata.normalize("NFKD", text.casefold()).replace("’", "'").replace("‘", "'")
    return "".join(char for char in plain if not unicodedata.combining(char))


def _passes(entry: Entry, wanted: Filter) -> bool:
    speaker = entry.quote.speaker
    return all(
        (
            not wanted.person or (speaker is not None and speaker.name == wanted.person),
            not wanted.organisation
            or (speaker is not None and speaker.organisation == wanted.organisation),
            not wanted.kind or KIND_NAMES[entry.quote.kind] == wanted.kind,
            not wanted.article or entry.article.title == wanted.article,
        )
    )


def _holds(entry: Entry, words: Sequence[str]) -> bool:
    text = folded(f"{entry.words} {speaker_line(entry.quote.speaker)}")
    return all(word in text for word in words)


def _has_kind(listed: Sequence[Entry], kind: Kind) -> bool:
    return any(entry.quote.kind == kind for entry in listed)


def _last_name(quote: Quote) -> tuple[bool, str]:
    name = quote.speaker.name if quote.speaker else None
    return name is None, folded(name).split()[-1] if name else ""


def _descending(text: str) -> tuple[int, ...]:
    """A sort key that puts the greatest text first and the empty one last."""
    return tuple(-ord(char) for char in text) if text else (1,)
