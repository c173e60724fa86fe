"""A noun phrase in a parse -> whom it names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from assistant.quotes.cues import DOCUMENTS, PRONOUNS, SOURCE_WITHOUT_NAME, noun_form
from assistant.quotes.grammar import is_noun, is_proper, opens_before_what_it_is
from assistant.quotes.mentioned import BODIES, before_bracket
from assistant.quotes.titles import is_title

_WRITTEN = DOCUMENTS | frozenset(
    {"affidavit", "complaint", "page", "petition", "site", "submission", "website"}
)
SourceKind = Literal["name", "pronoun", "organisation", "description", "group", "other"]


@dataclass(frozen=True, slots=True)
class Source:
    """The words beside a cue that say who spoke: tokens `start:end` within a phrase."""

    kind: SourceKind
    start: int
    end: int
    phrase: tuple[int, int]


People = Mapping[int, tuple[int, int]]  # from each token of a name to the whole name


def source_of(doc: Any, head: Any, people: People) -> Source:
    """What a noun phrase names, by its head."""
    phrase = (head.left_edge.i, head.right_edge.i + 1)
    if head.lower_ in PRONOUNS or head.tag_ == "PRP$":
        return Source("pronoun", head.i, head.i + 1, phrase)
    if noun_form(head.lower_) in _WRITTEN:
        owner = next((child for child in head.children if child.dep_ == "poss"), None)
        if owner is not None:
            author = source_of(doc, owner, people)
            if author.kind in {"name", "pronoun", "organisation"} or owner.lower_ in BODIES:
                return author  # "the bank's website says"
    joined, named = _joined(head), _name_in(head, people) or _name_before(doc, head, people)
    if joined is not None:
        return Source("group", phrase[0], joined + 1, phrase)
    if named is not None:
        return Source("name", *named, phrase)
    body = _body(doc, head) or _body_apposed(doc, head)
    if body is not None:
        return Source("organisation", *body, phrase)
    titled = is_title(head.text) or head.lower_ in SOURCE_WITHOUT_NAME
    return Source("description" if titled else "other", head.left_edge.i, head.i + 1, phrase)


def _name_before(doc: Any, head: Any, people: People) -> tuple[int, int] | None:
    """The name that opens a sentence before what it is: "Quill, the winner of two races, said"."""
    start, end = head.left_edge.i, head.right_edge.i + 1
    if head.tag_ != "NN" or not opens_before_what_it_is(doc, start - 2):
        return None
    return people.get(start - 2) if doc[end - 1 : end + 1].text.count(",") else None


def _joined(head: Any) -> int | None:
    """The last of several who speak as one: "Quill and Reed said"."""
    others = [child for child in head.children if child.dep_ == "conj" and is_proper(child)]
    return others[-1].i if others and is_proper(head) and head.dep_ == "nsubj" else None


def _body(doc: Any, head: Any) -> tuple[int, int] | None:
    """The organisation that a word names, if it names one."""
    plural = head.tag_ == "NNPS" and head.ent_iob_ == "I"  # "Lamps and Tides Services"
    if head.ent_type_ == "ORG" and (head.tag_ == "NNP" or plural):
        return _whole_entity(doc, head.i, head.i + 1)
    if is_title(head.text) or head.lower_ in SOURCE_WITHOUT_NAME or not _is_proper_name(head):
        return None
    start = head.i
    while start > 0 and doc[start - 1].tag_ in {"NNP", "NNPS", "HYPH"}:
        start -= 1
    return _whole_entity(doc, start, head.i + 1)


def _body_apposed(doc: Any, head: Any) -> tuple[int, int] | None:
    """The organisation named behind what it is: "the developer, Quay Homes, said"."""
    behind = doc[head.i + 1 : head.i + 2].text
    if head.dep_ != "nsubj" or head.tag_ != "NN" or behind != ",":
        return None
    for child in head.children:
        if child.dep_ == "appos" and child.ent_type_ == "ORG" and child.left_edge.i == head.i + 2:
            return _whole_entity(doc, child.i, child.i + 1)
    return None


def _is_proper_name(head: Any) -> bool:
    """Whether a word names something that speaks, though the parser may not know what."""
    if head.ent_type_ in {"PERSON", "NORP", "DATE"} or head.text.islower():
        return False
    unknown = head.tag_ == "NN" and head.text[0].isupper() and head.i > head.sent.start
    return bool(head.tag_ == "NNP" or unknown)


def _name_in(head: Any, people: People) -> tuple[int, int] | None:
    """The name that a phrase stands for: "director Ada Quill", "the director, Ada Quill"."""
    if head.i in people:
        return people[head.i]
    if head.dep_ == "appos" and head.head.i in people and head.head.i < head.i:
        return people[head.head.i]  # "Ada Quill, a printer who said"
    if head.dep_ == "nsubj" and is_title(head.text) and (name := _apposed_to(head, people)):
        return name
    is_company = head.ent_type_ == "ORG" and head.tag_ == "NNP"
    for child in () if is_company else head.children:
        if child.dep_ == "appos" and child.i in people:
            return people[child.i]
    if head.i + 1 in people and is_noun(head) and is_title(head.text):
        return people[head.i + 1]
    return None


def _apposed_to(head: Any, people: People) -> tuple[int, int] | None:
    """The name before "Ada Quill, a printer in Lorn, said", where the parser hung it elsewhere."""
    doc, first, end = head.doc, head.left_edge.i, head.right_edge.i + 1
    article = doc[first].lower_ in {"a", "an", "the"}
    if not article or first == 0 or doc[first - 1].text != ",":
        return None
    closed = doc[end - 1].text == "," or doc[end : end + 1].text == ","
    return people.get(first - 2) if closed else None


def _with_compounds(doc: Any, start: int, end: int) -> int:
    """Where a name starts that the parser cut: "Lorn Bay District School Board"."""
    first = start
    while first and is_proper(doc[first - 1]) and doc[first - 1].dep_ == "compound":
        if not start <= doc[first - 1].head.i < end and doc[first - 1].head.dep_ != "compound":
            break
        first -= 1
    joined = first > 1 and doc[first - 1].lower_ == "and" and doc[first].dep_ == "conj"
    if joined and doc[first].head.i == first - 2 and doc[first - 2].dep_ in {"nmod", "compound"}:
        first -= 2  # "Ferry and Marine Workers' Union"
    return first if not any(is_title(token.text) for token in doc[first:start]) else start


def _whole_entity(doc: Any, start: int, end: int) -> tuple[int, int]:
    """The organisation's name that a word is part of: "Center for Early Maps"."""
    for entity in doc.ents:
        if entity.label_ == "ORG" and entity.start < end and start < entity.end:
            mere = doc[entity.start].text == "the" or doc[entity.start].is_sent_start
            first = entity.start + (mere and doc[entity.start].lower_ == "the")
            last = entity.end - (doc[entity.end - 1].tag_ == "POS")
            first = _with_compounds(doc, min(first, start), end)
            return first, before_bracket(doc, first, max(last, end))
    return start, end
