"""Articles that Hypothesis makes up, with every kind of paragraph that a page has."""

from __future__ import annotations

from hypothesis import strategies as st

WORDS = [
    "ferry",
    "honey",
    "fog",
    "café",
    "🐝",
    "<b>",
    "$5",
    "don’t",
    "winter",
    "U.S.",
    "3.5",
    "e.g.",
]
MARKS = ['"{}"', "“{}”", "«{}»", "'{}'"]

phrases = st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(" ".join)
statements = phrases.map(lambda words: f"The {words} is here.")
quotations = st.builds(
    lambda words, marks: f"{marks.format(f'We saw {words},')} said Ada Quill.",
    phrases,
    st.sampled_from(MARKS),
)
running = st.lists(st.one_of(statements, quotations), min_size=1, max_size=6).map(" ".join)
headings = phrases.map(lambda words: f"## About {words}")
labels = phrases.map(lambda words: f"Read more: {words}")
odd = st.sampled_from(
    ["* * *", "-", "?", "[a](https://example.org)", "1. First", "\u200b", "…", "”"]
)
longest = phrases.map(lambda words: f"{words} " * 300)
paragraphs = st.one_of(running, headings, labels, odd)
gaps = st.sampled_from(["\n", "\n\n", "\n\n\n", " \n", "\n\t\n"])


@st.composite
def articles(draw: st.DrawFn) -> str:
    """A text with at least one visible character."""
    parts = draw(st.lists(paragraphs, min_size=1, max_size=10))
    if draw(st.booleans()):
        parts.append(draw(longest))
    return "".join(part + draw(gaps) for part in parts)


texts = st.one_of(articles(), st.text(min_size=1, max_size=200).filter(lambda text: text.strip()))


def visible(text: str) -> str:
    """`text` without white space."""
    return "".join(text.split())
