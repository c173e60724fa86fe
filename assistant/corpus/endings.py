"""What stands below a story: a firm's word on itself, earlier mails, and cards of other stories.

Each is told from running text by what opens it, and by that nothing but its like stands below.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from assistant.corpus.asides import has_quotation, speaks_to_reader, tells_of_author
from assistant.corpus.insertions import ITEM, MARKED_HEADING
from assistant.corpus.scripts import ENDS, word_count
from assistant.types import Role

MOST_OF_RELEASE = 0.5  # of all words; more than that is no ending
FIRM_WORDS = 150  # of what a firm says of itself in a paragraph
CARD_WORDS = 25  # of the one sentence on another story
PERK_WORDS = 12  # of a line on what subscribers get
HEAD_LINES = 6  # over an earlier mail
LIKE = 4  # letters in which words of one stem are alike

_CONTACT = re.compile(
    r"""
    ^(?:(?:media|press|news|investor|pr)(?:\srelations)?\s(?:contacts?|[ei]nquir(?:y|ies))
      | contacts?|notes?\s(?:to|for)\seditors?|pressekontakt|contact\spresse)\b\W*(?:$|:)
    | ^for\s(?:more|further|additional)\sinformation\b.*\b(?:contact|visit|call|see|at|www)\b
    | ^forward[- ]looking\sstatements\b
    | ^\W*ends?\W*$
    """,
    re.IGNORECASE | re.VERBOSE,
)
_ABOUT = re.compile(r"^(?:About|ABOUT) (?:[Tt]he )?([A-Z0-9][\w&-]*)[^.?!]{0,60}$")
_OF_FIRM = re.compile(
    r"\b(?:compan(?:y|ies)|provider|firm|manufacturer|maker|organi[sz]ation|non-?profit|charity|"
    r"headquartered|founded in|employees|customers|clients|leading|leader in|subsidiary|"
    r"(?:NASDAQ|NYSE|LSE|TSX)\b|www\.|https?:)",
)
_NAMES_ADDRESS = re.compile(r"@|\+?\d[\d ()/-]{6,}|\bwww\.|https?://")

# "On 3 May 2020, at 09:00, Ada Quill <ada@example.org> wrote:", as mail programs put it.
_WROTE = re.compile(
    r"^>*\s*(?:on|am|le|el)\b(?=[^\n]*\d)(?=.*(?:\d:\d\d|\S@\S)).{5,200}"
    r"\b(?:wrote|schrieb|a écrit|escribió)\b[^.!?]{0,80}:$",
    re.IGNORECASE | re.DOTALL,
)
# Where nothing is marked it takes an address, or the year and the time: a story as well may say
# "On Monday at 9:41 the captain wrote:".
_SURELY = re.compile(r"\S@\S|(?:\b\d{4}|\d\.\d\d)\b.*\d:\d\d", re.DOTALL)
_OPENS_SPEECH = re.compile(r"""^["“«„'‘「『]""")
_EARLIER = re.compile(
    r"^\W*-{2,}\s*(?:original message|forwarded message|ursprüngliche nachricht|"
    r"message d[’']origine)\s*-{2,}\W*$",
    re.IGNORECASE,
)
# The lines that Outlook puts over the mail that one answers, in any order it has.
_HEAD = re.compile(
    r"""
    \W*(?:From|Von|De|Da|Van)\s?:[^\n]*\S[^\n]*
    (?=(?:\n+[^\n]*){0,4}\n\W*(?:Sent|Date|Gesendet|Datum|Envoyé|Date|Enviado|Inviato)\s?:[^\n]*\d)
    (?=(?:\n+[^\n]*){0,4}\n\W*(?:To|An|À|Para|A|Aan)\s?:)
    (?=(?:\n+[^\n]*){0,5}\n\W*(?:Subject|Betreff|Objet|Asunto|Oggetto|Onderwerp)\s?:)
    """,
    re.VERBOSE,
)
_PARTS = re.compile(
    r"^(?:(?:kind|best|warm)\s(?:regards|wishes)|regards|yours\s(?:sincerely|faithfully|truly)"
    r"|sincerely|many\sthanks|mit\sfreundlichen\sgrüßen|cordialement|bien\sà\svous),?$",
    re.IGNORECASE | re.VERBOSE,
)
_PERK = re.compile(
    r"\b(?:access|unlimited|exclusive|newsletters?|ad-?free|e-?paper|archives?|cancel|subscri\w+|"
    r"(?:per|a) (?:week|month|year))\b",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"^#*\s*(?:read (?:more|next|also)|related|see also|also read|more on this)"
    r"\s?[:|»>–—-]\s?(\S.*)$",
    re.IGNORECASE,
)
_STEM = re.compile(rf"\b[^\W\d_]{{{LIKE}}}")
_WITHIN = re.compile(r"""[.!?]["'”’)]*\s""")


def endings(texts: Sequence[str], roles: Sequence[Role]) -> set[int]:
    """Which paragraphs stand below the story, or hang on what does; never all there is.

    Args:
        texts: The paragraphs.
        roles: What each is taken for so far.
    """
    found = (
        _replies(texts)
        | _outlook(texts)
        | _partings(texts)
        | _release(texts, roles)
        | _cards(texts, roles)
    )
    found |= _perks(texts, roles) | _teasers(texts, roles)
    left = any(role == "body" and i not in found for i, role in enumerate(roles))
    return found if left else set()


def _replies(texts: Sequence[str]) -> set[int]:
    """The mails that one answers: below the line that names the writer, what is marked as theirs.

    Where nothing is marked it is all that follows, as below a line that says so.
    """
    found: set[int] = set()
    for i, words in enumerate(texts):
        below = range(i + 1, len(texts))
        if _EARLIER.match(words):
            return found | {i, *below}
        if not _WROTE.match(words):
            continue
        marked = list(takewhile(lambda at: texts[at].startswith(">"), below))
        if marked:
            found |= {i, *marked}
        elif _SURELY.search(words) and below and not _OPENS_SPEECH.match(texts[i + 1]):
            return found | {i, *below}
    return found


def _outlook(texts: Sequence[str]) -> set[int]:
    """The mail below "From: … Sent: … To: … Subject: …", if it is less than what stands above.

    A story that prints such a mail leads to it with a sentence; above an earlier mail there is a
    rule or a name.
    """
    for i in range(1, len(texts)):
        if _HEAD.match("\n".join(texts[i : i + HEAD_LINES])) and not ENDS.search(texts[i - 1]):
            above, below = texts[:i], texts[i:]
            shorter = sum(map(word_count, below)) < sum(map(word_count, above))
            return set(range(i, len(texts))) if shorter else set()
    return set()


def _partings(texts: Sequence[str]) -> set[int]:
    """Lines such as "Kind regards," at the end or above a name."""
    return {
        i
        for i, words in enumerate(texts)
        if _PARTS.match(words) and not (i + 1 < len(texts) and ENDS.search(texts[i + 1]))
    }


def _release(texts: Sequence[str], roles: Sequence[Role]) -> set[int]:
    """From a line such as "About Acme" or "Media contact" on, if nobody is quoted from there."""
    first = len(texts)
    for i in reversed(range(len(texts))):
        words = texts[i]
        if has_quotation(words) or word_count(words) > FIRM_WORDS:
            break
        if _opens(texts, i):
            first = i
        elif not (
            roles[i] != "body"
            or not ENDS.search(words)
            or _OF_FIRM.search(words)
            or _NAMES_ADDRESS.search(words)
        ):
            break
    end = set(range(first, len(texts)))
    size = sum(word_count(texts[i]) for i in end)
    return end if size <= MOST_OF_RELEASE * sum(map(word_count, texts)) else set()


def _opens(texts: Sequence[str], at: int) -> bool:
    """Whether a line opens what a firm says of itself, or whom to ask."""
    line = texts[at].lstrip("# ").strip("*_ ")
    if _CONTACT.match(line):
        return True
    about = _ABOUT.match(line)
    if about is None or at + 1 >= len(texts):
        return False
    below = texts[at + 1]
    return about.group(1).casefold() in below.casefold() and bool(_OF_FIRM.search(below))


def _cards(texts: Sequence[str], roles: Sequence[Role]) -> set[int]:
    """The sentence below "READ MORE: …", if it is on what that names and nothing else is."""
    found = set()
    for i, words in enumerate(texts[:-1]):
        more = _MORE.match(words)
        if more and roles[i] == "furniture" and roles[i + 1] == "body" and _is_card(texts[i + 1]):
            others = [text for at, text in enumerate(texts) if at not in {i, i + 1}]
            alone = _stems(more.group(1)) - set().union(*map(_stems, others))
            if alone & _stems(texts[i + 1]):
                found.add(i + 1)
    return found


def _stems(words: str) -> set[str]:
    return set(_STEM.findall(words.casefold()))


def _is_card(words: str) -> bool:
    return (
        word_count(words) <= CARD_WORDS
        and not _WITHIN.search(words)
        and not has_quotation(words)
        and not ITEM.match(words)
    )


def _perks(texts: Sequence[str], roles: Sequence[Role]) -> set[int]:
    """What subscribers get: short items below words to the reader, by their sound or above more."""
    found: set[int] = set()
    run: list[int] = []
    for i, words in enumerate([*texts, ""]):
        if ITEM.match(words) and word_count(words) <= PERK_WORDS and not ENDS.search(words):
            run.append(i)
            continue
        if run and run[0] > 0 and speaks_to_reader(texts[run[0] - 1]):
            sound = sum(bool(_PERK.search(texts[at])) for at in run)
            below = i < len(texts) and roles[i] == "furniture" and speaks_to_reader(words)
            if below or 2 * sound >= len(run):
                found.update(run)
        run = []
    return found


def _teasers(texts: Sequence[str], roles: Sequence[Role]) -> set[int]:
    """Sentences on other stories at the end, parted from who wrote this one by the page's words."""
    cards: list[int] = []
    parted = False
    for i in reversed(range(len(texts))):
        if roles[i] == "furniture" and cards and speaks_to_reader(texts[i]):
            parted = True
        elif roles[i] == "body" and tells_of_author(texts[i]):
            return {*cards, i} if parted else set()
        elif roles[i] == "body" and not parted and _is_card(texts[i]):
            cards.append(i)
        elif roles[i] == "body" or MARKED_HEADING.match(texts[i]):
            return set()
    return set()
