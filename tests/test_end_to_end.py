"""Build and ask over the article that ships and the one it was written from, with no network.

pytest-socket blocks every address but this machine's for the whole suite; here nothing may even be
opened on this machine.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_socket import disable_socket

from assistant.index.embed import Embedder
from assistant.pipeline import Assistant, build
from assistant.settings import Settings
from assistant.types import Answer, Quote
from tests.conftest import ROOT, SHIPPED

SLOW_TO_IMPORT = ("torch", "transformers", "sklearn", "scipy", "spacy", "gradio", "pandas")


@pytest.fixture(scope="module", params=["shipped", "raw"])
def assistant(
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
    minilm: Embedder,
) -> Iterator[Assistant]:
    """An index over one of the two."""
    folder: Path = tmp_path_factory.mktemp(request.param)
    if request.param == "shipped":
        shutil.copytree(SHIPPED, folder / "corpus")
    else:
        (folder / "corpus").mkdir()
        shutil.copy(request.getfixturevalue("raw_article"), folder / "corpus")
    settings = Settings(folder / "corpus", folder / "index")
    disable_socket(allow_unix_socket=True)
    build(settings, embedder=minilm)
    opened = Assistant.open(settings, minilm)
    yield opened
    opened.close()


def surnames(answer: Answer) -> set[str]:
    """Of everybody whose words are shown."""
    names = {shown.quote.speaker.name for shown in answer.quotes if shown.quote.speaker}
    return {name.split()[-1] for name in names if name}


def test_no_socket_can_be_opened(assistant: Assistant) -> None:
    """The tests of this file cannot pass by asking another machine."""
    import socket

    assert assistant.articles()
    with pytest.raises(UserWarning, match="tried to use socket"):
        socket.socket(socket.AF_INET)


@pytest.mark.parametrize(
    ("question", "part"),
    [
        ("Which programming languages do data scientists use?", "R and Python"),
        ("How fast do jobs in artificial intelligence grow according to LinkedIn?", "74%"),
        ("Which visualization tools should data scientists know?", "Power BI"),
        ("How many LinkedIn data scientist jobs were there by mid-April?", "18,000"),
    ],
)
def test_what_the_article_says(question: str, part: str, assistant: Assistant) -> None:
    """The fact asked for is in what is shown."""
    answer = assistant.ask(question)
    assert part in " ".join(statement.text for statement in answer.statements)


@pytest.mark.parametrize(
    ("question", "surname"),
    [
        ("What did people from Nerdery say?", "Richie"),
        ("What does the chief data scientist at Anodot say?", "Cohen"),
        ("What does Andrew Stevenson say about the models?", "Stevenson"),
        ("What did Hitachi's data scientist say about working together?", "Nayak"),
    ],
)
def test_whose_words(question: str, surname: str, assistant: Assistant) -> None:
    """Those of the person asked for, and nobody else's."""
    assert surnames(assistant.ask(question)) == {surname}


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        ("How long does it take to become a machine learning engineer?", "no-support"),
        ("What salary does a data scientist earn?", "no-support"),
        ("What did Satya Nadella say about it?", "unknown-name"),
        ("How do I bake sourdough bread?", "off-topic"),
    ],
)
def test_what_the_article_does_not_say(question: str, reason: str, assistant: Assistant) -> None:
    """Declined with the reason."""
    refusal = assistant.ask(question).refusal
    assert refusal is not None
    assert refusal.reason == reason


def test_the_two_stand_side_by_side(assistant: Assistant) -> None:
    """Though the question names neither."""
    answer = assistant.ask("How do their programming skills compare?")
    sides = {statement.about for statement in answer.statements}
    assert {"data scientist", "machine learning engineer"} <= sides


def test_nothing_but_running_text_is_shown(assistant: Assistant) -> None:
    """No title, heading, caption, pull quote or link list in any passage."""
    for article in assistant.articles():
        furniture = [b.span for b in assistant.blocks(article.id) if b.role != "body"]
        for hit in assistant.search(article.title, 100):
            assert not any(span.overlaps(hit.passage.span) for span in furniture)


def test_both_articles_give_the_same_words_to_the_same_people(
    raw_article: Path, minilm: Embedder, tmp_path: Path
) -> None:
    """Every direct quotation of the article that ships stands in the other, said by the same."""
    (tmp_path / "raw").mkdir()
    shutil.copy(raw_article, tmp_path / "raw")
    spoken = []
    for corpus in (SHIPPED, tmp_path / "raw"):
        settings = Settings(corpus, tmp_path / f"index-{corpus.name}")
        build(settings, embedder=minilm)
        opened = Assistant.open(settings, minilm)
        spoken.append({_words(q, opened): q.speaker for q in opened.quotes() if q.kind == "direct"})
        opened.close()
    shipped, raw = spoken
    assert shipped
    assert {words: raw.get(words) for words in shipped} == shipped
    assert all(speaker is not None for speaker in raw.values())
    surname_of = {speaker.name.split()[-1] for speaker in raw.values() if speaker and speaker.name}
    assert surname_of == {"Nayak", "Richie", "Stevenson", "Gupta", "Cohen"}


def _words(quote: Quote, assistant: Assistant) -> str:
    return assistant.text(quote.article_id, quote.span).strip('"“”,.')


def test_asking_loads_neither_torch_nor_spacy(assistant: Assistant) -> None:
    """A process of its own opens the index and answers, and imports nothing that takes seconds."""
    settings = assistant.settings
    code = (
        "import sys\n"
        "from pathlib import Path\n"
        "from assistant.pipeline import Assistant\n"
        "from assistant.settings import Settings\n"
        f"settings = Settings(Path({str(settings.corpus)!r}), Path({str(settings.index)!r}))\n"
        "assert Assistant.open(settings).ask('What do data scientists do?').answered\n"
        f"print([m for m in {SLOW_TO_IMPORT} if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert done.stdout.split() == ["[]"]
