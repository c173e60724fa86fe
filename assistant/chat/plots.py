"""Values for Gradio's own plots, which it otherwise takes from a pandas table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

PlotValue = dict[str, Any]
# Told apart, and at least 3 to 1 against the paper of either theme (WCAG 2.2, 1.4.11).
COLOURS = ("#2a8f87", "#a066c4", "#4a8ad4", "#cf6a50", "#85942c", "#c25a94")


def plot_value(
    mark: Literal["point", "bar"], columns: Sequence[str], rows: Sequence[Sequence[Any]]
) -> PlotValue:
    """A table as `gradio.components.native_plot.PlotData` has it; columns are numbers or names.

    Args:
        mark: What Gradio draws for a row.
        columns: Their names.
        rows: One text or number a column; at least one row.
    """
    kinds = ["nominal" if isinstance(value, str) else "quantitative" for value in rows[0]]
    return {
        "columns": list(columns),
        "data": [list(row) for row in rows],
        "datatypes": dict(zip(columns, kinds, strict=True)),
        "mark": mark,
    }
