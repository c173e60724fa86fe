"""Which of several is more or most so: the questions that ask it, and the words that tell it."""

from __future__ import annotations

import re

_WHO_MOST = re.compile(
    r"^\W*(?:who|(?:which|what) \w+) (?:ha[sd]|do|did|\w+s|\w+ed) the (?:most|fewest|least)\b",
    re.IGNORECASE,
)
_WHICH_BETTER = re.compile(
    r"\b(?:which|who|what)(?: \w+){0,3} (?:is|are|was|were)(?: the)? "
    r"(?:better|worse|cheaper|cheapest|faster)\b"
    r"|\b(?:which|who|what)\b.* the (?:best|worst|cheapest|easiest|hardest)\b",
    re.IGNORECASE,
)
_VERY_MOST = re.compile(
    r"\b(?:most|majority|largest|biggest|greatest|highest|leading|top|record|least|fewest|lowest|"
    r"smallest|than)\b",
    re.IGNORECASE,
)
_MOST = re.compile(
    r"\b(?:most|more|majority|largest|biggest|greatest|highest|leading|top|record|least|fewest|"
    r"fewer|less|lowest|smallest|better|best|worse|worst|cheap\w*|fast\w*|than|prefer\w*|"
    r"ideal|wins?|won|beats?|(?:height|peak|pinnacle) of)\b",
    re.IGNORECASE,
)
MORE_SO = r"(?:(?!other\b)\w{2,}er|more \w+|less \w+|worse) (?:\w+ ){0,3}?than\b"
# "Is hemp cheaper than flax?", "which one is easier to twist?", "does Quill prefer hemp to flax?"
_COMPARES = re.compile(
    rf"^\W*(?:is|are|was|were|does|do|did|has|have|had) .+ {MORE_SO}"
    r"|^\W*who (?:\w+ ){1,2}more\b[^,]*, .+ or "
    r"|\bwhich of (?!the\b|these\b|them\b).+ (?:best|better|most|more|least|less|\w{2,}est)\b"
    r"|(?:^\W*|[,.;:?!] +)(?:which|what)(?: one)? (?:is|are|was|were) "
    r"(?:better|worse|more \w+|\w+ier|cheaper|faster|slower|stronger|older|safer)\b.* or "
    r"|\bwhich(?: one)? (?:do|does|did) (?:[\w.'’-]+ ){1,4}?(?:like|rate|prefer|recommend) "
    r"(?:the )?(?:best|most|more|better)\b"
    r"|\bwhich (?:one|of (?:them|the two|these)) (?:is|are|was|were) (?:\w{2,}er|more|less)\b"
    r"|\b(?:do|does|did) (?:[\w.'’-]+ ){1,4}?(?:prefer|favou?r)\b.* (?:or|over|to (?!\w+\W*$))"
    r"|\b(?:do|does|did) (?:[\w.'’-]+ ){1,4}?rate (?:[\w-]+ ){0,4}?(?:highest|best|higher)\b"
    r"|\b(?:do|does|did) (?:[\w.'’-]+ ){1,4}?like .+ or .+ (?:better|best|more|most)\W*$"
    r"|^\W*[\w-]+(?: [\w-]+)? or [\w-]+(?: [\w-]+)?\W+(?:which|what)(?: one| of (?:them|the two))? "
    r"(?:is|are|was|were|would|should|do|does) (?:.* )?(?:better|best|prefer|go for|choose|pick|"
    r"recommend|favou?r)\b",
    re.IGNORECASE,
)
_COMPARED = re.compile(
    r"\b(?:(?<!more and )(?<!once )(?<!no )more(?! and more)(?! on\b)|"
    r"less|fewer|than|better|worse|best|worst|prefer\w*|favou?r\w*|rather|\w{2,}ier|"
    r"as \w+ as|\w{3,}er (?:for|to)|highest|lowest|unlike|whereas|ahead of|wins?|won|beats?)\b",
    re.IGNORECASE,
)
_LEAST = re.compile(
    r"^\W*(?:\w+ )?(?:what|which|who|where)\b.* the (?:least|fewest)\b", re.IGNORECASE
)
_LESS = re.compile(
    r"\b(?:least|fewest|\w{3,}est|less|fewer|lower|few|little|hardly|barely|rarely|unlikely|"
    r"reduced|minimum|minimal|bottom|only|not|no|record)\b",
    re.IGNORECASE,
)
# What a question asks by, and what a sentence that answers it has.
HELD = ((_WHO_MOST, _VERY_MOST), (_WHICH_BETTER, _MOST), (_COMPARES, _COMPARED), (_LEAST, _LESS))


def compares(text: str) -> bool:
    """Whether a question asks which of two things is more so."""
    return bool(_COMPARES.search(text))
