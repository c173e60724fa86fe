"""docs/test-your-corpus.md does what it says, block by block, from an empty folder."""

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from tests.conftest import ROOT

PAGE = ROOT / "docs" / "test-your-corpus.md"
BLOCK = re.compile(
    r"(?:^`(?P<path>[^`\n]+)`:\n\n)?^```(?P<kind>\w+)\n(?P<body>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
ANYTHING = re.compile(r"\.\.\.|\*| +")


@dataclass(frozen=True)
class Command:
    """A command of the page, what it prints among other things, and its exit code if told."""

    line: str
    prints: tuple[str, ...]
    code: int | None


def _commands(body: str) -> list[Command]:
    found = []
    for part in re.split(r"^\$ ", body, flags=re.MULTILINE)[1:]:
        line, *rest = part.splitlines()
        codes = [int(text.split()[-1]) for text in rest if text.startswith("exit code")]
        prints = tuple(text for text in rest if text and not text.startswith("exit code"))
        found.append(Command(line, prints, codes[0] if codes else None))
    return found


def _run(line: str, folder: Path) -> subprocess.CompletedProcess[str]:
    bin_folder = str(Path(sys.executable).parent)
    line = re.sub(r"^pytest\b", f"'{sys.executable}' -m pytest", line)
    env = os.environ | {"PATH": f"{bin_folder}{os.pathsep}{os.environ['PATH']}", "COLUMNS": "200"}
    return subprocess.run(  # noqa: S602 - the commands are those of our own page
        line, shell=True, cwd=folder, env=env, capture_output=True, text=True, check=False
    )


def _pattern(line: str) -> str:
    """What a line of the page stands for: `...`, `*` and runs of blanks stand for anything."""
    parts = ANYTHING.split(line.strip())
    return ".*".join(map(re.escape, parts))


@pytest.mark.slow
def test_every_block_does_what_it_says(tmp_path: Path) -> None:
    """Files are written, commands run, and what they print is what the page shows."""
    ran = 0
    for block in BLOCK.finditer(PAGE.read_text("utf-8")):
        if block["path"]:
            path = tmp_path / block["path"]
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(block["body"], "utf-8")
            continue
        assert block["kind"] == "console", block["body"]
        for command in _commands(block["body"]):
            done = _run(command.line, tmp_path)
            ran += 1
            for line in command.prints:
                assert re.search(_pattern(line), done.stdout), f"{command}\n{done.stdout}"
            if command.code is not None:
                assert done.returncode == command.code, f"{command}\n{done.stdout}{done.stderr}"
    assert ran == 17


def test_ci_runs_what_the_page_runs() -> None:
    """Both snippets are YAML, install the package, and run a command that the page runs too."""
    text = PAGE.read_text("utf-8")
    blocks = {block["path"]: block["body"] for block in BLOCK.finditer(text) if block["path"]}
    github = yaml.safe_load(blocks[".github/workflows/corpus.yml"])
    gitlab = yaml.safe_load(blocks[".gitlab-ci.yml"])
    steps = [step["run"] for step in github["jobs"]["gold"]["steps"] if "run" in step]
    assert steps == gitlab["gold"]["script"]
    assert steps[0] == "pip install article-assistant pytest"
    assert f"$ {steps[1]}\n" in text
