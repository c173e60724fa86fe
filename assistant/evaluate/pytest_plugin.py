"""The pytest plugin: gold files are tests, and a summary says how good the answers are.

Nothing heavy is imported until a gold file is collected or a fixture is used.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Generator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from assistant.evaluate.gold_items import GoldFile
    from assistant.evaluate.opened import Opened, Place
    from assistant.pipeline import Assistant
    from assistant.types import Answer

SUFFIXES = (".gold.jsonl", ".gold.yaml", ".gold.yml")
REPORTS = (".html", ".json", ".md")
FOLDER = pytest.StashKey[Path]()
OPENED: pytest.StashKey[Opened] = pytest.StashKey()
QUESTIONS = pytest.StashKey[list[str]]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """The options of the plugin."""
    group = parser.getgroup("gold", "gold questions (article-assistant)")
    path = {"type": Path, "metavar": "DIR", "default": None}
    group.addoption("--corpus", help="folder of articles (the nearest named corpus)", **path)
    group.addoption("--index", help="use this index as it is, and build none", **path)
    file = {"type": Path, "metavar": "FILE", "default": None}
    group.addoption("--gold-baseline", help="fail when figures drop below this run's", **file)
    group.addoption("--gold-update", action="store_true", help="write the baseline anew")
    group.addoption("--gold-report", help="write a report: FILE.html, .json or .md", **file)


def pytest_addhooks(pluginmanager: pytest.PytestPluginManager) -> None:
    """Let a conftest.py name the embedder."""
    from assistant.evaluate import hooks

    pluginmanager.add_hookspecs(hooks)


def pytest_configure(config: pytest.Config) -> None:
    """Check the options before anything runs, and gather results where they come together."""
    baseline: Path | None = config.getoption("gold_baseline")
    update: bool = config.getoption("gold_update")
    report: Path | None = config.getoption("gold_report")
    if update and baseline is None:
        raise pytest.UsageError("--gold-update needs --gold-baseline FILE: the file to write")
    if baseline is not None and not update and not baseline.is_file():
        raise pytest.UsageError(
            f"there is no baseline {baseline}; write it from a good run with --gold-update"
        )
    if report is not None and report.suffix not in REPORTS:
        raise pytest.UsageError(f"--gold-report {report}: end it in {', '.join(REPORTS)}")
    if not hasattr(config, "workerinput"):
        from assistant.evaluate.gold_summary import GoldSummary

        config.pluginmanager.register(GoldSummary(config), "gold-summary")


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:
    """Tell a pytest-xdist worker the folder where all of them find the index."""
    node.workerinput["gold_folder"] = str(_folder(node.config))


def pytest_unconfigure(config: pytest.Config) -> None:
    """Close every index, and remove those that were built."""
    opened = config.stash.get(OPENED, None)
    if opened is not None:
        opened.close()
    folder = config.stash.get(FOLDER, None)
    if folder is not None and not hasattr(config, "workerinput"):
        shutil.rmtree(folder, ignore_errors=True)


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> GoldFile | None:
    """A gold file is a file of tests."""
    if not file_path.name.endswith(SUFFIXES):
        return None
    from assistant.evaluate.gold_items import GoldFile

    found: GoldFile = GoldFile.from_parent(parent, path=file_path)
    return found


def pytest_collection_finish(session: pytest.Session) -> None:
    """Note what will be asked, so that it can be embedded many questions at a time."""
    session.config.stash[QUESTIONS] = [
        question
        for item in session.items
        if item.path.name.endswith(SUFFIXES)
        for question in getattr(item, "questions", ())
    ]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, Any, Any]:
    """Send a case's result along with its report, to the controller too under pytest-xdist."""
    report = yield
    result = getattr(item, "result", None)
    if call.when == "call" and result is not None:
        report.gold = result.to_dict()
    return report


def pytest_report_teststatus(report: pytest.TestReport) -> tuple[str, str, str] | None:
    """Stale cases and drafts are neither passed nor failed nor skipped."""
    outcome = getattr(report, "gold", {}).get("outcome")
    if report.when == "call" and outcome in {"stale", "draft"}:
        return outcome, outcome[0].upper(), outcome.upper()
    return None


def opened(config: pytest.Config) -> Opened:
    """The session's indexes."""
    if OPENED not in config.stash:
        from assistant.evaluate.opened import Opened

        config.stash[OPENED] = Opened(
            _folder(config),
            config.getoption("--corpus"),
            config.getoption("--index"),
            lambda: config.hook.pytest_gold_embedder(config=config),
            lambda: config.stash.get(QUESTIONS, []),
        )
    return config.stash[OPENED]


def _folder(config: pytest.Config) -> Path:
    """Where this session's indexes are built."""
    if FOLDER not in config.stash:
        given = getattr(config, "workerinput", {}).get("gold_folder")
        config.stash[FOLDER] = Path(given or tempfile.mkdtemp(prefix="gold-index-"))
    return config.stash[FOLDER]


@pytest.fixture
def corpus(request: pytest.FixtureRequest) -> Path:
    """The folder of articles: --corpus, or the nearest folder of that name."""
    return _place(request).corpus


@pytest.fixture
def index(request: pytest.FixtureRequest, corpus: Path) -> Path:
    """The folder of the index of `corpus`, built once a session."""
    here = opened(request.config)
    place = here.place_of(corpus)
    here.runner(place)
    return place.index


@pytest.fixture
def assistant(request: pytest.FixtureRequest, corpus: Path) -> Assistant:
    """An open assistant over `corpus`."""
    here = opened(request.config)
    return here.runner(here.place_of(corpus)).assistant


@pytest.fixture
def ask(assistant: Assistant) -> Callable[..., Answer]:
    """Ask a question: `ask("Who is quoted?")`."""
    return assistant.ask


@pytest.fixture
def assert_grounded(assistant: Assistant) -> Callable[[Answer], None]:
    """Assert that everything an answer shows is a slice of its article."""
    from assistant.answer import ground
    from assistant.errors import GroundingError

    def check(answer: Answer) -> None:
        try:
            ground.check(answer, lambda article_id: assistant.article(article_id).text)
        except GroundingError as error:
            raise AssertionError(str(error)) from error

    return check


def _place(request: pytest.FixtureRequest) -> Place:
    return opened(request.config).place(request.path, request.config.rootpath)
