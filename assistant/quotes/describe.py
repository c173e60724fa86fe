"""A name in a parse -> the title and organisation written beside it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from assistant.quotes.affiliation import headed, joined
from assistant.quotes.grammar import Range
from assistant.quotes.titles import is_title
from assistant.quotes.titles_before import of_several, title_before, title_before_comma
from assistant.quotes.titles_behind import office_held, title_behind

_PARENTS = frozenset({"father", "mother"})  # "father of six"


@dataclass(frozen=True, slots=True)
class Description:
    """Token ranges of a title and an organisation.

    `known` where the title's kernel is tabled; `plural` where the title is that of several, so that
    its last "s" is not one person's: "senators Quill and Reed".
    """

    title: Range | None = None
    organisation: Range | None = None
    known: bool = False
    plural: bool = False


def described(doc: Any, start: int, end: int) -> Description:
    """The title and the organisation beside the name at `start:end`, as far as there are any."""
    found = [
        Description(title, organisation, title is not None and _is_known(doc, title))
        for title, organisation in (
            title_behind(doc, start, end),
            title_before(doc, start),
            title_before_comma(doc, start),
            office_held(doc, end),
            (None, joined(doc, end) or headed(doc, end)),
        )
        if title is not None or organisation is not None
    ]
    several = of_several(doc, start)
    if several is not None:
        found.append(Description(several, known=True, plural=True))
    found.sort(key=lambda one: (not one.known, one.title is None))
    if not found:
        return Description()
    # "Sgt. Ada Quill of the Lorn Police Service": one has the title, another where it is held.
    held = joined(doc, end)
    if held is None or found[0].organisation is not None or doc[held[0] - 1].lower_ == "of":
        return found[0]  # "Sgt. Ada Quill of Lorn", a town
    return replace(found[0], organisation=held)


def _is_known(doc: Any, title: Range) -> bool:
    return any(
        is_title(token.text) and token.lower_ not in _PARENTS for token in doc[title[0] : title[1]]
    )
