"""An article as it stands, with what an answer cites marked and what people say tinted."""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping, Sequence

from assistant.chat.markup import Html, element, escaped, joined
from assistant.chat.origin import origin
from assistant.chat.parts import KIND_NAMES, speaker_line
from assistant.corpus.language import ENGLISH
from assistant.types import Article, Block, Quote, Span, Speaker

HEADING = re.compile(r"#{1,6}[ \t]+")  # as CommonMark 0.31 writes one
TINTS = 6  # colours for speakers in window.css, dark and light

EMPTY = element(
    "p",
    "Ask a question: the article it is answered from appears here, with the words marked. "
    "Or choose an article in the Library tab.",
    class_="hint",
)


def source_html(
    article: Article,
    blocks: Sequence[Block],
    quotes: Sequence[Quote],
    marks: Mapping[int, Span],
    *,
    turn: int | None = None,
    goto: str = "",
) -> Html:
    """The whole article, marked.

    The text content of the `.body` element is exactly `article.text`.

    Args:
        article: What to show.
        blocks: Its layout.
        quotes: What is said in it; each is tinted by its speaker and names them on hovering.
        marks: The cited spans by citation number.
        turn: The answer whose marks these are, by its number in the conversation.
        goto: Which mark to scroll to: a number of `marks`, or `quote-N`, the N-th of `quotes`.
    """
    body = _Body(article, quotes, marks).html(blocks)
    return element(
        "div",
        _head(article, len(marks)),
        element("div", body, class_="body", lang=article.language or ENGLISH),
        class_="source",
        data_article=article.id,
        data_turn=turn,
        data_goto=goto or None,
    )


def tints(quotes: Sequence[Quote]) -> dict[Speaker, int]:
    """A colour number for each speaker, in order of first appearance."""
    speakers = dict.fromkeys(quote.speaker for quote in quotes if quote.speaker is not None)
    return {speaker: index % TINTS for index, speaker in enumerate(speakers)}


def origin_html(article: Article) -> Html:
    """Where an article comes from, as far as it is known, and a link to the original."""
    fields = [element("span", field) for field in origin(article)]
    if article.url and article.url.startswith(("https://", "http://")):
        link = element(
            "a", "open original", href=article.url, target="_blank", rel="noopener noreferrer"
        )
        fields.append(link)
    dots = [joined(*([" · "] if i else []), field) for i, field in enumerate(fields)]
    return element("p", *dots, class_="origin")


def _head(article: Article, marks: int) -> Html:
    steps = element(
        "div",
        element("button", "‹", type="button", class_="step", data_step=-1, aria_label="Previous"),
        element("span", f"{marks} marked", class_="count", aria_live="polite"),
        element("button", "›", type="button", class_="step", data_step=1, aria_label="Next"),
        class_="steps",
    )
    return element(
        "header",
        element("div", element("h2", article.title), origin_html(article)),
        steps if marks else "",
    )


class _Body:
    """The text of one article, cut where a mark or a quote begins or ends."""

    def __init__(
        self, article: Article, quotes: Sequence[Quote], marks: Mapping[int, Span]
    ) -> None:
        self._text = article.text
        self._quotes = sorted(enumerate(quotes), key=lambda pair: pair[1].span)
        self._marks = marks
        self._tints = tints(quotes)
        edges = {edge for quote in quotes for edge in (quote.span.start, quote.span.end)}
        edges |= {edge for span in marks.values() for edge in (span.start, span.end)}
        self._edges = sorted(edges)

    def html(self, blocks: Sequence[Block]) -> Html:
        done, shown = 0, []
        for block in blocks:
            tag = "h3" if block.role == "heading" else "p"
            side = "furniture" if block.role == "furniture" else None
            shown.append(self._between(Span(done, block.span.start)))
            shown.append(element(tag, *self._block(block.span), class_=side))
            done = block.span.end
        shown.append(self._between(Span(done, len(self._text))))
        return joined(*shown)

    def _block(self, span: Span) -> list[Html]:
        """A block, the signs that only make it a heading out of sight."""
        signs = HEADING.match(self._text, span.start, span.end)
        if signs is None:
            return [self._between(span)]
        hidden = element("span", signs.group(), hidden=True)
        return [hidden, self._between(Span(signs.end(), span.end))]

    def _between(self, span: Span) -> Html:
        inner = [edge for edge in self._edges if span.start < edge < span.end]
        cuts = [span.start, *inner, span.end]
        pieces = itertools.pairwise(cuts)
        return joined(*(self._piece(Span(start, end)) for start, end in pieces if start < end))

    def _piece(self, piece: Span) -> Html:
        shown = escaped(piece.of(self._text))
        for index, quote in self._quotes:
            if quote.span.contains(piece):
                shown = self._said(shown, index, quote, first=quote.span.start == piece.start)
        numbers = [number for number, span in self._marks.items() if span.contains(piece)]
        if not numbers:
            return shown
        first = [n for n in numbers if self._marks[n].start == piece.start]
        return element(
            "mark",
            shown,
            data_cites=" ".join(map(str, numbers)),
            data_label=" ".join(map(str, first)) or None,
            tabindex=-1 if first else None,
        )

    def _said(self, shown: Html, index: int, quote: Quote, *, first: bool) -> Html:
        tint = "none" if quote.speaker is None else str(self._tints[quote.speaker])
        return element(
            "span",
            shown,
            class_=f"said tint-{tint}",
            title=f"{speaker_line(quote.speaker)} ({KIND_NAMES[quote.kind]})",
            data_quote=index,
            id=f"quote-{index}" if first else None,
        )
