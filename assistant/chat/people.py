"""Who is quoted, and everything that each of them said: the People tab."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.chat.markup import Html, element, joined
from assistant.chat.plots import PlotValue, plot_value
from assistant.chat.quotelist import Entry, entry_html, folded

MOST_BARS = 20  # in a chart; the list below it has everybody
BARS = ("name", "quotes")


@dataclass(frozen=True, slots=True)
class Person:
    """One person of the library: across articles the same name and organisation.

    `titles` are all that the articles give, most frequent first.
    """

    name: str
    organisation: str | None
    titles: tuple[str, ...]
    said: tuple[Entry, ...]

    @property
    def key(self) -> str:
        """What tells the person from others in a list."""
        return f"{self.name}, {self.organisation}" if self.organisation else self.name


def people(listed: Sequence[Entry]) -> tuple[Person, ...]:
    """The named speakers, most quoted first and then by name."""
    said: dict[tuple[str, str | None], list[Entry]] = {}
    for entry in listed:
        speaker = entry.quote.speaker
        if speaker is not None and speaker.name:
            said.setdefault((speaker.name, speaker.organisation), []).append(entry)
    found = [
        Person(name, organisation, _titles(mine), tuple(mine))
        for (name, organisation), mine in said.items()
    ]
    return tuple(sorted(found, key=lambda p: (-len(p.said), folded(p.name), p.key)))


def organisations(found: Sequence[Person]) -> tuple[tuple[str, int], ...]:
    """How many quotes come from each organisation, most first."""
    counts = Counter[str]()
    for person in found:
        if person.organisation:
            counts[person.organisation] += len(person.said)
    return tuple(sorted(counts.items(), key=lambda pair: (-pair[1], folded(pair[0]))))


def people_html(found: Sequence[Person]) -> Html:
    """Everybody who is quoted, as buttons that open their page, and the organisations."""
    if not found:
        return element("p", "The articles quote nobody by name.", class_="hint")
    rows = [_row(p.name, _line(p), len(p.said), person=p.key) for p in found]
    shown = [element("h3", "By person"), element("ul", *rows, class_="bars")]
    if groups := organisations(found):
        counts = [_row(name, "", count) for name, count in groups]
        shown += [element("h3", "By organisation"), element("ul", *counts, class_="bars")]
    return element("div", *shown, class_="people")


def people_plot(found: Sequence[Person]) -> PlotValue | None:
    """The most quoted people for Gradio's bar plot; None when nobody is quoted."""
    named = Counter(person.name for person in found)
    rows = [
        [person.name if named[person.name] == 1 else person.key, len(person.said)]
        for person in found[:MOST_BARS]
    ]
    return plot_value("bar", BARS, rows) if rows else None


def organisations_plot(found: Sequence[Person]) -> PlotValue | None:
    """The most quoted organisations for Gradio's bar plot; None when there are none."""
    rows = [[name, count] for name, count in organisations(found)[:MOST_BARS]]
    return plot_value("bar", BARS, rows) if rows else None


def person_html(person: Person) -> Html:
    """A person's page: what they are called, and what they said in the order of the articles."""
    by_article: dict[str, list[Entry]] = {}
    for entry in person.said:
        by_article.setdefault(entry.article.id, []).append(entry)
    parts = [
        joined(
            element("h3", mine[0].article.title, class_="in-article"),
            element(
                "ul",
                *(element("li", entry_html(entry, with_speaker=False)) for entry in mine),
                class_="entries",
            ),
        )
        for mine in by_article.values()
    ]
    return element(
        "div",
        element("h2", person.name),
        element("p", " · ".join((*_line(person), _count(len(person.said)))), class_="origin"),
        *parts,
        class_="person",
    )


def _line(person: Person) -> tuple[str, ...]:
    line = ", ".join(field for field in (*person.titles, person.organisation) if field)
    return (line,) if line else ()


def _count(quotes: int) -> str:
    return "1 quote" if quotes == 1 else f"{quotes:,} quotes"


def _row(name: str, line: Sequence[str], count: int, person: str | None = None) -> Html:
    """Somebody's name, what they are, and how often they are quoted."""
    label = element("strong", name, class_="name")
    if person is not None:
        label = element("button", label, type="button", class_="who", data_person=person)
    told = element("span", *line, class_="origin") if line else ""
    return element("li", element("p", label, told, element("span", _count(count), class_="n")))


def _titles(said: Sequence[Entry]) -> tuple[str, ...]:
    counts = Counter(
        entry.quote.speaker.title
        for entry in said
        if entry.quote.speaker and entry.quote.speaker.title
    )
    return tuple(title for title, _ in counts.most_common())
