"""What somebody is called in marks alone: "called the delay “embarrassing” and “vain”"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.quotes.cues import CHARACTERISATIONS, JUDGEMENTS, base_form
from assistant.quotes.marks import Quotation
from assistant.types import Span

FEW = 60  # characters that hold "what" and who said it

# Between such a verb and what it calls somebody: no "for" or "on", as in "called for an end to".
_ASKED_FOR = re.compile(r"\s+(?:for|up)?on\b|\s+for\b")
_AS = re.compile(r"\bas(?: being)?,?(?: (?:an?|the|\w+ly))?\s*")
# Between two of several: “vain” and “cruel”.
_JOINED = re.compile(r"[\s,;]*(?:(?:and|or|but)\s)?(?:(?:also|even)\s)?(?:(?:an?|the)\s)?")
# "Defended the choice as “brave”"; "what she said was “a tunnel”".
_WITH_AS = CHARACTERISATIONS | JUDGEMENTS | {"recall", "remember"}
_WHAT = re.compile(r"\bwhat (?:[\w.’'-]+ ){1,5}$", re.IGNORECASE)
_WAS = re.compile(r"\s+(?:is|was|are|were)(?: (?:an?|the))?\s*")
_WORD = re.compile(r"\w[\w’'-]*")
_SMALL = frozenset({"a", "an", "and", "at", "for", "in", "of", "on", "the", "to"})
_AT_END = re.compile(r"[\s.,;]*")


def is_naming(text: str, cue: Span | None) -> bool:
    """Whether a cue is a verb such as "called" and "described"."""
    return cue is not None and base_form(cue.of(text)) in CHARACTERISATIONS | {"call"}


def is_title(text: str, cue: Span | None, words: Span) -> bool:
    """Whether what a cue leads to is the name of a thing: "called it “The Old Lamp”"."""
    found = _WORD.findall(words.of(text))
    capitals = all(word[0].isupper() or word in _SMALL for word in found)
    in_headline = cue is not None and cue.of(text)[0].isupper()
    return capitals and len(found) > 1 and not in_headline and is_naming(text, cue)


def named_in_marks(text: str, cue: Span, span: Span, parts: Sequence[Quotation]) -> list[Span]:
    """The quotations that a verb such as "called" ends in, if all of what it says is in marks.

    Whom or what it says that of is the writer's. Empty where other words say some of it.

    Args:
        text: The article.
        cue: The verb.
        span: What it has for an object.
        parts: The quotations in that.
    """
    if not parts or not cue.end <= parts[0].span.start:
        return []
    ends = [span.start, *(part.span.end for part in parts)]
    starts = [*(part.span.start for part in parts), max(ends[-1], span.end)]
    between = [text[end:start] for end, start in zip(ends, starts, strict=True)]
    joined = all(map(_JOINED.fullmatch, between[1:-1])) and _AT_END.fullmatch(between[-1])
    lead = text[cue.end : parts[0].span.start]
    is_what = _WAS.fullmatch(lead) and _WHAT.search(text, max(0, cue.start - FEW), cue.start)
    if not joined or not all(part.closed for part in parts):
        return []
    is_named = is_what or _names(base_form(cue.of(text)), lead)
    return [part.span for part in parts] if is_named else []


def _names(verb: str, lead: str) -> bool:
    """Whether a verb and what stands between it and the marks call something so."""
    if verb == "call":
        return not _ASKED_FOR.match(lead)
    said = list(_AS.finditer(lead)) if verb in _WITH_AS else []
    return bool(said) and said[-1].end() == len(lead)
