"""A follow-up with what the turns before make certain."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from assistant.answer.contrast import Sides, holds, of_title
from assistant.answer.pronoun import asked_with, fitting
from assistant.answer.question import understand
from assistant.answer.typed import bare
from assistant.answer.whose import People
from assistant.index.search import Search
from assistant.types import Answer

# Not "and how is it made?", which is a question of its own.
WHAT_ABOUT = re.compile(
    r"^\W*(?:and|but|or)?\s*(?:what about|how about|and about|and|but|or)\s+"
    r"(?!(?:who|what|when|where|why|how|which|whose|is|are|was|were|do|does|did|has|have|can|could|"
    r"will|would|should|if)\b)(?:for |of )?(.+?)\W*$",
    re.IGNORECASE,
)
Kind = Literal["question", "speaker", "reason", "file", "nothing"]
OF_LAST: dict[Kind, str] = {"speaker": "Who said: ", "reason": "Why? "}


class Turn:
    """A follow-up with what the last answer makes certain."""

    def __init__(self, text: str, told: Sequence[Answer], search: Search, people: People) -> None:
        self.text = text
        self.before = told[-1]
        self.all_asked = [_plain(one.interpreted_as or bare(one.question)) for one in told]
        self.asked = self.all_asked[-1]
        self.search = search
        self.people = people
        self.pair = _pair(self.before, search)
        self.side = self.side_of(self.asked)
        self.pronoun = asked_with(text)

    def side_of(self, asked: str) -> str | None:
        """The one side that a question names."""
        named = [side for side in self.pair or () if holds(asked, side)]
        return named[0] if len(named) == 1 else None

    def people_asked_about(self) -> list[str]:
        """The people that the last question names, and with "and Reed?" those of the one before."""
        asked = [self.asked]
        if WHAT_ABOUT.match(self.before.question) and len(self.all_asked) > 1:
            asked.insert(0, self.all_asked[-2])
        found = (one for text in asked for one in self.people.named(understand(text)))
        return list(dict.fromkeys(n for one in found for n in fitting([one], None, self.search)))


def _plain(asked: str) -> str:
    for prefix in OF_LAST.values():
        asked = asked.removeprefix(prefix)
    return asked


def _pair(before: Answer, search: Search) -> Sides | None:
    """The two sides that the last answer's article is about."""
    if not before.citations:
        return None
    article = search.article(before.citations[0].article_id)
    return of_title(article.title, article.text)
