"""Filters -> the articles that pass them."""

from __future__ import annotations

import operator
import re
from collections.abc import Iterable
from datetime import date

from assistant.errors import QuestionError
from assistant.types import Filters

_DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?", re.ASCII)
SHOWN = 5  # publishers named to somebody who asks for another

Row = tuple[str, str | None, str | None]


def passing(rows: Iterable[Row], filters: Filters) -> frozenset[str]:
    """The ids of the articles of a publisher and time.

    Args:
        rows: Id, publisher and date of each article.
        filters: The limits.

    Raises:
        QuestionError: A date is not one, or no article passes.
    """
    for limit in (filters.since, filters.until):
        if limit is not None and not _is_date(limit):
            raise QuestionError(
                f"{limit!r} is not a date; write it as 2020-04-17, 2020-04 or 2020."
            )
    rows = list(rows)
    left = frozenset(row[0] for row in rows if _passes(row, filters))
    if not left:
        raise QuestionError(_nothing(rows))
    return left


def _passes(row: Row, filters: Filters) -> bool:
    _, publisher, published = row
    if filters.publisher is not None and _plain(publisher) != _plain(filters.publisher):
        return False
    if filters.since is None and filters.until is None:
        return True
    day = _DATE.match(published or "")
    if day is None:
        return False
    after = filters.since is None or operator.ge(*_as_far(day[0], filters.since))
    before = filters.until is None or operator.le(*_as_far(day[0], filters.until))
    return after and before


def _as_far(one: str, other: str) -> tuple[str, str]:
    """Both dates as far as the shorter goes: one that is cut short stands for all of its days."""
    length = min(len(one), len(other))
    return one[:length], other[:length]


def _is_date(written: str) -> bool:
    if not _DATE.fullmatch(written):
        return False
    try:
        date.fromisoformat(f"{written}-01-01"[: len("2020-04-17")])
    except ValueError:
        return False
    return True


def _plain(name: str | None) -> str:
    return " ".join((name or "").casefold().split())


def _nothing(rows: Iterable[Row]) -> str:
    publishers = sorted({publisher for _, publisher, _ in rows if publisher})
    dates = sorted(day[:10] for _, _, day in rows if day and _DATE.match(day))
    told = []
    if publishers:
        more = " and others" if len(publishers) > SHOWN else ""
        told.append(f"the publishers are {', '.join(publishers[:SHOWN])}{more}")
    if dates:
        told.append(f"the dates run from {dates[0]} to {dates[-1]}")
    known = "; ".join(told) or "none of them names its publisher or date"
    return f"No article is of that publisher and time: {known}."
