"""The years that a question sets its matter in."""

import pytest

from assistant.answer.years import InYears


@pytest.mark.parametrize(
    ("asked", "told", "tells", "of_others"),
    [
        ("What was built in 1921?", "A mast of 1921", True, False),
        ("What was built in 1921?", "A mast of 1922", False, True),
        ("What was built in 1921?", "A mast", False, False),
        ("What was built in 1921?", "A mast of 1922 and a shed of 1921", True, False),
        ("What was built in the 1920s?", "A mast of 1922", True, False),
        ("What was built in the 1920s?", "A mast of 1930", False, True),
        ("What was built in the 1700s?", "A mast of the 18th century", True, False),
        ("What was built in the 1700s?", "A mast of the 17th century", False, True),
        ("What was built in the 17th century?", "A mast of 1688", True, False),
        # "Since 1919" and "1919-25" take in what comes after.
        ("What was built in 1921?", "Masts since 1919", True, False),
        ("What was built in 1921?", "Masts in 1919-25", True, False),
        ("What was built in 1921?", "Masts since 1930", False, True),
        ("What was built in 1921?", "Masts until 1920", False, True),
        ("What was built in 1921?", "Masts between 1920 and 1925", True, False),
        ("What was built in 1921?", "1500 masts", False, False),
        ("What was built in 1921?", "There were 1500 masts", False, False),
        ("What was built in 1921?", "A mast for $1900", False, False),
        ("What was built before 1921?", "A mast of 1905", False, False),
        ("Who owned the mast in 1921?", "A mast of 1905", False, False),
        ("What was built?", "A mast of 1905", False, False),
    ],
)
def test_in_years(asked: str, told: str, *, tells: bool, of_others: bool) -> None:
    """Years, decades and centuries that overlap; ends of stretches are of many years."""
    when = InYears(asked)
    assert when.tells(told) is tells
    assert when.tells_of_others(told) is of_others
