"""A parse -> the mentions of organisations in it, by the parser and by the words of their names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from assistant.quotes.callings import apposed
from assistant.quotes.cues import HONORIFICS, table
from assistant.quotes.grammar import SUBJECTS, Range, is_noun, is_proper
from assistant.quotes.names import first_joined
from assistant.quotes.parse import Parsed
from assistant.quotes.titles import is_title
from assistant.types import Span

LONGEST_NAME = 4  # words before the last of a name that the parser does not know
# "the ministry" of "Ministry of Health": nouns that stand in the names of what they mean.
BODIES = table(
    """
    academy administration agency airline alliance army assembly association authority bank
    board bureau campaign center centre chamber charity church club coalition college clinic
    commission committee company congress corporation council county court department district
    division federation festival firm force foundation fund government group hospital institute
    institution laboratory league ministry mission museum network office organisation organization
    orchestra parliament party police program programme school senate service society station
    store team theater theatre tribunal trust union university
    """
)
# Of these, the ones that may mean any organisation just named.
GENERIC = table(
    """
    agency airline association bank carrier charity club company corporation firm group nonprofit
    organisation organization retailer startup union
    """
)
# What belongs to somebody: "Quill's campaign", "the Quill campaign".
OWNED = table("administration campaign cabinet government office police staff team")
_QUANTIFIERS = frozenset({"both", "few", "many", "most", "several", "some", "two", "three"})
_BODY = re.compile(r"\b[A-Z][\w&-]*(?: (?:of |and |for )?[A-Z][\w&-]*){1,5}")


@dataclass(frozen=True, slots=True)
class Named:
    """A mention of an organisation at tokens `start:end` of a paragraph.

    `called` are the words that tell what it is behind the name: "firm".
    """

    paragraph: int
    start: int
    end: int
    words: tuple[str, ...]
    span: Span
    is_subject: bool
    is_owned: bool = False
    called: frozenset[str] = frozenset()


def is_mere_article(token: Any) -> bool:
    """Whether a first word is no part of a name: "the Quay", but "by The Quay Project"."""
    if token.lower_ == "the":
        return bool(token.text == "the" or token.is_sent_start)
    return bool(token.is_sent_start and token.lower_ in _QUANTIFIERS)


def behind_owner(doc: Any, start: int, end: int) -> int:
    """Where the name of an organisation starts in "Port Lorn's Department of Tides"."""
    for i in range(start + 1, end - 2):
        if doc[i].text in {"'s", "’s"} and any(t.lower_ in BODIES for t in doc[i + 1 : end]):
            return i + 1
    return start


def before_bracket(doc: Any, start: int, end: int) -> int:
    """Where the name of an organisation ends in "Department of Tides (Tideways"."""
    return next((i for i in range(start + 1, end) if doc[i].text == "("), end)


def mentions_of(number: int, paragraph: Parsed) -> Iterator[Named]:
    """The organisations named in a paragraph of a number."""
    doc = paragraph.doc
    owned = dict(_owned(doc))
    told = dict(apposed(doc))
    for start, end in sorted({*_known(doc), *_by_last_word(doc), *told, *owned.items()}):
        kept = doc[start:end] if owned.get(start) != end else _apart(doc, start, end)
        words = tuple(token.text for token in kept)
        where = paragraph.to_text(doc[start].idx, doc[end - 1].idx + len(doc[end - 1]))
        mine = owned.get(start) == end
        called = frozenset(told.get((start, end), ()))
        yield Named(number, start, end, words, where, _acts(doc[start:end]), mine, called)


def _owned(doc: Any) -> Iterator[Range]:
    """What is somebody's: "Ada Quill's campaign", "the Quill campaign"."""
    for token in doc:
        if token.lower_ not in OWNED or token.ent_type_ == "ORG" or not is_noun(token):
            continue
        owners = [c for c in token.children if c.dep_ in {"poss", "compound"} and is_proper(c)]
        if not owners or owners[-1].ent_type_ == "DATE":  # "the Monday team"
            continue
        start = owners[-1].i
        while start > 0 and is_proper(doc[start - 1]) and not is_title(doc[start - 1].text):
            start -= 1
        start = first_joined(doc, start)  # "Lorn-Quay police"
        while start < token.i and doc[start].lower_.strip(".") in HONORIFICS:
            start += 1
        if start <= owners[-1].i:
            yield start, token.i + 1


def _apart(doc: Any, start: int, end: int) -> list[Any]:
    """The owner and the noun of what is somebody's."""
    names = [token for token in doc[start : end - 1] if is_proper(token)]
    return [*names, doc[end - 1]]


def in_quotations(text: str, parsed: Sequence[Parsed]) -> Iterator[Named]:
    """Names that end in the word for a body, where the parser does not see them."""
    for number, paragraph in enumerate(parsed):
        for quotation in paragraph.quotations.values():
            for match in _BODY.finditer(text, quotation.span.start, quotation.span.end):
                first, *rest = match.group().split()
                loose = first in {"The", "This", "Our", "A"}
                words = tuple(rest) if loose else (first, *rest)
                if len(words) > 1 and words[-1].lower() in BODIES:
                    where = Span(match.start() + loose * len(f"{first} "), match.end())
                    yield Named(number, 0, 0, words, where, is_subject=False)


def _known(doc: Any) -> Iterator[tuple[int, int]]:
    """What the parser takes for organisations."""
    for entity in doc.ents:
        if entity.label_ != "ORG" or is_title(entity.text):
            continue
        start, end = entity.start, entity.end
        start += is_mere_article(doc[start])
        end -= doc[end - 1].tag_ == "POS"
        start = behind_owner(doc, start, end)
        end = before_bracket(doc, start, end)
        if start < end and any(token.text[0].isupper() for token in doc[start:end]):
            yield start, end


def _by_last_word(doc: Any) -> Iterator[tuple[int, int]]:
    """Proper nouns that end in the word for a body: "Port Lorn School District"."""
    for token in doc:
        word = token.lower_
        if word not in BODIES or not is_proper(token) or token.ent_type_ == "ORG":
            continue
        start = token.i
        while (
            start > max(0, token.i - LONGEST_NAME)
            and is_proper(doc[start - 1])
            and doc[start - 1].ent_type_ != "PERSON"
        ):
            start -= 1
        if start < token.i:
            yield start, token.i + 1


def _acts(tokens: Any) -> bool:
    return any(token.dep_ in SUBJECTS for token in tokens)
