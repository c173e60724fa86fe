"""A question that has a sentence's words but for one that is exchanged: the sentence is no answer.

"Which yard increased its rates in Lorn?" is not answered by a yard that decreased them, nor by one
that increased them in Dunlin where nothing is told of Lorn.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from unicodedata import combining, normalize

from assistant.answer.demands import holds_form
from assistant.answer.evidence import Candidate
from assistant.answer.negation import tells_not
from assistant.answer.question import Question
from assistant.answer.wording import contradicts
from assistant.index.search import Search
from assistant.index.words import content_words, words
from assistant.quotes.titles import is_honorific

REPEATED = 0.8  # of the question's words in a sentence that tells the same of something else
DENIED = 0.56  # the same, in one that tells as so what is asked not to be so
DENYING = 0.4  # score below the best at which a sentence that denies is one on the question
FEWEST = 2  # words repeated
NEAR = 6  # sentences looked through for the question's own word
SHORTEST_NAME = 3  # letters

_YES_OR_NO = re.compile(
    r"^\W*(?:is|are|was|were|do|does|did|can?|could|will|wo|would|has|have|had|should)(?:n['’]t)?\b",
    re.IGNORECASE,
)


def is_exchanged(question: Question, scored: Sequence[Candidate], search: Search) -> bool:
    """Whether what comes nearest tells the same of another name, of the opposite, or without "not".

    "Is it hard?" is answered by "It is easy".
    """
    if not scored:
        return False
    best = scored[0].text
    article = search.article(scored[0].passage.article_id)
    named = {word for name in question.names for word in words(name)}
    rest = [word for word in question.words if word not in named]
    if _repeats(rest, REPEATED * len(rest), best) and not all(
        _holds(name, f"{article.title} {article.text}") for name in question.names
    ):
        return True
    if question.asks_not and _repeats(question.words, DENIED * len(question.words), best):
        return not any(tells_not(c.text) for c in scored if c.score >= scored[0].score - DENYING)
    if _YES_OR_NO.match(question.text) or question.wants == "difficulty":
        return False
    asked, near = words(question.text), " ".join(one.text for one in scored[:NEAR])
    return (
        contradicts(asked, words(best))
        and contradicts(asked, words(near))
        and _repeats(question.words, REPEATED * (len(question.words) - 1), best)
    )


def _holds(name: str, text: str) -> bool:
    """Whether a name stands in a text: its words in some form, without accents, or its initials."""
    if name in text:
        return True
    plain = _without_accents(text)
    parts = [
        one
        for one in content_words(_without_accents(name))
        if one.isalpha() and not is_honorific(one.capitalize())
    ]
    initials = "".join(one[0].upper() for one in parts)
    if name.isupper() or (len(parts) > 1 and re.search(rf"\b{initials}\b", plain)):
        return True
    return all(holds_form(one, plain) for one in parts if len(one) >= SHORTEST_NAME)


def _repeats(given: Sequence[str], least: float, text: str) -> bool:
    """Whether a sentence has at least so many of some words of a question."""
    return sum(holds_form(word, text) for word in given) >= max(FEWEST, least)


def _without_accents(text: str) -> str:
    return "".join(one for one in normalize("NFKD", text) if not combining(one))
