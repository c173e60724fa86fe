"""Articles -> all that is to be known of them, on every core, in the order they came."""

from __future__ import annotations

import os
import sys
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import islice
from multiprocessing import get_all_start_methods, get_context, parent_process
from typing import TYPE_CHECKING, Literal, TypeVar

from threadpoolctl import threadpool_limits

from assistant.corpus import duplicates
from assistant.corpus.clean import blocks as layout
from assistant.corpus.language import is_english
from assistant.corpus.passages import cut
from assistant.index import stock
from assistant.index.bert import BertEmbedder
from assistant.index.embed import Embedder
from assistant.quotes.extract import find_quotes
from assistant.quotes.foreign import quotes_by_marks
from assistant.quotes.parse import pipeline
from assistant.types import Article, Block, Passage, Quote

if TYPE_CHECKING:
    import numpy as np

WORTH_PROCESSES = 16  # articles; for fewer, starting processes costs more than it saves
AHEAD = 4  # articles handed to each process before the first result is taken

Other = TypeVar("Other")


@dataclass(frozen=True, slots=True)
class Worked:
    """An article with its layout, quotes and passages.

    `vectors` are `(n, dim)`: a row for each passage and then for each of its sentences, passage by
    passage. By `sketch` copies of it are found; `near` is how near it comes to the stock questions.
    """

    article: Article
    blocks: tuple[Block, ...]
    quotes: tuple[Quote, ...]
    passages: tuple[Passage, ...]
    vectors: np.ndarray
    sketch: bytes
    near: stock.Packed


@dataclass(frozen=True, slots=True)
class Tools:
    """What articles are worked with: a model, and the vectors of the stock questions."""

    embedder: Embedder
    stock: np.ndarray


def work(article: Article, tools: Tools) -> Worked:
    """All that is to be known of one article.

    Raises:
        ModelUnavailable: The language pipeline is not installed.
    """
    parts = layout(article.text, article.title)
    quotes = quotes_of(article, parts)
    embedder = tools.embedder
    passages = cut(article, parts, [quote.sentences for quote in quotes], embedder.fits)
    # One article a batch, so that its vectors do not depend on what else is in the corpus.
    vectors = embedder.embed_passages(
        [
            span.of(article.text)
            for passage in passages
            for span in (passage.span, *passage.sentences)
        ]
    )
    sketch = duplicates.pack(duplicates.sketch(article.text))
    near = stock.nearest(passages, vectors, tools.stock)
    return Worked(article, parts, quotes, passages, vectors, sketch, near)


def quotes_of(article: Article, blocks: tuple[Block, ...]) -> tuple[Quote, ...]:
    """The quotes of an article; where it is not in English, what stands in quotation marks."""
    find = find_quotes if is_english(article.language) else quotes_by_marks
    return find(article.text, article.id, blocks)


def work_all(
    items: Iterable[Article | Other], tools: Tools, workers: int | None = None
) -> Iterator[Worked | Other]:
    """Each article worked through; whatever else is among the items comes through in its place.

    Only a few articles are in memory at a time.

    Args:
        items: Any number.
        tools: Shared by the processes.
        workers: Processes; by default one for each core, once a few articles have been worked
            through here and there are more.

    Raises:
        ModelUnavailable: The language pipeline is not installed.
    """
    source = iter(items)
    if workers is None:
        yield from _one_by_one(islice(source, WORTH_PROCESSES), tools)
        workers = cores()
    if workers == 1:
        yield from _one_by_one(source, tools)
    else:
        yield from _in_processes(source, tools, workers)


def cores() -> int:
    """How many processes can work at once; one where a process cannot be copied."""
    if "fork" not in get_all_start_methods():
        return 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 1


def _one_by_one(items: Iterable[Article | Other], tools: Tools) -> Iterator[Worked | Other]:
    for item in items:
        yield work(item, tools) if isinstance(item, Article) else item


def _in_processes(
    items: Iterable[Article | Other], tools: Tools, workers: int
) -> Iterator[Worked | Other]:
    way = _way()
    with ProcessPoolExecutor(workers, get_context(way), _begin, (tools,)) as pool:
        waiting: deque[tuple[Future[Worked] | None, Article | Other]] = deque()
        for item in items:
            if way == "fork" and isinstance(item, Article):
                pipeline()  # loaded once, before the processes share it
            waiting.append((_handed(item, pool), item))
            if len(waiting) > workers * AHEAD:
                yield _taken(*waiting.popleft(), tools)
        while waiting:
            yield _taken(*waiting.popleft(), tools)


def _way() -> Literal["fork", "forkserver"]:
    """How processes begin: as copies of this one, which share what it has loaded.

    A thread of the window must not copy itself: another may hold a lock just then, which would be
    held in the copy for ever.
    """
    return "fork" if threading.current_thread() is threading.main_thread() else "forkserver"


_mine: list[Tools] = []  # of a process of the pool


def _begin(tools: Tools) -> None:
    """Make ready a process of the pool: it ends with its parent, however that ended."""
    _mine[:] = [tools]
    threading.Thread(target=_end_with_parent, daemon=True).start()
    # The processes fill the cores already, and the vectors are the same bit for bit.
    threadpool_limits(1)
    if isinstance(tools.embedder, BertEmbedder):
        tools.embedder.threads = 1
    if "torch" in sys.modules:
        sys.modules["torch"].set_num_threads(1)


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _work_here(article: Article) -> Worked:
    return work(article, _mine[0])


def _handed(item: Article | Other, pool: ProcessPoolExecutor) -> Future[Worked] | None:
    if not isinstance(item, Article):
        return None
    try:
        return pool.submit(_work_here, item)
    except BrokenProcessPool:
        return None


def _taken(future: Future[Worked] | None, item: Article | Other, tools: Tools) -> Worked | Other:
    """What a process made of an article; where the system ended the processes, made here."""
    if not isinstance(item, Article):
        return item
    try:
        return work(item, tools) if future is None else future.result()
    except BrokenProcessPool:
        return work(item, tools)
