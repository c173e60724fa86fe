"""Article -> Quote: every piece of speech with its speaker."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from itertools import chain, islice
from math import ceil
from multiprocessing import get_all_start_methods, get_context

from assistant.corpus.clean import blocks as layout
from assistant.quotes.blockquotes import set_apart
from assistant.quotes.bridging import affiliate
from assistant.quotes.glued import unglued
from assistant.quotes.interview import turns
from assistant.quotes.marks import Quotation, quotations
from assistant.quotes.organisations import Organisations
from assistant.quotes.parse import BATCH, Parsed, parse, pipeline
from assistant.quotes.people import People
from assistant.quotes.posts import Post, posts
from assistant.quotes.pronouns import learn_pronouns
from assistant.quotes.pulled import pulled
from assistant.quotes.reader import Reader
from assistant.quotes.stretches import stretches
from assistant.quotes.variations import learn
from assistant.quotes.voices import Voices
from assistant.types import Block, Quote, Span

WORTH_A_PROCESS = 16  # texts; for fewer, starting processes costs more than it saves
LABEL = 300  # characters; longer ones hold lists of links
TOGETHER = 16  # texts parsed together at most, however short
AHEAD = 3  # groups of texts handed to each process before the first result is taken


def find_quotes(
    text: str, article_id: str = "", blocks: Sequence[Block] | None = None
) -> tuple[Quote, ...]:
    """Everything that `text` gives as somebody's words, in order.

    Args:
        text: An article.
        article_id: Put into each quote.
        blocks: Its layout; only running text is read. Worked out when it is not given.

    Raises:
        ModelUnavailable: The language pipeline is not installed.
    """
    page = _page(text, layout(text) if blocks is None else blocks)
    return _read(page, article_id, list(parse([(text, page.paragraphs, page.quoted())])))


@dataclass(frozen=True, slots=True)
class _Page:
    """An article cut into what is read each on its own, before anything is parsed.

    `body` is its running text; `paragraphs` are these and what is read for names only, behind them.
    """

    text: str
    blocks: Sequence[Block]
    body: Sequence[Span]
    paragraphs: Sequence[Span]
    marked: Mapping[Span, Sequence[Quotation]]
    posts: Sequence[Post]

    def quoted(self) -> list[Sequence[Quotation]]:
        """The quotations of each paragraph."""
        return [self.marked.get(span, ()) for span in self.paragraphs]


def _page(text: str, blocks: Sequence[Block]) -> _Page:
    running = [block.span for block in blocks if block.role == "body"]
    inserted = list(posts(text))
    parts = [unglued(text, span, [post.whole for post in inserted]) for span in running]
    body = [
        stretch
        for number, block in enumerate(parts)
        for part in block.running
        for stretch in stretches(text, part, opens=number == 0)
    ]
    marked = dict(zip(body, quotations(text, body), strict=True))
    # Titles, headings and captions are read for names, and for nothing else.
    labels = [block.span for block in blocks if block.role != "body"]
    labels += [caption for block in parts for caption in block.captions]
    # They are numbered behind it, since no paragraph is further from the one above for them.
    paragraphs = [*body, *(span for span in labels if len(span) <= LABEL)]
    return _Page(text, blocks, body, paragraphs, marked, inserted)


def _read(page: _Page, article_id: str, parsed: Sequence[Parsed]) -> tuple[Quote, ...]:
    text, body, paragraphs, marked = page.text, page.body, page.paragraphs, page.marked
    unread = {number for number, span in enumerate(paragraphs) if span not in marked}
    organisations = Organisations(text, parsed, unread)
    people = People(parsed, unread, {*organisations.acronyms, *organisations.firms})
    organisations.leave_out(people.is_somebody)
    learn(parsed, people)
    affiliate(text, paragraphs, parsed, people, organisations)
    learn_pronouns(parsed, people)
    voices = Voices(text, people, organisations, parsed)
    reader = Reader(text, article_id, people, voices)
    opening = body[0] if body else None
    labelled, apart = turns(text, body, voices.is_known), set_apart(text, body)
    for number, (span, parse_) in enumerate(zip(paragraphs, parsed, strict=True)):
        if span in labelled and (not _inner(marked[span], span) or reader.knows(labelled[span])):
            reader.turn(number, span, labelled[span])
            continue
        if span in apart and reader.below(number, span, apart[span]):
            continue
        if span == opening and reader.headline(number, span):
            continue
        if span in marked:
            reader.read(number, span, marked[span], parse_)
    for post in page.posts:
        reader.post(post)
    found = list(reader.quotes())
    found += list(pulled(text, page.blocks, found))
    return tuple(sorted(found, key=lambda quote: (quote.span, quote.kind)))


def find_quotes_many(
    texts: Iterable[str], workers: int | None = None
) -> Iterator[tuple[Quote, ...]]:
    """`find_quotes` of each text, in order, with a few groups of texts in memory at a time.

    A group is of `TOGETHER` texts at most, or of one text that is long; each process has `AHEAD`
    of them waiting, and the quotes of those that are done wait with them.

    Args:
        texts: Any number of articles.
        workers: Processes; by default one for each core once there is enough to do.
    """
    source = iter(texts)
    head = list(islice(source, WORTH_A_PROCESS))
    workers = workers or (_cores() if len(head) == WORTH_A_PROCESS else 1)
    if workers == 1:
        for group in _groups(chain(head, source), TOGETHER):
            yield from _find_in(group)
        return
    pipeline()  # loaded once, before the processes share it
    with ProcessPoolExecutor(workers, get_context("fork")) as pool:
        waiting: deque[Future[list[tuple[Quote, ...]]]] = deque()
        for group in _groups(chain(head, source), _share(len(head), workers)):
            waiting.append(pool.submit(_find_in, group))
            if len(waiting) > workers * AHEAD:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()


def _share(texts: int, workers: int) -> int:
    """How many of the first texts a process may take, so that there are some for each."""
    return max(1, min(TOGETHER, ceil(texts / workers)))


def _groups(texts: Iterable[str], most: int) -> Iterator[list[str]]:
    """A few texts at a time, for the parser is fastest with as much as it takes at once."""
    group: list[str] = []
    size = 0
    for text in texts:
        group.append(text)
        size += len(text)
        if size >= BATCH or len(group) == most:
            yield group
            group, size = [], 0
    if group:
        yield group


def _find_in(texts: Sequence[str]) -> list[tuple[Quote, ...]]:
    """`find_quotes` of each text, parsed together."""
    pages = [_page(text, layout(text)) for text in texts]
    parsed = parse([(page.text, page.paragraphs, page.quoted()) for page in pages])
    return [_read(page, "", list(islice(parsed, len(page.paragraphs)))) for page in pages]


def _inner(quoted: Sequence[Quotation], paragraph: Span) -> bool:
    """Whether a paragraph holds a quotation of its own, not one that runs over all of it."""
    return bool(quoted) and quoted[0].span.start != paragraph.start


def _cores() -> int:
    """How many processes can work at once; one where a process cannot be copied."""
    if "fork" not in get_all_start_methods():
        return 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 1
