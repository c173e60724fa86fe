"""The nouns of the program: frozen values, standard library only.

Every span is a half-open range of code points into `Article.text`, which is fixed when the article
is loaded and never rewritten. Whatever is shown to a person is a slice of it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Role = Literal["body", "heading", "furniture"]
Kind = Literal["direct", "mixed", "indirect"]
Reason = Literal["off-topic", "no-support", "unknown-name", "greeting", "empty"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points, `start <= end`."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The slice of `text` that this span names."""
        return text[self.start : self.end]

    def contains(self, other: Span) -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return max(self.start, other.start) < min(self.end, other.end)


@dataclass(frozen=True, slots=True)
class Article:
    """One article as it was loaded; `text` is what every offset counts in.

    `id` is the path below the corpus folder without `articles/` and without the ending, with
    forward slashes. `published` is a date as the article gives it (ISO 8601 where known).
    `sha256` is that of the file's bytes. `language` is a code such as `en`; `licence` is what the
    article or its front matter says of its use.
    """

    id: str
    title: str
    text: str
    publisher: str | None = None
    author: str | None = None
    published: str | None = None
    url: str | None = None
    source_path: str = ""
    sha256: str = ""
    language: str | None = None
    licence: str | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph-like stretch of an article and what it is.

    `furniture` is everything that is not the article's own running text: title line, deck, caption,
    pull quote, link list. It stays in the text and is never shown as an answer.
    """

    span: Span
    role: Role


@dataclass(frozen=True, slots=True)
class Passage:
    """A retrievable stretch of whole sentences of one article.

    `heading` is the path of the headings above, the nearest last ("Sea › Harbour"), if any.
    `sentences` are the spans of the passage's sentences, in order, without the white space between
    them.
    """

    article_id: str
    span: Span
    heading: str | None
    sentences: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who spoke, in the article's own words: the fullest form it gives.

    A source without a name ("a spokesperson for X") has `name` None and a title or organisation.
    """

    name: str | None
    title: str | None = None
    organisation: str | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where in the article each field of a speaker was read; None where the field is None."""

    name: Span | None = None
    title: Span | None = None
    organisation: Span | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that the article gives as somebody's.

    `span` is the content span: for direct speech from the opening to the closing mark, both
    included, or all that a turn of an interview says; for mixed and indirect speech the reported
    clause. `sentences` runs over the whole sentences that hold the quote and its attribution; the
    pieces of one split quotation ("…," she said. "…") share the same `sentences`. `cue` is the
    reporting word or phrase. `sure` says that the evidence for the speaker is strong. `rule` names
    the rule that found the speaker.
    """

    article_id: str
    span: Span
    sentences: Span
    kind: Kind
    speaker: Speaker | None = None
    cue: Span | None = None
    evidence: Evidence = field(default_factory=Evidence)
    sure: bool = False
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Filters:
    """Limits on what a question is put to, besides a speaker and an article; None is no limit.

    `publisher` and `organisation` are compared without regard to case, the organisation of a
    speaker also by some words of its name. `since` and `until` are dates as ISO 8601 writes them,
    whole or cut short ("2020-04", "2020"), both included; an article without a date is left out
    where a date is asked for.
    """

    publisher: str | None = None
    since: str | None = None
    until: str | None = None
    organisation: str | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage found for a query, with its cosine similarity (higher is better) and quotes."""

    passage: Passage
    text: str
    score: float
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class Citation:
    """The numbered place in an article that a part of an answer stands on.

    `also_in` are the ids of copies of the article that hold the same words.
    """

    number: int
    article_id: str
    title: str
    publisher: str | None
    url: str | None
    published: str | None
    span: Span
    text: str
    also_in: tuple[str, ...] = ()
    author: str | None = None
    language: str | None = None
    licence: str | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """One part of an answer: whole sentences of an article, in reading order.

    `about` is the side of a contrast that the part belongs to ("data scientist"), if any.
    """

    text: str
    citations: tuple[int, ...]
    about: str | None = None


@dataclass(frozen=True, slots=True)
class CitedQuote:
    """A quote shown in an answer: its exact words and the number of the citation that holds it."""

    quote: Quote
    text: str
    citation: int


@dataclass(frozen=True, slots=True)
class Nearest:
    """The closest the articles come to a question they do not answer; not an answer."""

    article_id: str
    span: Span
    text: str
    score: float


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a question is declined, in one sentence for the person who asked, and what is nearest."""

    reason: Reason
    message: str
    nearest: tuple[Nearest, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """What the articles say to a question, or that they do not.

    Either `statements` or `refusal` is present, never both. Every direct quotation in a statement
    appears in `quotes` under the number of that statement's citation. `support` in [0, 1] is the
    score the decision to answer rests on, comparable over questions of one index. `suggestions`
    are questions that this index does answer.
    """

    question: str
    interpreted_as: str | None
    statements: tuple[Statement, ...]
    quotes: tuple[CitedQuote, ...]
    citations: tuple[Citation, ...]
    refusal: Refusal | None
    support: float
    index_id: str
    suggestions: tuple[str, ...] = ()

    @property
    def answered(self) -> bool:
        """Whether the articles answer the question."""
        return self.refusal is None
