"""What came of one case: small, plain and JSON, so that it can be stored and compared."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any, Literal

Outcome = Literal["passed", "failed", "stale", "draft"]

Share = tuple[float, float]  # what a case adds to the two sides of a fraction


@dataclass(frozen=True, slots=True)
class Ranked:
    """A passage found, its cosine to the question, and whether it was expected."""

    rank: int
    article: str
    score: float
    text: str
    expected: bool


@dataclass(frozen=True, slots=True)
class Result:
    """What came of one case.

    `key` names the case from one run to the next. `ranks` are those of the passages expected,
    best first, out of `targets` expected in all; `targets` is 0 where no search was judged.
    `shares` are what the case adds to each figure that is counted here and not by ir-measures.
    """

    key: str
    path: str
    line: int
    question: str
    outcome: Outcome
    failures: tuple[str, ...] = ()
    stale: tuple[str, ...] = ()
    expected: tuple[str, ...] = ()
    hits: tuple[Ranked, ...] = ()
    ranks: tuple[int, ...] = ()
    targets: int = 0
    answerable: bool | None = None
    answered: bool | None = None
    support: float | None = None
    reason: str | None = None
    shown: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    why: str = ""
    shares: dict[str, Share] = field(default_factory=dict)

    def to_dict(self) -> dict[str, Any]:
        """As plain JSON values."""
        return asdict(self)

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Result:
        """Back from `to_dict`, by way of JSON or not."""
        lists = ("failures", "stale", "expected", "ranks", "shown", "tags")
        values = data | {name: tuple(data[name]) for name in lists}
        values["hits"] = tuple(Ranked(**hit) for hit in data["hits"])
        values["shares"] = {name: (num, den) for name, (num, den) in data["shares"].items()}
        return cls(**values)
