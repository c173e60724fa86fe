"""A sentence that is partly in marks and has no cue -> the words that go on from the speech before.

"The lamp is out," said Ada Quill. It “has not been lit since the storm of last year.”
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.quotes.beside import Said
from assistant.quotes.marks import Quotation, inside
from assistant.quotes.parse import Parsed
from assistant.quotes.shape import shaped
from assistant.quotes.spans import Spans
from assistant.types import Kind, Span

SHORTEST = 5  # words in marks; fewer are scare quotes and titles as often as not
_STOPS = frozenset({".", "!", "?"})


def goes_on_partly(
    text: str, quotation: Quotation, sentences: Spans, parsed: Parsed, said: Sequence[Said]
) -> tuple[Span, Kind] | None:
    """The words of a sentence that opens with a quotation or ends in one, and their kind.

    Args:
        text: The article.
        quotation: A quotation in the sentence, behind speech in the same paragraph.
        sentences: Those of the paragraph.
        parsed: Its parse.
        said: Its cues; a sentence that has one of its own goes on from nothing.
    """
    words = inside(text, quotation).split()
    small = [word for word in words if word[:1].islower()]
    if not quotation.closed or len(words) < SHORTEST or 2 * len(small) < len(words):
        return None  # "Where the Lamp Goes Out"
    first = sentences.around(Span(quotation.span.start, quotation.span.start + 1))
    last = sentences.around(Span(quotation.span.end - 1, quotation.span.end))
    opens = quotation.span.start == first.start
    if not opens and words[0] not in small:
        return None
    ended = inside(text, quotation).rstrip()[-1:] in _STOPS or text[quotation.span.end :][:1] == "."
    closes = ended and not text[quotation.span.end : last.end].strip(" .")
    if opens == closes:
        return None
    start, end = parsed.token_before(first.start), parsed.token_before(last.end)
    if any(start <= cue.start < end for cue, _ in said):
        return None
    return shaped(text, Span(first.start, last.end), [quotation])
