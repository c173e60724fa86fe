"""What is known of an article, wherever it is cited."""

from dataclasses import replace

import pytest

from assistant.chat.origin import origin
from tests.chat.material import ARTICLE


@pytest.mark.parametrize(
    ("language", "licence", "told"),
    [
        ("en-GB", None, ["Cy Reel", "Harbour Post", "2031-02-03"]),
        (
            "cy",
            "CC BY 4.0",
            ["Cy Reel", "Harbour Post", "2031-02-03", "language: cy", "CC BY 4.0"],
        ),
    ],
)
def test_origin(language: str, licence: str | None, told: list[str]) -> None:
    """What is not known is left out; English goes without saying."""
    assert origin(replace(ARTICLE, language=language, licence=licence)) == told
    nameless = replace(ARTICLE, author=None, language=language, licence=licence)
    assert origin(nameless) == told[1:]
