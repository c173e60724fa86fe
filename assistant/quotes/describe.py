"""A name in a parse -> the title and organisation written beside it."""

from __future__ import annotations

from typing import Any

from assistant.quotes.cues import HONORIFICS, JOINS_ORGANISATION, SPEECH, TITLES, base_form
from assistant.quotes.grammar import FINITE

LONGEST_DESCRIPTION = 16  # tokens after a name that may still be its title and organisation
_LINKING = frozenset({"of", "and", "&", "for", "the", "-", "’s", "'s", "on", "in"})
_STOPS = frozenset({",", ";", ".", ":", '"', "(", ")", "who", "which", "that", "--", "–", "—"})
_ARTICLES = frozenset({"the", "a", "an", "then", "now"})

Range = tuple[int, int]


def described(doc: Any, start: int, end: int) -> tuple[Range | None, Range | None]:
    """Token ranges of the title and the organisation beside the name at `start:end`, if any."""
    for title, organisation in (
        _after(doc, end),
        _before(doc, start),
        _before_comma(doc, start),
        (None, _joined(doc, end)),
    ):
        if title is not None or organisation is not None:
            return title, organisation
    return None, None


def is_title(word: str) -> bool:
    """Whether a word is the kernel of a title, such as "director"."""
    return word.lower().strip(".") in TITLES


def is_honorific(word: str) -> bool:
    """Whether a word is a form of address, such as "Mrs."."""
    return word.lower().strip(".") in HONORIFICS


def _after(doc: Any, end: int) -> tuple[Range | None, Range | None]:
    """From `Name, title at Organisation`."""
    if end >= len(doc) or doc[end].text != ",":
        return None, None
    first = end + 1
    if first + 1 < len(doc) and doc[first].tag_ == "CD" and doc[first + 1].text == ",":
        first += 2  # "Ada Quill, 41, a printer"
    elif first + 1 < len(doc) and doc[first].lower_ == "who":
        first = _office(doc, first + 1)
    last = first
    while last < min(len(doc), first + LONGEST_DESCRIPTION) and not _stops(doc[last]):
        last += 1
    while first < last and doc[first].text.lower() in _ARTICLES:
        first += 1
    at = next((i for i in range(first, last) if is_title(doc[i].text)), None)
    if at is None or _is_no_title(doc, first, last) or _names_another(doc, at + 1, last):
        return None, None
    for join in range(at + 1, last):
        if doc[join].text.lower() not in JOINS_ORGANISATION:
            continue
        organisation = _proper(doc, join + 1, last)
        if organisation is not None:
            return (first, join), organisation
    return (first, last), None


def _is_no_title(doc: Any, first: int, last: int) -> bool:
    """Whether the words behind a name are a clause or the next of a list."""
    if doc[first].tag_ in {"CC", "VBG", "VBN", "RB", "IN"}:
        return True
    return any(
        child.dep_ == "nsubj" and first <= child.i
        for token in doc[first:last]
        if token.tag_ in FINITE
        for child in token.head.lefts
    )


def _office(doc: Any, at: int) -> int:
    """Where the title starts in "who is the mayor" and "who served as mayor"."""
    if doc[at].lower_ in {"is", "was"}:
        return at + 1
    serves = doc[at].lower_ in {"serves", "served", "works", "worked"}
    if serves and at + 1 < len(doc) and doc[at + 1].lower_ == "as":
        return at + 2
    return at - 1


def _joined(doc: Any, end: int) -> Range | None:
    """From `Name of Organisation`."""
    if end + 1 >= len(doc) or doc[end].lower_ not in JOINS_ORGANISATION:
        return None
    organisation = _proper(doc, end + 1, min(len(doc), end + LONGEST_DESCRIPTION))
    if organisation is None or doc[organisation[0]].ent_type_ != "ORG":
        return None
    return organisation


def _before_comma(doc: Any, start: int) -> tuple[Range | None, Range | None]:
    """From `the company's director, Name`."""
    head = start - 2
    if head < 0 or doc[start - 1].text != "," or not is_title(doc[head].text):
        return None, None
    first = head
    while first > 0 and doc[first - 1].tag_ in {"NN", "NNP", "NNPS", "JJ", "HYPH"}:
        first -= 1
    owner = None
    if first > 1 and doc[first - 1].tag_ == "POS" and doc[first - 2].ent_type_ == "ORG":
        begin = first - 2
        while begin > 0 and doc[begin - 1].ent_type_ == "ORG" and doc[begin - 1].lower_ != "the":
            begin -= 1
        owner = (begin, first - 1)
    return (first, head + 1), owner


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
    if end == first or is_honorific(doc[first].text):
        return None
    # The parser takes "Quay Bakery" for somebody; but nobody is director "at" a person.
    if doc[first].ent_type_ == "PERSON" and doc[first - 1].lower_ != "at":
        return None
    return first, end
