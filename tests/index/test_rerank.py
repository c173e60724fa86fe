"""A cross-encoder, when one is named, has the last word on the order of passages."""

import json
import shutil
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from assistant.errors import ModelUnavailable
from assistant.index.cache import load_or_rebuild
from assistant.index.embed import HashingEmbedder
from assistant.index.found import Found
from assistant.index.library import Library
from assistant.index.rerank import CrossEncoderReranker
from assistant.index.search import Search
from assistant.pipeline import build
from assistant.settings import Settings

SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
WORDS = [*SPECIAL, "rope", "sail", "tar", "hemp", "who", "makes", "the", "a"]
TEXTS = ["rope and tar", "a sail of hemp", "the rope"]


class Backwards:
    """Likes best what comes last, which no ranking by meaning would."""

    def scores(self, question: str, texts: Sequence[str]) -> list[float]:
        """The place of each text, if there is a question."""
        return [float(place) for place, _ in enumerate(texts) if question]


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cross-encoder of a few hundred random weights, saved as any other."""
    import torch
    from transformers import BertConfig, BertForSequenceClassification, BertTokenizer

    folder = tmp_path_factory.mktemp("cross") / "model"
    folder.mkdir()
    (folder / "vocab.txt").write_text("\n".join(WORDS), "utf-8")
    torch.manual_seed(7)
    config = BertConfig(
        vocab_size=len(WORDS),
        hidden_size=8,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=16,
        max_position_embeddings=64,
        num_labels=1,
    )
    BertForSequenceClassification(config).save_pretrained(folder)
    BertTokenizer(str(folder / "vocab.txt")).save_pretrained(folder)
    return folder


def test_scores_are_the_models_own(model: Path) -> None:
    """One a text, whatever stands beside it, and none for none."""
    reranker = CrossEncoderReranker(str(model))
    together = reranker.scores("who makes rope", TEXTS)
    alone = [reranker.scores("who makes rope", [text])[0] for text in TEXTS]
    assert together == pytest.approx(alone, abs=1e-5)
    assert len(set(together)) == len(TEXTS)
    assert reranker.scores("who makes rope", []) == []


@pytest.mark.parametrize("name", ["no-such-package", "assistant", "not/a/folder"])
def test_what_is_no_cross_encoder(name: str) -> None:
    """Is named, with what to do."""
    with pytest.raises(ModelUnavailable, match=r"leave --reranker out"):
        CrossEncoderReranker(name)


@pytest.mark.parametrize(
    "changed", [{"architectures": ["BertModel"]}, {"architectures": None}, {"id2label": None}]
)
def test_a_model_without_one_score_is_refused(
    model: Path, tmp_path: Path, changed: dict[str, object]
) -> None:
    """No head, or one of the two labels that a configuration means by naming none."""
    folder = Path(shutil.copytree(model, tmp_path / "other"))
    config = {**json.loads((folder / "config.json").read_text()), **changed}
    kept = {key: value for key, value in config.items() if value is not None}
    (folder / "config.json").write_text(json.dumps(kept))
    with pytest.raises(ModelUnavailable, match=r"no cross-encoder.*leave --reranker out"):
        CrossEncoderReranker(str(folder))


def test_a_broken_model_is_told(tmp_path: Path) -> None:
    """A folder with a configuration and nothing else."""
    (tmp_path / "config.json").write_text("{}")
    with pytest.raises(ModelUnavailable, match="cannot be loaded"):
        CrossEncoderReranker(str(tmp_path))


def test_the_reranker_orders_and_the_scores_stay(tmp_path: Path) -> None:
    """The same passages and the same scores from high to low, but in its order."""
    (tmp_path / "corpus").mkdir()
    for number, text in enumerate(TEXTS):
        (tmp_path / "corpus" / f"{number}.txt").write_text(f"Title {number}\n\n{text}.", "utf-8")
    embedder = HashingEmbedder()
    build(Settings(tmp_path / "corpus", tmp_path / "index"), embedder=embedder)
    library = Library.open(tmp_path / "index")
    vectors = load_or_rebuild(tmp_path / "index", library, embedder.dim)
    question = "rope and tar"
    vector = embedder.embed_question(question)

    def found(search: Search) -> list[Found]:
        return search.retrieve(question, vector, 3)

    plain = found(Search(library, vectors, embedder))
    turned = found(Search(library, vectors, embedder, reranker=Backwards()))
    assert [one.passage for one in turned] == [one.passage for one in reversed(plain)]
    np.testing.assert_array_equal([one.score for one in turned], [one.score for one in plain])
    library.close()
