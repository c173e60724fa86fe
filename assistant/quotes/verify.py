"""Is this quote real? A text and perhaps a name -> one of five verdicts, with the true wording."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final, Literal, Protocol

from assistant.corpus.sentences import sentences
from assistant.errors import QuestionError
from assistant.quotes.denial import denial
from assistant.quotes.pasted import Pasted, pasted
from assistant.quotes.places import ENDS, Place, Places, rank, trimmed
from assistant.quotes.wording import (
    ELLIPSIS,
    Change,
    Wording,
    diff,
    fit,
    is_word,
    matched,
    shared_words,
)
from assistant.types import Article, Hit, Quote, Span

Result = Literal["verbatim", "altered", "wrong-speaker", "stitched", "not-found"]

LONGEST = 5_000  # characters; the longest quotation in the gold data has under 2,000
NEAREST = 10  # passages looked at for a near match
AROUND = 240  # characters on either side of such a passage, about two sentences
MOST_PLACES = 5
MOST_PIECES = 4  # of a text put together from several places
FEWEST_WORDS = 3  # that two wordings must share at least
FEWEST_IN_PIECE = 5  # words; a shorter run stands somewhere by chance
FEWEST_IN_SENTENCE = 2  # words of a piece that is a whole sentence of somebody's
STOPS: Final = frozenset({".", "!", "?"})
JOINING: Final = frozenset({"and", "but", "so", "or", "yet", "while"})  # put between two pieces
SHARED = 0.5  # of the words on either side, and of the long ones, for two wordings to be compared
LONG_WORD = 4  # letters; the shorter ones are mostly grammar


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of a text that was checked.

    `places` is where the words, or the nearest to them, stand; for a stitched text one place a
    piece, in its order. `diff` compares with the first place. `agrees` says whether the speaker
    who was named is the one there; None when nobody was named or nothing was found. `outside`
    says that words of a verbatim text stand outside the marks of the quotation there. `pasted` is
    what was checked where the text held a quotation with its attribution; `speaker` is then the
    name that it gives, if no other was.
    """

    result: Result
    text: str
    speaker: str | None
    places: tuple[Place, ...] = ()
    diff: tuple[Change, ...] = ()
    agrees: bool | None = None
    outside: bool = False
    pasted: Pasted | None = None


class Shelf(Protocol):
    """What can be looked through; `assistant.pipeline.Assistant` is one."""

    def articles(self) -> tuple[Article, ...]:
        """Every article."""
        ...

    def quotes(self, speaker: str | None = None, article: str | None = None) -> tuple[Quote, ...]:
        """The quotes, of one person or article or of all."""
        ...

    def search(self, query: str, k: int = 10, article: str | None = None) -> tuple[Hit, ...]:
        """The nearest passages."""
        ...


def verify(text: str, shelf: Shelf, speaker: str | None = None) -> Verdict:
    """Check whether the articles hold a quote, word for word and by whom.

    Args:
        text: The words, with or without quotation marks around them; or a quotation in marks
            with its attribution, of which only the quotation is checked.
        shelf: The articles.
        speaker: Who is said to have said it: a name or part of one.

    Raises:
        QuestionError: The text is too long.
    """
    if len(text) > LONGEST:
        raise QuestionError(
            f"The text has {len(text):,} characters; check at most {LONGEST:,} at a time."
        )
    whole = _Check(text, shelf, speaker)
    part = None if whole.is_one_quotation() else pasted(text)
    if part is None:
        return whole.verdict()
    verdict = _Check(part.words, shelf, speaker or part.speaker).verdict()
    return replace(verdict, text=text, pasted=part)


class _Check:
    """One text, held against every article."""

    def __init__(self, text: str, shelf: Shelf, speaker: str | None) -> None:
        self._text = text
        self._shelf = shelf
        self._speaker = speaker
        self._checked = _bare(text)
        self._places = Places(shelf.articles(), shelf.quotes())
        self._theirs = set(shelf.quotes(speaker=speaker)) if speaker else set()

    def verdict(self) -> Verdict:
        tokens = self._checked.tokens
        if not any(map(is_word, tokens)):
            return Verdict("not-found", self._text, self._speaker)
        exact = self._places.exact(tokens) or self._marked_interruption(tokens)
        whole = [place for place in exact if not self._denied(place)]
        if whole:
            return self._verbatim(whole)
        if exact:
            return self._altered(exact[0].article_id, *self._with_denial(exact[0]))
        return self._inexact()

    def is_one_quotation(self) -> bool:
        """Whether all of the words stand together inside one direct quotation."""
        return any(
            place.quote is not None
            and place.quote.kind == "direct"
            and self._places.within(place).spans == place.spans
            for place in self._places.exact(self._checked.tokens)
        )

    def _inexact(self) -> Verdict:
        """The verdict for words that stand nowhere in one run."""
        together = self._put_together()
        if together is not None:
            return together
        near = self._near()
        if near and _comparable(self._checked.tokens, self._at(near)):
            return self._altered(*near)
        return Verdict("not-found", self._text, self._speaker)

    def _marked_interruption(self, tokens: Sequence[str]) -> list[Place]:
        """A quotation with an ellipsis where the article interrupts it: nothing is left out."""
        if ELLIPSIS not in tokens:
            return []
        found = self._places.exact([token for token in tokens if token != ELLIPSIS])
        return [place for place in found if len(place.spans) > 1]

    def _verbatim(self, places: Sequence[Place]) -> Verdict:
        ranked = sorted(places, key=self._rank)[:MOST_PLACES]
        voices = self._places.voices(ranked[0])
        if len(voices) > 1:
            return self._stitched(voices)
        agrees = self._agree(ranked[:1])
        result: Result = "wrong-speaker" if agrees is False else "verbatim"
        inside = tuple(map(self._quoted, ranked))
        outside = inside[0] != ranked[0] or self._places.is_partly_quoted(ranked[0])
        return Verdict(result, self._text, self._speaker, inside, agrees=agrees, outside=outside)

    def _at(self, near: tuple[str, int, int]) -> list[str]:
        name, first, last = near
        return self._places.wording(name).tokens[first:last]

    def _altered(self, article_id: str, first: int, last: int) -> Verdict:
        true = self._places.wording(article_id)
        kept = matched(self._checked, true, first, last)
        voices = self._places.voices(Place(article_id, kept, None))
        if len(voices) > 1:
            return self._stitched(voices)
        quote = self._places.place(article_id, kept).quote if kept else None
        if quote is not None and quote.kind == "direct":
            inside = self._altered_inside(quote)
            if inside is not None:
                return inside
        place = self._places.place(article_id, (true.span(first, last),))
        if place.quote is not None and place.quote.kind == "direct":
            place = replace(place, quote=None)  # it says more than stands in the marks
        changes = diff(self._checked, true, first, last)
        agrees = self._agree([place])
        return Verdict("altered", self._text, self._speaker, (place,), changes, agrees)

    def _altered_inside(self, quote: Quote) -> Verdict | None:
        """The verdict against what stands in the marks of a quotation; None if all agrees."""
        row, first, last = self._places.nearest(self._checked.tokens, quote)
        denied = denial(row.tokens, first)
        first = first if denied is None else denied
        changes = diff(self._checked, row, first, last)
        if all(change.op == "same" for change in changes):
            return None
        place = Place(quote.article_id, row.spans(first, last), quote)
        agrees = self._agree([place])
        return Verdict("altered", self._text, self._speaker, (place,), changes, agrees)

    def _stitched(self, places: Sequence[Place]) -> Verdict:
        agrees = self._agree(places)
        inside = tuple(map(self._places.within, places))
        return Verdict("stitched", self._text, self._speaker, inside, agrees=agrees)

    def _quoted(self, place: Place) -> Place:
        """What of a place stands in marks; all of it, as nobody's, where words before deny that."""
        inside = self._places.within(place)
        denied = inside.spans != place.spans and self._denied(inside)
        return replace(place, quote=None) if denied else inside

    def _denied(self, place: Place) -> bool:
        """Whether the words just before, left out of the text, turn its meaning round."""
        true = self._places.wording(place.article_id)
        return denial(true.tokens, true.before(place.spans[0].start)) is not None

    def _with_denial(self, place: Place) -> tuple[int, int]:
        """The tokens of a place together with the negation before it."""
        true = self._places.wording(place.article_id)
        begins = true.before(place.spans[0].start)
        denied = denial(true.tokens, begins)
        return begins if denied is None else denied, true.before(place.spans[-1].end)

    def _put_together(self) -> Verdict | None:
        """The verdict for a text whose every piece stands somewhere, but not in one run."""
        pieces = self._pieces()
        if pieces is None:
            return None
        places = self._together(pieces)
        said = [p.quote.speaker for p in places if p.quote and p.quote.kind == "direct"]
        if len(set(said)) <= 1 and len({place.article_id for place in places}) == 1:
            edges = [place.whole for place in places]
            whole = Span(min(e.start for e in edges), max(e.end for e in edges))
            if self._in_one(places[0].article_id, whole):
                true = self._places.wording(places[0].article_id)
                ends = true.before(whole.start), true.before(whole.end)
                return self._altered(places[0].article_id, *ends)
        return self._stitched(places)

    def _pieces(self) -> list[list[Place]] | None:
        """The text cut at its ellipses, or else where it must be, with the places of each piece."""
        tokens = self._checked.tokens
        cut = [list(g) for is_cut, g in groupby(tokens, lambda t: t == ELLIPSIS) if not is_cut]
        if len(cut) > 1:
            found = [self._places.exact(trimmed(piece)) for piece in cut]
            if all(found):
                return found
        return self._sentences_of_several(tokens) or self._longest_pieces(tokens)

    def _sentences_of_several(self, tokens: Sequence[str]) -> list[list[Place]] | None:
        """The text cut behind sentences, where each is a whole one of a direct quotation."""
        left = _sentences(tokens)
        found: list[list[Place]] = []
        while left and len(found) < MOST_PIECES:
            for size in range(len(left), 0, -1):
                places = self._whole_sentences([t for one in left[:size] for t in one])
                if places:
                    found.append(places)
                    left = left[size:]
                    break
            else:
                return None
        return found if not left and len(found) > 1 else None

    def _whole_sentences(self, tokens: Sequence[str]) -> list[Place]:
        """Where tokens stand as whole sentences of a direct quotation, if they are enough."""
        words = [at for at, token in enumerate(tokens) if is_word(token)]
        if len(words) < FEWEST_IN_SENTENCE:
            return []
        found = self._places.exact(tokens[words[0] : words[-1] + 1])
        return [place for place in found if self._is_sentence(place)]

    def _is_sentence(self, place: Place) -> bool:
        """Whether a place is as much of a direct quotation as stands between two stops."""
        if place.quote is None or place.quote.kind != "direct" or len(place.spans) > 1:
            return False
        true, said = self._places.wording(place.article_id), place.quote.span
        first, last = true.before(place.whole.start), true.before(place.whole.end)
        begins = first == true.before(said.start) or true.tokens[first - 1] in STOPS
        rest = true.tokens[last : true.before(said.end)]
        return said.contains(place.whole) and begins and (not trimmed(rest) or rest[0] in STOPS)

    def _longest_pieces(self, tokens: Sequence[str]) -> list[list[Place]] | None:
        """The fewest pieces that stand somewhere, each as long as can be, from left to right."""
        found: list[list[Place]] = []
        left = list(tokens)
        while left and len(found) < MOST_PIECES:
            size = self._longest_start(left)
            if sum(map(is_word, left[:size])) < FEWEST_IN_PIECE:
                if found and left[0].casefold() in JOINING:
                    left.pop(0)
                    continue
                return None
            found.append(self._standing(left[:size]))
            left = left[size:]
            while left and left[0] in ENDS:
                left.pop(0)
        return found if not left and all(found) and len(found) > 1 else None

    def _standing(self, tokens: Sequence[str]) -> list[Place]:
        """Where a piece stands, with a capital or without."""
        piece = trimmed(tokens)
        if not piece:
            return []
        other = piece[0][:1].swapcase() + piece[0][1:]
        return self._places.exact(piece) or self._places.exact([other, *piece[1:]])

    def _longest_start(self, tokens: Sequence[str]) -> int:
        """How many tokens from the first stand together somewhere; each more makes it rarer."""
        low, high = 0, len(tokens)
        while low < high:
            middle = (low + high + 1) // 2
            if self._standing(tokens[:middle]):
                low = middle
            else:
                high = middle - 1
        return low

    def _together(self, pieces: Sequence[Sequence[Place]]) -> list[Place]:
        """One place for each piece: each the nearest to the one before."""
        places = [min(pieces[0], key=self._rank)]
        for found in pieces[1:]:
            before = places[-1]
            places.append(min(found, key=lambda place: (_far(before, place), self._rank(place))))
        return places

    def _in_one(self, article_id: str, whole: Span) -> bool:
        """Whether a stretch lies in one quotation or in one sentence with its attribution."""
        known = self._places.quotes(article_id)
        if any(quote.span.contains(whole) for quote in known):
            return True
        text = self._places.articles[article_id].text
        return any(one.contains(whole) for one in sentences(text, whole))

    def _near(self) -> tuple[str, int, int] | None:
        """The part of an article that the text fits best: its tokens from one up to another."""
        best, near = 0, None
        for name, around in self._neighbourhoods():
            true = self._places.wording(name)
            offset, stop = true.before(around.start), true.before(around.end)
            first, last, score = fit(self._checked.tokens, true.tokens[offset:stop])
            if score > best:
                best, near = score, (name, offset + first, offset + last)
        return near

    def _neighbourhoods(self) -> Iterator[tuple[str, Span]]:
        for hit in self._shelf.search(self._text, NEAREST):
            passage = hit.passage
            end = len(self._places.articles[passage.article_id].text)
            start, stop = passage.span.start - AROUND, passage.span.end + AROUND
            yield passage.article_id, Span(max(0, start), min(end, stop))

    def _rank(self, place: Place) -> tuple[bool, bool, bool]:
        return rank(self._theirs, place)

    def _agree(self, places: Sequence[Place]) -> bool | None:
        if self._speaker is None:
            return None
        return all(place.quote in self._theirs for place in places)


def _bare(text: str) -> Wording:
    """The words to check, without what a quotation may begin and end with in another text."""
    read = Wording(text)
    first = next((at for at, token in enumerate(read.tokens) if token not in ENDS), 0)
    last = first + len(trimmed(read.tokens))
    return Wording(read.slice(first, last))


def _sentences(tokens: Sequence[str]) -> list[list[str]]:
    """Tokens cut behind every stop."""
    cut: list[list[str]] = [[]]
    for token in tokens:
        if cut[-1] and cut[-1][-1] in STOPS and token not in STOPS:
            cut.append([])
        cut[-1].append(token)
    return cut


def _sharing(checked: Sequence[str], true: Sequence[str]) -> float:
    """The part of the words that two wordings share, on the side where it is less."""
    shared = len(shared_words(checked, true))
    most = max(sum(map(is_word, checked)), sum(map(is_word, true)))
    return shared / most if shared >= FEWEST_WORDS else 0.0


def _comparable(checked: Sequence[str], true: Sequence[str]) -> bool:
    """Whether two wordings share enough for the difference between them to mean something."""
    if _sharing(checked, true) < SHARED:
        return False
    kept = sum(len(word) >= LONG_WORD for word in shared_words(checked, true))
    long = [sum(is_word(t) and len(t) >= LONG_WORD for t in side) for side in (checked, true)]
    return kept >= SHARED * max(long)


def _far(one: Place, other: Place) -> float:
    """How far apart two places are, in characters."""
    if one.article_id != other.article_id:
        return float("inf")
    return abs(other.whole.start - one.whole.end)
