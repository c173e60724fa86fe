"""The source right behind a reporting verb: "said Ada Quill"."""

from __future__ import annotations

from typing import Any

from assistant.quotes.cues import CHARACTERISATIONS, base_form
from assistant.quotes.grammar import is_noun, is_verb
from assistant.quotes.phrases import People, Source, source_of

LONG_TITLE = 10  # tokens of title between an inverted verb and its name
BEFORE_NOUN = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "DT", "HYPH"})
# Tags that stand before a noun too, where nothing but a source can stand.
MODIFIERS = BEFORE_NOUN | {"PRP$", "POS", "VBN", "VBG", "CD"}
_INVERTED = frozenset({"nsubj", "dobj", "attr", "oprd"})


def inverted(doc: Any, verb: Any, people: People) -> Source | None:
    """The source after its verb: "said Ada Quill", "said the firm's director, Ada Quill"."""
    at = verb.i + 1
    tags = MODIFIERS if verb.i and doc[verb.i - 1].text == '"' else BEFORE_NOUN
    while at < len(doc) and at - verb.i <= LONG_TITLE and at not in people and doc[at].tag_ in tags:
        at += 1
    if at in people and _is_inverted(doc, people[at][1]):
        start, end = people[at]
        holder = _described(doc, end)
        if holder is not None:
            return source_of(doc, holder, people)
        return Source("name", start, end, (verb.i + 1, _phrase_end(doc, end)))
    at = verb.i + 1
    if at < len(doc) and doc[at].lower_ in {"he", "she"} and _is_inverted(doc, at + 1):
        return Source("pronoun", at, at + 1, (at, at + 1))
    for child in verb.children:
        if child.left_edge.i == at and child.dep_ in _INVERTED and is_noun(child):
            # "To have the lamp lit, call the keeper": an object
            named = base_form(verb.text) in CHARACTERISATIONS and child.dep_ != "nsubj"
            return None if named else source_of(doc, child, people)
    return None if verb.i == 0 or doc[verb.i - 1].text != '"' else _noun_behind(doc, verb, people)


def _described(doc: Any, end: int) -> Any | None:
    """Of "Quill spokesman Tomas Reed" and "Quill aide" whoever is meant, not Quill."""
    head = doc[end - 1]
    while head.dep_ == "compound":
        head = head.head
    between = doc[end : head.i + 1]
    return head if any(token.is_lower and is_noun(token) for token in between) else None


def _noun_behind(doc: Any, verb: Any, people: People) -> Source | None:
    """`"…," said the woman, who …`: the noun right behind a verb, whatever it is for the parser."""
    end = verb.i + 1
    while end < len(doc) and end - verb.i <= LONG_TITLE and doc[end].tag_ in BEFORE_NOUN:
        end += 1
    if end == verb.i + 1 or not is_noun(doc[end - 1]) or doc[verb.i + 1].tag_ != "DT":
        return None
    head = doc[end - 1]
    return None if head.left_edge.i > verb.i + 1 else source_of(doc, head, people)


def _is_inverted(doc: Any, after: int) -> bool:
    """Whether no verb follows, so that "said Ada Quill" is whole and not "said Ada Quill was"."""
    if after >= len(doc):
        return True
    return not is_verb(doc[after]) and doc[after].tag_ not in {"POS", "TO", "RB"}


def _phrase_end(doc: Any, end: int) -> int:
    """Where the noun phrase of a name ends, with its apposition."""
    return max(end, int(doc[end - 1].right_edge.i) + 1)
