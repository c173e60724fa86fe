"""An index -> questions that it answers, to be offered to people who do not know what to ask."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from assistant.answer.contrast import of_title
from assistant.index.search import Search
from assistant.index.words import STOP_WORDS, content_words, stem, stems, words
from assistant.types import Answer, Article, Quote

ARTICLES = 20  # whose headings and people are drawn on
SHOWN = 3  # with an answer
SPEAKERS = 12
TERM_COUNT = 3  # times that a term stands in an article, to ask about it
OFTEN_QUOTED = 2  # quotes of a person, to ask for all of them

_QUESTION = re.compile(
    r"^(?:who|what|when|where|why|how|which|is|are|was|were|do|does|did|can|should|will)\b.*\?$",
    re.IGNORECASE,
)
# "What is your background?" asks the one interviewed, not the articles.
_TO_SOMEBODY = re.compile(r"\b(?:your?s?|my|our|us|we|me|I)\b", re.IGNORECASE)
# No thing is called "harbour closed" or "recently": such a run is a piece of a sentence.
_NOT_A_THING = re.compile(r"(?:\w{3,}(?:ed|ly)|says?|said|told)$")
_HOW_TO = re.compile(r"^how to (.+)$", re.IGNORECASE)
_LIST_OF = re.compile(r"^((?:\w+ ){0,3}\w+s (?:for|of|in) .+)$", re.IGNORECASE)


def drafts(search: Search) -> list[str]:
    """Questions that an index may well answer, the most promising first; to be tried out."""
    names = sorted(search.library.hashes())[:ARTICLES]
    terms = {name: _frequent(_body(search, search.article(name))) for name in names}
    kinds = [
        list(kind)
        for kind in (
            _contrasts(search, names),
            _headings(search, names),
            _people(search, terms),
            _terms(terms),
        )
    ]
    turns = [kind[i] for i in range(max(map(len, kinds))) for kind in kinds if i < len(kind)]
    return list(dict.fromkeys(turns))


def pick(pool: Sequence[str], answer: Answer, asked: Sequence[str]) -> tuple[str, ...]:
    """The questions of the pool nearest to an answer in their words, but none asked before."""
    before = {_key(question) for question in (answer.question, *asked)}
    shown = [statement.text for statement in answer.statements]
    about = set(stems(" ".join((answer.question, *shown)))) - STOP_WORDS
    fresh = [question for question in pool if _key(question) not in before]
    ranked = sorted(fresh, key=lambda question: -len(about & set(stems(question))))
    return tuple((ranked if answer.answered and answer.statements else fresh)[:SHOWN])


def _key(question: str) -> frozenset[str]:
    """What a question asks, whatever its small words are."""
    return frozenset(stem(word) for word in content_words(question))


def _contrasts(search: Search, names: Sequence[str]) -> Iterator[str]:
    for article in map(search.article, names):
        pair = of_title(article.title, article.text)
        if pair is not None:
            yield f"What is the difference between {_one(pair[0])} and {_one(pair[1])}?"


def _headings(search: Search, names: Sequence[str]) -> Iterator[str]:
    for name in names:
        for block in search.library.blocks(name):
            heading = block.span.of(search.article(name).text).strip("# \n\t")
            if block.role != "heading":
                continue
            if _QUESTION.match(heading) and not _TO_SOMEBODY.search(heading):
                yield heading
            elif how := _HOW_TO.match(heading):
                yield f"How do you {how.group(1)}?"
            elif _LIST_OF.match(heading):
                yield f"What are the {heading[0].lower()}{heading[1:]}?"


def _people(search: Search, terms: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Everything that somebody said, and what they said on what the article is about."""
    quotes = [quote for name in terms for quote in search.quotes(name)]
    counts = Counter(q.speaker for q in quotes if q.speaker and q.speaker.name and q.speaker.title)
    taken: set[str] = set()
    for speaker, count in counts.most_common(SPEAKERS):
        if count >= OFTEN_QUOTED:
            own = [q for q in quotes if q.speaker == speaker]
            article = search.article(own[0].article_id)
            spoken = _spoken(terms[article.id], article, own)
            term = next((term for term in spoken if term not in taken), "")
            taken.add(term)
            yield f"What does {speaker.name} say{f' about {term}' if term else ''}?"


def _terms(terms: Mapping[str, Sequence[str]]) -> Iterator[str]:
    for often in terms.values():
        for term in often[:3]:
            yield f"What do the experts say about {term}?"


def _spoken(terms: Iterable[str], article: Article, quotes: Iterable[Quote]) -> Iterator[str]:
    """The terms that stand in what is quoted."""
    said = " ".join(words(" ".join(q.span.of(article.text) for q in quotes)))
    return (term for term in terms if f" {term.casefold()} " in f" {said} ")


def _body(search: Search, article: Article) -> str:
    """The running text: a headline says nothing of what is spoken of often."""
    blocks = search.library.blocks(article.id)
    return "\n".join(one.span.of(article.text) for one in blocks if one.role == "body")


def _frequent(text: str) -> list[str]:
    """Pairs and triples of weighty words that stand in a text most often, longest first.

    One that stands nowhere but in a longer one is only a piece of it.
    """
    counts: Counter[str] = Counter()
    for line in re.split(r"[.!?,;:\n]+", text):
        row = words(line)
        for size in (2, 3):
            for i in range(len(row) - size + 1):
                run = row[i : i + size]
                if not any(word in STOP_WORDS or word.isdigit() for word in run):
                    counts[" ".join(run)] += 1
    pieces = {
        piece
        for whole, count in counts.items()
        for piece in (whole.partition(" ")[2], whole.rpartition(" ")[0])
        if counts[piece] == count
    }
    often = [
        term
        for term, count in counts.items()
        if count >= TERM_COUNT
        and not counts[f"{term}s"]  # "engineers" rather than "engineer"
        and not _NOT_A_THING.search(term)
        and term not in pieces
    ]
    often.sort(key=lambda term: (-len(term.split()) * counts[term], term))
    return [_as_written(term, text) for term in often]


def _as_written(term: str, text: str) -> str:
    """A term with the capitals that it mostly has."""
    run = r"\W+".join(re.escape(word) for word in term.split())
    forms = Counter(" ".join(one.split()) for one in re.findall(rf"\b{run}\b", text, re.IGNORECASE))
    return max(forms, key=lambda form: (forms[form], form.islower()), default=term)


def _one(thing: str) -> str:
    return f"{'an' if thing[:1] in 'aeiou' else 'a'} {thing}"
