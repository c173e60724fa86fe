"""A text to check -> the quotation in it, where it comes with its attribution."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.quotes.extract import find_quotes
from assistant.quotes.marks import quotations
from assistant.quotes.naming import is_naming
from assistant.quotes.pieces import whole
from assistant.quotes.wording import Wording, is_word
from assistant.types import Quote, Span

# A dash and up to five words that begin with a capital, perhaps with what the person is.
_SIGNATURE = re.compile(
    r"\s*[-‐‑‒–—―−]+\s*(?P<name>(?:[^\W\d_a-z][\w.'’-]*\s?){1,5})(?<!\s)(?:,[^\n]*)?\s*"
)
MARKS = "“”„‟\"«»'‘’ "


@dataclass(frozen=True, slots=True)
class Pasted:
    """The words of a quotation, the name given for them, and how many quotations stand there."""

    words: str
    speaker: str | None
    among: int


def pasted(text: str) -> Pasted | None:
    """The longest quotation in marks of a text that holds more than that; None if none does.

    Marks around words that nobody is said to have spoken may stand inside a quotation, so such
    words must be half of the text.
    """
    marked = quotations(text, [Span(0, len(text))])[0]
    inside = sum(_count(one.span.of(text)) for one in marked)
    if not marked or inside == _count(text):
        return None
    direct = (q for q in find_quotes(text) if q.kind == "direct" and not is_naming(text, q.cue))
    found = [one for one in whole(direct) if _is_given(one, text)]
    if not found:
        return _signed(marked[0].span, text)
    longest = max(found, key=lambda pieces: sum(len(piece.span) for piece in pieces))
    speaker = longest[0].speaker
    return Pasted(_words(longest, text), speaker.name if speaker else None, len(found))


def _signed(quotation: Span, text: str) -> Pasted | None:
    """A text that is a quotation, a dash and a name, whoever that may be."""
    signature = _SIGNATURE.fullmatch(text, quotation.end)
    if text[: quotation.start].strip() or signature is None:
        return None
    return Pasted(quotation.of(text).strip(MARKS).removesuffix(","), signature["name"], 1)


def _is_given(pieces: Sequence[Quote], text: str) -> bool:
    """Whether a quotation is given to somebody, or is half of a text."""
    held = sum(_count(piece.span.of(text)) for piece in pieces)
    return pieces[0].speaker is not None or 2 * held >= _count(text)


def _words(pieces: Sequence[Quote], text: str) -> str:
    """The pieces as one quotation; the comma before an attribution is no part of it."""
    return " ".join(piece.span.of(text).strip(MARKS).removesuffix(",") for piece in pieces)


def _count(text: str) -> int:
    return sum(map(is_word, Wording(text).tokens))
