"""Parses -> the organisations of an article, and which one a short form means."""

from __future__ import annotations

import bisect
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import Any

from assistant.quotes.acronyms import spelt_out
from assistant.quotes.callings import PUBLIC, callings
from assistant.quotes.cues import table
from assistant.quotes.grammar import SUBJECTS
from assistant.quotes.mentioned import BODIES, Named, in_quotations, mentions_of
from assistant.quotes.misnamed import FIRMS
from assistant.quotes.names import plain
from assistant.quotes.parse import Parsed
from assistant.types import Span

LOOK_BACK = 6  # paragraphs
ACTED = 3  # paragraphs above, in which "the company" acted last
MENTIONS = 50  # looked back to at most
# Of these, the ones that may mean whatever acted last, if nothing tells whom they mean.
_ANY = table(
    "agency association company corporation firm group nonprofit organisation organization"
)
_PRIVATE = table("airline company corporation firm retailer startup")
_NO_BEGINNING = BODIES | {"house", "liberal", "national", "royal", "federal", "state"}
PLAIN = 2  # words of "Quay University"
# Bodies whose name ends in them, and of which an article may name several: only one may be meant.
_PLACES = frozenset({"county"})
# "district leaders", "Quay Bank officials": those who speak for an organisation as one.
COLLECTIVES = table(
    """
    administrators attorneys authorities executives lawyers leaders leadership management
    managers officials organisers organizers representatives
    """
)
_SHORTEST_ACRONYM, _LONGEST_ACRONYM = 2, 6  # letters
_MINOR = frozenset({"of", "and", "the", "for", "&", "on", "in"})


class Organisations:
    """Every organisation named in an article, in order."""

    def __init__(self, text: str, parsed: Sequence[Parsed], labels: Collection[int] = ()) -> None:
        """Read all names first, so that an acronym finds a full name that comes later.

        Args:
            text: The article.
            parsed: The paragraphs.
            labels: The numbers of those that are no running text, such as captions.
        """
        self._text, self._parsed = text, parsed
        self._beside = spelt_out(text)
        self._left: list[tuple[int, int]] = []  # where somebody acts whom the parser takes for one
        self._gather(
            named
            for number, paragraph in enumerate(parsed)
            if number not in labels
            for named in mentions_of(number, paragraph)
        )

    def _gather(self, all_: Iterable[Named]) -> None:
        """File names by their place, their words and what they are short for."""
        self._all = list(all_)
        self._places = [(named.paragraph, named.start) for named in self._all]
        self._owned: dict[tuple[str, str], Named] = {}  # by somebody's last name and the noun
        self._owned_at: dict[tuple[int, int], Named] = {}
        for named in self._all:
            if named.is_owned:
                key = plain(named.words[-2]), named.words[-1].lower()
                first = self._owned.setdefault(key, named)
                if len(first.words) < first.end - first.start:  # the other is "Quill's campaign"
                    self._owned[key] = named
                self._owned_at[named.paragraph, named.end - 1] = named
        self._longer = _ends_of(self._all)
        self._spelt: dict[str, Named] = {}
        self._called: dict[str, list[tuple[Named, Span]]] = {}  # with names of "the firm"
        self._having: dict[str, list[Named]] = {}
        for named in [*self._all, *in_quotations(self._text, self._parsed)]:
            last = named.words[-1].lower()
            for word in {word.lower() for word in named.words} & BODIES - _PLACES | {last}:
                self._having.setdefault(word, []).append(named)
            for letters in _initials(named.words):
                self._spelt.setdefault(letters, named)
        first_of: dict[str, Span] = {}
        for named in self._all:
            whole = self._whole(named)
            whole = first_of.setdefault(whole.of(self._text), whole)
            for word in named.called | callings(named.words):
                self._called.setdefault(word, []).append((named, whole))

    def leave_out(self, is_person: Callable[[Sequence[str]], bool]) -> None:
        """Forget what the parser took for an organisation and is somebody: "Quill"."""
        kept = [
            named
            for named in self._all
            if named.is_owned or not is_person(named.span.of(self._text).split())
        ]
        if len(kept) < len(self._all):
            left = {*self._places} - {(named.paragraph, named.start) for named in kept}
            acting = {(named.paragraph, named.start) for named in self._all if named.is_subject}
            self._left = sorted(left & acting)
            self._gather(kept)

    @property
    def acronyms(self) -> Collection[str]:
        """Those that stand beside the names that they are short for."""
        return self._beside.keys()

    @property
    def firms(self) -> Collection[str]:
        """The names of firms and unions by what they are called or end in: "Quay Air"."""
        return {span.of(self._text) for told in self._called.values() for _, span in told}

    def full(self, word: str) -> Span | None:
        """The name that an acronym or a last word is short for anywhere in the article."""
        letters = word.replace(".", "")
        if letters in self._beside:
            return self._beside[letters]
        if not (letters.isupper() and _SHORTEST_ACRONYM <= len(letters) <= _LONGEST_ACRONYM):
            return self._longer.get(word)
        named = self._spelt.get(letters)
        return None if named is None else named.span

    def called(self, words: str) -> Span | None:
        """Where an organisation of just this name is named in the running text."""
        wanted = tuple(words.split())
        named = next((named for named in self._all if named.words == wanted), None)
        return None if named is None else named.span

    def owned(self, last: str, noun: str) -> Span | None:
        """The campaign, office or the like of whoever has a last name."""
        named = self._owned.get((plain(last), noun))
        return None if named is None else named.span

    def at(self, paragraph: int, token: int) -> Span | None:
        """What is somebody's and ends at a token: "Quill's campaign"."""
        named = self._owned_at.get((paragraph, token))
        return None if named is None else self.owned(named.words[-2], named.words[-1].lower())

    def meant(self, paragraph: int, token: int, head: str) -> Span | None:
        """The organisation named before a place that "the board" or "the company" means."""
        if head in _PLACES:
            return self._only(head)
        told = self.told(paragraph, token, head)
        if told is not None or self._is_hidden(paragraph, token, head):
            return told
        place = paragraph, token
        called = {span for n, span in self._called.get(head, ()) if (n.paragraph, n.start) < place}
        if len(called) == 1:
            return called.pop()
        if head not in _ANY:
            return self._only(head)
        others = [n for n in self._before(paragraph, token) if self._may_be(n, head)]
        return self._whole(others[0]) if len({named.words for named in others}) == 1 else None

    def owning(self, paragraph: int, token: int, head: str) -> Span | None:
        """The organisation that "the board's chair" is of, where more than guesses tell it."""
        told = self.told(paragraph, token, head)
        return self._only(head) if told is None and head not in _ANY else told

    def told(self, paragraph: int, token: int, head: str) -> Span | None:
        """The organisation before a place that has a word in its name, else the one that acts."""
        acted: Named | None = None
        for named in self._before(paragraph, token):
            if head in self._words_of(named):
                return self._whole(named)
            if acted is None and named.is_subject and self._may_be(named, head):
                acted = named
        near = acted is not None and paragraph - acted.paragraph <= ACTED
        if acted is None or not near or head not in _ANY or self._is_hidden(paragraph, token, head):
            return None
        return self._whole(acted)

    def _may_be(self, named: Named, head: str) -> bool:
        """Whether "the company" may mean an organisation that is not called so."""
        public = named.words[-1].lower() in PUBLIC
        return not named.is_owned and not (public and head in _PRIVATE)

    def _is_hidden(self, paragraph: int, token: int, head: str) -> bool:
        """Whether what acted last has the name of somebody: "Ford recalled", of Tom Ford."""
        at = bisect.bisect_left(self._left, (paragraph, token))
        if head not in _ANY or not at or paragraph - self._left[at - 1][0] > ACTED:
            return False
        before = (n for n in self._before(paragraph, token) if n.is_subject)
        last = next((n for n in before if self._may_be(n, head)), None)
        return last is None or (last.paragraph, last.start) < self._left[at - 1]

    def ending_in(self, head: str) -> Span | None:
        """The one organisation whose name ends in a word, of the words that are no table's."""
        having = [named for named in self._having.get(head, []) if len(named.words) > 1]
        return having[0].span if len({named.words for named in having}) == 1 else None

    def _only(self, head: str) -> Span | None:
        """The one organisation of the article that has a word in its name, if there is only one."""
        having = self._having.get(head, [])
        names = {named.words for named in having}
        return self._whole(having[0]) if having and len(names) == 1 else None

    def _words_of(self, named: Named) -> set[str]:
        """The words of a name, and of the one that it is short for."""
        return {word.lower() for word in (*named.words, *self._whole(named).of(self._text).split())}

    def acting(self, paragraph: int, token: int) -> Span | None:
        """The organisation that acts in the sentence before "it said", in the same paragraph."""
        for named in self._before(paragraph, token):
            if named.paragraph == paragraph and named.is_subject:
                return self._whole(named)
        return None

    def just_told(self, paragraph: int, token: int) -> Span | None:
        """The organisation that "its" before a token means: what the sentence before is about."""
        sentence = self._sentence_before(paragraph, token)
        for named in self._before(paragraph, token):
            words = self._parsed[named.paragraph].doc[named.start : named.end]
            if words[0].sent != sentence:
                continue
            if any(t.dep_ in SUBJECTS and t.head == sentence.root for t in words):
                return self._whole(named)
        return None

    def _sentence_before(self, paragraph: int, token: int) -> Any:
        """The sentence above the one that "its" before a token opens, if it opens one."""
        doc = self._parsed[paragraph].doc
        if not 0 < token < len(doc) or not doc[token - 1].is_sent_start:
            return None
        if token > 1:
            return doc[token - 2].sent
        above = self._parsed[paragraph - 1].doc if paragraph else ()
        return above[len(above) - 1].sent if len(above) else None

    def _whole(self, named: Named) -> Span:
        full = self.full(named.words[0]) if len(named.words) == 1 else None
        return named.span if full is None else full

    def _before(self, paragraph: int, token: int) -> Iterator[Named]:
        """The mentions before a place, the nearest first."""
        last = bisect.bisect_left(self._places, (paragraph, token))
        first = bisect.bisect_left(self._places, (paragraph - LOOK_BACK, 0))
        for at in range(last - 1, max(first, last - MENTIONS) - 1, -1):
            yield self._all[at]


def _ends_of(all_: Sequence[Named]) -> dict[str, Span]:
    """From the last word of each name to the name, where only one ends in it: "the Lamp"."""
    longer: dict[str, dict[tuple[str, ...], Span]] = {}
    for named in all_:
        if len(named.words) > 1 and named.words[-1][0].isupper():
            longer.setdefault(named.words[-1], {}).setdefault(named.words, named.span)
        if named.words[-1].strip(".") in FIRMS and len(named.words) > 1:  # "Quay" of "Quay Ltd."
            longer.setdefault(named.words[0], {}).setdefault(named.words, named.span)
    ends = {word: next(iter(names.values())) for word, names in longer.items() if len(names) == 1}
    return _beginnings_of(all_) | ends


def _beginnings_of(all_: Sequence[Named]) -> dict[str, Span]:
    """From "Quay" to "Quay Mobility", if that name is given before it and is the only one.

    Of several the one that adds the word for a body alone: "Quay University".
    """
    longer: dict[str, dict[tuple[str, ...], Span]] = {}
    alone: set[str] = set()
    for named in all_:
        first = named.words[0]
        if len(named.words) == 1:
            alone.add(first)
        elif first not in alone and first.istitle() and first.lower() not in _NO_BEGINNING:
            longer.setdefault(first, {}).setdefault(named.words, named.span)
    found = {}
    for word, names in longer.items():
        short = [n for n in names if len(n) == PLAIN and n[-1].lower() in BODIES]
        kept = list(names) if len(names) == 1 else short
        if word in alone and len(kept) == 1:
            found[word] = names[kept[0]]
    return found


def _initials(words: Sequence[str]) -> Iterator[str]:
    """The acronyms that a name can have: of its capitals, with and without its small words."""
    if len(words) < _SHORTEST_ACRONYM:
        return
    major = [word for word in words if word[0].isalpha() and word.lower() not in _MINOR]
    yield "".join(word[0] for word in major).upper()
    yield "".join(word[0] for word in words if word[0].isalpha()).upper()
