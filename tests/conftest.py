"""What every room's tests share: where the material beside the checkout is, and the real model."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.index.embed import Embedder, open_embedder

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
SHIPPED = ROOT / "corpus"


@pytest.fixture(scope="session")
def minilm() -> Embedder:
    """The embedding model that people use, loaded once."""
    return open_embedder()


@pytest.fixture(scope="session")
def raw_article() -> Path:
    """The first article as it was found; not in the repository."""
    folder = SHARED / "articles"
    if not folder.is_dir():
        pytest.skip("no ../shared/articles beside the checkout")
    (path,) = sorted(folder.glob("*.txt"))
    return path
