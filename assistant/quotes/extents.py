"""A stretch that a cue reports -> where it ends, by the marks and brackets at its end."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.quotes.marks import Quotation, inside
from assistant.quotes.paragraph import Paragraph
from assistant.quotes.spans import Spans
from assistant.types import Span

LONGEST_BRACKETS = 60  # characters to the closing bracket
LONGEST_REST = 200  # characters of a sentence behind brackets
_STOPS = frozenset({".", "?", "!"})
_JOINED = re.compile(r",?\s(?:and|or|but)\s(?:also )?")
# Behind a quotation that ends in a comma: what the writer says of its last words.
_OF_THE_WRITER = re.compile(r"\s(?:an?|who|which)\s")
# Behind words in marks that a verb such as "called" has for an object: when and where it did so.
_CIRCUMSTANCE = re.compile(
    r"\s(?:after|before|during|when|following|amid|(?:on |last |this )?[A-Z][a-z]+day"
    r"|in an? (?:\w+ )?"
    r"(?:statement|interview|tweet|speech|letter|post|e-?mail|report|memo|video))\b"
)


def extent(text: str, paragraph: Paragraph, span: Span, *, is_object: bool) -> Span:
    """A reported stretch up to where it ends.

    Args:
        text: The article.
        paragraph: The paragraph that holds the stretch.
        span: The stretch as the parser gave it.
        is_object: Whether it is the object of a verb such as "called", not a clause.
    """
    span = _with_joined(text, paragraph, _with_brackets(text, span, paragraph.sentences))
    return _up_to_comment(text, span, paragraph.touching(span), is_object=is_object)


def _up_to_comment(text: str, span: Span, parts: Sequence[Quotation], *, is_object: bool) -> Span:
    """A stretch up to its last quotation, where what follows there is the writer's."""
    if not parts or not parts[-1].closed or parts[-1].span.end >= span.end:
        return span
    last = parts[-1]
    ended = inside(text, last)[-1:] == ","
    commented = ended and _OF_THE_WRITER.match(text, last.span.end)
    if commented or (is_object and (ended or _CIRCUMSTANCE.match(text, last.span.end))):
        return Span(span.start, last.span.end)
    return span


def _with_joined(text: str, paragraph: Paragraph, span: Span) -> Span:
    """A stretch that ends in a quotation, up to the one joined to it: “cruel” and “vain”."""
    parts = paragraph.touching(span)
    while parts and parts[-1].span.end >= span.end:
        joined = _JOINED.match(text, parts[-1].span.end)
        following = None if joined is None else paragraph.opening_at(joined.end())
        if following is None:
            break
        parts = [following]
        span = Span(span.start, following.span.end)
    return span


def _with_brackets(text: str, span: Span, sentences: Spans) -> Span:
    """A clause with the brackets it ends in.

    Up to the end of its sentence, if the parser took a stop in them for its end.
    """
    words = span.of(text)
    if words.count("(") <= words.count(")"):
        return span
    closing = text.find(")", span.end, span.end + LONGEST_BRACKETS)
    if closing < 0:
        return span
    stopped = (words[-1] + text[span.end : closing]).strip()[-1] in _STOPS
    end = sentences.around(Span(closing, closing + 1)).end
    return Span(span.start, end if stopped and end < span.end + LONGEST_REST else closing + 1)
