"""How well the right passage is found, the answer shown and a question declined.

    python benchmarks/answers.py GOLD_FOLDER [--limit N] [--errors] [--only squad|news]

GOLD_FOLDER holds squad-passages.jsonl, squad-questions.jsonl, news-articles.jsonl and
news-questions.jsonl: articles as {"id", "title"?, "text"}, questions as {"text", "relevant",
"answerable", "answers"?}. Prints a JSON object of figures; shares are in [0, 1].

SQuAD passages are one article each in one index. News articles are each indexed alone, and asked
their own questions and those of the next articles, which are foreign to them.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant.index.embed import Embedder, open_embedder
from assistant.pipeline import Assistant, build
from assistant.settings import Settings
from assistant.types import Answer

FOREIGN_EACH = 5  # questions of other articles put to each news article
SEED = 7
Row = dict[str, object]


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with what came of it."""

    gold: dict
    answer: Answer

    @property
    def decision(self) -> float:
        """The score that a threshold would be laid on: nothing when there was another reason."""
        return self.answer.support if self.answer.answered or _by_score(self.answer) else 0.0


def _by_score(answer: Answer) -> bool:
    return answer.refusal is not None and answer.refusal.reason in {"off-topic", "no-support"}


def read(path: Path) -> list[dict]:
    """The lines of a JSON lines file."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def opened(articles: Sequence[dict], folder: Path, embedder: Embedder) -> Assistant:
    """An index of these articles alone."""
    for row in articles:
        file = folder / "corpus" / f"{row['id'].removesuffix('.json')}.txt"
        file.parent.mkdir(parents=True, exist_ok=True)
        title = f"{row['title']}\n\n" if row.get("title") else ""
        file.write_text(title + row["text"], "utf-8")
    settings = Settings.read({}, corpus=folder / "corpus", index=folder / "index")
    build(settings, embedder=embedder)
    return Assistant.open(settings, embedder)


def auroc(positive: Sequence[float], negative: Sequence[float]) -> float:
    """The chance that a positive scores above a negative, ties counted half."""
    above = sum((p > n) + 0.5 * (p == n) for p in positive for n in negative)
    return above / (len(positive) * len(negative))


def refused_at(answerable: Sequence[float], others: Sequence[float], lost: float) -> float:
    """The share of `others` below the threshold that refuses the share `lost` of `answerable`."""
    threshold = sorted(answerable)[int(lost * len(answerable))]
    return share([score < threshold for score in others])


def share(flags: Sequence[bool]) -> float:
    """How many of them are true."""
    return sum(flags) / len(flags) if flags else float("nan")


def squad(gold: Path, limit: int, embedder: Embedder, *, errors: bool) -> dict:
    """Many short articles in one index, adversarial questions, and news questions as foreign."""
    questions = read(gold / "squad-questions.jsonl")
    random.Random(SEED).shuffle(questions)
    foreign = read(gold / "news-questions.jsonl")
    with tempfile.TemporaryDirectory() as folder:
        assistant = opened(read(gold / "squad-passages.jsonl"), Path(folder), embedder)
        ranks, asked = [], []
        for row in questions[:limit]:
            asked.append(Asked(row, assistant.ask(row["text"])))
            if row["answerable"]:
                hits = assistant.search(row["text"], 20)
                articles = list(dict.fromkeys(hit.passage.article_id for hit in hits))[:10]
                right = [articles.index(a) + 1 for a in row["relevant"] if a in articles]
                ranks.append(min(right, default=0))
        strangers = [Asked(row, assistant.ask(row["text"])) for row in foreign]
        assistant.close()
    good = [one for one in asked if one.gold["answerable"]]
    bad = [one for one in asked if not one.gold["answerable"]]
    if errors:
        _show(good, bad, strangers)
    return {
        "questions": len(asked),
        "recall@10": share([rank > 0 for rank in ranks]),
        "recall@1": share([rank == 1 for rank in ranks]),
        "MRR@10": sum(1 / rank for rank in ranks if rank) / len(ranks),
        "answer shown": share([_shows(one, None) for one in good]),
        "in first part": share([_shows(one, 1) for one in good]),
        "words shown": sum(map(_words, good)) / len(good),
        "refused, answerable": share([not one.answer.answered for one in good]),
        "refused, adversarial": share([not one.answer.answered for one in bad]),
        "refused, foreign": share([not one.answer.answered for one in strangers]),
        **_separations(good, bad, strangers),
    }


def news(gold: Path, embedder: Embedder, *, errors: bool) -> dict:
    """Each article in an index of its own."""
    articles = read(gold / "news-articles.jsonl")
    questions = read(gold / "news-questions.jsonl")
    good, bad, strangers = [], [], []
    for number, article in enumerate(articles):
        own = [row for row in questions if article["id"] in row["relevant"]]
        others = [row for row in questions if article["id"] not in row["relevant"]]
        others = random.Random(number).sample(others, FOREIGN_EACH)
        with tempfile.TemporaryDirectory() as folder:
            assistant = opened([article], Path(folder), embedder)
            for row in own:
                (good if row["answerable"] else bad).append(Asked(row, assistant.ask(row["text"])))
            strangers += [Asked(row, assistant.ask(row["text"])) for row in others]
            assistant.close()
    if errors:
        _show(good, bad, strangers)
    return {
        "questions": len(good) + len(bad),
        "refused, answerable": share([not one.answer.answered for one in good]),
        "refused, unanswerable": share([not one.answer.answered for one in bad]),
        "refused, foreign": share([not one.answer.answered for one in strangers]),
        **_separations(good, bad, strangers),
    }


def _separations(good: Sequence[Asked], bad: Sequence[Asked], strangers: Sequence[Asked]) -> dict:
    answerable, unanswerable, foreign = (
        [one.decision for one in group] for group in (good, bad, strangers)
    )
    return {
        "AUROC": auroc(answerable, unanswerable),
        "AUROC, foreign": auroc(answerable, foreign),
        "foreign refused at 5 % lost": refused_at(answerable, foreign, 0.05),
    }


def _shows(one: Asked, parts: int | None) -> bool:
    shown = " ".join(part.text for part in one.answer.statements[:parts]).casefold()
    return any(answer.casefold() in shown for answer in one.gold["answers"])


def _words(one: Asked) -> int:
    return sum(len(part.text.split()) for part in one.answer.statements)


def _show(good: Sequence[Asked], bad: Sequence[Asked], strangers: Sequence[Asked]) -> None:
    """The errors, on stderr, to be read one by one."""
    wrong = [("refused", one) for one in good if not one.answer.answered]
    wrong += [
        ("not shown", one)
        for one in good
        if one.answer.answered and one.gold.get("answers") and not _shows(one, None)
    ]
    wrong += [("answered", one) for one in bad if one.answer.answered]
    wrong += [("answered, foreign", one) for one in strangers if one.answer.answered]
    for what, one in wrong:
        reason = one.answer.refusal.reason if one.answer.refusal else ""
        first = one.answer.statements[0].text[:160] if one.answer.statements else ""
        question, answers = one.gold["text"], one.gold.get("answers", [])
        score = f"{one.answer.support:.3f}"
        print(what, score, reason, "|", question, "|", answers, "|", repr(first), file=sys.stderr)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("gold", type=Path)
    parser.add_argument("--limit", type=int, default=500)
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--only", choices=["squad", "news"])
    given = parser.parse_args()
    embedder = open_embedder()
    figures = {}
    if given.only != "news":
        figures["squad"] = squad(given.gold, given.limit, embedder, errors=given.errors)
    if given.only != "squad":
        figures["news"] = news(given.gold, embedder, errors=given.errors)
    print(json.dumps(figures, indent=1))


if __name__ == "__main__":
    main()
