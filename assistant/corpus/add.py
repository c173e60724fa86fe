"""A file or a page of the web -> Markdown in the corpus, with the original beside it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from pathlib import Path

from assistant.corpus.fetch import Fetched, fetch
from assistant.corpus.formats.markdown import with_front_matter
from assistant.corpus.loaders import ORIGINAL, PREFIX, load, read_source, walked
from assistant.corpus.source import FIELDS, Source, read
from assistant.errors import CorpusError
from assistant.types import Article

LONGEST_NAME = 80  # characters of a file name

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)  # of whatever kind: fetch judges it
_NOT_NAME = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Added:
    """What came into the corpus from one place: files of Markdown, and what could not be read."""

    files: tuple[Path, ...]
    failures: tuple[str, ...]


def add(place: str, corpus: Path) -> Added:
    """Copy the articles of a file or a web page into a corpus.

    Args:
        place: A path, or an address that begins with http:// or https://.
        corpus: Its folder, made if it is not there.

    Raises:
        CorpusError: It cannot be fetched, read or written, or is there already.
    """
    if _ADDRESS.match(place):
        fetched = fetch(place)
        source, ending = _page(fetched), fetched.ending
    else:
        path = Path(place)
        if path.is_dir():
            raise CorpusError(
                f"{place} is a folder; name the files in it, or copy all of it into {corpus}."
            )
        source, ending = read(path, path.stem), path.suffix.lower()
    _refuse_second(source, corpus)
    found = read_source(source, ending)
    articles = [_located(article, place) for article in found.articles]
    there = {article.id: file for article in articles if (file := _there(article, corpus))}
    articles = [article for article in articles if article.id not in there]
    if not articles:
        first = min(there.values())
        raise CorpusError(f"All of {source.name} is in the corpus already, beginning with {first}.")
    try:
        files = _written(articles, source, ending, corpus / PREFIX)
    except OSError as error:
        raise CorpusError(
            f"The corpus {corpus} cannot be written to ({error.strerror}); check its permissions."
        ) from error
    known = tuple(f"{file} is in the corpus already." for file in there.values())
    return Added(files, (*found.failures, *known))


def _page(fetched: Fetched) -> Source:
    return Source("page", fetched.url, fetched.raw)


def _located(article: Article, place: str) -> Article:
    """The article with its address, where it came from the web and does not say."""
    if _ADDRESS.match(place) and article.url is None:
        return replace(article, url=place)
    return article


def _there(article: Article, corpus: Path) -> Path | None:
    """Where an article stands already, as those of a feed do that has gone on."""
    path = corpus / PREFIX / f"{file_name(article.title)}.md"
    try:
        same = path.is_file() and load(path, corpus).text.strip() == article.text.strip()
    except CorpusError:
        return None
    return path if same else None


def _refuse_second(source: Source, corpus: Path) -> None:
    originals = corpus.rglob(f"*{ORIGINAL}.*") if corpus.is_dir() else ()
    known = walked(corpus).files if corpus.is_dir() else ()
    for path in (*originals, *known):
        if path.stat().st_size == len(source.raw) and path.read_bytes() == source.raw:
            raise CorpusError(f"{source.name} is in the corpus already, as {path}.")


def _written(
    articles: list[Article], source: Source, ending: str, folder: Path
) -> tuple[Path, ...]:
    """A file an article, named by its title; the original as the only article, or as it was."""
    folder.mkdir(parents=True, exist_ok=True)
    taken = {path.name.partition(".")[0] for path in folder.iterdir()}
    names = [_free(taken, file_name(article.title)) for article in articles]
    whole = names[0] if len(names) == 1 else _free(taken, file_name(Path(source.name).stem))
    (folder / f"{whole}{ORIGINAL}{ending}").write_bytes(source.raw)
    files = []
    for name, article in zip(names, articles, strict=True):
        path = folder / f"{name}.md"
        fields = {field: getattr(article, field) for field in FIELDS}
        path.write_text(with_front_matter(article.text, fields), "utf-8")
        files.append(path)
    return tuple(files)


def file_name(title: str) -> str:
    """A title as a file name that any system takes."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    return _NOT_NAME.sub("-", plain).strip("-")[:LONGEST_NAME].strip("-") or "article"


def _free(taken: set[str], name: str) -> str:
    """`name`, or the first like it with a number that no file begins with; it is taken then."""
    candidate, number = name, 1
    while candidate in taken:
        number += 1
        candidate = f"{name}-{number}"
    taken.add(candidate)
    return candidate
