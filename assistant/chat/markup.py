"""HTML built from parts: the one place where text becomes HTML.

Whatever is not already `Html` is text, and text is escaped; so no slice of an article can become
an element, whatever it holds.
"""

from __future__ import annotations

import html
from typing import Final

VOID: Final = frozenset(
    {"br", "hr", "img", "input", "meta"}
)  # HTML Living Standard, section 13.1.2


class Html(str):
    """Text that is HTML already; made only by `element`, `joined` and `escaped`."""

    __slots__ = ()


def escaped(text: str) -> Html:
    """`text` as HTML that shows exactly `text`."""
    return text if isinstance(text, Html) else Html(html.escape(text, quote=True))


def joined(*parts: str) -> Html:
    """The parts one after another; those that are not `Html` are escaped."""
    return Html("".join(map(escaped, parts)))


def element(name: str, /, *children: str, **attributes: str | int | bool | None) -> Html:
    """One element with its children.

    Args:
        name: The tag.
        children: Text, which is escaped, or `Html`, which is not.
        attributes: `class_` stands for `class` and `data_x` for `data-x`. None and False leave an
            attribute out; True sets it without a value.
    """
    opening = [name]
    for key, value in attributes.items():
        if value is None or value is False:
            continue
        attribute = key.rstrip("_").replace("_", "-")
        opening.append(attribute if value is True else f'{attribute}="{escaped(str(value))}"')
    start = f"<{' '.join(opening)}>"
    return Html(start) if name in VOID else Html(f"{start}{joined(*children)}</{name}>")
