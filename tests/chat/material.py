"""A small article with everything the window must show, and answers over it."""

from __future__ import annotations

from assistant.types import (
    Answer,
    Article,
    Block,
    Citation,
    CitedQuote,
    Evidence,
    Nearest,
    Quote,
    Refusal,
    Span,
    Speaker,
    Statement,
)

TEXT = """Kites & keels

“Kites pull <b>harder</b> than sails,” said Ada Quill, rigger at Northwind Rope, which spins rope. \
“We use *two*.”

Keels are cheaper to build, said Bo Stern, designer at Keel & Sons.

Of a hundred boats, forty “mostly float” at $5 each.
"""
ADA = Speaker("Ada Quill", "rigger", "Northwind Rope")
BO = Speaker("Bo Stern", "designer", "Keel & Sons")
ARTICLE = Article(
    id="boats/kites",
    title="Kites & <keels>",
    text=TEXT,
    publisher="Harbour Post",
    author="Cy Reel",
    published="2031-02-03",
    url="https://harbour.example/kites",
    sha256="ab" * 32,
)


def at(words: str) -> Span:
    """Where `words` stand in the article."""
    start = TEXT.index(words)
    return Span(start, start + len(words))


BLOCKS = tuple(
    Block(at(line), "heading" if line == "Kites & keels" else "body")
    for line in TEXT.split("\n")
    if line
)
ADA_SENTENCES = BLOCKS[1].span
BO_SENTENCE = BLOCKS[2].span
LAST_SENTENCE = BLOCKS[3].span
ADA_EVIDENCE = Evidence(at("Ada Quill"), at("rigger"), at("Northwind Rope"))
FIRST = Quote(
    ARTICLE.id,
    at("“Kites pull <b>harder</b> than sails,”"),
    ADA_SENTENCES,
    "direct",
    ADA,
    at("said"),
    ADA_EVIDENCE,
    sure=True,
    rule="beside",
)
SECOND = Quote(
    ARTICLE.id,
    at("“We use *two*.”"),
    ADA_SENTENCES,
    "direct",
    ADA,
    at("said"),
    ADA_EVIDENCE,
    sure=True,
    rule="goes-on",
)
THIRD = Quote(
    ARTICLE.id,
    at("Keels are cheaper to build"),
    BO_SENTENCE,
    "indirect",
    BO,
    Span(TEXT.index("said Bo"), TEXT.index("said Bo") + 4),
    Evidence(at("Bo Stern"), at("designer"), at("Keel & Sons")),
)
QUOTES = (FIRST, SECOND, THIRD)


def cite(number: int, span: Span) -> Citation:
    """A citation of the article."""
    return Citation(
        number,
        ARTICLE.id,
        ARTICLE.title,
        ARTICLE.publisher,
        ARTICLE.url,
        ARTICLE.published,
        span,
        span.of(TEXT),
    )


def answer(*parts: tuple[Span, str | None], interpreted_as: str | None = None) -> Answer:
    """An answer made of these spans, each about something or None."""
    citations = tuple(cite(number, span) for number, (span, _) in enumerate(parts, start=1))
    return Answer(
        question="Which pulls harder?",
        interpreted_as=interpreted_as,
        statements=tuple(
            Statement(c.text, (c.number,), about)
            for c, (_, about) in zip(citations, parts, strict=True)
        ),
        quotes=tuple(
            CitedQuote(quote, quote.span.of(TEXT), c.number)
            for c in citations
            for quote in QUOTES
            if c.span.contains(quote.span)
        ),
        citations=citations,
        refusal=None,
        support=0.75,
        index_id="f00",
        suggestions=("Who makes keels?",),
    )


CONTRAST = answer((ADA_SENTENCES, "kite"), (BO_SENTENCE, "keel"), (LAST_SENTENCE, "keel"))
DECLINED = Answer(
    question="Who won?",
    interpreted_as=None,
    statements=(),
    quotes=(),
    citations=(),
    refusal=Refusal(
        "no-support",
        "The articles do not say.",
        (Nearest(ARTICLE.id, BO_SENTENCE, BO_SENTENCE.of(TEXT), 0.31),),
    ),
    support=0.2,
    index_id="f00",
    suggestions=("Who makes keels?",),
)
