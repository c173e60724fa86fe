"""Single words that the parser takes for somebody in one place and for a place in all others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from typing import Any

from assistant.quotes.grammar import Range

FIRMS = frozenset({"Co", "Corp", "Corporation", "Inc", "LLC", "LLP", "Ltd", "PLC", "Plc"})
SELDOM = 0.25  # of the places in which the parser knows a word it takes it for a person


def no_people(docs: Sequence[Any], found: Sequence[Sequence[Range]]) -> Collection[str]:
    """The words that are no person's name, though the parser has taken them for one.

    Args:
        docs: The paragraphs.
        found: The ranges of names in each.
    """
    known: Counter[str] = Counter()
    people: Counter[str] = Counter()
    for doc in docs:
        for entity in doc.ents:
            if entity.end - entity.start == 1:
                known[entity.text] += 1
                people[entity.text] += entity.label_ == "PERSON"
    last = {
        doc[end - 1].text
        for doc, ranges in zip(docs, found, strict=True)
        for start, end in ranges
        if end - start > 1
    }
    firms = {
        entity.text.split()[0]
        for doc in docs
        for entity in doc.ents
        if entity.label_ == "ORG" and entity.text.split()[-1].strip(".") in FIRMS
    } - last
    return firms | {
        word
        for word, times in people.items()
        if 0 < times <= SELDOM * known[word] and word not in last
    }
