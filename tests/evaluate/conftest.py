"""What pytester's inner runs need: modules that can be loaded once a process, loaded before."""

from __future__ import annotations

import ir_measures
import pytest

from assistant.evaluate.metrics import RETRIEVAL, figures, shares
from assistant.index.embed import HashingEmbedder
from assistant.pipeline import Assistant, build
from assistant.settings import Settings
from tests.evaluate.material import result, write_articles


@pytest.fixture(scope="session")
def five(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """The five articles with their index, made by the plain embedder.

    pytester forgets what an inner run imports, and numpy cannot be imported twice: whoever runs
    pytester asks for this first.
    """
    folder = tmp_path_factory.mktemp("five")
    settings = Settings(write_articles(folder), folder / "index")
    build(settings, embedder=HashingEmbedder())
    assistant = Assistant.open(settings, HashingEmbedder())
    assistant.ask("How many bees does each hive hold in June?")
    assistant.close()
    for measure in RETRIEVAL.values():
        ir_measures.parse_measure(measure)
    figures(shares([result(ranks=(1,), targets=1)]))
    return settings
