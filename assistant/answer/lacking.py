"""What a question says and the sentence found does not: the less of it, the better it is borne out.

For ordering only: people who put a question in words of their own leave much of this out as well.
"""

from __future__ import annotations

import re

from assistant.answer.evidence import Candidate
from assistant.answer.negation import NEGATION
from assistant.answer.question import Question
from assistant.answer.wording import contradicts
from assistant.index.search import Search
from assistant.index.words import STOP_WORDS, stem, stems, words

# Weights beside the sum of cosines that support is made of; docs/decisions/answers.md has the
# figures of these and others.
MISSING_NEGATION = 0.4
MISSING_NUMBER = 0.25
OPPOSITE = 0.25
MISSING_SUPERLATIVE = 0.12
MISSING_NAME = 0.08  # each word of one

# "Longest", but not "forest".
_SUPERLATIVE = re.compile(
    r"\b(?:most|(?<!\bat )least|(?!(?:priest|forest|arrest|unrest|invest|digest|ingest|suggest|"
    r"congest|protest|contest|attest|detest|honest|modest|earnest|request|conquest|inquest|bequest|"
    r"harvest|manifest|tempest|interest|\w+west|budapest|bucharest)\b)\w{3,}est)\b",
    re.IGNORECASE,
)


def lacking(question: Question, first: Candidate, search: Search) -> float:
    """How much of a question the best sentence lacks, at least 0: what to take from its support."""
    said = set(stems(first.text))
    numbers = [stem(word) for word in question.words if word[0].isdigit()]
    superlatives = [stem(word.lower()) for word in _SUPERLATIVE.findall(question.text)]
    # "Why shouldn't one …?" is answered by what comes of it, with or without a "not".
    negated = question.wants != "reason" and NEGATION.search(question.text)
    return (
        MISSING_NEGATION * bool(negated and not NEGATION.search(first.text))
        + MISSING_NUMBER * any(number not in said for number in numbers)
        + OPPOSITE * contradicts(words(question.text), words(first.text))
        + MISSING_SUPERLATIVE * any(one not in said for one in superlatives)
        + MISSING_NAME * len(_names(question) - _led_up_to(first, search))
    )


def _names(question: Question) -> frozenset[str]:
    return frozenset(stem(word) for word in question.name_words if word not in STOP_WORDS)


def _led_up_to(sentence: Candidate, search: Search) -> frozenset[str]:
    """Stems of a sentence and the one before it in its passage, which may name what it is on."""
    places = sentence.passage.sentences
    start = places[max(0, places.index(sentence.span) - 1)].start
    text = search.article(sentence.passage.article_id).text
    return frozenset(stems(text[start : sentence.span.end]))
