"""Questions to suggest are tried once against the first articles, until one of these changes."""

from pathlib import Path

from assistant.answer import tried
from assistant.answer.refuse import FLOOR
from assistant.answer.suggest import ARTICLES
from assistant.building import build
from assistant.index.embed import HashingEmbedder
from assistant.index.library import Library
from assistant.settings import Settings

EMBEDDER = HashingEmbedder()


def _write(corpus: Path, number: int, topic: str) -> None:
    text = (
        f"# Boats\n\n## What is a {topic}?\n\n"
        f"A {topic} is a boat that sails at night. “The {topic} is late,” said Ada Quill.\n"
    )
    (corpus / f"{number:02d}.md").write_text(text, "utf-8")


def _pool(settings: Settings, *, anew: bool = False, least: float = FLOOR) -> list[str]:
    library = Library.create(settings.index)
    try:
        if anew:
            library.store({tried.SETTING: None})
        return tried.questions(library, EMBEDDER, least)
    finally:
        library.close()


def test_what_is_tried_depends_on_the_first_articles_alone(tmp_path: Path) -> None:
    """A later article changes nothing, an early one does, both as if tried anew."""
    settings = Settings(tmp_path / "corpus", tmp_path / "index")
    settings.corpus.mkdir()
    for number in range(ARTICLES + 1):
        _write(settings.corpus, number, f"ferry{number}")
    build(settings, embedder=EMBEDDER)
    first = _pool(settings)
    assert "What is a ferry1?" in first
    assert f"What is a ferry{ARTICLES}?" not in first

    _write(settings.corpus, ARTICLES, "barge")
    build(settings, embedder=EMBEDDER)
    assert _pool(settings) == first == _pool(settings, anew=True)

    _write(settings.corpus, 0, "barge")
    build(settings, embedder=EMBEDDER)
    changed = _pool(settings)
    assert changed == _pool(settings, anew=True)
    assert ("What is a ferry0?" in first, "What is a ferry0?" in changed) == (True, False)
    assert _pool(settings, least=1.01) == []
