"""What is asked of one thing or person in a word that its answer does without: a height, a spouse.

"How tall is the mast?" is answered by feet or metres, whatever else is told of the mast.
"""

from __future__ import annotations

import re

from assistant.answer.kinds import NUMBER_WORDS, WEEKDAYS


def _pair(asked: str, told: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    return re.compile(asked, re.IGNORECASE), re.compile(told, re.IGNORECASE)


_LENGTHS = r"feet|foot|ft|inch(?:es)?|met(?:re|er)s?|centimet\w+|cm|yards?|storeys?|stories|floors?"
_COLOURS = (
    "black|white|red|blue|green|yellow|brown|gr[ea]y|orange|purple|pink|gold(?:en)?|silver|beige|"
    "turquoise|violet|crimson|scarlet|amber|navy|cream"
)

_WHAT_IS = r"\bwhat(?: is| was|['’]s) the"

# What a question asks by, and what a sentence that answers it has.
HELD = (
    _pair(rf"\bhow tall\b|{_WHAT_IS} height of\b", rf"\b(?:tall|height|high|{_LENGTHS})\b|\d['′’]"),
    _pair(
        r"\bhow heavy\b|\bhow much\b.* weigh\b|\bwhat\b.* weigh\W*$|"
        rf"{_WHAT_IS} weight of\b",
        r"\b(?:weigh\w*|heav(?:y|ier)|light|kilos?|kilogram\w*|kg|pounds?|lbs?|tons?|tonnes?|grams?|"
        r"ounces?|stone)\b",
    ),
    _pair(
        rf"{_WHAT_IS} (?:(?:top|maximum|highest|average) speed|speed of)\b",
        r"\b(?:speeds?|fast\w*|slow\w*|quick\w*|mph|km/?h|kph|knots|pace|(?:an|per|a) "
        r"(?:hour|minute|second))\b",
    ),
    _pair(
        rf"\bhow deep\b(?!.*\bcuts\b)|{_WHAT_IS} depth of\b",
        rf"\b(?:\w+-deep|fathoms|{_LENGTHS})\b",
    ),
    _pair(
        r"\bhow (?:hot|cold|warm)\b|\bwhat temperatures?\b",
        r"\b(?:degrees?|temperatures?|hot\w*|cold\w*|warm\w*|heat|freez\w+|chill\w*)\b|°",
    ),
    _pair(r"\bdimensions of\b", rf"\b(?:dimensions|{_LENGTHS}|square|\d+ (?:by|x) \d+)\b|\d×\d"),
    _pair(rf"{_WHAT_IS} size of\b|\bwhat size\b", rf"\b(?:sizes?|\d[\d,.]*|{NUMBER_WORDS})\b"),
    _pair(
        r"\b(?:what|which) day of the week\b",
        rf"\b(?:(?:{'|'.join(WEEKDAYS)})s?|weekends?|daily)\b",
    ),
    _pair(r"\b(?:what|which) colou?r", rf"\b(?:{_COLOURS}|colou?r\w*|paint\w*)\b"),
    _pair(
        rf"\bhow much\b.*\bfees?\b|\bwhat fees?\b|{_WHAT_IS} (?:\w+ ){{0,2}}fees?\b",
        r"\b(?:fees?|charg\w+|costs?|pays?|paid|prices?)\b",
    ),
    _pair(
        r"\bhow (?:much|high)\b.*\bfines?\b|\bwhat (?:(?:is|was) the (?:\w+ )?)?fines?"
        r"(?: (?:do|does|did|is|are|was|were|will|would|can|for)\b|\W*$)",
        r"\b(?:fine[sd]?|penalt(?:y|ies))\b",
    ),
    _pair(r"\bhow (?:much|big|high)\b.*\bbonus(?:es)?\b|\bwhat bonus", r"\bbonus"),
    _pair(
        rf"\bhow (?:much|big)\b.*\bprize\b|{_WHAT_IS} (?:\w+ )?prize\b|\bwhat prize\b",
        r"\b(?:prizes?|purse|jackpot|awards?|won|wins?|winn\w+)\b",
    ),
    _pair(
        rf"\bhow (?:much|high)\b.*\brent\b|{_WHAT_IS} (?:\w+ )?rent\b|\bwhat rent\b",
        r"\b(?:rent(?:s|ed|al)?|leas\w+|let|tenants?|(?:a|per) (?:week|month))\b",
    ),
    _pair(
        r"\b(?:is|was|are|been|get|got) (?:\w+ )?(?:\w+ )?married\b|"
        r"\b(?:have|has|with) an? (?:wife|husband|spouse|girlfriend|boyfriend)\b",
        r"\b(?:marr\w+|wi(?:fe|ves)|husbands?|spouses?|wed(?:ding)?|widow\w*|divorc\w+|bride|groom|"
        r"fianc\w+|engaged|girlfriend|boyfriend|unmarried)\b",
    ),
    _pair(
        r"\b(?:does|do|did|has|have) .*\b(?:have|got|any) (?:\w+ )?(?:children|kids|sons?|"
        r"daughters?)\b|"
        r"\bhow many (?:children|kids|sons|daughters) (?:does|do|did|has)\b.* (?:have|got)\b",
        r"\b(?:child\w*|kids?|sons?|daughters?|father|mother|dad|mum|mom|twins?|bab(?:y|ies)|"
        r"parents?|grand\w+|famil(?:y|ies)|pupils?|students?)\b",
    ),
    _pair(
        r"\b(?:what|which) time (?:of day )?(?:do|does|did|is|are|was|were|will|can|should)\b",
        r"\b\d{1,2}[:.]\d\d\b|\b\d{1,2} ?[ap]\.?m\b|\bo['’]clock\b|\b(?:noon|midday|midnight|"
        r"morning|evening|afternoon|night|dawn|dusk|sunrise|sunset|hours?|at (?:one|two|three|four|"
        r"five|six|seven|eight|nine|ten|eleven|twelve|half|\d{1,2})|"
        r"(?:from|by|until|till|between) \d{1,2})\b",
    ),
)
