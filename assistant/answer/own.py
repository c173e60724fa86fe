"""The sentences of an article -> those that are somebody's: what they say, do and want.

Each is as near to a topic as what leads up to it. "That can be a mistake, he said" is about what
the sentence before it says, and what somebody answers about what was said before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.answer.evidence import Candidate, in_order
from assistant.answer.excerpt import is_small_gap, leans
from assistant.answer.pronoun import pronoun_of
from assistant.answer.turns import is_by
from assistant.index.search import Search
from assistant.index.words import STOP_WORDS
from assistant.quotes.gender import by_name
from assistant.quotes.titles import is_honorific, is_title
from assistant.types import Span, Speaker

TOLD = 0.3  # score that what only tells of somebody lies behind their words
LED = 0.4  # score that somebody's words may lie behind the narrator's sentence before them
OPENS = 4  # words in which the subject of a sentence stands
STEPS_BACK = 5  # sentences before an answer in which what it answers stands

# "How did Quill respond to …?"
REPLYING = re.compile(
    r"^\W*(?:[\w’',-]+ ){0,4}?(?:how|what) (?:did|does|do|has|have|would) "
    r"(?:(?!(?:say|think|tell)\b)\S+ ){1,6}?(?:respond|react|repl(?:y|ied)|answer)(?:ed)?\b",
    re.IGNORECASE,
)
_PRONOUN = re.compile(
    r"^(?:(?:and|but|so|then|yet|also|even so|still),? )?(?P<pronoun>s?he)\b", re.IGNORECASE
)
_NAME = re.compile(r"\b[A-Z][\w-]+")
_BEFORE = re.compile(r"([\w.’'-]+) $")
_BEHIND = re.compile(r" ([\w’'-]+)")

Place = tuple[str, Span]


def own_sentences(
    said: Sequence[Candidate], people: frozenset[Speaker], search: Search, *, replying: bool = False
) -> list[Candidate]:
    """What is these people's of all that articles say, best first.

    Args:
        said: All sentences of the articles.
        people: Whose they are to be. What tells of them without their words counts only for one.
        search: What the articles hold.
        replying: Whether it is asked what they answered, so that they may be led to by the words
            of others.
    """
    found: list[Candidate] = []
    for rows in _by_section(said, search):
        mine = _are_theirs(rows, people, search)
        for i in (i for i, own in enumerate(mine) if own):
            told = 0 if is_by(people, rows[i]) else TOLD
            one = replace(rows[i], score=rows[i].score - told)
            found.append(_led(one, rows[:i][-STEPS_BACK:], replying=replying))
    return in_order(found)


def _by_section(said: Sequence[Candidate], search: Search) -> Iterator[list[Candidate]]:
    """The sentences in order, those under one heading together."""
    at = {(one.passage.article_id, one.span): one for one in said}
    for article_id in sorted({article_id for article_id, _ in at}):
        rows: list[Candidate] = []
        under: str | None = None
        for line in search.lines(article_id):
            one = at.get((article_id, line.span))
            if rows and (one is None or line.heading != under):
                yield rows
                rows = []
            under = line.heading
            if one is not None:
                rows.append(one)
        if rows:
            yield rows


def _are_theirs(
    rows: Sequence[Candidate], people: frozenset[Speaker], search: Search
) -> list[bool]:
    """Which sentences are these people's."""
    only = next(iter(people)) if len({one.name for one in people}) == 1 else None
    mine: list[bool] = []
    for i, one in enumerate(rows):
        told = only is not None and not one.quotes and tells_of(only, one.text)
        goes_on = (
            only is not None
            and not one.quotes
            and bool(mine and mine[-1])
            and _goes_on(only, rows[i - 1], one, search)
        )
        mine.append(is_by(people, one) or told or goes_on)
    return mine


def tells_of(speaker: Speaker, text: str) -> bool:
    """Whether a sentence opens with a person's name, or tells in a later clause what they do.

    "Reed Street" is nobody, and "Mary Reed" another than Ada Reed.
    """
    first, _, last = (speaker.name or "").rpartition(" ")
    if not first:
        return False
    for match in re.finditer(rf"\b{re.escape(last)}\b(?!['’])", text):
        behind = _BEHIND.match(text, match.end())
        before = _BEFORE.search(text, 0, match.start())
        if (behind and behind.group(1)[0].isupper()) or (
            before and before.group(1)[0].isupper() and not _leads_to(before.group(1), first)
        ):
            continue
        opens = len(text[: match.start()].split()) < OPENS
        acts = behind is not None and behind.group(1) not in STOP_WORDS
        if opens or acts:
            return True
    return False


def _leads_to(word: str, first: str) -> bool:
    """Whether a word may stand before somebody's surname: a first name, or a title."""
    plain = word.rstrip(".")
    return word in first.split() or is_title(plain) or is_honorific(plain)


def _goes_on(speaker: Speaker, before: Candidate, one: Candidate, search: Search) -> bool:
    """Whether a sentence is about the same person as the one before it.

    It says "she", or stands in one paragraph with what tells of her, and names nobody else who is
    quoted. Behind words of hers the narrator may go on with anything.
    """
    surname = (speaker.name or "").split()[-1:]
    others = (word for word in _NAME.findall(before.text) if [word] != surname)
    pronoun = _PRONOUN.match(one.text)
    if pronoun:
        known = pronoun_of(speaker, search) or by_name((speaker.name or "").split()[0])
        fits = known in {None, pronoun["pronoun"].lower()}
        return fits and not any(search.namesakes(word.lower()) for word in others)
    text = search.article(one.passage.article_id).text
    same = is_small_gap(text, before.span.end, one.span.start)
    named = (search.namesakes(word.lower()) for word in _NAME.findall(one.text))
    return same and not before.quotes and not any(named)


def _led(one: Candidate, before: Sequence[Candidate], *, replying: bool) -> Candidate:
    """A sentence as near to the topic as what leads up to it, the nearest last."""
    best = one
    for lead in before if replying else before[-1:]:
        if not (replying or leans(one.text) or not lead.quotes):
            continue
        behind = 0 if replying or leans(one.text) else LED
        if lead.score - behind > best.score:
            best = replace(
                one,
                score=lead.score - behind,
                cosine=max(lead.cosine, one.cosine),
                coverage=max(lead.coverage, one.coverage),
            )
    return best
