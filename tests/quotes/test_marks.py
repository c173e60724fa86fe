"""Quotation marks are paired paragraph by paragraph, whatever their shape."""

from __future__ import annotations

import pytest

from assistant.quotes.marks import inside, quotations
from assistant.types import Span


def _found(*paragraphs: str) -> list[list[str]]:
    """The quotations of each paragraph, with an ellipsis behind those left open."""
    text = "\n\n".join(paragraphs)
    spans, start = [], 0
    for paragraph in paragraphs:
        spans.append(Span(start, start + len(paragraph)))
        start += len(paragraph) + 2
    return [
        [q.span.of(text) + ("" if q.closed else "…") for q in row]
        for row in quotations(text, spans)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('She said "one" and "two".', ['"one"', '"two"']),
        ("She said “one “and” two”.", ["“one “and” two”"]),
        ('She said "one "and" two".', ['"one "and" two"']),
        ("„one“ and «two» and ''three''", ["„one“", "«two»", "''three''"]),
        ("他说：“一二”，她说“三四。”", ["“一二”", "“三四。”"]),
        ("「一『二』三」と述べた。『四』", ["「一『二』三」", "『四』"]),
        ("「一「二」三」", ["「一「二」三」"]),
        ("»one«, he said. »Two.«", ["»one«", "»Two.«"]),
        ("« one », he said. «two»", ["« one »", "«two»"]),
        ("one », he said. « two »", ["« two »"]),
        ('“one" and "two”', ['“one"', '"two”']),
        ('A board of 6" by 4" and "one" word', ['"one"']),
        ('An odd " mark', []),
        ('An odd "mark that never ends', []),
        ('An empty "" pair', []),
        ("It's the keepers' own, isn't it?", []),
    ],
)
def test_pairs(text: str, expected: list[str]) -> None:
    """Each shape of mark closes where a reader would close it."""
    assert _found(text) == [expected]


def test_reopened() -> None:
    """A quotation left open goes on when the next paragraph opens with a mark."""
    assert _found('He said: "One.', '"Two."') == [['"One.…'], ['"Two."']]


def test_odd_mark_costs_its_own_paragraph() -> None:
    """A mark without a partner takes nothing from the next paragraph."""
    assert _found('An odd "mark', 'then "one" word') == [[], ['"one"']]


@pytest.mark.parametrize("text", ['"one, two"', "“one, two”", "''one, two''"])
def test_inside(text: str) -> None:
    """The words between the marks are the quotation without its marks."""
    ((quotation,),) = quotations(text, [Span(0, len(text))])
    assert inside(text, quotation) == "one, two"
