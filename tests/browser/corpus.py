"""A small invented corpus to ask: two trades of an island, and news of its ferry."""

from __future__ import annotations

from pathlib import Path

TRADES = """---
title: "Lamp keeper versus harbour pilot: two trades of Brindle Island"
publisher: Brindle Gazette
author: Cy Reel
published: 2031-02-03
url: https://gazette.example/trades
---

# Lamp keeper versus harbour pilot: two trades of Brindle Island

People who want to work by the sea on Brindle Island often ask which of two trades to learn. A \
lamp keeper looks after the light in the tower. A harbour pilot brings ships past the rocks.

## What each does

A lamp keeper cleans the lenses every morning and writes down the weather. A harbour pilot climbs \
aboard a ship and steers it to the quay.

“The lamp never sleeps, so neither do we,” said Ada Quill, chief lamp keeper at Brindle Light \
Trust. “You learn patience before you learn optics.”

“A pilot must not trust the charts in fog,” said Bo Stern, senior pilot at Harbour Guild. Stern \
said that most pilots begin as deckhands.

## Pay and training

A lamp keeper earns about 41,000 crowns a year. A harbour pilot earns about 58,000 crowns a year.

Training as a lamp keeper takes two winters at the tower school. Training as a harbour pilot \
takes five years at sea.

“Nobody is born a keeper,” Quill said. “The tower school teaches the lenses, the log and the \
boiler.”

Bo Stern argued that pilots need strong legs and a calm voice.

Dana Fell, dean of the tower school, said that applications from deckhands have doubled since the \
new lamp was installed.
"""
FERRY = """---
title: "The Brindle ferry goes electric"
publisher: Brindle Gazette
author: Ines Tolland
published: 2032-05-10
---

# The Brindle ferry goes electric

The ferry to Brindle Island now runs on batteries. The first crossing leaves the mainland at \
seven in the morning.

“The new ferry is not faster, but it is far quieter,” said Marek Oolan, captain at Brindle \
Ferries. He said that the batteries last for nine crossings.

Charging takes forty minutes at the quay. The old diesel engine was sold to a museum.

“We hear the gulls again,” said Petra Lund, a passenger.
"""
BAKERY = """The bakery at the quay opens again

The bakery at Brindle quay opened again in March after a flood. “We bake the saffron loaf at four \
in the morning,” said Olly Marsh, head baker at Quay Bakery.

The saffron loaf costs six crowns.
"""


def write(folder: Path) -> Path:
    """Put the corpus into a folder."""
    articles = folder / "articles"
    articles.mkdir(parents=True)
    (articles / "trades.md").write_text(TRADES, "utf-8")
    (articles / "ferry.md").write_text(FERRY, "utf-8")
    return folder
