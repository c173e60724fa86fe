"""A passage, its cosines and its words -> its score, and each of its sentences'."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.types import Passage, Span

if TYPE_CHECKING:
    import numpy as np

# Weights of the second ranking beside cosines of weight 1; docs/decisions/answers.md has the
# figures of these and others.
COVERAGE = 0.5
COVERAGE_WITH_BEFORE = 0.5
PASSAGE_COVERAGE = 0.6


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a found passage.

    `cosine` is its similarity to the question. `coverage` in [0, 1] is the share of the question's
    weight (IDF of its words) among the sentence's words. `score` is the cosine plus weighted
    coverages by the sentence and by it together with the one before.
    """

    span: Span
    cosine: float
    coverage: float
    score: float


@dataclass(frozen=True, slots=True)
class Found:
    """A passage found for a question.

    `score` is the passage's cosine plus its weighted coverage plus the score of its best sentence.
    """

    passage: Passage
    score: float
    cosine: float
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Opened:
    """A passage that can be scored at once.

    `vectors` are `(1 + n, dim)`: its own and those of its `n` sentences; `held` are the stems of
    each of these.
    """

    passage: Passage
    vectors: np.ndarray
    held: tuple[frozenset[str], ...]

    def scored(self, vector: np.ndarray, weights: Mapping[str, float]) -> Found:
        """It for a question, by the question's vector, `(dim,)`, and stems."""
        return scored(self.passage, (self.vectors @ vector).tolist(), self.held, weights)


def scored(
    passage: Passage,
    cosines: Sequence[float],
    held: Sequence[frozenset[str]],
    weights: Mapping[str, float],
) -> Found:
    """A passage for a question.

    Args:
        passage: What was found.
        cosines: Of the passage, then of its sentences.
        held: The stems of each sentence.
        weights: The question's stems.
    """
    sentences: list[Sentence] = []
    seen: set[str] = set()
    before: set[str] = set()
    for span, cosine, stems in zip(passage.sentences, cosines[1:], held, strict=True):
        here = weights.keys() & stems
        alone, wider = _covered(here, weights), _covered(here | before, weights)
        score = cosine + COVERAGE * alone + COVERAGE_WITH_BEFORE * wider
        sentences.append(Sentence(span, cosine, alone, score))
        before = here
        seen |= here
    best = max((sentence.score for sentence in sentences), default=0.0)
    score = cosines[0] + PASSAGE_COVERAGE * _covered(seen, weights) + best
    return Found(passage, score, cosines[0], tuple(sentences))


def _covered(held: Collection[str], weights: Mapping[str, float]) -> float:
    """The share of the weights that falls on the words held."""
    total = sum(weights.values())
    # In the order of the question: sums in the order of a set differ from one process to the next.
    covered = sum(weight for word, weight in weights.items() if word in held)
    return covered / total if total else 0.0
