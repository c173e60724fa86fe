"""What a question takes for granted -> the sentences of articles that have it.

"Why did the fleet grow to 900 boats?" has no answer where no 900 is told of, however much there is
on the fleet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from assistant.answer.bearing import PROMISING
from assistant.answer.comparison import MORE_SO
from assistant.answer.contrast import of_title
from assistant.answer.evidence import Candidate
from assistant.answer.question import Question
from assistant.answer.years import CENTURY
from assistant.index.framing import is_everyday
from assistant.index.search import Search
from assistant.index.words import STOP_WORDS, content_words, stem, stems, words
from assistant.types import Article

# Of a year, a sum, a share; that something takes "3 months" may be the asker's own supposition.
TELLING_DIGITS = 3
LONGEST_SIDE = 4  # words of a thing compared

# "The second week", of what comes in a fixed order: "the second problem" may be told otherwise.
_ORDINALS = {
    "second": ("2nd", "2", "two"),
    "third": ("3rd", "3", "three"),
    "fourth": ("4th", "4", "four"),
    "fifth": ("5th", "5", "five"),
    "sixth": ("6th", "6", "six"),
    "seventh": ("7th", "7", "seven"),
    "eighth": ("8th", "8", "eight"),
    "ninth": ("9th", "9", "nine"),
    "tenth": ("10th", "10", "ten"),
}
_WRITTEN = {
    form: (word, *forms) for word, forms in _ORDINALS.items() for form in (word, *forms[:1])
}
_ORDINAL = re.compile(
    rf"\b({'|'.join(_WRITTEN)}) (week|day|month|year|season|round|game|match|leg|edition|chapter|"
    r"volume|term|session|episode|phase|stage|wave|generation|half)\b",
    re.IGNORECASE,
)
_THAN = re.compile(
    rf"^\W*(?:is|are|was|were|has|have|had|do|does|did) .+ {MORE_SO} (?:an? |the )?"
    rf"((?!(?:{'|'.join(sorted(STOP_WORDS))})\b)[\w-]+)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b\d{3,4}\b")
YEARS = 100  # of a century, the first of which begins with the year 1

# "100 million" may be "a hundred million" there.
_NUMBER = re.compile(
    r"(?<![\w.])[$€£]?\d[\d,]*(?:\.\d+)?(?! ?(?:thousand|[mb]illion|trillion)\b)"
    r"(?:\s?(?:%|per ?cent\b)|(?![\w,.]*\w))"
)
_SUM_OR_SHARE = re.compile(r"[$€£%c]")


def granted(question: Question, scored: Sequence[Candidate], search: Search) -> Sequence[Candidate]:
    """The sentences found that stand in an article with what the question takes for granted.

    These are its years, sums, shares, large numbers and places in a row, and the two things that it
    compares. None where what comes nearest is in another article.
    """
    premise = _Premise.of(question)
    articles = {candidate.passage.article_id for candidate in scored}
    held = {name for name in articles if premise.stands_in(search.article(name))}
    kept = [one for one in scored if one.passage.article_id in held]
    return kept if kept and kept[0].score >= scored[0].score - PROMISING else []


@dataclass(frozen=True, slots=True)
class _Premise:
    """What a question takes for granted."""

    words: tuple[str, ...]
    numbers: frozenset[str]
    sides: tuple[str, ...]
    ordinals: tuple[tuple[str, str], ...]
    centuries: frozenset[int]

    @classmethod
    def of(cls, question: Question) -> _Premise:
        sides = question.sides or _compared(question.main)
        # What takes many words is no name of a thing, which would stand there as such.
        named = all(len(content_words(side)) <= LONGEST_SIDE for side in sides)
        ordinals = tuple(_ORDINAL.findall(question.text))
        numbers, centuries = frozenset(_numbers(question.text)), _centuries(question.text)
        return cls(
            tuple(words(question.text)), numbers, sides if named else (), ordinals, centuries
        )

    def stands_in(self, article: Article) -> bool:
        text = (
            f"{article.title}\n{article.publisher or ''} {article.published or ''}\n{article.text}"
        )
        digits = re.findall(r"\d[\d.,]*", text) if self.numbers else ()
        years = _YEAR.findall(text) if self.centuries else ()
        told = {(int(year) - 1) // YEARS + 1 for year in years} | _centuries(text)
        return (
            self.numbers <= set(map(_digits, digits))
            and self.centuries <= told
            and all(_is_counted(place.lower(), thing, text) for place, thing in self.ordinals)
            and all(_stands_in(side, text) for side in self.sides)
            and not _is_mixed(self.words, article)
        )


def _is_mixed(asked: Sequence[str], article: Article) -> bool:
    """Whether a question makes a name of the words of an article's two, and nothing is called so.

    "Sail makers" and "rope riggers" make no "rope makers".
    """
    pair = of_title(article.title, article.text)
    if pair is None:
        return False
    (*first, head), (*second, other) = (stems(side) for side in pair)
    own = {*pairwise([*first, head]), *pairwise([*second, other])}
    row = pairwise(stem(word) for word in asked)
    runs = {run for run in row if run[0] in {*first, *second} and run[1] in {head, other}} - own
    return bool(runs) and not runs <= set(pairwise(stems(article.text)))


def _compared(text: str) -> tuple[str, ...]:
    """What a question says that something is more so than, up to the first small word."""
    match = _THAN.search(text)
    return match.groups() if match else ()


def _numbers(text: str) -> Iterator[str]:
    for match in _NUMBER.finditer(text):
        digits = _digits(match.group())
        if len(digits.replace(".", "")) >= TELLING_DIGITS or _SUM_OR_SHARE.search(match.group()):
            yield digits


def _centuries(text: str) -> frozenset[int]:
    return frozenset(map(int, CENTURY.findall(text)))


def _digits(written: str) -> str:
    return re.sub(r"[^\d.]", "", written).strip(".")


def _is_counted(place: str, thing: str, text: str) -> bool:
    """Whether a text has the "third game", be it as "3rd game", "game three" or "three games"."""
    row, of = stems(text), stem(thing.lower())
    forms = set(map(stem, _WRITTEN[place]))
    return any(one in forms and of in row[max(0, i - 1) : i + 2] for i, one in enumerate(row))


def _stands_in(side: str, text: str) -> bool:
    """Whether the words of a side, or the telling ones, stand in a text one behind the other."""
    row = stems(text)
    whole = content_words(side)
    runs = ([stem(word) for word in whole], [stem(w) for w in whole if not is_everyday(w)])
    return any(row[i : i + len(run)] == run for run in runs for i in range(len(row) - len(run) + 1))
