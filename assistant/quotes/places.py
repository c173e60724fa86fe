"""Where words stand in the articles, and in whose mouth."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from assistant.quotes.wording import DASH, ELLIPSIS, Wording, is_word, wording
from assistant.types import Article, Quote, Span

ENDS: Final = frozenset({",", ".", ";", ":", DASH, ELLIPSIS})
JOINTS: Final = ((), (",",), (".",), (";",), (DASH,))  # how two pieces of a quotation are joined
MOST_TOKENS_READ = 4_000  # of one interrupted quotation


@dataclass(frozen=True, slots=True)
class Place:
    """Where words stand: more than one span where the article interrupts the quotation.

    `quote` is the quotation they stand in; None where they are the article's own.
    """

    article_id: str
    spans: tuple[Span, ...]
    quote: Quote | None

    @property
    def whole(self) -> Span:
        """From the first character to the last."""
        return Span(self.spans[0].start, self.spans[-1].end)


class Places:
    """The articles and quotes that words are looked for in."""

    def __init__(self, articles: Iterable[Article], quotes: Iterable[Quote]) -> None:
        """Look in `articles`, whose quotes are `quotes`."""
        self.articles = {article.id: article for article in articles}
        self._quotes: dict[str, list[Quote]] = {name: [] for name in self.articles}
        for quote in quotes:
            self._quotes[quote.article_id].append(quote)

    def wording(self, article_id: str) -> Wording:
        """An article as tokens."""
        return wording(self.articles[article_id].text)

    def quotes(self, article_id: str) -> Sequence[Quote]:
        """The quotes of an article, in order."""
        return self._quotes[article_id]

    def exact(self, tokens: Sequence[str]) -> list[Place]:
        """Every place that holds the tokens one after another.

        Where none does: a quotation that the article interrupts to say who speaks.
        """
        found = [
            self.place(name, (true.span(first, last),))
            for name, true in self._holding(tokens)
            for first, last in true.find(tokens)
        ]
        return found or list(self._interrupted(tokens))

    def place(self, article_id: str, spans: tuple[Span, ...]) -> Place:
        """A place with the quotation that holds most of it, if one holds half."""
        best: Quote | None = None
        most = sum(map(len, spans)) / 2
        for quote in self._quotes[article_id]:
            held = sum(_overlap(quote.span, span) for span in spans)
            if held > most or (held == most and best is None):
                best, most = quote, held
        return Place(article_id, spans, best)

    def voices(self, place: Place) -> tuple[Place, ...]:
        """The place cut into what each speaker says; one part unless several say all of it."""
        touched = [
            quote
            for quote in self._quotes[place.article_id]
            if quote.kind == "direct" and any(quote.span.overlaps(span) for span in place.spans)
        ]
        true = self.wording(place.article_id)
        for span in place.spans:
            for at in range(true.before(span.start), true.before(span.end)):
                if is_word(true.tokens[at]) and not any(
                    quote.span.contains(true.spans[at]) for quote in touched
                ):
                    return (place,)
        if len({quote.speaker for quote in touched}) <= 1:
            return (place,)
        return tuple(
            Place(place.article_id, (_shared(quote.span, place.spans),), quote) for quote in touched
        )

    def _holding(self, tokens: Sequence[str]) -> Iterator[tuple[str, Wording]]:
        """The articles with every plain word of `tokens`, which is quick to say."""
        words = sorted({token for token in tokens if token.isalnum()}, key=len, reverse=True)
        for name, article in self.articles.items():
            if all(word in article.text for word in words):
                yield name, self.wording(name)

    def _interrupted(self, tokens: Sequence[str]) -> Iterator[Place]:
        """Where the tokens run over the pieces of one quotation with its attribution between.

        The comma or stop before the attribution belongs to it, and may be another or none.
        """
        wanted = list(tokens)
        words = {token for token in tokens if token.isalnum()}
        for pieces in self._split_quotations():
            text = self.articles[pieces[0].article_id].text
            if not all(word in text for word in words):
                continue
            for joint in JOINTS:
                row = _joined(text, pieces, joint)[:MOST_TOKENS_READ]
                read = [one.token for one in row]
                for start in range(len(row) - len(tokens) + 1):
                    if read[start : start + len(tokens)] == wanted:
                        run = row[start : start + len(tokens)]
                        yield Place(pieces[0].article_id, _hulls(run), pieces[run[0].piece])

    def _split_quotations(self) -> Iterator[tuple[Quote, ...]]:
        for quotes in self._quotes.values():
            direct = [quote for quote in quotes if quote.kind == "direct"]
            for _, pieces in groupby(direct, key=lambda quote: quote.sentences):
                together = tuple(pieces)
                if len(together) > 1 and len({quote.speaker for quote in together}) == 1:
                    yield together


def trimmed(tokens: Sequence[str]) -> list[str]:
    """Tokens without the punctuation that a quotation begins or ends with in another text."""
    kept = list(tokens)
    while kept and kept[0] in ENDS:
        kept.pop(0)
    while kept and kept[-1] in ENDS:
        kept.pop()
    return kept


def rank(theirs: AbstractSet[Quote], place: Place) -> tuple[bool, bool, bool]:
    """A sort key: the words of `theirs` first, then anybody's, direct before reported."""
    quote = place.quote
    return (quote not in theirs, quote is None, quote is None or quote.kind != "direct")


@dataclass(frozen=True, slots=True)
class _Read:
    """A token of a quotation, and which of its pieces it stands in."""

    token: str
    span: Span
    piece: int


def _joined(text: str, pieces: Sequence[Quote], joint: Sequence[str]) -> list[_Read]:
    """The tokens of a quotation's pieces, with `joint` in place of what ends all but the last."""
    row: list[_Read] = []
    for number, quote in enumerate(pieces):
        piece = Wording(quote.span.of(text))
        read = [
            _Read(token, Span(quote.span.start + at.start, quote.span.start + at.end), number)
            for token, at in zip(piece.tokens, piece.spans, strict=True)
        ]
        if number < len(pieces) - 1:
            while read and read[-1].token in ENDS:
                read.pop()
            end = read[-1].span.end if read else quote.span.end
            read += [_Read(token, Span(end, end), number) for token in joint]
        row += read
    return row


def _hulls(run: Sequence[_Read]) -> tuple[Span, ...]:
    """What a run of tokens covers of each piece."""
    groups = [list(group) for _, group in groupby(run, key=lambda one: one.piece)]
    return tuple(Span(group[0].span.start, group[-1].span.end) for group in groups)


def _overlap(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def _shared(quote: Span, spans: Sequence[Span]) -> Span:
    """What the spans cover of a quotation."""
    inside = [span for span in spans if span.overlaps(quote)]
    return Span(max(quote.start, inside[0].start), min(quote.end, inside[-1].end))
