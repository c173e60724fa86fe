"""Who is quoted."""

from dataclasses import replace

from assistant.chat.people import (
    organisations,
    organisations_plot,
    people,
    people_html,
    people_plot,
    person_html,
)
from assistant.chat.quotelist import entries
from tests.chat.material import ADA, ARTICLE, FIRST, QUOTES, THIRD
from tests.chat.reading import Read

ELSEWHERE = replace(ARTICLE, id="z", title="Later")
CAPTAIN = replace(FIRST, article_id="z", speaker=replace(ADA, title="captain"))
NAMESAKE = replace(THIRD, article_id="z", speaker=replace(ADA, organisation="Other Rope"))
NOBODY = replace(THIRD, article_id="z", speaker=None)
LISTED = entries([ARTICLE, ELSEWHERE], [*QUOTES, CAPTAIN, NAMESAKE, NOBODY])


def test_the_same_person_has_the_same_name_and_organisation() -> None:
    """Titles may differ; another organisation is another person; nobody is nobody."""
    found = [(p.key, p.titles, len(p.said)) for p in people(LISTED)]
    assert found == [
        ("Ada Quill, Northwind Rope", ("rigger", "captain"), 3),
        ("Ada Quill, Other Rope", ("rigger",), 1),
        ("Bo Stern, Keel & Sons", ("designer",), 1),
    ]


def test_organisations() -> None:
    """Counted over their people."""
    assert organisations(people(LISTED)) == (
        ("Northwind Rope", 3),
        ("Keel & Sons", 1),
        ("Other Rope", 1),
    )


def test_everybody() -> None:
    """Each person is a button, with how often they are quoted."""
    read = Read(people_html(people(LISTED)))
    keys = [attributes["data-person"] for _, attributes in read.tags if "data-person" in attributes]
    assert keys == ["Ada Quill, Northwind Rope", "Ada Quill, Other Rope", "Bo Stern, Keel & Sons"]
    assert "Ada Quillrigger, captain, Northwind Rope3 quotes" in read.text


def test_the_charts() -> None:
    """A bar a person, with the organisation where two share a name; a bar an organisation."""
    chart = people_plot(people(LISTED))
    assert chart == {
        "columns": ["name", "quotes"],
        "data": [["Ada Quill, Northwind Rope", 3], ["Ada Quill, Other Rope", 1], ["Bo Stern", 1]],
        "datatypes": {"name": "nominal", "quotes": "quantitative"},
        "mark": "bar",
    }
    groups = organisations_plot(people(LISTED))
    assert groups is not None
    assert groups["data"] == [["Northwind Rope", 3], ["Keel & Sons", 1], ["Other Rope", 1]]
    assert people_plot(()) is organisations_plot(()) is None


def test_a_persons_page() -> None:
    """Everything said, by article, with all titles."""
    text = Read(person_html(people(LISTED)[0])).text
    assert text.startswith("Ada Quillrigger, captain, Northwind Rope · 3 quotesKites & <keels>")
    assert text.index("We use *two*.") < text.index("Later")


def test_nobody() -> None:
    """Without named people the page says so."""
    assert people_html(()) == '<p class="hint">The articles quote nobody by name.</p>'
