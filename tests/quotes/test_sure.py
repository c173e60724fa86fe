"""What it takes for an attribution to be marked sure."""

from __future__ import annotations

import pytest

from assistant.quotes.extract import find_quotes

SURE = {
    "a surname that stands alone in the article": (
        '"The tide tables are wrong," Mr. Quill said on Monday.'
    ),
    "he right behind the only one who acts": (
        "Tomas Reed met the keepers in the tower.\n\nHe said the lamp was out."
    ),
    "he behind a heading, which is no paragraph between": (
        "Tomas Reed met Olly Marsh in the tower, and they sat there for an hour. It rained.\n\n"
        "Reed left at noon. A boat waited.\n\nA long winter\n\nHe said the lamp was out."
    ),
    "the mayor, whom the article calls so and nobody else": (
        "Ada Quill, the mayor of Port Lorn, left at noon.\n\nThe mayor said the lamp was out."
    ),
}
UNSURE = {
    "he far behind the last name": (
        "Tomas Reed met the keepers in the tower.\n\nThe work was hard. It took all night. "
        'The lamp was out.\n\n"It was a good night," he said.'
    ),
    "the mayor, where two are called so": (
        "Ada Quill, the mayor of Port Lorn, left at noon. Tomas Reed, the mayor of Vell, came at "
        "one. The mayor said the lamp was out."
    ),
    "a description that only stands for the name": (
        "Tomas Reed opened the tower on Monday. The bearded senator said the lamp was out.\n\n"
        "Reed left at noon."
    ),
    "a turn of an interview": (
        "Reed: What is wrong with the lamp?\n\nQuill: The lamp is out.\n\nReed: Who will light it?"
        "\n\nTomas Reed met Ada Quill at noon."
    ),
}


@pytest.mark.parametrize("text", SURE.values(), ids=SURE)
def test_sure(text: str) -> None:
    """The last quote has a name that is sure."""
    quote = find_quotes(text)[-1]
    assert quote.speaker is not None
    assert quote.speaker.name is not None
    assert quote.sure


@pytest.mark.parametrize("text", UNSURE.values(), ids=UNSURE)
def test_unsure(text: str) -> None:
    """The last quote has a name that is not sure."""
    quote = find_quotes(text)[-1]
    assert quote.speaker is not None
    assert quote.speaker.name is not None
    assert not quote.sure
