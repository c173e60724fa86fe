"""Lints a gold file against a corpus: what a person would want to know before running it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from assistant.evaluate.cases import UNATTRIBUTED, Case, Fault
from assistant.evaluate.folding import Folded, fold
from assistant.evaluate.judge import clip, targets
from assistant.types import Article

SHORTEST_GIVEAWAY = 12  # characters; a shorter answer, such as a name, may well stand in a question


def check(cases: Sequence[Case], articles: Sequence[Article]) -> tuple[Fault, ...]:
    """Duplicates, stale texts, unknown speakers and articles, answers not there or given away.

    Only the words of the articles are needed: no model and no index.
    """
    texts = {article.id: Folded.of(article.text) for article in articles}
    found = [*_duplicates(cases)]
    for case in cases:
        found += [Fault(case.path, case.line, message) for message in _of_case(case, texts)]
    return tuple(sorted(found, key=lambda fault: (fault.path, fault.line)))


def _duplicates(cases: Sequence[Case]) -> Iterator[Fault]:
    first: dict[tuple[str, ...], Case] = {}
    for case in cases:
        words = fold(case.question, case=True).strip("?.! ")
        before = first.setdefault((words, *case.after), case)
        if before is not case:
            where = f"{before.path}:{before.line}"
            message = f"duplicate: the same question stands at {where}; take one away"
            yield Fault(case.path, case.line, message)


def _of_case(case: Case, texts: Mapping[str, Folded]) -> Iterator[str]:
    if case.article is not None and case.article not in texts:
        yield f"unknown article: there is no {case.article!r}; there are {_some(list(texts))}"
        return
    _, stale = targets(case, texts)
    for text in stale:
        yield f"stale: {clip(text)} is in no article{_where(case)}; copy it anew or take it away"
    for text in case.answer:
        if not _stands(text, texts):
            yield f"never shown: {clip(text)} is in no article, whose words alone are shown"
    named = ("speaker", case.speaker), ("title", case.title), ("organisation", case.organisation)
    for field, given in named:
        if given and given != UNATTRIBUTED and not _stands(given, texts):
            yield f"unknown {field}: {clip(given)} is in no article; write it as an article does"
    question = fold(case.question, case=True)
    for text in (*case.answer, *case.texts):
        if len(text) >= SHORTEST_GIVEAWAY and fold(text, case=True).strip("\"' .") in question:
            yield f"given away: the question contains {clip(text)}; ask without it"


def _stands(text: str, texts: Mapping[str, Folded]) -> bool:
    return any(next(folded.places(text), None) is not None for folded in texts.values())


def _where(case: Case) -> str:
    return f" named {case.article}" if case.article else ""


def _some(names: list[str], most: int = 5) -> str:
    return ", ".join(sorted(names)[:most]) + (", ..." if len(names) > most else "")
