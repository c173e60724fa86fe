"""Drafts of gold cases, out of an index's quotes and figures, for a person to accept or reject."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.errors import AssistantError
from assistant.evaluate.gold import read_gold
from assistant.types import Article, Quote

if TYPE_CHECKING:
    from assistant.pipeline import Assistant

SHORTEST_QUOTE = 6  # words; fewer say too little to ask about
TOPIC_WORDS = 2
NOUNS = {"NN", "NNS", "NNP", "NNPS"}  # Penn Treebank
FIGURE = re.compile(r"(?<![\w.,])[$€£]?\d(?:[\d,.]*\d)?(?:\s?(?:%|percent|per cent))?(?!\w)")

Row = dict[str, Any]


class DraftError(AssistantError):
    """Drafts cannot be written where they were to go."""


@dataclass(frozen=True, slots=True)
class DraftFile:
    """A `*.gold.jsonl` file as rows, so that one can be changed and the others stay as they are."""

    path: Path

    def rows(self) -> list[Row]:
        """Its rows, none if it is not there yet.

        Raises:
            DraftError: The name is not one that the tests look for.
            GoldError: Something in it is wrong.
        """
        if not self.path.name.endswith(".gold.jsonl"):
            raise DraftError(f"The file {self.path} must end in .gold.jsonl to be found as tests.")
        if not self.path.exists() or not self.path.read_text("utf-8-sig").strip():
            return []
        read_gold(self.path)
        lines = self.path.read_text("utf-8-sig").split("\n")
        return [json.loads(line) for line in lines if line.strip()]

    def write(self, rows: Sequence[Row]) -> None:
        """Write every row anew."""
        text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        self.path.write_text(text, "utf-8")


def suggest(assistant: Assistant, n: int, known: Sequence[str] = ()) -> list[Row]:
    """Up to `n` drafts in turn from quotes and figures, none of the `known` questions."""
    articles = {article.id: article for article in assistant.articles()}
    common = _common_words([article.text for article in articles.values()])
    quotes = _from_quotes(assistant.quotes(), articles, common)
    figures = _from_figures(assistant, articles)
    drafts: list[Row] = []
    seen = set(known)
    for pair in zip_longest(quotes, figures):
        for row in pair:
            if row is not None and row["question"] not in seen and len(drafts) < n:
                seen.add(row["question"])
                drafts.append({**row, "draft": True})
    return drafts


def _from_quotes(
    quotes: Sequence[Quote], articles: Mapping[str, Article], common: set[str]
) -> Iterator[Row]:
    for quote in quotes:
        speaker = quote.speaker
        text = quote.span.of(articles[quote.article_id].text)
        if quote.kind == "indirect" or speaker is None or not speaker.name or not quote.sure:
            continue
        if len(text.split()) < SHORTEST_QUOTE:
            continue
        row: Row = {
            "question": f"What does {speaker.name} say about {_topic(text, common)}?",
            "quote": text.strip("“”\"' "),
            "speaker": speaker.name,
        }
        yield row | _kept(title=speaker.title, organisation=speaker.organisation)


def _from_figures(assistant: Assistant, articles: Mapping[str, Article]) -> Iterator[Row]:
    """A question for each sentence with a figure: the sentence with the figure left out."""
    for article in articles.values():
        for block in assistant.blocks(article.id):
            if block.role != "body":
                continue
            for match in FIGURE.finditer(block.span.of(article.text)):
                sentence = _sentence(block.span.of(article.text), match.start())
                blank = sentence.replace(match.group(), "…", 1).rstrip(".")
                yield {
                    "question": f"What figure belongs here: {blank}?",
                    "passage": sentence,
                    "answer": match.group(),
                }


def _sentence(paragraph: str, offset: int) -> str:
    from assistant.corpus.sentences import sentences
    from assistant.types import Span

    spans = sentences(paragraph, Span(0, len(paragraph)))
    return next(s.of(paragraph) for s in spans if s.start <= offset < s.end)


def _common_words(texts: Sequence[str]) -> set[str]:
    """Words too frequent to be what one quote is about."""
    from assistant.index.words import STOP_WORDS

    return set(STOP_WORDS) | {word for text in texts for word in _frequent(text)}


def _frequent(text: str, most: int = 12) -> Iterator[str]:
    from collections import Counter

    counted = Counter(re.findall(r"[a-z]{4,}", text.lower()))
    return (word for word, count in counted.most_common(most) if count > most)


def _topic(text: str, common: set[str]) -> str:
    """The first things that a quote names, as a person may begin to ask about it."""
    from assistant.quotes.parse import pipeline

    things = [token.text for token in pipeline()(text) if token.tag_ in NOUNS]
    telling = [word.lower() for word in things if word.lower() not in common] or ["it"]
    return " and ".join(list(dict.fromkeys(telling))[:TOPIC_WORDS])


def _kept(**fields: str | None) -> Row:
    return {name: value for name, value in fields.items() if value}


def decide(rows: Sequence[Row], draft: Row, choice: str, question: str | None) -> list[Row]:
    """The rows after a person's choice on one draft.

    Args:
        rows: All of the file.
        draft: One of them.
        choice: `a` accepts, `e` accepts with another `question`, `r` takes it away; anything else
            leaves it a draft.
        question: The better question.
    """
    if choice == "r":
        return [row for row in rows if row is not draft]
    if choice not in {"a", "e"}:
        return list(rows)
    accepted = {key: value for key, value in draft.items() if key != "draft"}
    if question is not None:
        accepted["question"] = question
    return [accepted if row is draft else row for row in rows]


def in_words(row: Row) -> Iterator[str]:
    """A draft for a person to read."""
    keys = ("question", "passage", "quote", "speaker", "title", "organisation", "answer")
    for key in (*keys, "not", "refuse", "why"):
        if key in row:
            yield f"{key:<14}{row[key]}"
