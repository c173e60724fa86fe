"""Which articles are left by a publisher and a time."""

import pytest

from assistant.errors import QuestionError
from assistant.index.filters import passing
from assistant.types import Filters

ROWS = [
    ("early", "The Daily Sample", "2019-12-31"),
    ("late", "Example Weekly", "2020-04-17"),
    ("long", "Example Weekly", "2020-05-02T08:00:00+00:00"),
    ("bare", None, None),
    ("odd", "Example Weekly", "last spring"),
]


@pytest.mark.parametrize(
    ("filters", "left"),
    [
        (Filters(), {"early", "late", "long", "bare", "odd"}),
        (Filters(publisher="example  WEEKLY"), {"late", "long", "odd"}),
        (Filters(since="2020"), {"late", "long"}),
        (Filters(since="2020-04-18"), {"long"}),
        (Filters(until="2020-04"), {"early", "late"}),
        (Filters(since="2020-05-02", until="2020-05-02"), {"long"}),
        (Filters(publisher="Example Weekly", until="2020-04-17"), {"late"}),
    ],
)
def test_what_is_left(filters: Filters, left: set[str]) -> None:
    """Both ends count; a date cut short means all its days; no date is no match."""
    assert passing(ROWS, filters) == left


@pytest.mark.parametrize(
    ("published", "limits", "passes"),
    [
        ("2020", Filters(since="2020-01-01"), True),
        ("2020", Filters(until="2020-01-01"), True),
        ("2020", Filters(since="2021-01"), False),
        ("2020-04", Filters(since="2020-04-17"), True),
        ("2020-04", Filters(until="2020-04-17"), True),
        ("2020-04", Filters(since="2020-05-01"), False),
        ("2020-04", Filters(until="2020-03-31"), False),
    ],
)
def test_an_article_dated_by_its_year_or_month(
    published: str, limits: Filters, *, passes: bool
) -> None:
    """May be of any of its days, so it is left out only where none of them is asked for."""
    rows = [("vague", None, published), ("exact", None, "2020-04-17"), ("old", None, "1999-01-01")]
    rows += [("new", None, "2031-01-01")]
    assert ("vague" in passing(rows, limits)) is passes


@pytest.mark.parametrize(
    "date", ["17 April", "20", "2020-4", "", "2020-13-99", "2020-13", "2019-02-29", "0000"]
)
def test_what_is_no_date(date: str) -> None:
    """Is named, with how to write one."""
    with pytest.raises(QuestionError, match="write it as 2020-04-17"):
        passing(ROWS, Filters(since=date))


def test_nothing_left_names_what_there_is() -> None:
    """The publishers and the first and last date."""
    with pytest.raises(QuestionError) as told:
        passing(ROWS, Filters(publisher="Nobody"))
    assert str(told.value) == (
        "No article is of that publisher and time: the publishers are Example Weekly, "
        "The Daily Sample; the dates run from 2019-12-31 to 2020-05-02."
    )
    with pytest.raises(QuestionError, match="none of them names its publisher or date"):
        passing(ROWS[3:4], Filters(since="2020"))
