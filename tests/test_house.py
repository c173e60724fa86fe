"""The house keeps its plan: imports go one way, and looking at it loads nothing heavy."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

ORDER = [
    ("types", "errors", "settings", "plural", "progress"),
    ("corpus",),
    ("quotes",),
    ("index",),
    ("answer",),
    ("workers",),
    ("building",),
    ("pipeline", "contract"),
    ("doctor", "export", "evaluate", "chat"),
    ("cli",),
]
RANK = {room: rank for rank, rooms in enumerate(ORDER) for room in rooms}
HEAVY = ("torch", "spacy", "faiss", "gradio", "sentence_transformers", "transformers")
HELP = """
import sys
from assistant.cli import main
sys.argv = ["assistant", "--help"]
try:
    main()
except SystemExit as stop:
    assert stop.code == 0
"""
FILES = sorted((ROOT / "assistant").rglob("*.py"))


def _room(parts: tuple[str, ...]) -> str:
    return parts[1].removesuffix(".py") if len(parts) > 1 else ""


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_imports_go_left_to_right(path: Path) -> None:
    """No file imports from a room to its right."""
    here = _room(path.relative_to(ROOT).parts)
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        names = []
        if isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, "imports are absolute"
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        for name in names:
            parts = tuple(name.split("."))
            if parts[0] == "assistant" and _room(parts) in RANK and here in RANK:
                assert RANK[_room(parts)] <= RANK[here], f"{here} imports {name}"


@pytest.mark.parametrize(
    "code",
    [
        "import assistant",
        "import assistant.pipeline, assistant.cli, assistant.chat.render",
        HELP,
    ],
    ids=["package", "modules", "help"],
)
def test_looking_loads_nothing_heavy(code: str) -> None:
    """Importing the package and asking for help stay fast."""
    check = f"{code}\nimport sys\nprint([m for m in {HEAVY} if m in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", check], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert done.stdout.splitlines()[-1] == "[]"
