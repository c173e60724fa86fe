"""The command line: one call a command, results to stdout, everything else to stderr."""

from __future__ import annotations

import io
import itertools
import json
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from assistant.errors import AssistantError, CorpusError, QuestionError
from assistant.evaluate import commands
from assistant.plural import counted
from assistant.types import Kind

if TYPE_CHECKING:
    from assistant.corpus.drift import Drift
    from assistant.pipeline import Assistant, BuildReport
    from assistant.settings import Settings

app = typer.Typer(
    name="assistant",
    help="Ask your articles: answers only in the experts' own words, with who said each and where.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

ALL_QUOTES = 1_000_000
ABOUT_QUOTES = 10
PLAIN_EVERY = 10.0  # seconds between two lines of progress in a log
GLOBAL = ("--corpus", "--index", "--model", "--reranker")
commands.add_to(app)
Json = Annotated[bool, typer.Option("--json", help="Print JSON.")]
Speaker = Annotated[str | None, typer.Option(help="Only this person's words.")]
ArticleId = Annotated[str | None, typer.Option(help="Only this article, by id.")]
Publisher = Annotated[str | None, typer.Option(help="Only articles of this publisher.")]
Organisation = Annotated[
    str | None, typer.Option(help="Only the words of people of this organisation.")
]
Since = Annotated[
    str | None, typer.Option(metavar="DATE", help="Only articles of this day, month or year on.")
]
Until = Annotated[
    str | None, typer.Option(metavar="DATE", help="Only articles up to this day, month or year.")
]


@app.callback()
def options(
    ctx: typer.Context,
    corpus: Annotated[
        Path | None, typer.Option(help="Folder of articles.", show_default="corpus")
    ] = None,
    index: Annotated[
        Path | None, typer.Option(help="Folder of the index.", show_default="index")
    ] = None,
    model: Annotated[
        str | None, typer.Option(help="Embedding model: an installed package or a folder.")
    ] = None,
    reranker: Annotated[
        str | None,
        typer.Option(help="Cross-encoder for the last ranking: an installed package or a folder."),
    ] = None,
    verbose: Annotated[bool, typer.Option("--verbose", help="Say more.")] = False,
) -> None:
    """Read the options that every command takes; each is also an ASSISTANT_ variable."""
    from assistant.settings import Settings

    ctx.obj = Settings.read(
        corpus=corpus, index=index, model=model, verbose=verbose or None, reranker=reranker
    )


@app.command()
def build(
    ctx: typer.Context,
    strict: Annotated[
        bool, typer.Option("--strict", help="Exit with 1 if a file cannot be read.")
    ] = False,
    quiet: Annotated[bool, typer.Option("--quiet", help="No progress.")] = False,
    watch: Annotated[
        bool, typer.Option("--watch", help="Go on, and build again whenever the folder changes.")
    ] = False,
) -> None:
    """Read the corpus and bring the index up to date."""
    from assistant import pipeline
    from assistant.corpus.watch import changes, state

    settings: Settings = ctx.obj
    before = state(settings.corpus)
    with _progress("Indexing", quiet=quiet) as on_progress:
        report = pipeline.build(settings, on_progress)
    _tell(report, settings)
    for _ in changes(settings.corpus, before) if watch else ():
        try:
            with _progress("Indexing", quiet=quiet) as on_progress:
                _tell(pipeline.build(settings, on_progress), settings)
        except AssistantError as error:  # the folder may be half way through a change
            typer.echo(f"assistant: {error}", err=True)
    if strict and report.skipped:
        raise typer.Exit(1)


@app.command()
def add(
    ctx: typer.Context,
    places: Annotated[list[str], typer.Argument(metavar="PATH|URL...", help="Files or pages.")],
) -> None:
    """Copy files or web pages into the corpus, as Markdown with the original beside it."""
    from assistant.corpus.add import add as add_one
    from assistant.settings import shipped_corpus

    settings: Settings = ctx.obj
    # What a person adds is theirs: it never goes into the articles that came with the program.
    corpus = Path("corpus") if settings.corpus == shipped_corpus() else settings.corpus
    failed = False
    for place in places:
        try:
            with _busy(f"Adding {place}"):
                added = add_one(place, corpus)
        except AssistantError as error:
            failed = True
            typer.echo(f"assistant: {error}", err=True)
            continue
        for file in added.files:
            typer.echo(f"Added {file}")
        for failure in added.failures:
            typer.echo(f"Skipped: {failure}")
    if failed:
        raise typer.Exit(1)
    typer.echo("Index what was added with: assistant build", err=True)


def _tell(report: BuildReport, settings: Settings) -> None:
    changes = {
        "added": report.added,
        "changed": report.changed,
        "removed": report.removed,
        "unchanged": report.unchanged,
    }
    typer.echo(", ".join(f"{len(ids)} {what}" for what, ids in changes.items() if ids))
    typer.echo(
        f"The index in {settings.index} holds {counted(report.articles, 'article')}, "
        f"{counted(report.passages, 'passage')}, {counted(report.quotes, 'quote')} and "
        f"{counted(report.speakers, 'speaker')}."
    )
    for change in report.drift:
        typer.echo(_drifted(change))
    for copy, original in report.copies.items():
        typer.echo(f"The article {copy} is a copy of {original}, or nearly.")
    if report.foreign:
        typer.echo(
            f"Not in English, their quotes found by quotation marks only: "
            f"{', '.join(report.foreign)}."
        )
    if report.skipped:
        typer.echo(f"{len(report.skipped)} could not be read.")
    for skipped in report.skipped:
        typer.echo(f"Skipped: {skipped.reason}")


def _drifted(drift: Drift) -> str:
    line = f"In {drift.article_id} a quote is {drift.change}: {drift.before}"
    if drift.change == "changed":
        line += f" is now {drift.after}"
    if drift.speaker_before != drift.speaker_after and drift.change != "gone":
        was, now = drift.speaker_before or "nobody", drift.speaker_after or "nobody"
        line += f" (of {was}, now of {now})"
    return line


@app.command()
def ask(
    ctx: typer.Context,
    question: Annotated[str, typer.Argument(help="A question, or - to read one a line.")],
    as_json: Json = False,
    speaker: Speaker = None,
    article: ArticleId = None,
    publisher: Publisher = None,
    since: Since = None,
    until: Until = None,
    organisation: Organisation = None,
) -> None:
    """Answer a question from the articles, or say that they do not."""
    from assistant import contract
    from assistant.chat.render import as_text
    from assistant.types import Filters

    filters = Filters(publisher, since, until, organisation)
    with _opened(ctx.obj) as assistant:

        def one(line: str) -> str:
            answer = assistant.ask(line, speaker=speaker, article=article, filters=filters)
            return _dump(contract.answer_dict(answer)) if as_json else as_text(answer)

        def declined(line: str, error: str) -> str:
            return _dump(contract.error_dict(line, error)) if as_json else error

        _each(question, one, declined)


@app.command()
def search(
    ctx: typer.Context,
    query: Annotated[str, typer.Argument(help="What to look for, or - to read one a line.")],
    as_json: Json = False,
    k: Annotated[int, typer.Option("-k", min=1, help="At most so many passages.")] = 10,
    speaker: Speaker = None,
    article: ArticleId = None,
    publisher: Publisher = None,
    since: Since = None,
    until: Until = None,
    organisation: Organisation = None,
) -> None:
    """Find passages, best first."""
    from assistant import contract
    from assistant.types import Filters

    filters = Filters(publisher, since, until, organisation)

    with _opened(ctx.obj) as assistant:

        def one(line: str) -> str:
            hits = assistant.search(line, k, article, speaker=speaker, filters=filters)
            if as_json:
                return _dump(contract.search_dict(line, hits))
            return "\n\n".join(
                f"{rank}. {hit.passage.article_id}, cosine {hit.score:.2f}\n{hit.text}"
                for rank, hit in enumerate(hits, start=1)
            )

        _each(query, one, lambda _line, error: error)


@app.command()
def quotes(
    file: Annotated[Path | None, typer.Argument(help="An article.")] = None,
    as_json: Json = False,
    jsonl: Annotated[
        Path | None, typer.Option(help='Read {"id", "text"} a line, print the quotes of each.')
    ] = None,
) -> None:
    """Find the quotes of one file and who said them, without an index."""
    if (file is None) == (jsonl is None):
        raise typer.BadParameter("Name either FILE or --jsonl FILE.")
    if jsonl is not None:
        _quotes_of_lines(jsonl)
    elif file is not None:
        _quotes_of_file(file, as_json=as_json)


@app.command()
def who(
    ctx: typer.Context,
    name: Annotated[str | None, typer.Argument(help="Everything that this person said.")] = None,
    as_json: Json = False,
    about: Annotated[str, typer.Option(help="The quotes about this, best first.")] = "",
    organisation: Annotated[str | None, typer.Option(help="Of people of this one.")] = None,
    title: Annotated[str | None, typer.Option(help="Of people with this title.")] = None,
    kind: Annotated[Kind | None, typer.Option(help="Only speech of this kind.")] = None,
    k: Annotated[
        int | None,
        typer.Option("-k", min=1, help="At most so many quotes.", show_default="all, 10 about"),
    ] = None,
) -> None:
    """List the people who are quoted, or what was said: by whom, as what, about what."""
    from assistant.chat import said

    with _opened(ctx.obj) as assistant:
        if not any((name, about.strip(), organisation, title, kind)):
            typer.echo(said.people(assistant, as_json=as_json))
            return
        most = k or (ABOUT_QUOTES if about.strip() else ALL_QUOTES)
        found = assistant.find_quotes(
            about, speaker=name, organisation=organisation, title=title, kind=kind, k=most
        )
        typer.echo(said.quotes(assistant, found, as_json=as_json, name=name))


@app.command()
def verify(
    ctx: typer.Context,
    text: Annotated[str | None, typer.Argument(help="The quote, or - to read one a line.")] = None,
    as_json: Json = False,
    speaker: Annotated[str | None, typer.Option(help="Who is said to have said it.")] = None,
    card: Annotated[Path | None, typer.Option(help="Check a quote card instead.")] = None,
) -> None:
    """Check a quote: verbatim, altered, wrong-speaker, stitched or not-found."""
    from assistant.chat import check

    if (text is None) == (card is None):
        raise typer.BadParameter("Give either TEXT or --card FILE.")
    with _opened(ctx.obj) as assistant:
        report = check.Report(assistant, as_json=as_json)
        if card is not None:
            typer.echo(report.cards(card))
        elif text is not None:
            _each(text, lambda line: report.text(line, speaker), report.declined)


@app.command()
def doctor(ctx: typer.Context) -> None:
    """Check the installation, the corpus and the index, and say what mends what is wrong."""
    from assistant.doctor import examine

    failed = 0
    for finding in examine(ctx.obj):
        typer.echo(f"{'ok  ' if finding.well else 'FAIL'} {finding.what}: {finding.says}")
        if finding.mend is not None:
            failed += 1
            typer.echo(f"     To mend it: {finding.mend}")
    if failed:
        raise typer.Exit(1)


@app.command()
def export(ctx: typer.Context) -> None:
    """Print all that the index holds as JSON, a line an article; equal indexes print alike."""
    from assistant.export import lines

    with _opened(ctx.obj) as assistant:
        for line in lines(assistant):
            typer.echo(line)


@app.command()
def chat(
    ctx: typer.Context,
    port: Annotated[int | None, typer.Option(help="Port on 127.0.0.1.")] = None,
    mcp: Annotated[bool, typer.Option("--mcp", help="Offer MCP tools too.")] = False,
) -> None:
    """Open the chat window in the browser."""
    from dataclasses import replace

    from assistant.chat.start import launch

    settings: Settings = ctx.obj
    launch(settings if port is None else replace(settings, port=port), mcp=mcp)


def _quotes_of_lines(path: Path) -> None:
    from assistant import contract
    from assistant.quotes.extract import find_quotes_many

    rows: list[dict[str, Any]] = []

    def texts() -> Iterator[str]:
        for row in _rows(path):
            rows.append(row)
            yield row["text"]

    with _progress("Reading") as on_progress:
        for done, found in enumerate(find_quotes_many(texts()), start=1):
            row = rows.pop(0)
            said = [contract.quote_dict(quote, row["text"]) for quote in found]
            typer.echo(_dump({"id": row["id"], "quotes": said}))
            on_progress(done, 0, str(row["id"]))


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    try:
        with path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, start=1):
                if line.strip():
                    yield _row(path, number, line)
    except OSError as error:
        raise CorpusError(
            f"The file {path} cannot be read ({error.strerror}); check its name."
        ) from error
    except UnicodeDecodeError as error:
        raise CorpusError(f"The file {path} is not UTF-8; save it as UTF-8.") from error


def _row(path: Path, number: int, line: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except json.JSONDecodeError:
        row = None
    if isinstance(row, dict) and "id" in row and isinstance(row.get("text"), str):
        return row
    raise CorpusError(
        f'Line {number} of {path} is not a JSON object with "id" and "text"; mend it.'
    )


def _quotes_of_file(file: Path, *, as_json: bool) -> None:
    from assistant import contract
    from assistant.chat.render import quote_line
    from assistant.corpus import loaders
    from assistant.corpus.clean import blocks
    from assistant.quotes.pieces import whole
    from assistant.workers import quotes_of

    reading = loaders.reading(file, file.parent)
    for article in reading.articles:  # one a line of JSON, as a book has several
        found = quotes_of(article, blocks(article.text, article.title))
        if as_json:
            typer.echo(_dump(contract.quotes_dict(article.id, article.text, found)))
        else:
            for pieces in whole(found):
                typer.echo(quote_line(pieces, article.text))
    for failure in reading.failures:
        typer.echo(f"Skipped: {failure}", err=True)


@contextmanager
def _opened(settings: Settings) -> Iterator[Assistant]:
    from assistant.pipeline import Assistant

    with _busy("Opening the index"):
        assistant = Assistant.open(settings)
    try:
        yield assistant
    finally:
        assistant.close()


@contextmanager
def _progress(what: str, *, quiet: bool = False) -> Iterator[Callable[[int, int, str], None]]:
    """A bar on stderr with rate and time left; plain lines where stderr is no terminal."""
    if quiet or not sys.stderr.isatty():
        yield _Lines(what, quiet=quiet)
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.completed:.0f} of {task.total}, {task.fields[rate]}"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=None, rate="")

        def on_progress(done: int, total: int, name: str) -> None:
            speed = bar.tasks[task].speed
            rate = f"{speed:.1f} a second" if speed else ""
            text = f"{what} {name}"
            bar.update(task, completed=done, total=total or None, description=text, rate=rate)

        yield on_progress


@contextmanager
def _busy(what: str) -> Iterator[None]:
    """A sign on stderr that something goes on whose end nobody can foresee; none in a log."""
    if not sys.stderr.isatty():
        yield
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        bar.add_task(what, total=None)
        yield


class _Lines:
    """Progress as a line now and then, none for what takes no longer than that."""

    def __init__(self, what: str, *, quiet: bool) -> None:
        self._what = what
        self._quiet = quiet
        self._start = self._last = time.monotonic()

    def __call__(self, done: int, total: int, name: str) -> None:
        """Tell how far it is."""
        now = time.monotonic()
        if self._quiet or now - self._last < PLAIN_EVERY:
            return
        self._last = now
        rate = done / (now - self._start)
        of = f" of {total}" if total else ""
        left = f", {(total - done) / rate:.0f} s left" if total and done else ""
        typer.echo(f"{self._what} {done}{of}, {rate:.1f} a second{left}: {name}", err=True)


def _each(question: str, one: Callable[[str], str], declined: Callable[[str, str], str]) -> None:
    """Print the result of one question, or of each line of stdin when it is `-`.

    A line that cannot be taken gets its own result, so that the others are not lost with it.
    """
    if question != "-":
        typer.echo(one(question))
        return
    for line in sys.stdin:
        asked = line.rstrip("\n")
        try:
            result = one(asked)
        except QuestionError as error:
            result = declined(asked, str(error))
        typer.echo(result)
        sys.stdout.flush()


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _global_first(arguments: Sequence[str]) -> list[str]:
    """Move the options that every command takes before the command, so that they may follow it."""
    first: list[str] = []
    rest: list[str] = []
    left = iter(arguments)
    for argument in left:
        if argument == "--":
            rest += ["--", *left]
        elif argument in GLOBAL:
            first += [argument, *itertools.islice(left, 1)]
        elif argument == "--verbose" or argument.partition("=")[0] in GLOBAL:
            first.append(argument)
        else:
            rest.append(argument)
    return first + rest


def main() -> None:
    """Run the command line; an `AssistantError` becomes one sentence and exit code 1."""
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8", errors="replace")
    try:
        app(_global_first(sys.argv[1:]))
    except AssistantError as error:
        typer.echo(f"assistant: {error}", err=True)
        sys.exit(1)
