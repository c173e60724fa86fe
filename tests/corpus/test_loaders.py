"""Finding and reading files says plainly what is wrong with them."""

from pathlib import Path

import pytest

from assistant.corpus.loaders import article_files, article_id, load
from assistant.errors import CorpusError

TEXT = "The ferry\n\nIt leaves at noon.\n"


def _write(folder: Path, name: str, content: str | bytes = TEXT) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_ids_are_paths_without_articles_and_ending(tmp_path: Path) -> None:
    """The folder `articles` at the top does not show, deeper ones do."""
    _write(tmp_path, "articles/news/fog.md")
    _write(tmp_path, "bees.v2.txt")
    _write(tmp_path, "more/articles/sea.txt")
    names = [article_id(path, tmp_path) for path in article_files(tmp_path)]
    assert names == ["bees.v2", "more/articles/sea", "news/fog"]


def test_what_is_not_an_article(tmp_path: Path) -> None:
    """READMEs, hidden files and folders, other endings and links that lead out are passed over."""
    corpus = tmp_path / "corpus"
    for name in ("README.md", "sub/README.md", ".hidden.txt", ".git/a.txt", "a.py", "bees.TXT"):
        _write(corpus, name)
    (corpus / "out.txt").symlink_to(_write(tmp_path, "secret.txt"))
    assert [path.name for path in article_files(corpus)] == ["bees.TXT"]


def test_no_folder_and_no_article(tmp_path: Path) -> None:
    """Each says what to do."""
    with pytest.raises(CorpusError, match=r"no corpus folder .* make it"):
        article_files(tmp_path / "nowhere")
    with pytest.raises(CorpusError, match=r"no article in .* put"):
        article_files(tmp_path)


def test_an_encoding_that_is_not_utf8(tmp_path: Path) -> None:
    """File and byte are named, counted from the first byte of the file."""
    path = _write(tmp_path, "bees.txt", b"\xef\xbb\xbfcaf\xe9 au lait")
    with pytest.raises(CorpusError, match=r"bees\.txt is not UTF-8 at byte 6; "):
        load(path, tmp_path)


@pytest.mark.parametrize("ending", ["txt", "md"])
@pytest.mark.parametrize("content", [b"", b" \n\t\r\n", b"\xef\xbb\xbf"])
def test_an_empty_file(tmp_path: Path, ending: str, content: bytes) -> None:
    """Nothing, white space, or a byte order mark alone."""
    path = _write(tmp_path, f"bees.{ending}", content)
    with pytest.raises(CorpusError, match=rf"bees\.{ending} has no text"):
        load(path, tmp_path)


def test_front_matter_without_text(tmp_path: Path) -> None:
    """As empty as an empty file."""
    path = _write(tmp_path, "bees.md", "---\ntitle: Bees\n---\n\n")
    with pytest.raises(CorpusError, match=r"bees\.md has no text"):
        load(path, tmp_path)


def test_front_matter_that_is_not_yaml(tmp_path: Path) -> None:
    """The line is that of the file."""
    path = _write(tmp_path, "bees.md", "---\npublisher: A\ntitle: Bees: a life\n---\nText.\n")
    with pytest.raises(CorpusError, match=r"bees\.md is not valid YAML at line 3; "):
        load(path, tmp_path)


def test_a_file_that_vanishes(tmp_path: Path) -> None:
    """Found, then gone."""
    path = _write(tmp_path, "bees.txt")
    path.unlink()
    with pytest.raises(CorpusError, match=r"bees\.txt cannot be read \(No such file"):
        load(path, tmp_path)


def test_an_ending_that_nobody_reads(tmp_path: Path) -> None:
    """The endings that somebody reads are listed."""
    with pytest.raises(CorpusError, match=r"ends in '\.py'; articles end in .*\.md"):
        load(_write(tmp_path, "bees.py"), tmp_path)


def test_front_matter_is_kept_out_of_the_text(tmp_path: Path) -> None:
    """Its fields are the article's, and dates come out as written."""
    path = _write(
        tmp_path,
        "bees.md",
        "---\ntitle: Bees\nauthor: Ada Quill\npublisher: ' '\npublished: 2020-05-01\n"
        "url: https://example.org/bees\n---\nThe bees slept.\n",
    )
    article = load(path, tmp_path)
    assert (article.title, article.author, article.publisher) == ("Bees", "Ada Quill", None)
    assert (article.published, article.url) == ("2020-05-01", "https://example.org/bees")
    assert article.text == "The bees slept."


@pytest.mark.parametrize("content", ["# Bees\n\nThey slept.\n", "\n\n#  Bees\n\nThey slept.\n"])
def test_the_first_line_is_the_title(tmp_path: Path, content: str) -> None:
    """Without its marks."""
    assert load(_write(tmp_path, "bees.md", content), tmp_path).title == "Bees"
