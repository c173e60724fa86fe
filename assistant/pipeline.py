"""The index as one object: opened, asked, and looked into."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.answer.refuse import Calibration
from assistant.answer.respond import Responder
from assistant.building import FINISHING, BuildReport, Skipped, build, made_with
from assistant.errors import AssistantError, IndexStale, QuestionError
from assistant.index import cache, ledger, quote_search
from assistant.index.embed import Embedder, open_embedder
from assistant.index.filters import passing
from assistant.index.library import Library
from assistant.index.naming import belongs_to, has_title, is_called
from assistant.index.quote_search import QuoteHit
from assistant.index.rerank import CrossEncoderReranker
from assistant.index.search import Search
from assistant.settings import Settings
from assistant.types import (
    Answer,
    Article,
    Block,
    Filters,
    Hit,
    Kind,
    Passage,
    Quote,
    Span,
    Speaker,
)

if TYPE_CHECKING:
    import numpy as np

__all__ = ["FINISHING", "Assistant", "BuildReport", "Skipped", "build", "check_made_with"]

LOOKED_THROUGH = 200  # passages, for those that quote somebody
NO_FILTERS = Filters()
LONGEST_QUESTION = 2_000  # characters; the longest in the gold data has under 300


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
        """Load the model and the index, which takes half a second.

        Raises:
            IndexMissing: There is no index yet.
            IndexStale: The index was made by another model, other settings or another format.
            ModelUnavailable: The model cannot be loaded.
        """
        library = Library.open(settings.index)
        try:
            embedder = embedder or open_embedder(settings.model)
            check_made_with(settings.index, library, embedder)
            vectors = cache.load_or_rebuild(settings.index, library, embedder.dim)
            reranker = CrossEncoderReranker(settings.reranker) if settings.reranker else None
            return cls(settings, library, Search(library, vectors, embedder, reranker=reranker))
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
        return tuple(q for q in quotes if q.speaker and is_called(q.speaker, speaker))

    def find_quotes(
        self,
        about: str = "",
        *,
        speaker: str | None = None,
        organisation: str | None = None,
        title: str | None = None,
        kind: Kind | None = None,
        article: str | None = None,
        k: int = 20,
    ) -> tuple[QuoteHit, ...]:
        """The quotes about something, best first, or in the order of the articles.

        Args:
            about: By meaning and words; without it every quote fits alike, with a score of 0.
            speaker: Of the people of this name.
            organisation: Of people of an organisation whose name holds these words in this order,
                or of the organisation itself.
            title: Of people whose title holds these words in this order.
            kind: Only direct, mixed or indirect speech.
            article: Only of this article, by id.
            k: At most so many.

        Raises:
            QuestionError: There is no such article.
        """
        quotes = [
            quote
            for quote in self.quotes(speaker=speaker, article=article)
            if (kind is None or quote.kind == kind)
            and (organisation is None or _is(quote.speaker, belongs_to, organisation))
            and (title is None or _is(quote.speaker, has_title, title))
        ]
        if not about.strip():
            return tuple(QuoteHit(quote, 0.0) for quote in quotes[:k])
        return quote_search.find(self._search, about[:LONGEST_QUESTION], quotes, k)

    def speakers(self) -> tuple[Speaker, ...]:
        """Everybody who is quoted, by name and organisation, the unnamed last."""
        speakers = self._library.speakers()
        return tuple(sorted(speakers, key=lambda speaker: speaker.name is None))

    def also_in(self, article_id: str) -> tuple[str, ...]:
        """The other articles with the same text or nearly so, by id."""
        return self._search.copies(article_id)

    def passages(self, article_id: str) -> tuple[tuple[Passage, np.ndarray], ...]:
        """The passages of an article in order.

        Each comes with its vectors, `(1 + n, dim)`: its own and those of its `n` sentences.
        """
        held = self._library.passages(article_id).values()
        return tuple((passage, self._library.vectors(ids)) for passage, ids in held)

    def state(self) -> dict[str, object]:
        """What the index knows beside its articles: by what it was made, and what it decides by."""
        kept = ("made_with", "calibration", "questions", "copies")
        files = [asdict(record) for record in ledger.read(self._library).values()]
        return {**{name: self._library.setting(name) for name in kept}, "files": files}

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


def _is(speaker: Speaker | None, meant: Callable[[Speaker, str], bool], wanted: str) -> bool:
    return speaker is not None and meant(speaker, wanted)


def check_made_with(folder: Path, library: Library, embedder: Embedder) -> None:
    """Refuse an index that this program with this model did not make and finish.

    Raises:
        IndexStale: It was made with something else, or never finished.
    """
    made, now = library.setting("made_with"), made_with(embedder)
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


def _no_article(article_id: str) -> str:
    return f"There is no article {article_id!r} in the index; see them with: assistant build"
