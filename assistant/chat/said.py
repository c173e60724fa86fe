"""Who is quoted, and what was said, as text or JSON."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from textwrap import shorten
from typing import TYPE_CHECKING

from assistant import contract
from assistant.chat.render import quote_line, speaker_line
from assistant.quotes.pieces import whole

if TYPE_CHECKING:
    from assistant.index.quote_search import QuoteHit
    from assistant.pipeline import Assistant
    from assistant.types import Article

LONGEST_TITLE = 80  # characters, beside the id


def people(assistant: Assistant, *, as_json: bool) -> str:
    """Everybody who is quoted, with how often."""
    speakers = assistant.speakers()
    if as_json:
        said = {"speakers": [contract.speaker_dict(speaker) for speaker in speakers]}
        return json.dumps(said, ensure_ascii=False)
    counts = Counter(quote.speaker for quote in assistant.quotes())
    return "\n".join(f"{speaker_line(speaker)} ({counts[speaker]})" for speaker in speakers)


def quotes(
    assistant: Assistant, found: Sequence[QuoteHit], *, as_json: bool, name: str | None
) -> str:
    """Quotes with their articles; where there are none, who is quoted."""
    articles = {a: assistant.article(a) for a in {hit.quote.article_id for hit in found}}
    texts = {name: article.text for name, article in articles.items()}
    if as_json:
        rows = [
            {
                "article": hit.quote.article_id,
                **contract.quote_dict(hit.quote, texts[hit.quote.article_id]),
                "score": round(hit.score, contract.DECIMALS),
            }
            for hit in found
        ]
        return json.dumps({"quotes": rows}, ensure_ascii=False)
    if found:
        return "\n".join(
            f"{quote_line(pieces, texts[pieces[0].article_id])}  "
            f"[{where(articles[pieces[0].article_id])}]"
            for pieces in whole(hit.quote for hit in found)
        )
    if name is None or assistant.quotes(speaker=name):
        return "No quote fits; see who is quoted with: assistant who"
    known = ", ".join(speaker.name for speaker in assistant.speakers() if speaker.name)
    return f"Nobody of that name is in these articles. Quoted here: {known}."


def where(article: Article) -> str:
    """An article as a person knows it, with the id that the program knows it by."""
    title = shorten(article.title, LONGEST_TITLE, placeholder=" …")
    return f"{title} ({article.id})"
