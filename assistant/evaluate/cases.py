"""Gold questions: what is asked, and what has to come of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from assistant.errors import AssistantError

WITHIN = 5  # the passages that an answer is made of
UNATTRIBUTED = "unattributed"  # the `speaker` of a quote that has none

Refuse = Literal[True, False, "off-topic", "no-support", "unknown-name", "greeting", "empty"]


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong in a gold file, and what to write instead."""

    path: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}"


class GoldError(AssistantError):
    """A gold file cannot be used; `faults` says where and what to write instead."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        """Every fault of the file, by line."""
        super().__init__("\n".join(map(str, faults)))
        self.faults = faults


@dataclass(frozen=True, slots=True)
class Case:
    """One gold question and what is expected of it.

    Texts are looked for with quotation marks, dashes, white space and (quotes aside) letter case
    folded. `passages` must be among the first `within` passages found. `quotes` must be cited, by
    `speaker` where one is given, out of `article` where one is given. `answer` must stand in what
    is shown and `never` must not. `refuse` is a reason, or True for any, or False for "must be
    answered"; None leaves it open. `after` are the turns asked before in the same conversation.
    """

    id: str
    path: str
    line: int
    question: str
    passages: tuple[str, ...] = ()
    within: int = WITHIN
    quotes: tuple[str, ...] = ()
    speaker: str | None = None
    title: str | None = None
    organisation: str | None = None
    article: str | None = None
    answer: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    refuse: Refuse | None = None
    after: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    why: str = ""
    draft: bool = False

    @property
    def evidence(self) -> tuple[str, ...]:
        """The texts whose passages retrieval has to find."""
        return self.passages or self.quotes

    @property
    def questions(self) -> tuple[str, ...]:
        """All that is put to the assistant, in order."""
        return (*self.after, self.question)

    @property
    def texts(self) -> tuple[str, ...]:
        """Every text that has to stand in an article."""
        return (*self.passages, *self.quotes)

    @property
    def asks(self) -> bool:
        """Whether it takes an answer, and not only a search, to judge it."""
        expected = (self.quotes, self.speaker, self.answer, self.never)
        return any(expected) or self.refuse is not None

    @property
    def answerable(self) -> bool | None:
        """Whether the articles are said to answer it; None where the case does not say."""
        if self.refuse is not None:
            return self.refuse is False
        return True if self.quotes or self.speaker or self.answer else None
