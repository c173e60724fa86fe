"""The question before, put about the other side, another person or another thing."""

from __future__ import annotations

import re

from assistant.answer.contrast import holds
from assistant.answer.question import understand
from assistant.answer.turn import WHAT_ABOUT, Turn
from assistant.answer.whom import BARE_PERSON, person_meant
from assistant.index.naming import has_title
from assistant.index.words import words
from assistant.types import Speaker

_OTHER = re.compile(
    r"^\W*(?:and|but|what about|how about|and what about|or)?\s*(?:for |of |in )?"
    r"the other(?: \w+)?\W*$",
    re.IGNORECASE,
)
# "His co-author".
_POST = re.compile(r"^(?:his|her|their) (.+)$", re.IGNORECASE)
_THEY = re.compile(r"\b(?:they|them)\b", re.IGNORECASE)
_THEN = re.compile(r" then(?=\W*$)", re.IGNORECASE)
_ABOUT = re.compile(r"\b(?:about|of|on)\s+(?!.*\b(?:about|of|on)\b)([^?]+)", re.IGNORECASE)
_THE_LAST = re.compile(r"\b(?:the|an?|his|her|its|their) (?:[\w'’-]+ ){0,2}[\w'’-]+(?=\W*$)")
_DETERMINED = re.compile(r"^(?:the|an?|his|her|its|their)\b", re.IGNORECASE)
_PLACED = re.compile(r"^(?:in|on|at|by|from|for|during|after|before|with|to)\b", re.IGNORECASE)
_COUNTED = re.compile(r"\b(?i:how many|how much|which|what) [A-Z]")
_LAST_PLACED = re.compile(
    r" (?:in|on|at|by|from|for|during|after|before|with|(?<!according )to) "
    r"(?!.* (?:in|on|at|by|from|for|during|after|before|with|(?<!according )to) ).+$",
    re.IGNORECASE,
)


def other_side(turn: Turn) -> str | None:
    """The question before about one side, put about the other."""
    if turn.pair is None or turn.side is None or not _OTHER.match(turn.text):
        return None
    first, second = turn.pair
    return _swapped(turn.asked, turn.side, second if turn.side == first else first)


def what_about(turn: Turn) -> str | None:
    """The question before, put about another person, the other side or another thing."""
    match = WHAT_ABOUT.match(turn.text)
    thing = _thing(match.group(1), turn) if match else None
    if thing is None:
        return None
    before = turn.people.named(understand(turn.asked))
    other = understand(f"What about {thing}?")
    if before and turn.people.named(other):
        name = next((s.name for s in before if s.name and s.name in turn.asked), None)
        name = name or next((w for s in before for w in _names_in(s, turn.asked)), None)
        return _instead(name, thing, turn.asked) if name else None
    swapped = _about_side(thing, turn)
    if swapped is not None:
        return swapped
    if not all(turn.search.knows(word) for word in other.words):
        return None
    names = understand(turn.asked).names
    if len(names) == 1 and other.names == (thing,) and not _COUNTED.search(turn.asked):
        return _instead(names[0], thing, turn.asked)
    return _put(thing, turn.asked) if other.words else None


def _instead(name: str, thing: str, asked: str) -> str:
    """A question with a thing in the place of a name, but for longer words: not of "Reedham"."""
    return re.sub(rf"\b{re.escape(name)}\b", lambda _: thing, asked, count=1)


def _thing(thing: str, turn: Turn) -> str | None:
    """What is asked about next, by name: "his co-author" is the one person with that title."""
    if BARE_PERSON.match(thing):
        name = person_meant(turn)
        return None if name is None or name in turn.people_asked_about() else name
    post = _POST.match(thing)
    if post is None:
        return thing
    articles = dict.fromkeys(one.article_id for one in turn.before.citations)
    quotes = [quote for one in articles for quote in turn.search.quotes(one)]
    names = {
        one.name
        for quote in quotes
        for one in [quote.speaker]
        if one is not None and one.name and has_title(one, post.group(1))
    }
    names -= set(turn.people_asked_about())
    return names.pop() if len(names) == 1 else None


def _about_side(thing: str, turn: Turn) -> str | None:
    """The last question that was about one side, put about the side that a thing is."""
    side = next((one for one in turn.pair or () if _is_side(thing, one)), None)
    asked = next((one for one in reversed(turn.all_asked) if turn.side_of(one)), "")
    before = turn.side_of(asked)
    if side is None or before is None:
        return None
    plain = thing.removeprefix("the ").removeprefix("a ")
    return _swapped(asked, before, plain if holds(thing, side) else side)


def _is_side(thing: str, side: str) -> bool:
    """Whether a thing is one of two sides, by its words or the first letters of some of them."""
    if holds(thing, side):
        return True
    whole = words(side)
    for short in re.findall(r"\b[A-Z]{2,}(?=s?\b)", thing):
        if [word[0] for word in whole[: len(short)]] == list(short.lower()):
            spelt = thing.replace(short, " ".join(whole[: len(short)]))
            return holds(spelt, side)
    return False


def _put(thing: str, asked: str) -> str | None:
    """A question with a thing in the place of its last one, if it has one of that kind."""
    stem_ = asked.rstrip(" ?.!")
    if _PLACED.match(thing):
        placed = _LAST_PLACED.search(stem_)
        return f"{stem_[: placed.start()] if placed else stem_} {thing}?"
    last = _THE_LAST.search(stem_)
    if _DETERMINED.match(thing) and last:
        return f"{stem_[: last.start()]}{thing}?"
    about = _ABOUT.search(stem_)
    return f"{stem_[: about.start(1)]}{thing}?" if about else None


def side_named(turn: Turn) -> str | None:
    """They are the side that the question before was about; they differ as the two sides do."""
    if turn.pair is not None and understand(turn.text).contrasts and turn.side is not None:
        both = " and ".join(_plural(one) for one in turn.pair)
        plain = _THEN.sub("", turn.text)
        return _THEY.sub(both, plain) if _THEY.search(plain) else None
    if turn.side is None or any(holds(turn.text, one) for one in turn.pair or ()):
        return None
    return _THEY.sub(_plural(turn.side), turn.text) if _THEY.search(turn.text) else None


def _names_in(speaker: Speaker, text: str) -> list[str]:
    return [word for word in (speaker.name or "").split() if re.search(rf"\b{word}\b", text)]


def _swapped(asked: str, side: str, other: str) -> str:
    """A question with one side put for the other, in the number it was asked in."""
    run = r"\W+".join(re.escape(word) for word in side.split())
    plain = other.removesuffix("s") if words(other) else other

    def put(match: re.Match[str]) -> str:
        return _plural(plain) if match.group().lower().endswith("s") else plain

    return re.sub(rf"\b{run}s?\b", put, asked, count=1, flags=re.IGNORECASE)


def _plural(thing: str) -> str:
    return thing if thing.endswith("s") else f"{thing}s"
