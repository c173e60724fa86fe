"""Somebody named in an article, and where."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from assistant.types import Evidence, Span, Speaker


@dataclass(slots=True, eq=False)
class Person:
    """Somebody named in the article, with where each field was read."""

    name: Span
    words: tuple[str, ...]
    title: Span | None = None
    is_known_title: bool = False
    organisation: Span | None = None
    called: set[str] = field(default_factory=set)  # the words of every title given
    sides: set[str] = field(default_factory=set)  # of these "Republican" and the like
    varied: set[str] = field(default_factory=set)  # of these what only stands for the name
    pronouns: set[str] = field(default_factory=set)
    is_kin: bool = False  # whether told of as somebody's wife, son or the like
    count: int = 0

    def speaker(self, text: str) -> Speaker:
        """The person as a speaker, in the article's words."""
        return Speaker(
            self.name.of(text),
            self.title.of(text) if self.title is not None else None,
            self.organisation.of(text) if self.organisation is not None else None,
        )

    def evidence(self) -> Evidence:
        """Where the fields were read."""
        return Evidence(self.name, self.title, self.organisation)

    @property
    def is_full(self) -> bool:
        """Whether more than one part of the name is known."""
        return len(self.words) > 1

    def is_called(self, head: str, sides: Collection[str] = ()) -> bool:
        """Whether "the Republican senator" can mean this person, by its last word and its side."""
        return head in self.called and not self.is_apart(sides)

    def is_apart(self, sides: Collection[str]) -> bool:
        """Whether this person is told to be of another side."""
        return bool(sides) and bool(self.sides) and self.sides.isdisjoint(sides)

    def may_be(self, pronoun: str) -> bool:
        """Whether "he" or "she" can mean this person, as far as is known."""
        return not self.pronouns or pronoun in self.pronouns


@dataclass(frozen=True, slots=True)
class Mention:
    """A person's name at tokens `start:end` of a paragraph."""

    start: int
    end: int
    person: Person
    is_subject: bool
    shared: bool = False  # whether others have the same surname
