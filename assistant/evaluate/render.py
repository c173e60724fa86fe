"""Writes a report as the kind of file that its name asks for."""

from __future__ import annotations

from pathlib import Path

from assistant.evaluate.html import as_html
from assistant.evaluate.report import Report, as_json, as_markdown

WRITERS = {".html": as_html, ".json": as_json, ".md": as_markdown}


def write(path: Path, report: Report) -> None:
    """Write `report` to `path`, whose ending is one of `WRITERS`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(WRITERS[path.suffix](report), "utf-8")
