"""What somebody said is told by speech alone, and by somebody where that is asked besides."""

import pytest

from assistant.answer.evidence import Candidate
from assistant.answer.question import understand
from assistant.answer.said import by_somebody, spoken
from assistant.index.search import Search
from assistant.pipeline import Assistant
from assistant.types import Passage, Quote, Span, Speaker

PLACE = Span(0, 40)
PASSAGE = Passage("pier", PLACE, None, (PLACE,))
QUILL = Speaker("Ada Quill")


def _candidate(text: str, score: float, *speakers: Speaker | None) -> Candidate:
    """A sentence found, with a quote of each of these in it."""
    quotes = tuple(Quote("pier", PLACE, PLACE, "direct", speaker) for speaker in speakers)
    return Candidate(PASSAGE, 0.5, PLACE, text, 0.5, 0.5, score, has_kind=True, quotes=quotes)


PLAIN = _candidate("Reed has long sought the lamp of the pier.", 1.0)
REPORT = _candidate("Reed answered that the lamp is his.", 0.9)
QUILLS = _candidate("“The lamp is mine.”", 0.8, QUILL)
NOBODYS = _candidate("“The lamp was never lit.”", 0.7, None)
FAR = _candidate("“The lamp is oil.”", 0.1, None)


@pytest.mark.parametrize(
    ("asked", "scored", "silent", "kept"),
    [
        ("What did the keeper say of the lamp?", [PLAIN, REPORT, QUILLS], [], [REPORT, QUILLS]),
        ("What did Reed answer?", [PLAIN, REPORT, QUILLS, NOBODYS], ["Reed"], [REPORT, NOBODYS]),
        ("What did the keeper reply?", [PLAIN], [], []),
        ("What did Reed tell them?", [PLAIN, FAR], ["Reed"], []),
        ("What does the article say about the lamp?", [PLAIN], [], [PLAIN]),
        ("What does Reed seek?", [PLAIN, QUILLS], [], [PLAIN, QUILLS]),
    ],
)
def test_only_speech_tells_what_was_said(
    asked: str, scored: list[Candidate], silent: list[str], kept: list[Candidate]
) -> None:
    """Of one who is not quoted by name, a report of them or the words of nobody named."""
    assert list(spoken(understand(asked), scored, silent)) == kept


def test_who_says_what_is_asked_first_is_somebody(search: Search) -> None:
    """Words of somebody that are nearly as near go before the writer's own."""
    question = understand("Is the lamp his, and who says so?")
    assert list(by_somebody(question, [PLAIN, QUILLS, FAR], search)) == [QUILLS]
    question = understand("Is the lamp his?")
    assert list(by_somebody(question, [PLAIN, QUILLS, FAR], search)) == [PLAIN, QUILLS, FAR]


def test_one_who_is_only_mentioned_has_said_nothing(assistant: Assistant) -> None:
    """The school takes apprentices, and Tarn speaks of stoves."""
    assert not assistant.ask("What did the apprentice say about sharing a stove?").answered
    assert assistant.ask("What did Tarn say about sharing a stove?").answered
