"""A run of quotations without a cue -> their voices, decided together.

Each quotation has hints (who acts, speaks or signs beside it) and a tie to the one before it. The
run is given the assignment whose hints and ties sum highest (Viterbi), with the voices before and
behind the run as its ends; a quotation for which another voice comes close stays unattributed.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from assistant.quotes.voice import NOBODY, Voice

UNATTRIBUTED = 1.0  # what a voice must have for it, to be better than none
CLOSE = 0.5  # a lead by which the best voice may still be wrong
CLEAR = 0.9  # a lead that is strong evidence
SAYS_OWN_NAME = -1.5
RECENT = 4  # voices hinted at before a quotation, and behind it, that it may have

Key = Hashable
Scores = dict[Key, float]


@dataclass(frozen=True, slots=True)
class Step:
    """One quotation of a run.

    `tie` says how much speaks for the voice of the quotation before, `hints` how much for others,
    and `names` are the names said in it: hardly anybody says their own.
    """

    tie: float
    rule: str
    hints: tuple[tuple[Voice, float], ...] = ()
    names: frozenset[str] = frozenset()


@dataclass(slots=True)
class Run:
    """Quotations that follow one another with no cue between them.

    `before` is the voice that the run can go on from.
    """

    before: Voice
    steps: list[Step] = field(default_factory=list)

    def last(self) -> Voice:
        """The likeliest voice of the last quotation as far as the run has been read."""
        recent = Run(self.before, self.steps[-RECENT:])
        return recent.voices(NOBODY, 0.0)[-1]

    def voices(self, after: Voice, tie: float) -> list[Voice]:
        """The voice of each quotation.

        Args:
            after: Who speaks behind the run.
            tie: How much speaks for the run's last voice being that one.
        """
        known = {_key(NOBODY): NOBODY, _key(self.before): self.before, _key(after): after}
        for step in self.steps:
            for voice, _ in step.hints:
                known.setdefault(_key(voice), voice)
        allowed = _allowed(self.steps, (_key(self.before), _key(after)))
        given = [
            _summed(step, [known[key] for key in keys])
            for step, keys in zip(self.steps, allowed, strict=True)
        ]
        ahead = self._forward(given, allowed)
        behind = self._backward(given, allowed, _key(after), tie)
        found: list[Voice] = []
        for step, here, there in zip(self.steps, ahead, behind, strict=True):
            first, *rest = sorted(here, key=lambda key: -(here[key] + there[key]))
            lead = here[first] + there[first] - max((here[k] + there[k] for k in rest), default=0.0)
            voice = known[first]
            if voice.speaker is None or lead < CLOSE:
                found.append(NOBODY)
            else:
                found.append(replace(voice, rule=step.rule, sure=voice.sure and lead >= CLEAR))
        return found

    def _forward(self, given: Sequence[Scores], allowed: Sequence[Sequence[Key]]) -> list[Scores]:
        """The best sum of hints and ties up to each quotation, itself included, by its voice."""
        scores: list[Scores] = []
        last: Scores = {_key(self.before): 0.0}
        for step, hints, keys in zip(self.steps, given, allowed, strict=True):
            last = {
                key: _own(hints, key) + max(last[k] + _tie(step, k, key) for k in last)
                for key in keys
            }
            scores.append(last)
        return scores

    def _backward(
        self, given: Sequence[Scores], allowed: Sequence[Sequence[Key]], after: Key, tie: float
    ) -> list[Scores]:
        """The best sum of hints and ties behind each quotation, by its voice."""
        end = Step(tie, "")
        last = {key: _tie(end, key, after) for key in allowed[-1]}
        scores = [last]
        for at in range(len(self.steps) - 1, 0, -1):
            step, hints = self.steps[at], given[at]
            last = {
                key: max(last[k] + _own(hints, k) + _tie(step, key, k) for k in last)
                for key in allowed[at - 1]
            }
            scores.append(last)
        return scores[::-1]


def _key(voice: Voice) -> Key:
    """What two voices of one speaker have in common."""
    return id(voice.person) if voice.person is not None else voice.speaker


def _summed(step: Step, voices: Sequence[Voice]) -> Scores:
    """What the words around a quotation, and in it, say for and against each voice."""
    scores: Scores = {}
    for voice, weight in step.hints:
        scores[_key(voice)] = scores.get(_key(voice), 0.0) + weight
    for voice in voices:
        if voice.person is not None and voice.person.words[-1] in step.names:
            scores[_key(voice)] = scores.get(_key(voice), 0.0) + SAYS_OWN_NAME
    return scores


def _allowed(steps: Sequence[Step], ends: tuple[Key, ...]) -> list[list[Key]]:
    """The voices that each quotation may have: nobody, the ends, and those hinted at nearby."""
    past, coming = _hinted(steps), _hinted(steps[::-1])[::-1]
    return [
        list(dict.fromkeys([_key(NOBODY), *ends, *before, *behind]))
        for before, behind in zip(past, coming, strict=True)
    ]


def _hinted(steps: Sequence[Step]) -> list[list[Key]]:
    """The last few voices hinted at up to each quotation, in the order of reading."""
    recent: dict[Key, None] = {}
    hinted = []
    for step in steps:
        for voice, _ in step.hints:
            recent.pop(_key(voice), None)
            recent[_key(voice)] = None
        while len(recent) > RECENT:
            del recent[next(iter(recent))]
        hinted.append(list(recent))
    return hinted


def _own(hints: Mapping[Key, float], key: Key) -> float:
    return UNATTRIBUTED if key == _key(NOBODY) else hints.get(key, 0.0)


def _tie(step: Step, before: Key, key: Key) -> float:
    if _key(NOBODY) in (before, key):
        return 0.0
    return step.tie if before == key else 0.0
