"""A cue -> the stretches of its sentence that it reports, found from the parse."""

from __future__ import annotations

from typing import Any

from assistant.quotes.around import accord_phrase, around, attribution, splits, trails
from assistant.quotes.cue import Cue, is_made_clear, is_put_it
from assistant.quotes.cues import FINDINGS, NOT_INDIRECT, RESUMPTIVE, SPEECH, WITH_THAT, base_form
from assistant.quotes.grammar import (
    DASHES,
    FINITE,
    REPORTING,
    Range,
    has_subject,
    is_finite,
    is_marked_that,
    is_reporting,
    trim,
)
from assistant.quotes.objects import characterisation, in_marks, infinitive, made_clear, noun_clause

LONGEST_COMMENT = 4  # tokens of "a rather bold move"
FAR = 14  # tokens between a verb and its "that": "told reporters in the capital on Friday that"
# Verbs so seldom followed by anything but speech that a clause behind them is theirs.
_SURE = frozenset({"say", "tell", "add", "argue", "warn", "insist", "claim"})
_GOING_ON = frozenset({"he", "she", "it", "they", "we", "there"})
_CONDITIONS = frozenset({"if", "unless", "because"})
_UNFINISHED = frozenset({"IN", "DT", "TO", "PRP$"})
_DAYS = frozenset(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
    | {"yesterday", "today"}
)
_SPANS = frozenset({"week", "weekend", "month", "year", "morning", "afternoon", "evening"})
_BE = frozenset({"is", "was", "are", "were", "be", "been"})


def reported(doc: Any, cue: Cue) -> tuple[Range, ...]:
    """The token ranges that a cue reports: one as a rule, two around an attribution between."""
    if not cue.told:
        return ()
    if cue.form == "accord":
        found = around(doc, accord_phrase(cue), cue.head)
    elif cue.form == "noun":
        found = _listed(noun_clause(cue))
    elif is_made_clear(cue.head):
        found = _listed(made_clear(cue))
    elif is_put_it(cue.head):
        found = _not_behind(doc, cue, has_clause=False)
    else:
        found = _listed(characterisation(cue) or infinitive(cue)) or _of_verb(doc, cue)
    trimmed = (trim(doc, *bounds) for bounds in found)
    return tuple(bounds for bounds in trimmed if bounds is not None)


def object_in_marks(doc: Any, cue: Cue) -> Range | None:
    """What a verb such as "praised" has for an object, up to the next report."""
    bounds = in_marks(cue)
    return None if bounds is None else trim(doc, bounds[0], _cut(doc, *bounds))


def dangles(doc: Any, start: int, end: int) -> bool:
    """Whether a clause is unfinished without the quotation that follows: "said that it was"."""
    last = doc[end - 1]
    if last.text == "," and end - 1 > start:
        last = doc[end - 2]
    if last.tag_ in _UNFINISHED or last.lower_ in _BE:
        return True
    return doc[start].lower_ == "that" and not any(t.tag_ in FINITE for t in doc[start:end])


def _listed(bounds: Range | None) -> list[Range]:
    return [] if bounds is None else [bounds]


def _of_verb(doc: Any, cue: Cue) -> list[Range]:
    """The clause of a verb of speech, behind it, before it or around it."""
    verb, base = cue.head, base_form(cue.head.text)
    clauses = [child for child in verb.children if child.dep_ == "ccomp"]
    pointed = base == "point" and any(c.lower_ == "out" for c in verb.children)
    marked = base in WITH_THAT and any(map(is_marked_that, verb.children))
    if base not in SPEECH | FINDINGS or (base in NOT_INDIRECT and not (pointed or marked)):
        return []
    following = next((child for child in clauses if child.i > verb.i), None)
    if following is not None:
        return [_behind(doc, cue, following)]
    return _not_behind(doc, cue, has_clause=bool(clauses))


def _not_behind(doc: Any, cue: Cue, *, has_clause: bool) -> list[Range]:
    """The clause that stands before its verb or around it, or that the parser lost."""
    verb = cue.head
    if _is_as_clause(verb):
        return around(doc, (verb.left_edge.i, verb.right_edge.i + 1), verb)
    inner = attribution(doc, cue)
    hung = verb.dep_ != "relcl" and (has_clause or verb.dep_ == "parataxis")
    if is_finite(verb) and (hung or trails(doc, inner) or splits(doc, inner)):
        return around(doc, inner, verb)
    return _listed(_unattached(doc, cue, base_form(verb.text)))


def _is_as_clause(verb: Any) -> bool:
    """Whether a verb is in "as she said"."""
    first = verb.left_edge
    return bool(verb.dep_ == "advcl" and first.lower_ == "as" and first.head.i == verb.i)


def _unattached(doc: Any, cue: Cue, base: str) -> Range | None:
    """A clause that follows its verb and that the parser hung elsewhere."""
    verb = cue.head
    for i in range(verb.i + 1, min(verb.i + FAR, len(doc), verb.sent.end)):
        token = doc[i]
        if token.is_punct:
            return None
        clause = token.head
        if token.lower_ == "that" and token.tag_ == "IN" and i == verb.i + 1:
            return i, _cut(doc, i, max(verb.right_edge.i + 1, clause.right_edge.i + 1))
        if token.lower_ == "that" and token.dep_ == "mark":
            end = max(clause.right_edge.i, i) + 1
            return i, _cut(doc, i, verb.sent.end if _goes_on(doc, end, verb) else end)
        if base in _SURE and _opens(token, verb) and clause.i > i:
            return token.left_edge.i, _cut(doc, clause.i, clause.right_edge.i + 1)
    return None


def _opens(subject: Any, verb: Any) -> bool:
    """Whether a word is the subject of a finite clause without a mark, behind `verb`."""
    clause, first = subject.head, subject.left_edge.i
    if subject.dep_ not in {"nsubj", "nsubjpass", "expl"} or clause.i == verb.i or first <= verb.i:
        return False
    if subject.nbor(-1).tag_ == "IN" or any(c.dep_ == "mark" for c in clause.children):
        return False
    return clause.tag_ in FINITE or any(c.tag_ in FINITE for c in clause.lefts)


def _behind(doc: Any, cue: Cue, clause: Any) -> Range:
    """The clause after its verb, from "that" to where the clause ends."""
    start = max(cue.head.i + 1, clause.left_edge.i)
    source = cue.source
    if source is not None and source.start > cue.head.i and start < source.phrase[1] <= clause.i:
        start = source.phrase[1]
    for i in range(start, clause.i):  # "said on Tuesday that"
        if doc[i].lower_ == "that" and doc[i].dep_ == "mark" and doc[i].head.i == clause.i:
            start = i
            break
    end = clause.right_edge.i + 1
    if _goes_on(doc, end, cue.head):
        end = cue.head.sent.end
    if doc[start].lower_ in _DAYS and clause.i > start + 1:
        start += 1  # "said on the radio Tuesday the lamp was out"
    elif doc[start].lower_ == "this" and doc[start + 1].lower_ in _SPANS and clause.i > start + 2:
        start += 2  # "told them this week the lamp was out"
    return start, _cut(doc, clause.i, end)


def _goes_on(doc: Any, end: int, verb: Any) -> bool:
    """Whether more follows a clause that the parser cut off: a list, "and that …", "but they …"."""
    stop = verb.sent.end
    if end + 1 < stop and doc[end].text == ":":
        return bool(doc[end + 1].text != '"')
    if end < stop and (doc[end].tag_ in FINITE or doc[end].lower_ in _CONDITIONS):
        return True
    at = end + (end < stop and doc[end].text == ",")
    if at + 1 >= stop or doc[at].lower_ not in {"and", "but"}:
        return False
    following = doc[at + 1]
    if following.lower_ == "that" or following.text == '"' or following.tag_ == "MD":
        return True  # ", but would not last"
    if following.lower_ not in _GOING_ON or following.dep_ not in {"nsubj", "expl"}:
        return False
    told = base_form(following.head.text) in REPORTING
    return not told and not (doc[at].lower_ == "but" and _does(following, doc[verb.i : end]))


def _does(subject: Any, said: Any) -> bool:
    """Whether a clause tells what somebody did: "said the lamp was out, but he did not come"."""
    modal = any(child.tag_ == "MD" for child in subject.head.children)
    return not modal and subject.lower_ not in {token.lower_ for token in said}


def _cut(doc: Any, start: int, end: int) -> int:
    """Where a clause ends before another report hung on it: ", adding that …"."""
    for i in range(start + 1, end):
        token = doc[i]
        if token.lower_ in RESUMPTIVE and (comment := _comment(doc, i, start)) is not None:
            return comment
        if not is_reporting(token):
            continue
        if token.tag_ == "VBG" and doc[i - 1].text == ",":
            return i - 1
        if token.dep_ == "conj" and not has_subject(token):
            joined = doc[i - 1].dep_ == "advmod" or doc[i - 1].lower_ in {"and", "but", "or"}
            if token.tag_ in {"VBD", "VBZ", "VBG"} and joined:
                return i - 1
        elif token.dep_ in {"relcl", "advcl"} and doc[token.left_edge.i - 1].text == ",":
            return max(start + 1, int(token.left_edge.i) - 1)
    return end


def _comment(doc: Any, noun: int, start: int) -> int | None:
    """The comma or dash before the writer's comment: ", a move that would cost the port"."""
    first = doc[noun].left_edge.i
    stands = first - 1 > start and doc[first - 1].text in DASHES | {",", "-"}
    opens = doc[first].lower_ in {"a", "an"} and noun - first <= LONGEST_COMMENT
    return first - 1 if stands and opens else None
