"""What others may import stays."""

import assistant


def test_public_names() -> None:
    """The list is a promise, and every name on it is there."""
    assert sorted(assistant.__all__) == [
        "Answer",
        "Article",
        "Assistant",
        "AssistantError",
        "BuildReport",
        "Filters",
        "Passage",
        "Quote",
        "Settings",
        "Span",
        "Speaker",
        "build",
        "find_quotes",
    ]
    assert [getattr(assistant, name).__name__ for name in assistant.__all__] == assistant.__all__
    assert not hasattr(assistant, "anything_else")
