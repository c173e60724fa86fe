"""A reporting verb in a parse -> the words beside it that say who spoke."""

from __future__ import annotations

from typing import Any

from assistant.quotes.cues import (
    ASPECTS,
    CAUSES,
    DOCUMENTS,
    FIRST_OR_SECOND,
    MANNERS,
    SPEECH,
    SPEECH_NOUNS,
    base_form,
    noun_form,
)
from assistant.quotes.grammar import (
    FINITE,
    SUBJECTS,
    is_noun,
    is_reporting,
    is_told,
    is_unreal,
    is_verb,
)
from assistant.quotes.inverted import BEFORE_NOUN, MODIFIERS, inverted
from assistant.quotes.parse import MASK
from assistant.quotes.phrases import People, Source, source_of

REACH = 24  # tokens from a quotation to the verb behind it, a name with its title between
APPOSITION = 30  # tokens that may stand between a name and its verb
ADJACENT = 3  # tokens between a reporting verb and the name beside it: "also said", "has said"
CLIMB = 4  # steps up the tree from a verb to the one that has its subject
_BESIDES = frozenset({"except", "besides", "beyond"})
_RELATIVE = frozenset({"who", "that", "which"})
_ASIDE = frozenset({"a", "an", "the", "who", "whose"})
_SOME = frozenset({"many", "others", "some"})
_ANYBODY = frozenset({"those", "anyone", "anybody", "everyone", "all", "nobody", "none"})
_CLIMBS = frozenset({"conj", "advcl", "xcomp", "acl"})


def source_of_verb(doc: Any, verb: Any, people: People) -> tuple[Source | None, bool]:
    """Who acts in a verb, and whether the verb tells of something that took place."""
    told = is_told(verb)
    besides = verb.dep_ == "pcomp" and verb.head.lower_ in _BESIDES  # "except to say"
    beside = (
        _went_on(doc, verb, people)
        or _beside(doc, verb, people)
        or _before_reporting(doc, verb, people)
        or _before_aside(doc, verb, people)
    )
    if beside is not None:
        return beside, told
    at = verb
    for _ in range(CLIMB):
        actor = _actor(at, people, passive=at is not verb)
        if actor is not None:
            told = (told or besides) and not _is_anybody(actor)
            return source_of(doc, actor, people), told
        above = _above(at)
        if above is None:
            break
        led = _led(at, above)
        if led is not None:
            return source_of(doc, led, people), told and not is_unreal(above)
        if at.dep_ == "xcomp" and at.tag_ == "VB" and base_form(above.text) not in ASPECTS:
            told = False  # "refused to say", "wants to argue"
        if is_noun(above) and at is not verb and at.tag_ == "VB" and _is_adverbial(verb):
            at = _verb_above(above)
            continue
        if is_noun(above) and above.text != MASK:
            told = told and not _is_manner(at, above)
            made = _subject(above.head, people) if _is_made(at, above) else None
            return source_of(doc, made or maker(above), people), told
        # "did not name him, but told reporters": what is joined is not denied with the first
        took_place = not is_unreal(above) if verb.tag_ == "VBG" else is_told(above)
        told = told and (at.dep_ == "conj" or took_place)
        told = told and not (at.dep_ == "pcomp" and at.head.lower_ == "without")
        at = above
    return _across_apposition(doc, verb, people), told and verb.tag_ != "VB"


def _is_adverbial(verb: Any) -> bool:
    """Whether a verb is that of ", insisting that", which tells of whoever acts in the sentence."""
    return bool(verb.tag_ == "VBG" and verb.i and verb.nbor(-1).text == ",")


def _verb_above(noun: Any) -> Any:
    """The verb that a noun is the object of, in however many phrases."""
    while not is_verb(noun) and noun.head.i != noun.i:
        noun = noun.head
    return noun


def _led(verb: Any, above: Any) -> Any | None:
    """Who was led to speak: "led critics to say"."""
    if verb.dep_ != "xcomp" or verb.tag_ != "VB" or base_form(above.text) not in CAUSES:
        return None
    return next((c for c in above.children if c.dep_ == "dobj" and c.i < verb.i), None)


def _is_anybody(actor: Any) -> bool:
    """Whether nobody in particular speaks, or nobody at all."""
    none = any(child.lower_ == "no" for child in actor.children)
    return none or actor.lower_ in FIRST_OR_SECOND | _ANYBODY


def _actor(verb: Any, people: People, *, passive: bool) -> Any | None:
    """Who acts in a verb, in its relative clause, or in "blamed her for saying"."""
    subject = _subject(verb, people, passive=passive)
    relative = verb.dep_ == "relcl"
    if subject is not None and not (relative and subject.lower_ in _RELATIVE):
        return subject
    if relative:
        return _nearest(subject, people) or maker(verb.head)
    if verb.dep_ == "pcomp" and verb.head.lower_ == "for":
        return next((c for c in verb.head.head.children if c.dep_ == "dobj"), None)
    return None


def _nearest(relative: Any | None, people: People) -> Any | None:
    """Of several names before ", who said" the last: "Ada Quill and Tomas Reed, who said"."""
    if relative is None or relative.lower_ != "who":
        return None
    at = relative.i - 1
    at -= at > 0 and relative.doc[at].text == ","
    return relative.doc[at] if at in people else None


def _is_made(verb: Any, noun: Any) -> bool:
    """Whether a noun is what somebody made in "made a point of saying"."""
    return bool(verb.dep_ == "pcomp" and noun.dep_ == "dobj" and is_verb(noun.head))


def _is_manner(verb: Any, noun: Any) -> bool:
    """Whether a verb is in "a way of saying" or "authority to call", where nobody says anything."""
    if verb.tag_ == "VB" and verb.dep_ == "acl":
        return noun_form(noun.lower_) not in DOCUMENTS | SPEECH_NOUNS
    return verb.dep_ == "pcomp" and noun.lower_ in MANNERS


def _above(at: Any) -> Any | None:
    """The word whose subject a verb shares, if it can share one."""
    if at.dep_ in _CLIMBS and at.head.i != at.i:
        return _joined_to(at) if at.dep_ == "conj" else at.head
    if at.dep_ == "pcomp" and at.head.dep_ == "prep":
        return at.head.head
    return None


def _joined_to(verb: Any) -> Any:
    """The verb that another goes on from, wherever the parser has joined it."""
    above = verb.head
    if verb.tag_ in {"VBD", "VBZ"}:
        while above.tag_ == "VB" and above.dep_ in _CLIMBS and is_verb(above.head):
            above = above.head  # "tried to help and promised": no infinitive has a tense
    if above.dep_ == "ccomp" and is_reporting(above.head):
        above = above.head  # "said it was late and suggested": the second is no part of it
    return above


def maker(document: Any) -> Any:
    """Who "released a statement saying": the subject of the verb, else the noun itself."""
    if noun_form(document.lower_) not in DOCUMENTS | SPEECH_NOUNS:
        return document
    for child in document.children:
        if child.dep_ == "poss":
            return child
    verb = document.head.head if document.dep_ == "pobj" else document.head
    subject = _subject(verb) if is_verb(verb) else None
    return document if subject is None or document.dep_ in SUBJECTS else subject


def _before_reporting(doc: Any, verb: Any, people: People) -> Source | None:
    """Of ", adding that …": whoever the reporting verb before it in the sentence names."""
    if verb.tag_ != "VBG" or not verb.i or doc[verb.i - 1].text not in {",", '"'}:
        return None
    if any(child.dep_ == "nsubj" and child.text != MASK for child in verb.children):
        return None
    above = verb.head  # of "Quill said so, but Reed denied it, adding that"
    own = verb.dep_ == "advcl" and above.dep_ == "conj" and _has_subject_before(above)
    for i in range(verb.i - 2, verb.sent.start - 1, -1):
        token = doc[i]
        if own and token.i < above.i:
            return None
        if token.tag_ in FINITE and base_form(token.text) in SPEECH and is_told(token):
            return source_of_verb(doc, token, people)[0]
    return None


def _went_on(doc: Any, verb: Any, people: People) -> Source | None:
    """Of ", going on to say": whoever the reporting verb before it in the sentence names."""
    led = [token.lower_ for token in doc[max(0, verb.i - 3) : verb.i]]
    return _before_reporting(doc, doc[verb.i - 3], people) if led == ["going", "on", "to"] else None


def _across_apposition(doc: Any, verb: Any, people: People) -> Source | None:
    """From `Ada Quill, who prints maps for the town, said`: a name that opens the clause."""
    end = verb.i
    while end > 0 and _is_helper(doc[end - 1]):  # ", forcefully told"
        end -= 1
    if not end or doc[end - 1].text not in {",", ")", "—", "–"}:
        return None
    for i in range(end - 2, max(verb.sent.start, verb.i - APPOSITION) - 1, -1):
        if doc[i].text == '"':
            return None
        if i in people and people[i][1] == i + 1 and doc[i + 1].text in {",", "("}:
            start, end = people[i]
            return Source("name", start, end, (_opening(doc, start), verb.i))
    return None


def _before_aside(doc: Any, verb: Any, people: People) -> Source | None:
    """From `Keeper Ada Quill, whose lamp is out, said`: the name that opens the sentence."""
    start = at = verb.sent.start
    if verb.tag_ not in {"VBD", "VBZ"} or doc[verb.i - 1].text != ",":
        return None
    while at < verb.i and at not in people and doc[at].tag_ in BEFORE_NOUN:
        at += 1
    first, end = people.get(at, (0, verb.i))
    if end + 1 >= verb.i or doc[end].text != "," or doc[end + 1].lower_ not in _ASIDE:
        return None
    if any(token.text == "," for token in doc[end + 1 : verb.i - 1]):
        return None  # "Quill, who faces charges, left when the court, by two to one, said"
    return Source("name", first, end, (start, verb.i))


def _opening(doc: Any, start: int) -> int:
    """Where the title before a name starts."""
    while start > 0 and doc[start - 1].tag_ in BEFORE_NOUN:
        start -= 1
    return start


def _subject(verb: Any, people: People | None = None, *, passive: bool = False) -> Any | None:
    """The one who acts: the subject, or in the passive the agent; a name before other words.

    With `passive`, the subject of a passive verb counts: "was fined and told reporters".
    """
    acting, done_to = [], None
    for child in verb.children:
        if child.dep_ == "nsubj" and child.text != MASK:
            acting.append(child)
        elif child.dep_ == "nsubjpass":
            done_to = child
        elif child.dep_ == "agent" and not _quotes(verb):
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    if not acting and (some := next((c for c in verb.children if _is_some(c, verb)), None)):
        return some
    named = [child for child in acting if people and child.i in people]
    if named or acting:
        return (named or acting)[-1]
    # "officials are quoted as saying": the subject speaks all the same
    return done_to if passive or _quotes(verb) else None


def _quotes(verb: Any) -> bool:
    return base_form(verb.text) == "quote"


def _is_some(token: Any, verb: Any) -> bool:
    """Whether a word is that of "many argue", which the parser takes for part of a noun."""
    return token.lower_ in _SOME and token.i == verb.i - 1 and token.dep_ in {"amod", "advmod"}


def _beside(doc: Any, verb: Any, people: People) -> Source | None:
    """`said Name` after a quotation or comma, `said Title Name`, `Name said`, `he said`."""
    if any(child.dep_ == "agent" for child in verb.children) and not _quotes(verb):
        return None  # "Ada Quill was asked by Tomas Reed"
    left = doc[verb.i - 1] if verb.i else None
    is_free = base_form(verb.text) != "tell" and not _has_subject_before(verb)
    is_free = is_free and verb.tag_ != "VBG"  # ", recalling her own experience"
    if left is not None and left.is_punct and is_free:
        behind = inverted(doc, verb, people)
        if behind is not None:
            return behind
    back = verb.i - 1
    while back > 0 and verb.i - back <= ADJACENT and _is_helper(doc[back]):
        back -= 1
    if back > 0 and doc[back].text == "," and _is_between_commas(doc, back - 1, people):
        back -= 1  # "the director, Ada Quill, said"
    if back >= 0 and back in people and doc[back].dep_ != "dobj":
        holder = _holder(doc, verb, people[back][0])
        if holder is not None and not _is_parent(doc, people[back][0]):
            return source_of(doc, holder, people)
        start, end = people[back]
        return Source("name", start, end, (doc[back].left_edge.i, end))
    if back >= 0 and doc[back].lower_ in {"he", "she", "they"}:
        return Source("pronoun", back, back + 1, (back, back + 1))
    return _behind_quotation(doc, verb, people)


def _is_parent(doc: Any, name: int) -> bool:
    """Whether "mother of two" stands before a name."""
    before = doc[max(0, name - 2) : name]
    return before.text.startswith("of ") and bool(before[-1].like_num)


def _behind_quotation(doc: Any, verb: Any, people: People) -> Source | None:
    """`"…," Title Name, Title, said`: the name that opens what stands before a verb.

    The parser often takes a title there for a verb of its own.
    """
    start = verb.i
    while start > 0 and doc[start - 1].text != '"' and verb.i - start < REACH:
        start -= 1
        if doc[start].tag_ in {"VBD", "VBZ", "MD"} or doc[start].text in {".", ":", ";"}:
            return None
    at = start
    while at < verb.i and at not in people and doc[at].tag_ in MODIFIERS | {"VB", "VBP"}:
        at += 1
    if start == 0 or doc[start - 1].text != '"' or at not in people or at >= verb.i:
        return None
    first, end = people[at]
    if end < len(doc) and (doc[end].tag_ in {"POS", "CC"} or end > verb.i):
        return None
    return Source("name", first, end, (start, verb.i))


def _holder(doc: Any, verb: Any, name: int) -> Any | None:
    """The subject that a name before a verb is only part of.

    "A spokeswoman for Ada Quill said", "Ada Quill and Tomas Reed said".
    """
    last = doc[verb.i - 1]
    for child in verb.children:
        if child.dep_ == "nsubj" and child.i < name <= child.right_edge.i:
            inside = any(t.dep_ in {"pobj", "conj"} for t in doc[name : last.i + 1])
            return child if inside else None
    return None


def _is_between_commas(doc: Any, last: int, people: People) -> bool:
    """Whether a name that ends at a token stands alone behind a comma and a noun."""
    if last not in people:
        return False
    start = people[last][0]
    return start > 1 and doc[start - 1].text == "," and is_noun(doc[start - 2])


def _has_subject_before(verb: Any) -> bool:
    return any(c.dep_ == "nsubj" and c.i < verb.i and c.text != MASK for c in verb.children)


def _is_helper(token: Any) -> bool:
    """Whether a word can stand between a name and its verb: "has also said"."""
    return token.tag_[:2] == "RB" or (is_verb(token) and token.dep_ in {"aux", "auxpass"})
