"""Writes a report as the kind of file that its name asks for."""

from __future__ import annotations

from pathlib import Path

from assistant.evaluate.html import as_html
from assistant.evaluate.report import Report, as_json, as_markdown

WRITERS = {".html": as_html, ".json": as_json, ".md": as_markdown}


def write(path: Path, report: Report) -> None:
    """Write `report` to `path`, whose ending is one of `WRITERS`."""
    write_as(path, path.suffix, report)


def write_as(path: Path, ending: str, report: Report) -> None:
    """Write `report` to `path`, whatever its name, as the kind that `ending` says."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(WRITERS[ending](report), "utf-8")
