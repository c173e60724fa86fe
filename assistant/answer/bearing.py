"""Whether a sentence found bears on what the question is after, and does not merely look alike.

A reason has to be given as one, near what it is a reason for; who did a thing, near the deed; which
of several, by more than their kind; which is more so, in a sentence that compares (`demands` has
them all). For other questions the score alone decides: docs/decisions/answers.md has what was
tried.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from assistant.answer.comparison import compares
from assistant.answer.contrast import one_sided
from assistant.answer.definition import defined, names
from assistant.answer.demands import HOW_OLD, asks_year, demands
from assistant.answer.doer import WHO_IS_THE
from assistant.answer.evidence import Candidate
from assistant.answer.identity import asks_which
from assistant.answer.kinds import MEASURED
from assistant.answer.last import reason_at
from assistant.answer.naming import asks_name
from assistant.answer.question import Question
from assistant.answer.topics import topic_tests
from assistant.index.search import Search
from assistant.index.words import STOP_WORDS, stem, stems, words
from assistant.quotes.gender import by_name

Near = Callable[[Candidate, Search], list[str]]

BY_ITSELF = 0.5  # score below the best at which a sentence that needs none beside it still leads
COMPARING = 0.4  # the same, of one that compares, where that is asked
PROMISING = 0.3  # score below the best at which a sentence is no answer of its own
OFTEN = 4  # times that an article names what it is about


def bearing(question: Question, scored: Sequence[Candidate], search: Search) -> Sequence[Candidate]:
    """What was found, with the best promising sentence that bears on the question moved first.

    Empty where none does. A sentence bears with those beside it.
    """
    if not scored:
        return scored
    text = search.article(scored[0].passage.article_id).text
    tests = demands(question, search, _houses(scored)) + topic_tests(question, text)
    subjects = _subjects(question, search)
    if not (tests or subjects):
        return scored
    named = [c for c in scored if not subjects or subjects & _named(c, question, search)]
    if compares(question.main):
        named = [c for c in named if _names_one(c.text, question, search)]
    foreign = _of_the_other(question, scored, search)
    named = [c for c in named if c.text not in foreign]
    if named and named[0] is scored[0] and _bears_itself(question, scored, search):
        return scored
    for reach, of in _reaches(question):
        for candidate in named:
            if candidate.score < scored[0].score - reach:
                break
            near = [text for text in of(candidate, search) if text not in foreign]
            if all(fits(near) for fits in tests):
                return [candidate, *(c for c in scored if c is not candidate)]
    return []


def _names_one(text: str, question: Question, search: Search) -> bool:
    """Whether a sentence names one of the things compared, if they have names."""
    things = {one for name in question.names for one in stems(name)} - _people(question, search)
    return not things or bool(things & set(stems(text)))


def _of_the_other(
    question: Question, scored: Sequence[Candidate], search: Search
) -> frozenset[str]:
    """The sentences with a number of the one of two things that was not asked for."""
    is_other = one_sided(question, scored, search) if question.wants in MEASURED else None
    return frozenset(c.text for c in scored if is_other and is_other(c))


def _reaches(question: Question) -> list[tuple[float, Near]]:
    """How far below the best a sentence may lie, with what of its surroundings bears with it."""
    if compares(question.main):
        return [(COMPARING, _alone)]
    if asks_name(question.text):
        return [(PROMISING, and_after)]
    if asks_which(question):
        return [(BY_ITSELF, _alone), (PROMISING, and_after)]
    if question.wants in MEASURED:  # a number may well stand in the next sentence, shown with it
        # What happened in one sentence is often dated by the one before.
        is_dated = question.wants == "date" and not asks_year(question)
        return [(PROMISING, beside if is_dated else and_after)]
    return [(BY_ITSELF, _alone), (PROMISING, beside)]


def _bears_itself(question: Question, scored: Sequence[Candidate], search: Search) -> bool:
    """Whether the best sentence has a reason for it beside it, or alone has a word to be defined.

    All that is told of a thing, if not what it is, stands in the one sentence that names it.
    """
    best = scored[0]
    if question.wants == "reason":
        return reason_at(best.passage.article_id, best.span, search) is not None
    thing = defined(question.main) if question.wants == "definition" else None
    return thing is not None and [c for c in scored if names(thing, c.text)] == [best]


def _houses(scored: Sequence[Candidate]) -> frozenset[str]:
    """The organisations of those who are quoted in what was found."""
    speakers = (quote.speaker for one in scored for quote in one.quotes)
    return frozenset(one.organisation for one in speakers if one and one.organisation)


def _is_of_name(question: Question) -> bool:
    """Whether what is asked for means nothing but with the name it is asked of: a sum, a post."""
    asked = HOW_OLD.search(question.text) or WHO_IS_THE.match(question.text)
    return question.wants in MEASURED or bool(asked)


def _alone(candidate: Candidate, _search: Search) -> list[str]:
    return [candidate.text]


def _people(question: Question, search: Search) -> frozenset[str]:
    """Stems of the surnames of the people quoted that a question names; "the Crew" is nobody."""
    named = [name for name in question.names if f"the {name}" not in question.text]
    last = [word for name in named for word in words(name)[-1:] if search.namesakes(word)]
    if question.text == question.text.lower():
        last = [
            word
            for word in question.words
            if any(by_name(name[0]) for name in search.namesakes(word))
        ]
    return frozenset(map(stem, last))


def _subjects(question: Question, search: Search) -> frozenset[str]:
    """Stems of the names that what answers has to name as well; none where it need not.

    They are those of the people quoted, and any of which a number, date or post is asked; but for
    an abbreviation, for which the name may stand in full.
    """
    people = _people(question, search)
    if people or not _is_of_name(question):
        return people
    parts = (part for name in question.names for part in name.split() if not part.isupper())
    known = (word for part in parts for word in words(part) if search.knows(word))
    return frozenset(stem(word) for word in known if word not in STOP_WORDS)


def _named(candidate: Candidate, question: Question, search: Search) -> frozenset[str]:
    """Stems of the words of a sentence's passage, of who speaks in it, and of who it is all about.

    An article is about what it names often; what it tells a number or date of need then not be
    named in every passage.
    """
    passage = candidate.passage
    whole = search.article(passage.article_id).text
    measured = question.names if _is_of_name(question) else ()
    often = [name for name in measured if whole.count(name) >= OFTEN]
    speakers = [quote.speaker.name or "" for quote in candidate.quotes if quote.speaker]
    return frozenset(stems(" ".join([passage.span.of(whole), *speakers, *often])))


def and_after(candidate: Candidate, search: Search) -> list[str]:
    """The sentence with the one after it: the one before may name things of another kind."""
    text = search.article(candidate.passage.article_id).text
    behind = [place for place in candidate.passage.sentences if place.start >= candidate.span.end]
    return [candidate.text, *(place.of(text) for place in behind[:1])]


def beside(candidate: Candidate, search: Search) -> list[str]:
    """The sentence with the one before and the one after it in its passage."""
    text = search.article(candidate.passage.article_id).text
    places = candidate.passage.sentences
    at = places.index(candidate.span)
    return [place.of(text) for place in places[max(0, at - 1) : at + 2]]
