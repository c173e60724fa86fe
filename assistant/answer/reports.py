"""A name and a sentence -> whether it reports that somebody of that name says something."""

from __future__ import annotations

import re

# Alternatives of a pattern: verbs and nouns with which words are reported.
REPORTS = (
    r"sa(?:y|ys|id|ying)|wr(?:ite|ites|ote|itten)|argu\w+|believ\w+|th(?:ink|inks|ought)|claim\w*|"
    r"felt|feels?|call(?:s|ed|ing)|describ\w+|t(?:ell|ells|old)|explain\w*|advis\w+|recommend\w*|"
    r"suggest\w*|stat(?:es|ed|ing)|declar\w+|propos\w+|consider\w*|warn\w*|insist\w*|assert\w*|"
    r"conclud\w+|maintain\w*|not(?:es|ed)|observ\w+|add(?:s|ed)|asked|report(?:s|ed)|taught|"
    r"view(?:s|ed)?|held|holds|quoted|wanted|views?|opinions?|remark\w*|comment\w*|"
    r"answer(?:s|ed)|repl(?:y|ies|ied)|respon(?:ds|ded|se)|announc\w+"
)
NEAR_VERB = 60  # characters between a name and its verb


def reports(name: str, text: str) -> bool:
    """Whether a text says that somebody of this name says or thinks something."""
    last = re.escape(name.rsplit(maxsplit=1)[-1])
    before = rf"\b{last}\b[^.;!?\"“”]{{0,{NEAR_VERB}}}\b(?:{REPORTS})\b"
    behind = rf"\b(?:{REPORTS}|[Aa]ccording to|words of) (?:(?:the |[A-Z][\w.]* )){{0,3}}{last}\b"
    return bool(re.search(before, text) or re.search(behind, text))
