"""A cue -> the stretches of its sentence that it reports, found from the parse."""

from __future__ import annotations

from typing import Any

from assistant.quotes.around import accord_phrase, around, attribution, figures, splits, trails
from assistant.quotes.cue import Cue, is_made_clear, is_put_it
from assistant.quotes.cues import FINDINGS, NOT_INDIRECT, SPEECH, WITH_THAT, base_form
from assistant.quotes.ends import before_main_clause, cut, goes_on
from assistant.quotes.grammar import FINITE, Range, has_subject, is_finite, is_marked_that, trim
from assistant.quotes.objects import (
    characterisation,
    deed,
    in_marks,
    infinitive,
    made_clear,
    noun_clause,
)

FAR = 14  # tokens between a verb and its "that": "told reporters in the capital on Friday that"
# Verbs so seldom followed by anything but speech that a clause behind them is theirs.
_SURE = frozenset({"say", "tell", "add", "argue", "warn", "insist", "claim"})
# After these "that" opens what was said, though the parser hangs it on whoever was told.
_TOLD_TO = frozenset({"explain", "tell", "inform", "remind", "assure", "warn"})
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
        inner = accord_phrase(cue)
        found = around(doc, inner, cue.head) or _listed(figures(doc, inner, cue.head))
    elif cue.form == "noun":
        found = _listed(noun_clause(cue))
    elif is_made_clear(cue.head):
        found = _listed(made_clear(cue))
    elif is_put_it(cue.head):
        found = _not_behind(doc, cue, has_clause=False)
    else:
        found = _listed(characterisation(cue) or infinitive(cue) or deed(cue)) or _of_verb(doc, cue)
    trimmed = (trim(doc, *bounds) for bounds in found)
    return tuple(bounds for bounds in trimmed if bounds is not None)


def object_in_marks(doc: Any, cue: Cue) -> Range | None:
    """What a verb such as "praised" has for an object, up to the next report."""
    bounds = in_marks(cue)
    if bounds is None:
        return None
    start, end = bounds
    end = before_main_clause(doc, cue.head, start, end)
    return trim(doc, _past_day(doc, start, end), cut(doc, start, end))


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
    clauses = [child for child in verb.children if child.dep_ == "ccomp" or _asks(base, child)]
    pointed = base == "point" and any(c.lower_ == "out" for c in verb.children)
    marked = base in WITH_THAT and any(map(is_marked_that, verb.children))
    if base not in SPEECH | FINDINGS | {"hear"} or (
        base in NOT_INDIRECT and not (pointed or marked)
    ):
        return []
    following = next((child for child in clauses if child.i > verb.i), None)
    if following is not None:
        return [_behind(doc, cue, following)]
    return _not_behind(doc, cue, has_clause=bool(clauses))


def _asks(base: str, clause: Any) -> bool:
    """Whether a clause is what "asked her on Monday if" asks."""
    first = clause.left_edge
    marked = clause.dep_ == "advcl" and first.lower_ in {"if", "whether"}
    if base != "ask" or not marked or first.i < clause.head.i:
        return False
    # "asked for a refund if it was late"
    between = clause.doc[clause.head.i + 1 : first.i]
    return not any(t.lower_ in {"for", "to"} for t in between)


def _not_behind(doc: Any, cue: Cue, *, has_clause: bool) -> list[Range]:
    """The clause that stands before its verb or around it, or that the parser lost."""
    verb = cue.head
    if _is_as_clause(verb):
        lost = base_form(verb.text) == "tell" and _unattached(doc, cue, "tell")
        if lost and not _is_relative(doc[lost[0]]):  # "as she told the court she had seen it"
            return [lost]
        return around(doc, (verb.left_edge.i, verb.right_edge.i + 1), verb)
    inner = attribution(doc, cue)
    mistagged = verb.tag_ == "VBN" and verb.dep_ == "advcl" and has_subject(verb)
    hung = verb.dep_ != "relcl" and (has_clause or mistagged or verb.dep_ == "parataxis")
    finite = is_finite(verb) or mistagged or verb.lower_ == "heard"
    if finite and (hung or trails(doc, inner) or splits(doc, inner)):
        return around(doc, inner, verb)
    return _listed(_unattached(doc, cue, base_form(verb.text)))


def _is_relative(word: Any) -> bool:
    """Whether a word is the "that" of "told the board that runs the mill"."""
    return bool(word.lower_ == "that" and (word.tag_ == "WDT" or word.head.dep_ == "relcl"))


def _is_as_clause(verb: Any) -> bool:
    """Whether a verb is in "as she said"."""
    first = verb.left_edge
    return bool(verb.dep_ == "advcl" and first.lower_ == "as" and first.head.i == verb.i)


def _unattached(doc: Any, cue: Cue, base: str) -> Range | None:
    """A clause that follows its verb and that the parser hung elsewhere."""
    verb = cue.head
    for i in range(verb.i + 1, min(verb.i + FAR, len(doc), verb.sent.end)):
        token = doc[i]
        clause = token.head
        directly = token.lower_ == "that" and token.tag_ == "IN" and i == verb.i + 1
        # "began writing cheques and that she spent": hung on what is told
        above = clause.dep_ == "conj" and clause.head.is_ancestor(verb) and not directly
        if above or (token.is_punct and token.tag_ != "HYPH"):
            return None
        if directly:
            return i, cut(doc, i, max(verb.right_edge.i + 1, clause.right_edge.i + 1))
        if token.lower_ == "that" and token.dep_ == "mark":
            end = max(clause.right_edge.i, i) + 1
            start = _with_that(doc, verb, i)
            return start, cut(doc, i, verb.sent.end if goes_on(doc, end, verb) else end)
        # "told the board that she had seen it", "said in the small hours that it was out"
        hung = base in _TOLD_TO or doc[i - 1].ent_type_ in {"DATE", "TIME"}
        if token.lower_ == "that" and hung and has_subject(clause) and clause.i > i:
            return i, cut(doc, i, clause.right_edge.i + 1)
        if base in _SURE and _opens(token, verb) and clause.i > i:
            return token.left_edge.i, cut(doc, clause.i, clause.right_edge.i + 1)
    return None


def _opens(subject: Any, verb: Any) -> bool:
    """Whether a word is the subject of a finite clause without a mark, behind `verb`."""
    clause, first = subject.head, subject.left_edge.i
    if subject.tag_ in {"WP", "WDT"}:
        return False  # "tells of a keeper who left"
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
    start = _with_that(doc, cue.head, _with_subject(cue.head, clause, start))
    end = clause.right_edge.i + 1
    if goes_on(doc, end, cue.head):
        end = cue.head.sent.end
    end = before_main_clause(doc, cue.head, clause.i, end)
    return _past_day(doc, start, clause.i), cut(doc, clause.i, end)


def _with_that(doc: Any, verb: Any, start: int) -> int:
    """Where a clause starts whose "that" the parser hung elsewhere, in no clause of its own."""
    first = next((i for i in range(verb.i + 1, start) if _is_that(doc[i])), start)
    return start if any(t.tag_ in FINITE or t.is_punct for t in doc[verb.i + 1 : first]) else first


def _is_that(token: Any) -> bool:
    return bool(token.lower_ == "that" and token.tag_ == "IN")


def _with_subject(verb: Any, clause: Any, start: int) -> int:
    """Where a clause starts whose subject the parser took for the object of its verb.

    "She said the lamp - old, bright and tall - would go out."
    """
    if has_subject(clause) or base_form(verb.text) in _TOLD_TO:
        return start
    if clause.tag_ not in FINITE and not any(child.dep_ == "aux" for child in clause.children):
        return start
    taken = next((c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i), None)
    return start if taken is None or taken.i > start else int(taken.left_edge.i)


def _past_day(doc: Any, start: int, verb: int) -> int:
    """Where a clause with its verb at a token starts, behind the day on which it was said."""
    if doc[start].lower_ in _DAYS and verb > start + 1:
        return start + 1  # "said on the radio Tuesday the lamp was out"
    if doc[start].lower_ == "this" and doc[start + 1].lower_ in _SPANS and verb > start + 2:
        return start + 2  # "told them this week the lamp was out"
    return start
