"""Runs of paragraphs put into a story or below it: other stories, notes, words to the reader."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.corpus.asides import (
    asks_for_money,
    may_be_aside,
    speaks_to_reader,
    tells_of_author,
)
from assistant.types import Role

MOST_APPEAL = 8  # paragraphs
TEASER_WORDS = 40  # of what stands under the title of another story

ITEM = re.compile(r"^\s*(?:[-*•–]|\d{1,3}[.)])\s+\S")
MARKED_HEADING = re.compile(r"^#{1,6}\s+\S")
_STORIES = r"(?: (?:stories|articles|posts|news|content|coverage|topics|links|reading|now))?$"
_OTHER_STORIES = re.compile(
    rf"^(?:(?:related|popular|most popular|recommended|trending){_STORIES}|recommended for you\b|"
    r"most (?:read|viewed)\b|more from\b|more on this\b|read (?:more|next|also)\b|"
    r"editors?['’]?s? (?:picks?|choice)\b|you (?:may|might) (?:also )?(?:like|enjoy)\b|"
    r"don['’]t miss\b|what to read next\b|from our partners\b)",
    re.IGNORECASE,
)
_NOTES = re.compile(
    r"^(?:(?:end|foot)?notes|references|bibliography|citations|(?:notes|sources) and \w+|"
    r"further reading|external links|see also)$",
    re.IGNORECASE,
)


def insertions(texts: Sequence[str], roles: Sequence[Role]) -> set[int]:
    """Which paragraphs are none of the story's.

    Args:
        texts: The paragraphs.
        roles: What each is taken for so far.
    """
    put_in = {*_other_stories(texts, roles), *_notes(texts, roles)}
    rest = [i for i, role in enumerate(roles) if role == "body" and i not in put_in]
    return put_in | _asides(texts, rest)


def _other_stories(texts: Sequence[str], roles: Sequence[Role]) -> Iterator[int]:
    """A heading such as "Related", and below it titles of lower headings with a line on each."""
    level = 0  # of the heading that the stories stand under
    title = False  # whether the last paragraph was the title of one
    for i, words in enumerate(texts):
        marked = MARKED_HEADING.match(words)
        here = len(words) - len(words.lstrip("#")) if marked else 0
        if marked and _OTHER_STORIES.match(words.lstrip("# ")):
            level, title = here, False
            yield i
        elif level and marked and here > level:
            title = True
            yield i
        elif level and title and not marked and len(words.split()) <= TEASER_WORDS:
            title = False
            if roles[i] == "body":
                yield i
        else:
            level = 0


def _notes(texts: Sequence[str], roles: Sequence[Role]) -> Iterator[int]:
    """The items of the list under a heading such as "References"."""
    within = False
    for i, words in enumerate(texts):
        if roles[i] == "heading":
            within = bool(_NOTES.match(words.lstrip("# ")))
        elif within and ITEM.match(words):
            yield i


def _asides(texts: Sequence[str], body: Sequence[int]) -> set[int]:
    """Where the page speaks to its reader, and at the end of its author; never all there is."""
    asides = {i for i in body if speaks_to_reader(texts[i])}
    for i in reversed(body):
        if i not in asides:
            if not tells_of_author(texts[i]):
                break
            asides.add(i)
    asides |= _appeal([i for i in body if i not in asides], texts)
    return asides if len(asides) < len(body) else set()


def _appeal(body: Sequence[int], texts: Sequence[str]) -> set[int]:
    """The last paragraphs, from the first that asks for money, where nobody is quoted in them."""
    asks = [at for at, i in enumerate(body) if asks_for_money(texts[i])]
    for at in asks:
        rest = body[at:]
        if len(rest) <= MOST_APPEAL and all(may_be_aside(texts[i]) for i in rest):
            return set(rest)
    return set()
