"""Question -> the words that weigh: without the small words, stemmed as FTS5 stems."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any

from assistant.index.irregular import BASE, FORMS

_WORD = re.compile(r"[^\W_]+(?:[.'’-][^\W_]+)*")
# "ph.d", "u.s.a"; of two letters ("u.s") it could be a small word without its stops.
_DOTTED = re.compile(r"(?=(?:[.]?[^\W\d_]){3,}$)[^\W\d_]{1,2}(?:\.[^\W\d_]{1,2})+")
_ABBREVIATED = re.compile(r"[^\W\d_]{2,4}")
LONGEST_PART = 2  # letters between two full stops
_LONGEST = 40  # letters; longer strings are no words and slow the stemmer down
_POSSESSIVE = re.compile(r"['’]s$")
REMEMBERED = 2**16  # words at a time: some ten megabytes, and more than many articles have


def _table(words: str) -> frozenset[str]:
    return frozenset(words.split())


STOP_WORDS = _table(
    """
    a about above after again against all also am an and any are aren't as at be because been
    before being below between both but by can can't could couldn't did didn't do does doesn't
    doing don't down during each few for from further had has have having he her here hers
    herself him himself his how i if in into is isn't it its itself just let me more most must
    my no nor not now of off on once only or other our ours out over own please same shall she
    should so some such than that the their theirs them themselves then there these they this
    those through to too under until up upon us very was wasn't we were what what's when where
    which while who whom whose why will with would you your yours tell explain give say says
    said saying think thinks thought according mention mentions mentioned article articles
    """
)


def words(text: str) -> list[str]:
    """The words of `text` in order, lower case, without a possessive ending."""
    return [_plain(word) for word in _written(text)]


def _written(text: str) -> list[str]:
    """The words as they stand there, cut to what decides: a cache would keep the whole of each."""
    return [word[: _LONGEST + len("'s")] for word in _WORD.findall(text)]


@lru_cache(REMEMBERED)
def _plain(written: str) -> str:
    return _POSSESSIVE.sub("", written.casefold())[:_LONGEST]


def content_words(text: str) -> list[str]:
    """The words that are not small words, each once, in order."""
    return list(dict.fromkeys(word for word in words(text) if word not in STOP_WORDS))


@cache
def _stemmer() -> Any:
    import Stemmer

    return Stemmer.Stemmer("porter", 0)  # it remembers nothing: `stem` does


@lru_cache(REMEMBERED)
def stem(word: str) -> str:
    """The Porter stem of a lower-case word, as FTS5's porter tokenizer makes it but for two kinds.

    An irregular form has the stem of its word, "sold" that of "sell"; an abbreviation of three
    letters or more that which it has without its full stops.
    """
    plain = word.replace(".", "") if _DOTTED.fullmatch(word) else BASE.get(word, word)
    return str(_stemmer().stemWord(plain))


def spellings(word: str) -> list[str]:
    """A word as it stands, and as passages may have it instead.

    An irregular word in its other forms; what may be an abbreviation with its full stops or
    without, as FTS5 reads "Ph.D." as "ph d".
    """
    base = BASE.get(word, next((one for one in _bases(word) if one in FORMS), word))
    if base in FORMS:
        return list(dict.fromkeys((word, base, *FORMS[base])))
    if _DOTTED.fullmatch(word):
        return [word, word.replace(".", "")]
    return [word, *(_cuts(word) if _ABBREVIATED.fullmatch(word) else [])]


def _bases(word: str) -> list[str]:
    """What a regular form may be of: "sells", "selling", "losing"."""
    ending = next((one for one in ("ing", "es", "s") if word.endswith(one)), "")
    root = word.removesuffix(ending)
    doubled = root[-1:] == root[-2:-1]  # "winning"
    return [word, root, f"{root}e", *([root[:-1]] if doubled else [])] if ending else [word]


def _cuts(word: str) -> list[str]:
    """A short word cut into letters and pairs of letters in every way, but for small words."""
    return [
        whole
        for length in range(1, LONGEST_PART + 1)
        for head, tail in [(word[:length], word[length:])]
        if tail and _may_be_cut(head)
        for whole in [
            *([f"{head} {tail}"] if len(tail) <= LONGEST_PART and _may_be_cut(tail) else []),
            *(f"{head} {rest}" for rest in _cuts(tail)),
        ]
    ]


def _may_be_cut(part: str) -> bool:
    return len(part) == 1 or part not in STOP_WORDS


def stems(text: str) -> list[str]:
    """The stems of all words of `text`; a word with a hyphen or full stop also in its parts."""
    return [one for word in _written(text) for one in _stems_of(word)]


@lru_cache(REMEMBERED)
def _stems_of(written: str) -> tuple[str, ...]:
    word = _plain(written)
    parts = [part for part in re.split(r"[.'’-]", word) if part]
    return tuple(stem(part) for part in ([word, *parts] if len(parts) > 1 else [word]))
