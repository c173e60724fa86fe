"""Folders of the corpus that cannot be read, and links to folders, are told and cost nothing."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.chat import built
from assistant.corpus.loaders import listing
from assistant.doctor import examine
from assistant.errors import CorpusError
from assistant.index.embed import HashingEmbedder
from assistant.pipeline import build
from assistant.settings import Settings
from tests.corpus import files
from tests.corpus.stories import story

# A build by someone whom permissions bind, as they do not bind root.
BUILD = """
import json, sys
from pathlib import Path
from assistant.doctor import examine
from assistant.index.embed import HashingEmbedder
from assistant.pipeline import build
from assistant.settings import Settings

settings = Settings(Path(sys.argv[1]), Path(sys.argv[2]))
report = build(settings, embedder=HashingEmbedder())
told = {one.what: one.says for one in examine(settings)}
reasons = [skipped.reason for skipped in report.skipped]
print(json.dumps([report.removed, report.articles, reasons, told["File"], told["Up to date"]]))
"""
BOUND = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if os.geteuid() == 0 else []


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """An article at the top and one in a folder."""
    (tmp_path / "corpus" / "news").mkdir(parents=True)
    (tmp_path / "corpus" / "bees.txt").write_bytes(files.text())
    text = "\n\n".join([story(2).title, *story(2).texts])
    (tmp_path / "corpus" / "news" / "fog.txt").write_text(text, "utf-8")
    return tmp_path / "corpus"


@pytest.fixture
def locked(corpus: Path) -> Iterator[Path]:
    """The folder, once it is in an index, without any permission."""
    build(Settings(corpus, corpus.parent / "index"), embedder=HashingEmbedder())
    folder = corpus / "news"
    folder.chmod(0)
    yield folder
    folder.chmod(0o755)


def _bound(*words: str) -> subprocess.CompletedProcess[str]:
    if BOUND and shutil.which("setpriv") is None:
        pytest.skip("root, whom permissions do not bind, without setpriv")
    command = [*BOUND, sys.executable, "-c", BUILD, *words]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_a_folder_that_cannot_be_read(corpus: Path, locked: Path) -> None:
    """It is told at each build and by the doctor; its article stays until the folder is gone."""
    reason = f"The folder {locked} cannot be read (Permission denied)"
    for _ in range(2):
        said = json.loads(_bound(str(corpus), str(corpus.parent / "index")).stdout)
        removed, articles, reasons, doctor, up_to_date = said
        assert (removed, articles) == ([], 2)
        assert reasons == [f"{reason}; check its permissions."]
        assert doctor == f"{reason}."
        assert up_to_date == "The index is that of the files as they are."
    locked.chmod(0o755)
    settings = Settings(corpus, corpus.parent / "index")
    again = build(settings, embedder=HashingEmbedder())
    assert (again.unchanged, again.skipped) == (("bees", "news/fog"), ())
    (locked / "fog.txt").unlink()
    assert build(settings, embedder=HashingEmbedder()).removed == ("news/fog",)


def test_nothing_but_a_folder_that_cannot_be_read(corpus: Path, locked: Path) -> None:
    """The build ends with that, and leaves the index as it was."""
    (corpus / "bees.txt").unlink()
    made = _bound(str(corpus), str(corpus.parent / "index"))
    assert f"CorpusError: The folder {locked} cannot be read (Permission denied); " in made.stderr


def test_links_to_folders(corpus: Path) -> None:
    """None is followed; those that lead out or back are told, not one to what is read anyway."""
    (corpus.parent / "outside").mkdir()
    (corpus.parent / "outside" / "secret.txt").write_text("A secret outside of the folder.")
    (corpus / "out").symlink_to(corpus.parent / "outside")
    (corpus / "out.txt").symlink_to(corpus.parent / "outside")
    (corpus / "news" / "back").symlink_to("..")
    (corpus / "self.txt").symlink_to("self.txt")
    (corpus / "other").symlink_to("news")
    (corpus / ".hidden").symlink_to(corpus.parent / "outside")
    found = listing(corpus)
    assert list(found.files.values()) == ["bees", "news/fog"]
    assert list(found.strays.values()) == [
        f"The link {corpus}/news/back leads back to a folder that it lies in; take it away.",
        f"The link {corpus}/out leads out of the corpus; put the folder itself there.",
        f"The link {corpus}/out.txt leads out of the corpus; put the folder itself there.",
        f"The link {corpus}/self.txt leads to nothing; take it away.",
    ]


def test_a_folder_at_a_path_that_is_too_long(corpus: Path) -> None:
    """Any reason of the system's is told; what can be read is read."""
    home = os.open(corpus, os.O_RDONLY)
    for _ in range(20):
        os.mkdir("d" * 250, dir_fd=home)
        deeper = os.open("d" * 250, os.O_RDONLY, dir_fd=home)
        os.close(home)
        home = deeper
    os.close(home)
    found = listing(corpus)
    assert list(found.files.values()) == ["bees", "news/fog"]
    (reason,) = found.closed.values()
    assert reason.endswith("cannot be read (File name too long); check its permissions.")
    with pytest.raises(CorpusError, match="File name too long"):
        listing(min(corpus.glob("d*")))


def test_files_of_other_kinds(corpus: Path) -> None:
    """One line of the report and the doctor counts them and names their endings; no failure."""
    settings = Settings(corpus, corpus.parent / "index")
    (corpus / "old.DOC").write_bytes(b"words")
    report = build(settings, embedder=HashingEmbedder())
    line = "1 file is of a kind that is not read: .doc."
    assert (report.others, report.skipped) == (line, ())
    assert line in built.lines(report, settings.index)
    for name in ("README.md", ".rtf", "bees.original.rtf", "notes", "news/page.mht", "b.d\no"):
        (corpus / name).write_bytes(b"words")
    (corpus / "link.odt").symlink_to("bees.txt")
    says = {one.what: one.says for one in examine(settings)}["Corpus"]
    assert says == (
        f"2 files of articles in {corpus}. "
        f"4 files are of kinds that are not read: without an ending, .d�o, .doc, .mht."
    )


def test_a_file_that_cannot_be_read(corpus: Path) -> None:
    """The doctor tells it, whether the index has it or not, and nothing else is out of date."""
    secret = corpus / "secret.txt"
    secret.write_bytes(files.text())
    secret.chmod(0)
    said = json.loads(_bound(str(corpus), str(corpus.parent / "index")).stdout)
    _, articles, reasons, doctor, up_to_date = said
    reason = f"The file {secret} cannot be read (Permission denied)"
    assert articles == 2
    assert reasons == [f"{reason}; check it and try again."]
    assert doctor == f"{reason}."
    assert up_to_date == "The index is that of the files as they are."
