"""The chat window: Gradio's parts, wired to the plain functions beside this file."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import gradio as gr  # here at the top: Gradio reads the types of the handlers below
from gradio.events import api
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles

from assistant.chat import theme
from assistant.chat.conversation import Turn, history, keep, recall
from assistant.chat.endpoints import Endpoints
from assistant.chat.feedback import feedback_file, judgement, write
from assistant.chat.header import Counts, header_html, waiting_html, welcome_html
from assistant.chat.markup import Html
from assistant.chat.opening import Opening
from assistant.chat.people import people
from assistant.chat.render import answer_html, arriving_html, failure_html
from assistant.chat.source import EMPTY, source_html
from assistant.chat.tabs.check import CheckTab
from assistant.chat.tabs.cite import CiteTab
from assistant.chat.tabs.library import LibraryTab
from assistant.chat.tabs.people import PeopleTab
from assistant.chat.tabs.quotes import QuotesTab, all_entries
from assistant.errors import AssistantError
from assistant.settings import Settings
from assistant.types import Answer, Span

HOST = "127.0.0.1"  # nobody else's business
TITLE = "Ask your articles"
HEAD_START = 3.0  # seconds for the first page to arrive before the model is loaded
LOOK_AGAIN = 0.25  # seconds between looks at how far the opening is
STORED = "article-assistant-conversation"
STORED_KEY = "not a secret"  # the browser's own store; Gradio wants a key that outlives the server
QUESTION_PARAMETER = "q"
Message = dict[str, Any]
VISITORS = 16  # questions answered at once
BRIDGE_JS = """
const names = ['ask', 'show', 'near', 'quote', 'place', 'person', 'open', 'cite', 'remove',
  'judge'];
for (const name of names)
  element.addEventListener('assistant-' + name, (event) => trigger(name, event.detail));
"""
SOURCE_TAB = gr.update(selected="source")
PEOPLE_TAB = gr.update(selected="people")
SOURCE_JS = "watch('value', () => window.assistant.arrived());"


def serve(settings: Settings, *, mcp: bool = False) -> None:
    """Serve the window until interrupted; `start.launch` calls it.

    The page is up before the model is loaded; a first question waits for it.
    """
    opening = Opening(settings)
    page = window(opening)
    page.queue(default_concurrency_limit=VISITORS).launch(
        server_name=HOST,
        server_port=settings.port,
        prevent_thread_lock=True,
        ssr_mode=False,
        share=False,
        show_error=True,
        mcp_server=mcp,
        run_history=False,  # or Gradio keeps every question a second time, out of Clear's reach
        footer_links=["api"],
        theme=theme.theme(),
        css_paths=theme.CSS,
        app_kwargs={"routes": [Mount(theme.FONTS_URL, StaticFiles(directory=theme.FONTS))]},
        head=f"<script>{theme.JS.read_text('utf-8')}</script>",
    )
    opening.start(after=HEAD_START)
    page.block_thread()


def window(opening: Opening) -> gr.Blocks:
    """The page, before it is served."""
    wiring = _Wiring(opening)
    page = gr.Blocks(title=TITLE, analytics_enabled=False, fill_width=True)
    with page:
        named = Endpoints(opening).named
        for name, function in named.items():  # before any event takes a name of theirs
            api(function, api_name=name)
        turns = gr.State([])
        kept = gr.BrowserState(None, storage_key=STORED, secret=STORED_KEY)
        header = gr.HTML(header_html(opening.progress), elem_id="header", padding=False)
        bridge = gr.HTML("", js_on_load=BRIDGE_JS, elem_id="bridge")
        with gr.Row(elem_id="room"):
            with gr.Column(elem_id="left", min_width=320):
                chat = gr.Chatbot(
                    elem_id="chat",
                    label="Conversation",
                    show_label=False,
                    container=False,
                    height=None,
                    autoscroll=False,
                    render_markdown=False,
                    latex_delimiters=[],
                    layout="panel",
                    editable="user",
                    buttons=[],
                    placeholder=waiting_html(opening.progress),
                )
                box = gr.Textbox(
                    elem_id="box",
                    label="Your question",
                    show_label=False,
                    placeholder="Ask about these articles…",
                    submit_btn="Ask",
                    autofocus=True,
                    max_lines=6,
                )
            with gr.Column(elem_id="right", min_width=320), gr.Tabs(elem_id="tabs") as tabs:
                with gr.Tab("Source", id="source"):
                    source = gr.HTML(EMPTY, elem_id="source", js_on_load=SOURCE_JS)
                with gr.Tab("Quotes", id="quotes"):
                    quotes = QuotesTab.lay_out(opening)
                with gr.Tab("People", id="people"):
                    persons = PeopleTab.lay_out(opening)
                with gr.Tab("Check", id="check"):
                    CheckTab.lay_out(opening)
                with gr.Tab("Library", id="library"):
                    library = LibraryTab.lay_out(opening)
                with gr.Tab("Cite", id="cite") as cite_tab:
                    cite = CiteTab.lay_out(opening)
        settle = "() => window.assistant.settle()"
        shown = [chat, turns, source, kept, box]
        asked = [
            box.submit(wiring.ask, [box, turns], shown, show_progress="hidden"),
            bridge.ask(wiring.ask_event, [turns], shown, show_progress="hidden"),
            chat.retry(wiring.retry, [turns], shown, show_progress="hidden"),
            chat.edit(wiring.edit, [turns], shown, show_progress="hidden"),
        ]
        for event in asked:
            event.then(None, js=settle)
        stopped = box.stop(wiring.stop, [turns], [chat, box], cancels=asked, show_progress="hidden")
        # What was on its way when the question was dropped may arrive behind the first.
        stopped.then(wiring.stop, [turns], [chat, box], show_progress="hidden")
        chat.clear(wiring.clear, None, [turns, source, kept], show_progress="hidden")
        located = [source, tabs]
        bridge.show(wiring.show, [turns], located, show_progress="hidden")
        bridge.near(wiring.near, [turns], located, show_progress="hidden")
        bridge.quote(wiring.quote, None, located, show_progress="hidden")
        bridge.place(wiring.place, None, located, show_progress="hidden")
        bridge.person(wiring.person, None, [persons.who, tabs], show_progress="hidden")
        bridge.open(wiring.open, None, located, show_progress="hidden")
        cite.wire(bridge, cite_tab, tabs, turns)
        opened = page.load(
            wiring.watch, None, [header, chat], show_progress="hidden", concurrency_limit=None
        )
        for changed in [opened, *library.wire(bridge)]:
            changed.then(
                wiring.refresh(quotes, persons, library),
                None,
                [header, *quotes.outputs, *persons.outputs, library.shelf],
                show_progress="hidden",
            )
        page.load(wiring.restore, [kept], shown, show_progress="hidden").then(None, js=settle)
        bridge.judge(wiring.judge, [turns], None, show_progress="hidden")
    for block_function in page.fns.values():
        if block_function.api_name not in named:
            block_function.api_visibility = "private"
    return page


class _Wiring:
    """What each event of the window does; all state of a visitor comes in and goes out."""

    def __init__(self, opening: Opening) -> None:
        self._opening = opening

    def ask(self, question: str, turns: list[Turn]) -> Iterator[tuple[Any, ...]]:
        """Answer a question at the end of the conversation, showing first that it was heard.

        Then part after part of the answer, and with the last one the source beside it.
        """
        before = _messages(turns)
        heard = _asked(question, waiting_html(self._opening.progress))
        box = gr.update(value="", submit_btn=False, stop_btn="Stop")
        yield [*before, *heard], turns, gr.skip(), gr.skip(), box
        while not self._opening.wait(LOOK_AGAIN):
            heard = _asked(question, waiting_html(self._opening.progress))
            yield [*before, *heard], turns, gr.skip(), gr.skip(), gr.skip()
        turn = self._turn(question, turns)
        for shown in arriving_html(turn.answer, len(turns)) if turn.answer else ():
            yield [*before, *_asked(question, shown)], turns, gr.skip(), gr.skip(), gr.skip()
        after = [*turns, turn]
        source = self._first_source(turn.answer, len(turns)) if turn.answer else gr.skip()
        yield [*before, *_shown(turn, len(turns))], after, source, keep(after), _rested()

    def ask_event(self, turns: list[Turn], event: gr.EventData) -> Iterator[tuple[Any, ...]]:
        """A question button was pressed."""
        yield from self.ask(str(event.question), turns)

    def retry(self, turns: list[Turn], event: gr.RetryData) -> Iterator[tuple[Any, ...]]:
        """Ask a question again; what came after it goes."""
        turn = _turn_of(event.index)
        yield from self.ask(turns[turn].question, turns[:turn])

    def edit(self, turns: list[Turn], event: gr.EditData) -> Iterator[tuple[Any, ...]]:
        """Ask a question in other words; what came after it goes."""
        yield from self.ask(str(event.value), turns[: _turn_of(event.index)])

    def stop(self, turns: list[Turn]) -> tuple[Any, ...]:
        """Drop the question that is being answered."""
        return _messages(turns), _rested()

    def clear(self) -> tuple[Any, ...]:
        """Begin anew."""
        return [], EMPTY, keep(())  # Gradio's store does not take None

    def show(self, turns: list[Turn], event: gr.EventData) -> tuple[Any, ...]:
        """Show the place that a citation names."""
        answer = _answer_of(turns, int(event.turn))
        for citation in answer.citations if answer else ():
            if answer is not None and citation.number == event.number:
                goto = str(citation.number)
                return self._source(answer, event.turn, citation.article_id, goto), SOURCE_TAB
        return gr.skip(), gr.skip()

    def near(self, turns: list[Turn], event: gr.EventData) -> tuple[Any, ...]:
        """Show one of the nearest passages of a question that was declined."""
        answer = _answer_of(turns, int(event.turn))
        nearest = answer.refusal.nearest if answer and answer.refusal else ()
        for index, one in enumerate(nearest):
            if index == event.index:
                return self._article(one.article_id, {1: one.span}, goto="1"), SOURCE_TAB
        return gr.skip(), gr.skip()

    def quote(self, event: gr.EventData) -> tuple[Any, ...]:
        """Show a quote of the lists in its article."""
        return self._article(str(event.article), {}, goto=f"quote-{int(event.index)}"), SOURCE_TAB

    def place(self, event: gr.EventData) -> tuple[Any, ...]:
        """Show any stretch of an article."""
        span = Span(int(event.start), int(event.end))
        return self._article(str(event.article), {1: span}, goto="1"), SOURCE_TAB

    def open(self, event: gr.EventData) -> tuple[Any, ...]:
        """Show an article of the library."""
        return self._article(str(event.article), {}, goto=""), SOURCE_TAB

    def person(self, event: gr.EventData) -> tuple[Any, ...]:
        """Open a person's page."""
        return gr.update(value=str(event.person)), PEOPLE_TAB

    def watch(self) -> Iterator[tuple[Any, ...]]:
        """Keep the header up to date until the index is open, then offer questions."""
        self._opening.start()
        while not self._opening.wait(LOOK_AGAIN):
            yield header_html(self._opening.progress), gr.skip()
        try:
            assistant = self._opening.assistant()
        except AssistantError as error:
            yield (
                header_html(self._opening.progress),
                gr.update(placeholder=failure_html(str(error))),
            )
            return
        titles = [article.title for article in assistant.articles()]
        welcome = welcome_html(assistant.suggestions(), titles)
        yield self._header(), gr.update(placeholder=welcome)

    def refresh(
        self, quotes: QuotesTab, persons: PeopleTab, library: LibraryTab
    ) -> Callable[[], tuple[Any, ...]]:
        """What brings the header and the tabs up to date with the library."""

        def refreshed() -> tuple[Any, ...]:
            if self._opening.progress.phase == "failed":
                return tuple(
                    gr.skip() for _ in (*quotes.outputs, *persons.outputs, "header", "shelf")
                )
            return self._header(), *quotes.refresh(), *persons.refresh(), library.refresh()

        return refreshed

    def _header(self) -> str:
        assistant = self._opening.assistant()
        listed = all_entries(self._opening)
        counts = Counts(len(assistant.articles()), len(listed), len(people(listed)))
        return header_html(self._opening.progress, counts, assistant.settings.model)

    def restore(self, kept: object, request: gr.Request) -> Iterator[tuple[Any, ...]]:
        """Show the conversation that the browser kept, then ask the question in the link."""
        before = list(recall(kept))
        yield _messages(before), before, gr.skip(), gr.skip(), gr.skip()
        cited = [i for i, turn in enumerate(before) if turn.answer and turn.answer.citations]
        answer = before[cited[-1]].answer if cited else None
        if answer is not None:
            source = self._first_source(answer, cited[-1])
            yield gr.skip(), gr.skip(), source, gr.skip(), gr.skip()
        question = request.query_params.get(QUESTION_PARAMETER, "")
        if question.strip():
            yield from self.ask(question, before)

    def judge(self, turns: list[Turn], event: gr.EventData) -> None:
        """Keep what the visitor thinks of an answer."""
        answer = _answer_of(turns, int(event.turn))
        if answer is None:
            return
        path = feedback_file()
        try:
            write(answer, judgement(str(event.judgement)), path)
        except AssistantError as error:
            gr.Warning(str(error))
        else:
            gr.Info(f"Kept as a test question in {path}; nothing was sent anywhere.")

    def _turn(self, question: str, turns: Sequence[Turn]) -> Turn:
        try:
            answer = self._opening.assistant().ask(question, history=history(turns))
        except AssistantError as error:
            return Turn(question, failure=str(error))
        return Turn(question, answer)

    def _first_source(self, answer: Answer, turn: int) -> Any:
        """The article of an answer's first citation; an answer without any leaves what is shown."""
        if not answer.citations:
            return gr.skip()
        first = answer.citations[0]
        return self._source(answer, turn, first.article_id, str(first.number))

    def _source(self, answer: Answer, turn: int, article_id: str, goto: str) -> Any:
        marks = {c.number: c.span for c in answer.citations if c.article_id == article_id}
        return self._article(article_id, marks, goto=goto, turn=turn)

    def _article(
        self, article_id: str, marks: dict[int, Span], *, goto: str, turn: int | None = None
    ) -> Any:
        try:
            assistant = self._opening.assistant()
            return source_html(
                assistant.article(article_id),
                assistant.blocks(article_id),
                assistant.quotes(article=article_id),
                marks,
                turn=turn,
                goto=goto,
            )
        except AssistantError as error:
            return failure_html(str(error))


def _messages(turns: Sequence[Turn]) -> list[Message]:
    """The conversation for Gradio's chat."""
    return [message for number, turn in enumerate(turns) for message in _shown(turn, number)]


def _shown(turn: Turn, number: int) -> list[Message]:
    """One turn of the conversation."""
    if turn.answer is None:
        return _asked(turn.question, failure_html(turn.failure or ""))
    return _asked(turn.question, answer_html(turn.answer, number))


def _asked(question: str, said: Html) -> list[Message]:
    """A question and what is said to it so far."""
    return [
        {"role": "user", "content": question},
        {"role": "assistant", "content": gr.HTML(said)},
    ]


def _rested() -> dict[str, Any]:
    """The question box when nothing is being answered."""
    return gr.update(submit_btn="Ask", stop_btn=False)


def _turn_of(index: int | tuple[int, int]) -> int:
    """The turn that a message of Gradio's chat belongs to; each turn has two."""
    return (index if isinstance(index, int) else index[0]) // 2


def _answer_of(turns: Sequence[Turn], turn: int) -> Answer | None:
    return turns[turn].answer if 0 <= turn < len(turns) else None
