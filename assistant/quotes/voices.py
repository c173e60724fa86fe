"""The words beside a cue -> the speaker they mean: a name, or what stands for one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.quotes.cues import SOURCE_WITHOUT_NAME
from assistant.quotes.describe import is_title
from assistant.quotes.parse import Parsed
from assistant.quotes.people import Mention, People, Person
from assistant.quotes.sources import Source
from assistant.types import Evidence, Span, Speaker

# Weights of the places a pronoun can look back to; in sentences' distance.
SUBJECT = 2.0
OTHER = 1.0
SPOKE_LAST = 1.5
KNOWN = 0.7  # the name itself says "he" or "she"
PER_SENTENCE = 0.6
LOOK_BACK = 4  # paragraphs
SURE_BY = 0.8  # a pronoun is sure when the best candidate leads by this


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker as resolved at one place, and by which rule."""

    speaker: Speaker | None
    evidence: Evidence
    rule: str
    sure: bool
    person: Person | None = None


NOBODY = Voice(None, Evidence(), "unattributed", sure=False)


class Voices:
    """Decides who the source of each cue is, reading an article in order."""

    def __init__(self, text: str, people: People, parsed: Sequence[Parsed]) -> None:
        self._text = text
        self._people = people
        self._parsed = parsed
        self.last: Person | None = None  # the person whose words were read last

    def resolve(self, paragraph: int, source: Source | None) -> Voice:
        """Who the words beside a cue mean."""
        if source is None:
            return NOBODY
        parsed = self._parsed[paragraph]
        if source.kind == "name":
            return self._named(paragraph, source)
        if source.kind == "pronoun":
            return self._pronoun(paragraph, source)
        if source.kind == "description":
            return self._described(parsed, paragraph, source)
        if source.kind == "organisation":
            return self._organisation(parsed, source)
        return Voice(None, Evidence(), "group", sure=False)

    def of_person(self, person: Person, rule: str, *, sure: bool) -> Voice:
        """The voice of somebody known by name."""
        return Voice(person.speaker(self._text), person.evidence(), rule, sure, person)

    def _named(self, paragraph: int, source: Source) -> Voice:
        mention = self._at(paragraph, source.start)
        if mention is not None:
            rule = "name" if mention.end - mention.start > 1 else "surname"
            return self.of_person(mention.person, rule, sure=mention.person.is_full)
        words = [t.text for t in self._parsed[paragraph].doc[source.start : source.end]]
        choices = [p for p in self._people.candidates(words) if p.is_full]
        best = self._best(self._before(paragraph, source.start), choices)
        return NOBODY if best is None else self.of_person(best[0], "shared surname", sure=False)

    def _at(self, paragraph: int, token: int) -> Mention | None:
        for mention in self._people.mentions(paragraph):
            if mention.start <= token < mention.end:
                return mention
        return None

    def _pronoun(self, paragraph: int, source: Source) -> Voice:
        word = self._parsed[paragraph].doc[source.start].lower_
        word = {"his": "he", "her": "she"}.get(word, word)
        if word not in {"he", "she"}:
            return Voice(None, Evidence(), "group", sure=False)
        choices = [person for person in self._people.all if person.may_be(word)]
        best = self._best(self._before(paragraph, source.start), choices)
        if best is None:
            return NOBODY
        person, lead = best
        person.pronouns = person.pronouns or {word}
        return self.of_person(person, "pronoun", sure=lead >= SURE_BY and person.is_full)

    def _before(self, paragraph: int, token: int) -> Iterator[tuple[Mention, int]]:
        """The names before a place, nearest paragraph first, with their distance in sentences."""
        away = 0
        for number in range(paragraph, max(-1, paragraph - LOOK_BACK - 1), -1):
            doc = self._parsed[number].doc
            limit = token if number == paragraph else len(doc)
            starts = [sentence.start for sentence in doc.sents if sentence.start < max(1, limit)]
            for mention in self._people.mentions(number):
                if mention.start < limit:
                    yield mention, away + sum(start > mention.start for start in starts)
            away += max(1, len(starts))

    def _best(
        self, before: Iterator[tuple[Mention, int]], choices: Sequence[Person]
    ) -> tuple[Person, float] | None:
        """The likeliest of `choices`, and by how much it leads."""
        scores: dict[int, float] = {}
        people = {id(person): person for person in choices}
        for mention, away in before:
            key = id(mention.person)
            if key in people:
                weight = (SUBJECT if mention.is_subject else OTHER) - PER_SENTENCE * away
                scores[key] = max(scores.get(key, -9.0), weight)
        if self.last is not None and id(self.last) in people:
            key = id(self.last)
            scores[key] = scores.get(key, -1.0) + SPOKE_LAST
        for key in scores:
            scores[key] += KNOWN if people[key].pronouns else 0.0
        if not scores:
            return None
        first, *rest = sorted(scores, key=lambda key: -scores[key])
        lead = scores[first] - scores[rest[0]] if rest else SURE_BY
        return people[first], lead

    def _described(self, parsed: Parsed, paragraph: int, source: Source) -> Voice:
        """ "the minister" is the one person of that title named before, if there is one."""
        doc = parsed.doc
        head = doc[source.end - 1].lower_
        first = doc[source.start].lower_
        if is_title(head) and first not in {"a", "an", "another", "one"} and head[-1:] != "s":
            known = [p for p in self._people.all if self._has_title(p, head)]
            best = self._best(self._before(paragraph, source.start), known)
            if best is not None:
                return self.of_person(best[0], "description", sure=False)
        span = tokens(parsed, source.start, source.end)
        if head not in SOURCE_WITHOUT_NAME and head[-1:] == "s":
            return Voice(None, Evidence(), "group", sure=False)
        title = Speaker(None, span.of(self._text))
        return Voice(title, Evidence(title=span), "description", sure=False)

    def _has_title(self, person: Person, word: str) -> bool:
        return person.title is not None and word in person.title.of(self._text).lower().split()

    def _organisation(self, parsed: Parsed, source: Source) -> Voice:
        doc = parsed.doc
        words = [token.text for token in doc[source.start : source.end]]
        person = self._people.find(words)
        if person is not None and person.is_full:
            return self.of_person(person, "surname", sure=False)
        span = tokens(parsed, source.start, source.end)
        return Voice(
            Speaker(span.of(self._text)), Evidence(name=span), "organisation", sure=False
        )


def tokens(parsed: Parsed, start: int, end: int) -> Span:
    """The article's span of a parse's tokens."""
    doc = parsed.doc
    return parsed.to_text(doc[start].idx, doc[end - 1].idx + len(doc[end - 1]))
