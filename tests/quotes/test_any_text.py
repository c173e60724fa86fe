"""Any text at all gives a result, in time that grows with its length and no faster."""

from __future__ import annotations

import pytest

from assistant.quotes.extract import (
    WORTH_A_PROCESS,
    _groups,
    _share,
    find_quotes,
    find_quotes_many,
)
from tests.quotes.patterns import PATTERNS

PARTNERLESS = '"' * 200_000
STRANGE = {
    "nothing": "",
    "white space": " \n\t\n ",
    "emoji": "🙂 said 🙃: “🙂🙂🙂 🙃🙃🙃.”",
    "right to left": "قالت مارا: «المصباح لا يعمل منذ أسبوع كامل.»",
    "marks only": PARTNERLESS,
    "marks and spaces": '" ' * 3_000,
    "one endless word": "a" * 30_000,
    "nested for ever": "“a " * 2_000,
    "cues only": "said " * 3_000,
    "pronouns only": "he said, " * 2_000,
    "names only": "Mara Vell " * 2_000,
    "lone surrogates of marks": "''''''''' '' ' '' '",
    "control characters": "\x00\x01 said \x02 “\x03 \x04 \x05 \x06.”",
}


@pytest.mark.parametrize("text", STRANGE.values(), ids=STRANGE)
def test_strange_text(text: str) -> None:
    """Every quote of a strange text is a slice of it."""
    for quote in find_quotes(text):
        assert 0 <= quote.span.start < quote.span.end <= len(text)
        assert quote.sentences.contains(quote.span)


def test_long_paragraph_is_read_to_its_end() -> None:
    """A paragraph longer than the parser takes at once is read whole."""
    filler = "The lamp was dark and nobody came to mend it. " * 300
    text = filler + '"It failed at nine," said Mara Vell.'
    (quote,) = find_quotes(text)
    assert (quote.span.of(text), quote.speaker and quote.speaker.name) == (
        '"It failed at nine,"',
        "Mara Vell",
    )


@pytest.mark.parametrize("workers", [1, 2])
def test_many(workers: int) -> None:
    """Many texts give what each gives alone, in their order, on one process or two."""
    texts = [pattern.text for pattern in PATTERNS[:40]] + [""] * 40
    expected = [find_quotes(text) for text in texts]
    assert list(find_quotes_many(texts, workers)) == expected


def test_each_process_has_something_to_do() -> None:
    """As many texts as are worth processes make a group for each, however short they are."""
    texts = [f"{i}" for i in range(WORTH_A_PROCESS)]
    for workers in (2, 3, WORTH_A_PROCESS):
        groups = list(_groups(texts, _share(WORTH_A_PROCESS, workers)))
        assert len(groups) >= workers
        assert [text for group in groups for text in group] == texts
