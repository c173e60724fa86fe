"""The pieces of one quotation are kept together, and nothing else is."""

from __future__ import annotations

from assistant.chat.render import quote_line
from assistant.quotes.extract import find_quotes
from assistant.quotes.pieces import whole

TEXT = (
    'The lamp went out. "It failed at nine," Mara Vell said, "and nobody came." '
    'Mara Vell said it was late. "We sleep here," said Tomas Reed.'
)


def test_marks_are_closed() -> None:
    """The closing mark that the content span leaves out is shown, and no other character."""
    text = 'Mara Vell said the lamp "is not a charity". She said "the sea" is cold.'
    assert [quote_line([quote], text) for quote in find_quotes(text)] == [
        'the lamp "is not a charity" — partly quoted of Mara Vell',
        '"the sea" is cold — partly quoted of Mara Vell',
    ]


def test_ranked_pieces_come_in_the_order_of_the_article() -> None:
    """However the pieces of a quotation are ranked, it is shown once and as it stands."""
    first, second, _, other = find_quotes(TEXT)
    assert list(whole([second, other, first])) == [(first, second), (other,)]


def test_a_split_quotation_is_one() -> None:
    """Two pieces and two others make three quotations; what stands between is left out visibly."""
    lines = [quote_line(pieces, TEXT) for pieces in whole(find_quotes(TEXT))]
    assert lines == [
        "“It failed at nine” […] “and nobody came.” — Mara Vell",
        "it was late — reported of Mara Vell",
        "“We sleep here” — Tomas Reed",
    ]
