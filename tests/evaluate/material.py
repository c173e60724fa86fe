"""Five invented articles and what the tests of this room share."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from assistant.evaluate.cases import Case
from assistant.evaluate.result import Result
from assistant.types import (
    Answer,
    Citation,
    CitedQuote,
    Passage,
    Quote,
    Refusal,
    Span,
    Speaker,
    Statement,
)
from assistant.types import Hit as FoundPassage

ARTICLES = {
    "bees": """The bees of Mount Sample

“The hives came through the winter well,” said Ada Quill, head beekeeper at Sample Apiaries.

Each hive holds about 40,000 bees in June. The honey is taken in August.
""",
    "boats": """Boats on Lake Example

The ferry leaves at noon. “We never sail in fog,” said Bo Tarn, captain at Example Ferries.
""",
    "bread": """Bread in Placeholder Street

The bakery opens at five in the morning. “Rye needs a long night,” said Cy Loaf, master baker at
Placeholder Bakery. The oven was bought in 1962.
""",
    "trams": """Trams of Fictional City

Line seven runs every ten minutes. “Nobody waits long for us,” said Di Rail, spokesperson for
Fictional Transit. A ticket costs two crowns.
""",
    "clocks": """The clocks of Invented Tower

The great bell weighs nine tonnes. “It has not stopped since my grandmother's day,” said Ed Tick,
clockmaker at Invented Works.
""",
}
QUILL = Speaker("Ada Quill", "head beekeeper", "Sample Apiaries")
TARN = Speaker("Bo Tarn", "captain", "Example Ferries")
CONFTEST = """
from assistant.index.embed import HashingEmbedder

def pytest_gold_embedder(config):
    return HashingEmbedder()
"""


def write_articles(folder: Path) -> Path:
    """The five articles under `folder`/corpus."""
    corpus = folder / "corpus"
    corpus.mkdir()
    for name, text in ARTICLES.items():
        (corpus / f"{name}.txt").write_text(text, "utf-8")
    return corpus


def gold_lines(*rows: dict[str, Any]) -> str:
    """Cases as JSON lines."""
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def case(question: str = "Why?", **fields: Any) -> Case:
    """A case of a file named t.gold.yaml."""
    return Case("why", "t.gold.yaml", 1, question, **fields)


def result(key: str = "a", **fields: Any) -> Result:
    """A passed result."""
    return Result(
        **{"path": "t", "line": 1, "question": key, "outcome": "passed"} | fields, key=key
    )


def span_of(article: str, words: str) -> Span:
    """Where `words` stand in one of the articles."""
    start = ARTICLES[article].index(words)
    return Span(start, start + len(words))


def hit(article: str, words: str, score: float = 0.5) -> FoundPassage:
    """A passage of just these words."""
    span = span_of(article, words)
    return FoundPassage(Passage(article, span, None, (span,)), words, score)


def answer(article: str, words: str, speaker: Speaker | None) -> Answer:
    """An answer of one statement that is one quote."""
    span = span_of(article, words)
    citation = Citation(1, article, article, None, None, None, span, words)
    quote = Quote(article, span, span, "direct", speaker)
    cited = (CitedQuote(quote, words, 1),)
    return Answer("Why?", None, (Statement(words, (1,)),), cited, (citation,), None, 0.8, "i")


def refusal(reason: Any = "no-support") -> Answer:
    """A declined question."""
    return Answer("Why?", None, (), (), (), Refusal(reason, "No."), 0.3, "i")
