"""A run of quotations without a cue gets the voices whose hints and ties sum highest."""

from __future__ import annotations

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from assistant.quotes.runs import CLOSE, UNATTRIBUTED, Run, Step
from assistant.quotes.voice import NOBODY, Voice
from assistant.types import Evidence, Speaker

VOICES = [
    Voice(Speaker(name), Evidence(), "name", sure=True) for name in ("Ada Quill", "Tomas Reed")
]
QUILL, REED = VOICES
EVERYBODY = [NOBODY, *VOICES]

weights = st.floats(-8, 8).map(lambda weight: round(weight, 2))
hints = st.lists(st.tuples(st.sampled_from(VOICES), weights), max_size=2).map(tuple)
steps = st.lists(
    st.builds(Step, tie=weights, rule=st.just(""), hints=hints), min_size=1, max_size=4
)


def total(before: Voice, run: list[Step], after: Voice, tie: float, given: list[Voice]) -> float:
    """The sum of one assignment, by its definition."""
    chain = [before, *given, after]
    ties = [*(step.tie for step in run), tie]
    score = sum(
        tie
        for tie, one, other in zip(ties, chain, chain[1:], strict=False)
        if one is not NOBODY and one is other
    )
    for step, voice in zip(run, given, strict=True):
        score += UNATTRIBUTED if voice is NOBODY else sum(w for v, w in step.hints if v is voice)
    return score


@given(st.sampled_from(EVERYBODY), steps, st.sampled_from(EVERYBODY), weights)
def test_the_best_assignment_is_found(
    before: Voice, run: list[Step], after: Voice, tie: float
) -> None:
    """Each voice is that of the best of all assignments, or none where another comes close."""
    known = {id(v): v for v in [NOBODY, before, after, *(v for s in run for v, _ in s.hints)]}
    found = Run(before, run).voices(after, tie)
    for at, voice in enumerate(found):
        best = {
            one.speaker: max(
                total(before, run, after, tie, list(given))
                for given in product(known.values(), repeat=len(run))
                if given[at] is one
            )
            for one in known.values()
        }
        leads = [
            (best[one] - max((v for other, v in best.items() if other != one), default=0.0), one)
            for one in best
        ]
        lead, speaker = max(leads, key=lambda pair: pair[0])
        assert voice.speaker in (
            {speaker, None} if abs(lead - CLOSE) < 1e-9 else _kept(lead, speaker)
        )


def _kept(lead: float, speaker: Speaker | None) -> set[Speaker | None]:
    return {speaker if lead >= CLOSE else None}


def test_one_wrong_neighbour_is_not_inherited() -> None:
    """What is said of the second quotation decides the first one too, where their tie is strong."""
    run = [Step(2.0, "floating"), Step(4.0, "continues", ((REED, 3.0),))]
    assert [v.speaker for v in Run(QUILL, run).voices(NOBODY, 0.0)] == [REED.speaker, REED.speaker]


def test_who_speaks_behind_a_run_counts() -> None:
    """With nobody before, the run goes to whoever speaks right behind it."""
    run = [Step(2.0, "floating"), Step(2.0, "floating")]
    assert [v.speaker for v in Run(NOBODY, run).voices(QUILL, 2.0)] == [QUILL.speaker] * 2
    assert [v.speaker for v in Run(NOBODY, run).voices(NOBODY, 0.0)] == [None, None]
