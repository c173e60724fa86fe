"""Which sentences of what was found come first."""

from pathlib import Path

from assistant.index.embed import HashingEmbedder
from assistant.pipeline import Assistant, build
from assistant.settings import Settings

TEXT = """A pier for Port Example

Who will still get the winter lamp of the pier? The winter lamp of the pier was cut in May.

Keepers with one lung will still get the winter lamp, the board found.
"""


def test_a_question_of_the_articles_own_answers_nothing(tmp_path: Path) -> None:
    """Though no sentence is nearer to what is asked."""
    settings = Settings(tmp_path / "corpus", tmp_path / "index")
    settings.corpus.mkdir()
    (settings.corpus / "pier.txt").write_text(TEXT, "utf-8")
    build(settings, embedder=HashingEmbedder())
    opened = Assistant.open(settings, HashingEmbedder())
    answer = opened.ask("Who will get the winter lamp?")
    opened.close()
    assert answer.answered
    assert "?" not in answer.statements[0].text
