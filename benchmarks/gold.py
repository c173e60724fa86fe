"""How long gold questions take: ten in a new folder, and a thousand over five thousand passages.

    python -m benchmarks.gold --folder DIR

Prints JSON: for each run, seconds by the clock and of CPU, and how the cases came out. The folder
keeps the large index for the next time; building it takes minutes. Figures hold for an idle
machine; the load at the start is printed with them.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from assistant.index.library import FILE
from assistant.pipeline import build
from assistant.settings import Settings
from benchmarks import town

CASES, PASSAGES = 1_000, 5_000
FEW_CASES, FEW_ARTICLES, FEW_SECTIONS = 10, 5, 4
REPORT = "report.json"


def write(folder: Path, articles: int, sections: int, cases: int) -> None:
    """A corpus of so many articles and one gold file, where there is none yet."""
    corpus = folder / "corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    for number in range(articles):
        (corpus / f"a{number:03}.md").write_text(town.article(number, sections), "utf-8")
    rows = town.cases(cases, articles * sections)
    lines = "".join(f"{json.dumps(row)}\n" for row in rows)
    (folder / "town.gold.jsonl").write_text(lines, "utf-8")


def timed(run: Callable[[], object]) -> dict[str, float]:
    """Seconds by the clock, and of CPU here and in what is started here."""
    began, before = time.monotonic(), _cpu()
    run()
    return {"seconds": round(time.monotonic() - began, 1), "cpu": round(_cpu() - before, 1)}


def _cpu() -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)


def gold(folder: Path, *options: str) -> dict[str, Any]:
    """A test run in `folder`, as a person starts it."""
    report = folder / REPORT
    report.unlink(missing_ok=True)
    command = [sys.executable, "-m", "pytest", "-q", "--gold-report", REPORT, *options]

    def run() -> None:
        subprocess.run(command, cwd=folder, capture_output=True, check=False)  # noqa: S603 - ours

    used = timed(run)
    return {**used, "cases": json.loads(report.read_text("utf-8"))["counts"]}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, required=True)
    folder: Path = parser.parse_args().folder.resolve()
    few, many = folder / "few", folder / "many"
    write(few, FEW_ARTICLES, FEW_SECTIONS, FEW_CASES)
    write(many, PASSAGES // town.SECTIONS, town.SECTIONS, CASES)
    index = many / "index"
    there = (index / FILE).is_file()
    figures: dict[str, Any] = {"load": os.getloadavg()[0], "cores": os.cpu_count()}
    figures["five articles, ten questions"] = gold(few)
    used = timed(lambda: build(Settings(many / "corpus", index)))
    figures["nothing to build" if there else "5,000 passages built"] = used
    for name, options in (("one process", ()), ("two workers", ("-n", "2"))):
        figures[f"1,000 questions, {name}"] = gold(many, "--index", str(index), *options)
    sys.stdout.write(json.dumps(figures, indent=1) + "\n")


if __name__ == "__main__":
    main()
