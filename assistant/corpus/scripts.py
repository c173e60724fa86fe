"""What differs from one script to another: how a sentence ends, and how words are counted."""

from __future__ import annotations

import re

CHARACTERS_A_WORD = 2  # of Chinese and Japanese, which most of their words have

STOPS = ".!?…。！？"
_CLOSES = r"""(?:[)\]"'”’“‘»«›‹」』）》]|[ \u00a0\u202f](?=[»›]))"""
_NOTES = r"(?:\s?(?:\[[^\[\]]{1,20}\]|[⁰¹²³⁴-⁹†‡]+))"
_EMPHASIS = r"[*_]{1,3}"

STOPPED = re.compile(rf"[{STOPS}]{_CLOSES}*$")
# A sentence, or a part of one, with the marks of its notes. One set off as a whole ends like any
# other, but for a question, which is a heading then.
ENDS = re.compile(
    rf"(?:[{STOPS}:;,：；，、]{_CLOSES}*|(?:[.!…。！]{_CLOSES}*|[?？]{_CLOSES}+){_EMPHASIS})"
    rf"{_NOTES}*$"
)
# Han, Hiragana and Katakana.
_UNSPACED = re.compile(
    "[\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)
_WORD = re.compile(r"\w+")


def word_count(text: str) -> int:
    """How many words a text has.

    They are what white space parts, and in Chinese and Japanese, which have none between words,
    one for `CHARACTERS_A_WORD` characters or what is left of them.
    """
    unspaced = len(_UNSPACED.findall(text))
    if not unspaced:
        return len(text.split())
    spaced = len(_WORD.findall(_UNSPACED.sub(" ", text)))
    return spaced + -(-unspaced // CHARACTERS_A_WORD)
