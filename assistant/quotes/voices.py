"""The words beside a cue -> the speaker they mean: a name, or what stands for one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from assistant.quotes import gender
from assistant.quotes.asker import asker
from assistant.quotes.bodies import Bodies
from assistant.quotes.cues import DOCUMENTS, base_form, noun_form
from assistant.quotes.grammar import FINITE
from assistant.quotes.headings import is_study
from assistant.quotes.kinds import PARTIES, STANDING, is_new, is_one, told_by
from assistant.quotes.lookback import NEAR_SENTENCES, SURE_BY, LookBack
from assistant.quotes.makers import is_written, maker_behind
from assistant.quotes.mentioned import OWNED
from assistant.quotes.nameless import (
    is_somebody,
    is_told_apart,
    named_bodies,
    owner,
    part_of,
    pronoun_of,
)
from assistant.quotes.names import words_of
from assistant.quotes.opening import NEW, Opening
from assistant.quotes.organisations import Organisations
from assistant.quotes.parse import Parsed
from assistant.quotes.people import People, sides_of
from assistant.quotes.person import Person
from assistant.quotes.phrases import Source, source_of
from assistant.quotes.posts import Post
from assistant.quotes.titles import ANOTHER, is_title
from assistant.quotes.variations import OFTEN
from assistant.quotes.voice import NOBODY, Voice, tokens
from assistant.types import Evidence, Span, Speaker

LONGEST_SOURCE = 8  # words of a source without a name


class Voices:
    """Decides who the source of each cue is, reading an article in order."""

    def __init__(
        self,
        text: str,
        people: People,
        organisations: Organisations,
        parsed: Sequence[Parsed],
    ) -> None:
        self._text = text
        self._people = people
        self._organisations = organisations
        self._bodies = Bodies(text, people, organisations, parsed)
        self._parsed = parsed
        self._opening = Opening(text, people, parsed)
        self.back = LookBack(people, parsed)
        self._nameless_last: tuple[Voice, int, int, str | None] | None = None
        self._told_by_nameless: str | None = None  # "he" or "she" of "a keeper told her"
        self._nameless_first: dict[tuple[str, str], Voice] = {}  # by title and organisation
        self._most = max((person.count for person in people.all), default=0)
        self._met: dict[str, tuple[int, int]] = {}  # where "a printer" and the like stands first

    def resolve(self, paragraph: int, source: Source | None) -> Voice:
        """Who the words beside a cue mean."""
        if source is None:
            return NOBODY
        parsed = self._parsed[paragraph]
        match source.kind:
            case "name":
                voice = self._named(paragraph, source)
            case "pronoun":
                voice = self._pronoun(paragraph, source)
            case "description":
                voice = self._described(parsed, paragraph, source)
            case "organisation":
                voice = self._organisation(parsed, source)
            case "group":
                voice = self._nameless(parsed, paragraph, source)
            case "other":
                voice = (
                    self._bodies.meant(parsed, paragraph, source)
                    or self._of_owner(parsed, paragraph, source)
                    or self._varied(parsed, paragraph, source)
                    or self._nameless(parsed, paragraph, source)
                )
        self._bodies.spoke(voice, paragraph)
        return voice

    def _organisation(self, parsed: Parsed, source: Source) -> Voice:
        words = words_of(parsed.doc, source.start, source.end)
        person = self._people.find(words)
        if person is not None and person.is_full:
            return self.of_person(person, "surname", sure=False)
        return self._bodies.known(parsed, source)

    def _of_owner(self, parsed: Parsed, paragraph: int, source: Source) -> Voice | None:
        """The campaign or office of "his campaign", named elsewhere by whoever has it."""
        head = parsed.doc[source.end - 1]
        whose = next((c.lower_ for c in head.children if c.tag_ == "PRP$"), "")
        pronoun = {"his": "he", "her": "she"}.get(whose)
        if head.lower_ not in OWNED or pronoun is None:
            return None
        best = self.back.who(paragraph, source.start, pronoun)
        if best is None:
            return None
        name = self._organisations.owned(best[0].words[-1], head.lower_)
        return None if name is None else self._bodies.named(name)

    def _written(self, parsed: Parsed, paragraph: int, source: Source) -> Voice | None:
        """Whoever wrote what is told of: "a study by Quay College", "a letter from Ada Quill"."""
        doc = parsed.doc
        head = source.end - 1
        by = maker_behind(doc, head) if is_written(doc[head].lower_) else None
        if by is None:
            return None
        names = {
            i: (m.start, m.end)
            for m in self._people.mentions(paragraph)
            for i in range(m.start, m.end)
        }
        voice = self.resolve(paragraph, source_of(doc, by, names))
        if voice.person is not None:
            return replace(voice, rule="study", sure=False)
        if voice.evidence.name is None:
            return None
        self._bodies.wrote(voice.evidence.name, doc[head].lower_)
        return self._bodies.made(voice.evidence.name)

    def of_person(self, person: Person, rule: str, *, sure: bool) -> Voice:
        """The voice of somebody known by name."""
        return Voice(person.speaker(self._text), person.evidence(), rule, sure, person)

    def is_known(self, label: str) -> bool:
        """Whether a label is the name, in full or in part, of one person of the article."""
        return self._people.find(label.split()) is not None

    def labelled(self, label: str, paragraph: int) -> Voice:
        """The voice of a turn of an interview, by the name before it.

        An answer "A:" is that of the only person named above it, if there is only one.
        """
        person = self._people.find(label.split())
        if label == "A":
            above = {m.person for n in range(paragraph) for m in self._people.mentions(n)}
            person = above.pop() if len(above) == 1 else None
        return NOBODY if person is None else self.of_person(person, "turn", sure=False)

    def heading(self, label: Span) -> Voice | None:
        """The voice of what a headline gives behind a label: somebody's, or that of a poll."""
        words = label.of(self._text)
        person = self._people.find(words.split())
        if person is not None:
            return self.of_person(person, "headline", sure=person.is_full)
        if is_study(words):
            return Voice(Speaker(None, words), Evidence(title=label), "headline", sure=False)
        name = self._organisations.called(words)
        if name is None:
            return None
        return Voice(Speaker(name.of(self._text)), Evidence(name=name), "headline", sure=False)

    def posting(self, post: Post) -> Voice:
        """The voice of a post: its author by name, or whoever the handle spells."""
        if post.name is None:
            handle = post.handle.lower()
            spelt = [p for p in self._people.all if "".join(p.words).lower() == handle]
            return self.of_person(spelt[0], "post", sure=False) if spelt else NOBODY
        words = post.name.of(self._text)
        known = self.heading(post.name)
        if known is not None:
            return replace(known, rule="post")
        return Voice(Speaker(words), Evidence(name=post.name), "post", sure=False)

    def _named(self, paragraph: int, source: Source) -> Voice:
        mention = self._people.at(paragraph, source.start)
        if mention is not None:
            rule = "name" if mention.end - mention.start > 1 else "surname"
            if mention.shared:
                return self.of_person(mention.person, "shared surname", sure=False)
            return self.of_person(mention.person, rule, sure=True)
        return NOBODY

    def _pronoun(self, paragraph: int, source: Source) -> Voice:
        word = self._parsed[paragraph].doc[source.start].lower_
        word = {"his": "he", "her": "she"}.get(word, word)
        if word in {"it", "its"}:
            head = self._parsed[paragraph].doc[source.start].head
            reads = base_form(head.text) == "read" and self._is_on_paper(paragraph, head.i)
            writer = self.back.spoke_last(paragraph) if reads else None
            if writer is not None:  # "she said in a statement … it read"
                return self.of_person(writer, "pronoun", sure=False)
            return self._bodies.it(paragraph, source.start)
        if word not in {"he", "she"}:
            return self._spokesperson(paragraph) or Voice(None, Evidence(), "group", sure=False)
        nameless = self._nameless_before(paragraph, source.start, word)
        if nameless is not None:
            return nameless
        doc = self._parsed[paragraph].doc
        place = doc[source.start].sent.start if _cuts_in(doc, source.start) else source.start
        other = asker(self._people, self._parsed, paragraph, source.start)
        best = self.back.best(paragraph, place, lambda p: p is not other and p.may_be(word))
        if best is None:
            return NOBODY
        person, lead = best
        sure = lead >= SURE_BY and self.back.is_nearest(paragraph, place, person, word)
        person.pronouns = person.pronouns or {word}
        return self.of_person(person, "pronoun", sure=sure)

    def _is_on_paper(self, paragraph: int, token: int) -> bool:
        """Whether a statement or the like is told of in a paragraph up to a place, or above it."""
        above = self._parsed[paragraph - 1].doc if paragraph else ()
        before = [*above, *self._parsed[paragraph].doc[:token]]
        return any(noun_form(word.lower_) in DOCUMENTS for word in before)

    def _spokesperson(self, paragraph: int) -> Voice | None:
        """Whom "they added" means right behind "a spokesperson said"."""
        if self._nameless_last is None or paragraph - self._nameless_last[1] > 1:
            return None
        voice = self._nameless_last[0]
        title = (voice.speaker.title or "").lower() if voice.speaker is not None else ""
        is_one = title.endswith("spokesperson")
        return replace(voice, rule="pronoun") if is_one else None

    def _described(self, parsed: Parsed, paragraph: int, source: Source) -> Voice:
        """The one person of a title named before: "the minister"; else the title itself."""
        doc = parsed.doc
        head = doc[source.end - 1].lower_
        first = doc[source.start].lower_
        if first == "the" and is_told_apart(doc, source.end):
            return self._nameless(parsed, paragraph, source)
        same = self._nameless_same(paragraph, head)
        if same is not None and first == "the":
            return same
        words = doc[source.start : source.end]
        apart = first in NEW or any(token.lower_ in ANOTHER for token in words)
        if is_title(head) and not apart and doc[source.end - 1].tag_ not in {"NNS", "NNPS"}:
            whose, sides = owner(doc, source), sides_of(doc, source.start, source.end)
            best = self.back.best(
                paragraph,
                source.start,
                lambda p: p.is_called(head, sides) and (whose is None or self._is_of(p, whose)),
            )
            if best is not None:
                only = self._people.calling(head) == 1
                only = only and head not in best[0].varied
                sure = only and first == "the" and whose is None
                return self.of_person(best[0], "description", sure=sure)
        return (
            self._named_below(paragraph, source)
            or self._varied(parsed, paragraph, source)
            or self._nameless(parsed, paragraph, source)
        )

    def _named_below(self, paragraph: int, source: Source) -> Voice | None:
        """Whom the first sentences call by a title, and the next ones name."""
        person = self._opening.meant(paragraph, source)
        return None if person is None else self.of_person(person, "named below", sure=False)

    def _varied(self, parsed: Parsed, paragraph: int, source: Source) -> Voice | None:
        """Who a description just stands for: "the bearded printer said"."""
        if not self._may_vary(parsed, paragraph, source):
            return None
        standing = parsed.doc[source.end - 1].lower_ in STANDING
        person = self._just_named(paragraph, source.start, pronoun_of(parsed.doc, source))
        if person is None or person.is_apart(sides_of(parsed.doc, source.start, source.end)):
            return None
        if standing and person is not self._much_told(paragraph, source.start):
            return None
        return self.of_person(person, "description", sure=False)

    def _may_vary(self, parsed: Parsed, paragraph: int, source: Source) -> bool:
        """Whether a description may stand for a name just given: "the bearded printer said".

        Not one of somebody told of before without a name, nor of an office.
        """
        doc = parsed.doc
        kernel, words = doc[source.end - 1], doc[source.start : source.end]
        if doc[source.start].lower_ != "the" or not is_one(kernel, source):
            return False
        if owner(doc, source) is not None or any(t.lower_ in ANOTHER | {"former"} for t in words):
            return False
        if any(token.ent_type_ == "ORG" and token.lower_ not in PARTIES for token in words):
            return False
        following = doc[source.end : source.end + 2]
        if following.text.startswith("of ") and following[-1].ent_type_ != "CARDINAL":
            return False
        return kernel.lower_ in STANDING or not self._is_met(kernel.lower_, paragraph, kernel.i)

    def _much_told(self, paragraph: int, token: int) -> Person | None:
        """Of those named near by who are often named in the article, the one most often named."""
        near = [
            mention.person
            for mention, away, _ in self.back.before(paragraph, token)
            if away <= NEAR_SENTENCES and mention.person.count >= OFTEN * self._most
        ]
        return max(near, key=lambda person: person.count, default=None)

    def _is_met(self, word: str, paragraph: int, token: int) -> bool:
        """Whether a word has told of somebody without a name before: "a printer"."""
        if not self._met:
            for number, parsed in enumerate(self._parsed):
                for other in parsed.doc:
                    if other.lower_ in NEW:
                        self._met.setdefault(other.head.lower_, (number, other.head.i))
        return self._met.get(word, (paragraph, token)) < (paragraph, token)

    def _is_of(self, person: Person, whose: str) -> bool:
        """Whether what is told of somebody names an owner: "Quill's spokesman"."""
        told = person.speaker(self._text)
        return whose in f"{told.title or ''} {told.organisation or ''}"

    def _nameless_same(self, paragraph: int, head: str) -> Voice | None:
        """Who was just called the same and has no name: "a spokesperson … the spokesperson"."""
        if self._nameless_last is None or paragraph - self._nameless_last[1] > 1:
            return None
        voice = self._nameless_last[0]
        title = voice.speaker.title if voice.speaker is not None else None
        alike = title is not None and title.lower().split()[-1] == head
        return replace(voice, rule="description") if alike else None

    def _just_named(self, paragraph: int, token: int, pronoun: str | None) -> Person | None:
        """Who acted in the sentence or two before: "the retired teacher said" of that person."""
        if self._nameless_last is not None and paragraph - self._nameless_last[1] <= 1:
            return None
        near = {
            mention.person
            for mention, away, _ in self.back.before(paragraph, token)
            if mention.is_subject and away <= NEAR_SENTENCES
        }
        best = self.back.best(
            paragraph,
            token,
            lambda p: p in near and p.is_full and (pronoun is None or p.may_be(pronoun)),
        )
        return None if best is None else best[0]

    def _nameless(self, parsed: Parsed, paragraph: int, source: Source) -> Voice:
        """A source by its own words: "a spokesperson for the ministry", "experts"."""
        doc = parsed.doc
        start, end = source.start, source.end
        while start < end - 1 and (
            doc[start].lower_ in {"a", "an", "the"} or doc[start].tag_ == "RB"
        ):
            start += 1
        end = part_of(doc, end, source.phrase[1])
        body = source.kind != "group" and (
            self._bodies.collective(parsed, paragraph, start, end)
            or self._written(parsed, paragraph, source)
            or self._bodies.study(parsed, paragraph, start, end)
        )
        if body:
            return body
        if end - start > LONGEST_SOURCE or not is_somebody(doc[end - 1]):
            return Voice(None, Evidence(), "group", sure=False)
        title = tokens(parsed, start, end)
        where = None
        if source.kind != "group":
            held = next((o for o in named_bodies(doc, *source.phrase)), None)
            where = None if held is None else tokens(parsed, *held)
            where = where or self._bodies.held(doc, paragraph, *source.phrase)
        speaker = Speaker(None, title.of(self._text), where.of(self._text) if where else None)
        rule = "description" if source.kind == "description" else "group"
        voice = Voice(speaker, Evidence(title=title, organisation=where), rule, sure=False)
        key = title.of(self._text).lower(), where.of(self._text).lower() if where else ""
        first = self._nameless_first.setdefault(key, voice)
        voice = replace(first, rule=rule)  # "Officers" at the start of a sentence are "officers"
        words = [token.lower_ for token in doc[start:end]]
        one = rule == "description" or gender.by_words(words) or is_new(doc, source)
        aside = doc[source.end - 1].head.dep_ == "advcl"  # "when her lawyer called"
        if doc[end - 1].tag_ == "NN" and one and not aside:
            self._nameless_last = voice, paragraph, source.start, gender.by_words(words)
            self._told_by_nameless = told_by(doc[source.end - 1].head)
        return voice

    def _nameless_before(self, paragraph: int, token: int, word: str) -> Voice | None:
        """Somebody without a name who spoke just before a pronoun: "the woman said … she said"."""
        if self._nameless_last is None:
            return None
        voice, spoke_in, at, pronoun = self._nameless_last
        if paragraph - spoke_in > 1 or (pronoun or word) != word or word == self._told_by_nameless:
            return None
        since = at if spoke_in == paragraph else -1
        between = [m for m in self._people.mentions(paragraph) if since < m.start < token]
        if spoke_in < paragraph:
            if any(mention.person.may_be(word) for mention in between):
                return None
            between = [m for m in self._people.mentions(spoke_in) if m.start > at]
        if any(mention.is_subject and mention.person.may_be(word) for mention in between):
            return None
        return replace(voice, rule="pronoun")


def _cuts_in(doc: Any, pronoun: int) -> bool:
    """Whether "he" is that of "The keeper, he said, was late", which is about somebody else."""
    opening = doc[doc[pronoun].sent.start : pronoun]
    between = doc[pronoun + 2 : pronoun + 3].text == "," and opening[-1:].text == ","
    return between and not any(token.tag_ in FINITE for token in opening)
