"""What every Embedder keeps to."""

import numpy as np
import pytest

from assistant.index.embed import Embedder, HashingEmbedder

TEXTS = ["A cat sat on the mat.", "Stocks fell on Monday.", "!", "A cat sat on the mat."]


@pytest.fixture(params=["hashing", "minilm"])
def embedder(request: pytest.FixtureRequest) -> Embedder:
    """Each implementation in turn."""
    return HashingEmbedder() if request.param == "hashing" else request.getfixturevalue("minilm")


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
