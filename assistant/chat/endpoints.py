"""The window's functions for other programs: by gradio_client, over HTTP, and as MCP tools."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from assistant import contract
from assistant.chat.check import Report
from assistant.chat.opening import Opening
from assistant.chat.render import as_text
from assistant.errors import AssistantError


class Endpoints:
    """Each is named as its command and returns the JSON of `--json`."""

    def __init__(self, opening: Opening) -> None:
        """Serve what `opening` opens."""
        self._opening = opening

    @property
    def named(self) -> dict[str, Callable[..., Any]]:
        """The functions by their names."""
        return {
            "ask": self.ask,
            "search": self.search,
            "quotes": self.quotes,
            "verify": self.verify,
        }

    def ask(self, question: str) -> tuple[str, dict[str, Any]]:
        """Answer one question from the articles, or decline with a reason: as text and as JSON.

        Args:
            question: In plain English.
        """
        try:
            answer = self._opening.assistant().ask(question)
        except AssistantError as error:
            return str(error), contract.error_dict(question, str(error))
        return as_text(answer), contract.answer_dict(answer)

    def search(self, query: str, k: int = 10) -> dict[str, Any]:
        """Find the passages of the articles that are nearest to a query, best first.

        Args:
            query: What to look for.
            k: At most so many passages.
        """
        try:
            return contract.search_dict(query, self._opening.assistant().search(query, int(k)))
        except AssistantError as error:
            return {"query": query, "error": str(error)}

    def quotes(self, speaker: str = "", article: str = "") -> list[dict[str, Any]]:
        """List what people say in the articles, word for word, with who said it and where.

        Args:
            speaker: Only this person's words, by name; empty for everybody's.
            article: Only this article, by id; empty for all.
        """
        try:
            assistant = self._opening.assistant()
            found = assistant.quotes(speaker.strip() or None, article.strip() or None)
        except AssistantError as error:
            return [{"error": str(error)}]
        texts = {one.id: one.text for one in assistant.articles()}
        return [
            {"article": q.article_id, **contract.quote_dict(q, texts[q.article_id])} for q in found
        ]

    def verify(self, text: str, speaker: str = "") -> dict[str, Any]:
        """Check whether a quote is real: verbatim, altered, wrong-speaker, stitched or not-found.

        Args:
            text: The words to check.
            speaker: Who is said to have said them, if anybody.
        """
        try:
            report = Report(self._opening.assistant(), as_json=True)
            return report.row(text, speaker.strip() or None)
        except AssistantError as error:
            return {"text": text, "error": str(error)}
