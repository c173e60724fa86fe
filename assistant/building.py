"""Folder of articles -> index: what is new is read, worked through and stored; what went goes."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from assistant.answer import tried
from assistant.answer.refuse import calibrate, stock_questions
from assistant.corpus import duplicates, loaders
from assistant.corpus.drift import Drift, drift
from assistant.corpus.language import is_english
from assistant.corpus.source import shown
from assistant.errors import CorpusError
from assistant.index import cache, database, ledger, stock
from assistant.index.embed import Embedder, open_embedder
from assistant.index.ledger import FileRecord
from assistant.index.library import FORMAT, Library
from assistant.index.search import Search
from assistant.index.vectors import ExactIndex
from assistant.settings import Settings
from assistant.types import Article
from assistant.workers import WORTH_PROCESSES, Tools, Worked, cores, work_all

FINISHING = "the threshold and questions to suggest"
# Raise it when cutting, quote finding or the decision rule changes, so that old indexes go.
ENGINE = 13

Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file that could not be read, and why, in one sentence."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did, by article id, and what the index holds now.

    `skipped` has an entry for each file or part of one that cannot be read, this time or when it
    was last tried; what the index had of it is `unchanged`. `drift` is what became of the quotes
    of articles that changed. `copies` names for each article that is a copy the one it is a copy
    of; `foreign` those not in English. `others` is a sentence on the files of kinds that are not
    read, empty where there are none.
    """

    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]
    unchanged: tuple[str, ...]
    skipped: tuple[Skipped, ...]
    articles: int
    passages: int
    quotes: int
    speakers: int
    drift: tuple[Drift, ...] = ()
    copies: Mapping[str, str] = field(default_factory=dict)
    foreign: tuple[str, ...] = ()
    others: str = ""


def build(
    settings: Settings, on_progress: Progress | None = None, embedder: Embedder | None = None
) -> BuildReport:
    """Bring the index up to date with the corpus.

    Unchanged files cost nothing; each article is one transaction, so a build that is stopped goes
    on where it was. A file that cannot be read is skipped, and what the index holds of it stays.

    Args:
        settings: Where the corpus and the index are, and the model.
        on_progress: Called with articles done, articles to do, and the id of the next one.
        embedder: In place of the model that the settings name.

    Raises:
        CorpusError: There is nothing to read; the index is left as it was.
        IndexBusy: Another build is running.
        IndexStale: The index folder holds a file that is not ours.
        ModelUnavailable: The model cannot be loaded.
    """
    listing = _listing(settings)
    with cache.write_lock(settings.index):
        library = Library.create(settings.index)
        try:
            embedder = embedder or open_embedder(settings.model)
            return _Build(settings, library, embedder).run(listing, on_progress or _quiet)
        finally:
            library.close()


def _listing(settings: Settings) -> loaders.Listing:
    try:
        return loaders.listing(settings.corpus)
    except CorpusError as error:
        if not (settings.index / database.FILE).exists():
            raise
        raise CorpusError(
            f"{error} The index in {settings.index} stays as it was; take that folder away "
            f"if its articles are to be forgotten."
        ) from error


def _quiet(_done: int, _total: int, _what: str) -> None:
    return


class _Build:
    """One run of `build`, while it holds the lock."""

    def __init__(self, settings: Settings, library: Library, embedder: Embedder) -> None:
        self._settings = settings
        self._library = library
        self._embedder = embedder
        self._skipped: list[Skipped] = []
        self._drift: list[Drift] = []
        self._indexed: set[str] = set()
        self._owners: dict[str, str] = {}
        self._there: frozenset[str] = frozenset()
        self._total = 0  # articles to work through, as far as is known

    def run(self, listing: loaders.Listing, on_progress: Progress) -> BuildReport:
        library = self._library
        files = {shown(path.relative_to(self._settings.corpus)): path for path in listing.files}
        if library.setting("made_with") != made_with(self._embedder):
            library.reset({"made_with": made_with(self._embedder)})
        before = library.hashes()
        records = ledger.read(library)
        strayed = self._strayed({**listing.strays, **listing.closed}, records)
        hidden = {path for path in records if listing.hides(path, self._settings.corpus)}
        self._there = frozenset({*files, *strayed, *hidden})
        todo = self._changed(files, listing.files, records)
        self._owners = {name: path for path, old in records.items() for name in old.articles}
        read = self._read_all(todo, files, records, on_progress)
        workers = cores() if len(todo) >= WORTH_PROCESSES else None
        tools = Tools(self._embedder, stock.vectors(library, stock_questions(), self._embedder))
        for made in work_all(read, tools, workers):
            if isinstance(made, Worked):
                self._store(made)
            else:  # all of that file is stored
                records[made.path] = made
                ledger.write(library, made)
        if self._skipped and not library.hashes():
            raise CorpusError(self._skipped[0].reason)
        self._forget([path for path in records if path not in self._there], records)
        held = {name for record in records.values() for name in record.articles}
        removed = tuple(name for name in before if name not in held)
        for name in removed:
            library.remove(name)
        cache.refresh(self._settings.index, library, self._embedder.dim)
        if library.setting("finished") != library.setting("generation"):
            on_progress(self._total, self._total, FINISHING)
            self._finish()
        on_progress(self._total, self._total, "")
        kept = held - self._indexed
        return BuildReport(
            added=tuple(sorted(self._indexed - before.keys())),
            changed=tuple(sorted(self._indexed & before.keys())),
            removed=removed,
            unchanged=tuple(n for n in before if n in kept),
            skipped=tuple(sorted(self._skipped, key=lambda one: (one.path, one.reason))),
            **library.counts(),
            drift=tuple(self._drift),
            copies=library.setting("copies") or {},
            foreign=tuple(n for n, code in library.languages().items() if not is_english(code)),
            others=listing.says_of_others(),
        )

    def _strayed(
        self, strays: Mapping[Path, str], records: dict[str, FileRecord]
    ) -> frozenset[str]:
        """Remember what is not read, as any file that cannot be; the paths below the corpus."""
        paths = set()
        for file, reason in strays.items():
            path = shown(file.relative_to(self._settings.corpus))
            old = records.get(path, FileRecord(path, ""))
            self._refuse(file, path, reason, records, old.articles)
            paths.add(path)
        return frozenset(paths)

    def _refuse(
        self,
        file: Path,
        path: str,
        reason: str,
        records: dict[str, FileRecord],
        articles: tuple[str, ...] = (),
    ) -> None:
        """Do not read a file now, and remember why; it is tried again as soon as it may be."""
        self._skip(file, reason)
        record = FileRecord(path, "", (reason,), articles)
        if records.get(path) != record:
            records[path] = record
            ledger.write(self._library, record)

    def _changed(
        self,
        files: Mapping[str, Path],
        names: Mapping[Path, str],
        records: dict[str, FileRecord],
    ) -> dict[str, str]:
        """The files to read, each with its fingerprint; the reasons of the others are told again.

        Two files of one article id are a fault of the corpus: the first by path is read.
        """
        todo: dict[str, str] = {}
        first: dict[str, Path] = {}
        for path, file in files.items():
            name = names[file]
            if first.setdefault(name, file) != file:
                self._refuse(file, path, _same_id(first[name], file, name), records)
                continue
            try:
                mark = loaders.fingerprint(file)
            except CorpusError as error:
                self._skip(file, str(error))
                continue
            if path not in records or records[path].fingerprint != mark:
                todo[path] = mark
            else:
                for reason in records[path].reasons:
                    self._skip(file, reason)
        return todo

    def _read_all(
        self,
        todo: Mapping[str, str],
        files: Mapping[str, Path],
        records: Mapping[str, FileRecord],
        on_progress: Progress,
    ) -> Iterator[Article | FileRecord]:
        """What is new in each file to be read, then the file's own record.

        A file counts as one article until it is read, and then as those that are new in it.
        """
        done, self._total = 0, len(todo)
        for path, mark in todo.items():
            name = loaders.article_id(files[path], self._settings.corpus)
            on_progress(done, self._total, name)
            old = records.get(path, FileRecord(path, ""))
            parts = list(self._read(files[path], old, FileRecord(path, mark)))
            self._total += max(1, len(parts) - 1) - 1  # the last part is the file's record
            for i, part in enumerate(parts):
                if i and isinstance(part, Article):
                    on_progress(done + i, self._total, part.id)
                yield part
            done += max(1, len(parts) - 1)

    def _read(
        self, file: Path, old: FileRecord, record: FileRecord
    ) -> Iterator[Article | FileRecord]:
        """What is new in one file; what the index holds of a file that went bad stays."""
        try:
            found = loaders.reading(file, self._settings.corpus)
        except CorpusError as error:
            self._skip(file, str(error))
            # A file that vanished under our hands is no bad file: it is tried again if it returns.
            mark = record.fingerprint if file.is_file() else ""
            name = loaders.article_id(file, self._settings.corpus)
            # Nor does a bad file take away what another of its name gave.
            held = old.articles or tuple(self._library.hashes_of([name]))
            yield FileRecord(record.path, mark, (str(error),), held)
            return
        reasons, names = list(found.failures), []
        stored = self._library.hashes_of([article.id for article in found.articles])
        for article in found.articles:
            owner = self._owners.get(article.id, record.path)
            if owner != record.path and owner in self._there:
                reasons.append(_same_id(self._settings.corpus / owner, file, article.id))
                continue
            names.append(article.id)
            self._owners[article.id] = record.path
            if stored.get(article.id) != article.sha256 or owner != record.path:
                yield article
        names += [
            name
            for name in old.articles
            if found.leaves(name) and name not in names and self._owners.get(name) == record.path
        ]
        for reason in reasons:
            self._skip(file, reason)
        yield replace(record, reasons=tuple(reasons), articles=tuple(names))

    def _skip(self, file: Path, reason: str) -> None:
        self._skipped.append(Skipped(shown(file), reason))

    def _forget(self, paths: Sequence[str], records: dict[str, FileRecord]) -> None:
        known = [path for path in paths if records.pop(path, None) is not None]
        if known:
            ledger.forget(self._library, known)

    def _store(self, made: Worked) -> None:
        library, article = self._library, made.article
        was = library.article(article.id)
        if was is not None:
            before = (was.text, library.quotes(was.id))
            self._drift += drift(before, (article.text, made.quotes))
        library.put(
            article,
            made.blocks,
            made.quotes,
            made.passages,
            made.vectors,
            sketch=made.sketch,
            near=made.near,
        )
        self._indexed.add(article.id)

    def _finish(self) -> None:
        library = self._library
        calibration = calibrate(Search(library, ExactIndex(self._embedder.dim), self._embedder))
        library.store(
            {
                "calibration": calibration.to_dict(),
                "questions": tried.questions(library, self._embedder, calibration.threshold),
                "copies": duplicates.copies(library.sketches()),
                "finished": library.setting("generation"),
            }
        )


def made_with(embedder: Embedder) -> dict[str, object]:
    """What an index depends on beside its articles."""
    stock = hashlib.sha256("\n".join(stock_questions()).encode()).hexdigest()[:12]
    return {
        "format": FORMAT,
        "engine": ENGINE,
        "embedder": embedder.name,
        "dim": embedder.dim,
        "stock": stock,
    }


def _same_id(first: Path, second: Path, name: str) -> str:
    return (
        f"The files {shown(first)} and {shown(second)} would both be the article {name!r}; "
        f"rename one of them."
    )
