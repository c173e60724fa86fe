"""Drafted questions -> those that the articles answer: the pool to suggest from.

They are put to the first articles alone, in a library of their own. So what they come to changes
only when one of these articles does, and is kept until then.
"""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

from assistant.answer.refuse import DECLINED_ALONE, FLOOR, Calibration
from assistant.answer.respond import Responder
from assistant.answer.suggest import ARTICLES, drafts
from assistant.index.embed import Embedder
from assistant.index.library import Library
from assistant.index.search import Search
from assistant.index.vectors import ExactIndex

SETTING = "tried"
DRAFTS = 60  # tried at most
QUESTIONS = 30  # kept to be suggested


def questions(library: Library, embedder: Embedder, threshold: float) -> list[str]:
    """The first questions that the first articles answer with at least this support."""
    first = sorted(library.hashes().items())[:ARTICLES]
    kept = library.setting(SETTING)
    articles = [list(one) for one in first]
    if kept is None or kept["articles"] != articles:
        answered = _answered(library, [name for name, _ in first], embedder)
        kept = {"articles": articles, "answered": answered}
        library.store({SETTING: kept})
    return [text for text, support in kept["answered"] if support >= threshold][:QUESTIONS]


def _answered(
    library: Library, names: Sequence[str], embedder: Embedder
) -> list[tuple[str, float]]:
    """The drafts that these articles answer by themselves at the lowest threshold, with support."""
    small = Library.in_memory()
    vectors = ExactIndex(embedder.dim)
    for name in names:
        article = library.article(name)
        if article is not None:
            held = library.passages(name).values()
            rows = library.vectors(unit for _, ids in held for unit in ids)
            passages = [passage for passage, _ in held]
            _, came = small.put(article, library.blocks(name), library.quotes(name), passages, rows)
            if came:
                vectors.add(came, rows)
    search = Search(small, vectors, embedder)
    responder = Responder(search, Calibration(FLOOR, 0.0, 0, DECLINED_ALONE))
    with ThreadPoolExecutor() as threads:
        answers = list(threads.map(responder.answer, drafts(search)[:DRAFTS]))
    small.close()
    return [(answer.question, answer.support) for answer in answers if answer.answered]
