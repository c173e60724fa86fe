"""Whom the first sentences call by a title, named below: "A judge … ¶ Justice Ada Quill"."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.quotes.cues import table
from assistant.quotes.parse import Parsed
from assistant.quotes.people import People
from assistant.quotes.person import Person
from assistant.quotes.phrases import Source
from assistant.types import Speaker

OPENING, BELOW = 2, 3  # paragraphs that tell of somebody first, and that then give the name
NEW = frozenset({"a", "an", "another", "one", "its", "their"})
# Titles of which a court, town or band has one, so that who bears it below is the one meant.
_OF_ONE = table("chief coroner judge magistrate mayor premier principal sheriff")
_NO_MORE = ("ex-", "former ", "retired ")


class Opening:
    """The first paragraphs of an article, and the people named behind them."""

    def __init__(self, text: str, people: People, parsed: Sequence[Parsed]) -> None:
        self._text = text
        self._people = people
        self._parsed = parsed

    def meant(self, paragraph: int, source: Source) -> Person | None:
        """Whom a source in the first sentences means, by a title that one person below has."""
        doc = self._parsed[paragraph].doc
        title = doc[source.end - 1].lower_
        own = source.phrase[1] > source.end
        own |= any(token.text[0].isupper() for token in doc[source.start + 1 : source.end])
        if paragraph >= OPENING or title not in _OF_ONE or own:
            return None
        if self._people.calling(title) != 1 or self._is_told_apart(title):
            return None
        below = range(paragraph + 1, min(paragraph + 1 + BELOW, len(self._parsed)))
        named = [m.person for number in below for m in self._people.mentions(number)]
        person = next((p for p in named if p.is_full and p.is_called(title)), None)
        return None if person is None or _is_no_more(person.speaker(self._text)) else person

    def _is_told_apart(self, title: str) -> bool:
        """Whether an article tells of another of a title: "a judge … another judge", "judges"."""
        words = [token for parsed in self._parsed for token in parsed.doc]
        new = sum(t.head.lower_ == title for t in words if t.lower_ in NEW)
        return new > 1 or any(t.lower_ == f"{title}s" for t in words)


def _is_no_more(speaker: Speaker) -> bool:
    """Whether somebody only was what the title says: "former judge"."""
    return (speaker.title or "").lower().startswith(_NO_MORE)
