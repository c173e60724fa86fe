"""What a word means: the question that asks it, and the sentence that tells it."""

from __future__ import annotations

import re

from assistant.index.framing import is_framing
from assistant.index.words import content_words, words

# "What is a jib?", "what does jib mean?": a word or three, and nothing else.
_ASKS = re.compile(
    r"^\W*what(?:['’]s| is| are)(?: an?| meant by)? ([\w-]+(?: [\w-]+){0,2})\W*$"
    r"|^\W*what (?:do|does|is) (?:an? |the )?([\w-]+(?: [\w-]+){0,2}?) "
    r"(?:\w+ly |even |then |here )?mean(?:ing)?\W*$"
    r"|^\W*define (?:an? |the )?([\w-]+(?: [\w-]+){0,2})\W*$",
    re.IGNORECASE,
)
# "What is a jib worth?" asks for something else.
_SAID_OF = frozenset(
    {"worth", "famous", "free", "open", "available", "safe", "dead", "alive", "doing"}
)
# "A jib is …", "the jib (a small sail) means …".
_IS = (
    r"{0},?[\"”’]?(?: \([^)]*\)|, [^,;]{{1,60}},)? "
    r"(?:(?:is|are|was|were)(?! (?!(?:called|termed|named|defined|used|based)\b)\w+ed\b)|"
    r"means?|meant|refers?|denotes?|describes?|stands? for)\b"
)
# "The jib, a small sail", "the jib -- a small sail".
_IN_OTHER_WORDS = (
    r"{0},?[\"”’]? ?(?:--|[–—:]|\((?!s\))|, (?:an?|which|who|or|one of|also|that is|i\.e|"
    r"the(?! (?:two|first|second|same|former|latter)))\b)"
)
# "A small sail called a jib", "the small sails -- the jibs".
_CALLED = (
    r"(?:\b(?:called|termed|named|dubbed|known as|referred to as|or)|--|[–—(]) ?"
    r"(?:an? |the )?[\"“‘]?{0}"
)


def defined(text: str) -> str | None:
    """The words whose meaning a question asks for; None where it asks for something else."""
    match = _ASKS.match(text)
    thing = next((one for one in match.groups() if one), None) if match else None
    if not thing or content_words(thing) != words(thing):
        return None
    last = words(thing)[-1]
    return None if is_framing(last) or last in _SAID_OF else thing


def defines(thing: str, text: str) -> bool:
    """Whether a sentence says what a thing is or means."""
    forms = (_IS, _IN_OTHER_WORDS, _CALLED)
    return any(re.search(form.format(_named(thing)), text, re.IGNORECASE) for form in forms)


def names(thing: str, text: str) -> bool:
    """Whether a text names a thing, one or several."""
    return bool(re.search(_named(thing), text, re.IGNORECASE))


def _named(thing: str) -> str:
    return rf"(?<![\w-]){re.escape(thing.removesuffix('s'))}(?:e?s)?(?![\w-])"
