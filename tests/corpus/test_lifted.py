"""Short pull quotes, and short sentences that are the story's."""

from assistant.corpus.clean import blocks

TOLD = "The board met in March."
SAID = "“We asked for lamps. We got a candle,” said Ada Quill of the quay."


def _roles(*paragraphs: str) -> list[str]:
    return [block.role for block in blocks("\n\n".join(paragraphs))]


def test_a_short_sentence_out_of_a_quotation() -> None:
    """Wherever the quotation stands."""
    assert _roles(TOLD, "We got a candle.", SAID) == ["body", "furniture", "body"]
    assert _roles(TOLD, SAID, "We got a candle.") == ["body", "body", "furniture"]


def test_who_tells_the_story_says_so_too() -> None:
    """It is told by one who was there, or it is not what was said, or nobody speaks in it."""
    assert _roles("We met in March.", "We got a candle.", SAID) == ["body"] * 3
    assert _roles(TOLD, "We got a lamp at last.", SAID) == ["body"] * 3
    assert _roles(TOLD, "It was a candle.", "“It was a candle,” said Ada Quill.") == ["body"] * 3
    for quoted in ("“We got a candle.”", "'We got a candle.'"):
        assert _roles(TOLD, quoted, SAID) == ["body"] * 3
