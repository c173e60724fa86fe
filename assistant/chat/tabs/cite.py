"""The Cite tab: a quote, an answer or the conversation in the form that a text or a tool wants."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import gradio as gr  # at the top, as in window.py

from assistant.chat.cite import FORMATS, Cited, cited_parts, cited_quote
from assistant.chat.conversation import Turn
from assistant.chat.export import conversation_markdown, conversation_page
from assistant.chat.markup import Html, element
from assistant.chat.opening import Opening
from assistant.chat.parts import Card, parts
from assistant.errors import AssistantError

CONVERSATION = {
    "Web page": ("html", conversation_page),
    "Markdown": ("md", conversation_markdown),
}
WHOLE = "conversation"
HINT = element(
    "p",
    "Choose “Cite” beside a quote, or an answer of your conversation above: here it is in the "
    "form that your text, table or reference manager takes.",
    class_="hint",
)
LONGEST_LABEL = 60  # characters of a question in the list


@dataclass(frozen=True, slots=True)
class Place:
    """A quote by its article and its number among the quotes there."""

    article: str
    index: int


@dataclass(frozen=True, slots=True)
class CiteTab:
    """What is cited, in which form, and the result."""

    opening: Opening
    place: gr.State
    what: gr.Dropdown
    form: gr.Dropdown
    result: gr.HTML

    @classmethod
    def lay_out(cls, opening: Opening) -> CiteTab:
        """Make the controls where the caller stands in the page."""
        with gr.Row(elem_classes="filters"):
            what = gr.Dropdown([], label="Cite", elem_id="cite-what", min_width=200)
            form = gr.Dropdown(list(FORMATS), label="As", elem_id="cite-form", min_width=130)
        return cls(opening, gr.State(None), what, form, gr.HTML(HINT, elem_id="cited"))

    def wire(self, bridge: Any, tab: gr.Tab, tabs: gr.Tabs, turns: gr.State) -> None:
        """Connect the controls and the “Cite” buttons of the page."""
        quiet: dict[str, Any] = {"show_progress": "hidden"}
        controls = [self.what, self.form]
        bridge.cite(self.choose, [turns], [self.place, *controls, tabs], **quiet).then(
            self.write, [self.place, *controls, turns], [self.result], **quiet
        )
        tab.select(self.offer, [self.place, self.what, turns], controls, **quiet).then(
            self.write, [self.place, *controls, turns], [self.result], **quiet
        )
        self.what.input(self.forms, [self.what], [self.form], **quiet).then(
            self.write, [self.place, *controls, turns], [self.result], **quiet
        )
        self.form.input(self.write, [self.place, *controls, turns], [self.result], **quiet)

    def choose(self, turns: list[Turn], event: gr.EventData) -> tuple[Any, ...]:
        """A “Cite” button was pressed: on a card of an answer, or in a list of quotes."""
        place = self._place(turns, event)
        if place is None:
            return gr.skip(), gr.skip(), gr.skip(), gr.skip()
        chosen = gr.update(choices=_choices(place, turns), value="quote")
        forms = gr.update(choices=list(FORMATS), value=next(iter(FORMATS)))
        return place, chosen, forms, gr.update(selected="cite")

    def offer(self, place: Place | None, what: str | None, turns: list[Turn]) -> tuple[Any, ...]:
        """What can be cited now: what was chosen before, or else the newest answer."""
        can = _choices(place, turns)
        values = [value for _, value in can]
        if what in values:
            return gr.update(choices=can), gr.skip()
        answers = [value for value in values if value.startswith("answer-")]
        forms = gr.update(choices=list(FORMATS), value=next(iter(FORMATS)))
        return gr.update(choices=can, value=answers[-1] if answers else None), forms

    def forms(self, what: str) -> Any:
        """The forms that the chosen thing can take."""
        can = list(CONVERSATION if what == WHOLE else FORMATS)
        return gr.update(choices=can, value=can[0])

    def write(self, place: Place | None, what: str | None, form: str, turns: list[Turn]) -> str:
        """The thing in the form."""
        if what == WHOLE and form in CONVERSATION:
            ending, write = CONVERSATION[form]
            return _result(write(turns), f"conversation.{ending}")
        items = self._items(place, what, turns)
        if not items or form not in FORMATS:
            return HINT
        ending, write_items = FORMATS[form]
        return _result(write_items(items), f"{what}.{ending}")

    def _place(self, turns: Sequence[Turn], event: gr.EventData) -> Place | None:
        if event.article is not None:
            return Place(str(event.article), int(event.index))
        turn = int(event.turn)
        answer = turns[turn].answer if 0 <= turn < len(turns) else None
        for part in parts(answer) if answer else ():
            if isinstance(part, Card) and part.citation.number == event.number:
                quote = part.quotes[0]
                known = self.opening.assistant().quotes(article=quote.article_id)
                spans = [other.span for other in known]
                return Place(quote.article_id, spans.index(quote.span))
        return None

    def _items(
        self, place: Place | None, what: str | None, turns: Sequence[Turn]
    ) -> tuple[Cited, ...]:
        try:
            if what == "quote" and place is not None:
                return self._quote(place)
            if what is not None and what.startswith("answer-"):
                return self._answer(turns[int(what.removeprefix("answer-")) - 1])
        except (AssistantError, IndexError):
            return ()  # the article is no longer in the library
        return ()

    def _quote(self, place: Place) -> tuple[Cited, ...]:
        """The quote there, with the other pieces of the same interrupted quotation."""
        assistant = self.opening.assistant()
        article, quotes = assistant.article(place.article), assistant.quotes(article=place.article)
        one = quotes[place.index]
        return tuple(
            cited_quote(quote, article)
            for quote in quotes
            if quote == one
            or (quote.kind == one.kind == "direct" and quote.sentences == one.sentences)
        )

    def _answer(self, turn: Turn) -> tuple[Cited, ...]:
        if turn.answer is None:
            return ()
        assistant = self.opening.assistant()
        ids = {citation.article_id for citation in turn.answer.citations}
        return cited_parts(parts(turn.answer), {name: assistant.article(name) for name in ids})


def _choices(place: Place | None, turns: Sequence[Turn]) -> list[tuple[str, str]]:
    can = [("The chosen quote", "quote")] if place is not None else []
    for number, turn in enumerate(turns, start=1):
        if turn.answer is not None and turn.answer.citations:
            asked = turn.question
            short = asked if len(asked) <= LONGEST_LABEL else f"{asked[:LONGEST_LABEL]}…"
            can.append((f"Answer: {short}", f"answer-{number}"))
    return [*can, ("The whole conversation", WHOLE)] if turns else can


def _result(text: str, name: str) -> Html:
    return element(
        "div",
        element(
            "p",
            element("button", "Copy", type="button", class_="tool", data_copy=text),
            element(
                "button",
                f"Save as {name}",
                type="button",
                class_="tool",
                data_save=name,
                data_text=text,
            ),
        ),
        element("pre", text, tabindex=0, aria_label="Result"),
        class_="result",
    )
