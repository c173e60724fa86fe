"""Invented news stories of realistic length, and what sites put around them."""

from __future__ import annotations

import random
from dataclasses import dataclass

_PEOPLE = [
    ("Ada Quill", "head beekeeper", "Sample Apiaries"),
    ("Bo Tarn", "captain", "Example Ferries"),
    ("Cy Marsh", "director of research", "the Invented Institute"),
    ("Di Fenn", "spokeswoman", "Placeholder Council"),
    ("Ed Holm", "chief engineer", "Madeup Works"),
]
_THINGS = ["ferry", "hive", "harbour", "orchard", "bridge", "library", "tram", "mill", "reservoir"]
_DOES = ["closed", "opened again", "was repaired", "was sold", "lost money", "moved", "was painted"]
_WHEN = ["in March", "last autumn", "after the storm", "before the vote", "on Tuesday", "in 2019"]
_WHY = [
    "because the old one had rusted through",
    "although few had asked for it",
    "which surprised those who live near it",
    "and nobody has said what it will cost",
    "while the council looked for money",
]
_PLACES = ["Mount Sample", "Lake Example", "Port Invented", "North Placeholder", "Fennside"]


@dataclass(frozen=True)
class Story:
    """A story: its paragraphs of sentences, and the headings above some of them."""

    title: str
    author: str
    published: str
    paragraphs: tuple[tuple[str, ...], ...]
    headings: dict[int, str]

    @property
    def sentences(self) -> list[str]:
        """Every sentence in order."""
        return [sentence for paragraph in self.paragraphs for sentence in paragraph]

    @property
    def texts(self) -> list[str]:
        """Every paragraph in order."""
        return [" ".join(paragraph) for paragraph in self.paragraphs]

    @property
    def longest_quote(self) -> str:
        """The words that a pull quote would repeat."""
        said = [s for s in self.sentences if s.startswith("“")]
        return max(said, key=len).partition("”")[0].strip("“,")


def story(seed: int) -> Story:
    """The story of that number, always the same."""
    rng = random.Random(seed)  # noqa: S311 - a test, not a secret
    place, thing = rng.choice(_PLACES), rng.choice(_THINGS)
    paragraphs = tuple(
        tuple(_sentence(rng, place) for _ in range(rng.randint(1, 4)))
        for _ in range(rng.randint(9, 16))
    )
    headings = {
        i: f"What the {rng.choice(_THINGS)} needs" for i in range(4, len(paragraphs) - 1, 5)
    }
    return Story(
        title=f"The {thing} of {place} {rng.choice(_DOES)} {rng.choice(_WHEN)}",
        author=rng.choice(_PEOPLE)[0],
        published=f"20{rng.randint(10, 25)}-{rng.randint(1, 12):02d}-{rng.randint(1, 28):02d}",
        paragraphs=paragraphs,
        headings=headings,
    )


def _sentence(rng: random.Random, place: str) -> str:
    thing, other = rng.sample(_THINGS, 2)
    number = rng.randint(3, 9_999)
    plain = (
        f"The {thing} of {place} {rng.choice(_DOES)} {rng.choice(_WHEN)}, {rng.choice(_WHY)}, "
        f"and {number:,} people signed against it."
    )
    if rng.random() < 0.6:
        return plain
    name, title, firm = rng.choice(_PEOPLE)
    said = f"We counted {number:,} visits to the {thing} and not one to the {other}"
    return rng.choice(
        [
            f"“{said},” said {name}, {title} at {firm}.",
            f"{name} said that the {other} would need {number:,} days of work {rng.choice(_WHY)}.",
            f"“{said},” {name} said, “{rng.choice(_WHY)}.”",
        ]
    )
