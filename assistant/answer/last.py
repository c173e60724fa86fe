"""The sentences just shown -> who said them, and why, from what stands at them or beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answer.excerpt import Excerpt, cut, leans, widened
from assistant.answer.wording import REASON
from assistant.index.framing import is_framing
from assistant.index.search import Search
from assistant.index.words import content_words, stem, stems
from assistant.types import Answer, Span

AFTER = 2  # sentences behind what was shown that may give its reason

# Narrower than what answers a question why: it has to be a reason for what was just shown.
_NAMES_REASON = re.compile(
    rf"\b(?:{REASON}|caused by|(?:the|one|main) reasons?|efforts? to|in a bid to|"
    r"aim(?:s|ed)? (?:to|at))\b",
    re.IGNORECASE,
)
# "After all, …": a sentence that opens so gives the reason of the one before it.
_OPENS_REASON = re.compile(
    r"^\W*(?:after all|because|the reason|one reason|(?:this|that|it)(?: is|['’]s| was) because)\b",
    re.IGNORECASE,
)
# "Therefore, …": the reason is in the sentence before.
_CONCLUDES = re.compile(
    r"^\W*(?:therefore|thus|hence|consequently|as a (?:result|consequence)|"
    r"for (?:this|that) reason|so,|(?:this|that)(?: is|['’]s) why)\b",
    re.IGNORECASE,
)


def said(before: Answer, search: Search) -> list[Excerpt]:
    """The first part of an answer, if somebody says it; else nothing."""
    first = before.citations[0]
    words = cut(first.article_id, first.span, search)
    return [words] if any(quote.speaker is not None for quote in words.quotes) else []


def reason(before: Answer, search: Search) -> list[Excerpt]:
    """What gives the reason for the first part of an answer; nothing where that does not stand."""
    first = before.citations[0]
    place = reason_at(first.article_id, first.span, search)
    return [_around(first.article_id, place, search)] if place is not None else []


def reason_at(article_id: str, span: Span, search: Search) -> Span | None:
    """The sentence that gives the reason for those at `span`: one of them, or one beside them."""
    text = search.article(article_id).text
    lines = search.lines(article_id)
    at = [i for i, line in enumerate(lines) if line.span.overlaps(span)]
    if not at:
        return None
    section = [line.span for line in lines if line.heading == lines[at[0]].heading]
    shown = [one for one in section if one.overlaps(span)]
    before = [one for one in section if one.end <= shown[0].start]
    after = [one for one in section if one.start >= shown[-1].end]
    own = next((one for one in shown if _NAMES_REASON.search(one.of(text))), None)
    if own is None and before and _CONCLUDES.match(shown[0].of(text)):
        return before[-1]
    return own or _behind(after[:AFTER], text, span.of(text))


def beside(before: Answer, search: Search) -> list[Excerpt]:
    """What follows the first part of an answer in its article."""
    first = before.citations[0]
    lines = [line.span for line in search.lines(first.article_id)]
    after = [one for one in lines if one.start >= first.span.end]
    return [_around(first.article_id, one, search) for one in after[:1]]


def _behind(after: Sequence[Span], text: str, shown: str) -> Span | None:
    """Of the sentences behind what was shown, the first that gives a reason for it."""
    weighty = {stem(word) for word in content_words(shown) if not is_framing(word)}
    for number, one in enumerate(after):
        words = one.of(text)
        follows = number == 0 and (leans(words) or _OPENS_REASON.match(words))
        if _NAMES_REASON.search(words) and (follows or weighty & set(stems(words))):
            return one
    return None


def _around(article_id: str, span: Span, search: Search) -> Excerpt:
    return cut(article_id, widened(article_id, span, search), search)
