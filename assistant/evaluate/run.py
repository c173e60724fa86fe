"""Puts gold cases to an open index."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from assistant.evaluate import judge
from assistant.evaluate.cases import Case
from assistant.evaluate.folding import Folded, fold
from assistant.evaluate.result import Outcome, Ranked, Result, Share
from assistant.types import Answer, Hit

if TYPE_CHECKING:
    from assistant.pipeline import Assistant

DEPTH = 50  # passages looked at; beyond that a passage counts as not found
KEPT = 10  # passages kept to be shown
KEPT_TEXT = 300  # characters of each
DECIMALS = 4  # of a score; more would differ between machines


class Runner:
    """Runs cases against one assistant, one at a time."""

    def __init__(self, assistant: Assistant) -> None:
        """The articles are read and folded when the first case needs them."""
        self.assistant = assistant

    @cached_property
    def texts(self) -> dict[str, Folded]:
        """Every article, folded, by id."""
        return {article.id: Folded.of(article.text) for article in self.assistant.articles()}

    def run(self, case: Case) -> Result:
        """Ask, search and judge one case."""
        if case.draft:
            return _blank(case, "draft")
        targets, stale = judge.targets(case, self.texts)
        if stale:
            return replace(_blank(case, "stale"), stale=stale)
        hits = self.assistant.search(case.question, DEPTH) if targets else ()
        ranks = judge.ranks(targets, hits)
        failures = list(judge.missed_passages(case, targets, ranks, hits))
        answer = self._answer(case) if case.asks else None
        shares: dict[str, Share] = {}
        if answer is not None:
            failures += judge.wrong_in_answer(case, answer)
            shares = judge.quote_shares(case, answer) | judge.refusal_shares(case, answer)
        if failures and not hits:
            hits = self.assistant.search(case.question, DEPTH)
        refusal = answer.refusal if answer else None
        return replace(
            _blank(case, "failed" if failures else "passed"),
            failures=tuple(failures),
            hits=_ranked(case, hits, targets),
            ranks=tuple(sorted({rank for rank in ranks if rank is not None})),
            targets=len({rank for rank in ranks if rank is not None}) + ranks.count(None),
            answered=answer.answered if answer else None,
            support=round(answer.support, DECIMALS) if answer else None,
            reason=refusal.reason if refusal else None,
            shown=judge.shown_text(answer) if answer else (),
            shares=shares,
        )

    def _answer(self, case: Case) -> Answer:
        turns: list[Answer] = []
        for question in case.questions:
            turns.append(self.assistant.ask(question, history=tuple(turns)))
        return turns[-1]


def _blank(case: Case, outcome: Outcome) -> Result:
    """What a result says of its case."""
    return Result(
        key=f"{case.path}::{case.id}",
        path=case.path,
        line=case.line,
        question=case.question,
        outcome=outcome,
        expected=tuple(expectations(case)),
        answerable=case.answerable,
        tags=case.tags,
        why=case.why,
    )


def run_all(assistant: Assistant, cases: Iterable[Case]) -> Iterator[Result]:
    """`Runner.run` of each case, in order."""
    runner = Runner(assistant)
    for case in cases:
        yield runner.run(case)


def expectations(case: Case) -> Iterator[str]:
    """What a case expects, a line each."""
    for text in case.passages:
        yield f"passage within {case.within}: {judge.clip(text)}"
    for text in case.quotes:
        yield f"quote: {judge.clip(text)}"
    if case.speaker:
        yield "speaker: " + ", ".join(filter(None, (case.speaker, case.title, case.organisation)))
    if case.article:
        yield f"article: {case.article}"
    for text in case.answer:
        yield f"answer: {judge.clip(text)}"
    for text in case.never:
        yield f"not: {judge.clip(text)}"
    if case.refuse is not None:
        yield f"refuse: {str(case.refuse).lower()}"


def _ranked(
    case: Case, hits: tuple[Hit, ...], targets: tuple[judge.Target, ...]
) -> tuple[Ranked, ...]:
    """The first passages, and each expected one that comes later.

    Where a case names no text to be found, those are expected that hold its answer.
    """
    rows = []
    for rank, hit in enumerate(hits, start=1):
        if targets:
            expected = any(target.held_by(hit) for target in targets)
        else:
            words = fold(hit.text, case=True)
            expected = any(fold(text, case=True) in words for text in case.answer)
        if rank <= KEPT or expected:
            text = " ".join(hit.text.split())[:KEPT_TEXT]
            score = round(hit.score, DECIMALS)
            rows.append(Ranked(rank, hit.passage.article_id, score, text, expected))
    return tuple(rows)
