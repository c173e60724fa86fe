"""Cases tagged `gap` are known not to come out yet; when one does, its tag has to go."""

from __future__ import annotations

from collections.abc import Sequence

import pytest


def pytest_collection_modifyitems(items: Sequence[pytest.Item]) -> None:
    """Expect the known gaps to fail."""
    for item in items:
        if item.get_closest_marker("gap"):
            item.add_marker(pytest.mark.xfail(reason="a known gap", strict=True))
