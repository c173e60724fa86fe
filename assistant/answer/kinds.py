"""The kinds of things that a question may ask for: a person, a number, a date, a reason."""

from __future__ import annotations

import re
from typing import Literal

from assistant.answer.definition import defined
from assistant.answer.wording import REASON

Wants = Literal[
    "person",
    "count",
    "number",
    "share",
    "money",
    "duration",
    "date",
    "reason",
    "origin",
    "warning",
    "fault",
    "difficulty",
    "advice",
    "shared",
    "definition",
    "any",
]


def any_of(*patterns: str) -> re.Pattern[str]:
    """Any of these, in any case of letters."""
    return re.compile("|".join(patterns), re.IGNORECASE)


# What worries somebody is asked by these; it need not be put as a danger.
WORRYING = frozenset(
    {
        *("worry", "worries", "worried", "bother", "bothers", "scare", "scares", "scared"),
        *("concerns", "concerned", "frightens", "troubles", "afraid", "nervous", "fear"),
    }
)
_WORRIES = "|".join(sorted(WORRYING))
_TIMES = "second|minute|hour|day|week|fortnight|month|year|decade"
_CURRENCIES = (
    "dollar|euro|pound|yen|cent|franc|rupee|rouble|yuan|peso|crown|kron[aeo]r?|lira|dinar|dirham|"
    "shilling|zloty|forint|rupiah|ringgit|shekel|ruble|penny|pence|buck|quid|halfpenny|guinea"
)
_LENGTHS = "met(?:re|er)|mile|kilomet(?:re|er)|yard|foot|feet|inch(?:e)?|km|centimet(?:re|er)"
_WANTS: tuple[tuple[Wants, re.Pattern[str]], ...] = (
    ("duration", any_of(rf"\bhow (?:long|many (?:{_TIMES})s?)\b")),
    ("share", any_of(r"\b(?:what|which) (?:percent|percentage|share|proportion)\b")),
    (
        "money",
        any_of(
            r"\bhow much (?:does|do|will|would|can|is|are|did)\b.*"
            r"\b(?:earn|cost|pay|paid|make|money|price|worth|spend|spent)",
            rf"\bhow many (?:{_CURRENCIES})s?\b",
            r"^\W*what (?:is|was|has|had) (?:(?:the|an?|his|her|its|their|my) (?:\w+ ){0,2})?"
            r"(?:bail|rent|reward|budget|ransom|asking price)"
            r"(?= (?:of|for|set|been|per|a|at|in|on)\b|\W*$)",
            r"^\W*what (?:do|does|did|will|would|can|could)\b.* (?:cost|go for|sell for)\W*$",
            r"^\W*how much (?:is|are|was|were) (?:an?|the|one|each) (?!\w+ of\b)",
            r"\b(?:salar(?:y|ies)|wages?|how (?:well|highly) paid)\b",
            r"\b(?:earn|pay|paid|cost)s? (?:the )?(?:more|most|better|best|less|least)\b",
            r"\bmakes? (?:the )?(?:more|most|less|least) money\b",
            r"\bwhat(?: is| was| are| were|['’]s) the (?:[\w-]+ ){0,2}"
            r"(?:price|cost|fee|fare|toll|tuition|prize money)s?\b(?! of)",
            r"^\W*(?:what|how much)(?:['’]?s| does| do| did| would| will) .+ charge"
            r"(?: (?:for|per|an?|each|people|customers|you|me|us|them)\b|\W*$)",
            r"\bhow much (?:has|have|had|did|does|do|will) (?:\S+ ){1,8}?"
            r"(?:rais(?:e|ed)|spen[dt]|donated?|invest(?:ed)?|earn(?:ed)?|borrow(?:ed)?|owed?)\b",
            r"\bhow much (?:\w+ )?(?:money|cash)\b",
            r"\bhow (?:big|large|high) (?:is|was|were|are) (?:the|an?|his|her|its|their|that|this) "
            r"(?:[\w-]+ ){0,2}(?:grant|fund|budget|fine|debt|loan|donation|payment|reward|prize)s?"
            r"(?! \w+ing\b)\b",
            r"\bhow much (?:is|are|was|were) (?:(?:the|an?|his|her|its|their) )?(?:[\w-]+ ){0,2}"
            r"(?:fee|fare|fine|toll|tuition|ticket|rent|bill|salary|wage|parking|insurance|"
            r"membership|subscription|entry|admission)s?\b",
            r"\b(?:better|best|higher|highest) (?:paid|paying)\b",
            r"^(?!.*\bhow (?:should|are|is|were|was|will|can)\b).*"
            r"\b(?:get|gets|getting|be|being|are|is) paid\b",
            r"\bwhat (?!.*\b(?:who|that|which|if|when)\b).*\bpay\b",
            r"^\W*(?:what|how (?:much|high))\b.*\b(?:price|cost|fee)s? of\b",
        ),
    ),
    (
        "date",
        any_of(
            r"^\W*when (?:did|was|were|will|had)\b",
            r"^\W*(?:and |but |so )?(?:(?:since|until|till|from|by) when\b|when\W*$)",
            r"^\W*when (?:do|does|is|are|can)\b.* (?:start|begin|open|close|end|finish|due|"
            r"take place|come out)s?\W*$",
            r"^\W*when (?:do|does|is|are|can|will)\b.* (?:hit the (?:cinema|theat|shop|store|"
            r"screen|shel)\w*|premi[eè]re|go on sale|take effect|be released|be published|debut|"
            r"expire)\b",
            r"^\W*when(?: is|['’]s) the (?:[\w-]+ ){0,2}[\w-]+(?<!ed)(?<!en)\W*$",
            r"\b(?:what|which) (?:(?:year|month|day|date|decade)s?|century|centuries)\b",
            r"\bwhat(?: is|['’]s| was) the (?:\w+ ){0,2}(?:date|deadline)\b",
        ),
    ),
    (
        "count",
        any_of(r"\bhow many\b(?! (?:percent|%))", r"^\W*(?:what (?:is|was) )?(?:the )?number of\b"),
    ),
    (
        "number",
        any_of(
            r"\bhow (?:many|much|fast|big|large|high|far(?!.* (?:get|go|come|got)\b))\b",
            r"\bhow (?:badly|sharply|steeply|strongly|hard) (?:did|do|does|has|have)\b.*"
            r"\b(?:drop|dropped|fall|fallen|declined?|shrink|shrunk|risen?|grow|grown|increased?|"
            r"decreased?)\b",
            r"\bwhat (?:number|figure)",
        ),
    ),
    (
        "person",
        any_of(
            r"\bwho(?:se|m)?\b",
            r"\b(?:which|what) (?:expert|person|people|speaker|executive|analyst)s?\b",
        ),
    ),
    (
        "reason",
        any_of(
            r"^\W*why\b",
            r"\bhow come\b",
            r"\bwhat (?:is|was|are|were) the reasons?\b",
            r"^\W*(?:what|which) reasons? (?:do|does|did|is|are|was|were|has|have)\b",
        ),
    ),
    (
        "origin",
        any_of(
            r"\bwhere (?:do|does|did|have|has)\b.*\b(?:come|came) from\b",
            r"\bdiffer\w*\b.* backgrounds?\b",
        ),
    ),
    (
        "warning",
        any_of(
            r"\b(?:warn|caution)(?:s|ed|ing)?\b",
            rf"^\W*(?:\w+,? )?what (?:{_WORRIES})\b",
            rf"^\W*(?:\w+,? )?what (?:is|was|are|were|does|do|did) .*\b(?:{_WORRIES})"
            r" ?(?:about|of)?\W*$",
        ),
    ),
    (
        "fault",
        any_of(
            r"\b(?:is|are|was|were|goes|went|gone|go|finds?|found|as) (?:wrong|missing|lacking)\b",
            r"\b(?:shortcomings?|weakness(?:es)?|flaws?|faults?|defects?|deficienc(?:y|ies)|downsides?|"
            r"drawbacks?|disadvantages?)\b",
            r"^\W*what (?:do|does|did)\b.*\b(?:complain|criticise|criticize|dislike)\b",
            r"\bwhat (?:problems?|troubles?) (?:do|does|did) .+? (?:see|find|spot|notice|meet)\b",
            r"\bwhat(?: is|['’]s| was) the (?:problem|trouble) with\b",
            r"\bwhat (?:do|does|did) .+(?<!\bthe)(?<!\bfor) lack(?=\W*$|,)",
        ),
    ),
    (
        "shared",
        any_of(
            r"\b(?:do|does|did) .+ (?:share|overlap)\W*$",
            r"\bin common\b",
            r"\w\W+(?<!\bto )do(?:es)? both\b",
            r"\b(?:similarit(?:y|ies)|overlaps?)\b",
        ),
    ),
    (
        "difficulty",
        any_of(
            r"\b(?:how|too|very|is it|more|less) (?:easy|hard|difficult|tough|simple)\b",
            r"\b(?:easier|harder|simpler|tougher)\b",
            r"\b(?:big|huge|large|small) (?:step|leap|jump|change|move)\b",
            r"\b(?:step|leap|jump|change|move)\b.*\b(?:big|huge|large|small)\b",
        ),
    ),
    (
        "advice",
        any_of(
            r"^\W*(?:[\w’',.-]+ ){0,20}?what (?:do|does|did|is|are|was|were|would) "
            r"(?:[\w.’'-]+ ){1,6}?(?:want(?! to\b)|ask(?:ing)? for|call(?:ing)? for|demand(?:ing)?|"
            r"suggest(?:ing)?|recommend(?:ing)?|advis(?:e|ing)|propos(?:e|ing)|urg(?:e|ing))\b",
            r"\bwhat (?:\w+ )?(?:advice|recommendations?|suggestions?|demands?)\b",
        ),
    ),
)
# Kinds that are given by a figure.
MEASURED: frozenset[Wants] = frozenset({"duration", "money", "share", "number", "count", "date"})
# What somebody may be asked that names no topic: what they want, fear or find fault with.
OF_A_KIND: frozenset[Wants] = frozenset({"warning", "fault", "advice"})
NUMBER_WORDS = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    "sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|"
    "dozen|hundred|thousand|million|billion"
)
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# Of a day, an age, an hour or a house: no count of anything.
_NO_COUNT = (
    rf"(?!\d+(?:st|nd|rd|th)?,? (?:of )?(?:{'|'.join(MONTHS)})\b)"
    r"(?!\d+(?:st|nd|rd|th)\b)(?!\d+[ -](?:year|month|week|day)s?[ -]old)"
    r"(?!\d+(?:[:.]\d\d)? ?[ap]\.?m\b)"
    r"(?!\d+(?: \w+){1,3} (?:street|avenue|road|boulevard|lane|drive|highway)\b)"
)
_SHAPES: dict[Wants, re.Pattern[str]] = {
    # Neither a share, a year nor "the two", and not the one of "one or the other".
    "count": any_of(
        rf"{''.join(f'(?<!{month} )' for month in MONTHS)}(?<![\d.,:$€£¥])"
        rf"(?!(?:1[5-9]|20)\d\d\b(?!,\d)){_NO_COUNT}"
        r"\d[\d,.]*(?![\d,.]*\s?(?:%|percent|per cent))",
        r"\b(?:about|almost|around|least|nearly|over|roughly|some|than) (?:1[5-9]|20)\d\d\b",
        rf"(?<!the )(?<!these )(?<!those )(?<!their )(?<!both )\b(?!one\b)(?:{NUMBER_WORDS}|half|"
        rf"third|quarter|twice|double|single|pair|couple)s?\b",
        r"\b(?:only|just|exactly) one\b|\bone (?:hundred|thousand|million|billion|dozen)\b",
        r"\b(?:several|dozens|hundreds|thousands|millions|none|no one|nobody)\b",
    ),
    "number": any_of(
        r"\d",
        rf"\b(?!one\b)(?:{NUMBER_WORDS}|half|third|quarter|twice|double|single|pair|couple)s?\b",
        r"\b(?:only|just|exactly) one\b|\bone (?:hundred|thousand|million|billion|dozen)\b",
    ),
    "share": any_of(r"\d\s?(?:%|percent|per cent)", r"\b(?:half|third|quarter|majority)\b"),
    "money": any_of(
        r"[$€£¥₹]\s?\d",
        r"\b(?:Rs|INR|USD|EUR|GBP|CHF|CAD|AUD|JPY|CNY|RMB|SEK|NOK|DKK|PLN|ZAR)\b\.?\s?\d",
        r"\d\s?(?:USD|EUR|GBP|CHF|CAD|AUD|JPY|CNY|RMB|SEK|NOK|DKK|PLN|ZAR|[pckm]?€)(?!\w)",
        r"(?:\d|\b(?:hundred|thousand|(?:m|b|tr)illion)s?(?: of)?)[ -]"
        r"(?:(?:hundred|thousand|(?:m|b|tr)illion)[ -])?(?:US |U\.S\. )?"
        rf"(?:{_CURRENCIES})s?\b",
        rf"\b(?:{NUMBER_WORDS})[ -](?:{_CURRENCIES})s?\b(?! (?:of|pigs?)\b)",
        r"\b(?:half )?an? (?:penny|halfpenny|shilling|dollar|euro|pound|guinea|quid)\b"
        r"(?! (?:of|pigs?)\b)",
        r"\bfree of charge\b|\bfor free\b|\b(?:entry|entrance|admission|tickets?|parking)\b"
        r"[^.;]{0,30}\bfree\b|\bpa(?:ys?|id) nothing\b",
    ),
    "duration": any_of(
        rf"\b(?:\d+|an?|half|{NUMBER_WORDS}|several|few|many)[ -](?:\w+[ -]){{0,2}}"
        rf"(?:{_TIMES}|centur)(?!s?[ -]old\b)",
        r"\bsince (?:the )?(?:\w+ )?\d{4}",
        r"\b(?:until|into|throughout) the (?:\w+ ){1,2}centur",
        # How long a thing is.
        rf"\b(?:\d[\d,.]*|{NUMBER_WORDS})[ -](?:{_LENGTHS})s?(?:[ -]long| in length)\b",
        rf"\blength of (?:\d[\d,.]*|{NUMBER_WORDS})[ -](?:{_LENGTHS})",
    ),
    "reason": any_of(rf"\b(?:{REASON}|as a result|therefore|reasons?|caus\w+|led to|leads? to)\b"),
    "origin": any_of(
        r"\b(?:(?:com(?:es?|ing)|came|hails?|moved?|switch\w*|grew|recruited|drawn)(?: \w+)? from|"
        r"starts? (?:out|off)|started (?:out|off)|beg[aiu]n (?:as|in)|backgrounds?|"
        r"origin\w*|descend\w*|deriv\w+|roots?|were once|used to be)\b"
    ),
    "warning": any_of(
        r"\b(?:warn\w*|caution\w*|mistakes?|wrong|false|avoid\w*|risk\w*|danger\w*|careful\w*|beware|"
        r"wary|threat\w*|harm\w*|problems?|pitfalls?|traps?|fail\w*|"
        r"worr\w+|fear\w*|afraid|concerns?|"
        r"(?:should|must|do|does|is|are|can|could|will|would)(?:n['’]t| not)|cannot)\b"
    ),
    "fault": any_of(
        r"\b(?:not|no|never|without|lack\w*|fail\w*|false|mistakes?|problems?|errors?|faults?|faulty|"
        r"flaw\w*|broke\w*|wrong|poor\w*|weak\w*|bad|badly|limit\w*|"
        r"\w+n['’]t|un\w{2,}ables?|insufficient|inadequate|missing|useless|downsides?|drawbacks?|"
        r"disadvantages?|cannot|harder|worse|suffer\w*|struggl\w+)\b"
    ),
    "difficulty": any_of(
        r"\b(?:eas(?:y|ier|iest|ily)|hard(?:er|est)?|difficult\w*|tough\w*|simpl(?:e|er|est|y))\b"
    ),
    "advice": any_of(
        r"\b(?:want(?:s|ed)?|ask(?:s|ed)|call(?:s|ed) (?:for|on)|demand\w*|suggest\w*|recommend\w*|"
        r"advis\w+|advice|propos\w+|urg(?:es|ed)|should|must|ought|needs? to|would like|"
        r"hop(?:es|ed))\b"
    ),
    "shared": any_of(r"\b(?:both|common|same|shared?|alike|similar\w*|overlap\w*)\b"),
    "date": any_of(
        r"\b(?:1\d{3}|20\d{2})s?\b",
        r"\b(?:in|since|until) \d{3}(?=[,;)]|\.(?!\d))|\bAD \d{3}\b|\b\d{3} AD\b",
        rf"\b(?:{'|'.join([*MONTHS, *WEEKDAYS])})s?\b",
        r"\b(?:Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\b\.?",
        r"\b\d{1,2}(?::\d\d)? ?[ap]\.?m\b",
        r"\b(?:last|this|next|that) (?:winter|spring|summer|autumn|fall|night|week|month|year)\b",
        r"\b(?:century|centuries|noon|midnight|today|yesterday|tomorrow|ago)\b",
    ),
}
_ASKING: dict[Wants, frozenset[str]] = {
    "duration": frozenset({"long"}),
    "number": frozenset({"badly", "sharply", "steeply", "strongly"}),
    "origin": frozenset({"come", "came", "background", "backgrounds"}),
    "warning": WORRYING.union({"warn", "warns", "warned", "warning", "caution", "cautions"}),
    "shared": frozenset({"share", "common", "similarities", "similarity", "overlap", "overlaps"}),
    "fault": frozenset(
        {
            *("wrong", "go", "goes", "went", "gone", "complain", "dislike", "missing", "lacking"),
            *("shortcoming", "shortcomings", "weakness", "weaknesses", "flaw", "flaws", "fault"),
            *("faults", "defect", "defects", "deficiency", "deficiencies", "downside", "downsides"),
            *("drawback", "drawbacks", "disadvantage", "disadvantages"),
        }
    ),
}


def wanted(text: str) -> Wants:
    """The kind of thing that a question asks for."""
    kind: Wants = next((kind for kind, pattern in _WANTS if pattern.search(text)), "any")
    return "definition" if kind == "any" and defined(text) else kind


def asking_words(kind: Wants) -> frozenset[str]:
    """Words that a kind is asked for with, and what a sentence that holds it does without."""
    return _ASKING.get(kind, frozenset())


def has_shape(wants: Wants, text: str) -> bool:
    """Whether `text` contains the kind of thing that is wanted; any text has any."""
    pattern = _SHAPES.get(wants)
    return pattern is None or bool(pattern.search(text))
