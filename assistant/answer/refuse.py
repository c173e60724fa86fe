"""Whether the articles answer a question at all: a score, a threshold, and the reasons to decline.

The threshold is set on the user's own index, when it is built: stock questions about other things
are put to it, and it lies above nearly all of their scores; but never below a floor, since the
scores of foreign questions grow with the corpus and say little about a single article.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import asdict, dataclass
from importlib import resources
from itertools import pairwise
from typing import Any

from assistant.answer.evidence import Candidate, candidates
from assistant.answer.kinds import Wants
from assistant.answer.lacking import lacking
from assistant.answer.question import Question, understand
from assistant.index import stock
from assistant.index.demonyms import INITIALS, other_forms
from assistant.index.framing import is_everyday
from assistant.index.search import Search
from assistant.index.words import STOP_WORDS, stem, stems, words
from assistant.quotes.gender import by_name
from assistant.quotes.mentioned import BODIES
from assistant.types import Reason, Speaker

# Parts of the score beside the mean of the largest cosine and that of the sentence shown first;
# docs/decisions/answers.md has the figures of these and others.
PASSAGE = 0.3
COVERED = 0.2
UNKNOWN_WORD = 0.2  # each but one, which may be the asker's own for a thing that is there
UNKNOWN_AND_RELATED = 0.025  # the same, where the question is whether it is about the articles
NOTHING_KNOWN = 0.2  # no word is; by meaning it may still be near
SHORT_NAME = 2  # words; the initials of so few are those of much else, such as "a.m."
TOO_MANY = 6  # unknown words: whatever is near, it is not this
SHORTEST_ROOT = 4  # letters
LOWEST, HIGHEST = -0.5, 1.5  # of that sum, for all practical purposes; support is it on [0, 1]

NOT_QUITE = 0.9  # of the threshold: support of what is declined although it is related

FLOOR = 0.38  # whatever the stock questions say
QUANTILE = 0.85  # of the stock questions
# Share of answerable questions that are less related: 192 on articles each alone, at a floor of
# .395, so at most; and 1,278 on SQuAD passages together.
DECLINED_ALONE = 0.01
DECLINED = (
    (0.38, 0.0),
    (0.45, 0.002),
    (0.5, 0.009),
    (0.55, 0.023),
    (0.6, 0.07),
    (0.65, 0.157),
    (1.0, 1.0),
)
FOREIGN = 0.35  # support below which a declined question is about something else altogether
PROMISING_SENTENCES = 8  # whose passages may have an unknown word in another form
PROMISING = 0.3  # a sentence that lies so near the best may hold what is asked for

_MESSAGES: dict[Reason, str] = {
    "off-topic": "The articles are about other things.",
    "no-support": "The articles do not say.",
    "greeting": "Hello! Ask me anything that these articles may answer.",
    "empty": "Please ask a question in words.",
}
# "NATO", "MBAs", "PhD", "St."
_ABBREVIATION = re.compile(r"^(?:(?=.*[A-Z].*[A-Z])[A-Za-z]{2,5}|[A-Z]{2,5}s|[A-Z][a-z]{0,2}\.?)$")
_THANKS = re.compile(r"\b(?:thank\w*|cheers)\b", re.IGNORECASE)
_ASKED_FOR: dict[Wants, str] = {
    "duration": "length",
    "money": "amount of money",
    "share": "share",
    "count": "number",
    "number": "number",
    "date": "date",
}

_NOT_SAID: dict[Wants, str] = {
    "reason": "why",
    "person": "who",
    "definition": "what that is",
}


@dataclass(frozen=True, slots=True)
class Calibration:
    """The decision rule of one index, with what it cost on the stock questions.

    `threshold` is how related to the articles a question has to be, and the least support that is
    answered. `stock_answered` is the share of the `stock` foreign questions that reach it, here;
    `answerable_declined` the share of answerable questions that is to be expected below it, from
    the development data.
    """

    threshold: float
    stock_answered: float
    stock: int
    answerable_declined: float

    def to_dict(self) -> dict[str, Any]:
        """As JSON-able values."""
        return asdict(self)

    @classmethod
    def from_dict(cls, values: dict[str, Any]) -> Calibration:
        """What `to_dict` gave."""
        return cls(**values)


def calibrate(search: Search) -> Calibration:
    """Put the stock questions to an index and set its threshold."""
    texts = stock_questions()
    vectors = stock.vectors(search.library, texts, search.embedder)
    best = stock.best(search.library, stock.KEPT)
    opened = search.opened({place for places in best for place in places})
    silent = search.without_quotes()
    scores = []
    for text, vector, places in zip(texts, vectors, best, strict=True):
        question = understand(text)
        found = search.look_into(question.text, vector, [opened[one] for one in places])
        reader = search if question.wants == "person" else silent
        scores.append(related(question, candidates(question, found, reader), search))
    ranked = sorted(scores)
    threshold = max(FLOOR, ranked[int(QUANTILE * len(ranked))])
    answered = sum(score >= threshold for score in scores) / len(scores)
    return Calibration(
        round(threshold, 4), round(answered, 4), len(scores), answerable_declined(threshold)
    )


def answerable_declined(threshold: float) -> float:
    """The share of answerable questions to be expected below a threshold.

    At the floor, which decides for few articles, it is that of news articles each alone; above it,
    that of many short articles together.
    """
    if threshold <= FLOOR:
        return DECLINED_ALONE
    (low, lost), (high, more) = next(
        (one, other) for one, other in pairwise(DECLINED) if threshold <= other[0] or other[0] == 1
    )
    return round(lost + (more - lost) * (threshold - low) / (high - low), 3)


def stock_questions() -> list[str]:
    """Questions about everyday things that few corpora are about."""
    file = resources.files(__package__).joinpath("stock_questions.txt")
    return file.read_text("utf-8").splitlines()


def support(
    question: Question, scored: Sequence[Candidate], search: Search, threshold: float
) -> float:
    """How well the best sentences bear an answer, in [0, 1]: one is given from `threshold` on.

    Whether the articles are about what is asked at all decides: people put what an article says in
    words of their own. Of questions that they are about, the support orders those first whose words
    they share.
    """
    if not scored or not question.words:
        return 0.0
    unknown = unknown_words(question, scored, search)
    about = _related(question, scored, unknown)
    if about < threshold:
        return about
    if len(unknown) >= TOO_MANY:
        return threshold * NOT_QUITE
    borne = _raw(about) - (
        (UNKNOWN_WORD - UNKNOWN_AND_RELATED) * max(0, len(unknown) - 1)
        + lacking(question, scored[0], search)
    )
    return threshold + (1 - threshold) * _scaled(borne)


def related(question: Question, scored: Sequence[Candidate], search: Search) -> float:
    """How much the best sentences are about what is asked, in [0, 1]."""
    if not scored or not question.words:
        return 0.0
    return _related(question, scored, unknown_words(question, scored, search))


def _related(question: Question, scored: Sequence[Candidate], unknown: Collection[str]) -> float:
    first = scored[0]
    against = UNKNOWN_AND_RELATED * max(0, len(unknown) - 1)
    return _scaled(
        (max(c.cosine for c in scored) + first.cosine) / 2
        + PASSAGE * first.passage_cosine
        + COVERED * first.coverage
        - (NOTHING_KNOWN if len(unknown) == len(question.words) else against)
    )


def _scaled(raw: float) -> float:
    return min(1.0, max(0.0, (raw - LOWEST) / (HIGHEST - LOWEST)))


def _raw(scaled: float) -> float:
    return LOWEST + scaled * (HIGHEST - LOWEST)


def unknown_words(question: Question, scored: Sequence[Candidate], search: Search) -> list[str]:
    """The words of the question that the articles do not have, nor what was found in other form."""
    unknown = [w for w in telling_words(question) if not search.knows(w)]
    if not unknown:
        return []
    found = dict.fromkeys(c.passage for c in scored[:PROMISING_SENTENCES])
    texts = (one.span.of(search.article(one.article_id).text) for one in found)
    held = frozenset(one for text in texts for one in stems(text))
    return [word for word in unknown if not _has_root(word, held)]


def _has_root(word: str, held: Collection[str]) -> bool:
    """Whether a stem held starts as the word's does, but for its last letter: trader, trading."""
    root = stem(word)[:-1]
    return len(root) >= SHORTEST_ROOT and any(one.startswith(root) for one in held)


def telling_words(question: Question) -> list[str]:
    """The words of a question that tell what it is about."""
    return [word for word in question.words if not is_everyday(word)]


def unknown_names(question: Question, search: Search) -> list[str]:
    """The names in a question that stand nowhere in the corpus; an abbreviation is no name.

    Of several words, the last has to be known, and the first as well where the articles give that
    surname to somebody else.
    """
    names = (part for name in question.names for part in _apart(name))
    return [name for name in names if not _is_known(words(name), name, search)]


def _apart(name: str) -> list[str]:
    """Somebody and where they are of: "Ada Quill of Quay Energy"."""
    person, _, house = name.partition(" of ")
    parts = words(person)
    is_person = len(parts) > 1 and parts[-1] not in BODIES and by_name(parts[0])
    return [person, house] if house and is_person else [name]


def _is_known(parts: Sequence[str], name: str, search: Search) -> bool:
    weighty = [word for word in parts if word not in STOP_WORDS]
    if not weighty or _ABBREVIATION.match(name):
        return True
    if _stands_otherwise(parts, search):
        return True
    if not search.knows(weighty[-1]) or _is_of_house(weighty, search):
        return False
    namesakes = search.namesakes(weighty[-1])
    if len(weighty) > 1 and namesakes:
        return any(set(weighty) <= set(own) for own in namesakes) or all(
            search.knows(word) for word in weighty
        )
    return True


def _stands_otherwise(name: Sequence[str], search: Search) -> bool:
    """Whether the articles have the people of a place for it, or the initials of a name."""
    if len(name) == 1:
        return not by_name(name[0]) and any(map(search.knows, other_forms(name[0])))
    own = INITIALS.get(" ".join(name))
    if own is None and len(name) > SHORT_NAME:
        own = ".".join(word[0] for word in name)
    return own is not None and search.knows(own)


def _is_of_house(name: Sequence[str], search: Search) -> bool:
    """Whether a strange first name stands with a word that an organisation's name starts with."""
    if len(name) == 1 or search.knows(name[0]):
        return False
    houses = (one for speaker in search.speakers() for one in (speaker.name, speaker.organisation))
    return any(words(house)[:-1][:1] == [name[-1]] for house in houses if house)


def lacks_kind(question: Question, scored: Sequence[Candidate]) -> bool:
    """Whether no promising sentence contains the kind of thing that is asked for.

    Nor the one right behind the most promising, which is shown with it.
    """
    if question.wants not in _ASKED_FOR:
        return False
    best = max(scored, key=_promise)
    behind = [c for c in scored if c.passage == best.passage and c.span.start >= best.span.end]
    after = min(behind, key=lambda c: c.span, default=best)
    least = _promise(best) - PROMISING
    return not after.has_kind and not any(c.has_kind and _promise(c) >= least for c in scored)


def _promise(candidate: Candidate) -> float:
    """How near a sentence is to the question by itself, whatever kind of thing it holds."""
    return candidate.cosine + COVERED * candidate.coverage


def message(
    reason: Reason, question: Question, names: Sequence[str] = (), quoted: Sequence[Speaker] = ()
) -> str:
    """Why a question is declined, in one sentence for the person who asked.

    Args:
        reason: Why.
        question: As understood.
        names: Those that the articles do not hold.
        quoted: People to name in their place.
    """
    if reason == "unknown-name":
        people = ", ".join(dict.fromkeys(speaker.name for speaker in quoted if speaker.name))
        instead = f" Quoted here: {people}." if people else ""
        return f"The articles do not mention {' or '.join(names)}.{instead}"
    if reason == "no-support" and question.wants in _ASKED_FOR:
        return f"The articles do not say: no {_ASKED_FOR[question.wants]} is given for this."
    if reason == "no-support" and question.wants in _NOT_SAID:
        return f"The articles do not say {_NOT_SAID[question.wants]}."
    if reason == "greeting" and _THANKS.search(question.text):
        return "You are welcome; ask me anything else that these articles may answer."
    return _MESSAGES[reason]
