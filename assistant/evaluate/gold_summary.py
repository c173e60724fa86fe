"""The end of a pytest session: figures, their change, the report and the verdict."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from assistant.evaluate.report import Report
    from assistant.evaluate.result import Result


class GoldSummary:
    """Gathers the results of a session, from every worker."""

    def __init__(self, config: pytest.Config) -> None:
        """With the options of the session."""
        self._baseline: Path | None = config.getoption("gold_baseline")
        self._update: bool = config.getoption("gold_update")
        self._report_file: Path | None = config.getoption("gold_report")
        self._results: list[Result] = []
        self._report: Report | None = None

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Take the result out of a report."""
        data = getattr(report, "gold", None)
        if data is not None:
            from assistant.evaluate.result import Result

            self._results.append(Result.from_dict(data))

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Work the figures out; a drop that is more than chance fails the session."""
        if not self._results:
            return
        from assistant.evaluate import baseline, render
        from assistant.evaluate.report import make

        compared = self._baseline is not None and not self._update
        before = baseline.load(self._baseline) if compared and self._baseline else None
        self._report = make(self._results, before)
        if self._update and self._baseline is not None:
            baseline.save(self._baseline, self._report.results, self._report.table)
        if self._report_file is not None:
            render.write(self._report_file, self._report)
        failed = bool(self._report.dropped) or self._report.all_stale
        if failed and session.exitstatus == pytest.ExitCode.OK:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Print the figures."""
        if self._report is None:
            return
        from assistant.evaluate.report import stale_lines, summary_lines

        terminalreporter.section("gold questions")
        for line in stale_lines(self._report):
            terminalreporter.write_line(line)
        for line in summary_lines(self._report):
            terminalreporter.write_line(line, red=line.startswith(("DROPPED", "Every case")))
        if self._update:
            terminalreporter.write_line(f"baseline written: {self._baseline}")
        if self._report_file is not None:
            terminalreporter.write_line(f"report written: {self._report_file}")
