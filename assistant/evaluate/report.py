"""Results -> a summary for the terminal, JSON and Markdown; no clock in any of them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass

from assistant.evaluate import baseline, metrics
from assistant.evaluate.metrics import CONFIDENCE, Figure
from assistant.evaluate.result import Outcome, Result, Share

OUTCOMES: tuple[Outcome, ...] = ("passed", "failed", "stale", "draft")
SHOWN_TEXT = 110  # characters of a passage in a line
SHOWN_ANSWER = 400  # characters of a part of an answer
SHOWN_HITS = 5


@dataclass(frozen=True, slots=True)
class Report:
    """A run: its results in the order of their files, its figures, and what changed."""

    results: tuple[Result, ...]
    table: dict[str, dict[str, Share]]
    figures: tuple[Figure, ...]
    changes: tuple[baseline.Change, ...] = ()

    @property
    def counts(self) -> dict[str, int]:
        """How many cases came out each way, those that none did left out."""
        outcomes = [result.outcome for result in self.results]
        return {name: outcomes.count(name) for name in OUTCOMES if name in outcomes}

    @property
    def dropped(self) -> tuple[baseline.Change, ...]:
        """The figures that are down by more than chance."""
        return tuple(change for change in self.changes if change.dropped)

    @property
    def all_stale(self) -> bool:
        """Whether cases ran and not one of them still stands in the corpus."""
        outcomes = {result.outcome for result in self.results} - {"draft"}
        return outcomes == {"stale"}


def make(results: Sequence[Result], before: metrics.Shares | None = None) -> Report:
    """A report on `results`, compared with the shares of an earlier run if given."""
    ordered = tuple(sorted(results, key=lambda result: (result.path, result.line, result.key)))
    table = metrics.shares(ordered)
    changes = baseline.compare(before, table) if before is not None else ()
    return Report(ordered, table, metrics.figures(table), changes)


def summary_lines(report: Report) -> Iterator[str]:
    """The figures as aligned text."""
    counts = ", ".join(f"{n} {name}" for name, n in report.counts.items())
    total = len(report.results)
    yield f"{total} {'case' if total == 1 else 'cases'}: {counts}"
    changes = {change.name: change for change in report.changes}
    for figure in report.figures:
        if figure.value is not None:
            span = f"[{figure.low:.3f}, {figure.high:.3f}]"
            words = change_words(changes.get(figure.name))
            row = f"{figure.name:<18} {figure.value:.3f}  {span}  n={figure.n:<5}"
            yield f"{row} {words}".rstrip()
    if set(report.counts) == {"draft"}:
        yield "Drafts are not run: accept them with `assistant gold suggest FILE` in a terminal."
        return
    yield f"in brackets: {CONFIDENCE} % bootstrap intervals over cases"
    for change in report.dropped:
        yield (
            f"DROPPED: {change.name} fell from {change.before:.3f} to {change.now:.3f} over "
            f"{change.n} cases, more than chance (p = {change.p:.4f})"
        )
    if report.all_stale:
        yield "Every case is stale: is this the corpus that they were written for?"


def change_words(change: baseline.Change | None) -> str:
    """A change against the baseline in a few words."""
    if change is None:
        return ""
    if change.before == change.now:
        return "as before"
    return f"was {change.before:.3f}, p = {change.p:.3f}"


def stale_lines(report: Report) -> Iterator[str]:
    """The cases whose texts no article holds any more."""
    for result in report.results:
        for text in result.stale:
            line = " ".join(text.split())[:SHOWN_TEXT]
            yield f"{result.path}:{result.line}: stale, in no article: “{line}”"


def failure_lines(result: Result) -> Iterator[str]:
    """Why a case failed: what was wrong, asked, expected, shown and found."""
    yield from _titled("Wrong", result.failures)
    yield f"Question  {result.question}"
    yield f"          {result.path}:{result.line}"
    if result.why:
        yield f"Why       {result.why}"
    yield from _titled("Expected", result.expected)
    yield from _titled("Shown", [_line(text, SHOWN_ANSWER) for text in result.shown])
    hits = [hit for hit in result.hits if hit.rank <= SHOWN_HITS or hit.expected]
    rows = [
        f"{'>' if hit.expected else ' '}{hit.rank:>2}  {hit.score:.2f}  "
        f"{hit.article}: {_line(hit.text)}"
        for hit in hits
    ]
    yield from _titled("Found", ["rank, cosine, passage; > is expected", *rows] if rows else [])


def _titled(title: str, lines: Sequence[str]) -> Iterator[str]:
    for number, line in enumerate(lines):
        yield f"{title if number == 0 else '':<10}{line}"


def _line(text: str, most: int = SHOWN_TEXT) -> str:
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1] + "…"


def as_json(report: Report) -> str:
    """Everything, byte for byte the same for the same results."""
    data = {
        "counts": report.counts,
        "figures": {figure.name: asdict(figure) for figure in report.figures},
        "changes": {change.name: asdict(change) for change in report.changes},
        "cases": [result.to_dict() for result in report.results],
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def as_markdown(report: Report) -> str:
    """For a pull request or a wiki."""
    counts = ", ".join(f"{n} {name}" for name, n in report.counts.items())
    lines = ["# Gold questions", "", f"{len(report.results)} cases: {counts}.", ""]
    lines += ["| figure | value | 95 % interval | cases | change |", "|---|---|---|---|---|"]
    changes = {change.name: change for change in report.changes}
    for figure in report.figures:
        if figure.value is not None:
            words = change_words(changes.get(figure.name))
            if figure.name in {change.name for change in report.dropped}:
                words = f"**dropped**, {words}"
            lines.append(
                f"| {figure.name} | {figure.value:.3f} | {figure.low:.3f} to {figure.high:.3f} "
                f"| {figure.n} | {words} |"
            )
    for title, outcome in (("Failed", "failed"), ("Stale", "stale")):
        chosen = [result for result in report.results if result.outcome == outcome]
        if chosen:
            lines += ["", f"## {title}", ""]
        for result in chosen:
            reasons = result.failures or tuple(f"in no article: {text}" for text in result.stale)
            lines.append(f"- {result.question} (`{result.path}:{result.line}`)")
            lines += [f"  - {' '.join(reason.split())}" for reason in reasons]
    return "\n".join(lines) + "\n"
