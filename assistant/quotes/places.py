"""Where words stand in the articles, and in whose mouth."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final

from assistant.quotes.pieces import whole
from assistant.quotes.wording import DASH, ELLIPSIS, Wording, fit, is_word, wording
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
        self._wholes = {name: _wholes(held) for name, held in self._quotes.items()}

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
        if not tokens:
            return []
        found = [
            self.place(name, (true.span(first, last),))
            for name, true in self._holding(tokens)
            for first, last in true.find(tokens)
        ]
        return found or list(self._interrupted(tokens))

    def place(self, article_id: str, spans: tuple[Span, ...]) -> Place:
        """A place with the quotation that holds most of it, if one holds half.

        The pieces of a split quotation count together; the one that holds most is named.
        """
        best: Quote | None = None
        most = sum(map(len, spans)) / 2
        for pieces in self._wholes[article_id]:
            held = [sum(_overlap(piece.span, span) for span in spans) for piece in pieces]
            if sum(held) > most or (sum(held) == most and best is None):
                best, most = pieces[held.index(max(held))], sum(held)
        return Place(article_id, spans, best)

    def is_partly_quoted(self, place: Place) -> bool:
        """Whether a place that is given to nobody holds words of a direct quotation."""
        return place.quote is None and any(
            quote.kind == "direct" and quote.span.overlaps(span)
            for quote in self._quotes[place.article_id]
            for span in place.spans
        )

    def pieces(self, quote: Quote) -> tuple[Quote, ...]:
        """The whole quotation that a quote is a piece of, in order."""
        return next(one for one in self._wholes[quote.article_id] if quote in one)

    def within(self, place: Place) -> Place:
        """A place without the words that stand outside the marks of its direct quotation."""
        quote = place.quote
        if quote is None or quote.kind != "direct":
            return place
        true = self.wording(place.article_id)
        cut = [
            _inside(true, piece.span, span)
            for piece in self.pieces(quote)
            for span in place.spans
            if span.overlaps(piece.span)
        ]
        spans = tuple(span for span in cut if span is not None)
        return Place(place.article_id, spans, quote) if spans else replace(place, quote=None)

    def nearest(self, tokens: Sequence[str], quote: Quote) -> tuple[Pieces, int, int]:
        """The part of a whole quotation that tokens fit best: its tokens from one up to another."""
        text, pieces = self.articles[quote.article_id].text, self.pieces(quote)
        rows = [Pieces(text, pieces, joint) for joint in (JOINTS if len(pieces) > 1 else [()])]
        fits = [(row, *fit(tokens, row.tokens)) for row in rows]
        row, first, last, _ = max(fits, key=lambda one: one[3])
        return row, first, last

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
                row = Pieces(text, pieces, joint)
                read = row.tokens[:MOST_TOKENS_READ]
                for start in range(len(read) - len(tokens) + 1):
                    if read[start : start + len(tokens)] == wanted:
                        spans = row.spans(start, start + len(tokens))
                        yield Place(pieces[0].article_id, spans, row.quote(start))

    def _split_quotations(self) -> Iterator[tuple[Quote, ...]]:
        for wholes in self._wholes.values():
            yield from (pieces for pieces in wholes if len(pieces) > 1)


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


class Pieces:
    """The pieces of one quotation read as one, without what the article puts between them."""

    def __init__(self, text: str, pieces: Sequence[Quote], joint: Sequence[str]) -> None:
        """Read `pieces` in `text`, with `joint` in place of what ends all but the last."""
        self._text = text
        self._pieces = pieces
        self._row = _joined(text, pieces, joint)
        self.tokens = [one.token for one in self._row]

    def quote(self, at: int) -> Quote:
        """The piece that a token stands in."""
        return self._pieces[self._row[at].piece]

    def spans(self, first: int, last: int) -> tuple[Span, ...]:
        """What the tokens from `first` up to `last` cover of each piece."""
        groups = groupby(self._row[first:last], key=lambda one: one.piece)
        runs = [list(group) for _, group in groups]
        hulls = [Span(run[0].span.start, run[-1].span.end) for run in runs]
        return tuple(span for span in hulls if span)

    def slices(self, first: int, last: int) -> Sequence[str]:
        """How the tokens from `first` up to `last` are written, a slice a piece."""
        return [span.of(self._text) for span in self.spans(first, last)]


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


def _wholes(quotes: Sequence[Quote]) -> list[tuple[Quote, ...]]:
    """The quotes in order, with the pieces of one direct quotation together."""
    direct = [quote for quote in quotes if quote.kind == "direct"]
    others = [(quote,) for quote in quotes if quote.kind != "direct"]
    return sorted([*whole(direct), *others], key=lambda pieces: (pieces[0].span, pieces[0].kind))


def _inside(true: Wording, quotation: Span, span: Span) -> Span | None:
    """The words of a span that stand in a quotation; all of it where none stands outside."""
    if quotation.contains(span):
        return span
    first, last = true.before(span.start), true.before(span.end)
    held = [at for at in range(first, last) if quotation.contains(true.spans[at])]
    while held and true.tokens[held[0]] in ENDS:
        held.pop(0)
    while held and true.tokens[held[-1]] in ENDS:
        held.pop()
    return true.span(held[0], held[-1] + 1) if held else None


def _overlap(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def _shared(quote: Span, spans: Sequence[Span]) -> Span:
    """What the spans cover of a quotation."""
    inside = [span for span in spans if span.overlaps(quote)]
    return Span(max(quote.start, inside[0].start), min(quote.end, inside[-1].end))
