"""Text -> Block: what is the article's running text, what a heading, what furniture.

The signs are general: a line without a sentence, its neighbours, its place, and whether its words
stand elsewhere in the article. Nothing is taken out of the text; furniture is only marked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from assistant.corpus.asked import mark, questions
from assistant.corpus.endings import endings
from assistant.corpus.insertions import ITEM, MARKED_HEADING, insertions
from assistant.corpus.lifted import lifted
from assistant.corpus.scripts import ENDS, STOPPED, word_count
from assistant.corpus.sentences import sentences, trim
from assistant.types import Block, Role, Span

# A text whose lines are all this short has its paragraphs wrapped over several lines. Characters.
WRAPPED = 120
# A line at least this share of the longest was broken for width, not for sense.
FULL_LINE = 0.6
LABEL_WORDS = 16  # a line without a full stop and with more words than this is running text
TITLE_WORDS = 40  # headlines with a credit run together reach this
QUESTION_WORDS = 8  # "What is your background?" alone in its paragraph is a heading
DECK_WORDS = 60
REPEAT_WORDS = 8  # fewer repeated words prove nothing
KEY_WORDS = 4  # words by which a repeated sentence is looked up

_QUESTION = re.compile(r"[?？]$")
_OPENS_SPEECH = re.compile(r"""^(?:["“«„'‘「『]|``(?!`))""")
_SECTION = re.compile(r"^#{2,6}\s+\S")
_RULE = re.compile(r"^\W+$")
_ONLY_LINK = re.compile(r"^\W*(?:!?\[[^\]]*\]\([^)]*\)\W*)+$")
_FIELD = re.compile(r"^[A-Z][\w ]{1,20}: \S")
_BOLD = r"(?:\*\*|__)?"
_TURN = re.compile(rf"^{_BOLD}(?:[QA]|[A-Z][\w.'’ -]{{1,40}}){_BOLD}[.:]{_BOLD}\s.*[.?!]$")
_WORD = re.compile(r"\w+")
# The last sentence of a deck asks the reader to go on; of advertising between paragraphs, to act.
_INVITES = re.compile(
    r"^(?:read|find out|learn|discover|see|explore|keep reading|scroll|here(?:['’]s| is| are))\b"
    r".*\b(?:out|on|more|below|how|why|what|here|everything)\b",
    re.IGNORECASE,
)
_BOILERPLATE = re.compile(
    r"^(?:read (?:more|next|also)|related(?: \w+)?|see also|more (?:on|from)|advertisement|"
    r"sign up|subscribe|click here|share this|follow us|photo(?:graph)?|image|picture|credit|"
    r"source|copyright|©|all rights reserved|(?:like )?loading|skip (?:to|advertisement)|"
    r"click to share|share post|leave a (?:reply|comment)|additional reporting by|"
    r"lire aussi|lesen sie auch|sponsored (?:content|links?|by)|paid content|"
    r"you may (?:also )?like|(?:keep|continue) reading)\b",
    re.IGNORECASE,
)
# A sentence that begins with such a word and goes on as sentences do.
_ORDINARY = re.compile(
    r"""
    ^(?i:photo(?:graph)?|image|picture|credit|source|copyright|related\s\w+|loading
        |all\srights\sreserved|read\s(?:more|next|also))
    \s(?!(?:by|courtesy|here|about|on|in|at|from)\b)[a-z].*[.!?]$
    | ^Sign\sup\s(?:sheet|form|list|fee|rate|desk)s?\s[a-z].*[.!?]$
    """,
    re.VERBOSE,
)
# What leads to another story, however long its title is.
_LEADS_ON = re.compile(
    r"""
    ^\W*\[\s*(?i:(?:read|see|more|watch|listen)(?:\s(?:more|next|also|here|on\sthis))?|related|
        also\sread)\s?:\s[^\]]+\]\W*$
    | ^(?:READ\s(?:MORE|NEXT|ALSO)|RELATED|SEE\sALSO|ALSO\sREAD|MORE\sON\sTHIS)
      \s?[:|»>–—-]\s?[^.!]+[.!]?$
    """,
    re.VERBOSE,
)
# "Figure 1: …", below a picture or a table.
_NUMBERED = re.compile(
    r"^(?:figure|fig\.?|table|photo|image|abbildung|abb\.?|tabelle|tableau|figura)\s\d{1,3}[.:]\s\S",
    re.IGNORECASE,
)
_FOOTNOTE = re.compile(r"^\[\^[^\]\s]+\]:\s\S")
_ITALIC = re.compile(r"^(?:\*[^*]+\*|_[^_]+_)$")
_ROW = re.compile(r"\S \| \S")
_ADVERTISEMENT = re.compile(
    r"^\W*(?:advertisement|anzeige|werbung|publicité|publicidad|pubblicità|advertentie)\W*$",
    re.IGNORECASE,
)
_CAPTION = re.compile(r"^(?:image|photo|picture) (?:caption|credit|source)\b", re.IGNORECASE)
# "(Reporting by …; Editing by …)", however many they are.
_SIGN_OFF = re.compile(
    r"^\W*(?:\w+ )?reporting by\b.*\b(?:edit(?:ed|ing)|writing) by\b|^our standards:",
    re.IGNORECASE,
)


def blocks(text: str, title: str = "") -> tuple[Block, ...]:
    """The layout of an article: every visible character is in exactly one block, in order.

    Args:
        text: The article.
        title: Its title, if it is known; a line that repeats it is furniture.
    """
    spans = list(_paragraphs(text))
    roles = _roles(text, spans, title)
    if "body" not in roles:
        roles = [
            "heading" if role == "heading" or MARKED_HEADING.match(span.of(text)) else "body"
            for span, role in zip(spans, roles, strict=True)
        ]
    asked = questions([span.of(text) for span in spans], roles)
    return tuple(
        block
        for i, span in enumerate(spans)
        for block in (_question(text, span) if i in asked else [Block(span, roles[i])])
    )


def _question(text: str, span: Span) -> Iterator[Block]:
    """A question as text, apart from what marks it as a heading."""
    found = mark(text, span)
    if found is not None:
        yield Block(found, "furniture")
    yield Block(span if found is None else trim(text, Span(found.end, span.end)), "body")


def _paragraphs(text: str) -> Iterator[Span]:
    """Runs of lines between blank lines, and within them where a line ends in sense."""
    lines = [trim(text, Span(m.start(), m.end())) for m in re.finditer(r"[^\n]+", text)]
    lines = [line for line in lines if len(line)]
    if not lines:
        return
    longest = max(len(line) for line in lines)
    start = lines[0].start
    for line, following in pairwise(lines):
        if not _continues(text, line, following, longest):
            yield Span(start, line.end)
            start = following.start
    yield Span(start, lines[-1].end)


def _continues(text: str, line: Span, following: Span, longest: int) -> bool:
    """Whether a paragraph goes on from one line to the next."""
    if text.count("\n", line.end, following.start) > 1:
        return False
    first, second = line.of(text), following.of(text)
    if any(p.match(t) for p in (MARKED_HEADING, ITEM) for t in (first, second)):
        return False
    if STOPPED.search(first):
        return False
    if second[0].islower():
        return True
    return longest <= WRAPPED and len(line) >= FULL_LINE * longest


def _roles(text: str, spans: Sequence[Span], title: str) -> list[Role]:
    texts = [span.of(text) for span in spans]
    labels = [_is_label(words, alone=i == 0) for i, words in enumerate(texts)]
    repeats = _repeats(text, spans, labels) | lifted(texts)
    roles: list[Role] = ["furniture" if label else "body" for label in labels]
    body = [i for i, role in enumerate(roles) if role == "body" and i not in repeats]
    for i, words in enumerate(texts):
        if i in repeats or _RULE.match(words) or _is_boilerplate(words):
            roles[i] = "furniture"
        elif MARKED_HEADING.match(words) or (
            labels[i]
            and i > 0
            and i + 1 < len(spans)
            and not labels[i + 1]
            and not (_ROW.search(words) or _ITALIC.match(words))
        ):
            roles[i] = "heading"
    for i in _above(text, spans, title, labels, body):
        roles[i] = "furniture"
    for i, here in enumerate(labels):
        if here and i - 1 in repeats and not MARKED_HEADING.match(texts[i]):  # whose quote it is
            roles[i] = "furniture"
    for find in (insertions, endings):
        for i in find(texts, roles):
            roles[i] = "furniture"
    return roles


def _above(
    text: str, spans: Sequence[Span], title: str, labels: Sequence[bool], body: Sequence[int]
) -> Iterator[int]:
    """Title, names, offices, fields and the deck, above the running text."""
    top = body[0] if body else len(spans)
    marked = any(MARKED_HEADING.match(span.of(text)) for span in spans)
    for i, span in enumerate(spans[: top + 1]):
        words = span.of(text)
        if (
            _is_top(words, title, first=i == 0, labels=labels[i])
            or (i == top and 0 < i < body[-1] and _is_deck(text, span))
            or (i < top and marked and labels[i] and not _SECTION.match(words))
        ):
            yield i


def _is_label(words: str, *, alone: bool) -> bool:
    """Whether a paragraph is a line without a sentence."""
    if _ONLY_LINK.match(words) or _RULE.match(words):
        return True
    if ITEM.match(words) or _OPENS_SPEECH.match(words) or _TURN.match(words):
        return False
    count = word_count(words)
    if _QUESTION.search(words):
        return count <= QUESTION_WORDS and len(re.findall(r"[.!?。！？]", words)) == 1
    return count <= (TITLE_WORDS if alone else LABEL_WORDS) and not ENDS.search(words)


def _is_boilerplate(words: str) -> bool:
    count = word_count(words)
    line = words.lstrip("#-*• ")
    if _ADVERTISEMENT.match(words) or _FOOTNOTE.match(words):
        return True
    if count <= LABEL_WORDS and _BOILERPLATE.match(words) and not _ORDINARY.match(words):
        return True
    if count <= TITLE_WORDS and (_LEADS_ON.match(line) or _NUMBERED.match(words)):
        return True
    return count <= DECK_WORDS and bool(_CAPTION.match(words) or _SIGN_OFF.match(words))


def _is_top(words: str, title: str, *, first: bool, labels: bool) -> bool:
    """Whether a paragraph above the running text is its title or a field such as "Date: …"."""
    if title and _key(words) == _key(title):
        return True
    if _SECTION.match(words):
        return False
    return (first and labels) or bool(_FIELD.match(words) and not ENDS.search(words))


def _is_deck(text: str, paragraph: Span) -> bool:
    """Whether the first paragraph only announces the article: short, it ends in an invitation."""
    if word_count(paragraph.of(text)) > DECK_WORDS:
        return False
    return bool(_INVITES.match(sentences(text, paragraph)[-1].of(text)))


def _repeats(text: str, spans: Sequence[Span], labels: Sequence[bool]) -> set[int]:
    """Paragraphs of which every sentence stands elsewhere: pull quotes, and second copies.

    Of two equal paragraphs the first is kept. Linear in the length of the text: the sentences are
    looked up by their first words.
    """
    words = [_key(span.of(text)) for span in spans]
    again = _openings_again(words)
    parts = {
        i: [_key(sentence.of(text)) for sentence in sentences(text, span)]
        for i, span in enumerate(spans)
        if (not labels[i] or i > 0)
        and REPEAT_WORDS <= len(words[i]) <= DECK_WORDS
        and words[i][:KEY_WORDS] in again
    }
    wanted = {part[:KEY_WORDS] for found in parts.values() for part in found}
    places: dict[tuple[str, ...], list[tuple[int, int]]] = {}
    for i, row in enumerate(words):
        for at in range(len(row) - KEY_WORDS + 1):
            key = row[at : at + KEY_WORDS]
            if key in wanted:
                places.setdefault(key, []).append((i, at))
    return {i for i, found in parts.items() if all(_stands(i, p, words, places) for p in found)}


def _openings_again(words: Sequence[tuple[str, ...]]) -> set[tuple[str, ...]]:
    """The first words of paragraphs that stand in another one too: few, and sentences cost time.

    No other paragraph repeats one: its first sentence has these words, or is too short to count.
    """
    places: dict[tuple[str, ...], int] = {row[:KEY_WORDS]: i for i, row in enumerate(words)}
    return {
        key
        for i, row in enumerate(words)
        for at in range(len(row) - KEY_WORDS + 1)
        if places.get(key := row[at : at + KEY_WORDS], i) != i
    }


def _stands(
    here: int,
    part: tuple[str, ...],
    words: Sequence[tuple[str, ...]],
    places: dict[tuple[str, ...], list[tuple[int, int]]],
) -> bool:
    """Whether a sentence of paragraph `here` stands in another that is not a later copy of it."""
    if len(part) < KEY_WORDS:
        return False
    return any(
        words[i][at : at + len(part)] == part
        for i, at in places.get(part[:KEY_WORDS], ())
        if i < here or (i > here and words[i] != words[here])
    )


def _key(words: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(words.casefold()))
