"""A parse -> its cues: the reporting words, each with its source."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from assistant.quotes.cues import OPINIONS, SPEECH_NOUNS, noun_form
from assistant.quotes.grammar import is_reporting
from assistant.quotes.sources import People, Source, maker, source_of, source_of_verb

CueForm = Literal["verb", "accord", "noun"]


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting word, or "according to", with its source; tokens `start:end`."""

    start: int
    end: int
    source: Source | None
    head: Any
    form: CueForm = "verb"
    told: bool = True  # false for what is denied, supposed or yet to come


def cues(doc: Any, people: People) -> Iterator[Cue]:
    """Every cue of a paragraph, in order."""
    for token in doc:
        i = token.i
        if token.lower_ == "according":
            if i + 1 < len(doc) and doc[i + 1].lower_ == "to":
                yield _accord(doc, token, people)
        elif token.lower_ in OPINIONS and i and _is_view(token):
            yield _view(doc, token, people)
        elif is_reporting(token):
            source, told = source_of_verb(doc, token, people)
            yield Cue(i, i + 1, source, token, "verb", told)
        elif token.tag_ in {"NN", "NNS"} and noun_form(token.lower_) in SPEECH_NOUNS:
            yield Cue(i, i + 1, _of_noun(doc, token, people), token, "noun")


def _is_view(noun: Any) -> bool:
    """Whether a noun is in "in her view" or "by his account"."""
    return (
        noun.dep_ == "pobj"
        and noun.head.lower_ in {"in", "by"}
        and any(child.dep_ == "poss" for child in noun.children)
    )


def _view(doc: Any, noun: Any, people: People) -> Cue:
    owner = next(child for child in noun.children if child.dep_ == "poss")
    source = source_of(doc, owner, people)
    return Cue(noun.head.i, noun.i + 1, source, noun.head, "accord")


def _accord(doc: Any, token: Any, people: People) -> Cue:
    to = doc[token.i + 1]
    head = next((child for child in to.children if child.dep_ == "pobj"), None)
    source = None if head is None else source_of(doc, head, people)
    return Cue(token.i, token.i + 2, source, token, "accord")


def _of_noun(doc: Any, noun: Any, people: People) -> Source | None:
    for child in noun.children:
        if child.dep_ == "poss":
            return source_of(doc, child, people)
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in {"by", "of", "from"}:
            for object_ in child.children:
                if object_.dep_ == "pobj":
                    return source_of(doc, object_, people)
    if noun.dep_ in {"dobj", "pobj"}:
        made_by = maker(noun)
        return None if made_by is noun else source_of(doc, made_by, people)
    return None
