"""What an article calls somebody instead of the name: "The bearded senator" behind "Ada Quill".

Who is told of by an office only in this way would be nobody: the one who alone acts in the sentence
before is meant, if the article tells much of that one.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterator, Sequence
from typing import Any

from assistant.quotes.acting import acts
from assistant.quotes.grammar import SUBJECTS
from assistant.quotes.parse import Parsed
from assistant.quotes.people import People
from assistant.quotes.person import Mention, Person
from assistant.quotes.titles import ANOTHER, is_title

OFTEN = 0.5  # of the mentions of whoever is mentioned most
FEWEST = 2  # mentions
SHORTEST = 2  # words behind "the"
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
            first = bisect.bisect_left(mentions, sentence.start, key=lambda m: m.start)
            last = bisect.bisect_left(mentions, sentence.end, key=lambda m: m.start)
            here = {mention.person for mention in mentions[first:last]}
            beside: set[str] = set()
            opening = _opening(sentence, mentions[first:last])
            for words, start, end in _descriptions(paragraph.doc, sentence):
                beside.add(words)
                kernel = paragraph.doc[end - 1]
                opens = end <= opening and kernel.dep_ in SUBJECTS and acts(kernel)
                if before is not None and opens:
                    found.setdefault(words, []).append((paragraph, start, end, before))
            for words in beside:
                apart.setdefault(words, set()).update(here)
            acting = {mention.person for mention in mentions[first:last] if mention.is_subject}
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


def _opening(sentence: Any, mentions: Sequence[Mention]) -> int:
    """The first token of a sentence that names somebody, or is "he" or "she"."""
    for token in sentence:
        if token.lower_ in {"he", "she"} or (mentions and token.i == mentions[0].start):
            return int(token.i)
    return int(sentence.end)


def _descriptions(doc: Any, sentence: Any) -> Iterator[tuple[str, int, int]]:
    """The descriptions in a sentence: their words in small letters, and their tokens."""
    for kernel in sentence:
        if _is_description(doc, kernel):
            first = kernel.left_edge.i + 1
            yield doc[first : kernel.i + 1].text.lower(), first, kernel.i + 1


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
    return not named and not any(
        t.dep_ == "poss" or t.lower_ in ANOTHER | {"former"} for t in inner
    )
