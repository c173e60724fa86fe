"""Charts as inline SVG: how scores are spread, and what each threshold would cost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from html import escape

from assistant.evaluate.result import Result

WIDTH, HEIGHT = 720, 220  # of the drawing, in SVG units
LEFT, RIGHT, TOP, BOTTOM = 40, 10, 10, 30  # margins
BINS = 20
STEPS = 100


def support(results: Sequence[Result]) -> Iterator[str]:
    """Histogram of support: questions to be answered above, to be declined below."""
    right, foreign = _supports(results)
    if right or foreign:
        caption = (
            f"Upward: the {len(right)} questions to be answered. "
            f"Downward: the {len(foreign)} to be declined. Across: support, 0 to 1."
        )
        yield "<h2>Support</h2>"
        yield _figure("How support is spread", _histogram(right, foreign), caption)


def cosines(results: Sequence[Result]) -> Iterator[str]:
    """Histogram of cosines: the passages expected above, the best of the others below."""
    searched = [result for result in results if result.targets]
    right = [hit.score for result in searched for hit in result.hits if hit.expected]
    others = [[hit.score for hit in result.hits if not hit.expected] for result in searched]
    wrong = [max(scores) for scores in others if scores]
    if right or wrong:
        caption = (
            f"Upward: the {len(right)} passages expected and found. Downward: the nearest other "
            f"passage of {len(wrong)} questions. Across: cosine to the question, 0 to 1."
        )
        yield "<h2>Cosines</h2>"
        yield _figure("How cosines are spread", _histogram(right, wrong), caption)


def _histogram(upward: Sequence[float], downward: Sequence[float]) -> list[str]:
    """Two sets of values in [0, 1], one above the other; values outside count at the ends."""
    middle = (TOP + HEIGHT - BOTTOM) / 2
    above, below = _binned(upward), _binned(downward)
    most = max((*above.values(), *below.values()))
    unit = (middle - TOP) / most
    wide = (WIDTH - LEFT - RIGHT) / BINS
    shapes = []
    for place in range(BINS):
        x = LEFT + place * wide
        up, down = above[place] * unit, below[place] * unit
        if up:
            shapes.append(_box("good", x, middle - up, wide - 1, up))
        if down:
            shapes.append(_box("bad", x, middle, wide - 1, down))
    shapes.append(_rule(LEFT, middle, WIDTH - RIGHT, middle))
    return [*shapes, *_scale(), f'<text x="4" y="{TOP + 10}">{most}</text>']


def threshold(results: Sequence[Result]) -> Iterator[str]:
    """Share rightly answered and rightly declined at every threshold of support."""
    right, foreign = _supports(results)
    if not (right and foreign):
        return
    kept, declined = [], []
    for step in range(STEPS + 1):
        level = step / STEPS
        kept.append((level, sum(value >= level for value in right) / len(right)))
        declined.append((level, sum(value < level for value in foreign) / len(foreign)))
    sums = [one + other for (_, one), (_, other) in zip(kept, declined, strict=True)]
    equal = [step for step, value in enumerate(sums) if value == max(sums)]
    best = equal[len(equal) // 2]  # as far from either as can be
    shapes = [_line("line-good", kept), _line("line-bad", declined), *_scale()]
    shapes += [f'<text x="4" y="{TOP + 10}">100 %</text>']
    yield "<h2>If support alone decided</h2>"
    caption = (
        f"Solid: share of questions rightly answered; dashed: share rightly declined, were each "
        f"threshold the only rule. The two are best together at {best / STEPS:.2f}: "
        f"{kept[best][1]:.0%} and {declined[best][1]:.0%}. As it decides now: {_now(results)}."
    )
    yield _figure("What each threshold costs", shapes, caption)


def _now(results: Sequence[Result]) -> str:
    shares = []
    for answerable in (True, False):
        chosen = [r for r in results if r.answerable is answerable and r.answered is not None]
        shares.append(sum(r.answered is answerable for r in chosen) / len(chosen))
    return f"{shares[0]:.0%} and {shares[1]:.0%}"


def _supports(results: Sequence[Result]) -> tuple[list[float], list[float]]:
    """The support of the questions to be answered, and of those to be declined."""
    values: dict[bool, list[float]] = {True: [], False: []}
    for result in results:
        if result.support is not None and result.answerable is not None:
            values[result.answerable].append(result.support)
    return values[True], values[False]


def _binned(values: Sequence[float]) -> Counter[int]:
    return Counter(min(BINS - 1, max(0, int(value * BINS))) for value in values)


def _figure(title: str, shapes: Sequence[str], caption: str) -> str:
    return (
        f'<figure><svg viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{escape(title)}">'
        f"{''.join(shapes)}</svg><figcaption>{escape(caption)}</figcaption></figure>"
    )


def _scale() -> list[str]:
    floor = HEIGHT - BOTTOM
    marks = [_rule(LEFT, floor, WIDTH - RIGHT, floor)]
    for tenth in range(0, 11, 2):
        x = _x(tenth / 10)
        marks.append(f'<text x="{x - 8:.1f}" y="{floor + 18}">{tenth / 10:.1f}</text>')
    return marks


def _box(kind: str, x: float, y: float, wide: float, high: float) -> str:
    return f'<rect class="{kind}" x="{x:.1f}" y="{y:.1f}" width="{wide:.1f}" height="{high:.1f}"/>'


def _rule(x1: float, y1: float, x2: float, y2: float) -> str:
    return f'<line class="axis" x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}"/>'


def _line(kind: str, points: Sequence[tuple[float, float]]) -> str:
    high = HEIGHT - TOP - BOTTOM
    path = " ".join(f"{_x(x):.1f},{TOP + (1 - y) * high:.1f}" for x, y in points)
    return f'<polyline class="{kind}" fill="none" stroke-width="2" points="{path}"/>'


def _x(share: float) -> float:
    return LEFT + share * (WIDTH - LEFT - RIGHT)
