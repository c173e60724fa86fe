"""Whether a quote is real: five verdicts, and nothing turned round passes for verbatim."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from assistant.errors import QuestionError
from assistant.quotes.verify import Verdict, verify
from assistant.quotes.wording import Wording
from assistant.types import Article, Hit, Kind, Passage, Quote, Span, Speaker

ADA = Speaker("Ada Quill", "rigger", "Northwind Rope")
BO = Speaker("Bo Stern", "designer", "Keel & Sons")
KITES = """Kites

“A rigger must not trust the charts in fog — ever,” said Ada Quill, rigger at Northwind Rope. \
“You learn patience before you learn knots.”

“Keels don’t sink by themselves… somebody drops them,” said Bo Stern. “Is that so?” said Quill.

Most boats of the island carry two kites and one keel, as the law of the harbour wants it.
"""
SAILS = """Sails

Stern said that sails are cheaper than kites in every harbour he knows.

“Never buy a sail that smells of fish,” said Ada Quill.
"""
CHARTS, KNOTS = "“A rigger must not trust the charts in fog — ever,”", "“You learn patience"
FIRST = "A rigger must not trust the charts in fog — ever"


def _quote(article: str, text: str, words: str, speaker: Speaker, kind: Kind = "direct") -> Quote:
    start = text.index(words)
    line = Span(text.rindex("\n", 0, start) + 1, text.index("\n", start))
    return Quote(article, Span(start, start + len(words)), line, kind, speaker)


@dataclass(frozen=True)
class Held:
    """Two articles with their quotes; a search finds every paragraph, in order."""

    texts: tuple[tuple[str, str], ...] = (("kites", KITES), ("sails", SAILS))

    def articles(self) -> tuple[Article, ...]:
        """Both."""
        return tuple(Article(name, name, text) for name, text in self.texts)

    def quotes(self, speaker: str | None = None, article: str | None = None) -> tuple[Quote, ...]:
        """Those of a speaker, by all words of the name, or of an article."""
        one, other = "“Is that so?”", "“Never buy a sail that smells of fish,”"
        drops = "“Keels don’t sink by themselves… somebody drops them,”"
        cheaper = "that sails are cheaper than kites in every harbour he knows"
        every = (
            _quote("kites", KITES, CHARTS, ADA),
            _quote("kites", KITES, f"{KNOTS} before you learn knots.”", ADA),
            _quote("kites", KITES, drops, BO),
            _quote("kites", KITES, one, ADA),
            _quote("sails", SAILS, cheaper, BO, "indirect"),
            _quote("sails", SAILS, other, ADA),
        )
        wanted = (speaker or "").split()
        return tuple(
            quote
            for quote in every
            if article in {None, quote.article_id}
            and all(word in (quote.speaker or ADA).name.split() for word in wanted)
        )

    def search(self, query: str, k: int = 10, article: str | None = None) -> tuple[Hit, ...]:
        """Every paragraph."""
        del query, article
        hits = []
        for name, text in self.texts:
            for line in text.splitlines():
                if len(line) > 20:
                    start = text.index(line)
                    span = Span(start, start + len(line))
                    hits.append(Hit(Passage(name, span, None, (span,)), line, 0.5))
        return tuple(hits[:k])


def check(text: str, speaker: str | None = None) -> Verdict:
    """Verify over the two articles."""
    return verify(text, Held(), speaker)


def shown(verdict: Verdict) -> list[str]:
    """The exact words of every place."""
    texts = dict(Held().texts)
    return [span.of(texts[p.article_id]) for p in verdict.places for span in p.spans]


@pytest.mark.parametrize(
    "text",
    [
        CHARTS,
        FIRST,
        "'A rigger must not trust the charts in fog - ever.'",
        "«A rigger must  not trust\nthe charts in fog--ever»",
        "…must not trust the charts in fog…",
        "must not trust",
    ],
)
def test_typography_alters_nothing(text: str) -> None:
    """Marks, dashes, spaces and ellipses at the ends may be others."""
    verdict = check(text, "Quill")
    assert (verdict.result, verdict.agrees) == ("verbatim", True)
    assert verdict.places[0].quote is not None
    assert verdict.places[0].quote.speaker == ADA
    assert shown(verdict)[0].startswith(("A rigger must", "must not trust"))


def test_apostrophes_and_ellipses_inside() -> None:
    """Straight for curly and three stops for one sign."""
    for dots in ("...", ". . .", "[…]", "…"):
        text = f"Keels don't sink by themselves {dots} somebody drops them"
        assert check(text, "Bo Stern").result == "verbatim", dots
    assert Wording("a. ... b").tokens == ["a", ".", "...", "b"]


@pytest.mark.parametrize(
    ("text", "diff"),
    [
        (
            "A rigger must trust the charts in fog",
            [("same", "A rigger must"), ("missing", "not"), ("same", "trust the charts in fog")],
        ),
        (
            "A rigger must … trust the charts in fog",
            [
                ("same", "A rigger must"),
                ("missing", "not"),
                ("added", "…"),
                ("same", "trust the charts in fog"),
            ],
        ),
        (
            "trust the charts in fog",
            [("missing", "not"), ("same", "trust the charts in fog")],
        ),
        (
            "A rigger must not trust the maps in fog",
            [
                ("same", "A rigger must not trust the"),
                ("missing", "charts"),
                ("added", "maps"),
                ("same", "in fog"),
            ],
        ),
        (
            "you learn patience before you learn knots",
            [
                ("missing", "You"),
                ("added", "you"),
                ("same", "learn patience before you learn knots"),
            ],
        ),
    ],
)
def test_an_altered_quote_with_its_true_wording(text: str, diff: list[tuple[str, str]]) -> None:
    """A "not" left out, with an ellipsis or before the beginning, a word replaced, a capital."""
    verdict = check(text)
    assert verdict.result == "altered"
    assert [(change.op, change.text) for change in verdict.diff] == diff
    assert verdict.places[0].quote is not None
    assert verdict.places[0].quote.speaker == ADA


def test_the_wrong_speaker() -> None:
    """The words are real, but another's."""
    verdict = check("Keels don't sink by themselves", "Ada Quill")
    assert (verdict.result, verdict.agrees) == ("wrong-speaker", False)
    assert verdict.places[0].quote is not None
    assert verdict.places[0].quote.speaker == BO


def test_the_articles_own_words_are_nobodys() -> None:
    """Verbatim, but no quote; and whoever is named for them did not say them."""
    words = "Most boats of the island carry two kites"
    assert check(words).places[0].quote is None
    assert [check(words).result, check(words, "Stern").result] == ["verbatim", "wrong-speaker"]


def test_an_interrupted_quotation_is_whole() -> None:
    """The attribution between its pieces is no part of it, nor the comma before."""
    for joint in (". ", " ", " … ", ", "):
        verdict = check(f"{FIRST}{joint}You learn patience before", "Quill")
        assert verdict.result == "verbatim", joint
        assert shown(verdict) == [FIRST, "You learn patience before"]


@pytest.mark.parametrize(
    "text",
    [
        "You learn patience before you learn knots. Never buy a sail that smells of fish.",
        "You learn patience … Never buy a sail",
        "Keels don't sink by themselves... somebody drops them. Is that so?",
    ],
)
def test_stitched_from_two_places(text: str) -> None:
    """Each piece is real; the whole is not."""
    verdict = check(text)
    assert verdict.result == "stitched"
    assert len(verdict.places) == 2


@pytest.mark.parametrize("text", ["Nobody has ever seen a kite eat a whole lighthouse.", "…", ""])
def test_not_found(text: str) -> None:
    """Words that nobody said, and no words at all."""
    assert check(text) == Verdict("not-found", text, None)


def test_part_of_a_word_is_no_match() -> None:
    """“sail” does not stand in “sails are”."""
    assert check("ail that smells of fis").result != "verbatim"


def test_reported_words_are_said_to_be_reported() -> None:
    """Verbatim in the article, where they are not in quotation marks."""
    verdict = check("sails are cheaper than kites", "Stern")
    assert verdict.result == "verbatim"
    assert verdict.places[0].quote is not None
    assert verdict.places[0].quote.kind == "indirect"


def test_a_text_too_long_is_refused() -> None:
    """In one sentence that says what to do."""
    with pytest.raises(QuestionError, match="check at most 5,000"):
        check("x" * 5_001)
