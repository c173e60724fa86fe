"""The commands `assistant evaluate` and `assistant gold`; the command line includes them."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from assistant.progress import progress

if TYPE_CHECKING:
    from assistant.evaluate.cases import Case
    from assistant.evaluate.quote_run import QuoteReport
    from assistant.evaluate.report import Report
    from assistant.evaluate.result import Result
    from assistant.pipeline import Assistant
    from assistant.settings import Settings

gold_app = typer.Typer(help="Check gold questions, and draft new ones.", no_args_is_help=True)
Files = Annotated[list[Path], typer.Argument(help="Gold files: .gold.jsonl or .gold.yaml.")]
OutFile = Annotated[Path, typer.Argument(help="Where drafts go; it ends in .gold.jsonl.")]
CHOICES = frozenset("aersq")
SHOWN_WORST = 3  # failed cases printed in full


def add_to(app: typer.Typer) -> None:
    """Give the command line `evaluate` and `gold`."""
    app.command()(evaluate)
    app.add_typer(gold_app, name="gold")


def evaluate(
    ctx: typer.Context,
    gold: Files,
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    html: Annotated[Path | None, typer.Option(help="Write a report with charts.")] = None,
    markdown: Annotated[Path | None, typer.Option("--md", help="Write a report in text.")] = None,
    baseline: Annotated[
        Path | None, typer.Option(help="Exit with 1 when figures are down from this run.")
    ] = None,
    update: Annotated[bool, typer.Option("--update", help="Write the baseline anew.")] = False,
    quotes: Annotated[
        bool, typer.Option("--quotes", help="The file has articles with every quote marked.")
    ] = False,
) -> None:
    """Measure answers against gold questions, or quotes against marked articles."""
    if quotes:
        _quotes(gold, as_json=as_json)
        return
    if update and baseline is None:
        raise typer.BadParameter("--update needs --baseline FILE: the file to write.")
    from assistant.evaluate import baseline as store
    from assistant.evaluate import render, report

    before = store.load(baseline) if baseline is not None and not update else None
    made = report.make(_run(ctx.obj, _cases(gold)), before)
    if update and baseline is not None:
        store.save(baseline, made.results, made.table)
    for path, ending in ((html, ".html"), (markdown, ".md")):
        if path is not None:
            render.write_as(path, ending, made)
    typer.echo(report.as_json(made) if as_json else "\n".join(_lines(made)), nl=not as_json)
    if made.dropped or made.all_stale:
        sys.exit(1)


def _cases(paths: list[Path]) -> list[Case]:
    """The cases of every file; all faults of all files at once."""
    from assistant.evaluate.cases import Fault, GoldError
    from assistant.evaluate.gold import read_gold

    cases: list[Case] = []
    faults: list[Fault] = []
    for path in paths:
        try:
            cases += read_gold(path)
        except GoldError as error:
            faults += error.faults
    if faults:
        raise GoldError(tuple(faults))
    return cases


def _run(settings: Settings, cases: list[Case]) -> list[Result]:
    from assistant.evaluate import network
    from assistant.evaluate.run import run_all

    results = []
    questions = [question for case in cases for question in case.questions]
    with (
        _opened(settings, questions) as assistant,
        network.blocked(),
        progress("Asking") as on_progress,
    ):
        for done, result in enumerate(run_all(assistant, cases), start=1):
            results.append(result)
            on_progress(done, len(cases), "")
    return results


def _lines(made: Report) -> Iterator[str]:
    from assistant.evaluate import report

    failed = [result for result in made.results if result.outcome == "failed"]
    for result in failed[:SHOWN_WORST]:
        yield from (*report.failure_lines(result), "")
    for result in failed[SHOWN_WORST:]:
        yield f"{result.path}:{result.line}: {result.question}: {result.failures[0]}"
    yield from report.stale_lines(made)
    yield from report.summary_lines(made)


def _quotes(paths: list[Path], *, as_json: bool) -> None:
    from assistant.evaluate.quote_run import evaluate_quotes

    for path in paths:
        with progress("Reading") as on_progress:
            found = evaluate_quotes(path, on_progress)
        if as_json:
            typer.echo(json.dumps({**asdict(found), "speed": found.speed}, ensure_ascii=False))
        else:
            typer.echo("\n".join((str(path), *_quote_lines(found))))


def _quote_lines(found: QuoteReport) -> Iterator[str]:
    yield f"{found.articles} articles, {found.characters:,} characters, {found.speed:,} a second"
    for title, table in (("content spans", found.content), ("sentence spans", found.sentences)):
        yield f"\nby {title:<25}{'precision':>10}{'recall':>10}{'F1':>10}"
        for name, row in table.items():
            if "F1" in row:
                yield f"{name:<28}" + "".join(f"{_number(value):>10}" for value in row.values())
        for name, value in table["speakers"].items():
            yield f"{name:<28}{_number(value):>10}"
    yield f"\n{'gold':>6}{'found':>7}{'right':>7}{'wrong name':>12}  worst articles"
    for each in found.worst:
        yield f"{each.gold:>6}{each.found:>7}{each.right:>7}{each.wrong_names:>12}  {each.id}"


def _number(value: float | None) -> str:
    return "-" if value is None else f"{value:.1f}"


@gold_app.command()
def check(ctx: typer.Context, gold: Files) -> None:
    """Look for duplicates, stale texts, unknown speakers and questions that give the answer away.

    Reads the articles only; exit code 1 if anything is found.
    """
    from assistant.corpus import loaders
    from assistant.evaluate.check import check as check_cases

    settings: Settings = ctx.obj
    cases = _cases(gold)
    paths = loaders.article_files(settings.corpus)
    faults = check_cases(cases, [loaders.load(path, settings.corpus) for path in paths])
    for fault in faults:
        typer.echo(str(fault))
    total = f"{len(cases)} {'case' if len(cases) == 1 else 'cases'}"
    typer.echo(f"{total}, {len(faults)} to look at" if faults else f"{total}, all good")
    if faults:
        sys.exit(1)


@gold_app.command()
def suggest(
    ctx: typer.Context,
    file: OutFile = Path("suggested.gold.jsonl"),
    n: Annotated[int, typer.Option("-n", min=0, help="At most so many new drafts.")] = 20,
) -> None:
    """Draft cases from the quotes and figures of the index, and go through the drafts one by one.

    Drafts are not run as tests until they are accepted. Without a terminal they are only written.
    """
    from assistant.evaluate.drafts import DraftFile
    from assistant.evaluate.drafts import suggest as suggest_cases

    store = DraftFile(file)
    rows = store.rows()
    with _opened(ctx.obj) as assistant:
        new = suggest_cases(assistant, n, [row["question"] for row in rows])
    store.write([*rows, *new])
    typer.echo(f"{len(new)} new drafts in {file}")
    if sys.stdin.isatty():
        _review(file)


def _review(file: Path) -> None:
    """Go through the drafts of a file; each decision is written at once."""
    from assistant.evaluate.drafts import DraftFile, decide, in_words

    store = DraftFile(file)
    rows = store.rows()
    drafts = [row for row in rows if row.get("draft")]
    for number, draft in enumerate(drafts, start=1):
        typer.echo(f"\n{number} of {len(drafts)}\n" + "\n".join(in_words(draft)))
        choice = _choice()
        if choice == "q":
            break
        question = typer.prompt("Question", draft["question"]) if choice == "e" else None
        rows = decide(rows, draft, choice, question)
        store.write(rows)
    left = sum(bool(row.get("draft")) for row in rows)
    typer.echo(f"{file}: {len(rows) - left} accepted, {left} still drafts")


def _choice() -> str:
    """One of the letters; anything else is asked again."""
    while True:
        choice: str = typer.prompt("[a]ccept, [e]dit question, [r]eject, [s]kip, [q]uit", "s")
        if choice in CHOICES:
            return choice
        typer.echo(f"{choice!r} is none of these; type one letter.")


@contextmanager
def _opened(settings: Settings, questions: Iterable[str] = ()) -> Iterator[Assistant]:
    from assistant.evaluate.remember import RememberingEmbedder
    from assistant.index.embed import open_embedder
    from assistant.pipeline import Assistant

    embedder = RememberingEmbedder(open_embedder(settings.model))
    embedder.expect(questions)
    assistant = Assistant.open(settings, embedder)
    try:
        yield assistant
    finally:
        assistant.close()
