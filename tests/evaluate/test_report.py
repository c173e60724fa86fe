"""Reports say what happened, the same bytes for the same results, with nothing from outside."""

import re
from xml.etree import ElementTree as ET

from assistant.evaluate import baseline, charts, render, report
from assistant.evaluate.metrics import shares
from assistant.evaluate.result import Ranked, Result
from tests.evaluate.material import result

HITS = (Ranked(1, "boats", 0.5, "The ferry & co.", expected=False),)


def _results() -> list[Result]:
    return [
        result("b", line=2, ranks=(1,), targets=1, answerable=True, answered=True, support=0.9),
        result(
            "a<b",
            outcome="failed",
            failures=("passage: late",),
            expected=("passage within 1: “x”",),
            hits=HITS,
            ranks=(),
            targets=1,
            answerable=False,
            answered=True,
            support=0.2,
        ),
        result("s", line=3, outcome="stale", stale=("Gone.",)),
    ]


def test_results_come_in_the_order_of_their_files() -> None:
    """However the workers sent them."""
    made = report.make(_results())
    assert [r.key for r in made.results] == ["a<b", "b", "s"]
    assert made.counts == {"passed": 1, "failed": 1, "stale": 1}
    assert report.make(_results()[::-1]) == made
    assert not made.all_stale
    assert report.make(_results()[2:]).all_stale


def test_the_summary_has_figures_and_changes() -> None:
    """The value, its interval, n, and what it was."""
    before = shares([result("b", ranks=(2,), targets=1), result("a<b", ranks=(1,), targets=1)])
    lines = list(report.summary_lines(report.make(_results(), before)))
    assert lines[0] == "3 cases: 1 passed, 1 failed, 1 stale"
    assert re.sub(r" +", " ", lines[1]) == ("recall@1 0.500 [0.000, 1.000] n=2 as before")
    assert re.sub(r" +", " ", lines[4]) == ("MRR 0.500 [0.000, 1.000] n=2 was 0.750, p = 1.000")


def test_drafts_alone_say_what_to_do() -> None:
    """No figures, and how a draft becomes a case."""
    lines = list(report.summary_lines(report.make([result("b", outcome="draft")])))
    assert lines == [
        "1 case: 1 draft",
        "Drafts are not run: accept them with `assistant gold suggest FILE` in a terminal.",
    ]


def test_a_drop_is_spelt_out() -> None:
    """In the terminal and in bold in Markdown."""
    keys = [f"q{i}" for i in range(12)]
    before = shares([result(key, ranks=(1,), targets=1) for key in keys])
    now = [result(key, ranks=(), targets=1) for key in keys]
    made = report.make(now, before)
    dropped = [line for line in report.summary_lines(made) if line.startswith("DROPPED")]
    assert dropped[0].startswith("DROPPED: recall@1 fell from 1.000 to 0.000 over 12 cases")
    assert "| recall@1 | 0.000 | 0.000 to 0.000 | 12 | **dropped**, was 1.000" in (
        report.as_markdown(made)
    )
    assert "<strong class=dropped>dropped</strong>" in render.WRITERS[".html"](made)


def test_markdown_lists_what_failed_and_what_is_stale() -> None:
    """With file and line."""
    text = report.as_markdown(report.make(_results()))
    assert "## Failed\n\n- a<b (`t:1`)\n  - passage: late\n" in text
    assert "## Stale\n\n- s (`t:3`)\n  - in no article: Gone.\n" in text


def test_a_result_survives_json() -> None:
    """As it goes from a pytest-xdist worker to the controller."""
    for one in _results():
        assert Result.from_dict(one.to_dict()) == one


def test_the_page_needs_nothing_from_outside() -> None:
    """No script, no address, and text of articles is escaped."""
    page = render.WRITERS[".html"](report.make(_results()))
    assert not re.search(r"<script|https?:|url\(|@import|<link|\bsrc=", page)
    assert "a&lt;b" in page
    assert "The ferry &amp; co." in page
    assert "<h2>If support alone decided</h2>" in page


def test_the_histogram_counts_support() -> None:
    """One bar up in the bin of .9, one down in that of .2, each as high as the half allows."""
    (_, figure) = charts.support(_results())
    assert _bars(figure) == [("bad", 4, 90.0), ("good", 18, 90.0)]


def test_the_histogram_counts_cosines() -> None:
    """Up, both passages that were expected; down, the best of the others of each question."""
    hits = (
        Ranked(1, "boats", 0.62, "a", expected=True),
        Ranked(2, "boats", 0.31, "b", expected=False),
        Ranked(3, "boats", 0.63, "c", expected=True),
        Ranked(4, "boats", -0.2, "d", expected=False),
    )
    (_, figure) = charts.cosines([result("a", hits=hits, targets=2), result("b", hits=HITS)])
    assert _bars(figure) == [("bad", 6, 45.0), ("good", 12, 90.0)]
    assert "the 2 passages expected and found" in figure
    assert list(charts.cosines([result("b", hits=HITS)])) == []  # nothing was expected


def _bars(figure: str) -> list[tuple[str | None, int, float]]:
    """Class, bin and height of each bar, from left to right."""
    svg = ET.fromstring(re.search(r"<svg.*</svg>", figure).group())  # noqa: S314 - our own
    wide = (charts.WIDTH - charts.LEFT - charts.RIGHT) / charts.BINS
    return [
        (
            bar.get("class"),
            round((float(bar.get("x")) - charts.LEFT) / wide),
            float(bar.get("height")),
        )
        for bar in svg.iter("rect")
    ]


def test_the_threshold_curve_finds_the_best() -> None:
    """Over .2 and up to .9 both kinds are right; as it decided, the foreign one was answered."""
    (_, figure) = charts.threshold(_results())
    assert "best together at 0.56: 100% and 100%" in figure
    assert "As it decides now: 100% and 0%." in figure
    assert list(charts.threshold(_results()[:1])) == []


def test_worst_cases_come_failed_first_then_late() -> None:
    """A passage found at once is not shown."""
    late = result("late", line=4, ranks=(7,), targets=1)
    page = render.WRITERS[".html"](report.make([*_results(), late]))
    assert re.findall(r"<summary>(.*?)</summary>", page) == ["a&lt;b", "late"]


def test_a_comparison_with_itself_has_no_change() -> None:
    """Every figure is as before."""
    table = shares(_results())
    assert {c.p for c in baseline.compare(table, table)} == {1.0}
