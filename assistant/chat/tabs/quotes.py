"""The Quotes tab: every quote of the library, to search and filter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import gradio as gr  # at the top, as in window.py

from assistant.chat.markup import element
from assistant.chat.opening import Opening
from assistant.chat.quotelist import ORDERS, Entry, Filter, choices, chosen, entries, list_html
from assistant.chat.quotemap import FEWEST, MOST_SHOWN, colours, map_plot, projected

EVERYTHING = ""
HOW_TO_READ = element(
    "p",
    "Near in meaning, near on the map; a colour for each speaker. Choose a dot to read it.",
    class_="label",
)


def any_of(label: str, names: Sequence[str]) -> list[tuple[str, str]]:
    """Choices of a filter, with the one that lets everything through first."""
    return [(label, EVERYTHING), *((name, name) for name in names)]


def _dropdown(label: str, choices: list[tuple[str, str]]) -> gr.Dropdown:
    return gr.Dropdown(choices, value=choices[0][1], label=label, min_width=150)


def all_entries(opening: Opening) -> tuple[Entry, ...]:
    """Every quote of the open library with its article."""
    assistant = opening.assistant()
    return entries(assistant.articles(), assistant.quotes())


@dataclass(frozen=True, slots=True)
class QuotesTab:
    """The list of all quotes and its filters."""

    opening: Opening
    words: gr.Textbox
    person: gr.Dropdown
    organisation: gr.Dropdown
    kind: gr.Dropdown
    article: gr.Dropdown
    order: gr.Dropdown
    listed: gr.HTML

    @classmethod
    def lay_out(cls, opening: Opening) -> QuotesTab:
        """Make the controls where the caller stands in the page and wire them."""
        words = gr.Textbox(
            label="Search the quotes", placeholder="Words or a name", elem_id="find", max_lines=1
        )
        with gr.Row(elem_classes="filters"):
            person = _dropdown("Person", any_of("Anybody", []))
            organisation = _dropdown("Organisation", any_of("Any", []))
            kind = _dropdown("Kind", any_of("Any", []))
            article = _dropdown("Article", any_of("Any", []))
            order = _dropdown("Order", [(label, key) for key, (label, _) in ORDERS.items()])
        with gr.Accordion("Map of the quotes", open=False, elem_id="map") as fold:
            told = gr.HTML("")
            drawn = gr.ScatterPlot(
                x="x",
                y="y",
                color="speaker",
                tooltip=["speaker", "quote"],
                x_title=" ",
                y_title=" ",
                color_title=" ",
                colors_in_legend=[],
                height=420,
                show_label=False,
                visible=False,
                elem_id="map-plot",
            )
        listed = gr.HTML("", elem_id="quotes")
        tab = cls(opening, words, person, organisation, kind, article, order, listed)
        fold.expand(tab.draw, tab.controls, [told, drawn], show_progress="minimal")
        for control in tab.controls:
            control.change(
                tab.find,
                tab.controls,
                [listed],
                show_progress="hidden",
                trigger_mode="always_last",
            )
        return tab

    @property
    def controls(self) -> list[Any]:
        """The controls, in the order of the fields of `Filter`."""
        return [self.words, self.person, self.organisation, self.kind, self.article, self.order]

    @property
    def outputs(self) -> list[Any]:
        """What `refresh` sets."""
        return [self.person, self.organisation, self.kind, self.article, self.listed]

    def find(self, *wanted: str) -> str:
        """The list, filtered and ordered."""
        listed = all_entries(self.opening)
        return list_html(chosen(listed, Filter(*wanted)), len(listed))

    def draw(self, *wanted: str) -> tuple[str, Any]:
        """The map of the quotes that pass the filter, and how to read it."""
        found = chosen(all_entries(self.opening), Filter(*wanted))[:MOST_SHOWN]
        if len(found) < FEWEST:
            few = element("p", "There are too few quotes for a map.", class_="hint")
            return few, gr.update(visible=False)
        places = projected(self.opening.embed([entry.words for entry in found]))
        drawn = map_plot(found, places)
        return HOW_TO_READ, gr.update(value=drawn, color_map=colours(found), visible=True)

    def refresh(self) -> tuple[Any, ...]:
        """The filters' choices and the whole list."""
        listed = all_entries(self.opening)
        can = choices(listed)
        return (
            gr.update(choices=any_of("Anybody", can["person"]), value=EVERYTHING),
            gr.update(choices=any_of("Any", can["organisation"]), value=EVERYTHING),
            gr.update(choices=any_of("Any", can["kind"]), value=EVERYTHING),
            gr.update(choices=any_of("Any", can["article"]), value=EVERYTHING),
            list_html(chosen(listed, Filter()), len(listed)),
        )
