"""The shelf says what goes with an article before its file is taken out."""

import zipfile
from pathlib import Path

from assistant.chat.shelf import add, remove, shelf_html
from assistant.corpus import loaders


def test_an_article_of_an_archive_goes_with_the_others(tmp_path: Path) -> None:
    """So it is said before; the archive is kept."""
    corpus, index = tmp_path / "corpus", tmp_path / "index"
    corpus.mkdir()
    with zipfile.ZipFile(corpus / "pair.zip", "w") as archive:
        archive.writestr("bees.txt", "Bees sleep\n\nThe bees slept all winter.")
        archive.writestr("sub/ropes.txt", "Ropes\n\nThe rope held for a year.")
    (corpus / "tides.txt").write_text("Tides\n\nThe tide turns at noon.", "utf-8")
    articles = [
        article
        for path in loaders.article_files(corpus)
        for article in loaders.reading(path, corpus).articles
    ]
    shelf = shelf_html(articles, ())
    assert "Remove “Tides” from the library?" in shelf
    assert "Remove “pair.zip” with its 2 articles, “Ropes” among them, from the library?" in shelf
    ropes = next(article for article in articles if article.title == "Ropes")
    assert remove(ropes, corpus, index).done
    assert (index / "removed" / "pair.zip").is_file()
    assert [path.name for path in loaders.article_files(corpus)] == ["tides.txt"]


def test_a_first_file_of_several_articles(tmp_path: Path) -> None:
    """It is taken into a corpus that has only its README, and the others in it are counted."""
    corpus, given = tmp_path / "corpus", tmp_path / "pair.zip"
    corpus.mkdir()
    (corpus / "README.md").write_text("Articles go here.", "utf-8")
    with zipfile.ZipFile(given, "w") as archive:
        archive.writestr("bees.txt", "Bees sleep\n\nThe bees slept all winter.")
        archive.writestr("ropes.txt", "Ropes\n\nThe rope held for a year.")
    (outcome,) = add([given], corpus)
    assert (outcome.done, outcome.message) == (True, "Added “Bees sleep” and 1 other.")
    (again,) = add([given], corpus)
    assert (again.done, again.message) == (False, "Already there as pair.zip.")
