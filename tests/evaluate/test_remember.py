"""Questions are embedded together, once, and come out as they would alone."""

from collections.abc import Sequence

import numpy as np

from assistant.evaluate import remember
from assistant.evaluate.remember import RememberingEmbedder
from assistant.index.embed import HashingEmbedder


class Counting(HashingEmbedder):
    """The plain embedder, which keeps what it was given."""

    def __init__(self) -> None:
        """Nothing given yet."""
        super().__init__()
        self.given: list[list[str]] = []

    def embed_questions(self, texts: Sequence[str]) -> np.ndarray:
        """As ever."""
        self.given.append(list(texts))
        return super().embed_questions(texts)


def test_what_is_expected_is_embedded_together() -> None:
    """In the order told, from the one asked on; what was not told comes alone; nothing twice."""
    inner = Counting()
    outer = RememberingEmbedder(inner)
    outer.expect(["a", "b", "a"])
    outer.expect(["c"])
    for text in ("b", "x", "a", "c", "b", "x"):
        assert (
            outer.embed_question(text).tolist() == HashingEmbedder().embed_question(text).tolist()
        )
    assert inner.given == [["b", "c"], ["x"], ["a", "b", "c"]]


def test_only_the_last_are_kept() -> None:
    """The oldest go when there are too many, and are embedded again when asked again."""
    inner = Counting()
    outer = RememberingEmbedder(inner)
    names = [str(number) for number in range(remember.REMEMBERED + 1)]
    for name in names:
        outer.embed_question(name)
    outer.embed_question(names[1])
    outer.embed_question(names[0])
    assert [batch[0] for batch in inner.given] == [*names, names[0]]
