"""Paragraphs in which a page speaks to its reader, or of its author, and not of the story.

They are whole sentences, so that nothing but what they say tells them from running text. A
paragraph with quotation marks or with a verb of saying in it is never one: whoever is quoted
belongs to the story.
"""

from __future__ import annotations

import re

from assistant.corpus.colophon import is_credit, is_of_page

MOST_WORDS = 60
MOST_CHARACTERS = 600  # also the bound of the time that the patterns below take

_QUOTED = re.compile(r"[\"“”«»„]|''")
_SAID = re.compile(
    r"""
    (?<!\bversion\s) (?<!\bheadline\s) (?<!wrongly\s) (?<!incorrectly\s)  # what was corrected
    (?<!\bbe\s) \b(?:said|says|told|warned|argued|claimed|insisted|stressed|noted)\b
    | \baccording\sto\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_TO_READER = re.compile(
    r"""
    \b(?:in|to|check|into)\syour\s(?:inbox|e-?mail)\b
    | \bwe\b.*\b(?:use\scookies|information\son\syour\sdevice)\b
    | \bwe\b.*\b(?:set|store|place|rely\son)\b.*\bcookies\b
      .*\b(?:site|page|browser|device|visit|experience)s?\b
    | \bwe\sand\sour\s(?:\d+\s)?partners\b.*\binformation\son\sa\sdevice\b
    | \byou(?:r|[’']ve)?\b.*\b(?:last|remaining|more)\sfree\sarticles?\b
    | \balready\sa\s(?:subscriber|member)\?
    | ^this\s(?:article|story|piece|page|post|report)\s(?:was|has\sbeen)\s
      (?:\w+\s)?(?:amended|updated|corrected)\b
    | ^(?:do\syou\shave|have\syou\sgot|got)\s(?:an?|any)\s(?:\w+\s)?(?:story|tip|news|question)s?\b
    | ^this\s(?:article|story|piece|page|post|report|site|content)\b
      .*\b(?:constitute|intended\sas|substitute\sfor)\b.*\badvice\b
    | ^(?:a\sversion\sof\s)?this\s(?:article|story|piece|interview|essay)\s(?:was\s|has\sbeen\s)?
      (?:first\s|originally\s)?(?:appear(?:s|ed)|published)\s(?:in|on|by)\b
    | \benable\sjavascript\b
    | ^follow\s(?:him|her|them|(?-i:[A-Z])\S+(?:\s(?-i:[A-Z])\S+)?)\son\s
      (?:x|twitter|instagram|linkedin|facebook|bluesky|mastodon|threads)\b
    | ^the\spost\b.*\b(?:appeared\sfirst|first\sappeared)\son\b
    | ^(?:(?:©|\(c\)|copyright\b).*\b)?all\srights\sreserved\s*(?:[.,;:©|–-]|by\b|\d{4}|$)
    | \bthis\s(?:material|content|article|story)\smay\snot\sbe\s
      (?:published|reproduced|broadcast|copied|redistributed|rewritten)\b
    | ^(?:have|are|were|did|do|does|has)\s(?:you|your)\b[^.?!]*\?\s.*
      \b(?:(?:tell|contact|e-?mail|write\sto|message|send)\s(?:us|it|your|them)\b
        |get\sin\stouch\b|let\sus\sknow\b|share\s(?:it|your|them)\b
        |we(?:[’']d|\swould)?\s(?:like|love|want)\sto\shear\b)
    | ^(?:please\s)?(?:tell\sus|share\syour\s(?:story|stories|experiences?|views?)|get\sin\stouch)\b
      .*\b(?:form\sbelow|the\scomments|whatsapp|by\se-?mail|with\sour|using\sthe\sform|here\.)
    | \bcancel\s(?:at\s)?any\s?time\b.*\byour\s(?:\w+\s)?(?:trial|subscription)\b
    | \bil\svous\sreste\b.*\bde\scet\sarticle\b
    | \b(?:la\ssuite|cet\sarticle)\sest\sréservée?\s(?:aux|à\snos)\sabonnés\b
    | \b(?:dieser?|diesen|den\sganzen)\s(?:artikel|text|beitrag)\b
      .*\b(?:(?:für|nur)\sabonnent\w+|(?:mit|ohne|im)\s(?:\S+\s)?(?:abo|abonnement)\b)
    | \bsie\shaben\s(?:bereits|schon)\sein\s(?:\S+\s)?(?:abo|abonnement)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
# A trade tells of commissions and cancelling as well: it takes two signs, in either order.
_BOTH = (
    (
        re.compile(
            r"\b(?:we|may)\s(?:may\s|might\s|can\s)?(?:also\s)?(?:earn|receive|get)\b"
            r".*\bcommissions?\b",
            re.IGNORECASE,
        ),
        re.compile(
            r"\b(?:click|through|via|from|using|use|follow)\b[^.]*\blinks?\b"
            r"|\b(?:this|our)\s(?:web)?(?:site|page)\b|\byou\s(?:buy|purchase|shop)\b",
            re.IGNORECASE,
        ),
    ),
    (
        re.compile(
            r"^(?:try|get|start|join|subscribe|enjoy)\b"
            r".*\bcancel\s(?:at\s)?(?:any\s?time|whenever\syou)\b",
            re.IGNORECASE,
        ),
        re.compile(
            r"\bsubscri\w+|\btrial\b|\b(?:unlimited|digital)\s(?:\w+\s)?access\b"
            r"|\b(?:week|month|year)s?\s(?:free|for\s(?:free|nothing))\b",
            re.IGNORECASE,
        ),
    ),
)
# What a story tells of others as well: the reader is meant where it is asked or named.
_OFFER = re.compile(
    r"""
    \bsign(?:ing)?\sup\b.*\b(?:newsletter|alerts?|e-?mail|inbox)\b
    | \bsubscribe\b.*\b(?:read(?:ing)?|access|week|month)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_WRITE = re.compile(r"\b(?:e-?mail|contact|write\sto|reach)\b", re.IGNORECASE)
_ADDRESS = re.compile(r"[^\s@]@[^\s@]+\.\w")
_READER_MEANT = re.compile(
    r"""
    \b(?:you|your|us|our)\b
    | (?:^|[.!?:;,]\s|\bplease\s)(?:e-?mail|contact|write\sto|reach|sign\sup|subscribe)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
# How a page asks its readers for money: each is a sign, and one in the imperative is proof.
_ASKS = re.compile(
    r"""
    \bwe(?:\shave|[’']ve)\b.*\bfavou?r\sto\sask\b
    | \byou\b.*\b(?:support|fund|help)(?:ing)?\s(?:(?-i:us)\b|our\s(?:\w+\s)?
      (?:journalism|reporting|newsroom|work)\b)
    | (?:^|[.!?:;,]\s|\bplease\s)(?:support|fund|donate\sto|give\sto)\s(?:(?-i:us)\b|our\s(?:\w+\s)?
      (?:journalism|reporting|newsroom|work)\b)
    | \byour\s(?:\w+\s)?(?:donation|contribution|gift|support)s?\b.*\b(?:(?-i:us)|our)\b
    | \beveryone\swho\sreads\sour\b.*\b(?:pa(?:y|id)|support\w*|g[ai]ve|fund\w*)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_PLAINLY_ASKS = re.compile(
    r"""
    (?:^|[.!?:]\s|\bplease\s)
    (?: (?:support|fund)\s(?:our\s(?:\w+\s)?(?:journalism|reporting|newsroom)\b|(?-i:us)\s*[.!]?$)
      | donate(?:\s(?:to\s(?-i:us)|today|now|here))?\s*[.!]?$
      | (?:donate|give)\s(?:today\s|now\s)?to\sour\s(?:\w+\s)?(?:journalism|reporting|newsroom)\b )
    """,
    re.IGNORECASE | re.VERBOSE,
)
# What it says between two lines that ask, and after the last of them.
_WHY = re.compile(
    r"\b(?:we|(?-i:us)|our|read(?:ing|ers?)|journalism|advertis\w+)\b",
    re.IGNORECASE,
)
_THANKS = re.compile(
    r"^(?:thank\syou|thanks)\b|\bonly\stakes\sa\sminute\b|\bas\slittle\sas\s[£$€]"
    r"|^every\s(?:contribution|donation|gift)\b",
    re.IGNORECASE | re.VERBOSE,
)
_OF_AUTHOR = re.compile(
    r"""
    ^(?:[A-Z][\w’'.-]*\s){1,4}
    (?: is\s(?:an?|the|our)\s(?:[\w’',-]+\s){0,6}
        (?:reporter|correspondent|journalist|writer|columnist|editor|contributor)\b
      | writes\s(?:about|for)\b | reports\sfor\b
      | (?:covers|(?:writes|reports)\son)\s(?!an?\b|the\b|how\b|why\b|what\b|\d)
      | has\sbeen\s(?:an?|the|our)\s(?:[\w’',-]+\s){0,4}
        (?:reporter|correspondent|journalist|columnist)\b[^.]*\b(?:for|since)\b
      | joined\s[^.]*\bas\s(?:an?|its|the|our)\s(?:[\w’',-]+\s){0,4}
        (?:reporter|correspondent|journalist|columnist)\b
      | has\s(?:covered|reported\son)\b[^.]*\b(?:for|since)\b )
    """,
    re.VERBOSE,
)


def speaks_to_reader(words: str) -> bool:
    """Whether a paragraph asks, tells or sells something to whoever reads the page."""
    if not may_be_aside(words):
        return False
    if _TO_READER.search(words) or is_of_page(words):
        return True
    if any(one.search(words) and other.search(words) for one, other in _BOTH):
        return True
    asks = _OFFER.search(words) or (_ADDRESS.search(words) and _WRITE.search(words))
    return bool(asks and _READER_MEANT.search(words))


def asks_for_money(words: str) -> bool:
    """Whether a paragraph asks readers to pay for the page: a sign, to be had twice."""
    return may_be_aside(words) and bool(_ASKS.search(words) or _PLAINLY_ASKS.search(words))


def plainly_asks_for_money(words: str) -> bool:
    """Whether it does so in the imperative and for the page itself, which is proof alone."""
    return may_be_aside(words) and bool(_PLAINLY_ASKS.search(words))


def says_why(words: str) -> bool:
    """Whether a paragraph between two that ask for money may be of the same appeal."""
    return may_be_aside(words) and bool(_WHY.search(words) or _THANKS.search(words))


def thanks(words: str) -> bool:
    """Whether a paragraph ends an appeal for money."""
    return may_be_aside(words) and bool(_THANKS.search(words))


def tells_of_author(words: str) -> bool:
    """Whether a paragraph says who made the article; to be asked of its last ones only."""
    return may_be_aside(words) and bool(_OF_AUTHOR.match(words) or is_credit(words))


def may_be_aside(words: str) -> bool:
    """Whether a paragraph is short and nobody is quoted in it."""
    return (
        len(words) <= MOST_CHARACTERS
        and len(words.split()) <= MOST_WORDS
        and not has_quotation(words)
        and not _SAID.search(words)
    )


def has_quotation(words: str) -> bool:
    """Whether a paragraph has quotation marks in it."""
    return bool(_QUOTED.search(words))
