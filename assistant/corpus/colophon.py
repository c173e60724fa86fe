"""What a page says of how it was made, of its makers' interests, and of what readers shall do.

Only the patterns of it; `asides` asks them of paragraphs in which nobody is quoted.
"""

from __future__ import annotations

import re

_HERE = r"(?:article|story|piece|post|page|report|essay|recipe|interview|episode|newsletter)"
_WORD = r"[A-Z][\w’'.-]*,?\s"
_PARTICLE = r"(?:van|von|de|der|den|del|di|da|la|le|al|ten)\s"
_NAME = rf"{_WORD}(?:{_PARTICLE}|{_WORD})+"
_NAMES = rf"{_NAME}(?:and\s{_NAME})?"
_PLACE = rf"(?:(?:in|from)\s(?:{_WORD})+)?"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
_CUT = r"(?:edited|condensed|shortened|abridged)"
_ANYWHERE = re.compile(
    rf"""
    \bwould\sbenefit\sfrom\sthis\s{_HERE}(?!\sof\b)
    | \bdisclosed\sno\srelevant\saffiliations\b
    | ^(?:the\s)?authors?\sdeclares?\s(?:that\s)?(?:(?:they|he|she)\s(?:have|has)\s)?
      no\s(?:conflicts?\sof|competing|conflicting)\s(?:\w+\s)?interests?\.?$
    | ^(?:this|our|the\s(?:following|above))\s(?:interview|conversation|transcript|discussion|q&a)
      \s(?:has\sbeen|have\sbeen|was|is)\s(?:(?:lightly|slightly|also|translated|and)\s)*{_CUT}
      (?:\sand\s(?:\w+\s)?{_CUT})?
      (?:\sfor\s(?:length|clarity|brevity|space|style|publication|readability)\b|\W*$)
    | ^(?:thanks|thank\syou)\sfor\s(?:reading|listening|watching)\b[^.!?]{{0,60}}[.!]\s
      (?:subscribe|share\s(?:it|this)|sign\sup|become\sa|follow\s(?:me|us)|leave\s(?:a|your|us))\b
    | ^if\syou\s(?:have\s)?(?:enjoyed|liked|loved)\s(?:reading\s)?(?:this|my)\s{_HERE}\b
      .*\b(?:clap|follow\s(?:me|us|my|our)|subscribe|share\s(?:it|this)|sign\sup|donat\w+)\b
    | ^(?:(?:have\syou\s)?(?:tried|made|cooked)|did\syou\s(?:try|make|cook))\s
      (?:this|our|one\sof\sour)\s\w+\?\s(?:.*\s)?
      (?:mention|tag|rate|let\sus|leave\s(?:us|a)|share\s(?:your|it\swith)|show\sus)\b
    | (?:^|[.!?]\s)(?:mention|tag)\s[@\#][a-z]
    | ^(?:this|our|some)\s(?:(?:{_HERE}|site|website|link)s?)\s(?:\w+\s){{0,4}}?
      (?:may\scontain|contains?|may\sinclude|includes?|are|may\sbe)\saffiliate\slinks\b
    | ^no\sspam[,.!] | (?:^|[,.!]\s)(?:you\scan\s)?unsubscribe\s(?:at\s)?any\s?time\b
    | ^stay\s(?:with|tuned\s(?:to|for)|connected\s(?:to|with))\b[^.]*
      (?:\bfor\s(?:(?:the\s|further\s)?updates|the\slatest\s(?:on|news|updates)|more\s(?:on|updates))
      )
    | ^stay\stuned\sfor\s(?:more|further|updates)\b
    | ^(?:the\s)?authors?\s(?:has|have)\sno\sconflicts?\sof\sinterests?\sto\s(?:declare|disclose)\b
    | ^some\sof\sthe\slinks\s(?:in|on)\sthis\s{_HERE}\sare\saffiliate\slinks\b
    | ^(?:thanks|thank\syou)\sfor\sreading\b[^.!?]{{0,60}}[.!]\s
      .*\b(?:feel\sfree\sto\sshare|consider\s(?:subscribing|sharing))\b
    | ^was\sthis\s(?:[\w-]+\s)?forwarded\sto\syou\?
    | ^this\sis\sa\s(?:developing|breaking)\s(?:news\s)?story(?:[.,;:]|\s[–—-]|\sand\swill\b|$)
    | \border\syour\scopy\s(?:at|from|here|now|today)\b
    | \b(?:our|your)\b.*\b
      (?:briefing|newsletter|digest|round-?up|bulletin|e-?mail|headlines|stories)\b.*,\s(?:delivered|sent)\s(?:straight\s|direct(?:ly)?\s)?(?:to\syou\s|by\se-?mail\s)?
      (?:daily|weekly|(?:every|each)(?:\s\w+){{1,3}})\W*$
    """,
    re.IGNORECASE | re.VERBOSE,
)
# Of the last paragraphs only: a story tells of people who edit and contribute as well.
_AT_FOOT = re.compile(
    rf"""
    (?: (?:{_WORD})*(?:writers?|reporters?|correspondents?|journalists?|editors?|staff|producers?)\s
        {_NAMES}{_PLACE}
      | {_NAMES}{_PLACE} )
      contributed\s(?: reporting
        | (?:to|reporting\s(?:to|for)|research\s(?:to|for))\sthis\s{_HERE} )
      (?:\s(?:from|in)\s[A-Z][^!?;]{{1,90}})?\W*$
    | {_NAMES}(?:edited|produced|adapted|reported|mixed|engineered)\s
      (?:this\s(?:audio\s|radio\s|web\s)?(?:{_HERE}|segment)
        |the\s(?:audio|radio|broadcast|digital|web|podcast|video)\s
         (?:story|(?:version|edition)\sof\sthis\s{_HERE}))
      (?:\.|\sand\s(?:[A-Z]|edited|produced|adapted|mixed)|\sfor\s(?:radio|broadcast|the\sweb)\b)
    | {_NAMES}(?:covers|reports\son|writes\s(?:about|on))\s[^.!?]*\.
      \s(?:(?:He|She|They)\s(?:is|are)\sbased\sin|More\sabout)\s[A-Z]
    | This\s(?:story|article|interview|episode|piece)\swas\s
      (?:edited|produced)\sby\s{_WORD}[^.!?]*\.$
    | The\s(?:audio|radio|broadcast|digital|web|podcast|video)\s(?:story|version\sof\sthis\s{_HERE})
      \swas\s(?:edited|produced)\sby\s[A-Z][^.!?]*\.$
    | The\s(?:interview|conversation)\s(?:has\sbeen|was)\s(?:lightly\s)?{_CUT}(?:\sand\s{_CUT})?
      \sfor\s(?:length|clarity|brevity)(?:\sand\s\w+)?\.$
    | [^!?]*\bTo\sorder\s(?:a|your)\scopy\b[^!?]*\b(?:go\sto|visit|call)\s[^!?]*$
    | (?:Thanks|Thank\syou)\sfor\s(?:reading|listening|watching)(?:\s[A-Z]\S*)*\W*$
    | (?:Updated?|UPDATED?|Correct(?:ion|ed)|CORRECTION)[:,]?\s(?:on\s)?(?:\d{{1,2}}\b|{_MONTH})
      [^.;]{{0,40}}(?:\.m\.[^.;]{{0,20}})?:
      [^.!?]*\b(?:corrected|amended|clarified|updated|earlier\sversion)\b
    """,
    re.VERBOSE,
)
_MARKS = "\ufeff*_[(–—- "  # what such paragraphs are set off by
# "Sign up for The Quay": the title of a card that stands in the text.
_CARD = re.compile(
    r"^\#*\s*(?:sign\sup|subscribe|join\sour|get\s(?:our|the)\s.*\b(?:newsletter|e-?mail|briefing)\b)",
    re.IGNORECASE | re.VERBOSE,
)
_ISSUE = re.compile(r"\b(?:letter|newsletter|briefing|digest|e-?mail|bulletin)s?\b", re.IGNORECASE)
_OFTEN = re.compile(
    r"\b(?:daily|weekly|monthly|(?:every|each)\s\w+|an?\s(?:day|week|month))\b",
    re.IGNORECASE | re.VERBOSE,
)
# What the words below are of: the authors, not a section.
_DISCLOSURE = re.compile(
    r"^\#+\s*(?:disclosures?(?:\sstatement)?|(?:conflicts?\sof|competing)\sinterests?)\W*$",
    re.IGNORECASE | re.VERBOSE,
)
_AUTHORS = re.compile(r"^#+\s*(?:about\sthe\s)?authors?\W*$", re.IGNORECASE)


def is_of_page(words: str) -> bool:
    """Whether a paragraph is the page's word to its reader or on its makers' interests."""
    return bool(_ANYWHERE.search(words.lstrip(_MARKS)))


def is_credit(words: str) -> bool:
    """Whether a paragraph says who worked on the article; to be asked of its last ones only."""
    return bool(_AT_FOOT.match(words.lstrip(_MARKS)))


def opens_card(words: str) -> bool:
    """Whether a line is the title of a card on which readers leave their address."""
    return bool(_CARD.match(words))


def tells_of_issues(words: str) -> bool:
    """Whether a paragraph below such a title says what is sent and how often."""
    return bool(_ISSUE.search(words) and _OFTEN.search(words))


def names_authors(words: str) -> bool:
    """Whether a heading is that of the authors' names."""
    return bool(_AUTHORS.match(words))


def opens_disclosure(words: str) -> bool:
    """Whether a heading is that of what the authors disclose."""
    return bool(_DISCLOSURE.match(words))
