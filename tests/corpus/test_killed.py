"""A build that is killed loses nothing: the next one goes on, to the same index."""

import json
import random
import signal
import subprocess
import sys
import time
from dataclasses import asdict
from pathlib import Path

import pytest

from assistant.index.embed import HashingEmbedder
from assistant.pipeline import Assistant, build
from assistant.settings import Settings
from tests.conftest import ROOT
from tests.corpus.stories import story

ARTICLES = 40
ROUNDS = 4
CODE = """
import sys
from pathlib import Path
from assistant.index.embed import HashingEmbedder
from assistant.pipeline import build
from assistant.settings import Settings
build(Settings(Path(sys.argv[1]), Path(sys.argv[2])), embedder=HashingEmbedder())
"""


def export(settings: Settings) -> str:
    """All that an index says, as JSON."""
    assistant = Assistant.open(settings, HashingEmbedder())
    try:
        everything = {
            "id": assistant.index_id,
            "articles": [asdict(article) for article in assistant.articles()],
            "blocks": [
                asdict(b) for article in assistant.articles() for b in assistant.blocks(article.id)
            ],
            "quotes": [asdict(quote) for quote in assistant.quotes()],
            "speakers": [asdict(speaker) for speaker in assistant.speakers()],
            "suggestions": assistant.suggestions(100),
            "hits": [asdict(hit) for hit in assistant.search("ferry harbour storm", 50)],
            "answer": asdict(assistant.ask("What did Ada Quill say about the ferry?")),
        }
        return json.dumps(everything, ensure_ascii=False)
    finally:
        assistant.close()


@pytest.mark.slow
def test_killed_at_random_moments(tmp_path: Path) -> None:
    """The index is byte for byte that of a build that nobody stopped."""
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    for n in range(ARTICLES):
        one = story(n)
        (corpus / f"{n:03d}.txt").write_text("\n\n".join([one.title, *one.texts]), "utf-8")
    whole = Settings(corpus, tmp_path / "whole")
    start = time.monotonic()
    build(whole, embedder=HashingEmbedder())
    took = time.monotonic() - start
    stopped = Settings(corpus, tmp_path / "stopped")
    rng = random.Random(7)  # noqa: S311 - moments, not secrets
    for _round in range(ROUNDS):
        command = [sys.executable, "-c", CODE, str(corpus), str(stopped.index)]
        with subprocess.Popen(command, cwd=ROOT) as child:
            time.sleep(rng.uniform(0.2, 0.8) * took)
            child.send_signal(signal.SIGKILL)
    build(stopped, embedder=HashingEmbedder())
    assert export(stopped) == export(whole)
    assert build(stopped, embedder=HashingEmbedder()).unchanged == tuple(
        f"{n:03d}" for n in range(ARTICLES)
    )
