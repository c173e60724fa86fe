"""The window's start, as far as it can be had without opening one."""

from __future__ import annotations

import importlib.util
import inspect

import pytest

from assistant.chat.start import _without_stubs, launch
from assistant.errors import SettingsError
from assistant.settings import Settings


@pytest.mark.skipif(importlib.util.find_spec("mcp") is not None, reason="mcp is installed")
def test_mcp_without_its_package_is_a_sentence() -> None:
    """Said before anything is loaded."""
    with pytest.raises(SettingsError, match=r"article-assistant\[mcp\]"):
        launch(Settings(), mcp=True)


def test_source_files_are_found_again_after_the_import() -> None:
    """What keeps Gradio from writing stubs ends with its import, whatever happens in it."""
    real = inspect.getfile
    with pytest.raises(OSError, match="Span"), _without_stubs():
        inspect.getfile(_span())
    assert inspect.getfile is real


def _span() -> type:
    from assistant.types import Span

    return Span
