"""Whether a word in a parse is somebody who acts or speaks."""

from __future__ import annotations

from typing import Any

from assistant.quotes.cues import SPEECH, base_form
from assistant.quotes.grammar import SUBJECTS, is_reporting

_MAIN = frozenset({"ROOT", "conj", "parataxis", "ccomp"})


def acts(token: Any) -> bool:
    """Whether a word is the subject of a clause or of a reporting verb, or apposed to one.

    So is whom a sentence brings up: "One of them is Ada Quill".
    """
    if token.dep_ == "appos":
        token = token.head
    if _is_presented(token):
        return True
    if token.dep_ not in SUBJECTS or _is_told(token.head):
        return False
    return token.head.dep_ in _MAIN or is_reporting(token.head)


def _is_presented(token: Any) -> bool:
    """Whether a sentence brings a word up: "One of them is Ada Quill"."""
    first = token.dep_ == "attr" and token.head.lower_ in {"is", "was"}
    return first and any(
        child.dep_ == "nsubj" and child.lower_ in {"one", "another"} for child in token.head.lefts
    )


def _is_told(verb: Any) -> bool:
    """Whether a clause is what somebody else says: "Quill said Reed would light the lamp"."""
    teller = verb.head
    if verb.dep_ != "ccomp" or teller.i > verb.i or not is_reporting(teller):
        return False
    subject = next((child for child in teller.children if child.dep_ == "nsubj"), None)
    if subject is None or subject.i > teller.i:
        return False
    return subject.ent_type_ == "PERSON" or subject.lower_ in {"he", "she"}


def speaks(token: Any) -> bool:
    """Whether a word is the subject of a verb of speech."""
    return token.dep_ == "nsubj" and base_form(token.head.text) in SPEECH
