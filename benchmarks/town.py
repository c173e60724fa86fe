"""An invented town's newspaper and gold questions on it, any number of them.

Each article has sections of four sentences under headings, each on one invented thing: a figure, a
plain fact, an expert's words and a word on what comes next. A section is a passage, since no
passage runs across a heading.
"""

from __future__ import annotations

import itertools
import random
from dataclasses import dataclass
from typing import Any

SECTIONS = 20  # of an article, one passage each
SEED = 1_907  # any fixed number: the same articles each time


def _several(words: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in words.split(","))


_SYLLABLES = _several("bram, cor, dun, esk, fal, gor, hest, ilm, kar, lund, mor, nes")
_ENDINGS = _several("holt, mere, wick, stad, fell, bury, garth, by, ton, dal")
_FIRST = _several("Ada, Bo, Cyra, Dov, Edda, Falk, Greta, Hale, Ines, Jor, Kit, Lena")
_TITLES = _several(
    "harbour master, chief planner, head gardener, site engineer, town archivist, ferry captain,"
    "museum director, bridge inspector"
)
_HOUSES = _several("Works, Trust, Institute, Company, Museum, Council")
_THINGS = _several(
    "bridge, mill, orchard, ferry, archive, tower, canal, market, school, theatre, quarry, garden,"
    "lighthouse, bakery, tramway, reservoir"
)
_PARTS = _several(
    "roof, north wall, engine, floor, entrance, pump, staircase, clock, fence, cellar, turntable,"
    "sluice"
)
_UNITS = _several(
    "tonnes of gravel, visitors, barrels, panes of glass, tickets, loads of timber,"
    "old photographs, sacks of flour, lamps, metres of rail"
)
_VERBS = _several("took in, sold, counted, replaced, gave away, stored, repaired, ordered")
_STATES = _several("leaks, shines, rattles, sinks, stands still, smells of tar, holds, hums")
_CAUSES = _several(
    "after the autumn storms, since the valley railway closed, because of the dry spring,"
    "as long as the river is low, while the masons are away"
)
_SAID = (
    "The {part} {state} {cause}, and nobody has asked us why",
    "We mended the {part} twice before anybody noticed that it {state}",
    "People come for the {part} and stay because the {thing} {state}",
    "I would sooner lose the {part} than one more of our {unit}",
)
_PLANS = (
    "The council wants to paint its {part} before the next fair, if the money lasts.",
    "A new {part} is to be built by volunteers, who meet there on Sundays.",
    "Its {part} will be shown to schools, although it {state} {cause}.",
    "Whether the {part} can be saved will be decided by the neighbours.",
)
_FOREIGN = (
    "How do I bake a cake with {n} eggs?",
    "Who won the chess tournament of {n}?",
    "What is the melting point of metal number {n}?",
    "Which planet has {n} moons?",
    "How many goals did striker {n} score?",
    "Can you write song number {n} about love?",
)


@dataclass(frozen=True, slots=True)
class Section:
    """A passage, and what is asked of it."""

    name: str
    thing: str
    sentences: tuple[str, ...]
    figure: str
    said: str
    speaker: str
    title: str
    house: str


def section(number: int) -> Section:
    """The section of that number, always the same."""
    rng = random.Random(SEED + number)
    thing, words = rng.choice(_THINGS), _words(rng)
    name = f"{_name(rng, 2)} {thing}"
    speaker = f"{rng.choice(_FIRST)} {_name(rng, 1)}"
    title, house = rng.choice(_TITLES), f"{_name(rng, 1)} {rng.choice(_HOUSES)}"
    figure = f"{rng.randint(20, 99_999):,} {words['unit']}"
    said = rng.choice(_SAID).format(thing=thing, **words)
    plan = rng.choice(_PLANS).format(**words)
    sentences = (
        f"The {name} {rng.choice(_VERBS)} {figure} {rng.choice(_CAUSES)}.",
        f"Its {rng.choice(_PARTS)} {rng.choice(_STATES)} on most days of the year.",
        f'"{said}," said {speaker}, {title} at {house}.',
        plan,
    )
    return Section(name, thing, sentences, figure, said, speaker, title, house)


def article(number: int, sections: int = SECTIONS) -> str:
    """The article of that number, as Markdown."""
    parts = [section(number * sections + i) for i in range(sections)]
    title = f"Around {_name(random.Random(SEED * number), 2)}"
    body = "\n\n".join(f"## The {part.name}\n\n{' '.join(part.sentences)}" for part in parts)
    return f"---\ntitle: {title}\npublisher: The Invented Gazette\n---\n\n{body}\n"


def cases(number: int, passages: int) -> list[dict[str, Any]]:
    """So many gold cases over so many passages: of every kind, a fifth of them refusals."""
    rng = random.Random(SEED)
    chosen = rng.sample(range(passages), number)
    kinds = itertools.cycle((_passage, _figure, _quote, _speaker, _refusal))
    return [kind(section(place), place) for kind, place in zip(kinds, chosen, strict=False)]


def _passage(part: Section, _place: int) -> dict[str, Any]:
    return {"question": f"What about the {part.name}?", "passage": part.sentences[0], "within": 5}


def _figure(part: Section, _place: int) -> dict[str, Any]:
    unit = part.figure.split(maxsplit=1)[1]
    return {"question": f"How many {unit} did the {part.name} have?", "answer": part.figure}


def _quote(part: Section, _place: int) -> dict[str, Any]:
    question = f"What did somebody say at the {part.name}?"
    return {"question": question, "quote": part.said, "speaker": part.speaker}


def _speaker(part: Section, _place: int) -> dict[str, Any]:
    who = {"speaker": part.speaker, "title": part.title, "organisation": part.house}
    question = f"What does {part.speaker} of {part.house} say about the {part.thing}?"
    return {"question": question, "quote": part.said, **who}


def _refusal(_part: Section, place: int) -> dict[str, Any]:
    return {"question": _FOREIGN[place % len(_FOREIGN)].format(n=place), "refuse": True}


def _words(rng: random.Random) -> dict[str, str]:
    lists = {"part": _PARTS, "unit": _UNITS, "state": _STATES, "cause": _CAUSES}
    return {name: rng.choice(words) for name, words in lists.items()}


def _name(rng: random.Random, syllables: int) -> str:
    return "".join(rng.choice(_SYLLABLES) for _ in range(syllables)).capitalize() + rng.choice(
        _ENDINGS
    )
