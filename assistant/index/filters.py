"""Filters -> the articles that pass them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.errors import QuestionError
from assistant.types import Filters

_DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
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
    for date in (filters.since, filters.until):
        if date is not None and not _DATE.fullmatch(date):
            raise QuestionError(f"{date!r} is not a date; write it as 2020-04-17, 2020-04 or 2020.")
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
    if published is None or not _DATE.match(published):
        return False
    # A date cut short stands for all of its days, so both are compared as far as it goes.
    after = filters.since is None or published[: len(filters.since)] >= filters.since
    before = filters.until is None or published[: len(filters.until)] <= filters.until
    return after and before


def _plain(name: str | None) -> str:
    return " ".join((name or "").casefold().split())


def _nothing(rows: Iterable[Row]) -> str:
    publishers = sorted({publisher for _, publisher, _ in rows if publisher})
    dates = sorted(date[:10] for _, _, date in rows if date and _DATE.match(date))
    told = []
    if publishers:
        more = " and others" if len(publishers) > SHOWN else ""
        told.append(f"the publishers are {', '.join(publishers[:SHOWN])}{more}")
    if dates:
        told.append(f"the dates run from {dates[0]} to {dates[-1]}")
    known = "; ".join(told) or "none of them names its publisher or date"
    return f"No article is of that publisher and time: {known}."
