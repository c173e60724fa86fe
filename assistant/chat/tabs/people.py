"""The People tab: who is quoted, and one person's page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import gradio as gr  # at the top, as in window.py

from assistant.chat.opening import Opening
from assistant.chat.people import Person, people, people_html, person_html
from assistant.chat.tabs.quotes import EVERYTHING, all_entries, any_of


@dataclass(frozen=True, slots=True)
class PeopleTab:
    """Who is quoted, and one person's page."""

    opening: Opening
    who: gr.Dropdown
    page: gr.HTML

    @classmethod
    def lay_out(cls, opening: Opening) -> PeopleTab:
        """Make the controls where the caller stands in the page and wire them."""
        who = gr.Dropdown(any_of("Everybody", []), value=EVERYTHING, label="Person", elem_id="who")
        tab = cls(opening, who, gr.HTML("", elem_id="people"))
        who.change(tab.show, [who], [tab.page], show_progress="hidden")
        return tab

    @property
    def outputs(self) -> list[Any]:
        """What `refresh` sets."""
        return [self.who, self.page]

    def show(self, key: str) -> str:
        """One person's page, or everybody."""
        found = self._people()
        mine = [person for person in found if person.key == key]
        return person_html(mine[0]) if mine else people_html(found)

    def refresh(self) -> tuple[Any, ...]:
        """The choice of people and everybody's page."""
        found = self._people()
        keys = sorted((person.key for person in found), key=str.casefold)
        return gr.update(choices=any_of("Everybody", keys), value=EVERYTHING), people_html(found)

    def _people(self) -> tuple[Person, ...]:
        return people(all_entries(self.opening))
