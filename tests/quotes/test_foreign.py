"""Quotations in languages that are not parsed."""

import pytest

from assistant.quotes.foreign import quotes_by_marks
from assistant.types import Block, Span


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("养蜂人说：“我们从来没有损失这么少。”", ["“我们从来没有损失这么少。”"]),
        ("「損失は少なかった」と述べた。", ["「損失は少なかった」"]),
        ("Elle a répondu : « Le toit menace de tomber. »", ["« Le toit menace de tomber. »"]),
        ("Es ist richtig: »Die Stöcke sind besser.«", ["»Die Stöcke sind besser.«"]),
        ("Sie las die Zeitschrift „Der Imker“ gern.", []),
        ("他读了《蜂》和“蜂巢”。", []),
    ],
)
def test_quotes_by_marks(text: str, quotes: list[str]) -> None:
    """Titles and single words in marks are too short to be quotes, in any script."""
    found = quotes_by_marks(text, "hives", [Block(Span(0, len(text)), "body")])
    assert [quote.span.of(text) for quote in found] == quotes
