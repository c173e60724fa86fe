"""What a conftest.py can say to the pytest plugin."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from assistant.index.embed import Embedder


@pytest.hookspec(firstresult=True)
def pytest_gold_embedder(config: pytest.Config) -> Embedder | None:
    """Give the embedder that gold questions run with, in place of the one of the settings."""
