"""A parse -> who each reporting verb names: a person, a pronoun, a description or nobody."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from assistant.quotes.cues import PRONOUNS, SOURCE_WITHOUT_NAME, SPEECH, base_form
from assistant.quotes.people import is_title, names

ADJACENT = 3  # tokens between a reporting verb and the name beside it: "also said", "has said"

SourceKind = Literal["name", "pronoun", "organisation", "description"]


@dataclass(frozen=True, slots=True)
class Source:
    """The words beside a cue that say who spoke: tokens `start:end`."""

    kind: SourceKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting verb, or "according to", with its source; tokens `start:end`."""

    start: int
    end: int
    source: Source | None
    head: Any

    @property
    def accords(self) -> bool:
        """Whether the cue is "according to"."""
        return self.end - self.start > 1


def cues(doc: Any) -> Iterator[Cue]:
    """Every cue of a paragraph, in order."""
    people = {i: pair for pair in names(doc) for i in range(*pair)}
    for token in doc:
        following = doc[token.i + 1] if token.i + 1 < len(doc) else None
        if token.lower_ == "according" and following is not None and following.lower_ == "to":
            head = next((child for child in following.children if child.dep_ == "pobj"), None)
            source = None if head is None else _source(doc, head, people)
            yield Cue(token.i, following.i + 1, source, token.head)
        elif token.pos_ in {"VERB", "AUX"} and base_form(token.text) in SPEECH:
            if token.tag_ in {"VB", "VBG"} and not _has_subject(token):
                continue
            yield Cue(token.i, token.i + 1, _of_verb(doc, token, people), token)


def _has_subject(verb: Any) -> bool:
    return any(child.dep_ == "nsubj" for child in verb.children)


def _of_verb(doc: Any, verb: Any, people: dict[int, tuple[int, int]]) -> Source | None:
    """The source beside the verb, or else the verb's parsed subject."""
    beside = _beside(doc, verb, people)
    if beside is not None:
        return beside
    for candidate in (verb, verb.head if verb.dep_ == "conj" else verb):
        for child in candidate.children:
            if child.dep_ == "nsubj":
                return _source(doc, child, people)
    if verb.dep_ == "relcl":
        return _source(doc, verb.head, people)
    return None


def _beside(doc: Any, verb: Any, people: dict[int, tuple[int, int]]) -> Source | None:
    """`said Name` after a quotation or comma, `said Title Name`, `Name said`, `he said`."""
    left = doc[verb.i - 1] if verb.i else None
    at = verb.i + 1
    if left is not None and (left.text in {",", '"'} or left.is_punct):
        while at < len(doc) and at - verb.i <= ADJACENT and _is_prenominal(doc[at], at in people):
            at += 1
        if at in people:
            return Source("name", *people[at])
        if at == verb.i + 1 and at < len(doc) and doc[at].lower_ in {"he", "she"}:
            return Source("pronoun", at, at + 1)
    back = verb.i - 1
    while back > 0 and verb.i - back <= ADJACENT and doc[back].pos_ in {"AUX", "ADV"}:
        back -= 1
    if back >= 0 and back in people:
        return Source("name", *people[back])
    if back >= 0 and doc[back].lower_ in PRONOUNS and doc[back].lower_ != "it":
        if doc[back].lower_ == "who":
            return None
        return Source("pronoun", back, back + 1)
    return None


def _is_prenominal(token: Any, is_name: bool) -> bool:
    return not is_name and token.tag_ in {"NN", "NNP", "JJ", "DT"}


def _source(doc: Any, head: Any, people: dict[int, tuple[int, int]]) -> Source | None:
    """What a noun phrase names, by its head."""
    if head.i in people:
        return Source("name", *people[head.i])
    if head.lower_ in PRONOUNS:
        return Source("pronoun", head.i, head.i + 1)
    for child in head.children:  # "the company's director, Ada Quill" and "director Ada Quill"
        if child.dep_ in {"appos", "compound"} and child.i in people:
            return Source("name", *people[child.i])
    if head.ent_type_ == "ORG" or (head.pos_ == "PROPN" and head.ent_type_ != "PERSON"):
        start, end = head.i, head.i + 1
        while start > 0 and doc[start - 1].pos_ == "PROPN":
            start -= 1
        return Source("organisation", start, end)
    if is_title(head.text) or head.lower_ in SOURCE_WITHOUT_NAME:
        return Source("description", head.left_edge.i, head.i + 1)
    return None
