"""A report as one HTML file that opens from disk: no script, no network, charts as SVG."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from assistant.evaluate import charts
from assistant.evaluate.report import Report, change_words
from assistant.evaluate.result import Result

WORST = 20  # cases shown with their passages

STYLE = """
:root { color-scheme: light dark; --ink: #1d2433; --soft: #5d6779; --line: #d9dee7;
  --paper: #fff; --good: #1f7a5c; --bad: #b3372f; --mark: #eef4f1; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e9ef; --soft: #9aa4b5; --line: #353d4b;
  --paper: #161a21; --good: #5cc29a; --bad: #ef8077; --mark: #1e2a27; } }
body { font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper);
  max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; margin-bottom: 0; } h2 { font-size: 1.15rem; margin-top: 2.5rem; }
p.note, figcaption { color: var(--soft); margin-top: .25rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: .35rem .6rem; border-bottom: 1px solid var(--line);
  vertical-align: top; }
td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; }
figure { margin: 1rem 0; } svg { width: 100%; height: auto; }
svg text { fill: var(--soft); font: 12px system-ui, sans-serif; }
.good { fill: var(--good); } .bad { fill: var(--bad); } .axis { stroke: var(--line); }
.line-good { stroke: var(--good); } .line-bad { stroke: var(--bad); stroke-dasharray: 6 3; }
details { border-bottom: 1px solid var(--line); padding: .5rem 0; }
summary { cursor: pointer; font-weight: 600; } dt { color: var(--soft); margin-top: .5rem; }
dd { margin: 0; } tr.expected td { background: var(--mark); } .dropped { color: var(--bad); }
"""


def as_html(report: Report) -> str:
    """The whole page, byte for byte the same for the same results."""
    counts = ", ".join(f"{n} {name}" for name, n in report.counts.items())
    parts = [
        "<!doctype html>",
        '<html lang="en"><head><meta charset="utf-8"><title>Gold questions</title>',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<style>{STYLE}</style></head><body>",
        "<h1>Gold questions</h1>",
        f'<p class="note">{len(report.results)} cases: {escape(counts)}.</p>',
        *_figures(report),
        *charts.support(report.results),
        *charts.threshold(report.results),
        *charts.cosines(report.results),
        *_worst(report.results),
        *_stale(report.results),
        "</body></html>",
    ]
    return "\n".join(parts) + "\n"


def _figures(report: Report) -> Iterator[str]:
    yield "<h2>Figures</h2><table><thead><tr><th>figure</th><th class=n>value</th>"
    yield "<th class=n>95 % interval</th><th class=n>cases</th><th>change</th></tr></thead><tbody>"
    changes = {change.name: change for change in report.changes}
    for figure in report.figures:
        if figure.value is None:
            continue
        change = changes.get(figure.name)
        words = escape(change_words(change))
        if change is not None and change.dropped:
            words = f"<strong class=dropped>dropped</strong>, {words}"
        yield (
            f"<tr><td>{figure.name}</td><td class=n>{figure.value:.3f}</td>"
            f"<td class=n>{figure.low:.3f} to {figure.high:.3f}</td>"
            f"<td class=n>{figure.n}</td><td>{words}</td></tr>"
        )
    yield "</tbody></table>"


def _worst(results: Sequence[Result]) -> Iterator[str]:
    """The failed cases, then those whose passage came latest."""
    failed = [result for result in results if result.outcome == "failed"]
    late = [r for r in results if r.outcome == "passed" and r.targets and _lateness(r) > 1]
    chosen = (failed + sorted(late, key=lambda r: -_lateness(r)))[:WORST]
    if chosen:
        yield "<h2>Worst cases</h2>"
        yield '<p class="note">Failed, then those whose passage came latest.</p>'
    for result in chosen:
        yield from _case(result)


def _lateness(result: Result) -> float:
    missing = result.targets > len(result.ranks)
    return float("inf") if missing else float(max(result.ranks, default=1))


def _case(result: Result) -> Iterator[str]:
    opened = " open" if result.outcome == "failed" else ""
    yield f"<details{opened}><summary>{escape(result.question)}</summary><dl>"
    yield f"<dt>case</dt><dd>{escape(result.path)}:{result.line}</dd>"
    lists = (
        ("why", (result.why,) if result.why else ()),
        ("expected", result.expected),
        ("wrong", result.failures),
        ("shown", result.shown),
    )
    for title, lines in lists:
        if lines:
            yield f"<dt>{title}</dt>" + "".join(f"<dd>{escape(line)}</dd>" for line in lines)
    yield "</dl><table><thead><tr><th class=n>rank</th><th class=n>cosine</th><th>article</th>"
    yield "<th>passage</th></tr></thead><tbody>"
    for hit in result.hits:
        row = " class=expected" if hit.expected else ""
        yield (
            f"<tr{row}><td class=n>{hit.rank}</td><td class=n>{hit.score:.2f}</td>"
            f"<td>{escape(hit.article)}</td><td>{escape(hit.text)}</td></tr>"
        )
    yield "</tbody></table></details>"


def _stale(results: Sequence[Result]) -> Iterator[str]:
    stale = [result for result in results if result.outcome == "stale"]
    if stale:
        yield "<h2>Stale cases</h2>"
        yield '<p class="note">Their texts are in no article any more.</p><ul>'
        for result in stale:
            texts = " / ".join(result.stale)
            yield f"<li>{escape(result.path)}:{result.line}: {escape(texts)}</li>"
        yield "</ul>"
