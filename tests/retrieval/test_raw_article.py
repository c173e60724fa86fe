"""The gold questions whose texts are facts, put to the article as it was found."""

import shutil
from pathlib import Path

import pytest

from assistant.corpus import loaders
from assistant.evaluate.cases import Case
from assistant.evaluate.check import check
from assistant.evaluate.gold import read_gold
from assistant.evaluate.report import failure_lines
from assistant.evaluate.run import Runner
from assistant.index.embed import Embedder
from assistant.pipeline import Assistant, build
from assistant.settings import Settings
from tests.conftest import ROOT, SHIPPED

GOLD = ROOT / "tests" / "retrieval"
CARRIED = ("quotes", "figures", "refusals", "conversations")  # passages are of our own account


@pytest.fixture(scope="module")
def runner(
    raw_article: Path,
    minilm: Embedder,
    tmp_path_factory: pytest.TempPathFactory,
) -> Runner:
    """An index of the raw article, which stays outside the repository."""
    folder = tmp_path_factory.mktemp("raw")
    corpus = folder / "corpus"
    corpus.mkdir()
    shutil.copy(raw_article, corpus)
    settings = Settings(corpus, folder / "index")
    build(settings, embedder=minilm)
    return Runner(Assistant.open(settings, minilm))


@pytest.mark.parametrize(
    "case",
    [case for name in CARRIED for case in read_gold(GOLD / f"{name}.gold.yaml", name)],
    ids=lambda case: f"{case.path}-{case.id}",
)
def test_the_raw_article_answers_the_same(runner: Runner, case: Case) -> None:
    """What carries over is found, given to the same people, and declined alike."""
    result = runner.run(case)
    assert result.outcome == "passed", "\n".join(failure_lines(result))


def test_the_gold_itself_is_good() -> None:
    """At least sixty cases, a third of them refusals, and nothing that a check would find."""
    cases = [case for path in sorted(GOLD.glob("*.gold.yaml")) for case in read_gold(path)]
    articles = [loaders.load(path, SHIPPED) for path in loaders.article_files(SHIPPED)]
    assert check(cases, articles) == ()
    refusals = [case for case in cases if case.refuse]
    assert len(cases) >= 60
    assert 3 * len(refusals) >= len(cases)
