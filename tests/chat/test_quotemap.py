"""The map of the quotes."""

from __future__ import annotations

import numpy as np

from assistant.chat.quotelist import entries
from assistant.chat.quotemap import MARGIN, NEIGHBOUR, map_html, projected
from tests.chat.material import ARTICLE, FIRST, SECOND, THIRD
from tests.chat.reading import Read


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


def test_each_dot_is_a_button_with_its_words() -> None:
    """Who and what, for the eye and the ear, and the way to the place."""
    listed = entries([ARTICLE], [FIRST, SECOND, THIRD])
    read = Read(map_html(listed, np.array([[10.0, 20.0], [30.0, 40.0], [50.0, 60.0]])))
    dots = [attributes for tag, attributes in read.tags if tag == "button"]
    assert [dot["data-quote-index"] for dot in dots] == ["0", "1", "2"]
    assert dots[0]["style"] == "left: 10.0%; top: 20.0%"
    assert dots[0]["aria-label"] == (
        "Ada Quill, rigger, Northwind Rope: Kites pull <b>harder</b> than sails"
    )
    assert dots[0]["class"] == dots[1]["class"] != dots[2]["class"]
