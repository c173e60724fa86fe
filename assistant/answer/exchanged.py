"""A question that has a sentence's words but for one that is exchanged: the sentence is no answer.

"Which yard increased its rates in Lorn?" is not answered by a yard that decreased them, nor by one
that increased them in Dunlin where nothing is told of Lorn.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from unicodedata import combining, normalize

from assistant.answer.bearing import and_after, beside
from assistant.answer.demands import holds_form, is_given
from assistant.answer.denied import denying, is_of_what_is_not, tells_as_not_so, tells_as_so
from assistant.answer.evidence import Candidate
from assistant.answer.kinds import MEASURED
from assistant.answer.negation import tells_not
from assistant.answer.question import Question
from assistant.answer.repeated import repeats
from assistant.answer.wording import contradicts
from assistant.answer.years import CLOSE, is_of_other_years, of_its_years
from assistant.index.search import Search
from assistant.index.words import content_words, words
from assistant.quotes.titles import is_honorific

REPEATED = 0.8  # of the question's words in a sentence that tells the same of something else
NAMED = 0.6  # score below one of another name at which a sentence of the question's names leads
NEAR = 6  # sentences looked through for the question's own word
SHORTEST_NAME = 3  # letters

_YES_OR_NO = re.compile(
    r"^\W*(?:is|are|was|were|do|does|did|can?|could|will|wo|would|has|have|had|should)(?:n['’]t)?\b",
    re.IGNORECASE,
)


def is_exchanged(question: Question, scored: Sequence[Candidate], search: Search) -> bool:
    """Whether what comes nearest tells the same of another name or year, or the contrary.

    "Is it hard?" is answered by "It is easy".
    """
    if not scored:
        return False
    close = [one for one in scored if one.score >= scored[0].score - CLOSE]
    if _lacks_name(question, scored[0], search) or is_of_other_years(question, close):
        return True
    if is_of_what_is_not(question, scored):
        return tells_as_so(question, scored, search)
    if _YES_OR_NO.match(question.text) or question.wants == "difficulty":
        return False
    return tells_as_not_so(question, close, search) or _is_opposed(question, close, search)


def led_by_what_is_meant(
    question: Question, scored: Sequence[Candidate], search: Search
) -> Sequence[Candidate]:
    """The sentences, first one of the years asked for, or one that denies where that is asked.

    Before a figure of another name goes one of the name asked for.
    """
    lead = of_its_years(question, scored)[:1]
    if not lead and scored and _lacks_name(question, scored[0], search):
        close = [one for one in scored if one.score >= scored[0].score - NAMED]
        lead = [one for one in close if _gives_it_of_names(question, one, search)][:1]
    if not lead and is_of_what_is_not(question, scored) and not tells_not(scored[0].text):
        lead = denying(question, scored)[:1]
    return [*lead, *(one for one in scored if one not in lead)]


def _lacks_name(question: Question, best: Candidate, search: Search) -> bool:
    """Whether the best sentence has a question's words but for a name that its article lacks."""
    article = search.article(best.passage.article_id)
    rest = question.words_besides_names
    return repeats(rest, REPEATED * len(rest), best.text) and not all(
        _holds(name, f"{article.title} {article.text}") for name in question.names
    )


def _gives_it_of_names(question: Question, one: Candidate, search: Search) -> bool:
    """Whether a sentence gives the figure asked for, of the names and of half the other words.

    The words may stand in the sentence before: "In Lorn 40% is produced in this way."
    """
    rest = question.words_besides_names
    return (
        question.wants in MEASURED
        and is_given(question, one.text)
        and all(_holds(name, one.text) for name in question.names)
        and repeats(rest, len(rest) / 2, " ".join(beside(one, search)))
    )


def _is_opposed(question: Question, close: Sequence[Candidate], search: Search) -> bool:
    """Whether the best sentence has the opposite of a word that none has, nor the one behind it."""
    best = close[0].text
    said = [*(one.text for one in close[:NEAR]), *and_after(close[0], search)]
    least = REPEATED * (len(question.words) - 1)
    return repeats(question.words, least, best) and contradicts(
        words(question.text), words(best), words(" ".join(said))
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


def _without_accents(text: str) -> str:
    return "".join(one for one in normalize("NFKD", text) if not combining(one))
