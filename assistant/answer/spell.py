"""A question with short forms -> the question with what these stand for in the articles.

"ML engineers" are machine learning engineers where the articles write only that.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from assistant.answer.question import Question, understand
from assistant.index.search import Search
from assistant.index.words import STOP_WORDS, words
from assistant.types import Article

ARTICLES = 3  # the nearest, that a short form is looked for in
OFTEN = 2  # times that a phrase with these initials has to stand there

_SHORT = re.compile(r"\b(?!vs\b)(?:[A-Z]{2,5}|[b-df-hj-np-tv-xz]{2,4})s?\b")
SHORTEST = 2  # letters of a short form without the s of several


def spelt(question: Question, search: Search) -> Question:
    """The question with its short forms spelt out, or as it is where it has none.

    Args:
        question: As understood.
        search: What the articles hold.
    """
    short = [one for one in _SHORT.findall(question.text) if not search.knows(one.lower())]
    if not short:
        return question
    articles = _nearest(question, search)
    text = question.text
    for one in short:
        whole = _stands_for(one, (article.text for article in articles))
        several = len(_initials(one)) < len(one)
        whole = f"{whole}s" if whole and several and not whole.endswith("s") else whole
        text = _put(whole, one, text) if whole else text
    return understand(text) if text != question.text else question


def _put(whole: str, short: str, text: str) -> str:
    """A text with `whole` for `short`; "an ML engineer" is a machine learning engineer."""
    article = "an" if whole[0] in "aeiou" else "a"
    text = re.sub(rf"\b[Aa]n? (?={short}\b)", f"{article} ", text)
    return re.sub(rf"\b{short}\b", whole, text)


def _nearest(question: Question, search: Search) -> list[Article]:
    ids = list(search.library.hashes())
    if len(ids) > ARTICLES:
        found = search.retrieve(question.text, search.vector(question.text), ARTICLES)
        ids = list(dict.fromkeys(one.passage.article_id for one in found))
    return [search.article(one) for one in ids]


def _initials(short: str) -> str:
    """A short form without the s of several, if it has one."""
    return short.removesuffix("s") if len(short) > SHORTEST else short


def _stands_for(short: str, texts: Iterable[str]) -> str | None:
    """The words that stand most often behind these initials."""
    letters = _initials(short).lower()
    counts: Counter[str] = Counter()
    for text in texts:
        row = words(text)
        for i in range(len(row) - len(letters) + 1):
            run = row[i : i + len(letters)]
            if not STOP_WORDS & set(run) and "".join(word[0] for word in run) == letters:
                counts[" ".join(run)] += 1
    best = counts.most_common(1)
    return best[0][0] if best and best[0][1] >= OFTEN else None
