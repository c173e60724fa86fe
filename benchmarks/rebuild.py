"""How long a build takes after one article of many has changed, stage by stage.

    python -m benchmarks.rebuild --articles 5000 [--real-model] [--folder FOLDER]

The articles are those of `benchmarks.news`. Without --real-model the embedder is the plain one with
as many numbers a vector. The index in FOLDER is used if there is one, such as `benchmarks.corpus`
leaves. Each change is followed by a build in a process of its own; what such
a process does before (loading modules, the language pipeline and the language detector) is start-up
and given apart. An article at the end of the corpus is changed, then one of those that questions to
suggest are drawn from. `user` are seconds of the processor in this program's own code, which other
work on the machine changes less than `wall`, those of the clock.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from assistant import building
from assistant.corpus.language import language_of
from assistant.index.embed import Embedder
from assistant.quotes.extract import find_quotes
from assistant.settings import Settings
from benchmarks.corpus import embedder, settings, write
from benchmarks.news import article

CHANGED = 1_000_000  # the number of an article that is not in any corpus
STAGES = (
    (building.loaders, "listing", "walk the folder"),
    (building._Build, "_changed", "hash every file"),  # noqa: SLF001 - to be timed
    (building.ledger, "read", "read the file records"),
    (building.duplicates, "copies", "look for copies"),
    (building, "calibrate", "set the threshold"),
    (building.tried, "questions", "try suggestions"),
    (building._Build, "_store", "store the article"),  # noqa: SLF001
    (building, "work_all", "work the article through"),
    (building.cache, "refresh", "look at the vector file"),
)


def main() -> None:
    """Build once, then change and follow in fresh processes."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--articles", type=int, default=5_000)
    options.add_argument("--folder", type=Path, help="keep corpus and index here, and go on there")
    options.add_argument("--real-model", action="store_true")
    options.add_argument("--change", type=int, help=argparse.SUPPRESS)
    given = options.parse_args()
    if given.change is not None:
        _follow(settings(given.folder), given.change, embedder(real=given.real_model))
        return
    model = ["--real-model"] if given.real_model else []
    with tempfile.TemporaryDirectory() as temporary:
        folder = given.folder or Path(temporary)
        write(folder, given.articles)
        report = building.build(settings(folder), embedder=embedder(real=given.real_model))
        print(f"{report.articles} articles, {report.passages} passages, {report.quotes} quotes")
        for number in (given.articles - 1, 0):
            command = [sys.executable, "-m", "benchmarks.rebuild", "--folder", str(folder), *model]
            subprocess.run([*command, "--change", str(number)], check=True)  # noqa: S603 - ours


def _follow(where: Settings, number: int, model: Embedder) -> None:
    """Change one article and build, with the seconds of each stage."""
    text = article(CHANGED + time.time_ns() % CHANGED)
    find_quotes("“We sail,” said Ada Quill.")  # loads the pipeline, as the next does the detector
    language_of(text)
    path = where.corpus / f"{number:05d}.txt"
    path.write_text(text, "utf-8")
    spent: dict[str, tuple[float, float]] = {}
    for home, name, what in STAGES:
        setattr(home, name, _timed(getattr(home, name), what, spent))
    start_up = _user()
    report, (wall, user) = _spending(lambda: building.build(where, embedder=model))
    print(
        f"article {number} changed, {len(report.changed)} indexed; start-up user {start_up:.2f} s"
    )
    for what, (stage_wall, stage_user) in spent.items():
        print(f"  {what:26} wall {stage_wall:5.2f} s, user {stage_user:5.2f} s")
    print(f"  {'all':26} wall {wall:5.2f} s, user {user:5.2f} s")


def _timed(
    call: Callable[..., Any], what: str, spent: dict[str, tuple[float, float]]
) -> Callable[..., Any]:
    """The same call, which adds what it spends; what it yields is worked out at once."""

    def timed(*values: Any, **named: Any) -> Any:
        result, (wall, user) = _spending(lambda: _whole(call(*values, **named)))
        before = spent.get(what, (0.0, 0.0))
        spent[what] = (before[0] + wall, before[1] + user)
        return result

    return timed


def _whole(result: Any) -> Any:
    return list(result) if hasattr(result, "__next__") else result


def _spending(call: Callable[[], Any]) -> tuple[Any, tuple[float, float]]:
    wall, user = time.perf_counter(), _user()
    result = call()
    return result, (time.perf_counter() - wall, _user() - user)


def _user() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_utime


if __name__ == "__main__":
    main()
