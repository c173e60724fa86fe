"""A question as people type it -> the question: chat spellings written out, courtesies left out."""

from __future__ import annotations

import re

from assistant.index.framing import is_everyday
from assistant.index.words import content_words

_SPELLINGS = """
    ppl=people plz=please pls=please thx=thanks u=you abt=about cuz=because b4=before tho=though
    govt=government gonna=going_to wanna=want_to gotta=have_to uni=university unis=universities
    whats=what's wheres=where's whos=who's hows=how's whens=when's whys=why's thats=that's
    didnt=didn't doesnt=doesn't dont=don't isnt=isn't arent=aren't wasnt=wasn't werent=weren't
    cant=can't wont=won't wouldnt=wouldn't shouldnt=shouldn't couldnt=couldn't hasnt=hasn't
    havent=haven't ive=I've yr=year yrs=years hrs=hours wks=weeks
"""
_WRITTEN = dict(pair.split("=") for pair in _SPELLINGS.split())
_CHAT = re.compile(rf"(?<![\w'’.-])(?:{'|'.join(_WRITTEN)})(?![\w'’-]|\.\w)")
_DIFFERENCE = re.compile(r"\bdiff(?= between\b)", re.IGNORECASE)
_ACCORDING = re.compile(r"\b(?:acc|acc\.|acording|accoring|accordin) to\b", re.IGNORECASE)

_ASKS = r"(?:who|whom|whose|what|when|where|why|how|which|whether|if)\b"
_STARTS = (
    r"(?:so|and|who|whom|whose|what|when|where|why|how|which|is|are|was|were|do|does|did|can|could|"
    r"should|will|would|may|might|has|have|had|tell|please|i|i['’]m|any|if)\b"
)
_ME = r"(?: (?:me|us))?"
# "Could you please tell me", "I would be most grateful if you could explain", "ok so".
_BEFORE = re.compile(
    r"^\W*(?:"
    r"(?:hi|hello|hey|ok|okay|well|um+|hmm+|oh|please|sorry|excuse me|quick question|thanks|"
    r"good (?:morning|afternoon|evening|day)|just curious)"
    rf"(?: ?[,.!…–]\s*|\s+(?={_STARTS}))(?:so )?|"
    r"(?:i (?:do )?hope|if) you (?:do not|don['’]t|wouldn['’]t|would not) mind (?:my |me )?asking"
    r"[\s,]*(?:but )?|"
    rf"(?:could|can|would|will) you(?: (?:please|kindly|perhaps|possibly|just|maybe|"
    rf"be so (?:kind|good) as to))* (?:tell (?:me|us)|explain(?: to me)?|let me know|remind me)"
    rf"[\s,:]+(?={_ASKS})|"
    rf"(?:may|might|can|could) i(?: please| just)? ask[\s,:]+(?={_ASKS})|"
    rf"(?:please )?(?:tell|remind|let)(?: me| us)(?: know)?[\s,:]+(?={_ASKS})|"
    r"(?:do|does|would) (?:you|anyone|anybody|somebody|someone) (?:happen to )?know[\s,:]+"
    rf"(?={_ASKS})|"
    rf"any (?:idea|clue)s?[\s,:]+(?={_ASKS})|"
    r"i(?:['’]m| am| was) (?:just |really |also |only )?(?:wondering|asking|curious|"
    r"interested)(?: (?:to (?:know|learn|hear|understand)|in(?: knowing| learning)?))?[\s,:]+"
    rf"(?={_ASKS})|"
    r"i(?:['’]d| would)(?: really| very much)? (?:like|love|be (?:very |most |really |so )?"
    r"(?:grateful|glad|happy|curious|interested|thankful))(?: to (?:know|learn|hear|understand)| "
    r"(?:if|to (?:know|hear)|for) you(?: (?:could|can|would|to))*(?: (?:please|kindly))? "
    rf"(?:tell|explain(?: to)?|say|let){_ME}(?: know)?)?[\s,:]+(?={_ASKS})"
    r")",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"(?<![\s,.;:?!–-])(?:"
    r"[\s,.;:?!–-]+(?:please|thank you(?: very much)?|thanks (?:a lot|in advance)|lol|haha|tbh|btw|"
    r"(?:just |please )?(?:list|name) (?:it|them)|numbers? only|in brief|"
    r"one (?:line|sentence|word)|i wonder)"
    r"|[,.;:?!–-]\s*(?:thanks|cheers|right|huh|or what|just curious|briefly|in short)"
    r"|\s+thanks)(?:[\s,.?!]+please)?\W{0,9}$",
    re.IGNORECASE,
)
OPENINGS = 4  # that a question may have, one behind another


def bare(text: str) -> str:
    """The question alone; with what stands around it where nothing telling would be left."""
    written = _DIFFERENCE.sub("difference", _CHAT.sub(_in_full, text))
    written = _ACCORDING.sub("according to", written)
    rest = _AFTER.sub("?", _without_opening(written))
    return written if all(map(is_everyday, content_words(rest))) else rest


def _in_full(match: re.Match[str]) -> str:
    return _WRITTEN[match.group()].replace("_", " ")


def _without_opening(text: str) -> str:
    for _ in range(OPENINGS):
        rest = _BEFORE.sub("", text, count=1)
        if not content_words(rest):
            return text
        text = rest
    return text
