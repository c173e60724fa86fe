"""A name in a parse -> the title behind it, and the organisation that this leads to."""

from __future__ import annotations

from typing import Any

from assistant.quotes.affiliation import is_of_person, joins, organisation_at
from assistant.quotes.cues import RELATIONS, SPEECH, base_form, table
from assistant.quotes.grammar import FINITE, Range, is_proper
from assistant.quotes.titles import LONGEST_DESCRIPTION, UNTITLED, is_title

_STOPS = table(""", ; . : " ( ) -- – — who whom whose which that when where while after before since
    because if during until amid despite although though""")
_BEFORE_KERNEL = frozenset({"NN", "NNP", "NNPS", "JJ", "HYPH", "POS"})
_ARTICLES = frozenset({"the", "a", "an", "then", "now"})


def title_behind(doc: Any, start: int, end: int) -> tuple[Range | None, Range | None]:
    """From `Name, title at Organisation`."""
    if end >= len(doc) or doc[end].text != ",":
        return None, None
    first = _first_behind(doc, end + 1)
    last = first
    limit = first + LONGEST_DESCRIPTION
    while last < min(len(doc), limit) and not _stops(doc[last]):
        last += 1
    said = doc[first].text.lower() in _ARTICLES if first < last else False
    while first < last and (doc[first].lower_ in _ARTICLES or doc[first].tag_ == "PRP$"):
        first += 1
    at = next((i for i in range(first, last) if _is_kernel(doc, i, last)), None)
    if at is None and said:
        at = _apposition(doc, (start, end), (first, last))
    if at is None or _is_no_title(doc, first, at, last):
        return None, None
    last = _title_end(doc, at, last, is_cut=last == limit)
    for join in range(at + 1, last):
        if not joins(doc, join):
            continue
        organisation = organisation_at(doc, join + 1, last)
        if organisation is not None and not is_of_person(doc, *organisation):
            return (first, join), organisation
    return (first, last), None


def office_held(doc: Any, end: int) -> tuple[Range | None, Range | None]:
    """From `Name is the director of Organisation`."""
    if end + 1 >= len(doc) or doc[end].lower_ not in {"is", "was"}:
        return None, None
    first = last = end + 1
    while last < min(len(doc), first + LONGEST_DESCRIPTION) and not _stops(doc[last]):
        last += 1
    while first < last and doc[first].text.lower() in _ARTICLES:
        first += 1
    kernel = next((c for c in doc[end].children if c.dep_ == "attr"), None)
    if kernel is None or not first <= kernel.i < last or not is_title(kernel.text):
        return None, None
    if any(token.tag_ not in _BEFORE_KERNEL for token in doc[first : kernel.i]):
        return None, None
    last = _title_end(doc, kernel.i, last, is_cut=False)
    for join in range(kernel.i + 1, last):
        if joins(doc, join):
            organisation = organisation_at(doc, join + 1, last)
            if organisation is not None:
                return (first, join), organisation
    return (first, last), None


def _first_behind(doc: Any, first: int) -> int:
    """Where a title can start behind a name and a comma."""
    if first + 1 < len(doc) and doc[first].tag_ == "CD" and doc[first + 1].text == ",":
        return first + 2  # "Ada Quill, 41, a printer"
    if first + 1 < len(doc) and doc[first].lower_ == "who":
        return _office(doc, first + 1)
    return first


def _office(doc: Any, at: int) -> int:
    """Where the title starts in "who is the mayor" and "who served as mayor"."""
    if doc[at].lower_ in {"is", "was"}:
        return at + 1
    serves = doc[at].lower_ in {"serves", "served", "works", "worked"}
    if serves and at + 1 < len(doc) and doc[at + 1].lower_ == "as":
        return at + 2
    return at - 1


def _is_kernel(doc: Any, i: int, last: int) -> bool:
    """Whether a word is what a title turns on, and not "President Quill's" of another's."""
    return is_title(doc[i].text) and not _names_another(doc, i + 1, last)


def _names_another(doc: Any, first: int, last: int) -> bool:
    """Whether what follows a title is the next person of a list: "…, director Ada Quill"."""
    if first >= last or not doc[first].text[0].isupper():
        return False
    if doc[first].ent_type_ == "PERSON":
        return True
    return is_proper(doc[first]) and not is_title(doc[first].text) and not doc[first].ent_type_


def _apposition(doc: Any, name: Range, inner: Range) -> int | None:
    """The kernel of "a homemaker" behind a name: its apposition, as the parser sees it."""
    for i in range(*inner):
        token = doc[i]
        if token.dep_ == "appos" and name[0] <= token.head.i < name[1]:
            plain = token.tag_ in {"NN", "NNP"} and token.text[0].islower()
            plain = plain and token.lower_ not in RELATIONS
            return i if plain and token.ent_type_ in UNTITLED else None
    return None


def _is_no_title(doc: Any, first: int, kernel: int, last: int) -> bool:
    """Whether the words behind a name are a clause or the next of a list."""
    if doc[first].tag_ in {"CC", "VBG", "VBN", "RB", "IN"} and not _is_bound(doc, first):
        return True
    if any(token.tag_ == "IN" and token.lower_ != "of" for token in doc[first:kernel]):
        return True
    behind = next((i for i in range(kernel, last) if doc[i].tag_ == "IN"), last)
    if any(token.ent_type_ == "PERSON" for token in doc[kernel + 1 : behind]):
        return True  # the next of a list: "Ada Quill, chief lamp officer Tomas Reed and"
    if any(token.tag_ in {"VBD", "VBZ", "MD"} for token in doc[first:kernel]):
        return True
    return any(
        child.dep_ == "nsubj" and first <= child.i
        for token in doc[first:last]
        if token.tag_ in FINITE
        for child in token.head.lefts
    )


def _is_bound(doc: Any, i: int) -> bool:
    """Whether a word is the first of "prize-winning" or "co-owner"."""
    return i + 1 < len(doc) and doc[i + 1].tag_ == "HYPH"


def _title_end(doc: Any, kernel: int, last: int, *, is_cut: bool) -> int:
    """Where a title ends that may go on to a token; with `is_cut`, that is in mid phrase."""
    if is_cut and last < len(doc) and not _stops(doc[last]):
        # Too long to be told whole: what comes before its first preposition.
        last = next((i for i in range(kernel + 1, last) if doc[i].tag_ == "IN"), last)
    last = next((i for i in range(kernel + 1, last) if _ends_title(doc, i)), last)
    while last > kernel + 1 and doc[last - 1].tag_ in {"CC", "IN", "TO", "JJ", "DT"}:
        last -= 1
    return last


def _ends_title(doc: Any, i: int) -> bool:
    """Whether a word behind a kernel is no part of the title: "hacker known as", "chair and is"."""
    if doc[i].tag_ == "CC" and i + 1 < len(doc):
        return bool(doc[i + 1].tag_ in FINITE)
    adverb = doc[i].tag_ == "RB" and doc[i].lower_ != "ago" and not _is_bound(doc, i)
    return adverb or doc[i].lower_ in {
        "known",
        "named",
        "called",
        "dubbed",
    }


def _stops(token: Any) -> bool:
    if token.text in _STOPS:
        return True
    return bool(token.tag_ in {"VBD", "VBZ", "VBP"} and base_form(token.text) in SPEECH)
