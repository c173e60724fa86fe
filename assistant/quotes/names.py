"""A parse -> where the names of people stand in it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Any

from assistant.quotes import gender
from assistant.quotes.acting import speaks
from assistant.quotes.cues import HONORIFICS, RELATIONS, SPEECH, base_form, table
from assistant.quotes.grammar import is_proper, is_verb
from assistant.quotes.titles import is_title

LONGEST_NAME = 5  # words
PLAIN_NAME = 2  # words of a first name and a last
BEFORE_SURNAME = 2  # a title of one word and a first name
AGE = 2  # digits
APPOSED = 8  # tokens behind a name that may hold its title
OWN = 16  # tokens from a verb to the "her" of its subject
SHORT_TITLE = 2  # letters; titles this short are initials too
# Last words of what the parser takes for people and is not.
_NOT_PEOPLE = table(
    """
    act administration agency association award bank bill board bureau campaign cathedral
    center centre church city club coalition college commission committee company conference
    congress corp corporation council county court day department district foundation fund group
    hall hospital house inc institute law laws league ltd museum news office organisation
    organization park party plan poll post press prize project report road school senate
    service society state states station street times today tower trust twitter union united
    university facebook works bakery brewery cafe restaurant ont que alta sask
    """
)
# Those of them that are surnames too: where a person is told of, "Sgt. Ada Park" is one.
_SURNAMES = table("bank church day hall house law park post street")
# Titles that are first names or surnames too, and no form of address before a surname.
_TRADES = table("baker banker barber brewer carpenter farmer gardener hunter miner painter potter")
_PARENTS = frozenset({"dad", "father", "grandfather", "grandmother", "mom", "mother", "mum"})
_APOSTROPHE = re.compile(r"[A-Z][a-z]?['’][A-Z][a-z]")  # "D'Marsh", "O'Quill"
_HYPHENS = frozenset({"-", "–"})
_PARTICLES = frozenset(
    {
        *("de", "la", "van", "von", "der", "den", "bin", "al", "el", "da", "di", "du"),
        *("dos", "das", "del", "della", "le", "st."),
    }
)


def names(doc: Any, trades: Collection[tuple[str, str]] = ()) -> Iterator[tuple[int, int]]:
    """Token ranges of the people's names in a parse, without honorifics and 's.

    Args:
        doc: The parse.
        trades: Names whose first word is a trade: "Baker Quill".
    """
    seen: set[int] = set()
    for start, end in _entities(doc):
        if start in seen:  # "Roy" of "Lee-Roy", which the parser takes for two people
            continue
        first = start - _is_named_like_trade(doc, start, trades)
        seen.update(range(first, end))
        yield first, end
    for start, end in [*runs(doc), *_apposed(doc), *_of_parents(doc)]:
        if not seen.intersection(range(start, end)):
            seen.update(range(start, end))
            yield start, end


def _apposed(doc: Any) -> Iterator[tuple[int, int]]:
    """First names between commas: "Quill's wife, Oona, said"."""
    for token in doc[2:-1]:
        if token.dep_ != "appos":
            continue
        alone = token.head.i == token.i - 2 and is_proper(token)
        between = doc[token.i - 1].text == "," and doc[token.i + 1].text == ","
        if alone and between and token.head.lower_ in RELATIONS and speaks(token.head):
            yield token.i, token.i + 1


def _of_parents(doc: Any) -> Iterator[tuple[int, int]]:
    """The name in "Mother of two Ada Quill", whatever the parser takes it for."""
    for token in doc[:-4]:
        if (
            token.lower_ in _PARENTS
            and doc[token.i + 1].lower_ == "of"
            and doc[token.i + 2].like_num
        ):
            start = end = token.i + 3
            while end < len(doc) and is_proper(doc[end]):
                end += 1
            if 1 < end - start < LONGEST_NAME and _is_name(doc, start, end):
                yield start, end


def named_like_trades(doc: Any) -> Iterator[tuple[str, str]]:
    """The first names that are trades too, with the next word: a capital in mid sentence tells."""
    for token in doc[1:-1]:
        if token.lower_ not in _TRADES:
            continue
        before, following = doc[token.i - 1], doc[token.i + 1]
        if (
            token.text[0].isupper()
            and before.text[0].islower()
            and is_proper(following)
            and following.text[0].isupper()
        ):
            yield token.text, following.text


def _is_named_like_trade(doc: Any, start: int, trades: Collection[tuple[str, str]]) -> bool:
    """Whether the word before a name is its first word, a trade."""
    return start > 0 and (doc[start - 1].text, doc[start].text) in trades


def runs(doc: Any, *, every: bool = False) -> Iterator[tuple[int, int]]:
    """Capitalised words that the parser took for no name and that read like one; or every run."""
    capital = [token.text[0].isupper() for token in doc]
    i = 0
    while i < len(doc):
        if not capital[i]:
            i += 1
            continue
        start = i
        while i < len(doc) and _goes_on(doc, i, start):
            i += 1
        first = start
        while first < i and (_is_before_name(doc[first].text) or _is_people(doc[first])):
            first += 1  # "Democrat Ada Quill"
        first = _behind_titles(doc, first, i)
        titled = first > 0 and is_title(doc[first - 1].text) and doc[first - 1].dep_ != "pobj"
        if i - first > 1 and _is_name(doc, first, i):
            given = gender.by_name(doc[first].text) is not None
            kinds = {token.ent_type_ for token in doc[first:i]}
            said = kinds <= {"", "PERSON"} and speaks(doc[i - 1])
            if (
                every
                or _is_told_of(doc, first, i)
                or _is_holder(doc, first, i)
                or given
                or titled
                or said
                or _is_behind_speech(doc, first, i)
                or _owns(doc, i - 1)
            ):
                yield first, i
        i = max(i, start + 1)


def _is_people(token: Any) -> bool:
    """Whether a word is that of a people or party, and no first name that the parser mistook."""
    return token.ent_type_ == "NORP" and gender.by_name(token.text) is None


def _goes_on(doc: Any, i: int, start: int) -> bool:
    """Whether a word is a part of the run of names from `start`, or joins two: "Lee-Quill"."""
    if doc[i].text in _HYPHENS and start < i < len(doc) - 1:
        joins = not (doc[i - 1].whitespace_ or doc[i].whitespace_)
        return joins and doc[i + 1].text.istitle() and _is_part(doc[i + 1])
    if doc[i].is_lower and start < i:  # "Ada de Quill"
        return _is_particle(doc, i)
    return bool(doc[i].text[0].isupper() and _is_part(doc[i]))


def _is_particle(doc: Any, i: int) -> bool:
    """Whether a word leads to a surname of several words: "Da Silva", "de la Cruz"."""
    if i + 1 >= len(doc) or doc[i].lower_ not in _PARTICLES:
        return False
    following = doc[i + 1]
    return (following.text[0].isupper() and is_proper(following)) or _is_particle(doc, i + 1)


def _is_told_of(doc: Any, start: int, end: int) -> bool:
    """Whether an age, a person's title or "who is" is behind a name: "Ada Quill, 41,"."""
    if end + 2 >= len(doc) or doc[end].text != ",":
        return False
    if doc[end + 1].lower_ == "who" and len(words_of(doc, start, end)) == PLAIN_NAME:
        return bool(doc[end + 2].tag_ == "VBZ" or doc[end + 2].lower_ == "was")  # no team
    aged = doc[end + 1].text.isdigit() and len(doc[end + 1]) == AGE and doc[end + 2].text == ","
    titled = doc[end + 1].lower_ in {"a", "an"} and any(
        is_title(token.text) and token.dep_ == "appos" and start <= token.head.i < end
        for token in doc[end + 2 : end + APPOSED]
    )
    return aged or titled


def _is_holder(doc: Any, start: int, end: int) -> bool:
    """Whether a name is that of "his lawyer, Ada Quill,", though the parser knows a firm there."""
    last = doc[end - 1]
    if last.dep_ != "appos" or not 0 < last.head.i < start or doc[start - 1].text != ",":
        return False
    owned = any(child.tag_ in {"PRP$", "POS"} for child in last.head.subtree)
    return owned and last.head.tag_ == "NN" and is_title(last.head.text)


def _is_part(token: Any) -> bool:
    """Whether a word is a proper noun, or stands in a name that the tagger mistook it in."""
    mistaken = token.dep_ == "compound" and bool(token.ent_type_)
    return is_proper(token) or mistaken or _APOSTROPHE.match(token.text) is not None


def _is_behind_speech(doc: Any, start: int, end: int) -> bool:
    """Whether words stand right behind a quotation, before a comma or a verb of speech."""
    if start == 0 or end >= len(doc) or doc[start - 1].text != '"':
        return False
    if any(token.ent_type_ == "ORG" for token in doc[start:end]):
        return False
    return doc[end].text == "," or (is_verb(doc[end]) and base_form(doc[end].text) in SPEECH)


def _owns(doc: Any, last: int) -> bool:
    """Whether a word is the subject of a verb with "his" or "her" behind it: "threw her support".

    Nobody else may be named between.
    """
    verb = doc[last].head
    if doc[last].dep_ != "nsubj" or not is_verb(verb) or verb.i < last:
        return False
    for token in doc[last + 1 : verb.i + OWN]:
        if token.ent_type_ == "PERSON" or token.text == ".":
            return False
        if token.tag_ == "PRP$":
            return token.lower_ in {"his", "her"} and verb.is_ancestor(token)
    return False


def _entities(doc: Any) -> Iterator[tuple[int, int]]:
    for entity in doc.ents:
        if entity.label_ != "PERSON":
            continue
        start, end = entity.start, entity.end
        while start + 1 < end - 1 and base_form(doc[end - 1].text) in SPEECH:  # headlines
            if doc[end - 2].text in _HYPHENS:  # "El-Sayed"
                break
            end -= 1
        while start < end and _leads_in(doc, start, end):
            start += 1
        start, end = _whole(doc, _behind_titles(doc, start, end), end)
        while start < end and (doc[end - 1].tag_ == "POS" or not doc[end - 1].text[0].isalnum()):
            end -= 1
        owner = [
            token.i for token in doc[start : max(start, end - 1)] if token.text in {"'s", "’s"}
        ]
        start = owner[-1] + 1 if owner else start  # "Quay Radio's Ada Quill"
        while start < end and not doc[start].text[0].isupper():
            start += 1
        the = start == entity.start > 0 and doc[start - 1].lower_ == "the"
        if start < end and not the and _is_name(doc, start, end):
            yield start, end


def _whole(doc: Any, start: int, end: int) -> tuple[int, int]:
    """A name with what the parser left out of it: "Lee" of "Lee-Quill", or the surname."""
    start = first_joined(doc, start)
    if end - start != 1:
        return start, end
    if _has_first_name(doc, start):
        return start - 1, end
    last = end
    while last < len(doc) and _goes_on(doc, last, start):
        last += 1
    joined = any(token.text in _HYPHENS for token in doc[end:last])
    if joined or (end < len(doc) and _is_particle(doc, end)):
        return start, last
    return start, end + _has_surname(doc, start)


def _has_surname(doc: Any, first: int) -> bool:
    """Whether a surname that the parser takes for no name is behind a title and a first name."""
    if not 0 < first < len(doc) - 1 or not is_title(doc[first - 1].text):
        return False
    bound = doc[first].dep_ == "compound" and doc[first].head.i == first + 1
    return bound and _is_name(doc, first, first + 2)


def _has_first_name(doc: Any, last: int) -> bool:
    """Whether a first name that the parser left out is between a title and a surname."""
    if last < BEFORE_SURNAME or not (doc[last - 2].is_lower and is_title(doc[last - 2].text)):
        return False
    bound = doc[last - 1].dep_ == "compound" and doc[last - 1].head.i == last
    return bound and is_proper(doc[last - 1]) and _is_name(doc, last - 1, last + 1)


def _leads_in(doc: Any, start: int, end: int) -> bool:
    """Whether a word opens what the parser takes for a name and is none: "Said Quill"."""
    word = doc[start].text
    said = base_form(word) in SPEECH and word.lower() != base_form(word)
    return _is_before_name(word) or (said and end - start > 1)


def _behind_titles(doc: Any, start: int, end: int) -> int:
    """Where a name starts behind titles of several words: "Fire Chief", "Lorn MP Ada Quill"."""
    for i in range(end - 2, start - 1, -1):
        word = doc[i].text
        short = len(word) <= SHORT_TITLE and word.isupper() and end - i > PLAIN_NAME
        titled = is_title(word) and (len(word) > SHORT_TITLE or short)
        if titled and word.lower() not in _TRADES:
            return i + 1
    return start


def _is_before_name(word: str) -> bool:
    return word.lower().strip(".") in HONORIFICS or (is_title(word) and len(word) > SHORT_TITLE)


def _is_name(doc: Any, start: int, end: int) -> bool:
    words = [token.text for token in doc[start:end]]
    last = plain(words[-1])
    parts = len(words_of(doc, start, end))
    if parts > LONGEST_NAME:
        return False
    if last in _NOT_PEOPLE | HONORIFICS:
        return parts == PLAIN_NAME and last in _SURNAMES and _is_person(doc, start, end)
    if any(character.isdigit() for word in words for character in word):
        return False
    return all(
        word[0].isupper()
        or word[0] in "'’-."
        or word.lower() in _PARTICLES
        or (before is not None and before in _HYPHENS)
        for before, word in zip([None, *words], words, strict=False)
    )


def _is_person(doc: Any, start: int, end: int) -> bool:
    """Whether what stands around two words makes them somebody's name: a title, a verb, an age."""
    titled = start > 0 and is_title(doc[start - 1].text)
    told = _is_told_of(doc, start, end) or _is_holder(doc, start, end)
    return titled or told or speaks(doc[end - 1])


def speaking_alone(doc: Any) -> Iterator[str]:
    """The single capitalised words that are the subjects of verbs of speech."""
    for token in doc:
        inside = token.ent_type_ == "ORG" and token.ent_iob_ == "I"  # "Lamps and Tides Services"
        if _is_part(token) and speaks(token) and not (inside or is_capitalised(doc, token.i - 1)):
            yield plain(token.text)


def stands_beside_speech(doc: Any, token: Any) -> bool:
    """Whether a capitalised word, whatever the tagger says, acts like a name.

    It has a reporting verb beside it, or ", who" behind it.
    """
    if not token.text[0].isupper():
        return False
    behind = [other.lower_ for other in doc[token.i + 1 : token.i + 3]]
    if behind == [",", "who"]:
        return True
    return any(
        is_verb(doc[i]) and base_form(doc[i].text) in SPEECH
        for i in (token.i + 1, token.i - 1)
        if 0 <= i < len(doc)
    )


def words_of(doc: Any, start: int, end: int) -> tuple[str, ...]:
    """A name's words, hyphenated parts joined, suffixes left off."""
    words: list[str] = []
    joined = False
    for token in doc[start:end]:
        if token.text in _HYPHENS:
            joined = True
        elif joined and words:
            words[-1] += "-" + token.text
            joined = False
        elif token.text.strip("."):
            words.append(token.text)
    while len(words) > 1 and words[-1].lower().strip(".") in {"jr", "sr", "ii", "iii", "iv"}:
        words.pop()
    return tuple(words) or (doc[start].text,)


def plain(word: str) -> str:
    """A word of a name as it is compared: small, without full stops, with a straight apostrophe."""
    return word.lower().strip(".").replace("’", "'")


def first_joined(doc: Any, last: int) -> int:
    """The first token of "Lee-Quill" by its last; a word without a hyphen is its own."""
    first = last
    while first > 1 and doc[first - 1].text in _HYPHENS and _goes_on(doc, first - 1, first - 2):
        first -= 2
    return first


def is_capitalised(doc: Any, i: int) -> bool:
    """Whether a word is a proper noun that belongs to the next one."""
    return i >= 0 and is_proper(doc[i]) and doc[i].dep_ == "compound"
