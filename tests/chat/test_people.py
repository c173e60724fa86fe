"""Who is quoted."""

from dataclasses import replace

from assistant.chat.people import organisations, people, people_html, person_html
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
    """Each person is a button; the bars are relative to the most quoted."""
    html = people_html(people(LISTED))
    read = Read(html)
    keys = [attributes["data-person"] for _, attributes in read.tags if "data-person" in attributes]
    assert keys == ["Ada Quill, Northwind Rope", "Ada Quill, Other Rope", "Bo Stern, Keel & Sons"]
    assert html.count("width: 100.0%") == 2
    assert html.count("width: 33.3%") == 4


def test_a_persons_page() -> None:
    """Everything said, by article, with all titles."""
    text = Read(person_html(people(LISTED)[0])).text
    assert text.startswith("Ada Quillrigger, captain, Northwind Rope · 3 quotesKites & <keels>")
    assert text.index("We use *two*.") < text.index("Later")


def test_nobody() -> None:
    """Without named people the page says so."""
    assert people_html(()) == '<p class="hint">The articles quote nobody by name.</p>'
