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


MARLA = Speaker("Marla Fenwick", None, "Orrin Energy")
TOVE = Speaker("Tove Askel")
FIRM = Speaker(None, "company")
TURBINE = """Turbine

“The turbine,” said Marla Fenwick of Orrin Energy, “was never popular with the village.”

“*You stop hearing it after a week.*” — **Tove Askel**

“We regret the inconvenience caused to walkers,” the company said. She did not “count the gulls”.

“It hums. Then it stops,” said Tove Askel. “I got an engine. It was red,” said Marla Fenwick.

“People call it “a fog” but it is steam,” said Tove Askel.
"""


@dataclass(frozen=True)
class Village(Held):
    """One article, with a split quotation, a signed one and short sentences."""

    texts: tuple[tuple[str, str], ...] = (("turbine", TURBINE),)

    def quotes(self, speaker: str | None = None, article: str | None = None) -> tuple[Quote, ...]:
        """Those of a speaker, by all words of the name."""
        every = (
            _quote("turbine", TURBINE, "“The turbine,”", MARLA),
            _quote("turbine", TURBINE, "“was never popular with the village.”", MARLA),
            _quote("turbine", TURBINE, "“*You stop hearing it after a week.*”", TOVE),
            _quote("turbine", TURBINE, "“We regret the inconvenience caused to walkers,”", FIRM),
            _quote("turbine", TURBINE, "“count the gulls”", MARLA),
            _quote("turbine", TURBINE, "“It hums. Then it stops,”", TOVE),
            _quote("turbine", TURBINE, "“I got an engine. It was red,”", MARLA),
            _quote("turbine", TURBINE, "“People call it “a fog” but it is steam,”", TOVE),
        )
        wanted = (speaker or "").split()
        return tuple(
            quote
            for quote in every
            if article in {None, quote.article_id}
            and all(quote.speaker and word in (quote.speaker.name or "") for word in wanted)
        )


def in_village(text: str, speaker: str | None = None) -> tuple[Verdict, list[str]]:
    """The verdict over the one article, and the words of its places."""
    verdict = verify(text, Village(), speaker)
    return verdict, [span.of(TURBINE) for place in verdict.places for span in place.spans]


def test_a_split_quotation_is_compared_as_one() -> None:
    """The attribution between its pieces is neither shown nor a difference."""
    verdict, words = in_village("the turbine was popular with the village")
    assert verdict.result == "altered"
    assert words == ["The turbine", "was never popular with the village"]
    assert [(change.op, change.text) for change in verdict.diff] == [
        ("same", "The turbine"),
        ("same", "was"),
        ("missing", "never"),
        ("same", "popular with the village"),
    ]
    assert verdict.places[0].quote is not None
    assert verdict.places[0].quote.speaker == MARLA


@pytest.mark.parametrize(
    ("text", "result", "words"),
    [
        (
            "You stop hearing it after a month",
            "altered",
            ["You stop hearing it after a week"],
        ),
        (
            "after a week. Tove Askel We regret the inconvenience caused to hikers",
            "altered",
            ["We regret the inconvenience caused to walkers"],
        ),
        (
            "We regret the inconvenience caused to walkers, the company said",
            "verbatim",
            ["We regret the inconvenience caused to walkers"],
        ),
        (
            "You stop hearing it after a week, but we regret the inconvenience caused to walkers",
            "stitched",
            ["You stop hearing it after a week", "We regret the inconvenience caused to walkers"],
        ),
        (
            "We regret the inconvenience caused a fog but it is steam",
            "stitched",
            ["We regret the inconvenience caused", "a fog” but it is steam"],
        ),
    ],
)
def test_no_word_from_outside_the_marks(text: str, result: str, words: list[str]) -> None:
    """However far the text runs over the edge of a quotation, what is shown of it does not."""
    verdict, found = in_village(text)
    assert (verdict.result, found) == (result, words)
    assert verdict.outside == (result == "verbatim")


def test_a_denial_before_the_marks() -> None:
    """Words that the article denies outside the marks are shown with the denial, as its own."""
    verdict, words = in_village("count the gulls")
    assert (verdict.result, words) == ("altered", ["not “count the gulls"])
    assert verdict.places[0].quote is None


@pytest.mark.parametrize(
    ("text", "speaker", "result", "words"),
    [
        ('"You stop hearing it after a week" — Marla Fenwick', "Marla Fenwick", "wrong-speaker", 0),
        ('"You stop hearing it after a week" — Tove Askel', "Tove Askel", "verbatim", 0),
        ('Marla Fenwick said: "You stop hearing it after a week."', "Marla Fenwick", None, 0),
        ("“You stop hearing it,” says Marla Fenwick, “after a week.”", "Marla Fenwick", None, 0),
        ('She said: "You stop hearing it after a day"', None, "altered", 0),
    ],
)
def test_a_quotation_with_its_attribution(
    text: str, speaker: str | None, result: str | None, words: int
) -> None:
    """Only the quotation is checked, and the name beside it."""
    verdict, found = in_village(text)
    assert verdict.result == (result or "wrong-speaker")
    assert verdict.speaker == speaker
    assert verdict.text == text
    assert found[words] == "You stop hearing it after a week"


def test_a_name_that_is_given_outweighs_the_one_in_the_text() -> None:
    """Who asks about somebody is answered about them."""
    text = '"You stop hearing it after a week" — Marla Fenwick'
    assert in_village(text, "Tove Askel")[0].result == "verbatim"


def test_the_longest_of_several_quotations() -> None:
    """And how many there were."""
    text = "“It hums,” said Bo Stern. “I got an engine. It was red,” said Tove Askel."
    verdict, words = in_village(text)
    assert verdict.pasted is not None
    assert (verdict.pasted.among, verdict.speaker) == (2, "Tove Askel")
    assert (verdict.result, words) == ("wrong-speaker", ["I got an engine. It was red"])


def test_marks_inside_a_quotation_are_no_quotation_with_its_attribution() -> None:
    """What stands around them is checked too."""
    real, words = in_village("People call it “a fog” but it is steam")
    assert (real.result, words) == ("verbatim", ["People call it “a fog” but it is steam"])
    altered, _ = in_village("People call it “a fog” but it is poison")
    assert (altered.result, altered.pasted) == ("altered", None)
    told, _ = in_village("In the end he looked at me and he would say, “it hums,” and we left")
    assert (told.result, told.pasted) == ("not-found", None)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It hums. I got an engine.", ["It hums", "I got an engine"]),
        ("It hums. Then it stops. It was red!", ["It hums. Then it stops", "It was red"]),
    ],
)
def test_short_sentences_put_together(text: str, words: list[str]) -> None:
    """Whole sentences of two quotations, however short; as many together as stand together."""
    verdict, found = in_village(text)
    assert (verdict.result, found) == ("stitched", words)


@pytest.mark.parametrize("text", ["Hums. I got an engine.", "It hums. I got an."])
def test_parts_of_short_sentences_stand_by_chance(text: str) -> None:
    """They are no pieces of a stitched text."""
    assert in_village(text)[0].result != "stitched"
