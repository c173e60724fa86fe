"""A question who somebody is, holds a post or is quoted -> where the articles introduce them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answer.asked import Limits
from assistant.answer.excerpt import LONGEST, Excerpt, added, cut, fresh, stretch
from assistant.answer.outcome import CERTAIN, Outcome, unanswered
from assistant.answer.question import Question
from assistant.answer.whose import People, left_over
from assistant.index.naming import belongs_to
from assistant.index.search import Search
from assistant.types import Quote, Speaker

SPEAKERS = 8  # people introduced when all are asked for
EVERYBODY = 1_000_000

_WHO_IS = re.compile(
    r"^\W*(?:and |so )?(?:who(?:['’]s| is| was| are| were)|tell me (?:who|about)|introduce)\b"
    r"|\b(?:job|title|role|position|profession|occupation|employer|work|works|employs?|represents?|"
    r"affiliat\w+)\b|^\W*(?:and )?what (?:does|do|did) .+ do(?: for (?:a living|work))?\W*$",
    re.IGNORECASE,
)
# A post that is not the one the article gives, or not now.
_OTHER_TIME = re.compile(
    r"\b(?:before|previous\w*|former\w*|after|used to|first|last|with|next|until|since)\b",
    re.IGNORECASE,
)
_WHICH = re.compile(r"\b(?:which|who)\b", re.IGNORECASE)
_POST = re.compile(
    r"^(?:jobs?|titles?|roles?|positions?|profession|occupation|employer|works?|working|worked|"
    r"living|represents?|represented|compan(?:y|ies)|organi[sz]ations?|firms?|employs?|employed|"
    r"affiliat\w+|interviewed|introduce)$"
)
_EXPERTS = re.compile(r"\bexperts?\b", re.IGNORECASE)


def to_introduce(question: Question, people: People) -> list[Speaker]:
    """The people whom a question asks who they are, by name, or else by title or organisation.

    None where it asks for anything besides.
    """
    if _OTHER_TIME.search(question.text):
        return []
    asks_who = bool(_WHO_IS.search(_without_names(question)))  # nobody "works" in Quay Works
    if not asks_who and question.wants != "person":
        return []
    found = people.named(question) if asks_who else []
    if not found and question.wants == "person":
        found = people.meant(question)
    asks_more = any(not _POST.match(word) for word in left_over(question, found))
    if len(found) > 1 and _WHICH.search(question.text):  # "which of them works at Acme"
        found = [one for one in found if _is_of(one, question)] or found
    return [] if asks_more else found


def most_quoted(question: Question, limits: Limits, search: Search) -> Outcome:
    """Where the articles introduce the people they quote most.

    An expert is somebody whose title or organisation they give, if they give any.
    """
    quoted = search.library.most_quoted(SPEAKERS if limits.within is None else EVERYBODY)
    titled = [one for one in quoted if one.title or one.organisation]
    places: list[Excerpt] = []
    for speaker in titled if titled and _EXPERTS.search(question.text) else quoted:
        own = [q for q in search.library.quotes_by(speaker) if limits.covers(q.article_id)]
        if not own:
            continue
        if len(places) == SPEAKERS:
            break
        told = _introduction(own, speaker, search)
        new = [q for q in own if not limits.has_seen(q.article_id, q.span)]
        if len(new) == len(own) and not limits.has_seen(told.article_id, told.span):
            places.append(told)
        elif new and question.asks_everybody:  # what else they say
            places.append(_not_shown(new[0], limits, search))
    places.sort(key=lambda place: (place.article_id, place.span))
    if places:
        return Outcome(CERTAIN, fresh(places))
    if limits.shown:
        return unanswered("no-support", "Nobody else is quoted by name.")
    return unanswered("no-support", "Nobody is quoted by name in these articles.")


def _not_shown(quote: Quote, limits: Limits, search: Search) -> Excerpt:
    """A quote, without what it leans on where that was shown before."""
    more = stretch(quote, search)
    if limits.has_seen(more.article_id, more.span):
        return cut(quote.article_id, quote.sentences, search)
    return more


def who_is(people: Sequence[Speaker], limits: Limits, search: Search) -> Outcome:
    """Where each of these is introduced, and with it the first of their words."""
    said: dict[str | None, list[Quote]] = {}
    fullest: dict[str | None, Speaker] = {}
    for one in people:
        own = [q for q in search.library.quotes_by(one) if limits.covers(q.article_id)]
        said.setdefault(one.name, []).extend(own)
        best = fullest.setdefault(one.name, one)
        fullest[one.name] = max(best, one, key=_told_of)
    shown: list[Excerpt] = []
    for name, quotes in said.items():
        if not quotes or len(shown) >= SPEAKERS:
            continue
        first = _introduction(quotes, fullest[name], search)
        added(first, shown, search, LONGEST)
        if not any(q.speaker and q.speaker.name == name for q in first.quotes):
            direct = [q for q in quotes if q.kind == "direct"] or quotes
            added(stretch(direct[0], search), shown, search, LONGEST)
    if len(said) > 1:
        shown.sort(key=lambda one: (one.article_id, one.span))
    if not shown:
        return unanswered("no-support", "Nobody such is quoted there.")
    return Outcome(CERTAIN, shown)


def _without_names(question: Question) -> str:
    text = question.text
    for name in question.names:
        text = text.replace(name, " _ ")
    return text


def _told_of(speaker: Speaker) -> int:
    """How much of a title and an organisation is given."""
    return sum(told is not None for told in (speaker.title, speaker.organisation))


def _introduction(quotes: Sequence[Quote], speaker: Speaker, search: Search) -> Excerpt:
    """The first quote with what is told of the speaker, or else the sentence that tells it."""
    tellings = [(q, q.evidence.title if speaker.title else q.evidence.name) for q in quotes]
    for quote, telling in tellings:
        if telling is not None and quote.sentences.contains(telling):
            return stretch(quote, search)
    for quote, telling in tellings:
        sentence = telling and search.sentence(quote.article_id, telling)
        if sentence:
            return cut(quote.article_id, sentence, search)
    return stretch(quotes[0], search)


def _is_of(speaker: Speaker, question: Question) -> bool:
    """Whether a question gives the organisation of a speaker."""
    return any(belongs_to(speaker, name) for name in question.names if speaker.organisation)
