"""A name in a parse -> the title and organisation written beside it."""

from __future__ import annotations

from typing import Any

from assistant.quotes.cues import JOINS_ORGANISATION, SPEECH, TITLES, base_form

LONGEST_DESCRIPTION = 16  # tokens after a name that may still be its title and organisation
_LINKING = frozenset({"of", "and", "&", "for", "the", "-", "’s", "'s", "on", "in"})
_STOPS = frozenset({",", ";", ".", ":", '"', "(", ")", "who", "which", "that", "--", "–", "—"})
_ARTICLES = frozenset({"the", "a", "an", "then", "now"})

Range = tuple[int, int]


def described(doc: Any, start: int, end: int) -> tuple[Range | None, Range | None]:
    """Token ranges of the title and the organisation beside the name at `start:end`, if any."""
    title, organisation = _after(doc, end)
    if title is None and organisation is None:
        title, organisation = _before(doc, start)
    return title, organisation


def is_title(word: str) -> bool:
    """Whether a word is the kernel of a title, such as "director"."""
    return word.lower().strip(".") in TITLES


def _after(doc: Any, end: int) -> tuple[Range | None, Range | None]:
    """From `Name, title at Organisation`."""
    if end >= len(doc) or doc[end].text != ",":
        return None, None
    last = first = end + 1
    while last < min(len(doc), first + LONGEST_DESCRIPTION) and not _stops(doc[last]):
        last += 1
    while first < last and doc[first].text.lower() in _ARTICLES:
        first += 1
    at = next((i for i in range(first, last) if is_title(doc[i].text)), None)
    if at is None or doc[first].lower_ in {"and", "or"} or _names_another(doc, at + 1, last):
        return None, None
    for join in range(at + 1, last):
        if doc[join].text.lower() not in JOINS_ORGANISATION:
            continue
        organisation = _proper(doc, join + 1, last)
        if organisation is not None:
            return (first, join), organisation
    return (first, last), None


def _names_another(doc: Any, first: int, last: int) -> bool:
    """Whether what follows a name is the next person of a list: "…, director Ada Quill"."""
    return first < last and doc[first].ent_type_ == "PERSON" and doc[first].text[0].isupper()


def _before(doc: Any, start: int) -> tuple[Range | None, Range | None]:
    """From `Title Name` and `Organisation title Name`."""
    first = start
    while first > 0 and doc[first - 1].tag_ in {"NN", "NNP", "NNPS", "JJ"}:
        first -= 1
    at = [i for i in range(first, start) if is_title(doc[i].text)]
    if not at or at[-1] != start - 1:
        return None, None
    for i in range(first, start - 1):
        if doc[i].ent_type_ == "ORG":
            last = i
            while last < at[-1] and doc[last].ent_type_ == "ORG":
                last += 1
            return (last, start), (i, last)
    return (first, start), None


def _stops(token: Any) -> bool:
    if token.text in _STOPS:
        return True
    return bool(token.tag_ in {"VBD", "VBZ", "VBP"} and base_form(token.text) in SPEECH)


def _proper(doc: Any, first: int, last: int) -> Range | None:
    """A run of capitalised words, small linking words inside it allowed."""
    while first < last and doc[first].text.lower() == "the":
        first += 1
    end = first
    for i in range(first, last):
        if doc[i].text[0].isupper() or doc[i].text[0].isdigit():
            end = i + 1
        elif doc[i].text.lower() not in _LINKING:
            break
    return (first, end) if end > first else None
