"""Question -> Answer: understood, searched, decided, composed and held against the articles."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from assistant.answer import contrast, last
from assistant.answer.bearing import bearing, beside
from assistant.answer.cite import cited, declined, near
from assistant.answer.compose import Composer, Extractive, Findings, Side
from assistant.answer.evidence import Candidate, candidates
from assistant.answer.excerpt import LONGEST, Excerpt, added, around, cut, repeats, widened
from assistant.answer.follow import Followed, follow
from assistant.answer.ground import check
from assistant.answer.introduce import to_introduce
from assistant.answer.listing import is_house, kind_asked, of_kind
from assistant.answer.question import Question, has_shape, understand
from assistant.answer.refuse import (
    FOREIGN,
    NOT_QUITE,
    Calibration,
    lacks_kind,
    message,
    support,
    telling_words,
    unknown_names,
    unknown_words,
)
from assistant.answer.spell import spelt
from assistant.answer.suggest import pick
from assistant.answer.whose import (
    People,
    Whose,
    asked_for,
    reports,
    topic_of_all,
    unquoted,
    whose,
)
from assistant.index.search import Search
from assistant.index.words import content_words, stem, stems
from assistant.types import Answer, Citation, Nearest, Quote, Reason, Refusal, Span, Speaker

if TYPE_CHECKING:
    import numpy as np

PASSAGES = 5  # looked at for an answer, and for each side of a contrast
ARTICLES = 5  # of which an overview tells
ALL = 1_000_000  # passages of one article
NEAREST = 2  # excerpts shown with a refusal
QUOTED = 12  # stretches of one person's words, when all of them are asked for
ON_TOPIC = 4  # of them, when they are asked for on a topic
OF_ALL = 20  # passages looked at for what the experts say
OTHERS = 0.5  # score above a person's best words on a topic at which it is others who speak of it
NEAR_TOPIC = 0.4  # score below a person's best words on a topic at which others are not on it
LISTED_FROM = 40  # passages looked at for lists of names
LISTED = 5  # sentences shown that list some
# Cosine of a person's words from which they are on a topic, whatever words it is put in.
NEAR_IN_MEANING = 0.48
ABOUT = 0.35  # cosine below which words are not on a topic at all
NEAR_MEANING = 0.2  # cosine below it at which another person's best words are not on it either
NEARLY = 0.8  # score below the best at which somebody's words still answer who says so
SAME_ARTICLE = 0.15  # support that an answer from the article spoken of may lack beside another
SPEAKERS = 8  # people introduced when all are asked for
EVERYBODY = 1_000_000
OTHER_SIDE = 0.6  # taken from a sentence on the one of two sides that was not asked for
OWN_WORDS = "The article says that in its own words; nobody is quoted for it."
NOTHING_BEFORE = "Please ask a whole question: nothing was answered just now that this is about."
NO_MORE = "The articles say no more on that."
CERTAIN = 1.0  # support of an answer that the index gives without a search


_WHO_SAYS = re.compile(
    r"^\W*(?:and )?(?:who|which (?:of the )?(?:\w+ )?"
    r"(?:expert|person|people|speaker|analyst|executive)s?)\b.*?\b(?:sa(?:y|id|ys|ying)|th(?:inks?|ought)|sees?|believes?|claim\w*|argue\w*|describe\w*|"
    r"explain\w*|calls?|called|compare\w*|liken\w*|warn\w*|advise\w*|recommend\w*|suggest\w*|"
    r"mention\w*|told|tells|used|uses|gave|gives|remember\w*|talk\w*|predict\w*)\b",
    re.IGNORECASE,
)
_EXPERTS = re.compile(r"\bexperts?\b", re.IGNORECASE)

Places = frozenset[tuple[str, Span]]
Within = frozenset[str] | None  # ids of articles; None for all


@dataclass(frozen=True, slots=True)
class _Ask:
    """A question, its vector `(dim,)`, and the articles that it is put to; None for all.

    `shown` are the places that are not to be shown again.
    """

    question: Question
    vector: np.ndarray
    within: Within
    shown: Places

    def covers(self, article_id: str) -> bool:
        """Whether the question is put to an article."""
        return self.within is None or article_id in self.within

    def has_seen(self, article_id: str, span: Span) -> bool:
        """Whether words are not to be shown again."""
        return any(name == article_id and seen.overlaps(span) for name, seen in self.shown)


@dataclass(frozen=True, slots=True)
class _People:
    """Whose words alone are wanted, by name and organisation; both None for anybody's."""

    name: str | None
    organisation: str | None

    @property
    def named(self) -> list[str]:
        """What was given, as one name: of "Quill" and "Port Lorn" neither may be unknown alone."""
        given = [one for one in (self.name, self.organisation) if one is not None]
        return [" of ".join(given)] if given else []


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What a question came to: excerpts to show, or why there are none."""

    support: float
    excerpts: Sequence[Excerpt] = ()
    refusal: Refusal | None = None

    @property
    def may_widen(self) -> bool:
        """Whether the articles may say more to the question together with the one before."""
        return self.refusal is not None and self.refusal.reason in {"off-topic", "no-support"}


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
        self._calibration = calibration
        self._people = People(search.speakers())
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
        asked = " ".join(text.split())
        full = follow(asked, history, self._search, self._people)
        shown = [c for one in history for c in one.citations] if full.anew else []
        people = _People(speaker, organisation)
        put = full.text
        if full.kind == "question":
            outcome = self._outcome(_read(put, asked), people, within, _places(shown))
            outcome = self._of_same(full, people, within, _places(shown), outcome)
        else:
            outcome = self._of_last(full, history)
        if full.wider is not None and outcome.may_widen:
            put = full.wider
            outcome = self._outcome(_read(put, asked), people, within, frozenset())
        if outcome.refusal is None and outcome.excerpts:
            answer = cited(text, outcome.excerpts, outcome.support, self._search)
        else:
            refusal = outcome.refusal or Refusal("no-support", NO_MORE)
            answer = declined(text, refusal, outcome.support, self._search)
        answer = replace(
            answer,
            interpreted_as=put if put != asked else None,
            suggestions=pick(self._pool, answer, [one.question for one in history]),
        )
        check(answer, lambda article_id: self._search.article(article_id).text)
        return answer

    def _of_same(
        self, full: Followed, people: _People, within: Within, shown: Places, outcome: _Outcome
    ) -> _Outcome:
        """The answer from the articles of the turn before, where it is as well borne out."""
        if not full.articles or (within is not None and not full.articles <= within):
            return outcome
        near_ = self._outcome(understand(full.text), people, full.articles, shown)
        as_good = near_.support >= outcome.support - SAME_ARTICLE
        return near_ if near_.refusal is None and near_.excerpts and as_good else outcome

    def _of_last(self, full: Followed, history: Sequence[Answer]) -> _Outcome:
        """Who said what was shown last, or why that is so."""
        if full.kind == "nothing":
            return _Outcome(0.0, (), Refusal("empty", NOTHING_BEFORE))
        before = next(one for one in reversed(history) if one.answered)
        find = last.said if full.kind == "speaker" else last.reason
        found = find(before, self._search)
        if found:
            return _Outcome(before.support, found)
        message_ = OWN_WORDS if full.kind == "speaker" else "The articles do not say why."
        beside = last.beside(before, self._search) if full.kind == "reason" else []
        nearest = tuple(near(one, before.support) for one in beside)
        return _Outcome(before.support, (), Refusal("no-support", message_, nearest))

    def _outcome(
        self, question: Question, only: _People, within: Within, shown: Places
    ) -> _Outcome:
        at_once = self._without_search(question, within, shown)
        if at_once is not None:
            return at_once
        question = spelt(question, self._search)
        vector = self._search.embedder.embed_question(question.text)
        ask = _Ask(question, vector, within, shown)
        unknown = unknown_names(question, self._search)
        people = whose(question, self._people)
        if only.named:
            people = asked_for(self._people, question, only.name, only.organisation)
            unknown += only.named if people is None else []
        if unknown:
            return self._refuse("unknown-name", ask, names=unknown)
        found = None if only.named else self._of_somebody(ask) or self._mentioned(ask)
        if found is not None:
            return found
        if people is not None:
            return self._words_of(people, ask)
        return self._words_of_all(ask) if question.asks_everybody else self._found(ask)

    def _of_somebody(self, ask: _Ask) -> _Outcome | None:
        """Who somebody is, or that no words of somebody asked for are there."""
        introduced = to_introduce(ask.question, self._people)
        if introduced and not ask.shown:
            return self._who_is(introduced, ask.within)
        silent = unquoted(ask.question, self._people)
        if silent and not self._may_speak(silent, ask):
            return self._refuse("no-support", ask, silent=silent)
        return None

    def _mentioned(self, ask: _Ask) -> _Outcome | None:
        """What things of a kind are mentioned, where the question asks that and some are."""
        kind = kind_asked(ask.question.text)
        if kind is None:
            return None
        housed = [one for one in self._people.everybody if one.name and one.organisation]
        if is_house(kind) and housed:
            return self._who_is(housed, ask.within)
        listed = self._listed(kind, ask)
        return _Outcome(CERTAIN, listed) if listed else None

    def _without_search(self, question: Question, within: Within, shown: Places) -> _Outcome | None:
        """What is not asked of the text: a greeting, nothing, or what the index itself knows."""
        if question.is_greeting:
            return _Outcome(0.0, (), Refusal("greeting", message("greeting", question)))
        if not any(letter.isalnum() for letter in question.text):
            return _Outcome(0.0, (), Refusal("empty", message("empty", question)))
        if question.is_about_articles:
            return self._overview(within)
        if not question.lists_speakers:
            return None
        return self._introductions(within, question, shown)

    def _listed(self, kind: str, ask: _Ask) -> list[Excerpt]:
        """The sentences that list things of a kind by name, in the order of the articles."""
        wide = self._ask(f"{kind} such as", ask.within, ask.shown)
        found = of_kind(kind, self._candidates(wide, LISTED_FROM))
        listed: list[Excerpt] = []
        for candidate in found[:LISTED]:
            added(around(candidate, self._search), listed, self._search, LONGEST)
        return sorted(listed, key=lambda one: (one.article_id, one.span))

    def _found(self, ask: _Ask) -> _Outcome:
        """The ordinary case: search, decide, compose."""
        scored = self._candidates(ask)
        pair = contrast.sides(ask.question, scored, self._search)
        meant = pair or contrast.pointed_at(ask.question, scored, self._search)
        score = max(self._support(ask.question, scored), self._support_of(meant, ask))
        if score < self._calibration.threshold:
            reason: Reason = "off-topic" if score < FOREIGN else "no-support"
            return self._refuse(reason, ask, score, scored)
        bears = bearing(ask.question, scored, self._search)
        if not bears or lacks_kind(ask.question, scored):
            return self._refuse("no-support", ask, score, scored)
        scored = _said_first(bears) if _WHO_SAYS.search(ask.question.text) else list(bears)
        topic = contrast.topic(ask.question, pair) if pair else ""
        findings = Findings(tuple(scored), self._sides(pair, ask), topic, ask.question.wants)
        if pair and not topic:
            findings = replace(findings, apart=self._apart(pair, scored[0], ask))
        return _Outcome(score, self._composer.compose(findings, self._search))

    def _may_speak(self, names: Sequence[str], ask: _Ask) -> bool:
        """Whether words of one of these may be there, if not as a quote found to be theirs."""
        found = self._candidates(ask)
        quotes = [
            quote
            for article_id in dict.fromkeys(one.passage.article_id for one in found)
            if any(name in self._search.article(article_id).text for name in names)
            for quote in self._search.quotes(article_id)
        ]
        if not quotes or any(q.speaker is None and q.kind == "direct" for q in quotes):
            return True
        return any(reports(name, candidate.text) for candidate in found for name in names)

    def _candidates(self, ask: _Ask, k: int = PASSAGES) -> list[Candidate]:
        question = ask.question
        whole = question.words == tuple(content_words(question.text))
        query = question.text if whole else " ".join(question.words)
        found = self._search.retrieve(query, ask.vector, k, ask.within)
        scored = candidates(ask.question, found, self._search)
        scored = [c for c in scored if not ask.has_seen(c.passage.article_id, c.span)]
        is_other = contrast.one_sided(ask.question, scored, self._search)
        if is_other is None:
            return scored
        off = [replace(c, score=c.score - OTHER_SIDE * is_other(c.text)) for c in scored]
        return sorted(off, key=lambda c: (-c.score, c.passage.article_id, c.span))

    def _support_of(self, pair: contrast.Sides | None, ask: _Ask) -> float:
        """The support of a contrast with its two sides spelt out: "their skills" names neither."""
        if pair is None:
            return 0.0
        topic = contrast.topic(ask.question, pair)
        spelt = self._ask(f"{topic} {' '.join(pair)}", ask.within)
        own = tuple(topic.split()) or spelt.question.words  # the pair is known: it weighs nothing
        found = self._candidates(spelt)
        return self._support(replace(spelt.question, words=own), found)

    def _support(self, question: Question, scored: Sequence[Candidate]) -> float:
        return support(question, scored, self._search, self._calibration.threshold)

    def _apart(self, pair: contrast.Sides, best: Candidate, ask: _Ask) -> tuple[Candidate, ...]:
        """The sentences of the best one's article, by how near they are to what two differ in."""
        within = frozenset({best.passage.article_id})
        spelt = self._ask(f"What is the difference between {pair[0]} and {pair[1]}?", within)
        return tuple(self._candidates(replace(spelt, shown=ask.shown), ALL))

    def _sides(self, pair: contrast.Sides | None, ask: _Ask) -> tuple[Side, Side] | None:
        """What may be said of each of the two that the question sets against each other."""
        if pair is None:
            return None
        topic = contrast.topic(ask.question, pair)
        first, second = (
            Side(name, tuple(self._candidates(self._ask(f"{topic} {name}", ask.within, ask.shown))))
            for name in pair
        )
        return first, second

    def _ask(self, query: str, within: Within, shown: Places = frozenset()) -> _Ask:
        question = understand(query.strip())
        return _Ask(question, self._search.embedder.embed_question(question.text), within, shown)

    def _words_of(self, people: Whose, ask: _Ask) -> _Outcome:
        """What somebody said: on a topic, or all of it in order."""
        quotes = sorted(
            (
                quote
                for speaker in people.speakers
                for quote in self._search.library.quotes_by(speaker)
                if ask.covers(quote.article_id) and not ask.has_seen(quote.article_id, quote.span)
            ),
            key=lambda quote: (quote.article_id, quote.sentences, quote.span),
        )
        if not people.topic and ask.question.wants == "warning":
            quotes = [quote for quote in quotes if self._warns(quote)]
            if not quotes:
                return self._refuse("no-support", ask)
        if not quotes and not ask.shown:
            return self._refuse("no-support", ask)  # what they said lies outside the limits
        if not people.topic:
            said = contrast.under_names(self._said(quotes), people.speakers)
            return _Outcome(CERTAIN, said)
        on_topic = replace(ask.question, words=people.topic)
        if len({one.name for one in people.speakers}) > 1:  # names weigh more than a short topic
            ask = replace(ask, vector=self._search.embedder.embed_question(" ".join(people.topic)))
        said = [
            candidate
            for article_id in dict.fromkeys(quote.article_id for quote in quotes)
            for candidate in self._candidates(
                replace(ask, question=on_topic, within=frozenset({article_id})), ALL
            )
        ]
        said.sort(key=lambda c: (-c.score, c.passage.article_id, c.span))
        found = [c for c in said if any(q.speaker in people.speakers for q in c.quotes)]
        score = self._support(on_topic, found)
        near = bool(found) and max(c.cosine for c in found) >= NEAR_IN_MEANING
        others = not near and bool(found) and found[0].score < said[0].score - OTHERS
        unknown = unknown_words(on_topic, found, self._search)
        foreign = not near and 2 * len(unknown) > len(telling_words(on_topic))
        if score < self._calibration.threshold or others or foreign:
            return self._refuse("no-support", ask, score, found)
        bears = bearing(on_topic, found, self._search)
        scored = list(self._on_names(people, ask.question, bears))
        if not scored:
            return self._refuse("no-support", ask, score, found)
        best = [c for c in scored if c.score >= scored[0].score - NEAR_TOPIC]
        for one in sorted(people.speakers, key=repr):
            own = [c for c in scored if any(quote.speaker == one for quote in c.quotes)]
            least = max(ABOUT, scored[0].cosine - NEAR_MEANING)
            if own and own[0] not in best and own[0].cosine >= least:
                best.append(own[0])
        return _Outcome(score, self._by_turns(best, people.speakers))

    def _on_names(
        self, people: Whose, question: Question, scored: Sequence[Candidate]
    ) -> Sequence[Candidate]:
        """Of somebody's words on a thing that has a name, those that name it or stand beside it."""
        topic = {stem(word) for word in people.topic}
        about = {one for name in question.names for one in stems(name)} & topic
        if not about:
            return scored
        return [c for c in scored if about & set(stems(" ".join(beside(c, self._search))))]

    def _warns(self, quote: Quote) -> bool:
        """Whether somebody's words advise against something."""
        return has_shape("warning", quote.sentences.of(self._search.article(quote.article_id).text))

    def _words_of_all(self, ask: _Ask) -> _Outcome:
        """What the experts said on a topic, the best of each."""
        topic = topic_of_all(ask.question)
        if not topic:
            return self._introductions(ask.within, ask.question)
        on_topic = replace(ask.question, words=topic)
        found = self._candidates(replace(ask, question=on_topic), OF_ALL)
        score = self._support(on_topic, found)
        scored = [c for c in found if _speaker_of(c) is not None]
        if score < self._calibration.threshold or not scored:
            return self._refuse("no-support", ask, score, found)
        best = [c for c in scored if c.score >= scored[0].score - NEAR_TOPIC]
        return _Outcome(score, self._by_turns(best, None))

    def _by_turns(
        self, scored: Sequence[Candidate], people: frozenset[Speaker] | None
    ) -> list[Excerpt]:
        """The best words of each person before the second of any, under their names if several."""
        own: dict[str, list[Candidate]] = {}
        for candidate in scored:
            name = _name_of(candidate, people)
            own.setdefault(name, []).append(candidate)
        shown: list[Excerpt] = []
        for turn in range(ON_TOPIC if len(own) == 1 or people else 1):
            for name, said in own.items():
                if turn < len(said) and len(shown) < ON_TOPIC:
                    one = replace(around(said[turn], self._search), about=name)
                    added(one, shown, self._search, LONGEST)
        return shown if len(own) > 1 else [replace(one, about=None) for one in shown]

    def _said(self, quotes: Sequence[Quote]) -> list[Excerpt]:
        """The quotes in their sentences, up to `QUOTED` stretches."""
        said: list[Excerpt] = []
        for quote in quotes:
            if len(said) < QUOTED:
                added(self._stretch(quote), said, self._search, LONGEST)
        return said

    def _stretch(self, quote: Quote) -> Excerpt:
        """A quote in its whole sentences, or alone where these are many."""
        for span in (widened(quote.article_id, quote.sentences, self._search), quote.sentences):
            excerpt = cut(quote.article_id, span, self._search)
            if excerpt.words <= LONGEST:
                return excerpt
        return cut(quote.article_id, quote.span, self._search)

    def _overview(self, within: Within) -> _Outcome:
        """What the articles are about: what stands nearest to their titles."""
        names = sorted(self._search.library.hashes() if within is None else within)[:ARTICLES]
        excerpts: list[Excerpt] = []
        for name in names:
            ask = self._ask(self._search.article(name).title, frozenset({name}))
            found = self._composer.compose(Findings(tuple(self._candidates(ask))), self._search)
            excerpts += found if len(names) == 1 else found[:1]
        return _Outcome(CERTAIN, excerpts)

    def _introductions(
        self, within: Within, question: Question, shown: Places = frozenset()
    ) -> _Outcome:
        """Where the articles introduce the people they quote most.

        An expert is somebody whose title or organisation they give, if they give any.
        """
        library = self._search.library
        places: list[Excerpt] = []
        quoted = library.most_quoted(SPEAKERS if within is None else EVERYBODY)
        titled = [one for one in quoted if one.title or one.organisation]
        for speaker in titled if titled and _EXPERTS.search(question.text) else quoted:
            said = library.quotes_by(speaker)
            own = [q for q in said if within is None or q.article_id in within]
            seen = any(
                name == q.article_id and at.overlaps(q.span) for q in own for name, at in shown
            )
            if own and not seen and len(places) < SPEAKERS:
                places.append(self._introduction(own, speaker))
        places.sort(key=lambda place: (place.article_id, place.span))
        excerpts = _fresh(places, SPEAKERS)
        if not excerpts:
            if shown:
                return _Outcome(0.0, (), Refusal("no-support", "Nobody else is quoted by name."))
            nobody = "Nobody is quoted by name in these articles."
            return _Outcome(0.0, (), Refusal("no-support", nobody))
        return _Outcome(CERTAIN, excerpts)

    def _who_is(self, people: Sequence[Speaker], within: Within) -> _Outcome:
        """Where each of these is introduced, and with it the first of their words."""
        said: dict[str | None, list[Quote]] = {}
        fullest: dict[str | None, Speaker] = {}
        for one in people:
            own = self._search.library.quotes_by(one)
            said.setdefault(one.name, []).extend(
                q for q in own if within is None or q.article_id in within
            )
            best = fullest.setdefault(one.name, one)
            if (one.title, one.organisation).count(None) < (best.title, best.organisation).count(
                None
            ):
                fullest[one.name] = one
        shown: list[Excerpt] = []
        for name, quotes in said.items():
            if not quotes or len(shown) >= SPEAKERS:
                continue
            first = self._introduction(quotes, fullest[name])
            added(first, shown, self._search, LONGEST)
            if not any(q.speaker and q.speaker.name == name for q in first.quotes):
                direct = [q for q in quotes if q.kind == "direct"] or quotes
                added(self._stretch(direct[0]), shown, self._search, LONGEST)
        if len(said) > 1:
            shown.sort(key=lambda one: (one.article_id, one.span))
        if not shown:
            return _Outcome(0.0, (), Refusal("no-support", "Nobody such is quoted there."))
        return _Outcome(CERTAIN, shown)

    def _introduction(self, quotes: Sequence[Quote], speaker: Speaker) -> Excerpt:
        """The first quote with what is told of the speaker, or else the sentence that tells it."""
        tellings = [(q, q.evidence.title if speaker.title else q.evidence.name) for q in quotes]
        for quote, telling in tellings:
            if telling is not None and quote.sentences.contains(telling):
                return self._stretch(quote)
        for quote, telling in tellings:
            sentence = telling and self._search.sentence(quote.article_id, telling)
            if sentence:
                return cut(quote.article_id, sentence, self._search)
        return self._stretch(quotes[0])

    def _refuse(
        self,
        reason: Reason,
        ask: _Ask,
        score: float = 0.0,
        scored: Sequence[Candidate] = (),
        *,
        names: Sequence[str] = (),
        silent: Sequence[str] = (),
    ) -> _Outcome:
        quoted = self._search.library.most_quoted(SPEAKERS) if names else ()
        said = message(reason, ask.question, names, quoted)
        if score >= self._calibration.threshold:  # related, but the thing asked for is not there
            score = NOT_QUITE * self._calibration.threshold
        if silent:
            said = f"The articles name {' and '.join(silent)} but quote no words of theirs."
        nearest = self._nearest(scored or self._candidates(ask), ask.question.names)
        return _Outcome(score, (), Refusal(reason, said, nearest))

    def _nearest(self, scored: Sequence[Candidate], names: Sequence[str]) -> tuple[Nearest, ...]:
        """What comes nearest to a question, and of that first what says something of its names."""
        named = {one for name in names for one in stems(name)}

        def order(one: Candidate) -> tuple[bool, float, str, Span]:
            return named.isdisjoint(stems(one.text)), -one.cosine, one.passage.article_id, one.span

        found: list[tuple[Excerpt, float]] = []
        for candidate in sorted(scored, key=order):
            excerpt = around(candidate, self._search)
            if len(found) < NEAREST and not repeats(excerpt, [one for one, _ in found]):
                found.append((excerpt, candidate.cosine))
        return tuple(near(excerpt, cosine) for excerpt, cosine in found)


def _read(full: str, asked: str) -> Question:
    """A question as understood; put behind the one before it, the kind asked for is its own."""
    if full == asked or not full.endswith(asked):
        return understand(full)
    own = understand(asked)
    return replace(
        understand(full),
        wants=own.wants,
        contrasts=own.contrasts,
        sides=own.sides,
        asks_saying=own.asks_saying,
        asks_everybody=own.asks_everybody,
    )


def _speaker_of(candidate: Candidate) -> Speaker | None:
    """The named person whose words a sentence holds."""
    speakers = (quote.speaker for quote in candidate.quotes)
    return next((one for one in speakers if one is not None and one.name is not None), None)


def _said_first(scored: Sequence[Candidate]) -> list[Candidate]:
    """Only words of people with a name, if some are nearly as good as the best."""
    said = [one for one in scored if _speaker_of(one) is not None]
    if not said or said[0].score < scored[0].score - NEARLY:
        return list(scored)
    return [one for one in said if one.score >= said[0].score - NEAR_TOPIC]


def _name_of(candidate: Candidate, people: frozenset[Speaker] | None) -> str:
    """By what a sentence's speaker is called: one of `people`, or anybody with a name."""
    for quote in candidate.quotes:
        one = quote.speaker
        if one is not None and (one in people if people is not None else one.name is not None):
            return one.name or one.title or one.organisation or ""
    return ""


def _places(citations: Iterable[Citation]) -> Places:
    return frozenset((citation.article_id, citation.span) for citation in citations)


def _fresh(excerpts: Iterable[Excerpt], most: int) -> list[Excerpt]:
    """The first `most` excerpts that do not repeat one before."""
    kept: list[Excerpt] = []
    for excerpt in excerpts:
        if len(kept) < most and not repeats(excerpt, kept):
            kept.append(excerpt)
    return kept
