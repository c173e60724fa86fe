"""Runs of paragraphs put into a story or below it: other stories, notes, words to the reader."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import partial
from itertools import takewhile

from assistant.corpus.asides import (
    asks_for_money,
    may_be_aside,
    plainly_asks_for_money,
    says_why,
    speaks_to_reader,
    tells_of_author,
    thanks,
)
from assistant.corpus.colophon import names_authors, opens_card, opens_disclosure, tells_of_issues
from assistant.corpus.scripts import ENDS, word_count
from assistant.types import Role

MOST_APPEAL = 8  # paragraphs
FEWEST_ASKING = 2  # of them, unless one asks plainly
TEASER_WORDS = 40  # of what stands under the title of another story
LINE_WORDS = 16  # of a line without a full stop, as in a list of other stories
MOST_OF_CARD = 300  # characters of a paragraph on a card to sign up
FEWEST_CONTROLS = 2

ITEM = re.compile(r"^\s*(?:[-*•–]|\d{1,3}[.)])\s+\S")
MARKED_HEADING = re.compile(r"^#{1,6}\s+\S")
_STORIES = r"(?: (?:stories|articles|posts|news|content|coverage|topics|links|reading|now))?$"
# Headings that name other stories or the reader, and those that a section may have as well.
_FOR_READER = re.compile(
    r"^(?:recommended for you$|read (?:more|next|also)$|what to read next$|from our partners$|"
    r"editors?['’]?s? picks?$|you (?:may|might) (?:also )?(?:like|enjoy)$)",
    re.IGNORECASE,
)
_OTHER_STORIES = re.compile(
    rf"^(?:(?:related|popular|most popular|recommended|trending){_STORIES}|"
    r"editors?['’]?s? choice$|most (?:read|viewed)\b|more from\b|more on this\b|don['’]t miss\b)",
    re.IGNORECASE,
)
_CONTROL = re.compile(
    r"^\W*(?:play|playlist|download|transcript|embed|share|save|print|listen|comments?|"
    r"copy link|e-?mail|facebook|twitter|whatsapp|linkedin|bluesky|flipboard)\W*$",
    re.IGNORECASE,
)
_SENTENCE_WITHIN = re.compile(r"""[.!?]["'”’)]*\s""")
_LINK = re.compile(r"^\W*!?\[[^\]]*\]\([^)]*\)\W*$")
_NOTES = re.compile(
    r"^(?:(?:end|foot)?notes|references|bibliography|citations|(?:notes|sources) and \w+|"
    r"further reading|external links|see also)$",
    re.IGNORECASE,
)


_YEAR = r"(?:1[5-9]|20)\d\d[a-z]?"
# An address, a number of an edition or page, an author with initials and a year, a title in
# quotation marks with its source and year, a mark that leads back to the text.
_CITES = re.compile(
    rf"""
    https?://|\bwww\.|\]\(|\bdoi\b|\bISBN\b|\barXiv\b|\bibid\b|\bet\sal\b|[↩↑]
    | ,\spp?\.\s?\d|\bvol(?:\.|ume)\s?\d
    | \b(?:retrieved|accessed)\s(?:on\s)?(?:\d|[A-Z])
    | ^\W*(?:\d+[.)]\s)?[A-Z][\w’'-]+(?:,|\sand|\s&)\s[A-Z][^.]*[.(].*\b{_YEAR}\b
    | ^\W*(?:\d+[.)]\s)?[A-Z][^.()]{{2,60}}\({_YEAR}\)[.,:]
    | ^(?:\W*|\d+[.)]\s)["“][^"”]+["”][.,]?\s[A-Z][^.,]*[.,].*\b{_YEAR}\W*$
    """,
    re.VERBOSE,
)


def insertions(texts: Sequence[str], roles: Sequence[Role]) -> set[int]:
    """Which paragraphs are none of the story's.

    Args:
        texts: The paragraphs.
        roles: What each is taken for so far.
    """
    put_in = set(_other_stories(texts))
    put_in |= set(_notes(texts, roles, put_in))
    put_in |= set(_sign_ups(texts, roles)) | set(_controls(texts))
    rest = [i for i, role in enumerate(roles) if role == "body" and i not in put_in]
    return put_in | _asides(texts, rest)


def _other_stories(texts: Sequence[str]) -> Iterator[int]:
    """A heading such as "Related", and the titles and lines of other stories below it."""
    for i, words in enumerate(texts):
        name = words.lstrip("# ")
        if MARKED_HEADING.match(words) and (_FOR_READER.match(name) or _OTHER_STORIES.match(name)):
            below = _cards(texts, i, sentences=bool(_FOR_READER.match(name)))
            if below:
                yield i
                yield from below


def _cards(texts: Sequence[str], top: int, *, sentences: bool) -> list[int]:
    """Titles of headings lower than `top`, each alone or with one line on it.

    Args:
        texts: The paragraphs.
        top: Which of them is the heading that they stand under.
        sentences: Whether the line may be a sentence; of two cards at least, as one is a section.

    Returns:
        None of them where the last title has running text below it: these are sections then.
    """
    cards: list[int] = []
    told = 0  # cards with a sentence
    title = False  # whether the last paragraph was the title of one
    for i in range(top + 1, len(texts)):
        if MARKED_HEADING.match(texts[i]):
            if _level(texts[i]) <= _level(texts[top]):
                break
            title = True
        elif _is_line(texts[i]) and (title or not ITEM.match(texts[i])):
            title = False
        elif title and sentences and _is_teaser(texts[i]):
            title = False
            told += 1
        elif title:
            return []
        else:
            break
        cards.append(i)
    return cards if told != 1 else []


def _level(heading: str) -> int:
    return len(heading) - len(heading.lstrip("#"))


def _is_line(words: str) -> bool:
    """Whether a paragraph is a link or a short line without a full stop."""
    return bool(_LINK.match(words)) or (word_count(words) <= LINE_WORDS and not ENDS.search(words))


def _is_teaser(words: str) -> bool:
    return word_count(words) <= TEASER_WORDS and not _SENTENCE_WITHIN.search(words)


def _notes(texts: Sequence[str], roles: Sequence[Role], put_in: Collection[int]) -> Iterator[int]:
    """The citations and links in the lists under headings such as "References" at the end."""
    items: list[int] = []
    for i in reversed(range(len(texts))):
        if roles[i] == "furniture" or i in put_in:
            continue
        if roles[i] == "body" and ITEM.match(texts[i]):
            items.append(i)
        elif roles[i] == "heading" and _NOTES.match(texts[i].lstrip("# ")):
            yield from (at for at in items if _CITES.search(texts[at]))
            items = []
        elif roles[i] == "heading" or not speaks_to_reader(texts[i]):
            break


def _sign_ups(texts: Sequence[str], roles: Sequence[Role]) -> Iterator[int]:
    """Cards that ask for an address, by their title, and the title of what authors disclose."""
    for i, words in enumerate(texts[:-1]):
        if names_authors(words) and roles[i + 1] == "furniture":
            yield i
        if roles[i] == "body" or not (opens_card(words) or opens_disclosure(words)):
            continue
        below = list(takewhile(partial(_is_of_card, texts, roles), range(i + 1, len(texts))))
        if any(speaks_to_reader(texts[at]) for at in below):
            yield i
            yield from below


def _is_of_card(texts: Sequence[str], roles: Sequence[Role], at: int) -> bool:
    words = texts[at]
    if roles[at] == "heading" or len(words) > MOST_OF_CARD:
        return False
    sent = tells_of_issues(words) and may_be_aside(words) and not _SENTENCE_WITHIN.search(words)
    return sent or speaks_to_reader(words)


def _controls(texts: Sequence[str]) -> Iterator[int]:
    """The buttons of a player or of sharing, as a list above the first sentence."""
    top = next((i for i, words in enumerate(texts) if ENDS.search(words)), 0)
    items = [i for i in range(top) if ITEM.match(texts[i])]
    if len(items) >= FEWEST_CONTROLS and all(_CONTROL.match(texts[i]) for i in items):
        yield from items


def _asides(texts: Sequence[str], body: Sequence[int]) -> set[int]:
    """Where the page speaks to its reader, and at the end of its author; never all there is."""
    asides = {i for i in body if speaks_to_reader(texts[i])}
    for i in reversed(body):
        if i not in asides:
            if not tells_of_author(texts[i]):
                break
            asides.add(i)
    asides |= _appeal([i for i in body if i not in asides], texts)
    return asides if len(asides) < len(body) else set()


def _appeal(body: Sequence[int], texts: Sequence[str]) -> set[int]:
    """An appeal for money among the last paragraphs, if nobody is quoted from there on.

    It takes two paragraphs that ask, or one that does so plainly; what stands between two that
    ask is of it where it says why, and what stands below them where it gives thanks.
    """
    last = body[-MOST_APPEAL:]
    first = next((at for at, i in enumerate(last) if asks_for_money(texts[i])), len(last))
    rest = last[first:]
    if not all(may_be_aside(texts[i]) for i in rest):
        return set()
    found: set[int] = set()
    run: list[int] = []  # from a paragraph that asks to the last that may be of the same appeal
    for i in rest:
        if asks_for_money(texts[i]) or (run and says_why(texts[i])):
            run.append(i)
        else:
            found |= _asked(run, texts)
            run = []
    return found | _asked(run, texts)


def _asked(run: Sequence[int], texts: Sequence[str]) -> set[int]:
    """What of a run is the appeal, if it is one."""
    asks = [at for at, i in enumerate(run) if asks_for_money(texts[i])]
    plainly = any(plainly_asks_for_money(texts[run[at]]) for at in asks)
    if len(asks) < FEWEST_ASKING and not plainly:
        return set()
    end = asks[-1] + 1
    while end < len(run) and thanks(texts[run[end]]):
        end += 1
    return set(run[:end])
