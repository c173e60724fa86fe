"""Printed lines become the paragraphs they were."""

from assistant.corpus.formats.lines import Line, paragraphs

LONG = "The hives on the mountain came through the long winter"


def _page(*lines: tuple[str, float, float]) -> list[Line]:
    """Lines given by words, x and y, all of one size."""
    return [Line(text, x, y, 10) for text, x, y in lines]


def test_lines_at_the_usual_distance_are_one_paragraph() -> None:
    """A wider gap begins the next."""
    page = _page((LONG, 50, 500), ("and the keepers were glad.", 50, 488), (LONG, 50, 464))
    assert list(paragraphs([page])) == [f"{LONG} and the keepers were glad.", LONG]


def test_a_line_moved_in_begins_a_paragraph() -> None:
    """After a line that ends a sentence."""
    page = _page((LONG, 50, 500), (f"{LONG}.", 50, 488), (LONG, 62, 476), (LONG, 50, 464))
    assert list(paragraphs([page])) == [f"{LONG} {LONG}.", f"{LONG} {LONG}"]


def test_a_sentence_runs_over_the_page() -> None:
    """Past the running head and the page number."""
    first = _page(("The Review", 50, 560), (LONG, 50, 500), (LONG, 50, 488), ("1", 200, 30))
    second = _page(("The Review", 50, 560), ("and were glad.", 50, 500), ("2", 200, 30))
    assert list(paragraphs([first, second])) == [f"{LONG} {LONG} and were glad."]


def test_a_cut_word_is_made_whole() -> None:
    """Unless the text has it with its hyphen elsewhere; a capital keeps it."""
    page = _page(
        (f"{LONG}, extra-", 50, 500),
        ("ordinary as it was, of well-", 50, 488),
        ("known and well-known hives of Anglo-", 50, 476),
        ("Saxon make.", 50, 464),
    )
    (text,) = paragraphs([page])
    assert text == (
        f"{LONG}, extraordinary as it was, of well-known and well-known hives of Anglo-Saxon make."
    )


def test_larger_lines_are_headings() -> None:
    """The largest of the first page is the title."""
    page = [Line("Bees", 50, 540, 18), Line("Winter", 50, 510, 13), *_page((LONG, 50, 490))]
    assert list(paragraphs([page])) == ["# Bees", "## Winter", LONG]


def test_two_columns_go_on() -> None:
    """A sentence that does not end in the left column ends in the right one."""
    page = _page((LONG, 50, 500), (LONG, 50, 488), ("and were glad.", 300, 500))
    assert list(paragraphs([page])) == [f"{LONG} {LONG} and were glad."]
