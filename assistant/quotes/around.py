"""An attribution inside a sentence -> what the sentence says outside it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from assistant.quotes.cue import Cue
from assistant.quotes.cues import POLLS, SPEECH, base_form
from assistant.quotes.grammar import (
    DASHES,
    FINITE,
    PARTICIPLES,
    SUBJECTS,
    Range,
    is_finite,
    is_noun,
    is_reporting,
    is_verb,
)
from assistant.quotes.parse import MASK

LEAD = 3  # tokens that can stand before a trailing attribution without being a clause
TAIL = 8  # tokens behind an attribution that ends its sentence: "on Tuesday."
CLIMB = 4  # steps up the tree from a word to the preposition of its phrase
LONGEST_TITLE = 8  # tokens of "deputy chief harbour officer" before a name
FAR = 60  # tokens behind an attribution in which the clause must be seen to go on
_GOES_ON = frozenset({"while", "but", "because", "although", "though", "if", "when", "so", "since"})
_COMPLEMENTS = frozenset({"attr", "acomp", "dobj", "ccomp", "xcomp", "nsubj", "nsubjpass"})
_IN_TITLE = frozenset({"NN", "NNP", "NNPS", "JJ", "HYPH"})
_LATER = frozenset({"later", "then", "too", "earlier", "afterwards", "afterward"})
_ANSWERS = frozenset({"answer", "comment", "elaborate", "respond", "return", "say"})
_RELATIVE = frozenset({"WP", "WDT", "WP$"})
_ENDS_PHRASE = DASHES | {",", ".", ";", ":", ")"}
_ENDS_WORDS = frozenset({",", '"', "'", "’"})  # before an attribution


def attribution(doc: Any, cue: Cue) -> Range:
    """The tokens of "he said" or "said Ada Quill, a printer": the verb with its source."""
    verb = cue.head
    start, end = verb.i, verb.i + 1
    while start > 0 and _belongs(doc[start - 1], verb):
        start -= 1
    if verb.lower_ == "heard" and verb.dep_ == "acl":
        start = verb.head.left_edge.i  # ", an inquest heard"
    if cue.source is not None:
        first, last = cue.source.phrase
        start, end = min(start, first), max(end, last)
        named = cue.source.kind == "name" and cue.source.start < verb.i
        if named and start and doc[start - 1].text not in _ENDS_WORDS:
            start = _title_before(doc, cue.source.start) or start
    return min(start, _opening(doc, start, verb)), end


def _title_before(doc: Any, name: int) -> int | None:
    """Where the title begins that stands between a comma and a name."""
    first = name
    while first > max(0, name - LONGEST_TITLE) and doc[first - 1].tag_ in _IN_TITLE:
        first -= 1
    return first if first and doc[first - 1].text == "," else None


def _opening(doc: Any, start: int, verb: Any) -> int:
    """Where the subject right before a verb begins, if its words lie behind a comma."""
    for child in verb.children:
        first = child.left_edge.i
        if child.dep_ == "nsubj" and first < start <= child.right_edge.i + 1:
            return first if first and doc[first - 1].text == "," else start
    return start


def _belongs(token: Any, verb: Any) -> bool:
    return token.dep_ in {"aux", "advmod", "neg"} and token.head.i == verb.i


def accord_phrase(cue: Cue) -> Range:
    """The tokens of "according to Ada Quill, a printer"."""
    doc = cue.head.doc
    start, end = cue.end, doc[cue.end - 1].right_edge.i + 1
    if end < doc[start].sent.end and doc[end].text not in _ENDS_PHRASE:
        end = next((i for i in range(start, end) if doc[i].text == ","), end)
    return cue.start, end


def around(doc: Any, inner: Range, head: Any) -> list[Range]:
    """What a sentence says outside its attribution, before it, behind it or both.

    Args:
        doc: The parse.
        inner: The tokens of the attribution.
        head: Its verb, or the word "according".
    """
    start, end = inner
    sentence = doc[start].sent
    end = _past_circumstance(doc, end, sentence.end)
    lead = start - sentence.start
    opening = doc[sentence.start : start]
    if splits(doc, inner) or (lead <= LEAD and _is_subject(opening, end)):
        return [(sentence.start, start), (end, sentence.end)]
    if lead < LEAD or (lead == LEAD and not any(token.tag_ in FINITE for token in opening)):
        return [(end, sentence.end)]
    if doc[start - 1].text not in DASHES | _ENDS_WORDS:
        return []
    if start > 1 and doc[start - 2].tag_ in _RELATIVE:
        return [(end, sentence.end)]  # "two keepers who, she said, never spoke"
    before = (sentence.start, start)
    if end < sentence.end and doc[end].text in DASHES | {","}:
        after = (end + 1, sentence.end)
        if _returns(doc, after, head) or _completes(doc, before, after):
            return [before, after]
    return [before] if _is_clause(doc, before) else []


def figures(doc: Any, inner: Range, head: Any) -> Range | None:
    """What stands right before "in the poll" with its figures, without a comma between."""
    start = doc[inner[0]].sent.start
    poll = any(child.dep_ == "pobj" and child.lower_ in POLLS for child in head.children)
    if not poll or inner[0] - start < LEAD:
        return None
    return (start, inner[0]) if _is_clause(doc, (start, inner[0])) else None


def _past_circumstance(doc: Any, start: int, end: int) -> int:
    """The comma behind "in an interview" or "on Tuesday", if nothing else stands before it."""
    told = base_form(doc[start - 1].text) == "tell"
    for i in range(start, min(start + TAIL, end)):
        if doc[i].text == ",":
            return i
        if not _tells_when(doc[i]) and not (told and _is_told_to(doc[i])):
            break
    return start


def splits(doc: Any, inner: Range) -> bool:
    """Whether an attribution stands between a subject and its verb.

    "The lamp, she said on Monday, makes every boat turn back."
    """
    start, end = inner
    sentence = doc[start].sent
    opening = doc[sentence.start : start]
    if any(token.tag_ in _RELATIVE for token in doc[start:end]):
        return False  # "Ada Quill, a printer who said so, left"
    end = _past_circumstance(doc, end, sentence.end)
    if not len(opening) or opening[-1].text != "," or end + 1 >= sentence.end:
        return False
    acts = any(is_noun(token) or token.tag_ in {"DT", "VBG"} for token in opening)
    goes_on = doc[end].text == "," and doc[end + 1].tag_ in FINITE
    return acts and goes_on and not any(token.tag_ in FINITE for token in opening)


def _is_subject(opening: Any, end: int) -> bool:
    """Whether what stands before an attribution acts in what stands behind it."""
    acts = any(token.dep_ in SUBJECTS and token.head.i >= end for token in opening)
    return acts and opening[-1].text == ","


def trails(doc: Any, inner: Range) -> bool:
    """Whether an attribution ends a sentence behind a clause that the parser hung elsewhere.

    "The lamp was out, the news site Lampwatch reported on Tuesday."
    """
    start, end = inner
    sentence = doc[start].sent
    if start <= sentence.start or doc[start - 1].text != ",":
        return False
    if any(token.tag_ in _RELATIVE or token.tag_ == "MD" for token in doc[start:end]):
        return False
    last = next(
        (i for i in range(end + 1, min(end + TAIL, sentence.end)) if _adds(doc, i)), sentence.end
    )
    if last - end > TAIL:
        return False
    told = base_form(doc[end - 1].text) == "tell"
    if not all(_tells_when(t) or (told and _is_told_to(t)) for t in doc[end:last]):
        return False
    subjects = [
        token.i
        for token in doc[sentence.start : start]
        if token.dep_ in SUBJECTS and token.head.i < start
        if is_finite(token.head) or token.dep_ == "nsubjpass"
    ]
    return len(subjects) > (doc[sentence.start].tag_ in {"IN", "WRB"})


def _adds(doc: Any, i: int) -> bool:
    """Whether another report begins: ", adding that"."""
    return bool(doc[i].tag_ == "VBG" and doc[i - 1].text == "," and is_reporting(doc[i]))


def _is_told_to(token: Any) -> bool:
    """Whether a word names who was told."""
    return bool(is_noun(token) or token.tag_ in {"DT", "PRP", "PRP$", "JJ", "POS"})


def _tells_when(token: Any) -> bool:
    """Whether a word is punctuation, or of "on Tuesday", "in a statement", "later"."""
    if token.is_punct or token.ent_type_ in {"DATE", "TIME"} or token.lower_ in _LATER:
        return True
    for _ in range(CLIMB):
        if token.dep_ == "prep" and (is_verb(token.head) or token.head.lower_ in _LATER):
            return True
        token = token.head
    return False


def _is_clause(doc: Any, bounds: Range) -> bool:
    """Whether a stretch says something by itself: it has a verb, and does not only lead in."""
    inner = doc[bounds[0] : bounds[1]]
    if inner[0].tag_ in PARTICIPLES and inner[0].dep_ not in {"csubj", "prep"}:
        return False
    if any(token.text == MASK for token in inner):
        return not any(is_reporting(token) for token in inner)
    return any(token.tag_ in FINITE for token in inner)


def _completes(doc: Any, before: Range, after: Range) -> bool:
    """Whether what stands behind completes the sentence: "It was, she said, a shame"."""
    if after[1] - after[0] > LEAD and doc[after[0]].dep_ == "prep":
        hung = before[0] <= doc[after[0]].head.i < before[1]
        return bool(hung)  # "taught her in a tower, she said, with buckets full of cement"
    return any(
        token.dep_ in _COMPLEMENTS and before[0] <= token.head.i < before[1]
        for token in doc[after[0] : min(after[1], after[0] + FAR)]
    )


def _is_anothers(rest: Sequence[Any]) -> bool:
    """Whether somebody else is reported next: ", but keepers warned that"."""
    verb = next((t for t in rest if is_reporting(t) and t.tag_ in FINITE), None)
    if rest[0].tag_ != "CC" or verb is None or verb.dep_ != "conj" or verb.i > rest[0].i + TAIL:
        return False
    return any(c.dep_ == "nsubj" and c.tag_ != "PRP" for c in verb.lefts) and any(
        c.dep_ == "ccomp" for c in verb.rights
    )


def _joins(rest: Sequence[Any], cue: Any) -> bool:
    """Whether "and" leads to more of the words: "She was walking, he said, and had not stopped".

    What the speaker then did, and what others do, is the writer's.
    """
    if rest[0].lower_ != "and":
        return False
    if rest[1].lower_ in {"not", "never"}:
        return bool(rest[2].tag_ not in FINITE)
    verb = next((t for t in rest[1:] if t.tag_ in FINITE), None)
    if verb is None or verb.dep_ not in {"aux", "auxpass"} or verb.head.lower_ in _ANSWERS:
        return False
    own = next((t for t in rest[1:] if t.dep_ in SUBJECTS and t.i < verb.i), None)
    if own is not None:
        return bool(own.tag_ == "PRP")
    return cue.tag_ in {"VBD", "VBN"} and (verb.tag_ == "MD" or verb.lower_ == "had")


def _returns(doc: Any, after: Range, head: Any) -> bool:
    """Whether what was said goes on behind the attribution in its middle."""
    rest = [token for token in doc[after[0] : min(after[1], after[0] + FAR)] if not token.is_punct]
    if len(rest) < LEAD or rest[0].tag_ in _RELATIVE or _is_anothers(rest):
        return False
    if rest[0].tag_ in PARTICIPLES and rest[0].dep_ != "csubj":
        return False
    if _joins(rest, head):
        return True
    if not any(token.tag_ in FINITE for token in rest):
        return False
    hung = sum(head.left_edge.i <= token.i <= head.right_edge.i for token in rest)
    if hung * 2 < len(rest):
        return True
    own = any(token.dep_ == "nsubj" for token in rest)
    told = any(is_verb(token) and base_form(token.text) in SPEECH for token in rest)
    return own and not told and rest[0].lower_ in _GOES_ON
