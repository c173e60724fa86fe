"""Ask your articles: answers only in the experts' own words, with who said each and where.

from assistant import Assistant, Settings, build

settings = Settings.read()
build(settings)
print(Assistant.open(settings).ask("Who is quoted here?"))
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from assistant.building import BuildReport, build
    from assistant.errors import AssistantError
    from assistant.pipeline import Assistant
    from assistant.quotes.extract import find_quotes
    from assistant.settings import Settings
    from assistant.types import Answer, Article, Filters, Passage, Quote, Span, Speaker

__all__ = [
    "Answer",
    "Article",
    "Assistant",
    "AssistantError",
    "BuildReport",
    "Filters",
    "Passage",
    "Quote",
    "Settings",
    "Span",
    "Speaker",
    "build",
    "find_quotes",
]

_HOMES = {
    "assistant.building": ["BuildReport", "build"],
    "assistant.errors": ["AssistantError"],
    "assistant.pipeline": ["Assistant"],
    "assistant.quotes.extract": ["find_quotes"],
    "assistant.settings": ["Settings"],
    "assistant.types": ["Answer", "Article", "Filters", "Passage", "Quote", "Span", "Speaker"],
}
_HOME = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> Any:
    """Import a public name when it is first used, so that `assistant --help` stays fast."""
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOME[name]), name)
