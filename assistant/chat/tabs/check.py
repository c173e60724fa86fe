"""The Check tab: is this quote real?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import gradio as gr  # at the top, as in window.py

from assistant.chat.check import check_html
from assistant.chat.markup import element
from assistant.chat.opening import Opening
from assistant.chat.render import failure_html
from assistant.errors import AssistantError
from assistant.quotes.verify import LONGEST, verify

HINT = element(
    "p",
    "Paste a quote that you read somewhere: here it says whether the articles hold it word for "
    "word, whose it is, and otherwise what was changed.",
    class_="hint",
)


@dataclass(frozen=True, slots=True)
class CheckTab:
    """A text, perhaps a name, and the verdict."""

    opening: Opening
    text: gr.Textbox
    speaker: gr.Textbox
    verdict: gr.HTML

    @classmethod
    def lay_out(cls, opening: Opening) -> CheckTab:
        """Make the controls where the caller stands in the page and wire them."""
        text = gr.Textbox(
            label="Quote to check",
            placeholder="“The words as you found them”",
            elem_id="check-text",
            lines=3,
            max_lines=10,
            max_length=LONGEST,
        )
        with gr.Row(elem_classes="filters"):
            speaker = gr.Textbox(
                label="Said by (if given)",
                placeholder="A name",
                elem_id="check-speaker",
                max_lines=1,
                min_width=160,
            )
            button = gr.Button("Check", variant="primary", elem_id="check", min_width=110, scale=0)
        tab = cls(opening, text, speaker, gr.HTML(HINT, elem_id="checked"))
        gr.on(
            [button.click, text.submit, speaker.submit],
            tab.check,
            [text, speaker],
            [tab.verdict],
            show_progress="hidden",
        )
        return tab

    def check(self, text: str, speaker: str) -> Any:
        """The verdict."""
        if not text.strip():
            return HINT
        try:
            assistant = self.opening.assistant()
            verdict = verify(text, assistant, speaker.strip() or None)
        except AssistantError as error:
            return failure_html(str(error))
        return check_html(verdict, {article.id: article for article in assistant.articles()})
