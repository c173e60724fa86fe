"""An article or a citation of it -> the metadata shown wherever it is cited."""

from __future__ import annotations

from assistant.corpus.language import is_english
from assistant.types import Article, Citation


def origin(cited: Article | Citation) -> list[str]:
    """Author, publisher, date, a language other than English, and licence, as far as known."""
    language = None if is_english(cited.language) else f"language: {cited.language}"
    fields = (cited.author, cited.publisher, cited.published, language, cited.licence)
    return [field for field in fields if field]
