"""A cue -> the stretches of its sentence that it reports, found from the parse."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from assistant.quotes.cues import (
    CHARACTERISATIONS,
    JUDGEMENTS,
    NOT_INDIRECT,
    REQUESTS,
    SPEECH,
    UNDERTAKINGS,
    WITH_THAT,
    base_form,
)
from assistant.quotes.parse import MASK
from assistant.quotes.sources import Cue

Range = tuple[int, int]  # tokens, the end excluded

LEAD = 3  # tokens that can stand before a trailing attribution without being a clause
_EDGE = frozenset({",", ".", ":", ";", "--", "–", "—", "-", "(", ")"})
_REPORTING = SPEECH | CHARACTERISATIONS | JUDGEMENTS
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_GOES_ON = frozenset({"while", "but", "because", "although", "though", "if", "when", "so", "since"})
FAR = 14  # tokens between a verb and its "that": "told reporters in the capital on Friday that"
_COMPLEMENTS = frozenset({"dobj", "oprd", "ccomp", "xcomp", "acomp", "attr", "pobj", "prep"})
_PLAIN = frozenset({"tell", "report", "add", "ask", "note", "observe", "mention", "read", "write"})
_UNFINISHED = frozenset({"IN", "DT", "TO", "PRP$"})
_SPOKEN = frozenset({"dobj", "oprd", "ccomp", "xcomp"})
_OBJECTS = frozenset({"dobj", "dative", "iobj"})


def reported(doc: Any, cue: Cue) -> tuple[Range, ...]:
    """The token ranges that a cue reports: one as a rule, two around an attribution between."""
    if not cue.told:
        return ()
    if cue.form == "accord":
        found = _around(doc, _accord_phrase(cue))
    elif cue.form == "noun":
        found = _of_noun(cue)
    else:
        found = _of_verb(doc, cue)
    trimmed = (trim(doc, *bounds) for bounds in found)
    return tuple(bounds for bounds in trimmed if bounds is not None)


def trim(doc: Any, start: int, end: int) -> Range | None:
    """A range without the punctuation at its ends; None when nothing is left."""
    while start < end and doc[start].text in _EDGE:
        start += 1
    while start < end and doc[end - 1].text in _EDGE:
        end -= 1
    return (start, end) if start < end else None


def _of_verb(doc: Any, cue: Cue) -> list[Range]:
    verb, base = cue.head, base_form(cue.head.text)
    if base in CHARACTERISATIONS:
        found = _characterisation(verb, base)
        if found:
            return found
    if base in REQUESTS or base in UNDERTAKINGS or base == "accuse":
        found = _infinitive(cue, base)
        if found:
            return found
    if base in NOT_INDIRECT or base not in SPEECH:
        return []
    if base in WITH_THAT and not _has_that(verb):
        return []
    for child in verb.children:
        if child.dep_ == "ccomp" and child.i > verb.i:
            return _after(doc, cue, child)
    if _is_as_clause(verb):
        return _around(doc, (verb.left_edge.i, verb.right_edge.i + 1))
    if not _is_finite(verb):
        return _unattached(doc, cue, base)
    if verb.dep_ == "parataxis":
        return _around(doc, _attribution(doc, cue))
    for child in verb.children:
        if child.dep_ == "ccomp" and child.i < verb.i:
            return _around(doc, _attribution(doc, cue))
    unattached = _unattached(doc, cue, base)
    if unattached:
        return unattached
    if cue.source is not None:
        inner = _attribution(doc, cue)
        if _stands_apart(doc, inner):
            return _around(doc, inner)
    return []


def _unattached(doc: Any, cue: Cue, base: str) -> list[Range]:
    """A clause that follows its verb and that the parser hung elsewhere."""
    verb = cue.head
    for i in range(verb.i + 1, min(verb.i + FAR, len(doc))):
        token = doc[i]
        if token.is_punct or token.i >= verb.sent.end:
            break
        if token.lower_ == "that" and token.dep_ == "mark":
            return [(i, _cut(doc, i, max(token.head.right_edge.i + 1, i + 1)))]
        clause = token.head
        starts = token.dep_ in {"nsubj", "nsubjpass", "expl"} and token.left_edge.i <= i < clause.i
        direct = base in {"say", "tell", "add", "argue", "warn", "insist", "claim"}
        marked = any(c.dep_ == "mark" for c in clause.children) or doc[i - 1].tag_ == "IN"
        if starts and direct and not marked and clause.i != verb.i and token.left_edge.i > verb.i:
            if clause.tag_ in _FINITE or any(c.tag_ in _FINITE for c in clause.lefts):
                return [(token.left_edge.i, _cut(doc, clause.i, clause.right_edge.i + 1))]
    return []


def _is_finite(verb: Any) -> bool:
    return verb.tag_ in _FINITE or any(child.dep_ == "aux" for child in verb.children)


def _stands_apart(doc: Any, inner: Range) -> bool:
    """Whether commas set an attribution off from its sentence: ", she said,"."""
    start, end = inner
    if start == 0 or doc[start - 1].text != ",":
        return False
    if end >= len(doc) or doc[end].text in {",", ".", ";"}:
        return True
    rest = doc[end : doc[start].sent.end]
    return not any(token.tag_ in _FINITE for token in rest)


def _has_that(verb: Any) -> bool:
    return (
        any(
            child.dep_ == "ccomp" and any(c.lower_ == "that" for c in child.children)
            for child in verb.children
        )
        or verb.dep_ in {"parataxis", "advcl"}
        or any(child.dep_ == "ccomp" and child.i < verb.i for child in verb.children)
    )


def _after(doc: Any, cue: Cue, child: Any) -> list[Range]:
    """The clause after its verb, from "that" to where the clause ends."""
    start = max(cue.head.i + 1, child.left_edge.i)
    if (
        cue.source is not None
        and start < cue.source.phrase[1] <= child.i
        and (cue.source.start > cue.head.i)
    ):
        start = cue.source.phrase[1]
    end = child.right_edge.i + 1
    if end < len(doc) - 1 and doc[end].text == ":" and doc[end + 1].text != '"':
        end = cue.head.sent.end
    for i in range(start, child.i):  # "said on Tuesday that"
        if doc[i].lower_ == "that" and doc[i].dep_ == "mark" and doc[i].head.i == child.i:
            start = i
            break
    if end + 2 < len(doc):  # "that it is late and that nobody came"
        joined = [token.lower_ for token in doc[end : end + 3]]
        if joined[:2] in (["and", "that"], ["but", "that"]) or (
            joined[0] == "," and joined[1] in {"and", "but"} and joined[2] == "that"
        ):
            end = cue.head.sent.end
        elif _goes_on_with_pronoun(doc, end, cue.head):
            end = cue.head.sent.end
    return [(start, _cut(doc, child.i, end))]


def _goes_on_with_pronoun(doc: Any, end: int, verb: Any) -> bool:
    """Whether ", but they …" follows a clause, which as a rule is still said by the same."""
    at = end + (doc[end].text == ",")
    if at + 1 >= min(len(doc), verb.sent.end) or doc[at].lower_ not in {"and", "but"}:
        return False
    following = doc[at + 1]
    if following.lower_ not in {"he", "she", "it", "they"} or following.dep_ != "nsubj":
        return False
    return base_form(following.head.text) not in _REPORTING


def _cut(doc: Any, start: int, end: int) -> int:
    """Where a clause ends before another report hung on it: ", adding that …"."""
    for i in range(start + 1, end):
        token = doc[i]
        if token.pos_ != "VERB" or base_form(token.text) not in _REPORTING:
            continue
        if token.tag_ == "VBG" and doc[i - 1].text == ",":
            return i - 1
        if token.dep_ == "conj" and not any(c.dep_ == "nsubj" for c in token.children):
            if token.tag_ in {"VBD", "VBZ", "VBG"} and doc[i - 1].dep_ in {"cc", "advmod"}:
                return i - 1
        elif token.dep_ in {"relcl", "advcl"} and doc[token.left_edge.i - 1].text == ",":
            return max(start + 1, token.left_edge.i - 1)
    return end


def _attribution(doc: Any, cue: Cue) -> Range:
    """The tokens of "he said" or "said Ada Quill, a printer": the verb with its source."""
    verb = cue.head
    start, end = verb.i, verb.i + 1
    while (
        start > 0
        and doc[start - 1].dep_ in {"aux", "advmod", "neg"}
        and (doc[start - 1].head.i == verb.i)
    ):
        start -= 1
    if cue.source is not None:
        first, last = cue.source.phrase
        start, end = min(start, first), max(end, last)
    return start, end


def _around(doc: Any, inner: Range) -> list[Range]:
    """What a sentence says outside its attribution."""
    sentence = doc[inner[0]].sent
    before = (sentence.start, inner[0])
    end = inner[1]
    if inner[0] - sentence.start < LEAD:
        return [(inner[1], sentence.end)]
    if inner[0] - sentence.start == LEAD and doc[inner[0] - 1].text != ",":
        return [(inner[1], sentence.end)]
    joined = doc[inner[0] - 1].text in {",", "—", "–", "--", '"'}
    if not joined:
        return []
    if end < sentence.end and doc[end].text in {",", "—", "–", "--"}:
        after = (end + 1, sentence.end)
        if _returns(doc, inner, after):
            return [before, after]
    return [before] if _is_clause(doc, before) and not _leads_in(doc, before, inner) else []


def dangles(doc: Any, start: int, end: int) -> bool:
    """Whether a clause is unfinished without the quotation that follows: "said that it was"."""
    last = doc[end - 1]
    if last.text == "," and end - 1 > start:
        last = doc[end - 2]
    if last.tag_ in _UNFINISHED or last.lower_ in {"is", "was", "are", "were", "be", "been"}:
        return True
    return doc[start].lower_ == "that" and not any(t.tag_ in _FINITE for t in doc[start:end])


def _leads_in(doc: Any, before: Range, inner: Range) -> bool:
    """Whether the words before an attribution only say when: "After the vote, she said"."""
    return any(
        token.dep_ == "advcl"
        and token.left_edge.i == before[0]
        and inner[0] <= token.head.i < inner[1]
        and doc[before[0]].dep_ in {"mark", "advmod", "prep"}
        for token in doc[before[0] : before[1]]
    )


def _is_clause(doc: Any, bounds: Range) -> bool:
    """Whether a stretch says something by itself: it has a verb, and does not only lead in."""
    inner = doc[bounds[0] : bounds[1]]
    if inner[0].tag_ in {"VBG", "VBN"} and inner[0].dep_ != "csubj":
        return False
    return any(token.text == MASK or _heads_clause(token) for token in inner)


def _heads_clause(token: Any) -> bool:
    """Whether a word is the verb of a clause that depends on no other but a report."""
    if token.dep_ == "conj" and token.head.i != token.i:
        return _heads_clause(token.head)
    finite = token.tag_ in _FINITE or any(child.tag_ in _FINITE for child in token.lefts)
    return finite and token.dep_ in {"ROOT", "ccomp", "parataxis"}


def dangles(doc: Any, start: int, end: int) -> bool:
    """Whether a clause is unfinished without the quotation that follows: "said that it was"."""
    last = doc[end - 1]
    if last.text == "," and end - 1 > start:
        last = doc[end - 2]
    if last.tag_ in _UNFINISHED or last.lower_ in {"is", "was", "are", "were", "be", "been"}:
        return True
    return doc[start].lower_ == "that" and not any(t.tag_ in _FINITE for t in doc[start:end])


def _leads_in(doc: Any, before: Range, inner: Range) -> bool:
    """Whether the words before an attribution only say when: "After the vote, she said"."""
    return any(
        token.dep_ == "advcl"
        and token.left_edge.i == before[0]
        and inner[0] <= token.head.i < inner[1]
        and doc[before[0]].dep_ in {"mark", "advmod", "prep"}
        for token in doc[before[0] : before[1]]
    )


def _is_clause(doc: Any, bounds: Range) -> bool:
    """Whether a stretch says something by itself: it has a verb, and does not only lead in."""
    inner = doc[bounds[0] : bounds[1]]
    if inner[0].tag_ in {"VBG", "VBN"} and inner[0].dep_ != "csubj":
        return False
    return any(token.tag_ in _FINITE or token.text == MASK for token in inner)


def _returns(doc: Any, inner: Range, after: Range) -> bool:
    """Whether what was said goes on behind the attribution in its middle."""
    rest = [token for token in doc[after[0] : after[1]] if not token.is_punct]
    if len(rest) < LEAD or rest[0].tag_ in {"VBG", "VBN", "WP", "WDT", "WP$"}:
        return False
    own = any(token.dep_ == "nsubj" for token in rest)
    if not any(token.tag_ in _FINITE for token in rest):
        return False
    told = any(t.pos_ == "VERB" and base_form(t.text) in SPEECH for t in rest)
    hung = sum(
        token.i in range(*inner) or any(a.i in range(*inner) for a in token.ancestors)
        for token in rest
    )
    if hung * 2 < len(rest):
        return True
    return own and not told and rest[0].lower_ in _GOES_ON


def _accord_phrase(cue: Cue) -> Range:
    last = cue.head.doc[cue.end - 1]
    return cue.start, max(token.i for token in last.subtree) + 1


def _is_as_clause(verb: Any) -> bool:
    first = verb.left_edge
    return verb.dep_ == "advcl" and first.lower_ == "as" and first.head.i == verb.i


def in_marks(doc: Any, cue: Cue) -> Range | None:
    """The object of a verb such as "called" or "praised", speech only if it holds quotation marks."""
    if cue.form != "verb" or not cue.told:
        return None
    verb = cue.head
    base = base_form(verb.text)
    if base in _PLAIN:
        return None
    wanted = _SPOKEN if base in SPEECH and base not in CHARACTERISATIONS else _COMPLEMENTS
    after = [c for c in verb.children if c.i > verb.i and c.dep_ in wanted]
    if not after:
        return None
    bounds = min(c.left_edge.i for c in after), max(c.right_edge.i for c in after) + 1
    if base == "call" and doc[bounds[0]].lower_ in {"for", "on"}:
        bounds = bounds[0] + 1, bounds[1]
    return trim(doc, bounds[0], _cut(doc, bounds[0], bounds[1]))


def _infinitive(cue: Cue, base: str) -> list[Range]:
    """From "urged residents to stay", "promised to stay", "called for calm", "accused it of"."""
    verb = cue.head
    if base in UNDERTAKINGS and cue.source is not None and cue.source.kind == "other":
        if verb.doc[cue.source.end - 1].tag_ == "NN":  # "the storm threatened to"
            return []
    children = list(verb.children)
    objects = [c for c in children if c.dep_ in _OBJECTS and c.i > verb.i]
    for child in children:
        if child.i < verb.i:
            continue
        if child.dep_ in {"xcomp", "ccomp"} and _is_infinitive(child):
            start = child.left_edge.i
            if objects and base != "tell":
                start = min(start, objects[0].left_edge.i)
            if base == "tell":
                start = next(t.i for t in child.children if t.lower_ == "to")
            return [(start, child.right_edge.i + 1)]
        if base == "call" and child.lower_ in {"for", "on", "upon"} and child.dep_ == "prep":
            return _called(child, children)
        if base == "call" and child.dep_ in {"advcl", "ccomp"} and _is_infinitive(child):
            if child.left_edge.lower_ == "for":
                return [(child.left_edge.i + 1, child.right_edge.i + 1)]
        if child.dep_ == "prep" and base == "accuse" and child.lower_ == "of" and objects:
            return [(objects[0].left_edge.i, child.right_edge.i + 1)]
    return []


def _called(preposition: Any, siblings: Sequence[Any]) -> list[Range]:
    """What is called for, or what somebody is called on to do."""
    inner = list(preposition.children)
    if not inner:
        return []
    end = preposition.right_edge.i + 1
    for other in siblings:
        if other.i > preposition.i and other.dep_ in {"xcomp", "advcl", "prep"}:
            if other.left_edge.i <= end and (_is_infinitive(other) or other.dep_ == "prep"):
                end = max(end, other.right_edge.i + 1)
    return [(min(c.left_edge.i for c in inner), end)]


def _is_infinitive(verb: Any) -> bool:
    return verb.tag_ == "VB" and any(
        child.dep_ == "aux" and child.lower_ == "to" for child in verb.children
    )


def _characterisation(verb: Any, base: str) -> list[Range]:
    """From "called the plan a mistake" and "described it as reckless"."""
    if any(child.dep_ == "auxpass" for child in verb.children):
        return []
    children = [c for c in verb.children if c.i > verb.i]
    objects = [c for c in children if c.dep_ in _OBJECTS or c.dep_ == "nsubj"]
    for child in children:
        as_ = child.dep_ == "prep" and child.lower_ == "as" and base != "call"
        if (child.dep_ in {"oprd", "ccomp"} and base == "call") or as_:
            start = min([c.left_edge.i for c in objects] + [child.left_edge.i])
            return [(start, child.right_edge.i + 1)]
    return []


def _of_noun(cue: Cue) -> list[Range]:
    """From "his claim that …"."""
    found: Iterator[Any] = (
        child
        for child in cue.head.children
        if child.dep_ in {"acl", "ccomp"}
        and child.i > cue.head.i
        and any(c.dep_ == "mark" and c.lower_ == "that" for c in child.children)
    )
    return [(child.left_edge.i, child.right_edge.i + 1) for child in found][:1]
