"""What is wrong with the installation, the corpus or the index, and what mends it."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import metadata

from assistant.answer.refuse import Calibration
from assistant.corpus import loaders
from assistant.corpus.source import shown
from assistant.errors import AssistantError, CorpusError
from assistant.index import cache, ledger
from assistant.index.embed import Embedder, open_embedder
from assistant.index.library import FILE, Library
from assistant.pipeline import check_made_with
from assistant.plural import counted
from assistant.settings import Settings

DISTRIBUTION = "article-assistant"
OLDEST_PYTHON = (3, 11)
REINSTALL = "install the program anew with: pip install --constraint constraints.txt ."
BUILD = "bring the index up to date with: assistant build"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at; `mend` says what to do where it is not well."""

    what: str
    says: str
    mend: str | None = None

    @property
    def well(self) -> bool:
        """Whether nothing needs to be done."""
        return self.mend is None


def examine(settings: Settings) -> Iterator[Finding]:
    """Look at everything that the program stands on, the installation first.

    Each finding comes as soon as it is made; loading the model takes seconds.
    """
    yield _python()
    yield _packages()
    yield _sqlite()
    embedder: Embedder | None = None
    try:
        embedder = open_embedder(settings.model)
        yield Finding(
            "Embedding model", f"{embedder.name} loads, and its weights are the right ones."
        )
    except AssistantError as error:
        yield _trouble("Embedding model", error)
    yield _tried("Language pipeline", _language_pipeline)
    yield _tried("Corpus", lambda: _corpus(settings))
    try:
        library = Library.open(settings.index)
    except AssistantError as error:
        yield _trouble("Index", error)
        return
    try:
        yield from _index(settings, library, embedder)
    finally:
        library.close()


def _tried(what: str, look: Callable[[], str]) -> Finding:
    try:
        return Finding(what, look())
    except AssistantError as error:
        return _trouble(what, error)


def _trouble(what: str, error: AssistantError) -> Finding:
    """Our errors are one sentence: what happened; what to do."""
    says, _, mend = str(error).partition("; ")
    return Finding(what, f"{says.rstrip('.')}.", mend or REINSTALL)


def _python() -> Finding:
    here = sys.version_info[:2]
    oldest = ".".join(map(str, OLDEST_PYTHON))
    mend = None if here >= OLDEST_PYTHON else f"install Python {oldest} or later."
    return Finding("Python", f"{'.'.join(map(str, here))}; {oldest} or later is needed.", mend)


def _packages() -> Finding:
    from packaging.requirements import Requirement

    try:
        needed = [Requirement(line) for line in metadata.requires(DISTRIBUTION) or ()]
    except metadata.PackageNotFoundError:
        return Finding("Packages", f"{DISTRIBUTION} is not installed.", REINSTALL)
    wanted = [one for one in needed if one.marker is None or one.marker.evaluate({"extra": ""})]
    wrong = []
    for one in wanted:
        try:
            version = metadata.version(one.name)
        except metadata.PackageNotFoundError:
            wrong.append(f"{one.name} is missing")
            continue
        if not one.specifier.contains(version, prereleases=True):
            wrong.append(f"{one.name} is {version} and should be {one.specifier}")
    says = "; ".join(wrong) or f"all {len(wanted)} are there"
    return Finding("Packages", f"{says}.", REINSTALL if wrong else None)


def _sqlite() -> Finding:
    db = sqlite3.connect(":memory:")
    try:
        db.execute("CREATE VIRTUAL TABLE words USING fts5 (text, tokenize = 'porter unicode61')")
    except sqlite3.OperationalError as error:
        mend = "use a Python whose SQLite has FTS5, as python.org's and Debian's have."
        return Finding("SQLite", f"{sqlite3.sqlite_version} without FTS5 ({error}).", mend)
    finally:
        db.close()
    return Finding("SQLite", f"{sqlite3.sqlite_version} with FTS5.")


def _language_pipeline() -> str:
    from assistant.quotes.parse import pipeline

    found = pipeline().meta
    return f"{found['lang']}_{found['name']} {found['version']} loads."


def _corpus(settings: Settings) -> str:
    listing = loaders.listing(settings.corpus)
    says = f"{counted(len(listing.files), 'file')} of articles in {settings.corpus}."
    return f"{says} {listing.says_of_others()}".rstrip()


def _index(settings: Settings, library: Library, embedder: Embedder | None) -> Iterator[Finding]:
    damage = _damage(library)
    if damage is not None:
        mend = f"delete {settings.index / FILE} and run: assistant build"
        yield Finding("Index", f"The file is damaged ({damage}).", mend)
        return
    held = ", ".join(counted(n, what.removesuffix("s")) for what, n in library.counts().items())
    yield Finding("Index", f"{held} in {settings.index}.")
    if embedder is not None:
        yield _tried("Made with", lambda: _made_with(settings, library, embedder))
    yield _finished(library)
    whole = cache.is_whole(settings.index, library)
    says = "the one that was written" if whole else "missing, or not the one that was written"
    again = f"delete {settings.index / cache.FILE} and run: assistant build"
    yield Finding("Vectors", f"{cache.FILE} is {says}.", None if whole else again)
    yield from _files(settings, library)


def _damage(library: Library) -> str | None:
    try:
        said = str(library.rows("PRAGMA quick_check(1)")[0][0])
    except sqlite3.DatabaseError as error:
        return str(error)
    return None if said == "ok" else said


def _made_with(settings: Settings, library: Library, embedder: Embedder) -> str:
    check_made_with(settings.index, library, embedder)
    return "this model, these settings and this format."


def _finished(library: Library) -> Finding:
    stored = library.setting("calibration")
    if stored is None or library.setting("finished") != library.setting("generation"):
        return Finding("Calibration", "The last build was stopped before its end.", BUILD)
    calibration = Calibration.from_dict(stored)
    return Finding(
        "Calibration",
        f"A question is answered from a support of {calibration.threshold} on; of "
        f"{calibration.stock} stock questions about other things "
        f"{calibration.stock_answered:.1%} reach that.",
    )


def _files(settings: Settings, library: Library) -> Iterator[Finding]:
    """Files that could not be read, and those that are not in the index as they are.

    A file that a build does not read, such as a dead link or a second one of the same id, has no
    fingerprint: it is told with its reason, and a build would change nothing.
    """
    records = ledger.read(library)
    for record in records.values():
        yield from map(_unread, record.reasons)
    try:
        listing = loaders.listing(settings.corpus)
    except CorpusError:
        return  # told already
    files = {shown(path.relative_to(settings.corpus)): path for path in listing.files}
    changed = []
    for name, path in files.items():
        try:
            mark = loaders.fingerprint(path)
        except CorpusError as error:
            yield _unread(str(error))
            continue
        known = records.get(name)
        if known is None or known.fingerprint not in {"", mark}:
            changed.append(name)
    gone = [
        name
        for name, record in records.items()
        if name not in files and record.fingerprint and not listing.hides(name, settings.corpus)
    ]
    if changed or gone:
        says = f"Files new or changed since the last build: {len(changed)}; gone: {len(gone)}."
        yield Finding("Up to date", says, BUILD)
    else:
        yield Finding("Up to date", "The index is that of the files as they are.")


def _unread(reason: str) -> Finding:
    """Why a file is not read, and what its reason says to do about it."""
    says, _, mend = reason.partition("; ")
    if not mend or mend.startswith(("it ", "mend it")):  # "it is not opened" is no advice
        mend = "mend the file or take it away."
    return Finding("File", f"{says.rstrip('.')}.", mend)
