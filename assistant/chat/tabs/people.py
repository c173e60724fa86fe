"""The People tab: who is quoted, and one person's page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import gradio as gr  # at the top, as in window.py

from assistant.chat.opening import Opening
from assistant.chat.people import (
    Person,
    organisations_plot,
    people,
    people_html,
    people_plot,
    person_html,
)
from assistant.chat.tabs.quotes import EVERYTHING, all_entries, any_of


@dataclass(frozen=True, slots=True)
class PeopleTab:
    """Who is quoted, and one person's page."""

    opening: Opening
    who: gr.Dropdown
    by_person: gr.BarPlot
    by_organisation: gr.BarPlot
    page: gr.HTML

    @classmethod
    def lay_out(cls, opening: Opening) -> PeopleTab:
        """Make the controls where the caller stands in the page and wire them."""
        who = gr.Dropdown(any_of("Everybody", []), value=EVERYTHING, label="Person", elem_id="who")
        by_person = _bars("by-person", "Quotes by person")
        by_organisation = _bars("by-organisation", "Quotes by organisation")
        tab = cls(opening, who, by_person, by_organisation, gr.HTML("", elem_id="people"))
        who.change(tab.show, [who], tab.shown, show_progress="hidden")
        return tab

    @property
    def shown(self) -> list[Any]:
        """What `show` sets."""
        return [self.by_person, self.by_organisation, self.page]

    @property
    def outputs(self) -> list[Any]:
        """What `refresh` sets."""
        return [self.who, *self.shown]

    def show(self, key: str) -> tuple[Any, ...]:
        """One person's page, or everybody with the charts."""
        found = self._people()
        mine = [person for person in found if person.key == key]
        if mine:
            return gr.update(visible=False), gr.update(visible=False), person_html(mine[0])
        charts = people_plot(found), organisations_plot(found)
        drawn = (gr.update(value=chart, visible=chart is not None) for chart in charts)
        return *drawn, people_html(found)

    def refresh(self) -> tuple[Any, ...]:
        """The choice of people and everybody's page."""
        found = self._people()
        keys = sorted((person.key for person in found), key=str.casefold)
        everybody = gr.update(choices=any_of("Everybody", keys), value=EVERYTHING)
        return everybody, *self.show(EVERYTHING)

    def _people(self) -> tuple[Person, ...]:
        return people(all_entries(self.opening))


def _bars(elem_id: str, title: str) -> gr.BarPlot:
    return gr.BarPlot(
        x="name",
        y="quotes",
        title=title,
        sort="-y",
        x_title=" ",
        y_title=" ",
        y_lim=[0, None],
        x_label_angle=-35,
        height=220,
        show_label=False,
        elem_id=elem_id,
    )
