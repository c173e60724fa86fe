"""Whether the articles answer a question at all: a score, a threshold, and the reasons to decline.

The threshold is set on the user's own index, when it is built: stock questions about other things
are put to it, and it lies above nearly all of their scores; but never below a floor, since the
scores of foreign questions grow with the corpus and say little about a single article.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from importlib import resources
from typing import TYPE_CHECKING, Any

from assistant.answer.evidence import Candidate, candidates
from assistant.answer.question import Question, Wants, understand
from assistant.index.search import Search
from assistant.index.words import STOP_WORDS, stem, stems, words
from assistant.types import Reason, Speaker

if TYPE_CHECKING:
    import numpy as np

# Parts of the score, from ../shared/FINDINGS.md: the best cosine of a sentence, plus COVERED times
# the share of the question's weight found there, less what speaks against an answer.
COVERED = 0.2
UNKNOWN_WORDS = 0.25
MISSING_NAME = 0.2
MISSING_NUMBER = 0.15
# The score lies in [-0.6, 1.2] for all practical purposes; support is that range put on [0, 1].
LOWEST, HIGHEST = -0.6, 1.2

FLOOR = 0.6  # of support; set on one article alone, see docs/decisions/
QUANTILE = 0.95  # of the stock questions' support
PROMISING = 0.35  # a sentence whose score is so near the best may hold the answer
FOREIGN = 0.5  # support below which a declined question is about something else altogether


_MESSAGES: dict[Reason, str] = {
    "off-topic": "The articles are about other things.",
    "no-support": "The articles do not say.",
    "greeting": "Hello! Ask me anything that these articles may answer.",
    "empty": "Please ask a question in words.",
}
_ASKED_FOR: dict[Wants, str] = {
    "duration": "length of time",
    "money": "amount of money",
    "share": "share",
    "number": "number",
    "date": "date",
}


@dataclass(frozen=True, slots=True)
class Calibration:
    """The decision rule of one index, with what it cost on the stock questions.

    `threshold` is the least support that is answered. `stock_answered` is the share of the
    `stock` foreign questions that reach it.
    """

    threshold: float
    stock_answered: float
    stock: int

    def to_dict(self) -> dict[str, Any]:
        """As JSON-able values."""
        return asdict(self)

    @classmethod
    def from_dict(cls, values: dict[str, Any]) -> Calibration:
        """What `to_dict` gave."""
        return cls(**values)


def calibrate(search: Search) -> Calibration:
    """Put the stock questions to an index and set its threshold."""
    stock = stock_questions()
    vectors = search.embedder.embed_passages(stock)
    scores = []
    for text, vector in zip(stock, vectors, strict=True):
        question = understand(text)
        scores.append(support(question, _look(question, vector, search), search))
    ranked = sorted(scores)
    threshold = max(FLOOR, ranked[int(QUANTILE * len(ranked))])
    answered = sum(score >= threshold for score in scores) / len(scores)
    return Calibration(round(threshold, 4), round(answered, 4), len(scores))


def stock_questions() -> list[str]:
    """Questions about everyday things that few corpora are about."""
    file = resources.files(__package__).joinpath("stock_questions.txt")
    return file.read_text("utf-8").splitlines()


def support(question: Question, scored: Sequence[Candidate], search: Search) -> float:
    """How well the best sentences bear an answer, in [0, 1]."""
    if not scored or not question.words:
        return 0.0
    best = max(scored, key=lambda c: c.cosine + COVERED * c.coverage)
    unknown = sum(not search.knows(word) for word in question.words) / len(question.words)
    near = set(stems(best.passage.span.of(search.article(best.passage.article_id).text)))
    near.update(stems(_speakers(scored)))
    raw = (
        best.cosine
        + COVERED * best.coverage
        - UNKNOWN_WORDS * unknown
        - MISSING_NAME * any(not _holds(near, name) for name in question.names)
        - MISSING_NUMBER * any(stem(w) not in near for w in question.words if w[0].isdigit())
    )
    return min(1.0, max(0.0, (raw - LOWEST) / (HIGHEST - LOWEST)))


def unknown_names(question: Question, search: Search) -> list[str]:
    """The names in a question of which some word stands nowhere in the corpus."""
    return [
        name
        for name in question.names
        if not all(search.knows(word) for word in words(name) if word not in STOP_WORDS)
    ]


def lacks_kind(question: Question, scored: Sequence[Candidate]) -> bool:
    """Whether no promising sentence contains the kind of thing that is asked for."""
    promising = [c for c in scored if c.score >= scored[0].score - PROMISING]
    return question.wants not in {"any", "person"} and not any(c.has_kind for c in promising)


def message(
    reason: Reason, question: Question, names: Sequence[str] = (), quoted: Sequence[Speaker] = ()
) -> str:
    """Why a question is declined, in one sentence for the person who asked.

    Args:
        reason: Why.
        question: As understood.
        names: Those that the articles do not hold.
        quoted: People to name in their place.
    """
    if reason == "unknown-name":
        people = ", ".join(speaker.name for speaker in quoted if speaker.name)
        instead = f" Quoted here: {people}." if people else ""
        return f"The articles do not mention {' or '.join(names)}.{instead}"
    if reason == "no-support" and question.wants in _ASKED_FOR:
        return f"The articles do not say: no {_ASKED_FOR[question.wants]} is given for this."
    return _MESSAGES[reason]


def _look(question: Question, vector: np.ndarray, search: Search) -> list[Candidate]:
    return candidates(question, search.retrieve(question.text, vector, 5), search)


def _speakers(scored: Sequence[Candidate]) -> str:
    """The names and organisations of those who speak in the best sentences."""
    people = [q.speaker for c in scored[:5] for q in c.quotes if q.speaker is not None]
    return " ".join(f"{p.name or ''} {p.organisation or ''}" for p in people)


def _holds(near: set[str], name: str) -> bool:
    return any(stem(word) in near for word in words(name))
