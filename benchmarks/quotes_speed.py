"""Whether quotes are found in time linear in the length of a text: seconds, as JSON.

    python -m benchmarks.quotes_speed

For each kind of text, the processor time for four times the length over that for the length: about
4 where the method is linear, 16 where it is quadratic.
"""

from __future__ import annotations

import json
import time

from assistant.quotes.extract import find_quotes

SHORT, TIMES = 8_000, 4
UNITS = {
    "quotations": '"Words went on," he said. ',
    "marks": '" ',
    "single marks": "'Words went on,' he said. It's late. ",
    "apostrophes": "the keepers' 'boats ",
    "turns": "Q: Was it late?\n\nA: It was, she said.\n\n",
    "organisations": "The Lorn Board said so. The board said no. ",
    "nested reports": "Mara Vell said he said, ",
    "names": "Ada Quill, Oona Brask, ",
}


def seconds(unit: str, length: int) -> float:
    """Processor time for a text of `length` characters."""
    text = unit * (length // len(unit))
    start = time.process_time()
    find_quotes(text)
    return time.process_time() - start


if __name__ == "__main__":
    seconds(UNITS["names"], 1_000)  # the model is loaded
    ratios = {
        name: round(seconds(unit, TIMES * SHORT) / seconds(unit, SHORT), 1)
        for name, unit in UNITS.items()
    }
    print(json.dumps(ratios))
