"""The article that ships carries its source's facts and quotations, and none of its sentences."""

import re
from pathlib import Path

import pytest

from assistant.corpus.loaders import article_files, load
from tests.conftest import SHIPPED

LONGEST_SHARED = 7  # words outside quotation marks
NOT_SPEECH = {"data scientist", "some or substantial"}
# Names, titles and organisations are facts, and carry over as they are.
FACTS = re.compile(
    r"Data scientist vs\. machine learning engineer careers"
    r"|Pragyansmita Nayak, chief data scientist at Hitachi Vantara Federal"
    r"|Justin Richie, data science director at Nerdery"
    r"|Ira Cohen, chief data scientist at Anodot"
    r"|Andrew Stevenson, CTO at Lenses\.io"
    r"|Sachin Gupta, co-founder and CEO at HackerEarth"
    r"|Alex Ough, senior architect CTO at Sungard Availability Services"
)


@pytest.fixture
def shipped() -> str:
    """The text of the shipped article."""
    (path,) = article_files(SHIPPED)
    return load(path, SHIPPED).text


def _quotations(text: str) -> set[str]:
    return set(re.findall(r'"([^"]+)"', text)) - NOT_SPEECH


def test_front_matter_says_where_it_is_from() -> None:
    """Title, publisher and address of the source."""
    (path,) = article_files(SHIPPED)
    article = load(path, SHIPPED)
    assert article.id == "data-scientist-vs-machine-learning-engineer"
    assert article.title == "Data scientist vs. machine learning engineer careers"
    assert article.publisher == "TechTarget"
    assert article.url is not None
    assert article.url.endswith("/Data-scientist-vs-machine-learning-engineer-careers")


def test_every_quotation_is_there_word_for_word(shipped: str, raw_article: Path) -> None:
    """The experts' words carry over, and nobody is given others."""
    assert _quotations(shipped) == _quotations(raw_article.read_text("utf-8"))


def test_every_figure_is_there(shipped: str, raw_article: Path) -> None:
    """Each number of the source, the 2 of a heading aside."""
    numbers = set(re.findall(r"\d[\d,]*%?", raw_article.read_text("utf-8"))) - {"2"}
    assert numbers == {"74%", "56%", "40%", "38%", "21,000", "17,000", "18,000"}
    assert numbers <= set(re.findall(r"\d[\d,]*%?", shipped))


def test_no_sentence_is_taken_over(shipped: str, raw_article: Path) -> None:
    """Outside quotation marks no eight words in a row are the source's."""

    def runs(text: str) -> set[tuple[str, ...]]:
        found = set()
        for piece in re.split(r'"[^"]+"|\n', FACTS.sub("\n", text)):
            words = re.findall(r"\w+", piece.lower())
            found |= {tuple(words[i : i + LONGEST_SHARED + 1]) for i in range(len(words))}
        return {run for run in found if len(run) > LONGEST_SHARED}

    assert runs(shipped) & runs(raw_article.read_text("utf-8")) == set()


def test_every_expert_is_introduced(shipped: str, raw_article: Path) -> None:
    """Name, title and organisation of each, word for word."""
    raw = raw_article.read_text("utf-8")
    assert set(FACTS.findall(shipped)) == set(FACTS.findall(raw))
    assert len(set(FACTS.findall(shipped))) == 7
