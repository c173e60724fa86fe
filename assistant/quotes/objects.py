"""Reports without a full clause: "urged them to stay", "called it a mistake", "his claim that"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from assistant.quotes.cue import Cue
from assistant.quotes.cues import (
    CHARACTERISATIONS,
    DEEDS,
    ENTREATIES,
    JUDGEMENTS,
    REQUESTS,
    SPEECH,
    TOPICAL,
    UNDERTAKINGS,
    base_form,
)
from assistant.quotes.ends import cut
from assistant.quotes.grammar import (
    FINITE,
    OBJECTS,
    SUBJECTS,
    Range,
    has_subject,
    is_infinitive,
    is_marked_that,
    is_noun,
    is_proper,
)

LONGEST_ASKED = 8  # tokens of who is asked to do something
# What can be partly in quotation marks behind "praised"; and behind "pledged".
_COMPLEMENTS = frozenset({"dobj", "oprd", "ccomp", "xcomp", "acomp", "attr", "pobj", "prep"})
_SPOKEN = frozenset({"dobj", "oprd", "ccomp", "xcomp"})
_WITH_TOPICS = frozenset({"boast", "brag", "caution", "complain", "refer", "speak", "talk", "warn"})
_TOPICS = frozenset({"of", "about", "against", "to"})
_ANYBODY = frozenset({"anyone", "anybody", "everyone", "everybody", "people", "those"})
# Behind these an object in marks is as often a scare quote.
_PLAIN = frozenset(
    {"tell", "report", "add", "ask", "note", "observe", "mention", "read", "write", "share"}
)


def in_marks(cue: Cue) -> Range | None:
    """The object of a verb such as "called" or "praised": speech only if it is partly in marks."""
    base = base_form(cue.head.text)
    if cue.form != "verb" or not cue.told or base in _PLAIN:
        return None
    verb = cue.head
    wanted = _SPOKEN if base in SPEECH - CHARACTERISATIONS - JUDGEMENTS else _COMPLEMENTS
    after = [c for c in verb.children if c.i > verb.i and c.dep_ in wanted]
    if base in _WITH_TOPICS and (topic := _topic(verb)) is not None:
        last = next((c for c in after if c.lower_ == "as" and c.i > topic.i), topic)
        return topic.i + 1, last.right_edge.i + 1
    if not after or (base in TOPICAL and base != "compare"):
        return None
    start = min(c.left_edge.i for c in after)
    if base in CHARACTERISATIONS and not any(c.dep_ in OBJECTS | {"oprd", "ccomp"} for c in after):
        start = next(
            (c.i + 1 for c in after if c.lower_ == "as"), start
        )  # "which she described as"
    if verb.doc[start - 1].text == "," and base not in CHARACTERISATIONS:
        return None  # "when somebody complains, a practice that"
    if base == "call" and verb.doc[start].lower_ in {"for", "on"}:
        start += 1
    start += verb.doc[start + 1 : start + 2].text == "that" and verb.doc[start].tag_ == "RB"
    return start, max(c.right_edge.i for c in after) + 1


def _topic(verb: Any) -> Any | None:
    """The preposition of "boasted of", "warned against", "referred to"."""
    return next((c for c in verb.children if c.dep_ == "prep" and c.lower_ in _TOPICS), None)


def infinitive(cue: Cue) -> Range | None:
    """From "urged residents to stay", "promised to stay", "called for calm", "accused it of"."""
    base = base_form(cue.head.text)
    asking = REQUESTS | UNDERTAKINGS | ENTREATIES | {"accuse"}
    if base not in asking or _is_threat_of_a_thing(cue, base):
        return None
    verb = cue.head
    after = [child for child in verb.children if child.i > verb.i]
    for child in after:
        if child.dep_ in {"xcomp", "ccomp"} and is_infinitive(child):
            if base == "ask" and child.tag_ == "VBN" and child.left_edge.i == verb.i + 1:
                return None  # "asked not to be named"
            start, end = _requested(child)
            return start, _with_list(verb.doc, end, child)
        if base in ENTREATIES and (found := _called_for(child, after, base)):
            return found
    if base in REQUESTS and (found := _of_anybody(after)):
        return found
    return _accused_of(after) if base == "accuse" else None


def _accused_of(after: Sequence[Any]) -> Range | None:
    """Who is accused, and of what: "of" hangs on the verb, or on the one accused."""
    for child in after:
        for of in (child, *child.children):
            if of.dep_ == "prep" and of.lower_ == "of" and (child.dep_ in OBJECTS or of is child):
                first = min(c.left_edge.i for c in after)
                last = max(c.right_edge.i for c in (of, child))
                return (first, last + 1) if first < of.i else None
    return None


def _is_threat_of_a_thing(cue: Cue, base: str) -> bool:
    """Whether "threatened to" is no speech: "the storm threatened to"."""
    if base not in UNDERTAKINGS or cue.source is None or cue.source.kind != "other":
        return False
    return bool(cue.head.doc[cue.source.end - 1].tag_ == "NN")


def _requested(verb: Any) -> Range:
    """What somebody is asked to do, from "to"; who is asked is the writer's."""
    start = next(child.i for child in verb.children if child.lower_ == "to")
    start -= verb.doc[start - 1].lower_ in {"not", "never"}
    return start, verb.right_edge.i + 1


def _with_list(doc: Any, end: int, verb: Any) -> int:
    """Where what is asked for ends, if the parser cut off a list: "to stay, light the lamp and"."""
    if end + 1 >= verb.sent.end or doc[end].text != ",":
        return end
    following = doc[end + 1]
    if following.tag_ != "VB" or has_subject(following) or following.head.i >= end:
        return end
    return cut(doc, following.i, following.right_edge.i + 1)


def _of_anybody(after: Sequence[Any]) -> Range | None:
    """From "asked anyone with a lamp to call": the infinitive hangs on something in between."""
    asked = next((c for c in after if c.dep_ in OBJECTS and c.lower_ in _ANYBODY), None)
    if asked is None:
        return None
    for child in after:
        if any(t.dep_ in {"acl", "relcl"} and is_infinitive(t) for t in child.subtree):
            return asked.left_edge.i, child.right_edge.i + 1
    return None


def _called_for(child: Any, siblings: Sequence[Any], base: str) -> Range | None:
    """What is called for, or what somebody is called on to do."""
    if child.dep_ in {"advcl", "ccomp"} and is_infinitive(child):
        first = child.left_edge
        return (first.i + 1, child.right_edge.i + 1) if first.lower_ == "for" else None
    if base in {"ask", "press"}:
        return None  # "asked for a boat", "pressed on"
    if child.dep_ != "prep" or child.lower_ not in {"for", "on", "upon"}:
        return None
    inner = list(child.children)
    if not inner:
        return _lost_request(child)
    end = child.right_edge.i + 1
    for other in siblings:
        more = other.dep_ == "prep" or (other.dep_ in {"xcomp", "advcl"} and is_infinitive(other))
        if more and child.i < other.i and other.left_edge.i <= end:
            end = max(end, other.right_edge.i + 1)
    return min(c.left_edge.i for c in inner), end


def _lost_request(preposition: Any) -> Range | None:
    """From "called for Quill to step down", where the parser hung it elsewhere."""
    doc, first = preposition.doc, preposition.i + 1
    for token in doc[first : min(first + LONGEST_ASKED, preposition.sent.end - 1)]:
        if token.lower_ == "to" and doc[token.i + 1].tag_ == "VB" and token.i > first:
            return first, doc[token.i + 1].right_edge.i + 1
        if not is_noun(token) and token.tag_ not in {"DT", "JJ", "HYPH", "PRP"}:
            break
    return None


def deed(cue: Cue) -> Range | None:
    """From "suggested lighting the lamp" and "denied having seen it"."""
    if base_form(cue.head.text) not in DEEDS:
        return None
    behind = (c for c in cue.head.children if c.left_edge.i > cue.head.i)
    for child in behind:
        having = any(c.lower_ == "having" and c.dep_ == "aux" for c in child.children)
        finite = any(c.dep_ in SUBJECTS for c in child.children)
        if child.dep_ in {"xcomp", "ccomp"} and (child.tag_ == "VBG" or having) and not finite:
            return child.left_edge.i, child.right_edge.i + 1
    return None


def characterisation(cue: Cue) -> Range | None:
    """From "called the plan a mistake" and "described it as reckless"."""
    verb, base = cue.head, base_form(cue.head.text)
    if base not in CHARACTERISATIONS or any(c.dep_ == "auxpass" for c in verb.children):
        return None
    after = [child for child in verb.children if child.i > verb.i]
    objects = [c.left_edge.i for c in after if c.dep_ in OBJECTS or c.dep_ == "nsubj"]
    for child in after:
        named = base == "call" and child.dep_ in {"oprd", "ccomp"}
        if named and is_proper(child) and child.nbor(-1).text == ",":
            return None  # "called the keeper, Mara Vell"
        as_it_is = child.left_edge.lower_ == "as" and child.dep_ in {"prep", "advcl"}
        if named or (base != "call" and as_it_is):
            start = child.left_edge.i + (as_it_is and child.dep_ == "prep" and not objects)
            return min([*objects, start]), child.right_edge.i + 1  # "what she described as vain"
    return None


def noun_clause(cue: Cue) -> Range | None:
    """From "his claim that …" and "his promise to …"."""
    promised = cue.head.tag_ == "NN" and cue.head.lower_ in UNDERTAKINGS
    for child in cue.head.children:
        said = is_marked_that(child) or (promised and is_infinitive(child))
        if said and child.dep_ in {"acl", "ccomp"} and child.i > cue.head.i:
            return child.left_edge.i, child.right_edge.i + 1
    return None


def made_clear(cue: Cue) -> Range | None:
    """From "made it clear that …"."""
    clear = next((c for c in cue.head.children if c.lower_ == "clear" and c.i > cue.head.i), None)
    if clear is None:
        return None
    for child in (*clear.children, *cue.head.children):
        is_clause = child.dep_ in {"advcl", "ccomp"} and child.tag_ in FINITE | {"VB", "VBN"}
        if child.i > clear.i and is_clause:
            return max(clear.i + 1, child.left_edge.i), child.right_edge.i + 1
    return None
