"""The whole story: articles in, index in the middle, answers out."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant.answer.refuse import Calibration, calibrate
from assistant.answer.respond import Responder
from assistant.answer.suggest import drafts
from assistant.corpus import loaders
from assistant.corpus.clean import blocks as layout
from assistant.corpus.passages import cut
from assistant.errors import AssistantError, CorpusError, IndexStale, QuestionError
from assistant.index import cache
from assistant.index.embed import Embedder, SentenceTransformerEmbedder
from assistant.index.library import FORMAT, Library
from assistant.index.search import Search
from assistant.index.vectors import FaissIndex
from assistant.quotes.extract import find_quotes
from assistant.settings import Settings
from assistant.types import Answer, Article, Block, Hit, Quote, Span, Speaker

QUESTIONS = 30  # kept to be suggested
ENGINE = 1  # raise it when cutting or quote finding changes, so that old indexes are rebuilt
LONGEST_QUESTION = 2_000  # characters; the longest in the gold data has under 300

Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file that could not be read, and why, in one sentence."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did, by article id, and what the index holds now."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]
    unchanged: tuple[str, ...]
    skipped: tuple[Skipped, ...]
    articles: int
    passages: int
    quotes: int
    speakers: int


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
    files = {loaders.article_id(path, settings.corpus): path for path in paths}
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

    def run(self, files: dict[str, Path], on_progress: Progress) -> BuildReport:
        library, dim = self._library, self._embedder.dim
        if library.setting("made_with") != _made_with(self._embedder):
            library.reset({"made_with": _made_with(self._embedder)})
        before = library.hashes()
        vectors = cache.load(self._settings.index, library, dim) or cache.rebuild(library, dim)
        removed = [name for name in before if name not in files]
        todo, skipped = self._changed(files, before)
        if not todo and len(skipped) == len(files) and not before:
            raise CorpusError(skipped[0].reason)
        for name in removed:
            vectors.remove(library.remove(name))
        for done, article in enumerate(todo):
            on_progress(done, len(todo), article.id)
            self._index(article, vectors)
        if library.setting("finished") != library.setting("generation"):
            self._finish(vectors)
        on_progress(len(todo), len(todo), "")
        names = {article.id for article in todo}
        bad = {loaders.article_id(Path(s.path), self._settings.corpus) for s in skipped}
        return BuildReport(
            added=tuple(sorted(names - before.keys())),
            changed=tuple(sorted(names & before.keys())),
            removed=tuple(removed),
            unchanged=tuple(name for name in before if name in files.keys() - names - bad),
            skipped=tuple(skipped),
            **library.counts(),
        )

    def _changed(
        self, files: dict[str, Path], before: dict[str, str]
    ) -> tuple[list[Article], list[Skipped]]:
        todo: list[Article] = []
        skipped: list[Skipped] = []
        for name, path in files.items():
            try:
                if before.get(name) != _sha256(path):
                    todo.append(loaders.load(path, self._settings.corpus))
            except CorpusError as error:
                skipped.append(Skipped(str(path), str(error)))
            except OSError as error:
                reason = f"The file {path} cannot be read ({error.strerror}); check it and retry."
                skipped.append(Skipped(str(path), reason))
        return todo, skipped

    def _index(self, article: Article, vectors: FaissIndex) -> None:
        parts = layout(article.text, article.title)
        quotes = find_quotes(article.text, article.id, parts)
        together = [quote.sentences for quote in quotes]
        passages = cut(article, parts, together, self._embedder.fits)
        # One article a batch, so that its vectors do not depend on what else is in the corpus.
        texts = [
            span.of(article.text)
            for passage in passages
            for span in (passage.span, *passage.sentences)
        ]
        rows = self._embedder.embed_passages(texts)
        gone, came = self._library.put(article, parts, quotes, passages, rows)
        vectors.remove(gone)
        vectors.add(came, rows)

    def _finish(self, vectors: FaissIndex) -> None:
        library = self._library
        cache.save(self._settings.index, library, vectors)
        search = Search(library, vectors, self._embedder)
        calibration = calibrate(search)
        responder = Responder(search, calibration)
        questions = [text for text in drafts(search) if responder.answer(text).answered]
        state = {"calibration": calibration.to_dict(), "questions": questions[:QUESTIONS]}
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
            return cls(settings, library, Search(library, vectors, embedder))
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
        history: Sequence[Answer] = (),
    ) -> Answer:
        """Answer from the articles, or decline with a reason.

        Args:
            question: In plain English.
            speaker: Only this person's words, by name.
            article: Only this article, by id.
            history: The answers before in this conversation, oldest first.

        Raises:
            QuestionError: The question is too long, or there is no such article.
        """
        if len(question) > LONGEST_QUESTION:
            raise QuestionError(
                f"The question has {len(question):,} characters; "
                f"ask it in at most {LONGEST_QUESTION:,}."
            )
        self._check_article(article)
        return self._responder.answer(question, speaker=speaker, article=article, history=history)

    def search(self, query: str, k: int = 10, article: str | None = None) -> tuple[Hit, ...]:
        """The `k` best passages for `query`, best first."""
        self._check_article(article)
        return self._search.passages(query[:LONGEST_QUESTION], k, article)

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

    def text(self, article_id: str, span: Span) -> str:
        """The words of an article at `span`."""
        return span.of(self.article(article_id).text)

    def _check_article(self, article: str | None) -> None:
        if article is not None and self._library.article(article) is None:
            raise QuestionError(_no_article(article))


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


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _no_article(article_id: str) -> str:
    return f"There is no article {article_id!r} in the index; see them with: assistant build"
