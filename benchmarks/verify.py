"""What verify says of real quotes altered by chance: `python benchmarks/verify.py GOLD.jsonl`.

GOLD holds {"id", "text", "quotes": [{"kind", "pieces", "span", "surface_speaker"}]} a line, as
`polnear-dev.jsonl` beside the checkout. Passages are proposed by shared words, without an index.
"""

from __future__ import annotations

import json
import random
import re
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from assistant.quotes.verify import verify
from assistant.types import Article, Hit, Passage, Quote, Span, Speaker

SEED = 1
HELD = 64  # articles that are looked through; the quotes of the others are foreign
MOST = 150  # quotes of each sort
FEWEST_WORDS = 10  # of a quote that is altered
NEGATION = re.compile(r"\b(?:not|never|no) |(?<=do|is|as|re|ve|ld|es|id)n[’']t", re.IGNORECASE)


class Shelf:
    """Articles with their annotated direct quotes; a search counts shared words."""

    def __init__(self, rows: list[dict[str, Any]]) -> None:
        self._articles = tuple(Article(row["id"], row["id"], row["text"]) for row in rows)
        self._quotes = tuple(sorted(_quotes(rows), key=lambda q: (q.article_id, q.span)))
        self._paragraphs = [
            (article.id, Span(*match.span()), _long_words(match.group()))
            for article in self._articles
            for match in re.finditer(r"[^\n]+", article.text)
        ]

    def articles(self) -> tuple[Article, ...]:
        """All."""
        return self._articles

    def quotes(self, speaker: str | None = None, article: str | None = None) -> tuple[Quote, ...]:
        """Those of a speaker or an article."""
        return tuple(
            quote
            for quote in self._quotes
            if article in {None, quote.article_id}
            and (speaker is None or (quote.speaker and quote.speaker.name == speaker))
        )

    def search(self, query: str, k: int = 10, article: str | None = None) -> tuple[Hit, ...]:
        """The paragraphs that share the most words, the longer the fewer."""
        del article
        words = _long_words(query)
        best = sorted(self._paragraphs, key=lambda p: -len(words & p[2]) / (1 + len(p[2]) ** 0.5))
        return tuple(Hit(Passage(name, at, None, (at,)), "", 0.0) for name, at, _ in best[:k])

    def samples(self, rng: random.Random) -> list[tuple[Quote, str]]:
        """Some of the quotes with their words."""
        texts = {article.id: article.text for article in self._articles}
        every = [(quote, quote.span.of(texts[quote.article_id])) for quote in self._quotes]
        long = [one for one in every if len(one[1].split()) >= FEWEST_WORDS]
        marked = [one for one in long if one[1][0] in '“"']
        rng.shuffle(marked)
        return marked[:MOST]


def _quotes(rows: list[dict[str, Any]]) -> Iterator[Quote]:
    for row in rows:
        for gold in row["quotes"]:
            if gold["kind"] == "direct":
                speaker, whole = Speaker(gold["surface_speaker"] or None), Span(*gold["span"])
                for piece in gold["pieces"]:
                    yield Quote(row["id"], Span(*piece), whole, "direct", speaker)


def _long_words(text: str) -> set[str]:
    return set(re.findall(r"\w{4,}", text.lower()))


def _retyped(text: str) -> str:
    plain = text.translate(str.maketrans({"“": '"', "”": '"', "’": "'", "—": " - ", "…": "..."}))
    return plain.rstrip('",') + '."'


def _without_negation(text: str) -> str:
    return NEGATION.sub("", text, count=1)


def _replacing(count: int, rng: random.Random, others: list[str]) -> Callable[[str], str]:
    def replaced(text: str) -> str:
        words = text.split()
        for at in rng.sample(range(1, len(words) - 1), count):
            words[at] = rng.choice(others)
        return " ".join(words)

    return replaced


def _dropping(rng: random.Random) -> Callable[[str], str]:
    def dropped(text: str) -> str:
        words = text.split()
        del words[rng.randrange(2, len(words) - 2)]
        return " ".join(words)

    return dropped


def _halves(text: str) -> tuple[str, str]:
    words = text.strip('“”",').split()
    middle = len(words) // 2
    return " ".join(words[:middle]), " ".join(words[middle:])


Asked = tuple[str, str, str | None]


def altered(shelf: Shelf, rng: random.Random) -> Iterator[Asked]:
    """Sorts of alteration, with the text and the name to check."""
    samples = shelf.samples(rng)
    others = [word for _, text in samples for word in re.findall(r"[a-z]{5,}", text)]
    change = {
        "nothing": str,
        "typography": _retyped,
        "a negation left out": _without_negation,
        "one word replaced": _replacing(1, rng, others),
        "three words replaced": _replacing(3, rng, others),
        "one word left out": _dropping(rng),
    }
    for number, (quote, text) in enumerate(samples):
        for name, changed in change.items():
            if name != "a negation left out" or NEGATION.search(text):
                yield name, changed(text), None
        other, other_text = samples[(number + 7) % len(samples)]
        first, last = _halves(text)[0], _halves(other_text)[1]
        if other.article_id != quote.article_id:
            yield "joined", f"{first} {last}", None
            yield "joined by an ellipsis", f"{first} … {last}", None
        mine, theirs = (one.speaker.name if one.speaker else None for one in (quote, other))
        if mine:
            yield "the right name", text, mine
        if mine and theirs and mine != theirs:
            yield "another's name", text, theirs


def main(path: Path) -> None:
    """Print the verdicts by sort."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    rng = random.Random(SEED)
    shelf = Shelf(rows[:HELD])
    asked = [*altered(shelf, rng)]
    asked += [("foreign", text, None) for _, text in Shelf(rows[HELD:]).samples(rng)]
    verdicts: dict[str, Counter[str]] = defaultdict(Counter)
    began = time.perf_counter()
    for sort, text, speaker in asked:
        verdicts[sort][verify(text, shelf, speaker).result] += 1
    each = (time.perf_counter() - began) / len(asked)
    for sort, counts in verdicts.items():
        print(f"{sort:22}{counts.total():5}  {dict(counts)}")
    print(f"{1000 * each:.0f} ms a text over {len(shelf.articles())} articles")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
