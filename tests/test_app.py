"""The window's own file."""

import subprocess
import sys
from pathlib import Path

APP = Path(__file__).parents[1] / "app.py"


def test_options_are_refused_and_not_left_out() -> None:
    """Nobody is shown another folder's articles than the one asked for."""
    run = subprocess.run(
        [sys.executable, APP, "--corpus", "elsewhere"], capture_output=True, text=True, check=False
    )
    assert run.returncode == 1
    assert run.stderr == (
        "assistant: app.py takes no options; `assistant --help` tells where they go.\n"
    )
