"""A question -> what it asks for: its words, its kind, whose words, which contrast."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from assistant.answer.definition import defined
from assistant.answer.negation import asks_not
from assistant.answer.wording import REASON
from assistant.index.words import content_words

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
    "shared",
    "definition",
    "any",
]


def _any_of(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


_GREETING = _any_of(
    r"^\W*(?:(?:ok(?:ay)?|great|cool|perfect|good|nice|wonderful|excellent|ah|oh|well)\W+)*"
    r"(?:hi|hello|hey|hiya|good (?:morning|afternoon|evening|day)|greetings|howdy|yo|"
    r"(?:many )?thanks?(?: you)?(?: (?:so|very) much)?|cheers|bye|goodbye|ok(?:ay)?|great|cool|"
    r"perfect|nice|wonderful|excellent)"
    r"(?:[ ,]+(?:there|all|everyone|you|friend|a lot|again|for \w+(?: \w+)?|that helps|"
    r"great|perfect|bye|that(?: is|['’]s) (?:all|it|great|perfect)))*\W*$"
)
_TIMES = "second|minute|hour|day|week|fortnight|month|year|decade"
_CURRENCIES = "dollar|euro|pound|yen|cent|franc|rupee|rouble|yuan|peso"
_WANTS: tuple[tuple[Wants, re.Pattern[str]], ...] = (
    ("duration", _any_of(rf"\bhow (?:long|many (?:{_TIMES})s?)\b")),
    ("share", _any_of(r"\b(?:what|which) (?:percent|percentage|share|proportion)\b")),
    (
        "money",
        _any_of(
            r"\bhow much (?:does|do|will|would|can|is|are|did)\b.*"
            r"\b(?:earn|cost|pay|paid|make|money|price|worth|spend|spent)",
            rf"\bhow much money\b|\bhow many (?:{_CURRENCIES})s?\b",
            r"^\W*what (?:is|was|has|had) (?:(?:the|an?|his|her|its|their|my) (?:\w+ ){0,2})?"
            r"(?:bail|rent|reward|budget|ransom|asking price)"
            r"(?= (?:of|for|set|been|per|a|at|in|on)\b|\W*$)",
            r"^\W*what (?:do|does|did|will|would|can|could)\b.* (?:cost|go for|sell for)\W*$",
            r"^\W*how much (?:is|are|was|were) (?:an?|the|one|each) (?!\w+ of\b)",
            r"\b(?:salar(?:y|ies)|wages?|how (?:well|highly) paid)\b",
            r"\b(?:earn|pay|paid|cost)s? (?:the )?(?:more|most|better|best|less|least)\b",
            r"\bmakes? (?:the )?(?:more|most|less|least) money\b",
            r"\bwhat(?: is|['’]s) the (?:price|cost|fee)\b(?! of)",
            r"\b(?:better|best|higher|highest) (?:paid|paying)\b",
            r"\b(?:get|gets|getting|be|being|are|is) paid\b",
            r"\bwhat (?!.*\b(?:who|that|which|if|when)\b).*\bpay\b",
            r"^\W*(?:what|how (?:much|high))\b.*\b(?:price|cost|fee)s? of\b",
        ),
    ),
    (
        "date",
        _any_of(
            r"^\W*when (?:did|was|were|will|had)\b",
            r"^\W*(?:and |but |so )?(?:(?:since|until|till|from|by) when\b|when\W*$)",
            r"^\W*when (?:do|does|is|are|can)\b.* (?:start|begin|open|close|end|finish|due|"
            r"take place|come out)s?\W*$",
            r"^\W*when (?:do|does|is|are|can|will)\b.* (?:hit the (?:cinema|theat|shop|store|"
            r"screen|shel)\w*|premi[eè]re|go on sale|take effect|be released|be published|debut|"
            r"expire)\b",
            r"\b(?:what|which) (?:(?:year|month|day|date|decade)s?|century|centuries)\b",
            r"\bwhat(?: is|['’]s| was) the (?:\w+ ){0,2}(?:date|deadline)\b",
        ),
    ),
    (
        "count",
        _any_of(
            r"\bhow many\b(?! (?:percent|%))", r"^\W*(?:what (?:is|was) )?(?:the )?number of\b"
        ),
    ),
    (
        "number",
        _any_of(
            r"\bhow (?:many|much|fast|big|large|high|far)\b",
            r"\bhow (?:badly|sharply|steeply|strongly|hard) (?:did|do|does|has|have)\b.*"
            r"\b(?:drop|dropped|fall|fallen|declined?|shrink|shrunk|risen?|grow|grown|increased?|"
            r"decreased?)\b",
            r"\bwhat (?:number|figure)",
        ),
    ),
    (
        "person",
        _any_of(
            r"\bwho(?:se|m)?\b",
            r"\b(?:which|what) (?:expert|person|people|speaker|executive|analyst)s?\b",
        ),
    ),
    (
        "reason",
        _any_of(
            r"^\W*why\b",
            r"\bhow come\b",
            r"\bwhat (?:is|was|are|were) the reasons?\b",
            r"^\W*(?:what|which) reasons? (?:do|does|did|is|are|was|were|has|have)\b",
        ),
    ),
    ("origin", _any_of(r"\bwhere (?:do|does|did|have|has)\b.*\b(?:come|came) from\b")),
    ("warning", _any_of(r"\b(?:warn|caution)(?:s|ed|ing)?\b")),
    (
        "fault",
        _any_of(
            r"\b(?:is|are|was|were|goes|went|gone|go) (?:wrong|missing|lacking)\b",
            r"\b(?:shortcomings?|weakness(?:es)?|flaws?|faults?|defects?|deficienc(?:y|ies))\b",
            r"^\W*what (?:do|does|did)\b.*\b(?:complain|criticise|criticize|dislike)\b",
        ),
    ),
    (
        "shared",
        _any_of(
            r"\b(?:do|does|did) .+ (?:share|overlap)\W*$",
            r"\bin common\b",
            r"\bdo(?:es)? both\b",
            r"\b(?:similarit(?:y|ies)|overlaps?)\b",
        ),
    ),
    (
        "difficulty",
        _any_of(
            r"\b(?:how|too|very|is it|more|less) (?:easy|hard|difficult|tough|simple)\b",
            r"\b(?:easier|harder|simpler|tougher)\b",
            r"\b(?:big|huge|large|small) (?:step|leap|jump|change|move)\b",
            r"\b(?:step|leap|jump|change|move)\b.*\b(?:big|huge|large|small)\b",
        ),
    ),
)
NUMBER_WORDS = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    "sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|"
    "dozen|hundred|thousand|million|billion"
)
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
# Of a day, an age, an hour or a house: no count of anything.
_NO_COUNT = (
    rf"(?!\d+(?:st|nd|rd|th)?,? (?:of )?(?:{'|'.join(_MONTHS)})\b)"
    r"(?!\d+(?:st|nd|rd|th)\b)(?!\d+[ -](?:year|month|week|day)s?[ -]old)"
    r"(?!\d+(?:[:.]\d\d)? ?[ap]\.?m\b)"
    r"(?!\d+(?: \w+){1,3} (?:street|avenue|road|boulevard|lane|drive|highway)\b)"
)
# "…, and who says so?": the question is what stands before it.
_SAYS_WHO = re.compile(
    r"(?<=\w\w)\W*(?:[,;?.]|\band\b)\W*(?:and )?(?:who (?:says|said|thinks|claims|told you)"
    r"(?: (?:so|that|it|this))?|who (?:named|listed|mentioned|recommended) (?:them|it|that)|"
    r"whose (?:opinion|view|words?|claim|advice|quote) (?:is|was|are|were) (?:that|this|it|those)|"
    r"says who|according to (?:whom|who)|in whose (?:opinion|view|words))\W*$",
    re.IGNORECASE,
)
# "…, as Quill puts it", "in Quill's experience": whose words, and nothing of what is asked.
_AS_TOLD = re.compile(
    r"(?<![\s,]),?\s*\bas (?:[\w’'.-]+ ){1,8}?"
    r"(?:puts?|tells?|told|sees?|saw|explain(?:s|ed)|describe[sd]|has) it\b"
    r"|(?<![\s,]),?\s*\b[Ii]n (?:[A-Z][\w.-]* )?[A-Z][\w.-]*['’]s? "
    r"(?:account|experience|eyes|telling|view|opinion|words)\b,?"
)
_SHAPES: dict[Wants, re.Pattern[str]] = {
    # Neither a share, a year nor "the two", and not the one of "one or the other".
    "count": _any_of(
        rf"{''.join(f'(?<!{month} )' for month in _MONTHS)}(?<![\d.,:$€£¥])"
        rf"(?!(?:1[5-9]|20)\d\d\b(?!,\d)){_NO_COUNT}"
        r"\d[\d,.]*(?![\d,.]*\s?(?:%|percent|per cent))",
        r"\b(?:about|almost|around|least|nearly|over|roughly|some|than) (?:1[5-9]|20)\d\d\b",
        rf"(?<!the )(?<!these )(?<!those )(?<!their )(?<!both )\b(?!one\b)(?:{NUMBER_WORDS}|half|"
        rf"third|quarter|twice|double|single|pair|couple)s?\b",
        r"\b(?:only|just|exactly) one\b|\bone (?:hundred|thousand|million|billion|dozen)\b",
        r"\b(?:several|dozens|hundreds|thousands|millions|none|no one|nobody)\b",
    ),
    "number": _any_of(
        r"\d",
        rf"\b(?!one\b)(?:{NUMBER_WORDS}|half|third|quarter|twice|double|single|pair|couple)s?\b",
        r"\b(?:only|just|exactly) one\b|\bone (?:hundred|thousand|million|billion|dozen)\b",
    ),
    "share": _any_of(r"\d\s?(?:%|percent|per cent)", r"\b(?:half|third|quarter|majority)\b"),
    "money": _any_of(
        r"[$€£¥₹]\s?\d",
        r"\b(?:Rs|INR|USD|EUR|GBP|CHF|CAD|AUD|JPY|CNY|RMB|SEK|NOK|DKK|PLN|ZAR)\b\.?\s?\d",
        r"\d\s?(?:USD|EUR|GBP|CHF|CAD|AUD|JPY|CNY|RMB|SEK|NOK|DKK|PLN|ZAR|[pckm]?€)(?!\w)",
        r"(?:\d|\b(?:hundred|thousand|(?:m|b|tr)illion)s?(?: of)?)[ -]"
        r"(?:(?:hundred|thousand|(?:m|b|tr)illion)[ -])?(?:US |U\.S\. )?"
        rf"(?:{_CURRENCIES})s?\b",
    ),
    "duration": _any_of(
        rf"\b(?:\d+|an?|half|{NUMBER_WORDS}|several|few|many)[ -](?:\w+[ -]){{0,2}}"
        rf"(?:{_TIMES}|centur)(?!s?[ -]old\b)",
        r"\bsince (?:the )?(?:\w+ )?\d{4}",
        r"\b(?:until|into|throughout) the (?:\w+ ){1,2}centur",
    ),
    "reason": _any_of(rf"\b(?:{REASON}|as a result|therefore|reasons?|caus\w+|led to|leads? to)\b"),
    "origin": _any_of(
        r"\b(?:(?:com(?:es?|ing)|came|hails?|moved?|switch\w*|grew|recruited|drawn)(?: \w+)? from|"
        r"starts? (?:out|off)|started (?:out|off)|beg[aiu]n (?:as|in)|backgrounds?|"
        r"origin\w*|descend\w*|deriv\w+|roots?|were once|used to be)\b"
    ),
    "warning": _any_of(
        r"\b(?:warn\w*|caution\w*|mistakes?|wrong|false|avoid\w*|risk\w*|danger\w*|careful\w*|beware|"
        r"wary|threat\w*|harm\w*|problems?|pitfalls?|traps?|fail\w*|"
        r"(?:should|must|do|does|is|are|can|could|will|would)(?:n['’]t| not)|cannot)\b"
    ),
    "fault": _any_of(
        r"\b(?:not|no|never|without|lack\w*|fail\w*|false|mistakes?|problems?|errors?|faults?|faulty|"
        r"flaw\w*|broke\w*|wrong|poor\w*|weak\w*|bad|badly|limit\w*|\w+n['’]t)\b"
    ),
    "difficulty": _any_of(
        r"\b(?:eas(?:y|ier|iest|ily)|hard(?:er|est)?|difficult\w*|tough\w*|simpl(?:e|er|est|y))\b"
    ),
    "shared": _any_of(r"\b(?:both|common|same|shared?|alike|similar\w*|overlap\w*)\b"),
    "date": _any_of(
        r"\b(?:1\d{3}|20\d{2})s?\b",
        r"\b(?:January|February|March|April|May|June|July|August|September|October|November|"
        r"December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b",
        r"\b(?:Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\b\.?",
        r"\b\d{1,2}(?::\d\d)? ?[ap]\.?m\b",
        r"\b(?:last|this|next|that) (?:winter|spring|summer|autumn|fall|night|week|month|year)\b",
        r"\b(?:century|centuries|noon|midnight|today|yesterday|tomorrow|ago)\b",
    ),
}
# What a kind of thing is asked for with, and what a sentence that holds it does without.
_ASKING: dict[Wants, frozenset[str]] = {
    "duration": frozenset({"long"}),
    "number": frozenset({"badly", "sharply", "steeply", "strongly"}),
    "origin": frozenset({"come", "came"}),
    "warning": frozenset({"warn", "warns", "warned", "warning", "caution", "cautions"}),
    "shared": frozenset({"share", "common", "similarities", "similarity", "overlap", "overlaps"}),
    "fault": frozenset(
        {
            *("wrong", "go", "goes", "went", "gone", "complain", "dislike", "missing", "lacking"),
            *("shortcoming", "shortcomings", "weakness", "weaknesses", "flaw", "flaws", "fault"),
            *("faults", "defect", "defects", "deficiency", "deficiencies"),
        }
    ),
}
_SAYING = _any_of(
    r"\b(?:sa(?:y|id|ys|ying)|th(?:ink|inks|ought)|tell|told|according to|opinions?|views?|words|"
    r"advis\w+|advice|recommend\w*|suggest\w*|quot\w+|mention\w*|claim\w*|argue\w*|describe\w*|"
    r"explain\w*|compar\w+|warn\w*|believe\w*|call\w*|expert\w*|talk\w*|comment\w*|feel\w*|find|finds|found|"
    r"report\w*|complain\w*|critici[sz]\w*|prais\w+|admit\w*|worr(?:y|ies|ied)|liken\w*|dislike[sd]?|"
    r"expect(?:s|ed)?|predict\w*|doubt(?:s|ed)?|hope[sd]?|fear(?:s|ed)?|stress(?:es|ed)?|emphasi\w+|insist\w*|"
    r"prefer(?:s|red)?|favou?r(?:s|ed)?|rat(?:e|es|ed)|rank(?:s|ed)?|"
    r"point(?:s|ed)? out|repl(?:y|ies|ied)|respond(?:s|ed)?)\b"
)
_ABOUT_ARTICLES = _any_of(
    r"\bwhat(?:'s| is| are)? (?:this|these|the|your) "
    r"(?:article|text|story|corpus|piece|page|document)s? about\b",
    r"\bsummar(?:y|i[sz]e)\b.*\b(?:article|text|it|this)",
    r"^\W*what (?:else )?can (?:i|you|we) (?:ask|answer|do|tell(?: me)?|help(?: me)?)"
    r"(?: (?:you|me|here|about|for me|with))*\W*$",
    r"\bwhat do(?:es)? (?:this|these|the) articles? (?:say|cover|discuss)\W*$",
)
_LIST_SPEAKERS = _any_of(
    r"\b(?:who(?: else)?|which (?:other )?(?:experts?|people|persons?|speakers?|sources?)|"
    r"what (?:other )?(?:experts?|people|sources))"
    r" (?:is|are|was|were|gets?|do you) ?(?:all )?"
    r"(?:quoted|interviewed|cited|quote|speaking|the experts?)"
    r"(?: (?:here|in (?:this|the|these) articles?))?\W*$",
    r"\b(?:list|name|show)(?: me)?(?: all)?(?: of)?(?: the)? "
    r"(?:experts?|speakers?|people|sources?|every(?:one|body))"
    r"(?: (?:quoted|here|who is quoted|who are quoted|in (?:this|the|these) articles?))*\W*$",
)
_EVERYBODY = _any_of(
    r"\b(?:do|did|would|does) (?:(?:all|the|these|your|any|every) )*"
    r"(?:experts?|speakers?|sources?|people quoted|everybody|everyone)\b.*"
    r"\b(?:agree|disagree|concur|say|think|feel|believe|recommend|suggest|advise)\b",
    r"\b(?:do|does) (?:any|some) (?:experts?|speakers?)\b",
    r"\b(?:who|(?:which|what) (?:experts?|people|speakers?|sources?)) "
    r"(?:(?:is|are|was|were|gets?) )?"
    r"(?:quoted|talks?|talked|speaks?|spoke|comments?|commented) (?:about|on|of)\b",
)
_THING = r"(?:an? |the )?(.+?)"
_DIFFER = r"(?: (?:differ\w*|compare))"
# Two things set against each other, in the question's own words.
_SIDES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\bdifferen(?:ce|ces|t) (?:between|are|is) {_THING} (?:and|from|vs\.?) {_THING}\W*$",
        rf"\bcompar(?:e|ed|ing) {_THING} (?:and|with|to|against) {_THING}\W*$",
        rf"\bhow (?:do|does|are|is) {_THING} (?:and|differ(?:ent)? from) {_THING}{_DIFFER}?\W*$",
        rf"\bhow {_THING} differs? from {_THING}\W*$",
        r"\b(?:an? |the )?(\w[\w -]+?) (?:vs\.?|versus) (?:an? |the )?([\w -]+?)\W*$",
    )
)
# "The two trades": that they are trades says nothing of what is asked.
_POINTED = _any_of(
    r"\b(?:the|these|those|their) (?:two|2) \w+s\b",
    r"\bboth \w+s\b",
    r"\b(?:the|these|those) two\b",
)
_CONTRASTS = _any_of(
    # "Two different trades" asks for no difference.
    r"\b(?:differ(?:s|ed|ence|ences)?|(?<!two )different|compar(?:e|es|ed|ing|ison)|contrast|"
    r"versus|vs|distinguish\w*|distinction)\b"
)
_NAME = re.compile(
    r"\b[A-Z][\w’'.-]*[\w](?:\s+(?:(?:of|de|van|von|der|al|bin|&)\s+)?[A-Z][\w’'.-]*\w)*"
)
_OPENS = re.compile(r"^\W*$|[^\W\d_A-Z]{2}[.!?][\"”’)]* +$")  # what stands before a sentence
_LONGER_WORD = re.compile(r"[^\W\d_]{4,}")
TITLE_CASE_WORDS = 4  # longer words, all capitalised, that make a question a headline


@dataclass(frozen=True, slots=True)
class Question:
    """What one question asks.

    `main` is the question without an end that asks who says so or tells in whose words. `words` are
    its content words, without those that only ask for `wants`, the kind of thing a found sentence
    should contain. `sides` are the two things that the question names to be set against each other.
    `contrasts` says that it sets two things against each other, named or not. `names` are its
    capitalised names, as written. `asks_besides` says that it also asks who says so. `asks_not`
    says that it asks for what is not so; why something is not, other words may tell.
    `asks_everybody` says that it wants what the experts say, each of them.
    """

    text: str
    main: str
    words: tuple[str, ...]
    wants: Wants
    names: tuple[str, ...]
    contrasts: bool
    sides: tuple[str, str] | None
    asks_besides: bool
    asks_not: bool
    asks_saying: bool
    asks_everybody: bool
    is_greeting: bool
    is_about_articles: bool
    lists_speakers: bool


def understand(text: str) -> Question:
    """Read a question; nothing here knows what the articles are about."""
    main = _SAYS_WHO.sub("", _AS_TOLD.sub("", text)).strip(" ,")
    main = main if content_words(main) else text
    wants: Wants = next((kind for kind, pattern in _WANTS if pattern.search(main)), "any")
    wants = "definition" if wants == "any" and defined(main) else wants
    asking = _ASKING.get(wants, frozenset())
    plain = _POINTED.sub(" ", main) if wants == "shared" else main
    plain = plain if content_words(plain) else main
    return Question(
        text=text,
        main=main,
        words=tuple(word for word in content_words(plain) if word not in asking),
        wants=wants,
        names=_names(text),
        contrasts=wants != "person" and bool(_CONTRASTS.search(text)),
        sides=_sides(main) if wants != "person" else None,
        asks_besides=bool(_SAYS_WHO.search(text)),
        asks_not=wants != "reason" and asks_not(main),
        asks_saying=bool(_SAYING.search(text) or _AS_TOLD.search(text)),
        asks_everybody=bool(_EVERYBODY.search(text)),
        is_greeting=bool(_GREETING.match(text)),
        is_about_articles=bool(_ABOUT_ARTICLES.search(text)),
        lists_speakers=bool(_LIST_SPEAKERS.search(text)),
    )


def has_shape(wants: Wants, text: str) -> bool:
    """Whether `text` contains the kind of thing that is wanted; any text has any."""
    pattern = _SHAPES.get(wants)
    return pattern is None or bool(pattern.search(text))


def _names(text: str) -> tuple[str, ...]:
    """Capitalised names; the first word of the question only as part of a longer name."""
    if _is_title_case(text):
        return ()
    found = []
    for match in _NAME.finditer(text):
        name = match.group()
        if _OPENS.search(text[: match.start()]):
            _, _, name = name.partition(" ")
            if not name[:1].isupper():
                continue
        name = re.sub(r"['’]s$", "", name)
        if re.search(r"-[a-z]+$", name):  # "Quill-era" says of what time something is
            continue
        if name and name != "I" and not name.startswith(("I'", "I’")):
            found.append(name)
    return tuple(found)


def _is_title_case(text: str) -> bool:
    """Whether capitals say nothing here, since every longer word has one."""
    longer = _LONGER_WORD.findall(text)
    return len(longer) >= TITLE_CASE_WORDS and all(word[0].isupper() for word in longer)


def _sides(text: str) -> tuple[str, str] | None:
    if not _CONTRASTS.search(text):
        return None
    for pattern in _SIDES:
        match = pattern.search(text)
        if match:
            return match.group(1).strip(), match.group(2).strip()
    return None
