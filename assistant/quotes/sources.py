"""A parse -> its cues: the reporting words and the words beside each that say who spoke."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from assistant.quotes.cues import (
    ASPECTS,
    CHARACTERISATIONS,
    DOCUMENTS,
    FIRST_OR_SECOND,
    JUDGEMENTS,
    OPINIONS,
    PRONOUNS,
    SOURCE_WITHOUT_NAME,
    SPEECH,
    SPEECH_NOUNS,
    base_form,
)
from assistant.quotes.describe import is_title
from assistant.quotes.grammar import FINITE, SUBJECTS, is_noun, is_proper, is_verb
from assistant.quotes.parse import MASK

LONG_TITLE = 10  # tokens of title between an inverted verb and its name
APPOSITION = 30  # tokens that may stand between a name and its verb
ADJACENT = 3  # tokens between a reporting verb and the name beside it: "also said", "has said"
CLIMB = 4  # steps up the tree from a verb to the one that has its subject
_HYPOTHETICAL = frozenset({"could", "might", "may", "should", "can", "must", "would", "'d"})
_INVERTED = frozenset({"nsubj", "dobj", "attr", "oprd"})
_CLIMBS = frozenset({"conj", "advcl", "xcomp", "acl"})

SourceKind = Literal["name", "pronoun", "organisation", "description", "other"]
CueForm = Literal["verb", "accord", "noun"]


@dataclass(frozen=True, slots=True)
class Source:
    """The words beside a cue that say who spoke: tokens `start:end` within a phrase."""

    kind: SourceKind
    start: int
    end: int
    phrase: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting word, or "according to", with its source; tokens `start:end`."""

    start: int
    end: int
    source: Source | None
    head: Any
    form: CueForm = "verb"
    told: bool = True  # false for what is denied, supposed or yet to come


People = Mapping[int, tuple[int, int]]  # from each token of a name to the whole name


def cues(doc: Any, people: People) -> Iterator[Cue]:
    """Every cue of a paragraph, in order."""
    for token in doc:
        if token.lower_ == "according" and token.i + 1 < len(doc):
            if doc[token.i + 1].lower_ == "to":
                yield _accord(doc, token, people)
        elif token.lower_ in OPINIONS and token.i and _is_view(token):
            yield _view(doc, token, people)
        elif is_verb(token):
            base = base_form(token.text)
            if base in SPEECH or base in CHARACTERISATIONS or base in JUDGEMENTS:
                source, told = _of_verb(doc, token, people)
                yield Cue(token.i, token.i + 1, source, token, "verb", told)
        elif token.tag_ in {"NN", "NNS"} and base_form_of_noun(token.lower_) in SPEECH_NOUNS:
            yield Cue(token.i, token.i + 1, _of_noun(doc, token, people), token, "noun")


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


def base_form_of_noun(word: str) -> str:
    """A noun of the tables without its plural ending."""
    return word[:-1] if word.endswith("s") and word[:-1] in SPEECH_NOUNS | DOCUMENTS else word


def _accord(doc: Any, token: Any, people: People) -> Cue:
    to = doc[token.i + 1]
    head = next((child for child in to.children if child.dep_ == "pobj"), None)
    source = None if head is None else source_of(doc, head, people)
    return Cue(token.i, token.i + 2, source, token, "accord")


def _of_verb(doc: Any, verb: Any, people: People) -> tuple[Source | None, bool]:
    """The source of a verb, and whether the speech is told of as a fact."""
    told = _is_told(verb)
    beside = _beside(doc, verb, people) or _before_reporting(doc, verb, people)
    if beside is not None:
        return beside, told
    at = verb
    for _ in range(CLIMB):
        subject = _subject(at, people, passive=at is not verb)
        if subject is not None:
            if subject.lower_ in {"who", "that", "which"} and at.dep_ == "relcl":
                subject = at.head
                if subject.lower_ in {"those", "anyone", "anybody", "everyone", "all"}:
                    told = False
            return source_of(doc, subject, people), told and subject.lower_ not in FIRST_OR_SECOND
        if at.dep_ == "relcl":
            return source_of(doc, at.head, people), told
        if at.dep_ == "pcomp" and at.head.lower_ == "for":  # "blamed her for saying"
            blamed = next((c for c in at.head.head.children if c.dep_ == "dobj"), None)
            if blamed is not None:
                return source_of(doc, blamed, people), told
        above = _above(at)
        if above is None:
            break
        if at.dep_ == "xcomp" and at.tag_ == "VB" and base_form(above.text) not in ASPECTS:
            told = False
        if above.tag_ in {"NN", "NNS"}:
            maker = _maker(above)
            return source_of(doc, maker, people), told
        at = above
        told = told and _is_told(at)
    return _across_apposition(doc, verb, people), told and verb.tag_ != "VB"


def _before_reporting(doc: Any, verb: Any, people: People) -> Source | None:
    """Of ", adding that …": whoever the reporting verb before it in the sentence names."""
    if verb.tag_ != "VBG" or not verb.i or doc[verb.i - 1].text != ",":
        return None
    if any(child.dep_ == "nsubj" for child in verb.children):
        return None
    for i in range(verb.i - 2, verb.sent.start - 1, -1):
        token = doc[i]
        if token.tag_ in FINITE and base_form(token.text) in SPEECH and _is_told(token):
            return _of_verb(doc, token, people)[0]
    return None


def _across_apposition(doc: Any, verb: Any, people: People) -> Source | None:
    """From `Ada Quill, who prints maps for the town, said`: a name that opens the clause."""
    if not verb.i or doc[verb.i - 1].text not in {",", ")", "—", "–"}:
        return None
    first = verb.i - 1
    while first > verb.sent.start and doc[first - 1].text != '"' and verb.i - first < APPOSITION:
        first -= 1
    while first < verb.i and (
        _is_prenominal(doc[first], first in people) or doc[first].text == '"'
    ):
        first += 1
    if first not in people:
        return None
    start, end = people[first]
    return None if doc[end].tag_ == "POS" else Source("name", start, end, (start, verb.i))


def source_of_verb(doc: Any, verb: Any, people: People) -> Source | None:
    """Who acts in any verb."""
    return _of_verb(doc, verb, people)[0]


def _above(at: Any) -> Any | None:
    """The word whose subject a verb shares, if it can share one."""
    if at.dep_ in _CLIMBS and at.head.i != at.i:
        return at.head
    if at.dep_ == "pcomp" and at.head.dep_ == "prep":
        return at.head.head
    return None


def _maker(document: Any) -> Any:
    """Who "released a statement saying": the subject of the verb, else the noun itself."""
    if base_form_of_noun(document.lower_) not in DOCUMENTS | SPEECH_NOUNS:
        return document
    for child in document.children:
        if child.dep_ == "poss":
            return child
    verb = document.head.head if document.dep_ == "pobj" else document.head
    subject = _subject(verb) if is_verb(verb) else None
    return document if subject is None or document.dep_ in SUBJECTS else subject


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
        maker = _maker(noun)
        return None if maker is noun else source_of(doc, maker, people)
    return None


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
        elif child.dep_ == "agent":
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    named = [child for child in acting if people and child.i in people]
    if named or acting:
        return (named or acting)[-1]
    # "officials are quoted as saying": the subject speaks all the same
    return done_to if passive or base_form(verb.text) == "quote" else None


def _is_told(verb: Any) -> bool:
    """Whether a verb tells of something that took place: not denied, supposed or conditional."""
    for child in verb.children:
        if child.dep_ == "neg":
            return False
        if child.dep_ == "aux" and child.lower_ in _HYPOTHETICAL:
            return False
        if child.dep_ == "mark" and child.lower_ in {"if", "whether", "unless"}:
            return False
        if child.dep_ == "auxpass":
            return _is_quoted_or_has_agent(verb)
    if verb.tag_ == "VBN" and not any(child.dep_ == "aux" for child in verb.children):
        finite = verb.dep_ == "acl" and verb.head.dep_ == "ROOT" and verb.nbor(-1).text == ","
        return finite or verb.dep_ == "conj" or _is_quoted_or_has_agent(verb)
    return True


def _is_quoted_or_has_agent(verb: Any) -> bool:
    return base_form(verb.text) == "quote" or any(c.dep_ == "agent" for c in verb.children)


def _beside(doc: Any, verb: Any, people: People) -> Source | None:
    """`said Name` after a quotation or comma, `said Title Name`, `Name said`, `he said`."""
    left = doc[verb.i - 1] if verb.i else None
    is_free = base_form(verb.text) != "tell" and not _has_subject_before(verb)
    if left is not None and left.is_punct and is_free:
        inverted = _inverted(doc, verb, people)
        if inverted is not None:
            return inverted
    back = verb.i - 1
    while back > 0 and verb.i - back <= ADJACENT and _is_helper(doc[back]):
        back -= 1
    if back >= 0 and back in people and doc[back].dep_ != "dobj":
        start, end = people[back]
        return Source("name", start, end, (doc[back].left_edge.i, end))
    if (
        back >= 0
        and doc[back].tag_ == "NNP"
        and doc[back].ent_type_ in {"", "ORG", "PERSON", "GPE"}
    ):
        if doc[back].dep_ not in {"pobj", "dobj"}:
            return source_of(doc, doc[back], people)
    if back >= 0 and doc[back].lower_ in {"he", "she", "they"}:
        return Source("pronoun", back, back + 1, (back, back + 1))
    return None


def _has_subject_before(verb: Any) -> bool:
    return any(c.dep_ == "nsubj" and c.i < verb.i and c.text != MASK for c in verb.children)


def _inverted(doc: Any, verb: Any, people: People) -> Source | None:
    """The source after its verb: "said Ada Quill", "said the firm's director, Ada Quill"."""
    at = verb.i + 1
    while at < len(doc) and at - verb.i <= LONG_TITLE and _is_prenominal(doc[at], at in people):
        at += 1
    if at in people and _is_inverted(doc, people[at][1]):
        start, end = people[at]
        return Source("name", start, end, (verb.i + 1, _phrase_end(doc, end)))
    at = verb.i + 1
    if at < len(doc) and doc[at].lower_ in {"he", "she"} and _is_inverted(doc, at + 1):
        return Source("pronoun", at, at + 1, (at, at + 1))
    for child in verb.children:
        if child.left_edge.i == at and child.dep_ in _INVERTED and is_noun(child):
            return source_of(doc, child, people)
    return None


def _is_inverted(doc: Any, after: int) -> bool:
    """Whether no verb follows, so that "said Ada Quill" is whole and not "said Ada Quill was"."""
    if after >= len(doc):
        return True
    return not is_verb(doc[after]) and doc[after].tag_ not in {"POS", "TO", "RB"}


def _phrase_end(doc: Any, end: int) -> int:
    """Where the noun phrase of a name ends, with its apposition."""
    return max(end, int(doc[end - 1].right_edge.i) + 1)


def _is_helper(token: Any) -> bool:
    """Whether a word can stand between a name and its verb: "has also said"."""
    return token.tag_[:2] == "RB" or (is_verb(token) and token.dep_ in {"aux", "auxpass"})


def _is_prenominal(token: Any, is_name: bool) -> bool:
    return not is_name and token.tag_ in {"NN", "NNS", "NNP", "NNPS", "JJ", "DT", "HYPH"}


def source_of(doc: Any, head: Any, people: People) -> Source:
    """What a noun phrase names, by its head."""
    phrase = (head.left_edge.i, head.right_edge.i + 1)
    if head.i in people:
        return Source("name", *people[head.i], phrase)
    if head.lower_ in PRONOUNS or head.tag_ == "PRP$":
        return Source("pronoun", head.i, head.i + 1, phrase)
    if head.ent_type_ == "ORG" and head.tag_ == "NNP":
        return Source("organisation", *_whole_entity(doc, head.i, head.i + 1), phrase)
    for child in head.children:  # "the company's director, Ada Quill" and "director Ada Quill"
        if child.dep_ == "appos" and child.i in people:
            return Source("name", *people[child.i], phrase)
    if head.i + 1 in people and is_noun(head) and is_title(head.text):
        return Source("name", *people[head.i + 1], phrase)
    if is_title(head.text) or head.lower_ in SOURCE_WITHOUT_NAME:
        return Source("description", head.left_edge.i, head.i + 1, phrase)
    if head.tag_ == "NNP" and head.ent_type_ not in {"PERSON", "NORP", "DATE"}:
        start, end = head.i, head.i + 1
        while start > 0 and doc[start - 1].tag_ in {"NNP", "NNPS", "HYPH"}:
            start -= 1
        start, end = _whole_entity(doc, start, end)
        return Source("organisation", start, end, phrase)
    return Source("other", head.left_edge.i, head.i + 1, phrase)


def _whole_entity(doc: Any, start: int, end: int) -> tuple[int, int]:
    """The organisation's name that a word is part of: "Center for Early Maps"."""
    for entity in doc.ents:
        if entity.label_ == "ORG" and entity.start < end and start < entity.end:
            first = entity.start + (doc[entity.start].lower_ == "the")
            return min(first, start), max(entity.end - (doc[entity.end - 1].tag_ == "POS"), end)
    return start, end
