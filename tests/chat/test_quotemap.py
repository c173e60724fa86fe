"""The map of the quotes."""

from __future__ import annotations

import numpy as np

from assistant.chat.plots import COLOURS
from assistant.chat.quotelist import entries
from assistant.chat.quotemap import MARGIN, NEIGHBOUR, colours, map_plot, projected
from tests.chat.material import ARTICLE, FIRST, SECOND, THIRD


def test_the_two_directions_of_most_difference() -> None:
    """Four corners of a long rectangle in space come out as its corners."""
    corners = np.array([[0, 0, 9, 0], [0, 8, 9, 0], [4, 0, 9, 0], [4, 8, 9, 0]], dtype=np.float32)
    places = projected(corners)
    far = MARGIN + int((100 - 2 * MARGIN) / NEIGHBOUR) * NEIGHBOUR
    assert sorted(map(tuple, places.tolist())) == [
        (MARGIN, MARGIN),
        (MARGIN, far),
        (far, MARGIN),
        (far, far),
    ]


def test_the_same_place_is_given_once() -> None:
    """Dots that would cover each other lie side by side, and always so."""
    vectors = np.ones((30, 5), dtype=np.float32)
    places = projected(vectors)
    assert len(set(map(tuple, places.tolist()))) == 30
    assert (places == projected(vectors)).all()
    assert places.min() >= MARGIN
    assert places.max() <= 100 - MARGIN


def test_each_dot_holds_its_words_and_its_place() -> None:
    """Who and what to read, and where to find it."""
    listed = entries([ARTICLE], [FIRST, SECOND, THIRD])
    drawn = map_plot(listed, np.array([[10.0, 20.0], [30.0, 40.0], [50.0, 60.0]]))
    assert drawn["columns"] == ["x", "y", "speaker", "quote", "article", "index"]
    assert drawn["data"][0] == [
        10.0,
        20.0,
        "Ada Quill, rigger, Northwind Rope",
        "Kites pull <b>harder</b> than sails",
        "boats/kites",
        0,
    ]
    assert [row[5] for row in drawn["data"]] == [0, 1, 2]
    assert drawn["datatypes"]["x"] == drawn["datatypes"]["index"] == "quantitative"
    assert drawn["datatypes"]["speaker"] == "nominal"


def test_speakers_have_colours_of_their_own() -> None:
    """Two quotes of one speaker share one, another speaker has another."""
    assert colours(entries([ARTICLE], [FIRST, SECOND, THIRD])) == {
        "Ada Quill, rigger, Northwind Rope": COLOURS[0],
        "Bo Stern, designer, Keel & Sons": COLOURS[1],
    }
