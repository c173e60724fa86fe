"""What every Embedder keeps to."""

import numpy as np
import pytest

from assistant.index.embed import Embedder, HashingEmbedder, SentenceTransformerEmbedder
from assistant.index.model import Model

TEXTS = ["A cat sat on the mat.", "Stocks fell on Monday.", "!", "A cat sat on the mat."]


@pytest.fixture(scope="module")
def hashing() -> Embedder:
    """The plain one."""
    return HashingEmbedder()


@pytest.fixture(scope="module")
def transformers() -> Embedder:
    """The shipped model as its makers run it."""
    return SentenceTransformerEmbedder(Model.named())


@pytest.fixture(params=["hashing", "minilm", "transformers"])
def embedder(request: pytest.FixtureRequest) -> Embedder:
    """Each implementation in turn."""
    found: Embedder = request.getfixturevalue(request.param)
    return found


def test_passages_are_unit_rows_in_order(embedder: Embedder) -> None:
    """A row a text, float32, of length one, the same text giving the same row."""
    rows = embedder.embed_passages(TEXTS)
    assert rows.shape == (4, embedder.dim)
    assert rows.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-5)
    np.testing.assert_allclose(rows[0], rows[3], atol=1e-6)


def test_a_question_lies_where_the_same_passage_lies(embedder: Embedder) -> None:
    """Questions and passages share one space."""
    vector = embedder.embed_question(TEXTS[0])
    assert vector.shape == (embedder.dim,)
    np.testing.assert_allclose(vector, embedder.embed_passages(TEXTS[:1])[0], atol=1e-5)


def test_questions_together_lie_where_each_lies(embedder: Embedder) -> None:
    """A row a question; none give none."""
    rows = embedder.embed_questions(TEXTS)
    np.testing.assert_allclose(rows, [embedder.embed_question(text) for text in TEXTS], atol=1e-5)
    assert embedder.embed_questions([]).shape == (0, embedder.dim)


def test_shared_words_bring_texts_nearer(embedder: Embedder) -> None:
    """A question is nearer to the passage it is about."""
    cat, stocks = embedder.embed_passages(TEXTS[:2])
    question = embedder.embed_question("Where sat the cat?")
    assert question @ cat > question @ stocks


def test_nothing_in_nothing_out(embedder: Embedder) -> None:
    """No texts give an empty array of the right width."""
    assert embedder.embed_passages([]).shape == (0, embedder.dim)


def test_fits_knows_the_window(embedder: Embedder) -> None:
    """Short texts fit, far too long ones do not."""
    assert embedder.fits("word " * 200)
    assert not embedder.fits("word " * 300)


@pytest.mark.parametrize(
    "texts",
    [
        ["Who said that the harbour is closed?"],
        ["word " * 400, "Nothing is cut from this one.", "x" * 3000],
        ["", " ", "\n\t"],
        ["👩‍🚀 says 🚀!", "Ça va, Zoë? 東京 — “naïve”", "[MASK] [SEP] ##ing", "a\u0000b\ufffd"],
        [f"{'very ' * (n % 9)}mixed {n}" for n in range(70)] + ["long " * 300, ""],
    ],
    ids=["short", "over the window", "empty", "emoji and others", "mixed batch"],
)
def test_numpy_gives_what_sentence_transformers_gives(
    minilm: Embedder, transformers: Embedder, texts: list[str]
) -> None:
    """One model, one name, the same vectors, whatever the texts and their batch."""
    assert minilm.name == transformers.name
    ours, theirs = minilm.embed_passages(texts), transformers.embed_passages(texts)
    np.testing.assert_allclose(ours, theirs, atol=1e-6)
    assert [minilm.fits(text) for text in texts] == [transformers.fits(text) for text in texts]
