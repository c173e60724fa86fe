"""Topics that are spoken of in few words: a sentence with none of these words is not on them.

"What certificates does a rigger need?" is answered by an exam or a licence, and by nothing that
holds no such word, however near it is to riggers.
"""

from __future__ import annotations

import re

from assistant.answer.held import Test, finds
from assistant.answer.question import Question
from assistant.answer.wording import groups
from assistant.index.words import stem, stems, words

# Before a colon the words that a question names a topic by, behind it others that speak of it.
_TOPICS = """
certificate certificates certification certifications credentials accreditation diploma : certify
    certified qualification qualified licence license exam examination test badge course degree
    training prove panel pass
ethics ethical ethically unethical morality : moral immoral responsible conscience integrity wrong
bias biases biased prejudice discrimination fairness : discriminate discriminatory fair unfair
    impartial skewed slanted balanced neutral equal unequal
outsource outsourced outsourcing : contractor contract freelance freelancer agency vendor supplier
    offshore abroad external subcontract consultant partner hand
gender women female sexism : woman girl sex man men male mother lady wife daughter she her
diversity : diverse nation nationality minority woman gender race racial ethnic inclusion
    inclusive background
privacy : private confidential personal protection consent surveillance secret anonymous
    permission sign photograph
visa visas immigration : immigrant migrant foreign passport abroad overseas permit paper refugee
    country nation emigre emigrate settle exile asylum
unionised unionized unionise unionize : union strike collective bargaining member labor labour
    guild organised organized
insurance insurer insurers : insure insured policy premium cover coverage against
emissions footprint : emission carbon co2 climate greenhouse pollute pollution fume exhaust smoke
    fuel diesel petrol gasoline soot tonne
lawsuit lawsuits : sue sued court legal litigation judge settlement plaintiff claim tribunal
    damages
patent patents patented : invention intellectual protect law
burnout : stress stressed exhausted overwork tired pressure burn strain ill sick
telework teleworking : remote home hybrid distance virtual online
conference conferences : summit event meetup meeting met meet convention symposium gather seminar
podcast podcasts : episode show listen
vaccine vaccines vaccination : vaccinated jab dose shot
overtime : hour shift late extra
"""
# "What questions are asked …?" is answered by one, or by where they are told of; whoever is asked
# to do something is asked no question.
_WHAT_QUESTIONS = re.compile(
    r"\b(?:what|which)(?: (?:sort|kind|type)s? of)?(?: [\w-]+)? questions\b.*"
    r"\b(?:asked|ask|expect\w*)\b",
    re.IGNORECASE,
)
_QUESTIONS = re.compile(
    r"\bquestions\b|\?|\bask\b|\bwant(?:s|ed)? to know\b|"
    r"\b(?:is|are|was|were|be|being|get|gets) asked (?!(?:\w+ )?to\b)|"
    r"\b(?:asks|asked|asking) (?:if|how|where|when|who|what|why|whether)\b",
    re.IGNORECASE,
)
# Where somebody is heard for a post, not by a newspaper or for a study.
_AT_INTERVIEW = re.compile(
    r"\bjob interview|\binterview(?:s|ed)? for an? (?:[\w'’-]+ ){0,4}(?:job|post|position|role)\b",
    re.IGNORECASE,
)
_INTERVIEWED = re.compile(r"\b(?:interview|candidate|applicant|recruit)", re.IGNORECASE)


def _topics() -> list[tuple[frozenset[str], frozenset[str]]]:
    """The words that name each topic, and the stems of all that speak of it."""
    rows = [row.split(":") for row in re.split(r"\n(?! )", _TOPICS.strip())]
    return [(frozenset(own.split()), groups(own + more)[0]) for own, more in rows]


_SPOKEN = _topics()


def topic_tests(question: Question, text: str) -> list[Test]:
    """What sentences have to pass that are on the topics a question names.

    None for a topic that their article, whose text is given, calls by the same word.
    """
    asked = set(words(question.text)).difference(question.name_words)
    named = [(own & asked, spoken) for own, spoken in _SPOKEN if own & asked]
    told = frozenset(stems(text)) if named else frozenset()
    tests: list[Test] = [_holds(spoken) for own, spoken in named if told.isdisjoint(map(stem, own))]
    if _WHAT_QUESTIONS.search(question.text):
        tests.append(finds(_QUESTIONS))
    if _AT_INTERVIEW.search(question.text):
        tests.append(finds(_INTERVIEWED))
    return tests


def _holds(spoken: frozenset[str]) -> Test:
    return lambda near: not spoken.isdisjoint(stems(" ".join(near)))
