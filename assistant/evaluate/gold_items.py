"""Gold files and gold cases as pytest sees them."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from assistant.errors import AssistantError
from assistant.evaluate import network, pytest_plugin, report
from assistant.evaluate.cases import Case, GoldError
from assistant.evaluate.gold import read_gold
from assistant.evaluate.result import Result


class WrongOutcomeError(AssertionError):
    """A gold case came out wrong."""

    def __init__(self, result: Result) -> None:
        """What came of it."""
        super().__init__("; ".join(result.failures))
        self.result = result


class GoldFile(pytest.File):
    """A gold file: one item a case."""

    def collect(self) -> Iterator[GoldItem]:
        """The cases, in order."""
        try:
            cases = read_gold(self.path, self._shown())
        except GoldError as error:
            raise self.CollectError(str(error)) from error
        for case in cases:
            for tag in case.tags:
                self.config.addinivalue_line("markers", f"{tag}: gold questions tagged so")
            yield GoldItem.from_parent(self, name=case.id, case=case)

    def _shown(self) -> str:
        root = self.config.rootpath
        inside = self.path.is_relative_to(root)
        return (self.path.relative_to(root) if inside else self.path).as_posix()


class GoldItem(pytest.Item):
    """One gold case."""

    def __init__(self, *, case: Case, **given: Any) -> None:
        """A case under its id."""
        super().__init__(**given)
        self.case = case
        self.result: Result | None = None
        for tag in case.tags:
            self.add_marker(tag)

    @property
    def questions(self) -> tuple[str, ...]:
        """What the case puts to the assistant, in order."""
        return self.case.questions

    def runtest(self) -> None:
        """Ask, search and judge, off the network."""
        opened = pytest_plugin.opened(self.config)
        runner = opened.runner(opened.place(self.path, self.config.rootpath))
        with network.blocked():
            self.result = runner.run(self.case)
        if self.result.outcome == "draft":
            pytest.skip("a draft; accept it with: assistant gold suggest")
        if self.result.outcome == "stale":
            pytest.skip(f"stale, in no article: {' / '.join(self.result.stale)}")
        if self.result.outcome == "failed":
            raise WrongOutcomeError(self.result)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """What a person needs to see what went wrong and to see it again."""
        error = excinfo.value
        if isinstance(error, WrongOutcomeError):
            return "\n".join((*report.failure_lines(error.result), self._replay()))
        if isinstance(error, AssistantError):
            return str(error)
        return super().repr_failure(excinfo, style)

    def _replay(self) -> str:
        given = (
            ("--corpus", self.config.getoption("--corpus")),
            ("--index", self.config.getoption("--index")),
        )
        options = [word for name, value in given if value for word in (name, str(value))]
        return f"Replay    {shlex.join(['pytest', *options, self.nodeid])}"

    def reportinfo(self) -> tuple[Path, int, str]:
        """File, line from 0, and name."""
        return self.path, self.case.line - 1, self.name
