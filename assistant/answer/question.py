"""A question -> what it asks for: its words, its kind, whose words, which contrast."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.answer.kinds import Wants, any_of, asking_words, wanted
from assistant.answer.negation import asks_not
from assistant.index.words import content_words, words

_GREETING = any_of(
    r"^\W*(?:(?:ok(?:ay)?|great|cool|perfect|good|nice|wonderful|excellent|ah|oh|well)\W+)*"
    r"(?:hi|hello|hey|hiya|good (?:morning|afternoon|evening|day)|greetings|howdy|yo|"
    r"(?:many )?thanks?(?: you)?(?: (?:so|very) much)?|cheers|bye|goodbye|ok(?:ay)?|great|cool|"
    r"perfect|nice|wonderful|excellent)"
    r"(?:[ ,]+(?:there|all|everyone|you|friend|a lot|again|for \w+(?: \w+)?|that helps|"
    r"great|perfect|bye|that(?: is|['’]s) (?:all|it|great|perfect)))*\W*$"
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
_SAYING = any_of(
    r"\b(?:sa(?:y|id|ys|ying)|th(?:ink|inks|ought)|tell|told|telling|according to|opinions?|"
    r"views?|words|"
    r"advis\w+|advice|recommend\w*|suggest\w*|quot\w+|mention\w*|claim\w*|argue\w*|describe\w*|"
    r"explain\w*|compar\w+|warn\w*|believe\w*|call\w*|expert\w*|talk\w*|comment\w*|feel\w*|find|finds|found|"
    r"report\w*|complain\w*|critici[sz]\w*|prais\w+|admit\w*|worr(?:y|ies|ied)|liken\w*|dislike[sd]?|"
    r"expect(?:s|ed)?|predict\w*|doubt(?:s|ed)?|hope[sd]?|fear(?:s|ed)?|stress(?:es|ed)?|emphasi\w+|insist\w*|"
    r"prefer(?:s|red)?|favou?r(?:s|ed)?|rat(?:e|es|ed)|rank(?:s|ed)?|"
    r"point(?:s|ed)? out|repl(?:y|ies|ied)|respond(?:s|ed)?)\b"
)
_ABOUT_ARTICLES = any_of(
    r"\bwhat(?:'s| is| are)? (?:this|these|the|your) "
    r"(?:article|text|story|corpus|piece|page|document)s? about\b",
    r"\bsummar(?:y|i[sz]e)\b.*\b(?:article|text|it|this)",
    r"^\W*what (?:else )?can (?:i|you|we) (?:ask|answer|do|tell(?: me)?|help(?: me)?)"
    r"(?: (?:you|me|here|about|for me|with))*\W*$",
    r"\bwhat do(?:es)? (?:this|these|the) articles? (?:say|cover|discuss)\W*$",
)
_LIST_SPEAKERS = any_of(
    r"\b(?:who(?: else)?|which (?:other )?(?:experts?|people|persons?|speakers?|sources?)|"
    r"what (?:other )?(?:experts?|people|sources))"
    r" (?:is|are|was|were|gets?|do you) ?(?:all )?"
    r"(?:quoted|interviewed|cited|quote|speaking|the experts?)"
    r"(?: (?:here|in (?:this|the|these) articles?))?\W*$",
    r"\b(?:list|name|show)(?: me)?(?: all)?(?: of)?(?: the)? "
    r"(?:experts?|speakers?|people|sources?|every(?:one|body))"
    r"(?: (?:quoted|here|who is quoted|who are quoted|in (?:this|the|these) articles?))*\W*$",
)
_EVERYBODY = any_of(
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
        rf"\bcompar(?:e|ed|ing) (?!with |to ){_THING} (?:and|with|to|against) {_THING}\W*$",
        rf"\bhow (?:do|does|are|is) {_THING} (?:and|differ(?:ent)? from) {_THING}{_DIFFER}?\W*$",
        rf"\bhow {_THING} differs? from {_THING}\W*$",
        r"\b(?:an? |the )?(\w[\w -]+?) (?:vs\.?|versus) (?:an? |the )?([\w -]+?)\W*$",
    )
)
# "… between riggers and sailmakers in pay": on what they are set against each other.
_IN_WHAT = re.compile(
    r"(?<=\w) (?:in(?: terms of)?|on|when it comes to|regarding|concerning|as to|as regards|"
    r"with (?:regard|respect) to)(?: (?!(?:and|or|from|than|versus|vs)\b)[\w'’-]+){1,6}\W*$",
    re.IGNORECASE,
)
_FOR_WHOM = re.compile(r",? (?:according to|in the (?:view|opinion) of)\b[^,]*$", re.IGNORECASE)
# "The two trades": that they are trades says nothing of what is asked.
_POINTED = any_of(
    r"\b(?:the|these|those|their) (?:two|2) \w+s\b",
    r"\bboth \w+s\b",
    r"\b(?:the|these|those) two\b",
)
_CONTRASTS = any_of(
    # "Two different trades" asks for no difference.
    r"\b(?:differ(?:s|ed|ence|ences)?|(?<!two )different|compar(?:e|es|ed|ing|ison)|contrast|"
    r"versus|vs|distinguish\w*|distinction|(?:sets?|tells?) (?:\w+ ){1,4}apart)\b"
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

    @property
    def name_words(self) -> tuple[str, ...]:
        """The words of its names, in lower case."""
        return tuple(word for name in self.names for word in words(name))

    @property
    def words_besides_names(self) -> list[str]:
        """Those of its content words that are in none of its names."""
        return [word for word in self.words if word not in self.name_words]


def understand(text: str) -> Question:
    """Read a question; nothing here knows what the articles are about."""
    main = _SAYS_WHO.sub("", _AS_TOLD.sub("", text)).strip(" ,")
    main = main if content_words(main) else text
    wants = wanted(main)
    asking = asking_words(wants)
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
    text = _IN_WHAT.sub("", _FOR_WHOM.sub("", text))
    for pattern in _SIDES:
        match = pattern.search(text)
        if match:
            return match.group(1).strip(), match.group(2).strip()
    return None
