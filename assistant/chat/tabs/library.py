"""The Library tab: the articles, adding and removing them, and rebuilding the index."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import gradio as gr  # at the top, as in window.py

from assistant.chat.markup import joined
from assistant.chat.opening import Opening
from assistant.chat.shelf import (
    Outcome,
    add,
    outcomes_html,
    progress_html,
    remove,
    shelf_html,
    unread_html,
)
from assistant.corpus.loaders import LOADERS
from assistant.errors import AssistantError

LOOK_AGAIN = 0.25  # seconds between looks at how far the rebuild is


@dataclass(frozen=True, slots=True)
class LibraryTab:
    """The shelf and its controls."""

    opening: Opening
    files: gr.File
    again: gr.Button
    told: gr.HTML
    shelf: gr.HTML

    @classmethod
    def lay_out(cls, opening: Opening) -> LibraryTab:
        """Make the controls where the caller stands in the page."""
        files = gr.File(
            label=f"Add articles ({', '.join(LOADERS)})",
            file_count="multiple",
            elem_id="add",
            height=130,
        )
        again = gr.Button("Rebuild the index", size="sm", elem_id="again")
        told = gr.HTML("", elem_id="told")
        return cls(opening, files, again, told, gr.HTML("", elem_id="shelf"))

    def wire(self, bridge: Any) -> list[Any]:
        """Connect the controls; returns the events after which the library may be another."""
        quiet: dict[str, Any] = {"show_progress": "hidden"}
        return [
            self.files.upload(self.add, [self.files], [self.told, self.files], **quiet),
            self.again.click(self.rebuild, None, [self.told], **quiet),
            bridge.remove(self.remove, None, [self.told], **quiet),
        ]

    def refresh(self) -> str:
        """The shelf, below what could not be put on it."""
        assistant = self.opening.assistant()
        shelf = shelf_html(assistant.articles(), assistant.quotes())
        return joined(unread_html(assistant.skipped()), shelf)

    def add(self, files: Sequence[str]) -> Iterator[tuple[Any, ...]]:
        """Take in uploaded files, then rebuild."""
        outcomes = add([Path(file) for file in files], self.opening.settings.corpus)
        if not any(one.done for one in outcomes):
            yield outcomes_html(outcomes), None
            return
        for shown in self._rebuilt(outcomes):
            yield shown, gr.skip()
        yield gr.skip(), None

    def remove(self, event: gr.EventData) -> Iterator[str]:
        """Take an article out, then rebuild."""
        settings = self.opening.settings
        try:
            article = self.opening.assistant().article(str(event.article))
            outcome = remove(article, settings.corpus, settings.index)
        except AssistantError as error:
            yield outcomes_html([Outcome("", done=False, message=str(error))])
            return
        yield from self._rebuilt([outcome])

    def rebuild(self) -> Iterator[str]:
        """Bring the index up to date with the corpus folder."""
        yield from self._rebuilt([])

    def _rebuilt(self, outcomes: Sequence[Outcome]) -> Iterator[str]:
        """Rebuild in a thread, showing how far it is and at the end what happened."""
        results: list[Outcome] = []
        work = threading.Thread(target=_into(results, self._run), name="rebuild")
        work.start()
        while work.is_alive():
            now = self.opening.progress
            yield progress_html(now.message, now.done, now.total)
            work.join(LOOK_AGAIN)
        yield outcomes_html([*outcomes, *results])

    def _run(self) -> list[Outcome]:
        try:
            report = self.opening.rebuild()
        except AssistantError as error:
            return [Outcome("", done=False, message=str(error))]
        held = f"The library holds {report.articles:,} articles and {report.quotes:,} quotes."
        bad = [Outcome(Path(s.path).name, done=False, message=s.reason) for s in report.skipped]
        return [*bad, Outcome("", done=True, message=held)]


def _into(results: list[Outcome], run: Callable[[], list[Outcome]]) -> Callable[[], None]:
    def work() -> None:
        results.extend(run())

    return work
