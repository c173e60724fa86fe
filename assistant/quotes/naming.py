"""What somebody is called in marks alone: "called the delay “embarrassing” and “vain”"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.quotes.cues import CHARACTERISATIONS, base_form
from assistant.quotes.marks import Quotation
from assistant.types import Span

# Between such a verb and what it calls somebody: no "for" or "on", as in "called for an end to".
_ASKED_FOR = re.compile(r"\s+(?:for|up)?on\b|\s+for\b")
_AS = re.compile(r"\bas(?: being)?,?(?: (?:an?|the|\w+ly))?\s*")
# Between two of several: “vain” and “cruel”.
_JOINED = re.compile(r"[\s,;]*(?:(?:and|or|but)\s)?(?:(?:also|even)\s)?(?:(?:an?|the)\s)?")
_AT_END = re.compile(r"[\s.,;]*")


def is_naming(text: str, cue: Span | None) -> bool:
    """Whether a cue is a verb such as "called" and "described"."""
    return cue is not None and base_form(cue.of(text)) in CHARACTERISATIONS | {"call"}


def named_in_marks(text: str, cue: Span, span: Span, parts: Sequence[Quotation]) -> list[Span]:
    """The quotations that a verb such as "called" ends in, if all of what it says is in marks.

    Whom or what it says that of is the writer's. Empty where other words say some of it.

    Args:
        text: The article.
        cue: The verb.
        span: What it has for an object.
        parts: The quotations in that.
    """
    if not is_naming(text, cue) or not parts or not cue.end <= parts[0].span.start:
        return []
    ends = [span.start, *(part.span.end for part in parts)]
    starts = [*(part.span.start for part in parts), max(ends[-1], span.end)]
    between = [text[end:start] for end, start in zip(ends, starts, strict=True)]
    joined = all(map(_JOINED.fullmatch, between[1:-1])) and _AT_END.fullmatch(between[-1])
    lead = text[cue.end : parts[0].span.start]
    if not joined or not all(part.closed for part in parts):
        return []
    if base_form(cue.of(text)) == "call":
        return [] if _ASKED_FOR.match(lead) else [part.span for part in parts]
    said = list(_AS.finditer(lead))
    return [part.span for part in parts] if said and said[-1].end() == len(lead) else []
