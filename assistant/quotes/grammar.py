"""What the parts of a parse are: small questions about tokens."""

from __future__ import annotations

from typing import Any

from assistant.quotes.cues import CHARACTERISATIONS, JUDGEMENTS, SPEECH, base_form

Range = tuple[int, int]  # tokens, the end excluded

NEAR = 6  # tokens around a word in capitals that tell whether all of the text is
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
PARTICIPLES = frozenset({"VBG", "VBN"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
OBJECTS = frozenset({"dobj", "dative", "iobj"})
DASHES = frozenset({"—", "–", "--"})
REPORTING = SPEECH | CHARACTERISATIONS | JUDGEMENTS
_HYPOTHETICAL = frozenset({"could", "might", "may", "should", "can", "must", "would", "'d"})
_EDGE = frozenset({",", ".", ":", ";", "--", "–", "—", "-", "(", ")"})


def is_verb(token: Any) -> bool:
    """Whether the tagger took a word for a verb, auxiliaries included."""
    return bool(token.tag_[:2] in {"VB", "MD"})


def is_proper(token: Any) -> bool:
    """Whether the tagger took a word for a proper noun."""
    return bool(token.tag_[:3] == "NNP")


def is_noun(token: Any) -> bool:
    """Whether the tagger took a word for a noun, proper or not."""
    return bool(token.tag_[:2] == "NN")


def is_reporting(token: Any) -> bool:
    """Whether a word is a verb of the tables, and no capitals of a name: "ASKING ALEXANDRIA"."""
    if not is_verb(token) or base_form(token.text) not in REPORTING:
        return False
    if not token.is_upper:
        return True
    near = token.doc[max(0, token.i - NEAR) : token.i + NEAR]
    return not any(word.is_lower for word in near)


def is_finite(verb: Any) -> bool:
    """Whether a verb has a tense, of its own or by an auxiliary; "they say" has for any tagger."""
    if verb.tag_ == "VB" and has_subject(verb) and not is_infinitive(verb):
        return True
    return verb.tag_ in FINITE or any(child.dep_ == "aux" for child in verb.children)


def opens_before_what_it_is(doc: Any, i: int) -> bool:
    """Whether a word opens a sentence and is followed by what it is: "Quill, the winner, said"."""
    behind = [token.lower_ for token in doc[i + 1 : i + 3]]
    return i >= 0 and bool(doc[i].is_sent_start) and behind in ([",", "the"], [",", "a"])


def is_infinitive(verb: Any) -> bool:
    """Whether a verb is "to" and its base form, or "to be" and a participle."""
    passive = verb.tag_ == "VBN" and any(child.dep_ == "auxpass" for child in verb.children)
    return (verb.tag_ == "VB" or passive) and any(
        child.dep_ == "aux" and child.lower_ == "to" for child in verb.children
    )


def has_subject(verb: Any) -> bool:
    """Whether a verb has an acting subject of its own."""
    return any(child.dep_ == "nsubj" for child in verb.children)


def is_marked_that(verb: Any) -> bool:
    """Whether "that" opens a verb's clause."""
    return any(child.dep_ == "mark" and child.lower_ == "that" for child in verb.children)


def trim(doc: Any, start: int, end: int) -> Range | None:
    """A range without the punctuation at its ends; None when nothing is left."""
    while start < end and doc[start].text in _EDGE:
        start += 1
    while start < end and (doc[end - 1].text in _EDGE or doc[end - 1].lower_ in {"and", "but"}):
        end -= 1  # "is open to it but", where the parser cut
    return (start, end) if start < end else None


def is_told(verb: Any) -> bool:
    """Whether a verb tells of something that took place: not denied, supposed or conditional."""
    if is_unreal(verb) or _is_told_to_somebody(verb):
        return False
    if any(c.dep_ == "auxpass" and not _is_has(c, verb) for c in verb.children):
        return _is_quoted_or_has_agent(verb)
    if verb.tag_ == "VBN" and not any(child.dep_ == "aux" for child in verb.children):
        return _is_past(verb) or verb.dep_ == "conj" or _is_quoted_or_has_agent(verb)
    return True


def _is_told_to_somebody(verb: Any) -> bool:
    """Whether a participle that the tagger took for a past tense opens: "Asked why, she left"."""
    leads = verb.dep_ == "advcl" and verb.tag_ == "VBD" and verb.left_edge.i == verb.i
    return bool(leads and verb.head.i > verb.i and not has_subject(verb))


def is_wanted(verb: Any) -> bool:
    """Whether somebody is yet to say something: "wants the judge to recommend that"."""
    return is_infinitive(verb) and any(c.dep_ == "nsubj" and c.i < verb.i for c in verb.children)


def is_unreal(verb: Any) -> bool:
    """Whether a verb is denied, supposed, conditional or an invitation ("let's say")."""
    for child in verb.children:
        if child.dep_ == "neg" and child.i < verb.i:
            return True
        if child.dep_ == "aux" and child.lower_ in _HYPOTHETICAL and not _is_would_only(child):
            return True
        if child.dep_ == "mark" and child.lower_ in {"if", "whether", "unless"}:
            return True
    if _is_asked(verb):
        return True
    return bool(verb.dep_ == "ccomp" and verb.head.lower_ == "let")


def _is_would_only(aux: Any) -> bool:
    """Whether an auxiliary is that of "would only say that"."""
    following = aux.doc[aux.i + 1 : aux.i + 2].text
    return bool(aux.lower_ == "would" and following == "only")


def _is_asked(verb: Any) -> bool:
    """Whether a verb is that of a question: "has he called for it?"."""
    helper = next((child for child in verb.children if child.dep_ == "aux"), None)
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    if helper is None or subject is None or not helper.i < subject.i < verb.i:
        return False
    return bool(verb.doc[verb.sent.end - 1].text == "?")


def _is_past(verb: Any) -> bool:
    """Whether the tagger took a past tense for a participle: the sentence has no other verb."""
    if verb.dep_ == "acl" and verb.head.dep_ == "ROOT":
        before = verb.nbor(-1)  # "Ada Quill warned of the storm", "The keeper predicted that"
        return before.text == "," or is_proper(before) or any(map(is_marked_that, verb.children))
    alone = verb.dep_ == "advcl" and verb.i and verb.nbor(-1).dep_ == "nsubj"  # ", Quill noted,"
    return bool((verb.dep_ == "ROOT" or alone) and has_subject(verb))


def _is_has(aux: Any, verb: Any) -> bool:
    """Whether the parser took "he's said" for a passive."""
    return aux.text in {"'s", "’s"} and base_form(verb.text) == "say"


def _is_quoted_or_has_agent(verb: Any) -> bool:
    return base_form(verb.text) == "quote" or any(c.dep_ == "agent" for c in verb.children)
