"""The words of an organisation, or of what it wrote -> the organisation that they mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from assistant.quotes.cues import (
    DOCUMENTS,
    JOINS_ORGANISATION,
    NAMED_PAPERS,
    POLLS,
    SPEECH_NOUNS,
)
from assistant.quotes.grammar import is_proper
from assistant.quotes.makers import is_written, maker_before
from assistant.quotes.mentioned import BODIES, GENERIC, OWNED, behind_owner, is_mere_article
from assistant.quotes.nameless import named_bodies
from assistant.quotes.names import words_of
from assistant.quotes.organisations import COLLECTIVES, Organisations
from assistant.quotes.parse import Parsed
from assistant.quotes.people import People
from assistant.quotes.phrases import Source
from assistant.quotes.voice import Voice, tokens
from assistant.types import Evidence, Span, Speaker

ALONE = 2  # words of "the company"
TOLD_OF = 3  # paragraphs in which "the article" was told of before
_BARE = frozenset({"police", "Police"})  # "police said", with no article
_NO_BODIES = DOCUMENTS | SPEECH_NOUNS | POLLS | NAMED_PAPERS
_NEW = frozenset({"new", "latest", "same", "that", "the", "this"})


class Bodies:
    """Decides which organisation speaks, reading an article in order."""

    def __init__(
        self, text: str, people: People, organisations: Organisations, parsed: Sequence[Parsed]
    ) -> None:
        self._text = text
        self._people = people
        self._organisations = organisations
        self._parsed = parsed
        self._studies: dict[str, Span] = {}  # who made the last "poll" of a named organisation
        self._last: tuple[Voice, int] | None = None  # what spoke last, in which paragraph

    def spoke(self, voice: Voice, paragraph: int) -> None:
        """Remember what spoke, for an "it" behind it."""
        told = voice.speaker
        if voice.person is not None or told is None:
            return
        if told.name is not None or is_written((told.title or "").split()[-1].lower()):
            self._last = voice, paragraph

    def it(self, paragraph: int, token: int) -> Voice:
        """What "it said" means: what has just spoken or acts in this paragraph, or in the last."""
        if self._last is None:
            return self.named(self._organisations.acting(paragraph, token))
        last, where = replace(self._last[0], rule="pronoun", sure=False), self._last[1]
        if where == paragraph:
            return last
        acting = self._organisations.acting(paragraph, token)
        return last if acting is None and paragraph - where == 1 else self.named(acting)

    def named(self, name: Span | None) -> Voice:
        """The voice of an organisation that is not named at the place."""
        if name is None or self._people.find(name.of(self._text).split()) is not None:
            return Voice(None, Evidence(), "group", sure=False)
        speaker = Speaker(name.of(self._text))
        return Voice(speaker, Evidence(name=name), "body", sure=False)

    def meant(self, parsed: Parsed, paragraph: int, source: Source) -> Voice | None:
        """The organisation of "the ministry", "Port Lorn police" and "Quill's campaign"."""
        doc = parsed.doc
        head, first = doc[source.end - 1].lower_, doc[source.start]
        if source.end - source.start == 1 and first.text[0].isupper() and not first.is_upper:
            firm = self._organisations.full(first.text)
            if firm is not None:
                return self.named(firm)  # "Quay", of "Quay Ltd."
        the = first.lower_ == "the" and source.end - source.start == ALONE
        if head in BODIES | GENERIC and (the or doc[source.start : source.end].text in _BARE):
            meant = self._organisations.meant(paragraph, source.start, head)
            if meant is not None:
                return self.named(meant)
        if the and head not in BODIES | GENERIC | _NO_BODIES:
            ends = self._organisations.ending_in(head)
            if ends is not None:
                return self.named(ends)  # "the festival", "the Gulls"
        owned = self._organisations.at(paragraph, source.end - 1) if head in OWNED else None
        if owned is not None:
            return self.named(owned)
        start = source.start + (first.lower_ == "the")
        named = source.end - start > 1 and all(
            token.text[0].isupper() for token in doc[start : source.end - 1]
        )
        opens = doc[start].is_sent_start and not is_proper(doc[start])
        if head in BODIES and named and not opens:
            return self.named(tokens(parsed, start, source.end))
        return None

    def collective(self, parsed: Parsed, paragraph: int, start: int, end: int) -> Voice | None:
        """The organisation that "Quay Bank officials" and "district leaders" speak for as one.

        Of "a spokesperson for the bank" it is not the name: that is one person, whom nobody names.
        """
        doc = parsed.doc
        before = doc[end - 2].lower_
        if doc[end - 1].lower_ not in COLLECTIVES or end - start < ALONE:
            return None
        # Not of "some Quay Bank officials" and "former Quay Bank officials".
        named = next((o for o in named_bodies(doc, start, end) if o == (start, end - 1)), None)
        if named is not None:
            known, name = True, tokens(parsed, *named)
            full = self._organisations.full(name.of(self._text))
            name, title = full or name, tokens(parsed, end - 1, end)
        elif end - start == ALONE and before in BODIES:
            known, found = False, self._organisations.meant(paragraph, start, before)
            if found is None:
                return None
            name, title = found, tokens(parsed, start, end)
        else:
            return None
        speaker = Speaker(name.of(self._text), title.of(self._text))
        return Voice(speaker, Evidence(name=name, title=title), "collective", known)

    def study(self, parsed: Parsed, paragraph: int, start: int, end: int) -> Voice | None:
        """The organisation of "a Quay News poll", and of "the poll" behind it; "Census data"."""
        doc = parsed.doc
        head = doc[end - 1].lower_
        maker = self._maker(parsed, end - 1)
        if head in NAMED_PAPERS and maker is not None:
            paper = Span(maker.start, tokens(parsed, end - 1, end).end)
            return Voice(Speaker(paper.of(self._text)), Evidence(name=paper), "study", sure=False)
        if not is_written(head) or head in NAMED_PAPERS:
            return None
        if maker is not None:
            self._studies[head] = maker
        elif doc[start if end - start > 1 else max(0, start - 1)].lower_ not in _NEW:
            return None
        name = self._studies.get(head)
        if name is None and head in POLLS:  # "the survey" is the poll told of before
            name = next((self._studies[word] for word in POLLS if word in self._studies), None)
        if name is None and end - start == 1:
            name = self._told_of(paragraph, start, head)
        if name is None:
            return None
        return self.made(name)

    def made(self, name: Span) -> Voice:
        """The voice of an organisation in what it wrote; what that is, is no title."""
        return Voice(Speaker(name.of(self._text)), Evidence(name=name), "study", sure=False)

    def wrote(self, name: Span, head: str) -> None:
        """Note who wrote what is called by a word, for "the letter" behind it."""
        self._studies[head] = name

    def _told_of(self, paragraph: int, token: int, head: str) -> Span | None:
        """Who made "the article" that was told of just before: "a Quay News article"."""
        for number in range(paragraph, max(-1, paragraph - TOLD_OF), -1):
            parsed = self._parsed[number]
            for i in range((token if number == paragraph else len(parsed.doc)) - 1, 0, -1):
                if parsed.doc[i].lower_ == head:
                    return self._maker(parsed, i)
        return None

    def _maker(self, parsed: Parsed, paper: int) -> Span | None:
        """The organisation in "a Quay News poll", and all of "the Quay Community Survey"."""
        maker = maker_before(parsed.doc, paper)
        if maker is None:
            return None
        named = parsed.doc[paper].ent_type_ == "ORG"
        return self._full(tokens(parsed, maker[0], paper + named))

    def _full(self, name: Span) -> Span:
        words = name.of(self._text).split()
        full = self._organisations.full(words[0]) if len(words) == 1 else None
        return full or name

    def held(self, doc: Any, paragraph: int, start: int, end: int) -> Span | None:
        """The organisation of "a spokesperson for the bank", named elsewhere."""
        for i in range(start, end - 2):
            joins = doc[i].lower_ in JOINS_ORGANISATION and doc[i + 1].lower_ == "the"
            if joins and doc[i + 2].lower_ in BODIES:
                return self._organisations.meant(paragraph, i, doc[i + 2].lower_)
        return None

    def known(self, parsed: Parsed, source: Source) -> Voice:
        """The organisation that a source names."""
        doc = parsed.doc
        start = behind_owner(doc, source.start, source.end)
        start += start < source.end - 1 and is_mere_article(doc[start])
        start -= start > 0 and doc[start - 1].text == "The" and not doc[start - 1].is_sent_start
        span = tokens(parsed, start, source.end)
        known = all(token.ent_type_ == "ORG" for token in doc[source.start : source.end])
        words = words_of(doc, source.start, source.end)
        full = self._organisations.full(words[0]) if len(words) == 1 else None
        span = span if full is None else full
        return Voice(Speaker(span.of(self._text)), Evidence(name=span), "organisation", known)
