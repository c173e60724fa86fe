"""Passages are slices of whole sentences that fit the window."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.corpus.clean import blocks
from assistant.corpus.passages import LIMIT, TARGET, cut
from assistant.corpus.sentences import sentences
from assistant.index.embed import HashingEmbedder
from assistant.types import Article, Passage, Span
from tests.corpus.made import articles, texts, visible

fits = HashingEmbedder(window=40).fits


def _cut(text: str, together: list[Span] | None = None) -> tuple[Passage, ...]:
    return cut(Article("a", "", text), blocks(text), together or [], fits)


@settings(deadline=None, max_examples=50)
@given(texts)
def test_every_body_sentence_is_in_exactly_one_passage(text: str) -> None:
    """The passages hold the running text, all of it, once, in order, as slices."""
    body = "".join(b.span.of(text) for b in blocks(text) if b.role == "body")
    passages = _cut(text)
    spans = [sentence for passage in passages for sentence in passage.sentences]
    assert visible("".join(span.of(text) for span in spans)) == visible(body)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    for passage in passages:
        assert passage.span == Span(passage.sentences[0].start, passage.sentences[-1].end)


@settings(deadline=None, max_examples=50)
@given(articles())
def test_no_passage_is_longer_than_the_window(text: str) -> None:
    """Nothing that is embedded is cut off unseen, the longest sentence included."""
    for passage in _cut(text):
        assert fits(passage.span.of(text))
        assert len(passage.span) <= 2 * LIMIT


@settings(deadline=None, max_examples=50)
@given(articles())
def test_whole_sentences(text: str) -> None:
    """A sentence that fits is never cut."""
    whole = [
        span
        for block in blocks(text)
        if block.role == "body"
        for span in sentences(text, block.span)
        if fits(span.of(text)) and len(span) <= LIMIT
    ]
    found = {span for passage in _cut(text) for span in passage.sentences}
    assert set(whole) <= found


@settings(deadline=None, max_examples=50)
@given(articles(), st.data())
def test_what_belongs_together_is_not_cut(text: str, data: st.DataObject) -> None:
    """Two neighbouring sentences held together are in one passage if they fit in one."""
    runs = [
        (a, b)
        for block in blocks(text)
        if block.role == "body"
        for a, b in pairwise(sentences(text, block.span))
        if fits(text[a.start : b.end]) and b.end - a.start <= LIMIT
    ]
    if not runs:
        return
    first, second = data.draw(st.sampled_from(runs))
    passages = _cut(text, [Span(first.start, second.end)])
    assert any(passage.span.contains(Span(first.start, second.end)) for passage in passages)


def test_short_paragraphs_are_joined_and_headings_are_not_crossed() -> None:
    """Two short paragraphs make one passage; the next section makes its own, under its heading."""
    text = "## Sea\n\nThe ferry left.\n\nIt came back.\n\n## Land\n\nThe bees slept.\n"
    found = [(passage.span.of(text), passage.heading) for passage in _cut(text)]
    assert found == [("The ferry left.\n\nIt came back.", "Sea"), ("The bees slept.", "Land")]


def test_a_passage_knows_its_sections() -> None:
    """All headings above it by level; a line without marks stands below the marked ones."""
    text = (
        "# News\n\nIt rained.\n\n## Sea\n\nThe ferry left.\n\n### Harbour\n\nIt is full.\n\n"
        "In winter\n\nIt freezes over.\n\n## Land\n\nThe bees slept.\n"
    )
    parts = blocks(text, "another title")
    passages = cut(Article("a", "", text), parts, [], fits)
    assert [passage.heading for passage in passages][-4:] == [
        "Sea",
        "Sea › Harbour",
        "Sea › Harbour › In winter",
        "Land",
    ]


def test_a_paragraph_beyond_the_target_stays_whole() -> None:
    """Up to the limit; joined to nothing."""
    long = " ".join(["The ferry left in fog at noon and was seen by all of them."] * 12)
    assert TARGET < len(long) < LIMIT
    text = f"{long}\n\nIt came back.\n"
    wide = HashingEmbedder(window=500).fits
    passages = cut(Article("a", "", text), blocks(text), [], wide)
    assert [len(passage.sentences) for passage in passages] == [12, 1]


@pytest.mark.parametrize("word", ["x" * 5_000, "ab " * 2_000, "a, " * 2_000])
def test_an_endless_sentence_is_cut_until_it_fits(word: str) -> None:
    """At clause ends, spaces or, for want of both, anywhere; and nothing is lost."""
    text = f"The end of {word}is far."
    passages = _cut(text)
    assert len(passages) > 1
    assert visible("".join(p.span.of(text) for p in passages)) == visible(text)
    assert all(fits(p.span.of(text)) for p in passages)


def test_a_question_stands_with_its_answer() -> None:
    """Of an interview, no passage ends in a question."""
    words = "The {0} came back in May, thinner than any of us had ever seen them. Some {0} slept."
    asked = ["How were the bees?", "Where had they been?", "Who saw them?", "What do they eat?"]
    answers = [words.format(f"{what} of Quay Bank") for what in ("bees", "gulls", "moles", "cats")]
    text = "\n\n".join(f"{one}\n\n{other}" for one, other in zip(asked, answers, strict=True))
    told = [
        passage.span.of(text) for passage in cut(Article("a", "", text), blocks(text), [], _short)
    ]
    assert len(told) > 1
    assert not any(passage.endswith("?") for passage in told)
    assert all(any(question in passage for passage in told) for question in asked[1:])


def _short(words: str) -> bool:
    return len(words.split()) <= 40
