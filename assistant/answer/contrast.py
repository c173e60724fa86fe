"""A question that sets two things against each other -> the two, and whose side a sentence is on.

The two are named in the question, or in the title of the article that it is about: "how do the two
differ" means the two of "X vs. Y".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache

from assistant.answer.demands import same_root
from assistant.answer.evidence import Candidate
from assistant.answer.excerpt import Excerpt
from assistant.answer.question import Question
from assistant.index.search import Search
from assistant.index.words import STOP_WORDS, stem, stems, words
from assistant.types import Article, Passage, Span, Speaker

ARTICLES = 256  # whose two sides are remembered: each question asks for them several times
SENTENCES = 4_096  # whose stems are remembered, about 2 MB, for the same reason
FREQUENT = 2  # times that a side stands in its article, to be a thing that it is about

_TITLE = re.compile(r"^(.*?)\s+(?:vs\.?|versus)\s+(.*)$", re.IGNORECASE)
_THE_TWO = re.compile(r"\b(?:the two|the 2|both|two|their|they|each other|these)\b", re.IGNORECASE)
# The two of the title, in a question that need not set them against each other.
_POINTS = re.compile(
    r"\b(?:(?:the|these|those) (?:two|2)|both|each of them|either one|which (?:one|of them))\b",
    re.IGNORECASE,
)
# "The trades", "which trade", and where an article says what its two are: "the two trades".
_POINTS_AT = re.compile(r"\b(?:the|these|those|two|2|either|each|which) (\w+)", re.IGNORECASE)
_TWO_OF = re.compile(r"\b(?:two|2|both)(?: \w+)? (\w{3,}s)\b", re.IGNORECASE)
# "The two trades differ", but not "of the two earns more".
_BOTH = re.compile(
    r"\b(?:two|2|both|these|those) (\w+s)(?=\W*$| (?:differ|compare|have|need|do|are|use|share)\b)",
    re.IGNORECASE,
)
_WEIGHS = re.compile(r"\b(?:or|than|more|less|better|both|instead|rather|between)\b", re.IGNORECASE)

_APART = re.compile(
    r"\b(?:differ\w*|distin\w+|compar\w+|unlike|whereas|while|but|overlap\w*|common|same|than)\b",
    re.IGNORECASE,
)

_DIFFERENCE = re.compile(r"\b(?:differ\w*|distin\w+|unlike|contrasts?)\b", re.IGNORECASE)
_NO_DIFFERENCE = re.compile(
    r"\b(?:no|not|without|little|confus\w+|\w+n['’]t|know|what|which)\b[^.,;]{0,25}"
    r"\b(?:differ|distin)",
    re.IGNORECASE,
)

Sides = tuple[str, str]


def sides(question: Question, scored: Sequence[Candidate], search: Search) -> Sides | None:
    """The two things that a question sets against each other, in lower case; None for no contrast.

    Args:
        question: As understood.
        scored: What was found; the first stands in the article that it is most likely about.
        search: What the articles hold.
    """
    if question.sides is not None:
        first, second = (_known(side, search) for side in question.sides)
        if first and second and first != second:
            return first, second
    if not scored:
        return None
    article = search.article(scored[0].passage.article_id)
    pair = of_title(article.title, article.text)
    if pair is None:
        return None
    named = [holds(question.text, side) for side in pair]
    heads = [_head(side) in stems(question.text) for side in pair]
    if question.contrasts and (
        any(named)
        or any(heads)
        or _THE_TWO.search(question.text)
        or points_at(question.text, kinds(article))
    ):
        return pair
    if all(named) and _WEIGHS.search(question.text):
        return pair
    return None


def pointed_at(question: Question, scored: Sequence[Candidate], search: Search) -> Sides | None:
    """The two sides of the article that a question speaks of as "the two" without a name."""
    if not scored:
        return None
    article = search.article(scored[0].passage.article_id)
    if not _POINTS.search(question.text) and not points_at(question.text, kinds(article)):
        return None
    return of_title(article.title, article.text)


def kinds(article: Article) -> frozenset[str]:
    """Stems of what an article calls its two sides together: "the two trades", "X vs. Y trades"."""
    pair = of_title(article.title, article.text)
    if pair is None:
        return frozenset()
    sides = {one for side in pair for one in stems(side)}
    _, _, rest = article.title.lower().partition(pair[1])
    named = [*rest.split(), *_TWO_OF.findall(article.text)]
    return frozenset(one for word in named for one in stems(word)) - sides - STOP_WORDS


def plain(question: Question, scored: Sequence[Candidate], search: Search) -> Question:
    """A question what two share without what they are called together: that finds nothing.

    "What do the trades share?" asks for nothing on trades.
    """
    if question.wants != "shared" or not scored:
        return question
    called = kinds(search.article(scored[0].passage.article_id))
    own = tuple(word for word in question.words if stem(word) not in called)
    return replace(question, words=own or question.words)


def in_common(pair: Sides) -> str:
    """What "What do the two have in common?" asks, with the two spelt out."""
    return f"What do {pair[0]}s and {pair[1]}s have in common?"


def points_at(text: str, called: frozenset[str]) -> bool:
    """Whether a question speaks of "the trades" where the two of an article are called so."""
    return any(stem(word.lower()) in called for word in _POINTS_AT.findall(text))


def one_sided(
    question: Question, scored: Sequence[Candidate], search: Search
) -> Callable[[Candidate], bool] | None:
    """For a question about one of an article's two sides: whether a sentence is of the other.

    None where the question is about both or neither.
    """
    if not scored:
        return None
    article = search.article(scored[0].passage.article_id)
    pair = of_title(article.title, article.text)
    if pair is None or [holds(question.text, side) for side in pair].count(True) != 1:
        return None
    asked, other = pair if holds(question.text, pair[0]) else pair[::-1]

    def is_other(one: Candidate) -> bool:
        if holds(one.text, other) and not holds(one.text, asked):
            return True
        text = search.article(one.passage.article_id).text
        return one.has_kind and side_of(one.span, one.passage, text, pair) == other

    return is_other


def holds(text: str, side: str) -> bool:
    """Whether a text names a side, in the singular or plural."""
    return _at(text, side) >= 0


def sets_apart(text: str, pair: Sides) -> bool:
    """Whether a sentence names both sides and says that they differ or how they compare."""
    if all(holds(text, side) for side in pair):
        return bool(_APART.search(text))
    return tells_difference(text) and bool(_THE_TWO.search(text))


def tells_difference(text: str) -> bool:
    """Whether a sentence speaks of a difference by that word, and neither denies nor seeks one."""
    return bool(_DIFFERENCE.search(text)) and not _NO_DIFFERENCE.search(text)


def topic(question: Question, pair: Sides, called: frozenset[str] = frozenset()) -> str:
    """What a contrast is about, besides its sides: the question's other weighty words.

    `called` are the stems of what the two are called together.
    """
    taken = {stem for side in pair for stem in stems(side)} | called
    taken |= {one for both in _BOTH.findall(question.text) for one in stems(both)}
    return " ".join(
        word
        for word in question.words
        if not taken.issuperset(stems(word)) and not _CONTRASTING.fullmatch(word)
    )


_CONTRASTING = re.compile(
    r"(?:differ|compar|contrast|distinguish|distinct)\w*|versus|vs|two|main|big(?:gest)?|key|"
    r"chief|sets?|tells?|apart|things?"
)


@lru_cache(maxsize=ARTICLES)
def of_title(title: str, text: str) -> Sides | None:
    """The sides of "X vs. Y and more words": the longest that the article speaks of often."""
    match = _TITLE.match(title)
    if match is None:
        return None
    left, right = words(match.group(1)), words(match.group(2))
    first = _longest([left[i:] for i in range(len(left))], text)
    second = _longest([right[:i] for i in range(len(right), 0, -1)], text)
    return (first, second) if first and second and first != second else None


def side_of(span: Span, passage: Passage, text: str, pair: Sides) -> str | None:
    """The side that a sentence is about; None for both or neither.

    A sentence that names neither goes with the last one before it in its passage that names just
    one, or with the heading.
    """
    before = [s for s in passage.sentences if s.start < span.start]
    for place in (span, *reversed(before)):
        named = _named(place.of(text), pair)
        if named:
            return named[0] if len(named) == 1 else None
    named = _named(passage.heading or "", pair)
    return named[0] if len(named) == 1 else None


def under_names(excerpts: Sequence[Excerpt], people: frozenset[Speaker]) -> list[Excerpt]:
    """Excerpts under the name of that one of several people whose words they hold."""
    if len({one.name for one in people if one.name}) <= 1:
        return list(excerpts)

    def name(excerpt: Excerpt) -> str | None:
        own = (quote.speaker for quote in excerpt.quotes if quote.speaker in people)
        return next((one.name for one in own if one is not None and one.name), None)

    return [replace(one, about=name(one)) for one in excerpts]


def _longest(phrases: list[list[str]], text: str) -> str | None:
    stemmed = f" {' '.join(stems(text))} "
    for phrase in phrases:
        if stemmed.count(f" {' '.join(stem(word) for word in phrase)} ") > FREQUENT:
            return " ".join(phrase)
    return None


def _known(side: str, search: Search) -> str | None:
    """A side as the question names it, if the articles know all its words."""
    named = " ".join(words(side))
    return named if named and all(search.knows(word) for word in words(side)) else None


@lru_cache(maxsize=SENTENCES)
def _named(text: str, pair: Sides) -> tuple[str, ...]:
    """The sides that a text names, in full or by a last word that tells them apart."""
    full = tuple(side for side in pair if holds(text, side))
    full = full or tuple(side for side in pair if _holds_field(text, side))
    if full or _head(pair[0]) == _head(pair[1]):
        return full
    return tuple(side for side in pair if _head(side) in stems(text))


def _holds_field(text: str, side: str) -> bool:
    """Whether a text names what a side works in: "data science" of a data scientist."""
    wanted = [stem(word) for word in words(side)]
    said = [stem(word) for word in words(text)]
    runs = (said[i : i + len(wanted)] for i in range(len(said) - len(wanted) + 1))
    return len(wanted) > 1 and any(all(map(same_root, wanted, run)) for run in runs)


def _head(side: str) -> str:
    return stem(side.rsplit(maxsplit=1)[-1])


def _at(text: str, side: str) -> int:
    return _in_a_row(text).find(_in_a_row(side))


@lru_cache(maxsize=SENTENCES)
def _in_a_row(text: str) -> str:
    return f" {' '.join(stems(text))} "
