"""Putting articles into the corpus folder and taking them out: the Library tab."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant.chat.markup import Html, element, joined
from assistant.corpus import loaders
from assistant.errors import AssistantError, CorpusError
from assistant.pipeline import Skipped
from assistant.plural import counted
from assistant.types import Article, Quote

FOLDER = loaders.PREFIX  # where files that people add go, below the corpus folder
REMOVED = "removed"  # below the index folder: nothing that is taken out is lost


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file, in a sentence."""

    name: str
    done: bool
    message: str


def add(files: Iterable[Path], corpus: Path) -> tuple[Outcome, ...]:
    """Copy files into the corpus, each only if it can be read as an article."""
    return tuple(_add(file, corpus) for file in files)


def remove(article: Article, corpus: Path, index: Path) -> Outcome:
    """Take an article's file out of the corpus, with all that it holds; it is kept.

    Raises:
        CorpusError: The file is not in the corpus, or cannot be moved.
    """
    path = _file_of(article)
    if not path.is_file() or not path.resolve().is_relative_to(corpus.resolve()):
        raise CorpusError(f"The file of “{article.title}” is no longer in {corpus}; rebuild.")
    kept = _free(index / REMOVED / path.name)
    try:
        kept.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(path, kept)
    except OSError as error:
        raise CorpusError(
            f"The file {path} cannot be moved ({error.strerror}); check its permissions."
        ) from error
    return Outcome(path.name, done=True, message=f"Removed; the file is kept as {kept}.")


def shelf_html(articles: Sequence[Article], quotes: Iterable[Quote]) -> Html:
    """The articles with what is known of them, each to be read or removed."""
    if not articles:
        return element("p", "There is no article yet.", class_="hint")
    said: dict[str, list[Quote]] = {article.id: [] for article in articles}
    for quote in quotes:
        said[quote.article_id].append(quote)
    files = {article.id: _file_of(article) for article in articles}
    held = Counter(files.values())
    rows = [
        element("li", _row(article, said[article.id], files[article.id], held[files[article.id]]))
        for article in articles
    ]
    return element("ul", *rows, class_="entries")


def outcomes_html(outcomes: Sequence[Outcome]) -> Html:
    """One line for each file."""
    rows = [
        element(
            "li", element("strong", one.name), " ", one.message, class_="" if one.done else "bad"
        )
        for one in outcomes
    ]
    return element("ul", *rows, class_="outcomes", role="status") if rows else Html("")


def unread_html(skipped: Sequence[Skipped]) -> Html:
    """The files that the last build could not read, each with its reason."""
    if not skipped:
        return Html("")
    rows = [
        element("li", element("strong", Path(one.path).name), " ", one.reason, class_="bad")
        for one in skipped
    ]
    return element(
        "details",
        element("summary", f"{counted(len(skipped), 'file')} could not be read"),
        element("ul", *rows, class_="outcomes"),
        class_="unread",
        open=True,
    )


def progress_html(message: str, done: int, total: int) -> Html:
    """How far a rebuild is."""
    bar = element("progress", max=total, value=done, aria_label=message) if total else ""
    return joined(element("p", message, class_="waiting", role="status"), bar)


def _add(file: Path, corpus: Path) -> Outcome:
    folder = corpus / FOLDER
    try:
        first, *others = loaders.reading(file, file.parent).articles
        raw = file.read_bytes()
        for path in loaders.walked(corpus).files if corpus.is_dir() else ():
            if path.read_bytes() == raw:
                return Outcome(file.name, done=False, message=f"Already there as {path.name}.")
        folder.mkdir(parents=True, exist_ok=True)
        target = _free(folder / file.name)
        shutil.copyfile(file, target)
    except AssistantError as error:
        # The person knows the file by its name, not by where it was uploaded to.
        return Outcome(file.name, done=False, message=str(error).replace(str(file), file.name))
    except OSError as error:
        message = f"It cannot be written to {folder} ({error.strerror}); check its permissions."
        return Outcome(file.name, done=False, message=message)
    more = f" and {counted(len(others), 'other')}" if others else ""
    return Outcome(target.name, done=True, message=f"Added “{first.title}”{more}.")


def _free(path: Path) -> Path:
    """`path`, or the first like it with a number that nothing has."""
    candidate, number = path, 1
    while candidate.exists():
        number += 1
        candidate = path.with_stem(f"{path.stem}-{number}")
    return candidate


def _file_of(article: Article) -> Path:
    """The file that holds an article: for one in an archive, the archive."""
    path = Path(article.source_path)
    return next((one for one in (path, *path.parents) if one.is_file()), path)


def _row(article: Article, said: Sequence[Quote], file: Path, held: int) -> Html:
    """What is known of an article, the `file` of which holds so many."""
    people = Counter(q.speaker.name for q in said if q.speaker and q.speaker.name)
    words = len(article.text.split())
    told = " · ".join(
        field
        for field in (
            article.publisher,
            article.published,
            f"{words:,} words",
            "1 quote" if len(said) == 1 else f"{len(said):,} quotes",
            "1 person" if len(people) == 1 else f"{len(people):,} people",
        )
        if field
    )
    what = f"“{article.title}”"
    if held > 1:
        what = f"“{file.name}” with its {held:,} articles, {what} among them,"
    tools = [
        element("button", "Read", type="button", class_="tool", data_open=article.id),
        element(
            "button",
            "Remove",
            type="button",
            class_="tool",
            data_remove=article.id,
            data_confirm=f"Remove {what} from the library?",
        ),
    ]
    return element(
        "div",
        element("p", element("strong", article.title), class_="shelf-title"),
        element("p", element("span", told, class_="origin"), *tools, class_="foot"),
        class_="entry",
    )
