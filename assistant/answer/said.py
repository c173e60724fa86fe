"""A question for people's words -> what they said, of all their words or on its topic."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from assistant.answer.asked import Ask
from assistant.answer.bearing import OFTEN, bearing, beside
from assistant.answer.career import career_test
from assistant.answer.contrast import one_sided, under_names
from assistant.answer.demands import holds_form
from assistant.answer.evidence import Candidate, in_order
from assistant.answer.excerpt import LONGEST, Excerpt, added, next_line, stretch
from assistant.answer.finder import WHOLE, Finder
from assistant.answer.kinds import OF_A_KIND, WORRYING, has_shape
from assistant.answer.outcome import CERTAIN, Outcome, refused, unsure
from assistant.answer.own import REPLYING, own_sentences
from assistant.answer.premise import granted
from assistant.answer.question import Question
from assistant.answer.refuse import FLOOR, telling_words, unknown_words
from assistant.answer.reports import REPORTS, reports
from assistant.answer.role import has_post
from assistant.answer.turns import by_turns, is_by, speaker_of
from assistant.answer.whose import Whose
from assistant.index.search import Search
from assistant.index.words import stem, stems, words
from assistant.types import Quote, Speaker

ARTICLES = 8  # in which what somebody may be asked of need not be told is looked for
QUOTED = 12  # stretches of one person's words, when all of them are asked for
OF_ALL = 20  # passages looked at for what the experts say
OTHERS = 0.5  # score above a person's best words on a topic at which it is others who speak of it
NEAR_TOPIC = 0.6  # score below a person's best words on a topic at which others are not on it
# Cosine of a person's words from which they are on a topic, whatever words it is put in.
NEAR_IN_MEANING = 0.48
NAMED = 0.06  # support by the name, which the rest of the question does not have
SHORT_TOPIC = 2  # words that name a topic, but ask nothing of it
NEAR_TOPIC_WORD = 0.3  # cosine of words from which such a topic may be put in another word
NEARLY_FIRST = 0.25  # score behind the best of all at which words may still be what is meant
ABOUT = 0.35  # cosine below which words are not on a topic at all
NEAR_MEANING = 0.2  # cosine below it at which another person's best words are not on it either
SAYS_SO = 0.55  # cosine from which words say what a question asks the speaker of
NEARLY = 0.5  # score below the best at which somebody's words still answer who says so

_WHO_SAYS = re.compile(
    r"^\W*(?:and )?(?:who|which (?:of the )?(?:\w+ )?"
    r"(?:expert|person|people|speaker|analyst|executive)s?)\b.*?\b(?:sa(?:y|id|ys|ying)|th(?:inks?|ought)|sees?|believes?|claim\w*|argue\w*|describe\w*|"
    r"explain\w*|calls?|called|compare\w*|liken\w*|warn\w*|advise\w*|recommend\w*|suggest\w*|"
    r"mention\w*|told|tells|used|uses|gave|gives|remember\w*|talk\w*|predict\w*)\b",
    re.IGNORECASE,
)

# "What did the mayor answer?"; what an article says is no one's words.
_WHAT_SAID = re.compile(
    r"^\W*(?:and |so |but )?(?:what|how|which \w+)(?: else| exactly)? (?:did|does|do|has|have|had) "
    r"(?!(?:the|this|that|these|those) (?:article|text|piece|stor|report|passage|page)|it\b|they\b|"
    r"you\b|one\b|people\b).+? "
    r"(?:say|said|tell|told|answer|answered|reply|replied|respond|responded|comment|commented|"
    r"announce|announced|claim|claimed)\b",
    re.IGNORECASE,
)
_REPORTED = re.compile(rf"\b(?:{REPORTS}|according to)\b", re.IGNORECASE)
_ACCORDING = re.compile(r"\baccording to\b", re.IGNORECASE)
_WHO_SAID = re.compile(
    r"^\W*who (?:said|says|claim(?:s|ed)|th(?:inks|ought)|believe[sd]|argue[sd])\b", re.IGNORECASE
)

# Why somebody thinks, wants or minds something is told by what they say of it, with no "because".
ATTITUDE = re.compile(
    r"\b(?:annoyed|angry|upset|worried|(?:un)?happy|s[ck]eptical|against|opposed|keen|reluctant|"
    r"cautious|wary|doubtful|critical|glad|proud|sad|relieved|disappointed|concerned|confident|"
    r"optimistic|pessimistic|convinced|sure|frustrated|grateful|surprised|"
    r"(?:want|like|dislike|hate|love|oppose|object|support|back|favou?r|prefer|reject|refuse|doubt|"
    r"regret|mind|trust|distrust|avoid|choose|welcome|reckon|enjoy|fear)s?)\b",
    re.IGNORECASE,
)

_ASKS = re.compile(
    r"^\W*(?:who|whom|whose|what|when|where|why|how|which|is|are|was|were|do|does|did|can|could|"
    r"should|will|would|has|have|had)\b",
    re.IGNORECASE,
)


def said_by(people: Whose, ask: Ask, finder: Finder) -> Outcome:
    """What somebody said: on a topic, or all of it in order."""
    quotes = _quotes(people.speakers, ask, finder.search)
    if not quotes and not ask.limits.shown:
        return refused("no-support", ask, finder)  # what they said lies outside the limits
    articles = dict.fromkeys(quote.article_id for quote in quotes)
    if not people.surely and len(articles) > ARTICLES:
        return refused("no-support", ask, finder)
    if not people.topic and ask.question.wants in OF_A_KIND:
        shaped = _of_kind(people, ask, quotes, finder)
        if shaped or not WORRYING.intersection(words(ask.question.main)):
            return Outcome(CERTAIN, shaped) if shaped else refused("no-support", ask, finder)
    if people.topic:
        found = _on_topic(people, ask, quotes, finder)
        if found.refusal and people.named != people.about:
            found = _on_topic(replace(people, about=people.named), ask, quotes, finder)
        several = len({one.name for one in people.speakers}) > 1
        if not (found.refusal and several and _is_of_all(people.topic, articles, finder.search)):
            return found
    return Outcome(CERTAIN, under_names(_in_full(quotes, finder.search), people.speakers))


def is_spoken_of(people: Whose, ask: Ask, finder: Finder) -> bool:
    """Whether the articles speak of what people are asked on, be it in nobody's words."""
    on_topic = replace(ask.question, words=people.topic, main=people.about)
    vector = finder.search.vector(people.about)
    found = finder.candidates(replace(ask, question=on_topic, vector=vector))
    score = finder.support(on_topic, found)
    return score >= finder.threshold and not _is_off(on_topic, found, found, finder.search)


def said_by_all(topic: Sequence[str], ask: Ask, finder: Finder) -> Outcome:
    """What the experts said on a topic, the best of each, and of them all ("experts said")."""
    on_topic = replace(ask.question, words=tuple(topic))
    found = finder.candidates(replace(ask, question=on_topic), OF_ALL)
    score = finder.support(on_topic, found)
    asked = frozenset(stems(ask.question.text))
    together = [c for c in found if _is_of_group(c, asked)]
    scored = [c for c in found if speaker_of(c) is not None]
    if score < finder.threshold or not (scored or together):
        return refused("no-support", ask, finder, score, found)
    best = _near_best(scored) if scored else []
    if together and (not best or together[0].score > best[0].score):
        best = [together[0], *(c for c in best if c.cosine >= ABOUT)]
    return Outcome(score, by_turns(best, None, finder.search))


def _is_of_group(one: Candidate, asked: frozenset[str]) -> bool:
    """Whether a sentence holds words of people whom only what they are called by tells apart."""
    nameless = (q.speaker for q in one.quotes if q.speaker and q.speaker.name is None)
    titles = (stems(speaker.title or "") for speaker in nameless)
    return any(title and asked.issuperset(title) for title in titles)


def spoken(
    question: Question, scored: Sequence[Candidate], silent: Sequence[str]
) -> Sequence[Candidate]:
    """For a question what somebody said, only speech; none where what comes nearest is no speech.

    Args:
        question: As understood.
        scored: The sentences found, best first.
        silent: The names in the question of people who are not quoted by name, or what else it
            calls them by. Words that are nobody's may be theirs, or of one with such a title.
    """
    if not _WHAT_SAID.match(question.text):
        return scored
    if silent:
        theirs = [c for c in scored if _may_be_by(silent, c, question)]
    else:
        theirs = [c for c in scored if c.quotes or _REPORTED.search(c.text)]
    return theirs if theirs and theirs[0].score >= scored[0].score - NEARLY else []


def _may_be_by(names: Sequence[str], one: Candidate, question: Question) -> bool:
    if _ACCORDING.search(question.text) and any(name in one.text for name in names):
        return True
    if any(quote.speaker is None or quote.speaker.name is None for quote in one.quotes):
        return True
    titles = [quote.speaker.title or "" for quote in one.quotes if quote.speaker]
    return any(
        reports(name, one.text) or any(has_post(name, title) for title in titles) for name in names
    )


def may_speak(names: Sequence[str], ask: Ask, finder: Finder) -> bool:
    """Whether words of one of these may be there, if not as a quote found to be theirs."""
    found, search = finder.candidates(ask), finder.search
    quotes = [
        quote
        for article_id in dict.fromkeys(one.passage.article_id for one in found)
        if any(name in search.article(article_id).text for name in names)
        for quote in search.quotes(article_id)
    ]
    if not quotes or any(q.speaker is None and q.kind == "direct" for q in quotes):
        return True
    if any(reports(name, candidate.text) for candidate in found for name in names):
        return True
    # Figures "according to" a name may be told of it without its words.
    told = _ACCORDING.search(ask.question.text)
    return told is not None and any(name in found[0].text for name in names)


def by_somebody(
    question: Question, scored: Sequence[Candidate], search: Search
) -> Sequence[Candidate]:
    """For a question who says so, only words of people with a name, if some are nearly the best.

    None where these only speak of the same things: they have the most telling word of what was
    said, or are as near to it as that.
    """
    said = [one for one in scored if speaker_of(one) is not None]
    if not (question.asks_besides or _WHO_SAYS.search(question.text)) or not scored:
        return scored
    if not said or said[0].score < scored[0].score - NEARLY:
        is_told = not _WHO_SAID.match(question.text) or _REPORTED.search(scored[0].text)
        return scored if is_told else []
    if question.asks_besides:
        return _near_best(said)
    known = [word for word in telling_words(question) if search.knows(word)]
    word = max(known, key=search.idf, default=None)
    return [
        one
        for one in _near_best(said)
        if word is None or one.cosine >= SAYS_SO or holds_form(word, " ".join(beside(one, search)))
    ]


def _of_kind(people: Whose, ask: Ask, quotes: Sequence[Quote], finder: Finder) -> list[Excerpt]:
    """What these people warn against, want or find fault with, on whatever it is."""
    said = _sentences(ask, quotes, finder)
    own = own_sentences(said, people.speakers, finder.search)
    shaped = [one for one in own if has_shape(ask.question.wants, one.text)]
    return by_turns(shaped, people.speakers, finder.search)


def _sentences(ask: Ask, quotes: Sequence[Quote], finder: Finder) -> list[Candidate]:
    """All sentences of the articles that quote people, best first."""
    return in_order(
        candidate
        for name in dict.fromkeys(quote.article_id for quote in quotes)
        for candidate in finder.candidates(replace(ask, limits=ask.limits.only(name)), WHOLE)
    )


def _on_topic(people: Whose, ask: Ask, quotes: Sequence[Quote], finder: Finder) -> Outcome:
    """The words of these people that are on their topic."""
    on_topic = replace(ask.question, words=people.topic, main=people.about)
    # First without their names: the sentences that have them would be the nearest.
    ask = replace(ask, vector=finder.search.vector(people.about))
    said = _sentences(replace(ask, question=on_topic), quotes, finder)
    replying = bool(REPLYING.search(ask.question.main))
    is_other = one_sided(ask.question, said, finder.search)
    own = own_sentences(said, people.speakers, finder.search, replying=replying)
    found = [one for one in own if is_other is None or not is_other(one)]
    score = finder.support(on_topic, found)
    if people.about != ask.question.main:
        score = min(1.0, score + NAMED)
    # The threshold grows with the corpus; the few sentences of a person do not.
    if score < min(FLOOR, finder.threshold) or _is_off(on_topic, found, said, finder.search):
        return unsure(people.speakers, ask, finder, score, found)
    in_full = replace(on_topic, main=ask.question.main)
    bears = bearing(in_full, granted(ask.question, found, finder.search), finder.search)
    career = career_test(ask.question.text, finder.search)
    is_told = career is None or career([found[0].text])
    if not bears and ask.question.wants == "reason" and is_told:
        asks_view = people.surely and ask.question.asks_saying
        is_view = asks_view or ATTITUDE.search(ask.question.main)
        bears = found if is_view or found[0].cosine >= NEAR_IN_MEANING else []
    scored = _on_names(people.topic, ask.question, bears, finder.search)
    if not scored:
        return unsure(people.speakers, ask, finder, score, found)
    if ask.question.wants in {"warning", "fault"}:
        scored = [one for one in scored if has_shape(ask.question.wants, one.text)] or scored
    best = _best_of_each(scored, people.speakers)
    shown = by_turns(best, people.speakers, finder.search)
    if ask.question.wants == "reason":
        _go_on(shown, people.speakers, finder.search)
    return Outcome(max(score, finder.threshold), shown)


def _go_on(shown: list[Excerpt], people: frozenset[Speaker], search: Search) -> None:
    """Add what the same people say right behind the first excerpt: their reason may be there."""
    article_id, span = shown[0].article_id, shown[0].span
    after = next_line(article_id, span, search)
    for quote in search.quotes(article_id):
        if after and quote.speaker in people and quote.sentences.overlaps(after):
            added(stretch(quote, search), shown, search, LONGEST)
            return


def _is_of_all(topic: Sequence[str], articles: Iterable[str], search: Search) -> bool:
    """Whether a topic is what the articles are all about, so that all words there are on it."""
    wanted = {stem(word) for word in topic}
    counted = [Counter(stems(search.article(name).text)) for name in articles]
    return all(count[word] >= OFTEN for count in counted for word in wanted)


def _is_off(
    on_topic: Question, own: Sequence[Candidate], said: Sequence[Candidate], search: Search
) -> bool:
    """Whether it is others who speak of a topic, or nobody does.

    Of a topic half of which the articles do not know, nobody speaks, unless it is put in many words
    and theirs are nearest to it.
    """
    if not own or max(c.cosine for c in own) >= NEAR_IN_MEANING:
        return not own
    behind = said[0].score - own[0].score
    told = telling_words(on_topic)
    if not told:
        return False
    if 2 * len(unknown_words(on_topic, own, search)) < len(told):
        return behind > OTHERS
    is_short = len(on_topic.words) <= SHORT_TOPIC and not _ASKS.match(on_topic.main)
    if is_short and max(c.cosine for c in own) < NEAR_TOPIC_WORD:
        return True
    return behind > (0 if is_short else NEARLY_FIRST)


def _on_names(
    topic: Sequence[str], question: Question, scored: Sequence[Candidate], search: Search
) -> Sequence[Candidate]:
    """Of somebody's words on a thing that has a name, those that name it or stand beside it."""
    wanted = {stem(word) for word in topic if search.knows(word)}
    about = {one for name in question.names for one in stems(name)} & wanted
    if not about:
        return scored
    return [c for c in scored if about & set(stems(" ".join(beside(c, search))))]


def _near_best(scored: Sequence[Candidate]) -> list[Candidate]:
    return [c for c in scored if c.score >= scored[0].score - NEAR_TOPIC]


def _best_of_each(scored: Sequence[Candidate], people: frozenset[Speaker]) -> list[Candidate]:
    """The best words, and then those of each person not among them that are near in meaning."""
    best = _near_best(scored)
    least = max(ABOUT, scored[0].cosine - NEAR_MEANING)
    for one in sorted(people, key=repr):
        own = [c for c in scored if is_by(frozenset({one}), c)]
        if own and own[0] not in best and own[0].cosine >= least:
            best.append(own[0])
    return best


def _quotes(people: Iterable[Speaker], ask: Ask, search: Search) -> list[Quote]:
    """The quotes of these people that may be shown, in order."""
    limits = ask.limits
    return sorted(
        (
            quote
            for speaker in people
            for quote in search.library.quotes_by(speaker)
            if limits.covers(quote.article_id) and not limits.has_seen(quote.article_id, quote.span)
        ),
        key=lambda quote: (quote.article_id, quote.sentences, quote.span),
    )


def _in_full(quotes: Sequence[Quote], search: Search) -> list[Excerpt]:
    """The quotes in their sentences, up to `QUOTED` stretches."""
    said: list[Excerpt] = []
    for quote in quotes:
        if len(said) < QUOTED:
            added(stretch(quote, search), said, search, LONGEST)
    return said
