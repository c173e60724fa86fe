"""Paragraphs in which a page speaks to its reader, or of its author, and not of the story.

They are whole sentences, so that nothing but what they say tells them from running text. A
paragraph with quotation marks in it is never one: whoever is quoted belongs to the story.
"""

from __future__ import annotations

import re

MOST_WORDS = 60

_QUOTED = re.compile(r"[\"“”«»„]|''")
_TO_READER = re.compile(
    r"""
    \b(?:in|to|check|into)\syour\s(?:inbox|e-?mail)\b
    | \bsign(?:ing)?\sup\b.*\b(?:newsletter|alerts?|e-?mail|inbox)\b
    | \bwe\b.*\b(?:use\scookies|cookies\sto|information\son\s(?:your|a)\sdevice)\b
    | \b(?:last|remaining|more)\sfree\sarticles?\b | \balready\sa\s(?:subscriber|member)\b
    | \bsubscribe\b.*\b(?:read(?:ing)?|access|week|month)\b
    | ^this\s(?:article|story|piece|page|post|report)\s(?:was|has\sbeen)\s
      (?:\w+\s)?(?:amended|updated|corrected|published)\b
    | ^(?:do\syou\shave|have\syou\sgot|got)\s(?:an?|any)\s(?:\w+\s)?(?:story|tip|news|question)s?\b
    | \b(?:e-?mail|contact|write\sto|reach)\b.*\S@\S+\.\w
    """,
    re.IGNORECASE | re.VERBOSE,
)
_OF_AUTHOR = re.compile(
    r"""
    ^(?:[A-Z][\w’'.-]*\s){1,4}
    (?: is\s(?:an?|the|our)\s(?:[\w’',-]+\s){0,6}
        (?:reporter|correspondent|journalist|writer|columnist|editor|contributor)\b
      | (?:writes|reports)\s(?:about|for|on)\b | covers\b | has\s(?:covered|reported\son)\b )
    """,
    re.VERBOSE,
)


def speaks_to_reader(words: str) -> bool:
    """Whether a paragraph asks, tells or sells something to whoever reads the page."""
    return _is_short(words) and bool(_TO_READER.search(words))


def tells_of_author(words: str) -> bool:
    """Whether a paragraph says who wrote the article; to be asked of its last ones only."""
    return _is_short(words) and bool(_OF_AUTHOR.match(words))


def _is_short(words: str) -> bool:
    return len(words.split()) <= MOST_WORDS and not _QUOTED.search(words)
