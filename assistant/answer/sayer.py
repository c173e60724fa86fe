"""A question without the words that only say whose answer is wanted.

"What was missing, per the chief rigger of Quay Sails?" asks what was missing: with the name in it,
what introduces the chief rigger would be nearest.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from functools import cached_property
from itertools import pairwise

from assistant.index.naming import stands_in
from assistant.index.words import STOP_WORDS, content_words, words
from assistant.quotes.cues import table
from assistant.types import Speaker

MOST = 50  # people; of more no names are looked for
END = 100  # characters in which the end that names somebody stands

# "The Quay guy", "the lady from Quay".
SOMEBODY = table("guy lady man woman person fellow boss expert exec executive")
POSTS = table("head chief ceo cto cfo coo cio founder director president chairman")
_AROUND = SOMEBODY | table(
    """
    a an the mr mrs ms miss dr prof professor gentleman of at from by to in for as on with and
    what what's how is was does did do it that i i'd like want if you ask re had has
    """
)
_TELLING = table(
    """
    say says said think thinks thought tell tells told according per view views opinion opinions
    take verdict advice suggestion suggestions tip tips word words example story account hear
    asking would advise advises recommend recommends suggest suggests explain explains puts going
    eyes experience telling
    """
)
_CLAUSE_ENDS = re.compile(r"[.?!;:,]+(?=\s|$)|\s(?:--|[-–—])(?=\s)")
_TAIL = re.compile(
    r"(?<=\w)\W{1,3}(?=(?:according to|per|says?|said|going by|if you ask)\b|"
    r"in\b.{1,60}\b(?:view|opinion|words?|eyes|experience|account|story|telling|example)\W*$)",
    re.IGNORECASE,
)
_LEADING = re.compile(r"^\W*(?:acc(?:ording)? to|per)\b", re.IGNORECASE)
# Alternatives of a pattern: verbs of saying, in a question that asks for words.
SAY = "say|said|think|believe|recommend|suggest|advise|tell|explain|describe|argue|claim|mention"
_SAY = rf"(?:{SAY}|says|consider|talk|comment|warn|respond|react|reply|answer)"
_ASKED_SAYING = (
    r"(?:^\W*(?:what|how)(?: exactly| else)? )?\b(?:do|does|did|would|has|have|had|can|could) "
    rf"NAME (?:\w+ly |also |ever )?{_SAY}\b(?: (?:us|me))?(?: (?:about|of|on|regarding|that|to)\b)?"
)
_ASKED_SEEING = r"^\W*how (?:do|does|did|would) NAME (?:see|view|feel)\b(?: about\b)?"
_ASKED_VIEW = (
    r"(?:^\W*(?:what(?: is|['’]s| was| are)?|how is) )?\b"
    r"(?:NAME(?:['’]s?|s)|(?:view|opinion) of NAME) "
    r"(?:views?|opinions?|take|advice|verdict|thoughts?|words?|tips?)\b"
    r"(?: (?:of|on|about|regarding|for)\b)?"
)
_ASKED_ON = r"^\W*NAME (?:on|about)\b"
_REGARDS = r"\b(?:do|does|did|would) NAME (?:consider|regard)\b"


class Sayers:
    """The people whose words a question may ask for, by the words that call them."""

    def __init__(self, speakers: Iterable[Speaker], role: str | None = None) -> None:
        """Read who they are, and by what title they are asked for, if by one."""
        known = tuple(speakers)
        self._speakers = known if len(known) <= MOST else ()
        self._persons = self._words_of(one.name for one in self._speakers)
        self._houses = self._words_of(one.organisation for one in self._speakers)
        self._role = role if self._speakers else None
        self._titles = [words(one.title) for one in self._speakers if one.title]
        self._titles += [words(self._role)] if self._role else []
        self._called = self._persons.union(self._houses, *self._titles)

    @staticmethod
    def _words_of(fields: Iterable[str | None]) -> set[str]:
        told = (word for field in fields for word in words(field or ""))
        return {word for word in told if word not in _AROUND | _TELLING | STOP_WORDS}

    @cached_property
    def _name(self) -> str | None:
        """A pattern for one or several of them, as they may be called in a row."""
        called = {self._role.lower()} if self._role else set()
        for one in self._speakers:
            name, house = (one.name or "").split(), (one.organisation or "").split()
            whole = (one.name, one.organisation, one.title)
            called.update(field.lower() for field in whole if field)
            called.update(word.lower() for word in name[-1:])
            called.update(word.lower() for word in house[:1] if word.lower() not in STOP_WORDS)
        if not called:
            return None
        kind = "|".join(sorted(SOMEBODY | (POSTS & self._called)))
        one_name = "|".join(map(re.escape, sorted(called, key=lambda it: (-len(it), it))))
        around = r"(?:(?:the|mr|mrs|ms|dr|prof|of|at|from)\b[.,]? ){0,2}"
        one_called = rf"{around}(?:(?:{kind}) )?{around}(?:{one_name})(?:['’]s(?= ))?"
        return rf"{one_called}(?:,?(?: and)? {one_called}){{0,3}}(?: (?:{kind})\b)?"

    def left_out(self, text: str) -> str:
        """The question without what only names them, and without asking what they say.

        As it is where no words would be left.
        """
        bare = self._without_asking(self._apart(text))
        return bare if content_words(bare) else text

    def without_name(self, text: str) -> str:
        """A text without what calls them; as it is where no words would be left."""
        if self._name is None:
            return text
        has_capitals = text != text.lower()

        def left(match: re.Match[str]) -> str:
            word = match.group()
            is_word = has_capitals and " " not in word and word == word.lower()
            return word if is_word else " "  # "the reed beds" of Ada Reed are no name

        bare = re.sub(rf"\b(?:{self._name})(?:['’]s)?(?!\w)", left, text, flags=re.IGNORECASE)
        bare = " ".join(bare.split())
        return bare if content_words(bare) else text

    def are_asked_apart(self, text: str) -> bool:
        """Whether a clause or the end asks for their words: "…, says Reed", "…? Reed"."""
        return self._apart(text) != text or self._has(
            f"{_ASKED_SEEING}|{_REGARDS}|{_ASKED_ON}", text
        )

    def are_addressed(self, text: str) -> bool:
        """Whether a name alone, behind the question, is all that asks for their words."""
        return self._apart(text) != text and not _TELLING.intersection(words(text))

    def _apart(self, text: str) -> str:
        return self._without_lead(self._without_end(self._without_clauses(text)))

    def _without_clauses(self, text: str) -> str:
        ends = [match.end() for match in _CLAUSE_ENDS.finditer(text)]
        parts = [text[a:b] for a, b in pairwise([0, *ends, len(text)])]
        rows = [words(part) for part in parts]
        last = max((i for i, row in enumerate(rows) if row), default=0)
        kept = [
            part
            for i, (part, row) in enumerate(zip(parts, rows, strict=True))
            if not (self._only_tells(row) or (i == last > 0 and self._is_name(row)))
        ]
        return text if len(kept) == len(parts) else "".join(kept).strip(" ,;:–—-")

    def _without_end(self, text: str) -> str:
        for match in _TAIL.finditer(text, max(0, len(text) - END)):
            if self._only_tells(words(text[match.end() :])):
                return text[: match.start()]
        return text

    def _without_lead(self, text: str) -> str:
        """Without "according to Reed" where no comma ends it."""
        if not _LEADING.match(text):
            return text
        at = 0
        for match in re.finditer(r"\S+\s*", text):
            if not all(self._calls(word) for word in words(match.group())):
                break
            if any(_among(word, self._called) for word in words(match.group())):
                at = match.end()
        return text[at:] if self._only_tells(words(text[:at])) else text

    def _without_asking(self, text: str) -> str:
        """Without "what does Reed say about", "Reed's view of", "does Reed think"."""
        for form in (_ASKED_SAYING, _ASKED_SEEING, _ASKED_VIEW, _ASKED_ON):
            if self._name is not None:
                pattern = re.compile(form.replace("NAME", f"(?:{self._name})"), re.IGNORECASE)
                text = pattern.sub(" ", text, count=1)
        return " ".join(text.split())

    def _has(self, form: str, text: str) -> bool:
        if self._name is None:
            return False
        return bool(re.search(form.replace("NAME", f"(?:{self._name})"), text, re.IGNORECASE))

    def _only_tells(self, row: Sequence[str]) -> bool:
        """Whether words say who is to tell something, and nothing else."""
        named = any(_among(word, self._persons | self._houses) for word in row)
        named = named or any(stands_in(one, row) for one in self._titles)
        return named and not _TELLING.isdisjoint(row) and all(map(self._calls, row))

    def _is_name(self, row: Sequence[str]) -> bool:
        own = [word for word in row if word not in _AROUND]
        return bool(own) and all(_among(word, self._persons) for word in own)

    def _calls(self, word: str) -> bool:
        return word in _AROUND | _TELLING or _among(word, self._called)


def _among(word: str, called: Collection[str]) -> bool:
    """Whether somebody is called so, be it with an s for an apostrophe and s: "reeds"."""
    return word in called or (word.endswith("s") and word[:-1] in called)
