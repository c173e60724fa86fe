"""Runs the quote engine over a quote gold file and says how it did, and how fast."""

from __future__ import annotations

import time
from collections import Counter, deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from assistant.evaluate import quote_score
from assistant.evaluate.quote_gold import GoldArticle, read_articles
from assistant.types import Quote, Span

WORST = 10  # articles listed
WARM_UP = "“This is a sample,” said Ada Example."  # loads the language pipeline before the clock


@dataclass(frozen=True, slots=True)
class Worst:
    """An article that went badly."""

    id: str
    gold: int
    found: int
    right: int
    wrong_names: int


@dataclass(frozen=True, slots=True)
class QuoteReport:
    """How the quote engine did: against content spans, and against whole-sentence spans."""

    articles: int
    characters: int
    seconds: float
    content: dict[str, dict[str, float | None]]
    sentences: dict[str, dict[str, float | None]]
    worst: tuple[Worst, ...]

    @property
    def speed(self) -> int:
        """Characters a second, model loading aside."""
        return round(self.characters / self.seconds) if self.seconds else 0


def evaluate_quotes(
    path: Path, on_progress: Callable[[int, int, str], None] | None = None
) -> QuoteReport:
    """Find the quotes of every article of `path` and hold them against its own.

    Raises:
        GoldError: The file cannot be used.
        ModelUnavailable: The language pipeline is not installed.
    """
    from assistant.quotes.extract import find_quotes, find_quotes_many

    find_quotes(WARM_UP)
    waiting: deque[GoldArticle] = deque()

    def texts() -> Iterator[str]:
        for article in read_articles(path):
            waiting.append(article)
            yield article.text

    content: quote_score.Tally = Counter()
    whole: quote_score.Tally = Counter()
    rows: list[tuple[float, Worst]] = []
    articles = characters = 0
    started = time.perf_counter()
    judging = 0.0
    for found in find_quotes_many(texts()):
        judged_from = time.perf_counter()
        article = waiting.popleft()
        here = quote_score.tally(article.quotes, found, _content)
        content += here
        whole += quote_score.tally(article.quotes, found, _sentences)
        rows.append(_row(article, found, here))
        articles, characters = articles + 1, characters + len(article.text)
        judging += time.perf_counter() - judged_from
        if on_progress is not None:
            on_progress(articles, 0, article.id)
    seconds = time.perf_counter() - started - judging
    worst = tuple(row for _, row in sorted(rows, key=lambda pair: (pair[0], pair[1].id))[:WORST])
    return QuoteReport(
        articles,
        characters,
        seconds,
        quote_score.figures(content),
        quote_score.figures(whole),
        worst,
    )


def _content(quote: Quote) -> Span:
    return quote.span


def _sentences(quote: Quote) -> Span:
    return quote.sentences


def _row(
    article: GoldArticle, found: tuple[Quote, ...], counts: quote_score.Tally
) -> tuple[float, Worst]:
    """An article with its F1 at the strict match, less the share of wrong names."""
    gold, right, wrong = len(article.quotes), counts["iou"], counts["wrong name"]
    total = gold + len(found)
    f1 = 2 * right / total if total else 1.0
    penalty = wrong / counts["to name"] if counts["to name"] else 0.0
    return f1 - penalty, Worst(article.id, gold, len(found), right, wrong)
