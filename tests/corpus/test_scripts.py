"""Words are counted in scripts with and without spaces between them."""

import pytest

from assistant.corpus.scripts import word_count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("The bees  came back - early.", 6),
        ("벌들이 일찍 돌아왔다", 3),
        ("蜂", 1),
        ("蜂蜜将在八月采收。", 4),
        ("ミツバチが戻った。", 4),
        ("港务局和 city council，说", 5),
    ],
)
def test_words(text: str, count: int) -> None:
    """Two characters of Chinese or Japanese are a word, as is what white space parts elsewhere."""
    assert word_count(text) == count
