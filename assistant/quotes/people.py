"""Parses -> the people of an article: their fullest names, titles and organisations."""

from __future__ import annotations

import bisect
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from assistant.quotes import gender
from assistant.quotes.cues import HONORIFICS, SPEECH, base_form, table
from assistant.quotes.describe import (
    Description,
    described,
    is_title,
    is_told_of,
    plural_ending,
)
from assistant.quotes.grammar import SUBJECTS, is_noun, is_proper, is_reporting, is_verb
from assistant.quotes.parse import Parsed
from assistant.types import Evidence, Span, Speaker

LONGEST_NAME = 5  # words
SHORTEST_FULL = 2  # tokens of a first name and a last
LONG_AGO = 3  # paragraphs after which a full name no longer tells namesakes apart
NAMESAKES = 20  # people of one name that are told apart
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
    university facebook works bakery brewery cafe restaurant
    """
)
# Titles that are first names or surnames too, and no form of address before a surname.
_TRADES = table("baker banker barber brewer carpenter farmer gardener hunter miner painter potter")
# Titles in short, as "the senator" calls them.
SPELT_OUT = {
    "sen": "senator",
    "gov": "governor",
    "rep": "representative",
    "gen": "general",
    "col": "colonel",
    "capt": "captain",
    "sgt": "sergeant",
    "lt": "lieutenant",
}
_MAIN = frozenset({"ROOT", "conj", "parataxis"})
_HYPHENS = frozenset({"-", "–"})
_PARTICLES = frozenset(
    {"de", "la", "van", "von", "der", "den", "bin", "al", "el", "da", "di", "du"}
)


@dataclass(slots=True, eq=False)
class Person:
    """Somebody named in the article, with where each field was read."""

    name: Span
    words: tuple[str, ...]
    title: Span | None = None
    is_known_title: bool = False
    organisation: Span | None = None
    called: set[str] = field(default_factory=set)  # the words of every title given
    pronouns: set[str] = field(default_factory=set)
    count: int = 0

    def speaker(self, text: str) -> Speaker:
        """The person as a speaker, in the article's words."""
        return Speaker(
            self.name.of(text),
            self.title.of(text) if self.title is not None else None,
            self.organisation.of(text) if self.organisation is not None else None,
        )

    def evidence(self) -> Evidence:
        """Where the fields were read."""
        return Evidence(self.name, self.title, self.organisation)

    @property
    def is_full(self) -> bool:
        """Whether more than one part of the name is known."""
        return len(self.words) > 1

    def may_be(self, pronoun: str) -> bool:
        """Whether "he" or "she" can mean this person, as far as is known."""
        return not self.pronouns or pronoun in self.pronouns


@dataclass(frozen=True, slots=True)
class Mention:
    """A person's name at tokens `start:end` of a paragraph."""

    start: int
    end: int
    person: Person
    is_subject: bool
    shared: bool = False  # whether others have the same surname


class People:
    """Everybody named in an article, and where."""

    def __init__(self, parsed: Sequence[Parsed], labels: Collection[int] = ()) -> None:
        """Read all names first, so that a surname finds a full name that comes later too.

        Args:
            parsed: The paragraphs.
            labels: The numbers of those whose names nothing later leans on, such as captions.
        """
        self.all: list[Person] = []
        self._by_last: dict[str, list[Person]] = {}
        self._by_first: dict[str, list[Person]] = {}
        self._by_inner: dict[str, list[Person]] = {}  # by the names between first and last
        trades = {pair for paragraph in parsed for pair in _named_like_trades(paragraph.doc)}
        ranges = [list(names(paragraph.doc, trades)) for paragraph in parsed]
        for full in (True, False):
            for paragraph, found in zip(parsed, ranges, strict=True):
                for start, end in found:
                    words = words_of(paragraph.doc, start, end)
                    if (len(words) > 1) is full:
                        self._note(paragraph, start, end, words)
        alone = {word for paragraph in parsed for word in _speaking_alone(paragraph.doc)}
        for paragraph in parsed:
            self._complete(paragraph, alone)
        self._place = {id(p): p.name.start for p in self.all}
        self._named_in: dict[int, int] = {}  # the last paragraph with somebody's full name
        self._mentions = [
            [] if number in labels else self._of_paragraph(number, *pair)
            for number, pair in enumerate(zip(parsed, ranges, strict=True))
        ]

    def _complete(self, paragraph: Parsed, alone: Collection[str]) -> None:
        """Find the first names of people known only by their last: "TJ Quill" for "Quill".

        Args:
            paragraph: Where to look.
            alone: Last words of which somebody speaks, whether or not the parser saw a name.
        """
        doc = paragraph.doc
        for start, end in _runs(doc, every=True):
            words = words_of(doc, start, end)
            if len(words) == 1:
                continue
            known = self._by_last.get(_plain(words[-1]), [])
            unlike = doc[end - 1].ent_type_ == "ORG" and end - start != SHORTEST_FULL
            if not known and _plain(words[-1]) in alone and not unlike:
                person = self._new(paragraph, start, end, words)
                self._describe(paragraph, person, described(doc, start, end))
            elif known and not any(person.is_full for person in known):
                known[0].words, known[0].name = words, _span(paragraph, start, end)
                _file(self._by_first, words[0], known[0])
                self._describe(paragraph, known[0], described(doc, start, end))

    def mentions(self, paragraph: int) -> list[Mention]:
        """The names in a paragraph, in order."""
        return self._mentions[paragraph]

    def at(self, paragraph: int, token: int) -> Mention | None:
        """The name that a token of a paragraph belongs to."""
        found = self._mentions[paragraph]
        last = bisect.bisect_right(found, token, key=lambda mention: mention.start) - 1
        return found[last] if last >= 0 and token < found[last].end else None

    def find(self, words: Sequence[str], pronoun: str | None = None) -> Person | None:
        """The only person whose name these words can be; None where two could be meant."""
        known = self.candidates(words)
        if pronoun is not None:
            known = [person for person in known if person.may_be(pronoun)]
        full = [person for person in known if person.is_full]
        if len(full) == 1:
            return full[0]
        return known[0] if len(known) == 1 and not full else None

    def candidates(self, words: Sequence[str]) -> list[Person]:
        """Everybody whose name these words can be."""
        if not words:
            return []
        known = self._by_last.get(_plain(words[-1]), [])
        fits = [person for person in known if _agree(person.words, words)]
        if not fits and len(words) == 1:
            fits = self._by_first.get(_plain(words[0]), [])
            fits = fits or [p for p in self._by_inner.get(_plain(words[0]), []) if p.is_full]
        return fits

    def _order(self, person: Person) -> int:
        return self._place[id(person)]

    def _note(self, paragraph: Parsed, start: int, end: int, words: tuple[str, ...]) -> None:
        doc = paragraph.doc
        said = gender.by_words(token.text for token in doc[max(0, start - 1) : start])
        known = self.candidates(words)
        if len(words) > 1:
            known = [p for p in known if p.is_full]
        elif said is not None and len(known) > 1:
            known = [p for p in known if p.may_be(said)]
        if len(known) > 1:
            return
        person = known[0] if known else self._new(paragraph, start, end, words)
        if len(words) > len(person.words) and len(words) <= LONGEST_NAME:
            person.words = words
            person.name = _span(paragraph, start, end)
        if said is not None:
            person.pronouns = {said}
        self._describe(paragraph, person, described(doc, start, end))

    def _describe(self, paragraph: Parsed, person: Person, found: Description) -> None:
        """Note a title and organisation; a title of the tables goes before any other."""
        title, organisation = found.title, found.organisation
        if title is not None:
            words = (token.lower_.strip(".") for token in paragraph.doc[title[0] : title[1]])
            person.called.update(SPELT_OUT.get(word, word) for word in words)
        better = found.known and not person.is_known_title
        if title is not None and (person.title is None or better):
            span = _span(paragraph, *title)
            if found.plural:  # of "Sens." and "candidates" what is one person's
                span = Span(span.start, span.end - len(plural_ending(paragraph.doc[title[1] - 1])))
            person.title, person.is_known_title = span, found.known
            told = gender.by_words([_kernel(paragraph.doc, *title)])
            if told is not None and not person.pronouns:
                person.pronouns = {told}
            if organisation is None and better:
                return
        if organisation is not None and (person.organisation is None or better):
            person.organisation = _span(paragraph, *organisation)

    def _new(self, paragraph: Parsed, start: int, end: int, words: tuple[str, ...]) -> Person:
        person = Person(_span(paragraph, start, end), words)
        told = gender.by_name(words[0]) if len(words) > 1 else None
        if told is not None:
            person.pronouns = {told}
        self.all.append(person)
        _file(self._by_last, words[-1], person)
        if len(words) > 1:
            _file(self._by_first, words[0], person)
        for word in words[1:-1]:
            _file(self._by_inner, word, person)
        return person

    def _of_paragraph(
        self, number: int, paragraph: Parsed, ranges: Sequence[tuple[int, int]]
    ) -> list[Mention]:
        """The names the parser saw, and known surnames that it did not take for names."""
        doc = paragraph.doc
        found: list[Mention] = []
        taken: set[int] = set()
        for start, end in ranges:
            taken.update(range(start, end))
            self._mention(doc, start, end, number, found)
        for token in doc:
            if token.i in taken or _plain(token.text) not in self._by_last:
                continue
            named = is_noun(token) and token.text[0].isupper()
            if not named and not _stands_beside_speech(doc, token):
                continue
            bound = token.dep_ == "compound" and _is_upper(doc, token.i + 1)
            if bound or _is_capitalised(doc, token.i - 1):
                continue
            self._mention(doc, token.i, token.i + 1, number, found)
            if found and found[-1].start == token.i and not found[-1].shared:
                told = described(doc, token.i, token.i + 1)
                self._describe(paragraph, found[-1].person, told)
        return sorted(found, key=lambda mention: mention.start)

    def _likeliest(self, known: Sequence[Person], number: int) -> Person:
        """Of several with one surname the one just named in full, or else the one named first."""
        just = [p for p in known if number - self._named_in.get(id(p), -LONG_AGO) < LONG_AGO]
        return just[0] if len(just) == 1 else min(known, key=self._order)

    def _mention(self, doc: Any, start: int, end: int, number: int, found: list[Mention]) -> None:
        """Note who is meant."""
        words = words_of(doc, start, end)
        said = gender.by_words(token.text for token in doc[max(0, start - 1) : start])
        known = [p for p in self.candidates(words) if said is None or p.may_be(said)]
        full = [person for person in known if person.is_full] or known
        if full:
            person = self._likeliest(full, number)
            if end - start > 1:
                self._named_in[id(person)] = number
            person.count += 1
            is_subject = _acts(doc[end - 1])
            found.append(Mention(start, end, person, is_subject, len(full) > 1))


def _kernel(doc: Any, start: int, end: int) -> str:
    """The word that a title turns on: the last before "of", "at" or another preposition."""
    behind = next((i for i in range(start + 1, end) if doc[i].tag_ in {"IN", "TO", ","}), end)
    return str(doc[behind - 1].text)


def _file(table: dict[str, list[Person]], word: str, person: Person) -> None:
    known = table.setdefault(_plain(word), [])
    if len(known) < NAMESAKES:
        known.append(person)


def names(doc: Any, trades: Collection[tuple[str, str]] = ()) -> Iterator[tuple[int, int]]:
    """Token ranges of the people's names in a parse, without honorifics and 's.

    Args:
        doc: The parse.
        trades: Names whose first word is a trade: "Baker Quill".
    """
    seen: set[int] = set()
    for start, end in _entities(doc):
        first = start - _is_named_like_trade(doc, start, trades)
        seen.update(range(first, end))
        yield first, end
    for start, end in _runs(doc):
        if not seen.intersection(range(start, end)):
            yield start, end


def _named_like_trades(doc: Any) -> Iterator[tuple[str, str]]:
    """The first names that are trades too, with the next word: a capital in mid sentence tells."""
    for token in doc[1:-1]:
        before, following = doc[token.i - 1], doc[token.i + 1]
        if (
            token.lower_ in _TRADES
            and token.text[0].isupper()
            and before.text[0].islower()
            and is_proper(following)
            and following.text[0].isupper()
        ):
            yield token.text, following.text


def _is_named_like_trade(doc: Any, start: int, trades: Collection[tuple[str, str]]) -> bool:
    """Whether the word before a name is its first word, a trade."""
    return start > 0 and (doc[start - 1].text, doc[start].text) in trades


def _runs(doc: Any, *, every: bool = False) -> Iterator[tuple[int, int]]:
    """Capitalised words that the parser took for no name and that read like one; or every run."""
    i = 0
    while i < len(doc):
        start = i
        while i < len(doc) and doc[i].text[0].isupper() and _is_part(doc[i]):
            i += 1
        first = start
        while first < i and _is_before_name(doc[first].text):
            first += 1
        titled = first > 0 and is_title(doc[first - 1].text) and doc[first - 1].dep_ != "pobj"
        if 1 < i - first < LONGEST_NAME and _is_name(doc, first, i):
            given = gender.by_name(doc[first].text) is not None
            kinds = {token.ent_type_ for token in doc[first:i]}
            speaks = kinds <= {"", "PERSON"} and _speaks(doc[i - 1])
            if (
                every
                or given
                or titled
                or speaks
                or _is_behind_speech(doc, first, i)
                or _owns(doc, i - 1)
            ):
                yield first, i
        i = max(i, start + 1)


def _is_part(token: Any) -> bool:
    """Whether a word is a proper noun, or stands in a name that the tagger mistook it in."""
    return is_proper(token) or (token.dep_ == "compound" and bool(token.ent_type_))


def _acts(token: Any) -> bool:
    """Whether a word is the subject of a main clause or of a reporting verb."""
    if token.dep_ not in SUBJECTS:
        return False
    return token.head.dep_ in _MAIN or is_reporting(token.head)


def _speaks(token: Any) -> bool:
    """Whether a word is the subject of a verb of speech."""
    return token.dep_ == "nsubj" and base_form(token.head.text) in SPEECH


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
            end -= 1
        while start < end and _leads_in(doc, start, end):
            start += 1
        while start < end and (doc[end - 1].tag_ == "POS" or not doc[end - 1].text[0].isalnum()):
            end -= 1
        owner = [
            token.i for token in doc[start : max(start, end - 1)] if token.text in {"'s", "’s"}
        ]
        start = owner[-1] + 1 if owner else start  # "Quay Radio's Ada Quill"
        while start < end and not doc[start].text[0].isupper():
            start += 1
        the = start == entity.start > 0 and doc[start - 1].lower_ == "the"
        if the or start >= end or is_told_of(doc, start, end):
            continue
        if _is_name(doc, start, end):
            yield start, end


def _leads_in(doc: Any, start: int, end: int) -> bool:
    """Whether a word opens what the parser takes for a name and is none: "Said Quill"."""
    word = doc[start].text
    said = base_form(word) in SPEECH and word.lower() != base_form(word)
    return _is_before_name(word) or (said and end - start > 1)


def _is_before_name(word: str) -> bool:
    return word.lower().strip(".") in HONORIFICS or (is_title(word) and len(word) > SHORT_TITLE)


def _is_name(doc: Any, start: int, end: int) -> bool:
    words = [token.text for token in doc[start:end]]
    if _plain(words[-1]) in _NOT_PEOPLE | HONORIFICS or len(words) > LONGEST_NAME:
        return False
    if any(character.isdigit() for word in words for character in word):
        return False
    return all(
        word[0].isupper()
        or word[0] in "'’-."
        or word.lower() in _PARTICLES
        or (before is not None and before in _HYPHENS)
        for before, word in zip([None, *words], words, strict=False)
    )


def _speaking_alone(doc: Any) -> Iterator[str]:
    """The single capitalised words that are the subjects of verbs of speech."""
    for token in doc:
        if is_proper(token) and _speaks(token) and not _is_capitalised(doc, token.i - 1):
            yield _plain(token.text)


def _stands_beside_speech(doc: Any, token: Any) -> bool:
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


def _plain(word: str) -> str:
    return word.lower().strip(".").replace("’", "'")


def _agree(full: Sequence[str], part: Sequence[str]) -> bool:
    """Whether `part` could be `full` in short or at length: same last name, first names agree."""
    if len(full) == 1 or len(part) == 1:
        return _plain(full[-1]) == _plain(part[-1])
    tail = full[-len(part) :]
    return _same(full, part) or [*map(_plain, tail)] == [*map(_plain, part)]


def _same(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names of several words can be one person's."""
    if len(one) == 1 or len(other) == 1:
        return _plain(one[-1]) == _plain(other[-1])
    a, b = _plain(one[0]), _plain(other[0])
    short = min(len(a), len(b))
    return _plain(one[-1]) == _plain(other[-1]) and (a[:short] == b[:short] or a in b or b in a)


def _is_capitalised(doc: Any, i: int) -> bool:
    return i >= 0 and is_proper(doc[i]) and doc[i].dep_ == "compound"


def _is_upper(doc: Any, i: int) -> bool:
    """Whether a word exists and begins with a capital."""
    return i < len(doc) and bool(doc[i].text[0].isupper())


def _span(paragraph: Parsed, first: int, last: int) -> Span:
    doc = paragraph.doc
    return paragraph.to_text(doc[first].idx, doc[last - 1].idx + len(doc[last - 1]))
