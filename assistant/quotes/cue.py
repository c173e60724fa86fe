"""A parse -> its cues: the reporting words, each with its source."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from assistant.quotes.cues import (
    DOCUMENTS,
    EVIDENCE,
    FINDINGS,
    HEARINGS,
    HINTS,
    NAMED_PAPERS,
    OPINIONS,
    POLLS,
    SPEECH_NOUNS,
    STUDIES,
    TOPICAL,
    VOICING,
    base_form,
    noun_form,
)
from assistant.quotes.grammar import OBJECTS, is_marked_that, is_reporting, is_verb, is_wanted
from assistant.quotes.phrases import People, Source, source_of
from assistant.quotes.sources import maker, source_of_verb

_FIGURES = frozenset({"percent", "percentage", "point", "points"})
CLEAR = 3  # tokens from "made" to "clear"
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
        if (accord := _accordance(doc, token, people)) is not None:
            yield accord
        elif token.lower_ == "states" and _is_written(token):
            first = token.left_edge.i
            yield Cue(i, i + 1, Source("other", first, i, (first, i)), token)
        elif is_verb(token) and base_form(token.text) in FINDINGS:
            source, told = source_of_verb(doc, token, people)
            if told and source is not None and _is_study(doc, source):
                yield Cue(i, i + 1, source, token)
        elif token.lower_ == "heard" and _is_hearing(token):
            yield Cue(i, i + 1, None, token)
        elif _may_report(token):
            source, told = source_of_verb(doc, token, people)
            told = told and token.head.lower_ != "worth"  # "it is worth noting that"
            told = told and not _is_evidence(doc, token, source)
            yield Cue(i, i + 1, source, token, "verb", told)
        elif token.tag_ in {"NN", "NNS"} and _is_speech_noun(token):
            yield Cue(i, i + 1, _of_noun(doc, token, people), token, "noun")


def _may_report(token: Any) -> bool:
    """Whether a verb may tell of speech that took place."""
    reports = is_reporting(token) or _is_topical(token) or is_made_clear(token)
    return (reports or is_put_it(token)) and not is_wanted(token)


def _accordance(doc: Any, token: Any, people: People) -> Cue | None:
    """What begins with a word of "according to", "per", "in the poll" or "in her view"."""
    i = token.i
    if token.lower_ == "according" and i + 1 < len(doc) and doc[i + 1].lower_ == "to":
        return _accord(doc, token, people)
    if token.lower_ in {"in", "across"} and (poll := _poll(token)) is not None:
        return Cue(i, i + 1, source_of(doc, poll, people), token, "accord")
    if token.lower_ == "per" and _is_accord(token, people):
        return _per(doc, token, people)
    if token.lower_ in OPINIONS and i and _is_view(token):
        return _view(doc, token, people)
    return None


def _poll(preposition: Any) -> Any | None:
    """The poll of "in the latest poll", in a sentence that gives its figures."""
    poll = next((c for c in preposition.children if c.dep_ == "pobj" and c.lower_ in POLLS), None)
    if poll is None or not any(token.like_num for token in poll.sent):
        return None
    return poll if any(t.text == "%" or t.lower_ in _FIGURES for t in poll.sent) else None


def _is_written(states: Any) -> bool:
    """Whether "the board's policy states that" has a verb that the parser takes for a noun."""
    paper = states.nbor(-1).lower_ if states.i else ""
    if states.tag_ != "NNS" or noun_form(paper) not in DOCUMENTS | NAMED_PAPERS:
        return False
    clauses = (child for child in states.children if child.dep_ in {"ccomp", "acl"})
    return any(map(is_marked_that, clauses))


def _is_study(doc: Any, source: Source) -> bool:
    """Whether a source is a poll, a study or the like, whose makers say what it shows."""
    return source.kind == "other" and doc[source.end - 1].lower_ in STUDIES


def _is_hearing(heard: Any) -> bool:
    """Whether a court heard something, which is nobody's in particular."""
    if heard.dep_ == "acl" and heard.head.lower_ in HEARINGS:
        return not any(c.dep_ in OBJECTS for c in heard.children)  # ", an inquest heard"
    return any(c.dep_ == "nsubj" and c.lower_ in HEARINGS for c in heard.children)


def _is_evidence(doc: Any, verb: Any, source: Source | None) -> bool:
    """Whether figures or remarks "suggest" something, which is nobody's speech."""
    if source is None or source.kind != "other" or base_form(verb.text) not in HINTS:
        return False
    noun = doc[source.end - 1].lower_
    if noun in STUDIES - NAMED_PAPERS and base_form(verb.text) == "reveal":
        return False
    return noun in EVIDENCE or noun.removesuffix("s") in EVIDENCE


def is_made_clear(token: Any) -> bool:
    """Whether a verb is that of "made it clear"."""
    return token.lower_ in {"made", "makes", "making", "make"} and any(
        child.lower_ == "clear" and child.i - token.i <= CLEAR for child in token.children
    )


def _is_topical(token: Any) -> bool:
    """Whether a verb is one that tells only with words in marks: "spoke of “deep sorrow”"."""
    return is_verb(token) and base_form(token.text) in TOPICAL


def is_put_it(token: Any) -> bool:
    """Whether a verb is that of "as she put it" or "she put it this way"."""
    if token.lower_ not in {"put", "puts"} or token.i + 1 >= len(token.doc):
        return False
    follows = token.i + 2 < len(token.doc) and token.doc[token.i + 2].lower_ in {"this", "like"}
    return token.nbor(1).lower_ == "it" and (follows or token.left_edge.lower_ == "as")


def _is_speech_noun(token: Any) -> bool:
    """Whether a noun reports: "his claim", "expressed concern"."""
    if noun_form(token.lower_) in SPEECH_NOUNS:
        return True
    return token.dep_ == "dobj" and base_form(token.head.text) in VOICING


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


def _is_accord(per: Any, people: People) -> bool:
    """Whether "per" means according to: per a document, a person or an organisation."""
    held = next((child for child in per.children if child.dep_ == "pobj"), None)
    if held is None:
        return False
    return noun_form(held.lower_) in DOCUMENTS or held.i in people or held.ent_type_ == "ORG"


def _per(doc: Any, token: Any, people: People) -> Cue:
    held = next(child for child in token.children if child.dep_ == "pobj")
    return Cue(token.i, token.i + 1, source_of(doc, held, people), token, "accord")


def _of_noun(doc: Any, noun: Any, people: People) -> Source | None:
    for child in noun.children:
        if child.dep_ == "poss":
            return source_of(doc, child, people)
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in {"by", "of", "from"}:
            for object_ in child.children:
                if object_.dep_ == "pobj":
                    return source_of(doc, object_, people)
    if noun.dep_ == "dobj" and base_form(noun.head.text) in VOICING:
        return source_of_verb(doc, noun.head, people)[0]
    if noun.dep_ in {"dobj", "pobj"}:
        made_by = maker(noun)
        return None if made_by is noun else source_of(doc, made_by, people)
    return None
