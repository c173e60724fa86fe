"""A whole conversation to keep: as Markdown, and as one HTML page that opens from disk."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.chat.cite import in_markdown
from assistant.chat.conversation import Turn
from assistant.chat.markup import Html, element, joined
from assistant.chat.origin import origin
from assistant.chat.parts import (
    KIND_NAMES,
    Card,
    Part,
    Sentence,
    parts,
    reported,
    sides,
    speaker_line,
)
from assistant.chat.render import NOT_AN_ANSWER, also_in
from assistant.types import Answer, Citation

TITLE = "A conversation with articles"
STYLE = """
body { font: 18px/1.6 Georgia, serif; max-width: 42em; margin: 2em auto; padding: 0 1em; }
h1, h2, h3, footer { font-family: system-ui, sans-serif; line-height: 1.3; }
h2 { margin-top: 2em; border-top: 1px solid #bbb; padding-top: 1em; }
figure { margin: 1em 0; padding-left: 1em; border-left: 3px solid #0b6660; }
blockquote { margin: 0; } figcaption, .note, ol { font-size: .85em; color: #555; }
@media (prefers-color-scheme: dark) { body { background: #171614; color: #ece8e1; }
  figcaption, .note, ol { color: #b3aca1; } a { color: #7fd0c8; } }
"""


def conversation_markdown(turns: Sequence[Turn]) -> str:
    """The conversation with its citations, to paste into a note."""
    return "\n\n".join([f"# {TITLE}", *(_turn_markdown(turn) for turn in turns)]) + "\n"


def conversation_page(turns: Sequence[Turn]) -> str:
    """The conversation as a page that needs nothing else."""
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("title", TITLE),
        element("style", Html(STYLE)),
    )
    shown = [_turn_html(turn) for turn in turns]
    page = element("html", head, element("body", element("h1", TITLE), *shown), lang="en")
    return f"<!doctype html>\n{page}\n"


def _turn_markdown(turn: Turn) -> str:
    lines = [f"## {in_markdown(turn.question)}"]
    answer = turn.answer
    if answer is None:
        return "\n\n".join([*lines, in_markdown(turn.failure or "")])
    if answer.interpreted_as:
        lines.append(f"Understood as: {in_markdown(answer.interpreted_as)}")
    if answer.refusal is not None:
        lines.append(in_markdown(answer.refusal.message))
        lines += [f"{NOT_AN_ANSWER}: {in_markdown(one.text)}" for one in answer.refusal.nearest]
    for name, side in sides(parts(answer)):
        lines += [f"### {in_markdown(name)}"] if name else []
        lines += [_part_markdown(part) for part in side]
    lines += [f"\\[{c.number}\\] {in_markdown(_place(c))}" for c in answer.citations]
    return "\n\n".join(lines)


def _part_markdown(part: Part) -> str:
    if isinstance(part, Card):
        words = " … ".join(f"“{in_markdown(piece)}”" for piece in part.pieces)
        who = in_markdown(speaker_line(part.speaker))
        return f"> {words}\n>\n> — {who} \\[{part.citation.number}\\]"
    numbers = "".join(f" \\[{citation.number}\\]" for citation in part.citations)
    said = f" ({in_markdown(_reported(part))})" if part.reports else ""
    return f"{in_markdown(part.text)}{numbers}{said}"


def _turn_html(turn: Turn) -> Html:
    heading = element("h2", turn.question)
    if turn.answer is None:
        return element("section", heading, element("p", turn.failure or "", class_="note"))
    return element("section", heading, *_answer_html(turn.answer))


def _answer_html(answer: Answer) -> list[Html]:
    shown = []
    if answer.interpreted_as:
        shown.append(element("p", f"Understood as: {answer.interpreted_as}", class_="note"))
    if answer.refusal is not None:
        shown.append(element("p", answer.refusal.message))
        near = [element("li", one.text) for one in answer.refusal.nearest]
        shown.append(element("p", NOT_AN_ANSWER, class_="note") if near else Html(""))
        shown.append(element("ul", *near) if near else Html(""))
    for name, side in sides(parts(answer)):
        shown += [element("h3", name)] if name else []
        shown += [_part_html(part) for part in side]
    places = [element("li", _linked(c), value=c.number) for c in answer.citations]
    return [*shown, element("ol", *places)] if places else shown


def _part_html(part: Part) -> Html:
    if isinstance(part, Card):
        words = " … ".join(f"“{piece}”" for piece in part.pieces)
        return element(
            "figure",
            element("blockquote", f"{words} [{part.citation.number}]"),
            element("figcaption", f"— {speaker_line(part.speaker)}"),
        )
    numbers = "".join(f" [{citation.number}]" for citation in part.citations)
    said = element("span", f" ({_reported(part)})", class_="note") if part.reports else ""
    return element("p", part.text, numbers, said)


def _reported(part: Sentence) -> str:
    return "; ".join(f"{KIND_NAMES[kind]}: {speaker_line(who)}" for who, kind in reported(part))


def _place(citation: Citation) -> str:
    fields = (citation.title, *origin(citation), citation.url)
    at = f"characters {citation.span.start} to {citation.span.end} of {citation.article_id}"
    return ", ".join(field for field in (*fields, at, also_in(citation)) if field)


def _linked(citation: Citation) -> Html:
    place = _place(citation)
    if citation.url and citation.url.startswith(("https://", "http://")):
        before, _, after = place.partition(citation.url)
        return joined(before, element("a", citation.url, href=citation.url), after)
    return joined(place)
