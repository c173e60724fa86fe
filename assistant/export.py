"""An index -> JSON lines: all that it says, the same bytes for the same articles and settings.

Numbers by which the database knows its rows are left out, as they tell in which order articles
came; everything else is there, the vectors by their hash.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import asdict

from assistant.pipeline import Assistant
from assistant.types import Article


def lines(assistant: Assistant) -> Iterator[str]:
    """One line of JSON for the index as a whole, then one for each article, by id."""
    yield _dump({"index": assistant.index_id, **assistant.state()})
    for article in assistant.articles():
        yield _dump(_article(assistant, article))


def _article(assistant: Assistant, article: Article) -> dict[str, object]:
    passages = [
        {**asdict(passage), "vectors": hashlib.sha256(rows.tobytes()).hexdigest()}
        for passage, rows in assistant.passages(article.id)
    ]
    return {
        "article": asdict(article),
        "blocks": [asdict(block) for block in assistant.blocks(article.id)],
        "passages": passages,
        "quotes": [asdict(quote) for quote in assistant.quotes(article=article.id)],
        "also_in": assistant.also_in(article.id),
    }


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)
