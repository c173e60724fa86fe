"""What is asked not to be so, and the sentences that tell that something is not."""

from __future__ import annotations

import re

_NOT = r"not|never|no|none|nobody|nothing|cannot|neither|nor|\w+n['’]t"
_LACKING = r"without|unable|fail\w*|lack\w*"
NEGATION = re.compile(rf"\b(?:{_NOT}|{_LACKING})\b", re.IGNORECASE)
_ASKED = re.compile(rf"\b(?:{_NOT})\b", re.IGNORECASE)
# "Isn't it …?", "I cannot sew", "whether or not", "those who do not sew", "No. 5": nothing is asked
# not to be so.
_NOT_ASKED = re.compile(
    r"^\W*(?:\w+n['’]t|cannot)\b|\b(?:I|we|you)(?: \w+)? (?:not|never|no|cannot|\w+n['’]t)\b|"
    r"\b(?:I|we)['’]m not\b|\bor (?:\w+ )?(?:not|no)\b|\bnot (?:only|just)\b|"
    r"\bno (?:longer|matter)\b|\bif\b.*?(?:[,?]|$)|^.*[a-z][.!?] +(?=\w)|"
    r"(?-i:\bNo\.? (?:[A-Z]\w+|\d))|"
    r"(?<=\w )(?:who|that|which) (?:do|does|did|is|are|was|were|has|have|had|will|can)"
    r"(?:n['’]t| not)\b",
    re.IGNORECASE,
)
_TELLS_NOT = re.compile(
    rf"\b(?:{_NOT}|{_LACKING}|non-?\w+|(?<!a )few|hardly|barely|rarely|seldom|refus\w+|"
    r"den(?:y|ie[sd])|reject\w*|prevent\w*|prohibit\w*|forbid\w*|forbade|ban(?:s|ned)?|except\w*|"
    r"exclud\w*|exempt\w*|avoid\w*|absen\w+|missing|unlike|instead|only|"
    r"un(?:able|willing|known|likely|happy|clear|fit|safe|sold|paid|(?!it|ifi|der|veil|fold)\w+ed))\b",
    re.IGNORECASE,
)


def asks_not(text: str) -> bool:
    """Whether a question asks for what is not so."""
    return bool(_ASKED.search(_NOT_ASKED.sub(" ", text)))


def tells_not(text: str) -> bool:
    """Whether a sentence tells of something that is not so, in some word for it."""
    return bool(_TELLS_NOT.search(text))
