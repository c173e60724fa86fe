"""The command line: one call a command, results to stdout, everything else to stderr."""

from __future__ import annotations

import io
import itertools
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from assistant.errors import AssistantError, QuestionError
from assistant.evaluate import commands
from assistant.progress import busy, progress
from assistant.types import Kind

if TYPE_CHECKING:
    from assistant.pipeline import Assistant
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
    from assistant.chat import built
    from assistant.corpus.watch import changes, state

    settings: Settings = ctx.obj
    before = state(settings.corpus)
    with progress("Indexing", quiet=quiet) as on_progress:
        report = pipeline.build(settings, on_progress)
    _say(built.lines(report, settings.index))
    for _ in changes(settings.corpus, before) if watch else ():
        try:
            with progress("Indexing", quiet=quiet) as on_progress:
                _say(built.lines(pipeline.build(settings, on_progress), settings.index))
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
            with busy(f"Adding {place}"):
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
    from assistant.chat.said import where
    from assistant.types import Filters

    filters = Filters(publisher, since, until, organisation)

    with _opened(ctx.obj) as assistant:

        def one(line: str) -> str:
            hits = assistant.search(line, k, article, speaker=speaker, filters=filters)
            if as_json:
                return _dump(contract.search_dict(line, hits))
            return "\n\n".join(
                f"{rank}. {where(assistant.article(hit.passage.article_id))}, "
                f"cosine {hit.score:.2f}\n{hit.text}"
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
    from assistant.chat import found
    from assistant.corpus import loaders

    if jsonl is not None:
        _say(found.of_lines(jsonl))
    elif file is not None:
        reading = loaders.reading(file, file.parent)
        _say(found.of_articles(reading.articles, as_json=as_json))  # a book has several
        for failure in reading.failures:
            typer.echo(f"Skipped: {failure}", err=True)


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
        _say(lines(assistant))


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


@contextmanager
def _opened(settings: Settings) -> Iterator[Assistant]:
    from assistant.pipeline import Assistant

    with busy("Opening the index"):
        assistant = Assistant.open(settings)
    try:
        yield assistant
    finally:
        assistant.close()


def _say(lines: Iterable[str]) -> None:
    for line in lines:
        typer.echo(line)


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
