"""A name or a title in a parse -> the organisation written beside it."""

from __future__ import annotations

from typing import Any

from assistant.quotes.cues import JOINS_ORGANISATION, SPEECH, base_form, table
from assistant.quotes.grammar import Range, is_noun, is_proper
from assistant.quotes.titles import LONGEST_DESCRIPTION, is_honorific, is_title

_LINKING = frozenset({"of", "and", "&", "for", "the", "-", "’s", "'s", "on", "in"})
_OF_STATE = frozenset({"secretary", "undersecretary", "minister"})  # of what is no organisation
# Verbs whose object is what somebody belongs to: "who heads the Quay Museum".
_HEADS = table(
    "heads headed leads led runs ran directs directed chairs chaired founded co-founded owns owned "
    "manages managed oversees edits conducts"
)
_WORKS = frozenset({"lectures", "teaches", "works"})


def joined(doc: Any, end: int) -> Range | None:
    """From `Name of Organisation`."""
    if end + 1 >= len(doc) or doc[end].lower_ not in JOINS_ORGANISATION:
        return None
    organisation = organisation_at(doc, end + 1, min(len(doc), end + LONGEST_DESCRIPTION))
    if organisation is None or doc[organisation[0]].ent_type_ not in {"ORG", "PERSON"}:
        return None
    if doc[end].lower_ in {"at", "for"}:  # "met Ada Quill at the Port Lorn Museum"
        behind = doc[organisation[1] : organisation[1] + 1].text
        return organisation if behind == "," or base_form(behind) in SPEECH else None
    return organisation


def headed(doc: Any, end: int) -> Range | None:
    """From `Name, who heads Organisation` and `Name, who teaches history at Organisation`."""
    if end + 3 >= len(doc) or doc[end].text != "," or doc[end + 1].lower_ != "who":
        return None
    first, last = end + 3, min(len(doc), end + LONGEST_DESCRIPTION)
    if doc[end + 2].lower_ in _WORKS:
        stop = next((i for i in range(first, last) if doc[i].is_punct and doc[i].text != "-"), last)
        at = next((i for i in range(first, stop) if doc[i].lower_ in {"at", "for"}), None)
        if at is None:
            return None
        first, last = at + 1, stop
    elif doc[end + 2].lower_ not in _HEADS:
        return None
    organisation = organisation_at(doc, first, last)
    if organisation is None or is_of_person(doc, *organisation):
        return None
    return organisation


def owner(doc: Any, first: int) -> Range | None:
    """The organisation of "the company's director": what stands before 's."""
    if first < 1 or doc[first - 1].text not in {"'s", "’s", "’", "'"}:
        return None
    begin = first - 1
    while begin > 0 and doc[begin - 1].ent_type_ == "ORG" and doc[begin - 1].lower_ != "the":
        begin -= 1
    return (begin, first - 1) if begin < first - 1 else None


def joins(doc: Any, i: int) -> bool:
    """Whether a preposition leads from a title to an organisation, and is not inside a name."""
    before = doc[i - 1]
    if doc[i].lower_ not in JOINS_ORGANISATION or before.lower_ in _OF_STATE:
        return False
    inside = is_proper(before) and before.text[0].isupper() and not is_title(before.text)
    place = doc[i].lower_ == "from" and doc[i + 1 : i + 2] and doc[i + 1].ent_type_ == "GPE"
    return not inside and not place


def is_of_person(doc: Any, start: int, end: int) -> bool:
    """Whether a run of capitals names somebody's office: "Councillor Ada Quill"."""
    if is_title(doc[start].text):
        return True
    if start and doc[start - 1].lower_ == "at":  # nobody holds an office "at" a person
        return False
    if any(token.ent_type_ == "PERSON" for token in doc[start + 1 : end]):
        return True
    if doc[start].ent_type_ == "ORG":
        return False
    return any(is_title(token.text) for token in doc[start : end - 1])


def organisation_at(doc: Any, first: int, last: int) -> Range | None:
    """A run of capitalised words, small linking words inside it allowed."""
    while first < last and doc[first].text.lower() == "the":
        first += 1
    end = first
    for i in range(first, last):
        if doc[i].text[0].isupper() or doc[i].text[0].isdigit():
            end = i + 1
        elif doc[i].text.lower() not in _LINKING:
            break
    while end > first and _is_loose(doc, end - 1):
        end -= 1
    if first < end < last and is_noun(doc[end]) and _is_side(doc, first, end):
        return None  # "director for Asian affairs"
    named = any(token.text[0].isupper() for token in doc[first:end])  # not "the 312-seat Quay"
    if not named or doc[first].lower_ in _LINKING or is_honorific(doc[first].text):
        return None
    # The parser takes "Quay Bakery" for somebody; but nobody is director "at" a person.
    if doc[first].ent_type_ == "PERSON" and doc[first - 1].lower_ != "at":
        return (first, end) if _is_told_of(doc, first, end) else None
    if any(token.tag_ == "POS" and token.i == first + 1 for token in doc[first:end]):
        return None if doc[first].ent_type_ == "PERSON" or end == first + 2 else (first, end)
    return first, end


def _is_side(doc: Any, start: int, end: int) -> bool:
    """Whether a run of capitals ends in a place or people, or is an adjective."""
    alone = end - start == 1 and doc[start].tag_ == "JJ"
    return alone or doc[end - 1].ent_type_ in {"NORP", "GPE", "LOC"}


def _is_loose(doc: Any, i: int) -> bool:
    """Whether the last word of a run is a number that belongs to what follows: "Quay's 2008"."""
    return bool(doc[i].text[0].isdigit()) and i + 1 < len(doc) and is_noun(doc[i + 1])


def _is_told_of(doc: Any, start: int, end: int) -> bool:
    """Whether what the parser takes for a person is what a person is "of", and then described."""
    behind = doc[end : end + 2]
    return (
        start > 1
        and doc[start - 1].lower_ == "of"
        and doc[start - 2].ent_type_ == "PERSON"
        and len(behind) > 1
        and behind[0].text == ","
        and behind[1].lower_ in {"a", "an", "the", "which", "part", "one"}
    )
