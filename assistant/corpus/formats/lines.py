"""Lines -> paragraphs: undoing what printing did to a text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

EDGE = 3  # lines at the head and foot of a page where its furniture stands
LARGER = 1.12  # times the size of the running text: a heading
OTHER_SIZE = 0.08  # a share of the size within which two lines are of one paragraph
WIDER = 1.25  # times the usual distance between lines: a new paragraph
INDENT = 0.8  # times the size: a first line moved in
SHORT = 0.8  # of the longest line: a line that ends before the margin
HEADING_WORDS = 25

_STOP = re.compile(r"""[.!?:]["'”’)\]]*$""")
_DIGITS = re.compile(r"\d+")
_NUMBER = re.compile(
    r"^\W*(?:page\s+)?(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:of|/)\s*\d{1,4})?\W*$", re.IGNORECASE
)
_HYPHEN = re.compile(r"(\w+)[-\u2010\u00ad]$")
_ITEM = re.compile(r"^(?:[•◦▪‣·]|[-–*] |\d{1,2}[.)] )")


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line: its words, where the first stands (points from below left), its size."""

    text: str
    x: float
    y: float
    size: float


@dataclass(frozen=True, slots=True)
class _Page:
    """What is usual in a document: size of its running text, distance and length of its lines."""

    size: float
    leading: float
    longest: int


def paragraphs(pages: Sequence[Sequence[Line]]) -> Iterator[str]:
    """The paragraphs of a printed text; headings are marked as in Markdown.

    Lines that repeat at the edge of pages are left out, since they cut sentences in two.
    """
    kept = _without_furniture(pages)
    every = [line for page in kept for line in page]
    if not every:
        every = [line for page in pages for line in page]
        kept = [list(page) for page in pages]
    usual = _usual(kept)
    words = Counter(word.lower() for line in every for word in re.findall(r"[\w-]+", line.text))
    largest = max(line.size for line in kept[0]) if kept[0] else 0.0
    for group in _groups(kept, usual):
        text = _joined([line.text for line in group], words)
        if group[0].size > usual.size * LARGER and len(text.split()) <= HEADING_WORDS:
            text = f"{'#' if group[0].size >= largest * 0.99 else '##'} {text}"
        yield text


def _without_furniture(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The lines of each page but page numbers and those that most pages share at their edges."""
    seen = Counter(sign for page in pages for sign in {_sign(page[i]) for i in _edge(page)})
    often = max(2, (len(pages) + 1) // 3)
    kept = []
    for page in pages:
        furniture: set[int] = set()
        order = sorted(range(len(page)), key=lambda i: -page[i].y)
        for inwards in (order[:EDGE], order[::-1][:EDGE]):
            for i in inwards:
                if seen[_sign(page[i])] < often and not _NUMBER.match(page[i].text):
                    break
                furniture.add(i)
        kept.append([line for i, line in enumerate(page) if i not in furniture])
    return kept


def _sign(line: Line) -> tuple[str, int]:
    """What the furniture of two pages has in common: its words but for numbers, and its height."""
    return _DIGITS.sub("#", line.text), round(line.y)


def _edge(page: Sequence[Line]) -> set[int]:
    order = sorted(range(len(page)), key=lambda i: -page[i].y)
    return {*order[:EDGE], *order[-EDGE:]}


def _usual(pages: Sequence[Sequence[Line]]) -> _Page:
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page:
            sizes[round(line.size, 1)] += len(line.text)
    size = sizes.most_common(1)[0][0]
    gaps: Counter[float] = Counter()
    longest = 0
    for page in pages:
        for first, second in pairwise(page):
            gap = first.y - second.y
            if abs(first.size - size) + abs(second.size - size) < size * OTHER_SIZE and gap > 0:
                gaps[round(gap, 1)] += 1
        longest = max([longest, *(len(line.text) for line in page if abs(line.size - size) < 1)])
    common = gaps.most_common(3)
    # Of the most frequent distances the smallest: in a text of one-line paragraphs the distance
    # between paragraphs is as frequent as that between lines.
    leading = min((gap for gap, n in common if n * 3 >= common[0][1]), default=size * 1.2)
    return _Page(size, leading, longest)


def _groups(pages: Sequence[Sequence[Line]], usual: _Page) -> Iterator[list[Line]]:
    group: list[Line] = []
    for page in pages:
        for number, line in enumerate(page):
            if group and _starts(group, line, usual, turned=number == 0):
                yield group
                group = []
            group.append(line)
    if group:
        yield group


def _starts(group: Sequence[Line], line: Line, usual: _Page, *, turned: bool) -> bool:
    """Whether a line is the first of a paragraph, not the next of `group`."""
    last = group[-1]
    if abs(line.size - last.size) > max(line.size, last.size) * OTHER_SIZE:
        return True
    gap = last.y - line.y
    heading = line.size > usual.size * LARGER
    leading = max(usual.leading, line.size * 1.3) if heading else usual.leading
    if turned or gap <= 0:  # the next page or column: only the words can tell
        short = len(last.text) < SHORT * usual.longest
        return not line.text[:1].islower() and bool(_STOP.search(last.text)) and (turned or short)
    if gap > leading * WIDER or _ITEM.match(line.text):
        return True
    if heading or not _STOP.search(last.text):
        return False
    moved = line.x - min(other.x for other in group[1:] or group)
    return moved > INDENT * line.size or len(last.text) < SHORT * usual.longest


def _joined(lines: Sequence[str], words: Counter[str]) -> str:
    text = lines[0]
    for line in lines[1:]:
        text = _with(text, line, words)
    return text


def _with(text: str, line: str, words: Counter[str]) -> str:
    """`text` with the next line; a word that was cut at the margin is made whole again.

    The hyphen stays where the document has the word with it elsewhere and never without.
    """
    cut = _HYPHEN.search(text)
    if cut is None or not line[:1].islower():
        return f"{text}{'' if cut is not None and line[:1].isalpha() else ' '}{line}"
    rest = re.match(r"\w+", line)
    whole = (cut.group(1) + (rest.group() if rest else "")).lower()
    hyphened = f"{cut.group(1)}-{rest.group() if rest else ''}".lower()
    if text.endswith("-") and words[hyphened] and not words[whole]:
        return text + line
    return text[:-1] + line
