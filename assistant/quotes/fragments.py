"""Words in marks beside a reporting verb that no clause has taken: "said “not again”"."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.quotes.around import attribution
from assistant.quotes.beside import Said, leads_to_title, speaks
from assistant.quotes.cues import base_form
from assistant.quotes.floating import SHORTEST_FLOATING
from assistant.quotes.marks import Quotation, inside
from assistant.quotes.paragraph import Paragraph
from assistant.quotes.spans import Spans
from assistant.quotes.voice import tokens

NEAR_TITLE = 16  # characters that hold the word before a title
_COMMAS = frozenset({",", "?", "!"})


def fragments(text: str, paragraph: Paragraph, held: Spans) -> Iterator[tuple[Quotation, Said]]:
    """The quotations of a paragraph that a verb beside them attributes, each with its cue.

    Right behind it they may be few and small: "said “not again”". Before it they end in a comma:
    "“not again,” she said".

    Args:
        text: The article.
        paragraph: Where to look.
        held: What has been found there already.
    """
    ends, starts = {}, {}
    for said in paragraph.said:
        cue = said[0]
        if speaks(cue) and cue.told:
            starts[tokens(paragraph.parsed, *attribution(paragraph.parsed.doc, cue)).start] = said
            if base_form(cue.head.text) != "tell":  # "told “The Evening Lamp”"
                ends[tokens(paragraph.parsed, cue.start, cue.end).end] = said
    for quotation in paragraph.quoted:
        if held.touches(quotation.span):
            continue
        found = ends.get(_skip(text, quotation.span.start, paragraph.span.start, -1))
        if found is not None:
            if _goes_on(text, quotation) and base_form(found[0].head.text) != "say":
                continue  # 'reported “some” losses'
        elif _is_lead(text, quotation):
            found = starts.get(_skip(text, quotation.span.end, paragraph.span.end, 1))
        if found is not None:
            yield quotation, found


def _is_lead(text: str, quotation: Quotation) -> bool:
    """Whether words in marks lead to an attribution: enough of them, and a comma at the end."""
    words = inside(text, quotation).split()
    start = quotation.span.start
    before = text[max(0, start - NEAR_TITLE) : start].split()
    if before and leads_to_title(before[-1]):
        return False
    return len(words) >= SHORTEST_FLOATING and words[-1][-1] in _COMMAS


def _skip(text: str, place: int, limit: int, step: int) -> int:
    """The first place from here on, forwards or backwards, without a space or comma before."""
    while place != limit and text[place - (step < 0)] in " ,:":
        place += step
    return place


def _goes_on(text: str, quotation: Quotation) -> bool:
    """Whether the sentence goes on right behind a quotation without a stop in it."""
    end = quotation.span.end
    following = text[end : end + 2].lstrip()[:1]
    return following.isalnum() and inside(text, quotation)[-1:].isalnum()
