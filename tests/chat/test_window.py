"""What the events of the window send to the page, without a page."""

from __future__ import annotations

from pathlib import Path

from assistant.chat.opening import Opening
from assistant.index.embed import HashingEmbedder
from assistant.pipeline import build
from assistant.settings import Settings
from tests.browser import corpus


def test_the_parts_of_an_answer_are_sent_one_after_another(tmp_path: Path) -> None:
    """Heard, then one part more each time, at last the whole with the source beside it."""
    from assistant.chat.window import _Wiring

    settings = Settings(corpus.write(tmp_path / "corpus"), tmp_path / "index")
    build(settings, embedder=HashingEmbedder())
    opening = Opening(settings, HashingEmbedder())
    opening.start()
    assert opening.wait(60)
    question = "What is the difference between a lamp keeper and a harbour pilot?"
    sent = list(_Wiring(opening).ask(question, []))
    shown = [messages[-1]["content"].value for messages, *_ in sent]
    counts = [html.count('class="card"') + html.count('class="sentence"') for html in shown]
    assert counts == list(range(len(counts)))
    assert len(counts) > 2
    assert ["aria-busy" in html for html in shown[1:]] == [True] * (len(counts) - 2) + [False]
    turns, source = sent[-1][1:3]
    assert [turn.question for turn in turns] == [question]
    assert 'data-label="1"' in source
    opening.assistant().close()
