"""The line above the window: what is loaded, and how far the loading is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.chat.markup import Html, element
from assistant.chat.opening import Progress
from assistant.chat.render import ask_button

TITLES = 3  # of articles that the empty conversation names


@dataclass(frozen=True, slots=True)
class Counts:
    """What the index holds."""

    articles: int
    quotes: int
    people: int


def header_html(progress: Progress, counts: Counts | None = None, model: str = "") -> Html:
    """The name, what is loaded or how far the loading is, and the switch for dark and light."""
    holds = counts_line(counts) if counts is not None else progress.message
    return element(
        "div",
        element("h1", "Ask your articles"),
        element("p", holds, class_=f"state {progress.phase}", role="status"),
        element(
            "p",
            element("span", "offline", class_="badge", title="Nothing leaves this computer"),
            element("span", model, class_="model", title="Embedding model") if model else "",
            element(
                "button",
                "◐",
                type="button",
                class_="theme",
                data_theme=True,
                aria_label="Switch between dark and light",
                title="Switch between dark and light",
            ),
            class_="side",
        ),
        class_="header",
    )


def counts_line(counts: Counts) -> str:
    """How many articles, quotes and people there are."""
    return " · ".join(
        (
            _number(counts.articles, "article", "articles"),
            _number(counts.quotes, "quote", "quotes"),
            _number(counts.people, "person quoted", "people quoted"),
        )
    )


def waiting_html(progress: Progress) -> Html:
    """Shown in place of an answer that is being found."""
    message = "Looking in the articles…" if progress.phase == "ready" else progress.message
    return element("p", message, class_="waiting", role="status")


def welcome_html(questions: Sequence[str], titles: Sequence[str]) -> Html:
    """What the empty conversation says: what there is to ask, and questions to begin with."""
    named = ", ".join(f"“{title}”" for title in titles[:TITLES])
    more = f" and {len(titles) - TITLES:,} more" if len(titles) > TITLES else ""
    return element(
        "div",
        element("h2", "What do the experts say?"),
        element(
            "p",
            "Every answer is made of sentences of the articles: who said it, and where. "
            "When they do not answer, it says so.",
        ),
        element("p", f"Loaded: {named}{more}.", class_="loaded") if titles else "",
        element("div", *map(ask_button, questions), class_="asks"),
        class_="welcome",
    )


def _number(count: int, one: str, many: str) -> str:
    return f"{count:,} {one if count == 1 else many}"
