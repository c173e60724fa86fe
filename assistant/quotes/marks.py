"""Text -> quotations: where quotation marks open and close, paragraph by paragraph."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from assistant.types import Span

_MARK = re.compile(r"''|``|[\"“”„«»「」『』]")
_DOUBLED = ("''", "``")
_CLOSING = {
    "“": ("”", '"'),
    "”": ("”",),
    "„": ("“", "”"),
    "«": ("»",),
    "»": ("«",),
    "「": ("」",),
    "『": ("』",),
    '"': ('"', "”"),
    "''": ("''",),
    "``": ("''", '"'),
}
_SINGLE_OPENS = re.compile(r"(?<![^\s(\[—–-])['‘](?=[^\W\d])")
_CLIPPED = re.compile(r"(?:twas|tis|em|til|cause|n)\b", re.IGNORECASE)
_SINGLE_CLOSES = re.compile(r"(?<=[^\s'’])['’](?!\w)")
_ENDS = frozenset(",.?!…")
_OPENS_AFTER = re.compile(r"[\s(\[{—–\-:/'‘]$")
_GLUED_BEFORE = ","  # 'she said,"The lamp is out."'
LONGEST_MEASURE = 12  # characters
_MORE_INCHES = re.compile(r"[\d\"”)]\s?(?:[x×]|by)\s?\d+(?:\.\d+)?[\"”]$")
_INCHES = re.compile(r"\d[\"”]\s*(?:[x×]\s?\d|by\s\d|[LWHD]\b)")


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch in quotation marks, both included.

    `closed` is False where a paragraph ends inside the quotation and the next one opens it again,
    the way of newspapers with long quotations.
    """

    span: Span
    closed: bool


def quotations(text: str, paragraphs: Sequence[Span]) -> list[list[Quotation]]:
    """The quotations of each paragraph, outermost marks only, in order.

    A mark without a partner costs at most its own paragraph: it is taken for a quotation only when
    the next paragraph opens with a mark too.
    """
    found: list[list[Quotation]] = []
    for number, paragraph in enumerate(paragraphs):
        following = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
        reopens = following is not None and bool(_MARK.match(text, following.start))
        found.append(_of_paragraph(text, paragraph, reopens=reopens))
    return found


def _of_paragraph(text: str, paragraph: Span, *, reopens: bool) -> list[Quotation]:
    marks = [
        mark
        for mark in _MARK.finditer(text, paragraph.start, paragraph.end)
        if not _is_inches(text, paragraph, mark)
    ]
    if not marks:
        return list(_in_single_marks(text, paragraph))
    found, opened = _paired(text, paragraph, marks, nested=True)
    if opened is not None and not reopens:
        found, opened = _paired(text, paragraph, marks, nested=False)
    if opened is not None and reopens:
        found.append(Quotation(Span(opened.start(), paragraph.end), closed=False))
    return [quotation for quotation in found if len(inside(text, quotation).strip())]


def _is_inches(text: str, paragraph: Span, mark: re.Match[str]) -> bool:
    """Whether a mark stands for inches, as in `14" x 9"`."""
    before = text[max(paragraph.start, mark.start() - LONGEST_MEASURE) : mark.end()]
    at = max(paragraph.start, mark.start() - 1)
    return bool(_INCHES.match(text, at) or _MORE_INCHES.search(before))


def _in_single_marks(text: str, paragraph: Span) -> Iterator[Quotation]:
    """The quotations of a paragraph without double marks, the British way.

    A closing mark looks like an apostrophe, so one behind a comma or stop is taken before one
    behind a word, unless another quotation opens before it.
    """
    closing = [m.start() for m in _SINGLE_CLOSES.finditer(text, paragraph.start, paragraph.end)]
    ending = [place for place in closing if text[place - 1] in _ENDS]
    at = paragraph.start
    while (opening := _SINGLE_OPENS.search(text, at, paragraph.end)) is not None:
        first, stopped = (_after(places, opening.end()) for places in (closing, ending))
        if first is None:
            return
        at = opening.end()
        if _CLIPPED.match(text, at):
            continue
        if stopped is not None and _SINGLE_OPENS.search(text, at, stopped) is None:
            first = stopped
        yield Quotation(Span(at - 1, first + 1), closed=True)
        at = first + 1


def _after(places: Sequence[int], place: int) -> int | None:
    """The first of sorted places that is not before one."""
    at = bisect.bisect_left(places, place)
    return places[at] if at < len(places) else None


def _paired(
    text: str, paragraph: Span, marks: Sequence[re.Match[str]], *, nested: bool
) -> tuple[list[Quotation], re.Match[str] | None]:
    """The quotations between `marks`, and the mark that is still open at the end.

    Writers mix straight and curly marks in one quotation, so either closes the other.
    """
    found: list[Quotation] = []
    opened: re.Match[str] | None = None
    depth = 0
    for mark, following in zip_longest(marks, marks[1:]):
        before = text[max(paragraph.start, mark.start() - 1) : mark.start()]
        after = text[mark.end() : mark.end() + 1]
        if opened is None:
            mirrored = mark.group() == "”"  # for an opening mark, where another one closes it
            if mirrored and (before or following is None or following.group() != "”"):
                continue
            if _can_open(mark.group(), before, after):
                opened, depth = mark, 1
            continue
        mirrored = opened.group() == "»" and mark.group() == "«"  # the German way
        opens = not mirrored and _only_opens(mark.group(), before, after)
        closes = mark.group() in _CLOSING[opened.group()] or (mark.group() == "“" and not opens)
        if opens and (nested or _ended(text, mark)):
            if nested:
                depth += 1
            else:  # a quotation that was never closed, and the next one
                end = opened.end() + len(text[opened.end() : mark.start()].rstrip())
                found.append(Quotation(Span(opened.start(), end), closed=False))
                opened = mark
        elif closes:
            depth -= 1
            if depth == 0:
                found.append(Quotation(Span(opened.start(), mark.end()), closed=True))
                opened = None
    return found, opened


def _ended(text: str, mark: re.Match[str]) -> bool:
    """Whether a sentence ends before a mark."""
    return text[max(0, mark.start() - 4) : mark.start()].rstrip()[-1:] in _ENDS - {","}


def _can_open(mark: str, before: str, after: str) -> bool:
    if mark == "»" and not (after.isalnum() or after == "…"):
        return False
    if mark in ('"', "''") and before == _GLUED_BEFORE:
        return after.isalpha()
    if mark in ('"', "''", "»"):
        return not before or bool(_OPENS_AFTER.match(before))
    return mark in _CLOSING


def _only_opens(mark: str, before: str, after: str) -> bool:
    """Whether a mark inside a quotation can only begin another one inside it."""
    if mark in ("「", "『", "``"):
        return True
    if mark in ("“", "«"):
        return not (before in _ENDS and (not after or after.isspace()))  # “for a closing one,“ she
    return mark in ('"', "''") and (before.isspace() or before in "([") and after.isalnum()


def is_in_single_marks(text: str, quotation: Quotation) -> bool:
    """Whether a quotation opens with a mark that looks like an apostrophe."""
    start = quotation.span.start
    return text[start] in "'‘" and not text.startswith(_DOUBLED, start)


def inside(text: str, quotation: Quotation) -> str:
    """The words between the marks."""
    words = quotation.span.of(text)
    first = 2 if words.startswith(_DOUBLED) else 1
    if not quotation.closed:
        return words[first:]
    return words[first : -2 if words.endswith("''") else -1]
