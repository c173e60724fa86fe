"""Question -> Answer: understood, searched, decided, composed and held against the articles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.answer import contrast, last
from assistant.answer.asked import Ask, Limits, Within, places
from assistant.answer.bearing import bearing
from assistant.answer.cite import cited, declined, near
from assistant.answer.compose import Composer, Extractive
from assistant.answer.demands import is_given
from assistant.answer.described import Introductions
from assistant.answer.evidence import Candidate
from assistant.answer.excerpt import Excerpt
from assistant.answer.exchanged import is_exchanged, led_by_what_is_meant
from assistant.answer.filed import told_of
from assistant.answer.finder import Finder
from assistant.answer.findings import Findings, findings, spelt_out, support_of
from assistant.answer.follow import Followed, follow, read
from assistant.answer.ground import check
from assistant.answer.introduce import most_quoted, to_introduce, who_is
from assistant.answer.listing import is_house, kind_asked, listed
from assistant.answer.naming import asks_name
from assistant.answer.outcome import (
    CERTAIN,
    Outcome,
    nobody,
    of_kin,
    refused,
    unanswered,
    unheard,
    unknown,
)
from assistant.answer.premise import granted
from assistant.answer.pronoun import fitting, goes_by_surname
from assistant.answer.question import Question
from assistant.answer.refuse import FOREIGN, Calibration, lacks_kind, message, unknown_names
from assistant.answer.role import kin_asked, role_asked
from assistant.answer.said import by_somebody, is_spoken_of, may_speak, said_by, said_by_all, spoken
from assistant.answer.spell import spelt
from assistant.answer.subject import is_strange
from assistant.answer.suggest import pick
from assistant.answer.typed import bare
from assistant.answer.whose import (
    People,
    Whose,
    asked_for,
    strangers,
    topic_of_all,
    unquoted,
    whose,
)
from assistant.index.search import Search
from assistant.index.words import content_words
from assistant.types import Answer, Reason, Refusal, Span

ARTICLES = 5  # of which an overview tells
HOUSES = 50  # people most quoted, whose organisations are named
SAME_ARTICLE = 0.15  # support that an answer from the article spoken of may lack beside another
OWN_WORDS = "The article says that in its own words; nobody is quoted for it."
NOTHING_BEFORE = "Please ask a whole question: nothing was answered just now that this is about."
NO_MORE = "The articles say no more on that."


class Responder:
    """Answers from one state of an index."""

    def __init__(
        self,
        search: Search,
        calibration: Calibration,
        pool: Sequence[str] = (),
        composer: Composer | None = None,
    ) -> None:
        """Answer from `search`; `pool` are the questions to suggest."""
        self._search = search
        self._finder = Finder(search, calibration.threshold)
        self._people = People(search.speakers())
        self._introductions = Introductions(search, self._people)
        self._pool = tuple(pool)
        self._composer = composer or Extractive()

    def answer(
        self,
        text: str,
        *,
        speaker: str | None = None,
        organisation: str | None = None,
        within: Within = None,
        history: Sequence[Answer] = (),
    ) -> Answer:
        """What the articles say to a question, or that they do not.

        Args:
            text: The question, in plain English.
            speaker: Only this person's words, by name.
            organisation: Only the words of its people.
            within: Only these articles, by id.
            history: The answers before, oldest first.
        """
        asked = bare(" ".join(text.split()))
        full = follow(asked, history, self._search, self._people)
        limits = Limits(within, frozenset(), speaker, organisation)
        put = full.text
        if full.kind == "question":
            outcome = self._followed(full, asked, limits, history)
        elif full.kind == "file":
            outcome = self._filed(limits, history)
        else:
            outcome = self._of_last(full, history)
        if full.wider is not None and outcome.may_widen:
            put = full.wider
            again = replace(full, text=put, bound=True)
            outcome = self._followed(again, asked, limits, history)
        answer = self._shown(text, outcome)
        if full.kind == "question":
            put = self._put(read(put, asked), limits, answer)
        before = [one.question for one in history]
        answer = replace(
            answer,
            interpreted_as=put if put != asked else None,
            suggestions=pick(self._pool, answer, before),
        )
        check(answer, lambda article_id: self._search.article(article_id).text)
        return answer

    def _shown(self, text: str, outcome: Outcome) -> Answer:
        """The answer that cites what is to be shown, or declines."""
        if outcome.is_shown:
            return cited(text, outcome.excerpts, outcome.support, self._search)
        refusal = outcome.refusal or Refusal("no-support", NO_MORE)
        return declined(text, refusal, outcome.support, self._search)

    def _followed(
        self, full: Followed, asked: str, limits: Limits, history: Sequence[Answer]
    ) -> Outcome:
        """The answer from the articles of the turn before where it is as well borne out, or any.

        What can be about nothing else is answered from them or not at all.
        """
        shown = [c for one in history for c in one.citations] if full.anew else []
        limits = replace(limits, shown=places(shown))
        outcome = self._outcome(read(full.text, asked), limits)
        if not full.articles or not all(map(limits.covers, full.articles)):
            return outcome
        same = self._outcome(read(full.text, asked), replace(limits, within=full.articles))
        as_good = same.support >= outcome.support - SAME_ARTICLE
        return same if full.bound or (same.is_shown and as_good) else outcome

    def _filed(self, limits: Limits, history: Sequence[Answer]) -> Outcome:
        """Who wrote the articles just shown, or all, and when they were published."""
        last_shown = next((one.citations for one in reversed(history) if one.answered), ())
        shown = sorted({c.article_id for c in last_shown if limits.covers(c.article_id)})
        every = self._search.library.hashes() if limits.within is None else limits.within
        names = shown or sorted(every)
        return unanswered("no-support", told_of(names, self._search))

    def _of_last(self, full: Followed, history: Sequence[Answer]) -> Outcome:
        """Who said what was shown last, or why that is so."""
        if full.kind == "nothing":
            return unanswered("empty", NOTHING_BEFORE)
        before = next(one for one in reversed(history) if one.answered)
        find = last.said if full.kind == "speaker" else last.reason
        found = find(before, self._search)
        if found:
            return Outcome(before.support, found)
        said = OWN_WORDS if full.kind == "speaker" else "The articles do not say why."
        beside = last.beside(before, self._search) if full.kind == "reason" else []
        nearest = tuple(near(one, before.support) for one in beside)
        return Outcome(before.support, (), Refusal("no-support", said, nearest))

    def _outcome(self, question: Question, limits: Limits) -> Outcome:
        """What a question that stands alone comes to."""
        at_once = self._without_search(question, limits)
        if at_once is not None:
            return at_once
        asked = spelt(question, self._search)
        question = self._introduced(asked, limits)
        people = whose(question, self._people)
        about = people.about if people else question.main
        ask = Ask(question, self._search.vector(about), limits)
        names = unknown_names(ask.question, self._search) or strangers(ask.question, self._search)
        if limits.named:
            people = asked_for(self._people, ask.question, limits.speaker, limits.organisation)
            names += limits.named if people is None else []
        if names:
            return unknown(names, ask, self._finder)
        found = None if limits.named else self._of_somebody(ask) or self._mentioned(ask)
        if found is not None:
            return found
        if people is not None:
            said = said_by(people, ask, self._finder)
            # What "the court" held need not be given as its words.
            if said.refusal is None or limits.named or not self._may_be_told(people, ask):
                return said
            ask = self._finder.ask_of(asked, limits)
        if ask.question.asks_everybody:
            return self._of_all(ask)
        return self._found(ask, only_speech=people is None)

    def _introduced(self, question: Question, limits: Limits) -> Question:
        """The question with the name of whom it describes; but for one that asks for a name."""
        if asks_name(question.text):
            return question
        return self._introductions.with_name(question, limits.covers)

    def _put(self, question: Question, limits: Limits, answer: Answer) -> str:
        """The question as it was put: in words that the articles have, and with whom it describes.

        But for one who has nothing to do with the answer given.
        """
        plain = spelt(question, self._search)
        named = self._introduced(plain, limits)
        speakers = (shown.quote.speaker for shown in answer.quotes)
        names = (one.name for one in speakers if one and one.name)
        is_theirs = not answer.answered or any(name in named.text for name in names)
        return named.text if is_theirs else plain.text

    def _without_search(self, question: Question, limits: Limits) -> Outcome | None:
        """What is not asked of the text: a greeting, nothing, or what the index itself knows."""
        if question.is_greeting:
            return unanswered("greeting", message("greeting", question))
        if not any(letter.isalnum() for letter in question.text):
            return unanswered("empty", message("empty", question))
        if question.is_about_articles:
            return self._overview(limits)
        if question.lists_speakers:
            return most_quoted(question, limits, self._search)
        return None

    def _overview(self, limits: Limits) -> Outcome:
        """What the articles are about: what stands nearest to their titles."""
        within = self._search.library.hashes() if limits.within is None else limits.within
        names = sorted(within)[:ARTICLES]
        excerpts: list[Excerpt] = []
        for name in names:
            ask = self._finder.ask(self._search.article(name).title, Limits(frozenset({name})))
            scored = tuple(self._finder.candidates(ask))
            found = self._composer.compose(Findings(scored), self._search)
            excerpts += found if len(names) == 1 else found[:1]
        return Outcome(CERTAIN, excerpts)

    def _of_somebody(self, ask: Ask) -> Outcome | None:
        """Who somebody is, or that no words of somebody asked for are there."""
        introduced = to_introduce(ask.question, self._people)
        if introduced and not ask.limits.shown:
            return who_is(introduced, ask.limits, self._search)
        role = role_asked(ask.question.text)
        if role and self._people.is_nobody(role, ask.question, self._search):
            return nobody(role, ask, self._finder)
        kin = kin_asked(ask.question.text)
        if kin and self._people.has_no_such_kin(kin):
            return of_kin(kin, ask, self._finder)
        silent = unquoted(ask.question, self._people)
        if silent and not may_speak(silent, ask, self._finder):
            return unheard(silent, ask, self._finder)
        return None

    def _mentioned(self, ask: Ask) -> Outcome | None:
        """What things of a kind are mentioned, where the question asks that and some are."""
        kind = kind_asked(ask.question.text)
        if kind is None:
            return None
        if is_house(kind):
            quoted = self._search.library.most_quoted(HOUSES)
            housed = [one for one in quoted if one.name and one.organisation]
            if housed:
                return who_is(housed, ask.limits, self._search)
        score = self._finder.support(ask.question, self._finder.candidates(ask))
        shown = listed(kind, ask.limits, self._finder)
        return Outcome(score, shown) if shown and score >= self._finder.threshold else None

    def _may_be_told(self, people: Whose, ask: Ask) -> bool:
        """Whether the articles may tell what people do not say: what is asked need not be words."""
        if self._are_people(people):
            return not people.surely
        return is_spoken_of(people, ask, self._finder)

    def _are_people(self, asked: Whose) -> bool:
        """Whether somebody asked for is a person, not an organisation."""
        if fitting(asked.speakers, None, self._search):
            return True
        return any(goes_by_surname(one, self._search) for one in asked.speakers)

    def _of_all(self, ask: Ask) -> Outcome:
        """What the experts say on a topic; without one, who they are."""
        topic = topic_of_all(ask.question)
        if topic:
            return said_by_all(topic, ask, self._finder)
        return most_quoted(ask.question, ask.limits, self._search)

    def _found(self, ask: Ask, *, only_speech: bool) -> Outcome:
        """The ordinary case: search, decide, compose.

        With `only_speech` what somebody said is told by nothing else.
        """
        finder, search = self._finder, self._search
        scored = finder.candidates(ask)
        plain = contrast.plain(ask.question, scored, search)
        if plain != ask.question:
            ask = replace(ask, question=plain)
            scored = finder.candidates(ask)
        pair = contrast.sides(ask.question, scored, search)
        meant = pair or contrast.pointed_at(ask.question, scored, search)
        if meant and ask.question.wants == "shared" and not ask.question.words:
            ask = finder.ask(contrast.in_common(meant), ask.limits)
            scored = finder.candidates(ask)
        if not meant and ask.question.wants == "shared" and not ask.question.words:
            ask, scored = self._shared(ask)
        sets_apart = pair is not None and ask.question.wants != "shared"
        spelt_pair = spelt_out(meant, ask, scored, finder, set_apart=sets_apart) if meant else None
        apart = support_of(spelt_pair, finder) if spelt_pair else 0.0
        score = max(finder.support(ask.question, scored), apart)
        if score < finder.threshold:
            reason: Reason = "off-topic" if score < FOREIGN else "no-support"
            return refused(reason, ask, finder, score, scored)
        if is_strange(ask.question, scored, search):
            return refused("no-support", ask, finder, score, scored)
        may_tell = granted(ask.question, scored, search)
        if only_speech:
            silent = unquoted(ask.question, self._people) or self._people.uncalled(ask.question)
            may_tell = spoken(ask.question, may_tell, silent)
        bears = bearing(ask.question, may_tell, search)
        bears = by_somebody(ask.question, bears, search)
        bears = led_by_what_is_meant(ask.question, bears, search)
        if (
            not bears
            or lacks_kind(ask.question, scored)
            or is_exchanged(ask.question, bears, search)
        ):
            return refused("no-support", ask, finder, score, scored)
        found = findings(ask, bears, spelt_pair, finder)
        shown = self._composer.compose(found, search)
        if found.sides is not None:
            return Outcome(score, shown)
        return Outcome(score, _led_by_what_gives(ask.question, bears[0].passage.span, shown))

    def _shared(self, ask: Ask) -> tuple[Ask, list[Candidate]]:
        """What "the two yards" share in an article that sets no two apart: what it says is so."""
        words = tuple(content_words(ask.question.main))
        ask = replace(ask, question=replace(ask.question, words=words))
        found = self._finder.candidates(ask)
        return ask, [one for one in found if one.has_kind]


def _led_by_what_gives(
    question: Question, passage: Span, shown: Sequence[Excerpt]
) -> Sequence[Excerpt]:
    """The excerpts, the first of the best passage that gives the number asked for at their head."""
    near = (one for one in shown if one.span.overlaps(passage))
    lead = next((one for one in near if is_given(question, one.text)), None)
    return shown if lead is None else [lead, *(one for one in shown if one is not lead)]
