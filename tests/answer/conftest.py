"""One invented article, indexed with the model that people use."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.index.cache import load_or_rebuild
from assistant.index.embed import Embedder
from assistant.index.library import Library
from assistant.index.search import Search
from assistant.pipeline import Assistant, build
from assistant.settings import Settings
from tests.answer import lamps, tar
from tests.answer.over import over

ARTICLE = """Rope maker vs. sail maker: two trades of the harbour

Rope makers and sail makers have worked side by side in Port Example since the first pier was \
built. Visitors often take one trade for the other.

"Nobody told the two trades apart when I was a child," said Ada Quill, head rigger at Northwind \
Rope, which supplies the harbour. "That muddle lives on."

What the work is

The main difference between a rope maker and a sail maker is where the day is spent, the harbour \
master wrote. Rope makers walk the long shed and twist hemp into cable. They need strong hands and \
a good ear for the strain of a line.

Sail makers sit at a bench and sew canvas. Sail makers need geometry, because a sail is a curved \
surface cut from flat cloth.

"A sail maker is half a mathematician," said Bo Tarn, master sail maker at Fairwind Canvas. \
"She draws before she cuts. She cuts before she sews."

Wages and winters

In a survey by the Port Example Gazette, 62% of rope makers said that they had work all winter, \
and 45% of sail makers said the same. A new sail costs about $900.

Tarn said that small lofts hire one person for both trades. That is a false economy, he said.

"Hire two people and let them share a stove," Tarn said.

According to Quill, the shed closed for three weeks in January.

How to learn a trade

You can learn either trade at the harbour school, which takes apprentices every spring. Many of \
them begin by sorting old cordage.
"""


@pytest.fixture(scope="session")
def harbour(tmp_path_factory: pytest.TempPathFactory, minilm: Embedder) -> Settings:
    """The settings of an index over the one article."""
    folder: Path = tmp_path_factory.mktemp("harbour")
    (folder / "corpus").mkdir()
    (folder / "corpus" / "trades.txt").write_text(ARTICLE, "utf-8")
    settings = Settings(folder / "corpus", folder / "index")
    build(settings, embedder=minilm)
    return settings


@pytest.fixture(scope="session")
def assistant(harbour: Settings, minilm: Embedder) -> Iterator[Assistant]:
    """To be asked."""
    opened = Assistant.open(harbour, minilm)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def search(harbour: Settings, minilm: Embedder) -> Iterator[Search]:
    """What an answer is made of."""
    library = Library.open(harbour.index)
    yield Search(library, load_or_rebuild(harbour.index, library, minilm.dim), minilm)
    library.close()


@pytest.fixture(scope="session")
def tower(tmp_path_factory: pytest.TempPathFactory, minilm: Embedder) -> Iterator[Assistant]:
    """The article on the lamp office, to be asked."""
    with over(lamps.ARTICLE, tmp_path_factory.mktemp("tower"), minilm) as opened:
        yield opened


@pytest.fixture(scope="session")
def quay(tmp_path_factory: pytest.TempPathFactory, minilm: Embedder) -> Iterator[Assistant]:
    """The article on tar, to be asked."""
    with over(tar.ARTICLE, tmp_path_factory.mktemp("quay"), minilm) as opened:
        yield opened
