"""A BERT sentence model run forward in numpy: the same vectors as sentence-transformers, at once.

Importing torch takes seconds, embedding a question this way milliseconds.

Sources: the encoder, Devlin et al., "BERT", 2019 (post-layer-norm transformer); the weights that
we ship with, Wang et al., "MiniLM", 2020; the mean over word pieces as a sentence's vector,
Reimers and Gurevych, "Sentence-BERT", 2019.
"""

from __future__ import annotations

import itertools
import json
import math
import os
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.errors import ModelUnavailable
from assistant.index.model import WEIGHTS, Model
from assistant.index.symmetric import Symmetric

if TYPE_CHECKING:
    import numpy as np

BATCH = 2048  # word pieces at a time; from 1,024 to 4,096 are as fast, docs/decisions/ground.md
ROWS = 64  # through the activation at a time, so that what it works on stays in a core's own cache
TOKENIZER = "tokenizer.json"
# What makes a folder a model that this file computes: each key with the values that will do, None
# where the key may be missing.
_BERT = {
    "model_type": ("bert",),
    "hidden_act": ("gelu",),
    "position_embedding_type": ("absolute", None),
    "is_decoder": (False, None),
}
_MODULES = (("Transformer", "Pooling"), ("Transformer", "Pooling", "Normalize"))
_TOKENIZERS = ("BertTokenizer", "BertTokenizerFast")


class BertEmbedder(Symmetric):
    """The real Embedder for BERT with mean pooling; safe to use from several threads.

    `threads` is how many batches it computes at once: by default one on each core it may use.
    """

    def __init__(self, model: Model) -> None:
        """Read the weights, which takes a tenth of a second.

        Raises:
            ModelUnavailable: They are not those of such a model; `reads` tells beforehand.
        """
        os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
        import numpy as np  # noqa: F401 - or there is nothing to limit yet
        from safetensors import SafetensorError
        from safetensors.numpy import load_file
        from threadpoolctl import threadpool_limits
        from tokenizers import Tokenizer

        # A core a batch: within one product of a short text, threads do little but wait.
        threadpool_limits(1, "blas")
        try:
            self._encoder = _Encoder(
                _read(model.folder, "config.json"), load_file(model.folder / WEIGHTS)
            )
            self._tokenizer = Tokenizer.from_file(str(model.folder / TOKENIZER))
            self._window = int(_read(model.folder, "sentence_bert_config.json")["max_seq_length"])
        except (OSError, KeyError, ValueError, SafetensorError) as error:
            raise ModelUnavailable(
                f"The model in {model.folder.name} cannot be loaded ({error}); reinstall it."
            ) from error
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()
        self.name = model.name
        self.dim = self._encoder.width
        self.threads = _cores()

    def embed_passages(self, texts: Sequence[str]) -> np.ndarray:
        """One unit row a text, float32, shape `(len(texts), dim)`."""
        import numpy as np

        pieces = [self._pieces(encoding.ids) for encoding in self._encode(texts)]
        rows = np.zeros((len(texts), self.dim), dtype=np.float32)

        def embed(batch: list[int]) -> None:
            means = self._encoder.means([pieces[text] for text in batch])
            rows[batch] = means / np.linalg.norm(means, axis=1, keepdims=True)

        batches = list(_batches(pieces))
        if len(batches) == 1:  # nothing to do at once, so no thread to wait for
            embed(batches[0])
        else:
            with ThreadPoolExecutor(self.threads) as threads:  # none is started for no batch
                list(threads.map(embed, batches))
        return rows

    def fits(self, text: str) -> bool:
        """Whether `text` has at most the model's word pieces, its two special ones included."""
        if len(text) + 2 <= self._window:  # a word piece has at least one character
            return True
        return len(self._encode([text])[0].ids) <= self._window

    def _encode(self, texts: Sequence[str]) -> Any:
        # A lone surrogate, which no tokenizer takes, is read as a question mark.
        return self._tokenizer.encode_batch(
            [text.encode("utf-8", "replace").decode("utf-8") for text in texts]
        )

    def _pieces(self, ids: list[int]) -> list[int]:
        """At most a window of word pieces, the closing special one kept."""
        return ids if len(ids) <= self._window else [*ids[: self._window - 1], ids[-1]]


def reads(folder: Path) -> bool:
    """Whether the model in `folder` is one that `BertEmbedder` computes to the last step."""
    try:
        config = _read(folder, "config.json")
        modules = _read(folder, "modules.json")
        pooling = _read(folder, f"{modules[1]['path']}/config.json")
        sentence = _read(folder, "sentence_bert_config.json")
        tokenizer = _read(folder, "tokenizer_config.json")
    except (OSError, ValueError, LookupError, TypeError):
        return False
    pooled = {mode for mode, on in pooling.items() if mode.startswith("pooling_mode_") and on}
    return (
        all(config.get(key) in values for key, values in _BERT.items())
        and tuple(module["type"].rpartition(".")[2] for module in modules) in _MODULES
        and (pooling.get("pooling_mode") == "mean" or pooled == {"pooling_mode_mean_tokens"})
        and not sentence.get("do_lower_case")
        and _has_places(config, sentence.get("max_seq_length"))
        and tokenizer.get("tokenizer_class") in _TOKENIZERS
        and (folder / TOKENIZER).is_file()
    )


def _has_places(config: Mapping[str, Any], window: object) -> bool:
    """Whether `window` is a number of word pieces for each of which the model knows its place."""
    places = config.get("max_position_embeddings")
    return type(window) is int and type(places) is int and 0 < window <= places


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class _Encoder:
    """The transformer, over texts laid end to end so that nothing is padded."""

    def __init__(self, config: Mapping[str, Any], weights: Mapping[str, np.ndarray]) -> None:
        self.width = int(config["hidden_size"])
        epsilon = float(config["layer_norm_eps"])
        embeddings = {
            name.removeprefix("embeddings."): array
            for name, array in weights.items()
            if name.startswith("embeddings.")
        }
        self._words = embeddings["word_embeddings.weight"]
        # Every piece is of the first of BERT's two kinds of sentence.
        self._places = (
            embeddings["position_embeddings.weight"] + embeddings["token_type_embeddings.weight"][0]
        )
        self._norm = _Norm.named("embeddings.LayerNorm", weights, epsilon)
        self._layers = [
            _Layer.numbered(number, weights, int(config["num_attention_heads"]), epsilon)
            for number in range(int(config["num_hidden_layers"]))
        ]

    def means(self, texts: Sequence[Sequence[int]]) -> np.ndarray:
        """The mean of the last layer over each text's word pieces, `(len(texts), width)`.

        Texts of equal length must stand together; each has a word piece at least.
        """
        import numpy as np

        lengths = [len(text) for text in texts]
        starts = np.cumsum([0, *lengths[:-1]])
        states = self._words[np.concatenate(texts)]
        states += self._places[np.concatenate([np.arange(length) for length in lengths])]
        states = self._norm(states)
        runs = [(length, len(list(same))) for length, same in itertools.groupby(lengths)]
        for layer in self._layers:
            states = layer(states, runs)
        sums: np.ndarray = np.add.reduceat(states, starts, axis=0)
        return sums / np.array(lengths, dtype=np.float32)[:, None]


@dataclass(frozen=True, slots=True)
class _Linear:
    """x -> x W + b, with `weight` of shape `(in, out)`."""

    weight: np.ndarray
    bias: np.ndarray

    @classmethod
    def named(cls, weights: Mapping[str, np.ndarray], *names: str) -> _Linear:
        """The layers of these names beside one another, whose weights are stored `(out, in)`.

        Turned round in memory: a short text takes a third less time than through a view.
        """
        import numpy as np

        return cls(
            np.ascontiguousarray(np.concatenate([weights[f"{name}.weight"] for name in names]).T),
            np.concatenate([weights[f"{name}.bias"] for name in names]),
        )

    def __call__(self, states: np.ndarray) -> np.ndarray:
        result: np.ndarray = states @ self.weight
        result += self.bias
        return result


@dataclass(frozen=True, slots=True)
class _Norm:
    """Layer normalisation (Ba et al., 2016) of each row, in place."""

    gain: np.ndarray
    bias: np.ndarray
    epsilon: float

    @classmethod
    def named(cls, name: str, weights: Mapping[str, np.ndarray], epsilon: float) -> _Norm:
        return cls(weights[f"{name}.weight"], weights[f"{name}.bias"], epsilon)

    def __call__(self, states: np.ndarray) -> np.ndarray:
        import numpy as np

        states -= states.mean(axis=1, keepdims=True)
        variance = np.einsum("ij,ij->i", states, states)[:, None] / states.shape[1]
        states /= np.sqrt(variance + self.epsilon)
        states *= self.gain
        states += self.bias
        return states


@dataclass(frozen=True, slots=True)
class _Layer:
    """Attention and a feed-forward network, each added to what came in and normalised."""

    heads: int
    attend: _Linear  # queries, keys and values beside one another
    attended: _Linear
    attended_norm: _Norm
    widen: _Linear
    narrow: _Linear
    narrow_norm: _Norm

    @classmethod
    def numbered(
        cls, number: int, weights: Mapping[str, np.ndarray], heads: int, epsilon: float
    ) -> _Layer:
        name = f"encoder.layer.{number}"
        attention = f"{name}.attention"
        return cls(
            heads,
            _Linear.named(
                weights, *(f"{attention}.self.{part}" for part in ("query", "key", "value"))
            ),
            _Linear.named(weights, f"{attention}.output.dense"),
            _Norm.named(f"{name}.attention.output.LayerNorm", weights, epsilon),
            _Linear.named(weights, f"{name}.intermediate.dense"),
            _Linear.named(weights, f"{name}.output.dense"),
            _Norm.named(f"{name}.output.LayerNorm", weights, epsilon),
        )

    def __call__(self, states: np.ndarray, runs: Sequence[tuple[int, int]]) -> np.ndarray:
        """The states after this layer; `runs` are (length, how many texts of it), in order."""
        states = self.attended_norm(self.attended(self._attention(states, runs)) + states)
        wide = self.widen(states)
        for at in range(0, len(wide), ROWS):
            wide[at : at + ROWS] = gelu(wide[at : at + ROWS])
        return self.narrow_norm(self.narrow(wide) + states)

    def _attention(self, states: np.ndarray, runs: Sequence[tuple[int, int]]) -> np.ndarray:
        """softmax(Q K^T / sqrt(d)) V of each head, within each text (Vaswani et al., 2017)."""
        import numpy as np

        size = states.shape[1] // self.heads
        three = self.attend(states)
        context = np.empty_like(states)
        at = 0
        for length, count in runs:
            end = at + length * count
            queries, keys, values = (
                three[at:end].reshape(count, length, 3, self.heads, size).transpose(2, 0, 3, 1, 4)
            )
            scores = queries @ keys.swapaxes(2, 3)
            scores *= np.float32(1 / math.sqrt(size))
            scores -= scores.max(axis=-1, keepdims=True)
            np.exp(scores, out=scores)
            scores /= scores.sum(axis=-1, keepdims=True)
            context[at:end] = (scores @ values).swapaxes(1, 2).reshape(end - at, -1)
            at = end
        return context


def gelu(states: np.ndarray) -> np.ndarray:
    """Gaussian error linear unit, x (1 + erf(x / sqrt 2)) / 2 (Hendrycks and Gimpel, 2016).

    The error function is formula 7.1.26 of Abramowitz and Stegun, 1964, which is right to 1.5e-7;
    importing scipy's would take longer than embedding ten questions.
    """
    import numpy as np

    size = np.abs(states)
    size *= np.float32(math.sqrt(0.5))
    t = 1 / (1 + np.float32(0.3275911) * size)
    rest = t * np.float32(1.061405429)
    for coefficient in (-1.453152027, 1.421413741, -0.284496736, 0.254829592):
        rest += np.float32(coefficient)
        rest *= t
    size *= size
    rest *= np.exp(-size, out=size)  # 1 - erf(|x| / sqrt 2)
    result: np.ndarray = np.copysign(1 - rest, states)
    result += 1
    result *= states
    result *= np.float32(0.5)
    return result


def _batches(pieces: Sequence[Sequence[int]]) -> Iterator[list[int]]:
    """The texts by number, longest first, in equal parts of at most about `BATCH` word pieces.

    Equal, and an even number, so that no core waits for another at the end.
    """
    whole = sum(map(len, pieces))
    parts = 2 * -(-whole // (2 * BATCH))
    batches: list[list[int]] = [[] for _ in range(parts)]
    before = 0
    for text in sorted(range(len(pieces)), key=lambda number: -len(pieces[number])):
        batches[before * parts // whole].append(text)
        before += len(pieces[text])
    return (batch for batch in batches if batch)


def _read(folder: Path, name: str) -> Any:
    return json.loads((folder / name).read_text("utf-8"))
