"""A question of an article itself, not of what it tells -> what it is filed under.

Who wrote it, when and where it was published: its text may not say, its metadata may.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.index.search import Search
from assistant.types import Article

MOST = 5  # articles told of at once
_ARTICLE = r"(?:article|piece|stor(?:y|ies)|text|report|articles|pieces)"
_THIS = rf"(?:(?:this|the|that|these|those|your) (?:\w+ )?{_ARTICLE}|this)"
_WROTE = r"(?:wrote|writes|authored|penned|published|publishes)"
_WRITTEN = r"(?:written|published|posted|released|printed|from)"
_ASKED = re.compile(
    r"^\W*(?:and |so |but )?(?:tell me )?(?:"
    rf"who(?: has| originally)? {_WROTE} {_THIS}"
    rf"|(?:who (?:is|was|are)|who['’]s|what is the name of) the (?:authors?|writers?|publishers?)"
    rf"(?: (?:of|behind) {_THIS})?"
    rf"|(?:when|where|by whom|in what year) (?:was|were|is|are) {_THIS} {_WRITTEN}"
    rf"|(?:which|what) (?:newspaper|paper|site|website|magazine|publication|outlet|publisher)"
    rf" (?:{_WROTE}|is) {_THIS}(?: from| in)?"
    rf"|how (?:old|recent) is {_THIS}"
    rf"|what (?:is|was|are) the (?:source|link|url|address|licen[cs]e|date|publication date)"
    rf" (?:of|to|for) {_THIS}"
    r")\W*$",
    re.IGNORECASE,
)


def asks_of_file(text: str) -> bool:
    """Whether a question asks who wrote an article, or when and where it was published."""
    return bool(_ASKED.match(text))


def told_of(names: Sequence[str], search: Search) -> str:
    """What the articles of these ids are filed under, in a sentence each."""
    if len(names) > MOST:
        return f"Please ask that of one article: there are {len(names):,} of them."
    return " ".join(_filed(search.article(name)) for name in names)


def _filed(article: Article) -> str:
    under = [
        f"{name} {value}"
        for name, value in (
            ("by", article.author),
            ("published by", article.publisher),
            ("dated", article.published),
            ("at", article.url),
            ("licence", article.licence),
        )
        if value
    ]
    missing = [
        name
        for name, value in (
            ("author", article.author),
            ("publisher", article.publisher),
            ("date", article.published),
        )
        if not value
    ]
    told = [", ".join(under)] if under else []
    if missing:
        *others, last = missing
        told.append(
            f"no {', '.join(others)} or {last} is given" if others else f"no {last} is given"
        )
    return f"“{article.title}”: {'; '.join(told)}."
