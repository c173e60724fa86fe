"""Plain text; its first line is its title."""

from __future__ import annotations

from assistant.corpus.source import Reading, Source


class TextLoader:
    """Reads UTF-8 as it stands."""

    def load(self, source: Source) -> Reading:
        """Read a file of plain text."""
        return Reading((source.article(source.text(), {}),))
