"""Quotes found are scored against quotes marked, by hand-counted examples."""

import json
import random
import runpy
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from assistant.evaluate import quote_score
from assistant.evaluate.cases import GoldError
from assistant.evaluate.quote_gold import KINDS, GoldQuote, read_articles
from assistant.evaluate.quote_run import evaluate_quotes
from assistant.types import Kind, Quote, Span, Speaker
from tests.conftest import SHARED
from tests.evaluate.material import ARTICLES

SPEAKERS = (None, Speaker("Ada Quill"), Speaker("Dr Ada Quill"), Speaker("Bo Tarn"))


def _gold(start: int, end: int, kind: str = "direct", speaker: str = "", title: str = "") -> Any:
    return GoldQuote(Span(start, end), kind, speaker, title)


def _found(
    start: int, end: int, kind: Kind = "direct", speaker: Speaker | None = None, sure: bool = False
) -> Quote:
    return Quote("a", Span(start, end), Span(0, 100), kind, speaker, sure=sure)


def _figures(gold: list[GoldQuote], found: list[Quote]) -> Any:
    counts = quote_score.tally(gold, found, lambda quote: quote.span)
    return quote_score.figures(Counter() + counts)


def test_where_by_hand() -> None:
    """One exact, one over-long (covered, IoU .5), one half found, one missed, one made up."""
    gold = [_gold(0, 10), _gold(20, 30), _gold(40, 50, "indirect"), _gold(60, 70, "mixed")]
    found = [_found(0, 10), _found(15, 35), _found(40, 45, "indirect"), _found(80, 90)]
    figures = _figures(gold, found)
    assert figures["coverage > 0.3"] == {"precision": 75.0, "recall": 75.0, "F1": 75.0}
    assert figures["coverage > 0.8"] == {"precision": 50.0, "recall": 50.0, "F1": 50.0}
    assert figures["IoU >= 0.8"] == {"precision": 25.0, "recall": 25.0, "F1": 25.0}
    assert figures["IoU >= 0.8, direct"]["recall"] == 50.0
    assert figures["IoU >= 0.8, direct"]["precision"] == pytest.approx(100 / 3, abs=0.05)
    assert figures["coverage > 0.3, mixed"] == {"precision": None, "recall": 0.0, "F1": 0.0}


def test_one_prediction_for_one_quote() -> None:
    """Two predictions over one quote: the better one is taken, the other is wrong."""
    chosen = quote_score.matches(
        [_gold(0, 10)], [_found(0, 8), _found(0, 9)], lambda quote: quote.span
    )
    assert [(match.found.span, match.iou) for match in chosen] == [(Span(0, 9), 0.9)]


def test_whose_by_hand() -> None:
    """Right, right but for the first name, wrong and sure, not named."""
    gold = [
        _gold(0, 10, speaker="Ada Quill", title="head beekeeper, Sample Apiaries"),
        _gold(10, 20, speaker="Bo Tarn", title="captain"),
        _gold(20, 30, speaker="Cy Loaf"),
        _gold(30, 40, speaker="Di Rail"),
        _gold(40, 50),
    ]
    found = [
        _found(0, 10, speaker=Speaker("Ms Ada Quill", "beekeeper", "Sample Apiaries"), sure=True),
        _found(10, 20, speaker=Speaker("Tarn")),
        _found(20, 30, speaker=Speaker("Ada Quill"), sure=True),
        _found(30, 40),
        _found(40, 50, speaker=Speaker("Ada Quill"), sure=True),
    ]
    assert _figures(gold, found)["speakers"] == {
        "full name right, of matched": 25.0,
        "wrong name, of matched": 25.0,
        "wrong name, of named": 33.3,
        "sure, of named": 66.7,
        "wrong name, of sure": 50.0,
        "title or organisation right": 50.0,
    }


def test_articles_are_read_with_their_pieces(tmp_path: Path) -> None:
    """Pieces count each; a speaker may be a name or an object."""
    path = tmp_path / "gold.jsonl"
    rows = [
        {"span": [0, 9], "pieces": [[0, 3], [6, 9]], "kind": "direct", "speaker": "Ada Quill"},
        {
            "span": [10, 12],
            "kind": "mixed",
            "speaker": {"name": "Bo Tarn", "title": "captain", "organisation": "Example Ferries"},
        },
    ]
    path.write_text(json.dumps({"id": 7, "text": "x" * 20, "quotes": rows}) + "\n\n")
    (article,) = read_articles(path)
    assert article.id == "7"
    assert article.quotes == (
        GoldQuote(Span(0, 3), "direct", "Ada Quill", ""),
        GoldQuote(Span(6, 9), "direct", "Ada Quill", ""),
        GoldQuote(Span(10, 12), "mixed", "Bo Tarn", "captain, Example Ferries"),
    )


@pytest.mark.parametrize(
    "line",
    [
        "{",
        '{"id": "a", "text": "xx"}',
        '{"id": "a", "text": "xx", "quotes": [{"span": [0, 9], "kind": "direct"}]}',
        '{"id": "a", "text": "xx", "quotes": [{"span": [0, 1], "kind": "sung"}]}',
    ],
)
def test_a_bad_article_is_told_by_line(tmp_path: Path, line: str) -> None:
    """And what one looks like."""
    path = tmp_path / "gold.jsonl"
    path.write_text(f'{{"id": "a", "text": "", "quotes": []}}\n{line}\n')
    with pytest.raises(GoldError, match=r"gold\.jsonl:2: not an article with its quotes"):
        list(read_articles(path))


def test_the_engine_is_run_and_scored(tmp_path: Path) -> None:
    """Two quotes of the five articles, both found with their speakers."""
    rows = []
    for name, words, speaker in (
        ("bees", "“The hives came through the winter well,”", "Ada Quill"),
        ("boats", "“We never sail in fog,”", "Bo Tarn"),
    ):
        start = ARTICLES[name].index(words)
        span = [start, start + len(words)]
        quotes = [{"span": span, "kind": "direct", "speaker": speaker}]
        rows.append(json.dumps({"id": name, "text": ARTICLES[name], "quotes": quotes}))
    path = tmp_path / "gold.jsonl"
    path.write_text("\n".join(rows))
    report = evaluate_quotes(path)
    assert report.articles == 2
    assert report.characters == len(ARTICLES["bees"]) + len(ARTICLES["boats"])
    assert report.content["IoU >= 0.8"] == {"precision": 100.0, "recall": 100.0, "F1": 100.0}
    assert report.content["speakers"]["full name right, of matched"] == 100.0
    assert [(row.id, row.right) for row in report.worst] == [("bees", 1), ("boats", 1)]
    assert report.speed > 0


def test_the_same_as_the_shared_scorer() -> None:
    """Over five hundred random articles, every figure that both have."""
    tool = SHARED / "tools" / "score_quotes.py"
    if not tool.is_file():
        pytest.skip("no ../shared/tools beside the checkout")
    theirs = runpy.run_path(str(tool))["score"]
    dice = random.Random(7)  # noqa: S311 - chance for a test
    gold_rows, predicted, counts = [], {}, Counter()
    for number in range(500):
        gold = [_gold(*_interval(dice), dice.choice(KINDS), "Ada Quill", "x") for _ in range(4)]
        found = [
            _found(*_interval(dice), speaker=dice.choice(SPEAKERS), sure=dice.random() < 0.5)
            for _ in range(4)
        ]
        quotes = [
            {"span": [q.span.start, q.span.end], "kind": q.kind, "speaker": q.speaker, "title": ""}
            for q in gold
        ]
        gold_rows.append({"id": number, "quotes": quotes})
        predicted[number] = [
            {
                "start": q.span.start,
                "end": q.span.end,
                "speaker": q.speaker and {"name": q.speaker.name},
                "sure": q.sure,
            }
            for q in found
        ]
        counts += quote_score.tally(gold, found, lambda quote: quote.span)
    ours, other = quote_score.figures(counts), theirs(gold_rows, predicted)
    for name, key in (("coverage>0.3", "coverage > 0.3"), ("iou>=0.8", "IoU >= 0.8")):
        assert other[name]["P"] == ours[key]["precision"]
        assert other[name]["R"] == ours[key]["recall"]
    for kind in KINDS:
        recall = other["recall iou>=0.8 by kind"][kind]
        assert recall == ours[f"IoU >= 0.8, {kind}"]["recall"]
    speakers = ours["speakers"]
    assert other["speaker full name right, of matched"] == speakers["full name right, of matched"]
    assert other["speaker wrong (not unattributed)"] == speakers["wrong name, of matched"]


def _interval(dice: random.Random) -> tuple[int, int]:
    start = dice.randrange(6_000)
    return start, start + dice.randrange(1, 3_000)  # long, so that no two overlaps tie
