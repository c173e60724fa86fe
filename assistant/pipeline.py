"""The whole story: articles in, index in the middle, answers out."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from assistant.answer.refuse import Calibration, calibrate
from assistant.answer.respond import Responder
from assistant.answer.suggest import drafts
from assistant.answer.whose import belongs_to, is_called
from assistant.corpus import duplicates, loaders
from assistant.corpus.clean import blocks as layout
from assistant.corpus.drift import Drift, drift
from assistant.corpus.language import is_english
from assistant.corpus.passages import cut
from assistant.corpus.source import shown
from assistant.errors import AssistantError, CorpusError, IndexStale, QuestionError
from assistant.index import cache, ledger
from assistant.index.embed import Embedder, SentenceTransformerEmbedder
from assistant.index.filters import passing
from assistant.index.ledger import FileRecord
from assistant.index.library import FORMAT, Library
from assistant.index.rerank import CrossEncoderReranker
from assistant.index.search import Search
from assistant.index.vectors import FaissIndex
from assistant.quotes.extract import find_quotes
from assistant.quotes.foreign import quotes_by_marks
from assistant.settings import Settings
from assistant.types import Answer, Article, Block, Filters, Hit, Quote, Span, Speaker

QUESTIONS = 30  # kept to be suggested
# Raise it when cutting, quote finding or the decision rule changes, so that old indexes go.
ENGINE = 2
LOOKED_THROUGH = 200  # passages, for those that quote somebody
NO_FILTERS = Filters()
LONGEST_QUESTION = 2_000  # characters; the longest in the gold data has under 300

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
    was last tried. `drift` is what became of the quotes of articles that changed. `copies` names
    for each article that is a copy the one it is a copy of; `foreign` those not in English.
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
    paths = loaders.article_files(settings.corpus)
    files = {shown(path.relative_to(settings.corpus)): path for path in paths}
    with cache.write_lock(settings.index):
        library = Library.create(settings.index)
        try:
            embedder = embedder or SentenceTransformerEmbedder(settings.model)
            return _Build(settings, library, embedder).run(files, on_progress or _quiet)
        finally:
            library.close()


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

    def run(self, files: dict[str, Path], on_progress: Progress) -> BuildReport:
        library, dim = self._library, self._embedder.dim
        if library.setting("made_with") != _made_with(self._embedder):
            library.reset({"made_with": _made_with(self._embedder)})
        before = library.hashes()
        vectors = cache.load(self._settings.index, library, dim) or cache.rebuild(library, dim)
        records = ledger.read(library)
        todo = self._changed(files, records)
        self._owners = {name: path for path, old in records.items() for name in old.articles}
        for done, (path, mark) in enumerate(todo.items()):
            on_progress(done, len(todo), loaders.article_id(files[path], self._settings.corpus))
            records[path] = self._file(files[path], records, FileRecord(path, mark), vectors)
            ledger.write(library, records[path])
        if self._skipped and not library.hashes():
            raise CorpusError(self._skipped[0].reason)
        self._forget([path for path in records if path not in files], records)
        held = {name for record in records.values() for name in record.articles}
        removed = tuple(name for name in before if name not in held)
        for name in removed:
            vectors.remove(library.remove(name))
        if library.setting("finished") != library.setting("generation"):
            self._finish(vectors)
        on_progress(len(todo), len(todo), "")
        bad = {name for record in records.values() if record.reasons for name in record.articles}
        return BuildReport(
            added=tuple(sorted(self._indexed - before.keys())),
            changed=tuple(sorted(self._indexed & before.keys())),
            removed=removed,
            unchanged=tuple(n for n in before if n in held - self._indexed - bad),
            skipped=tuple(self._skipped),
            **library.counts(),
            drift=tuple(self._drift),
            copies=library.setting("copies") or {},
            foreign=tuple(n for n, code in library.languages().items() if not is_english(code)),
        )

    def _changed(self, files: dict[str, Path], records: dict[str, FileRecord]) -> dict[str, str]:
        """The files to read, each with its fingerprint; the reasons of the others are told again.

        Two files of one article id are a fault of the corpus: the first by path is read.
        """
        todo: dict[str, str] = {}
        first: dict[str, Path] = {}
        for path, file in files.items():
            name = loaders.article_id(file, self._settings.corpus)
            if first.setdefault(name, file) != file:
                self._skip(file, _same_id(first[name], file, name))
                self._forget([path], records)
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

    def _file(
        self, file: Path, records: dict[str, FileRecord], record: FileRecord, vectors: FaissIndex
    ) -> FileRecord:
        """Index what is new in one file; what the index holds of a file that went bad stays."""
        old = records.get(record.path, FileRecord(record.path, ""))
        try:
            found = loaders.reading(file, self._settings.corpus)
        except CorpusError as error:
            self._skip(file, str(error))
            # A file that vanished under our hands is no bad file: it is tried again if it returns.
            mark = record.fingerprint if file.is_file() else ""
            return FileRecord(record.path, mark, (str(error),), old.articles)
        reasons, names = list(found.failures), []
        stored = self._library.hashes_of([article.id for article in found.articles])
        for article in found.articles:
            owner = self._owners.get(article.id, record.path)
            if owner != record.path and (self._settings.corpus / owner).exists():
                reasons.append(_same_id(self._settings.corpus / owner, file, article.id))
                continue
            names.append(article.id)
            self._owners[article.id] = record.path
            if stored.get(article.id) != article.sha256 or owner != record.path:
                self._index(article, vectors)
        for reason in reasons:
            self._skip(file, reason)
        return replace(record, reasons=tuple(reasons), articles=tuple(names))

    def _skip(self, file: Path, reason: str) -> None:
        self._skipped.append(Skipped(shown(file), reason))

    def _forget(self, paths: Sequence[str], records: dict[str, FileRecord]) -> None:
        known = [path for path in paths if records.pop(path, None) is not None]
        if known:
            ledger.forget(self._library, known)

    def _index(self, article: Article, vectors: FaissIndex) -> None:
        library = self._library
        parts = layout(article.text, article.title)
        quotes = quotes_of(article, parts)
        was = library.article(article.id)
        if was is not None:
            self._drift += drift((was.text, library.quotes(was.id)), (article.text, quotes))
        together = [quote.sentences for quote in quotes]
        passages = cut(article, parts, together, self._embedder.fits)
        # One article a batch, so that its vectors do not depend on what else is in the corpus.
        texts = [
            span.of(article.text)
            for passage in passages
            for span in (passage.span, *passage.sentences)
        ]
        rows = self._embedder.embed_passages(texts)
        made = duplicates.pack(duplicates.sketch(article.text))
        gone, came = library.put(article, parts, quotes, passages, rows, sketch=made)
        vectors.remove(gone)
        vectors.add(came, rows)
        self._indexed.add(article.id)

    def _finish(self, vectors: FaissIndex) -> None:
        library = self._library
        cache.save(self._settings.index, library, vectors)
        search = Search(library, vectors, self._embedder)
        calibration = calibrate(search)
        responder = Responder(search, calibration)
        answered = (text for text in drafts(search) if responder.answer(text).answered)
        questions = list(itertools.islice(answered, QUESTIONS))  # answering is what takes time
        sketches = {name: duplicates.unpack(raw) for name, raw in library.sketches().items()}
        state = {"calibration": calibration.to_dict(), "questions": questions}
        state["copies"] = duplicates.copies(sketches)
        library.store({**state, "finished": library.setting("generation")})


class Assistant:
    """An open index that can be asked; safe to use from several threads."""

    def __init__(self, settings: Settings, library: Library, search: Search) -> None:
        """Use `open`."""
        self.settings = settings
        self.index_id = search.index_id
        self._library = library
        self._search = search
        self._pool: list[str] = library.setting("questions")
        calibration = Calibration.from_dict(library.setting("calibration"))
        self._responder = Responder(search, calibration, self._pool)

    @classmethod
    def open(cls, settings: Settings, embedder: Embedder | None = None) -> Assistant:
        """Load the model and the index, which takes seconds.

        Raises:
            IndexMissing: There is no index yet.
            IndexStale: The index was made by another model, other settings or another format.
            ModelUnavailable: The model cannot be loaded.
        """
        library = Library.open(settings.index)
        try:
            embedder = embedder or SentenceTransformerEmbedder(settings.model)
            _check_made_with(settings.index, library, embedder)
            vectors = cache.load_or_rebuild(settings.index, library, embedder.dim)
            reranker = CrossEncoderReranker(settings.reranker) if settings.reranker else None
            return cls(settings, library, Search(library, vectors, embedder, reranker))
        except AssistantError:
            library.close()
            raise

    def close(self) -> None:
        """Let the index go."""
        self._library.close()

    def ask(
        self,
        question: str,
        *,
        speaker: str | None = None,
        article: str | None = None,
        filters: Filters = NO_FILTERS,
        history: Sequence[Answer] = (),
    ) -> Answer:
        """Answer from the articles, or decline with a reason.

        Args:
            question: In plain English.
            speaker: Only this person's words, by name.
            article: Only this article, by id.
            filters: Only articles of a publisher or time, and people of an organisation.
            history: The answers before in this conversation, oldest first.

        Raises:
            QuestionError: The question is too long, or no article is left to look in.
        """
        if len(question) > LONGEST_QUESTION:
            raise QuestionError(
                f"The question has {len(question):,} characters; "
                f"ask it in at most {LONGEST_QUESTION:,}."
            )
        return self._responder.answer(
            question,
            speaker=speaker,
            organisation=filters.organisation,
            within=self._within(article, filters),
            history=history,
        )

    def search(
        self,
        query: str,
        k: int = 10,
        article: str | None = None,
        *,
        speaker: str | None = None,
        filters: Filters = NO_FILTERS,
    ) -> tuple[Hit, ...]:
        """The `k` best passages for `query`, best first, with the limits that `ask` takes.

        With a speaker or an organisation, only passages that quote them.

        Raises:
            QuestionError: No article is left to look in.
        """
        query, within = query[:LONGEST_QUESTION], self._within(article, filters)
        if speaker is None and filters.organisation is None:
            return self._search.passages(query, k, within)
        people = [
            one
            for one in self._library.speakers()
            if (speaker is None or is_called(one, speaker))
            and (filters.organisation is None or belongs_to(one, filters.organisation))
        ]
        quoting = {quote.article_id for one in people for quote in self._library.quotes_by(one)}
        within = frozenset(quoting if within is None else quoting & within)
        hits = self._search.passages(query, max(k, LOOKED_THROUGH), within)
        return tuple(hit for hit in hits if any(q.speaker in people for q in hit.quotes))[:k]

    def _within(self, article: str | None, filters: Filters) -> frozenset[str] | None:
        """The articles that are left by the limits; None where there are none."""
        self._check_article(article)
        if not (filters.publisher or filters.since or filters.until):
            return None if article is None else frozenset({article})
        rows = self._library.published()
        return passing([row for row in rows if article in {None, row[0]}], filters)

    def suggestions(self, n: int = 4) -> tuple[str, ...]:
        """Up to `n` questions that these articles answer."""
        return tuple(self._pool[:n])

    def articles(self) -> tuple[Article, ...]:
        """Every article, by id."""
        return self._library.articles()

    def article(self, article_id: str) -> Article:
        """One article.

        Raises:
            QuestionError: There is none of that id.
        """
        found = self._library.article(article_id)
        if found is None:
            raise QuestionError(_no_article(article_id))
        return found

    def blocks(self, article_id: str) -> tuple[Block, ...]:
        """The layout of an article, in order."""
        return self._library.blocks(article_id)

    def quotes(self, speaker: str | None = None, article: str | None = None) -> tuple[Quote, ...]:
        """The quotes, by article id and place, of one person or article or of all."""
        self._check_article(article)
        quotes = self._library.quotes(article)
        if speaker is None:
            return quotes
        return tuple(q for q in quotes if q.speaker and is_named(q.speaker, speaker))

    def speakers(self) -> tuple[Speaker, ...]:
        """Everybody who is quoted, by name and organisation, the unnamed last."""
        speakers = self._library.speakers()
        return tuple(sorted(speakers, key=lambda speaker: speaker.name is None))

    def also_in(self, article_id: str) -> tuple[str, ...]:
        """The other articles with the same text or nearly so, by id."""
        copies: dict[str, str] = self._library.setting("copies")
        first = copies.get(article_id, article_id)
        same = {first, *(copy for copy, original in copies.items() if original == first)}
        return tuple(sorted(same - {article_id}))

    def skipped(self) -> tuple[Skipped, ...]:
        """The files, and parts of files, that the last build could not read."""
        return tuple(
            Skipped(record.path, reason)
            for record in ledger.read(self._library).values()
            for reason in record.reasons
        )

    def text(self, article_id: str, span: Span) -> str:
        """The words of an article at `span`."""
        return span.of(self.article(article_id).text)

    def _check_article(self, article: str | None) -> None:
        if article is not None and self._library.article(article) is None:
            raise QuestionError(_no_article(article))


def quotes_of(article: Article, blocks: Sequence[Block]) -> tuple[Quote, ...]:
    """The quotes of an article; where it is not in English, what stands in quotation marks."""
    find = find_quotes if is_english(article.language) else quotes_by_marks
    return find(article.text, article.id, blocks)


def is_named(speaker: Speaker, name: str) -> bool:
    """Whether every word of `name` is one of the speaker's name, case aside."""
    words = (speaker.name or "").casefold().split()
    return bool(name.split()) and all(word in words for word in name.casefold().split())


def _made_with(embedder: Embedder) -> dict[str, object]:
    return {"format": FORMAT, "engine": ENGINE, "embedder": embedder.name, "dim": embedder.dim}


def _check_made_with(folder: Path, library: Library, embedder: Embedder) -> None:
    made, now = library.setting("made_with"), _made_with(embedder)
    if made != now:
        names = sorted(name for name in now if (made or {}).get(name) != now[name])
        raise IndexStale(
            f"The index in {folder} was made with another {' and '.join(names)}; "
            f"make it anew with: assistant build"
        )
    if library.setting("calibration") is None:
        raise IndexStale(
            f"The index in {folder} was never finished; finish it with: assistant build"
        )


def _same_id(first: Path, second: Path, name: str) -> str:
    return (
        f"The files {shown(first)} and {shown(second)} would both be the article {name!r}; "
        f"rename one of them."
    )


def _no_article(article_id: str) -> str:
    return f"There is no article {article_id!r} in the index; see them with: assistant build"
