"""Text becomes HTML in one place, and comes back out of it as it was."""

from hypothesis import given
from hypothesis import strategies as st

from assistant.chat.markup import element, escaped, joined
from tests.chat.reading import Read


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_comes_back_and_makes_no_tag(text: str) -> None:
    """Whatever an article holds is shown as it stands."""
    read = Read(element("p", text, title=text))
    assert read.text == text
    assert read.tags == [("p", {"title": text})]


def test_element_by_hand() -> None:
    """Attributes: true without value, none and false left out, text escaped, class_ is class."""
    made = element("b", 'a"<', element("i", "x"), class_="y", data_n=3, hidden=True, id=None)
    assert made == '<b class="y" data-n="3" hidden>a&quot;&lt;<i>x</i></b>'
    assert element("br") == "<br>"


def test_html_is_not_escaped_twice() -> None:
    """What is HTML already stays so."""
    once = escaped("a & b")
    assert once == "a &amp; b"
    assert escaped(once) == once
    assert joined("<", once) == "&lt;a &amp; b"
