"""The four laws of DESIGN.md, over articles that Hypothesis makes up.

Law 3 is in test_pipeline.py (`test_an_index_opens_only_as_it_was_made`); law 4 is there too, for
the order of building, and here for asking twice.
"""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.chat.render import as_text
from assistant.corpus.clean import blocks
from assistant.index.embed import HashingEmbedder
from assistant.pipeline import Assistant, build
from assistant.quotes.extract import find_quotes
from assistant.settings import Settings
from assistant.types import Answer, Quote, Span

NAMES = ["Ada Quill", "Bo Tarn", "Cy Marsh"]
WORDS = ["ferry", "honey", "fog", "hive", "café", "naïve", "🐝", "<b>", "$5", "don’t", "winter"]
CUES = ["said", "argued", "told reporters"]
PAIRS = ['""', "“”"]
EMBEDDER = HashingEmbedder()
SLOW = settings(
    deadline=None,
    max_examples=15,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)

words = st.lists(st.sampled_from(WORDS), min_size=3, max_size=9).map(" ".join)
plain = words.map(lambda text: f"The {text} is here.")


@st.composite
def attributed(draw: st.DrawFn) -> str:
    """A paragraph with somebody's words in or out of marks."""
    first, last = draw(st.sampled_from(PAIRS))
    name, cue = draw(st.sampled_from(NAMES)), draw(st.sampled_from(CUES))
    said, more = draw(words), draw(words)
    return draw(
        st.sampled_from(
            [
                f"{first}We saw {said},{last} {name} {cue}.",
                f"{name}, captain at Example Ferries, {cue} that the {said} was {more}.",
                f"{first}We saw {said},{last} {name} {cue}. {first}It was {more}.{last}",
                f"{name} {cue} it was {first}{said}{last} and {more}.",
                f"{first}{said} {first} {said}.",
            ]
        )
    )


paragraphs = st.lists(st.one_of(plain, attributed()), min_size=2, max_size=8)
articles = paragraphs.map(lambda parts: "A Made-up Title\n\n" + "\n\n".join(parts) + "\n")
questions = st.one_of(
    words.map(lambda text: f"Is the {text} here?"),
    st.sampled_from(NAMES).map(lambda name: f"What did {name} say?"),
    st.text(max_size=40),
)


def _check_quote(quote: Quote, text: str) -> None:
    """Every span of a quote names the words it stands for."""
    assert quote.sentences.contains(quote.span)
    assert quote.sentences.end <= len(text)
    if quote.kind == "direct":
        assert quote.span.of(text)[0] in "\"“'‘"
    if quote.speaker is None:
        assert not quote.sure
        return
    for span, words in (
        (quote.evidence.name, quote.speaker.name),
        (quote.evidence.title, quote.speaker.title),
        (quote.evidence.organisation, quote.speaker.organisation),
    ):
        assert (span.of(text) if span is not None else None) == words


def _check_answer(answer: Answer, texts: dict[str, str]) -> None:
    """Everything in an answer is a slice of the article it cites, quotes with their own speaker."""
    places = {c.number: c for c in answer.citations}
    assert answer.answered == bool(answer.statements)
    for citation in answer.citations:
        assert citation.span.of(texts[citation.article_id]) == citation.text
    for statement in answer.statements:
        assert statement.text == "".join(places[n].text for n in statement.citations)
    for quote in answer.quotes:
        place = places[quote.citation]
        assert quote.quote.article_id == place.article_id
        assert quote.quote.span.of(texts[place.article_id]) == quote.text
        assert place.span.contains(quote.quote.span)
    for near in answer.refusal.nearest if answer.refusal else ():
        assert near.span.of(texts[near.article_id]) == near.text


@SLOW
@given(text=articles)
def test_quotes_are_slices(text: str) -> None:
    """Law 1: quotes, cues and each field's evidence are slices of the text they came from."""
    for quote in find_quotes(text, "a", blocks(text, "A Made-up Title")):
        _check_quote(quote, text)
        assert quote.cue is None or quote.cue.of(text).strip() == quote.cue.of(text) != ""


@SLOW
@given(texts=st.lists(articles, min_size=1, max_size=3), asked=st.lists(questions, max_size=4))
def test_what_is_shown_is_what_is_written(
    texts: list[str], asked: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Laws 1, 2 and 4, after build, save and reopen: slices, right speakers, the same again."""
    folder = tmp_path_factory.mktemp("laws")
    (folder / "corpus").mkdir()
    by_id = {f"article-{n}": text for n, text in enumerate(texts)}
    for name, text in by_id.items():
        (folder / "corpus" / f"{name}.txt").write_text(text, "utf-8")
    place = Settings(folder / "corpus", folder / "index")
    build(place, embedder=EMBEDDER)
    assistant = Assistant.open(place, EMBEDDER)
    known = {(q.article_id, q.span): q for q in assistant.quotes()}
    for quote in known.values():
        _check_quote(quote, by_id[quote.article_id])
    for question in asked:
        answer = assistant.ask(question)
        _check_answer(answer, by_id)
        for shown in answer.quotes:
            assert shown.quote == known[shown.quote.article_id, shown.quote.span]
        assert assistant.ask(question) == answer
        _check_shown(as_text(answer), answer, by_id)
        for hit in assistant.search(question or "ferry", 3):
            assert hit.passage.span.of(by_id[hit.passage.article_id]) == hit.text
    assistant.close()


def _check_shown(shown: str, answer: Answer, texts: dict[str, str]) -> None:
    """Law 2: each “…” — line holds words of a quote, given to that quote's own speaker."""
    for line in shown.splitlines():
        said, dash, by = line.partition("” — ")
        if not dash or not said.startswith("“"):
            continue
        pieces = said[1:].split("” … “")
        names = {
            (q.quote.speaker.name if q.quote.speaker else "unattributed")
            for q in answer.quotes
            if pieces[0] in q.text
        }
        assert any(by.startswith(name or "") for name in names), line
        for piece in pieces:
            assert any(piece in text for text in texts.values())


def test_a_quote_of_nobody_is_unattributed() -> None:
    """Words in marks with nobody near them are never given to somebody."""
    text = "Fog\n\nA sign at the pier is painted red.\n\n“The ferry never sails in fog.”\n"
    (quote,) = find_quotes(text, "sign", blocks(text, "Fog"))
    assert quote.speaker is None
    assert quote.span == Span(text.index("“"), text.index("”") + 1)
