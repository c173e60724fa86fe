"""Forty files and more of every format: what was written comes back, and nothing else."""

from pathlib import Path

import pytest

from assistant.corpus.loaders import LOADERS
from tests.corpus.shelf import Made, Score, held_out_pages, other_pages, scores, third_pages

RECALL = 0.98
FURNITURE = 0.02


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Score]]:
    """The scores by ending."""
    return scores(tmp_path_factory.mktemp("shelf"))


def test_there_are_files_of_every_format(found: dict[str, list[Score]]) -> None:
    """At least forty."""
    assert found.keys() == LOADERS.keys() - {".htm"}
    assert sum(map(len, found.values())) >= 40


@pytest.mark.parametrize("ending", sorted(LOADERS.keys() - {".htm"}))
def test_sentences_come_back_without_furniture(found: dict[str, list[Score]], ending: str) -> None:
    """In order, with the fields that the file states."""
    each = found[ending]
    assert sum(s.found for s in each) >= RECALL * sum(s.sentences for s in each)
    assert sum(s.extra for s in each) <= FURNITURE * sum(s.characters for s in each)
    assert [s.wrong_fields for s in each] == [()] * len(each)


@pytest.mark.parametrize(
    "pages",
    [other_pages(), third_pages(), held_out_pages()],
    ids=["other", "third", "held out"],
)
def test_more_pages(tmp_path: Path, pages: list[Made]) -> None:
    """As good as the ten for which the rules were made."""
    each = scores(tmp_path, pages)[".html"]
    assert len(each) == len(pages)
    assert sum(s.found for s in each) >= RECALL * sum(s.sentences for s in each)
    assert sum(s.extra for s in each) <= FURNITURE * sum(s.characters for s in each)
    assert [s.wrong_fields for s in each] == [()] * len(each)


def test_a_file_alone_is_no_worse(found: dict[str, list[Score]], tmp_path: Path) -> None:
    """No single file hides behind the others of its format."""
    assert not list(tmp_path.iterdir())
    for each in found.values():
        for score in each:
            assert score.found >= 0.9 * score.sentences
