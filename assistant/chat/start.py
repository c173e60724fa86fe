"""The window's start: Gradio is imported here, first and without what nobody needs of it."""

from __future__ import annotations

import contextlib
import importlib.util
import inspect
import os
from collections.abc import Iterator
from typing import Any

from assistant.errors import SettingsError
from assistant.settings import Settings


def launch(settings: Settings, *, mcp: bool = False) -> None:
    """Serve the window on 127.0.0.1 until interrupted.

    Args:
        settings: Where the articles and the index are, and the port.
        mcp: Offer the named endpoints as MCP tools too.

    Raises:
        SettingsError: The package that MCP takes is not installed.
    """
    if mcp and importlib.util.find_spec("mcp") is None:
        raise SettingsError(
            "MCP tools take one more package; install it with: pip install 'article-assistant[mcp]'"
        )
    os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"  # read when gradio is imported
    with _without_stubs():
        import gradio  # noqa: F401 - window.py finds it imported
    from assistant.chat import window

    window.serve(settings, mcp=mcp)


@contextlib.contextmanager
def _without_stubs() -> Iterator[None]:
    """Keep Gradio from writing a type stub for each of its components, half its import's time.

    It leaves out those whose source file it cannot find (`gradio.component_meta`, 6.31).
    """
    real = inspect.getfile

    def nowhere(object: Any) -> str:  # noqa: A002 - as the real one names it
        raise OSError(object)

    inspect.getfile = nowhere
    try:
        yield
    finally:
        inspect.getfile = real
