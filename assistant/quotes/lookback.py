"""Who stands before a place in an article, and which of them "he" or "the senator" there means.

The likeliest is whoever acts, near by, who spoke last and whom the article names often.
"""

from __future__ import annotations

import bisect
import math
from collections.abc import Callable, Iterator, Sequence

from assistant.quotes.grammar import SUBJECTS
from assistant.quotes.parse import Parsed
from assistant.quotes.people import People
from assistant.quotes.person import Mention, Person
from assistant.quotes.titles import is_title

# Weights of the places a pronoun can look back to; in sentences' distance.
SUBJECT = 2.0
OTHER = 1.0
SPOKE_LAST = 1.5
KNOWN = 0.35  # the name itself says "he" or "she"
PER_SENTENCE = 0.6
SAME_PARAGRAPH = 1.0
PER_PARAGRAPH = 0.7
OFTEN = 0.3  # by the logarithm of how often the article names somebody
NEAR_SENTENCES = 2
MENTIONS = 12  # names looked back to in each paragraph
LOOK_BACK = 4  # paragraphs
SURE_BY = 0.8  # a pronoun is sure when the best candidate leads by this
DESCRIPTION = 2  # words of "the senator"
_DESCRIBING = SUBJECTS | {"poss"}  # "the senator said", "the senator's view"


class LookBack:
    """The people before each place of an article that is read in order."""

    def __init__(self, people: People, parsed: Sequence[Parsed]) -> None:
        self._people = people
        self._parsed = parsed
        self._last: tuple[Person, int] | None = None  # who spoke last, in which paragraph
        self._pronouns: dict[int, list[Mention]] = {}
        self._starts: dict[int, list[int]] = {}

    def spoke(self, person: Person, paragraph: int) -> None:
        """Remember who spoke last."""
        self._last = person, paragraph

    def spoke_last(self, paragraph: int) -> Person | None:
        """Who spoke last, if it was in this paragraph or the one before."""
        if self._last is None or paragraph - self._last[1] > 1:
            return None
        return self._last[0]

    def enter(self, paragraph: int) -> None:
        """Read what stands for names in a paragraph, so that a later one can lean on it.

        These are "he" and "she", and "the senator" of whoever the article calls so.
        """
        seen = self._pronouns.setdefault(paragraph, [])
        doc = self._parsed[paragraph].doc
        for token in doc:
            best = None
            if token.lower_ in {"he", "she"} and token.dep_ in SUBJECTS:
                best = self.who(paragraph, token.i, token.lower_)
            elif token.tag_ == "NN" and is_title(token.text) and token.dep_ in _DESCRIBING:
                first = token.left_edge
                if first.lower_ == "the" and token.i - first.i <= DESCRIPTION:
                    best = self._so_called(paragraph, token.i, token.lower_)
            if best is not None:
                seen.append(Mention(token.i, token.i + 1, best[0], is_subject=True))

    def _so_called(self, paragraph: int, token: int, word: str) -> tuple[Person, float] | None:
        return self.best(paragraph, token, lambda person: person.is_called(word))

    def acting(self, paragraph: int) -> list[Mention]:
        """Everybody who acts in a paragraph that has been entered, by name or as "he" or "she"."""
        named = [m for m in self._people.mentions(paragraph) if m.is_subject]
        return sorted([*named, *self._pronouns.get(paragraph, ())], key=lambda m: m.start)

    def who(self, paragraph: int, token: int, word: str) -> tuple[Person, float] | None:
        """Whom "he" or "she" at a place means, and by how much that one leads."""
        return self.best(paragraph, token, lambda person: person.may_be(word))

    def best(
        self, paragraph: int, token: int, fits: Callable[[Person], bool]
    ) -> tuple[Person, float] | None:
        """The likeliest of those before a place who fit, and by how much it leads."""
        scores: dict[Person, float] = {}
        here = False  # whether this paragraph has somebody acting in it already
        for mention, away, is_here in self.before(paragraph, token):
            if fits(mention.person):
                weight = (SUBJECT if mention.is_subject else OTHER) - PER_SENTENCE * away
                weight += SAME_PARAGRAPH if is_here else 0.0
                scores[mention.person] = max(scores.get(mention.person, -9.0), weight)
                here = here or (is_here and mention.is_subject)
        if self._last is not None and fits(self._last[0]):
            person, spoken = self._last
            near = SPOKE_LAST - PER_PARAGRAPH * max(0, paragraph - spoken - 1)
            here = here or (near > 0.0 and self._other_acts(person, spoken, paragraph, fits))
            scores[person] = scores.get(person, -2.0) + max(0.0, near) * (0.5 if here else 1.0)
        for person in scores:
            scores[person] += KNOWN if person.pronouns else 0.0
            scores[person] += OFTEN * math.log1p(person.count)
        if not scores:
            return None
        first, *rest = sorted(scores, key=lambda person: -scores[person])
        return first, scores[first] - scores[rest[0]] if rest else SURE_BY

    def _other_acts(
        self, person: Person, spoken: int, paragraph: int, fits: Callable[[Person], bool]
    ) -> bool:
        """Whether somebody else acts in a paragraph behind the one in which a person spoke."""
        return any(
            mention.is_subject and mention.person is not person and fits(mention.person)
            for number in range(spoken + 1, paragraph)
            for mention in self._people.mentions(number)[:MENTIONS]
        )

    def is_nearest(self, paragraph: int, token: int, person: Person, word: str) -> bool:
        """Whether nobody else whom a pronoun can mean stands nearer to it than a person does."""
        away = [
            (distance, mention.person)
            for mention, distance, _ in self.before(paragraph, token)
            if mention.person.may_be(word)
        ]
        nearest = min((distance for distance, _ in away), default=0)
        return nearest <= NEAR_SENTENCES and (nearest, person) in away

    def before(self, paragraph: int, token: int) -> Iterator[tuple[Mention, int, bool]]:
        """The names before a place, nearest first, with their distance in sentences.

        Also says of each whether it stands in the same paragraph.
        """
        away = 0
        for number in range(paragraph, max(-1, paragraph - LOOK_BACK - 1), -1):
            starts = self._sentences(number)
            limit = token if number == paragraph else len(self._parsed[number].doc)
            last = bisect.bisect_left(starts, max(1, limit))
            named = self._people.mentions(number), self._pronouns.get(number, [])
            for mentions in named:
                end = bisect.bisect_left(mentions, limit, key=lambda mention: mention.start)
                for mention in reversed(mentions[max(0, end - MENTIONS) : end]):
                    distance = last - bisect.bisect_right(starts, mention.start)
                    yield mention, away + distance, number == paragraph
            away += max(1, last)

    def _sentences(self, paragraph: int) -> list[int]:
        """Where the sentences of a paragraph's parse start."""
        if paragraph not in self._starts:
            self._starts[paragraph] = [s.start for s in self._parsed[paragraph].doc.sents]
        return self._starts[paragraph]
