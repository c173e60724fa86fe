"""What a build did, in lines for a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.plural import counted

if TYPE_CHECKING:
    from assistant.building import BuildReport
    from assistant.corpus.drift import Drift


def lines(report: BuildReport, index: Path) -> Iterator[str]:
    """What changed, what the index holds now, and all that a person should look at."""
    changes = {
        "added": report.added,
        "changed": report.changed,
        "removed": report.removed,
        "unchanged": report.unchanged,
    }
    yield ", ".join(f"{len(ids)} {what}" for what, ids in changes.items() if ids)
    yield (
        f"The index in {index} holds {counted(report.articles, 'article')}, "
        f"{counted(report.passages, 'passage')}, {counted(report.quotes, 'quote')} and "
        f"{counted(report.speakers, 'speaker')}."
    )
    for change in report.drift:
        yield _drifted(change)
    for copy, original in report.copies.items():
        yield f"The article {copy} is a copy of {original}, or nearly."
    if report.foreign:
        yield (
            f"Not in English, their quotes found by quotation marks only: "
            f"{', '.join(report.foreign)}."
        )
    if report.others:
        yield report.others
    if report.skipped:
        yield f"{len(report.skipped)} could not be read."
    for skipped in report.skipped:
        yield f"Skipped: {skipped.reason}"


def _drifted(drift: Drift) -> str:
    line = f"In {drift.article_id} a quote is {drift.change}: {drift.before}"
    if drift.change == "changed":
        line += f" is now {drift.after}"
    if drift.speaker_before != drift.speaker_after and drift.change != "gone":
        was, now = drift.speaker_before or "nobody", drift.speaker_after or "nobody"
        line += f" (of {was}, now of {now})"
    return line
