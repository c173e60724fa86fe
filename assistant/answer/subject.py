"""A question that names what an article is all about -> the same without that name.

Every sentence of an article on Ada Quill is near to "Ada Quill", and the first ones, which
introduce her, the nearest. What else is asked tells them apart.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answer.bearing import OFTEN
from assistant.answer.contrast import of_title
from assistant.answer.evidence import Candidate
from assistant.answer.question import Question
from assistant.answer.refuse import telling_words, unknown_words
from assistant.index.framing import is_everyday
from assistant.index.search import Search
from assistant.index.words import content_words, words
from assistant.types import Article

SHORTEST = 3  # letters of a word of the title that an article is about
NEAR_REST = 0.25  # cosine of what is asked of a subject from which it may be put in other words


def without_subject(question: Question, article: Article) -> str | None:
    """The question without the names that the article has throughout.

    None where it has no such name, or asks for nothing besides.
    """
    rest = question.main
    for name in question.names:
        if article.text.count(name.split()[-1]) >= OFTEN:
            rest = re.sub(rf"{re.escape(name)}(?:['’]s)?", "", rest)
    rest = " ".join(rest.split())
    return rest if rest != question.main and content_words(rest) else None


def is_strange(question: Question, scored: Sequence[Candidate], search: Search) -> bool:
    """Whether what is asked of an article's subject is nothing that it tells.

    "What do riggers eat?" has "riggers" in common with every sentence of an article on them, and
    "eat" with none, in no word and by no meaning.
    """
    article = search.article(scored[0].passage.article_id)
    pair = of_title(article.title, article.text) or ()
    titled = [w for w in words(article.title) if len(w) >= SHORTEST and not is_everyday(w)]
    often = [one for one in titled if article.text.lower().count(one) >= OFTEN]
    named = [name for name in question.names if article.text.count(name) >= OFTEN]
    rest = question.main
    for subject in (*pair, *named, *often):
        run = r"[ -]".join(map(re.escape, subject.split()))
        rest = re.sub(rf"\b(?:(?:an?|the) )?{run}(?:['’]?s)?\b", " ", rest, flags=re.IGNORECASE)
    of_rest = set(words(rest))
    asked = [word for word in telling_words(question) if word in of_rest]
    if rest == question.main or not set(asked) <= set(unknown_words(question, scored, search)):
        return False
    vector = search.vector(" ".join(rest.split()) or question.main)
    passages = dict.fromkeys(one.passage for one in scored)
    near = (cos for one in passages for cos in search.sentence_cosines(one, vector).values())
    return bool(asked) and max(near, default=0.0) < NEAR_REST
