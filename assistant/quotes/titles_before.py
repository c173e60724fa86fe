"""A name in a parse -> the title before it, and the organisation before or inside that."""

from __future__ import annotations

from typing import Any

from assistant.quotes.affiliation import organisation_at, owner
from assistant.quotes.cues import JOINS_ORGANISATION, RELATIONS
from assistant.quotes.grammar import DASHES, SUBJECTS, Range, is_noun, is_proper
from assistant.quotes.names import LONGEST_NAME
from assistant.quotes.titles import (
    UNTITLED,
    is_abstract,
    is_honorific,
    is_plural_title,
    is_title,
)

REACH_BEFORE = 8  # tokens of "the minister of fisheries and oceans" before a name
REACH_SEVERAL = 20  # tokens of names between a title of several people and one of them
_RUNS_FOR = frozenset({"nominee", "candidate", "contender"})
_OWNING = frozenset({"HYPH", "JJ", "NN", "NNP", "NNPS", "NNS"})  # of "fish plant's"
_BETWEEN_NAMES = frozenset({",", "(", ")", "-", "–", "and", "&"})


def title_before(doc: Any, start: int) -> tuple[Range | None, Range | None]:
    """From `Title Name`, `Organisation title Name` and `Organisation's title Name`."""
    if start == 0:
        return None, None
    first = start
    while first > 0 and _is_prenominal(doc, first - 1):
        first -= 1
    organisation = owner(doc, first)
    if first == start:
        return None, organisation
    start -= _is_addressed(doc, start) and start - 1 > first
    last = doc[start - 1]
    of = next((i for i in range(first + 1, start - 1) if doc[i].lower_ in {"of", "for"}), None)
    kernel = last if of is None else doc[of - 1]
    if not is_title(kernel.text) and not _is_plain_title(kernel, start):
        return None, organisation
    if (
        first > 1
        and doc[first - 1].lower_ in {"most", "of"}
        and _end_of_name(doc, start) == start + 1
    ):
        return None, None  # "the kind of candidate Quill will be", "the most able keeper Reed has"
    first = _opening(doc, first, start - 1)
    for i in range(first, start - 1):
        if doc[i].ent_type_ == "ORG":
            end = i
            while end < start - 1 and doc[end].ent_type_ == "ORG":
                end += 1
            if end < start and not is_title(doc[i].text):
                return (end, start), (i, end)
    return (_owned(doc, first) if organisation is None else first, start), organisation


def _is_addressed(doc: Any, start: int) -> bool:
    """Whether a form of address stands between title and name: "health officer Dr. Ada Quill"."""
    return is_honorific(doc[start - 1].text) and not is_title(doc[start - 1].text)


def title_before_comma(doc: Any, start: int) -> tuple[Range | None, Range | None]:
    """From `the company's director, Name` and `the minister of fisheries, Name`."""
    head = start - 2
    if head < 0 or doc[start - 1].text != ",":
        return None, None
    end = head + 1
    if doc[head].dep_ in {"pobj", "attr", "dobj"} and _is_subject(doc, start):
        return None, None  # "nominated for president, Ada Quill has"
    if not is_title(doc[head].text):
        above = next((t.head for t in doc[start : start + LONGEST_NAME] if t.dep_ == "appos"), None)
        at = None if above is None else _title_above(above, head)
        if at is None:
            return None, None
        head = at
    first = head
    while first > 0 and _is_prenominal(doc, first - 1):
        first -= 1
    first = _opening(doc, first, head)
    organisation = owner(doc, first)
    if organisation is None and end > head + 1 and doc[head + 1].lower_ in JOINS_ORGANISATION:
        held = organisation_at(doc, head + 2, end)
        if held is not None:
            return (first, head + 1), held
    return (first if organisation is not None else _possessed(doc, first), end), organisation


def _possessed(doc: Any, first: int) -> int:
    """Where a title starts with whose it is: "the building's landlord", "Quill's manager"."""
    mark = first - 1
    if mark < 1 or doc[mark].text not in {"'s", "’s", "’", "'"} or not is_noun(doc[mark - 1]):
        return first
    start = int(doc[mark - 1].left_edge.i)
    if doc[start].tag_ == "DT":
        start += 1
    if any(t.ent_type_ in {"DATE", "TIME"} or t.tag_ not in _OWNING for t in doc[start:mark]):
        return first  # "Monday's speaker", "her father's lawyer"
    return start


def of_several(doc: Any, start: int) -> Range | None:
    """From `titles Name and Name`, for each of the names."""
    at = start - 1
    while at >= 0 and start - at < REACH_SEVERAL and _is_between_names(doc[at]):
        at -= 1
    if at < 0 or not is_plural_title(doc[at]) or doc[at + 1].lower_ in {"and", "&"}:
        return None
    named = at > 0 and doc[at].text[0].isupper() and is_proper(doc[at - 1])
    if named and doc[at - 1].ent_type_ not in {"NORP", "GPE"}:
        return None  # "Quay Partners, Ada Quill of Lorn Works"
    # "Names of directors, Ada Quill said": only an apposition may stand behind a comma.
    if doc[at + 1].text == "," and doc[start].dep_ not in {"appos", "compound", "conj"}:
        return None
    if doc[at + 1].text == "," and doc[start].dep_ == "compound" and not _is_apposed(doc[start]):
        return None
    first = at
    while first > 0 and _is_prenominal(doc, first - 1) and doc[first - 1].tag_ != "CD":
        first -= 1
    return _opening(doc, first, at), at + 1


def _owned(doc: Any, first: int) -> int:
    """Where a title starts with whose it is: "Quill's lawyer Tomas Reed"."""
    if first < 1 or doc[first - 1].text not in {"'s", "’s", "’", "'"}:
        return first
    start = first - 1
    while start > 0 and is_noun(doc[start - 1]) and doc[start - 1].text[0].isupper():
        start -= 1
    return start if start < first - 1 else first


def _is_prenominal(doc: Any, i: int) -> bool:
    """Whether a word can be part of a title before a name."""
    token, following = doc[i], doc[i + 1]
    if token.text in DASHES | {"-"} and i > 0 and doc[i - 1].whitespace_:
        return False  # "PORT LORN - Keeper Ada Quill"
    if token.tag_ in {"NN", "NNP", "NNPS", "JJ", "HYPH"}:
        return True
    if token.tag_ in {"CD", "RB", "VBG", "VBN", "NNS"}:  # "prize-winning", "data analyst"
        bound = following.tag_ == "HYPH" or doc[max(0, i - 1)].tag_ == "HYPH"
        goes_on = is_noun(following) or following.lower_ in {"and", "&"}
        return bound or (token.tag_ == "NNS" and goes_on)
    return i > 0 and _links_titles(doc, i)


def _links_titles(doc: Any, i: int) -> bool:
    """Whether a small word, or a title that the parser takes for a verb, is part of a title."""
    token, before = doc[i], doc[i - 1]
    if before.text == '"':  # `"…," screenwriter Ada Quill wrote`, a verb for the parser
        return is_title(token.text)
    if token.lower_ in {"and", "&"}:  # "actress and activist", "systems and services officer"
        return is_title(before.text) or (before.tag_ == doc[i + 1].tag_ == "NNS")
    if token.lower_ == "for":
        return before.lower_ in _RUNS_FOR
    return token.lower_ == "of" and is_title(before.text)  # "secretary of state Ada Quill"


def _is_plain_title(token: Any, name: int) -> bool:
    """Whether a common noun before a name says what somebody is: "conservationist Ada Quill"."""
    small = token.text[0].islower() and token.tag_ in {"NN", "NNP"}
    bound = token.dep_ in {"compound", "nmod", "amod"} and token.head.i >= name
    bound = bound or token.dep_ == "appos"  # of the quotation before it
    bound = bound or (token.dep_ == "conj" and is_title(token.head.text))
    if is_abstract(token.text) or token.lower_ in RELATIONS:
        return False
    return small and bound and token.ent_type_ in UNTITLED


def _opening(doc: Any, first: int, last: int) -> int:
    """Where the words of a title start, without a hyphen that is left over."""
    while first < last and (
        not doc[first].text[0].isalnum()
        or doc[first].tag_ in {"CC", "IN"}
        or (doc[first].lower_ == "fellow" and is_title(doc[first + 1].text))
    ):
        first += 1
    return first


def _end_of_name(doc: Any, start: int) -> int:
    """Where a run of proper nouns ends."""
    end = start
    while end < len(doc) and is_proper(doc[end]):
        end += 1
    return end


def _is_subject(doc: Any, start: int) -> bool:
    """Whether the name that starts at a token is the subject of a verb."""
    at = start
    while at + 1 < len(doc) and doc[at].dep_ == "compound" and doc[at].head.i > at:
        at += 1
    return doc[at].dep_ in SUBJECTS


def _title_above(above: Any, last: int) -> int | None:
    """The kernel of "director of Organisation", to which or to whose end a name is apposed."""
    if not is_title(above.text) and above.dep_ == "pobj" and above.i == last:
        above = above.head.head
    return above.i if is_title(above.text) and last - REACH_BEFORE < above.i < last else None


def _is_between_names(token: Any) -> bool:
    return token.text in _BETWEEN_NAMES or (is_proper(token) and not is_plural_title(token))


def _is_apposed(name: Any) -> bool:
    return name.head.dep_ in {"appos", "conj"}
