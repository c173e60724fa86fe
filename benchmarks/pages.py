"""How real web pages are read: phrases that belong to an article, and phrases that do not.

    python -m benchmarks.pages FOLDER [--errors]

FOLDER is `tests` of the source package of trafilatura 0.5.0 (`pip download --no-deps --no-binary
:all: trafilatura==0.5.0`, unpacked): its `cache` holds pages of newspapers, weblogs and shops, and
its `unit_tests.py` says for each which phrases its authors want in the text and which not. They
also want comments, which are no part of an article here. The pages are their publishers' and are
kept nowhere else.

Prints where the phrases are: in running text, in a heading or title, marked as furniture, or not in
the text at all.
"""

from __future__ import annotations

import argparse
import ast
import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from assistant.corpus.clean import blocks
from assistant.corpus.loaders import reading
from assistant.errors import CorpusError


def cases(folder: Path) -> dict[str, tuple[list[str], list[str]]]:
    """The phrases wanted and not wanted of each page, by its file."""
    tree = ast.parse((folder / "unit_tests.py").read_text("utf-8"))
    pages: dict[str, str] = {}
    found: dict[str, tuple[list[str], list[str]]] = {}
    for node in tree.body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "MOCK_PAGES":
            pages = ast.literal_eval(node.value)
    for function in (one for one in ast.walk(tree) if isinstance(one, ast.FunctionDef)):
        page = None
        for step in function.body:
            if isinstance(step, ast.Assign) and isinstance(step.value, ast.Call):
                called = step.value
                if ast.unparse(called.func) == "load_mock_page":
                    page = pages[ast.literal_eval(called.args[0])]
            elif isinstance(step, ast.Assert) and page is not None:
                for phrase, wanted in _phrases(step.test):
                    found.setdefault(page, ([], []))[not wanted].append(phrase)
    return found


def _phrases(test: ast.expr) -> Iterator[tuple[str, bool]]:
    """The phrases of an assertion, each with whether it is to be there."""
    if isinstance(test, ast.BoolOp):
        for value in test.values:
            yield from _phrases(value)
    elif isinstance(test, ast.Compare) and isinstance(test.left, ast.Constant):
        yield str(test.left.value), isinstance(test.ops[0], ast.In)


def place(phrase: str, file: Path) -> str:
    """Where a phrase is in what is read of a page."""
    (article,) = reading(file, file.parent).articles
    wanted = _plain(phrase)
    for block in blocks(article.text, article.title):
        if wanted in _plain(block.span.of(article.text)):
            return "text" if block.role == "body" else block.role
    return "title" if wanted in _plain(article.title) else "absent"


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", " ", text).strip().lower()


def main() -> None:
    """Read the pages and print the counts."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--errors", action="store_true")
    given = parser.parse_args()
    counts: dict[str, Counter[str]] = {"wanted": Counter(), "not wanted": Counter()}
    refused = []
    for page, sides in cases(given.folder).items():
        file = given.folder / "cache" / page
        for kind, phrases in zip(counts, sides, strict=True):
            for phrase in phrases:
                try:
                    where = place(phrase, file)
                except CorpusError:
                    refused.append(page)
                    break
                counts[kind][where] += 1
                if given.errors and (kind == "wanted") != (where == "text"):
                    print(f"{kind}, {where}: {page}: {phrase}")
    print(json.dumps({**counts, "refused": sorted(set(refused))}, indent=1))


if __name__ == "__main__":
    main()
