"""An answer as plain text for a terminal and as HTML for the window.

Every word of an article passes through `markup.escaped` on its way to HTML, and nowhere is it read
as Markdown.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.chat.markup import Html, element, joined
from assistant.chat.origin import origin
from assistant.chat.parts import (
    KIND_NAMES,
    Card,
    Part,
    Sentence,
    bare,
    named,
    of_whom,
    parts,
    reported,
    sides,
    speaker_line,
)
from assistant.quotes.pieces import shown
from assistant.types import Answer, Citation, Quote, Refusal

__all__ = ["answer_html", "arriving_html", "as_text", "failure_html", "quote_line", "speaker_line"]

OMITTED = " […] "  # between the pieces of a quotation that the article interrupts
# Drawn, since many machines have no font with a thumb; window.css turns it down in a summary.
THUMB = element(
    "svg",
    element(
        "path",
        d="M3 10h4v10H3z M9 10l4-8c1.8 0 2.6 1.1 2.3 2.8L14.8 8H20c1.2 0 2 1 1.8 2.2l-1.5 8"
        "c-.2 1-1 1.8-2 1.8H9z",
    ),
    viewBox="0 0 24 24",
    class_="thumb",
    aria_hidden="true",
)
NOT_AN_ANSWER = "Nearest in the articles, not an answer"


def as_text(answer: Answer) -> str:
    """An answer for the terminal: its parts, then the places they stand at."""
    lines = [f"(Understood as: {answer.interpreted_as})", ""] if answer.interpreted_as else []
    if answer.refusal is not None:
        lines += _refusal_text(answer.refusal)
    found = parts(answer)
    for name, side in sides(found):
        if name is not None:
            lines += [name.upper(), ""]
        for part in side:
            lines += [_part_text(part), ""]
    lines += [_place(citation) for citation in answer.citations]
    if answer.suggestions:
        lines += ["", "You can ask: " + " · ".join(answer.suggestions)]
    return "\n".join(lines).rstrip()


def quote_line(pieces: Sequence[Quote], text: str) -> str:
    """One quotation of `text` in one line, with who said it and how it is known.

    What the article says between the pieces of one is left out visibly.
    """
    first = pieces[0]
    words = [" ".join(shown(quote, text).split()) for quote in pieces]
    if first.kind == "direct":
        pieces_ = OMITTED.join(f"“{bare(piece)}”" for piece in words)
        return f"{pieces_} — {speaker_line(first.speaker)}"
    return f"{OMITTED.join(words)} — {of_whom(first.kind, first.speaker)}"


def answer_html(answer: Answer, turn: int) -> Html:
    """An answer for the chat.

    Args:
        answer: What to show.
        turn: Its number in the conversation, which its buttons carry.
    """
    return _answer_html(answer, turn, parts(answer), whole=True)


def arriving_html(answer: Answer, turn: int) -> Iterator[Html]:
    """An answer that is still to grow: with its first part, with its first two, and so on.

    Each is busy (`aria-busy`) and has no buttons below it yet; the last part comes with
    `answer_html`.
    """
    found = parts(answer)
    for count in range(1, len(found)):
        yield _answer_html(answer, turn, found[:count], whole=False)


def _answer_html(answer: Answer, turn: int, found: Sequence[Part], *, whole: bool) -> Html:
    inside = [_understood(answer.interpreted_as)] if answer.interpreted_as else []
    if answer.refusal is not None:
        inside.append(_refusal_html(answer.refusal, turn))
    groups = sides(found)
    columns = [_column(name, side, turn) for name, side in groups if name is not None]
    inside += [_part_html(part, turn) for name, side in groups if name is None for part in side]
    if columns:
        inside.append(element("div", *columns, class_="sides"))
    if whole:
        inside += [follow_ups(answer.suggestions), judge_html(turn)]
    kind = "refusal" if answer.refusal is not None else "answer"
    busy = None if whole else "true"
    return element("article", *inside, class_=f"turn {kind}", data_turn=turn, aria_busy=busy)


def judge_html(turn: int) -> Html:
    """Buttons to say whether an answer is right, and if not what is wrong with it."""
    wrong = ("wrong-answer", "wrong-person", "wrong-place")
    reasons = [
        _tool(word.replace("-", " ").capitalize(), data_judge=word, data_turn=turn)
        for word in wrong
    ]
    return element(
        "div",
        _tool(THUMB, data_judge="right", data_turn=turn, aria_label="This is right"),
        element(
            "details",
            element("summary", THUMB, aria_label="Something is wrong"),
            *reasons,
        ),
        class_="judge",
    )


def failure_html(message: str) -> Html:
    """Why something could not be done, in one sentence."""
    return element("article", element("p", message), class_="turn failure", role="alert")


def follow_ups(questions: Sequence[str]) -> Html:
    """Questions to ask next, as buttons."""
    if not questions:
        return Html("")
    buttons = [ask_button(question) for question in questions]
    return element("div", element("span", "Ask next", class_="label"), *buttons, class_="asks")


def ask_button(question: str) -> Html:
    """A button that asks a question."""
    return element("button", question, type="button", class_="ask")


def chip(citation: Citation, turn: int) -> Html:
    """The number of a citation, as a button that shows its place in the source."""
    also = also_in(citation)
    where = f"Show source {citation.number}: {citation.title}{f' ({also})' if also else ''}"
    return element(
        "button",
        str(citation.number),
        type="button",
        class_="chip",
        data_show=citation.number,
        data_turn=turn,
        data_article=citation.article_id,
        aria_label=where,
        title=where,
    )


def _refusal_text(refusal: Refusal) -> list[str]:
    lines = [refusal.message]
    if refusal.nearest:
        lines += ["", f"{NOT_AN_ANSWER}:"]
        lines += [f"  {near.text} ({near.article_id})" for near in refusal.nearest]
    return lines


def _part_text(part: Part) -> str:
    if isinstance(part, Card):
        words = " … ".join(f"“{piece}”" for piece in part.pieces)
        return f"{words} — {speaker_line(part.speaker)} [{part.citation.number}]"
    numbers = "".join(f"[{citation.number}]" for citation in part.citations)
    lines = [f"{''.join(named(part))} {numbers}".rstrip()]
    lines += [f"  — {of_whom(kind, who)}" for who, kind in reported(part)]
    return "\n".join(lines)


def _place(citation: Citation) -> str:
    fields = ", ".join(filter(None, [*origin(citation), citation.url]))
    at = f"characters {citation.span.start}-{citation.span.end} of {citation.article_id}"
    also = also_in(citation)
    return (
        f"[{citation.number}] {citation.title}{f' ({fields})' if fields else ''}, {at}"
        f"{f'; {also}' if also else ''}"
    )


def also_in(citation: Citation) -> str:
    """Where else the words stand, or nothing."""
    return f"also in {', '.join(citation.also_in)}" if citation.also_in else ""


def _understood(question: str) -> Html:
    return element("p", "Understood as: ", element("em", question), class_="understood")


def _column(name: str, side: Sequence[Part], turn: int) -> Html:
    heading = element("h2", name[:1].upper() + name[1:])
    return element("section", heading, *(_part_html(part, turn) for part in side), class_="side")


def _part_html(part: Part, turn: int) -> Html:
    return _card(part, turn) if isinstance(part, Card) else _sentence(part, turn)


def _sentence(part: Sentence, turn: int) -> Html:
    chips = joined(*(chip(citation, turn) for citation in part.citations))
    who = [
        element(
            "span",
            element("span", KIND_NAMES[kind], class_=f"kind {kind}"),
            " ",
            speaker_html(speaker_line(speaker), known=speaker is not None),
            class_="reported",
        )
        for speaker, kind in reported(part)
    ]
    opening, name, rest = named(part)
    added = (
        [element("span", name, class_="added", title="added: not in the article")] if name else []
    )
    return element("p", opening, *added, rest, " ", chips, *who, class_="sentence")


def _card(part: Card, turn: int) -> Html:
    words = [element("span", f"“{piece}”", class_="words") for piece in part.pieces]
    cut = element("span", " … ", class_="cut", title="words left out")
    shown = joined(*(joined(*([cut] if i else []), w) for i, w in enumerate(words)))
    citation = part.citation
    fields = [citation.title, *origin(citation), also_in(citation)]
    marks = {"data_turn": turn, "data_number": citation.number}
    return element(
        "figure",
        element("blockquote", shown, " ", chip(citation, turn)),
        element(
            "figcaption",
            "— ",
            speaker_html(speaker_line(part.speaker), known=part.speaker is not None),
        ),
        element(
            "div",
            element("span", KIND_NAMES[part.kind], class_=f"kind {part.kind}"),
            element("span", " · ".join(filter(None, fields)), class_="origin"),
            element(
                "span",
                _tool("Show in source", data_show=citation.number, data_turn=turn),
                _tool("Copy quote", data_copy=_copied(part)),
                _tool("Cite", data_cite=True, **marks),
                class_="tools",
            ),
            class_="foot",
        ),
        class_="card",
    )


def speaker_html(line: str, *, known: bool) -> Html:
    """Who spoke: the name first, the rest of the line quieter."""
    if not known:
        return element("span", line, class_="nobody")
    name, comma, rest = line.partition(", ")
    return joined(element("strong", name, class_="name"), comma, rest)


def _tool(label: str, **attributes: str | int | bool) -> Html:
    return element("button", label, type="button", class_="tool", **attributes)


def _copied(part: Card) -> str:
    words = " … ".join(f"“{piece}”" for piece in part.pieces)
    citation = part.citation
    fields = [citation.title, *origin(citation), citation.url]
    return f"{words} — {speaker_line(part.speaker)} ({', '.join(filter(None, fields))})"


def _refusal_html(refusal: Refusal, turn: int) -> Html:
    inside = [element("p", refusal.message, class_="declined")]
    if refusal.nearest:
        near = [
            element(
                "li",
                element("span", one.text, class_="near"),
                " ",
                _tool("Show in source", data_near=index, data_turn=turn),
            )
            for index, one in enumerate(refusal.nearest)
        ]
        inside += [element("p", NOT_AN_ANSWER, class_="label"), element("ul", *near)]
    return joined(*inside)
