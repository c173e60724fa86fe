"""A quotation in a parse -> the cue or the name beside it."""

from __future__ import annotations

import bisect
from collections.abc import Sequence
from typing import Any

from assistant.quotes.around import attribution
from assistant.quotes.cue import Cue, is_put_it
from assistant.quotes.cues import CHARACTERISATIONS, SPEECH, TOLD_BY_COLON, WORKS, base_form
from assistant.quotes.grammar import FINITE, PARTICIPLES, REPORTING, is_reporting, is_verb
from assistant.quotes.marks import Quotation, inside
from assistant.quotes.phrases import People, Source, source_of
from assistant.quotes.sources import source_of_verb
from assistant.quotes.voice import Voice

REACH_AFTER = 40  # tokens from a quotation to the verb after it: a name with a long title between
REACH_BEFORE = 14  # tokens from a verb to the quotation after it
LONGEST_LEAD = 60  # tokens
SHORTEST_LEAD = 2  # words before a quotation that can be part of what is said
LEADING = 4  # tokens between a verb and the comma or colon before its quotation
NEAR = 4  # cues looked at on either side of a quotation
_BREAKS = frozenset({".", "!", "?", '"', ";"})
# What stands before the title of a book or broadcast: "told the radio's", "wrote in".
_BEFORE_TITLE = frozenset({"'s", "’s", "of", "on", "in", "the", "a", "an", "titled", "entitled"})
_NOT_BESIDE = frozenset({"question", "share"})  # with a clause only
_PARTICLES = frozenset({"back", "up", "out", "in", "on", "off"})
# Behind a quotation these open a clause about something else: "…," when Quill rebuked him.
_CIRCUMSTANCES = frozenset({"after", "because", "before", "though", "although", "when", "while"})
_NEW_SENTENCE = frozenset({".", "!", "?", ":", '"', ")", "”", "("})

Said = tuple[Cue, Voice]


def speaks(cue: Cue) -> bool:
    """Whether a cue can have a quotation beside it."""
    if cue.form == "noun":
        return False
    base = base_form(cue.head.text)
    return (
        cue.form == "accord" or is_put_it(cue.head) or (base in SPEECH and base not in _NOT_BESIDE)
    )


def mask_end(doc: Any, place: int) -> int:
    """The token of the mark that closes the masked quotation at token `place`."""
    end = place + 1
    while end < len(doc) and doc[end].text != '"':
        end += 1
    return end


def nearest(doc: Any, place: int, said: Sequence[Said]) -> Said | None:
    """The cue of the masked quotation at token `place`: after it, or else before it.

    Args:
        doc: The parse.
        place: The token of the opening mark.
        said: The cues that can have a quotation, in order.
    """
    end = mask_end(doc, place)
    ended = doc[end - 1].text == "."
    at = bisect.bisect_right([cue.start for cue, _ in said], end)
    if at and said[at - 1][0].told and _leads_right_into(doc, said[at - 1][0], place):
        return said[at - 1]
    apart = end + 1 < len(doc) and doc[end + 1].lower_ in _CIRCUMSTANCES
    for cue, voice in () if apart else said[at : at + NEAR]:
        if not cue.told and cue.head.tag_ == "VBN":
            continue  # "…," he said when asked
        if cue.source is not None and cue.source.end <= place and doc[place - 1].text == ",":
            break  # "The keeper, “Lampie,” said that": a byname
        if not ended and cue.start - end <= REACH_AFTER:
            if not _is_broken(doc, end + 1, cue.start):
                return cue, voice
            break
    for cue, voice in reversed(said[max(0, at - NEAR) : at]):
        near = cue.end <= place <= cue.end + REACH_BEFORE
        if near and not _is_broken(doc, cue.end, place):
            return cue, voice
    return None


def _leads_right_into(doc: Any, cue: Cue, place: int) -> bool:
    """Whether a verb leads to the quotation at token `place`: "said of the lamp,"."""
    between = doc[cue.end : place - 1] if cue.end < place else []
    if cue.form != "verb" or cue.end >= place or doc[place - 1].text not in {",", ":"}:
        return False
    return len(between) <= LEADING and not any(t.is_punct or is_verb(t) for t in between)


def _is_broken(doc: Any, start: int, end: int) -> bool:
    return any(doc[i].text in _BREAKS for i in range(start, end))


def is_one_sentence(doc: Any, start: int, end: int) -> bool:
    """Whether no sentence ends between two tokens."""
    return not any(doc[i].text in {".", "!", "?"} for i in range(start, end))


def is_part(text: str, doc: Any, place: int, quotation: Quotation, cue: Cue) -> bool:
    """Whether a quotation is part of a clause outside its marks: it starts small in mid clause."""
    first = inside(text, quotation).lstrip()[:1]
    led_by = doc[place - 1].text if place else ""
    if not led_by or led_by in _NEW_SENTENCE:
        return False
    if leads_to_title(led_by) and (led_by.lower() not in WORKS or cue.end < place):
        return True
    if first.islower():
        between = doc[cue.end : place - 1]
        own = any(token.tag_ in FINITE or token.lower_ == "that" for token in between)
        own = own or base_form(cue.head.text) in CHARACTERISATIONS
        return led_by != "," or cue.start > place or own
    return cue.start > place and led_by not in {",", "—", "–", "--", "and", "but"}


def leads_to_title(word: str) -> bool:
    """Whether the title of a work stands behind a word: "the podcast “Here’s the Lamp”"."""
    return word.lower() in _BEFORE_TITLE | WORKS


def lead(doc: Any, place: int, cue: Cue) -> int:
    """Where what is said begins before the quotation at token `place`, if it does.

    "If the lamp fails, “…,” she said" is all said; of "He shook his head, “…," he said" only the
    quotation is.
    """
    if place == 0 or doc[place - 1].text != "," or cue.start < place:
        return place
    start = place - 1
    while start > 0 and doc[start - 1].text not in _NEW_SENTENCE:
        start -= 1
        if place - start > LONGEST_LEAD:
            return place
    words = doc[start : place - 1]
    if len(words) < SHORTEST_LEAD or any(is_reporting(token) for token in words):
        return place
    dependent = words[0].tag_ in {"IN", "WRB", "VBN", "TO"}
    return start if dependent or not any(token.tag_ in FINITE for token in words) else place


def before_attribution(doc: Any, cue: Cue, place: int) -> tuple[int, int] | None:
    """What stands before an attribution whose quotation goes on with the same sentence.

    "The plan was a mistake, she said, “but we will live with it.”"
    """
    led = cue.form == "verb" and cue.end <= place - 1 and doc[place - 1].text == ","
    if not led or not cue.told or any(map(is_verb, doc[cue.end : place])):
        return None
    start, _ = attribution(doc, cue)
    first = doc[start].sent.start
    opening = doc[first : start - 1]
    if len(opening) < SHORTEST_LEAD or doc[start - 1].text != ",":
        return None
    told = any(is_reporting(token) or token.text == '"' for token in opening)
    # "Dashing into the tower, she said" and "for many, including, she said" are the writer's.
    writers = opening[0].tag_ in PARTICIPLES or opening[-1].tag_ in {"VBG", "RB"}
    return None if told or writers else (first, start - 1)


def led_in(doc: Any, place: int, people: People) -> tuple[Cue, Source | None] | None:
    """Whoever acts in what leads to the quotation at token `place`, whatever the verb.

    The sentence ends in a colon, or in a verb and a comma: "then boomed,".
    """
    if place == 0 or doc[place - 1].text not in {":", ","}:
        return None
    root = doc[place - 1].sent.root
    if doc[place - 1].text == ":" and (owner := _owner(root)) is not None:
        return Cue(root.i, root.i + 1, source_of(doc, owner, people), root), source_of(
            doc, owner, people
        )
    if doc[place - 1].text == ",":
        root = _last_verb(doc, place - 1)
        if root.tag_ not in {"VBD", "VBZ"} or base_form(root.text) in REPORTING:
            return None
    if not is_verb(root) or root.i > place:
        return None
    source, _ = source_of_verb(doc, root, people)
    if source is not None and source.kind in {"other", "organisation"}:
        return None  # "The Blue Fare entitles you to one bag:"
    return Cue(root.i, root.i + 1, source, root), source


def _owner(root: Any) -> Any | None:
    """Whose advice it is: "Her advice:", "Ada Quill's message was clear:"."""
    nouns = [root, *(child for child in root.children if child.dep_ == "nsubj")]
    told = next((noun for noun in nouns if noun.lower_ in TOLD_BY_COLON), None)
    if told is None:
        return None
    return next((child for child in told.children if child.dep_ == "poss"), None)


def _last_verb(doc: Any, end: int) -> Any:
    """The last word before a comma; of "put it" and "shot back" the verb."""
    last = doc[max(0, end - 1)]
    put = last.lower_ == "it" and end > 1 and doc[end - 2].lower_ in {"put", "puts"}
    back = last.lower_ in _PARTICLES and end > 1 and is_verb(doc[end - 2])
    return doc[end - 2] if put or back else last


def followed(doc: Any, place: int, people: People) -> tuple[Cue, Source] | None:
    """Whoever does something right behind the quotation at token `place`: "…," laughed Ada Quill.

    Any verb in the past or present tense will do, since nothing else stands there.
    """
    end = mask_end(doc, place) + 1
    if end + 1 >= len(doc) or doc[end - 2].text not in {",", "?", "!"}:
        return None
    verb, name = doc[end], end + 1
    if verb.tag_ in {"VBD", "VBZ"} and (name in people or doc[name].lower_ in {"he", "she"}):
        if name in people and people[name][0] == name and _ends_there(doc, people[name][1]):
            return Cue(end, end + 1, _named(people[name]), verb), _named(people[name])
        return None
    subject = doc[end]
    after = people[end][1] if end in people else end + 1
    while after < len(doc) and doc[after].tag_ == "RB":
        after += 1
    if after >= len(doc) or doc[after].tag_ not in {"VBD", "VBZ"} or doc[after].dep_ == "aux":
        return None
    if end in people:
        source = _named(people[end])
    elif subject.lower_ in {"he", "she"}:
        source = Source("pronoun", end, end + 1, (end, end + 1))
    else:
        return None
    return Cue(after, after + 1, source, doc[after]), source


def _named(name: tuple[int, int]) -> Source:
    return Source("name", *name, name)


def _ends_there(doc: Any, after: int) -> bool:
    """Whether no verb follows a name behind its verb."""
    return after >= len(doc) or not is_verb(doc[after])


def signed(doc: Any, place: int, people: People) -> tuple[str, int] | None:
    """The rule and token of a name that signs a quotation: `Ada Quill: "…"`, `"…" - Ada Quill`."""
    after = mask_end(doc, place) + 2
    if after < len(doc) and doc[after - 1].text in {"—", "–", "-", "--"} and after in people:
        return "signed", after
    name = place - 2
    if name in people and doc[place - 1].text == ":":
        return "lead-in", name
    first = people[name][0] if name in people else 0
    if first and doc[place - 1].text == "," and base_form(doc[first - 1].text) in SPEECH:
        return "said before", name  # "Said Ada Quill," where the parser takes "Said" for a name
    return None
