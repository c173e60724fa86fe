"""What an article calls somebody instead of the name: "The bearded senator" behind "Ada Quill".

Who is told of by an office only in this way would be nobody: the one who alone acts in the sentence
before is meant, if the article tells much of that one.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from assistant.quotes.grammar import SUBJECTS
from assistant.quotes.names import acts
from assistant.quotes.parse import Parsed
from assistant.quotes.people import People, Person
from assistant.quotes.titles import is_title

OFTEN = 0.5  # of the mentions of whoever is mentioned most
FEWEST = 2  # mentions
SHORTEST = 2  # words behind "the"
_NOT_THE_SAME = frozenset({"former", "next", "other", "only"})
_NAMES = frozenset({"NNP", "NNPS"})


def learn(parsed: Sequence[Parsed], people: People) -> None:
    """Note the titles that an article gives only in place of a name.

    Args:
        parsed: The paragraphs.
        people: Everybody named in them; whoever is meant has these titles from now on.
    """
    most = max((person.count for person in people.all), default=0)
    found: dict[str, list[tuple[Parsed, int, int, Person]]] = {}
    apart: dict[str, set[Person]] = {}  # who stands beside a description in one sentence
    before: Person | None = None
    called = {word for person in people.all for word in person.called}
    for number, paragraph in enumerate(parsed):
        mentions = people.mentions(number)
        for sentence in paragraph.doc.sents:
            here = [m for m in mentions if sentence.start <= m.start < sentence.end]
            for kernel in sentence:
                if not _is_description(paragraph.doc, kernel):
                    continue
                first = kernel.left_edge.i + 1
                words = paragraph.doc[first : kernel.i + 1].text.lower()
                apart.setdefault(words, set()).update(mention.person for mention in here)
                opens = all(m.start > kernel.i for m in here) and not any(
                    token.lower_ in {"he", "she"} for token in paragraph.doc[sentence.start : first]
                )
                if before is not None and opens and kernel.dep_ in SUBJECTS and acts(kernel):
                    held = paragraph, first, kernel.i + 1, before
                    found.setdefault(words, []).append(held)
            acting = {mention.person for mention in here if mention.is_subject}
            before = acting.pop() if len(acting) == 1 else None
    for words, places in found.items():
        meant = {place[3] for place in places} - apart[words]
        head = words.split()[-1]
        if len(meant) != 1 or head in called:
            continue
        person = meant.pop()
        if person.is_full and person.count >= max(FEWEST, OFTEN * most):
            held = next(place for place in places if place[3] is person)
            people.tell(person, *held[:3])


def _is_description(doc: Any, kernel: Any) -> bool:
    """Whether a word ends "the bearded senator" and has no name beside it."""
    first = kernel.left_edge
    if kernel.tag_ != "NN" or first.lower_ != "the" or kernel.i - first.i < SHORTEST:
        return False
    if not is_title(kernel.text) or kernel.right_edge.i != kernel.i:
        return False
    if kernel.dep_ in {"appos", "compound"} or doc[kernel.i + 1 : kernel.i + 2].text == "of":
        return False
    named = kernel.i + 1 < len(doc) and doc[kernel.i + 1].tag_ in _NAMES
    inner = doc[first.i + 1 : kernel.i]
    return not named and not any(t.dep_ == "poss" or t.lower_ in _NOT_THE_SAME for t in inner)
