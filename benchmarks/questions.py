"""How readers' own questions are answered: the evidence shown, its speaker, and what is declined.

    python -m benchmarks.questions QUESTIONS.json --corpus FOLDER [--alone] [--errors]

QUESTIONS.json is a list of {"question", "answerable", "evidence", "speaker", "article"}: `evidence`
are words of the article, any of which answers the question when it is shown; `speaker` is whose
they are, or null; `article` is the id of its article, wanted with `--alone`, which puts each
question to an index of its article alone. Write the questions from the article, in words that are
not the article's, before you look at any answer.

Prints the counts as JSON. Evidence counts as shown if a statement holds seven tenths of it, from
either end, or is itself a part of it. "Declined at one mistake" is how many of the unanswerable
questions have less support than all but one of each 32 answerable ones.
"""

from __future__ import annotations

import argparse
import json
import shutil
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from assistant.corpus import loaders
from assistant.index.embed import Embedder, open_embedder
from assistant.pipeline import Assistant, build
from assistant.settings import Settings
from assistant.types import Answer

HELD = 0.7  # of the evidence, in a statement that shows it
SHORTEST = 25  # characters of a statement that may be a part of the evidence
MISTAKE = 32  # answerable questions of which one may be declined

Asked = tuple[dict, Answer]


def asked(questions: Sequence[dict], corpus: Path, embedder: Embedder) -> Iterator[Asked]:
    """Each question with its answer, from an index of all articles of a folder."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings.read({}, corpus=corpus, index=Path(folder))
        build(settings, embedder=embedder)
        assistant = Assistant.open(settings, embedder)
        for one in questions:
            yield one, assistant.ask(one["question"])
        assistant.close()


def asked_alone(questions: Sequence[dict], corpus: Path, embedder: Embedder) -> Iterator[Asked]:
    """Each question with its answer, from an index of its article alone."""
    groups: dict[str, list[dict]] = defaultdict(list)
    for one in questions:
        groups[one["article"]].append(one)
    files = {loaders.article_id(file, corpus): file for file in loaders.article_files(corpus)}
    for article, own in groups.items():
        with tempfile.TemporaryDirectory() as folder:
            shutil.copy(files[article], folder)
            yield from asked(own, Path(folder), embedder)


def shows(text: str, evidence: Sequence[str]) -> bool:
    """Whether a statement shows a piece of evidence."""
    text = " ".join(text.split())
    for one in (" ".join(piece.split()) for piece in evidence):
        most = int(len(one) * HELD)
        if one[:most] in text or one[-most:] in text or (len(text) >= SHORTEST and text in one):
            return True
    return False


def figures(results: Sequence[Asked]) -> dict[str, int]:
    """What came of the questions, as counts."""
    answerable = [(one, answer) for one, answer in results if one["answerable"]]
    others = [answer for one, answer in results if not one["answerable"]]
    supports = sorted(answer.support for _, answer in answerable)
    least = supports[len(answerable) // MISTAKE]
    shown = [
        [answer.answered and shows(part.text, one["evidence"]) for part in answer.statements]
        for one, answer in answerable
    ]
    voiced = [(one, answer) for one, answer in answerable if one["speaker"]]
    return {
        "answerable": len(answerable),
        "evidence shown": sum(map(any, shown)),
        "in the first part": sum(parts[:1] == [True] for parts in shown),
        "declined by mistake": sum(not answer.answered for _, answer in answerable),
        "of a speaker": len(voiced),
        "right speaker": sum(one["speaker"] in _names(answer) for one, answer in voiced),
        "unanswerable": len(others),
        "declined": sum(not answer.answered for answer in others),
        "declined at one mistake": sum(answer.support < least for answer in others),
    }


def _names(answer: Answer) -> set[str | None]:
    if not answer.answered:
        return set()
    return {cited.quote.speaker.name for cited in answer.quotes if cited.quote.speaker}


def _print_errors(results: Sequence[Asked]) -> None:
    for one, answer in results:
        parts = [part.text for part in answer.statements] if answer.answered else []
        right = one["answerable"] and bool(parts) and shows(parts[0], one["evidence"])
        if not right and (one["answerable"] or answer.answered):
            print(f"{one['question']}\n  wanted {one['evidence'][:1]}\n  shown  {parts[:2]}")


def main() -> None:
    """Ask, and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("questions", type=Path)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--alone", action="store_true", help="each article in an index of its own")
    parser.add_argument("--errors", action="store_true", help="print what was not as wanted")
    wanted = parser.parse_args()
    questions = json.loads(wanted.questions.read_text("utf-8"))
    embedder = open_embedder(Settings.read({}).model)
    put = asked_alone if wanted.alone else asked
    results = list(put(questions, wanted.corpus, embedder))
    if wanted.errors:
        _print_errors(results)
    print(json.dumps(figures(results), indent=1))


if __name__ == "__main__":
    main()
