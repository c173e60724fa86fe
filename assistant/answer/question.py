"""A question -> what it asks for: its words, its kind, whose words, which contrast."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from assistant.index.words import content_words

Wants = Literal["person", "number", "share", "money", "duration", "date", "any"]

_GREETING = re.compile(
    r"^\W*(?:hi|hello|hey|hiya|good (?:morning|afternoon|evening|day)|greetings|howdy|yo|"
    r"thanks?(?: you)?(?: (?:so|very) much)?|thank you|cheers|bye|goodbye|ok(?:ay)?|great|cool)"
    r"(?:[ ,]+(?:there|all|everyone|you|friend|a lot|again))*\W*$",
    re.IGNORECASE,
)
_WANTS: tuple[tuple[Wants, re.Pattern[str]], ...] = (
    (
        "duration",
        re.compile(r"\bhow (?:long|many (?:years|months|weeks|days|hours))\b", re.IGNORECASE),
    ),
    (
        "money",
        re.compile(
            r"\b(?:how much (?:does|do|money|will|would|can|is|are)\b.*\b(?:earn|cost|pay|paid|make|"
            r"money|price|worth)|salar(?:y|ies)|wages?|how (?:well|highly) paid|what .*\bpay\b|"
            r"(?:price|cost|fee)s? of|paid more|earns? more)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "share",
        re.compile(r"\b(?:what|which) (?:percent|percentage|share|proportion)\b", re.IGNORECASE),
    ),
    (
        "date",
        re.compile(
            r"\b(?:when|(?:in )?(?:what|which) (?:year|month|day|date|decade|century)|how old)\b"
            r"(?! (?:it comes|you|should i)\b)",
            re.IGNORECASE,
        ),
    ),
    (
        "number",
        re.compile(
            r"\bhow (?:many|much|fast|big|large|high|far)\b|\bwhat (?:number|figure)", re.IGNORECASE
        ),
    ),
    (
        "person",
        re.compile(
            r"\bwho(?:se|m)?\b|\b(?:which|what) (?:expert|person|people|speaker|executive|analyst)s?\b",
            re.IGNORECASE,
        ),
    ),
)
_SHAPES: dict[Wants, re.Pattern[str]] = {
    "number": re.compile(
        r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|"
        r"thousand|million|billion|half|third|quarter|twice|double)s?\b",
        re.IGNORECASE,
    ),
    "share": re.compile(
        r"\d\s?(?:%|percent|per cent)|\b(?:half|third|quarter|majority)\b", re.IGNORECASE
    ),
    "money": re.compile(
        r"[$€£¥]\s?\d|\d[\d,.]*\s?(?:dollars|euros|pounds|yen|cents)\b", re.IGNORECASE
    ),
    "duration": re.compile(
        r"\b(?:\d+|a|an|one|two|three|four|five|six|seven|eight|nine|ten|several|few|many)"
        r"[ -](?:\w+[ -])?(?:second|minute|hour|day|week|month|year|decade|centur)",
        re.IGNORECASE,
    ),
    "date": re.compile(
        r"\b(?:1\d{3}|20\d{2})s?\b|\b(?:January|February|March|April|May|June|July|August|"
        r"September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|"
        r"Sunday|Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\b|\bcentury\b|\bnoon\b|\bmidnight\b|"
        r"\b\d{1,2}(?::\d\d)? ?[ap]\.?m\b|\bwhen\b|\bafter\b|\bbefore\b|\bthen\b",
        re.IGNORECASE,
    ),
}
_SAYING = re.compile(
    r"\b(?:sa(?:y|id|ys|ying)|th(?:ink|inks|ought)|tell|told|according to|opinions?|views?|advis\w+|"
    r"advice|recommend\w*|suggest\w*|quot\w+|mention\w*|claim\w*|argue\w*|describe\w*|explain\w*|"
    r"compar\w+|warn\w*|believe\w*|call\w*|expert\w*|words|talk\w*|comment\w*|opine\w*|feel)\b",
    re.IGNORECASE,
)
_ABOUT_ARTICLE = re.compile(
    r"\bwhat(?:'s| is| are)? (?:this|these|the|your) (?:article|text|story|corpus|piece|page|document)"
    r"s? about\b|\bsummar(?:y|i[sz]e)\b.*\b(?:article|text|it|this)|\bwhat can (?:i|you|we)\b.*"
    r"\b(?:ask|answer|do)\b|\bwhat do(?:es)? (?:this|these|the) articles? (?:say|cover|discuss)\W*$",
    re.IGNORECASE,
)
_LIST_SPEAKERS = re.compile(
    r"\b(?:who|which (?:experts?|people|persons?|speakers?|sources?)|what (?:experts?|people|sources))"
    r" (?:is|are|was|were|gets?|do you) ?(?:all )?(?:quoted|interviewed|cited|quote|speaking|the experts?)"
    r"(?: (?:here|in (?:this|the|these) articles?))?\W*$"
    r"|\b(?:list|name|show)(?: me)?(?: all)?(?: of)?(?: the)? (?:experts?|speakers?|people|sources?)"
    r"(?: (?:quoted|here|who are quoted|in (?:this|the|these) articles?))*\W*$",
    re.IGNORECASE,
)
# Two things set against each other: X and Y in the question's own words.
_SIDES = (
    re.compile(r"\bdifferen(?:ce|ces|t) (?:between|are|is) (?:an? |the )?(.+?) (?:and|from|vs\.?) (?:an? |the )?(.+?)\W*$", re.IGNORECASE),
    re.compile(r"\bcompar(?:e|ed|ing) (?:an? |the )?(.+?) (?:and|with|to|against) (?:an? |the )?(.+?)\W*$", re.IGNORECASE),
    re.compile(r"\bhow (?:do|does|are|is) (?:an? |the )?(.+?) (?:and|differ from|compared? (?:to|with)) (?:an? |the )?(.+?)(?: (?:differ|compare|different))?\W*$", re.IGNORECASE),
    re.compile(r"\b(?:an? |the )?(\w[\w -]+?) (?:vs\.?|versus) (?:an? |the )?([\w -]+?)\W*$", re.IGNORECASE),
)  # fmt: skip
_CONTRASTS = re.compile(
    r"\b(?:differ(?:s|ed|ence|ences|ent)?|compar(?:e|es|ed|ing|ison)|contrast|versus|vs|distinguish\w*|"
    r"distinction)\b",
    re.IGNORECASE,
)
_NAME = re.compile(
    r"\b[A-Z][\w’'.-]*[\w](?:\s+(?:(?:of|de|van|von|der|al|bin|and|&)\s+)?[A-Z][\w’'.-]*\w)*"
)


@dataclass(frozen=True, slots=True)
class Question:
    """What one question asks.

    `wants` is the kind of thing a found sentence has to contain. `sides` are the two things that
    the question names to be set against each other. `contrasts` says that it sets two things
    against each other, named or not. `names` are its capitalised names, as written.
    """

    text: str
    words: tuple[str, ...]
    wants: Wants
    names: tuple[str, ...]
    contrasts: bool
    sides: tuple[str, str] | None
    asks_saying: bool
    is_greeting: bool
    is_about_articles: bool
    lists_speakers: bool


def understand(text: str) -> Question:
    """Read a question; nothing here knows what the articles are about."""
    return Question(
        text=text,
        words=tuple(content_words(text)),
        wants=next((wants for wants, pattern in _WANTS if pattern.search(text)), "any"),
        names=_names(text),
        contrasts=bool(_CONTRASTS.search(text)),
        sides=_sides(text),
        asks_saying=bool(_SAYING.search(text)),
        is_greeting=bool(_GREETING.match(text)),
        is_about_articles=bool(_ABOUT_ARTICLE.search(text)),
        lists_speakers=bool(_LIST_SPEAKERS.search(text)),
    )


def has_shape(wants: Wants, text: str) -> bool:
    """Whether `text` contains the kind of thing that is wanted; any text has any."""
    pattern = _SHAPES.get(wants)
    return pattern is None or bool(pattern.search(text))


def _names(text: str) -> tuple[str, ...]:
    """Capitalised names; the first word of the question only as part of a longer name."""
    found = []
    for match in _NAME.finditer(text):
        name = match.group()
        if match.start() == len(text) - len(text.lstrip()):
            _, _, name = name.partition(" ")
            if not name[:1].isupper():
                continue
        name = re.sub(r"['’]s$", "", name)
        if name and name != "I" and not name.startswith(("I'", "I’")):
            found.append(name)
    return tuple(found)


def _sides(text: str) -> tuple[str, str] | None:
    if not _CONTRASTS.search(text):
        return None
    for pattern in _SIDES:
        match = pattern.search(text)
        if match:
            return match.group(1).strip(), match.group(2).strip()
    return None
