"""A reported clause in a parse -> where it ends: at a comment, an aside or another report."""

from __future__ import annotations

from typing import Any

from assistant.quotes.cues import RESUMPTIVE, base_form
from assistant.quotes.grammar import (
    DASHES,
    FINITE,
    REPORTING,
    has_subject,
    is_noun,
    is_reporting,
)

LONGEST_COMMENT = 4  # tokens of "a rather bold move"
LEAD = 3  # tokens of "just hours after"
LONGEST_SUBJECT = 7  # tokens of a noun before its verb, without a comma
_LEADING = frozenset({"after", "before", "when", "while", "although", "though", "since", "because"})
_BEFORE_VERB = frozenset({"DT", "JJ", "PRP", "PRP$", "POS", "CD", "RB"})
_GOING_ON = frozenset({"he", "she", "it", "they", "we", "there"})
_CONDITIONS = frozenset({"because", "if", "unless", "whether"})
_JOINTS = frozenset({"and", "but", "or"})
# "but would not give a date": what somebody kept to themselves.
_WITHHOLDS = frozenset(
    {
        *("answer", "comment", "confirm", "disclose", "discuss", "elaborate", "give", "identify"),
        *("name", "provide", "reveal", "say", "specify", "speculate"),
    }
)
_DECLINES = frozenset({"declined", "declines", "refused", "refuses"})


def goes_on(doc: Any, end: int, verb: Any) -> bool:
    """Whether more follows a clause that the parser cut off: a list, "and that …", "but they …"."""
    stop = verb.sent.end
    if end + 1 < stop and doc[end].text == ":":
        return bool(doc[end + 1].text != '"')
    opens = end < stop and (doc[end].tag_ in FINITE or doc[end].lower_ == "not")
    if opens or (end + 1 < stop and doc[end].text == "," and _lists(doc[end + 1])):
        return True
    at = end + (end < stop and doc[end].text == ",")
    joint = doc[at].lower_ if at + 1 < stop else ""
    if joint not in {"and", "but"}:
        return joint in _CONDITIONS
    following = doc[at + 1]
    # "that she had asked for it and was still waiting"; ", but would not last"
    helps = at == end and joint == "and" and following.dep_ in {"aux", "auxpass"}
    helps |= following.tag_ == "MD" or following.lower_ in {"that", '"'}
    if helps or (joint == "but" and verb.tag_ == "VBD" and _is_now(verb, at)):
        return True
    if following.lower_ not in _GOING_ON or following.dep_ not in {"nsubj", "expl"}:
        return False
    told = base_form(following.head.text) in REPORTING
    return not told and not (joint == "but" and _does(following, doc[verb.i : end]))


def _lists(word: Any) -> bool:
    """Whether a clause goes on behind a comma: "had no lamp, had sold the boat and had left"."""
    bare = word.dep_ == "aux" and not has_subject(word.head)
    return bare and (word.tag_ == "MD" or word.lower_ in {"had", "has", "have"})


def _is_now(verb: Any, joint: int) -> bool:
    """Whether what follows is in the present tense: "said it was late, but she needs it"."""
    for other in verb.children:
        if other.dep_ == "conj" and other.i > joint:
            if base_form(other.text) in REPORTING or other.left_edge.i != joint + 1:
                return False
            verbs = [other, *(child for child in other.children if child.dep_ == "aux")]
            return any(word.tag_ in {"VBZ", "VBP"} for word in verbs)
    return False


def _does(subject: Any, said: Any) -> bool:
    """Whether a clause tells what somebody did: "said the lamp was out, but he did not come"."""
    modal = any(child.tag_ == "MD" for child in subject.head.children)
    return not modal and subject.lower_ not in {token.lower_ for token in said}


def cut(doc: Any, start: int, end: int) -> int:
    """Where a clause ends: before the writer's words on somebody it names, or another report.

    Args:
        doc: The parse.
        start: The verb of the clause, or its first token.
        end: Where the clause ends for the parser.
    """
    for i in range(start + 1, end):
        token = doc[i]
        if token.text == "," and _is_on_person(doc, i, end):
            return i
        if token.lower_ in RESUMPTIVE and (comment := _comment(doc, i, start)) is not None:
            return comment
        if token.dep_ == "conj" and not has_subject(token):
            joint = _joint(doc, token)
            if joint is not None and joint > start:
                return joint
        if is_reporting(token) and (report := _report(doc, token, start)) is not None:
            return report
    return end


def _report(doc: Any, verb: Any, start: int) -> int | None:
    """Where another report begins, with a verb of its own."""
    other = _other_report(doc, verb, start)
    if other is not None:
        return other
    if verb.tag_ == "VBG" and doc[verb.i - 1].text == ",":
        return int(verb.i) - 1
    supposed = verb.left_edge.lower_ in _CONDITIONS  # "whether or not the port agrees"
    if verb.dep_ in {"relcl", "advcl"} and not supposed and doc[verb.left_edge.i - 1].text == ",":
        return max(start + 1, int(verb.left_edge.i) - 1)
    return None


def _other_report(doc: Any, verb: Any, start: int) -> int | None:
    """Where somebody else is reported behind a clause: "and others say it was late"."""
    if verb.tag_ not in FINITE and not any(c.tag_ in FINITE for c in verb.lefts):
        return None
    subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    if subject is None or subject.left_edge.i <= start + 1 or subject.lower_ == "that":
        return None
    first = subject.left_edge.i - 1
    apart = doc[first].text in DASHES | {"-", ";"} and not doc[start].is_ancestor(verb)
    joined = doc[start].tag_ == "VB" and verb.dep_ == "conj" and doc[first].lower_ in _JOINTS
    return first if apart or (joined and verb.tag_ == "VBD") else None


def before_main_clause(doc: Any, verb: Any, start: int, end: int) -> int:
    """Where a clause ends that leads to another which the parser took for a part of it.

    "Hours after they ruled that the lamp was out, Quill left".
    """
    sentence = verb.sent
    if end < sentence.end - 1 or not _leads(sentence, verb):
        return end
    for i in range(end - 1, start, -1):
        if doc[i].text == "," and _opens_clause(doc, i + 1, end):
            return i
    return end


def _leads(sentence: Any, verb: Any) -> bool:
    """Whether a sentence begins with a clause that cannot stand alone, up to a verb in it."""
    opening = sentence.doc[sentence.start : min(sentence.start + LEAD, verb.i)]
    if verb.dep_ == "ROOT" and not any(child in opening for child in verb.children):
        return False
    return any(token.lower_ in _LEADING for token in opening)


def _opens_clause(doc: Any, start: int, end: int) -> bool:
    """Whether a noun and a verb with a tense stand right behind a comma."""
    for i in range(start, min(start + LONGEST_SUBJECT, end)):
        token = doc[i]
        if token.tag_ in {"VBD", "VBZ", "MD"}:
            return any(is_noun(word) or word.tag_ == "PRP" for word in doc[start:i])
        if not (is_noun(token) or token.tag_ in _BEFORE_VERB):
            return False
    return False


def _is_on_person(doc: Any, comma: int, end: int) -> bool:
    """Whether a clause ends in who somebody is, for the reader: "met Quill, who prints maps"."""
    if doc[comma - 1].ent_type_ != "PERSON" or comma + 2 >= end:
        return False
    opening = doc[comma + 1]
    if opening.lower_ == "who":
        return bool(opening.head.dep_ == "relcl" and opening.head.right_edge.i + 1 >= end)
    noun = opening.head
    is_noun_phrase = opening.lower_ in {"a", "an", "the"} and noun.dep_ == "appos"
    return bool(is_noun_phrase and noun.head.i < comma and noun.right_edge.i + 1 >= end)


def _joint(doc: Any, verb: Any) -> int | None:
    """The "and" or "but" before another report: "and asked for", "but declined to name it"."""
    first = int(verb.left_edge.i)
    did = verb.tag_ == "VB" and doc[first].lower_ in {"did", "does"}
    if verb.lower_ in _WITHHOLDS and doc[first].lower_ in {"did", "would"}:
        denied = any(child.dep_ == "neg" for child in verb.children)
        return first - 1 if denied and doc[first - 1].lower_ == "but" else None
    at = (first if did else int(verb.i)) - 1
    if not is_reporting(verb) and verb.lower_ not in _DECLINES:
        return None
    helped = verb.tag_ == "VBG" and any(child.dep_ == "aux" for child in verb.children)
    if helped or (not did and verb.tag_ not in {"VBD", "VBZ", "VBG"}):
        return None  # "had sold the boat and were now asking less"
    if doc[at].tag_[:2] == "RB" and not did:
        if verb.tag_ == verb.head.tag_ == "VBG":
            return None  # "condoning and apparently encouraging"
        return at - (doc[at - 1].lower_ in _JOINTS)
    return at if doc[at].lower_ in _JOINTS else None


def _comment(doc: Any, noun: int, start: int) -> int | None:
    """The comma or dash before the writer's comment: ", a move that would cost the port"."""
    first = doc[noun].left_edge.i
    stands = first - 1 > start and doc[first - 1].text in DASHES | {",", "-"}
    opens = doc[first].lower_ in {"a", "an"} and noun - first <= LONGEST_COMMENT
    return first - 1 if stands and opens else None
