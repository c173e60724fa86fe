"""Article -> Passage: whole sentences, short enough to read and for the model to take in whole."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from assistant.corpus.asked import with_answers
from assistant.corpus.sentences import sentences, trim
from assistant.types import Article, Block, Passage, Span

# Characters. News paragraphs of one or two sentences are joined up to TARGET; a longer paragraph
# stays whole up to LIMIT, which is about what 256 word pieces hold.
TARGET = 600
LIMIT = 1_000

UNMARKED = 7  # one below the six levels of Markdown
BETWEEN = " › "  # between the headings of a path

_CLAUSE_END = re.compile(r"[,;:—–)\]]\s+|\s--\s")
_SPACE = re.compile(r"\s+")

Fits = Callable[[str], bool]


def cut(
    article: Article, blocks: Sequence[Block], together: Sequence[Span], fits: Fits
) -> tuple[Passage, ...]:
    """Cut the running text of an article into passages; each sentence is in exactly one.

    Args:
        article: The article.
        blocks: Its layout. No passage runs across a heading or furniture.
        together: Stretches not to be cut, such as a quotation with its attribution, unless one
            alone does not fit.
        fits: Whether the embedder reads a text whole.
    """
    passages: list[Passage] = []
    held = _Together([*together, *with_answers(article.text, blocks)])
    for heading, paragraphs in _sections(article.text, blocks):
        atoms = _atoms(article.text, paragraphs, held, fits)
        passages.extend(
            Passage(article.id, Span(group[0].start, group[-1].end), heading, tuple(group))
            for group in _pack(article.text, atoms, fits)
        )
    return tuple(passages)


def _sections(text: str, blocks: Sequence[Block]) -> Iterator[tuple[str | None, list[Span]]]:
    """Runs of body paragraphs with the path of the headings above them."""
    above: list[tuple[int, str]] = []
    run: list[Span] = []
    for block in blocks:
        if block.role == "body":
            run.append(block.span)
            continue
        if run:
            yield _path(above), run
            run = []
        if block.role == "heading":
            level, words = _heading(block.span.of(text))
            above = [other for other in above if other[0] < level]
            if words:
                above.append((level, words))
    if run:
        yield _path(above), run


def _heading(words: str) -> tuple[int, str]:
    """Level and words; a heading that is only a line stands below all those that are marked."""
    plain = words.lstrip("#")
    return len(words) - len(plain) or UNMARKED, plain.strip("# \t\n")


def _path(above: Sequence[tuple[int, str]]) -> str | None:
    return BETWEEN.join(words for _, words in above) or None


class _Together:
    """Answers whether a place between two sentences lies inside a stretch to be kept whole."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._spans = sorted(spans)
        self._next = 0
        self._reach = 0

    def holds(self, left: Span, right: Span) -> bool:
        """Whether one stretch overlaps both; to be asked from left to right."""
        while self._next < len(self._spans) and self._spans[self._next].start < left.end:
            self._reach = max(self._reach, self._spans[self._next].end)
            self._next += 1
        return self._reach > right.start


def _atoms(
    text: str, paragraphs: Sequence[Span], held: _Together, fits: Fits
) -> list[list[list[Span]]]:
    """Groups of sentences not to be cut, by paragraph; paragraphs held together are one."""
    grouped: list[list[list[Span]]] = []
    last: Span | None = None
    for paragraph in paragraphs:
        grouped.append([])
        for sentence in sentences(text, paragraph):
            if last is not None and held.holds(last, sentence):
                if not grouped[-1]:
                    grouped.pop()
                grouped[-1][-1].append(sentence)
            else:
                grouped[-1].append([sentence])
            last = sentence
    return [[part for atom in atoms for part in _fitted(text, atom, fits)] for atoms in grouped]


def _fitted(text: str, atom: list[Span], fits: Fits) -> Iterator[list[Span]]:
    """The atom, or where it is too long its sentences, or where one is too long its clauses."""
    if _is_short(text, atom, fits):
        yield atom
        return
    group: list[Span] = []
    for sentence in atom:
        if group and _is_short(text, [*group, sentence], fits):
            group.append(sentence)
            continue
        if group:
            yield group
        *long, last = _clauses(text, sentence, fits)
        yield from ([piece] for piece in long)
        group = [last]
    yield group


def _clauses(text: str, sentence: Span, fits: Fits) -> list[Span]:
    """A sentence in as few pieces as fit, cut at a clause end or else a space."""
    pieces: list[Span] = []
    rest = sentence
    while not _is_short(text, [rest], fits):
        width = min(LIMIT, len(rest))
        end = _last_cut(text, rest.start, rest.start + width)
        while width > 1 and not fits(text[rest.start : end]):
            width //= 2
            end = _last_cut(text, rest.start, rest.start + width)
        pieces.append(trim(text, Span(rest.start, end)))
        rest = trim(text, Span(end, rest.end))
    return [piece for piece in [*pieces, rest] if len(piece)]


def _last_cut(text: str, start: int, end: int) -> int:
    for pattern in (_CLAUSE_END, _SPACE):
        ends = [match.end() for match in pattern.finditer(text, start, end)]
        if ends and ends[-1] - start > (end - start) // 2:
            return ends[-1]
    return end


def _pack(text: str, paragraphs: list[list[list[Span]]], fits: Fits) -> Iterator[list[Span]]:
    """Join atoms into passages, whole paragraphs where possible."""
    group: list[Span] = []
    for atoms in paragraphs:
        whole = [sentence for atom in atoms for sentence in atom]
        if group and not _joins(text, [*group, *whole], fits, TARGET):
            yield group
            group = []
        for atom in atoms:
            if group and not _joins(text, [*group, *atom], fits, LIMIT):
                yield group
                group = []
            group = [*group, *atom]
    if group:
        yield group


def _joins(text: str, group: list[Span], fits: Fits, most: int) -> bool:
    length = group[-1].end - group[0].start
    return length <= most and _is_short(text, group, fits)


def _is_short(text: str, group: list[Span], fits: Fits) -> bool:
    start, end = group[0].start, group[-1].end
    return end - start <= 2 * LIMIT and fits(text[start:end])
