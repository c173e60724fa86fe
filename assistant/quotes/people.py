"""Parses -> the people of an article: their fullest names, titles and organisations."""

from __future__ import annotations

import bisect
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from typing import Any

from assistant.quotes import gender
from assistant.quotes.acting import acts
from assistant.quotes.cues import table
from assistant.quotes.describe import Description, described
from assistant.quotes.grammar import SUBJECTS, is_noun, opens_before_what_it_is
from assistant.quotes.headlines import borne_out
from assistant.quotes.misnamed import no_people
from assistant.quotes.names import (
    LONGEST_NAME,
    first_joined,
    is_capitalised,
    named_like_trades,
    names,
    plain,
    runs,
    speaking_alone,
    stands_beside_speech,
    words_of,
)
from assistant.quotes.parse import RANKS, Parsed
from assistant.quotes.person import Mention, Person
from assistant.quotes.titles import is_title, plural_ending
from assistant.types import Span

SHORTEST_FULL = 2  # tokens of a first name and a last
LONG_AGO = 3  # paragraphs after which a full name no longer tells namesakes apart
NAMESAKES = 20  # people of one name that are told apart
BARE = 2  # the rank of a surname without a form of address
APPOSED = 4  # words behind a name and a comma
_KIN = table("brother daughter father gentleman husband lady mother sister son widow widower wife")
_OWNS = frozenset({"the", "his", "her", "their", "a"})
# Titles in short, as "the senator" calls them.
SPELT_OUT = {
    "maj": "major",
    "sen": "senator",
    "gov": "governor",
    "rep": "representative",
    "gen": "general",
    "col": "colonel",
    "capt": "captain",
    "sgt": "sergeant",
    "lt": "lieutenant",
    "coun": "councillor",
    "const": "constable",
    "cpl": "corporal",
    "det": "detective",
    "insp": "inspector",
    "supt": "superintendent",
}


class People:
    """Everybody named in an article, and where."""

    def __init__(
        self,
        parsed: Sequence[Parsed],
        labels: Collection[int] = (),
        acronyms: Collection[str] = (),
    ) -> None:
        """Read all names first, so that a surname finds a full name that comes later too.

        Args:
            parsed: The paragraphs.
            labels: The numbers of those whose names nothing later leans on, such as captions.
            acronyms: What may look like a surname and is short for an organisation.
        """
        self.all: list[Person] = []
        self._calling: Counter[str] = Counter()
        self._by_last: dict[str, list[Person]] = {}
        self._by_first: dict[str, list[Person]] = {}
        self._by_inner: dict[str, list[Person]] = {}  # by the names between first and last
        trades = {pair for paragraph in parsed for pair in named_like_trades(paragraph.doc)}
        docs = [paragraph.doc for paragraph in parsed]
        ranges = borne_out(docs, [list(names(doc, trades)) for doc in docs])
        apart = {*acronyms, *no_people(docs, ranges)}
        ranges = [
            [(i, j) for i, j in found if doc[i:j].text not in apart]
            for doc, found in zip(docs, ranges, strict=True)
        ]
        for rank in range(BARE + 1):
            for number, found in enumerate(ranges):
                for start, end in found:
                    words = words_of(parsed[number].doc, start, end)
                    if _rank(parsed[number].doc, start, words) == rank:
                        self._note(
                            parsed[number], start, end, words, plain_too=number not in labels
                        )
        alone = {word for paragraph in parsed for word in speaking_alone(paragraph.doc)}
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
        for start, end in runs(doc, every=True):
            words = words_of(doc, start, end)
            if len(words) == 1 or doc[end - 1].ent_type_ == "NORP":  # "Port Lorn Republicans"
                continue
            known = self._by_last.get(plain(words[-1]), [])
            unlike = doc[end - 1].ent_type_ == "ORG" and end - start != SHORTEST_FULL
            if not known and plain(words[-1]) in alone and not unlike:
                person = self._new(paragraph, start, end, words)
                self._describe(paragraph, person, described(doc, start, end))
            elif known and not any(person.is_full for person in known):
                known[0].words, known[0].name = words, _span(paragraph, start, end)
                _file(self._by_first, words[0], known[0])
                self._describe(paragraph, known[0], described(doc, start, end))

    def mentions(self, paragraph: int) -> list[Mention]:
        """The names in a paragraph, in order."""
        return self._mentions[paragraph]

    def tell(self, person: Person, paragraph: Parsed, start: int, end: int) -> None:
        """Note a title that stands for somebody's name elsewhere."""
        self._describe(paragraph, person, Description((start, end), known=True))
        person.varied.add(paragraph.doc[end - 1].lower_)

    def calling(self, word: str) -> int:
        """How many people the article calls by a word."""
        if not self._calling:
            self._calling = Counter(w for person in self.all for w in person.called)
        return self._calling[word]

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
        if len(full) == 1 and (len(known) == 1 or len(words) > 1):
            return full[0]
        return known[0] if len(known) == 1 and not full else None

    def is_somebody(self, words: Sequence[str]) -> bool:
        """Whether words are the name of somebody known in full, or the last one of it."""
        return any(p.is_full and words[-1] == p.words[-1] for p in self.candidates(words))

    def candidates(self, words: Sequence[str]) -> list[Person]:
        """Everybody whose name these words can be."""
        if not words:
            return []
        known = self._by_last.get(plain(words[-1]), [])
        fits = [person for person in known if _agree(person.words, words)]
        if not fits and len(words) == 1:
            fits = self._by_first.get(plain(words[0]), [])
            fits = fits or [p for p in self._by_inner.get(plain(words[0]), []) if p.is_full]
        return fits

    def _order(self, person: Person) -> int:
        return self._place[id(person)]

    def _note(
        self,
        paragraph: Parsed,
        start: int,
        end: int,
        words: tuple[str, ...],
        *,
        plain_too: bool,
    ) -> None:
        """Note a name, with its title; any common noun may be one with `plain_too`."""
        doc = paragraph.doc
        said = _addressed(doc, start)
        known = self._meant(doc, start, words)
        if len(words) > 1:
            known = [p for p in self.candidates(words) if p.is_full]
        if len(known) > 1:
            return
        person = known[0] if known else self._new(paragraph, start, end, words)
        if len(words) > len(person.words) and len(words) <= LONGEST_NAME:
            person.words = words
            person.name = _span(paragraph, start, end)
        if said is not None:
            person.pronouns = {said}
        person.is_kin |= len(words) > 1 and _is_kin(doc, start, end)
        told = described(doc, start, end)
        if told.known or plain_too:  # not "Keepers rebuke Quill", a headline
            self._describe(paragraph, person, told)

    def _describe(self, paragraph: Parsed, person: Person, found: Description) -> None:
        """Note a title and organisation; a title of the tables goes before any other."""
        title, organisation = found.title, found.organisation
        if title is not None:
            person.called.update(_called(paragraph.doc, *title))
            person.sides.update(sides_of(paragraph.doc, *title))
        better = found.known and not person.is_known_title
        if title is not None and (person.title is None or better):
            span = _span(paragraph, *title)
            if found.plural:  # of "Sens." and "candidates" what is one person's
                span = Span(span.start, span.end - len(plural_ending(paragraph.doc[title[1] - 1])))
            person.title, person.is_known_title = span, found.known
            told = gender.by_words([paragraph.doc[_kernel(paragraph.doc, *title)].text])
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
            first = first_joined(doc, token.i)
            word = plain(token.text if first == token.i else doc[first : token.i + 1].text)
            if token.i in taken or word not in self._by_last:
                continue
            named = token.text[0].isupper() and (
                is_noun(token) or token.dep_ in SUBJECTS or opens_before_what_it_is(doc, token.i)
            )
            if not named and not stands_beside_speech(doc, token):
                continue
            bound = token.dep_ == "compound" and _is_upper(doc, token.i + 1)
            start = self._first_of(doc, first, word)
            if bound or (start == first and is_capitalised(doc, first - 1)):
                continue
            self._mention(doc, start, token.i + 1, number, found)
            if found and found[-1].start == first and not found[-1].shared:
                told = described(doc, first, token.i + 1)
                self._describe(paragraph, found[-1].person, told)
        return sorted(found, key=lambda mention: mention.start)

    def _first_of(self, doc: Any, last: int, surname: str) -> int:
        """Where the name that ends in a known surname starts: with somebody's known first name."""
        first = doc[last - 1].text if last else ""
        known = self._by_first.get(plain(first), []) if first[:1].isupper() else []
        return last - any(plain(person.words[-1]) == surname for person in known)

    def _meant(self, doc: Any, start: int, words: Sequence[str]) -> list[Person]:
        """Those whose name words can be by what stands before them: "Mr.", "President"."""
        said = _addressed(doc, start)
        known = [p for p in self.candidates(words) if said is None or p.may_be(said)]
        title = doc[start - 1].lower_.strip(".") if start else ""
        title = SPELT_OUT.get(title, title)
        if len(words) > 1 or said is not None or not is_title(title):
            return known
        called = [person for person in known if title in person.called]
        bare = [person for person in known if not person.is_full]
        return called or bare or [person for person in known if not person.is_kin]

    def _likeliest(self, known: Sequence[Person], number: int) -> Person:
        """Of several with one surname the one just named in full, or else the one named first."""
        just = [p for p in known if number - self._named_in.get(id(p), -LONG_AGO) < LONG_AGO]
        return just[0] if len(just) == 1 else min(known, key=self._order)

    def _mention(self, doc: Any, start: int, end: int, number: int, found: list[Mention]) -> None:
        """Note who is meant."""
        words = words_of(doc, start, end)
        known = self._meant(doc, start, words)
        full = [person for person in known if person.is_full and len(words) > 1] or known
        if full:
            person = self._likeliest(full, number)
            if end - start > 1 or len(full) == 1 < len(self.candidates(words)):
                self._named_in[id(person)] = number
            person.count += 1
            is_subject = acts(doc[end - 1])
            found.append(Mention(start, end, person, is_subject, len(full) > 1))


def _rank(doc: Any, start: int, words: Sequence[str]) -> int:
    """Full names are noted first, then surnames with "Mr." or "Mrs.", then bare ones."""
    if len(words) > 1:
        return 0
    return BARE if _addressed(doc, start) is None else 1


def _addressed(doc: Any, start: int) -> str | None:
    """The "he" or "she" of the form of address before a name."""
    apposed = start > 1 and doc[start - 1].text == "," and doc[start].dep_ == "appos"
    if apposed and doc[start].head.i == start - 2:  # "her son, Max"
        return gender.by_words([doc[start - 2].text])
    return gender.by_words(token.text for token in doc[max(0, start - 1) : start])


def _is_kin(doc: Any, start: int, end: int) -> bool:
    """Whether a name has "wife" or "first lady" beside it: others share the surname."""
    if start and doc[start - 1].lower_ in _KIN:
        return True
    if end >= len(doc) or doc[end].text != ",":
        return False
    words = [token.lower_ for token in doc[end + 1 : end + 1 + APPOSED]]
    return bool(words) and words[0] in _OWNS and not _KIN.isdisjoint(words)


def _kernel(doc: Any, start: int, end: int) -> int:
    """The word that a title turns on: the last before "of", "at" or another preposition."""
    return next((i for i in range(start + 1, end) if doc[i].tag_ in {"IN", "TO", ","}), end) - 1


def sides_of(doc: Any, start: int, end: int) -> set[str]:
    """The words of a description that tell of a party, a people or a faith."""
    return {token.lower_ for token in doc[start:end] if token.ent_type_ == "NORP"}


def _called(doc: Any, start: int, end: int) -> Iterator[str]:
    """What a title calls somebody: of "one of the president's aides" no president."""
    last = _kernel(doc, start, end)
    owned = [i for i in range(start, last) if doc[i].tag_ == "POS"]
    for token in doc[owned[-1] + 1 if owned else start : last + 1]:
        word = token.lower_.strip(".")
        yield SPELT_OUT.get(word, word)
    if last == end - 1 and doc[last].lower_ == "justice":  # no "Justice Minister"
        yield "judge"


def _file(table: dict[str, list[Person]], word: str, person: Person) -> None:
    known = table.setdefault(plain(word), [])
    if len(known) < NAMESAKES:
        known.append(person)


def _agree(full: Sequence[str], part: Sequence[str]) -> bool:
    """Whether `part` could be `full` in short or at length: same last name, first names agree."""
    if len(full) == 1 or len(part) == 1:
        return plain(full[-1]) == plain(part[-1])
    tail = full[-len(part) :]
    return _same(full, part) or [*map(plain, tail)] == [*map(plain, part)]


def _same(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names of several words can be one person's."""
    if len(one) == 1 or len(other) == 1:
        return plain(one[-1]) == plain(other[-1])
    a, b = plain(one[0]), plain(other[0])
    short = min(len(a), len(b))
    return plain(one[-1]) == plain(other[-1]) and (a[:short] == b[:short] or a in b or b in a)


def _is_upper(doc: Any, i: int) -> bool:
    """Whether a word exists and begins with a capital."""
    return i < len(doc) and bool(doc[i].text[0].isupper())


def _span(paragraph: Parsed, first: int, last: int) -> Span:
    doc = paragraph.doc
    end = doc[last - 1].idx + len(doc[last - 1])
    span = paragraph.to_text(doc[first].idx, end)
    left_out = doc[last - 1].text in RANKS and end < len(doc.text)
    left_out = left_out and paragraph.to_text(end, end + 1).start == span.end + 1
    return Span(span.start, span.end + left_out)  # with the stop of "Det. Const."
