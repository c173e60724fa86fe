"""Two runs compared: is a figure down by more than chance?

Paired randomisation test (Fisher; for retrieval, Smucker, Allan and Carterette, CIKM 2007): if
nothing had changed, each case's two results could as well have come the other way round. Exact
where few cases differ. Several figures are looked at, so their p-values are Holm's.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.errors import AssistantError
from assistant.evaluate.metrics import FIGURES, SEED, Shares, ratio
from assistant.evaluate.result import Result, Share

if TYPE_CHECKING:
    import numpy as np

FORMAT = 1
LEVEL = 0.05  # of significance, over all figures together
EXACT = 12  # cases that differ, up to which every way round is tried
SHUFFLES = 10_000
TINY = 1e-12  # below this two sums are the same
DECIMALS = 4


class BaselineError(AssistantError):
    """A baseline file cannot be read."""


@dataclass(frozen=True, slots=True)
class Change:
    """A figure then and now, over the `n` cases that both runs have.

    `p` is the chance of a drop as large as this if nothing had changed, corrected for the number
    of figures; `dropped` says that it is small enough to be called one.
    """

    name: str
    n: int
    before: float
    now: float
    p: float
    dropped: bool


def save(path: Path, results: Sequence[Result], table: Shares) -> None:
    """Write the results that later runs are compared with."""
    cases = {
        result.key: {
            "outcome": result.outcome,
            "shares": {
                name: _as_stored(table[name][result.key])
                for name in FIGURES
                if result.key in table[name]
            },
        }
        for result in results
    }
    text = json.dumps({"format": FORMAT, "cases": cases}, indent=1, sort_keys=True)
    path.write_text(text + "\n", "utf-8")


def load(path: Path) -> dict[str, dict[str, Share]]:
    """The shares in a baseline file: figure -> case key -> share.

    Raises:
        BaselineError: There is none, or it is not one of ours.
    """
    try:
        data = json.loads(path.read_text("utf-8"))
    except OSError as error:
        raise BaselineError(
            f"The baseline {path} cannot be read ({error.strerror}); "
            f"write one first, with --gold-update in pytest or --update in assistant evaluate."
        ) from error
    except ValueError as error:
        raise BaselineError(_foreign(path)) from error
    table: dict[str, dict[str, Share]] = {name: {} for name in FIGURES}
    try:
        if data["format"] != FORMAT:
            raise BaselineError(_foreign(path))
        for key, case in data["cases"].items():
            for name, (above, below) in case["shares"].items():
                table[name][key] = (float(above), float(below))
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise BaselineError(_foreign(path)) from error
    return table


def _foreign(path: Path) -> str:
    return f"The file {path} is not a baseline of this version; write it anew from a good run."


def compare(before: Shares, now: Shares) -> tuple[Change, ...]:
    """How each figure changed over the cases that both have, and whether it dropped."""
    found = [change for name in FIGURES if (change := _change(name, before[name], now[name]))]
    corrected = _holm([change.p for change in found])
    return tuple(
        Change(c.name, c.n, c.before, c.now, round(p, DECIMALS), c.now < c.before and p < LEVEL)
        for c, p in zip(found, corrected, strict=True)
    )


def _change(name: str, before: Mapping[str, Share], now: Mapping[str, Share]) -> Change | None:
    keys = sorted(before.keys() & now.keys())
    then = [before[key] for key in keys]
    since = [_as_stored(now[key]) for key in keys]
    old, new = ratio(then), ratio(since)
    if old is None or new is None:
        return None
    p = chance_of_drop(then, since)
    return Change(name, len(keys), round(old, DECIMALS), round(new, DECIMALS), p, dropped=False)


def _as_stored(share: Share) -> Share:
    """Rounded as in the file, so that no case differs by its rounding alone."""
    above, below = share
    return round(above, DECIMALS), round(below, DECIMALS)


def chance_of_drop(before: Sequence[Share], now: Sequence[Share]) -> float:
    """The one-sided p-value of the drop from `before` to `now`, case by case."""
    import numpy as np

    old, new = np.array(before, dtype=float), np.array(now, dtype=float)
    differ = np.abs(old - new).max(axis=1) > TINY
    if not differ.any():
        return 1.0
    same = old[~differ].sum(axis=0)
    old, new = old[differ], new[differ]
    swaps = _swaps(len(old))
    first = same + old.sum(axis=0) + swaps @ (new - old)
    second = same + new.sum(axis=0) - swaps @ (new - old)
    fair = (first[:, 1] > 0) & (second[:, 1] > 0)
    drops = second[fair, 0] / second[fair, 1] - first[fair, 0] / first[fair, 1]
    seen = drops[0]  # the first way round is the one that was seen
    return float(np.mean(drops <= seen + TINY))


def _swaps(n: int) -> np.ndarray:
    """Ways round, `(ways, n)`, 1 where a case is swapped; the first swaps none."""
    import numpy as np

    if n <= EXACT:
        ways = (np.arange(2**n)[:, None] >> np.arange(n)) & 1
        return ways.astype(float)
    ways = np.random.default_rng(SEED).integers(0, 2, (SHUFFLES, n))
    ways[0] = 0
    return ways.astype(float)


def _holm(chances: Sequence[float]) -> list[float]:
    """P-values corrected for their number (Holm, 1979), in the order given."""
    corrected = [0.0] * len(chances)
    highest = 0.0
    order = sorted(range(len(chances)), key=lambda i: chances[i])
    for place, i in enumerate(order):
        highest = max(highest, min(1.0, chances[i] * (len(chances) - place)))
        corrected[i] = highest
    return corrected
